"""Filled PDFs become drafts, whole or not at all; the commands print and read them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.domain.errors import DocumentRefused, RuleTrouble
from eh_desktop.domain.record import State
from eh_desktop.services.brought import Origin, keep_origin, origins
from eh_desktop.services.paper import AlreadyBroughtIn, blank_pdf, fillable_pdf
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.records import RecordRepository
from tests.journey_fixtures import PROFILE
from tests.paper_filling import filled_like_acrobat

FORM_ID = "tameside.service_checklist"
VALUES = {
    "field.service": "Marrow Lane School",
    "answer.q1": "yes",
    "answer.q2": "unsure",
    "question_what.q2": "Who holds the training list?",
    "question_owner.q2": "Head of year",
    "question_by_when.q2": "1/3/2027",
    "answer.q3": "perhaps",
    "comment.s1": "Two terms\nof work",
    "action.improvements.2.what": "Name a champion",
    "action.improvements.2.by_when": "22/11/2026",
}


def _filled(workspace: Workspace) -> bytes:
    return filled_like_acrobat(fillable_pdf(workspace.shelf.form(FORM_ID)), VALUES)


def test_a_filled_form_becomes_a_draft_that_can_be_edited(workspace: Workspace) -> None:
    brought = workspace.paper.bring_in(_filled(workspace))
    assert brought.form_title == workspace.shelf.form(FORM_ID).title
    assert len(brought.unread) == 1
    assert "“perhaps”" in brought.unread[0]
    session = workspace.records.open(brought.record_id)
    record = session.record
    assert record.state is State.DRAFT
    assert record.form_hash == session.form.hash
    assert record.fields["service"] == "Marrow Lane School"
    assert {key: answer.value for key, answer in record.answers.items()} == {
        "q1": "yes",
        "q2": "unsure",
    }
    assert record.questions["q2"].by_when == "2027-03-01"
    assert record.comments == {"s1": "Two terms\nof work"}
    (action,) = record.actions.values()
    assert (action.what, action.by_when, action.table) == (
        "Name a champion",
        "2026-11-22",
        "improvements",
    )
    assert all(gap.place.key != "q1" for gap in session.missing())
    assert session.undo() is None


def test_the_journal_says_that_it_came_from_paper(workspace: Workspace) -> None:
    brought = workspace.paper.bring_in(_filled(workspace))
    (entry,) = workspace._context.journal.entries(brought.record_id)
    assert entry.what == "brought in from paper"
    assert entry.who == PROFILE.name
    detail = json.loads(entry.detail)
    assert len(detail.pop("sha256")) == 64
    assert detail == {"version": 1, "entries": 6, "unread": 1}
    assert workspace.first_broken_entry() is None


def test_nothing_is_kept_of_a_file_that_is_refused(workspace: Workspace) -> None:
    before = workspace._context.journal.count()
    for pdf in (b"", b"%PDF-1.7 no more", _filled(workspace)[:9000]):
        with pytest.raises(DocumentRefused):
            workspace.paper.bring_in(pdf)
    assert workspace.records.rows() == ()
    assert workspace._context.journal.count() == before


def test_a_draft_that_cannot_be_kept_leaves_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace._context.journal.count()
    pdf = _filled(workspace)
    put = RecordRepository._put_entries

    def fails(self: RecordRepository, record: object) -> None:
        put(self, record)  # type: ignore[arg-type]
        raise RuleTrouble("The disk is full.")

    monkeypatch.setattr(RecordRepository, "_put_entries", fails)
    with pytest.raises(RuleTrouble, match="disk"):
        workspace.paper.bring_in(pdf)
    monkeypatch.undo()
    assert workspace.records.rows() == ()
    assert workspace._context.journal.count() == before
    assert workspace.paper.bring_in(pdf).record_id


def test_the_same_file_is_brought_in_twice_only_on_purpose(workspace: Workspace) -> None:
    pdf = _filled(workspace)
    first = workspace.paper.bring_in(pdf)
    with pytest.raises(AlreadyBroughtIn, match="This very file was brought in on") as refused:
        workspace.paper.bring_in(pdf)
    assert refused.value.record_id == first.record_id
    assert "Service checklist, Marrow Lane School (draft)" in refused.value.where
    assert len(workspace.records.rows()) == 1
    second = workspace.paper.bring_in(pdf, again=True)
    assert second.record_id != first.record_id
    with pytest.raises(AlreadyBroughtIn) as latest:
        workspace.paper.bring_in(pdf)
    assert latest.value.record_id == second.record_id


def test_a_file_whose_record_was_withdrawn_may_come_again(workspace: Workspace) -> None:
    pdf = _filled(workspace)
    first = workspace.paper.bring_in(pdf)
    workspace.records.withdraw(first.record_id, "Brought in too early")
    assert workspace.paper.bring_in(pdf).record_id != first.record_id


def test_what_could_not_be_read_stays_with_the_draft_until_dealt_with(
    workspace: Workspace,
) -> None:
    brought = workspace.paper.bring_in(_filled(workspace))
    started = workspace.records.start("tameside.line_manager_checklist")
    rows = {row.record_id: row for row in workspace.records.rows()}
    assert (rows[brought.record_id].unread, rows[started].unread) == (1, 0)
    assert workspace.records.open(started).unread() == ()

    session = workspace.records.open(brought.record_id)
    assert session.unread() == brought.unread
    session.dismiss_unread()
    session.dismiss_unread()
    again = workspace.records.open(brought.record_id)
    assert again.unread() == ()
    (draft,) = (
        row for row in workspace.home.summary().drafts if row.record_id == brought.record_id
    )
    assert (draft.record_id, draft.unread) == (brought.record_id, 0)
    entries = workspace._context.journal.entries(brought.record_id)
    assert [entry.what for entry in entries] == [
        "brought in from paper",
        "unread entries dealt with",
    ]
    assert origins(workspace._context)[brought.record_id].unread == brought.unread
    workspace.records.open(started).dismiss_unread()
    assert len(workspace._context.journal.entries(started)) == 1


def test_half_a_surrogate_pair_that_was_typed_is_kept_as_a_question_mark(
    workspace: Workspace,
) -> None:
    brought = workspace.paper.bring_in(_filled(workspace))
    odd = Origin("0" * 64, "2026-11-24T09:00:00Z", ("“\ud800” is not asked.",))
    keep_origin(workspace._context, brought.record_id, odd)
    assert workspace.records.open(brought.record_id).unread() == ("“?” is not asked.",)


def test_a_form_that_is_only_read_has_a_page_to_print_and_nothing_to_fill(
    workspace: Workspace,
) -> None:
    standards = workspace.shelf.form("tameside.standards")
    assert blank_pdf(standards).startswith(b"%PDF-")
    with pytest.raises(RuleTrouble, match="read, not filled in"):
        fillable_pdf(standards)


def test_the_commands_make_and_read_a_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, filled = tmp_path / "form.pdf", tmp_path / "filled.pdf"
    assert main(["blank", FORM_ID, str(made), "--fillable"]) == 0
    filled.write_bytes(filled_like_acrobat(made.read_bytes(), VALUES))
    capsys.readouterr()
    assert main(["paper", "read", str(filled)]) == 0
    said = capsys.readouterr().out
    assert "answer q1" in said
    assert "Not taken in:" in said
    assert "“perhaps”" in said
    assert main(["paper", "read", str(filled), "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["form"] == FORM_ID
    assert {"part": "field", "key": "service", "value": "Marrow Lane School"} in plain["entries"]
    assert len(plain["unread"]) == 1


def test_the_commands_say_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["blank", FORM_ID, str(tmp_path / "plain.pdf")]) == 0
    assert main(["paper", "read", str(tmp_path / "plain.pdf")]) == 1
    assert "no fields" in capsys.readouterr().err
    assert main(["paper", "read", str(tmp_path / "absent.pdf")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    out = str(tmp_path / "standards.pdf")
    assert main(["blank", "tameside.standards", out, "--fillable"]) == 1
    assert "read, not filled in" in capsys.readouterr().err
