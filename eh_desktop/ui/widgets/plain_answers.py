"""Answers that are no choice: a tick, a text, and none at all for what is only read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from eh_desktop.domain.kinds import CriterionKind
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.answering import Answering
from eh_desktop.ui.widgets.choosing import CLEARING
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.marks import draw_mark

TICKED_WORDS, LEFT_WORDS = mark("Ticked"), mark("Not ticked")


class TickBox(QCheckBox):
    """A check box with room to hit. It says in words how it stands."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Make an empty box; `name` is its accessible name."""
        super().__init__(parent)
        set_look(self, "segment")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give room for the box and the longer words."""
        metrics = QFontMetrics(self._font(bold=True))
        words = max(metrics.horizontalAdvance(say(text)) for text in (TICKED_WORDS, LEFT_WORDS))
        height = max(metrics.height() + 2 * THEME.px(6), THEME.px(30))
        return QSize(words + THEME.px(26) + 2 * THEME.px(10), height)

    def minimumSizeHint(self) -> QSize:
        """Give the same size: words are never cut."""
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        """Take a click anywhere."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the box with its tick, the words, and a ring when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = "met" if on else "soft" if self.underMouse() and self.isEnabled() else "card"
        edge = "met" if on else "field_line" if self.isEnabled() else "line"
        ink = "on_answer" if on else "text" if self.isEnabled() else "muted"
        painter.setPen(QPen(THEME.colour(edge), THEME.tokens.hairline))
        painter.setBrush(THEME.colour(ground))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, THEME.px(5), THEME.px(5))
        side = float(THEME.px(15))
        box = QRectF(THEME.px(10), (self.height() - side) / 2, side, side)
        painter.setPen(QPen(THEME.colour(ink), 1.2 * THEME.tokens.hairline))
        painter.drawRoundedRect(box, THEME.px(3), THEME.px(3))
        if on:
            inside = side * 0.2
            tick = box.adjusted(inside, inside, -inside, -inside)
            draw_mark(painter, "tick", tick, THEME.colour(ink))
        font = self._font(bold=on)
        metrics = QFontMetrics(font)
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(THEME.colour(ink))
        painter.setFont(font)
        painter.drawText(
            QPointF(box.right() + THEME.px(8), base), say(TICKED_WORDS if on else LEFT_WORDS)
        )
        if self.hasFocus():
            self._draw_ring(painter)
        painter.end()

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(THEME.colour("focus"), 2))
        painter.drawRoundedRect(ring, THEME.px(5), THEME.px(5))
        if self.isChecked():
            painter.setPen(QPen(THEME.colour("on_answer"), 2))
            inner = ring.adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(inner, THEME.px(5), THEME.px(5))

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class TickAnswer(Answering):
    """Ticked, or left: one check box."""

    def __init__(
        self,
        name: str,
        kind: CriterionKind,
        parent: QWidget | None = None,
        _means: Mapping[str, str] | None = None,
    ) -> None:
        """Make an empty box of the kind's one value."""
        super().__init__(name, parent)
        self._ticked = kind.options[0].value
        self._value: str | None = None
        self.box = TickBox(name, self)
        self.segments = (self.box,)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.box.clicked.connect(self._clicked)

    def value(self) -> str | None:
        """Give the kind's value while ticked; None otherwise."""
        return self._value

    def put(self, value: str | None) -> None:
        """Show a tick, or none, without saying anything."""
        self._value = value
        self.box.setChecked(value == self._ticked)

    def take_key(self, event: QKeyEvent) -> bool:
        """Tick with 1; take the tick away with 0, Backspace or Delete."""
        if not self.open_to_change():
            return False
        if event.text() == "1":
            self.choose(self._ticked)
        elif event.text() == "0" or event.key() in CLEARING:
            self.choose(None)
        else:
            return False
        return True

    def _clicked(self, checked: bool) -> None:
        self._value = self._ticked if checked else None
        self.chosen.emit(self._value)


class TextAnswer(Answering):
    """An answer in the person's own words, said as it is typed."""

    spreads = True

    def __init__(
        self,
        name: str,
        _kind: CriterionKind,
        parent: QWidget | None = None,
        _means: Mapping[str, str] | None = None,
    ) -> None:
        """Make an empty text."""
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._value: str | None = None
        self.text = GrowingText(name, lines=3)
        self.segments = (self.text,)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.text.edited.connect(self._edited)

    def value(self) -> str | None:
        """Give what is stored; None for nothing written."""
        return self._value

    def put(self, value: str | None) -> None:
        """Show a stored text, leaving alone what is being typed, blanks included."""
        self._value = value
        if value is not None or self.text.toPlainText().strip():
            self.text.put(value or "")

    def set_read_only(self, read_only: bool) -> None:
        """Show the text without letting it change; it can still be read and copied."""
        self.text.setReadOnly(read_only)

    def open_to_change(self) -> bool:
        """Tell whether the text may be written."""
        return not self.text.isReadOnly()

    def _edited(self, text: str) -> None:
        value = text if text.strip() else None
        if value != self._value:
            self._value = value
            self.chosen.emit(value)


class NoAnswer(Answering):
    """What stands where a statement is only read: nothing."""

    def __init__(
        self,
        name: str,
        _kind: CriterionKind,
        parent: QWidget | None = None,
        _means: Mapping[str, str] | None = None,
    ) -> None:
        """Make nothing that can be seen."""
        super().__init__(name, parent)
        self.segments = (self,)
        self.setVisible(False)

    def value(self) -> str | None:
        """Give None: nothing is answered."""
        return None

    def put(self, _value: str | None) -> None:
        """Show nothing."""

    def open_to_change(self) -> bool:
        """Tell that nothing can be answered."""
        return False

    def set_read_only(self, _read_only: bool) -> None:
        """Stay as it is."""
