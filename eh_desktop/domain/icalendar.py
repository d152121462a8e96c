"""Days to keep as a calendar file (RFC 5545): whole-day events, no alarms, no people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from eh_desktop.domain.canonical import sha256_hex

MOST_OCTETS = 75
"""RFC 5545, 3.1: no line is longer, its end aside."""
PRODUCT = "-//EH Desktop//Due dates//EN"
UID_HOST = "eh-desktop.invalid"
"""The right side of a UID; no host is called so (RFC 2606)."""
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Event:
    """One day on which something is due."""

    key: str
    """What it is about, always the same for the same thing: its UID is made of it."""
    on: date
    summary: str
    description: str = ""


def calendar_text(events: Iterable[Event], made_at: datetime, name: str) -> bytes:
    """Give a calendar file of whole-day events, by day; `made_at` is in UTC.

    The same things give the same UIDs, so that a calendar that takes the file in again moves
    its entries and doubles none.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    stamp = f"{made_at:%Y%m%dT%H%M%SZ}"
    for event in sorted(events, key=lambda one: (one.on, one.summary, one.key)):
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(event: Event, stamp: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{sha256_hex(event.key.encode())[:32]}@{UID_HOST}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(event.summary)}",
        "TRANSP:TRANSPARENT",
    ]
    if event.description:
        lines.append(f"DESCRIPTION:{escaped(event.description)}")
    return [*lines, "END:VEVENT"]


def escaped(text: str) -> str:
    """Give a text as a value of the kind TEXT (RFC 5545, 3.3.11); control characters go."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_ESCAPED.get(letter, letter) for letter in plain)


def folded(line: str) -> bytes:
    """Give a content line of at most 75 octets a row, no letter cut in two, with its end."""
    rows: list[bytes] = []
    row = b""
    for letter in line:
        octets = letter.encode("utf-8", "replace")
        if len(row) + len(octets) > MOST_OCTETS:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join([*rows, row]) + b"\r\n"
