"""The records of this laptop, whatever their form: start, list, open, amend, withdraw, show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form, asked
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import advanced, amendment_of, state_word
from eh_desktop.domain.listed import listed_day
from eh_desktop.domain.questions import open_questions
from eh_desktop.domain.record import OVERALL, SIGNED_PDF, Part, Record, State
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.brought import Origin, origins, still_unread
from eh_desktop.services.context import Context
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.history import History


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record as a list shows it."""

    record_id: str
    title: str
    case_ref: str
    state: State
    answered: str
    """Progress by section: `Assessment 6/10, Plan 0/5, Review 0/6`."""
    changed_at: str
    overall: Grade | None
    amendment: int
    concerns_open: int
    amends: str = ""
    signed: bool = False
    """Whether a signed PDF of it is kept."""
    kind: str = "audit"
    """The kind of its form: one of `FORM_KINDS`."""
    framework: str = ""
    """The authority whose form it is."""
    about: str = ""
    """What its case field is called: `Case reference`, `Service`."""
    open_questions: int = 0
    unread: int = 0
    """How much of the PDF that it was made of could not be read and is not dealt with."""
    day: str = ""
    """The day that the form names as its own, ISO; empty where it names none."""


class RecordService:
    """Everything about records but the sitting itself and the signature."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context
        self._histories: dict[str, History] = {}

    def start(self, form_id: str) -> str:
        """Start a draft with its header filled as far as is known; give its id.

        A draft that was started and never touched is used again, so that none are left behind.
        """
        context = self._context
        form = context.library.form(form_id)
        if not form.fillable:
            raise RuleTrouble(
                say("{title} is read, not filled in.", title=form.title),
                form.id,
                say("Choose another form."),
            )
        for summary in context.records.summaries(State.DRAFT):
            if self._untouched(form, summary):
                return summary.id
        at = context.now()
        record = Record(
            context.new_id(), form.id, form.version, form.hash, created_at=at, changed_at=at
        )
        record = replace(record, fields=self.defaults(form))
        with context.store.transaction():
            context.forms.keep(form.hash, form.id, form.version, form.plain)
            context.records.add(record, who=context.who, at=at, what="started")
        return record.id

    def rows(self, *kinds: str) -> tuple[RecordRow, ...]:
        """List the records of forms of these kinds, or all, the latest changed first."""
        brought = origins(self._context)
        rows = (self.row(summary, brought) for summary in self._context.records.summaries())
        return tuple(row for row in rows if not kinds or row.kind in kinds)

    def row(self, summary: RecordSummary, brought: Mapping[str, Origin] | None = None) -> RecordRow:
        """Give one summary as a list shows it; `brought`, the origins, if they are at hand."""
        known = origins(self._context) if brought is None else brought
        form = self._context.form(summary.form_hash)
        return RecordRow(
            summary.id,
            form.title,
            summary.fields.get(form.case_field, ""),
            summary.state,
            _progress(form, summary),
            summary.changed_at,
            summary.awards.get(OVERALL),
            summary.amendment,
            summary.open_concerns,
            summary.amends,
            bool(summary.signed_at),
            form.kind,
            form.framework.authority,
            form.field(form.case_field).label if form.case_field else "",
            len(open_questions(form, summary)),
            len(still_unread(known.get(summary.id))),
            listed_day(form, summary),
        )

    def open(self, record_id: str) -> RecordSession:
        """Open a record; drafts can be changed, all others only read.

        What was undone and can be undone goes on where it was, while the vault is unlocked.
        """
        record = self._context.records.get(record_id)
        if not record.editable:
            self._histories.pop(record_id, None)
            return RecordSession(self._context, record)
        history = self._histories.setdefault(record_id, History())
        return RecordSession(self._context, record, history)

    def open_apart(self, record_id: str) -> RecordSession:
        """Open a record with no history, as for somebody else than the owner."""
        return RecordSession(self._context, self._context.records.get(record_id))

    def amend(self, record_id: str, reason: str) -> str:
        """Start a numbered amendment of a finished record; give the new draft's id."""
        context = self._context
        original = context.records.get(record_id)
        standing = self._standing_amendment(record_id)
        if standing is not None:
            raise RuleTrouble(
                say("This has been amended already."),
                say(
                    "Amendment {amendment} is {state}.",
                    amendment=standing.amendment,
                    state=state_word(standing.state),
                ),
                say("Open that amendment instead."),
            )
        latest = context.records.revisions(record_id)
        at = context.now()
        draft = amendment_of(original, latest[-1].hash, context.new_id(), reason, at)
        tried = [s.amendment for s in context.records.summaries() if s.amends == record_id]
        draft = replace(draft, amendment=max([draft.amendment - 1, *tried]) + 1)
        context.records.add(draft, who=context.who, at=at, what="amendment started")
        return draft.id

    def withdraw(self, record_id: str, reason: str) -> None:
        """Withdraw a record for good; the reason stays in the journal."""
        if not reason.strip():
            raise RuleTrouble(say("Withdrawing needs a reason."), remedy=say("Write why."))
        context = self._context
        standing = self._standing_amendment(record_id)
        if standing is not None:
            raise RuleTrouble(
                say("What is being amended cannot be withdrawn."),
                say(
                    "Amendment {amendment} is {state}.",
                    amendment=standing.amendment,
                    state=state_word(standing.state),
                ),
                say("Withdraw that amendment first."),
            )
        record = advanced(context.records.get(record_id), State.WITHDRAWN)
        at = context.now()
        context.records.put(
            replace(record, changed_at=at),
            who=context.who,
            at=at,
            what="withdrawn",
            detail={"reason": reason.strip()},
        )

    def _standing_amendment(self, record_id: str) -> RecordSummary | None:
        summaries = self._context.records.summaries()
        amending = (entry for entry in summaries if entry.amends == record_id)
        return next((entry for entry in amending if entry.state is not State.WITHDRAWN), None)

    def document(self, record_id: str) -> bytes | None:
        """Give a signed record's PDF, checked against the hash pinned at signing."""
        return self._context.documents.latest(record_id, SIGNED_PDF)

    def _untouched(self, form: Form, summary: RecordSummary) -> bool:
        same = summary.form_hash == form.hash and not summary.amends
        if not same or dict(summary.fields) != self.defaults(form):
            return False
        record = self._context.records.get(summary.id)
        return not any(record.entries(part) for part in Part if part is not Part.FIELD)

    def defaults(self, form: Form) -> dict[str, str]:
        """Give the fields that a new draft begins with: its owner, and the day."""
        profile = self._context.profile
        known = {
            "{name}": profile.name,
            "{role}": profile.job_title,
            "{agency}": profile.agency,
            "{today}": self._context.today(),
        }
        return {
            entry.id: known.get(entry.default, entry.default)
            for _, entry in form.fields()
            if entry.default
        }


def _progress(form: Form, summary: RecordSummary) -> str:
    answered = set(summary.answered)
    said = []
    for section in form.sections:
        waiting = [c for c in asked(section, summary.fields) if CRITERION_KINDS[c.kind].answered]
        if waiting:
            done = sum(1 for criterion in waiting if criterion.id in answered)
            said.append(f"{section.short_title} {done}/{len(waiting)}")
    return ", ".join(said)
