"""The cases of this laptop: kept, checked, and held against the framework's dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from eh_desktop.domain.case import Case, CaseDate, DateKind, ref_key, siblings_of
from eh_desktop.domain.case_checks import CaseProblem, CaseTrouble, case_problems, with_past_lead
from eh_desktop.domain.case_dates import CaseFinding, case_findings
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.held import refuse_held
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.records import RecordRow

_TOLD = tuple(name for name in Case.__slots__ if name not in ("id", "created_at", "changed_at"))
"""What the journal names where it changed."""


class CaseService:
    """Everything about cases. Days are ISO dates; every change is journaled by its field names."""

    def __init__(self, context: Context, records: RecordPages, forms: CaseForms) -> None:
        """Work on an open vault."""
        self._context = context
        self._records = records
        self._forms = forms
        self._found: dict[str, tuple[str, Case, tuple[CaseFinding, ...]]] = {}
        """What was found on a day of a case as it was: a list asks for all of them each time."""

    def all(self) -> tuple[Case, ...]:
        """Give every case, the latest changed first."""
        return self._context.cases.all()

    def count(self) -> int:
        """Give how many cases there are."""
        return self._context.cases.count()

    def get(self, case_id: str) -> Case:
        """Give a case; KeyError for an unknown id."""
        return self._context.cases.get(case_id)

    def by_ref(self, ref: str) -> Case | None:
        """Give the case of a reference, letter case and spaces aside; None for none."""
        return self._context.cases.by_ref(ref)

    def blank(self) -> Case:
        """Give a case with an id of its own, not kept yet."""
        return Case(self._context.new_id(), "")

    def new_id(self) -> str:
        """Give an id for a person or a day of a case."""
        return self._context.new_id()

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def problems(self, case: Case) -> tuple[CaseProblem, ...]:
        """Give all that keeps a case from being kept; () for nothing."""
        same = self._context.cases.by_ref(case.ref)
        return case_problems(case, () if same is None else (same,), self.today())

    def save(self, case: Case) -> Case:
        """Keep a case, new or changed; CaseTrouble names the fields that are wrong.

        Whoever led before joins the past leads. Where the reference changes, the entries of the
        logs follow; where a form names it, it stays, for what is signed cannot follow.
        """
        before = _before(self._context, case.id)
        renamed = before is not None and ref_key(before.ref) != ref_key(case.ref)
        problems = self.problems(case)
        if before is not None and renamed and self.records_of(before):
            what = say(
                "Forms name this case as {ref}, and what is signed cannot change.", ref=before.ref
            )
            problems = (*problems, CaseProblem("ref", what, say("Keep the reference.")))
        if problems:
            raise CaseTrouble(problems)
        at = self._context.now()
        kept = with_past_lead(before, replace(case, ref=case.ref.strip(), changed_at=at))
        if not kept.created_at:
            kept = replace(kept, created_at=at)
        told = _changed(before, kept)
        if before is not None and not told:
            return before
        what = "case added" if before is None else "case changed"
        detail = {"fields": told}
        with self._context.store.transaction():
            self._context.cases.put(kept, who=self._context.who, at=at, what=what, detail=detail)
            if before is not None and renamed:
                _follow(self._context, before.ref, kept.ref, at)
        return kept

    def add_day(self, case_id: str, kind: DateKind, on: str, note: str = "") -> Case:
        """Add a meeting, a review or another day to a case; KeyError for an unknown case."""
        case = self.get(case_id)
        day = CaseDate(self.new_id(), kind, on, note)
        return self.save(replace(case, dates=(*case.dates, day)))

    def close(self, case_id: str, on: str, reason: str) -> Case:
        """Close a case; CaseTrouble where the day does not fit or no reason is given."""
        if not reason.strip():
            what = say("Closing needs a reason.")
            raise CaseTrouble((CaseProblem("closing_reason", what, say("Write why.")),))
        case = replace(self.get(case_id), status="closed", closed_on=on)
        return self.save(replace(case, closing_reason=reason.strip()))

    def reopen(self, case_id: str) -> Case:
        """Open a closed case again; when and why it was closed stays in its note."""
        case = self.get(case_id)
        said = f"Closed on {british_date(case.closed_on)}: {case.closing_reason}".rstrip(": ")
        note = "\n".join(part for part in (case.note, said) if part)
        opened = replace(case, status="open", closed_on="", closing_reason="", note=note)
        return self.save(opened)

    def remove(self, case_id: str) -> None:
        """Remove a case that no sample, record or log names; else RuleTrouble says which does.

        Nor does a case go that stands under a legal hold.
        """
        case = self.get(case_id)
        refuse_held(self._context, case_id)
        named = _named_by(self._context, case, self.records_of(case))
        if named:
            raise RuleTrouble(say(named, ref=case.ref), case.ref, say("Close it instead."))
        self._context.cases.remove(case_id, who=self._context.who, at=self._context.now())

    def standing(self, case: Case) -> tuple[CaseFinding, ...]:
        """Hold a case's dates against the limits of the owner's framework, as of today."""
        day = self.today()
        known = self._found.get(case.id)
        if known is None or known[:2] != (day, case):
            today = date.fromisoformat(day)
            found = case_findings(case, self._forms.limits(), today, bank_holidays())
            known = self._found[case.id] = (day, case, found)
        return known[2]

    def siblings(self, case: Case) -> tuple[Case, ...]:
        """Give the other cases of the same family."""
        return siblings_of(case, self._context.cases.of_family(case.family))

    def records_of(self, case: Case) -> tuple[RecordRow, ...]:
        """Give the records that name a case, the latest changed first."""
        return self._records.about(case.ref)


def _named_by(context: Context, case: Case, records: tuple[RecordRow, ...]) -> str:
    """Give the sentence that says what else names a case; empty for nothing."""
    if records:
        return mark("The case {ref} cannot be removed: it is named by a form.")
    if context.logs.of_case(case.ref):
        return mark("The case {ref} cannot be removed: it is named by an entry of a log.")
    if context.cases.sampled(case.id):
        return mark("The case {ref} cannot be removed: it is named by a sample.")
    return ""


def _follow(context: Context, before: str, ref: str, at: str) -> None:
    """Let the entries of the logs name a case by its new reference."""
    for entry in context.logs.of_case(before):
        values = {**entry.values, LOG_KINDS[entry.kind].case: ref}
        changed = replace(entry, values=values, changed_at=at)
        context.logs.put(changed, who=context.who, at=at, what="log entry follows its case")


def _before(context: Context, case_id: str) -> Case | None:
    try:
        return context.cases.get(case_id)
    except KeyError:
        return None


def _changed(before: Case | None, case: Case) -> list[str]:
    if before is None:
        return [name for name in _TOLD if getattr(case, name)]
    return [name for name in _TOLD if getattr(before, name) != getattr(case, name)]
