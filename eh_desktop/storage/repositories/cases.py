"""Cases: kept whole, with the people of the family and the days that matter."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, select, text

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.case import Case, CaseDate, CasePerson, ref_key
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.repositories.items import last_written
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.slices import Insert, sliced
from eh_desktop.storage.tables import table

_CASE, _PERSON, _DATE = table("case_file"), table("case_person"), table("case_date")
_ALLOCATION = table("allocation")
_PUT = upsert("case_file")
_PARTS = (_PERSON, _DATE)
_CLEAR = tuple(delete(part).where(part.c.case_id == bindparam("mine")) for part in _PARTS)
_FAMILIES = select(_CASE.c.id, _CASE.c.family).where(_CASE.c.family != "")
_AGENCIES = text(  # by leaps through the index: there are few, however many the cases
    "WITH RECURSIVE named(agency) AS ("
    "SELECT min(agency) FROM case_file WHERE agency > '' "
    "UNION ALL SELECT (SELECT min(agency) FROM case_file WHERE agency > named.agency) "
    "FROM named WHERE agency IS NOT NULL) "
    "SELECT agency FROM named WHERE agency IS NOT NULL"
)
_REMOVE = delete(_CASE).where(_CASE.c.id == bindparam("mine"))
_SPELT_OTHERWISE = ("past_leads", "people", "dates")
_PLAIN = tuple(name for name in Case.__slots__ if name not in _SPELT_OTHERWISE)
_OUTLINE = tuple(name for name in _PLAIN if name not in ("note", "closing_reason", "batch"))
_OUTLINES = select(*(_CASE.c[name] for name in _OUTLINE))
_OUTLINE_DATES = (
    select(_DATE.c.case_id, _DATE.c.kind, _DATE.c.on_date)
    .where(_DATE.c.kind.in_(("review", "feedback")))
    .order_by(_DATE.c.case_id, _DATE.c.on_date)
)
_OTHERS = select(_PERSON).where(_PERSON.c.role == "other").order_by(_PERSON.c.case_id, _PERSON.c.id)
_LED = select(_CASE.c.id, _CASE.c.past_leads).where(_CASE.c.past_leads != "[]")
_plain_values = attrgetter(*_PLAIN)
_ADD = Insert("case_file", (*_PLAIN, "ref_key", "past_leads"))
_ADD_PERSON = Insert("case_person", ("case_id", "id", "name", "role", "born"))
_ADD_DATE = Insert("case_date", ("case_id", "id", "kind", "on_date", "note"))


class CaseRepository:
    """Keep and give cases. Each writing also writes the journal, in the same transaction.

    The journal says what happened to which case and names the fields, never what stood in them:
    a case can be erased when its time is up, and the journal cannot.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)
        self._outlines: tuple[int, tuple[Case, ...]] | None = None

    def all(self) -> tuple[Case, ...]:
        """Give every case, the latest changed first."""
        return self._read()

    def outlines(self) -> tuple[Case, ...]:
        """Give every case without its people, notes, meetings and other days, by no order.

        There may be tens of thousands; they are read anew only once a case or a log was written.
        """
        written = last_written(self._store)
        if self._outlines is None or self._outlines[0] != written:
            self._outlines = written, self._read_outlines()
        return self._outlines[1]

    def written(self) -> int:
        """Give a number that grows with every case and log entry that is written, or goes."""
        return last_written(self._store)

    def for_sampling(self) -> tuple[Case, ...]:
        """Give every case with its past leads and its others, as an outline else, by no order."""
        others: dict[str, list[CasePerson]] = defaultdict(list)
        for row in self._store.rows(_OTHERS):
            others[row["case_id"]].append(_person(row))
        led = {row["id"]: tuple(json.loads(row["past_leads"])) for row in self._store.rows(_LED)}
        return tuple(
            replace(one, past_leads=led.get(one.id, ()), people=tuple(others.get(one.id, ())))
            if one.id in led or one.id in others
            else one
            for one in self.outlines()
        )

    def count(self) -> int:
        """Give how many cases there are."""
        return int(
            self._store.rows(select(func.count().label("many")).select_from(_CASE))[0]["many"]
        )

    def get(self, case_id: str) -> Case:
        """Give a case; KeyError for an unknown id."""
        found = self._read(_CASE.c.id == case_id)
        if not found:
            raise KeyError(case_id)
        return found[0]

    def by_ref(self, ref: str) -> Case | None:
        """Give the case of a reference, letter case and spaces aside; None for none."""
        key = ref_key(ref)
        found = self._read(_CASE.c.ref_key == key) if key else ()
        return found[0] if found else None

    def these(self, case_ids: Iterable[str]) -> tuple[Case, ...]:
        """Give the cases of these ids in their order; unknown ones are left out."""
        wanted = list(case_ids)
        by_id = {case.id: case for case in self._read(_CASE.c.id.in_(wanted))} if wanted else {}
        return tuple(by_id[case_id] for case_id in wanted if case_id in by_id)

    def of_family(self, family: str) -> tuple[Case, ...]:
        """Give the cases of a family, letter case and spaces aside; () for no name."""
        key = ref_key(family)
        rows = self._store.rows(_FAMILIES) if key else ()
        return self.these(row["id"] for row in rows if ref_key(row["family"]) == key)

    def agencies(self) -> tuple[str, ...]:
        """Give every agency that a case names, by name."""
        rows = self._store.rows(_AGENCIES)
        return tuple(sorted((row["agency"] for row in rows), key=str.casefold))

    def put(self, case: Case, *, who: str, at: str, what: str, detail: Plain = None) -> None:
        """Keep a case as a whole, new or in place of what was there."""
        with self._store.transaction():
            for clear in _CLEAR:
                self._store.write(clear, {"mine": case.id})
            self._store.write(_PUT, _case_columns(case))
            self._add_parts((case,))
            self._journal.append(who=who, at=at, what=what, record_id=case.id, detail=detail)

    def add_many(self, cases: Iterable[Case], *, batch: str, who: str, at: str) -> int:
        """Keep new cases as those of one batch, all or none; give how many.

        VaultTrouble where an id is taken. The journal has one entry, for the batch.
        """
        many = 0
        with self._store.transaction():
            for some in sliced(cases):
                ours = [
                    case if case.batch == batch else replace(case, batch=batch) for case in some
                ]
                _ADD.write(self._store, [_case_values(case) for case in ours])
                self._add_parts(some)
                many += len(some)
            said = {"cases": many}
            self._journal.append(
                who=who, at=at, what="cases brought in", record_id=batch, detail=said
            )
        return many

    def put_many(self, cases: Iterable[Case], *, batch: str, who: str, at: str, what: str) -> int:
        """Keep cases in place of what was there, all or none; give how many.

        The journal has one entry, for the batch that changed them.
        """
        many = 0
        with self._store.transaction():
            for some in sliced(cases):
                for clear in _CLEAR:
                    self._store.write(clear, [{"mine": case.id} for case in some])
                self._store.write(_PUT, [_case_columns(case) for case in some])
                self._add_parts(some)
                many += len(some)
            self._journal.append(who=who, at=at, what=what, record_id=batch, detail={"cases": many})
        return many

    def remove(self, case_id: str, *, who: str, at: str, what: str = "case removed") -> None:
        """Remove a case for good; KeyError for an unknown id."""
        with self._store.transaction():
            for clear in _CLEAR:
                self._store.write(clear, {"mine": case_id})
            if not self._store.write(_REMOVE, {"mine": case_id}):
                raise KeyError(case_id)
            self._journal.append(who=who, at=at, what=what, record_id=case_id)

    def remove_batch(self, batch: str, *, who: str, at: str) -> int:
        """Remove every case that a batch brought; give how many."""
        mine = select(_CASE.c.id).where(_CASE.c.batch == batch)
        with self._store.transaction():
            for part in _PARTS:
                self._store.write(delete(part).where(part.c.case_id.in_(mine)))
            gone = self._store.write(delete(_CASE).where(_CASE.c.batch == batch))
            said = {"cases": gone}
            self._journal.append(
                who=who, at=at, what="cases taken back", record_id=batch, detail=said
            )
        return gone

    def sampled(self, case_id: str) -> bool:
        """Tell whether a case was drawn in a sample."""
        mine = select(_ALLOCATION.c.case_id).where(_ALLOCATION.c.case_id == case_id).limit(1)
        return bool(self._store.rows(mine))

    def _add_parts(self, cases: Iterable[Case]) -> None:
        cases = tuple(cases)
        people = [
            (case.id, one.id, one.name, one.role, one.born) for case in cases for one in case.people
        ]
        dates = [
            (case.id, one.id, one.kind, one.on, one.note) for case in cases for one in case.dates
        ]
        _ADD_PERSON.write(self._store, people)
        _ADD_DATE.write(self._store, dates)

    def _read_outlines(self) -> tuple[Case, ...]:
        by_date: dict[str, list[CaseDate]] = defaultdict(list)
        for case_id, kind, on in self._store.tuples(_OUTLINE_DATES):
            by_date[case_id].append(CaseDate("", kind, on))
        none: list[CaseDate] = []
        return tuple(
            Case(**dict(zip(_OUTLINE, row, strict=True)), dates=tuple(by_date.get(row[0], none)))
            for row in self._store.tuples(_OUTLINES)
        )

    def _read(self, where: ColumnElement[bool] | None = None) -> tuple[Case, ...]:
        cases = select(_CASE).order_by(_CASE.c.changed_at.desc(), _CASE.c.id.desc())
        people = select(_PERSON).order_by(_PERSON.c.case_id, _PERSON.c.id)
        dates = select(_DATE).order_by(_DATE.c.case_id, _DATE.c.on_date, _DATE.c.id)
        if where is not None:
            mine = select(_CASE.c.id).where(where)
            cases = cases.where(where)
            people = people.where(_PERSON.c.case_id.in_(mine))
            dates = dates.where(_DATE.c.case_id.in_(mine))
        by_person: dict[str, list[CasePerson]] = defaultdict(list)
        for row in self._store.rows(people):
            by_person[row["case_id"]].append(_person(row))
        by_date: dict[str, list[CaseDate]] = defaultdict(list)
        for row in self._store.rows(dates):
            by_date[row["case_id"]].append(_date(row))
        return tuple(
            _case(row, tuple(by_person[row["id"]]), tuple(by_date[row["id"]]))
            for row in self._store.rows(cases)
        )


def _case_columns(case: Case) -> dict[str, Any]:
    return dict(zip((*_PLAIN, "ref_key", "past_leads"), _case_values(case), strict=True))


def _case_values(case: Case) -> tuple[Any, ...]:
    past = json.dumps(case.past_leads, ensure_ascii=False) if case.past_leads else "[]"
    return (*_plain_values(case), ref_key(case.ref), past)


def _case(
    row: Mapping[str, Any], people: tuple[CasePerson, ...], dates: tuple[CaseDate, ...]
) -> Case:
    plain = {name: row[name] for name in _PLAIN}
    past = tuple(json.loads(row["past_leads"]))
    return Case(**plain, past_leads=past, people=people, dates=dates)


def _person(row: Mapping[str, Any]) -> CasePerson:
    return CasePerson(row["id"], row["name"], row["role"], row["born"])


def _date(row: Mapping[str, Any]) -> CaseDate:
    return CaseDate(row["id"], row["kind"], row["on_date"], row["note"])
