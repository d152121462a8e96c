"""What a form without grades comes to: how often each answer was given, as bars with words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from eh_desktop.domain.form import Form, Section
from eh_desktop.domain.kinds import CriterionKind, Option, scale_of
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.totals import Total, totals, totals_of
from eh_desktop.ui.editor.fields_card import kept_narrow
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import FocusCard

OPEN = mark("Not answered")
SHOW_ALL = 6
"""A scale of more options than this, such as 0 to 10, shows only those that were given."""
_TICKED, _ANSWERED = mark("{answered} of {asked} ticked"), mark("{answered} of {asked} answered")


class CountBar(QWidget):
    """A bar as long as its share of the whole. The words beside it say the same."""

    def __init__(self, tone: str, parent: QWidget) -> None:
        """Make an empty bar in a token's colour."""
        super().__init__(parent)
        self._tone = tone
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Give a slim bar; the width is what there is."""
        return QSize(THEME.px(160), THEME.px(12))

    def minimumSizeHint(self) -> QSize:
        """Give the least that still shows a difference."""
        return QSize(THEME.px(40), THEME.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the trough, and the bar in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = THEME.tokens.hairline
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(THEME.colour("line"), width))
        painter.setBrush(THEME.colour("page"))
        painter.drawRoundedRect(box, THEME.px(3), THEME.px(3))
        if self._share > 0:
            bar = QRectF(box.left(), box.top(), box.width() * self._share, box.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(THEME.colour(self._tone))
            painter.drawRoundedRect(bar, THEME.px(3), THEME.px(3))
        painter.end()


class _Bar:
    """One row of the picture: words, bar, count; bar and count of the second rating."""

    def __init__(self, words: str, tone: str, card: QWidget) -> None:
        self.words = label(say(words), wrap=False)
        self.bar, self.second = CountBar(tone, card), CountBar(tone, card)
        self.count, self.second_count = (label("", "muted", wrap=False) for _ in range(2))
        self.second.hide()
        self.second_count.hide()

    def show(self, count: int, of: int, *, shown: bool) -> None:
        _show_share(self.bar, self.count, count, of)
        for part in (self.words, self.bar, self.count):
            part.setVisible(shown)

    def show_second(self, count: int, of: int, *, shown: bool) -> None:
        _show_share(self.second, self.second_count, count, of)
        for part in (self.second, self.second_count):
            part.setVisible(shown)


def _show_share(bar: CountBar, words: QLabel, count: int, of: int) -> None:
    bar.show_share(count / of if of else 0.0)
    words.setText(say("{count} of {of}", count=count, of=of))


class TotalsCard(FocusCard):
    """Counts per answer for the whole form, and what each section comes to."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the totals of a form; hidden where it asks nothing that can be counted."""
        super().__init__(parent)
        self._sitting = sitting
        self.setAccessibleName(say("Totals"))
        self.progress = label("", "muted", wrap=False)
        self.body.addWidget(label(say("Totals"), "card-title"))
        self.body.addWidget(self.progress)
        picture = QWidget()
        self._grid = QGridLayout(picture)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(12))
        self._grid.setVerticalSpacing(THEME.px(6))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(kept_narrow(picture))
        rule = sitting.form.verification
        self.heads = (
            label(say("Own rating"), "muted", wrap=False),
            label(rule.title if rule is not None else "", "muted", wrap=False),
        )
        """Over the bars, once there is a second rating."""
        for at, head in zip((1, 3), self.heads, strict=True):
            self._grid.addWidget(head, 0, at)
        self.apart = label("", "strong")
        self.bars: dict[str, _Bar] = {}
        for words, tone in _tones(sitting.form).items():
            row = len(self.bars) + 1
            self.bars[words] = made = _Bar(words, tone, self)
            self._grid.addWidget(made.words, row, 0)
            self._grid.addWidget(made.bar, row, 1)
            self._grid.addWidget(made.count, row, 2, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(made.second, row, 3)
            self._grid.addWidget(made.second_count, row, 4, Qt.AlignmentFlag.AlignRight)
        self.lines: dict[str, QLabel] = {}
        column = QVBoxLayout()
        column.setSpacing(THEME.px(2))
        for section in sitting.form.sections:
            if section.criteria:
                self.lines[section.id] = label("")
                column.addWidget(self.lines[section.id])
        self.body.addSpacing(THEME.px(4))
        self.body.addWidget(self.apart)
        self.body.addLayout(column)
        self.refresh()

    def refresh(self) -> None:
        """Show the counts as they stand."""
        form, record = self._sitting.form, self._sitting.record
        found = totals(form, record)
        values = {key: given.value for key, given in record.verifications.items()}
        second = totals_of(form, record, values)
        twice = second.whole.answered > 0
        self._show_bars(found.whole, second.whole, twice=twice)
        self._show_apart(twice=twice)
        for section_id, line in self.lines.items():
            total = found.sections.get(section_id)
            line.hide()
            # The bars say already what a form of one section comes to.
            if total is not None and (twice or len(self.lines) > 1):
                section = form.section(section_id)
                colon = "." if section.total_label else ":"
                words = f"{section.short_title}{colon} {section_words(section, total)}"
                if twice:
                    theirs = section_words(section, second.sections[section_id])
                    words = f"{words}. {self.heads[1].text()}{colon} {theirs}"
                line.setText(words)
                line.show()
        self.setVisible(found.whole.asked > 0 and len(self.bars) > 1)

    def _show_bars(self, whole: Total, second: Total, *, twice: bool) -> None:
        ticked = whole.left + whole.answered == whole.asked and whole.left
        words = _TICKED if ticked else _ANSWERED
        self.progress.setText(say(words, answered=whole.answered, asked=whole.asked))
        for head in self.heads:
            head.setVisible(twice)
        self._grid.setColumnStretch(3, 1 if twice else 0)
        for words, bar in self.bars.items():
            ours, theirs = (
                total.open if words == OPEN else total.counts.get(words, 0)
                for total in (whole, second)
            )
            few = len(self.bars) <= SHOW_ALL + 1 and words in whole.counts
            shown = ours > 0 or few or (twice and theirs > 0)
            bar.show(ours, whole.asked, shown=shown)
            bar.show_second(theirs, whole.asked, shown=shown and twice)

    def _show_apart(self, *, twice: bool) -> None:
        """Say at how many criteria the two ratings differ, of those that were rated twice."""
        record = self._sitting.record
        pairs = [
            (record.answer(criterion.id).value, given.value)
            for section in self._sitting.form.sections
            for criterion in self._sitting.asked(section)
            if (given := record.verifications.get(criterion.id)) is not None
        ]
        both = [(own, other) for own, other in pairs if own is not None and other is not None]
        count = sum(1 for own, other in both if own != other)
        self.apart.setText(
            say(
                "The two ratings differ at {differ} of {twice} rated twice.",
                differ=count,
                twice=len(both),
            )
        )
        self.apart.setVisible(twice)


def total_words(total_label: str, total: Total) -> str:
    """Give the line of a section's total: `Answered yes: 9 of 15`."""
    return say(
        "{total_label}: {best} of {asked}",
        total_label=total_label,
        best=total.best,
        asked=total.asked,
    )


def section_words(section: Section, total: Total) -> str:
    """Say what a section comes to: `Answered yes: 9 of 15`, or how often each answer was given."""
    if section.total_label:
        return total_words(section.total_label, total)
    given = [f"{count} {say(words)}" for words, count in total.counts.items() if count]
    return ", ".join(given) or say("nothing is answered yet")


def _tones(form: Form) -> dict[str, str]:
    """Give the token of each answer's colour by its label, best scale order first."""
    tones: dict[str, str] = {}
    for kind in _scales(form):
        for option in kind.options:
            tones.setdefault(option.label, _tone(kind, option))
    return {**tones, say(OPEN): "na"}


def _scales(form: Form) -> Iterator[CriterionKind]:
    seen: set[str] = set()
    for _, criterion in form.criteria():
        kind = scale_of(criterion)
        key = f"{kind.id} {len(kind.options)}"
        if kind.options and key not in seen:
            seen.add(key)
            yield kind


def _tone(kind: CriterionKind, option: Option) -> str:
    if option.points is None:
        return "na"
    if 3 * option.points >= 2 * kind.most_points:
        return "met"
    return "partly" if option.points else "not_met"
