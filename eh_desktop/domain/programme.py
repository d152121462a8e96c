"""The programme: the recurring duties of a framework, as its file states them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Period = Literal["month", "quarter", "half_year", "year"]
PERIODS: tuple[Period, ...] = ("month", "quarter", "half_year", "year")
Population = Literal["", "open", "closed", "all"]
"""The cases that a stream draws from; empty where it draws none."""
Occasion = Literal["assessment", "third_review", "closure"]
OCCASIONS: tuple[Occasion, ...] = ("assessment", "third_review", "closure")
"""When in a case a family is asked what they think."""
Duty = Literal["sample", "form", "feedback", "return", "log"]
"""What has to be done: audit a sample, fill a form, ask families, send a return, write a log."""


CENTRE = "centre"
"""Stands beside the ids of `people.ROLES` for what the central team does."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One recurring duty. How many are due in a period is `share`, `count`, or the larger."""

    id: str
    """Unique over all frameworks: `tameside.service_sample`."""
    title: str
    says: str
    """The duty in one sentence, in our own words."""
    duty: Duty
    per: Period
    roles: tuple[str, ...] = ()
    """Who does it: ids of `people.ROLES`, or `centre`; empty for everybody."""
    form_id: str = ""
    """The form that is filled, where there is one."""
    also: tuple[str, ...] = ()
    """Other forms that count as well, as a parent's sheet beside a child's."""
    at: tuple[Occasion, ...] = ()
    """When families are asked, for the duty `feedback`."""
    return_id: str = ""
    """The return that is sent, for the duty `return`."""
    log: str = ""
    """The log that is written, for the duty `log`."""
    entries: tuple[str, ...] = ()
    """Which entries count, as values of the log's first choice field; empty for all."""
    count: int = 0
    """How many are due in a period at least; 0 without a share where the source names none."""
    most: int = 0
    """How many are planned at most, as in 10 to 12; 0 for no upper end."""
    every: int = 1
    """How many periods one round takes: 3 with `year` means once within the last three years."""
    share: int = 0
    """Whole per cent of the population that is due; rounded up, so never none of a few."""
    each: str = ""
    """For whom the count holds, where it is for each: `auditor`, `service`, `practitioner`."""
    pair: int = 0
    """How many cases each auditor of a buddy pair takes; 0 where no pairs are formed."""
    population: Population = ""
    when: str = ""
    """The occasion on which it is done, as `in supervision`, where no number is set."""
    because: str = ""
    """How the count was read where the source leaves room, such as the rounding."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ReturnFigure:
    """One figure of a periodic return, derived from cases, logs or records."""

    id: str
    title: str
    of: Literal["log", "case", "record"]
    kind: str = ""
    """The log's id, or the form's."""
    field: str = ""
    """What narrows the count: a field of the log or of a case; empty for all.

    A day of a case (`opened_on`, `closed_on` …) counts the cases whose day lies in the period; any
    other field, and none, counts the cases that were open at its end.
    """
    values: tuple[str, ...] = ()
    measure: Literal["count", "sum", "median_days", "share"] = "count"
    """`median_days` is the turnaround of a log that has one; `sum` adds `field` up."""


@dataclass(frozen=True, slots=True)
class ReturnRule:
    """A return that is due after each period."""

    id: str
    title: str
    per: Period
    figures: tuple[ReturnFigure, ...]
    due_days: int = 0
    """Days after the period's end; the board's own date may replace it."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long something is kept after it ended."""

    subject: Literal["case", "record", "log_entry"]
    accessible_months: int
    archived_months: int
    """After being accessible; then it is due for erasure."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """All duties of a framework."""

    framework_id: str
    streams: tuple[Stream, ...] = ()
    returns: tuple[ReturnRule, ...] = ()
    retention: tuple[RetentionRule, ...] = ()

    def stream(self, stream_id: str) -> Stream:
        """Give a stream; KeyError for an unknown id."""
        for one in self.streams:
            if one.id == stream_id:
                return one
        raise KeyError(stream_id)

    def return_rule(self, return_id: str) -> ReturnRule:
        """Give a return; KeyError for an unknown id."""
        for one in self.returns:
            if one.id == return_id:
                return one
        raise KeyError(return_id)
