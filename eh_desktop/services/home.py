"""What Home answers: what is due, and what is unfinished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eh_desktop.domain.follow_up import OPEN, Item
from eh_desktop.domain.outcomes import Finished, standing_flags
from eh_desktop.domain.record import State
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.brought import origins
from eh_desktop.services.context import Context
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.services.follow_up import FollowUpService
from eh_desktop.services.outbox import Outbox
from eh_desktop.services.records import RecordRow, RecordService

ENDED = (State.SUPERSEDED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One agreed action out of all audits."""

    what: str
    who: str
    due: str
    status: str
    """`late`, `due` (within 14 days), `later` or `undated`."""
    case_ref: str
    record_id: str
    how_known: str
    form_title: str = ""
    """The form it stands in."""
    day: str = ""
    """The day that form was signed, or begun while it is a draft; an ISO date."""


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """One safeguarding concern whose outcome is not recorded."""

    record_id: str
    case_ref: str
    criterion_id: str
    what: str
    concern_id: str
    form_title: str = ""
    """The form it stands in."""
    day: str = ""
    """The day that form was signed, or begun while it is a draft; an ISO date."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question that a “?” opened and nobody has answered yet."""

    record_id: str
    case_ref: str
    criterion_id: str
    what: str
    """The question, or what the criterion says where none is written."""
    owner: str
    by_when: str
    status: str
    """As an action's: `late`, `due`, `later` or `undated`."""
    form_title: str = ""
    """The form it stands in."""
    day: str = ""
    """The day that form was signed, or begun while it is a draft; an ISO date."""


@dataclass(frozen=True, slots=True)
class FlagRow:
    """Somebody whose next work is to be looked at, since the last fell short."""

    record_id: str
    """The record that fell short."""
    about: str
    because: str
    form_title: str


@dataclass(frozen=True, slots=True)
class HomeSummary:
    """Everything Home shows."""

    drafts: tuple[RecordRow, ...]
    actions: tuple[ActionRow, ...]
    open_concerns: tuple[ConcernRow, ...]
    waiting: int
    sent: int
    finished_this_month: int
    last_sent_at: str
    notices: tuple[str, ...] = ()
    """What is wrong with this installation's forms and local wording."""
    flags: tuple[FlagRow, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    waiting_returns: int = 0
    """Submitted returns that were not sent."""
    waiting_tombstones: int = 0
    """Tombstones of erased records that were not sent."""


class HomeService:
    """Look over all audits at once."""

    def __init__(self, context: Context, audits: RecordService) -> None:
        """Work on an open vault."""
        self._context = context
        self._audits = audits
        self._follow_up = FollowUpService(context)
        self._outbox = Outbox(context)

    def summary(self) -> HomeSummary:
        """Give what is due, unfinished, worrying and waiting."""
        summaries = self._context.records.summaries()
        month = self._context.today()[:7]
        brought = origins(self._context)
        drafts = (one for one in summaries if one.state is State.DRAFT)
        sent = self._context.sent.all()
        followed = self._follow_up.rows()
        return HomeSummary(
            tuple(self._audits.row(summary, brought) for summary in drafts),
            _actions(followed),
            _concerns(followed),
            sum(1 for one in summaries if one.state is State.SIGNED),
            len({record_id for bundle in sent for record_id in bundle.record_ids}),
            sum(1 for s in summaries if s.signed_at[:7] == month and s.state not in ENDED),
            sent[-1].at if sent else "",
            self._context.notices(),
            self._flags(summaries),
            _questions(followed),
            len(self._outbox.returns()),
            len(self._outbox.tombstones()),
        )

    def actions(self) -> tuple[ActionRow, ...]:
        """List every agreed action that is still to be done, the most urgent first."""
        return _actions(self._follow_up.rows())

    def questions(self) -> tuple[QuestionRow, ...]:
        """List every open question, the most urgent first."""
        return _questions(self._follow_up.rows())

    def _flags(self, summaries: tuple[RecordSummary, ...]) -> tuple[FlagRow, ...]:
        """Give the flags that stand: until that person's work on another case was looked at."""
        by_id = {summary.id: summary for summary in summaries}
        finished = (one for one in summaries if one.state not in (*ENDED, State.DRAFT))
        in_order = sorted(finished, key=lambda one: _when_finished(one, by_id))
        standing = standing_flags(
            Finished(one.id, self._context.form(one.form_hash), one.fields) for one in in_order
        )
        return tuple(
            FlagRow(raised.record_id, flag.about, flag.because, raised.form.title)
            for raised, flag in standing
        )


def _open(rows: tuple[FollowRow, ...], item: Item) -> Iterator[FollowRow]:
    """Give what is open of one kind, as it is followed up since."""
    return (row for row in rows if row.item == item and row.status in OPEN)


def _actions(rows: tuple[FollowRow, ...]) -> tuple[ActionRow, ...]:
    return tuple(
        ActionRow(
            row.what,
            row.who,
            row.due,
            row.status,
            row.case_ref,
            row.record_id,
            row.how_known,
            row.form_title,
            row.day,
        )
        for row in _open(rows, "action")
    )


def _questions(rows: tuple[FollowRow, ...]) -> tuple[QuestionRow, ...]:
    return tuple(
        QuestionRow(
            row.record_id,
            row.case_ref,
            row.criterion_id,
            row.what,
            row.who,
            row.due,
            row.status,
            row.form_title,
            row.day,
        )
        for row in _open(rows, "question")
    )


def _concerns(rows: tuple[FollowRow, ...]) -> tuple[ConcernRow, ...]:
    """Give every concern without an outcome, also those that were opened again."""
    return tuple(
        ConcernRow(
            row.record_id,
            row.case_ref,
            row.criterion_id,
            row.what,
            row.item_id,
            row.form_title,
            row.day,
        )
        for row in _open(rows, "concern")
    )


def _when_finished(summary: RecordSummary, by_id: Mapping[str, RecordSummary]) -> tuple[str, str]:
    """Give when a record was finished, to sort by; an amendment stands in its original's place."""
    while summary.amends in by_id:
        summary = by_id[summary.amends]
    return summary.signed_at, summary.id
