"""Cells, columns and rows of a spreadsheet, read as people write them."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_checks import case_problems
from eh_desktop.domain.cell_reading import (
    Unreadable,
    choice_reader,
    day_order,
    read_day,
    read_names,
    read_number,
    read_yes_no,
)
from eh_desktop.domain.dates import MONTHS
from eh_desktop.domain.heading_matching import heading_key, match_columns
from eh_desktop.domain.import_targets import Target, case_target, log_target
from eh_desktop.domain.importing import (
    Matched,
    Reading,
    Stamp,
    check_column,
    needed,
    read_rows,
)
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.log_checks import entry_problems, worded

TODAY = date(2026, 11, 24)
WORDS = {"assessment": "CAF", "meeting": "TAF", "lead": "lead worker"}
STAMP = Stamp("b1", "2026-11-24T09:00:00+00:00", TODAY)
CASES = case_target(WORDS)


def read(target: Target, headings: tuple[str, ...], *rows: tuple[str, ...]) -> Reading:
    numbers = count(1)
    matched = Matched(match_columns(target, headings, {}))
    return read_rows(
        target, headings, enumerate(rows, 2), matched, STAMP, lambda: f"i{next(numbers)}"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("1/2/2026", "01.02.26", "1-2-2026", "1 2 2026", "2026-02-01", "2026/2/1"),
        *("1 Feb 26", "1st February 2026", "Sun 1 Feb 2026", "Sunday, 1st of February 2026"),
        *("1-Feb-2026", "Feb 1, 2026", "1 FEB. '26", "46054", "46054.75"),
        *("2026-02-01 09:30", "2026-02-01T09:30:00", "1/2/2026 9:30 am", "01/02/2026 00:00:00"),
    ],
)
def test_one_day_in_every_way_people_write_it(text: str) -> None:
    assert read_day(text, TODAY) == "2026-02-01"


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "31/2/2026", "2/2026", "1/13/2026", "1/2/202", "12345", "99999", "1/2/1826"),
        *(
            "32 Jan 2026",
            "1 Foo 2026",
            "1/2/2026 or later",
            "25/11/2026",
            "2026-11-25",
            "2026-13-01",
        ),
        *("1 Ma 2026", "Q1 2026", "100/1/2026"),
    ],
)
def test_what_is_no_day_or_lies_ahead_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_day(text, TODAY)


def test_two_digits_are_of_the_century_that_can_be_meant() -> None:
    assert read_day("4/9/98", TODAY) == "1998-09-04"
    assert read_day("4/9/12", TODAY) == "2012-09-04"
    assert read_day("4/9/30", TODAY, future=True) == "2030-09-04"
    assert read_day("1/13/2026", TODAY, "month") == "2026-01-13"


@given(st.dates(date(1940, 1, 1), TODAY), st.sampled_from("/.- "), st.booleans())
def test_every_day_is_read_as_it_was_written(day: date, sign: str, padded: bool) -> None:
    numbers = f"{day.day:02}{sign}{day.month:02}" if padded else f"{day.day}{sign}{day.month}"
    month = MONTHS[day.month - 1]
    serial = str((day - date(1899, 12, 30)).days)
    ways = [
        f"{numbers}{sign}{day.year}",
        day.isoformat(),
        f"{day.day} {month[:3]} {day.year}",
        f"{month} {day.day}, {day.year}",
        *([serial] if len(serial) == 5 and int(serial) >= 20_000 else []),
    ]
    assert {read_day(way, TODAY) for way in ways} == {day.isoformat()}
    american = f"{day.month}{sign}{day.day}{sign}{day.year}"
    assert read_day(american, TODAY, "month") == day.isoformat()


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_a_reason(text: str) -> None:
    check = check_column(CASES.field("opened_on"), [text], TODAY)
    if text and not check.unread:
        assert date(1900, 1, 1) <= date.fromisoformat(read_day(text, TODAY)) <= TODAY
    else:
        assert check.reason.endswith(".") == bool(text)


def test_the_order_of_days_shows_in_a_column() -> None:
    assert day_order(["1/2/2026", "3/4/2026", "2026-12-31"]) == ""
    assert day_order(["1/2/2026", "13/2/2026"]) == "day"
    assert day_order(["1/2/2026", "2/14/2026"]) == "month"
    assert day_order(["13/2/2026", "2/14/2026"]) == "both"
    field = CASES.field("opened_on")
    check = check_column(field, ["2/14/2026", "1/2/2026", "2/14/2026", ""], TODAY)
    assert (check.order, check.unread, check.example) == ("month", 2, "2/14/2026")
    assert "month comes first" in check.reason
    assert check_column(field, ["2/14/2026", "1/2/2026"], TODAY, "month").unread == 0


def test_choices_are_known_by_id_label_beginning_and_meaning() -> None:
    consent = log_target(LOG_KINDS["sharing_request"], WORDS).field("consent")
    reader = choice_reader(consent)
    assert reader("given") == reader("Given by the family") == reader("GIVEN by") == "given"
    assert reader("not needed") == "not_needed"
    with pytest.raises(Unreadable, match="Awaited"):
        reader("perhaps")
    status = choice_reader(CASES.field("status"))
    assert status("Active") == "open"
    assert status("Completed") == "closed"
    certificate = log_target(LOG_KINDS["training"], WORDS).field("certificate")
    assert choice_reader(certificate)("Y") == "yes"


def test_yes_numbers_and_names() -> None:
    assert [read_yes_no(text) for text in ("Y", "no", "✓", "0", "TRUE")] == (
        ["yes", "no", "yes", "no", "yes"]
    )
    with pytest.raises(Unreadable):
        read_yes_no("maybe")
    assert [read_number(text) for text in ("1.50", "1,204", "2 hours", "-3", "007", "-0.5")] == (
        ["1.5", "1204", "2", "-3", "7", "-0.5"]
    )
    for text in ("1,5", "many", "1.2.3", ""):
        with pytest.raises(Unreadable):
            read_number(text)
    assert read_names("Ada Lind; Tomasz  Lind") == ("Ada Lind", "Tomasz Lind")
    assert read_names("Ada, Tomasz") == read_names("Ada & Tomasz") == ("Ada", "Tomasz")
    assert read_names("Lind, Ada\nLind, Tomasz") == ("Lind, Ada", "Lind, Tomasz")
    assert read_names("Alexandra Sandford") == ("Alexandra Sandford",)


def test_headings_are_matched_by_likeness_and_a_persons_choice_goes_first() -> None:
    headings = (
        "CAF ref",
        "Famly name",
        "Child 1",
        "Child 2",
        "TAF date",
        "Shoe size",
        "Start date",
    )
    found = match_columns(CASES, headings, {})
    assert found == ("ref", "family", "children", "children", "meetings", "", "opened_on")
    chosen = {heading_key("Shoe  SIZE"): "note", heading_key("CAF ref"): ""}
    assert match_columns(CASES, headings, chosen)[0] == ""
    assert match_columns(CASES, headings, chosen)[5] == "note"
    assert match_columns(CASES, ("Opened", "Opened on"), {}) == ("", "opened_on")
    assert match_columns(CASES, ("x",), {"x": "gone"}) == ("",)


@pytest.mark.parametrize("target", [CASES, *(log_target(k, WORDS) for k in LOG_KINDS.values())])
def test_labels_of_our_own_are_always_matched(target: Target) -> None:
    labels = tuple(field.label for field in target.fields)
    assert match_columns(target, labels, {}) == tuple(field.id for field in target.fields)
    assert not needed(target, Matched(match_columns(target, labels, {})))


def test_a_row_becomes_a_case_with_its_family_and_days() -> None:
    headings = ("Ref", "Family", "Child 1", "Child 2", "DOB", "Parent", "Opened", "TAF 1", "Closed")
    row = (
        "C-1",
        "Lind",
        "Ada",
        "Tomasz",
        "1/2/2015; 3/4/2017",
        "Bo",
        "1/2/2026",
        "2/2/26",
        "3/2/26",
    )
    reading = read(CASES, headings, row)
    case = reading.taken[0].item
    assert isinstance(case, Case)
    assert [(one.name, one.role, one.born) for one in case.people] == [
        ("Ada", "child", "2015-02-01"),
        ("Tomasz", "child", "2017-04-03"),
        ("Bo", "parent", ""),
    ]
    assert case.days("meeting") == ("2026-02-02",)
    assert (case.status, case.closed_on, case.batch) == ("closed", "2026-02-03", "b1")


def test_a_row_is_taken_whole_or_left_out_with_every_reason() -> None:
    headings = ("Ref", "Opened on", "Status", "Closed on")
    reading = read(
        CASES,
        headings,
        ("C-1", "1/2/2026", "", ""),
        ("C-2", "soon", "perhaps", ""),
        ("", "1/2/2026", "", ""),
        ("C-3", "1/2/2026", "closed", ""),
        ("C-4", "1/2/2026", "", "1/1/2026"),
        ("C-5", "#N/A", "", ""),
        ("", "", "", ""),
    )
    assert [one.row for one in reading.taken] == [2]
    said = [(one.row, one.column, one.value) for one in reading.unread]
    assert said == [
        (3, "Opened on", "soon"),
        (3, "Status", "perhaps"),
        (4, "", ""),
        (5, "", ""),
        (6, "", ""),
        (7, "Opened on", "#N/A"),
    ]
    assert reading.left_out == {3, 4, 5, 6, 7}
    assert "Reference" in reading.unread[2].reason
    assert "before it was opened" in reading.unread[4].reason


_CELLS = st.one_of(
    st.sampled_from(["", "C-1", "1/2/2026", "closed", "open", "yes", "Ada; Bo", "3/4/25", "#REF!"]),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12).map(str.strip),
)
_LABELS = tuple(field.label for field in CASES.fields)


@given(st.lists(st.tuples(*[_CELLS] * len(_LABELS)), max_size=4))
@example([("0\x0c0", *[""] * (len(_LABELS) - 1))])
def test_every_case_that_is_taken_could_have_been_typed(rows: list[tuple[str, ...]]) -> None:
    for one in read(CASES, _LABELS, *rows).taken:
        assert isinstance(one.item, Case)
        assert case_problems(one.item, (), TODAY.isoformat()) == ()


@pytest.mark.parametrize("kind_id", LOG_KINDS)
def test_every_entry_that_is_taken_could_have_been_typed(kind_id: str) -> None:
    kind = worded(LOG_KINDS[kind_id], WORDS)
    target = log_target(kind, WORDS)
    values = {
        "line": "a\nb",
        "text": "note",
        "day": "1/2/2026",
        "names": "Ada; Bo",
        "number": "2 h",
    }
    row = tuple(
        field.choices[0].label if field.kind == "choice" else values[field.kind]
        for field in target.fields
    )
    reading = read(target, tuple(field.label for field in target.fields), row)
    assert not reading.unread
    entry = reading.taken[0].item
    assert isinstance(entry, LogEntry)
    assert entry_problems(kind, entry, TODAY.isoformat()) == ()
    assert set(entry.values) == {field.id for field in kind.fields}
