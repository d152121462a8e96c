"""A person's own sentences for comments: texts with a few places that a record's header fills."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import Field, Form
from eh_desktop.domain.record import Record
from eh_desktop.domain.text_search import folded

PLACES = ("case", "lead", "date")
"""What may stand in braces: the case, who leads on it, the day of the form."""
LONGEST_NAME = 60
LONGEST_TEXT = 4000
_PLACE = re.compile(rf"\{{({'|'.join(PLACES)})\}}")
_WORD = re.compile(r"[^\W\d_][\w’'-]+|\w*\d[\w-]*")
_SHORTEST = 3
"""A name of fewer letters is taken for any word."""


@dataclass(frozen=True, slots=True)
class Template:
    """One text to be put into comments and notes."""

    id: str
    name: str
    """What it is found by; empty for its own first words."""
    text: str

    @property
    def title(self) -> str:
        """Its name, or the first words of its text."""
        words = " ".join((self.name.strip() or self.text).split())
        return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"


def matching(templates: tuple[Template, ...], words: str) -> tuple[Template, ...]:
    """Give the templates that hold all of some words, wherever, in their order."""
    wanted = folded(words).split()
    return tuple(
        one for one in templates if all(word in folded(f"{one.name} {one.text}") for word in wanted)
    )


def places_of(form: Form, record: Record, lead_field: str) -> dict[str, str]:
    """Give what the header says for the places; what is not filled in is left out."""
    days = (entry.id for entry in form.header if entry.default == "{today}")
    said = {
        "case": record.fields.get(form.case_field, ""),
        "lead": record.fields.get(lead_field, ""),
        "date": british_date(record.fields.get(next(days, ""), "")),
    }
    return {place: " ".join(value.split()) for place, value in said.items() if value.strip()}


def filled(text: str, places: Mapping[str, str]) -> str:
    """Fill the places that are known; the others stay as they are, in their braces."""
    return _PLACE.sub(lambda found: places.get(found[1], found[0]), text)


def names_in(form: Form, record: Record, lead_field: str, text: str) -> tuple[str, ...]:
    """Give the words of a text that are names in a record, as they stand in the text.

    What identifies people is what the form calls personal, lists of names, the case and who leads
    on it. It is a guess: a name may be a common word, and another spelling is not found.
    """
    known = {folded(word) for value in _named(form, record, lead_field) for word in _words(value)}
    found = [word for word in _words(text) if folded(word) in known]
    return tuple(dict.fromkeys(found))


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        bare = word.removesuffix("’s").removesuffix("'s").strip("’'-")
        if len(bare) >= _SHORTEST and (bare[0].isupper() or any(map(str.isdigit, bare))):
            yield bare


def _named(form: Form, record: Record, lead_field: str) -> Iterator[str]:
    for _, entry in form.fields():
        telling = entry.personal or entry.kind == "names" or entry.id == lead_field
        if not telling and (entry.id != form.case_field or entry.default):
            continue
        yield from _values(entry, record.fields.get(entry.id, ""))


def _values(entry: Field, value: str) -> Iterator[str]:
    if entry.kind != "table":
        yield value
        return
    for row in written_rows(value):
        yield from (row.get(one.id, "") for one in entry.columns if one.kind.endswith("text"))
