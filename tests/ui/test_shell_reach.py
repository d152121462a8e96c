"""Within reach: Enter, Tab, the screen's edge, high contrast, and what typed text may do."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eh_desktop import app as application_root
from eh_desktop.domain.errors import Trouble, VaultInUse
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.grades import Grade
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.formshelf import FormShelf
from eh_desktop.services.transfers import CentreInfo
from eh_desktop.services.vaults import strength
from eh_desktop.ui import files, single_instance
from eh_desktop.ui.application import dress
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.first_start import FirstStart
from eh_desktop.ui.first_start_pages import PassphrasePage
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.listings import CHECKLISTS
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.rail import Rail
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.records_model import FORM
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.recover_window import RecoverWindow
from eh_desktop.ui.shortcuts import ShortcutSheet
from eh_desktop.ui.sign_dialog import Graded, SignDialog
from eh_desktop.ui.start_dialog import StartDialog
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.unlock_window import UnlockWindow
from eh_desktop.ui.unread_dialog import UnreadDialog
from eh_desktop.ui.widgets.basic import button, chip
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.new_passphrase import NewPassphrase, StrengthMeter
from eh_desktop.ui.widgets.rows import FigureTile
from eh_desktop.ui.widgets.screen import room
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.tips import tip
from tests.journey_fixtures import signed
from tests.shell_fixtures import ROWS

PRINT = "a1b2 c3d4 e5f6 0718 293a 4b5c 6d7e 8f90"
CENTRE = CentreInfo("Northmoor Quality Team", PRINT, "2026-11-02T10:00:00+00:00")
WORST = Grade.REQUIRES_IMPROVEMENT
GRADES = [Graded(title, WORST, WORST) for title in ("Assessment", "Plan", "Review", "Overall")]
CONTROL, RETURN = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def large(qapp: QApplication) -> QApplication:
    dress(qapp, "light", 200)
    return qapp


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_key_presses_the_button_that_has_the_focus(
    qtbot: QtBot, dressed: QApplication, key: Qt.Key
) -> None:
    rail = Rail()
    for made in (button("Go"), FigureTile("draft", 1, "draft"), rail.button("audits")):
        if made.parent() is None:
            qtbot.addWidget(made)
        with qtbot.waitSignal(made.clicked, timeout=1000):
            qtbot.keyClick(made, key)
    rail.deleteLater()


def test_enter_in_a_line_of_a_dialog_presses_no_button(qtbot: QtBot, window: MainWindow) -> None:
    sheet = Sheet("Title", "Do it", window)
    line = QLineEdit()
    sheet.column.addWidget(line)
    sheet.open()
    pressed: list[str] = []
    sheet.accept_button.clicked.connect(lambda: pressed.append("accept"))
    qtbot.keyClick(line, RETURN)
    assert (pressed, sheet.isVisible()) == ([], True)
    qtbot.keyClick(sheet.cancel_button, RETURN)
    assert not sheet.isVisible()


def _windows(parent: QWidget) -> list[QWidget]:
    return [
        UnlockWindow(),
        RecoverWindow(strength),
        FirstStart(strength, [("a", "Case quality audit")]),
        MainWindow(),
        ShortcutSheet(parent),
        ReasonDialog("Amend", "Why?", "Start", parent),
        SignDialog("Morgan Hartley-Vale", "C-0147", GRADES, parent),
    ]


def test_windows_open_within_the_screen_at_twice_the_text(
    qtbot: QtBot, large: QApplication
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for made in _windows(parent):
        qtbot.addWidget(made)
        made.show()
        assert made.size() == made.size().boundedTo(room(made)), type(made).__name__


def test_sign_dialog_scrolls_to_what_has_the_focus(qtbot: QtBot, large: QApplication) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SignDialog("Morgan Hartley-Vale", "C-0147", GRADES, parent)
    dialog.open()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    edit = dialog.passphrase.edit
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect().height() == edit.height())
    assert dialog.height() <= room(dialog).height()
    dialog.reject()


def test_dialog_is_as_tall_as_its_content_where_there_is_room(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = SignDialog("Morgan Hartley-Vale", "C-0147", GRADES, window)
    dialog.open()
    assert dialog._area.verticalScrollBar().maximum() == 0
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._area.verticalScrollBar().maximum() == 0)
    dialog.reject()


def test_pdf_page_fits_the_narrowest_window(qtbot: QtBot, large: QApplication) -> None:
    page = PdfPage()
    qtbot.addWidget(page)
    assert page.minimumSizeHint().width() <= 1280 - THEME.px(58)
    dress(large, "light", 100)
    small = PdfPage()
    qtbot.addWidget(small)
    assert small.minimumSizeHint().width() <= 800 - THEME.px(58)


def test_rail_is_dense_again_after_large_text(qtbot: QtBot, large: QApplication) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.dress()
    dress(large, "light", 100)
    rail.dress()
    fresh = Rail()
    qtbot.addWidget(fresh)
    fresh.dress()
    assert rail.sizeHint() == fresh.sizeHint()


def test_tool_tips_never_read_markup(qtbot: QtBot, dressed: QApplication) -> None:
    assert tip("<b>x</b> & y") == "<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"
    page = RecordsPage()
    qtbot.addWidget(page)
    page.show_rows(ROWS)
    said = page.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert said == tip("C-0147")


def test_tab_goes_down_send_and_receive_and_a_bundle_is_made_again(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = ExchangePage()
    qtbot.addWidget(page)
    bundle = SentBundle(7, "a", "2026-11-18T10:00:00+00:00", "x", "y", ("r3", "r4"))
    page.show_sent([bundle])
    page.show_waiting(ROWS[1:3])
    page.show_centre(CENTRE)
    page.show()
    link = page._sent_rows[0].link
    page.card_button.setFocus()
    walked = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.focusWidget())
    assert walked == [*page.waiting.boxes, page.bundle_button, link]
    with qtbot.waitSignal(page.againRequested) as asked:
        qtbot.keyClick(link, RETURN)
    assert asked.args == [bundle]
    page.show_centre(None)
    assert not link.isEnabled()


def test_look_is_put_on_once_for_many_keys_and_the_focus_stays(qtbot: QtBot, desk: Desk) -> None:
    desk.go("settings")
    page = desk.settings.page
    put_on: list[int] = []
    desk.settings.lookChanged.connect(lambda: put_on.append(1))
    page.scale.setFocus()
    for scale in (110, 125, 150):
        page.lookChosen.emit("light", scale)
    assert desk.preferences.choices.text_scale == 150
    qtbot.waitUntil(lambda: THEME.scale == 1.5)
    assert put_on == [1]
    assert desk.settings.page is not page
    assert desk.window.focusWidget() is desk.settings.page.scale


def test_shortcut_leads_into_the_page(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    desk.window.rail.button("home").setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_2, CONTROL)
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    assert desk.window.focusWidget() is page.table
    qtbot.keyClick(desk.window, Qt.Key.Key_1, CONTROL)
    home = desk.window.page("home")
    assert home.isAncestorOf(desk.window.focusWidget())


def test_what_was_said_is_gone_at_the_next_visit(qtbot: QtBot, desk: Desk) -> None:
    desk.go("exchange")
    page = desk.window.page("exchange")
    assert isinstance(page, ExchangePage)
    page.tell(Trouble("What.", "Where.", "Remedy."))
    assert page.message.accessibleName() == "What. Where.\nRemedy."
    desk.go("home")
    desk.go("exchange")
    assert not page.message.isVisible()


def test_other_file_is_no_card_of_a_centre(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.go("exchange")
    wrong = tmp_path / "laptop.ehdevice"
    wrong.write_text('{"type": "another"}', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("eh_desktop.ui.desk_exchange.ask_open", lambda *_asked: wrong)
        desk.exchange._import()
    assert desk.exchange.page.message.accessibleName().startswith("This is not a centre's card.")


def test_file_dialogs_start_at_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[str] = []

    class Dialog(QFileDialog):
        @staticmethod
        def getSaveFileName(_parent: object, _title: str, place: str, *_more: object) -> object:  # type: ignore[override]
            places.append(place)
            return "", ""

        getOpenFileName = getSaveFileName  # type: ignore[assignment]

        @staticmethod
        def getExistingDirectory(_parent: object, _title: str, place: str) -> str:  # type: ignore[override]
            places.append(place)
            return ""

    monkeypatch.setattr(files, "QFileDialog", Dialog)
    nobody: QWidget = None  # type: ignore[assignment]
    asked = (
        files.ask_save(nobody, "Save", "a.pdf", "*"),
        files.ask_open(nobody, "Open", "*"),
        files.ask_folder(nobody, "Folder"),
    )
    assert asked == (None, None, None)
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert places == [str(Path(home) / "a.pdf"), home, home]


def test_high_contrast_shows_what_is_off_and_what_is_empty(
    qtbot: QtBot, qapp: QApplication
) -> None:
    dress(qapp, "high_contrast", 100)
    meter, off = StrengthMeter(), button("Off", "primary")
    for widget in (meter, off):
        qtbot.addWidget(widget)
        widget.resize(300, 60)
    off.setEnabled(False)
    meter.show()
    bar = meter.bar.grab().toImage()
    assert bar.pixelColor(bar.width() // 2, bar.height() // 2).name() == "#ffffff"
    ground = off.grab().toImage()
    assert ground.pixelColor(10, ground.height() // 2).name() == "#ffffff"
    small = chip("Met", "chip-met")
    qtbot.addWidget(small)
    small.show()
    picture = small.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0).name() == THEME.tokens.met_text.lower()
    dress(qapp, "light", 100)


@pytest.mark.parametrize("look", ["light", "high_contrast"])
@pytest.mark.parametrize("scale", [100, 110, 125, 150, 200])
def test_chosen_radio_button_is_round(
    qtbot: QtBot, qapp: QApplication, look: str, scale: int
) -> None:
    dress(qapp, look, scale)
    one = QRadioButton("One")
    qtbot.addWidget(one)
    one.setChecked(True)
    one.show()
    picture = one.grab().toImage()
    accent = THEME.colour("accent").rgb()
    across = range(2 * THEME.px(16))
    spots = [
        (x, y) for x in across for y in range(picture.height()) if picture.pixel(x, y) == accent
    ]
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    assert (left, top) not in spots
    dress(qapp, "light", 100)


def test_length_of_a_passphrase_is_said_once(qtbot: QtBot, dressed: QApplication) -> None:
    question = NewPassphrase(strength)
    qtbot.addWidget(question)
    question.show()
    qtbot.keyClicks(question.lines[0], "abc")
    assert not question.valid()
    assert "10" not in question.first.error.text()
    assert not question.meter.advice.isVisible()


def test_nobody_can_look_a_passphrase_up(qtbot: QtBot, dressed: QApplication) -> None:
    page = PassphrasePage(strength)
    qtbot.addWidget(page)
    assert any("not even us" in text.text() for text in page.findChildren(QLabel))


def test_first_start_stands_still_when_errors_come(qtbot: QtBot, large: QApplication) -> None:
    made = FirstStart(strength, [("a", "Case quality audit")])
    qtbot.addWidget(made)
    made.show()
    made.go_on()
    before = made.card.pos(), made.next_button.mapTo(made, made.next_button.rect().topLeft())
    qtbot.mouseClick(made.next_button, Qt.MouseButton.LeftButton)
    assert made.you.name.hasFocus() or made.focusWidget() is made.you.name
    qtbot.waitUntil(lambda: not made.you.name.visibleRegion().isEmpty())
    after = made.card.pos(), made.next_button.mapTo(made, made.next_button.rect().topLeft())
    assert before == after
    assert made.next_button.visibleRegion().boundingRect() == made.next_button.rect()


def test_card_of_the_first_start_keeps_its_height(qtbot: QtBot, dressed: QApplication) -> None:
    made = FirstStart(strength, [("a", "Case quality audit"), ("b", "Closed cases")])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.card.height() > THEME.px(500))
    before = made.card.height()
    made.go_on()
    qtbot.waitUntil(made.you.name.isVisible)
    QApplication.processEvents()
    assert made.card.height() == before
    made.go_on()
    assert made.you.framework.property("wrong") is True
    made.you.choose_framework("b")
    assert made.you.framework.property("wrong") is False


@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_stay_on_the_screen_also_when_they_grow(
    qtbot: QtBot, qapp: QApplication, scale: int
) -> None:
    dress(qapp, "light", scale)
    parent = QWidget()
    qtbot.addWidget(parent)
    free = parent.screen().availableGeometry()
    parent.setGeometry(free.left(), free.bottom() - 200, free.width(), 300)
    parent.show()
    shelves = FormShelf(load_library(forms_folder()).forms, "bathnes").to_start(CHECKLISTS.kinds)
    start = StartDialog("Start a checklist", shelves, "bathnes", parent)
    unread = UnreadDialog(
        "r1", "Service checklist", [f"Question {n}: none" for n in range(9)], parent
    )
    for dialog in (start, unread):
        dialog.open()
        for _ in range(2):
            QApplication.processEvents()
            frame = dialog.frameGeometry()
            assert frame.top() >= free.top()
            assert frame.bottom() <= free.bottom()
            at = dialog.accept_button.mapToGlobal(dialog.accept_button.rect().bottomLeft())
            assert free.top() < at.y() <= free.bottom()
            dialog.tell(Trouble("It was refused.", "Service checklist", "Try again."))
        dialog.reject()


def test_first_instance_that_does_not_answer_is_told_of_on_the_screen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[Trouble] = []
    monkeypatch.setattr(single_instance, "ask_first", lambda _folder: False)
    monkeypatch.setattr("eh_desktop.ui.failure_dialog.FailureDialog.exec", lambda _dialog: 0)
    monkeypatch.setattr(application_root, "_refuse", lambda trouble: told.append(trouble) or 1)
    trouble = VaultInUse("In use.")
    assert application_root._call_first(tmp_path, trouble) == 1
    assert told == [trouble]


def test_tiles_are_spread_evenly(qtbot: QtBot, dressed: QApplication) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    tiles = [FigureTile(str(at), at, "drafts") for at in range(5)]
    columns = Columns(tiles, least=150, most=5)
    QVBoxLayout(holder).addWidget(columns)
    holder.resize(720, 400)
    holder.show()
    qtbot.waitUntil(lambda: len({tile.x() for tile in tiles}) == 3)
    assert sorted(Counter(tile.x() for tile in tiles).values()) == [1, 2, 2]


def test_form_is_left_out_where_it_is_always_the_same(qtbot: QtBot, dressed: QApplication) -> None:
    page = RecordsPage()
    qtbot.addWidget(page)
    page.show_rows(ROWS)
    page.resize(740, 600)
    page.show()
    assert page.table.isColumnHidden(FORM)
    page.resize(1200, 600)
    assert not page.table.isColumnHidden(FORM)


def test_home_without_audits_takes_the_keys(qtbot: QtBot, desk: Desk) -> None:
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    assert home.isAncestorOf(desk.window.focusWidget())
