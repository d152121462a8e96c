"""Returns over an open vault: noted, submitted, late entries, rows, and the programme's count."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from eh_desktop.domain.case import Case
from eh_desktop.domain.errors import RuleTrouble, VaultDamaged
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import before, span_of
from eh_desktop.domain.sent_return import (
    LONGEST_NOTE,
    sent_return,
    sent_return_from_plain,
    sent_return_to_plain,
)
from eh_desktop.services.returns import OpenReturn
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.journal import JournalRepository
from tests.journey_fixtures import PASSPHRASE, service, signed, workspace
from tests.pdf_structure import faults
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
RETURN = "tameside.champion_return"


def _now() -> str:
    return span_of("quarter", date.today()).key  # noqa: DTZ011  as the services' own


def _last() -> str:
    return before(span_of("quarter", date.today())).key  # noqa: DTZ011  as the services' own


def _day(within: int = 10) -> str:
    """Give a day of the last quarter."""
    starts = before(span_of("quarter", date.today())).starts  # noqa: DTZ011  as above
    return (starts + timedelta(days=within)).isoformat()


def _request(number: int, answered: str = "") -> LogEntry:
    values = {"asked_on": _day(number), "who": f"Asker {number}", "consent": "given"}
    if answered:
        values |= {"answered_on": answered, "result": "shared"}
    return LogEntry(f"request-{number}", "sharing_request", values)


def _case(ref: str) -> Case:
    return Case(f"id-{ref}", ref, lead="Rowan Achterberg", opened_on=_day())


def _figure(shown: OpenReturn, figure_id: str) -> tuple[Decimal | None, tuple[str, ...]]:
    one = next(one for one in shown.figures if one.rule.id == figure_id)
    return one.value, one.row_ids


def test_figures_follow_what_is_kept_until_it_is_submitted(workspace: Workspace) -> None:
    returns = workspace.returns
    assert _figure(returns.open(RETURN, _last()), "sharing_requests") == (None, ())
    workspace.cases.save(_case("C-1"))
    workspace.logs.save(_request(1, _day(5)))
    shown = returns.open(RETURN, _last())
    assert _figure(shown, "opened") == (Decimal(1), ("id-C-1",))
    assert _figure(shown, "sharing_days") == (Decimal(4), ("request-1",))
    returns.set_note(RETURN, _last(), "opened", " The first ")
    returns.set_note(RETURN, _last(), "closed", "x")
    returns.set_note(RETURN, _last(), "closed", "")
    returns.freeze(RETURN, _last())
    workspace.logs.save(_request(2))
    frozen = returns.open(RETURN, _last())
    assert (frozen.figures, frozen.standing.state) == (shown.figures, "submitted")
    assert frozen.notes == {"opened": " The first "}
    assert [one.came_ids for one in frozen.since] == [("request-2",)]
    with pytest.raises(RuleTrouble, match="submitted"):
        returns.set_note(RETURN, _last(), "opened", "Another")
    with pytest.raises(RuleTrouble, match="submitted"):
        returns.freeze(RETURN, _last())
    assert returns.open(RETURN, _last()).figures == frozen.figures
    whats = [one.what for one in workspace._context.journal.entries()]
    assert whats.count("note of a return changed") == 3
    assert whats.count("return submitted") == 1


def test_a_late_entry_is_told_with_the_next_return_and_counts_no_twice(
    workspace: Workspace,
) -> None:
    returns = workspace.returns
    workspace.logs.save(_request(1))
    returns.freeze(RETURN, _last())
    assert returns.late(RETURN, _now()) == ()
    workspace.logs.save(_request(2))
    late = returns.late(RETURN, _now())
    assert [(one.period, one.now.rule.id, one.words) for one in late] == [
        (_last(), "sharing_requests", "1, now 2")
    ]
    [row] = returns.changed_rows(late[0])
    assert (row.kind, row.id, row.title, row.waiting) == ("log", "request-2", "Asker 2", False)
    assert returns.open(RETURN, _now()).late == late
    workspace.logs.remove("request-2")
    assert returns.late(RETURN, _now()) == ()


def test_a_note_that_no_bundle_carries_is_refused_before_it_is_frozen(
    workspace: Workspace,
) -> None:
    returns = workspace.returns
    returns.set_note(RETURN, _last(), "opened", "x" * (LONGEST_NOTE + 1))
    with pytest.raises(RuleTrouble, match="100,001 letters"):
        returns.freeze(RETURN, _last())
    assert returns.open(RETURN, _last()).standing.state != "submitted"
    returns.set_note(RETURN, _last(), "opened", "x" * LONGEST_NOTE)
    returns.freeze(RETURN, _last())
    (kept,) = workspace._context.returns.all()
    sent = sent_return(kept)
    assert sent_return_from_plain(sent_return_to_plain(sent)) == sent


def test_half_a_character_in_a_note_is_told(workspace: Workspace) -> None:
    with pytest.raises(RuleTrouble, match="half of a character"):
        workspace.returns.set_note(RETURN, _last(), "opened", "x \ud800 y")
    assert workspace.returns.open(RETURN, _last()).notes == {}


def test_a_period_that_runs_is_not_submitted(workspace: Workspace) -> None:
    with pytest.raises(RuleTrouble, match="still runs"):
        workspace.returns.freeze(RETURN, _now())
    with pytest.raises(KeyError):
        workspace.returns.open("tameside.other", _now())
    with pytest.raises(ValueError, match="is no period"):
        workspace.returns.open(RETURN, "soon")
    with pytest.raises(ValueError, match="is no quarter"):
        workspace.returns.set_note(RETURN, "2026-07", "opened", "x")


def test_the_programme_counts_what_was_submitted(workspace: Workspace) -> None:
    returns, programme = workspace.returns, workspace.programme
    stream = next(one for one in programme.programme().streams if one.return_id == RETURN)
    last = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
    assert programme.facts().frozen == ()
    returns.freeze(RETURN, last.key)
    [done] = programme.facts().frozen
    assert (done.return_id, done.period) == (RETURN, last.key)
    assert programme.history(stream.id)[0].status == "done"
    standing = {(one.return_id, one.span.key): one for one in returns.listed()}
    assert standing[RETURN, last.key].state == "submitted"
    assert standing[RETURN, _now()].state == "running"
    other = next(one for one in standing.values() if one.return_id != RETURN and one.span == last)
    assert other.state == "earlier", "nobody asks for what ended before the laptop was set up"
    day = date.today() + timedelta(days=100)  # noqa: DTZ011  as the services' own
    assert day in {one.due_on for one in returns.listed({(RETURN, _now()): day})}


@pytest.mark.parametrize("role", ["champion", "head_of_service", "auditor"])
def test_the_return_of_the_owners_role_comes_first(
    service: VaultService, role: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(JournalRepository, "began", lambda _self: "2020-01-01T00:00:00+00:00")
    opened = service.open(service.data_key)  # type: ignore[attr-defined]
    try:
        context = opened._context
        context.profile = replace(context.profile, role=role)
        listed = opened.returns.listed()
        themes = {one.state for one in listed if one.return_id == "tameside.themes"}
        names = [one.return_id for one in listed]
        if role == "auditor":
            assert "others" not in themes, "who has none of their own is not told whose it is"
            assert names[:2] == [RETURN, "tameside.themes"], "in the file's order"
            return
        assert themes == {"others", "running"}
        due = [one.return_id for one in listed if one.state in ("open", "late")]
        assert names[: len(due)] == due == [RETURN] * 4
        rest = [(one.return_id, one.state) for one in listed[len(due) :]]
        assert rest[:2] == [(RETURN, "running"), ("tameside.themes", "running")]
        opened.returns.freeze("tameside.themes", _last())
        shown = opened.returns.open("tameside.themes", _last())
        assert shown.standing.state == "submitted", "nobody is kept from it"
    finally:
        opened.close()


def test_an_amended_form_is_the_same_row_and_opens_the_latest(workspace: Workspace) -> None:
    original = signed(workspace)
    shown = workspace.returns.open(RETURN, _now())
    audits = next(one for one in shown.figures if one.rule.id == "audits")
    assert audits.row_ids == (original,)
    session = workspace.records.open(workspace.records.amend(original, "A date was wrong."))
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    again = next(
        one
        for one in workspace.returns.open(RETURN, _now()).figures
        if one.rule.id == audits.rule.id
    )
    assert again == audits
    [row] = workspace.returns.rows(again)
    assert (row.kind, row.id) == ("record", session.record.id)


def test_a_row_that_is_gone_is_named_as_gone(workspace: Workspace) -> None:
    workspace.cases.save(_case("C-1"))
    workspace.returns.freeze(RETURN, _last())
    workspace.cases.remove("id-C-1")
    shown = workspace.returns.open(RETURN, _last())
    opened = next(one for one in shown.figures if one.rule.id == "opened")
    [row] = workspace.returns.rows(opened)
    assert (row.id, row.title) == ("", "Removed")


def test_the_document_is_tagged_and_says_everything(workspace: Workspace) -> None:
    returns = workspace.returns
    workspace.logs.save(_request(1))
    returns.set_note(RETURN, _last(), "sharing_requests", "<b>Holidays</b> & half-term")
    draft = returns.document(returns.open(RETURN, _last()))
    assert "was not submitted" in _words(draft)
    returns.freeze(RETURN, _last())
    workspace.logs.save(_request(2))
    made = returns.document(returns.open(RETURN, _last()))
    words = _words(made)
    for part in ("<b>Holidays</b> & half-term", "Nil", "Submitted", "by Morgan Hartley-Vale"):
        assert part in words
    assert "None: what was submitted before is as it was told." in words
    assert "was not submitted" not in words
    later = returns.document(returns.open(RETURN, _now()))
    assert "1 came, 0 gone" in _words(later)
    for pdf in (draft, made, later):
        assert not list(faults(pdf))


def _words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_workbook_states_nil_and_keeps_text_as_text(workspace: Workspace) -> None:
    returns = workspace.returns
    returns.set_note(RETURN, _last(), "opened", "=1+1")
    workspace.logs.save(_request(1))
    book = load_workbook(io.BytesIO(returns.workbook(returns.open(RETURN, _last()))))
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    by_title = {line[2]: line for line in lines[1:]}
    assert by_title["Sharing requests"][3] == 1
    assert by_title["Cases opened"][3] == "Nil"
    assert by_title["Cases opened"][7] == "=1+1"
    cell = next(c for row in book.worksheets[0].iter_rows() for c in row if c.value == "=1+1")
    assert cell.data_type == "s"


def test_entries_without_a_number_are_said_and_named_everywhere(workspace: Workspace) -> None:
    returns = workspace.returns
    values = {"on": _day(), "who": "Rowan Achterberg", "sort": "advice"}
    workspace.logs.save(LogEntry("support-1", "support", values))
    shown = returns.open(RETURN, _last())
    hours = next(one for one in shown.figures if one.rule.id == "support_hours")
    assert (hours.words, hours.value) == ("No number given", None)
    [row] = returns.rows(hours)
    assert (row.id, row.title, row.waiting) == ("support-1", "Rowan Achterberg", True)
    words = _words(returns.document(shown))
    assert "Hours of support No number given None of the entries in" in words
    book = load_workbook(io.BytesIO(returns.workbook(shown)))
    by_title = {line[2]: line for line in book.worksheets[0].iter_rows(values_only=True)}
    assert by_title["Hours of support"][3] == "No number given"
    returns.freeze(RETURN, _last())
    workspace.logs.save(LogEntry("support-1", "support", {**values, "hours": "2.5"}))
    assert [one.words for one in returns.late(RETURN, _now())] == ["No number given, now 2.5"]
    later = returns.open(RETURN, _now())
    assert "No number given 2.5" in _words(returns.document(later))
    book = load_workbook(io.BytesIO(returns.workbook(later)))
    late = [line for line in book.worksheets[0].iter_rows(values_only=True) if line[0] != "Part"]
    assert [line[3:6] for line in late if line[0] == "Late entries"] == [
        (2.5, None, "No number given")
    ]


def test_a_return_that_was_tampered_with_is_not_shown(workspace: Workspace) -> None:
    from sqlalchemy import text

    workspace.returns.freeze(RETURN, _last())
    store = workspace._context.store
    with store.transaction():
        store.write(text("UPDATE periodic_return SET frozen_at = ''"), {})
    with pytest.raises(VaultDamaged, match="not what was kept"):
        workspace.returns.open(RETURN, _last())
