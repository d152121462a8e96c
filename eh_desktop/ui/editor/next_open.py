"""F8 and Shift+F8: the next thing that waits for an answer, and the one before, on any tab."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtWidgets import QApplication, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.comments_card import CommentsCard
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tabs import EditorTabs

ANSWERED = (Part.FIELD, Part.ANSWER, Part.QUESTION, Part.COMMENT)
"""What is stopped at: required fields, criteria with what their answers ask for, and required
comments. Grades follow from all of them, actions and concerns from what was found: what is missing
there stands on the last tab."""
Spot = tuple[str, str]
"""A field, a criterion or a section's comments, by kind and id."""


def open_places(sitting: Sitting) -> tuple[Place, ...]:
    """Give what waits, in the order of the form; nothing in a section that does not apply."""
    return tuple(gap.place for gap in sitting.gaps() if gap.place.part in ANSWERED)


class NextOpen:
    """Goes from one open place to the next, around the ends."""

    def __init__(self, tabs: EditorTabs) -> None:
        """Go through the tabs of one sitting."""
        self._tabs = tabs
        self._ranks = {spot: rank for rank, spot in enumerate(_spots(tabs.sitting.form))}

    def go(self, *, forwards: bool) -> str:
        """Go to the next open place, or the one before; give what is to be said, if anything."""
        sitting = self._tabs.sitting
        if not sitting.editable:
            return say("this is finished: nothing waits for an answer")
        places = {self._rank(place): place for place in open_places(sitting)}
        ranks = sorted(rank for rank in places if rank >= 0)
        if not ranks:
            return say("nothing is left to answer")
        here = self._here()
        at = bisect_right(ranks, here) if forwards else bisect_left(ranks, here) - 1
        around = at >= len(ranks) or at < 0
        place = places[ranks[at % len(ranks)]]
        self._tabs.reveal(place)
        if ranks == [here]:
            return say("this is the only one left to answer")
        if not around:
            return ""
        return say("from the beginning again") if forwards else say("from the end again")

    def _rank(self, place: Place) -> int:
        return self._ranks.get(_spot(place), -1)

    def _here(self) -> float:
        """Give where the focus is; between the tabs where it is at none of the places."""
        page = self._tabs.current()
        focus = QApplication.focusWidget()
        while focus is not None and page.isAncestorOf(focus):
            spot = spot_of(focus)
            if spot in self._ranks:
                return self._ranks[spot]
            focus = focus.parentWidget()
        index = self._tabs.bar.currentIndex()
        later = (
            rank
            for spot, rank in self._ranks.items()
            if self._tabs.index_of(place_of(self._tabs.sitting, spot)) >= index
        )
        return min(later, default=len(self._ranks)) - 0.5


def _spots(form: Form) -> list[Spot]:
    spots = [("field", entry.id) for entry in form.header]
    for section in form.sections:
        fields = [("field", entry.id) for entry in section.fields]
        criteria = [("criterion", criterion.id) for criterion in section.criteria]
        spots += [*criteria, *fields] if section.after else [*fields, *criteria]
        spots.append(("comments", section.id))
    return spots


def _spot(place: Place) -> Spot:
    if place.part is Part.FIELD:
        return "field", place.key
    if place.part is Part.COMMENT:
        return "comments", place.key
    return "criterion", split_key(place.key)[0]


def place_of(sitting: Sitting, spot: Spot) -> Place:
    """Give where a spot stands."""
    kind, key = spot
    part = {"field": Part.FIELD, "comments": Part.COMMENT}.get(kind, Part.ANSWER)
    return sitting.place_of(Change(part, key, None))


def spot_of(widget: QWidget) -> Spot:
    """Give what a widget is the card of; nothing for all others."""
    if isinstance(widget, CriterionCard):
        return "criterion", widget.criterion.id
    if isinstance(widget, FieldQuestion):
        return "field", widget.entry.id
    if isinstance(widget, CommentsCard | GradePanel):
        return "comments", widget.key
    return "", ""
