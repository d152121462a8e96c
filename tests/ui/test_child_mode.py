"""Child mode: one statement at a time, stored at once, and no way back without the passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.record import Answer, Change, Part, Record
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.application import dress
from eh_desktop.ui.child import speaker as speaking
from eh_desktop.ui.child.asking import ADULT, SELF, Asked, asked_of, hand_over_changes
from eh_desktop.ui.child.big import BigChoices
from eh_desktop.ui.child.pages import QuestionPage, ThanksPage, WelcomePage
from eh_desktop.ui.child.speaker import QtSpeaker, find_speaker
from eh_desktop.ui.child.window import ADULT_WORDS, NOT_KEPT, ChildWindow
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.entrance import Entrance
from tests.journey_fixtures import PASSPHRASE
from tests.shell_fixtures import WAIT_MS, settle

LEFT, RETURN = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
SECRET = "Northmoor Primary, Ada Lind"


@pytest.fixture(scope="module")
def feedback_forms() -> tuple[Form, ...]:
    return tuple(f for f in load_library(forms_folder()).forms if f.kind == "feedback")


def _record(form: Form) -> Record:
    return Record("r1", form.id, form.version, form.hash)


def _form(forms: tuple[Form, ...], form_id: str) -> Form:
    return next(form for form in forms if form.id == form_id)


def _draft(workspace: Workspace, form_id: str = "tameside.child_feedback") -> str:
    session = workspace.records.open(workspace.records.start(form_id))
    session.apply(Change(Part.FIELD, "service", SECRET))
    session.apply(Change(Part.FIELD, "stage", session.form.field("stage").choices[0].id))
    return session.record.id


def _said(widget: QWidget) -> str:
    labels = [text.text() for text in widget.findChildren(QLabel)]
    return "\n".join([widget.windowTitle(), *labels])


@pytest.fixture
def handed(qtbot: QtBot, desk: Desk) -> ChildWindow:
    """Give the child's window of a sheet that a child answers alone."""
    desk.open_audit(_draft(desk.workspace))
    desk.audits.childRequested.emit()
    assert desk.child.dialog is not None
    qtbot.keyClick(desk.child.dialog, RETURN)
    assert desk.child.window is not None
    return desk.child.window


def _stored(desk: Desk) -> Record:
    return desk.workspace.records.open(desk.audits.record_id).record


def test_every_statement_is_asked_and_nothing_of_the_header(
    feedback_forms: tuple[Form, ...],
) -> None:
    assert len(feedback_forms) == 5
    for form in feedback_forms:
        asked = asked_of(form, _record(form))
        statements = [one.key for one in asked if one.part is Part.ANSWER]
        assert statements == [criterion.id for _, criterion in form.criteria()]
        texts = [one.key for one in asked if one.part is Part.FIELD]
        assert texts == [entry.id for section in form.sections for entry in section.fields]
        assert not set(texts) & {entry.id for entry in form.header}
        assert [one.scale is None for one in asked] == sorted(one.scale is None for one in asked)


def test_note_beside_an_answer_stays_and_an_empty_answer_goes(
    feedback_forms: tuple[Form, ...],
) -> None:
    form = _form(feedback_forms, "tameside.child_feedback")
    question = asked_of(form, _record(form))[0]
    noted = Record("r1", form.id, 1, form.hash, answers={"f1": Answer("2", "She pointed")})
    assert question.change(noted, "1").value == Answer("1", "She pointed")
    assert question.change(noted, None).value == Answer(None, "She pointed")
    assert question.change(_record(form), None).value is None


def test_who_answers_is_kept_and_a_name_no_longer_needed_goes(
    feedback_forms: tuple[Form, ...],
) -> None:
    form = _form(feedback_forms, "tameside.child_feedback")
    by_adult = hand_over_changes(form, _record(form), ADULT, "Rowan Achterberg")
    assert {(c.key, c.value) for c in by_adult} == {
        ("recorded_by", "adult"),
        ("adult_name", "Rowan Achterberg"),
    }
    fields = {"recorded_by": "adult", "adult_name": "Rowan Achterberg"}
    before = Record("r1", form.id, 1, form.hash, fields=fields)
    alone = hand_over_changes(form, before, SELF, "Rowan Achterberg")
    assert {(c.key, c.value) for c in alone} == {("recorded_by", "self"), ("adult_name", None)}
    assert hand_over_changes(form, before, ADULT, "Rowan Achterberg") == ()


def test_answers_are_stored_at_once_by_keyboard(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    assert not desk.window.isVisible()
    assert handed.isVisible()
    assert handed.isFullScreen()
    assert isinstance(handed.page, WelcomePage)
    assert _stored(desk).fields["recorded_by"] == "self"
    qtbot.keyClick(handed, RETURN)
    qtbot.keyClick(handed.focusWidget(), Qt.Key.Key_2)
    assert _stored(desk).answers["f1"].value == "2"
    qtbot.keyClick(handed.focusWidget(), Qt.Key.Key_Down)
    assert _stored(desk).answers["f1"].value == "3"
    qtbot.keyClick(handed.focusWidget(), Qt.Key.Key_Backspace)
    assert "f1" not in _stored(desk).answers
    for _ in range(5):
        qtbot.keyClick(handed.focusWidget(), RETURN)
    page = handed.page
    assert isinstance(page, QuestionPage)
    assert isinstance(page.text, QPlainTextEdit)
    QGuiApplication.clipboard().setText(SECRET)
    qtbot.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.text.toPlainText() == ""
    qtbot.keyClicks(page.text, "<b>Thank</b> you")
    qtbot.mouseClick(handed.next_button, LEFT)
    assert _stored(desk).fields["anything_else"] == "<b>Thank</b> you"
    assert isinstance(handed.page, ThanksPage)
    qtbot.mouseClick(handed.back_button, LEFT)
    assert isinstance(handed.page, QuestionPage)
    assert handed.page.text is not None
    assert handed.page.text.toPlainText() == "<b>Thank</b> you"


def test_progress_is_said_in_words(qtbot: QtBot, handed: ChildWindow) -> None:
    qtbot.keyClick(handed, RETURN)
    assert handed.progress.text() == "1 of 6"
    qtbot.mouseClick(handed.next_button, LEFT)
    assert handed.progress.text() == "2 of 6"
    assert handed.read_button.isVisible() is (handed.speaker is not None)


def test_ring_is_pressed_on_the_target(qtbot: QtBot, desk: Desk, handed: ChildWindow) -> None:
    qtbot.keyClick(handed, RETURN)
    settle()
    page = handed.page
    assert isinstance(page, QuestionPage)
    assert page.choices is not None
    target = page.choices.target
    assert target is not None
    box = target.box()
    qtbot.mouseClick(target, LEFT, pos=box.center().toPoint())
    assert _stored(desk).answers["f1"].value == "1"
    edge = QPoint(round(box.center().x()), round(box.top() + box.height() * 0.06))
    qtbot.mouseClick(target, LEFT, pos=edge)
    assert _stored(desk).answers["f1"].value == "5"
    assert target.value == "5"
    qtbot.mouseClick(target, LEFT, pos=box.topLeft().toPoint() + QPoint(2, 2))
    assert _stored(desk).answers["f1"].value == "5"
    words = page.choices.segments[1]
    assert words.accessibleName() == "The second ring: mostly true"
    qtbot.mouseClick(words, LEFT)
    assert target.value == "2"


def test_only_the_passphrase_leads_back(qtbot: QtBot, desk: Desk, handed: ChildWindow) -> None:
    record_id = desk.audits.record_id
    assert not handed.close()
    assert handed.isVisible()
    assert desk.child.way_back is not None
    way_back = desk.child.way_back
    qtbot.keyClick(way_back, Qt.Key.Key_Escape)
    assert desk.child.way_back is None
    assert handed.isVisible()
    qtbot.keyClick(handed, Qt.Key.Key_Escape)
    way_back = desk.child.way_back
    assert way_back is not None
    handed.backRequested.emit()
    assert desk.child.way_back is way_back
    qtbot.mouseClick(way_back.accept_button, LEFT)
    assert way_back.question.error.text() == "Type your passphrase."
    qtbot.keyClicks(way_back.passphrase.edit, "not the passphrase")
    qtbot.keyClick(way_back.passphrase.edit, RETURN)
    way_back.reject()
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
    assert way_back.question.wrong
    assert handed.isVisible()
    assert not desk.window.isVisible()
    way_back.passphrase.clear()
    qtbot.keyClicks(way_back.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(way_back.passphrase.edit, RETURN)
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
    assert desk.window.isVisible()
    assert desk.child.window is None
    assert desk.audits.record_id == record_id
    assert desk.window.current_page_id == "audit"
    settle()
    desk.window.activateWindow()
    assert desk.editor is not None
    qtbot.waitUntil(lambda: desk.editor.tabs.isAncestorOf(desk.window.focusWidget()))
    assert desk.window.focusWidget().hasFocus()


def test_nothing_of_the_case_is_on_the_childs_screen(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    seen = [_said(handed)]
    while not isinstance(handed.page, ThanksPage):
        qtbot.keyClick(handed, RETURN)
        seen.append(_said(handed))
    assert handed.windowTitle() == "EH Desktop"
    everything = "\n".join(seen)
    assert "I agreed with the plan" in everything
    for value in ("Northmoor", "Ada", "Hartley", _stored(desk).id):
        assert value not in everything


def test_adult_has_to_be_named_and_every_page_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.open_audit(_draft(desk.workspace))
    desk.audits.childRequested.emit()
    dialog = desk.child.dialog
    assert dialog is not None
    assert not dialog.question.isVisible()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.self_radio.hasFocus)
    qtbot.keyClick(dialog.self_radio, Qt.Key.Key_Down)
    assert dialog.adult_radio.isChecked()
    assert dialog.name.text() == "Morgan Hartley-Vale"
    dialog.name.clear()
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.question.error.text() == "Write the adult's name."
    qtbot.keyClicks(dialog.name, "Rowan  Achterberg ")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    window = desk.child.window
    assert window is not None
    fields = _stored(desk).fields
    assert (fields["recorded_by"], fields["adult_name"]) == ("adult", "Rowan Achterberg")
    while not isinstance(window.page, ThanksPage):
        assert window.adult.isVisible()
        assert window.adult.text() == ADULT_WORDS
        window.go_on()
    assert "Rowan" not in _said(window)


def test_answer_that_is_not_stored_is_said_without_a_reason(
    qtbot: QtBot, desk: Desk, handed: ChildWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_change: Change) -> None:
        raise Trouble("The disk is full.", "/home/somebody", "Free some space.")

    assert desk.child._session is not None
    monkeypatch.setattr(desk.child._session, "apply", refuse)
    qtbot.keyClick(handed, RETURN)
    qtbot.keyClick(handed, Qt.Key.Key_1)
    assert handed.message.isVisible()
    assert NOT_KEPT in handed.message.accessibleName()
    assert "disk" not in _said(handed)


def test_lock_takes_the_childs_window_along(qtbot: QtBot, desk: Desk, handed: ChildWindow) -> None:
    desk.idle.idle.connect(desk.window.close)
    qtbot.keyClick(handed, RETURN)
    qtbot.keyClick(handed, Qt.Key.Key_1)
    desk.idle.idle.emit()
    assert not handed.isVisible()
    assert not desk.window.isVisible()
    assert desk.child.window is None


def test_passphrase_that_comes_too_late_opens_nothing(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    handed.backRequested.emit()
    assert desk.child.way_back is not None
    qtbot.keyClicks(desk.child.way_back.passphrase.edit, PASSPHRASE)
    qtbot.mouseClick(desk.child.way_back.accept_button, LEFT)
    desk.window.close()
    settle()
    assert not desk.runner.busy
    assert not desk.window.isVisible()


def test_nothing_is_handed_over_while_work_of_the_worker_is_under_way(
    qtbot: QtBot, desk: Desk
) -> None:
    """What ends it may be a dialog: the words of a filled PDF, a recovery sheet."""
    desk.open_audit(_draft(desk.workspace))
    waiting = Event()
    desk.runner.run(waiting.wait)
    told: list[Trouble] = []
    desk.window.tell = told.append  # type: ignore[method-assign]
    desk.audits.childRequested.emit()
    assert desk.child.dialog is None
    assert told[0].remedy == "Wait a moment, then hand over."
    waiting.set()
    desk.runner.drain()
    desk.audits.childRequested.emit()
    assert desk.child.dialog is not None
    desk.child.dialog.reject()


def test_what_the_worker_copied_cannot_be_read_at_the_passphrase(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    handed.backRequested.emit()
    way_back = desk.child.way_back
    assert way_back is not None
    QGuiApplication.clipboard().setText(SECRET)
    line = way_back.passphrase.edit
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not way_back.passphrase.show_button.isVisible()
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert SECRET not in line.displayText()
    way_back.reject()


def test_second_start_shows_nothing_of_the_work(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    entrance = Entrance(desk.child._vault, desk.preferences)
    entrance.window = desk.window
    entrance.come_to_front()
    assert not desk.window.isVisible()
    assert handed.isVisible()
    entrance.deleteLater()


def test_a_new_look_while_a_child_answers_shows_nothing_of_the_work(
    qtbot: QtBot, desk: Desk, handed: ChildWindow
) -> None:
    desk.change_look()
    settle()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert shown == [handed]


def test_only_a_draft_of_feedback_is_handed_over(qtbot: QtBot, desk: Desk) -> None:
    desk.start_audit()
    told: list[Trouble] = []
    desk.window.tell = told.append  # type: ignore[method-assign]
    desk.child.ask(desk.audits.record_id)
    assert desk.child.dialog is None
    assert told[0].what == "This cannot be handed over."
    assert desk.window.isVisible()


class Voice:
    """A voice that notes what it says."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.said.append("")


@pytest.fixture
def faces(
    qtbot: QtBot, dressed: QApplication, feedback_forms: tuple[Form, ...]
) -> Iterator[tuple[ChildWindow, Voice]]:
    form = _form(feedback_forms, "tameside.parent_feedback")
    voice = Voice()
    window = ChildWindow(form, _record(form), voice)
    window.show()
    yield window, voice
    window.end()
    settle()


def test_statement_and_answers_are_read_aloud(
    qtbot: QtBot, faces: tuple[ChildWindow, Voice]
) -> None:
    window, voice = faces
    qtbot.keyClick(window, RETURN)
    assert window.read_button.isVisible()
    qtbot.mouseClick(window.read_button, LEFT)
    assert voice.said[-1] == f"{window.asked[0].text}. Yes. In part. No"
    window.go_on()
    assert voice.said[-1] == ""


def test_speaker_is_there_only_where_the_system_speaks(
    qtbot: QtBot, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QObject()

    def absent(_name: str) -> object:
        raise ImportError

    monkeypatch.setattr(speaking, "import_module", absent)
    monkeypatch.setattr(speaking, "find_program", lambda: None)
    assert find_speaker(parent) is None
    voice = Voice()
    for engines, voices, there in (([], [1], False), (["x"], [], False), (["x"], [1], True)):
        engine = SimpleNamespace(availableVoices=lambda v=voices: v, say=voice.say, stop=voice.stop)

        class Speech:
            availableEngines = staticmethod(lambda e=engines: e)

            def __new__(cls, _parent: object, made: object = engine) -> object:  # type: ignore[misc]
                return made

        module = SimpleNamespace(QTextToSpeech=Speech)
        monkeypatch.setattr(speaking, "import_module", lambda _name, m=module: m)
        found = find_speaker(parent)
        assert (found is not None) is there
    assert isinstance(found, QtSpeaker)
    found.say("Hello")
    found.stop()
    assert voice.said == ["", "Hello", ""]


@pytest.mark.parametrize("kind", [k for k in CRITERION_KINDS if CRITERION_KINDS[k].options])
def test_every_scale_can_be_answered_in_large(qtbot: QtBot, qapp: QApplication, kind: str) -> None:
    dress(qapp, "dark", 200)
    question = Asked(Part.ANSWER, "f1", "A statement", scale=CRITERION_KINDS[kind])
    page = QuestionPage(question)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    choices = page.choices
    assert isinstance(choices, BigChoices)
    given: list[object] = []
    page.answered.connect(lambda _question, value: given.append(value))
    values = [option.value for option in CRITERION_KINDS[kind].options]
    for index in range(len(values)):
        qtbot.mouseClick(choices.segments[index], LEFT)
        assert choices.segments[index].height() >= 48
    assert given == values
    assert not choices.choose_at(len(values))
    assert page.grab().toImage().width() == 1100
    dress(qapp, "light", 100)


def test_choices_need_a_scale(qtbot: QtBot, dressed: QApplication) -> None:
    with pytest.raises(ValueError, match="in words"):
        BigChoices(Asked(Part.FIELD, "x", "What else?"))


@pytest.mark.parametrize("scale", [100, 200])
def test_childs_window_fits_a_small_screen(
    qtbot: QtBot, qapp: QApplication, feedback_forms: tuple[Form, ...], scale: int
) -> None:
    dress(qapp, "high_contrast", scale)
    for form in feedback_forms:
        window = ChildWindow(form, _record(form), Voice())
        window.resize(1280, 720)
        window.show()
        while not isinstance(window.page, ThanksPage):
            settle()
            assert (window.width(), window.height()) == (1280, 720)
            ground = window._area.widget()
            assert ground is not None
            assert ground.width() <= window._area.viewport().width()
            window.go_on()
        window.end()
    settle()
    dress(qapp, "light", 100)


def test_nothing_looks_chosen_before_a_key_is_used(qtbot: QtBot, handed: ChildWindow) -> None:
    qtbot.mouseClick(handed.next_button, LEFT)
    settle()
    page = handed.page
    assert isinstance(page, QuestionPage)
    assert page.choices is not None
    first, last = page.choices.segments[0], page.choices.segments[-1]
    qtbot.waitUntil(first.isVisible)
    assert first.hasFocus()
    focused = first.grab().toImage()
    first.clearFocus()
    assert first.grab().toImage() == focused
    before = last.grab().toImage()
    last.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert last.grab().toImage() == before
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.keyClick(handed.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert first.hasFocus()
    assert first.grab().toImage() != focused
    handed.go_on()
    assert isinstance(handed.page, QuestionPage)
    assert handed.page.shows_focus


def test_arrow_shows_where_the_keys_are(qtbot: QtBot, handed: ChildWindow) -> None:
    qtbot.keyClick(handed, RETURN)
    page = handed.page
    assert isinstance(page, QuestionPage)
    assert not page.shows_focus
    qtbot.keyClick(handed.focusWidget(), Qt.Key.Key_Down)
    assert page.shows_focus


def test_what_is_missing_on_the_first_page_is_asked_before_handing_over(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.open_audit(desk.workspace.records.start("tameside.child_feedback"))
    desk.audits.childRequested.emit()
    dialog = desk.child.dialog
    assert dialog is not None
    assert list(dialog.fields) == ["service", "stage"]
    line = dialog.fields["service"].target()
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert "My worker is from" in dialog.message.accessibleName()
    assert dialog.focusWidget() is line
    qtbot.keyClicks(line, "Northmoor Primary")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert "This is for" in dialog.message.accessibleName()
    assert desk.child.window is None
    assert "service" not in _stored(desk).fields
    qtbot.keyClick(dialog.fields["stage"].target(), Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.child.window is not None
    fields = _stored(desk).fields
    assert fields["service"] == "Northmoor Primary"
    assert fields["stage"] == dialog._form.field("stage").choices[0].id
