"""One sitting at one audit: every change saved as it is made, undone and redone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.grading import Suggestions, suggest
from eh_desktop.domain.lifecycle import Gap, missing
from eh_desktop.domain.record import Change, Record, apply, inverse
from eh_desktop.services.context import Context


@dataclass(frozen=True, slots=True)
class Applied:
    """What a change left behind, durably stored."""

    change: Change
    record: Record
    suggestions: Suggestions


class AuditSession:
    """A record open for editing. The store has every change before `apply` returns."""

    def __init__(self, context: Context, record: Record) -> None:
        """Open a record with the form it was started with."""
        self._context = context
        self.form: Form = context.form(record.form_hash)
        self.record = record
        self.suggestions = suggest(self.form, record)
        self._undo: list[Change] = []
        self._redo: list[Change] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of this sitting to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change taken back that can be made again."""
        return bool(self._redo)

    def apply(self, change: Change) -> Applied:
        """Make a change and commit it; RuleTrouble if the audit is no longer a draft."""
        back = inverse(self.record, change)
        if back == change:
            return Applied(change, self.record, self.suggestions)
        applied = self._commit(change)
        self._undo.append(back)
        self._redo.clear()
        return applied

    def undo(self) -> Applied | None:
        """Take back the latest change of this sitting; None if there is none."""
        return self._step(self._undo, self._redo)

    def redo(self) -> Applied | None:
        """Make the change taken back last again; None if there is none."""
        return self._step(self._redo, self._undo)

    def missing(self) -> tuple[Gap, ...]:
        """List what stands between this draft and its end."""
        return missing(self.form, self.record, date.fromisoformat(self.today()))

    def new_id(self) -> str:
        """Give an id for a new row."""
        return self._context.new_id()

    def now(self) -> str:
        """Give the present moment, UTC, ISO 8601."""
        return self._context.now()

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def _step(self, source: list[Change], target: list[Change]) -> Applied | None:
        if not source:
            return None
        change = source.pop()
        back = inverse(self.record, change)
        applied = self._commit(change)
        target.append(back)
        return applied

    def _commit(self, change: Change) -> Applied:
        if not self.record.editable:
            raise RuleTrouble(
                f"This audit is {self.record.state} and cannot be changed.",
                remedy="Amend it with a reason instead.",
            )
        at = self._context.now()
        changed = replace(apply(self.record, change), changed_at=at)
        self._context.records.change(self.record.id, change, who=self._context.who, at=at)
        self.record = changed
        self.suggestions = suggest(self.form, changed)
        return Applied(change, changed, self.suggestions)
