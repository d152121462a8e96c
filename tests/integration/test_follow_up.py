"""What follows a record, over a real store: actions done and carried, concerns told, notices."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.demo.made_up_service import FORM, last_year, this_year
from eh_desktop.demo.sheets import sign, start
from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import RuleTrouble, WrongPassphrase
from eh_desktop.domain.notice import NOTICE_KEY
from eh_desktop.domain.record import Action, Answer, Change, Concern, Part, Question
from eh_desktop.services.checking import verify_file
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, filled, service, signed, workspace
from tests.programs import need

__all__ = ["service", "workspace"]
WHAT = "She said her brother sleeps in the car & <nobody> asked."


def _row(workspace: Workspace, item: str, record_id: str = "") -> FollowRow:
    found = [row for row in workspace.follow_up.rows() if row.item == item]
    if record_id:
        found = [row for row in found if row.record_id == record_id]
    return found[0]


def _sign(workspace: Workspace, session: RecordSession) -> str:
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    return session.record.id


def _concerned(workspace: Workspace, *, settled: bool = True) -> RecordSession:
    session = filled(workspace)
    made = Concern(session.new_id(), "s1.7", WHAT, session.now(), "Duty desk", "2026-11-20", "")
    outcome = "Strategy meeting on 21 November." if settled else ""
    session.apply(Change(Part.CONCERN, made.id, replace(made, outcome=outcome)))
    return session


def test_an_action_is_done_with_a_note_and_opened_again(workspace: Workspace) -> None:
    record_id = signed(workspace)
    before = workspace.records.open(record_id).record
    row = _row(workspace, "action")
    assert (row.what, row.who, row.due) == ("Date the facts", "Lead practitioner", "2027-01-15")
    assert (row.case_ref, row.how_known, row.rating) == ("C-0147", "Seen at review", "green")
    with pytest.raises(RuleTrouble, match="what was done"):
        workspace.follow_up.take(row.id, "done", "  ")
    workspace.follow_up.take(row.id, "done", "All facts carry a day now")
    assert _row(workspace, "action").status == "done"
    history = workspace.follow_up.detail(row.id).history
    assert [line.words for line in history] == ["Agreed", "Done"]
    assert history[1].who == "Morgan Hartley-Vale"
    with pytest.raises(RuleTrouble, match="cannot follow"):
        workspace.follow_up.take(row.id, "done", "Twice")
    workspace.follow_up.take(row.id, "reopened")
    assert _row(workspace, "action").status == "later"
    assert workspace.records.open(record_id).record == before
    assert workspace.first_broken_entry() is None


def test_home_leaves_out_what_is_done(workspace: Workspace) -> None:
    signed(workspace)
    assert len(workspace.home.actions()) == 1
    workspace.follow_up.take(_row(workspace, "action").id, "done", "Done")
    assert workspace.home.actions() == ()
    assert workspace.home.summary().actions == ()


def test_home_shows_an_action_as_it_was_handed_on(workspace: Workspace) -> None:
    signed(workspace)
    workspace.follow_up.take(_row(workspace, "action").id, "handed_on", "Ruth", "2026-01-01")
    (row,) = workspace.home.actions()
    assert (row.who, row.due, row.status) == ("Ruth", "2026-01-01", "late")


def test_steps_stay_with_an_amendment(workspace: Workspace) -> None:
    first = signed(workspace)
    workspace.follow_up.take(_row(workspace, "action").id, "done", "Done")
    draft = workspace.records.amend(first, "A wrong date")
    assert [row.record_id for row in workspace.follow_up.rows()] == [first]
    _sign(workspace, workspace.records.open(draft))
    row = _row(workspace, "action")
    assert (row.record_id, row.status) == (draft, "done")


def test_open_actions_are_carried_into_the_next_audit_of_the_case(workspace: Workspace) -> None:
    first = signed(workspace)
    other = workspace.records.open(workspace.records.start("tameside.audit"))
    assert other.open_before() == ()
    other.apply(Change(Part.FIELD, "case_ref", "c-0147 "))
    (offered,) = other.open_before()
    other.apply(Change(Part.ACTION, offered.id, offered))
    assert _row(workspace, "action", first).status == "carried"
    assert _row(workspace, "action", other.record.id).status == "later"
    assert other.open_before() == ()
    detail = workspace.follow_up.detail(_row(workspace, "action", other.record.id).id)
    assert [line.words for line in detail.history][:2] == ["Agreed", "Carried into the next"]
    other.undo()
    assert _row(workspace, "action", first).status == "later"
    other.redo()
    assert _row(workspace, "action", first).status == "carried"
    workspace.records.withdraw(other.record.id, "Started twice")
    assert _row(workspace, "action", first).status == "later"


def test_what_is_done_or_of_another_case_is_not_carried(workspace: Workspace) -> None:
    signed(workspace, "C-0139")
    signed(workspace)
    done = next(row for row in workspace.follow_up.rows() if row.case_ref == "C-0147")
    workspace.follow_up.take(done.id, "done", "Done")
    session = workspace.records.open(workspace.records.start("tameside.audit"))
    session.apply(Change(Part.FIELD, "case_ref", "C-0147"))
    assert session.open_before() == ()
    session.apply(Change(Part.ACTION, "new", Action("new", "Something else")))
    assert _row(workspace, "action", session.record.id).status == "undated"


def test_a_question_is_answered_after_the_record(workspace: Workspace) -> None:
    start = workspace.records.start("tameside.service_checklist")
    session = workspace.records.open(start)
    at = next(c.id for _, c in session.form.criteria() if c.kind == "yes_unsure_no")
    session.apply(Change(Part.ANSWER, at, Answer("unsure")))
    session.apply(Change(Part.QUESTION, at, Question(at, "Who knows?", "Ruth", "2026-01-02")))
    row = _row(workspace, "question")
    assert (row.what, row.who, row.status, row.draft) == ("Who knows?", "Ruth", "late", True)
    with pytest.raises(RuleTrouble, match="draft"):
        workspace.follow_up.take(row.id, "answered", "The adviser does")


def test_last_year_s_question_stands_in_this_year_s_form_that_asks_it_again(
    workspace: Workspace,
) -> None:
    first = last_year(workspace)
    before = {row.criterion_id for row in workspace.home.questions()}
    assert before == {"q15"}
    sheet = start(workspace, FORM)
    about = workspace.records.open(first).record.fields["service"]
    sheet.fields({"service": f" {about.upper()}"})
    assert len(workspace.home.questions()) == 1
    sheet.answer("q15", "yes")
    assert _at(workspace, first).status == "late", "a draft may still be answered otherwise"
    sheet.answer("q15", "unsure")
    (asked,) = workspace.home.questions()
    assert asked.record_id == sheet.id
    old = _at(workspace, first)
    assert (old.status, old.steps) == ("carried", ())
    history = workspace.follow_up.detail(old.id).history
    assert [line.words for line in history] == ["Asked again"]
    with pytest.raises(RuleTrouble, match="later form"):
        workspace.follow_up.take(old.id, "answered", "They do.")
    workspace.records.withdraw(sheet.id, "Begun too early.")
    assert _at(workspace, first).status == "late"


def test_last_year_s_question_is_answered_by_this_year_s_signed_form(workspace: Workspace) -> None:
    first, sheet = last_year(workspace), this_year(workspace)
    sheet.answer("q15", "no", "They do not.")
    sign(workspace, sheet, PASSPHRASE)
    old = _at(workspace, first)
    assert (old.status, old.taken_up) == ("done", True)
    history = workspace.follow_up.detail(old.id).history
    assert [line.words for line in history] == ["Answered"]
    assert [row.criterion_id for row in workspace.home.questions()] == ["q18"]
    (line,) = [one for one in workspace.service_plan.plan().lines if one.criterion_id == "q15"]
    assert (line.kind, line.record_id) == ("finding", sheet.id)


def _at(workspace: Workspace, record_id: str) -> FollowRow:
    rows = workspace.follow_up.rows()
    return next(row for row in rows if row.record_id == record_id and row.criterion_id == "q15")


def test_a_criterion_that_is_not_met_is_looked_at_until_it_is(workspace: Workspace) -> None:
    first = signed(workspace)
    assert not workspace.follow_up.can_be_asked_again(first, "s1.1")
    with pytest.raises(RuleTrouble, match="No re-audit"):
        workspace.follow_up.ask_re_audit(first, "s1.1", "2027-02-01")
    assert workspace.follow_up.can_be_asked_again(first, "s1.2")
    row_id = workspace.follow_up.ask_re_audit(first, "s1.2", "2027-02-01", "Dates again")
    (row,) = workspace.follow_up.open_re_audits()
    assert (row.id, row.due, row.how_known) == (row_id, "2027-02-01", "Dates again")
    assert not workspace.follow_up.can_be_asked_again(first, "s1.2")
    signed(workspace, "C-0139")
    signed(workspace)  # partly met once more
    assert len(workspace.follow_up.open_re_audits()) == 1
    better = filled(workspace)
    better.apply(Change(Part.ANSWER, "s1.2", Answer("met", "All dated")))
    _sign(workspace, better)
    assert workspace.follow_up.open_re_audits() == ()
    detail = workspace.follow_up.detail(row_id)
    assert detail.row.status == "done"
    assert [line.words for line in detail.history] == ["Re-audit asked for", "Met since"]
    assert detail.answer == "Partially met"
    assert detail.row.steps == ()
    assert not workspace.follow_up.can_be_asked_again(first, "s1.2"), "it is met in a later one"


def test_a_re_audit_can_be_taken_back_with_a_reason(workspace: Workspace) -> None:
    first = signed(workspace)
    row_id = workspace.follow_up.ask_re_audit(first, "s1.2", "2027-02-01")
    with pytest.raises(RuleTrouble, match="Write why"):
        workspace.follow_up.take(row_id, "dropped")
    workspace.follow_up.take(row_id, "dropped", "The case moved away")
    assert workspace.follow_up.open_re_audits() == ()
    assert workspace.follow_up.can_be_asked_again(first, "s1.2")


def test_somebody_is_told_after_the_record_is_final(workspace: Workspace) -> None:
    record_id = _sign(workspace, _concerned(workspace))
    row = _row(workspace, "concern")
    assert (row.status, row.finding) == ("done", "Assessment, 7")
    workspace.follow_up.take(row.id, "told", "The head teacher", "2026-11-23")
    workspace.follow_up.take(row.id, "reopened", "A second report came")
    (again,) = workspace.follow_up.open_concerns()
    assert again.record_id == record_id
    assert [row.concern_id for row in workspace.home.summary().open_concerns] == [again.item_id]
    history = workspace.follow_up.detail(row.id).history
    assert [line.words for line in history] == [
        "Raised",
        "Told",
        "Outcome",
        "Told",
        "Opened again",
    ]
    assert (history[0].who, history[3].note) == ("Morgan Hartley-Vale", "The head teacher")
    workspace.follow_up.take(row.id, "outcome", "A plan was agreed", "2026-11-24")
    assert workspace.follow_up.open_concerns() == ()


def test_a_notice_is_signed_kept_and_explained(workspace: Workspace, tmp_path: Path) -> None:
    session = _concerned(workspace, settled=False)
    row = _row(workspace, "concern")
    job = workspace.notices.prepare(row.id)
    with pytest.raises(WrongPassphrase):
        job.run("not this one at all")
    made = job.run(PASSPHRASE)
    workspace.notices.keep(made)
    assert session.record.editable
    assert workspace.notices.latest(session.record.id) == made.pdf
    assert made.sha256 == sha256_hex(made.pdf)
    file = tmp_path / "notice.pdf"
    file.write_bytes(made.pdf)
    verdict = verify_file(file)
    assert (verdict.kind, verdict.intact) == (NOTICE_KEY, True)
    assert "notice of a safeguarding concern" in verdict.reason
    carried = json.loads(verdict.record_json)[NOTICE_KEY]
    assert (carried["case_ref"], carried["what"], carried["open"]) == ("C-0147", WHAT, True)
    assert carried["told"] == [{"whom": "Duty desk", "at": "2026-11-20"}]
    assert "Ada Lind" not in verdict.record_json
    file.write_bytes(made.pdf.replace(b"%PDF-1.7", b"%PDF-1.6", 1))
    spoiled = verify_file(file)
    assert (spoiled.kind, spoiled.intact) == ("signed_pdf", False)


def test_poppler_calls_a_notice_intact(workspace: Workspace, tmp_path: Path) -> None:
    need("pdfsig", "pdftotext", "pdfinfo")
    _concerned(workspace)
    file = tmp_path / "notice.pdf"
    file.write_bytes(workspace.notices.prepare(_row(workspace, "concern").id).run(PASSPHRASE).pdf)
    said = _run("pdfsig", file)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    facts = _run("pdfinfo", file)
    assert "Pages:           1" in facts
    assert "Tagged:          yes" in facts
    words = " ".join(_run("pdftotext", file, "-").split())
    assert WHAT in words
    for part in ("C-0147", "Duty desk", "20 November 2026", "Strategy meeting", "Assessment, 7"):
        assert part in words
    assert "Ada Lind" not in words


def test_a_concern_without_words_gives_no_notice(workspace: Workspace) -> None:
    session = filled(workspace)
    session.apply(Change(Part.CONCERN, "c1", Concern("c1", "s1.7")))
    with pytest.raises(RuleTrouble, match="Nothing is written"):
        workspace.notices.prepare(_row(workspace, "concern").id)


def test_the_command_line_explains_a_notice(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from eh_desktop.cli import main

    _concerned(workspace)
    file = tmp_path / "notice.pdf"
    file.write_bytes(workspace.notices.prepare(_row(workspace, "concern").id).run(PASSPHRASE).pdf)
    assert main(["verify", str(file)]) == 0
    said = capsys.readouterr().out
    assert "Intact: The notice of a safeguarding concern is exactly as it was signed." in said
    assert "Signed by Morgan Hartley-Vale" in said


def test_everything_is_there_when_the_vault_is_opened_again(service: VaultService) -> None:
    key = service.data_key  # type: ignore[attr-defined]
    opened = service.open(key)
    signed(opened)
    opened.follow_up.take(_row(opened, "action").id, "done", "Done")
    opened.close()
    again = service.open(key)
    assert _row(again, "action").status == "done"
    again.close()


def _run(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
