"""The parts of one criterion's card: which are wanted now, and in which order they stand."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.ui.editor.criterion_again import CriterionAgain
from eh_desktop.ui.editor.criterion_before import CriterionBefore
from eh_desktop.ui.editor.criterion_children import CriterionChildren
from eh_desktop.ui.editor.criterion_concerns import CriterionConcerns
from eh_desktop.ui.editor.criterion_dates import CriterionDates
from eh_desktop.ui.editor.criterion_details import CriterionDetails
from eh_desktop.ui.editor.criterion_legend import CriterionLegend
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.criterion_question import CriterionQuestion
from eh_desktop.ui.editor.criterion_verification import CriterionVerification
from eh_desktop.ui.editor.sitting import Sitting

Kinds = tuple[type[CriterionPart], ...]
ABOVE: Kinds = (
    CriterionLegend,
    CriterionBefore,
    CriterionDates,
    CriterionChildren,
    CriterionDetails,
)
BELOW: Kinds = (CriterionQuestion, CriterionVerification, CriterionConcerns, CriterionAgain)
"""What may stand above and below links and notes, in this order."""
_Kind = TypeVar("_Kind", bound=CriterionPart)


class CriterionParts(QObject):
    """Makes each part when it is first wanted, and hides it when it no longer is."""

    changed = Signal(object)
    """A `Change` that a person made in one of the parts."""
    ordered = Signal()
    """The order of Tab has to follow."""
    taken = Signal(object)
    """A value that the dates suggest and a person took over."""
    left = Signal()
    """A panel that had the focus is gone."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, card: QWidget
    ) -> None:
        """Start with none; the card lays out `above` and `below`."""
        super().__init__(card)
        self._card = card
        self._place = (sitting, section, criterion)
        self._answerable = sitting.editable
        self._made: dict[type[CriterionPart], CriterionPart] = {}
        self._away: set[type[CriterionPart]] = set()
        self.above, self.below = QVBoxLayout(), QVBoxLayout()

    def __bool__(self) -> bool:
        """Tell whether any part was made."""
        return bool(self._made)

    def get(self, kind: type[_Kind]) -> _Kind | None:
        """Give a part by its class; None while it was not wanted yet."""
        found = self._made.get(kind)
        return found if isinstance(found, kind) else None

    def shown(self, kind: type[_Kind]) -> _Kind | None:
        """Give a part by its class while it is wanted."""
        return None if kind in self._away else self.get(kind)

    def need(self, kind: type[_Kind]) -> _Kind:
        """Give a part by its class, making it if it is not there yet."""
        found = self.get(kind)
        if found is not None:
            return found
        part = kind(*self._place, self._card)
        kinds, layout = (ABOVE, self.above) if kind in ABOVE else (BELOW, self.below)
        before = sum(1 for other in kinds[: kinds.index(kind)] if other in self._made)
        layout.insertWidget(before, part)
        self._made[kind] = part
        part.set_answerable(self._answerable)
        part.changed.connect(self.changed)
        part.ordered.connect(self.ordered)
        if isinstance(part, CriterionDates):
            part.answered.connect(self.taken)
        if isinstance(part, CriterionConcerns):
            part.left.connect(self.left)
        if self._card.isVisible():
            part.show()
        return part

    def refresh(self) -> None:
        """Show what is wanted now, as the record has it."""
        for kind in (*ABOVE, *BELOW):
            wanted = kind.wanted(*self._place)
            part = self.need(kind) if wanted else self._made.get(kind)
            if part is not None:
                if wanted or isinstance(part, CriterionConcerns):
                    part.refresh()  # the last concern's panel has to go, too
                self._show(kind, part, wanted=wanted)

    def _show(self, kind: type[CriterionPart], part: CriterionPart, *, wanted: bool) -> None:
        """Show or hide a part; nothing is said to Qt that it knows, as saying it is slow."""
        if wanted and kind in self._away:
            self._away.remove(kind)
            part.show()
        elif not wanted and kind not in self._away:
            self._away.add(kind)
            part.hide()

    def set_answerable(self, answerable: bool) -> None:
        """Let all parts be filled in, or only be read."""
        self._answerable = answerable
        for part in self._made.values():
            part.set_answerable(answerable)

    def controls(self, kinds: Kinds) -> list[QWidget]:
        """Give the controls of some parts in the order of Tab."""
        parts = (self._made[kind] for kind in kinds if kind in self._made)
        return [control for part in parts for control in part.controls()]
