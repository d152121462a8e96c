"""Who is asked for, how a find is classed, and by when a request has to be answered."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.naming import Match, Name, letters_of
from eh_desktop.domain.subject import (
    Looked,
    Looker,
    Subject,
    best,
    due_on,
    excerpt,
    of_person,
    of_text,
    problems,
)
from eh_desktop.domain.working_days import add_months
from eh_desktop.services.calendar import bank_holidays

TODAY = date(2026, 11, 28)
MINA = Subject((Name("Mina", "Vale"),), "2015-03-04", ("C-0102",))


@pytest.mark.parametrize(
    ("subject", "received", "field", "said"),
    [
        (Subject((Name(),)), "", "given", "Write the name"),
        (Subject(()), "", "given", "Write the name"),
        (Subject((Name("?!", "12"),)), "", "given", "two letters"),
        (Subject((Name("", "A"),)), "", "given", "two letters"),
        (Subject((Name("Mina"), Name("--"))), "", "others", "“--”"),
        (Subject((Name("Mina"),), "soon"), "", "born", "not a date"),
        (Subject((Name("Mina"),), "2026-11-29"), "", "born", "in the future"),
        (Subject((Name("Mina"),), "1815-06-18"), "", "born", "long ago"),
        (Subject((Name("Mina"),)), "2026-12-01", "received", "in the future"),
    ],
)
def test_what_keeps_a_search_from_beginning(
    subject: Subject, received: str, field: str, said: str
) -> None:
    (problem,) = problems(subject, received, TODAY)
    assert problem.field == field
    assert said in problem.what


def test_a_whole_question_has_no_problem() -> None:
    assert problems(MINA, "2026-11-28", TODAY) == ()


@pytest.mark.parametrize(
    ("strength", "born", "standing"),
    [
        ("full", "2015-03-04", "certain"),
        ("full", "", "mentioned"),
        ("full", "2015-04-03", "possible"),
        ("part", "2015-03-04", "possible"),
    ],
)
def test_a_person_of_a_case_is_told_by_name_and_date_of_birth(
    strength: str, born: str, standing: str
) -> None:
    assert of_person(strength, born, MINA)[0] == standing  # type: ignore[arg-type]


def test_without_a_date_of_birth_the_name_alone_is_never_certain() -> None:
    assert of_person("full", "2015-03-04", Subject((Name("Mina", "Vale"),)))[0] == "mentioned"


def test_a_text_is_classed_by_how_much_of_the_name_stands_in_it() -> None:
    assert of_text(Looked(Match("full", 0, 1)))[0] == "mentioned"
    assert of_text(Looked(Match("part", 0, 1)))[0] == "possible"
    assert of_text(Looked(ref="c-0102"))[0] == "mentioned"
    assert best(("possible", "certain", "mentioned")) == "certain"
    assert best(()) == "possible"


@pytest.mark.parametrize(
    ("text", "whole", "ref"),
    [
        ("c-0102", True, "c-0102"),
        ("C - 0102", True, "c-0102"),
        ("see C-0102, page 3", False, "c-0102"),
        ("see C-01020", None, ""),
        ("XC-0102", None, ""),
        ("Vale, Mina", True, ""),
        ("Ada Lind\nMina Vale\n", True, ""),
        ("Vale of C-0102", False, "c-0102"),
        ("nothing of the sort", None, ""),
    ],
)
def test_names_and_references_are_seen_in_a_text(text: str, whole: bool | None, ref: str) -> None:
    looked = Looker(MINA).look(text)
    if whole is None:
        assert looked is None
    else:
        assert looked is not None
        assert (looked.whole, looked.ref) == (whole, ref)


def test_a_short_reference_is_looked_for_where_references_stand_alone() -> None:
    looker = Looker(Subject((Name("Mina", "Vale"),), refs=("12",)))
    assert looker.look("seen on page 12") is None
    assert looker.look("12") == Looked(ref="12", whole=True)
    assert Looker(Subject((Name("Mina", "Vale"),))).look("C-0102") is None


def test_an_excerpt_is_one_short_line_around_the_name() -> None:
    text = f"{'before ' * 30}\nMina Vale\n{'after ' * 60}"
    at = text.index("Mina")
    shown = excerpt(text, Match("full", at, at + 9))
    assert "Mina Vale" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "\n" not in shown
    assert len(shown) < 180
    assert excerpt("short", None) == "short"


@pytest.mark.parametrize(
    ("received", "due", "said"),
    [
        ("2026-09-03", "2026-10-05", "3 October 2026. That is not a working day"),  # a Saturday
        ("2026-03-31", "2026-04-30", "the next month is shorter"),
        ("2026-11-25", "2026-12-29", "25 December 2026. That is not a working day"),
        ("2026-09-10", "2026-10-12", "10 October 2026. That"),
        ("2026-09-09", "2026-10-09", "one calendar month: 9 October 2026."),
    ],
)
def test_a_request_is_answered_within_a_calendar_month(received: str, due: str, said: str) -> None:
    found, words = due_on(date.fromisoformat(received), bank_holidays())
    assert found.isoformat() == due
    assert said in words


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_the_day_is_a_working_day_never_before_the_month_is_over(received: date) -> None:
    due, _ = due_on(received, bank_holidays())
    month = add_months(received, 1)
    assert month <= due <= month + timedelta(days=5)
    assert due.weekday() < 5
    assert due not in bank_holidays().holidays


@given(st.text(), st.text(), st.text(st.sampled_from("C-01 é"), max_size=6))
def test_the_quick_look_never_misses_what_a_look_finds(name: str, text: str, ref: str) -> None:
    """Held for texts as they stand, and as they stand in a JSON value."""
    if not letters_of(name):
        return
    looker = Looker(Subject((Name(name, "Vale"),), refs=(ref,)))
    for said in (text, f"{text} {name}{text}", f"{name}, Vale", ref, f"{text}{ref}"):
        if looker.look(said) is not None:
            assert looker.may_hold(said)
            assert looker.may_hold(f'{{"note":{json.dumps(said, ensure_ascii=False)}}}')
