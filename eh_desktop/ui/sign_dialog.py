"""Sign a form: what it means, the grades at a glance, the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.domain.form import Form, section_applies
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import Suggestions
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import OVERALL, Record
from eh_desktop.ui.said import GRADE_LOOKS
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, chip, label
from eh_desktop.ui.widgets.passphrase_sheet import SignatureSheet

MEANING = mark(
    "Signing makes this {what} final. Nobody can change it afterwards, you included: a change is "
    "a numbered amendment with a reason, and this version stays. Your name and the moment go "
    "into the PDF."
)


@dataclass(frozen=True, slots=True)
class Graded:
    """One line of the grades at a glance."""

    title: str
    suggested: Grade | None
    awarded: Grade | None


def graded_lines(form: Form, record: Record, suggestions: Suggestions) -> tuple[Graded, ...]:
    """Give each graded section that applies, then the overall grade; () for a form without."""
    if form.rule is None:
        return ()
    lines = []
    for section in form.graded_sections():
        if section_applies(section, record.fields):
            award = record.awards.get(section.id)
            lines.append(
                Graded(
                    section.short_title,
                    suggestions.of(section.id).grade,
                    award.grade if award else None,
                )
            )
    overall = record.awards.get(OVERALL)
    awarded = overall.grade if overall else None
    return (*lines, Graded(say("Overall"), suggestions.of(OVERALL).grade, awarded))


class SignDialog(SignatureSheet):
    """Stays open until the signature is made, or the person gives up."""

    HELP = "sign"

    def __init__(
        self,
        name: str,
        case: str,
        lines: Sequence[Graded],
        parent: QWidget,
        what: str = "audit",
    ) -> None:
        """Take the signer's name, the case, the grades, and what is signed."""
        super().__init__(say("Finish and sign"), say("&Sign"), parent)
        who = (
            say("{name} signs the {what} of {case}.", name=name, what=what, case=case)
            if case
            else say("{name} signs this {what}.", name=name, what=what)
        )
        self.column.addWidget(label(who, "strong"))
        self.column.addWidget(label(say(MEANING, what=what)))
        if lines:
            self.column.addWidget(_glance(lines))
        self.ask_passphrase()


def _glance(lines: Sequence[Graded]) -> Card:
    card = Card()
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(24))
    grid.setVerticalSpacing(THEME.px(8))
    grid.setColumnStretch(0, 1)
    for column, words in enumerate((say("Grades"), say("Suggested"), say("Awarded"))):
        grid.addWidget(label(words, "muted", wrap=False), 0, column)
    for at, line in enumerate(lines, 1):
        grid.addWidget(label(line.title, "strong" if at == len(lines) else ""), at, 0)
        for column, grade in ((1, line.suggested), (2, line.awarded)):
            words = say(grade.label) if grade is not None else say("None")
            look = GRADE_LOOKS[grade] if grade is not None else "chip-na"
            grid.addWidget(chip(words, look), at, column, Qt.AlignmentFlag.AlignLeft)
    card.body.addLayout(grid)
    return card
