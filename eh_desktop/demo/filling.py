"""The demonstration's audit, filled in by mouse and keys."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from eh_desktop.demo import made_up
from eh_desktop.demo.player import Player
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import OVERALL, Part
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.actions_card import ActionRow
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.field_question import ChoiceList
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.table_field import TableField
from eh_desktop.ui.editor.tabs import EditorTabs
from eh_desktop.ui.widgets.answer_group import AnswerGroup

Kind = TypeVar("Kind")
HELD = Qt.KeyboardModifier.ControlModifier


class Filling:
    """Fills the audit that is open on a desk."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Work at an open desk."""
        self._player = player
        self._desk = desk

    @property
    def editor(self) -> AuditEditor:
        """The editor that is open."""
        return _is(self._desk.editor, AuditEditor)

    @property
    def tabs(self) -> EditorTabs:
        """Its tabs."""
        return _is(self.editor.tabs, EditorTabs)

    def case_details(self) -> None:
        """Fill the header."""
        page = _is(self.tabs.show_tab(0), CasePage)
        self._player.settle()
        for key, text in (
            ("case_ref", made_up.CASE),
            ("lead_current", made_up.LEAD_NOW),
            ("lead_past", made_up.LEAD_BEFORE),
        ):
            self._player.write(page.questions[key].target(), text)
        children = _is(page.questions["children"].control, TableField)
        for name in made_up.CHILDREN:
            self._player.click(children.add_button)
            row = list(children.rows.values())[-1]
            self._player.write(row.cells["name"].control, name)
        self.choose("stage", "final_review")
        self.choose("opened_after", "request")

    def choose(self, field_id: str, choice: str) -> None:
        """Choose an answer of the header: how the case was opened may switch section one off."""
        page = _is(self.tabs.show_tab(0), CasePage)
        control = _is(page.questions[field_id].control, ChoiceList)
        self._player.click(control.buttons[choice])

    def section(self, section_id: str) -> None:
        """Answer a section: the first by mouse, the rest by keys; add notes and flags."""
        page = self._open(section_id)
        for number, value in enumerate(made_up.VALUES[section_id]):
            criterion_id = f"{section_id}.{number + 1}"
            card = page.cards[criterion_id]
            if number == 0:
                group = _is(card.group, AnswerGroup)
                chosen = next(s for s in group.segments if s.choice.value == value)
                self._player.click(chosen)
            else:
                self._go(section_id, Part.ANSWER, criterion_id)
                self._player.type_key(made_up.KEYS[value])
            if criterion_id in made_up.NOTES:
                self._player.click(card.links.note)
                self._player.type_text(made_up.NOTES[criterion_id])
            if criterion_id in made_up.WHERE:
                self._player.click(card.links.where)
                self._player.type_text(made_up.WHERE[criterion_id])
            if criterion_id in made_up.GOOD_PRACTICE:
                self._player.click(card.links.good)
        self._go(section_id, Part.COMMENT, section_id)
        self._player.type_text(made_up.COMMENTS[section_id])
        self.editor.flush()

    def award(self, section_id: str, grade_id: str = "", reason: str = "") -> None:
        """Award a section or `overall`: the suggested grade, or another with its reason."""
        session = self._desk.audits.session
        suggested = session.suggestions.of(section_id).grade if session is not None else None
        wanted = grade_id or (suggested.id if suggested is not None else "good")
        page = self.tabs.show_tab(-1 if section_id == OVERALL else self._index(section_id))
        panel = page.overall if isinstance(page, SummaryPage) else _is(page, SectionPage).foot.panel
        if panel is None:
            raise LookupError(f"{section_id} has no grade")
        self._player.settle()
        chosen = next(s for s in panel.group.segments if s.choice.value == wanted)
        self._player.click(chosen)
        if reason:
            self._player.write(_is(panel.reason, QWidget), reason)
            self.editor.flush()

    def raise_concern(self) -> None:
        """Raise a concern and say what it is; the rest stays open."""
        section_id = made_up.CONCERN.split(".")[0]
        card = self._open(section_id).cards[made_up.CONCERN]
        self._player.click(card.links.concern)
        self._player.type_text(made_up.CONCERN_WHAT)
        self.editor.flush()

    def settle_concern(self) -> None:
        """Record who was told, when, and the outcome."""
        section_id = made_up.CONCERN.split(".")[0]
        panel = next(iter(self._open(section_id).cards[made_up.CONCERN].concerns.values()))
        self._player.write(panel.told_whom, made_up.CONCERN_TOLD)
        self._player.write(panel.told_at.line, made_up.CONCERN_DATE)
        self._player.write(panel.outcome, made_up.CONCERN_OUTCOME)
        self.editor.flush()

    def summary(self) -> None:
        """Write learning points and an action."""
        page = _is(self.tabs.show_tab(-1), SummaryPage)
        self._player.settle()
        for text in made_up.LEARNING:
            self._player.click(page.points.add_button)
            self._player.type_text(text)
        self._player.click(page.agreed.add_button)
        row = _is(list(page.agreed.rows.values())[-1], ActionRow)
        for control, text in (
            (row.what, made_up.ACTION_WHAT),
            (row.who, made_up.ACTION_WHO),
            (row.by_when.line, made_up.ACTION_WHEN),
            (row.how_known, made_up.ACTION_HOW),
        ):
            self._player.write(control, text)
        self.editor.flush()

    def comment(self, section_id: str, text: str) -> None:
        """Replace a section's comments."""
        self._go(section_id, Part.COMMENT, section_id)
        self._player.press(Qt.Key.Key_A, HELD)
        self._player.type_text(text)
        self.editor.flush()

    def _open(self, section_id: str) -> SectionPage:
        page = _is(self.tabs.show_tab(self._index(section_id)), SectionPage)
        self._player.settle()
        return page

    def _index(self, section_id: str) -> int:
        return [section.id for section in self.tabs.sections].index(section_id) + 1

    def _go(self, section_id: str, part: Part, key: str) -> None:
        self.editor.go_to(Place(section_id, part, key))
        self._player.settle()


def _is(value: object, kind: type[Kind]) -> Kind:
    if not isinstance(value, kind):
        raise LookupError(f"{type(value).__name__} is open, not {kind.__name__}")
    return value
