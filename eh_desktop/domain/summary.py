"""A record as lists need it, and a record's revisions as they were kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import Action, Concern, Question, State


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """One record without its notes and comments: what a list, a count or the home page shows."""

    id: str
    form_id: str
    form_version: int
    form_hash: str
    state: State
    created_at: str
    changed_at: str
    amendment: int = 0
    amends: str = ""
    """The id of the record that this one amends."""
    signed_at: str = ""
    """When its latest revision was kept; empty before the first."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """The header, by field id."""
    answered: tuple[str, ...] = ()
    """The ids of the criteria that have a value, in the order of the ids.

    What is answered for one child of several (`s1.6@<row id>`) is not among them.
    """
    awards: Mapping[str, Grade] = field(default_factory=dict)
    """By section id and `overall`."""
    actions: tuple[Action, ...] = ()
    concerns: tuple[Concern, ...] = ()
    questions: tuple[Question, ...] = ()
    unsure: tuple[str, ...] = ()
    """The ids of the criteria answered “?”, in the order of the ids."""

    @property
    def open_concerns(self) -> int:
        """How many concerns are not settled."""
        return sum(1 for concern in self.concerns if not concern.settled)

    def case_ref(self, case_field: str) -> str:
        """Give what names the case; `case_field` is the form's (`Form.case_field`)."""
        return self.fields.get(case_field, "")


@dataclass(frozen=True, slots=True)
class Revision:
    """One final version of a record, kept for ever."""

    record_id: str
    number: int
    hash: str
    """`codec.record_hash` of the record."""
    previous_hash: str
    """The hash of the revision it follows; empty for the first."""
    plain: str
    """The record as canonical JSON."""
    at: str
