"""What a criterion's card may hold beside the answer; each part is made when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.record import Change
from eh_desktop.ui.editor.sitting import Sitting


class CriterionPart(QWidget):
    """One part of a card: it shows what the record says, and says what a person changes."""

    changed = Signal(object)
    """A `Change` that a person made."""
    ordered = Signal()
    """Its controls are others than before: the order of Tab has to follow."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make the part; `refresh` fills it."""
        super().__init__(parent)
        self.sitting = sitting
        self.section = section
        self.criterion = criterion

    @staticmethod
    def wanted(sitting: Sitting, section: Section, criterion: Criterion) -> bool:
        """Tell whether there is anything to show or to ask."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the record as stored, leaving alone what is being typed."""
        raise NotImplementedError

    def controls(self) -> tuple[QWidget, ...]:
        """Give the controls in the order of Tab."""
        raise NotImplementedError

    def set_answerable(self, answerable: bool) -> None:
        """Let it be filled in, or only be read."""

    def said(self, change: Change) -> None:
        """Say a change."""
        self.changed.emit(change)
