"""One cell: what it means, whatever a spreadsheet or a person did to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.formpacks.entries import Text, Texts, Whole, YesNo
from eh_desktop.formpacks.workbook_cells import (
    UnreadableError,
    read_code,
    read_condition,
    read_list,
    read_text,
    read_value,
    write_condition,
    write_list,
    write_text,
    write_value,
)

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(ANY_TEXT)
def test_any_text_comes_back(text: str) -> None:
    assert read_text(write_text(text)) == text


@given(st.lists(ANY_TEXT, max_size=4))
def test_any_list_comes_back(texts: list[str]) -> None:
    assert read_list(write_list(texts)) == texts


@given(
    st.from_regex(r"[a-z][a-z0-9_]*", fullmatch=True),
    st.dictionaries(
        st.sampled_from(["unless", "only_if"]), st.lists(ANY_TEXT, min_size=1, max_size=3)
    ),
)
def test_any_condition_comes_back(field: str, lists: dict[str, list[str]]) -> None:
    condition: dict[str, Any] = {"field": field, **lists}
    assert read_condition(write_condition(condition | {"because": "It is so."})) == condition


@given(ANY_TEXT)
def test_any_cell_is_read_or_refused_in_words(text: str) -> None:
    said: list[tuple[str, str]] = []
    for entry in (Text(), Text(allowed=("one",)), Texts(), Whole(), YesNo()):
        try:
            read_value(entry, text)
        except UnreadableError as wrong:
            said.append((wrong.what, wrong.remedy))
    assert all(what.endswith(".") and remedy.endswith(".") for what, remedy in said)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("  a text \u00a0", "a text"),
        ("two\r\nlines\r", "two\nlines"),
        ("two_x000D_\nlines", "two\nlines"),
        ("\ufeffa", "a"),
        ("“as it is”", "“as it is”"),
        ('"as it is"', '"as it is"'),
        ('"kept "', "kept "),
        ("five\u00a0%", "five\u00a0%"),
    ],
)
def test_prose_is_forgiven(text: str, meant: str) -> None:
    assert read_text(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (" s1.1 ", "s1.1"),
        ("begin\u00a0 group", "begin group"),
        ("moor.audit\u200b", "moor.audit"),
        ("‘a’", "'a'"),
    ],
)
def test_codes_are_forgiven(text: str, meant: str) -> None:
    assert read_code(text) == meant


@pytest.mark.parametrize("word", ["yes", "YES", "y", "TRUE", "x", "1", "✓", " Yes\u00a0"])
def test_yes(word: str) -> None:
    assert read_value(YesNo(), word) is True


@pytest.mark.parametrize("word", ["no", "No", "n", "FALSE", "0", "–"])
def test_no(word: str) -> None:
    assert read_value(YesNo(), word) is False


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("3.0", 3), ("+3", 3), ("75%", 75)])
def test_whole_numbers(text: str, number: int) -> None:
    assert read_value(Whole(), text) == number


@pytest.mark.parametrize("text", ["three", "2.5", "-1", "1e3", "٣", "9" * 16])
def test_no_whole_numbers(text: str) -> None:
    with pytest.raises(UnreadableError, match="whole number"):
        read_value(Whole(), text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a, b", ["a", "b"]),
        ("a;b\nc,", ["a", "b", "c"]),
        ("[“a”, “b”]", ["a", "b"]),
        ("[]", []),
        ("", []),
        ("final review , closed", ["final review", "closed"]),
    ],
)
def test_lists(text: str, meant: list[str]) -> None:
    assert read_list(text) == meant


@pytest.mark.parametrize("text", ["[a]", "[1]", '["a"', "[[]]", "[" * 5_000])
def test_no_lists(text: str) -> None:
    with pytest.raises(UnreadableError, match="no list"):
        read_list(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("stage only if closed, final", {"field": "stage", "only_if": ["closed", "final"]}),
        (" stage  UNLESS “open” ", {"field": "stage", "unless": ['"open"']}),
        ("stage Only_If a", {"field": "stage", "only_if": ["a"]}),
        ("s unless a only if b", {"field": "s", "unless": ["a"], "only_if": ["b"]}),
        ("stage", {"field": "stage"}),
    ],
)
def test_conditions(text: str, meant: dict[str, Any]) -> None:
    assert read_condition(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "${stage} = 'closed'",
        "stage = closed",
        "stage unless",
        "stage unless a unless b",
        "stage only if [a",
        'stage only if ["a"] and more',
    ],
)
def test_no_conditions(text: str) -> None:
    with pytest.raises(UnreadableError) as wrong:
        read_condition(text)
    assert "only if" in wrong.value.remedy


def test_words_of_a_fixed_list_are_found_in_any_spelling() -> None:
    entry = Text(allowed=("self_assessment", "audit"))
    assert read_value(entry, "Self assessment") == "self_assessment"
    assert read_value(entry, "AUDIT ") == "audit"
    assert read_value(entry, "Adit") == "Adit"


def test_values_are_written_for_people() -> None:
    written = [write_value(value) for value in (True, False, 3, ["a", "b"], "text")]
    assert written == ["yes", "no", 3, "a, b", "text"]


def test_long_runs_of_spaces_are_read_in_one_go() -> None:
    """What looks back over a run from each of its spaces takes hours for this one."""
    run = " " * 2_000_000
    assert read_text(f" a{run}b\u200b") == f"a{run}b"
    assert read_list(f"a{run}, b{run}c\n{run}d") == ["a", "b c", "d"]
    said = f"field{run}unless{run}a{run}b, c{run}only if{run}d"
    meant = {"field": "field", "unless": ["a b", "c"], "only_if": ["d"]}
    assert read_condition(said) == meant
