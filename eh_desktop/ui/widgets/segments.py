"""One answer out of a few, side by side: segments that join into one bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.choosing import COLOURS, ChoiceButton, Choosable, Choosing
from eh_desktop.ui.widgets.marks import draw_mark, rounded
from eh_desktop.ui.widgets.tips import set_plain_tip

__all__ = ["Choosable", "Segment", "SegmentGroup"]


class Segment(ChoiceButton):
    """One answer. Draws itself, so that its mark, its ring and its corners are right."""

    def __init__(self, choice: Choosable, parent: QWidget) -> None:
        """Make an unchecked segment."""
        super().__init__(choice, parent)
        self.joined = (False, False)
        self._suffix = ""
        self._hint: tuple[tuple[str, str], QSize] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
            self._hint = (known, self.room(QFontMetrics(self.face(bold=True))))
        return self._hint[1]

    def room(self, metrics: QFontMetrics) -> QSize:
        """Give the size that words and mark take in a font."""
        mark = THEME.px(18) if self.choice.mark else 0
        width = metrics.horizontalAdvance(self.text()) + mark + 2 * THEME.px(12)
        return QSize(width, max(metrics.height() + 2 * THEME.px(6), THEME.px(30)))

    def minimumSizeHint(self) -> QSize:
        """Give the same size: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, border, mark, words, and a ring two pixels wide when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, edge = self.inks()
        radius = THEME.px(5)
        left, right = self.joined
        box = QRectF(self.rect()).adjusted(-1.0 if left else 0.5, 0.5, -0.5, -0.5)
        corners = (0 if left else radius, 0 if right else radius)
        painter.setPen(QPen(edge, THEME.tokens.hairline))
        painter.setBrush(ground)
        painter.drawPath(rounded(box, *corners))
        self.draw_words(painter, ink)
        if self.hasFocus():
            self._draw_ring(painter, corners)
        painter.end()

    def inks(self) -> tuple[QColor, QColor, QColor]:
        """Give the colours of ground, words and edge; a tinted segment shows its tone faintly."""
        ground, ink, edge = super().inks()
        if self.choice.tinted and not self.isChecked() and not self.underMouse():
            ground = THEME.colour(f"{self.choice.tone}_tint")
        return ground, ink, edge

    def draw_words(self, painter: QPainter, ink: QColor) -> None:
        """Draw mark and words in the middle."""
        font = self.face(bold=self.isChecked())
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

    def face(self, *, bold: bool) -> QFont:
        """Give the font of the words."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _draw_ring(self, painter: QPainter, corners: tuple[int, int]) -> None:
        painter.setBrush(QColor(0, 0, 0, 0))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(THEME.colour("focus"), 2))
        painter.drawPath(rounded(ring, *corners))
        if self.isChecked():
            painter.setPen(QPen(THEME.colour(COLOURS[self.choice.tone][1]), 2))
            painter.drawPath(rounded(ring.adjusted(2, 2, -2, -2), *corners))

    def _faint(self) -> QColor:
        return THEME.colour(f"{self.choice.tone}_text" if self.choice.tinted else "muted")


class SegmentGroup(Choosing):
    """A named radio group in one row, or in as many as the width needs."""

    segments: tuple[Segment, ...]

    def __init__(
        self, name: str, choices: Sequence[Choosable], parent: QWidget | None = None
    ) -> None:
        """Make the group with nothing chosen; `name` is what a screen reader calls it."""
        super().__init__(name, choices, parent)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._set_columns(len(self.segments))

    def make(self, choice: Choosable) -> Segment:
        """Give a segment."""
        return Segment(choice, self)

    def wide(self) -> int:
        """Give the width of all segments in one row, in pixels."""
        return sum(segment.sizeHint().width() for segment in self.segments)

    def minimumSizeHint(self) -> QSize:
        """Give the widest segment's width: the rest is a matter of columns."""
        return QSize(self.widest(), super().minimumSizeHint().height())

    def widest(self) -> int:
        """Give the width of the widest segment, in pixels."""
        return max(segment.sizeHint().width() for segment in self.segments)

    def fit(self, width: int) -> None:
        """Arrange the segments in one row, or in several of equal columns, as the width allows."""
        if self.wide() <= width:
            self._set_columns(len(self.segments))
            return
        gap = THEME.px(4)
        for columns in self.wraps():
            if columns * (self.widest() + gap) - gap <= width:
                self._set_columns(columns)
                return
        self._set_columns(1)

    def wraps(self) -> tuple[int, ...]:
        """Give the numbers of columns to try where one row is too wide."""
        return (2,)

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
