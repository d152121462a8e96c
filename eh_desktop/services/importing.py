"""Bring in a spreadsheet that people keep: match, read, decide, take it whole, take it back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from eh_desktop.domain.batch import CASES, Batch
from eh_desktop.domain.case import Case
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.heading_matching import heading_key, match_columns
from eh_desktop.domain.import_targets import Target, case_target, log_target
from eh_desktop.domain.importing import Item, Matched, Stamp, Unread
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.near_duplicates import Decision
from eh_desktop.domain.settling import Settled, case_from_plain, item_plain, settle
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.erased import erased_marks
from eh_desktop.services.held import held_ids
from eh_desktop.services.import_reading import Draft, ImportStopped, Looked, ReadingJob, new_id
from eh_desktop.services.logs import LogService
from eh_desktop.sheets.writing import Value, csv_bytes
from eh_desktop.storage.repositories.batch_changes import BatchChangeRepository

Progress = Callable[[int, int], bool]
"""Hears how many things of how many are written; gives False to stop."""
_T = TypeVar("_T")
_PACE = 250
"""Things between two words about the progress: some ten milliseconds."""
_MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did."""

    batch: Batch
    new: int
    changed: int
    """Things that were there already and were updated."""
    joined: int
    """Rows whose words were put to another row, or to what was there already."""
    already_there: int
    """Rows that said nothing new."""
    unread: tuple[Unread, ...]
    """All that was left out, with the reason; several for one row."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking an import back means."""

    batch: Batch
    brought: int
    """Things that it brought and that are still there."""
    changed: int
    """Things that it changed."""
    since: int
    """How many of both were changed since; they stay as they are unless it is confirmed."""
    sampled: int
    """How many of what it brought stand in a sample; they always stay."""


class ImportService:
    """Imports into the cases and the logs. Reading is in `import_reading`, for a worker thread."""

    def __init__(self, context: Context, logs: LogService, forms: CaseForms) -> None:
        """Work on an open vault; `forms` gives the local words."""
        self._context = context
        self._forms = forms
        self._logs = logs
        self._changes = BatchChangeRepository(context.store)

    def target(self, target_id: str) -> Target:
        """Give the target `CASES`, or that of a log; KeyError for an unknown id."""
        words = self._forms.words()
        if target_id == CASES:
            return case_target(words)
        return log_target(self._logs.kind(target_id), words)

    def match(self, target: Target, headings: Iterable[str]) -> tuple[str, ...]:
        """Give the field of each heading, as a person matched it before or as it is called."""
        return match_columns(target, tuple(headings), self._remembered(target.id))

    def earlier(self, looked: Looked) -> Batch | None:
        """Give the import of this very file that still stands; None for none."""
        same = (one for one in self._context.batches.all() if one.sha256 == looked.sha256)
        return next((one for one in same if not one.undone_at), None)

    def stamp(self) -> Stamp:
        """Give what all that comes from one file will have in common."""
        today = date.fromisoformat(self._context.today())
        return Stamp(self._context.new_id(), self._context.now(), today)

    def job(
        self,
        target: Target,
        looked: Looked,
        matched: Matched,
        known: Sequence[Item] | None = None,
    ) -> ReadingJob:
        """Give all that `read_whole` needs; without `known`, with all that is kept already."""
        if known is None:
            context = self._context
            kept = context.cases.all() if target.id == CASES else context.logs.all(target.id)
            known = sorted(kept, key=_id_of)
        erased = erased_marks(self._context)
        return ReadingJob(target, looked, matched, self.stamp(), known, erased)

    def take(self, draft: Draft, decisions: Mapping[str, Decision], progress: Progress) -> Done:
        """Write all of it in one transaction, or nothing; ImportStopped if `progress` says so."""
        job = draft.job
        matches = {match.item_id: match for match in draft.matches}
        settled = settle(
            draft.reading.taken, matches, decisions, draft.like, new_id, job.stamp.today
        )
        out = (*draft.reading.unread, *settled.left_out)
        rows_out = len(draft.reading.left_out | {one.row for one in settled.left_out})
        rows_in = settled.rows_taken + settled.rows_put_to_others
        looked, stamp = job.looked, job.stamp
        batch = Batch(
            stamp.batch,
            stamp.at,
            self._context.who,
            job.target.id,
            looked.path.name,
            looked.sha256,
            rows_in,
            rows_out + settled.rows_already_there,
        )
        with self._context.store.transaction():
            self._context.batches.add(batch)
            self._write(batch, settled, draft.like, progress)
            self._remember(job)
        counts = (
            *(len(settled.new), len(settled.changed)),
            *(settled.rows_put_to_others, settled.rows_already_there),
        )
        return Done(batch, *counts, tuple(sorted(out, key=lambda one: one.row)))

    def batches(self) -> tuple[Batch, ...]:
        """Give every import, the latest first."""
        return self._context.batches.all()

    def undoing(self, batch_id: str) -> Undoing:
        """Say what taking an import back means; RuleTrouble where it was taken back already."""
        batch = self._standing(batch_id)
        brought = self._changes.brought(batch_id, batch.target)
        changed = self._changes.before(batch_id)
        since = self._changes.changed_since(batch_id)
        sampled = self._changes.sampled()
        return Undoing(
            batch,
            len(brought),
            len(changed),
            len(since.intersection((*brought, *changed))),
            len(sampled.intersection(brought)),
        )

    def undo(self, batch_id: str, *, also_changed: bool = False) -> Undoing:
        """Take an import back in one transaction; give what was there before.

        What was changed since stays as it is unless `also_changed`; what is sampled, or under a
        legal hold, always stays.
        """
        undoing = self.undoing(batch_id)
        batch, who, at = undoing.batch, self._context.who, self._context.now()
        held = held_ids(self._context)
        kept = held if also_changed else held | self._changes.changed_since(batch_id)
        stays = kept | self._changes.sampled()
        before = self._changes.before(batch_id)
        brought = self._changes.brought(batch_id, batch.target)
        back = {key: json.loads(plain) for key, plain in before.items() if key not in kept}
        with self._context.store.transaction():
            self._changes.release(batch.target, (one for one in brought if one in stays))
            if batch.target == CASES:
                self._context.cases.remove_batch(batch_id, who=who, at=at)
            else:
                self._context.logs.remove_batch(batch_id, who=who, at=at)
            self._put_back(batch, back, at)
            self._changes.forget(batch_id)
            self._context.batches.mark_undone(batch_id, who=who, at=at)
        return undoing

    def _standing(self, batch_id: str) -> Batch:
        batch = self._context.batches.get(batch_id)
        if batch.undone_at:
            what = say("This spreadsheet was taken back already.")
            raise RuleTrouble(what, batch.file_name, say("Bring it in again if you need it."))
        return batch

    def _write(
        self, batch: Batch, settled: Settled, like: Mapping[str, Item], progress: Progress
    ) -> None:
        total = len(settled.new) + len(settled.changed)
        ours = {"batch": batch.id, "who": batch.who, "at": batch.at}
        what = "changed by a spreadsheet"
        before = {key: json.dumps(item_plain(like[key])) for key in settled.changed}
        self._changes.add_many(batch.id, before)
        new = _paced(settled.new.values(), 0, total, progress)
        changed = _paced(
            (replace(item, changed_at=batch.at) for item in settled.changed.values()),
            len(settled.new),
            total,
            progress,
        )
        if batch.target == CASES:
            cases = self._context.cases
            cases.add_many((one for one in new if isinstance(one, Case)), **ours)
            changed_cases = (one for one in changed if isinstance(one, Case))
            if before:
                cases.put_many(changed_cases, what=f"cases {what}", **ours)
            return
        logs = self._context.logs
        logs.add_many((one for one in new if isinstance(one, LogEntry)), **ours)
        if before:
            entries = (one for one in changed if isinstance(one, LogEntry))
            logs.put_many(entries, what=f"log entries {what}", **ours)

    def _put_back(self, batch: Batch, back: Mapping[str, dict[str, object]], at: str) -> None:
        """Keep what the batch changed as it was before, where it is still there."""
        ours = {"batch": batch.id, "who": self._context.who, "at": at}
        if batch.target == CASES:
            there = {case.id for case in self._context.cases.all()} if back else set()
            cases = [case_from_plain(plain) for key, plain in back.items() if key in there]
            if cases:
                self._context.cases.put_many(cases, what="cases put back", **ours)
            return
        known = {entry.id for entry in self._context.logs.all(batch.target)} if back else set()
        entries = [LogEntry(**plain) for key, plain in back.items() if key in known]  # type: ignore[arg-type]
        if entries:
            self._context.logs.put_many(entries, what="log entries put back", **ours)

    def _remembered(self, target_id: str) -> dict[str, str]:
        plain = self._context.settings.get(_setting(target_id), {})
        return (
            {str(key): str(value) for key, value in plain.items()}
            if isinstance(plain, dict)
            else {}
        )

    def _remember(self, job: ReadingJob) -> None:
        """Keep how the columns were matched, the latest first to go where there are too many."""
        ours = {
            heading_key(heading): field_id
            for heading, field_id in zip(job.looked.table.headings, job.matched.fields, strict=True)
        }
        kept = {**self._remembered(job.target.id), **ours}
        last = dict(list(kept.items())[-_MOST_REMEMBERED:])
        self._context.settings.set(_setting(job.target.id), last)


def _id_of(item: Item) -> str:
    return item.id


def _setting(target_id: str) -> str:
    return f"import.columns.{target_id}"


def _paced(things: Iterable[_T], done: int, total: int, progress: Progress) -> Iterator[_T]:
    """Give the things one by one, and say between them how far it is."""
    for number, thing in enumerate(things, done):
        if number % _PACE == 0 and not progress(number, total):
            raise ImportStopped
        yield thing


def unread_csv(draft: Draft, left_out: Iterable[Unread]) -> bytes:
    """Give the rows that were left out as CSV: their number, the reasons, and all that they say."""
    table = draft.job.looked.table
    reasons: dict[int, list[str]] = {}
    for one in left_out:
        said = f"{one.column}: {one.reason}" if one.column else one.reason
        reasons.setdefault(one.row, []).append(said)
    rows: Iterator[list[Value]] = (
        [number, " ".join(reasons[number]), *row]
        for number, row in zip(table.numbers, table.rows, strict=True)
        if number in reasons
    )
    return csv_bytes(("Row", "Why it was left out", *table.headings), rows)
