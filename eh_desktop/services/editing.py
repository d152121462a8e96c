"""One sitting at one record: every change saved as it is made, undone and redone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.edits import edit_of, edit_words
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.grading import Suggestions, suggest
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Gap, missing, state_word
from eh_desktop.domain.record import Action, Change, Part, Record, State, apply, inverse
from eh_desktop.domain.siblings import changes_for
from eh_desktop.domain.working_days import Calendar
from eh_desktop.services.brought import deal_with, origins, still_unread
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.context import Context
from eh_desktop.services.follow_up import note_carried, open_before
from eh_desktop.services.history import History, Move, Step


@dataclass(frozen=True, slots=True)
class Applied:
    """What a change left behind, durably stored."""

    change: Change
    record: Record
    suggestions: Suggestions
    more: Step = ()
    """What followed from the change, such as the one answer that children's answers make."""
    words: str = ""
    """What was done, undone or made again: `the answer to Assessment, 3`."""


class RecordSession:
    """A record open for editing. The store has every change before `apply` returns."""

    def __init__(self, context: Context, record: Record, history: History | None = None) -> None:
        """Open a record with the form it was started with; a `history` goes on."""
        self._context = context
        self.form: Form = context.form(record.form_hash)
        self.record = record
        self.suggestions = suggest(self.form, record)
        self.history = History() if history is None else history
        self.history.meet(record)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self.history.back)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change taken back that can be made again."""
        return bool(self.history.forward)

    def apply(self, change: Change) -> Applied:
        """Make a change and commit it; RuleTrouble if the record is no longer a draft."""
        if inverse(self.record, change) == change:
            return Applied(change, self.record, self.suggestions)
        step = (change, *changes_for(self.form, self.record, change))
        back = _back(self.record, step)
        edit, before = edit_of(self.form, self.record, change), self.record
        applied = self._commit(step)
        holder = before if change.value is None else applied.record
        move = Move(back, edit, edit_words(self.form, holder, edit))
        self.history.made(move, applied.record, unchanged=self._as_before_the_latest(move))
        return replace(applied, words=move.words)

    def undo(self) -> Applied | None:
        """Take back the latest change; None if there is none."""
        return self._go(back=True)

    def redo(self) -> Applied | None:
        """Make the change taken back last again; None if there is none."""
        return self._go(back=False)

    def missing(self) -> tuple[Gap, ...]:
        """List what stands between this draft and its end."""
        return missing(self.form, self.record, date.fromisoformat(self.today()))

    def calendar(self) -> Calendar:
        """Give the bank holidays that working days are counted with."""
        return bank_holidays()

    def previous(self) -> Record | None:
        """Give the finished record of the same form and case that was made last before this one.

        Without a case, or where the form names none, there is nothing to compare with.
        """
        case = self.record.fields.get(self.form.case_field, "").strip().casefold()
        if not case:
            return None
        found = [
            summary
            for summary in self._context.records.summaries()
            if summary.form_id == self.form.id
            and summary.state not in (State.DRAFT, State.WITHDRAWN, State.SUPERSEDED)
            and summary.id < self.record.id
            and summary.id != self.record.amends
            and summary.fields.get(self.form.case_field, "").strip().casefold() == case
        ]
        latest = max(found, key=lambda summary: summary.id, default=None)
        return self._context.records.get(latest.id) if latest is not None else None

    def open_before(self) -> tuple[Action, ...]:
        """Give the open actions of finished records about the same, to be carried over here."""
        return open_before(self._context, self.form, self.record)

    def unread(self) -> tuple[str, ...]:
        """Give what could not be read of the PDF it was made of, until that is dealt with."""
        return still_unread(origins(self._context).get(self.record.id))

    def dismiss_unread(self) -> None:
        """Keep that what could not be read is dealt with; the journal says who said so."""
        deal_with(self._context, self.record.id)

    def new_id(self) -> str:
        """Give an id for a new row."""
        return self._context.new_id()

    def now(self) -> str:
        """Give the present moment, UTC, ISO 8601."""
        return self._context.now()

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def _as_before_the_latest(self, move: Move) -> bool:
        """Tell whether typing that went on has come back to what stood there at first."""
        if not self.history.goes_on(move):
            return False
        (first,) = self.history.back[-1].step
        return inverse(self.record, first) == first

    def _go(self, *, back: bool) -> Applied | None:
        history = self.history
        if not (history.back if back else history.forward):
            return None
        move = history.back[-1] if back else history.forward[-1]
        opposite = replace(move, step=_back(self.record, move.step))
        applied = self._commit(move.step)
        if back:
            history.back.pop()
            history.forward.append(opposite)
        else:
            history.forward.pop()
            history.back.append(opposite)
        history.went(applied.record)
        return replace(applied, words=move.words)

    def _commit(self, step: Step) -> Applied:
        if not self.record.editable:
            raise RuleTrouble(
                say("This is {state} and cannot be changed.", state=state_word(self.record.state)),
                remedy=say("Amend it with a reason instead."),
            )
        context, at = self._context, self._context.now()
        changed = self.record
        with context.store.transaction():
            for change in step:
                changed = apply(changed, change)
                context.records.change(self.record.id, change, who=context.who, at=at)
                new = change.part is Part.ACTION and change.key not in self.record.actions
                if new and change.value is not None:
                    note_carried(context, self.record.id, change.key)
        self.record = replace(changed, changed_at=at)
        self.suggestions = suggest(self.form, self.record)
        return Applied(step[0], self.record, self.suggestions, step[1:])


def _back(record: Record, step: Step) -> Step:
    """Give the changes that take a step back, the latest first."""
    back = []
    for change in step:
        back.append(inverse(record, change))
        record = apply(record, change)
    return tuple(reversed(back))
