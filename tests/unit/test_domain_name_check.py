"""Names of children and families are found in what a document would carry."""

from __future__ import annotations

import pytest

from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.name_check import Typed, named, names_of

PEOPLE = (CasePerson("1", "Ada Lind"), CasePerson("2", "Will Ó Súilleabháin", "parent"))
CASES = (
    Case("c1", "C-1", "Achterberg family", people=PEOPLE),
    Case("c2", "C-2", "the two brothers", people=(CasePerson("3", "Bo Li"),)),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask ADA LIND's mother.", "ADA LIND"),
        ("As Ada said, it helped.", "Ada"),
        ("Lind’s plan has no dates.", "Lind"),
        ("The Achterberg file was late.", "Achterberg"),
        ("Bo Li moved away.", "Bo Li"),
        ("Ó Súilleabháin wrote.", "Súilleabháin"),
        ("We will ask them.", ""),
        ("The family and the brothers.", ""),
        ("Put it on the Li list.", ""),
        ("Adaptation is linden green.", ""),
        ("", ""),
    ],
)
def test_a_name_is_found_and_a_word_is_not(text: str, found: str) -> None:
    names = names_of(CASES)
    hits = named([Typed(text, "Questions, 1: note", "r1", "q1")], names)
    assert [one.name for one in hits] == [found] * bool(found)


def test_without_cases_nothing_is_found() -> None:
    assert named([Typed("Ada Lind", "note", "r1")], names_of(())) == ()
