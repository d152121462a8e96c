"""The comments of a section that carries no grade."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.widgets.focus_card import FocusCard
from eh_desktop.ui.widgets.growing_text import GrowingText


class CommentsCard(FocusCard):
    """One text under its label."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, section: Section, parent: QWidget) -> None:
        """Show a section's comments."""
        super().__init__(parent)
        self._sitting = sitting
        self.key = section.id
        required = section.comments_required
        title = (
            section.comments_label
            if required
            else say("{comments_label} (optional)", comments_label=section.comments_label)
        )
        self.text = GrowingText(section.comments_label, lines=3)
        self.text.setReadOnly(not sitting.editable)
        self.text.edited.connect(self._edited)
        self.body.addWidget(Titled(title, self.text, look="strong"))
        self.refresh()

    def refresh(self) -> None:
        """Show the comments as stored, leaving alone what is being typed."""
        self.text.put(self._sitting.record.comments.get(self.key, ""))

    def _edited(self, text: str) -> None:
        self.changed.emit(Change(Part.COMMENT, self.key, text or None))
