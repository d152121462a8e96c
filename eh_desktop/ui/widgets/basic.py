"""Labels, buttons, cards and chips: plain text always, dressed by the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.direction import seen
from eh_desktop.ui.theme import THEME, set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from eh_desktop.domain.errors import Trouble

PLAIN_TEXT, CENTRED = 0, 0x84
"""Qt's own numbers. Its names for them, `Qt.…`, take 20 ms to make at the first use, so that
whatever is on the unlock window does without."""
ENTER_KEYS = (0x01000004, 0x01000005)
"""Return, and Enter of the number pad."""
INNER_RING = 4
"""How far inside a filled button its second ring runs, in px."""


class PressButton(QPushButton):
    """A button that Enter presses as Space does, wherever it has the focus.

    Qt's `autoDefault` would do so too, but would take Enter from the line edits of a dialog.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter once; a key held down from the line before does nothing."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as dressed; a filled one with the focus has a second ring inside its border.

        Its border alone would be dark on dark.
        """
        super().paintEvent(event)
        if self.hasFocus() and str(self.property("look")).endswith("primary"):
            draw_inner_ring(self)


def draw_inner_ring(button: QWidget) -> None:
    """Draw a ring of two pixels, in the colour of its words, inside a filled button's border."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPen

    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(THEME.colour("on_accent"), 2))
    inset = INNER_RING
    ring = QRectF(button.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(ring, inset, inset)
    painter.end()


class _PlainLabel(QLabel):
    """Shows any text as it stands, and lets no sign in it turn the text round."""

    def setText(self, text: str) -> None:
        """Show a text, signs that turn it by their codes."""
        super().setText(seen(text))


def label(text: str = "", look: str = "", *, wrap: bool = True) -> QLabel:
    """Give a plain-text label; what people type is never markup."""
    made = _PlainLabel()
    made.setProperty("textFormat", PLAIN_TEXT)
    made.setWordWrap(wrap)
    made.setText(text)
    if look:
        set_look(made, look)
    return made


def chip(text: str, look: str = "chip") -> QLabel:
    """Give a small rounded label: `chip`, `chip-met`, `chip-partly`, `chip-not-met`, `chip-na`."""
    made = label(text, look, wrap=False)
    made.setProperty("alignment", CENTRED)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def button(text: str, look: str = "", *, tip: str = "") -> QPushButton:
    """Give a button: plain, `primary`, `danger` or `link`. An & in the text is a mnemonic."""
    made = PressButton(text)
    made.setAutoDefault(False)
    made.setToolTip(tip)
    made.setAccessibleName(text.replace("&", "").removesuffix("…").strip())
    if look:
        set_look(made, look)
    if look == "link":
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def line() -> QFrame:
    """Give a hairline."""
    made = QFrame()
    set_look(made, "line")
    return made


class Card(QFrame):
    """A bordered ground with a vertical layout; `body` takes its rows."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        """Make a card, with a title and a muted note at its right if given."""
        super().__init__(parent)
        set_look(self, "card")
        self.body = QVBoxLayout(self)
        side, top = THEME.px(16), THEME.px(12)
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(THEME.px(8))
        self.title = label(title, "card-title")
        self.note = label(note, "muted", wrap=False)
        if title:
            head = QHBoxLayout()
            head.addWidget(self.title, 1)
            head.addWidget(self.note)
            self.body.addLayout(head)


class MessageBar(QFrame):
    """A message that stays on the page: what is wrong, where, what to do. Hidden while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty, hidden bar."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(12), THEME.px(8), THEME.px(12), THEME.px(8))
        layout.setSpacing(THEME.px(4))
        self._what = label("", "strong")
        self._rest = label("")
        layout.addWidget(self._what)
        layout.addWidget(self._rest)
        self.hide()

    def say(self, what: str, rest: str = "", look: str = "error") -> None:
        """Show a message as `error`, `warning` or `notice`, and give it to screen readers."""
        set_look(self, look)
        self._what.setText(what)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{what} {rest}".strip())
        self.setVisible(bool(what))

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, and under it where and what to do, a line each."""
        self.say(trouble.what, "\n".join(part for part in (trouble.where, trouble.remedy) if part))

    def clear(self) -> None:
        """Hide the bar."""
        self.hide()
