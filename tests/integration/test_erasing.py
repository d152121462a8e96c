"""Erasing through the services: everything goes, signed tombstones stay, nothing undoes it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.domain.errors import RuleTrouble, VaultTrouble
from eh_desktop.domain.follow_up import Step
from eh_desktop.domain.journal import erased_detail
from eh_desktop.domain.sampling import Asked, Exclusion
from eh_desktop.services.unsaved import Unsaved
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.erasure import ERASED_REASON
from tests.erasing_fixtures import (
    MARK,
    REASON,
    REF,
    copies_of,
    entry_about,
    full_case,
    old_case,
    pages_of,
    signed_about,
    texts_of_store,
)
from tests.unit.test_services_importing import drafted


def test_everything_about_a_case_goes_and_its_tombstones_stay(
    workspace: Workspace, service: VaultService, folder: Path
) -> None:
    case, record_id, entry_id = full_case(workspace)
    key: bytes = service.data_key  # type: ignore[attr-defined]
    workspace._context.store.backup("2026-01-01T00:00:00Z")
    before = texts_of_store(workspace).splitlines()
    assert MARK.lower() in before  # a word of the index
    assert any(MARK in line for line in before)
    assert MARK.encode() in pages_of(folder / "backups" / "store-2026-01-01.db", key)

    (due,) = workspace.retention.due()
    assert due.standing.because == (
        "Closed 3 March 2018. In use to 3 March 2019, archived to 3 March 2025."
    )
    going = workspace.erasing.going([("case", case.id)])
    assert dict(going.parts) == {
        "case": 1, "people": 2, "days": 1, "record": 1, "revisions": 1, "documents": 1,
        "log_entry": 1,
    }  # fmt: skip
    done = workspace.erasing.erase([("case", case.id)], REASON)

    said = texts_of_store(workspace)
    assert MARK.casefold() not in said.casefold()
    assert REF not in said
    for one in (folder / "store.db", *(folder / "backups").iterdir()):
        pages = pages_of(one, key)
        assert b"Morgan Hartley-Vale" in pages
        assert MARK.encode() not in pages
        assert MARK.lower().encode() not in pages
    assert (folder / "store.db-wal").stat().st_size == 0
    assert copies_of(folder) == [done.copy]
    assert (done.copies_gone, done.trouble) == (1, None)
    assert {(one.subject, one.subject_id) for one in done.tombstones} == {
        ("case", case.id), ("record", record_id), ("log_entry", entry_id),
    }  # fmt: skip
    assert all(one.due_on == "2025-03-04" for one in done.tombstones)
    assert workspace.erased.all()
    assert workspace.erased.faults() == ()
    assert workspace.first_broken_entry() is None
    assert workspace.problems() == ()
    assert workspace.retention.units() == ()
    assert workspace.record_pages.bring_up_to_date() <= 1


def test_nothing_that_is_not_due_is_erased_unless_it_is_asked_for(workspace: Workspace) -> None:
    case = old_case(workspace, closed_on=workspace.cases.today())
    with pytest.raises(RuleTrouble, match="not due") as told:
        workspace.erasing.erase([("case", case.id)], REASON)
    assert "In use to" in told.value.where
    done = workspace.erasing.erase([("case", case.id)], "The family asked.", early=True)
    (stone,) = done.tombstones
    assert (stone.basis, stone.due_on, stone.parts) == ("asked", "", {"people": 2, "days": 1})
    assert workspace.cases.count() == 0


def test_an_open_case_or_a_single_entry_can_be_erased_when_asked(workspace: Workspace) -> None:
    open_case = old_case(workspace, status="open", closed_on="", closing_reason="")
    values = {"on": workspace.logs.today(), "person": f"{MARK} Trainee", "course": "First aid"}
    entry = workspace.logs.save(workspace.logs.blank("training", values))
    workspace.erasing.erase(
        [("case", open_case.id), ("log_entry", entry.id)], "Asked for.", early=True
    )
    assert MARK not in texts_of_store(workspace)
    assert {one.kind for one in workspace.erased.all()} == {"", "training"}


@pytest.mark.parametrize("on", ["case", "record", "log_entry"])
def test_a_hold_on_any_part_refuses_and_says_which(workspace: Workspace, on: str) -> None:
    case, record_id, entry_id = full_case(workspace)
    held = {"case": case.id, "record": record_id, "log_entry": entry_id}[on]
    workspace.retention.hold(on, held, "A claim is heard")  # type: ignore[arg-type]
    assert workspace.retention.due() == ()
    assert [unit.id for unit in workspace.retention.stopped()] == [case.id]
    for early in (False, True):
        with pytest.raises(RuleTrouble, match="legal hold") as told:
            workspace.erasing.erase([("case", case.id)], REASON, early=early)
        assert "A claim is heard" in told.value.where
    assert workspace.cases.count() == 1
    workspace.retention.lift(on, held, "The claim ended")  # type: ignore[arg-type]
    whats = [one.what for one in workspace._context.journal.entries(held)]
    assert whats[-2:] == ["legal hold set", "legal hold lifted"]
    workspace.erasing.erase([("case", case.id)], REASON)
    assert "claim" not in texts_of_store(workspace)


def test_holds_are_refused_without_a_reason_or_a_thing(workspace: Workspace) -> None:
    case = old_case(workspace)
    with pytest.raises(RuleTrouble):
        workspace.retention.hold("case", case.id, " ")
    with pytest.raises(KeyError):
        workspace.retention.hold("case", "nothing", "A claim")
    with pytest.raises(KeyError):
        workspace.retention.lift("case", case.id, "Over")
    workspace.retention.hold("case", case.id, "A claim")
    with pytest.raises(RuleTrouble):
        workspace.retention.lift("case", case.id, "")
    (row,) = workspace.retention.holds()
    assert (row.name, row.hold.reason) == (REF, "A claim")
    assert workspace.retention.hold_on("case", case.id) == row.hold
    assert workspace.retention.hold_on("record", case.id) is None


def test_what_is_held_is_not_removed_either(workspace: Workspace) -> None:
    case = old_case(workspace)
    values = {"on": workspace.logs.today(), "person": "Jo Tarn", "course": "First aid"}
    entry = workspace.logs.save(workspace.logs.blank("training", values))
    workspace.retention.hold("case", case.id, "A claim")
    workspace.retention.hold("log_entry", entry.id, "A complaint")
    with pytest.raises(RuleTrouble, match="legal hold") as told:
        workspace.cases.remove(case.id)
    assert told.value.where == "A claim"
    with pytest.raises(RuleTrouble, match="legal hold"):
        workspace.logs.remove(entry.id)
    workspace.retention.lift("log_entry", entry.id, "Over")
    workspace.logs.remove(entry.id)
    assert workspace.cases.count() == 1


def test_a_hold_on_a_case_keeps_the_entries_that_name_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    case = old_case(workspace)
    typed = entry_about(workspace, REF.lower())
    sheet = tmp_path / "support.csv"
    sheet.write_text(
        "Date,Who was helped,How,Case reference\n"
        f"4/5/2017,Jo Tarn,Advice,{REF}\n5/5/2017,Kim Ash,Advice,EH-0001\n",
        encoding="utf-8",
    )
    draft = drafted(workspace, sheet, "support")
    done = workspace.imports.take(draft, {}, lambda _done, _total: True)
    assert done.new == 2
    workspace.retention.hold("case", case.id, "A claim")
    with pytest.raises(RuleTrouble, match="legal hold") as told:
        workspace.logs.remove(typed.id)
    assert told.value.where == "A claim"
    workspace.imports.undo(done.batch.id, also_changed=True)
    left = workspace._context.logs.all("support")
    assert {one.values["who"] for one in left} == {"Jo Tarn", f"{MARK} worker"}
    workspace.retention.lift("case", case.id, "Over")
    for one in left:
        workspace.logs.remove(one.id)


@pytest.mark.parametrize(
    "named",
    [
        *(f"{MARK} child.", "eh 0777 is closed", "EH-0777", "Ada Lind asked for it"),
        f"{MARK} asked for it",
    ],
)
def test_the_reason_names_nobody_that_is_erased(workspace: Workspace, named: str) -> None:
    case, _, _ = full_case(workspace)
    with pytest.raises(RuleTrouble, match="to be erased"):
        workspace.erasing.erase([("case", case.id)], named)
    for nothing in ("", "  "):
        with pytest.raises(RuleTrouble, match="needs a reason"):
            workspace.erasing.erase([("case", case.id)], nothing)
    with pytest.raises(RuleTrouble, match="Nothing is chosen"):
        workspace.erasing.erase([], REASON)
    with pytest.raises(RuleTrouble, match="not kept here"):
        workspace.erasing.erase([("case", "gone")], REASON)
    assert workspace.cases.count() == 1


def test_the_reason_quotes_no_reference_of_a_form_without_its_case(workspace: Workspace) -> None:
    record_id = signed_about(workspace)
    for reason in (f"{REF} is closed", "The time of EH 0777 is over"):
        with pytest.raises(RuleTrouble, match="to be erased"):
            workspace.erasing.erase([("record", record_id)], reason, early=True)
    assert workspace.erasing.erase([("record", record_id)], "A family asked.", early=True)


def test_a_draft_about_a_case_keeps_it_until_somebody_asks(workspace: Workspace) -> None:
    case = old_case(workspace)
    draft = workspace.case_forms.start(case.id, "tameside.audit")
    (unit,) = workspace.retention.stopped()
    assert "is a draft" in unit.stops[0].because
    workspace.erasing.erase([("case", case.id)], "Asked for.", early=True)
    assert not workspace.records.rows()
    assert draft in {one.subject_id for one in workspace.erased.all()}


def test_what_was_typed_and_not_saved_goes_too(workspace: Workspace) -> None:
    case = old_case(workspace)
    workspace.unsaved.keep(Unsaved("case", case.id, {"note": f"{MARK} typed"}))
    workspace.erasing.erase([("case", case.id)], REASON)
    assert workspace.unsaved.take() is None
    other = old_case(workspace, "EH-0778")
    workspace.unsaved.keep(Unsaved("support", "new", {"case_ref": "eh-0778", "who": MARK}))
    workspace.erasing.erase([("case", other.id)], REASON)
    assert workspace.unsaved.take() is None
    third = old_case(workspace, "EH-0779")
    workspace.unsaved.keep(Unsaved("support", "new", {"who": "Somebody"}))
    workspace.erasing.erase([("case", third.id)], REASON)
    assert workspace.unsaved.take() is not None


def test_words_of_dialogs_that_are_about_it_or_name_it_go_too(workspace: Workspace) -> None:
    case, _, _ = full_case(workspace)
    keep = workspace.unsaved.put_aside
    keep("Amend this audit", [("Reason", "A day was wrong")], [case.id])
    keep(f"Close {REF.lower()}", [("Why it was closed", "They moved")], ())
    keep("Who audits", [("Name", "Kim"), ("Agency", f"as agreed with {MARK} child")], ())
    keep("Another period", [("Reason", "The board asked for it")], ["another"])
    workspace.erasing.erase([("case", case.id)], REASON)
    (left,) = workspace.unsaved.aside()
    assert left.title == "Another period"
    assert left.words == (("Reason", "The board asked for it"),)
    workspace.unsaved.throw_away(left)
    assert workspace.unsaved.aside() == ()


def test_a_sample_keeps_its_proof_and_nothing_that_a_person_wrote(workspace: Workspace) -> None:
    case = old_case(workspace)
    others = [old_case(workspace, f"EH-08{number:02}", "Other") for number in range(4)]
    samples = workspace.samples
    board, today = samples.board(), samples.today()
    left_out = (Exclusion(others[0].ref, f"{MARK} is in court"),)
    asked = Asked("own.sample", today[:7], today, "heron 7", least=4, exclusions=left_out)
    sample = samples.keep(board, samples.preview(board, asked))
    numbers = {one.case_id: one.number for one in samples.get(sample.id).allocations}
    workspace.allocations.hand_back(sample.id, numbers[case.id], f"{MARK} knows me")
    file = samples.export(sample.id)

    late = old_case(workspace, "EH-0900", "Other")
    for one, many in ((case, 1), (others[0], 1), (late, 0)):  # drawn; listed alone; neither
        assert workspace.erasing.going([("case", one.id)]).samples == many
    workspace.erasing.erase([("case", case.id), ("case", others[0].id)], REASON)

    assert MARK not in texts_of_store(workspace)
    kept = samples.file(sample.id)
    assert kept.cases == samples.file(sample.id).cases
    assert kept.sample.drawn == sample.drawn
    assert kept.sample.asked.exclusions == (Exclusion(others[0].ref, ERASED_REASON),)
    (back,) = [one for one in samples.get(sample.id).allocations if one.state == "handed_back"]
    assert (back.case_id, back.reason, back.case_ref) == ("", ERASED_REASON, REF)
    from eh_desktop.domain.sample_file import differences, from_bytes

    assert differences(from_bytes(samples.export(sample.id), "kept")) == ()
    assert differences(from_bytes(file, "before")) == ()


def test_an_audit_of_a_sample_stays_done_when_it_is_erased(workspace: Workspace) -> None:
    case = old_case(workspace)
    samples = workspace.samples
    board, today = samples.board(), samples.today()
    asked = Asked("own.sample", today[:7], today, "heron 7", least=1)
    sample = samples.keep(board, samples.preview(board, asked))
    workspace.allocations.share_out(sample.id)
    record_id = workspace.allocations.start(sample.id, 1)
    context = workspace._context
    record = context.records.get(record_id)
    from eh_desktop.domain.record import State

    context.records.put(replace(record, state=State.FINAL), who="w", at="2018-01-01", what="final")
    workspace.erasing.erase([("case", case.id)], "Asked for.", early=True)
    (one,) = samples.get(sample.id).allocations
    assert (one.state, one.record_id, one.case_id) == ("done", "", "")
    assert workspace.allocations.cases_of(sample.id) == {}


def test_follow_up_goes_with_its_record(workspace: Workspace) -> None:
    case, record_id, _ = full_case(workspace)
    action = next(iter(workspace._context.records.get(record_id).actions))
    step = Step("s1", record_id, "action", action, "note", f"{MARK} seen", "", "2018-04-01", "Jo")
    workspace._context.follow_up.add(step)
    workspace.erasing.erase([("case", case.id)], REASON)
    assert MARK not in texts_of_store(workspace)
    assert workspace.follow_up.rows() == ()
    (record,) = [one for one in workspace.erased.all() if one.subject == "record"]
    assert record.parts == {"revisions": 1, "documents": 1, "steps": 1}
    assert workspace.home.summary().actions == ()


def test_the_journal_keeps_who_and_when_and_finds_tampering(workspace: Workspace) -> None:
    case, record_id, _ = full_case(workspace)
    journal = workspace._context.journal
    before = {one.number: one for one in journal.entries()}
    workspace.erasing.erase([("case", case.id)], REASON)
    after = journal.entries()
    for one in after[: len(before)]:
        kept = before[one.number]
        assert (one.at, one.who, one.what, one.hash) == (kept.at, kept.who, kept.what, kept.hash)
        if one.record_id in (case.id, record_id) and kept.detail != "null":
            assert one.detail == erased_detail(one.record_id)
    assert after[-1].what == "erased"
    assert set(json.loads(after[-1].detail)["tombstones"]) == {
        one.subject_id for one in workspace.erased.all()
    }
    assert journal.first_break() is not None  # without the tombstones
    assert workspace.first_broken_entry() is None


def _by_force(store: Store, statement: str, *values: object) -> None:
    """Change what nobody may change, as somebody who holds the key could."""
    driver = store.connection.connection.driver_connection
    triggers = driver.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall()
    for name, _ in triggers:
        driver.execute(f"DROP TRIGGER {name}")
    driver.execute(statement, values)
    for _, sql in triggers:
        driver.execute(sql)


@pytest.mark.parametrize(
    ("statement", "breaks", "says"),
    [
        ("UPDATE journal SET who = 'Somebody else' WHERE number = 2", True, "as it left it"),
        ("UPDATE tombstone SET signature = 'AAAA' WHERE subject = 'case'", True, "signature"),
        ("UPDATE tombstone SET reason = 'Another.' WHERE subject = 'case'", True, "not what was"),
        ("UPDATE tombstone SET plain = '{}' WHERE subject = 'case'", True, "not what was"),
        ("DELETE FROM tombstone WHERE subject = 'case'", True, "is missing"),
        ("UPDATE journal SET detail = 'null' WHERE number = 2", True, "as it left it"),
    ],
)
def test_the_doctor_and_the_chain_find_what_was_tampered_with(
    workspace: Workspace, statement: str, breaks: bool, says: str
) -> None:
    case, _, _ = full_case(workspace)
    workspace.erasing.erase([("case", case.id)], REASON)
    assert workspace._context.journal.entries(case.id)[0].number == 2, "the case was added"
    _by_force(workspace._context.store, statement)
    assert (workspace.first_broken_entry() is not None) is breaks
    assert any(says in fault for fault in workspace.erased.faults())


def test_a_copy_that_fails_leaves_the_older_ones_and_says_so(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, _, _ = full_case(workspace)
    workspace._context.store.backup("2026-01-01T00:00:00Z")

    def full(_self: Store, _now: str) -> tuple[Path, int]:
        raise VaultTrouble("The disk is full.", str(folder), "Make room.")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "renew_backups", full)
        done = workspace.erasing.erase([("case", case.id)], REASON)
    assert done.trouble is not None
    assert done.copy == ""
    assert "store-2026-01-01.db" in copies_of(folder)
    assert workspace.cases.count() == 0
    again = workspace.erasing.renew_copies()
    assert again.copies_gone >= 1
    assert copies_of(folder) == [again.copy]


def test_entries_of_one_erasure_stand_together(workspace: Workspace) -> None:
    first, second = old_case(workspace), old_case(workspace, "EH-0778", "Other")
    entry_about(workspace)
    workspace.erasing.erase([("case", first.id)], REASON)
    workspace.erasing.erase([("case", second.id)], REASON)
    assert sorted(len(one) for one in workspace.erased.erasures()) == [1, 2]
    assert workspace.erased.faults() == ()
