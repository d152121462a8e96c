"""A link that draws itself: a page has dozens, and the style sheet is slow for so many."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import ENTER_KEYS
from eh_desktop.ui.widgets.marks import draw_mark


class LinkButton(QAbstractButton):
    """Words to press. A checkable one is a flag: set, it has a tick and a tint."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        """Make a link; `name` is its accessible name."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter once, as Space does."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def sizeHint(self) -> QSize:
        """Give room for the words, and for the tick of a set flag."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * THEME.px(8) + self._mark()
        return QSize(width, max(metrics.height() + 2 * THEME.px(4), THEME.px(24)))

    def rename(self, text: str, name: str) -> None:
        """Say something else; `name` is the new accessible name."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        self.setAccessibleName(name)

    def nextCheckState(self) -> None:
        """Make room for the tick."""
        super().nextCheckState()
        self.updateGeometry()

    def set_flag(self, *, on: bool) -> None:
        """Set a flag, or take it away."""
        if on is not self.isChecked():
            self.setChecked(on)
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint, tick, words, and a ring two pixels wide when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(THEME.colour("focus"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(THEME.colour("met_tint") if self.isChecked() else Qt.BrushStyle.NoBrush)
        if focused or self.isChecked():
            painter.drawRoundedRect(box, THEME.px(4), THEME.px(4))
        ink = THEME.colour("met_text" if self.isChecked() else "accent")
        x = THEME.px(8)
        if self.isChecked():
            side = float(THEME.px(11))
            draw_mark(painter, "tick", QRectF(x, (self.height() - side) / 2, side, side), ink)
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        metrics = QFontMetrics(font)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(QPointF(x + self._mark(), base), self.text())
        painter.end()

    def _mark(self) -> int:
        return THEME.px(17) if self.isChecked() else 0
