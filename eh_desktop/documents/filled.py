"""A record beside its form, as a document reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from eh_desktop.domain.contradictions import Contradicted, found
from eh_desktop.domain.date_rules import DateFinding, judge_all
from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import (
    Criterion,
    Field,
    Form,
    Section,
    criterion_applies,
    criterion_name,
)
from eh_desktop.domain.form import section_applies as _section_applies
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.record import OVERALL, Award, FrozenSuggestion, Record, State
from eh_desktop.domain.siblings import split_key
from eh_desktop.domain.working_days import Calendar

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
_NOUNS = {
    "audit": "audit",
    "standards": "form",
    "checklist": "checklist",
    "feedback": "feedback sheet",
    "self_assessment": "self-assessment",
    "case_study": "case study",
}
_NO_HOLIDAYS = Calendar(frozenset(), 1, 9999)


@dataclass(frozen=True, slots=True)
class Filled:
    """A form, what was filled in, and the suggestions and findings that go with it."""

    form: Form
    record: Record
    suggested: Mapping[str, FrozenSuggestion]
    findings: tuple[DateFinding, ...] = ()
    contradicted: tuple[Contradicted, ...] = ()
    previous: Record | None = None
    """The record of the same form that was filled in before this one."""

    def applies(self, section: Section) -> bool:
        """Tell whether a section applies to this record."""
        return _section_applies(section, self.record.fields)

    def asks(self, section: Section, criterion: Criterion) -> bool:
        """Tell whether a criterion is asked of this record."""
        return self.applies(section) and criterion_applies(criterion, self.record.fields)

    def value(self, entry: Field) -> str:
        """Give a field in words; empty where nothing was recorded."""
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
        """Tell whether anything was recorded in a section."""
        record = self.record
        filled_in = any(record.fields.get(entry.id, "").strip() for entry in section.fields)
        answered = any(self.answered(criterion) for criterion in section.criteria)
        awarded = section.id in record.awards or bool(record.comments.get(section.id))
        return filled_in or answered or awarded

    def answered(self, criterion: Criterion) -> bool:
        """Tell whether anything was recorded at a criterion, for the family or for one child."""
        record, key = self.record, criterion.id
        beside = key in record.questions or key in record.verifications
        return beside or any(split_key(answer)[0] == key for answer in record.answers)

    def place(self, criterion_id: str) -> str:
        """Give where a criterion stands, `Assessment, 3`; the id itself if the form lacks it."""
        for section, criterion in self.form.criteria():
            if criterion.id == criterion_id:
                return criterion_name(section, criterion)
        return criterion_id

    def concerned(self, criterion: Criterion) -> bool:
        """Tell whether a concern was raised at a criterion."""
        return any(
            concern.criterion_id == criterion.id for concern in self.record.concerns.values()
        )

    def state(self) -> str:
        """Give the state in words."""
        return _STATES[self.record.state]

    def noun(self) -> str:
        """Give what a record of the form is called: `audit`, `checklist`."""
        return _NOUNS.get(self.form.kind, "record")

    def case(self) -> str:
        """Give the case reference; empty where the form has none or none was entered."""
        return self.record.fields.get(self.form.case_field, "").strip()

    def author(self) -> str:
        """Give who filled the form in: the entry that starts with the person's name."""
        return self._entered("{name}")

    def written_on(self) -> str:
        """Give the ISO day that the form names as its own, else the day it was begun on."""
        day = self._entered("{today}")
        return day if parse_iso_date(day) is not None else self.record.created_at[:10]

    def _entered(self, default: str) -> str:
        for _, entry in self.form.fields():
            if entry.default == default:
                return self.record.fields.get(entry.id, "").strip()
        return ""


def filled(
    form: Form,
    record: Record,
    *,
    printed_at: str = "",
    previous: Record | None = None,
    calendar: Calendar | None = None,
) -> Filled:
    """Give the record beside its form; a draft's suggestions are worked out as they stand.

    `printed_at` is an ISO moment: the day that a draft's open spans are counted up to; later ones
    are counted up to the day of the last change. Without a calendar no working days are counted.
    """
    suggested = record.suggested
    if not suggested and form.rule is not None:
        suggested = suggest(form, record).freeze()
    day = _local_day(printed_at if record.editable else record.changed_at or printed_at)
    findings = judge_all(form, record, day, calendar or _NO_HOLIDAYS) if day is not None else ()
    if calendar is None:
        findings = tuple(one for one in findings if one.rule.unit != "working_days")
    return Filled(form, record, suggested, findings, found(form, record), previous)


def graded_keys(form: Form) -> list[tuple[str, str]]:
    """Give key and title of every grade of a form, the overall one last."""
    sections = [(section.id, section.title) for section in form.graded_sections()]
    return [*sections, (OVERALL, "Overall")]


def friendly(form: Form) -> bool:
    """Tell whether a child or a parent fills the form in, which prints large and plain."""
    return form.kind == "feedback" and form.audience in ("child", "parent")


def about_a_child(form: Form) -> bool:
    """Tell whether records of the form say anything about a child or a family."""
    identifies = any(entry.personal for _, entry in form.fields())
    told = form.concerns or identifies or form.kind in ("feedback", "case_study")
    return form.fillable and told


def _local_day(moment: str) -> date | None:
    """Give the day of an ISO moment where the document is made, or of a bare date."""
    try:
        read = datetime.fromisoformat(moment)
        return read.date() if read.tzinfo is None else read.astimezone().date()
    except (ValueError, OverflowError):  # the first and the last day there is have no local day
        return None
