"""Spreadsheets brought into a real vault, and taken back to the last row."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest

from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.errors import RuleTrouble, VaultTrouble
from eh_desktop.domain.importing import Matched
from eh_desktop.domain.near_duplicates import Decision
from eh_desktop.services.import_reading import Draft, ImportStopped, look, preview, read_whole
from eh_desktop.services.importing import Done, unread_csv
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import service, workspace
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
CASES = b"""Reference,Family,Children,Opened on,Review 1
C-1,Lind,Ada Lind,1/2/2026,3/4/2026
C-2,Vale,Mina Vale,soon,
C-3,Marsh,Ines Marsh; Jonah Marsh,5/2/2026,
C-1,Lind,Tomasz Lind,,
"""
TABLES = ("case_file", "case_person", "case_date", "log_entry", "batch_change")


def everything(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of what an import writes to, besides the batch and the journal."""
    run = workspace._context.store.connection.exec_driver_sql
    return {
        name: [tuple(row) for row in run(f"SELECT * FROM {name} ORDER BY 1, 2")] for name in TABLES
    }


def go_on() -> bool:
    return False


def progress(_done: int, _total: int) -> bool:
    return True


def drafted(workspace: Workspace, path: Path, target_id: str = "case") -> Draft:
    imports = workspace.imports
    target = imports.target(target_id)
    looked = look(path, "", 0, go_on)
    matched = Matched(imports.match(target, looked.table.headings))
    return read_whole(imports.job(target, looked, matched), go_on)


def bring(
    workspace: Workspace, path: Path, decisions: Mapping[str, Decision] | None = None
) -> tuple[Draft, Done]:
    draft = drafted(workspace, path)
    return draft, workspace.imports.take(draft, decisions or {}, progress)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "cases.csv"
    path.write_bytes(CASES)
    return path


def test_rows_come_in_and_what_cannot_be_read_is_told(workspace: Workspace, sheet: Path) -> None:
    draft, done = bring(workspace, sheet)
    assert (done.new, done.joined, done.changed) == (2, 1, 0)
    assert (done.batch.taken, done.batch.left_out, done.batch.file_name) == (3, 1, "cases.csv")
    case = workspace.cases.by_ref("c-1")
    assert case is not None
    assert [child.name for child in case.children] == ["Ada Lind", "Tomasz Lind"]
    assert (case.opened_on, case.days("review"), case.batch) == (
        "2026-02-01",
        ("2026-04-03",),
        done.batch.id,
    )
    saved = list(csv.reader(StringIO(unread_csv(draft, done.unread).decode("utf-8-sig"))))
    assert saved[0][:3] == ["Row", "Why it was left out", "Reference"]
    assert saved[1][0] == "3"
    assert saved[1][1].startswith("Opened on: This is not a day")
    assert saved[1][2:5] == ["C-2", "Vale", "Mina Vale"]
    assert workspace.first_broken_entry() is None


def test_the_mended_rows_can_be_brought_in(workspace: Workspace, sheet: Path) -> None:
    draft, done = bring(workspace, sheet)
    mended = unread_csv(draft, done.unread).replace(b"soon", b"1/3/2026")
    sheet.write_bytes(mended)
    _, second = bring(workspace, sheet)
    assert second.new == 1
    assert workspace.cases.by_ref("C-2") is not None


def test_undo_leaves_the_store_as_it_was(workspace: Workspace, sheet: Path) -> None:
    there = Case("k", "C-3", "Marsh", people=(CasePerson("0001", "Ines Marsh"),), note="Kept")
    workspace.cases.save(there)
    before = everything(workspace)
    draft = drafted(workspace, sheet)
    decisions: dict[str, Decision] = {match.item_id: "update" for match in draft.matches}
    done = workspace.imports.take(draft, decisions, progress)
    assert (done.new, done.changed) == (1, 1)
    changed = workspace.cases.get("k")
    assert [child.name for child in changed.children] == ["Ines Marsh", "Jonah Marsh"]
    assert changed.opened_on == "2026-02-05"
    undone = workspace.imports.undo(done.batch.id)
    assert (undone.brought, undone.changed, undone.since) == (1, 1, 0)
    assert everything(workspace) == before
    assert workspace.imports.batches()[0].undone_at
    with pytest.raises(RuleTrouble, match="taken back already"):
        workspace.imports.undo(done.batch.id)
    assert workspace.first_broken_entry() is None


def test_what_was_changed_since_stays_unless_it_is_confirmed(
    workspace: Workspace, sheet: Path
) -> None:
    _, done = bring(workspace, sheet)
    case = workspace.cases.by_ref("C-1")
    assert case is not None
    workspace.cases.add_day(case.id, "meeting", "2026-03-01")
    assert workspace.imports.undoing(done.batch.id).since == 1
    workspace.imports.undo(done.batch.id)
    assert [one.ref for one in workspace.cases.all()] == ["C-1"]
    assert workspace.cases.get(case.id).batch == ""


def test_confirmed_undo_takes_all_of_it(workspace: Workspace, sheet: Path) -> None:
    _, done = bring(workspace, sheet)
    case = workspace.cases.by_ref("C-1")
    assert case is not None
    workspace.cases.add_day(case.id, "meeting", "2026-03-01")
    workspace.imports.undo(done.batch.id, also_changed=True)
    assert workspace.cases.all() == ()


def test_a_later_spreadsheet_counts_as_a_change(workspace: Workspace, sheet: Path) -> None:
    _, first = bring(workspace, sheet)
    sheet.write_bytes(b"Reference,Note\nC-1,Seen again\nC-3,\n")
    draft = drafted(workspace, sheet)
    decisions: dict[str, Decision] = {match.item_id: "update" for match in draft.matches}
    second = workspace.imports.take(draft, decisions, progress)
    assert (second.changed, second.already_there) == (1, 1)
    assert workspace.imports.undoing(first.batch.id).since == 1
    workspace.imports.undo(second.batch.id)
    assert workspace.imports.undoing(first.batch.id).since == 0


def test_cancelling_while_it_is_written_leaves_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "many.csv"
    path.write_text("Reference\n" + "".join(f"R{at}x{at}\n" for at in range(2_600)))
    before = everything(workspace)
    draft = drafted(workspace, path)
    heard: list[int] = []

    def stop(done: int, total: int) -> bool:
        heard.append(done)
        assert total == 2_600
        return done < 2_000

    with pytest.raises(ImportStopped):
        workspace.imports.take(draft, {}, stop)
    assert heard[-1] == 2_000
    assert everything(workspace) == before
    assert workspace.imports.batches() == ()
    assert workspace.imports.take(draft, {}, progress).new == 2_600


def test_nothing_is_half_imported_when_the_store_refuses(workspace: Workspace, sheet: Path) -> None:
    draft = drafted(workspace, sheet)
    workspace.imports.take(draft, {}, progress)
    before = everything(workspace)
    with pytest.raises(VaultTrouble):
        workspace.imports.take(draft, {}, progress)
    assert everything(workspace) == before
    assert len(workspace.imports.batches()) == 1


def test_reading_stops_when_it_is_cancelled(workspace: Workspace, sheet: Path) -> None:
    target = workspace.imports.target("case")
    looked = look(sheet, "", 0, go_on)
    job = workspace.imports.job(target, looked, Matched(("ref", "", "", "", "")))
    with pytest.raises(ImportStopped):
        read_whole(job, lambda: True)


def test_columns_are_remembered_and_the_file_is_known_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(b"Kennung,Sippe\nC-1,Lind\n")
    target = workspace.imports.target("case")
    looked = look(path, "", 0, go_on)
    assert workspace.imports.match(target, looked.table.headings) == ("", "")
    assert workspace.imports.earlier(looked) is None
    job = workspace.imports.job(target, looked, Matched(("ref", "family")))
    done = workspace.imports.take(read_whole(job, go_on), {}, progress)
    assert workspace.imports.match(target, ("SIPPE", "kennung")) == ("family", "ref")
    assert workspace.imports.earlier(looked) == done.batch
    workspace.imports.undo(done.batch.id)
    assert workspace.imports.earlier(looked) is None


def test_a_log_is_filled_and_emptied(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "training.csv"
    path.write_bytes(
        b"Date,Person,Course,Certificate,Due again on\n"
        b"1/2/2026,Ada Lind,Safer talk,yes,1/2/2029\n1/2/2026,Ada Lind,Safer talk,yes,1/2/2029\n"
    )
    before = everything(workspace)
    draft = drafted(workspace, path, "training")
    done = workspace.imports.take(draft, {}, progress)
    (entry,) = workspace.logs.entries("training")
    assert dict(entry.values) == {
        "on": "2026-02-01",
        "person": "Ada Lind",
        "course": "Safer talk",
        "certificate": "yes",
        "again_on": "2029-02-01",
    }
    changed = {**entry.values, "agency": "School"}
    path.write_bytes(b"Date,Person,Agency,Course\n1/2/2026,Ada Lind,School,Safer talk\n")
    again = drafted(workspace, path, "training")
    (match,) = again.matches
    second = workspace.imports.take(again, {match.item_id: "update"}, progress)
    assert dict(workspace.logs.get(entry.id).values) == changed
    workspace.imports.undo(second.batch.id)
    assert workspace.logs.get(entry.id) == entry
    workspace.imports.undo(done.batch.id)
    assert everything(workspace) == before


def test_the_preview_shows_days_in_words_and_what_is_wrong(
    workspace: Workspace, sheet: Path
) -> None:
    target = workspace.imports.target("case")
    looked = look(sheet, "", 0, go_on)
    matched = Matched(workspace.imports.match(target, looked.table.headings))
    labels, lines = preview(workspace.imports.job(target, looked, matched, ()))
    assert labels == ("Reference", "Family", "Children", "Opened on", "Reviews")
    assert [cell.text for cell in lines[0][1]] == (
        ["C-1", "Lind", "Ada Lind", "1 February 2026", "3 April 2026"]
    )
    assert (lines[1][0], lines[1][1][3].text) == (3, "soon")
    assert lines[1][1][3].wrong
