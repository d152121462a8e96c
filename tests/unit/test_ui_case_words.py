"""Cases and entries as rows, words and fields: nothing is lost on the way; each chip is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.case_dates import CaseFinding
from eh_desktop.ui.cases.case_form import case_from, case_groups, values_of
from eh_desktop.ui.cases.words import due_words, finding_chip, happened, with_article

TODAY = date(2026, 11, 24)
WORDS = {
    "assessment": "CAF",
    "plan": "action plan",
    "meeting": "TAF meeting",
    "review": "review",
    "lead": "lead practitioner",
}
LATE = CaseFinding("Review", "over", "Late.", date(2026, 11, 1), running=True, comes="review")
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)


@given(words, st.lists(words, max_size=3), st.lists(words, max_size=3), st.booleans())
def test_a_case_comes_back_from_its_fields(
    text: str, past: list[str], names: list[str], step_down: bool
) -> None:
    case = Case(
        "c1",
        text,
        family=text,
        past_leads=tuple(past),
        step_down=step_down,
        opened_on="2026-01-05",
        note=text,
        people=tuple(CasePerson(f"p{at}", name, "other") for at, name in enumerate(names)),
        dates=(CaseDate("d1", "meeting", "2026-02-02"),),
    )
    assert case_from(case, values_of(case)) == case


def test_every_value_of_a_case_is_asked() -> None:
    asked = {one.id for _, fields in case_groups(WORDS) for one in fields}
    filled = Case(
        *("c1", "C-1", "Lind", "Housing", "Bo", ("Ada",), "closed", True, "Theme"),
        *("2026-01-01",) * 5,
        *("Why", "Note", (CasePerson("p", "Ada"),)),
    )
    assert values_of(filled).keys() == asked


@pytest.mark.parametrize(
    ("finding", "chip"),
    [
        (LATE, ("Overdue", "chip-not-met")),
        (replace(LATE, over="Drifting"), ("Drifting", "chip-partly")),
        (replace(LATE, running=False), ("Missed", "chip-partly")),
        (replace(LATE, state="tolerated"), ("Past the limit", "chip-partly")),
        (replace(LATE, state="within"), ("On time", "chip-met")),
        (replace(LATE, state="within", running=False), ("Kept", "chip-met")),
        (replace(LATE, state="open"), ("No date", "chip-na")),
    ],
)
def test_each_finding_has_its_chip(finding: CaseFinding, chip: tuple[str, str]) -> None:
    assert finding_chip(finding) == chip


def test_what_is_due_next_is_said_in_local_words() -> None:
    assert due_words(LATE, WORDS, TODAY) == "Review was due by 1 November 2026"
    ahead = replace(LATE, comes="meeting", due=TODAY)
    assert due_words(ahead, WORDS, TODAY) == "TAF meeting by 24 November 2026"
    again = replace(ahead, comes="assessment")
    assert due_words(again, WORDS, TODAY) == "CAF update by 24 November 2026"
    assert due_words(None, WORDS, TODAY) == ""
    assert with_article("EHA review") == "an EHA review"
    assert with_article("TAF meeting") == "a TAF meeting"


def test_what_happened_is_in_order_and_the_closure_comes_last() -> None:
    case = Case("c", "C", opened_on="2026-01-05", plan_on="2026-02-02", closed_on="2026-03-03")
    case = replace(case, dates=(CaseDate("d", "review", "2026-03-03", "At home"),))
    assert happened(case, WORDS) == [
        ("2026-01-05", "Opened", ""),
        ("2026-02-02", "Action plan dated", ""),
        ("2026-03-03", "Review", "At home"),
        ("2026-03-03", "Closed", ""),
    ]
