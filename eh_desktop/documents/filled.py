"""A record beside its form, as a document reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.domain.form import Criterion, Field, Form, Section, section_applies
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.kinds import FIELD_KINDS
from eh_desktop.domain.record import OVERALL, Award, FrozenSuggestion, Record, State

_STATES = {
    State.DRAFT: "Draft: not finished and not signed",
    State.FINAL: "Final",
    State.SIGNED: "Final and signed",
    State.SENT: "Signed and sent",
    State.RECEIVED: "Received by the central team",
    State.MODERATED: "Moderated",
    State.SUPERSEDED: "Superseded by an amendment",
    State.WITHDRAWN: "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """A form, what was filled in, and the suggestions that go with it."""

    form: Form
    record: Record
    suggested: Mapping[str, FrozenSuggestion]

    def applies(self, section: Section) -> bool:
        """Tell whether a section applies to this record."""
        return section_applies(section, self.record.fields)

    def value(self, entry: Field) -> str:
        """Give a header entry in words; empty where nothing was recorded."""
        value = self.record.fields.get(entry.id, "").strip()
        kind = FIELD_KINDS.get(entry.kind)
        return kind.text(entry, value) if kind is not None and value else value

    def suggestion(self, key: str) -> FrozenSuggestion | None:
        """Give the suggestion for a section id or `overall`, where the form gives any."""
        return self.suggested.get(key)

    def award(self, key: str) -> Award | None:
        """Give the award for a section id or `overall`."""
        return self.record.awards.get(key)

    def recorded(self, section: Section) -> bool:
        """Tell whether anything was answered, commented or awarded in a section."""
        record = self.record
        answered = any(criterion.id in record.answers for criterion in section.criteria)
        return answered or section.id in record.awards or bool(record.comments.get(section.id))

    def place(self, criterion_id: str) -> str:
        """Give where a criterion stands, `Assessment 3`; the id itself if the form lacks it."""
        for section, criterion in self.form.criteria():
            if criterion.id == criterion_id:
                return f"{section.short_title} {criterion.number}"
        return criterion_id

    def concerned(self, criterion: Criterion) -> bool:
        """Tell whether a concern was raised at a criterion."""
        return any(
            concern.criterion_id == criterion.id for concern in self.record.concerns.values()
        )

    def state(self) -> str:
        """Give the state in words."""
        return _STATES[self.record.state]

    def case(self) -> str:
        """Give the case reference; empty where the form has none or none was entered."""
        return self.record.fields.get(self.form.case_field, "").strip()

    def author(self) -> str:
        """Give who filled the form in: the entry that starts with the person's name."""
        for entry in self.form.header:
            if entry.default == "{name}":
                return self.record.fields.get(entry.id, "").strip()
        return ""


def filled(form: Form, record: Record) -> Filled:
    """Give the record beside its form; a draft's suggestions are worked out as they stand."""
    suggested = record.suggested
    if not suggested and form.rule is not None:
        suggested = suggest(form, record).freeze()
    return Filled(form, record, suggested)


def graded_keys(form: Form) -> list[tuple[str, str]]:
    """Give key and title of every grade of a form, the overall one last."""
    sections = [(section.id, section.title) for section in form.graded_sections()]
    return [*sections, (OVERALL, "Overall")]
