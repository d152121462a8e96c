"""Every kind of field: which values are valid, and how they read."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.entries import (
    COLUMN_KINDS,
    FIELD_KINDS,
    FieldKind,
    FieldTally,
    cell_allows,
    cell_text,
    table_rows,
    table_text,
    written_rows,
)
from eh_desktop.domain.form import Choice, Column, Field

TWO = (Choice("one", "The first"), Choice("two", "The second"))
COLUMNS = (
    Column("name", "Name", required=True),
    Column("born", "Born", "date"),
    Column("age", "Age", "number"),
    Column("at", "At", "choice", choices=TWO),
)
ROWS = ({"id": "r1", "name": "Robin", "born": "2015-03-02", "at": "two"}, {"id": "r2"})


def _field(kind: str) -> Field:
    choices = TWO if FIELD_KINDS[kind].takes_choices else ()
    return Field("f", "Field", kind, choices=choices, columns=COLUMNS if kind == "table" else ())


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("short_text", "One line", "One line"),
        ("long_text", "Two\nlines", "Two\nlines"),
        ("names", "Robin\n Alex \n", "Robin, Alex"),
        ("date", "2026-03-02", "2 March 2026"),
        ("choice", "two", "The second"),
        ("choices", "one\ntwo", "The first, The second"),
        ("number", "-12.5", "-12.5"),
        ("dates", "2026-03-02\n2026-04-13", "2 March 2026, 13 April 2026"),
        ("table", table_text(ROWS), "Robin, 2 March 2015, The second"),
    ],
)
def test_a_valid_value_is_taken_and_said(kind: str, value: str, said: str) -> None:
    assert FIELD_KINDS[kind].allows(_field(kind), value)
    assert FIELD_KINDS[kind].text(_field(kind), value) == said


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("short_text", "Two\nlines"),
        ("date", "2 March"),
        ("choice", "three"),
        ("choices", "one\none"),
        ("choices", "one\nthree"),
        ("number", "twelve"),
        ("number", "1,000"),
        ("dates", "2026-03-02\nsoon"),
        ("table", "not json"),
        ("table", '[{"name":"no id"}]'),
        ("table", '[{"id":"r1","name":5}]'),
        ("table", '[{"id":"r1"},{"id":"r1"}]'),
        ("table", '[{"id":"r1","other":"column"}]'),
        ("table", '[ {"id":"r1"} ]'),
        ("table", "{}"),
    ],
)
def test_what_is_not_a_value_is_refused_and_given_as_it_stands(kind: str, value: str) -> None:
    assert not FIELD_KINDS[kind].allows(_field(kind), value)
    if kind in ("date", "number", "short_text"):
        assert FIELD_KINDS[kind].text(_field(kind), value) == value


def test_an_unreadable_table_is_said_as_it_stands() -> None:
    assert FIELD_KINDS["table"].text(_field("table"), "not json") == "not json"
    assert written_rows("not json") == ()


def test_every_kind_is_tried_here() -> None:
    tried = {"short_text", "long_text", "names", "date", "choice"}
    assert set(FIELD_KINDS) == tried | {"choices", "number", "dates", "table"}
    assert set(COLUMN_KINDS) < set(FIELD_KINDS)


def test_cells_follow_their_column() -> None:
    name, born, age, at = COLUMNS
    assert cell_allows(born, "2015-03-02")
    assert not cell_allows(born, "02/03/2015")
    assert not cell_allows(age, "ten")
    assert cell_text(at, "one") == "The first"
    assert cell_text(name, "Robin") == "Robin"


def test_empty_cells_and_rows_leave_nothing_behind() -> None:
    assert table_text(()) == ""
    assert table_rows("") == ()
    assert table_text(({"id": "r1", "name": ""},)) == '[{"id":"r1"}]'
    assert written_rows(table_text(ROWS)) == table_rows(table_text(ROWS))[:1]
    assert written_rows(table_text(({"id": "r1", "name": " "},))) == ()


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["name", "born", "age", "at"]), st.text(max_size=20)),
        max_size=5,
    )
)
def test_rows_come_back_as_they_were(cells: list[dict[str, str]]) -> None:
    rows = [{"id": f"r{number}", **row} for number, row in enumerate(cells)]
    value = table_text(rows)
    back = table_rows(value)
    assert [{k: v for k, v in row.items() if v} for row in rows] == [dict(row) for row in back]
    assert table_text(back) == value
    if value:
        assert FIELD_KINDS["table"].allows(_field("table"), value)


@pytest.mark.parametrize("value", ["[" * 100_000, '[{"id":' * 50_000, "[NaN]", "1" * 5000])
def test_what_is_no_table_is_told_however_deep_it_nests(value: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        table_rows(value)
    assert written_rows(value) == ()
    assert not FIELD_KINDS["table"].allows(_field("table"), value)
    assert FIELD_KINDS["table"].text(_field("table"), value) == value


def test_a_number_has_the_digits_that_everybody_reads() -> None:
    assert not FIELD_KINDS["number"].allows(_field("number"), "\u0661\u0662")


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("short_text", ["One", "", "Two"], FieldTally(2)),
        ("long_text", ["One\nmore"], FieldTally(1)),
        ("names", ["Robin\nAlex", " "], FieldTally(1)),
        ("choice", ["two", "two", "three", ""], FieldTally(2, {"one": 0, "two": 2})),
        ("choices", ["one\ntwo", "two", "two\ntwo"], FieldTally(2, {"one": 1, "two": 2})),
        ("number", ["1.5", "-2", "many"], FieldTally(2, mean=Fraction(-1, 4))),
        ("number", ["many"], FieldTally(0)),
        ("date", ["2026-03-02", "2025-12-31", "2026-02-30"],
         FieldTally(2, earliest="2025-12-31", latest="2026-03-02")),
        ("dates", ["2026-03-02\n2026-04-13", "2026-01-05"],
         FieldTally(2, earliest="2026-01-05", latest="2026-04-13")),
        ("dates", [], FieldTally(0)),
        ("table", [table_text(ROWS), "[1]"], FieldTally(1)),
    ],
)  # fmt: skip
def test_a_pile_of_values_says_what_its_kind_can(
    kind: str, values: list[str], expected: FieldTally
) -> None:
    found = FIELD_KINDS[kind].tally(_field(kind), values)
    assert found == expected


@pytest.mark.parametrize("kind", FIELD_KINDS.values(), ids=lambda kind: kind.id)
def test_what_is_recorded_and_not_judged_has_no_score(kind: FieldKind) -> None:
    assert kind.points(_field(kind.id), "one") is None
    assert kind.tally(_field(kind.id), ["", ""]).given == 0


@given(st.lists(st.sampled_from(["one", "two", "", "three"])))
def test_the_counts_of_a_choice_come_to_what_was_given(values: list[str]) -> None:
    found = FIELD_KINDS["choice"].tally(_field("choice"), values)
    assert sum(found.counts.values()) == found.given == sum(v in ("one", "two") for v in values)
