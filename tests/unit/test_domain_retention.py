"""What is kept how long: days, months, holds, and what goes together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.programme import RetentionRule
from eh_desktop.domain.record import State
from eh_desktop.domain.retention import (
    Hold,
    Standing,
    Term,
    case_standing,
    counted,
    framework_terms,
    in_use_since,
    term_problem,
)
from eh_desktop.domain.retention_units import KeptRecord, Unit, units

TERM = Term(12, 72)
TODAY = date(2026, 11, 28)
CLOSED = Case("c1", "EH-1", family="Ash", status="closed", closed_on="2018-03-03")
TERMS = framework_terms(())
DONE = KeptRecord("r1", "Audit", "t.audit", "EH-1", State.SENT, date(2018, 5, 1))
ENTRY = LogEntry("e1", "support", {"on": "2018-02-01", "who": "Jo", "case_ref": "eh-1"})
AT = "2026-11-01T09:00:00Z"


def _units(
    cases: tuple[Case, ...] = (),
    records: tuple[KeptRecord, ...] = (),
    entries: tuple[LogEntry, ...] = (),
    holds: tuple[Hold, ...] = (),
) -> tuple[Unit, ...]:
    return units(cases, records, entries, holds, TERMS, TODAY)


def test_the_arithmetic_is_said() -> None:
    found = case_standing(CLOSED, TERM, date(2018, 6, 1))
    said = "Closed 3 March 2018. In use to 3 March 2019, archived to 3 March 2025."
    assert (found.phase, found.because) == ("in_use", said)
    assert (found.in_use_to, found.kept_to) == (date(2019, 3, 3), date(2025, 3, 3))
    assert found.due_on == date(2025, 3, 4)


@pytest.mark.parametrize(
    ("today", "phase"),
    [
        (date(2019, 3, 3), "in_use"),
        (date(2019, 3, 4), "archived"),
        (date(2025, 3, 3), "archived"),
        (date(2025, 3, 4), "due"),
    ],
)
def test_both_last_days_are_kept_in_full(today: date, phase: str) -> None:
    assert case_standing(CLOSED, TERM, today).phase == phase
    assert (CLOSED.closed_on < in_use_since(TERM, today).isoformat()) is (phase != "in_use")


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 130), st.integers(-40, 40))
def test_what_is_in_use_is_told_by_one_day(today: date, months: int, near: int) -> None:
    term = Term(months, 1)
    first = in_use_since(term, today)
    on = first + timedelta(days=near)
    in_use = counted("closed", on, term, today).phase == "in_use"
    assert in_use is (on >= first)


@pytest.mark.parametrize(
    ("on", "months", "last"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
    ],
)
def test_the_last_day_of_a_shorter_month_counts(on: date, months: int, last: date) -> None:
    assert counted("finished", on, Term(months, 0), TODAY).kept_to == last


def test_what_is_not_archived_is_due_after_its_use() -> None:
    found = counted("logged", date(2026, 10, 28), Term(1, 0), TODAY)
    said = "Logged for 28 October 2026. In use to 28 November 2026, and not archived after that."
    assert (found.phase, found.because) == ("in_use", said)
    assert counted("logged", date(2026, 10, 27), Term(1, 0), TODAY).phase == "due"


def test_an_open_case_is_never_due_nor_one_without_a_day() -> None:
    assert case_standing(replace(CLOSED, status="open"), TERM, TODAY).because == "The case is open."
    unknown = case_standing(replace(CLOSED, closed_on=""), TERM, TODAY)
    assert unknown.phase == "running"
    assert "not known" in unknown.because
    assert unknown.due_on is None


def test_the_last_day_there_is_is_never_over() -> None:
    found = counted("closed", date(9998, 1, 1), Term(1200, 1200), TODAY)
    assert found == Standing("in_use", found.because, date.max, date.max)
    assert found.due_on is None


def test_a_framework_sets_what_it_sets() -> None:
    found = framework_terms((RetentionRule("case", 24, 0, "A policy, 4"),))
    assert found["case"] == Term(24, 0, "A policy, 4")
    assert found["record"] == found["log_entry"] == TERM


@pytest.mark.parametrize("months", [(-1, 1), (1, -1), (1201, 0), (0, 1201), (0, 0)])
def test_what_is_no_period_is_refused(months: tuple[int, int]) -> None:
    assert term_problem(*months)


def test_what_is_a_period_is_taken() -> None:
    assert not any(term_problem(*one) for one in ((0, 1), (1, 0), (1200, 1200)))


def test_a_case_takes_all_that_names_it() -> None:
    amended = replace(DONE, id="r2", amends="r1", on=date(2018, 6, 1))
    others = (replace(DONE, id="r9", case_ref="EH-9"), replace(ENTRY, id="e9", values={}))

    case, form, entry = _units((CLOSED,), (amended, DONE, others[0]), (ENTRY, others[1]))

    assert [one.id for one in case.members] == ["c1", "r1", "r2", "e1"]
    assert (case.subject, case.id, case.name, case.about) == ("case", "c1", "EH-1", "Ash")
    assert case.due
    assert case.members[-1].name == "Support given: Jo"
    assert (form.subject, form.about, form.due) == ("record", "EH-9", True)
    assert entry.members[0].name == "Support given"
    assert "no day" in entry.standing.because


def test_nothing_about_an_open_case_is_due() -> None:
    (case,) = _units((replace(CLOSED, status="open"),), (DONE,), (ENTRY,))
    assert (case.standing.phase, case.due) == ("running", False)


def test_an_amendment_may_name_the_case_that_its_original_did_not() -> None:
    first = replace(DONE, case_ref="EH-?")
    (case,) = _units((CLOSED,), (first, replace(DONE, id="r2", amends="r1")))
    assert [one.id for one in case.members] == ["c1", "r1", "r2"]


def test_a_form_is_counted_from_the_last_of_its_chain() -> None:
    amended = replace(DONE, id="r2", amends="r1", on=date(2020, 6, 1))
    (form,) = _units((), (DONE, amended))
    assert form.standing.because.startswith("Finished 1 June 2020.")
    assert (form.standing.phase, form.due) == ("archived", False)


def test_a_withdrawn_form_is_counted_from_its_withdrawal() -> None:
    gone = replace(DONE, state=State.WITHDRAWN, case_ref="")
    (form,) = _units((), (gone,))
    assert form.standing.because.startswith("Withdrawn 1 May 2018.")
    assert (form.due, form.about) == (True, "")


def test_a_draft_and_what_waits_to_be_sent_are_not_due() -> None:
    draft = replace(DONE, state=State.DRAFT, on=None)
    (alone,) = _units((), (draft,))
    assert (alone.standing.phase, alone.due) == ("running", False)
    assert "not finished" in alone.standing.because
    (case,) = _units((CLOSED,), (draft, replace(DONE, id="r3", state=State.SIGNED)))
    assert not case.due
    assert [stop.because for stop in case.stops] == [
        "“Audit” is a draft.",
        "“Audit” waits to be sent.",
    ]
    assert case.held == ()


def test_a_hold_on_any_part_holds_the_whole() -> None:
    own, part = Hold("case", "c1", "In court", AT, "Jo"), Hold("log_entry", "e1", "Asked", AT, "Jo")
    (case,) = _units((CLOSED,), (), (ENTRY,), (own, part))
    assert not case.due
    assert [stop.because for stop in case.held] == [
        "On legal hold since 1 November 2026: In court",
        "“Support given: Jo” is on legal hold since 1 November 2026: Asked",
    ]


def test_an_entry_of_no_case_is_counted_from_its_day() -> None:
    training = LogEntry("e2", "training", {"on": "2026-01-05", "person": "Jo", "course": "First"})
    (entry,) = _units((), (), (training,))
    assert (entry.standing.phase, entry.about) == ("in_use", "")
    assert entry.standing.because.startswith("Logged for 5 January 2026.")


@pytest.mark.parametrize(
    ("amendment", "goes_with"),
    [(State.SIGNED, "EH-2"), (State.DRAFT, "EH-1"), (State.WITHDRAWN, "EH-1")],
)
def test_an_amendment_moves_its_form_only_where_it_stands(amendment: State, goes_with: str) -> None:
    other = replace(CLOSED, id="c2", ref="EH-2")
    old = replace(DONE, state=State.SUPERSEDED if amendment is State.SIGNED else State.SENT)
    new = replace(DONE, id="r2", case_ref="EH-2", state=amendment, amends="r1")
    found = {
        unit.name: [one.id for one in unit.members] for unit in _units((CLOSED, other), (old, new))
    }
    assert found.pop(goes_with)[1:] == ["r1", "r2"]
    assert all(len(members) == 1 for members in found.values())
    (alone,) = _units((), (old, new))
    assert alone.about == goes_with
