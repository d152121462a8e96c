"""The history of one thing that is followed up, with the finding that it goes back to."""

from __future__ import annotations

import json
from dataclasses import dataclass

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import STEPS, Step
from eh_desktop.domain.form import Form
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Concern, Part, Record
from eh_desktop.services.context import Context
from eh_desktop.services.follow_rows import Book, FollowRow


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened."""

    at: str
    """The day it is about, or the moment it was written down: ISO."""
    words: str
    """What happened: `Told`, `Done`."""
    note: str
    who: str
    """Who wrote it down; empty where the record alone says it."""


@dataclass(frozen=True, slots=True)
class FollowDetail:
    """One row, the finding it goes back to, and its history, the oldest first."""

    row: FollowRow
    finding: str
    """The criterion's text; empty without one."""
    answer: str
    """What was answered there; empty without one."""
    answer_note: str
    history: tuple[HistoryLine, ...]


def detail_of(context: Context, book: Book, row: FollowRow) -> FollowDetail:
    """Give a row with everything that is known about it."""
    record = context.records.get(row.record_id)
    form = context.form(record.form_hash)
    known = {criterion.id: criterion for _, criterion in form.criteria()}
    criterion = known.get(row.criterion_id)
    text, words, note = "", "", ""
    if criterion is not None:
        answer = record.answer(criterion.id)
        text, note = criterion.text, answer.note
        words = scale_of(criterion).text(answer.value)
    steps = book.steps_of(row.record_id, row.item, row.item_id)
    lines = [*_before(context, book, form, record, row), *(_line(book, step) for step in steps)]
    if row.taken_up:
        lines.append(_since_line(context, row))
    return FollowDetail(row, text, words, note, tuple(lines))


def _before(
    context: Context, book: Book, form: Form, record: Record, row: FollowRow
) -> tuple[HistoryLine, ...]:
    """Give what the record itself says."""
    if row.item == "concern":
        return concern_lines(record.concerns[row.item_id], _raised_by(context, book, row))
    if row.item == "action":
        lines = _carried_from(book, row)
        when = record.created_at if record.editable else record.changed_at
        return (*lines, HistoryLine(when, say("Agreed"), say("in {title}", title=form.title), ""))
    return ()


def concern_lines(concern: Concern, raised_by: str) -> tuple[HistoryLine, ...]:
    """Give what a record says about a concern: raised, told, outcome."""
    lines = [HistoryLine(concern.raised_at, say("Raised"), concern.what, raised_by)]
    if concern.told_whom.strip():
        lines.append(HistoryLine(concern.told_at, say("Told"), concern.told_whom, ""))
    if concern.outcome.strip():
        lines.append(HistoryLine("", say("Outcome"), concern.outcome, ""))
    return tuple(lines)


def _raised_by(context: Context, book: Book, row: FollowRow) -> str:
    """Give who first wrote a concern down, as the journal has it."""
    for record_id in reversed(book.lineage(row.record_id)):
        for entry in context.journal.entries(record_id):
            said = json.loads(entry.detail)
            mine = isinstance(said, dict) and said.get("part") == Part.CONCERN
            if mine and said.get("key") == row.item_id:
                return entry.who
    return ""


def _carried_from(book: Book, row: FollowRow) -> tuple[HistoryLine, ...]:
    """Give the steps of the same action in the records before this one."""
    mine = set(book.lineage(row.record_id))
    lines: list[HistoryLine] = []
    earlier = sorted(book.summaries.values(), key=lambda summary: summary.id)
    for summary in earlier:
        holds = any(action.id == row.item_id for action in summary.actions)
        if summary.id in mine or not holds or summary.id > row.record_id:
            continue
        title = book.form(summary.form_hash).title
        lines.append(
            HistoryLine(summary.signed_at, say("Agreed"), say("in {title}", title=title), "")
        )
        steps = book.steps_of(summary.id, "action", row.item_id)
        lines += [_line(book, step) for step in steps]
    return tuple(lines)


def _line(book: Book, step: Step) -> HistoryLine:
    words = STEPS[step.item][step.step].words
    note = step.note
    if step.step == "carried":
        summary = book.summaries.get(step.note)
        title = book.form(summary.form_hash).title if summary is not None else ""
        note = (
            say("{title}, started {date}", title=title, date=british_date(summary.created_at))
            if summary
            else ""
        )
    elif step.on_date and step.step in ("handed_on", "re_audit"):
        by = say("by {date}", date=british_date(step.on_date))
        note = f"{note}, {by}" if note and step.step == "handed_on" else " · ".join((by, note))
        note = note.removesuffix(" · ")
    when = step.on_date if step.step in ("told", "outcome") and step.on_date else step.at
    return HistoryLine(when, say(words), note, step.who)


def _since_line(context: Context, row: FollowRow) -> HistoryLine:
    """Give what a later form says of it by itself."""
    record = context.records.get(row.note)
    words = say("Met since") if row.item == "criterion" else say("Answered")
    if row.status == "carried":
        words = say("Asked again")
    said = say("in {title}", title=context.form(record.form_hash).title)
    return HistoryLine(record.changed_at, words, said, "")
