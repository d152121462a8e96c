"""What a form is: frameworks, sections, criteria, header fields and the grading rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.grades import Grade


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


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a header field."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of a form's header."""

    id: str
    label: str
    kind: str
    """`short_text`, `names` (one per line), `date` (ISO) or `choice`."""
    required: bool = True
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    default: str = ""
    """A value, or one of `{name}`, `{role}`, `{agency}`, `{today}` filled when a record starts."""
    personal: bool = False
    """Whether the value identifies a child or a family."""
    differs_from: str = ""
    """The id of a field that must not name the same person: a conflict of interest."""

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


@dataclass(frozen=True, slots=True)
class Condition:
    """A section applies unless the header field has one of these values."""

    field: str
    unless: tuple[str, ...]
    because: str
    """Why the section is left out, for the person: one sentence."""


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
        """Give a header field by id; KeyError if the form has none such."""
        for entry in self.header:
            if entry.id == field_id:
                return entry
        raise KeyError(field_id)

    def graded_sections(self) -> tuple[Section, ...]:
        """Give the sections that carry a grade."""
        return tuple(section for section in self.sections if section.graded)


def section_applies(section: Section, fields: Mapping[str, str]) -> bool:
    """Tell whether a section applies to a record with these header values."""
    condition = section.condition
    return condition is None or fields.get(condition.field, "") not in condition.unless
