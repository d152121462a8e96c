"""The list of bank holidays is read once, and only when it is whole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from eh_desktop.domain.errors import Trouble
from eh_desktop.services.calendar import bank_holidays, read_calendar

WHOLE = {"format": 1, "first_year": 2026, "last_year": 2026, "days": {"2026-04-03": "Good Friday"}}


def _written(folder: Path, content: object) -> Path:
    path = folder / "bank_holidays.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_calendar_is_read_once() -> None:
    assert bank_holidays() is bank_holidays()


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    calendar = read_calendar(_written(tmp_path, WHOLE))
    assert calendar.holidays == {date(2026, 4, 3)}
    assert (calendar.first_year, calendar.last_year) == (2026, 2026)


def test_a_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        read_calendar(tmp_path / "bank_holidays.json")
    assert "missing" in told.value.what
    assert "bank_holidays.json" in told.value.where
    assert told.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        [],
        "text",
        {},
        WHOLE | {"format": 2},
        WHOLE | {"first_year": "2026"},
        WHOLE | {"first_year": True},
        WHOLE | {"first_year": 2027},
        WHOLE | {"first_year": 2027, "last_year": 2030},
        WHOLE | {"days": {}},
        WHOLE | {"days": {"Good Friday": "2026-04-03"}},
        WHOLE | {"days": 7},
        WHOLE | {"days": [7]},
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, content: object) -> None:
    with pytest.raises(Trouble, match="damaged"):
        read_calendar(_written(tmp_path, content))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bank_holidays.json"
    path.write_bytes(b"\xff\xfe{")
    with pytest.raises(Trouble, match="damaged"):
        read_calendar(path)
