"""The kinds of answer and of header entry a form may use, in one registry each.

A new kind is one more entry here: what values are valid, how a value reads, and what it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.form import Field
from eh_desktop.domain.grades import Met

FORM_KINDS: tuple[str, ...] = (
    "audit",
    "standards",
    "checklist",
    "feedback",
    "self_assessment",
    "case_study",
)
"""What a form can be."""

AUDIENCES: tuple[str, ...] = (
    "all",
    "auditor",
    "line_manager",
    "head_of_service",
    "practitioner",
    "champion",
    "child",
    "parent",
)
"""Who a form can be for."""

DEFAULTS: tuple[str, ...] = ("{name}", "{role}", "{agency}", "{today}")
"""What a header field's default may ask for; filled when a record starts."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a scale: its stable name, its words, and its points (None: none)."""

    value: str
    label: str
    points: int | None = None


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """A kind of answer: a scale of options, or none for a statement that is only read."""

    id: str
    meaning: str
    """What the kind is for, in one sentence."""
    options: tuple[Option, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether a criterion of this kind is answered at all."""
        return bool(self.options)

    @property
    def graded(self) -> bool:
        """Whether answers of this kind carry points and can suggest a grade."""
        return any(option.points is not None for option in self.options)

    def allows(self, value: str) -> bool:
        """Tell whether a value belongs to this kind."""
        return any(option.value == value for option in self.options)

    def text(self, value: str | None) -> str:
        """Give the words for a value: `Partially met`; `Not answered` for None.

        A value of another kind, as an older or foreign record may carry, is given as it stands.
        """
        if value is None:
            return "Not answered"
        return next((option.label for option in self.options if option.value == value), value)


@dataclass(frozen=True, slots=True)
class FieldKind:
    """A kind of header entry. An empty value is never asked: it means nothing was entered."""

    id: str
    meaning: str
    """What the kind is for, in one sentence."""
    accepts: Callable[[Field, str], bool]
    shows: Callable[[Field, str], str]
    many_lines: bool = False
    takes_choices: bool = False

    def allows(self, entry: Field, value: str) -> bool:
        """Tell whether a value, not empty, is valid at this entry."""
        return self.accepts(entry, value)

    def text(self, entry: Field, value: str) -> str:
        """Give a value in words, on paper and in lists; what is not valid is given as it stands."""
        return self.shows(entry, value)


def _one_line(_entry: Field, value: str) -> bool:
    return bool(value.strip()) and len(value.splitlines()) == 1


def _any_text(_entry: Field, value: str) -> bool:
    return bool(value.strip())


def _iso_date(_entry: Field, value: str) -> bool:
    return len(value) == 10 and parse_iso_date(value) is not None


def _chosen(entry: Field, value: str) -> bool:
    return any(choice.id == value for choice in entry.choices)


def _as_it_stands(_entry: Field, value: str) -> str:
    return value


def _names_in_a_row(_entry: Field, value: str) -> str:
    return ", ".join(name.strip() for name in value.splitlines() if name.strip())


def _date_in_words(entry: Field, value: str) -> str:
    return british_date(value) if _iso_date(entry, value) else value


def _choice_in_words(entry: Field, value: str) -> str:
    return entry.label_of(value)


CRITERION_KINDS: Mapping[str, CriterionKind] = {
    kind.id: kind
    for kind in (
        CriterionKind(
            "met",
            "Not met, Partially met or Met, or Not applicable.",
            tuple(Option(met.value, met.label, met.points) for met in Met),
        ),
        CriterionKind("standard", "A statement that is read and linked to, never answered."),
    )
}
"""The kinds of answer, by id."""

FIELD_KINDS: Mapping[str, FieldKind] = {
    kind.id: kind
    for kind in (
        FieldKind("short_text", "A text on one line.", _one_line, _as_it_stands),
        FieldKind("long_text", "A text of any length.", _any_text, _as_it_stands, many_lines=True),
        FieldKind("names", "Names, one on each line.", _any_text, _names_in_a_row, many_lines=True),
        FieldKind("date", "A day, kept as an ISO date.", _iso_date, _date_in_words),
        FieldKind(
            "choice", "One of the field's choices.", _chosen, _choice_in_words, takes_choices=True
        ),
    )
}
"""The kinds of header entry, by id."""
