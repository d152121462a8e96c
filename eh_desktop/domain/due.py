"""What is due of each duty, what was done, and what is still to do: pure, from plain facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.feedback_due import askings
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.periods import Span, after, before, round_ending, span_of
from eh_desktop.domain.programme import Programme, ReturnRule, Stream
from eh_desktop.domain.refreshing import trained_people
from eh_desktop.domain.targets import Target, population_of, target_of

Status = Literal["done", "open", "late", "later", "nothing", "unnumbered"]
"""`later`: it opens after a day; `nothing`: no case asks for it; `unnumbered`: no number is set."""
RowKind = Literal["record", "case", "log", "return"]
HISTORY = 4
"""How many past periods are looked back on."""


@dataclass(frozen=True, slots=True)
class Done:
    """One form that was finished, with the day it was first finished on."""

    id: str
    form_id: str
    on: date
    stream: str = ""
    """The stream whose sample its case was drawn for; empty where it was not drawn."""
    closed: bool | None = None
    """Whether its case had closed by then; None where the case is not known here."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """One return that was submitted."""

    id: str
    return_id: str
    period: str
    """`Span.key` of the period that it reports."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides what is due."""

    today: date
    role: str
    since: date
    """The day this laptop was set up: no return is asked for a period that ended before."""
    cases: tuple[Case, ...] = ()
    done: tuple[Done, ...] = ()
    entries: tuple[LogEntry, ...] = ()
    frozen: tuple[Frozen, ...] = ()
    returns: Mapping[str, ReturnRule] = field(default_factory=dict)
    board_dates: Mapping[tuple[str, str], date] = field(default_factory=dict)
    """The day set by hand for a return and the `Span.key` of its period."""


@dataclass(frozen=True, slots=True)
class StreamStanding:
    """How one stream stands in one period."""

    stream: Stream
    span: Span
    target: int
    most: int
    """How many are planned at most; 0 for no upper end."""
    achieved: int
    row_ids: tuple[str, ...]
    """What was counted as achieved, in order of days."""
    waiting_ids: tuple[str, ...]
    """What is known to be still to do: cases to ask about, people's entries due again."""
    rows_are: RowKind
    status: Status
    due_on: date | None
    because: str
    opens_on: date | None = None
    """The first day on which a return can be made; None for all other duties."""
    days_late: int = 0

    @property
    def period(self) -> str:
        """The period's name."""
        return self.span.label

    @property
    def starts(self) -> date:
        """The period's first day."""
        return self.span.starts

    @property
    def ends(self) -> date:
        """The period's last day."""
        return self.span.ends

    @property
    def to_go(self) -> int:
        """How many are still to do; never less than none."""
        return max(0, self.target - self.achieved)


def standings(programme: Programme, facts: Facts) -> tuple[StreamStanding, ...]:
    """Give every stream as it stands today, in the file's order."""
    return tuple(standing(stream, facts) for stream in programme.streams)


def standing(stream: Stream, facts: Facts) -> StreamStanding:
    """Give one stream as it stands today."""
    return standing_in(stream, current_span(stream, facts), facts)


def current_span(stream: Stream, facts: Facts) -> Span:
    """Give the period that a stream is about today.

    A return reports a period that has ended: the last one until it is submitted, then the one
    that runs. A round of several periods is counted back from today.
    """
    if stream.every > 1:
        return round_ending(stream.per, stream.every, facts.today)
    now = span_of(stream.per, facts.today)
    if stream.duty != "return":
        return now
    last = before(now)
    open_still = last.ends >= facts.since and not _submitted(stream, last, facts)
    return last if open_still else now


def history(stream: Stream, facts: Facts, count: int = HISTORY) -> tuple[StreamStanding, ...]:
    """Give how a stream stood in the periods before its present one, the latest first.

    A period that ended before this laptop was set up is left out, unless something of it is here.
    """
    spans = []
    span = current_span(stream, facts)
    for _ in range(count):
        if stream.every > 1:
            span = round_ending(stream.per, stream.every, span.starts - timedelta(days=1))
        else:
            span = before(span)
        spans.append(span)
    stood = (standing_in(stream, one, facts) for one in spans)
    return tuple(one for one in stood if one.ends >= facts.since or one.achieved)


def standing_in(stream: Stream, span: Span, facts: Facts) -> StreamStanding:
    """Give how a stream stands, or stood, in a period."""
    if stream.duty == "feedback":
        return _feedback(stream, span, facts)
    if stream.duty == "return":
        return _return(stream, span, facts)
    if stream.every > 1:
        return _refreshed(stream, span, facts)
    if stream.duty == "log":
        rows = tuple(entry.id for entry in _logged(stream, span, facts))
        return _counted(stream, span, facts, rows, "log")
    rows = tuple(done.id for done in _finished(stream, span, facts))
    return _counted(stream, span, facts, rows, "record")


def _counted(
    stream: Stream, span: Span, facts: Facts, rows: tuple[str, ...], kind: RowKind
) -> StreamStanding:
    population = 0
    if stream.population:
        population = population_of(stream.population, facts.cases, span, facts.today)
    target = target_of(stream, span, population, facts.role)
    return _stands(stream, span, facts, target, rows, kind)


def _stands(
    stream: Stream,
    span: Span,
    facts: Facts,
    target: Target,
    rows: tuple[str, ...],
    kind: RowKind,
    waiting: tuple[str, ...] = (),
) -> StreamStanding:
    due = span.ends if target.numbered else None
    status = _status(target, len(rows), due, facts.today)
    late = (facts.today - due).days if due is not None and status == "late" else 0
    return StreamStanding(
        stream,
        span,
        target.count,
        target.most,
        len(rows),
        rows,
        waiting,
        kind,
        status,
        due,
        target.because,
        days_late=late,
    )


def _status(target: Target, achieved: int, due: date | None, today: date) -> Status:
    if not target.numbered:
        return "unnumbered"
    if achieved >= target.count:
        return "done" if achieved else "nothing"
    return "late" if due is not None and due < today else "open"


def _finished(stream: Stream, span: Span, facts: Facts) -> Iterator[Done]:
    """Give the finished forms that count for a stream.

    What was drawn for a stream counts for that stream alone. What was not drawn counts by its
    case: for closures only where the case is known to have closed, for open cases where not.
    """
    forms = (stream.form_id, *stream.also)
    for done in sorted(facts.done, key=lambda one: (one.on, one.id)):
        if done.form_id not in forms or done.on not in span:
            continue
        if done.stream:
            fits = done.stream == stream.id
        elif stream.population == "closed":
            fits = done.closed is True
        else:
            fits = stream.population != "open" or done.closed is not True
        if fits:
            yield done


def _logged(stream: Stream, span: Span, facts: Facts) -> Iterator[LogEntry]:
    chosen = next((one.id for one in LOG_KINDS[stream.log].fields if one.kind == "choice"), "")
    for entry in sorted(facts.entries, key=lambda one: (on_day(one), one.id)):
        if entry.kind != stream.log or parse_iso_date(on_day(entry)) not in span:
            continue
        if not stream.entries or entry.values.get(chosen, "") in stream.entries:
            yield entry


def _feedback(stream: Stream, span: Span, facts: Facts) -> StreamStanding:
    asked: list[str] = []
    waiting: list[str] = []
    for one in askings(facts.cases, stream.at, span, facts.today):
        (waiting if one.asked_on is None else asked).append(one.case.id)
    count = len(asked) + len(waiting)
    because = say("No family is due to be asked.")
    if count:
        because = say_count(
            "{count} family was asked and {waiting} still to ask, so {all}.",
            "{count} families were asked and {waiting} still to ask, so {all}.",
            len(asked),
            waiting=len(waiting),
            all=count,
        )
    target = Target(count, 0, because)
    return _stands(stream, span, facts, target, tuple(asked), "case", tuple(waiting))


def _refreshed(stream: Stream, span: Span, facts: Facts) -> StreamStanding:
    """Count whom a log names: who was there again within the round, and who was not."""
    people = trained_people(facts.entries, stream.log, span)
    current = tuple(one.entry_id for one in people if one.current)
    waiting = tuple(one.entry_id for one in people if not one.current)
    since = british_date(span.starts.isoformat())
    because = say(
        "{count} of {all} people in the log were there since {day}.",
        count=len(current),
        all=len(people),
        day=since,
    )
    target = Target(len(people), 0, because if people else say("Nobody is in the log yet."))
    made = _stands(stream, span, facts, target, current, "log", waiting)
    return replace(made, due_on=None)  # whoever is due again was due on a day of their own


def _return(stream: Stream, span: Span, facts: Facts) -> StreamStanding:
    rule = facts.returns[stream.return_id]
    rows = tuple(one.id for one in _submitted(stream, span, facts))
    set_day = facts.board_dates.get((rule.id, span.key))
    due = set_day or span.ends + timedelta(days=rule.due_days)
    opens = after(span).starts
    target = target_of(stream, span, 0, facts.role)
    status: Status = _status(target, len(rows), due, facts.today)
    if status == "open" and facts.today < opens:
        status = "later"
    days = say("the day the board set, {date}", date=british_date(due.isoformat()))
    if set_day is None:
        days = say(
            "{count} days after {date}",
            count=rule.due_days,
            date=british_date(span.ends.isoformat()),
        )
    return StreamStanding(
        stream,
        span,
        target.count,
        0,
        len(rows),
        rows,
        (),
        "return",
        status,
        due,
        say("{because} Due: {day}.", because=target.because, day=days),
        opens,
        (facts.today - due).days if status == "late" else 0,
    )


def _submitted(stream: Stream, span: Span, facts: Facts) -> list[Frozen]:
    wanted = (stream.return_id, span.key)
    return [one for one in facts.frozen if (one.return_id, one.period) == wanted]
