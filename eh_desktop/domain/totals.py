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
    """How many have a value; a tick that is left has none."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How often each answer was given, by its label, in the order of the scales."""
    best: int = 0
    """How many have their scale's best answer: the ticks or yeses of `Section.total_label`."""
    points: int = 0
    possible: int = 0
    """Of the answers that carry points; Not applicable, “?” and open criteria leave both."""
    left: int = 0
    """How many ticks are left unticked: nobody can tell whether they were looked at."""

    @property
    def share(self) -> int | None:
        """The points in whole per cent of the possible ones, half rounded up; None without any."""
        return per_cent(self.points, self.possible) if self.possible else None

    @property
    def open(self) -> int:
        """How many still wait for an answer; a tick that is left does not."""
        return self.asked - self.answered - self.left


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


@dataclass(frozen=True, slots=True)
class Compared:
    """How answers stand to those of the record before."""

    count: int
    """How many criteria were answered both times."""
    moved: tuple[Moved, ...]
    """Those among them that are answered otherwise now, in the order of the form."""
    both: frozenset[str] = frozenset()
    """The ids of the criteria that were answered both times."""


def per_cent(part: int, whole: int) -> int:
    """Give a share in whole per cent, half rounded up."""
    return (200 * part + whole) // (2 * whole)


def full_per_cent(part: int, whole: int) -> int:
    """Give a share in whole per cent, rounded down: for a sentence beside a threshold.

    74.6 % must not read as 75 % where 75 % is asked for and not reached.
    """
    return 100 * part // whole


def share_words(total: Total) -> str:
    """Give the share of the best that was possible: `91 %`; a dash where nothing carries points."""
    return "–" if total.share is None else f"{total.share} %"


def totals(form: Form, record: Record) -> Totals:
    """Give what the record's answers come to, section by section and as a whole."""
    return totals_of(form, record, {key: answer.value for key, answer in record.answers.items()})


def totals_of(form: Form, record: Record, values: Mapping[str, str | None]) -> Totals:
    """Give what these values, by criterion id, come to at the criteria asked of a record."""
    sections = {
        section.id: _sum([_one(c, values.get(c.id)) for c in criteria])
        for section in form.sections
        if (criteria := [c for c in asked(section, record.fields) if scale_of(c).answered])
    }
    return Totals(sections, _sum(sections.values()))


def changed_since(form: Form, record: Record, before: Record) -> tuple[Moved, ...]:
    """List the criteria answered in both records, but not alike, in the order of the form."""
    return compared_with(form, record, before).moved


def compared_with(form: Form, record: Record, before: Record) -> Compared:
    """Compare the answers given now with those of a record before.

    Answers are matched by the criterion's id, so that a record of another version compares too.
    What is asked of one of the records alone is left out. A tick that is left says something only
    in a finished record or where its section holds a tick at all, and, for last time, where the
    form was the same.
    """
    same_form = record.form_hash == before.form_hash
    both: set[str] = set()
    moved: list[Moved] = []
    for section in form.sections:
        then_asked, now_asked = asked(section, before.fields), asked(section, record.fields)
        ticked_now = _ticked(now_asked, record)
        ticked_then = same_form and _ticked(then_asked, before)
        for criterion in now_asked:
            if criterion not in then_asked or not scale_of(criterion).answered:
                continue
            then, now = before.answer(criterion.id).value, record.answer(criterion.id).value
            tick = criterion.kind == _TICK
            known_now = now is not None or (tick and ticked_now)
            known_then = then is not None or (tick and ticked_then)
            if known_now and known_then:
                both.add(criterion.id)
                if then != now:
                    moved.append(Moved(criterion, then, now, _direction(criterion, then, now)))
    return Compared(len(both), tuple(moved), frozenset(both))


def _ticked(criteria: Iterable[Criterion], record: Record) -> bool:
    return not record.editable or any(
        c.kind == _TICK and record.answer(c.id).value is not None for c in criteria
    )


def _one(criterion: Criterion, value: str | None) -> Total:
    kind = scale_of(criterion)
    answered = value is not None and kind.allows(value)
    counts = {option.label: int(option.value == value) for option in kind.options}
    points, most = points_of(criterion, value), kind.most_points
    return Total(
        asked=1,
        answered=int(answered),
        counts=counts,
        best=int(points is not None and points == most),
        points=points or 0,
        possible=most if points is not None else 0,
        left=int(criterion.kind == _TICK and not answered),
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
            total.left + part.left,
        )
    return total


def _direction(criterion: Criterion, then: str | None, now: str | None) -> Direction:
    before, after = points_of(criterion, then), points_of(criterion, now)
    if before is None or after is None or before == after:
        return "changed"
    return "better" if after > before else "worse"
