"""What stands under a legal hold: it is not removed either."""

from __future__ import annotations

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.services.context import Context


def held_ids(context: Context) -> frozenset[str]:
    """Give the ids of all that stands under a legal hold of its own."""
    return frozenset(hold.subject_id for hold in context.holds.all())


def refuse_held(context: Context, subject_id: str) -> None:
    """Raise RuleTrouble where a case or an entry stands under a legal hold, and say which."""
    for hold in context.holds.all():
        if hold.subject_id == subject_id:
            what = say("This is under a legal hold, so it cannot be removed.")
            raise RuleTrouble(what, hold.reason, say("Lift the hold first, if it has ended."))
