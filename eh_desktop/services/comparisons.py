"""Forms of several years beside each other: which can be compared, and what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.record import Record, State
from eh_desktop.domain.side_by_side import Agreed, Filled, SideBySide, side_by_side
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import first_of
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.services.follow_up import FollowUpService

_ENDED = (State.SUPERSEDED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Choice:
    """One filled form that can be compared."""

    record_id: str
    day: str
    draft: bool
    version: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What can be compared with a record, and, of two or more, what they say."""

    title: str
    about: str
    """The service or the case."""
    choices: tuple[Choice, ...]
    """The earliest first."""
    chosen: tuple[str, ...]
    found: SideBySide | None
    """None where there is only one."""


class ComparisonService:
    """Lay the forms about one service beside each other."""

    def __init__(self, context: Context, follow_up: FollowUpService) -> None:
        """Work on an open vault."""
        self._context = context
        self._follow_up = follow_up

    def compared(self, record_id: str, chosen: Collection[str] = ()) -> Comparison:
        """Lay a record beside the one before it, or beside those that are chosen.

        `chosen` are ids of choices; fewer than two of them stand for the record and the one before.
        KeyError for a record that is not there.
        """
        context = self._context
        one = self._summary(record_id)
        form = context.form(one.form_hash)
        about = one.fields.get(form.case_field, "")
        there = self.same(one.form_id, about, (record_id,))
        order = [each.id for each in there]
        picked = tuple(each for each in order if each in chosen)
        if len(picked) < 2:
            at = order.index(record_id)
            picked = tuple(order[max(0, at - 1) : at + 1]) if at else tuple(order[:2])
        filled = {each.id: self.filled(context.records.get(each.id)) for each in there}
        choices = tuple(
            Choice(each.id, filled[each.id].day, each.state is State.DRAFT, each.form_version)
            for each in there
        )
        found = None
        if len(picked) > 1:
            rows = self._follow_up.rows()
            agreed = agreed_in(filled[picked[-2]].record, rows)
            found = side_by_side([filled[each] for each in picked], agreed)
        return Comparison(form.title, about, choices, picked, found)

    def same(
        self, form_id: str, about: str, with_ids: Collection[str] = ()
    ) -> tuple[RecordSummary, ...]:
        """Give the records of a form about the same, finished or draft, the earliest first.

        An amendment stands where its original stood. A draft of one is left out, unless it is
        among `with_ids`: its original stands for it.
        """
        context = self._context
        summaries = context.records.summaries()
        by_id = {one.id: one for one in summaries}
        found = []
        for one in summaries:
            mine = one.id in with_ids
            copy = one.state is State.DRAFT and bool(one.amends)
            if one.form_id != form_id or (not mine and (one.state in _ENDED or copy)):
                continue
            theirs = one.fields.get(context.form(one.form_hash).case_field, "")
            if ref_key(theirs) == ref_key(about) and (mine or ref_key(theirs)):
                found.append(one)
        amended = {by_id[one].amends for one in with_ids if one in by_id}
        kept = (one for one in found if one.id not in amended)
        return tuple(sorted(kept, key=lambda one: (first_of(one, by_id).id, one.id)))

    def filled(self, record: Record) -> Filled:
        """Give a record with its form."""
        return Filled(self._context.form(record.form_hash), record)

    def _summary(self, record_id: str) -> RecordSummary:
        found = (one for one in self._context.records.summaries() if one.id == record_id)
        summary = next(found, None)
        if summary is None:
            raise KeyError(record_id)
        return summary


def agreed_in(record: Record, rows: Iterable[FollowRow]) -> tuple[Agreed, ...]:
    """Give the actions of a record, each with what became of it.

    One that was carried over stands as it stands in the last record that holds it.
    """
    latest: Mapping[str, FollowRow] = {
        row.item_id: row
        for row in sorted(rows, key=lambda row: row.record_id)
        if row.item == "action" and row.item_id in record.actions
    }
    found = []
    for key, action in record.actions.items():
        row = latest.get(key)
        if row is None:
            found.append(
                Agreed(
                    action.what,
                    action.who,
                    action.by_when,
                    "undated",
                    None,
                    "",
                    action.criterion_id,
                )
            )
            continue
        found.append(
            Agreed(
                action.what,
                row.who,
                row.due,
                row.status,
                row.rating,
                row.note,
                action.criterion_id,
                row.id,
            )
        )
    return tuple(found)
