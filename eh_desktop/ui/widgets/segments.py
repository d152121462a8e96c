"""One answer out of a few, side by side: real radio buttons, one Tab stop, arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QGroupBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.marks import draw_mark, rounded
from eh_desktop.ui.widgets.tips import set_plain_tip

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_RESTYLED = (
    QEvent.Type.Polish,
    QEvent.Type.Resize,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)
CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_COLOURS = {
    "met": ("met", "on_answer"),
    "partly": ("partly", "on_answer"),
    "not_met": ("not_met", "on_answer"),
    "na": ("na", "on_answer"),
    "accent": ("accent", "on_accent"),
}


@dataclass(frozen=True, slots=True)
class Choosable:
    """One of the answers: its value, words, tone (a token's name) and drawn mark."""

    value: str
    text: str
    name: str
    tone: str = "accent"
    mark: str = ""


class Segment(QRadioButton):
    """One answer. Draws itself, so that its mark, its ring and its corners are right."""

    def __init__(self, choice: Choosable, parent: QWidget) -> None:
        """Make an unchecked segment."""
        super().__init__(choice.text, parent)
        self.choice = choice
        self.joined = (False, False)
        self._suffix = ""
        self._hint: tuple[tuple[str, str], QSize] | None = None
        set_look(self, "segment")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(choice.name)
        if choice.name != choice.text:
            set_plain_tip(self, choice.name)

    def join(self, left: bool, right: bool) -> None:
        """Say whether a neighbour touches at the left and at the right."""
        if self.joined != (left, right):
            self.joined = (left, right)
            self.update()

    def set_suffix(self, suffix: str) -> None:
        """Add words after the segment's own, such as `(suggested)`."""
        if suffix == self._suffix:
            return
        self._suffix = suffix
        self.setText(f"{self.choice.text} {suffix}".strip())
        self.setAccessibleName(f"{self.choice.name} {suffix}".strip())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give room for the words in bold, so that choosing moves nothing."""
        known = (self.text(), self.font().key())
        if self._hint is None or self._hint[0] != known:
            metrics = QFontMetrics(self._font(bold=True))
            mark = THEME.px(18) if self.choice.mark else 0
            width = metrics.horizontalAdvance(self.text()) + mark + 2 * THEME.px(12)
            height = max(metrics.height() + 2 * THEME.px(6), THEME.px(30))
            self._hint = (known, QSize(width, height))
        return self._hint[1]

    def minimumSizeHint(self) -> QSize:
        """Give the same size: words are never cut."""
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        """Take a click anywhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choosing as one moves; leave other keys to Qt."""
        step = STEPS.get(Qt.Key(event.key()))
        group = self.parentWidget()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step is not None and plain and isinstance(group, SegmentGroup):
            group.step(self, step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, border, mark, words, and a ring two pixels wide when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self._inks()
        radius = THEME.px(5)
        left, right = self.joined
        box = QRectF(self.rect()).adjusted(-1.0 if left else 0.5, 0.5, -0.5, -0.5)
        corners = (0 if left else radius, 0 if right else radius)
        painter.setPen(QPen(edge, THEME.tokens.hairline))
        painter.setBrush(ground)
        painter.drawPath(rounded(box, *corners))
        self._draw_words(painter, ink)
        if self.hasFocus():
            self._draw_ring(painter, corners)
        painter.end()

    def _inks(self) -> tuple[QColor, QColor, QColor]:
        tone, on_tone = _COLOURS[self.choice.tone]
        if self.isChecked():
            return THEME.colour(tone), THEME.colour(on_tone), THEME.colour(tone)
        if not self.isEnabled():
            return THEME.colour("card"), THEME.colour("muted"), THEME.colour("line")
        ground = "soft" if self.underMouse() else "card"
        return THEME.colour(ground), THEME.colour("text"), THEME.colour("field_line")

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        font = self._font(bold=self.isChecked())
        metrics = QFontMetrics(font)
        mark = THEME.px(18) if self.choice.mark else 0
        wide = metrics.horizontalAdvance(self.text()) + mark
        x = (self.width() - wide) / 2
        if mark:
            side = float(THEME.px(11))
            box = QRectF(x, (self.height() - side) / 2, side, side)
            draw_mark(painter, self.choice.mark, box, ink if self.isChecked() else self._faint())
        painter.setPen(ink)
        painter.setFont(font)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x + mark, base), self.text())

    def _draw_ring(self, painter: QPainter, corners: tuple[int, int]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(THEME.colour("focus"), 2))
        painter.drawPath(rounded(ring, *corners))
        if self.isChecked():
            painter.setPen(QPen(THEME.colour(_COLOURS[self.choice.tone][1]), 1.5))
            painter.drawPath(rounded(ring.adjusted(1.75, 1.75, -1.75, -1.75), *corners))

    def _faint(self) -> QColor:
        return THEME.colour("muted")

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class SegmentGroup(QGroupBox):
    """A named radio group. Says a value when a person chooses another, None when they clear it."""

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[Choosable], parent: QWidget | None = None
    ) -> None:
        """Make the group with nothing chosen; `name` is what a screen reader calls it."""
        super().__init__(parent)
        set_look(self, "bare")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._value: str | None = None
        self._group = QButtonGroup(self)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.segments = tuple(Segment(choice, self) for choice in choices)
        for segment in self.segments:
            self._group.addButton(segment)
        self._group.buttonClicked.connect(self._clicked)
        self._set_columns(len(self.segments))
        self._one_tab_stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw no frame and no title."""

    def event(self, event: QEvent) -> bool:
        """Keep no room for a frame or a title, which the style would give at every change."""
        done = super().event(event)
        if event.type() in _RESTYLED and not self.contentsMargins().isNull():
            self.setContentsMargins(0, 0, 0, 0)
        return done

    def value(self) -> str | None:
        """Give the value chosen; None while nothing is."""
        return self._value

    def put(self, value: str | None) -> None:
        """Show a stored value without saying anything."""
        if value == self._value:
            return
        self._value = value
        self._group.setExclusive(False)
        for segment in self.segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)
        self._one_tab_stop()

    def choose(self, value: str | None) -> None:
        """Do what a person does: show a value, or none, and say so if it is another."""
        if value != self._value:
            self.put(value)
            self.chosen.emit(value)

    def step(self, origin: Segment, by: int) -> None:
        """Choose the next or the previous segment, around the ends, and go there."""
        target = self.segments[(self.segments.index(origin) + by) % len(self.segments)]
        self.choose(target.choice.value)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer without letting it change."""
        for segment in self.segments:
            segment.setEnabled(not read_only)

    def tab_stop(self) -> Segment:
        """Give the segment that Tab reaches: the chosen one, else the first."""
        chosen = [s for s in self.segments if s.choice.value == self._value]
        return chosen[0] if chosen else self.segments[0]

    def wide(self) -> int:
        """Give the width of all segments in one row, in pixels."""
        return sum(segment.sizeHint().width() for segment in self.segments)

    def minimumSizeHint(self) -> QSize:
        """Give the widest segment's width: the rest is a matter of columns."""
        widest = max(segment.sizeHint().width() for segment in self.segments)
        return QSize(widest, super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Arrange the segments in one row, two columns or one column, as the width allows."""
        widest = max(segment.sizeHint().width() for segment in self.segments)
        if self.wide() <= width:
            self._set_columns(len(self.segments))
        else:
            self._set_columns(2 if 2 * widest + THEME.px(4) <= width else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Backspace or Delete."""
        if event.key() in CLEARING and any(s.isEnabled() for s in self.segments):
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, Segment):
            self._one_tab_stop()
            value = button.choice.value
            if value != self._value:
                self._value = value
                self._one_tab_stop()
                self.chosen.emit(value)

    def _set_columns(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        one_row = columns == len(self.segments)
        gap = 0 if one_row else THEME.px(4)
        self._grid.setSpacing(gap)
        for index, segment in enumerate(self.segments):
            self._grid.addWidget(segment, index // columns, index % columns)
            segment.join(one_row and index > 0, one_row and index < columns - 1)
        self.updateGeometry()

    def _one_tab_stop(self) -> None:
        stop = self.tab_stop()
        for segment in self.segments:
            only_click = Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else only_click)
