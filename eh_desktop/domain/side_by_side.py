"""Filled forms beside each other: at each criterion what was said each time, and what moved.

Criteria are matched by their ids, which never move, so that forms of other versions compare too.
What moved is judged between the last two of the forms; `totals.compared_with` says how.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import Rating, Status
from eh_desktop.domain.form import Criterion, Form, Section, asked, own_day
from eh_desktop.domain.kinds import UNSURE, CriterionKind, scale_of
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.questions import question_state
from eh_desktop.domain.record import Record
from eh_desktop.domain.totals import compared_with

COMPARED_KINDS: frozenset[str] = frozenset({"checklist", "self_assessment"})
"""The kinds of form that are laid beside the last ones; audits and feedback stand alone."""
Move = Literal[
    "better", "worse", "same", "changed", "new", "open", "found", "waiting", "gone", "unasked"
]
"""What became of a criterion since the form before.

`new`: it had no answer then; `open`: it is answered “?” and nobody has found out; `found`: it was
“?” then and has an answer now; `waiting`: it has none yet; `gone`: the form asks it no longer;
`unasked`: it does not apply now.
"""
MOVES: tuple[Move, ...] = (
    "better",
    "worse",
    "changed",
    "found",
    "open",
    "new",
    "waiting",
    "same",
    "gone",
    "unasked",
)
UNMOVED: frozenset[Move] = frozenset({"same", "waiting", "unasked"})
"""What is left out where only changes are shown."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One filled form, with the form that it was filled in."""

    form: Form
    record: Record

    @property
    def day(self) -> str:
        """The day it is of: its own date if its header has one, else that of its last change."""
        return own_day(self.form, self.record.fields) or self.record.changed_at[:10]


@dataclass(frozen=True, slots=True)
class Said:
    """What one form says at a criterion."""

    value: str | None
    words: str
    """The answer's words; empty where it was not asked."""
    note: str
    asked: bool
    points: int | None = None
    most: int = 0

    @property
    def full(self) -> bool:
        """Whether it is the best answer of its scale, or carries no points at all."""
        return self.points is None or self.points == self.most


@dataclass(frozen=True, slots=True)
class Agreed:
    """An action that a form agreed, and where it stands today."""

    what: str
    who: str
    due: str
    """ISO date; empty for none."""
    status: Status
    rating: Rating | None = None
    note: str = ""
    """What was said when it came to where it stands."""
    criterion_id: str = ""
    row_id: str = ""
    """The row of the follow-up that tells its history; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion in all forms, the earliest first."""

    criterion: Criterion
    said: tuple[Said, ...]
    move: Move
    agreed: tuple[Agreed, ...] = ()
    """What the form before the last agreed here."""

    @property
    def to_improve(self) -> bool:
        """Whether the last form says less than the best there, or “?”."""
        now = self.said[-1]
        unsure = now.value == UNSURE and self.move == "open"
        return now.asked and (unsure or (now.value is not None and not now.full))


@dataclass(frozen=True, slots=True)
class Part:
    """One section with its lines."""

    section: Section
    lines: tuple[Line, ...]

    def counts(self) -> Mapping[Move, int]:
        """Give how often each move is found, in the order of `MOVES`; none that is not."""
        return counted(self.lines)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two or more filled forms beside each other, the earliest first."""

    forms: tuple[Filled, ...]
    parts: tuple[Part, ...]
    apart: tuple[Agreed, ...] = ()
    """What the form before the last agreed at no one criterion."""

    def lines(self) -> tuple[Line, ...]:
        """Give every line, in the order of the form."""
        return tuple(line for part in self.parts for line in part.lines)

    def counts(self) -> Mapping[Move, int]:
        """Give how often each move is found, in the order of `MOVES`; none that is not."""
        return counted(self.lines())


def counted(lines: Sequence[Line]) -> Mapping[Move, int]:
    """Give how often each move is found, in the order of `MOVES`; none that is not."""
    found = Counter(line.move for line in lines)
    return {move: found[move] for move in MOVES if found[move]}


def side_by_side(forms: Sequence[Filled], agreed: Sequence[Agreed] = ()) -> SideBySide:
    """Lay filled forms beside each other; ValueError for fewer than two.

    They are taken in the order given; `agreed` are the actions of the one before the last.
    """
    if len(forms) < 2:
        raise ValueError("two forms at least")
    before, now = forms[-2], forms[-1]
    known = {criterion.id for _, criterion in now.form.criteria()}
    compared = compared_with(now.form, now.record, before.record)
    directions = {moved.criterion.id: moved.direction for moved in compared.moved}
    parts = []
    there = {section.id for section in now.form.sections}
    dropped = [section for section in before.form.sections if section.id not in there]
    for section in (*now.form.sections, *dropped):
        lines = []
        gone = _gone(before, section.id, known)
        for criterion in (*(section.criteria if section.id in there else ()), *gone):
            if not scale_of(criterion).answered:
                continue
            said = tuple(_said(one, criterion.id) for one in forms)
            move = _move(criterion, said, now.record, directions, compared.both)
            if move != "unasked" or any(one.asked for one in said):
                mine = tuple(one for one in agreed if one.criterion_id == criterion.id)
                lines.append(Line(criterion, said, move, mine))
        if lines:
            parts.append(Part(section, tuple(lines)))
    shown = {line.criterion.id for part in parts for line in part.lines}
    apart = tuple(one for one in agreed if one.criterion_id not in shown)
    return SideBySide(tuple(forms), tuple(parts), apart)


def sentence(found: SideBySide) -> str:
    """Say in one sentence what moved between the last two forms."""
    before = british_date(found.forms[-2].day)
    counts = found.counts()
    said = [move_words(move, count) for move, count in counts.items() if move in _IN_SENTENCE]
    if not said:
        return say("Nothing has moved since {day}.", day=before)
    return say("Since {day}: {what}.", day=before, what=", ".join(said))


_IN_SENTENCE: frozenset[Move] = frozenset(MOVES) - {"unasked"}


def move_words(move: Move, count: int) -> str:
    """Give a move with how often it is found: `3 better`, `1 answered “?”`."""
    words = {
        "better": say_count("{count} better", "{count} better", count),
        "worse": say_count("{count} not as good", "{count} not as good", count),
        "changed": say_count("{count} answered otherwise", "{count} answered otherwise", count),
        "found": say_count("{count} “?” settled", "{count} “?” settled", count),
        "open": say_count("{count} “?” still open", "{count} “?” still open", count),
        "new": say_count("{count} new", "{count} new", count),
        "waiting": say_count("{count} not answered yet", "{count} not answered yet", count),
        "same": say_count("{count} the same", "{count} the same", count),
        "gone": say_count("{count} no longer asked", "{count} no longer asked", count),
        "unasked": say_count("{count} does not apply", "{count} do not apply", count),
    }
    return words[move]


def _gone(before: Filled, section_id: str, known: set[str]) -> tuple[Criterion, ...]:
    """Give what the form before asked in a section and the last one has no more."""
    sections = (one for one in before.form.sections if one.id == section_id)
    return tuple(
        criterion
        for section in sections
        for criterion in asked(section, before.record.fields)
        if criterion.id not in known and before.record.answer(criterion.id).value is not None
    )


def _said(one: Filled, criterion_id: str) -> Said:
    for section in one.form.sections:
        for criterion in asked(section, one.record.fields):
            if criterion.id == criterion_id:
                return _answered(one.record, criterion, scale_of(criterion))
    return Said(None, "", "", asked=False)


def _answered(record: Record, criterion: Criterion, kind: CriterionKind) -> Said:
    answer = record.answer(criterion.id)
    words = "" if kind.written else kind.text(answer.value)
    written = answer.value or "" if kind.written else ""
    parts = (written, answer.note, answer.evidence)
    note = "\n".join(part.strip() for part in parts if part.strip())
    points = None if kind.written else kind.points(answer.value)
    return Said(answer.value, words, note, asked=True, points=points, most=kind.most_points)


def _move(
    criterion: Criterion,
    said: tuple[Said, ...],
    record: Record,
    directions: Mapping[str, Move],
    both: frozenset[str],
) -> Move:
    before, now = said[-2], said[-1]
    if not now.asked:
        return "gone" if before.asked and before.value is not None else "unasked"
    if now.value == UNSURE and question_state(record, criterion.id) == "open":
        return "open"
    if before.value == UNSURE and now.value not in (None, UNSURE):
        return "found"
    if criterion.id in directions:
        return directions[criterion.id]
    if criterion.id in both:
        return "same"
    return "waiting" if now.value is None else "new"
