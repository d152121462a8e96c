"""One entry of a form's header or of a section: its label, its hint, the control of its kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import Field
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.choice_lists import ChoiceList
from eh_desktop.ui.editor.dates_field import DatesField
from eh_desktop.ui.editor.plain_controls import PlainControl, lock, plain_control, target_of
from eh_desktop.ui.editor.table_field import TableField
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.focus_card import FocusCard

__all__ = ["ChoiceList", "FieldQuestion", "waits"]

PERSONAL_HINT = mark("This can show who somebody is.")

Control = PlainControl | DatesField | TableField


class FieldQuestion(FocusCard):
    """A field asked plainly: label, hint, control. Outlined when one is sent to it."""

    changed = Signal(object)

    def __init__(
        self, entry: Field, *, editable: bool, today: str, new_id: Callable[[], str]
    ) -> None:
        """Ask one field; a day after `today`, an ISO date, is marked unless the field takes it.

        `new_id` gives the ids of a table's new rows.
        """
        super().__init__(framed=False)
        self.entry = entry
        self.control: Control = _control(entry, today, new_id)
        layout = self.body
        layout.setContentsMargins(*(4 * (THEME.px(8),)))
        layout.setSpacing(THEME.px(4))
        title = label(
            entry.label if entry.required else say("{label} (optional)", label=entry.label),
            "strong",
        )
        title.setBuddy(self.target())
        layout.addWidget(title)
        hints = " ".join(part for part in (entry.hint, say(PERSONAL_HINT) * entry.personal) if part)
        self._hints = hints
        self._more = ""
        if hints:
            layout.addWidget(label(hints, "muted"))
            self.target().setAccessibleDescription(hints)
        layout.addWidget(self.control)
        self.wrong = label("", "error")
        self.wrong.hide()
        layout.addWidget(self.wrong)
        if not editable:
            self._lock()
        self.control.edited.connect(self._edited)

    def put(self, value: str) -> None:
        """Show a stored value, leaving alone what is being typed."""
        self.control.put(value)

    def show_wrong(self, words: str) -> None:
        """Say under the control what is wrong with it; empty words for nothing."""
        if words != self.wrong.text():
            self.wrong.setText(words)
            self.wrong.setVisible(bool(words) and not self._said_there())
            self._describe()

    def describe_also(self, words: str) -> None:
        """Let a screen reader read with the control what stands under it besides; or nothing."""
        if words != self._more:
            self._more = words
            self._describe()

    def target(self) -> QWidget:
        """Give the very control that takes the focus."""
        if isinstance(self.control, DatesField | TableField):
            return self.control.tab_stop()
        return target_of(self.control)

    def _describe(self) -> None:
        parts = (self.wrong.text(), self._more, self._hints)
        self.target().setAccessibleDescription(" ".join(part for part in parts if part))

    def _said_there(self) -> bool:
        """Tell whether the control says itself what is wrong, so that it is not said twice."""
        return isinstance(self.control, DateField) and self.control.says_wrong()

    def _lock(self) -> None:
        if isinstance(self.control, DatesField | TableField):
            self.control.set_read_only(True)
        else:
            lock(self.control)

    def _edited(self, value: str) -> None:
        self.changed.emit(Change(Part.FIELD, self.entry.id, value or None))


def waits(entry: Field, value: str) -> bool:
    """Tell whether a field is required and nothing is entered in it."""
    if not entry.required:
        return False
    return not (written_rows(value) if entry.kind == "table" else value.strip())


def _control(entry: Field, today: str, new_id: Callable[[], str]) -> Control:
    if entry.kind == "table":
        return TableField(entry, new_id)
    if entry.kind == "dates":
        return DatesField(entry.label, latest="" if entry.future else today)
    return plain_control(entry, today)
