"""Following up: the order of steps is a rule, and where a thing stands is derived from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.follow_up import (
    ITEMS,
    OPEN,
    RATINGS,
    STEPS,
    Followed,
    Item,
    Step,
    begins,
    checked,
    due_status,
    followed,
    possible,
    rating_of,
    status,
    status_of,
    urgency,
)

TODAY = date(2026, 11, 24)


def step(name: str, item: Item = "action", note: str = "A note", on: str = "", at: int = 1) -> Step:
    """Give a step; `at` orders it."""
    return Step(f"s{at:04}", "r1", item, "i1", name, note, on, "2026-11-24T09:00:00+00:00", "Ada")


def test_an_action_goes_from_open_to_done_and_back() -> None:
    taken = [step("started", at=1), step("done", note="Dated all", at=2)]
    assert status("action", taken, TODAY, "2026-11-01") == "done"
    assert followed("action", taken).note == "Dated all"
    taken.append(step("reopened", at=3))
    assert status("action", taken, TODAY, "2026-11-01") == "late"


@pytest.mark.parametrize(
    ("due", "said", "rated"),
    [
        ("2026-11-23", "late", "red"),
        ("2026-11-24", "due", "amber"),
        ("2026-12-08", "due", "amber"),
        ("2026-12-09", "later", "green"),
        ("", "undated", "amber"),
        ("soon", "undated", "amber"),
    ],
)
def test_an_open_action_is_rated_by_its_day(due: str, said: str, rated: str) -> None:
    assert due_status(due, TODAY) == said
    assert status("action", (), TODAY, due) == said
    assert rating_of(Followed(), TODAY, due) == rated


def test_a_person_s_rating_stands_until_it_is_done() -> None:
    taken = [step("rated", note="amber", at=1)]
    assert rating_of(followed("action", taken), TODAY, "2026-11-01") == "amber"
    taken.append(step("done", at=2))
    assert rating_of(followed("action", taken), TODAY, "2026-11-01") == "green"
    taken.append(step("reopened", at=3))
    assert rating_of(followed("action", taken), TODAY, "2026-11-01") == "red"
    with pytest.raises(RuleTrouble, match="red, amber or green"):
        checked(step("rated", note="blue"), ())


def test_handing_on_moves_owner_and_day() -> None:
    now = followed("action", [step("handed_on", note="Ruth", on="2026-12-24")])
    assert (now.owner, now.due, now.phase) == ("Ruth", "2026-12-24", "open")
    assert status_of(now, TODAY, "2026-11-01") == "later"
    kept = followed("action", [step("handed_on", note="Ruth")])
    assert status_of(kept, TODAY, "2026-11-01") == "late"


def test_what_ended_has_no_rating_but_done() -> None:
    for name in ("carried", "dropped"):
        assert rating_of(followed("action", [step(name)]), TODAY, "2026-11-01") is None


def test_a_concern_can_be_told_further_after_its_outcome() -> None:
    settled = Followed("done")
    told = step("told", "concern", "The duty team", "2026-11-24")
    assert checked(told, (), settled) == told
    assert followed("concern", [told], settled).phase == "done"
    again = step("reopened", "concern", "A second report", at=2)
    assert followed("concern", [told, again], settled).phase == "open"
    with pytest.raises(RuleTrouble, match="Enter when"):
        checked(replace(told, on_date=""), (), settled)
    with pytest.raises(RuleTrouble, match="Enter when"):
        checked(replace(told, on_date="yesterday"), (), settled)


def test_a_re_audit_is_asked_for_by_a_day() -> None:
    asked = step("re_audit", "criterion", "", "2027-01-31")
    now = followed("criterion", [checked(asked, ())])
    assert (now.phase, now.due) == ("open", "2027-01-31")
    with pytest.raises(RuleTrouble, match="cannot follow"):
        checked(replace(asked, id="s2"), [asked])
    with pytest.raises(RuleTrouble, match="by when"):
        checked(replace(asked, on_date=""), ())
    assert begins("criterion").phase == "done"


def test_unknown_steps_are_refused_and_passed_over() -> None:
    with pytest.raises(RuleTrouble, match="takes the step"):
        checked(step("answered"), ())
    assert followed("action", [step("answered")]) == Followed()


def test_overdue_comes_first_and_what_ended_last() -> None:
    rows = [
        ("done", "2026-01-01"),
        ("undated", ""),
        ("later", "2027-01-01"),
        ("late", "2026-10-01"),
    ]
    ordered = sorted(rows, key=lambda row: urgency(row[0], row[1]))  # type: ignore[arg-type]
    assert [said for said, _ in ordered] == ["late", "later", "undated", "done"]


_names = sorted({name for rules in STEPS.values() for name in rules})
_made = st.lists(
    st.tuples(
        st.sampled_from(_names),
        st.sampled_from(["", "  ", "A note", "red", "r2"]),
        st.sampled_from(["", "2026-11-24", "no day"]),
    ),
    max_size=12,
)


def _take(item: Item, wanted: Sequence[tuple[str, str, str]]) -> list[Step]:
    """Take each step that may be taken, in turn."""
    taken: list[Step] = []
    for at, (name, note, on) in enumerate(wanted):
        before = followed(item, taken)
        try:
            taken.append(checked(step(name, item, note, on, at), taken))
        except RuleTrouble:
            assert name not in possible(item, before) or not _complete(item, name, note, on)
        else:
            assert name in possible(item, before)
    return taken


def _complete(item: Item, name: str, note: str, on: str) -> bool:
    rule = STEPS[item][name]
    noted = not rule.note or (bool(note.strip()) and (name != "rated" or note in RATINGS))
    return noted and on != "no day" and (bool(on) or not rule.dated)


@given(st.sampled_from(ITEMS), _made)
def test_nothing_leaves_its_beginning_without_a_step(
    item: Item, wanted: list[tuple[str, str, str]]
) -> None:
    taken = _take(item, wanted)
    if not taken:
        assert followed(item, taken) == begins(item)
    elif followed(item, taken).phase != begins(item).phase:
        assert any(STEPS[item][one.step].leads for one in taken)


@given(_made)
def test_nothing_is_done_without_a_note(wanted: list[tuple[str, str, str]]) -> None:
    taken = _take("action", wanted)
    now = followed("action", taken)
    if now.phase in ("done", "dropped", "carried"):
        assert now.note.strip()
        assert taken[-1].step not in ("reopened",)


@given(st.sampled_from(ITEMS), _made, st.randoms())
def test_the_order_is_that_of_the_ids_however_they_come(
    item: Item, wanted: list[tuple[str, str, str]], chance: object
) -> None:
    taken = _take(item, wanted)
    mixed = list(taken)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert followed(item, mixed) == followed(item, taken)


@given(st.sampled_from(ITEMS), _made, st.integers(-400, 400))
def test_status_and_rating_always_agree(
    item: Item, wanted: list[tuple[str, str, str]], days: int
) -> None:
    due = (TODAY + timedelta(days)).isoformat()
    now = followed(item, _take(item, wanted))
    stands, rated = status_of(now, TODAY, due), rating_of(now, TODAY, due)
    assert (rated is None) == (stands in ("carried", "dropped"))
    assert (stands in OPEN) == (now.phase in ("open", "started"))
