"""The programme over an open vault: figures, their rows, the board's day, the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.periods import before, span_of
from eh_desktop.services.programme import ProgrammeService
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, PROFILE, filled, signed

NAME = "Ada Lind"


def _today() -> date:
    return date.today()  # noqa: DTZ011  as the services' own


def _opened(service: VaultService, role: str, framework: str) -> Workspace:
    opened = service.open(service.data_key)  # type: ignore[attr-defined]
    context = opened._context  # another person on the same laptop
    context.profile = replace(PROFILE, role=role, framework_id=framework)
    opened.programme = ProgrammeService(context, opened.cases, opened.follow_up)
    return opened


@pytest.fixture
def manager(service: VaultService) -> Iterator[Workspace]:
    """Give the vault of a line manager in Tameside."""
    opened = _opened(service, "line_manager", "tameside")
    yield opened
    opened.close()


def _keep(workspace: Workspace, ref: str, *, closed: int = -1, reviews: int = 0) -> Case:
    today = _today()
    ended = today - timedelta(days=closed) if closed >= 0 else None
    days = tuple(
        CaseDate(f"{ref}-{at}", "review", (today - timedelta(days=60 - 20 * at)).isoformat())
        for at in range(reviews)
    )
    return workspace.cases.save(
        Case(
            f"id-{ref}",
            ref,
            lead="Rowan Achterberg",
            status="open" if ended is None else "closed",
            opened_on=(today - timedelta(days=200)).isoformat(),
            closed_on="" if ended is None else ended.isoformat(),
            closing_reason="" if ended is None else "Goals met",
            people=(CasePerson("k1", NAME),),
            dates=days,
        )
    )


def test_a_signed_audit_counts_for_its_stream(manager: Workspace) -> None:
    for number in range(21):
        _keep(manager, f"C-{number}")
    audit = signed(manager, "C-3")
    filled(manager, "C-4")
    programme = manager.programme
    stands = programme.at("tameside.service_sample", span_of("month", _today()).starts)
    assert (stands.target, stands.row_ids) == (2, (audit,)), "5 % of 21 is 2; a draft is not done"
    [row] = programme.rows(stands)
    assert (row.kind, row.id, row.title) == ("record", audit, "c-3".upper())
    assert "Case quality audit" in row.note
    closures = programme.at("tameside.closure_sample", stands.starts)
    assert closures.status == "nothing"


def test_an_amendment_stays_where_its_original_was(manager: Workspace) -> None:
    _keep(manager, "C-3")
    original = signed(manager, "C-3")
    again = manager.records.amend(original, "A date was wrong.")
    session = manager.records.open(again)
    manager.signing.keep(manager.signing.prepare(session).run(PASSPHRASE))
    stands = next(
        one for one in manager.programme.standing() if one.stream.id == "tameside.service_sample"
    )
    assert stands.row_ids == (again,), "the amended one is counted once"


def test_families_to_ask_are_named_by_their_case(manager: Workspace) -> None:
    today = _today()
    _keep(manager, "C-1", reviews=3)
    _keep(manager, "C-2", reviews=2)
    _keep(manager, "C-3", closed=4)
    programme = manager.programme
    stands = programme.at("tameside.feedback", span_of("month", today).starts)
    rows = programme.rows(stands)
    assert [(row.title, row.waiting) for row in rows] == [("C-1", True), ("C-3", True)]
    assert rows[0].note.startswith("Third review ")
    assert rows[1].note.startswith("Closed ")
    manager.cases.add_day("id-C-3", "feedback", today.isoformat())
    after = programme.at("tameside.feedback", stands.starts)
    assert [(row.title, row.waiting) for row in programme.rows(after)] == [
        ("C-1", True),
        ("C-3", False),
    ]
    assert "asked" in programme.rows(after)[1].note


def test_own_duties_stand_first_and_the_centres_not_at_all(manager: Workspace) -> None:
    programme = manager.programme
    own = [programme.is_own(one.stream) for one in programme.standing()]
    assert own == sorted(own, reverse=True)
    assert any(own)
    ids = {one.stream.id for one in programme.standing()}
    assert "tameside.themes_report" not in ids
    assert "tameside.central_sample" in ids, "an auditor has it too"
    assert ids == {one.stream.id for one, _ in programme.overview()}
    assert programme.framework_title == "Tameside early help quality assurance"


def test_the_centre_sees_its_own(service: VaultService) -> None:
    opened = _opened(service, "centre", "blackburn")
    try:
        stands = {one.stream.id: one for one in opened.programme.standing()}
        assert stands["blackburn.overview"].status == "later", "the vault was made today"
        tier2 = stands["blackburn.tier2"]
        assert (tier2.target, tier2.most) == (10, 12)
    finally:
        opened.close()


def test_the_boards_day_is_kept_and_taken_back(service: VaultService) -> None:
    opened = _opened(service, "champion", "tameside")
    try:
        programme = opened.programme
        now = span_of("quarter", _today())
        stands = programme.at("tameside.quarterly_return", now.starts)
        usual = stands.due_on
        assert usual == now.ends + timedelta(days=8)
        day = now.ends + timedelta(days=20)
        programme.set_board_date("tameside.champion_return", now, day.isoformat())
        assert programme.at("tameside.quarterly_return", now.starts).due_on == day
        for wrong in ("soon", now.ends.isoformat()):
            with pytest.raises(RuleTrouble):
                programme.set_board_date("tameside.champion_return", now, wrong)
        assert programme.at("tameside.quarterly_return", now.starts).due_on == day
        programme.set_board_date("tameside.champion_return", now, "")
        assert programme.at("tameside.quarterly_return", now.starts).due_on == usual
        assert programme.board_dates() == {}
    finally:
        opened.close()


def test_log_entries_are_the_rows_of_a_log(service: VaultService) -> None:
    opened = _opened(service, "champion", "tameside")
    try:
        today = _today()
        values = {"on": today.isoformat(), "sort": "surgery", "where": "Northmoor hall"}
        kept = opened.logs.save(replace(opened.logs.blank("meeting"), values=values))
        stands = opened.programme.at("tameside.surgeries", span_of("month", today).starts)
        assert stands.status == "done"
        [row] = opened.programme.rows(stands)
        assert (row.kind, row.id, row.title) == ("log", kept.id, "Northmoor hall")
        assert opened.programme.history("tameside.surgeries") == ()
    finally:
        opened.close()


def test_the_calendar_names_nobody_and_cases_only_if_asked(manager: Workspace) -> None:
    _keep(manager, "C-1", reviews=2)
    signed(manager, "C-1")
    plain = manager.programme.calendar_file().decode()
    unfolded = plain.replace("\r\n ", "")
    assert "SUMMARY:Action due" in unfolded
    assert "DTSTART;VALUE=DATE:20270115" in unfolded
    for kept_in in (NAME, "Achterberg", "C-1", "Date the facts", "Morgan"):
        assert kept_in not in unfolded
    named = manager.programme.calendar_file(with_refs=True).decode().replace("\r\n ", "")
    assert "SUMMARY:Action due (C-1)" in named
    assert NAME not in named
    assert "Achterberg" not in named
    uids = [line for line in plain.split("\r\n") if line.startswith("UID:")]
    again = manager.programme.calendar_file(with_refs=True).decode().split("\r\n")
    assert uids == [line for line in again if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)


def test_a_period_that_is_over_can_be_looked_at(manager: Workspace) -> None:
    _keep(manager, "C-1")
    now = span_of("month", _today())
    known = manager.programme.at("tameside.service_sample", now.starts)
    unknown = manager.programme.at("tameside.service_sample", before(now).starts)
    assert unknown == known, "before this laptop nothing is known, so the present one is shown"
    with pytest.raises(KeyError):
        manager.programme.at("tameside.nothing", now.starts)
