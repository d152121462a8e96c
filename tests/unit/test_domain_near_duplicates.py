"""What of a spreadsheet is there already, and what is done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.importing import Item, Taken
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.merging import merged
from eh_desktop.domain.near_duplicates import Decision, near_duplicates
from eh_desktop.domain.settling import Settled, case_from_plain, item_plain, settle

TODAY = date(2026, 11, 24)


def case(key: str, ref: str, family: str = "Lind", child: str = "Ada Lind", **more: str) -> Case:
    people = (CasePerson(f"p{key}", child),) if child else ()
    return Case(key, ref, family, people=people, opened_on=more.get("opened_on", ""))


def rows(*items: Item) -> list[Taken]:
    given = frozenset({"ref", "family", "children"})
    return [Taken(number, item, given) for number, item in enumerate(items, 2)]


def settled(
    taken: list[Taken], known: tuple[Item, ...], decisions: dict[str, Decision] | None = None
) -> Settled:
    matches = {match.item_id: match for match in near_duplicates(taken, known)}
    numbers = count(1)
    by_id = {item.id: item for item in known}
    return settle(taken, matches, decisions or {}, by_id, lambda: f"n{next(numbers)}", TODAY)


@pytest.mark.parametrize(
    ("ref", "family", "child", "opened", "why"),
    [
        ("c -0147", "Other", "Else Who", "", "same_ref"),
        ("c/147", "Other", "Else Who", "", "like_ref"),
        ("X-9", "lind", "ada lind", "2026-02-01", "same_child"),
        ("C-0174", "Other", "Ada Lind", "", "near_ref"),
        ("C-014", "Lind", "Ada Lind", "", "near_ref"),
        ("C-0148", "Lind", "Ada Lind", "", "near_ref"),
        ("C-0148", "Lind", "Tomasz Lind", "", ""),
        ("C-0148", "Lind", "", "", ""),
        ("C-0259", "Lind", "Ada Lind", "", ""),
        ("X-9", "Lind", "Ada Lind", "2026-02-02", ""),
    ],
)
def test_likeness_to_what_is_there(
    ref: str, family: str, child: str, opened: str, why: str
) -> None:
    there = case("k", "C-0147", opened_on="2026-02-01")
    found = near_duplicates(rows(case("n", ref, family, child, opened_on=opened)), (there,))
    assert [match.why for match in found] == ([why] if why else [])


def test_families_without_named_children_are_compared_by_the_family() -> None:
    found = near_duplicates(rows(case("n", "C-0148", child="")), (case("k", "C-0147", child=""),))
    assert [match.why for match in found] == ["near_ref"]


def test_rows_are_also_held_against_earlier_rows() -> None:
    found = near_duplicates(
        rows(case("a", "C-1"), case("b", "D1", child="Bo"), case("c", "C-1")), ()
    )
    assert [(match.row, match.other_row, match.why) for match in found] == [(4, 2, "same_ref")]
    assert found[0].allowed == ("update", "skip")
    assert found[0].usual == "update"


def test_entries_are_alike_in_every_field_or_in_day_and_subject() -> None:
    there = LogEntry("k", "support", {"on": "2026-02-01", "who": "Ada", "agency": "School"})
    same = LogEntry("n1", "support", dict(there.values))
    near = LogEntry("n2", "support", {**there.values, "who": "ada", "agency": "Clinic"})
    other = LogEntry("n3", "support", {**there.values, "on": "2026-02-02"})
    found = near_duplicates(rows(same, near, other), (there,))
    assert [(match.item_id, match.why) for match in found] == [
        ("n1", "same_entry"),
        ("n2", "near_entry"),
    ]


def test_rows_of_one_reference_make_one_case() -> None:
    done = settled(rows(case("a", "C-1"), case("b", "C-1", child="Tomasz Lind")), ())
    (made,) = done.new.values()
    assert isinstance(made, Case)
    assert [child.name for child in made.children] == ["Ada Lind", "Tomasz Lind"]
    assert len({child.id for child in made.children}) == 2
    assert (done.rows_taken, done.rows_put_to_others) == (1, 1)


def test_decisions_are_carried_out() -> None:
    there = case("k", "C-0147")
    taken = rows(case("n", "C-0148"), case("m", "C-0147", child="Bo Lind"))
    assert set(settled(taken, (there,)).new) == set()
    assert set(settled(taken, (there,), {"n": "take"}).new) == {"n"}
    done = settled(taken, (there,), {"m": "update"})
    changed = done.changed["k"]
    assert isinstance(changed, Case)
    assert [child.name for child in changed.children] == ["Ada Lind", "Bo Lind"]
    assert [one.row for one in done.left_out] == [2]


def test_a_row_that_hangs_on_one_left_out_is_left_out_too() -> None:
    taken = rows(case("a", "C-1"), case("b", "C-1", child="Bo"))
    there = case("k", "X", opened_on="")
    done = settled(rows(replace_ref(there, "a"), case("b", "X", child="Bo")), (there,))
    assert (done.new, done.changed) == ({}, {})
    assert {one.row for one in done.left_out} == {2, 3}
    assert set(settled(taken, ()).new) == {"a"}


def replace_ref(there: Case, key: str) -> Case:
    return replace(there, id=key)


def test_a_spreadsheet_closes_a_case_and_never_opens_one() -> None:
    there = Case("k", "C-1", status="closed", closed_on="2026-03-01", note="First")
    new = Case("n", "C-1", note="Second", lead="Bo", dates=(CaseDate("d", "review", "2026-01-01"),))
    made = merged(there, new, frozenset({"ref", "status"}), lambda: "x")
    assert isinstance(made, Case)
    assert (made.status, made.note, made.lead) == ("closed", "First\nSecond", "Bo")
    assert made.days("review") == ("2026-01-01",)
    assert merged(made, new, frozenset(), lambda: "y") == made


def test_what_does_not_go_together_is_left_out_with_the_reason() -> None:
    there = Case("k", "C-1", opened_on="2026-03-01")
    new = Case("n", "C-1", status="closed", closed_on="2026-02-01")
    done = settled(rows(new), (there,), {"n": "update"})
    assert done.changed == {}
    assert "before it was opened" in done.left_out[0].reason


def test_a_case_comes_back_from_its_values() -> None:
    there = replace(
        case("k", "C-1"), past_leads=("Bo",), dates=(CaseDate("d", "review", "2026-01-01"),)
    )
    assert case_from_plain(item_plain(there)) == there


def test_a_case_and_an_entry_are_never_put_together() -> None:
    with pytest.raises(TypeError):
        merged(case("k", "C-1"), LogEntry("e", "support"), frozenset(), lambda: "x")
