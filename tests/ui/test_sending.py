"""Sending a return and a tombstone, by clicks: from the return's page to the list of what went."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.periods import before, span_of
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.sealing import create_identity, recipient_of
from eh_desktop.services.outbox import WaitingReturn
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.returns.return_page import ReturnPage
from eh_desktop.ui.waiting_list import NOTHING, WHY_TOMBSTONES, TickLine
from eh_desktop.ui.widgets.rows import FigureTile, RowLink
from tests.erasing_fixtures import REASON, old_case, signed_about
from tests.journey_fixtures import service, signed, workspace
from tests.shell_fixtures import ROWS, Answers, settle
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
RETURN = "tameside.champion_return"
LAST = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
LEFT = Qt.MouseButton.LeftButton


def _press(widget: QWidget) -> None:
    settle()
    assert widget.isVisible()
    QTest.mouseClick(widget, LEFT)


def _untick(box: QWidget) -> None:
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def _exchange(desk: Desk) -> ExchangePage:
    page = desk.window.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def _return(desk: Desk) -> ReturnPage:
    page = desk.window.built("return")
    assert isinstance(page, ReturnPage)
    return page


def _said(widget: QWidget) -> str:
    settle()
    labels = widget.findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisibleTo(widget))


def _import_centre(desk: Desk) -> None:
    at = "2026-11-22T10:00:00+00:00"
    card = CentreCard("Northmoor Quality Team", recipient_of(create_identity()), (), at)
    desk.workspace.transfers.import_centre(card.to_text())


def _erase(desk: Desk) -> None:
    case = old_case(desk.workspace)
    signed_about(desk.workspace)
    desk.workspace.erasing.erase([("case", case.id)], REASON)


def test_a_return_is_submitted_and_sent(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    _import_centre(desk)
    kept = signed(desk.workspace)
    desk.returns.open(f"{RETURN} {LAST.key}")
    page = _return(desk)
    assert not page.send_button.isVisible()
    desk.workspace.returns.set_note(RETURN, LAST.key, "opened", "As typed.")
    _press(page.submit_button)
    dialog = desk.returns.dialog
    assert dialog is not None
    assert "they should name no family" in _said(dialog)
    _press(dialog.accept_button)  # type: ignore[union-attr]
    assert "It has not been sent yet." in _said(page)
    _press(page.send_button)
    assert desk.window.current_page_id == "exchange"
    exchange = _exchange(desk)
    (box,) = exchange.waiting.returns.values()
    qtbot.waitUntil(lambda: desk.window.focusWidget() is box)
    assert box.accessibleName().startswith(f"Quarterly return · {LAST.label} · submitted")
    assert box.accessibleName().endswith("1 note as typed")
    assert "2 of 2 chosen." in _said(exchange)
    _untick(exchange.waiting.forms[kept])
    assert "1 of 2 chosen." in _said(exchange)
    _press(exchange.bundle_button)
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert "The bundle with 1 return is made." in exchange.message.accessibleName()
    assert len(list(tmp_path.glob("*.ehbundle"))) == 1
    assert not exchange.waiting.returns
    assert list(exchange.waiting.forms) == [kept], "what was not ticked waits on"
    assert "Bundle 1 · 1 return · today" in _said(exchange)
    desk.returns.open(f"{RETURN} {LAST.key}")
    assert "Sent on " in _said(page)
    assert not page.send_button.isVisible(), "nothing is sent twice by accident"
    desk.go("exchange")
    _press(exchange._sent_rows[0].link)
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert len(list(tmp_path.glob("*.ehbundle"))) == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_that_may_not_be_written_leaves_the_return_waiting(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    _fails_into(desk, qtbot, answers, closed)


def test_a_stick_that_is_gone_leaves_the_return_waiting(
    desk: Desk, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    _fails_into(desk, qtbot, answers, tmp_path / "gone")


def _fails_into(desk: Desk, qtbot: QtBot, answers: Answers, folder: Path) -> None:
    answers.folder = folder
    _import_centre(desk)
    desk.workspace.returns.freeze(RETURN, LAST.key)
    desk.go("exchange")
    exchange = _exchange(desk)
    _press(exchange.bundle_button)
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert "The folder" in exchange.message.accessibleName()
    desk.go("exchange")
    assert len(exchange.waiting.returns) == 1
    assert not exchange._sent_rows


def test_a_tombstone_goes_with_no_tick_and_home_counts_it(
    desk: Desk, qtbot: QtBot, answers: Answers
) -> None:
    _import_centre(desk)
    _erase(desk)
    desk.workspace.returns.freeze(RETURN, LAST.key)
    desk.go("home")
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    tile = next(one for one in home.findChildren(FigureTile) if "waiting" in one.accessibleName())
    assert "2" in tile.accessibleName()
    rows = [one.accessibleName() for one in home.findChildren(RowLink)]
    assert any(one.startswith("1 return waits") for one in rows)
    assert any(one.startswith("1 tombstone waits") for one in rows)
    _press(tile)
    assert desk.window.current_page_id == "exchange"
    exchange = _exchange(desk)
    assert WHY_TOMBSTONES in _said(exchange)
    assert len(exchange.waiting.boxes) == 1, "a tombstone has no tick"
    (box,) = exchange.waiting.boxes
    _untick(box)
    assert "0 of 1 chosen. 1 tombstone goes too." in _said(exchange)
    assert exchange.bundle_button.isEnabled()
    _press(exchange.bundle_button)
    qtbot.waitUntil(lambda: not desk.runner.busy)
    assert "The bundle with 1 tombstone is made." in exchange.message.accessibleName()
    assert WHY_TOMBSTONES not in _said(exchange)
    assert list(exchange.waiting.returns), "the return was not ticked and waits on"


def test_nothing_waiting_says_so(desk: Desk) -> None:
    desk.go("exchange")
    exchange = _exchange(desk)
    assert NOTHING in _said(exchange)
    assert not exchange.bundle_button.isVisible()


def test_without_a_centre_nothing_can_be_sent(desk: Desk) -> None:
    desk.workspace.returns.freeze(RETURN, LAST.key)
    desk.returns.open(f"{RETURN} {LAST.key}")
    _press(_return(desk).send_button)
    exchange = _exchange(desk)
    assert not exchange.bundle_button.isEnabled()
    assert "Import the centre's card first." in _said(exchange)


def test_tab_goes_down_forms_and_returns(qtbot: QtBot, dressed: QApplication) -> None:
    page = ExchangePage()
    qtbot.addWidget(page)
    waiting = [
        WaitingReturn(f"w{n}", "R & D <b>return</b>", LAST, "2026-10-03T09:00:00+00:00", n)
        for n in range(3)
    ]
    page.show_waiting(ROWS[1:3], waiting, 2)
    page.show_sent(())
    page.show()
    names = [box.accessibleName() for box in page.waiting.returns.values()]
    assert [name.rpartition(" · ")[2] for name in names[1:]] == [
        "1 note as typed",
        "2 notes as typed",
    ]
    assert "R & D <b>return</b> · " in _said(page)
    words = page.waiting.findChildren(TickLine)[0]
    qtbot.mouseClick(words, LEFT, pos=QPoint(words.width() // 2, words.height() // 2))
    assert page.waiting.chosen_forms() == ("r3",), "the words tick, too"
    words.box.click()
    page.card_button.setFocus()
    walked = []
    for _ in range(5):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.focusWidget())
    assert walked == list(page.waiting.boxes)
    qtbot.keyClick(page.waiting.returns["w1"], Qt.Key.Key_Space)
    assert page.waiting.chosen_returns() == ("w0", "w2")
    assert "4 of 5 chosen. 2 tombstones go too." in page.waiting.words()
    page.point_at("gone")
    settle()
    assert page.focusWidget() is page.waiting.returns["w2"]


def test_lists_go_on_once_a_bundle_is_made_and_the_keys_stay_by_it(
    desk: Desk, qtbot: QtBot, answers: Answers
) -> None:
    """Following the focus once took the headings of every list away from us."""
    _import_centre(desk)
    signed(desk.workspace)
    desk.go("audits")
    settle()
    desk.go("exchange")
    exchange = _exchange(desk)
    exchange.bundle_button.setFocus()
    _press(exchange.bundle_button)
    qtbot.waitUntil(lambda: not desk.runner.busy)
    link = exchange._sent_rows[0].link
    qtbot.waitUntil(lambda: desk.window.focusWidget() is link)
    settle()
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    assert "Sent" in [page.panel.table.model().index(0, at).data() for at in range(8)]
