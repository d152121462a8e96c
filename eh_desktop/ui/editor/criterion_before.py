"""What was answered at a criterion last time, beside what is answered now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.kinds import CriterionKind, scale_of
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.form_words import APART
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import chip, label


class CriterionBefore(CriterionPart):
    """Last time's answer as a chip, with its day and its note."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Lay out an empty line."""
        super().__init__(sitting, section, criterion, parent)
        self._kind = scale_of(criterion)
        self.when = label("", "muted", wrap=False)
        self.answer = chip("")
        self.note = label("", "muted")
        head = QHBoxLayout()
        head.setSpacing(THEME.px(8))
        head.addWidget(self.when)
        head.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, THEME.px(2))
        column.setSpacing(THEME.px(2))
        column.addLayout(head)
        column.addWidget(self.note)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether there was a last time, and something was said here."""
        before = sitting.previous
        if before is None or sitting.form.kind in APART:
            return False
        said = before.answer(criterion.id)
        return said.value is not None or said.written

    def refresh(self) -> None:
        """Show what was said last time."""
        before = self.sitting.previous
        if before is None:
            return
        said = before.answer(self.criterion.id)
        written = self._kind.written
        self.when.setText(say("Last time, {date}", date=british_date(before.changed_at)))
        self.answer.setText("" if written else self._kind.text(said.value))
        set_look(self.answer, look_of(self._kind, said.value))
        self.answer.setVisible(not written)
        words = (said.value or "") if written else said.note or said.evidence
        self.note.setText(words.strip())
        self.note.setVisible(bool(words.strip()))
        self.setAccessibleName(
            say(
                "Last time: {answer}. {note}", answer=self.answer.text(), note=self.note.text()
            ).replace(": . ", ": ")
        )

    def controls(self) -> tuple[QWidget, ...]:
        """Give none: it is only read."""
        return ()


def look_of(kind: CriterionKind, value: str | None) -> str:
    """Give the look of an answer's chip by its points."""
    points = kind.points(value)
    if points is None:
        return "chip-na"
    if points == kind.most_points:
        return "chip-met"
    return "chip-partly" if points else "chip-not-met"
