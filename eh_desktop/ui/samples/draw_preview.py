"""What would be drawn, before anything is kept: counts, the arithmetic, the cases."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.sampling import SampleCase, themes_text
from eh_desktop.services.samples import Preview
from eh_desktop.ui.samples.words import strata_words
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, chip, label, line

MOST_SHOWN = 40
LATELY = mark("Sampled lately")


class DrawPreview(Card):
    """Made anew for each question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing drawn."""
        super().__init__(say("What would be drawn"), parent=parent)
        self.figure = label("", "figure")
        self.body.addWidget(self.figure)
        self.working = label("")
        self.body.addWidget(self.working)
        self._content: QWidget | None = None
        self.body.addStretch(1)

    def show_preview(self, preview: Preview) -> None:
        """Show a draw."""
        drawn = preview.drawn
        many = len(drawn.refs)
        self.figure.setText(
            say_count(
                "{many} of {count} case", "{many} of {count} cases", drawn.population, many=many
            )
        )
        short = say("Only {many} can be drawn.", many=many) if drawn.short else ""
        self.working.setText(f"{preview.working} {short}".strip())
        content, column = _column()
        themes = themes_text(preview.asked.themes)
        column.addWidget(
            label(
                say_count(
                    "{count} case kept here; {population} fit: {themes}.",
                    "{count} cases kept here; {population} fit: {themes}.",
                    drawn.listed,
                    population=drawn.population,
                    themes=themes,
                ),
                "muted",
            )
        )
        for words in (*_strata(preview), *_left_out(preview)):
            column.addWidget(label(words, "muted"))
        if preview.cases:
            column.addWidget(line())
        warned = {one.ref: one.reason for one in preview.warnings}
        for at, case in enumerate(preview.cases[:MOST_SHOWN], 1):
            column.addWidget(_case(at, case, warned.get(case.ref, "")))
        if many > MOST_SHOWN:
            column.addWidget(label(say("and {many} more", many=many - MOST_SHOWN), "muted"))
        self._replace(content)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what keeps a draw from being made."""
        self.figure.setText("–")
        self.working.setText(trouble.what)
        content, column = _column()
        for words in (trouble.where, trouble.remedy):
            if words:
                column.addWidget(label(words, "muted"))
        self._replace(content)

    def _replace(self, content: QWidget) -> None:
        old, self._content = self._content, content
        self.body.insertWidget(self.body.count() - 1, content)
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()


def _column() -> tuple[QWidget, QVBoxLayout]:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(THEME.px(6))
    return content, column


def _strata(preview: Preview) -> list[str]:
    return strata_words(preview.drawn) if preview.asked.by_agency else []


def _left_out(preview: Preview) -> list[str]:
    if not preview.drawn.excluded:
        return []
    counts = Counter(one.reason for one in preview.asked.exclusions)
    said = "; ".join(f"{many} × {reason}" for reason, many in counts.most_common(4))
    return [say("Left out: {reasons}.", reasons=f"{said}; …" if len(counts) > 4 else said)]


def _case(number: int, case: SampleCase, warning: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(THEME.px(8))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(f"{number}. {case.ref}", "strong"))
    about = " · ".join(part for part in (case.agency, case.lead, warning) if part)
    if about:
        words.addWidget(label(about, "muted"))
    row.addLayout(words, 1)
    if warning:
        row.addWidget(chip(say(LATELY), "chip-partly"), 0, Qt.AlignmentFlag.AlignTop)
    return made
