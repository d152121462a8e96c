"""The controls of the plain kinds of entry, for fields and for the cells of tables."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Field
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.choice_lists import CheckList, ChoiceList
from eh_desktop.ui.editor.number_field import NumberField
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

PlainControl = TypedLine | GrowingText | DateField | NumberField | ChoiceList | CheckList


def plain_control(entry: Field, today: str) -> PlainControl:
    """Give the empty control of a plain kind; a date after `today` (ISO) is marked if not asked."""
    if entry.kind == "choices":
        return CheckList(entry.label, entry.choices)
    if entry.kind == "choice":
        return ChoiceList(entry.label, entry.choices)
    if entry.kind == "date":
        return DateField(entry.label, latest="" if entry.future else today)
    if entry.kind == "number":
        return NumberField(entry.label)
    if FIELD_KINDS[entry.kind].many_lines:
        hint = say("One per line") if entry.kind == "names" else ""
        return GrowingText(entry.label, hint)
    return TypedLine(entry.label)


def target_of(control: PlainControl) -> QWidget:
    """Give the very control that takes the focus."""
    if isinstance(control, ChoiceList | CheckList):
        return control.tab_stop()
    return control.line if isinstance(control, DateField | NumberField) else control


def stops_of(control: PlainControl) -> tuple[QWidget, ...]:
    """Give what Tab goes through, in its order."""
    if isinstance(control, ChoiceList):
        return tuple(control.buttons.values())
    if isinstance(control, CheckList):
        return tuple(control.boxes.values())
    if isinstance(control, DateField):
        return (control.line, control.picker)
    return (target_of(control),)


def lock(control: PlainControl) -> None:
    """Show what is entered without letting it change."""
    if isinstance(control, TypedLine | GrowingText):
        control.setReadOnly(True)
    else:
        control.set_read_only(True)


def name_control(control: PlainControl, name: str) -> None:
    """Give the accessible name: of the line, or of the group of choices."""
    named = control if isinstance(control, ChoiceList | CheckList) else target_of(control)
    named.setAccessibleName(name)
    if isinstance(control, DateField):
        control.picker.setAccessibleName(
            say("Choose {name} from a calendar", name=f"{name[:1].lower()}{name[1:]}")
        )
