"""The safeguarding concerns that were raised at one criterion."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.record import Change, Concern, Part
from eh_desktop.ui.editor.concern_panel import ConcernPanel
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME


class CriterionConcerns(CriterionPart):
    """A panel for each concern, oldest first."""

    left = Signal()
    """The panel that had the focus is gone."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Show none yet."""
        super().__init__(sitting, section, criterion, parent)
        self.panels: dict[str, ConcernPanel] = {}
        self._fresh = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(8))

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether any concern was raised here."""
        return bool(sitting.concerns_at(criterion.id))

    def raise_one(self) -> None:
        """Raise a concern; its panel takes the focus once it is stored."""
        sitting = self.sitting
        made = Concern(sitting.new_id(), self.criterion.id, raised_at=sitting.now())
        self._fresh = made.id
        self.said(Change(Part.CONCERN, made.id, made))

    def refresh(self) -> None:
        """Show the concerns as stored, leaving alone what is being typed."""
        stored = {c.id: c for c in self.sitting.concerns_at(self.criterion.id)}
        for gone in [key for key in self.panels if key not in stored]:
            panel = self.panels.pop(gone)
            if panel.isAncestorOf(QApplication.focusWidget() or self):
                self.left.emit()
            panel.hide()
            panel.deleteLater()
        for key, concern in stored.items():
            if key in self.panels:
                self.panels[key].show_concern(concern)
            else:
                self._add(concern)

    def controls(self) -> tuple[QWidget, ...]:
        """Give all panels' controls."""
        return tuple(control for panel in self.panels.values() for control in panel.controls())

    def _add(self, concern: Concern) -> None:
        editable, today = self.sitting.editable, self.sitting.today
        panel = ConcernPanel(concern, editable=editable, today=today, parent=self)
        panel.changed.connect(self.changed)
        panel.timelineRequested.connect(self.sitting.follow_on.concernRequested)
        self.panels[concern.id] = panel
        self._column.addWidget(panel)
        self.ordered.emit()
        if concern.id == self._fresh:
            self.show()
            panel.show()
            panel.what.setFocus()
