"""A section's page makes what is in view at once and the rest while nothing else happens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import Form
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Answer, Change, Part, Record
from eh_desktop.ui.editor.section_growth import PAINT_MS
from eh_desktop.ui.editor.section_page import SectionPage
from tests.answers_fixtures import put
from tests.editor_fixtures import TODAY, Owner, opened, section, shipped, started

pytestmark = pytest.mark.usefixtures("dressed")
STANDARDS = "bathnes.standards"
HEAVY = 3
"""The tab with fourteen standards."""


def made(page: SectionPage) -> list[str]:
    """Give the criteria that have a card by now."""
    return [card.criterion.id for card in page.cards.made()]


def standards(*changes: Change) -> tuple[Form, Record]:
    """Give the largest form and a record of it."""
    form = shipped(STANDARDS)
    return form, put(started(form), *changes)


def heavy(qtbot: QtBot, *changes: Change) -> tuple[Owner, SectionPage]:
    """Show the heaviest tab; nothing is awaited."""
    form, record = standards(*changes)
    owner = opened(qtbot, record, form=form)
    page = owner.editor.tabs.show_tab(HEAVY)
    assert isinstance(page, SectionPage)
    return owner, page


def grown(qtbot: QtBot, page: SectionPage) -> None:
    """Wait until a page has all of its pieces, a turn each."""
    qtbot.waitUntil(lambda: not page.growth.going_on, timeout=20_000)


def top_of(widget: QWidget, page: SectionPage) -> int:
    """Give how far below the top of the view a widget stands, in pixels."""
    return widget.mapTo(page.viewport(), QPoint(0, 0)).y()


def half_answered() -> list[Change]:
    """Fill in all that stands before the ninth standard of the heaviest tab."""
    form = shipped(STANDARDS)
    filled = {entry.id: "Sam Example" for entry in form.header if entry.required}
    filled["completed_on"] = TODAY
    before = [c for part in form.sections[: HEAVY - 1] for c in part.criteria]
    before += form.sections[HEAVY - 1].criteria[:8]
    given = [Change(Part.ANSWER, c.id, Answer("green")) for c in before]
    return [*(Change(Part.FIELD, key, text) for key, text in filled.items()), *given]


def test_a_tab_shows_what_is_in_view_first_and_the_rest_soon(qtbot: QtBot) -> None:
    _, page = heavy(qtbot)
    ids = [criterion.id for criterion in page.section.criteria]
    first = made(page)
    assert first == ids[: len(first)]
    assert 0 < len(first) < 5
    grown(qtbot, page)
    assert made(page) == ids
    tops = [card.y() for card in page.cards.values()]
    assert tops == sorted(set(tops))
    assert all(card.isVisible() and card.height() > 100 for card in page.cards.values())


def test_asking_for_a_card_makes_that_card_alone(qtbot: QtBot) -> None:
    _, page = heavy(qtbot)
    first, last = made(page), page.section.criteria[-1].id
    assert last in page.cards
    assert made(page) == first
    card = page.cards[last]
    assert card is page.cards[last]
    assert made(page) == [*first, last]
    assert card.isVisible()
    assert card.height() >= card.minimumSizeHint().height()
    with pytest.raises(KeyError):
        page.cards["no such criterion"]


def test_what_is_made_above_moves_nothing_in_view(qtbot: QtBot) -> None:
    form, record = standards(*half_answered())
    owner = opened(qtbot, record, form=form)
    page = section(owner, HEAVY)
    assert owner.editor.tabs.current() is page
    ninth = page.section.criteria[8].id
    card = page.cards[ninth]
    assert made(page)[0] == ninth
    assert card.group.tab_stop().hasFocus()
    assert not card.group.tab_stop().visibleRegion().isEmpty()
    before = top_of(card, page)
    grown(qtbot, page)
    assert len(made(page)) == len(page.section.criteria)
    assert top_of(card, page) == before
    assert page.verticalScrollBar().value() > card.height() * 4


def test_tab_goes_through_the_page_as_it_stands_however_it_was_made(qtbot: QtBot) -> None:
    form, record = standards(*half_answered())
    owner = opened(qtbot, record, form=form)
    page = section(owner, HEAVY)
    assert page.isVisible()
    grown(qtbot, page)
    ids = [criterion.id for criterion in page.section.criteria]
    page.cards[ids[0]].group.tab_stop().setFocus()
    reached: list[str] = []
    for _ in range(400):
        focus = QApplication.focusWidget()
        at = next((k for k, card in page.cards.items() if card.isAncestorOf(focus)), "")
        if not at:
            break
        if at not in reached:
            reached.append(at)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reached == ids


def test_tab_waits_for_nothing(qtbot: QtBot) -> None:
    _, page = heavy(qtbot)
    last = page.cards.made()[-1]
    assert len(made(page)) < len(page.section.criteria)
    last.group.tab_stop().setFocus()
    for _ in range(20):
        focus = QApplication.focusWidget()
        if not last.isAncestorOf(focus):
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    ids = [criterion.id for criterion in page.section.criteria]
    follows = ids[ids.index(last.criterion.id) + 1]
    assert page.cards[follows].isAncestorOf(QApplication.focusWidget())


def test_a_hidden_page_makes_nothing_and_goes_on_when_it_is_shown(qtbot: QtBot) -> None:
    owner, page = heavy(qtbot)
    first = made(page)
    owner.editor.tabs.show_tab(1)
    assert not page.growth.going_on
    QTest.qWait(4 * PAINT_MS)
    assert made(page) == first
    owner.editor.tabs.show_tab(HEAVY)
    grown(qtbot, page)
    assert len(made(page)) == len(page.section.criteria)


def test_going_to_the_foot_makes_it_and_shows_it(qtbot: QtBot) -> None:
    form = shipped("tameside.audit")
    owner = opened(qtbot, started(form), form=form)
    page = section(owner, 2)
    owner.editor.go_to(Place(page.section.id, Part.AWARD, page.section.id))
    award = page.foot.panel.group.tab_stop()
    assert award.hasFocus()
    grown(qtbot, page)
    assert not award.visibleRegion().isEmpty()
    assert len(made(page)) == len(page.criteria.asked())


def test_a_change_is_shown_on_a_card_that_is_half_made(qtbot: QtBot) -> None:
    owner, page = heavy(qtbot)
    criterion = page.criteria.lacking_below()
    assert criterion is not None
    page.criteria.bring_on(criterion)
    assert criterion.id not in made(page)
    owner.store(Change(Part.ANSWER, criterion.id, Answer("amber")))
    page.criteria.bring_on(criterion)
    assert page.cards[criterion.id].group.value() == "amber"
