"""From which day on a case is overdue or drifting, so that lists need not look at it every day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_checks import is_day
from eh_desktop.domain.case_dates import CaseLimit, held
from eh_desktop.domain.spans import last_day
from eh_desktop.domain.working_days import Calendar

Known = Literal["none", "counts", "ended"]
"""Whether something counts for what is listed, nothing does, or it is over."""
PHASES = ("late", "soon", "later", "none", "ended")
"""Where a thing stands on a day; of a case these are `STANDINGS`, in the same order."""


@dataclass(frozen=True, slots=True)
class Turning:
    """When a thing turns: ISO days, empty where it never does unless something is changed."""

    known: Known = "none"
    soon_on: str = ""
    """The first day on which it is due soon; of a case: drifting."""
    late_on: str = ""
    """The first day on which it is late; of a case: overdue. Of what is over: when it ended."""

    def phase(self, today: str) -> str:
        """Give where it stands on a day, ISO: one of `PHASES`."""
        if self.known != "counts":
            return self.known
        if self.late_on and self.late_on <= today:
            return "late"
        return "soon" if self.soon_on and self.soon_on <= today else "later"


def case_turning(
    case: Case, limits: Sequence[CaseLimit], today: date, calendar: Calendar
) -> Turning:
    """Give when a case turns, as long as nothing in it changes.

    On every day from `today` on, `phase` says the same as `case_dates.standing_of`.
    """
    if case.status == "closed":
        return Turning("ended", late_on=case.closed_on if is_day(case.closed_on) else "")
    soon: list[date] = []
    late: list[date] = []
    known = False
    for limit, start, finding in held(case, limits, today, calendar):
        known = known or finding.state != "open"
        if not finding.running or start is None or limit.moves(case):
            continue
        rule = limit.rule
        over = last_day(start, max(rule.limit, rule.tolerated), rule.unit, calendar)
        (soon if rule.over else late).append(over)
        if rule.tolerated > rule.limit:
            soon.append(last_day(start, rule.limit, rule.unit, calendar))
    return Turning("counts" if known else "none", _first(soon), _first(late))


def day_after(day: date) -> str:
    """Give the day after one, ISO; empty after the last day there is."""
    return (day + timedelta(days=1)).isoformat() if day < date.max else ""


def _first(days: Sequence[date]) -> str:
    """Give the day after the first of these."""
    return day_after(min(days)) if days else ""
