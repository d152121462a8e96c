"""The kinds of answer a form may use, in one registry.

A new kind is one more entry here: what values are valid, how a value reads, what it counts, and
what a pile of values says together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.grades import Grade, Met
from eh_desktop.domain.language import mark, say

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
class Tally:
    """What a pile of values of one kind says: how often each, and the mean of the points."""

    counts: Mapping[str, int]
    """By value, in the order of the scale; values of another kind are left out."""
    answered: int
    mean: Fraction | None
    """Of the points; None where no value carries any."""


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """A kind of answer: a scale of options, a text, or none for a statement that is only read."""

    id: str
    meaning: str
    """What the kind is for, in one sentence."""
    options: tuple[Option, ...] = ()
    written: bool = False
    """Whether the answer is a text in the person's own words."""
    counts: bool = False
    """Whether answers of this kind can suggest a grade."""

    @property
    def answered(self) -> bool:
        """Whether a criterion of this kind is answered at all."""
        return bool(self.options) or self.written

    @property
    def graded(self) -> bool:
        """Whether answers of this kind can suggest a grade."""
        return self.counts

    def allows(self, value: str) -> bool:
        """Tell whether a value belongs to this kind."""
        if self.written:
            return bool(value.strip())
        return any(option.value == value for option in self.options)

    def text(self, value: str | None) -> str:
        """Give the words of the screen for a value: `Partially met`; `Not answered` for None.

        A value of another kind, as an older or foreign record may carry, is given as it stands.
        """
        if value is None:
            return say("Not answered")
        labels = (say(option.label) for option in self.options if option.value == value)
        return next(labels, value)

    def points(self, value: str | None) -> int | None:
        """Give a value's points; None for none, as Not applicable, and for what is not answered."""
        return next((option.points for option in self.options if option.value == value), None)

    @property
    def most_points(self) -> int:
        """The points of the best option; 0 where the kind carries none."""
        return max((option.points or 0 for option in self.options), default=0)

    def ranked(self) -> tuple[Option, ...]:
        """Give the options that carry points, worst first."""
        ranked = [option for option in self.options if option.points is not None]
        return tuple(sorted(ranked, key=lambda option: option.points or 0))

    def tally(self, values: Iterable[str | None]) -> Tally:
        """Give counts and mean of a pile of values; None is one that was not answered."""
        given = [value for value in values if value is not None and self.allows(value)]
        points = [p for value in given if (p := self.points(value)) is not None]
        mean = Fraction(sum(points), len(points)) if points else None
        counts = {option.value: given.count(option.value) for option in self.options}
        return Tally(counts, len(given), mean)


NOT_APPLICABLE = Option(Met.NOT_APPLICABLE.value, Met.NOT_APPLICABLE.label)
"""The option that `may_not_apply` adds to a scale; it leaves every sum."""

CRITERION_KINDS: Mapping[str, CriterionKind] = {
    kind.id: kind
    for kind in (
        CriterionKind(
            "met",
            "Not met, Partially met or Met, or Not applicable.",
            tuple(Option(met.value, met.label, met.points) for met in Met),
            counts=True,
        ),
        CriterionKind("standard", "A statement that is read and linked to, never answered."),
        CriterionKind(
            "yes_no", "Yes or No.", (Option("yes", mark("Yes"), 1), Option("no", mark("No"), 0))
        ),
        CriterionKind(
            "yes_unsure_no",
            "Yes, “?” or No; “?” opens a question with an owner and a date.",
            (Option("yes", mark("Yes"), 1), Option("unsure", "?"), Option("no", mark("No"), 0)),
        ),
        CriterionKind(
            "rag",
            "Red, amber or green.",
            (
                Option("red", mark("Red"), 0),
                Option("amber", mark("Amber"), 1),
                Option("green", mark("Green"), 2),
            ),
        ),
        CriterionKind(
            "faces",
            "Three faces: happy, in between, sad.",
            (
                Option("happy", mark("Happy"), 2),
                Option("neutral", mark("In between"), 1),
                Option("sad", mark("Sad"), 0),
            ),
        ),
        CriterionKind(
            "target",
            "A place on a target of five rings: nearer the middle is better.",
            (
                Option("1", mark("In the middle"), 4),
                Option("2", mark("Second ring"), 3),
                Option("3", mark("Third ring"), 2),
                Option("4", mark("Fourth ring"), 1),
                Option("5", mark("Outer ring"), 0),
            ),
        ),
        CriterionKind(
            "scale_0_10",
            "A number from 0 to 10.",
            tuple(Option(str(number), str(number), number) for number in range(11)),
        ),
        CriterionKind(
            "grade",
            "One of the four grades, as the framework describes them.",
            tuple(Option(grade.id, grade.label, grade.value) for grade in Grade),
            counts=True,
        ),
        CriterionKind("tick", "Ticked, or left.", (Option("ticked", mark("Ticked"), 1),)),
        CriterionKind("text", "An answer in the person's own words.", written=True),
    )
}
"""The kinds of answer, by id."""

UNSURE = "unsure"
"""The value that opens a question."""


def scale_of(criterion: Criterion) -> CriterionKind:
    """Give a criterion's kind, with Not applicable where the criterion adds it to the scale."""
    return _scale(criterion.kind, criterion.may_not_apply)


@cache
def _scale(kind_id: str, may_not_apply: bool) -> CriterionKind:
    kind = CRITERION_KINDS[kind_id]
    if not may_not_apply or not kind.options or NOT_APPLICABLE in kind.options:
        return kind
    return replace(kind, options=(*kind.options, NOT_APPLICABLE))
