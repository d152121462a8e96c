"""Returns on the screen: from the list to the frozen return, by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import before, span_of
from eh_desktop.services.programme import ProgrammeService
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.programme.duty_table import key_of
from eh_desktop.ui.returns.dialogs import RowsDialog, SubmitDialog
from eh_desktop.ui.returns.return_page import ReturnPage
from eh_desktop.ui.returns.returns_page import ReturnsPage
from tests.journey_fixtures import service, workspace
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
RETURN = "tameside.champion_return"


def _spans() -> tuple[str, str, str]:
    """Give the last quarter's key, the present one's, and a day of the last."""
    now = span_of("quarter", date.today())  # noqa: DTZ011  as the services' own
    last = before(now)
    return last.key, now.key, (last.starts + timedelta(days=9)).isoformat()


def _list(desk: Desk) -> ReturnsPage:
    page = desk.window.built("returns")
    assert isinstance(page, ReturnsPage)
    return page


def _page(desk: Desk) -> ReturnPage:
    page = desk.window.built("return")
    assert isinstance(page, ReturnPage)
    return page


def _press(widget: QWidget | None) -> None:
    assert widget is not None
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _request(desk: Desk, number: int) -> None:
    values = {"asked_on": _spans()[2], "who": f"Asker {number}", "consent": "given"}
    desk.workspace.logs.save(LogEntry(f"request-{number}", "sharing_request", values))


def _rows(desk: Desk) -> RowsDialog:
    dialog = desk.returns.dialog
    assert isinstance(dialog, RowsDialog)
    return dialog


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the save dialog with the name that it suggests."""

    def answer(_parent: object, _title: str, name: str, _filter: str) -> Path:
        return tmp_path / name

    monkeypatch.setattr("eh_desktop.ui.desk_returns.ask_save", answer)
    return tmp_path


def test_a_return_is_noted_submitted_saved_and_its_late_entry_told(
    desk: Desk, qtbot: QtBot, saved: Path
) -> None:
    last, now, _ = _spans()
    _request(desk, 1)
    QTest.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "returns")
    table = _list(desk).panel.table
    assert _list(desk).panel.choose(f"{RETURN} {last}")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "return")
    page = _page(desk)
    assert page.state.text() == "Not asked here"
    row = page.figures["sharing_requests"]
    assert row.value.text() == "1"
    assert page.figures["closed"].value.text() == "Nil"
    assert page.figures["closed"].rows_link is None
    assert row.note is not None
    row.note.setFocus()
    QTest.keyClicks(row.note, "<b>One</b> school")
    QTest.keyClick(row.note, Qt.Key.Key_Tab)
    assert desk.workspace.returns.open(RETURN, last).notes == {
        "sharing_requests": "<b>One</b> school"
    }
    _press(page.submit_button)
    dialog = desk.returns.dialog
    assert isinstance(dialog, SubmitDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.workspace.returns.open(RETURN, last).standing.state == "earlier"
    _press(page.submit_button)
    assert isinstance(desk.returns.dialog, SubmitDialog)
    _press(desk.returns.dialog.accept_button)
    qtbot.waitUntil(lambda: page.state.text() == "Submitted")
    assert not page.submit_button.isVisible()
    row = page.figures["sharing_requests"]
    assert row.note is None
    assert row.note_text is not None
    assert row.note_text.text() == "Note: <b>One</b> school"
    _press(page.pdf_button)
    _press(page.xlsx_button)
    files = sorted(saved.glob("Quarterly-return-*"))
    assert [one.suffix for one in files] == [".pdf", ".xlsx"]
    assert files[0].read_bytes().startswith(b"%PDF")
    _request(desk, 2)
    _press(page.back)
    desk.returns.open(f"{RETURN} {now}")
    assert page.state.text() == "Still running"
    assert not page.submit_button.isVisible()
    label = span_of("quarter", date.fromisoformat(_spans()[2])).label
    said = [one.accessibleName() for one in page.changes]
    assert said == [f"Sharing requests, {label}: 1, now 2 (1 came)"]
    _press(page.changes[0])
    qtbot.waitUntil(lambda: bool(_rows(desk).links))
    assert [one.accessibleName().split(",")[0] for one in _rows(desk).links] == ["Asker 2"]
    QTest.keyClick(_rows(desk), Qt.Key.Key_Escape)
    assert desk.returns.dialog is None


def test_a_figure_opens_its_rows(desk: Desk, qtbot: QtBot) -> None:
    day = _spans()[2]
    desk.workspace.cases.save(Case("id-1", "C-0001", lead="Rowan Achterberg", opened_on=day))
    _request(desk, 1)
    _open_first_row(desk, qtbot, "opened")
    assert desk.window.current_page_id == "case"
    _open_first_row(desk, qtbot, "sharing_requests")
    entry = desk.cases.dialog
    assert entry is not None, "an entry opens over the return"
    desk.workspace.logs.remove("request-1")
    entry.reject()
    assert _page(desk).figures["sharing_requests"].value.text() == "Nil", "it is derived anew"


def test_entries_without_a_number_are_shown_and_can_be_mended(desk: Desk, qtbot: QtBot) -> None:
    values = {"on": _spans()[2], "who": "Rowan Achterberg", "sort": "advice"}
    desk.workspace.logs.save(LogEntry("support-1", "support", values))
    desk.returns.open(f"{RETURN} {_spans()[0]}")
    assert _page(desk).figures["support_hours"].value.text() == "No number given"
    _press(_page(desk).submit_button)
    dialog = desk.returns.dialog
    assert isinstance(dialog, SubmitDialog)
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert "1 figure is not known, for no entry of it has a number: Hours of support." in said, said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    _press(_page(desk).figures["support_hours"].rows_link)
    assert "Without a number" in [one.text() for one in _rows(desk).findChildren(QLabel)]
    _press(_rows(desk).links[0])
    entry = desk.cases.dialog
    assert entry is not None, "the entry opens"
    desk.workspace.logs.save(LogEntry("support-1", "support", {**values, "hours": "3"}))
    entry.reject()
    qtbot.waitUntil(lambda: _page(desk).figures["support_hours"].value.text() == "3")


def _open_first_row(desk: Desk, qtbot: QtBot, figure_id: str) -> None:
    desk.returns.open(f"{RETURN} {_spans()[0]}")
    link = _page(desk).figures[figure_id].rows_link
    assert link is not None
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    _press(_rows(desk).links[0])
    qtbot.waitUntil(lambda: desk.returns.dialog is None)


def test_a_note_is_kept_when_one_leaves_while_typing(desk: Desk, qtbot: QtBot) -> None:
    last, _, _ = _spans()
    leave: tuple[Callable[[], None], ...] = (
        lambda: desk.go("home"),
        desk.change_look,
        lambda: desk.returns.open(f"{RETURN} {_spans()[1]}"),
    )
    for number, away in enumerate(leave):
        desk.returns.open(f"{RETURN} {last}")
        note = _page(desk).figures["opened"].note
        assert note is not None
        note.setFocus()
        note.selectAll()
        QTest.keyClicks(note, f"Typed {number}")
        away()
        notes = desk.workspace.returns.open(RETURN, last).notes
        assert notes == {"opened": f"Typed {number}"}
    assert not desk.workspace.returns.open(RETURN, _spans()[1]).notes


def test_the_duty_leads_to_its_return(desk: Desk) -> None:
    programme = desk.workspace.programme
    stands = next(one for one in programme.standing() if one.stream.return_id == RETURN)
    desk.programme.act(key_of(stands))
    assert desk.window.current_page_id == "return"
    assert _page(desk).title.text() == "Quarterly return"


def test_without_a_return_the_list_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    programme = replace(desk.workspace.programme.programme(), returns=())
    library = type(desk.workspace._context.library)
    monkeypatch.setattr(library, "programme", lambda *_: programme)
    assert isinstance(desk.workspace.programme, ProgrammeService)
    desk.go("returns")
    page = _list(desk)
    assert not page.open_button.isVisible()
    assert not page.panel.table.isVisible()
