"""Dip samples: the same list and the same question give the same cases, and each has its chance."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.sample_list import list_hash
from eh_desktop.domain.sampling import (
    Asked,
    Drawn,
    Exclusion,
    SampleCase,
    Stratum,
    Themes,
    draw,
    fits,
    lately,
    rank,
    replacement,
    strata_of,
    themes_text,
    wanted_of,
    working,
)

TODAY = "2026-11-24"
AGENCIES = ("Northmoor Council", "Fell School", "Harbour Health")


def case(number: int, **known: object) -> SampleCase:
    values = {"ref": f"C-{number:04}", "agency": AGENCIES[number % 3], "opened_on": "2026-01-05"}
    return SampleCase(**{**values, **known})  # type: ignore[arg-type]


CASES = tuple(case(number) for number in range(1, 44))


def asked(**more: object) -> Asked:
    plain = Asked("tameside.service_sample", "2026-11", TODAY, "heron 7", share=5)
    return replace(plain, **more)  # type: ignore[arg-type]


def drawn(question: Asked, cases: tuple[SampleCase, ...] = CASES) -> Drawn:
    return draw(question, cases, list_hash(cases))


def test_the_draw_is_the_documented_one() -> None:
    hashed = list_hash(CASES)
    ranks = {
        hashlib.sha256(f"heron 7|{hashed}|{one.ref.lower()}".encode()).hexdigest(): one.ref
        for one in CASES
    }
    found = drawn(asked())
    assert found.refs == tuple(ranks[key] for key in sorted(ranks)[:3])
    assert (found.listed, found.population, found.wanted, found.excluded) == (43, 43, 3, 0)
    assert found.strata == (Stratum("", 43, 3),)
    assert rank("s", "h", "C 01 a") == hashlib.sha256(b"s|h|c01a").hexdigest()


@given(st.permutations(CASES), st.integers(1, 60), st.booleans())
@settings(max_examples=50, deadline=None)
def test_the_order_of_the_cases_is_of_no_consequence(
    cases: list[SampleCase], count: int, by_agency: bool
) -> None:
    question = asked(share=0, least=count, by_agency=by_agency)
    assert drawn(question, tuple(cases)) == drawn(question)


@given(
    st.lists(st.integers(0, 2), min_size=1, max_size=40),
    st.integers(0, 100),
    st.integers(0, 20),
    st.booleans(),
    st.sets(st.integers(0, 39), max_size=10),
)
@settings(max_examples=200, deadline=None)
def test_a_draw_gives_what_is_wanted_and_nothing_that_is_excluded(
    agencies: list[int], share: int, least: int, by_agency: bool, out: set[int]
) -> None:
    cases = tuple(case(at, agency=AGENCIES[kind]) for at, kind in enumerate(agencies))
    left_out = [one for at, one in enumerate(cases) if at in out]
    exclusions = tuple(Exclusion(one.ref, "Known to the auditor") for one in left_out)
    question = asked(
        share=share, least=least or not share, by_agency=by_agency, exclusions=exclusions
    )
    found = drawn(question, cases)
    assert len(found.refs) == len(set(found.refs))
    assert not set(found.refs) & {one.ref for one in left_out}
    assert found.excluded == len(left_out)
    assert len(found.refs) == min(found.wanted, len(cases) - len(left_out))
    assert found.short == max(0, found.wanted - (len(cases) - len(left_out)))
    assert found.wanted * 100 >= share * len(cases)
    for stratum in found.strata:
        held = {one.ref for one in cases if not by_agency or one.agency == stratum.agency}
        assert len(held & set(found.refs)) == stratum.drawn
        exact = len(found.refs) * stratum.cases / sum(one.cases for one in found.strata)
        assert abs(stratum.drawn - exact) < 1


def test_every_case_has_the_same_chance() -> None:
    """2,000 seeds, 4 of 40: each case is drawn 200 times on average. Chi-square with 39 degrees
    of freedom lies under 72.1 in 999 of 1,000 fair draws; the seeds are fixed, so is the result.
    """
    cases = CASES[:40]
    hashed = list_hash(cases)
    counts = dict.fromkeys((one.ref for one in cases), 0)
    for number in range(2000):
        for ref in draw(asked(seed=str(number), share=10), cases, hashed).refs:
            counts[ref] += 1
    assert sum(counts.values()) == 8000
    # Drawn without replacement, counts vary less than in independent draws, by (1 - 4/40).
    chi_square = sum((count - 200) ** 2 / (200 * 0.9) for count in counts.values())
    assert 15 < chi_square < 72.1


def test_pairs_of_cases_are_drawn_together_as_often_as_chance_has_it() -> None:
    cases = CASES[:6]
    hashed = list_hash(cases)
    together: dict[frozenset[str], int] = {}
    for number in range(3000):
        pair = frozenset(draw(asked(seed=f"n{number}", share=0, least=2), cases, hashed).refs)
        together[pair] = together.get(pair, 0) + 1
    assert len(together) == 15
    chi_square = sum((count - 200) ** 2 / 200 for count in together.values())
    assert chi_square < 36.1  # 14 degrees of freedom, 999 of 1,000


def test_another_seed_another_list_or_another_spelling() -> None:
    first = drawn(asked(share=30))
    assert drawn(asked(share=30, seed="heron 8")).refs != first.refs
    assert drawn(asked(share=30), CASES[:-1]).refs != first.refs
    spelt = tuple(replace(one, ref=one.ref.lower()) for one in CASES)
    same_hash = draw(asked(share=30), spelt, first.list_hash)
    assert same_hash.refs == tuple(ref.lower() for ref in first.refs)


def test_shares_are_rounded_up_and_the_larger_counts() -> None:
    assert [wanted_of(5, 0, many) for many in (0, 1, 20, 21, 43, 100)] == [0, 1, 1, 2, 3, 5]
    assert wanted_of(5, 8, 43) == 8
    assert working(5, 0, 43) == "5 % of 43 cases is 2.15; rounded up, 3."
    assert working(5, 0, 1) == "5 % of 1 case is 0.05; rounded up, 1."
    assert working(10, 0, 50) == "10 % of 50 cases is 5."
    assert working(5, 8, 43) == (
        "5 % of 43 cases is 2.15; rounded up, 3. At least 8 are due, so 8."
    )
    assert working(5, 2, 43) == "5 % of 43 cases is 2.15; rounded up, 3."
    assert working(0, 8, 43) == "8 are asked for."
    assert working(0, 1, 43) == "1 is asked for."


def test_largest_remainders_go_to_the_larger_agency_then_by_name() -> None:
    sizes = {"B": 3, "a ": 3, "C": 5}
    pool = [
        case(100 * at + each, agency=name)
        for at, (name, size) in enumerate(sizes.items())
        for each in range(size)
    ]
    # 4 × 3/11 = 1.09 twice, 4 × 5/11 = 1.82: the one that is left goes to C.
    assert [(one.agency, one.drawn) for one in strata_of(pool, 4, by_agency=True)] == [
        ("a", 1),
        ("B", 1),
        ("C", 2),
    ]
    even = [one for one in pool if one.agency != "C"]
    assert [one.drawn for one in strata_of(even, 3, by_agency=True)] == [2, 1]
    assert strata_of([], 0, by_agency=True) == ()


def test_themes_choose_the_cases() -> None:
    old = case(1, opened_on="2024-11-23", step_down=True, priority="Neglect")
    closed = case(2, status="closed", closed_on="2026-11-03")
    assert fits(old, Themes(status="open", open_over_months=24), TODAY)
    assert not fits(
        replace(old, opened_on=TODAY[:2] + "24-11-24"), Themes(open_over_months=24), TODAY
    )
    assert not fits(replace(old, opened_on=""), Themes(open_over_months=9), TODAY)
    assert not fits(closed, Themes(open_over_months=9), TODAY)
    assert not fits(replace(old, opened_on="9999-12-31"), Themes(open_over_months=9), TODAY)
    assert not fits(closed, Themes(status="open"), TODAY)
    assert fits(old, Themes(agencies=("fell  school",), priorities=("NEGLECT",)), TODAY)
    assert not fits(closed, Themes(agencies=("Fell School",)), TODAY)
    assert fits(old, Themes(step_down="yes"), TODAY)
    assert not fits(old, Themes(step_down="no"), TODAY)
    november = Themes(closed_from="2026-11-01", closed_to="2026-11-30")
    assert fits(closed, replace(november, status="closed"), TODAY)
    assert fits(old, november, TODAY), "an open case has no day of closure to be judged by"
    for day in ("", "2026-10-31", "2026-12-01"):
        assert not fits(replace(closed, closed_on=day), november, TODAY)


def test_themes_are_said_in_words() -> None:
    assert themes_text(Themes()) == "all cases"
    every = Themes(
        "closed",
        ("Fell School", "Harbour Health"),
        ("Neglect",),
        "yes",
        9,
        "2026-11-01",
        "2026-11-30",
    )
    assert themes_text(every) == (
        "closed cases, open for over 9 months, of Fell School and Harbour Health, with the "
        "priority Neglect, after a step-down, closed from 1 November 2026 up to 30 November 2026"
    )
    assert themes_text(Themes(step_down="no", closed_to="2026-11-30")) == (
        "all cases, without a step-down, if closed, then up to 30 November 2026"
    )
    assert themes_text(Themes("open", closed_from="2026-11-01")) == "open cases"


def test_lately_is_less_than_twelve_months_ago() -> None:
    assert lately("2025-11-25T08:00:00+00:00", TODAY)
    assert not lately("2025-11-24", TODAY)
    assert not lately("", TODAY)
    assert not lately(TODAY, "")


def test_a_replacement_is_the_next_rank_of_the_same_agency() -> None:
    question = asked(share=0, least=6, by_agency=True)
    found = drawn(question)
    by_ref = {one.ref: one for one in CASES}
    out = found.refs[0]
    into = replacement(question, CASES, found.list_hash, out, found.refs)
    assert by_ref[into].agency == by_ref[out].agency
    agency = [one for one in CASES if one.agency == by_ref[out].agency]
    ranks = sorted(agency, key=lambda one: rank("heron 7", found.list_hash, one.ref))
    assert into == next(one.ref for one in ranks if one.ref not in found.refs)
    everywhere = replacement(asked(share=0, least=6), CASES, found.list_hash, out, found.refs)
    ranks = sorted(CASES, key=lambda one: rank("heron 7", found.list_hash, one.ref))
    assert everywhere == next(one.ref for one in ranks if one.ref not in found.refs)


def test_where_an_agency_has_no_case_left_the_next_of_all_stands_in() -> None:
    cases = (case(1, agency="Fell School"), *(case(n, agency="Northmoor") for n in range(2, 6)))
    question = asked(share=0, least=5, by_agency=True, exclusions=(Exclusion("C-0005", "Ill"),))
    found = drawn(question, cases)
    assert (found.refs, found.short) == (found.refs, 1)
    assert replacement(question, cases, found.list_hash, "C-0001", found.refs) == ""
    few = replace(question, least=2)
    drawn_few = drawn(few, cases).refs
    into = replacement(few, cases, found.list_hash, "C-0001", {"C-0001", *drawn_few})
    assert into.startswith("C-000")
    assert into not in {"C-0001", "C-0005", *drawn_few}
    assert replacement(few, cases, found.list_hash, "Z-1", ()) != ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"seed": ""}, "The seed is a word"),
        ({"seed": " a"}, "The seed is a word"),
        ({"seed": "a" * 65}, "The seed is a word"),
        ({"seed": "a|b"}, "a character that it cannot have"),
        ({"seed": "a\u202eb"}, "a character that it cannot have"),
        ({"as_at": "tomorrow"}, "not a date"),
        ({"as_at": "9999-12-31"}, "not a date"),
        ({"themes": Themes(open_over_months=-1)}, "-1 months cannot be asked for"),
        ({"themes": Themes(open_over_months=601)}, "601 months cannot be asked for"),
        ({"share": 0}, "Say how many cases to draw"),
        ({"share": 101}, "Say how many cases to draw"),
        ({"share": 5, "least": -1}, "Say how many cases to draw"),
        ({"exclusions": (Exclusion("Z-1", "Ill"),)}, "No case has this reference"),
        ({"exclusions": (Exclusion("C-0001", " "),)}, "An exclusion needs a reason"),
    ],
)
def test_what_cannot_be_asked_is_named(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(RuleTrouble, match=said):
        drawn(asked(**wrong))


def test_references_have_to_tell_cases_apart() -> None:
    with pytest.raises(RuleTrouble, match="Two cases have the same reference") as told:
        drawn(asked(), (case(1), case(2, ref="c- 0001")))
    assert told.value.where == "C-0001 and c- 0001"
    with pytest.raises(RuleTrouble, match="A case has no reference"):
        drawn(asked(), (case(1, ref=" "),))
