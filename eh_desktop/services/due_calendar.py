"""Due dates as calendar events. Nobody's name is among them; case references only if asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import CaseFinding
from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.follow_up import OPEN
from eh_desktop.domain.form import Framework
from eh_desktop.domain.icalendar import Event
from eh_desktop.services.follow_rows import KIND_WORDS, FollowRow


def of_duties(standing: Iterable[StreamStanding]) -> Iterator[Event]:
    """Give an event for each duty that is not done yet: its title and its count, no more."""
    for one in standing:
        if one.due_on is not None and one.status in ("open", "late", "later"):
            count = "" if one.target == 1 else f": {one.to_go} to go"
            yield Event(
                f"duty {one.stream.id} {one.span.key}",
                one.due_on,
                f"{one.stream.title}{count}",
                f"{one.stream.says}\n{one.period}",
            )


def of_follow_up(rows: Iterable[FollowRow], *, with_refs: bool) -> Iterator[Event]:
    """Give an event for each open action, question and re-audit with a day.

    What is to be done is left out: people write names into it.
    """
    for row in rows:
        day = parse_iso_date(row.due)
        if row.item != "concern" and row.status in OPEN and day is not None:
            what = f"{KIND_WORDS[row.item]} due"
            ref = f" ({row.case_ref})" if with_refs and row.case_ref else ""
            yield Event(f"follow {row.id}", day, f"{what}{ref}", row.form_title)


def of_cases(
    standing: Iterable[tuple[Case, tuple[CaseFinding, ...]]],
    framework: Framework,
    today: date,
    *,
    with_refs: bool,
) -> Iterator[Event]:
    """Give an event for each meeting, review, plan or assessment that an open case waits for."""
    for case, findings in standing:
        for one in findings:
            if one.running and one.comes and one.due is not None and one.due >= today:
                word = framework.word(one.comes, one.comes)
                ref = f" ({case.ref})" if with_refs else ""
                key = f"case {case.id} {one.title}"
                yield Event(key, one.due, f"{word[0].upper()}{word[1:]} due{ref}")
