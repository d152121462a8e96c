"""Calendar files by RFC 5545: folded, escaped, whole days, the same UIDs again."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.icalendar import MOST_OCTETS, Event, calendar_text, escaped, folded

MADE = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)


def _lines(data: bytes) -> list[str]:
    return re.sub("\r\n ", "", data.decode("utf-8")).split("\r\n")


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


@given(TEXTS)
def test_long_lines_are_folded_by_octets(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    data = folded(line)
    rows = data.split(b"\r\n")
    assert rows.pop() == b""
    assert all(len(row) <= MOST_OCTETS for row in rows)
    assert all(row.decode("utf-8") is not None for row in rows), "no letter is cut in two"
    assert all(row.startswith(b" ") for row in rows[1:])
    assert b"".join([rows[0], *(row[1:] for row in rows[1:])]).decode("utf-8") == line


@given(TEXTS)
def test_texts_come_back_from_their_escapes(text: str) -> None:
    said = escaped(text)
    assert "\n" not in said
    assert "\r" not in said
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    assert _unescaped(said) == plain


@given(st.text(max_size=30), st.dates(date(1970, 1, 1), date(2100, 1, 1)))
def test_one_thing_has_one_uid_whatever_its_day(key: str, day: date) -> None:
    first = _lines(calendar_text([Event(key, day, "Due")], MADE, "Due"))
    moved = _lines(calendar_text([Event(key, date(2030, 1, 1), "Moved")], MADE, "Due"))
    uid = [line for line in first if line.startswith("UID:")]
    assert uid == [line for line in moved if line.startswith("UID:")]
    assert re.fullmatch(r"UID:[0-9a-f]{32}@eh-desktop\.invalid", uid[0])


def test_events_are_whole_days_without_alarms() -> None:
    events = [
        Event("b", date(2026, 12, 31), "Later"),
        Event("a", date(2026, 11, 30), "Sample; 5 %, rounded", "One\nTwo"),
    ]
    lines = _lines(calendar_text(events, MADE, "Early help: due dates"))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    first = lines[lines.index("BEGIN:VEVENT") :]
    assert first[2:5] == [
        "DTSTAMP:20261124T093000Z",
        "DTSTART;VALUE=DATE:20261130",
        "DTEND;VALUE=DATE:20261201",
    ]
    assert "SUMMARY:Sample\\; 5 %\\, rounded" in first
    assert "DESCRIPTION:One\\nTwo" in first
    assert not [line for line in lines if "VALARM" in line or line.startswith("ATTENDEE")]


def test_an_empty_calendar_is_whole() -> None:
    lines = _lines(calendar_text([], MADE, "Due"))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "BEGIN:VEVENT" not in lines
