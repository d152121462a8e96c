"""What has to be seen: what paper left unread, what a link leads to, and the names of tabs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.documents.reading_filled import PaperImport
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.application import dress
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.criterion_dates import CriterionDates
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_page import TabPage
from tests.editor_fixtures import Owner, opened, section, shipped, started, typical

LEFT = Qt.MouseButton.LeftButton
LINES = tuple(f"Question {at}: neither box is ticked. <b>“{at}”</b>" for at in range(1, 13))


def last_page(editor: AuditEditor) -> SummaryPage:
    """Bring the last tab to the front."""
    assert editor.tabs is not None
    page = editor.tabs.show_tab(-1)
    assert isinstance(page, SummaryPage)
    return page


def brought(desk: Desk) -> AuditEditor:
    """Open a draft that came from paper, with twelve lines that could not be read."""
    form = shipped("tameside.audit")
    read = PaperImport(form.id, form.version, (), LINES)
    desk.audits.open(desk.workspace.paper.keep(read).record_id)
    assert desk.audits.editor is not None
    return desk.audits.editor


def test_what_paper_left_unread_stands_on_the_last_tab(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    card = last_page(owner.editor).unread
    assert card.isHidden()
    owner.editor.sitting.unread.show(LINES)
    assert card.isVisible()
    assert card.heading.text() == card.accessibleName() == "Could not be read from the paper form"
    assert [made.text() for made in card.labels] == list(LINES[:8])
    assert {made.textFormat() for made in card.labels} == {Qt.TextFormat.PlainText}
    assert card.more.text() == "Show all 12"
    card.more.setFocus()
    qtbot.keyClick(card.more, Qt.Key.Key_Return)
    assert [made.text() for made in card.labels] == list(LINES)
    assert card.done.hasFocus()
    qtbot.keyClick(card.done, Qt.Key.Key_Tab)
    qtbot.keyClick(card.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "\n".join(LINES)
    owner.editor.sitting.unread.show(LINES[:2])
    assert len(card.labels) == 2
    assert not card.more.isVisible()


def test_more_lines_than_can_be_shown_are_all_in_the_copied_list(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    many = tuple(f"Place {at}" for at in range(150))
    owner.editor.sitting.unread.show(many)
    card = last_page(owner.editor).unread
    assert card.more.text() == "Show the first 100 of 150"
    qtbot.mouseClick(card.more, LEFT)
    assert len(card.labels) == 100
    qtbot.mouseClick(card.copy, LEFT)
    assert QGuiApplication.clipboard().text().splitlines() == list(many)


def test_lines_are_dismissed_for_good_and_nothing_else_is_undone(qtbot: QtBot, desk: Desk) -> None:
    editor = brought(desk)
    editor.changed.emit(Change(Part.FIELD, "case_ref", "C-0200"))
    card = last_page(editor).unread
    assert card.isVisible()
    card.done.setFocus()
    qtbot.keyClick(card.done, Qt.Key.Key_Return)
    assert card.isHidden()
    assert last_page(editor).isAncestorOf(QApplication.focusWidget())
    session = desk.audits.session
    assert session is not None
    assert session.unread() == ()
    assert session.record.fields["case_ref"] == "C-0200"
    editor.undoRequested.emit()
    assert "case_ref" not in session.record.fields
    assert card.isHidden()
    desk.audits.reload(session.record.id)
    assert last_page(editor).unread.isHidden()


def test_lines_stay_where_nobody_is_done_with_them(qtbot: QtBot, desk: Desk) -> None:
    editor = brought(desk)
    assert desk.audits.session is not None
    desk.audits.reload(desk.audits.session.record.id)
    assert not last_page(editor).unread.isHidden()


def test_missed_limit_is_called_what_the_form_calls_it(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    rules = [rule for rule in form.date_rules if rule.criterion and rule.start and not rule.every]
    rule = replace(rules[0], over="Drifting", tolerated=0)
    fields = {rule.start: "2024-01-08", rule.end: "2026-10-05"}
    for called, expected in (("Drifting", "Drifting"), ("", "Too late")):
        only = replace(form, date_rules=(replace(rule, over=called),))
        owner = opened(qtbot, replace(started(form), fields=fields), form=only)
        place = Place(_home(owner, rule.criterion), Part.ANSWER, rule.criterion)
        owner.editor.go_to(place)
        page = owner.editor.tabs.current()
        assert isinstance(page, SectionPage)
        line = page.cards[rule.criterion].parts.shown(CriterionDates).lines[0]
        assert line.words.text().startswith(f"{rule.title}: {expected}. ")
        assert last_page(owner.editor).dates.shown[0].chip.text() == expected


def _home(owner: Owner, criterion_id: str) -> str:
    home = owner.editor.sitting.section_of(criterion_id)
    assert home is not None
    return home.id


def whole(control: QWidget) -> bool:
    """Tell whether all of a control is in view."""
    return control.visibleRegion().boundingRect().height() == control.height()


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_revealed_stays_in_view_while_the_page_grows(
    qtbot: QtBot, qapp: QApplication, scale: int
) -> None:
    dress(qapp, "light", scale)
    form = shipped("cumbria.audit")
    owner = opened(qtbot, started(form), form=form, size=(1084, 800))
    owner.editor.go_to(Place("s3", Part.COMMENT, "s3"))
    page = section(owner, 3)
    qtbot.waitUntil(lambda: not page.growth.going_on)
    QApplication.processEvents()
    control = page.control_at(Place("s3", Part.COMMENT, "s3"))
    assert control is not None
    assert control.hasFocus()
    assert whole(control)
    dress(qapp, "light", 100)


def test_control_is_shown_where_its_card_is_taller_than_the_view(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(900, 330))
    place = Place("s1", Part.COMMENT, "s1")
    owner.editor.go_to(place)
    page = section(owner, 1)
    control = page.control_at(place)
    assert control is not None
    qtbot.waitUntil(lambda: not page.growth.going_on)
    assert page.foot.panel.height() > page.viewport().height()
    assert whole(control)


def test_person_who_scrolls_is_not_pulled_back(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(900, 420))
    place = Place("s1", Part.COMMENT, "s1")
    owner.editor.go_to(place)
    page = section(owner, 1)
    qtbot.waitUntil(lambda: not page.growth.going_on)
    bar = page.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    page.ground.resize(page.ground.width(), page.ground.height() + 40)
    QApplication.processEvents()
    assert bar.value() == 0
    assert _top(page, page.control_at(place)) > page.viewport().height()


def _top(page: TabPage, control: QWidget | None) -> int:
    assert control is not None
    return control.mapTo(page.viewport(), QPoint(0, 0)).y()


@pytest.mark.parametrize(
    ("form_id", "scale"),
    [
        ("bathnes.standards", 100),
        ("cumbria.audit", 100),
        ("tameside.audit", 100),
        ("bathnes.standards", 200),
        ("tameside.audit", 200),
    ],
)
def test_names_of_tabs_are_whole_in_a_window_of_1280_pixels(
    qtbot: QtBot, qapp: QApplication, form_id: str, scale: int
) -> None:
    dress(qapp, "light", scale)
    form = shipped(form_id)
    width = 1084 if scale == 100 else 1164
    tabs = opened(qtbot, started(form), form=form, size=(width, 800)).editor.tabs
    texts = [tabs.bar.tabText(at).split("  ")[0] for at in range(tabs.bar.count())]
    assert not [text for text in texts if "…" in text]
    assert tabs.bar.sizeHint().width() <= tabs.bar.width()
    dress(qapp, "light", 100)


def test_tabs_are_never_cut_until_they_are_alike(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    alike = [
        replace(part, short_title=f"Assessment, {part.short_title}") for part in form.sections[:4]
    ]
    form = replace(form, sections=(*alike, *form.sections[4:]))
    bar = opened(qtbot, started(form), form=form, size=(700, 700)).editor.tabs.bar
    texts = [bar.tabText(at) for at in range(bar.count())]
    assert len(set(texts)) == len(texts)
    assert all(bar.tabToolTip(at) for at, text in enumerate(texts) if "…" in text)
