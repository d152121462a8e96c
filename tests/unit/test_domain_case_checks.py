"""What keeps a case, or an entry of a log, from being kept; leads that changed; turnaround."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case, CaseDate, CasePerson, ref_key
from eh_desktop.domain.case_checks import (
    CaseTrouble,
    case_problems,
    with_past_lead,
)
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.log_checks import (
    EntryTrouble,
    again,
    entry_problems,
    turnaround,
    worded,
)
from eh_desktop.services.calendar import bank_holidays

TODAY = "2026-11-24"
GOOD = Case("c1", "C-0147", lead="Rowan Achterberg", opened_on="2026-01-05")
ASKED = {"asked_on": "2026-11-02", "who": "Ines Marlowe", "consent": "given"}
SHARING = LOG_KINDS["sharing_request"]


def _wrong(case: Case, *others: Case) -> list[str]:
    return [one.field for one in case_problems(case, others, TODAY)]


def test_a_case_needs_no_more_than_a_reference() -> None:
    assert _wrong(Case("c1", "C-1")) == []
    assert _wrong(Case("c1", " ")) == ["ref"]


@pytest.mark.parametrize("name", ["opened_on", "consent_on", "assessed_on", "plan_on"])
def test_each_day_is_a_date_that_has_come(name: str) -> None:
    for value in ("soon", "2026-02-30", "2026-11-25", "2026-11-24T10:00:00"):
        assert _wrong(replace(GOOD, **{"opened_on": "", name: value})) == [name]
    assert _wrong(replace(GOOD, **{name: TODAY})) == []


def test_a_closed_case_has_a_day_and_an_open_one_none() -> None:
    assert _wrong(replace(GOOD, status="closed")) == ["closed_on"]
    assert _wrong(replace(GOOD, closed_on="2026-03-01")) == ["closed_on"]
    closed = replace(GOOD, status="closed", closed_on="2026-01-04")
    (problem,) = case_problems(closed, (), TODAY)
    assert problem.what == "It was closed before it was opened, on 5 January 2026."
    assert _wrong(replace(closed, closed_on="2026-01-05")) == []


def test_a_reference_that_another_case_bears_names_that_case() -> None:
    other = Case("c2", "C-0147")
    (problem,) = case_problems(replace(GOOD, ref="c - 0147"), (other,), TODAY)
    assert (problem.field, problem.other) == ("ref", "c2")
    assert "C-0147" in problem.what
    assert _wrong(GOOD, GOOD) == []


def test_people_and_days_are_whole() -> None:
    people = (CasePerson("p1", " "), CasePerson("p2", "Ada Lind", born="2030-01-01"))
    dates = (CaseDate("d1", "meeting", ""), CaseDate("d2", "review", "?"))
    wrong = _wrong(replace(GOOD, people=people, dates=dates))
    assert wrong == ["people.p1", "people.p2", "dates.d1", "dates.d2"]
    odd = replace(
        GOOD,
        status="lost",  # type: ignore[arg-type]
        people=(CasePerson("p1", "Ada", "cat"),),  # type: ignore[arg-type]
        dates=(CaseDate("d1", "party", TODAY),),  # type: ignore[arg-type]
        family="two\nlines",
    )
    assert set(_wrong(odd)) == {"status", "people.p1", "dates.d1", "family"}


def test_a_trouble_says_the_first_problem_and_keeps_all() -> None:
    problems = case_problems(replace(GOOD, ref="", opened_on="soon"), (), TODAY)
    trouble = CaseTrouble(problems)
    assert trouble.what == "The case has no reference."
    assert [one.field for one in trouble.problems] == ["ref", "opened_on"]


def test_who_led_before_is_kept_once_and_never_who_leads_now() -> None:
    first = replace(GOOD, lead="Ines Marlowe")
    second = with_past_lead(first, replace(first, lead="Dana Ellsworth"))
    assert second.past_leads == ("Ines Marlowe",)
    back = with_past_lead(second, replace(second, lead="ines marlowe "))
    assert back.past_leads == ("Dana Ellsworth",)
    assert with_past_lead(None, first) == first
    assert with_past_lead(first, first) == first


@given(st.lists(st.sampled_from(("Ada", "ada ", "Bo", "", "C d", "cd")), min_size=1, max_size=8))
def test_whatever_leads_come_each_stays_known(leads: list[str]) -> None:
    case: Case = replace(GOOD, lead=leads[0])
    for lead in leads[1:]:
        case = with_past_lead(case, replace(case, lead=lead))
    known = {ref_key(name) for name in (*case.past_leads, case.lead)} - {""}
    assert known == {ref_key(name) for name in leads} - {""}
    assert len({ref_key(name) for name in case.past_leads}) == len(case.past_leads)


def test_an_entry_needs_what_its_log_requires() -> None:
    entry = LogEntry("e1", "sharing_request", {})
    assert [one.field for one in entry_problems(SHARING, entry, TODAY)] == [
        *("asked_on", "who", "consent"),
    ]
    assert entry_problems(SHARING, replace(entry, values=ASKED), TODAY) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("asked_on", "yesterday"),
        ("asked_on", "2026-12-01"),
        ("answered_on", "2026-11-01"),
        ("consent", "perhaps"),
        ("who", "two\nlines"),
    ],
)
def test_a_value_that_does_not_fit_is_named(field: str, value: str) -> None:
    entry = LogEntry("e1", "sharing_request", {**ASKED, field: value})
    problems = entry_problems(SHARING, entry, TODAY)
    assert [one.field for one in problems] == [field]
    trouble = EntryTrouble(problems, SHARING)
    assert trouble.where == SHARING.field(field).label


def test_training_may_be_due_ahead_but_not_before_it_was() -> None:
    training = LOG_KINDS["training"]
    values = {"on": "2026-01-05", "person": "Bo", "course": "Plans", "again_on": "2029-01-05"}
    assert entry_problems(training, LogEntry("e", "training", values), TODAY) == ()
    before = LogEntry("e", "training", {**values, "again_on": "2025-01-05"})
    assert [one.field for one in entry_problems(training, before, TODAY)] == ["again_on"]


def test_a_field_that_the_log_has_not_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        entry_problems(SHARING, LogEntry("e", "sharing_request", {**ASKED, "x": "1"}), TODAY)


def test_turnaround_is_counted_in_working_days_and_days() -> None:
    calendar, today = bank_holidays(), date(2026, 11, 24)
    entry = LogEntry("e", "sharing_request", {**ASKED, "answered_on": "2026-11-09"})
    took = turnaround(SHARING, entry, today, calendar)
    assert took is not None
    assert (took.working_days, took.days, took.answered) == (5, 7, True)
    assert took.words == "5 working days (7 days)"
    waits = turnaround(SHARING, replace(entry, values=ASKED), today, calendar)
    assert waits is not None
    assert waits.words == "open for 16 working days (22 days)"
    assert waits.short == "16 working days so far"
    assert turnaround(LOG_KINDS["support"], entry, today, calendar) is None
    assert turnaround(SHARING, replace(entry, values={}), today, calendar) is None
    odd = replace(entry, values={**ASKED, "answered_on": "2026-10-01"})
    assert turnaround(SHARING, odd, today, calendar) is None


@pytest.mark.parametrize(
    ("due", "state"),
    [
        ("2026-11-23", "late"),
        ("2026-11-24", "soon"),
        ("2027-01-24", "soon"),
        ("2027-01-25", "later"),
        ("", ""),
    ],
)
def test_training_is_late_after_its_day_and_soon_two_months_before(due: str, state: str) -> None:
    entry = LogEntry("e", "training", {"again_on": due})
    assert again(LOG_KINDS["training"], entry, date(2026, 11, 24)) == state


def test_a_log_speaks_the_words_of_the_framework() -> None:
    words = {"assessment": "CAF", "meeting": "TAF meeting", "lead": "co-ordinator"}
    for kind in LOG_KINDS.values():
        said = worded(kind, words)
        texts = [said.title, said.purpose, *(one.label for one in said.fields)]
        texts += [choice.label for one in said.fields for choice in one.choices]
        assert not any("{" in text or "meeting meeting" in text for text in texts)
    labels = [choice.label for choice in worded(LOG_KINDS["meeting"], words).field("sort").choices]
    assert labels[0] == "TAF meeting"
