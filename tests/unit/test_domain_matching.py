"""What fits a few letters, how well, and at which letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.matching import Fit, Match, best_match, fold, match, ranked

TEXTS = st.text(min_size=1, max_size=24)
NAMES = st.lists(
    st.sampled_from(["New", "case", "Start", "an", "audit", "Łękowski", "C-0147", "Zoë", "of"]),
    min_size=1,
    max_size=5,
).map(" ".join)


def _marked(query: str, text: str) -> str:
    found = match(query, text)
    assert found is not None
    return "".join(text[at] for at in found.at)


@pytest.mark.parametrize(
    ("query", "text", "fit", "marked"),
    [
        ("ml", "Moon of the lake", Fit.INITIALS, "Ml"),
        ("new case", "New case", Fit.WHOLE, "New case"),
        ("NEW", "New case", Fit.BEGINNING, "New"),
        ("sta aud", "Start an audit", Fit.WORDS, "Staaud"),
        ("nc", "New case", Fit.INITIALS, "Nc"),
        ("newc", "New case", Fit.INITIALS, "Newc"),
        ("saud", "Start an audit", Fit.INITIALS, "Saud"),
        ("c0147", "C-0147", Fit.INITIALS, "C0147"),
        ("case new", "New case", Fit.WORDS_IN_ANY_ORDER, "Newcase"),
        ("ase", "New case", Fit.INSIDE, "ase"),
        ("udit art", "Start an audit", Fit.INSIDE_IN_ANY_ORDER, "artudit"),
        ("lekowski", "Tomasz Łękowski", Fit.WORDS, "Łękowski"),
        ("zoe", "Zoë", Fit.WHOLE, "Zoë"),
        ("strasse", "Straße", Fit.WHOLE, "Straße"),
        ("0147", "C-0147", Fit.WORDS, "0147"),
    ],
)
def test_how_well_and_where(query: str, text: str, fit: Fit, marked: str) -> None:
    found = match(query, text)
    assert found is not None
    assert found.fit is fit
    assert _marked(query, text) == marked


@pytest.mark.parametrize("query", ["xyz", "new xyz", "wn", "cn", "newx"])
def test_what_does_not_stand_there_does_not_fit(query: str) -> None:
    assert match(query, "New case") is None


def test_initials_leave_out_small_words_alone() -> None:
    assert match("bc", "Bring in a spreadsheet of cases") is None
    assert match("sc", "Bring in a spreadsheet of cases") is not None


def test_accents_may_be_typed_or_left_out() -> None:
    assert match("ŁĘK", "Lekowski") is not None
    assert match("e\N{COMBINING ACUTE ACCENT}", "é") == Match(Fit.WHOLE, (0,))


def test_other_words_find_it_last_of_all() -> None:
    assert best_match("quit", "Lock", ("Quit", "Leave")) == Match(Fit.ELSEWHERE)
    found = best_match("lo quit", "Lock", ("Quit",))
    assert found == Match(Fit.ELSEWHERE, (0, 1))
    assert best_match("zz", "Lock", ("Quit",)) is None


def test_the_best_first_then_the_latest_used_then_as_they_stood() -> None:
    texts = ("Backcase", "A case", "Case", "Casework", "Cases and logs", "Closing a sample early")
    used = {"Cases and logs": 2, "Casework": 1}
    found = [
        one for one, _ in ranked("case", texts, lambda one: (one,), lambda one: used.get(one, 0))
    ]
    assert found == [
        "Case",
        "Cases and logs",
        "Casework",
        "A case",
        "Closing a sample early",
        "Backcase",
    ]
    assert [one for one, _ in ranked("case", texts[3:5], lambda one: (one,))] == list(texts[3:5])


def test_nothing_typed_keeps_the_order() -> None:
    assert [one for one, _ in ranked("  ", ("b", "a"), lambda one: (one,))] == ["b", "a"]


@given(TEXTS, TEXTS)
def test_marked_letters_stand_in_the_text(query: str, text: str) -> None:
    found = match(query, text)
    if found is not None:
        assert list(found.at) == sorted(set(found.at))
        assert all(0 <= at < len(text) for at in found.at)
        if query.split() and fold(query).split():
            assert found.at


@given(NAMES, st.integers(1, 30))
def test_every_beginning_fits_as_a_beginning(text: str, many: int) -> None:
    found = match(text[:many], text)
    assert found is not None
    assert found.fit <= Fit.BEGINNING


@given(NAMES, st.data())
def test_every_part_fits_somehow(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    assert match(text[first:last], text) is not None


@given(NAMES)
def test_initials_always_fit(text: str) -> None:
    initials = "".join(word[0] for word in text.split())
    found = match(initials, text)
    assert found is not None
    assert found.fit <= Fit.INITIALS


@given(NAMES, TEXTS)
def test_capitals_and_accents_never_matter(text: str, query: str) -> None:
    assert match(query, text) == match(query.casefold(), text)
    shouted = match(text.upper(), text)
    assert shouted is not None
    assert shouted.fit is Fit.WHOLE


@given(st.lists(NAMES, max_size=8), st.sampled_from(["a", "c", "na", "st", "c-01", "lek"]))
def test_a_better_fit_never_stands_behind_a_worse_one(texts: list[str], query: str) -> None:
    found = ranked(query, texts, lambda one: (one,))
    fits = [one.fit for _, one in found]
    assert fits == sorted(fits)
    assert len(found) == sum(match(query, text) is not None for text in texts)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
