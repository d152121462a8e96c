"""What stands under a legal hold: it is not removed either."""

from __future__ import annotations

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.domain.retention import Hold
from eh_desktop.services.context import Context


def held_ids(context: Context) -> frozenset[str]:
    """Give the ids of all that stands under a legal hold: its own, or that of its case."""
    return frozenset(_holds(context))


def refuse_held(context: Context, subject_id: str) -> None:
    """Raise RuleTrouble where a case or an entry stands under a legal hold, and say which."""
    hold = _holds(context).get(subject_id)
    if hold is not None:
        what = say("This is under a legal hold, so it cannot be removed.")
        raise RuleTrouble(what, hold.reason, say("Lift the hold first, if it has ended."))


def _holds(context: Context) -> dict[str, Hold]:
    """Give the hold on each thing, by its id: one on a case covers the entries that name it."""
    holds = context.holds.all()
    of_case = {hold.subject_id: hold for hold in holds if hold.subject == "case"}
    covered = {
        entry.id: of_case[case.id]
        for case in context.cases.these(of_case)
        for entry in context.logs.of_case(case.ref)
    }
    return covered | {hold.subject_id: hold for hold in holds}
