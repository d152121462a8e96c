"""What the case's dates say about a criterion: the working, and the answer it suggests."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.date_rules import DateFinding, suggested_value
from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.siblings import separate
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.findings import missed_words
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.marks import Mark

_MARKS = {
    "within": ("tick", "met_text"),
    "tolerated": ("half", "partly_text"),
    "over": ("cross", "not_met_text"),
    "open": ("dash", "muted"),
}


class DateLine(QWidget):
    """One date rule's sentence with a mark, and a link that takes its suggestion."""

    taken = Signal(object)
    """The value that a person took over."""

    def __init__(self, number: str, parent: QWidget) -> None:
        """Make an empty line at a criterion's number."""
        super().__init__(parent)
        self._number = number
        self._value = ""
        self.mark = Mark(THEME.px(12))
        self.words: QLabel = label("", "muted")
        self.words.setContentsMargins(THEME.px(8), 0, 0, 0)  # in line with the link's words
        self.use = LinkButton(say("Use"), say("Use"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self.use.clicked.connect(self._take)

    def show_finding(self, finding: DateFinding, value: str | None, words: str) -> None:
        """Show a finding; `value` in `words` is what may be taken over, None for nothing."""
        self.mark.show_mark(*_MARKS[finding.state])
        missed = missed_words(finding)
        said = f"{finding.rule.title}: {missed}" if missed else finding.rule.title
        self.words.setText(f"{said}. {finding.because}")
        self._value = value or ""
        self.use.setVisible(value is not None)
        if value is not None:
            self.use.rename(
                say("Use “{words}”", words=words),
                say("Use {words} for {number}", words=words, number=self._number),
            )

    def _take(self) -> None:
        if self._value:
            self.taken.emit(self._value)


class CriterionDates(CriterionPart):
    """The form's date rules about one criterion. They suggest; a person answers."""

    answered = Signal(object)
    """A suggested value that a person took over."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make no line yet."""
        super().__init__(sitting, section, criterion, parent)
        self.lines: list[DateLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, THEME.px(2))
        self._column.setSpacing(THEME.px(2))

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether a rule of the form is about this criterion."""
        return any(rule.criterion == criterion.id for rule in sitting.form.date_rules)

    def refresh(self) -> None:
        """Judge the dates as they are now."""
        found = [f for f in self.sitting.dates() if f.rule.criterion == self.criterion.id]
        while len(self.lines) < len(found):
            made = DateLine(self.criterion.number, self)
            made.taken.connect(self.answered)
            self._column.addWidget(made)
            self.lines.append(made)
        for made, finding in zip(self.lines, found, strict=False):
            value = self._offered(finding)
            made.show_finding(finding, value, scale_of(self.criterion).text(value))
        for index, made in enumerate(self.lines):
            made.setVisible(index < len(found))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the links."""
        return tuple(made.use for made in self.lines)

    def _offered(self, finding: DateFinding) -> str | None:
        """Give a suggestion that a person can take: another answer, and not one of a child."""
        sitting = self.sitting
        apart = self.criterion.per_child and separate(sitting.form, sitting.record)
        if not sitting.editable or apart:
            return None
        value = suggested_value(finding, self.criterion)
        return None if value == sitting.record.answer(self.criterion.id).value else value
