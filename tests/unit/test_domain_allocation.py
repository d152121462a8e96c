"""Who audits what: nobody their own work, and no sharing would be more even."""

from __future__ import annotations

from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from eh_desktop.domain.allocation import (
    Allotment,
    Auditor,
    LeftOver,
    allocate,
    buddies,
    conflict,
    conflicts,
)
from eh_desktop.domain.sampling import SampleCase

RUTH = Auditor("Ruth Okafor-Lind", "Northmoor Council", ("Ben Yarrow",))
IDRIS = Auditor("Idris Falk", "Fell School")
NIA = Auditor("Nia Sorrel", "Harbour Health")
TEAM = (RUTH, IDRIS, NIA)


def case(
    ref: str, lead: str = "", past: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> SampleCase:
    return SampleCase(ref, lead=lead, past_leads=past, involved=others)


def test_who_has_a_part_in_a_case_must_not_audit_it() -> None:
    assert conflict(RUTH, case("C-1", "ruth  okafor-lind")) == "leads this case"
    assert conflict(RUTH, case("C-1", "X", ("Ruth Okafor-Lind",))) == "led this case before"
    assert conflict(RUTH, case("C-1", others=("RUTH OKAFOR-LIND",))) == "is named in this case"
    assert conflict(RUTH, case("C-1", "Ben Yarrow")) == (
        "supervises or shares a team with Ben Yarrow, who leads this case"
    )
    assert conflict(RUTH, case("C-1", "X", ("Ben Yarrow",))) == (
        "supervises or shares a team with Ben Yarrow, who led this case before"
    )
    assert conflict(RUTH, case("C-1", "Idris Falk", ("Nia Sorrel",))) == ""
    assert conflict(IDRIS, case("C-1")) == ""


def test_a_case_that_nobody_may_audit_says_why() -> None:
    both = case("C-1", "Idris Falk", ("Nia Sorrel",))
    assert conflicts((IDRIS, NIA), both) == (
        "Idris Falk leads this case and Nia Sorrel led this case before."
    )
    assert conflicts(TEAM, both) == ""
    assert conflicts((), both) == ""


def test_buddies_come_from_different_agencies_and_few_stay_alone() -> None:
    people = [Auditor(f"N{at}", "Northmoor") for at in range(3)]
    people += [Auditor("F0", "Fell"), Auditor("H0", "Harbour")]
    pairs, alone = buddies(people)
    assert [(one.name, other.name) for one, other in pairs] == [("N0", "F0"), ("N1", "H0")]
    assert alone == (LeftOver("N2", "No auditor of another agency is left to pair with."),)
    assert buddies(()) == ((), ())
    assert buddies(people[:2])[0] == ()


@given(st.lists(st.sampled_from("abcd"), max_size=9))
def test_no_more_buddies_could_be_found(agencies: list[str]) -> None:
    people = [Auditor(f"P{at}", agency) for at, agency in enumerate(agencies)]
    pairs, alone = buddies(people)
    assert all(one.agency != other.agency for one, other in pairs)
    largest = max(Counter(agencies).values(), default=0)
    assert len(pairs) == min(len(people) // 2, len(people) - largest)
    assert len(alone) == len(people) - 2 * len(pairs)


def test_cases_go_round_evenly() -> None:
    given = allocate([case(f"C-{at}") for at in range(7)], TEAM)
    assert Counter(one.auditor for one in given.allotted) == {
        "Ruth Okafor-Lind": 3,
        "Idris Falk": 2,
        "Nia Sorrel": 2,
    }
    assert not given.cases_left


def test_what_somebody_has_already_counts() -> None:
    loads = {"Ruth Okafor-Lind": 2}
    given = allocate([case("C-1"), case("C-2")], (RUTH, IDRIS), loads=loads)
    assert [one.auditor for one in given.allotted] == ["Idris Falk", "Idris Falk"]


def test_a_case_is_passed_on_where_that_makes_room() -> None:
    free, hers = case("C-1"), case("C-2", "Idris Falk")
    given = allocate([free, hers], (RUTH, IDRIS))
    assert {one.ref: one.auditor for one in given.allotted} == {
        "C-1": "Idris Falk",
        "C-2": "Ruth Okafor-Lind",
    }


def test_pairs_take_two_each_and_the_rest_waits() -> None:
    cases = [case("C-1", "Ruth Okafor-Lind"), *(case(f"C-{at}") for at in range(2, 7))]
    given = allocate(cases, TEAM, pairs=True, most=2)
    assert given.auditors_left == (
        LeftOver("Nia Sorrel", "No auditor of another agency is left to pair with."),
    )
    assert given.cases_left == (
        LeftOver("C-1", "Conflict of interest: Ruth Okafor-Lind leads this case."),
        LeftOver("C-6", "Everybody who may audit it has as many cases as they take."),
    )
    assert Counter(one.auditor for one in given.allotted) == {
        "Idris Falk": 2,
        "Ruth Okafor-Lind": 2,
    }
    assert all({one.auditor, one.partner} == {RUTH.name, IDRIS.name} for one in given.allotted)


def test_without_auditors_nothing_is_allotted() -> None:
    assert allocate([case("C-1")], ()) == Allotment(
        (), (LeftOver("C-1", "There is nobody to audit it."),), ()
    )


PEOPLE = tuple(Auditor(name, agency) for name, agency in zip("PQRS", "abca", strict=True))


@st.composite
def rounds(draw: st.DrawFn) -> tuple[list[SampleCase], tuple[Auditor, ...], int, dict[str, int]]:
    people = PEOPLE[: draw(st.integers(1, 4))]
    names = [one.name for one in people]
    some = st.lists(st.sampled_from(names), max_size=len(names), unique=True)
    past = draw(st.lists(some, max_size=5))
    cases = [case(f"C-{at}", past=tuple(each)) for at, each in enumerate(past)]
    loads = {name: draw(st.integers(0, 2)) for name in names}
    return cases, people, draw(st.integers(0, 3)), loads


@given(rounds(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_no_conflict_is_ever_allotted_and_no_sharing_is_more_even(
    made: tuple[list[SampleCase], tuple[Auditor, ...], int, dict[str, int]], pairs: bool
) -> None:
    cases, people, most, loads = made
    given = allocate(cases, people, pairs=pairs, most=most, loads=loads)
    by_name, by_ref = {one.name: one for one in people}, {one.ref: one for one in cases}
    for one in given.allotted:
        assert conflict(by_name[one.auditor], by_ref[one.ref]) == ""
        if pairs:
            assert conflict(by_name[one.partner], by_ref[one.ref]) == ""
            assert by_name[one.auditor].agency != by_name[one.partner].agency
    known = [one.ref for one in given.allotted] + [one.name for one in given.cases_left]
    assert sorted(known) == sorted(by_ref)
    assert all(one.reason for one in given.cases_left)
    if not pairs:
        mine = Counter(one.auditor for one in given.allotted)
        found = (len(given.allotted), sum((loads[n] + mine[n]) ** 2 for n in loads))
        assert found == _best(cases, people, most, loads)


def _best(
    cases: list[SampleCase], people: tuple[Auditor, ...], most: int, loads: dict[str, int]
) -> tuple[int, int]:
    """Try every sharing: the most cases allotted, and then the smallest sum of squares."""
    found = []
    for chosen in product((None, *people), repeat=len(cases)):
        pairs = zip(chosen, cases, strict=True)
        if any(who is not None and conflict(who, each) for who, each in pairs):
            continue
        mine = Counter(who.name for who in chosen if who is not None)
        if most and any(loads[name] + count > most for name, count in mine.items()):
            continue
        squares = sum((loads[name] + mine[name]) ** 2 for name in loads)
        found.append((-sum(mine.values()), squares))
    best = min(found)
    return -best[0], best[1]


@given(st.integers(0, 12), st.integers(1, 4))
def test_without_conflicts_counts_differ_by_one_at_most(many: int, people: int) -> None:
    given = allocate([case(f"C-{at}") for at in range(many)], PEOPLE[:people])
    counts = Counter({one.name: 0 for one in PEOPLE[:people]})
    counts.update(one.auditor for one in given.allotted)
    assert sum(counts.values()) == many
    assert max(counts.values()) - min(counts.values()) <= 1
