"""A drawn target of five rings: a click on a ring chooses it, and so do keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.kinds import NOT_APPLICABLE, CriterionKind
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.pictures import TARGET, ring_at
from eh_desktop.ui.pictures import draw_disc, point_in
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answer_group import choosable
from eh_desktop.ui.widgets.basic import CENTRED, label
from eh_desktop.ui.widgets.choosing import CLEARING, ChoiceButton, Choosable, Choosing
from eh_desktop.ui.widgets.marks import draw_mark
from eh_desktop.ui.widgets.segments import Segment

TARGET_PX = 250
"""How wide the target is at 100 %; a ring is a tenth of it, and at least 24 px wide."""
NOTHING_CHOSEN = mark("Nothing chosen yet")
_RINGS = {ring.value: ring for ring in TARGET}


class RingButton(ChoiceButton):
    """The radio button of one ring. The target draws it; a screen reader finds it here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the target draw the ring that has the focus."""
        super().focusInEvent(event)
        self._draw_again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the target draw it without."""
        super().focusOutEvent(event)
        self._draw_again()

    def paintEvent(self, _event: object) -> None:
        """Leave drawing to the target."""

    def _draw_again(self) -> None:
        target = self.parentWidget()
        if target is not None:
            target.update()


class TargetAnswer(Choosing):
    """One of five rings, drawn as one picture, with the chosen one in words beneath.

    Towards the middle goes with the arrow up and left, outwards with down and right.
    """

    def __init__(
        self,
        name: str,
        kind: CriterionKind,
        parent: QWidget | None = None,
        means: Mapping[str, str] | None = None,
    ) -> None:
        """Make an open answer; `means` is what the form says that rings mean."""
        super().__init__(name, tuple(map(choosable, kind.options)), parent)
        self._side = THEME.px(TARGET_PX)
        self._means = dict(means or {})
        self._hover: str | None = None
        self.setMouseTracking(True)
        self.words = label("")
        self.words.setProperty("alignment", CENTRED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(6))
        column.addSpacing(self._side)
        column.addWidget(self.words)
        for segment in self.segments:
            segment.setAccessibleDescription(self._means.get(segment.choice.value, ""))
            if segment.choice.value == NOT_APPLICABLE.value:
                column.addWidget(segment, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(max(self._side, self.minimumSizeHint().width()))
        self._place()
        self._say()

    def make(self, choice: Choosable) -> ChoiceButton:
        """Give a ring's button; Not applicable is a segment under the target."""
        if choice.value == NOT_APPLICABLE.value:
            return Segment(choice, self)
        return RingButton(choice, self)

    def put(self, value: str | None) -> None:
        """Show a stored ring without saying anything."""
        super().put(value)
        self._say()

    def wide(self) -> int:
        """Give the target's width, in pixels."""
        return self._side

    def sizeHint(self) -> QSize:
        """Give the target with two lines of words under it, so that choosing moves nothing."""
        lines = max(2 * self.words.fontMetrics().height(), self.words.heightForWidth(self._side))
        more = sum(s.sizeHint().height() for s in self.segments if isinstance(s, Segment))
        return QSize(self._side, self._side + THEME.px(6) + lines + more)

    def minimumSizeHint(self) -> QSize:
        """Give the same size: a ring is never smaller."""
        return self.sizeHint()

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose a ring by its number, from the middle; clear with Backspace or Delete."""
        if not self.open_to_change():
            return False
        if event.key() in CLEARING:
            self.choose(None)
            return True
        values = {s.choice.value for s in self.segments}
        text = event.text()
        value = NOT_APPLICABLE.value if text == "0" else text
        if value in values:
            self.answer(value)
        return value in values

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the ring that is clicked, and go there."""
        ring = self._ring_under(event.position())
        if ring is None or not self.open_to_change():
            super().mousePressEvent(event)
            return
        self.choose(ring)
        self.tab_stop().setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tint the ring under the mouse."""
        self._hover_over(self._ring_under(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tint no ring any more."""
        self._hover_over(None)
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rings, the chosen one filled and marked, the focused one outlined."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        edge = "field_line" if self.open_to_change() else "line"
        pen = QPen(THEME.colour(edge), THEME.px(1.5))
        for ring in TARGET:
            draw_disc(painter, box, ring.outer, pen, self._ground(ring.value))
        chosen = _RINGS.get(self.value() or "")
        if chosen is not None:
            side = chosen.outer * box.width() - chosen.inner * box.width()
            mark = QRectF(0, 0, side * 0.5, side * 0.5)
            mark.moveCenter(point_in(box, chosen.mark))
            draw_mark(painter, "tick", mark, THEME.colour("on_accent"))
        self._draw_focus(painter, box)
        painter.end()

    def _draw_focus(self, painter: QPainter, box: QRectF) -> None:
        focused = next((s.choice.value for s in self.segments if s.hasFocus()), "")
        ring = _RINGS.get(focused)
        if ring is None:
            return
        inset = 2 / box.width()
        clear = QColor(0, 0, 0, 0)
        pen = QPen(THEME.colour("focus"), 3)
        draw_disc(painter, box, ring.outer - inset / 2, pen, clear)
        if ring.inner:
            draw_disc(painter, box, ring.inner + inset / 2, pen, clear)
        inked = QPen(THEME.colour("on_accent"), 2)
        if self.value() == focused:
            draw_disc(painter, box, ring.outer - 2 * inset, inked, clear)

    def _ground(self, value: str) -> QColor:
        if value == self.value():
            return THEME.colour("accent")
        if value == self._hover and self.open_to_change():
            return THEME.colour("na_tint" if THEME.tokens.hairline == 1 else "soft")
        return THEME.colour("soft" if int(value) % 2 else "card")

    def _say(self) -> None:
        value = self.value()
        chosen = next((s.choice.name for s in self.segments if s.choice.value == value), "")
        means = self._means.get(value or "", "")
        self.words.setText(means or chosen or say(NOTHING_CHOSEN))
        self.update()

    def _hover_over(self, ring: str | None) -> None:
        if ring != self._hover:
            self._hover = ring
            self.update()

    def _ring_under(self, at: QPointF) -> str | None:
        box = self._box()
        return ring_at((at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height())

    def _box(self) -> QRectF:
        return QRectF((self.width() - self._side) / 2, 0, self._side, self._side)

    def _place(self) -> None:
        """Put each ring's button on its ring, where a screen reader points to."""
        box = self._box()
        for segment in self.segments:
            ring = _RINGS.get(segment.choice.value)
            if ring is not None:
                side = (ring.outer - ring.inner) * box.width()
                spot = QRectF(0, 0, side, side)
                spot.moveCenter(point_in(box, ring.mark))
                segment.setGeometry(spot.toRect())
