"""The schedule, what was erased known again, and what returns make of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from eh_desktop.domain.erased_marks import ErasedMarks
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.listed_item import ItemQuery
from eh_desktop.domain.periods import before, span_of
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.retention import Term
from eh_desktop.services.doctor import examine
from eh_desktop.services.paper import ErasedBefore, fillable_pdf
from eh_desktop.services.retention import RetentionService
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.erasing_fixtures import REASON, REF, old_case
from tests.journey_fixtures import PASSPHRASE, filled, service, workspace
from tests.paper_filling import filled_like_acrobat
from tests.storage_fixtures import folder
from tests.unit.test_services_importing import bring, drafted

__all__ = ["folder", "service", "workspace"]
RETURN = "tameside.champion_return"
ROWS = f"""Reference,Family,Opened on,Closed on
{REF.lower()},Anybody,10/1/2017,3/3/2018
C-9,Vale,1/2/2026,
""".encode()


def _erase(workspace: Workspace, *keys: tuple[str, str]) -> None:
    workspace.erasing.erase(keys, REASON, early=True)  # type: ignore[arg-type]


def test_the_frameworks_period_counts_until_another_is_set(
    workspace: Workspace, service: VaultService
) -> None:
    retention = workspace.retention
    case = old_case(workspace)
    rows = {row.subject: row for row in retention.schedule()}
    assert rows["case"].term == Term(12, 72, rows["case"].framework.source)
    assert rows["case"].own is None
    assert [unit.id for unit in retention.due()] == [case.id]

    retention.set_term("case", 12, 240, " The board's policy. ")
    assert retention.due() == ()
    (unit,) = retention.units()
    assert unit.standing.phase == "archived"
    own = next(row.own for row in retention.schedule() if row.subject == "case")
    assert own is not None
    assert (own.term, own.who, own.why) == (
        Term(12, 240), workspace.profile.name, "The board's policy.",
    )  # fmt: skip
    last = workspace._context.journal.entries()[-1]
    assert (last.what, '"archived_months":240' in last.detail) == ("period of keeping set", True)

    retention.restore_term("case")
    retention.restore_term("case")  # nothing to restore any more
    assert [unit.id for unit in retention.due()] == [case.id]
    assert workspace._context.journal.entries()[-1].what == "period of keeping restored"


@pytest.mark.parametrize(
    ("months", "why"), [((0, 0), "Why"), ((1201, 1), "Why"), ((-1, 5), "Why"), ((1, 1), " ")]
)
def test_what_is_no_period_or_has_no_reason_is_refused(
    workspace: Workspace, months: tuple[int, int], why: str
) -> None:
    with pytest.raises(RuleTrouble):
        workspace.retention.set_term("record", *months, why)
    assert all(row.own is None for row in workspace.retention.schedule())


def test_archived_cases_are_named(workspace: Workspace) -> None:
    old = old_case(workspace)
    fresh = old_case(workspace, "EH-0778", closed_on=workspace.cases.today())
    running = old_case(workspace, "EH-0779", status="open", closed_on="", closing_reason="")
    workspace.item_pages.bring(1_000)
    since = workspace.retention.used_since()
    assert workspace.item_pages.archived("case", since) == (1, 3)
    asked = ItemQuery("case", kept="archived", used_since=since)
    assert workspace.item_pages.cases(asked, 0, 9) == (old,)
    in_use = {one.id for one in workspace.item_pages.cases(replace(asked, kept="in_use"), 0, 9)}
    assert in_use == {fresh.id, running.id}


def test_units_are_worked_out_anew_only_for_what_they_say(workspace: Workspace) -> None:
    draft = filled(workspace, REF)
    case = old_case(workspace)
    known = workspace.retention.units()
    draft.apply(Change(Part.FIELD, "lead_current", "Somebody else"))
    assert workspace.retention.units() is known
    for write in (
        lambda: draft.apply(Change(Part.FIELD, "case_ref", "C-OTHER")),
        lambda: workspace.cases.save(replace(case, family="Another")),
        lambda: workspace.retention.hold("case", case.id, REASON),
        lambda: workspace.retention.set_term("case", 1, 1, REASON),
    ):
        write()
        again, fresh = workspace.retention.units(), RetentionService(workspace._context)
        assert again is not known
        assert again == fresh.units()
        known = again


def test_holds_that_cover_a_form_are_found(workspace: Workspace) -> None:
    case = old_case(workspace)
    retention = workspace.retention
    assert retention.covering("record", "r1", REF) == ()
    retention.hold("case", case.id, "A claim")
    assert [one.subject for one in retention.covering("record", "r1", "eh-0777")] == ["case"]
    assert retention.covering("record", "r1", "EH-9") == ()


def test_a_spreadsheet_does_not_bring_back_what_was_erased(
    workspace: Workspace, tmp_path: Path
) -> None:
    case = old_case(workspace)
    path = tmp_path / "cases.csv"
    path.write_bytes(ROWS)
    _erase(workspace, ("case", case.id))

    draft, done = bring(workspace, path)
    (match,) = [one for one in draft.matches if one.erased_at]
    assert (match.row, match.usual, match.allowed) == (2, "skip", ("skip", "take"))
    assert (done.new, [one.row for one in done.unread]) == (1, [2])
    assert "erased before" in done.unread[0].reason
    assert workspace.cases.by_ref(REF) is None

    draft = drafted(workspace, path)
    erased = next(one for one in draft.matches if one.erased_at)
    workspace.imports.take(draft, {erased.item_id: "take"}, lambda _done, _total: True)
    assert workspace.cases.by_ref(REF) is not None
    assert workspace.erased.case_erased_at(REF)  # the tombstone stands all the same


@pytest.mark.parametrize("typed_anew", [True, False])
def test_an_erased_reference_never_becomes_two_cases(
    workspace: Workspace, tmp_path: Path, *, typed_anew: bool
) -> None:
    case = old_case(workspace)
    _erase(workspace, ("case", case.id))
    if typed_anew:
        old_case(workspace)
    path = tmp_path / "cases.csv"
    row = f"{REF},Anybody,10/1/2017\n"
    path.write_text(f"Reference,Family,Opened on\n{row}{row}", encoding="utf-8")
    draft = drafted(workspace, path)
    first, second = draft.matches
    assert second.why == "same_ref"
    assert first.why == ("same_ref" if typed_anew else "erased")
    take = {one.item_id: one.allowed[-1] if one.erased_at else one.usual for one in draft.matches}
    workspace.imports.take(draft, take, lambda _done, _total: True)
    assert [one.ref for one in workspace.cases.all()] == [REF]
    if not typed_anew:
        workspace.imports.undo(workspace._context.batches.all()[0].id)
        path.write_text(f"Reference,Family,Opened on\n{row}{row}", encoding="utf-8")
        workspace.imports.take(drafted(workspace, path), {}, lambda _done, _total: True)
        assert workspace.cases.count() == 0  # left out unless a person decides otherwise


def test_a_log_does_not_bring_back_an_entry_or_name_an_erased_case(
    workspace: Workspace, tmp_path: Path
) -> None:
    case = old_case(workspace)
    values = {"on": "2026-02-03", "person": "Jo Tarn", "course": "First aid"}
    entry = workspace.logs.save(workspace.logs.blank("training", values))
    _erase(workspace, ("case", case.id), ("log_entry", entry.id))
    path = tmp_path / "training.csv"
    path.write_text("Date,Person,Course\n3/2/2026,jo tarn,First aid\n3/2/2026,Ada Lind,Care\n")
    draft = drafted(workspace, path, "training")
    assert [one.row for one in draft.matches if one.erased_at] == [2]
    path.write_text(f"Date,Who was helped,How,Case reference\n3/2/2026,Jo,advice,{REF}\n")
    draft = drafted(workspace, path, "support")
    assert [one.row for one in draft.matches if one.erased_at] == [2]


def test_nothing_is_known_again_where_nothing_was_erased() -> None:
    marks = ErasedMarks()
    assert (marks.case(REF), marks.paper("ab"), marks.at) == ("", "", {})
    assert "secret" not in repr(ErasedMarks(b"secret"))


def test_a_paper_form_does_not_bring_back_what_was_erased(workspace: Workspace) -> None:
    form = workspace.shelf.form("tameside.audit")
    pdf = filled_like_acrobat(fillable_pdf(form), {f"field.{form.case_field}": REF})
    brought = workspace.paper.bring_in(pdf)
    _erase(workspace, ("record", brought.record_id))
    with pytest.raises(ErasedBefore, match="this file became was erased"):
        workspace.paper.bring_in(pdf)
    case = old_case(workspace)
    _erase(workspace, ("case", case.id))
    other = filled_like_acrobat(
        fillable_pdf(form), {f"field.{form.case_field}": REF, "comment.s1": "Another"}
    )
    with pytest.raises(ErasedBefore, match=f"The case {REF} was erased on"):
        workspace.paper.bring_in(other)
    assert not workspace.records.rows()
    assert workspace.paper.bring_in(other, again=True).record_id


def test_a_submitted_return_keeps_its_numbers_and_no_reference(workspace: Workspace) -> None:
    returns, quarter = workspace.returns, before(span_of("quarter", date.today()))  # noqa: DTZ011
    day = (quarter.starts + timedelta(days=3)).isoformat()
    values = {"asked_on": day, "who": "Asker", "consent": "given", "case_ref": REF}
    entries = [
        workspace.logs.save(workspace.logs.blank("sharing_request", {**values, "who": who}))
        for who in ("Ada Lind", "Bo Wyke")
    ]
    returns.freeze(RETURN, quarter.key)
    told = {one.rule.id: one.value for one in returns.open(RETURN, quarter.key).figures}
    _erase(workspace, ("log_entry", entries[0].id))

    shown = returns.open(RETURN, quarter.key)
    assert {one.rule.id: one.value for one in shown.figures} == told
    now = span_of("quarter", date.today())  # noqa: DTZ011
    assert returns.open(RETURN, now.key).late == ()  # an erasure is no late change
    kept = workspace._context.store.connection.exec_driver_sql(
        "SELECT plain FROM periodic_return"
    ).scalar()
    assert REF not in str(kept)
    figure = next(one for one in shown.figures if one.rule.id == "sharing_requests")
    rows = tuple(returns.rows(figure))
    assert (rows[0].id, rows[0].title) == ("", "Erased")


def test_copies_from_before_an_erasure_are_counted(workspace: Workspace, folder: Path) -> None:
    import os

    assert workspace.erasing.stale_copies() == 0
    case = old_case(workspace)
    _erase(workspace, ("case", case.id))
    assert workspace.erasing.stale_copies() == 0
    (copy,) = (folder / "backups").glob("*.db")
    os.utime(copy, (1, 1))
    assert workspace.erasing.stale_copies() == 1
    workspace.erasing.renew_copies()
    assert workspace.erasing.stale_copies() == 0


def test_the_doctor_tells_of_tombstones(service: VaultService, folder: Path) -> None:
    workspace = service.open(service.data_key)  # type: ignore[attr-defined]
    case = old_case(workspace)
    _erase(workspace, ("case", case.id))
    workspace.leave()
    said = [one for one in examine(folder, PASSPHRASE) if one.name == "Erased"]
    assert [(one.well, one.what) for one in said] == [(True, "1 tombstone is sound")]

    workspace = service.open(service.data_key)  # type: ignore[attr-defined]
    driver = workspace._context.store.connection.connection.driver_connection
    driver.execute("DROP TRIGGER tombstone_no_delete")
    driver.execute("DELETE FROM tombstone")
    workspace.leave()
    found = {one.name: one for one in examine(folder, PASSPHRASE) if not one.well}
    assert set(found) == {"Journal", "Erased"}
    assert "is missing" in found["Erased"].what
