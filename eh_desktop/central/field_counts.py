"""What the fields that judge say together: outcomes, and choices made where work is looked at.

A field is counted by its form's id and its own, whatever version it was filled in. Were its kind to
change, values of the two kinds are counted apart. The newest version gives the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from eh_desktop.central.small_numbers import SMALLEST, WITHHELD, count_words, masked
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.entries import FIELD_KINDS, FieldTally
from eh_desktop.domain.form import Choice, Field, Form, Section, section_applies
from eh_desktop.domain.record import Record

CHOICE = "choice"
STAGE = "stage"
"""The header field by which a feedback form says when in the work a family was asked."""


@dataclass(frozen=True, slots=True)
class FieldCount:
    """What was chosen at one field of a form, in all of its versions."""

    form_id: str
    form_title: str
    field_id: str
    label: str
    kind: str
    versions: tuple[int, ...]
    """The versions of the form that were filled in, in order."""
    asked: int
    """Records in which it applied."""
    tally: FieldTally
    labels: Mapping[str, str]
    """The words of each choice that is counted."""

    @property
    def suppressed(self) -> bool:
        """Whether there are too few records to show more than that."""
        return self.tally.given < SMALLEST

    @property
    def counts(self) -> Mapping[str, int | None]:
        """How often each choice was made, None for a count that is withheld."""
        if self.suppressed:
            return dict.fromkeys(self.tally.counts)
        return masked(self.tally.counts)


def field_counts(records: Iterable[Record], forms: Mapping[str, Form]) -> tuple[FieldCount, ...]:
    """Count each field that judges over records that count; `forms` by hash. By form and place."""
    found: dict[tuple[str, str, str], list[tuple[Form, Field, str]]] = defaultdict(list)
    for record in records:
        form = forms[record.form_hash]
        for entry in _judging(form, record):
            value = record.fields.get(entry.id, "")
            found[form.id, entry.id, entry.kind].append((form, entry, value))
    counts = [_count(entries) for entries in found.values()]
    places = {key: _place(entries) for key, entries in found.items()}
    return tuple(
        sorted(counts, key=lambda one: (one.form_id, *places[one.form_id, one.field_id, one.kind]))
    )


def field_plain(one: FieldCount) -> dict[str, Plain]:
    """Give a field's counts as JSON; a number that is withheld is null."""
    hidden = one.suppressed
    return {
        "form": one.form_id,
        "field": one.field_id,
        "label": one.label,
        "kind": one.kind,
        "versions": list(one.versions),
        "suppressed": hidden,
        "asked": None if hidden else one.asked,
        "given": None if hidden else one.tally.given,
        "counts": None if hidden else dict(one.counts),
    }


def field_words(one: FieldCount) -> str:
    """Give a field's counts for a person, on one line."""
    if one.suppressed:
        return WITHHELD
    counts = one.counts.items()
    return ", ".join(f"{one.labels[key]} {count_words(count)}" for key, count in counts)


def _judging(form: Form, record: Record) -> Iterator[Field]:
    """Give the fields to count that are asked of a record."""
    for section, entry in form.fields():
        asked = section is None or section_applies(section, record.fields)
        if asked and entry.kind == CHOICE and not entry.personal and _judges(form, section, entry):
            yield entry


def _judges(form: Form, section: Section | None, entry: Field) -> bool:
    if section is not None or (form.outcome is not None and form.outcome.field == entry.id):
        return True
    return form.kind == "feedback" and entry.id == STAGE


def _count(entries: Sequence[tuple[Form, Field, str]]) -> FieldCount:
    newest = sorted(entries, key=lambda one: (one[0].version, one[0].hash), reverse=True)
    form, entry, _ = newest[0]
    choices: dict[str, Choice] = {}
    for _, other, _ in newest:
        for choice in other.choices:
            choices.setdefault(choice.id, choice)
    every = replace(entry, choices=tuple(choices.values()))
    return FieldCount(
        form.id,
        form.title,
        entry.id,
        entry.label,
        entry.kind,
        tuple(sorted({one.version for one, _, _ in entries})),
        len(entries),
        FIELD_KINDS[entry.kind].tally(every, (value for _, _, value in entries)),
        {choice.id: choice.label for choice in every.choices},
    )


def _place(entries: Sequence[tuple[Form, Field, str]]) -> tuple[int, int, str]:
    """Give where a field stands in the newest version that has it, to sort by."""
    form, entry, _ = max(entries, key=lambda one: (one[0].version, one[0].hash))
    at = [other.id for _, other in form.fields()].index(entry.id)
    return -form.version, at, entry.kind
