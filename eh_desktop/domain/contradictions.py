"""Find what does not go together in a record. It is pointed out, and never forbids anything.

What a clause says is documented at `form_rules.Clause`. A clause that names what the form does not
have, what is not asked of this record, or nothing at all, does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import Criterion, Field, Form, Section, asked, section_applies
from eh_desktop.domain.form_rules import Clause, Contradiction
from eh_desktop.domain.gaps import Place, action_table
from eh_desktop.domain.grading import counting_awards
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.record import OVERALL, Action, Part, Record
from eh_desktop.domain.siblings import child_answers

_FULL_ENOUGH = 2
"""Points from which a limiting criterion is met: Met, and Good or better; as in `grading`."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A contradiction that a record holds, and the place to look at first."""

    contradiction: Contradiction
    place: Place


def found(form: Form, record: Record) -> tuple[Contradicted, ...]:
    """List the contradictions whose clauses all hold, in the order of the form."""
    look = _Look(form, record)
    listed = []
    for contradiction in form.contradictions:
        places = [look.place_of(clause) for clause in contradiction.when]
        if places and all(places):
            listed.append(Contradicted(contradiction, _first(places, look.end)))
    return tuple(listed)


def _first(places: list[_Held | None], end: str) -> Place:
    there = (held.place for held in places if held is not None and held.place is not None)
    return next(there, Place(end, Part.ACTION, ""))


@dataclass(frozen=True, slots=True)
class _Held:
    """A clause that holds, and where: None where it is about what is not there."""

    place: Place | None


class _Look:
    """One look at a record: each kind of clause is one method that gives what holds, or None."""

    def __init__(self, form: Form, record: Record) -> None:
        self._form = form
        self._record = record
        self.end = form.sections[-1].id if form.sections else ""
        self._asked: dict[str, tuple[Section, Criterion]] = {
            criterion.id: (section, criterion)
            for section in form.sections
            for criterion in asked(section, record.fields)
        }

    def place_of(self, clause: Clause) -> _Held | None:
        """Give the hold of a clause, by what it is about."""
        if clause.criterion:
            return self._criterion(clause)
        if clause.section:
            return self._section(clause)
        if clause.field:
            return self._field(clause)
        if clause.award:
            return self._award(clause)
        if clause.actions:
            return self._actions(clause.actions)
        return self._any(clause.any)

    def _criterion(self, clause: Clause) -> _Held | None:
        if clause.criterion not in self._asked:
            return None
        section, criterion = self._asked[clause.criterion]
        answer = self._record.answer(criterion.id)
        tests: list[bool] = []
        if clause.values:
            tests.append(answer.value in clause.values)
        if clause.least is not None or clause.most is not None:
            points = scale_of(criterion).points(answer.value)
            tests.append(points is not None and _between(points, clause.least, clause.most))
        if clause.noted is not None:
            apart = child_answers(self._form, self._record, criterion.id)
            written = answer.written or any(child.written for child in apart)
            tests.append(written is clause.noted)
        if clause.answered is not None:
            tests.append(self._answered(criterion) is clause.answered)
        return _held(tests, Place(section.id, Part.ANSWER, criterion.id))

    def _answered(self, criterion: Criterion) -> bool:
        value = self._record.answer(criterion.id).value
        return value is not None and scale_of(criterion).allows(value)

    def _section(self, clause: Clause) -> _Held | None:
        there = [
            criterion
            for section, criterion in self._asked.values()
            if section.id == clause.section and scale_of(criterion).answered
        ]
        waiting = [criterion for criterion in there if not self._answered(criterion)]
        if clause.answered is None or not there or clause.answered is bool(waiting):
            return None
        return _Held(Place(clause.section, Part.ANSWER, (waiting or there)[0].id))

    def _field(self, clause: Clause) -> _Held | None:
        for section, entry in self._form.fields():
            if entry.id == clause.field:
                if section is not None and not section_applies(section, self._record.fields):
                    return None
                place = Place(section.id if section else "", Part.FIELD, entry.id)
                return _held(_field_tests(clause, entry, self._record.fields), place)
        return None

    def _award(self, clause: Clause) -> _Held | None:
        award = counting_awards(self._form, self._record).get(clause.award)
        if award is None or not _between(award.grade, clause.lowest, clause.highest):
            return None
        section_id = self.end if clause.award == OVERALL else clause.award
        return _Held(Place(section_id, Part.AWARD, clause.award))

    def _actions(self, which: str) -> _Held | None:
        written = [action for action in self._record.actions.values() if _is_written(action)]
        if which == "none":
            return None if written else _Held(None)
        for action in written:
            asks = action_table(self._form, action).asks
            undated = "by_when" in asks and parse_iso_date(action.by_when) is None
            unowned = "who" in asks and not action.who.strip()
            if undated if which == "undated" else unowned:
                return _Held(Place(self.end, Part.ACTION, action.id))
        return None

    def _any(self, which: str) -> _Held | None:
        if which == "open_concern":
            still = (c for c in self._record.concerns.values() if not c.settled)
            concern = next(still, None)
            return _Held(Place(self.end, Part.CONCERN, concern.id)) if concern else None
        limits = {"limiting_not_met": lambda _: 1, "limiting_not_fully_met": _full_enough}
        if which not in limits:
            return None
        for section, criterion in self._asked.values():
            points = scale_of(criterion).points(self._record.answer(criterion.id).value)
            if criterion.limiting and points is not None and points < limits[which](criterion):
                return _Held(Place(section.id, Part.ANSWER, criterion.id))
        return None


def _full_enough(criterion: Criterion) -> int:
    return min(_FULL_ENOUGH, scale_of(criterion).most_points)


def _held(tests: list[bool], place: Place) -> _Held | None:
    return _Held(place) if tests and all(tests) else None


def _field_tests(clause: Clause, entry: Field, fields: Mapping[str, str]) -> list[bool]:
    value = fields.get(entry.id, "").strip()
    if clause.column:
        if all(column.id != clause.column for column in entry.columns):
            return []
        cells = [row.get(clause.column, "").strip() for row in written_rows(value)]
        # One row is enough, and it has to be the same one for both tests.
        return [any(tests and all(tests) for cell in cells if (tests := _tests(clause, [cell])))]
    if entry.kind == "table":
        return [] if clause.filled is None else [bool(written_rows(value)) is clause.filled]
    return _tests(clause, value.splitlines() if entry.kind == "choices" else [value])


def _tests(clause: Clause, values: list[str]) -> list[bool]:
    tests: list[bool] = []
    if clause.values:
        tests.append(any(value in clause.values for value in values))
    if clause.filled is not None:
        tests.append(any(values) is clause.filled)
    return tests


def _is_written(action: Action) -> bool:
    return any(part.strip() for part in (action.what, action.who, action.by_when, action.how_known))


def _between(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
