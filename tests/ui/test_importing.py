"""A spreadsheet brought in by real clicks: file, columns, decisions, result, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case
from eh_desktop.services.import_reading import PREVIEWED
from eh_desktop.ui import desk_import
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.importing.decide_step import MOST_SHOWN, WORDS
from eh_desktop.ui.importing.dialog import ImportDialog, Step
from tests.journey_fixtures import service, workspace
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
LEFT = Qt.MouseButton.LeftButton
CASES = """Cluster,,,,
Kennung,Family,Child,Start date,Feedback
C-1,Lind,Ada Lind,2/14/2026,
C-2,Vale,Mina Vale,1/2/2026,soon
C-3,Marsh,Ines Marsh,1/5/2026,
C-1,Lind,Tomasz Lind,,
"""


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the file dialogs: open this file, save beside it."""
    path = tmp_path / "cases.csv"
    path.write_text(CASES, encoding="utf-8")
    monkeypatch.setattr(desk_import, "ask_open", lambda *_asked: path)
    monkeypatch.setattr(desk_import, "ask_save", lambda *_asked: tmp_path / "left.csv")
    return path


def _press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def _pick(box: QComboBox, words: str) -> None:
    """Choose an entry as a person does: by its words, with the signal of a person's choice."""
    assert box.isVisible()
    at = box.findText(words)
    assert at >= 0, [box.itemText(one) for one in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def _wait(qtbot: QtBot, desk: Desk) -> None:
    """Wait until the file is read and its columns are checked."""
    dialog, matching = desk.imports.dialog, desk.imports.matching
    assert dialog is not None
    assert matching is not None
    qtbot.waitUntil(lambda: not dialog.running and not matching.busy, timeout=WAIT_MS)


def _begun(qtbot: QtBot, desk: Desk, target: str = "case") -> ImportDialog:
    """Open the dialog, choose the file, and wait until it was looked at."""
    desk.imports.begin(target)
    dialog = desk.imports.dialog
    assert dialog is not None
    assert not dialog.accept_button.isEnabled()
    _press(qtbot, dialog.file.choose_button)
    _wait(qtbot, desk)
    return dialog


def _read(qtbot: QtBot, dialog: ImportDialog) -> None:
    _press(qtbot, dialog.accept_button)
    qtbot.waitUntil(lambda: dialog.step is Step.DECIDE, timeout=WAIT_MS)


def _matched(qtbot: QtBot, desk: Desk) -> ImportDialog:
    """Come to the columns and say what could not be told of them."""
    dialog = _begun(qtbot, desk)
    _press(qtbot, dialog.accept_button)
    assert dialog.step is Step.MATCH
    columns = dialog.match.columns
    assert not dialog.accept_button.isEnabled()
    assert "“Reference”" in dialog.match.missing.accessibleName()
    _pick(columns[0].field, "Reference (needed)")
    assert not dialog.match.missing.isVisible()
    assert "month first" in columns[3].state.text()
    assert not dialog.accept_button.isEnabled()
    _pick(columns[3].order, "Month first: 1/2 is 2 January")
    assert "All of it" in columns[3].state.text()
    assert "1 row cannot be read, such as “soon”" in columns[4].state.text()
    return dialog


def test_from_the_file_to_the_cases_and_back(
    qtbot: QtBot, desk: Desk, chosen: Path, tmp_path: Path
) -> None:
    workspace = desk.workspace
    workspace.cases.save(Case("k", "C-3", "Marsh"))
    before = workspace.cases.all()
    dialog = _matched(qtbot, desk)
    assert dialog.match.preview is not None
    assert dialog.match.preview.model().index(0, 4).data() == "14 February 2026"
    _read(qtbot, dialog)
    assert dialog.decide.headline.text() == (
        "3 rows can be read; 1 row cannot; 2 rows may be there already."
    )
    assert dialog.accept_button.text() == "B&ring in 2 rows"
    there = next(group for group in dialog.decide.groups if "what is there" in group.title.text())
    _pick(there.boxes[0], WORDS["update"])
    assert dialog.accept_button.text() == "B&ring in 3 rows"
    _press(qtbot, dialog.accept_button)
    assert dialog.step is Step.RESULT
    assert {case.ref for case in workspace.cases.all()} == {"C-1", "C-3"}
    assert workspace.cases.get("k").opened_on == "2026-01-05"
    _press(qtbot, dialog.outcome.save_button)
    assert "soon" in (tmp_path / "left.csv").read_text(encoding="utf-8-sig")
    _press(qtbot, dialog.outcome.undo_button)
    question = desk.imports.past.question
    assert question is not None
    _press(qtbot, question.accept_button)
    assert dialog.outcome.headline.text() == "This import was taken back."
    assert workspace.cases.all() == before
    _press(qtbot, dialog.accept_button)
    settle()
    assert desk.imports.dialog is None


def test_choices_of_columns_are_kept_for_the_next_file(
    qtbot: QtBot, desk: Desk, chosen: Path
) -> None:
    dialog = _matched(qtbot, desk)
    _read(qtbot, dialog)
    _press(qtbot, dialog.accept_button)
    _press(qtbot, dialog.accept_button)
    again = _begun(qtbot, desk)
    assert again.match.columns[0].field.currentData() == "ref"
    assert "This very file" in again.file.warning.accessibleName()
    again.reject()


def test_a_file_that_is_no_table_is_told_and_another_can_be_chosen(
    qtbot: QtBot, desk: Desk, chosen: Path
) -> None:
    chosen.write_bytes(b"%PDF-1.7")
    dialog = _begun(qtbot, desk)
    assert "PDF" in dialog.message.accessibleName()
    assert not dialog.accept_button.isEnabled()
    chosen.write_text(CASES, encoding="utf-8")
    _press(qtbot, dialog.file.choose_button)
    _wait(qtbot, desk)
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_sheets_and_the_row_of_headings_can_be_chosen(
    qtbot: QtBot, desk: Desk, chosen: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    book = Workbook()
    book.worksheets[0].append(("Reference", "Family"))
    book.worksheets[0].append(("C-1", "Lind"))
    book.create_sheet("Closed").append(("Reference", "Closed on"))
    book["Closed"].append(("C-2", "1/2/2026"))
    path = tmp_path / "cases.xlsx"
    book.save(path)
    monkeypatch.setattr(desk_import, "ask_open", lambda *_asked: path)
    dialog = _begun(qtbot, desk)
    _pick(dialog.file.sheet, "Closed")
    _wait(qtbot, desk)
    assert [row.heading.text() for row in dialog.match.columns] == ["Reference", "Closed on"]
    dialog.file.header.setValue(2)
    _wait(qtbot, desk)
    assert [row.heading.text() for row in dialog.match.columns] == ["C-2", "1/2/2026"]
    dialog.reject()


def test_writing_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, desk: Desk, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen.write_text("Reference\n" + "".join(f"R{at}x{at}\n" for at in range(1_500)))
    dialog = _begun(qtbot, desk)
    _press(qtbot, dialog.accept_button)
    _read(qtbot, dialog)
    shown: list[int] = []

    def press_cancel(done: int) -> None:
        shown.append(done)
        if done == 1_000:
            _press(qtbot, dialog.cancel_button)

    monkeypatch.setattr(dialog, "show_progress", press_cancel)
    _press(qtbot, dialog.accept_button)
    assert shown[-1] == 1_000
    assert dialog.step is Step.DECIDE
    assert "Nothing was written" in dialog.message.accessibleName()
    assert desk.workspace.cases.all() == ()
    monkeypatch.undo()
    _press(qtbot, dialog.accept_button)
    assert len(desk.workspace.cases.all()) == 1_500
    dialog.accept()


def test_the_application_locks_only_after_rows_are_written(
    qtbot: QtBot, desk: Desk, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locking closes the store, and the window's events are heard between the rows."""
    chosen.write_text("Reference\n" + "".join(f"R{at}x{at}\n" for at in range(1_500)))
    dialog = _begun(qtbot, desk)
    _press(qtbot, dialog.accept_button)
    _read(qtbot, dialog)
    locked: list[bool] = []
    desk.lockRequested.connect(desk.window.close)
    desk.lockRequested.connect(lambda: locked.append(True))
    said: list[str] = []

    def fall_idle(_done: int) -> None:
        desk.idle.idle.emit()
        said.append(dialog.message.accessibleName())

    monkeypatch.setattr(dialog, "show_progress", fall_idle)
    dialog.accept_button.click()
    assert not locked
    assert dialog.step is Step.RESULT
    assert "locks as soon as this is done" in said[0]
    assert len(desk.workspace.cases.all()) == 1_500
    qtbot.waitUntil(lambda: locked == [True])


def test_one_choice_holds_for_all_rows_of_a_kind(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    many = MOST_SHOWN + 20
    lines = "".join(f"R{at}x{at},Lind\n" for at in range(many))
    chosen.write_text("Reference,Family\n" + lines + lines.replace("Lind", "Vale"))
    dialog = _begun(qtbot, desk)
    assert len(dialog.match.columns) == 2
    _press(qtbot, dialog.accept_button)
    assert dialog.match.preview is not None
    assert dialog.match.preview.model().rowCount() == PREVIEWED
    _read(qtbot, dialog)
    (group,) = dialog.decide.groups
    assert len(group.boxes) == MOST_SHOWN
    _pick(group.all_box, WORDS["skip"])
    assert dialog.decide.rows_in() == many
    _pick(group.boxes[3], WORDS["update"])
    assert dialog.decide.rows_in() == many + 1
    dialog.reject()


def test_past_imports_are_listed_and_undone(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    chosen.write_bytes(b"Date,Person,Course\n1/2/2026,Ada Lind,Safer talk\n")
    dialog = _begun(qtbot, desk, "training")
    _press(qtbot, dialog.accept_button)
    _read(qtbot, dialog)
    _press(qtbot, dialog.accept_button)
    dialog.accept()
    settle()
    entry = desk.workspace.logs.entries("training")[0]
    desk.workspace.logs.save(
        type(entry)(entry.id, entry.kind, {**entry.values, "note": "Since"}, entry.batch)
    )
    again = _begun(qtbot, desk)
    _press(qtbot, again.past_button)
    past = desk.imports.past
    assert past.dialog is not None
    assert past.dialog.table is not None
    _press(qtbot, past.dialog.accept_button)
    assert past.question is not None
    assert past.question.also.isVisible()
    past.question.also.click()
    _press(qtbot, past.question.accept_button)
    assert desk.workspace.logs.entries("training") == ()
    assert past.dialog.table.model().index(0, 6).data() == "Taken back"
    assert not past.dialog.accept_button.isEnabled()
    past.dialog.reject()
    again.reject()


def test_the_page_of_cases_opens_the_dialog(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    desk.go("cases")
    desk.cases.importRequested.emit("support")
    dialog = desk.imports.dialog
    assert dialog is not None
    assert dialog.target.id == "support"
    dialog.reject()


def test_a_file_without_rows_leads_no_further(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    chosen.write_text("Reference,Family\n", encoding="utf-8")
    dialog = _begun(qtbot, desk)
    assert "There are no rows under the headings." in dialog.file.warning.accessibleName()
    assert not dialog.accept_button.isEnabled()
    chosen.write_text("Reference,Family\nC-1,Lind\n", encoding="utf-8")
    _press(qtbot, dialog.file.choose_button)
    _wait(qtbot, desk)
    assert dialog.file.warning.isHidden()
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_after_a_wrong_file_the_one_before_does_not_stay(
    qtbot: QtBot, desk: Desk, chosen: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = _begun(qtbot, desk)
    assert dialog.accept_button.isEnabled()
    wrong = tmp_path / "letter.pdf"
    wrong.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(desk_import, "ask_open", lambda *_asked: wrong)
    _press(qtbot, dialog.file.choose_button)
    _wait(qtbot, desk)
    assert "PDF" in dialog.message.accessibleName()
    assert not dialog.file.card.isVisible()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_row_of_headings_that_is_not_there_is_not_taken_for_read(
    qtbot: QtBot, desk: Desk, chosen: Path
) -> None:
    dialog = _begun(qtbot, desk)
    dialog.file.header.setValue(90)
    _wait(qtbot, desk)
    assert dialog.message.isVisible()
    assert not dialog.accept_button.isEnabled()
    dialog.file.header.setValue(2)
    _wait(qtbot, desk)
    assert dialog.accept_button.isEnabled()
    dialog.reject()


def test_what_updating_replaces_is_said_before_and_after(
    qtbot: QtBot, desk: Desk, chosen: Path
) -> None:
    desk.workspace.cases.save(Case("k", "C-3", "Marsh", note="Rang"))
    chosen.write_text("Reference,Family,Note\nC-3,Marsh-Vale,Wrote\n", encoding="utf-8")
    dialog = _begun(qtbot, desk)
    _press(qtbot, dialog.accept_button)
    _read(qtbot, dialog)
    (group,) = dialog.decide.groups
    assert group.updating.isVisible()
    assert "replaces what the row says otherwise" in group.updating.text()
    _pick(group.boxes[0], "Update what is there with it")
    _press(qtbot, dialog.accept_button)
    case = desk.workspace.cases.get("k")
    assert (case.family, case.note) == ("Marsh-Vale", "Rang\nWrote")
    assert "There already and updated: 1." in dialog.outcome.lines.text()
    _press(qtbot, dialog.accept_button)
