"""One entry of the header: its label, its hint, and the control of its kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGroupBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Choice, Field
from eh_desktop.domain.kinds import FIELD_KINDS
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.focus_card import FocusCard
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

PERSONAL_HINT = "This identifies a child or a family."


class ChoiceList(QGroupBox):
    """Choices under each other: real radio buttons with one Tab stop."""

    edited = Signal(str)

    def __init__(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Make the list with nothing chosen; `name` is its accessible name."""
        super().__init__()
        set_look(self, "bare")
        self.setAccessibleName(name)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        for choice in choices:
            made = QRadioButton(choice.label.replace("&", "&&"))
            made.setAccessibleName(choice.label)
            self.buttons[choice.id] = made
            self._group.addButton(made)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            layout.addWidget(made)
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

    def _clicked(self, button: QAbstractButton) -> None:
        value = next(key for key, made in self.buttons.items() if made is button)
        if value != self._value:
            self._value = value
            self.edited.emit(value)


Control = TypedLine | GrowingText | DateField | ChoiceList


class FieldQuestion(FocusCard):
    """A header field asked plainly: label, hint, control. Outlined when one is sent to it."""

    changed = Signal(object)

    def __init__(self, entry: Field, *, editable: bool, today: str) -> None:
        """Ask one field; none takes a day after `today`, an ISO date."""
        super().__init__(framed=False)
        self.entry = entry
        self.control: Control = _control(entry, today)
        layout = self.body
        layout.setContentsMargins(*(4 * (THEME.px(8),)))
        layout.setSpacing(THEME.px(4))
        title = label(entry.label if entry.required else f"{entry.label} (optional)", "strong")
        title.setBuddy(self.target())
        layout.addWidget(title)
        hints = " ".join(part for part in (entry.hint, PERSONAL_HINT * entry.personal) if part)
        if hints:
            layout.addWidget(label(hints, "muted"))
            self.target().setAccessibleDescription(hints)
        layout.addWidget(self.control)
        if not editable:
            self._lock()
        self.control.edited.connect(self._edited)

    def put(self, value: str) -> None:
        """Show a stored value, leaving alone what is being typed."""
        self.control.put(value)

    def target(self) -> QWidget:
        """Give the very control that takes the focus."""
        if isinstance(self.control, ChoiceList):
            return self.control.tab_stop()
        return self.control.line if isinstance(self.control, DateField) else self.control

    def _lock(self) -> None:
        if isinstance(self.control, DateField | ChoiceList):
            self.control.set_read_only(True)
        else:
            self.control.setReadOnly(True)

    def _edited(self, value: str) -> None:
        self.changed.emit(Change(Part.FIELD, self.entry.id, value or None))


def _control(entry: Field, today: str) -> Control:
    kind = FIELD_KINDS[entry.kind]
    if kind.takes_choices:
        return ChoiceList(entry.label, entry.choices)
    if entry.kind == "date":
        return DateField(entry.label, latest=today)
    if kind.many_lines:
        hint = "One per line" if entry.kind == "names" else ""
        return GrowingText(entry.label, hint)
    return TypedLine(entry.label)
