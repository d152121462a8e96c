"""The logs of champions and advisers: their entries, kept and checked, in local words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LOG_KINDS, LogEntry, LogKind
from eh_desktop.domain.log_checks import (
    EntryProblem,
    EntryTrouble,
    Turnaround,
    entry_problems,
    turnaround,
    worded,
)
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.held import refuse_held


class LogService:
    """Every log by its kind. Days are ISO dates; changes are journaled by their field names."""

    def __init__(self, context: Context, forms: CaseForms) -> None:
        """Work on an open vault; `forms` gives the local words."""
        self._context = context
        self._forms = forms
        self._kinds: tuple[LogKind, ...] | None = None

    def kinds(self) -> tuple[LogKind, ...]:
        """Give every log in the words of the owner's framework, in the order they are shown."""
        if self._kinds is None:
            words = self._forms.words()
            self._kinds = tuple(worded(kind, words) for kind in LOG_KINDS.values())
        return self._kinds

    def kind(self, kind_id: str) -> LogKind:
        """Give one log; KeyError for an unknown id."""
        for one in self.kinds():
            if one.id == kind_id:
                return one
        raise KeyError(kind_id)

    def entries(self, kind_id: str) -> tuple[LogEntry, ...]:
        """Give the entries of a log, the newest day first."""
        return self._context.logs.all(kind_id)

    def counts(self) -> Mapping[str, int]:
        """Give how many entries each log has; a log without any is left out."""
        return self._context.logs.counts()

    def get(self, entry_id: str) -> LogEntry:
        """Give an entry; KeyError for an unknown id."""
        return self._context.logs.get(entry_id)

    def of_case(self, ref: str) -> tuple[LogEntry, ...]:
        """Give the entries of every log that name a case, the newest day first."""
        return self._context.logs.of_case(ref)

    def blank(self, kind_id: str, values: Mapping[str, str] | None = None) -> LogEntry:
        """Give an entry with an id of its own, dated today and not kept yet."""
        kind = self.kind(kind_id)
        given = {kind.on: self._context.today(), **(values or {})}
        return LogEntry(self._context.new_id(), kind_id, given)

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def new_id(self) -> str:
        """Give an id for a row of a table."""
        return self._context.new_id()

    def problems(self, entry: LogEntry) -> tuple[EntryProblem, ...]:
        """Give all that keeps an entry from being kept; () for nothing."""
        return entry_problems(self.kind(entry.kind), entry, self.today())

    def save(self, entry: LogEntry) -> LogEntry:
        """Keep an entry, new or changed; EntryTrouble names the fields that are wrong."""
        if entry.kind not in LOG_KINDS:
            raise RuleTrouble(
                say("There is no log “{kind:.40}”.", kind=entry.kind),
                remedy=say("Choose one of them."),
            )
        problems = self.problems(entry)
        if problems:
            raise EntryTrouble(problems, self.kind(entry.kind))
        try:
            before = self.get(entry.id).values
        except KeyError:
            before = None
        at = self._context.now()
        values = {key: text for key, text in entry.values.items() if text.strip()}
        kept = replace(entry, values=values, changed_at=at, created_at=entry.created_at or at)
        told = sorted(
            key
            for key in {*values, *(before or {})}
            if before is None or before.get(key) != values.get(key)
        )
        what = "log entry added" if before is None else "log entry changed"
        detail = {"log": kept.kind, "fields": told}
        self._context.logs.put(kept, who=self._context.who, at=at, what=what, detail=detail)
        return kept

    def remove(self, entry_id: str) -> None:
        """Remove an entry for good; KeyError for an unknown id, RuleTrouble under a legal hold."""
        refuse_held(self._context, entry_id)
        self._context.logs.remove(entry_id, who=self._context.who, at=self._context.now())

    def turnaround(self, entry: LogEntry) -> Turnaround | None:
        """Give how long a request took, or has waited so far; None where nothing is asked."""
        today = date.fromisoformat(self.today())
        return turnaround(LOG_KINDS[entry.kind], entry, today, bank_holidays())
