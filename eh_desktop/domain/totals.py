"""What a form without grades comes to: counts, a share of the points, and what moved since.

The conventions stand in `docs/date-rules.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from eh_desktop.domain.form import Criterion, Form, asked
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.record import Record

Direction = Literal["better", "worse", "changed"]
_TICK = "tick"
"""The kind whose criteria are never open: a tick that is left is an answer worth no point."""


@dataclass(frozen=True, slots=True)
class Total:
    """What the criteria of a section, or of a form, come to."""

    asked: int = 0
    answered: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    """How often each answer was given, by its label, in the order of the scales."""
    best: int = 0
    """How many have their scale's best answer: the ticks or yeses of `Section.total_label`."""
    points: int = 0
    possible: int = 0
    """Of the answers that carry points; Not applicable, “?” and open criteria leave both."""

    @property
    def share(self) -> int | None:
        """The points in whole per cent of the possible ones, rounded down; None without any."""
        return self.points * 100 // self.possible if self.possible else None


@dataclass(frozen=True, slots=True)
class Totals:
    """Each section's total by id, where it asks anything, and the whole form's."""

    sections: Mapping[str, Total]
    whole: Total


@dataclass(frozen=True, slots=True)
class Moved:
    """A criterion that was answered otherwise last time."""

    criterion: Criterion
    before: str | None
    now: str | None
    """Values of its scale; None is a tick that is left."""
    direction: Direction


def totals(form: Form, record: Record) -> Totals:
    """Give what the record's answers come to, section by section and as a whole."""
    sections = {
        section.id: _sum([_one(c, record) for c in criteria])
        for section in form.sections
        if (criteria := [c for c in asked(section, record.fields) if scale_of(c).answered])
    }
    return Totals(sections, _sum(sections.values()))


def changed_since(form: Form, record: Record, before: Record) -> tuple[Moved, ...]:
    """List the criteria answered in both records, but not alike, in the order of the form.

    Answers are matched by the criterion's id, so that a record of another version compares too.
    What is asked of one of the records alone is left out.
    """
    same_form = record.form_hash == before.form_hash
    moved = []
    for section in form.sections:
        then_asked = asked(section, before.fields)
        for criterion in asked(section, record.fields):
            then, now = before.answer(criterion.id).value, record.answer(criterion.id).value
            # A tick that is missing was left, unless the older form did not have it at all.
            known = None not in (then, now) or (criterion.kind == _TICK and same_form)
            if criterion in then_asked and known and then != now:
                moved.append(Moved(criterion, then, now, _direction(criterion, then, now)))
    return tuple(moved)


def _one(criterion: Criterion, record: Record) -> Total:
    kind, value = scale_of(criterion), record.answer(criterion.id).value
    answered = value is not None and kind.allows(value)
    counts = {option.label: int(option.value == value) for option in kind.options}
    points, most = points_of(criterion, value), kind.most_points
    return Total(
        asked=1,
        answered=int(answered or criterion.kind == _TICK),
        counts=counts,
        best=int(points is not None and points == most),
        points=points or 0,
        possible=most if points is not None else 0,
    )


def points_of(criterion: Criterion, value: str | None) -> int | None:
    """Give the points of a value at a criterion; a tick that is left is worth none of one."""
    points = scale_of(criterion).points(value)
    return 0 if points is None and criterion.kind == _TICK else points


def _sum(parts: Iterable[Total]) -> Total:
    total = Total()
    for part in parts:
        counts = dict(total.counts)
        for label, count in part.counts.items():
            counts[label] = counts.get(label, 0) + count
        total = Total(
            total.asked + part.asked,
            total.answered + part.answered,
            counts,
            total.best + part.best,
            total.points + part.points,
            total.possible + part.possible,
        )
    return total


def _direction(criterion: Criterion, then: str | None, now: str | None) -> Direction:
    before, after = points_of(criterion, then), points_of(criterion, now)
    if before is None or after is None or before == after:
        return "changed"
    return "better" if after > before else "worse"
