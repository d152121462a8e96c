"""Repeat until good: ask, at a criterion of a finished form, that it is audited again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.language import say
from eh_desktop.services.follow_up import falls_short
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import chip
from eh_desktop.ui.widgets.link_button import LinkButton


class CriterionAgain(CriterionPart):
    """A link that asks, and once it was asked, by when."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Follow what is asked for in the sitting."""
        super().__init__(sitting, section, criterion, parent)
        self.ask = LinkButton(
            say("Ask for a re-audit…"),
            say("Ask for a re-audit of criterion {number}", number=criterion.number),
        )
        self.asked = chip("", "chip-partly")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, THEME.px(2), 0, 0)
        row.setSpacing(THEME.px(8))
        row.addWidget(self.ask)
        row.addWidget(self.asked)
        row.addStretch(1)
        self.ask.clicked.connect(self._ask)
        sitting.follow_on.changed.connect(self.refresh)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether the record is finished, and the criterion not fully met."""
        finished = not sitting.editable and sitting.form.kind != "feedback"
        return finished and falls_short(sitting.form, sitting.record, criterion.id)

    def refresh(self) -> None:
        """Show whether a re-audit is asked for, or may be."""
        due = self.sitting.follow_on.waiting.get(self.criterion.id, "")
        self.asked.setText(say("Re-audit by {date}", date=british_date(due)) if due else "")
        self.asked.setVisible(bool(due))
        self.ask.setVisible(self.sitting.follow_on.can_ask and not due)

    def controls(self) -> tuple[QWidget, ...]:
        """Give the link."""
        return (self.ask,)

    def _ask(self) -> None:
        self.sitting.follow_on.reAuditRequested.emit(self.criterion.id)
