"""The window and its pages over plain values: every figure and row leads somewhere."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.people import Profile
from eh_desktop.domain.record import State
from eh_desktop.services.home import ConcernRow, FlagRow, QuestionRow
from eh_desktop.services.preferences import Choices
from eh_desktop.services.transfers import CentreInfo, DeviceCard
from eh_desktop.services.vaults import strength
from eh_desktop.ui.application import dress
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.failure_dialog import FailureDialog, details
from eh_desktop.ui.home_concerns import ConcernsCard
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.idle import IdleClock
from eh_desktop.ui.listings import AUDITS, CHECKLISTS, FEEDBACK
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.rail import PLACES, keys_of
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.records_model import STATE
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.said import STATE_LOOKS, STATE_WORDS
from eh_desktop.ui.settings_page import SettingsPage
from eh_desktop.ui.shortcuts import ShortcutSheet
from eh_desktop.ui.widgets.basic import chip, label
from eh_desktop.ui.widgets.rows import FigureTile, RowLink
from tests.shell_fixtures import EMPTY, ROWS, SUMMARY, settle

TODAY = date(2026, 11, 22)
PROFILE = Profile("Morgan Hartley-Vale", "auditor", "CAF adviser", "Northmoor Council", "tameside")
QUESTIONS = (
    QuestionRow("r2", "Northmoor Primary", "q4", "Seen?", "Ruth Ellery", "2026-11-12", "late"),
    QuestionRow("r2", "Northmoor Primary", "q9", "Are staff told early?", "", "", "undated"),
)
PRINT = "a1b2 c3d4 e5f6 0718 293a 4b5c 6d7e 8f90"


def _home(qtbot: QtBot) -> HomePage:
    page = HomePage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def _said(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(QLabel))


def test_every_figure_of_home_opens_its_rows(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    page.show_summary(SUMMARY, TODAY)
    opened: list[str] = []
    page.figureChosen.connect(opened.append)
    page.openRequested.connect(opened.append)
    for tile in page.findChildren(FigureTile):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert opened == ["draft", "actions", "r1", "signed", "finished"]
    names = [tile.accessibleName() for tile in page.findChildren(FigureTile)]
    assert names[:3] == ["1 draft to finish", "1 late action", "1 open concern"]


def test_rows_of_home_open_by_keyboard(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    page.show_summary(SUMMARY, TODAY)
    rows = {row.accessibleName(): row for row in page.findChildren(RowLink)}
    late = next(row for name, row in rows.items() if "Date the facts" in name)
    assert "Late" in late.accessibleName()
    assert "due 1 November 2026" in late.accessibleName()
    late.setFocus()
    with qtbot.waitSignal(page.openRequested) as opened:
        qtbot.keyClick(late, Qt.Key.Key_Space)
    assert opened.args == ["r2"]


def test_rows_of_equal_words_say_whence_they_come(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    last, this = (
        replace(QUESTIONS[0], form_title="Service checklist", day=day)
        for day in ("2025-11-13", "2026-11-20")
    )
    other = replace(QUESTIONS[1], form_title="Service checklist", day="2026-11-20")
    page.show_summary(replace(SUMMARY, questions=(last, this, this, other)), TODAY)
    settle()
    links = [row for row in page.findChildren(RowLink) if "Northmoor Primary" in _said(row)]
    said = [row.accessibleDescription() for row in links if "Seen?" in _said(row)]
    assert said == [
        "Service checklist · 13 November 2025",
        "Service checklist · 20 November 2026",
        "Service checklist · 20 November 2026 · number 3 of these",
    ]
    shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text() in said]
    assert len(shown) == 3
    alone = next(row for row in links if "Are staff told early?" in _said(row))
    assert alone.accessibleDescription() == "Service checklist · 20 November 2026"
    quiet = [one for one in alone.findChildren(QLabel) if one.text().startswith("Service")]
    assert not any(one.isVisible() for one in quiet), "nothing else says the same"


def test_home_shows_everyone_whose_next_work_is_looked_at(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = _home(qtbot)
    names = [f"Sample Person {number}" for number in range(1, 8)]
    flags = tuple(
        FlagRow(f"f{at}", name, "The next CAF is audited.", "Tier 1")
        for at, name in enumerate(names)
    )
    page.show_summary(SUMMARY, TODAY)
    assert "To look at next time" not in _said(page)
    page.show_summary(replace(SUMMARY, flags=flags), TODAY)
    settle()
    said = _said(page)
    assert "To look at next time" in said
    assert "the last one fell short" in said
    rows = {row.accessibleName(): row for row in page.findChildren(RowLink)}
    shown = [name for name in names if any(name in row for row in rows)]
    assert shown == names, "no other list holds them"
    last = next(row for name, row in rows.items() if names[-1] in name)
    assert "The next CAF is audited." in last.accessibleName()
    last.setFocus()
    with qtbot.waitSignal(page.openRequested) as opened:
        qtbot.keyClick(last, Qt.Key.Key_Space)
    assert opened.args == ["f6"]


def test_home_shows_only_what_is_true(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    page.show_summary(SUMMARY, TODAY)
    said = _said(page)
    assert "November 2026" in said
    assert "Not passed on" in said
    assert "Share the plan" not in said
    page.show_summary(EMPTY, TODAY)
    settle()
    assert "No form started yet" in _said(page)
    assert not page.findChildren(FigureTile)


def test_empty_home_offers_to_start(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    page.show_summary(EMPTY, TODAY)
    starts = [
        button
        for button in page.findChildren(QPushButton)
        if button.accessibleName() == "Start an audit" and button is not page.start_button
    ]
    start = starts[0]
    qtbot.waitUntil(start.isVisible)
    assert not page.start_button.isVisible()
    with qtbot.waitSignal(page.startRequested):
        qtbot.mouseClick(start, Qt.MouseButton.LeftButton)


def test_home_starts_what_is_the_persons_to_start(qtbot: QtBot, dressed: QApplication) -> None:
    page = _home(qtbot)
    for first, other in ((CHECKLISTS, AUDITS), (AUDITS, CHECKLISTS), (FEEDBACK, AUDITS)):
        page.show_summary(SUMMARY, TODAY, first)
        asked: list[str] = []
        page.startRequested.connect(asked.append)
        assert page.start_button.property("look") == "primary"
        qtbot.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(page.other_button, Qt.MouseButton.LeftButton)
        assert asked == [first.page_id, other.page_id]
        page.startRequested.disconnect(asked.append)
        assert page.start_button.accessibleName() == first.start
    page.show_summary(EMPTY, TODAY, CHECKLISTS)
    settle()
    looks = {one.text(): one.property("look") for one in page.findChildren(QPushButton)}
    assert looks["Start a checklist"] == "primary"
    assert not looks["Start a feedback sheet"]


def test_open_questions_stand_on_home_with_who_and_when(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = _home(qtbot)
    page.show_summary(replace(SUMMARY, questions=QUESTIONS), TODAY)
    said = _said(page)
    assert "Northmoor Primary · Ruth Ellery, by 12 November 2026" in said
    assert "No owner or date" in said
    row = next(one for one in page.findChildren(RowLink) if "told early" in one.accessibleName())
    with qtbot.waitSignal(page.questionChosen) as chosen:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert chosen.args == ["r2", "q9"]


@pytest.fixture
def audits(qtbot: QtBot, dressed: QApplication) -> RecordsPage:
    page = RecordsPage()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show_rows(ROWS)
    page.show()
    return page


def test_audits_are_found_by_text_and_state(qtbot: QtBot, audits: RecordsPage) -> None:
    model = audits.table.model()
    assert model.rowCount() == 4
    qtbot.keyClicks(audits.text_filter, "c-01 good")
    assert model.rowCount() == 1
    audits.text_filter.clear()
    audits.filter_by("finished")
    assert model.rowCount() == 2
    audits.filter_by("no such filter")
    assert model.rowCount() == 4


def test_audit_is_opened_by_enter_and_kept_chosen(qtbot: QtBot, audits: RecordsPage) -> None:
    audits.table.setFocus()
    assert audits.chosen_id()
    qtbot.keyClick(audits.table, Qt.Key.Key_Down)
    chosen = audits.chosen_id()
    with qtbot.waitSignal(audits.openRequested) as opened:
        qtbot.keyClick(audits.table, Qt.Key.Key_Return)
    assert opened.args == [chosen]
    qtbot.keyClicks(audits.text_filter, "0126")
    with qtbot.waitSignal(audits.openRequested) as opened:
        qtbot.keyClick(audits.text_filter, Qt.Key.Key_Return)
    assert opened.args == ["r3"]
    audits.text_filter.clear()
    audits.panel.choose(chosen)
    audits.show_rows(ROWS)
    assert audits.chosen_id() == chosen


@pytest.mark.parametrize(
    ("record_id", "possible"),
    [
        ("r1", (True, False, False, False, True, True)),
        ("r2", (True, True, False, True, True, True)),
        ("r3", (True, True, False, True, True, True)),
        ("r4", (True, False, False, False, True, False)),
    ],
)
def test_only_what_a_state_allows_is_offered(
    audits: RecordsPage, record_id: str, possible: tuple[bool, ...]
) -> None:
    audits.panel.choose(record_id)
    assert tuple(made.isEnabled() for made in audits._actions_of_row) == possible


def test_buttons_name_the_chosen_audit(qtbot: QtBot, audits: RecordsPage) -> None:
    audits.panel.choose("r2")
    for signal, button in (
        (audits.documentRequested, audits.document_button),
        (audits.amendRequested, audits.amend_button),
        (audits.withdrawRequested, audits.withdraw_button),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == ["r2"]


def test_audits_say_each_cell_to_screen_readers(audits: RecordsPage) -> None:
    model = audits.table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    said = {model.index(row, STATE).data(role) for row in range(model.rowCount())}
    assert "State: Signed, not sent" in said


def test_no_audits_invite_to_start(qtbot: QtBot, audits: RecordsPage) -> None:
    audits.show_rows(())
    assert not audits.table.isVisible()
    assert "No audits yet" in _said(audits)


def test_bundle_needs_a_centre_and_an_audit(qtbot: QtBot, dressed: QApplication) -> None:
    page = ExchangePage()
    qtbot.addWidget(page)
    page.show_centre(None)
    page.show_device(DeviceCard("x.ehdevice", "{}", PRINT))
    page.show_waiting(ROWS[1:3])
    page.show_sent([SentBundle(1, "a", "2026-11-18T10:00:00+00:00", "x", "y", ("r3",))])
    page.show()
    assert not page.bundle_button.isEnabled()
    page.show_centre(CentreInfo("Northmoor Quality Team", PRINT, "2026-11-02T10:00:00+00:00"))
    assert page.bundle_button.isEnabled()
    qtbot.mouseClick(
        page.waiting.forms["r3"],
        Qt.MouseButton.LeftButton,
        pos=QPoint(8, 8),
    )
    with qtbot.waitSignal(page.bundleRequested) as asked:
        qtbot.mouseClick(page.bundle_button, Qt.MouseButton.LeftButton)
    assert asked.args == [("r2",), ()]
    page.waiting.forms["r2"].setChecked(False)
    assert not page.bundle_button.isEnabled()
    assert "Bundle 1 · 1 form" in _said(page)


def test_settings_apply_at_once_and_check_passphrases(qtbot: QtBot, dressed: QApplication) -> None:
    page = SettingsPage(Choices(), PROFILE, Path("/somewhere/eh-desktop"), strength)
    qtbot.addWidget(page)
    page.show()
    page.scale.setFocus()
    with qtbot.waitSignal(page.lookChosen) as look:
        qtbot.keyClick(page.scale, Qt.Key.Key_Down)
        page.scale.activated.emit(page.scale.currentIndex())
    assert look.args == ["system", 110]
    qtbot.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    assert page.old_question.error.text() == "Type your present passphrase."
    qtbot.keyClicks(page.old.edit, "old one")
    for edit in page.new_passphrase.lines:
        qtbot.keyClicks(edit, "lantern gravel otter tulip")
    with qtbot.waitSignal(page.passphraseRequested) as asked:
        qtbot.mouseClick(page.change_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["old one", "lantern gravel otter tulip"]
    qtbot.mouseClick(page.sheet_button, Qt.MouseButton.LeftButton)
    assert page.sheet_question.wrong


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def _page() -> QWidget:
    return label("A page")


def test_pages_are_built_on_first_visit(window: MainWindow) -> None:
    window.add_page("home", _page)
    assert window.built("home") is None
    page = window.show_page("home")
    assert window.show_page("home") is page
    assert window.current_page_id == "home"
    assert window.rail.button("home").isChecked()


def test_every_place_has_a_key_of_its_own() -> None:
    assert len({keys_of(entry) for entry in PLACES}) == len(PLACES)


@pytest.mark.parametrize(
    ("key", "page_id"),
    [(keys_of(entry)[-1], entry.page_id) for entry in PLACES],
)
def test_control_and_its_key_goes_to_a_page(
    qtbot: QtBot, window: MainWindow, key: str, page_id: str
) -> None:
    with qtbot.waitSignal(window.pageRequested) as asked:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [page_id]


def test_keys_for_a_new_audit_and_for_locking(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.newRequested):
        qtbot.keyClick(window, Qt.Key.Key_N, control)
    with qtbot.waitSignal(window.lockRequested):
        qtbot.keyClick(window, Qt.Key.Key_L, control)
    with qtbot.waitSignal(window.lockRequested):
        qtbot.mouseClick(window.rail.button("lock"), Qt.MouseButton.LeftButton)


def test_f1_shows_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheets = window.findChildren(ShortcutSheet)
    assert len(sheets) == 1
    assert "Ctrl+N" in _said(sheets[0])
    qtbot.keyClick(sheets[0], Qt.Key.Key_Escape)
    settle()
    assert not window.findChildren(ShortcutSheet)


def test_rail_shows_icons_alone_where_it_is_narrow(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1200, 700)
    settle()
    wide = window.rail.width()
    window.resize(700, 500)
    assert window.rail.narrow
    assert window.rail.width() < wide
    assert window.rail.button("audits").toolTip() == "Audits"
    assert window.rail.button("audits").accessibleName() == "Audits"
    window.resize(1200, 700)
    assert not window.rail.narrow


def test_place_of_the_window_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(777, 555)
    place = window.place()
    other = MainWindow()
    qtbot.addWidget(other)
    other.restore_place(place)
    assert (other.width(), other.height()) == (777, 555)


def test_trouble_stands_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.add_page("home", HomePage)
    page = window.show_page("home")
    assert isinstance(page, HomePage)
    window.tell(Trouble("What.", "Where.", "Remedy."))
    assert page.message.isVisible()
    assert page.message.accessibleName() == "What. Where.\nRemedy."


def test_failure_shows_no_names_and_copies_no_text(qtbot: QtBot, dressed: QApplication) -> None:
    try:
        raise ValueError("Ada Lind lives here")
    except ValueError as error:
        copied = details(error)
        dialog = FailureDialog(error)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Ada" not in copied + _said(dialog)
    assert "ValueError" in copied
    assert "test_shell_pages.py" in copied


def test_reason_cannot_be_empty(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ReasonDialog("Amend", "Why?", "Start", window)
    dialog.open()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.question.error.text() == "Write the reason."
    qtbot.keyClicks(dialog.reason, "  a date was wrong ")
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert given.args == ["a date was wrong"]
    dialog.reject()


def test_idle_clock_starts_again_at_each_key(qtbot: QtBot, window: MainWindow) -> None:
    clock = IdleClock(10, window)
    clock._meet(window.windowHandle())
    assert clock.counting
    clock._timer.stop()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert clock.counting
    clock.set_minutes(0)
    clock.touch()
    assert not clock.counting


def test_pages_die_with_their_window(qtbot: QtBot, dressed: QApplication) -> None:
    window = MainWindow()
    window.add_page("home", HomePage)
    window.add_page("audits", RecordsPage)
    page = window.show_page("home")
    assert isinstance(page, HomePage)
    page.show_summary(SUMMARY, TODAY)
    window.show_page("audits")
    gone = [weakref.ref(page), weakref.ref(window.page("audits")), weakref.ref(window)]
    window.close()
    window.deleteLater()
    del page, window
    settle()
    gc.collect()
    assert [dead() for dead in gone] == [None, None, None]


@pytest.mark.parametrize("scheme", ["dark", "high_contrast"])
def test_pages_fit_at_twice_the_text(qtbot: QtBot, qapp: QApplication, scheme: str) -> None:
    dress(qapp, scheme, 200)
    window = MainWindow()
    qtbot.addWidget(window)
    window.add_page("home", HomePage)
    window.add_page("audits", RecordsPage)
    window.resize(1280, 800)
    window.show()
    home = window.show_page("home")
    assert isinstance(home, HomePage)
    home.show_summary(SUMMARY, TODAY)
    audits = window.show_page("audits")
    assert isinstance(audits, RecordsPage)
    audits.show_rows(ROWS)
    assert window.width() == 1280
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 800
    dress(qapp, "light", 100)


def test_labels_never_read_markup(qtbot: QtBot, dressed: QApplication) -> None:
    made = label("<b>bold</b>")
    small = chip("<i>x</i>")
    for widget in (made, small):
        qtbot.addWidget(widget)
        assert widget.textFormat() is Qt.TextFormat.PlainText
    assert small.alignment() == Qt.AlignmentFlag.AlignCenter


def test_states_are_all_said() -> None:
    assert set(STATE_WORDS) == set(STATE_LOOKS) == set(State)


def test_every_open_concern_is_within_reach_of_the_keyboard(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = _home(qtbot)
    concerns = tuple(
        ConcernRow(f"r{at}", f"C-01{at:02}", "s1.7", "Not passed on", f"c{at}") for at in range(7)
    )
    page.show_summary(replace(SUMMARY, open_concerns=concerns), TODAY)
    settle()
    card = page.findChildren(ConcernsCard)[-1]
    assert [link.key for link in card.links] == ["r0", "r1", "r2", "r3", "r4"]
    assert card.more.accessibleName() == "Show all 7 open concerns"
    card.links[-1].setFocus()
    qtbot.keyClick(card.links[-1], Qt.Key.Key_Tab)
    assert card.more.hasFocus()
    qtbot.keyClick(card.more, Qt.Key.Key_Return)
    assert not card.more.isVisible()
    assert [link.key for link in card.links] == [row.record_id for row in concerns]
    assert card.links[5].hasFocus()
    qtbot.keyClick(card.links[5], Qt.Key.Key_Tab)
    assert card.links[6].hasFocus()
    with qtbot.waitSignal(page.openRequested) as opened:
        qtbot.keyClick(card.links[6], Qt.Key.Key_Return)
    assert opened.args == ["r6"]
    page.show_summary(SUMMARY, TODAY)
    settle()
    assert not page.findChildren(ConcernsCard)[-1].more.isVisible()
