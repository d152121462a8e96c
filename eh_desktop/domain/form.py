"""What a form is: frameworks, sections, criteria, header fields and the grading rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.form_rules import (
    Contradiction,
    DateRule,
    OutcomeRule,
    Siblings,
    Verification,
)
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.language import mark


@dataclass(frozen=True, slots=True)
class Framework:
    """A published local framework: its words, its grades and where they come from."""

    id: str
    title: str
    authority: str
    source: str
    vocabulary: Mapping[str, str] = field(default_factory=dict)
    """Local words by key: `assessment` -> CAF, `meeting` -> TAF, `lead` -> lead practitioner."""
    grades: Mapping[str, str] = field(default_factory=dict)
    """What each grade means here, by grade id, in our own words."""

    def word(self, key: str, otherwise: str) -> str:
        """Give a local word, or the general one where the framework has none."""
        return self.vocabulary.get(key, otherwise)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a field."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table field: a short or long text, a date, a number or a choice."""

    id: str
    label: str
    kind: str = "short_text"
    required: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of a form's header or of a section: what is recorded and not judged."""

    id: str
    label: str
    kind: str
    """One of `entries.FIELD_KINDS`."""
    required: bool = True
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    default: str = ""
    """A value, or one of `{name}`, `{role}`, `{agency}`, `{today}` filled when a record starts."""
    personal: bool = False
    """Whether the value identifies a child or a family."""
    differs_from: str = ""
    """The id of a field that must not name the same person: a conflict of interest."""
    columns: tuple[Column, ...] = ()
    """The columns of a table."""
    rows: int = 0
    """How many rows the paper form offers; 0 where the kind has no rows."""
    future: bool = False
    """Whether a date may lie ahead, as a timescale does."""

    def label_of(self, value: str) -> str:
        """Give a choice's label, or the value itself for other kinds."""
        return next((choice.label for choice in self.choices if choice.id == value), value)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to look for, and what met and not met look like."""

    look_for: str = ""
    met: str = ""
    not_met: str = ""
    standards: tuple[str, ...] = ()
    """Ids of linked standards' criteria, as `tameside.standards:s1.3`."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One judged statement. Its id never changes and never moves."""

    id: str
    number: str
    """The number shown beside it, as in the source: `10`."""
    text: str
    kind: str = "met"
    source: str = ""
    limiting: bool = False
    guidance: Guidance = Guidance()
    optional: bool = False
    """Whether it may stay open when the form is finished."""
    may_not_apply: bool = False
    """Whether `Not applicable` is added to a scale that lacks it."""
    per_child: bool = False
    """Whether it is answered for each child of a family (`Form.siblings`)."""
    condition: Condition | None = None
    group: str = ""
    """The heading that it stands under within its section, as checklists have them."""


@dataclass(frozen=True, slots=True)
class Condition:
    """It applies unless the field has one of some values, or only if it has one of others."""

    field: str
    unless: tuple[str, ...] = ()
    because: str = ""
    """Why it is left out, for the person: one sentence."""
    only_if: tuple[str, ...] = ()

    def holds(self, fields: Mapping[str, str]) -> bool:
        """Tell whether it applies to these values of fields."""
        value = fields.get(self.field, "")
        return value not in self.unless and (not self.only_if or value in self.only_if)


DETAIL_WORDS: Mapping[str, str] = {
    "evidence": mark("Evidence"),
    "verified_where": mark("Where verified"),
    "verified_by": mark("Verified by"),
    "action": mark("Action"),
}
"""What an answer may carry beside its value and note, in the order in which it is asked."""
DETAILS: tuple[str, ...] = tuple(DETAIL_WORDS)


@dataclass(frozen=True, slots=True)
class Section:
    """One tab of a form. Without criteria and not graded it is the feedback summary."""

    id: str
    title: str
    short_title: str
    criteria: tuple[Criterion, ...] = ()
    graded: bool = True
    comments_label: str = ""
    """Empty where the section has no comment box."""
    comments_required: bool = False
    condition: Condition | None = None
    intro: str = ""
    source: str = ""
    fields: tuple[Field, ...] = ()
    """What is recorded in this section and not judged."""
    notes_required: bool = False
    """Whether every criterion that applies needs a written note."""
    details: tuple[str, ...] = ()
    """Which of `DETAILS` are asked at each criterion."""
    total_label: str = ""
    """What the count of ticks or yeses is called; empty where none is shown."""
    after: bool = False
    """Whether the section's fields stand after its criteria, not before."""


@dataclass(frozen=True, slots=True)
class ActionTable:
    """A table of agreed actions: which parts of an action it asks for."""

    id: str
    title: str
    asks: tuple[str, ...] = ("what", "who", "by_when", "how_known")


@dataclass(frozen=True, slots=True)
class GradingRule:
    """How answers suggest a grade. Shares are whole percentages of the possible points."""

    id: str
    requires_improvement_from: int
    good_from: int
    outstanding_from: int
    exceptional_needed: int
    limit_not_met: Grade
    limit_partially_met: Grade
    overall_steps_above_lowest: int
    why: str = ""
    """Where the rule comes from and who may change it, for the person."""
    limits: str = "safeguarding"
    """What limiting criteria are about, in one word."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a framework in one version; `hash` pins its whole content."""

    id: str
    version: int
    kind: str
    """`audit`, `standards`, `checklist`, `feedback`, `self_assessment`, `case_study`."""
    audience: str
    title: str
    short_title: str
    framework: Framework
    header: tuple[Field, ...]
    sections: tuple[Section, ...]
    rule: GradingRule | None
    source: str
    hash: str
    plain: str
    """The canonical JSON that `hash` is of: what a record keeps to open for ever."""
    case_field: str = ""
    """The header field that names the case in lists."""
    intro: str = ""
    """What the form is for and how to fill it in, for the person."""
    learning_points: bool = True
    action_tables: tuple[ActionTable, ...] = ()
    concerns: bool = True
    """Whether a safeguarding concern can be raised at its criteria."""
    descriptors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the values of a scale mean in this form: kind id to value to words."""
    date_rules: tuple[DateRule, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    outcome: OutcomeRule | None = None
    siblings: Siblings | None = None
    verification: Verification | None = None
    wording: str = ""
    """The name of the local wording that was laid over its texts; empty for its own."""

    @property
    def fillable(self) -> bool:
        """Whether there is anything to fill in; a form of standards is only read."""
        return bool(self.header)

    def fields(self) -> Iterator[tuple[Section | None, Field]]:
        """Give every field with its section, the header's (None) first."""
        for entry in self.header:
            yield None, entry
        for section in self.sections:
            for entry in section.fields:
                yield section, entry

    def criteria(self) -> Iterator[tuple[Section, Criterion]]:
        """Give every criterion with its section, in the order of the form."""
        for section in self.sections:
            for criterion in section.criteria:
                yield section, criterion

    def section(self, section_id: str) -> Section:
        """Give a section by id; KeyError if the form has none such."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def criterion(self, criterion_id: str) -> Criterion:
        """Give a criterion by id; KeyError if the form has none such."""
        for _, criterion in self.criteria():
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)

    def field(self, field_id: str) -> Field:
        """Give a field by id; KeyError if the form has none such."""
        for _, entry in self.fields():
            if entry.id == field_id:
                return entry
        raise KeyError(field_id)

    def graded_sections(self) -> tuple[Section, ...]:
        """Give the sections that carry a grade."""
        return tuple(section for section in self.sections if section.graded)


def own_day(form: Form, fields: Mapping[str, str]) -> str:
    """Give what a filled form's header says is its day; empty where it has none."""
    said = (fields.get(one.id, "").strip() for one in form.header if one.default == "{today}")
    return next(filter(None, said), "")


def section_applies(section: Section, fields: Mapping[str, str]) -> bool:
    """Tell whether a section applies to a record with these values of fields."""
    return section.condition is None or section.condition.holds(fields)


def undecided(condition: Condition | None, fields: Mapping[str, str]) -> bool:
    """Tell whether a condition still waits for the field that decides it."""
    return condition is not None and not fields.get(condition.field, "").strip()


def criterion_name(section: Section, criterion: Criterion) -> str:
    """Give what a sentence calls a criterion: `Key questions, 3`."""
    return f"{section.short_title}, {criterion.number}"


def criterion_applies(criterion: Criterion, fields: Mapping[str, str]) -> bool:
    """Tell whether a criterion of a section that applies is asked at all."""
    return criterion.condition is None or criterion.condition.holds(fields)


def asked(section: Section, fields: Mapping[str, str]) -> tuple[Criterion, ...]:
    """Give the criteria of a section that apply to these values of fields; none if it does not."""
    if not section_applies(section, fields):
        return ()
    return tuple(c for c in section.criteria if criterion_applies(c, fields))
