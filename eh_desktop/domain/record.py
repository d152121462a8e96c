"""A filled form: what was answered, noted, awarded, learned, agreed and feared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from eh_desktop.domain.grades import Grade, Met, Practice

SIGNED_PDF = "signed_audit"
"""The kind under which a store keeps a record's signed PDF, on laptops and at the centre."""
OVERALL = "overall"
"""The key of the overall award beside the sections' ids."""


class State(StrEnum):
    """Where a record stands on its way from draft to moderated."""

    DRAFT = "draft"
    FINAL = "final"
    SIGNED = "signed"
    SENT = "sent"
    RECEIVED = "received"
    MODERATED = "moderated"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Part(StrEnum):
    """The parts of a record that change one entry at a time."""

    FIELD = "field"
    ANSWER = "answer"
    COMMENT = "comment"
    AWARD = "award"
    LEARNING_POINT = "learning_point"
    ACTION = "action"
    CONCERN = "concern"
    QUESTION = "question"
    VERIFICATION = "verification"


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at one criterion."""

    value: str | None = None
    """A value of the criterion's kind (`met`), or None while it is open."""
    note: str = ""
    evidence: str = ""
    """Where in the case file it was seen: a page, a date; in a self-assessment, what shows it."""
    practice: Practice = Practice.NONE
    verified_where: str = ""
    verified_by: str = ""
    action: str = ""
    """What is to be done about it, where the form asks for it beside the answer."""

    @property
    def written(self) -> bool:
        """Whether a note or evidence stands beside the answer."""
        return bool(self.note.strip() or self.evidence.strip())

    @property
    def exceptional(self) -> bool:
        """Whether exceptional practice is both claimed and evidenced in writing.

        An answer on the four-point grade claims it by being Outstanding.
        """
        if self.value == Grade.OUTSTANDING.id:
            return self.written
        claimed = self.practice is Practice.EXCEPTIONAL and self.value == Met.MET
        return claimed and self.written


@dataclass(frozen=True, slots=True)
class Award:
    """The grade a person gave, with the reason where it differs from the suggestion."""

    grade: Grade
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LearningPoint:
    """One thing to learn from the case."""

    id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """One agreed action: what, who, by when (ISO date), and how we will know."""

    id: str
    what: str = ""
    who: str = ""
    by_when: str = ""
    how_known: str = ""
    criterion_id: str = ""
    table: str = ""
    """Which of the form's action tables it stands in; empty for the only or first one."""

    @property
    def complete(self) -> bool:
        """Whether all four parts of the action are written."""
        return all(part.strip() for part in (self.what, self.who, self.by_when, self.how_known))


@dataclass(frozen=True, slots=True)
class Concern:
    """A safeguarding concern: raised at a criterion, told to someone, with an outcome."""

    id: str
    criterion_id: str
    what: str = ""
    raised_at: str = ""
    told_whom: str = ""
    told_at: str = ""
    """When they were told: ISO date, or date and time."""
    outcome: str = ""

    @property
    def settled(self) -> bool:
        """Whether what, who was told, when, and the outcome are all recorded."""
        parts = (self.what, self.told_whom, self.told_at, self.outcome)
        return all(part.strip() for part in parts)


@dataclass(frozen=True, slots=True)
class Question:
    """What a “?” opened at a criterion: who finds out, by when (ISO date), and what they found."""

    criterion_id: str
    what: str = ""
    owner: str = ""
    by_when: str = ""
    outcome: str = ""

    @property
    def placed(self) -> bool:
        """Whether somebody is to find out by a day."""
        return bool(self.owner.strip() and self.by_when.strip())


@dataclass(frozen=True, slots=True)
class Verification:
    """A second rating at a criterion, by someone else than the form's own author."""

    value: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FrozenSuggestion:
    """A suggestion as it stood when the record became final."""

    grade: Grade | None
    because: str


PartValue = str | Answer | Award | LearningPoint | Action | Concern | Question | Verification


@dataclass(frozen=True, slots=True)
class Record:
    """One filled form. Entries are kept by key; ids of rows are time-ordered."""

    id: str
    form_id: str
    form_version: int
    form_hash: str
    state: State = State.DRAFT
    created_at: str = ""
    """UTC, ISO 8601 to the second, as are all moments."""
    changed_at: str = ""
    revision: int = 0
    """0 while a draft; 1 when first final; each later revision names the hash before it."""
    previous_hash: str = ""
    amends: str = ""
    """The id of the record that this one amends."""
    amendment: int = 0
    amendment_reason: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    awards: Mapping[str, Award] = field(default_factory=dict)
    learning_points: Mapping[str, LearningPoint] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    suggested: Mapping[str, FrozenSuggestion] = field(default_factory=dict)
    """By section id and `overall`; empty until final."""
    questions: Mapping[str, Question] = field(default_factory=dict)
    """By criterion id."""
    verifications: Mapping[str, Verification] = field(default_factory=dict)
    """By criterion id."""

    @property
    def editable(self) -> bool:
        """Whether the record is a draft."""
        return self.state is State.DRAFT

    def answer(self, criterion_id: str) -> Answer:
        """Give the answer at a criterion; an open one where nothing was said yet."""
        return self.answers.get(criterion_id, Answer())

    def entries(self, part: Part) -> Mapping[str, PartValue]:
        """Give one part's entries by key."""
        entries: Mapping[str, PartValue] = getattr(self, _ATTRIBUTE[part])
        return entries


@dataclass(frozen=True, slots=True)
class Change:
    """Put one entry of one part, or remove it when the value is None."""

    part: Part
    key: str
    value: PartValue | None


_ATTRIBUTE = {
    Part.FIELD: "fields",
    Part.ANSWER: "answers",
    Part.COMMENT: "comments",
    Part.AWARD: "awards",
    Part.LEARNING_POINT: "learning_points",
    Part.ACTION: "actions",
    Part.CONCERN: "concerns",
    Part.QUESTION: "questions",
    Part.VERIFICATION: "verifications",
}
VALUE_TYPES: Mapping[Part, type] = {
    Part.FIELD: str,
    Part.ANSWER: Answer,
    Part.COMMENT: str,
    Part.AWARD: Award,
    Part.LEARNING_POINT: LearningPoint,
    Part.ACTION: Action,
    Part.CONCERN: Concern,
    Part.QUESTION: Question,
    Part.VERIFICATION: Verification,
}


def apply(record: Record, change: Change) -> Record:
    """Give the record with one change made; TypeError if the value is not the part's."""
    if change.value is not None and type(change.value) is not VALUE_TYPES[change.part]:
        raise TypeError(f"{change.part} takes {VALUE_TYPES[change.part].__name__}")
    entries = dict(record.entries(change.part))
    if change.value is None:
        entries.pop(change.key, None)
    else:
        entries[change.key] = change.value
        if change.part in (Part.LEARNING_POINT, Part.ACTION, Part.CONCERN):
            entries = dict(sorted(entries.items()))
    return replace(record, **{_ATTRIBUTE[change.part]: entries})  # type: ignore[arg-type]


def inverse(record: Record, change: Change) -> Change:
    """Give the change that takes the record back to what it is now."""
    return Change(change.part, change.key, record.entries(change.part).get(change.key))
