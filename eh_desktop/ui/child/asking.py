"""What a child or parent is asked: the form's own statements and open questions, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from eh_desktop.domain.form import Criterion, Field, Form, Section, asked, section_applies
from eh_desktop.domain.kinds import CriterionKind, scale_of
from eh_desktop.domain.record import Answer, Change, Part, Record

WRITTEN_FIELDS = frozenset({"short_text", "long_text"})
"""The kinds of a section's fields that are asked here; the rest is the worker's to fill in."""
RECORDED_BY, ADULT_NAME = "recorded_by", "adult_name"
"""The ids of the fields that say who answers; a form may lack them."""
SELF, ADULT = "self", "adult"
"""The choices of `recorded_by`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: where its answer is kept, its words, and its scale (None: a text)."""

    part: Part
    key: str
    text: str
    hint: str = ""
    scale: CriterionKind | None = None
    means: Mapping[str, str] | None = None
    """What the values mean in this form."""

    def value(self, record: Record) -> str | None:
        """Give what is answered; None or empty while it is open."""
        if self.part is Part.ANSWER:
            return record.answer(self.key).value
        stored = record.entries(self.part).get(self.key)
        return stored if isinstance(stored, str) else None

    def change(self, record: Record, value: str | None) -> Change:
        """Give the change that keeps an answer; notes beside it stay."""
        if self.part is Part.ANSWER:
            answer = replace(record.answer(self.key), value=value or None)
            return Change(self.part, self.key, answer if answer != Answer() else None)
        return Change(self.part, self.key, value or None)


def asked_of(form: Form, record: Record) -> tuple[Asked, ...]:
    """Give what is asked, in the order of the form; the header is the worker's."""
    return tuple(
        one
        for section in form.sections
        if section_applies(section, record.fields)
        for one in _of_section(form, section, record)
    )


def hand_over_changes(form: Form, record: Record, by: str, name: str) -> tuple[Change, ...]:
    """Give the changes that keep who answers: `by` is SELF or ADULT, `name` the adult's."""
    known = {entry.id for entry in form.header}
    wanted = {RECORDED_BY: by, ADULT_NAME: name if by == ADULT else ""}
    return tuple(
        Change(Part.FIELD, key, value or None)
        for key, value in wanted.items()
        if key in known and record.fields.get(key, "") != value
    )


def _of_section(form: Form, section: Section, record: Record) -> Iterator[Asked]:
    fields = [_field(entry) for entry in section.fields if entry.kind in WRITTEN_FIELDS]
    if not section.after:
        yield from fields
    for criterion in asked(section, record.fields):
        if scale_of(criterion).answered:
            yield _criterion(form, section, criterion)
    if section.after:
        yield from fields
    if section.comments_label:
        yield Asked(Part.COMMENT, section.id, section.comments_label)


def _criterion(form: Form, section: Section, criterion: Criterion) -> Asked:
    scale = scale_of(criterion)
    means = form.descriptors.get(criterion.kind, {})
    kept = None if scale.written else scale
    return Asked(Part.ANSWER, criterion.id, criterion.text, section.intro, kept, means)


def _field(entry: Field) -> Asked:
    return Asked(Part.FIELD, entry.id, entry.label, entry.hint)
