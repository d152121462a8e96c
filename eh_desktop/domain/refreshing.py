"""Who in a training log was trained within the round that a framework sets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.periods import Span


@dataclass(frozen=True, slots=True)
class Trained:
    """One person by their latest entry up to the round's end."""

    person: str
    entry_id: str
    on: date
    current: bool
    """Whether that was within the round."""


def trained_people(entries: Iterable[LogEntry], log: str, span: Span) -> tuple[Trained, ...]:
    """Give everybody whom a log names up to the end of a round, the longest ago first.

    Two spellings of a name are one person: letter case and spaces aside.
    """
    what = LOG_KINDS[log].what
    latest: dict[str, Trained] = {}
    for entry in entries:
        day, person = parse_iso_date(on_day(entry)), entry.values.get(what, "").strip()
        if entry.kind != log or day is None or not person or day > span.ends:
            continue
        key = " ".join(person.split()).casefold()
        known = latest.get(key)
        if known is None or (known.on, known.entry_id) < (day, entry.id):
            latest[key] = Trained(person, entry.id, day, day in span)
    return tuple(sorted(latest.values(), key=lambda one: (one.on, one.person)))
