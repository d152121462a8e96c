"""What follows all records, as rows: actions, questions, concerns, and what is looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.follow_up import (
    Followed,
    Item,
    Phase,
    Rating,
    Status,
    Step,
    begins,
    followed,
    of_item,
    possible,
    rating_of,
    status_of,
)
from eh_desktop.domain.form import Form, criterion_name
from eh_desktop.domain.language import mark
from eh_desktop.domain.questions import open_questions
from eh_desktop.domain.record import State
from eh_desktop.domain.side_by_side import COMPARED_KINDS
from eh_desktop.domain.summary import RecordSummary

ENDED = (State.SUPERSEDED, State.WITHDRAWN)
KIND_WORDS: dict[Item, str] = {
    "action": mark("Action"),
    "question": mark("Question"),
    "concern": mark("Concern"),
    "criterion": mark("Re-audit"),
}


@dataclass(frozen=True, slots=True)
class FollowRow:
    """One thing that is followed up, as it stands today."""

    id: str
    item: Item
    record_id: str
    """The record in which it stands now: the amendment where there is one."""
    item_id: str
    criterion_id: str
    """The criterion it was found at; empty for an action that names none."""
    finding: str
    """What that criterion is called: `Assessment, 10`; empty without one."""
    what: str
    who: str
    due: str
    """ISO date; empty for none."""
    how_known: str
    case_ref: str
    form_title: str
    status: Status
    rating: Rating | None
    """Only an action has one."""
    steps: tuple[str, ...]
    """The steps that may be taken now."""
    draft: bool
    """Whether its record is a draft still."""
    note: str = ""
    """What was said when it came to where it stands; the id of the record that took it up."""
    day: str = ""
    """The day its form was signed, or begun while it is a draft; an ISO date."""

    @property
    def kind(self) -> str:
        """What it is, for people."""
        return KIND_WORDS[self.item]

    @property
    def taken_up(self) -> bool:
        """Whether a later form has asked or answered the same by itself; it stands there now."""
        return not self.steps


class Book:
    """All records and all steps, read once: what stands where, and what follows what."""

    def __init__(
        self,
        summaries: Iterable[RecordSummary],
        steps: Iterable[Step],
        form: Callable[[str], Form],
        today: date,
    ) -> None:
        """Take summaries and steps as they are kept; `form` gives a form by its hash."""
        self.summaries = {summary.id: summary for summary in summaries}
        self.form = form
        self.today = today
        self._names: dict[str, dict[str, str]] = {}
        self._yearly: dict[tuple[str, str], list[RecordSummary]] | None = None
        self._steps: dict[str, list[Step]] = defaultdict(list)
        for step in steps:
            self._steps[step.record_id].append(step)

    def lineage(self, record_id: str) -> tuple[str, ...]:
        """Give a record, what it amends, what that amends, and so on."""
        found: list[str] = []
        while record_id and record_id not in found:
            found.append(record_id)
            summary = self.summaries.get(record_id)
            record_id = summary.amends if summary is not None else ""
        return tuple(found)

    def live(self) -> Iterator[RecordSummary]:
        """Give the records that count: not ended, and no draft amendment of one that counts."""
        for summary in self.summaries.values():
            copy = summary.state is State.DRAFT and summary.amends
            if summary.state not in ENDED and not copy:
                yield summary

    def finished(self) -> Iterator[RecordSummary]:
        """Give the records that count and are no drafts."""
        return (one for one in self.live() if one.state is not State.DRAFT)

    def finding(self, form: Form, criterion_id: str) -> str:
        """Give what a sentence calls a criterion; empty for one that the form does not have."""
        if form.hash not in self._names:
            self._names[form.hash] = {c.id: criterion_name(s, c) for s, c in form.criteria()}
        return self._names[form.hash].get(criterion_id, "")

    def case_of(self, summary: RecordSummary) -> str:
        """Give what a record is about, as it is written in it."""
        return summary.fields.get(self.form(summary.form_hash).case_field, "")

    def steps_of(self, record_id: str, item: Item, item_id: str) -> tuple[Step, ...]:
        """Give the steps of one thing, also those taken before its record was amended.

        One that carried it into a record which does not hold it (any more) is left out.
        """
        steps = (step for one in self.lineage(record_id) for step in self._steps.get(one, ()))
        mine = of_item(steps, item, item_id)
        return tuple(step for step in mine if step.step != "carried" or self._holds(step))

    def taken_up_in(self, summary: RecordSummary, criterion_id: str) -> RecordSummary | None:
        """Give the next form of the kind about the same service that puts a question again.

        A finished one takes it up by any answer, a draft only by another “?”; None without one.
        """
        for other in self._later(summary):
            again = criterion_id in other.unsure
            if again or (other.state is not State.DRAFT and criterion_id in other.answered):
                return other
        return None

    def _later(self, summary: RecordSummary) -> Iterator[RecordSummary]:
        """Give what followed a form that is filled in each year; an amendment is as old as that."""
        about = ref_key(self.case_of(summary))
        if not about or self.form(summary.form_hash).kind not in COMPARED_KINDS:
            return
        if self._yearly is None:
            self._yearly = defaultdict(list)
            for one in self.live():
                self._yearly[one.form_id, ref_key(self.case_of(one))].append(one)
        there = sorted(self._yearly[summary.form_id, about], key=lambda one: self._began(one.id))
        yield from (one for one in there if self._began(one.id) > self._began(summary.id))

    def _began(self, record_id: str) -> str:
        return self.lineage(record_id)[-1]

    def asked_again(self, record_id: str) -> tuple[str, ...]:
        """Give the criteria of a record at which a re-audit was ever asked for."""
        steps = (step for one in self.lineage(record_id) for step in self._steps.get(one, ()))
        return tuple(dict.fromkeys(one.item_id for one in steps if one.item == "criterion"))

    def _holds(self, step: Step) -> bool:
        return any(
            summary.state is not State.WITHDRAWN
            and any(action.id == step.item_id for action in summary.actions)
            for summary in self.summaries.values()
            if step.note in self.lineage(summary.id)
        )


Met = Callable[[Book, RecordSummary, str, str], str]
"""Asked with a record, a criterion's id and a moment: gives the id of a record that answers it in
full since then, or nothing."""


def rows_of(book: Book, met: Met) -> Iterator[FollowRow]:
    """Give every row; `met` tells which re-audits have been answered."""
    for summary in book.live():
        form = book.form(summary.form_hash)
        yield from _actions(book, form, summary)
        yield from _questions(book, form, summary)
        yield from _concerns(book, form, summary)
        yield from _criteria(book, form, summary, met)


def same_case(one: str, other: str) -> bool:
    """Tell whether two records are about the same; what is not named is the same as nothing."""
    return bool(ref_key(one)) and ref_key(one) == ref_key(other)


def _actions(book: Book, form: Form, summary: RecordSummary) -> Iterator[FollowRow]:
    for action in summary.actions:
        if not action.what.strip():
            continue
        now = followed("action", book.steps_of(summary.id, "action", action.id))
        row = _Made(book, form, summary, "action", action.id, action.criterion_id)
        yield row.row(
            now, action.what, now.owner or action.who, now.due or action.by_when, action.how_known
        )


def _questions(book: Book, form: Form, summary: RecordSummary) -> Iterator[FollowRow]:
    found = open_questions(form, summary) if summary.unsure else ()
    for question in found:
        at = question.criterion_id
        now = followed("question", book.steps_of(summary.id, "question", at))
        since = book.taken_up_in(summary, at) if now.phase == "open" else None
        if since is not None:
            phase: Phase = "carried" if at in since.unsure else "done"
            now = replace(now, phase=phase, note=since.id)
        row = _Made(book, form, summary, "question", at, at, since is None)
        what = question.what.strip() or form.criterion(at).text
        yield row.row(now, what, now.owner or question.owner, now.due or question.by_when)


def _concerns(book: Book, form: Form, summary: RecordSummary) -> Iterator[FollowRow]:
    for concern in summary.concerns:
        start = Followed("done" if concern.settled else "open", note=concern.outcome)
        now = followed("concern", book.steps_of(summary.id, "concern", concern.id), start)
        row = _Made(book, form, summary, "concern", concern.id, concern.criterion_id)
        what = concern.what.strip() or "Nothing is written yet."
        yield row.row(now, what, concern.told_whom)


def _criteria(
    book: Book,
    form: Form,
    summary: RecordSummary,
    met: Met,
) -> Iterator[FollowRow]:
    asked_again = book.asked_again(summary.id)
    known = {criterion.id: criterion for _, criterion in form.criteria()} if asked_again else {}
    for at in asked_again:
        steps = book.steps_of(summary.id, "criterion", at)
        now = followed("criterion", steps, begins("criterion"))
        asked = [step for step in steps if step.step == "re_audit"]
        if at not in known or not asked:
            continue
        since = met(book, summary, at, asked[-1].at) if now.phase == "open" else ""
        if since:
            now = Followed("done", due=now.due, note=since)
        row = _Made(book, form, summary, "criterion", at, at, not since)
        yield row.row(now, known[at].text, now.owner, now.due, asked[-1].note)


@dataclass(frozen=True, slots=True)
class _Made:
    """What all rows of one thing share."""

    book: Book
    form: Form
    summary: RecordSummary
    item: Item
    item_id: str
    criterion_id: str
    by_hand: bool = True
    """Whether a person takes its next step; not where another form has taken it up."""

    def row(
        self, now: Followed, what: str, who: str, due: str = "", how_known: str = ""
    ) -> FollowRow:
        today, action = self.book.today, self.item == "action"
        return FollowRow(
            row_id(self.summary.id, self.item, self.item_id),
            self.item,
            self.summary.id,
            self.item_id,
            self.criterion_id,
            self.book.finding(self.form, self.criterion_id),
            what,
            who,
            due,
            how_known,
            self.book.case_of(self.summary),
            self.form.title,
            status_of(now, today, due),
            rating_of(now, today, due) if action else None,
            tuple(possible(self.item, now)) if self.by_hand else (),
            self.summary.state is State.DRAFT,
            now.note,
            (self.summary.signed_at or self.summary.created_at)[:10],
        )


def row_id(record_id: str, item: Item, item_id: str) -> str:
    """Give the id of a row."""
    return f"{record_id}|{item}|{item_id}"
