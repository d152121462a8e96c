"""Choices under each other: one of them, or several."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
)

from eh_desktop.domain.form import Choice
from eh_desktop.ui.theme import THEME, set_look

_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ChoiceWords(QLabel):
    """A choice's words beside its button: they wrap, as Qt's own never do, and can be clicked."""

    def __init__(self, text: str, chooses: QAbstractButton) -> None:
        """Say the words of a button; plain text always."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        self.setMinimumHeight(THEME.px(24))
        self._chooses = chooses

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button, which takes the focus as when it is clicked itself."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._chooses.setFocus(Qt.FocusReason.MouseFocusReason)
            self._chooses.click()


class ChoiceList(QGroupBox):
    """One choice of a few: real radio buttons with one Tab stop. Backspace takes it back."""

    edited = Signal(str)

    def __init__(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Make the list with nothing chosen; `name` is its accessible name."""
        super().__init__()
        set_look(self, "bare")
        self.setAccessibleName(name)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        layout = _column(self)
        for choice in choices:
            made = QRadioButton()
            self.buttons[choice.id] = made
            self._group.addButton(made)
            layout.addLayout(_beside(made, choice.label))
        self._value = ""
        self._group.buttonClicked.connect(self._clicked)

    def put(self, value: str) -> None:
        """Show a stored choice, or none."""
        self._value = value
        self._group.setExclusive(False)
        for key, made in self.buttons.items():
            made.setChecked(key == value)
        self._group.setExclusive(True)

    def set_read_only(self, read_only: bool) -> None:
        """Show the choice without letting it change."""
        for made in self.buttons.values():
            made.setEnabled(not read_only)

    def tab_stop(self) -> QRadioButton:
        """Give the button that is chosen, else the first."""
        return self.buttons.get(self._value) or next(iter(self.buttons.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice back with Backspace or Delete."""
        if event.key() in _CLEARING and self._value and self.tab_stop().isEnabled():
            self.put("")
            self.edited.emit("")
        else:
            super().keyPressEvent(event)

    def _clicked(self, button: QAbstractButton) -> None:
        value = next(key for key, made in self.buttons.items() if made is button)
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class CheckList(QGroupBox):
    """Several choices of a few: check boxes. The value is their ids, one on each line."""

    edited = Signal(str)

    def __init__(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Make the list with nothing ticked; `name` is its accessible name."""
        super().__init__()
        set_look(self, "bare")
        self.setAccessibleName(name)
        self.boxes: dict[str, QCheckBox] = {}
        self._value = ""
        layout = _column(self)
        for choice in choices:
            made = QCheckBox()
            made.clicked.connect(self._clicked)
            self.boxes[choice.id] = made
            layout.addLayout(_beside(made, choice.label))

    def put(self, value: str) -> None:
        """Show the stored choices."""
        self._value = value
        chosen = value.split("\n")
        for key, made in self.boxes.items():
            made.setChecked(key in chosen)

    def set_read_only(self, read_only: bool) -> None:
        """Show the choices without letting them change."""
        for made in self.boxes.values():
            made.setEnabled(not read_only)

    def tab_stop(self) -> QCheckBox:
        """Give the first box."""
        return next(iter(self.boxes.values()))

    def _clicked(self) -> None:
        self._value = "\n".join(key for key, made in self.boxes.items() if made.isChecked())
        self.edited.emit(self._value)


def _column(group: QGroupBox) -> QVBoxLayout:
    layout = QVBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(THEME.px(4))
    return layout


def _beside(button: QAbstractButton, text: str) -> QHBoxLayout:
    button.setAccessibleName(text)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    row = QHBoxLayout()
    row.setSpacing(THEME.px(4))
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(ChoiceWords(text, button), 1)
    return row
