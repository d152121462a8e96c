"""A bar to find words in what is shown: the words, how many there are, the next and the last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.announcing import announce
from eh_desktop.ui.widgets.basic import ENTER_KEYS, button, label
from eh_desktop.ui.widgets.flow import Flow

FIELD_PX = 260
"""The width of the words, at 100 %."""


class FindBar(QFrame):
    """Hidden until it is opened. Enter and F3 go on, with Shift back; Esc closes."""

    asked = Signal(str, bool)
    """Other words, and whether only what was typed is looked through."""
    stepped = Signal(int)
    """1 for the next, -1 for the one before."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, typed: bool = True) -> None:
        """Make a bar; without `typed` there is nothing that was typed to keep to."""
        super().__init__(parent)
        set_look(self, "notice")
        self.setAccessibleName(say("Find"))
        self.words = QLineEdit()
        self.words.setAccessibleName(say("Find in this form"))
        self.words.setPlaceholderText(say("Find in this form"))
        self.words.setFixedWidth(THEME.px(FIELD_PX))
        self.count = label("", "strong", wrap=False)
        self.back = button(say("Previous"), tip="Shift+F3")
        self.next = button(say("Next"), tip="F3")
        self.typed_box = QCheckBox(say("Only what was typed"))
        self.close_button = button(say("Close"), "link", tip=say("Esc"))
        self.close_button.setAccessibleName(say("Close the find bar"))
        column = QVBoxLayout(self)
        side = THEME.px(10)
        column.setContentsMargins(side, THEME.px(6), side, THEME.px(6))
        row = Flow(THEME.px(8))
        column.addWidget(row)
        row.add(_beside(self.words, self.back, self.next, self.count))
        row.add(_beside(self.typed_box, self.close_button))
        self.typed_box.setVisible(typed)
        self.words.textChanged.connect(self._ask)
        self.typed_box.toggled.connect(self._ask)
        self.back.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step)
        self.close_button.clicked.connect(self.shut)
        self.show_count(0, 0)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with the keys in it; words that were marked are looked for at once."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask()

    def shut(self) -> None:
        """Hide the bar and say so."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_count(self, number: int, count: int, name: str = "") -> None:
        """Say which hit is shown, of how many, and what it is called."""
        if not self.words.text().strip():
            text = ""
        elif not count:
            text = say("Nothing found")
        elif not number:
            text = say("{count} found", count=count)
        else:
            text = say("{number} of {count}", number=number, count=count)
        said = ": ".join(part for part in (text, name) if part)
        self.count.setText(text)
        self.count.setAccessibleName(said)
        self.words.setAccessibleDescription(said)
        self.back.setEnabled(bool(count))
        self.next.setEnabled(bool(count))
        announce(self, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and F3, back with Shift, close with Esc."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.key() == Qt.Key.Key_F3 or event.key() in ENTER_KEYS:
            self.stepped.emit(-1 if shift else 1)
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.asked.emit(self.words.text(), self.typed_box.isChecked())

    def _step(self) -> None:
        self.stepped.emit(1)

    def _step_back(self) -> None:
        self.stepped.emit(-1)


def _beside(*parts: QWidget) -> QWidget:
    """Keep parts in one line, on the middle of it."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(THEME.px(8))
    for part in parts:
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
