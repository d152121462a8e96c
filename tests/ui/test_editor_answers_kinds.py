"""Every kind of answer: its control, its keys, its words, and that it stores what was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.kinds import CRITERION_KINDS, NOT_APPLICABLE, scale_of
from eh_desktop.domain.pictures import TARGET
from eh_desktop.domain.record import Answer, Change, Part, Record
from eh_desktop.ui.theme import THEME, Scheme
from eh_desktop.ui.widgets.answer_group import AnswerGroup, ScaleAnswer
from eh_desktop.ui.widgets.answering import Answering
from eh_desktop.ui.widgets.answers import MAKERS, make_answer
from eh_desktop.ui.widgets.faces_answer import FacesAnswer
from eh_desktop.ui.widgets.plain_answers import NoAnswer, TextAnswer, TickAnswer
from eh_desktop.ui.widgets.target_answer import NOTHING_CHOSEN, TargetAnswer
from tests.answers_fixtures import first_of, shown_card
from tests.editor_fixtures import opened, shipped, started

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def made(qtbot: QtBot, kind_id: str, **more: object) -> tuple[Answering, list[object]]:
    """Show the control of a kind by itself, and give what it says."""
    group = make_answer("Answer", CRITERION_KINDS[kind_id], **more)
    qtbot.addWidget(group)
    said: list[object] = []
    group.chosen.connect(said.append)
    with qtbot.waitExposed(group):
        group.show()
    return group, said


HOMES = {
    "yes_no": "bathnes.practitioner_checklist",
    "yes_unsure_no": "tameside.service_checklist",
    "rag": "bathnes.standards",
    "grade": "blackburn.tier2",
    "scale_0_10": "cumbria.audit",
    "faces": "tameside.parent_feedback",
    "target": "tameside.child_feedback",
    "tick": "cumbria.audit",
    "text": "blackburn.tier2",
    "met": "tameside.audit",
}
"""A form that has each kind of answer."""


def test_every_kind_of_answer_has_its_control(qtbot: QtBot) -> None:
    classes = {
        "scale_0_10": ScaleAnswer,
        "faces": FacesAnswer,
        "target": TargetAnswer,
        "tick": TickAnswer,
        "text": TextAnswer,
        "standard": NoAnswer,
    }
    assert set(MAKERS) == set(CRITERION_KINDS)
    for kind in CRITERION_KINDS.values():
        group = make_answer("Answer", kind)
        qtbot.addWidget(group)
        assert type(group) is classes.get(kind.id, AnswerGroup)
        assert group.accessibleName() == "Answer"


@pytest.mark.parametrize("kind", sorted(HOMES))
def test_every_kind_is_answered_by_the_keyboard_alone_and_opens_again(
    qtbot: QtBot, kind: str
) -> None:
    form = shipped(HOMES[kind])
    criterion = first_of(form, kind)
    owner = opened(qtbot, started(form), form=form)
    control = shown_card(owner, criterion.id).group.tab_stop()
    control.setFocus()
    if kind == "text":
        qtbot.keyClicks(control, "Done with care")
        owner.editor.flush()
    else:
        qtbot.keyClick(control, Key.Key_1)
    value = owner.record.answer(criterion.id).value
    expected = "Done with care" if kind == "text" else scale_of(criterion).options[0].value
    assert value == ("1" if kind == "scale_0_10" else expected)
    again = opened(qtbot, owner.record, form=form)
    assert shown_card(again, criterion.id).group.value() == value


@pytest.mark.parametrize("kind", sorted(set(HOMES) - {"text", "tick"}))
def test_every_option_can_be_clicked_and_is_named(qtbot: QtBot, kind: str) -> None:
    group, said = made(qtbot, kind)
    group.fit(900)
    names = [segment.accessibleName() for segment in group.segments]
    assert len(set(names)) == len(names)
    assert all(isinstance(segment, QRadioButton) for segment in group.segments)
    for segment in group.segments:
        qtbot.mouseClick(segment, LEFT)
    assert said == [option.value for option in CRITERION_KINDS[kind].options]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", sorted(set(HOMES) - {"text"}))
def test_what_is_clicked_is_24_pixels_at_least(qtbot: QtBot, kind: str, scale: float) -> None:
    application = QApplication.instance()
    THEME.apply(application, Scheme.LIGHT, scale)
    try:
        group, _ = made(qtbot, kind)
        group.fit(700)
        QApplication.processEvents()
        for segment in group.segments:
            assert min(segment.width(), segment.height()) >= 24
    finally:
        THEME.apply(application, Scheme.LIGHT, 1.0)


@pytest.mark.parametrize(
    ("kind", "keys", "value"),
    [
        ("yes_no", "y", "yes"),
        ("yes_no", "N", "no"),
        ("yes_unsure_no", "?", "unsure"),
        ("yes_unsure_no", "2", "unsure"),
        ("yes_unsure_no", "3", "no"),
        ("rag", "r", "red"),
        ("rag", "a", "amber"),
        ("rag", "g", "green"),
        ("grade", "4", "outstanding"),
        ("faces", "3", "sad"),
        ("target", "5", "5"),
        ("scale_0_10", "0", "0"),
        ("scale_0_10", "9", "9"),
        ("scale_0_10", "10", "10"),
        ("scale_0_10", "5+", "6"),
        ("scale_0_10", "5--", "3"),
        ("scale_0_10", "+", "0"),
        ("scale_0_10", "0-", "0"),
        ("scale_0_10", "120", "0"),
    ],
)
def test_keys_answer(qtbot: QtBot, kind: str, keys: str, value: str) -> None:
    form = shipped(HOMES[kind])
    criterion = first_of(form, kind)
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    card.group.tab_stop().setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), keys)
    assert owner.record.answer(criterion.id).value == value
    assert card.isAncestorOf(QApplication.focusWidget())


def test_a_key_that_is_no_answer_says_nothing(qtbot: QtBot) -> None:
    for kind, keys in (("yes_no", "3r?"), ("target", "67"), ("tick", "2y"), ("met", "yn9")):
        form = shipped(HOMES[kind])
        criterion = first_of(form, kind)
        owner = opened(qtbot, started(form), form=form)
        shown_card(owner, criterion.id).group.tab_stop().setFocus()
        qtbot.keyClicks(QApplication.focusWidget(), keys)
        assert owner.changes == []


def test_control_and_a_letter_are_no_answer(qtbot: QtBot) -> None:
    group, said = made(qtbot, "rag")
    group.tab_stop().setFocus()
    qtbot.keyClick(group.tab_stop(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert said == []


def test_not_applicable_is_added_where_the_criterion_says_so(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    optional = next(c for _, c in form.criteria() if c.may_not_apply)
    card = shown_card(owner, optional.id)
    assert card.group.segments[-1].accessibleName() == "Not applicable"
    qtbot.keyClick(card.group.tab_stop(), Key.Key_0)
    assert owner.record.answer(optional.id) == Answer(NOT_APPLICABLE.value)


def test_not_sure_is_said_in_words(qtbot: QtBot) -> None:
    group, _ = made(qtbot, "yes_unsure_no")
    assert group.segments[1].text() == "?"
    assert group.segments[1].accessibleName() == "Not sure"
    assert "Not sure" in group.segments[1].toolTip()


def test_colours_come_with_words_and_marks(qtbot: QtBot) -> None:
    group, _ = made(qtbot, "rag")
    looks = [(s.text(), s.choice.mark, s.choice.tone) for s in group.segments]
    assert looks == [
        ("Red", "cross", "not_met"),
        ("Amber", "half", "partly"),
        ("Green", "tick", "met"),
    ]


def test_a_tick_is_one_box_and_left_again_is_no_answer(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    criterion = first_of(form, "tick")
    owner = opened(qtbot, started(form), form=form)
    box = shown_card(owner, criterion.id).group.tab_stop()
    assert isinstance(box, QCheckBox)
    assert criterion.text in box.accessibleName()
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)
    assert owner.record.answer(criterion.id) == Answer("ticked")
    qtbot.keyClick(box, Key.Key_0)
    assert criterion.id not in owner.record.answers
    assert not box.isChecked()
    qtbot.mouseClick(box, LEFT)
    qtbot.keyClick(box, Key.Key_Backspace)
    assert [change.value for change in owner.changes] == [
        Answer("ticked"),
        None,
        Answer("ticked"),
        None,
    ]


def test_a_ring_is_chosen_by_a_click_and_told_in_words(qtbot: QtBot) -> None:
    group, said = made(qtbot, "target", means={"3": "Half true for me"})
    assert isinstance(group, TargetAnswer)
    assert group.words.text() == NOTHING_CHOSEN
    middle = group.width() // 2, group.wide() // 2
    for ring in TARGET:
        away = (ring.inner + ring.outer) / 2 * group.wide()
        qtbot.mouseClick(group, LEFT, pos=QPoint(middle[0] - round(away), middle[1]))
        assert group.tab_stop().hasFocus()
        assert group.value() == ring.value
        words = "Half true for me" if ring.value == "3" else ""
        assert group.words.text() == (words or CRITERION_KINDS["target"].text(ring.value))
    assert said == ["5", "4", "3", "2", "1"]
    qtbot.mouseClick(group, LEFT, pos=QPoint(2, 2))
    assert group.value() == "1"


def test_arrow_keys_go_from_ring_to_ring_and_the_chosen_one_is_filled(qtbot: QtBot) -> None:
    group, said = made(qtbot, "target")
    group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert said == ["2", "3", "2"]
    picture = group.grab().toImage()
    ring = next(ring for ring in TARGET if ring.value == "2")
    across = round(group.width() / 2 + (ring.inner + ring.outer) / 2 * group.wide())
    assert picture.pixelColor(across, group.wide() // 2) == THEME.colour("accent")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Delete)
    assert said[-1] is None
    assert group.grab().toImage().pixelColor(across, group.wide() // 2) != THEME.colour("accent")


def test_nothing_can_be_changed_that_is_only_read(qtbot: QtBot) -> None:
    for kind in sorted(HOMES):
        group, said = made(qtbot, kind)
        group.set_read_only(True)
        qtbot.mouseClick(group.segments[0], LEFT)
        qtbot.mouseClick(group, LEFT, pos=QPoint(group.width() // 2, 20))
        qtbot.keyClick(group.segments[0], Key.Key_1)
        assert not group.open_to_change()
        assert said == [], kind


def test_faces_are_drawn_in_the_ink_of_the_scheme(qtbot: QtBot) -> None:
    group, _ = made(qtbot, "faces")
    picture = group.segments[0].grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(56)}
    assert QColor(THEME.tokens.text).name() in inks
    assert QColor(THEME.tokens.met_tint).name() in inks


def test_a_scale_wraps_where_it_has_no_room(qtbot: QtBot) -> None:
    group, _ = made(qtbot, "scale_0_10")
    rows = []
    for width in (900, 260, 180, 60):
        group.fit(width)
        group.adjustSize()
        QApplication.processEvents()
        rows.append(len({segment.y() for segment in group.segments}))
    assert rows[0] == 1
    assert rows[1] == 2
    assert rows == sorted(rows)


def test_what_a_grade_means_stands_at_the_grade_and_beside_it(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    criterion = first_of(form, "grade")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    words = form.framework.grades["good"]
    good = next(s for s in card.group.segments if s.choice.value == "good")
    assert good.accessibleDescription() == words
    assert good.toolTip().startswith("<span>Good: ")
    card.group.tab_stop().setFocus()
    texts = [
        label.text()
        for label in owner.editor.tabs.pane.text.findChildren(QWidget, "")
        if hasattr(label, "text") and not label.isHidden()
    ]
    assert words in texts
    assert "What good looks like" in texts


def test_the_numbers_of_a_scale_are_explained_under_the_statement(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    criterion = first_of(form, "scale_0_10")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    shown = {label.text() for label in card.findChildren(QWidget) if hasattr(label, "text")}
    assert set(form.descriptors["scale_0_10"].values()) <= shown


def test_a_text_stands_under_its_statement_and_keeps_blanks_that_are_typed(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    criterion = first_of(form, "text")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    text = card.group.tab_stop()
    assert text.width() > card.width() * 0.8
    text.setFocus()
    qtbot.keyClicks(text, "  ")
    owner.editor.flush()
    assert owner.changes == []
    assert text.toPlainText() == "  "
    qtbot.keyClicks(text, "<b>2 & 3</b>")
    owner.editor.flush()
    assert owner.record.answer(criterion.id) == Answer("  <b>2 & 3</b>")
    assert card.links.note.isHidden()
    text.selectAll()
    qtbot.keyClick(text, Key.Key_Delete)
    owner.editor.flush()
    assert owner.changes[-1] == Change(Part.ANSWER, criterion.id, None)


def test_a_standard_is_only_read(qtbot: QtBot) -> None:
    form = shipped("tameside.standards")
    record = Record("r1", form.id, form.version, form.hash)
    owner = opened(qtbot, record, form=form)
    criterion = next(c for _, c in form.criteria())
    card = shown_card(owner, criterion.id)
    assert card.group.isHidden()
    assert card.links.isHidden()
    qtbot.keyClick(card, Key.Key_1)
    assert owner.changes == []
