"""The foot of a section's page: fields that come last, the total, the grade, the comments."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change
from eh_desktop.domain.totals import totals
from eh_desktop.ui.editor.comments_card import CommentsCard
from eh_desktop.ui.editor.fields_card import FieldsCard
from eh_desktop.ui.editor.findings import ContradictionsCard
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.totals_card import total_words
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label


class SectionFoot(QObject):
    """What follows a section's criteria, in `column`."""

    changed = Signal(object)
    placeRequested = Signal(object)

    def __init__(self, sitting: Sitting, section: Section, ground: QWidget) -> None:
        """Make the parts that the section has."""
        super().__init__(ground)
        self._sitting, self._section = sitting, section
        self.column = QVBoxLayout()
        self.column.setSpacing(THEME.px(10))
        self.fields: FieldsCard | None = None
        if section.fields and section.after:
            self.fields = FieldsCard(sitting, section.fields, ground)
            self.fields.changed.connect(self.changed)
            self.column.addWidget(self.fields)
        self.total = label("", "strong")
        self.total.hide()
        self.column.addWidget(self.total)
        self.panel: GradePanel | None = None
        self.comments: CommentsCard | None = None
        if section.graded:
            self.panel = GradePanel(sitting, section.id, say("Grade for this section"), ground)
            if section.comments_label:
                self.panel.add_comments(section.comments_label)
            self.panel.changed.connect(self.changed)
            self.column.addWidget(self.panel)
        elif section.comments_label:
            self.comments = CommentsCard(sitting, section, ground)
            self.comments.changed.connect(self.changed)
            self.column.addWidget(self.comments)
        self.found = ContradictionsCard(sitting, ground, section.id)
        self.found.followed.connect(self.placeRequested)
        self.column.addWidget(self.found)

    def refresh(self, change: Change | None, *, applies: bool) -> None:
        """Show what the section comes to; nothing but the total where it does not apply."""
        if self.fields is not None:
            self.fields.refresh(change)
        if self.panel is not None:
            given, count = self._sitting.answered(self._section)
            self.panel.progress.setText(
                say("{given} of {count} answered", given=given, count=count)
            )
            self.panel.refresh()
        if self.comments is not None:
            self.comments.refresh()
        self._show_total()
        self.found.refresh()
        for part in (self.fields, self.panel, self.comments):
            if part is not None:
                part.setVisible(applies)

    def _show_total(self) -> None:
        if not self._section.total_label:
            return
        found = totals(self._sitting.form, self._sitting.record).sections.get(self._section.id)
        if found is not None:
            self.total.setText(total_words(self._section.total_label, found))
        self.total.setVisible(found is not None)
