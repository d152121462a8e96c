"""A filled PDF as changes to a new record, and a list of all that could not be read.

Strict, and nothing is lost: what does not fit stands in the list as it was typed, with its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import uuid6

from eh_desktop.documents.paper_fields import PaperField, paper_fields, plain_name
from eh_desktop.documents.reading_filled_pdf import Entered, read_entered
from eh_desktop.documents.reading_filled_record import PaperRecord
from eh_desktop.documents.reading_filled_values import Unreadable, read_value
from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change


@dataclass(frozen=True, slots=True)
class PaperImport:
    """What a filled PDF says."""

    form_id: str
    version: int
    """The version of the form that was filled in, which may be older than the one here."""
    changes: tuple[Change, ...]
    """What makes a new record of the form as it is here."""
    unread: tuple[str, ...]
    """What could not be taken in: a sentence each, with the place and the very words."""
    sha256: str = ""
    """Of the file's bytes, hex."""


def _new_id() -> str:
    return str(uuid6.uuid7())


def read_filled(
    pdf: bytes, forms: Iterable[Form], new_id: Callable[[], str] = _new_id
) -> PaperImport:
    """Read a filled PDF of one of these forms; DocumentRefused says why it cannot be read.

    `new_id` names the rows of tables and the actions; ids that it gives later sort later.
    """
    entered = read_entered(pdf)
    form, version, digest = _form(entered, {form.id: form for form in forms})
    reading = _Reading(form, entered, new_id)
    unread = [*reading.unread, *entered.notices]
    if not reading.changes and not unread:
        raise DocumentRefused(
            say("Nothing is filled in here."),
            form.title,
            say("If it looked filled in, save it in the PDF reader first, then bring it in."),
        )
    if digest != form.hash:
        unread.insert(0, _older(form, version))
    return PaperImport(form.id, version, tuple(reading.changes), tuple(unread), sha256_hex(pdf))


def _form(entered: Entered, forms: Mapping[str, Form]) -> tuple[Form, int, str]:
    """Give the form that a file says it is, and the version and hash that it was made from."""
    parts = entered.mark.split()
    if len(parts) != 3 or not parts[1].isdecimal() or len(parts[1]) > 6:
        raise DocumentRefused(
            say("This PDF is not one of the forms to fill in."),
            remedy=say("Choose a file that began as a PDF to fill in from this application."),
        )
    form = forms.get(parts[0])
    if form is None or not form.fillable:
        raise DocumentRefused(
            say("The form “{part:.80}” is not known here.", part=parts[0]),
            remedy=say("Add its form pack first, or type it in."),
        )
    return form, int(parts[1]), parts[2]


def _older(form: Form, version: int) -> str:
    if version != form.version:
        return (
            f"It was filled in on version {version} of the form; version {form.version} is used "
            "here. What has no place any more is listed."
        )
    return "It was filled in on another edition of this version, so its words may differ."


class _Reading:
    """Turns what was entered into changes."""

    def __init__(self, form: Form, entered: Entered, new_id: Callable[[], str]) -> None:
        self.unread: list[str] = []
        self._record = PaperRecord(form, new_id)
        fields = {plain_name(name): field for name, field in paper_fields(form).items()}
        given = {plain_name(name): text for name, text in entered.values.items()}
        for name, field in fields.items():
            if given.get(name, "").strip():
                self._read(field, given[name])
        for name, text in entered.values.items():
            if plain_name(name) not in fields and text.strip():
                said = entered.tips.get(name) or name or "A field without a name"
                self.unread.append(f"“{said}” is not asked in this form: “{text}”")
        self.changes: list[Change] = self._record.changes()
        self.unread += self._record.unread

    def _read(self, field: PaperField, text: str) -> None:
        try:
            value = read_value(field, text)
        except Unreadable as wrong:
            self.unread.append(f"{field.place}: {wrong} “{wrong.text}”")
            value = wrong.rest
        if value:
            self._record.put(field, value)
