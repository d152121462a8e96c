"""What Home answers: what is due, and what is unfinished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.form import Form
from eh_desktop.domain.outcomes import Finished, standing_flags
from eh_desktop.domain.questions import open_questions
from eh_desktop.domain.record import State
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.brought import origins
from eh_desktop.services.context import Context
from eh_desktop.services.records import RecordRow, RecordService

DUE_WITHIN = timedelta(days=14)
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


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """One safeguarding concern whose outcome is not recorded."""

    record_id: str
    case_ref: str
    criterion_id: str
    what: str
    concern_id: str


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


class HomeService:
    """Look over all audits at once."""

    def __init__(self, context: Context, audits: RecordService) -> None:
        """Work on an open vault."""
        self._context = context
        self._audits = audits

    def summary(self) -> HomeSummary:
        """Give what is due, unfinished, worrying and waiting."""
        summaries = self._context.records.summaries()
        month = self._context.today()[:7]
        brought = origins(self._context)
        rows = tuple(self._audits.row(summary, brought) for summary in summaries)
        sent = self._context.sent.all()
        live = [row for row in rows if row.state not in (*ENDED, State.DRAFT)]
        return HomeSummary(
            tuple(row for row in rows if row.state is State.DRAFT),
            self._actions(summaries),
            self._concerns(summaries),
            sum(1 for row in live if row.state is State.SIGNED),
            len({record_id for bundle in sent for record_id in bundle.record_ids}),
            sum(1 for s in summaries if s.signed_at[:7] == month and s.state not in ENDED),
            sent[-1].at if sent else "",
            self._context.notices(),
            self._flags(summaries),
            self._questions(summaries),
        )

    def actions(self) -> tuple[ActionRow, ...]:
        """List every agreed action, the most urgent first."""
        return self._actions(self._context.records.summaries())

    def questions(self) -> tuple[QuestionRow, ...]:
        """List every open question, the most urgent first."""
        return self._questions(self._context.records.summaries())

    def _questions(self, summaries: tuple[RecordSummary, ...]) -> tuple[QuestionRow, ...]:
        today = date.fromisoformat(self._context.today())
        rows = [
            QuestionRow(
                summary.id,
                self._case(summary),
                question.criterion_id,
                question.what.strip() or form.criterion(question.criterion_id).text,
                question.owner,
                question.by_when,
                _status(question.by_when, today),
            )
            for summary in summaries
            if not _is_copy(summary)
            for form in (self._context.form(summary.form_hash),)
            for question in open_questions(form, summary)
        ]
        return tuple(sorted(rows, key=lambda row: (row.by_when or "9999", row.record_id)))

    def _actions(self, summaries: tuple[RecordSummary, ...]) -> tuple[ActionRow, ...]:
        today = date.fromisoformat(self._context.today())
        rows = []
        for summary in summaries:
            if _is_copy(summary):
                continue
            case = self._case(summary)
            for action in summary.actions:
                if action.what.strip():
                    status = _status(action.by_when, today)
                    rows.append(
                        ActionRow(
                            action.what,
                            action.who,
                            action.by_when,
                            status,
                            case,
                            summary.id,
                            action.how_known,
                        )
                    )
        return tuple(sorted(rows, key=lambda row: (row.due or "9999", row.record_id)))

    def _concerns(self, summaries: tuple[RecordSummary, ...]) -> tuple[ConcernRow, ...]:
        return tuple(
            ConcernRow(
                summary.id, self._case(summary), concern.criterion_id, concern.what, concern.id
            )
            for summary in summaries
            if not _is_copy(summary)
            for concern in summary.concerns
            if not concern.settled
        )

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

    def _case(self, summary: RecordSummary) -> str:
        form: Form = self._context.form(summary.form_hash)
        return summary.fields.get(form.case_field, "")


def _when_finished(summary: RecordSummary, by_id: Mapping[str, RecordSummary]) -> tuple[str, str]:
    """Give when a record was finished, to sort by; an amendment stands in its original's place."""
    while summary.amends in by_id:
        summary = by_id[summary.amends]
    return summary.signed_at, summary.id


def _is_copy(summary: RecordSummary) -> bool:
    """Whether what it says stands in another record that counts: ended, or a draft amendment."""
    return summary.state in ENDED or (summary.state is State.DRAFT and bool(summary.amends))


def _status(due: str, today: date) -> str:
    day = parse_iso_date(due)
    if day is None:
        return "undated"
    if day < today:
        return "late"
    return "due" if day <= today + DUE_WITHIN else "later"
