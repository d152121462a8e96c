"""Duties as lines: title, day, bar, figure, state and button in columns, or under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.language import say
from eh_desktop.ui.programme.duty_words import (
    due_words,
    duty_act,
    figure,
    spoken,
    state,
    state_look,
    this_period,
)
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import chip, label
from eh_desktop.ui.widgets.link_button import LinkButton

WIDE_FROM = 680
"""Width in px at 100 % from which a duty takes one line."""
_COLUMNS, _NARROW = 6, 3
_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight


class DutyLink(LinkButton):
    """Words to press that stand for a duty in a period."""

    chosen = Signal(str)
    """`key_of` the duty."""

    def __init__(self, key: str, text: str, name: str, parent: QWidget) -> None:
        """Show the words; `name` is the accessible name."""
        super().__init__(text, name, parent)
        self.key = key
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.key)


def key_of(stands: StreamStanding) -> str:
    """Give what a duty in a period is found by: the stream's id and the period's first day."""
    return f"{stands.stream.id} {stands.starts.isoformat()}"


class DutyBar(QProgressBar):
    """How far a duty is; it says so to screen readers as well."""

    def __init__(self, stands: StreamStanding, today: date, parent: QWidget | None = None) -> None:
        """Show what was done of what is due; full where nothing is due any more."""
        super().__init__(parent)
        ended = stands.status in ("done", "nothing")
        whole = max(1, stands.target)
        self.setRange(0, whole)
        self.setValue(whole if stands.status == "done" else min(stands.achieved, whole))
        self.setTextVisible(False)
        self.setAccessibleName(spoken(stands, today))
        set_look(self, "done" if ended else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(THEME.px(60))


@dataclass(frozen=True, slots=True)
class _Line:
    title: QLabel
    due: QLabel
    bar: DutyBar | None
    """None where no number is set: a bar would look as if there were one."""
    figure: QWidget
    state: QLabel
    act: DutyLink | None

    @property
    def cells(self) -> tuple[QWidget | None, ...]:
        """The parts from left to right."""
        return (self.title, self.due, self.bar, self.figure, self.state, self.act)


def _width(cell: QWidget | None) -> int:
    return 0 if cell is None else max(cell.minimumWidth(), cell.minimumSizeHint().width())


class DutyTable(QWidget):
    """Groups of duties, each under its heading."""

    rowsRequested = Signal(str)
    """`key_of` a duty: its figure was pressed."""
    actRequested = Signal(str)
    """`key_of` a duty: its button was pressed."""

    def __init__(
        self,
        groups: Sequence[tuple[str, Sequence[StreamStanding]]],
        today: date,
        *,
        by_period: bool = False,
        acts: bool = True,
        opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show these groups as (heading, duties); an empty heading is left out.

        `by_period` calls each line by its period. Without `acts` no line has a button; without
        `opens` its figure is words alone, as where its rows stand below.
        """
        super().__init__(parent)
        self._today = today
        self._by_period = by_period
        self._acts = acts
        self._opens = opens
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(12))
        self._grid.setVerticalSpacing(THEME.px(4))
        self._rows: list[QLabel | _Line] = []
        for heading, duties in groups:
            if heading and duties:
                self._rows.append(self._heading(heading))
            self._rows += [self._line(one) for one in duties]
        self._wide: bool | None = None
        self._deal(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each duty on one line where there is room."""
        super().resizeEvent(event)
        needed = max(THEME.px(WIDE_FROM), self._least(wide=True))
        self._deal(wide=event.size().width() >= needed)

    def minimumSizeHint(self) -> QSize:
        """Give what the narrow way takes: the wide one is left before it widens a page."""
        return QSize(self._least(wide=False), super().minimumSizeHint().height())

    def _least(self, *, wide: bool) -> int:
        """Give the least width of one way, in pixels."""
        lines = [
            [_width(cell) for cell in row.cells] for row in self._rows if isinstance(row, _Line)
        ]
        gap = self._grid.horizontalSpacing()
        if wide:
            columns: list[int] = [max(column) for column in zip(*lines, strict=True)]
            return sum(columns) + (_COLUMNS - 1) * gap
        return max((max(t + s, d + f + a) + 2 * gap for t, d, _, f, s, a in lines), default=0)

    def _heading(self, text: str) -> QLabel:
        made = label(text, "muted")
        made.setParent(self)
        made.setContentsMargins(0, THEME.px(4), 0, 0)
        return made

    def _line(self, stands: StreamStanding) -> _Line:
        stream = stands.stream
        title = label(stands.period if self._by_period else stream.title)
        title.setToolTip(stream.says)
        due = label(due_words(stands, self._today), "muted", wrap=False)
        bar = None if stands.status == "unnumbered" else DutyBar(stands, self._today)
        look = state_look(stands)
        says = chip(state(stands), look) if look else label(state(stands), "muted", wrap=False)
        for widget in (title, due, bar, says):
            if widget is not None:
                widget.setParent(self)
        number = self._figure(stands)  # before the act, as Tab goes and as one reads
        words, act = duty_act(stands), None
        if words and self._acts:
            act = DutyLink(key_of(stands), words, f"{words}: {stream.title}", self)
            act.chosen.connect(self.actRequested)
        return _Line(title, due, bar, number, says, act)

    def _figure(self, stands: StreamStanding) -> QWidget:
        if not self._opens:
            plain = label(figure(stands), wrap=False)
            plain.setParent(self)
            return plain
        when = stands.period if self._by_period else this_period(stands)
        name = say(
            "{figure} {when}, {title}: show what was counted",
            figure=figure(stands),
            when=when,
            title=stands.stream.title,
        )
        words = figure(stands)
        if stands.status == "unnumbered" and not self._by_period:  # no day beside it tells of when
            words = f"{words} {when}"
        link = DutyLink(key_of(stands), words, name, self)
        link.setToolTip(stands.because)
        link.chosen.connect(self.rowsRequested)
        return link

    def _deal(self, *, wide: bool) -> None:
        if wide is self._wide:
            return
        self._wide = wide
        for row in self._rows:
            for cell in (row,) if isinstance(row, QLabel) else row.cells:
                if cell is not None:
                    self._grid.removeWidget(cell)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 0)
        for empty in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(empty, 0)
        self._grid.setColumnStretch(0, 5 if wide else 1)
        self._grid.setColumnStretch(2, 4 if wide else 0)
        at = 0
        for row in self._rows:
            if isinstance(row, QLabel):
                self._grid.addWidget(row, at, 0, 1, _COLUMNS if wide else _NARROW)
                at += 1
            elif wide:
                self._on_one_line(row, at)
                at += 1
            else:
                self._under_each_other(row, at)
                self._grid.setRowMinimumHeight(at + 3, THEME.px(6))
                at += 4

    def _on_one_line(self, line: _Line, at: int) -> None:
        for column, cell in enumerate(line.cells):
            if cell is None:
                continue
            if column in (0, 2):
                self._grid.addWidget(cell, at, column, _MIDDLE)
            else:
                side = _RIGHT if cell is line.figure else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(cell, at, column, side | _MIDDLE)

    def _under_each_other(self, line: _Line, at: int) -> None:
        self._grid.addWidget(line.title, at, 0, 1, 2)
        self._grid.addWidget(line.state, at, 2, _RIGHT | _MIDDLE)
        if line.bar is not None:
            self._grid.addWidget(line.bar, at + 1, 0, 1, 3)
        self._grid.addWidget(line.due, at + 2, 0, _MIDDLE)
        alone = line.act is None
        self._grid.addWidget(line.figure, at + 2, 1, 1, 2 if alone else 1, _RIGHT | _MIDDLE)
        if line.act is not None:
            self._grid.addWidget(line.act, at + 2, 2, _RIGHT | _MIDDLE)
