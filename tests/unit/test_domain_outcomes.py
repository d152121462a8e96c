"""An outcome is suggested from the share of the points, with its working, once complete."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.form import Choice, Condition, Criterion, Field, Form, Section
from eh_desktop.domain.form_rules import OutcomeRule
from eh_desktop.domain.outcomes import (
    Finished,
    Flag,
    flag_of,
    looked_at,
    standing_flags,
    suggest_outcome,
)
from eh_desktop.domain.record import Answer, Record
from tests.domain_fixtures import small_form

RULE = OutcomeRule("standard", "outcome", "meets", "falls_short", 75, "The next one is audited.")
OUTCOME = Field(
    "outcome",
    "Outcome",
    "choice",
    choices=(Choice("meets", "Meets the standard"), Choice("falls_short", "Falls short")),
)
BETTER = {"not_met": "partially_met", "partially_met": "met"}
KEYS = ("1.a", "1.b", "1.c", "1.d")


def _form(*extra: Criterion, rule: OutcomeRule | None = RULE) -> Form:
    criteria = (*(Criterion(key, key[-1], "Said") for key in KEYS), *extra)
    later = Section(
        "s2",
        "After a step-down",
        "Step-down",
        (Criterion("2.a", "a", "Said"),),
        graded=False,
        condition=Condition("opened_after", only_if=("step_down",)),
    )
    form = small_form(Section("s1", "First", "Consent", criteria, graded=False), later, rule=None)
    return replace(form, header=(*form.header, OUTCOME), outcome=rule)


FORM = _form()


def _record(*values: str | None, **more: str | None) -> Record:
    given_values = dict(zip(KEYS, values, strict=True)) | more
    answers = {key: Answer(value) for key, value in given_values.items()}
    return Record("r1", FORM.id, 1, FORM.hash, answers=answers)


values = st.sampled_from(["met", "partially_met", "not_met", "not_applicable"])
complete = st.tuples(values, values, values, values)


@given(complete, st.integers(0, 3), st.integers(1, 100))
def test_improving_an_answer_never_loses_the_standard(
    given_values: tuple[str, ...], at: int, meets_from: int
) -> None:
    form = _form(rule=replace(RULE, meets_from=meets_from))
    improved = list(given_values)
    improved[at] = BETTER.get(improved[at], improved[at])
    before = suggest_outcome(form, _record(*given_values)).meets
    assert not before or suggest_outcome(form, _record(*improved)).meets


@given(complete, st.integers(1, 100))
def test_the_standard_is_met_exactly_from_the_share_on(
    given_values: tuple[str, ...], meets_from: int
) -> None:
    points = {"met": 2, "partially_met": 1, "not_met": 0}
    counted = [points[value] for value in given_values if value in points]
    found = suggest_outcome(
        _form(rule=replace(RULE, meets_from=meets_from)), _record(*given_values)
    )
    if counted:
        assert found.meets is (sum(counted) / (2 * len(counted)) >= meets_from / 100)
    else:
        assert found.meets is None
    assert found.because.endswith(".")


@given(st.tuples(*[values | st.none()] * 4))
def test_an_open_criterion_leaves_no_suggestion_and_is_named(
    given_values: tuple[str | None, ...],
) -> None:
    found = suggest_outcome(FORM, _record(*given_values))
    still_open = [
        f"“Consent, {key[-1]}”" for key, v in zip(KEYS, given_values, strict=True) if not v
    ]
    if still_open:
        assert found.meets is None
        assert "still open" in found.because
    assert all(name in found.because for name in still_open)


def test_the_working_is_shown() -> None:
    found = suggest_outcome(FORM, _record("met", "partially_met", "met", "not_applicable"))
    assert found.meets is True
    assert found.because == (
        "2 met and 1 partially met gives 5 of 6 points (83 %); “Meets the standard” starts at 75 %."
    )
    short = suggest_outcome(FORM, _record("not_met", "partially_met", "met", "met"))
    assert short.meets is False
    assert short.because == (
        "2 met, 1 partially met and 1 not met gives 5 of 8 points (62 %); "
        "“Meets the standard” starts at 75 %, so it is “Falls short”."
    )


def test_the_share_itself_is_enough() -> None:
    exact = _record("met", "met", "met", "not_met")
    assert suggest_outcome(FORM, exact).meets is True
    assert suggest_outcome(_form(rule=replace(RULE, meets_from=76)), exact).meets is False


def test_what_is_missing_is_named() -> None:
    one = suggest_outcome(FORM, _record("met", None, "met", "met"))
    assert one.because == "No suggestion yet: “Consent, b” is still open."
    two = suggest_outcome(FORM, _record("met", None, "met", None))
    assert two.because == "No suggestion yet: “Consent, b” and “Consent, d” are still open."
    foreign = suggest_outcome(FORM, _record("met", "green", "met", "met"))
    assert foreign.meets is None


def test_only_what_is_asked_counts() -> None:
    record = _record("met", "met", "met", "met")
    assert suggest_outcome(FORM, record).meets
    stepped = replace(record, fields={"opened_after": "step_down"})
    assert suggest_outcome(FORM, stepped).because == (
        "No suggestion yet: “Step-down, a” is still open."
    )


def test_words_and_open_options_leave_the_sum_and_ticks_that_are_left_count() -> None:
    form = _form(
        Criterion("1.e", "e", "Overview", "text"),
        Criterion("1.f", "f", "If you like", "yes_no", optional=True),
        Criterion("1.g", "g", "Done", "tick"),
        Criterion("1.h", "h", "Sure", "yes_unsure_no"),
    )
    record = _record("met", "met", "met", "met", **{"1.h": "unsure"})
    found = suggest_outcome(form, record)
    assert found.because.startswith("4 met and 1 left gives 8 of 9 points (88 %)")
    ticked = _record("met", "met", "met", "met", **{"1.g": "ticked", "1.h": "no"})
    assert suggest_outcome(form, ticked).because.startswith(
        "4 met, 1 ticked and 1 no gives 9 of 10 points (90 %)"
    )


def test_nothing_that_applies_is_no_outcome() -> None:
    found = suggest_outcome(FORM, _record(*["not_applicable"] * 4))
    assert found.meets is None
    assert found.because == "Nothing applies, so there is no outcome to suggest."


def test_the_field_that_decides_what_is_asked_is_chosen_first() -> None:
    checked = Field("checked", "What is checked", "choice")
    only = Condition("checked", because="Not checked.", only_if=("assessment",))
    first = replace(FORM.sections[0], condition=only)
    form = replace(FORM, header=(*FORM.header, checked), sections=(first, *FORM.sections[1:]))
    answered = _record(*["met"] * 4)
    found = suggest_outcome(form, answered)
    assert found.meets is None
    assert found.because == (
        "No suggestion yet: choose “What is checked” first, which decides what is asked."
    )
    chosen = replace(answered, fields={**answered.fields, "checked": "assessment"})
    assert suggest_outcome(form, chosen).meets is True
    other = replace(answered, fields={**answered.fields, "checked": "closure"})
    assert suggest_outcome(form, other).because.startswith("Nothing applies")
    may_stay = replace(form, header=(*FORM.header, replace(checked, required=False)))
    assert suggest_outcome(may_stay, answered).because.startswith("Nothing applies")


def test_a_form_without_an_outcome_is_refused() -> None:
    with pytest.raises(ValueError, match="no outcome"):
        suggest_outcome(_form(rule=None), _record("met", "met", "met", "met"))


def test_a_rule_whose_field_is_gone_is_said_by_its_ids() -> None:
    found = suggest_outcome(_form(rule=replace(RULE, field="gone")), _record(*["not_met"] * 4))
    assert found.because.endswith("“meets” starts at 75 %, so it is “falls_short”.")


def test_falling_short_flags_the_person() -> None:
    named = replace(
        FORM,
        header=(*FORM.header, Field("who", "Practitioner", "short_text")),
        outcome=replace(RULE, about="who"),
    )
    fields = {"outcome": "falls_short", "who": " Jo  Sample "}
    assert flag_of(named, fields) == Flag("Jo  Sample", "The next one is audited.")
    assert looked_at(named, fields) == looked_at(named, {"who": "jo sample"}) == "jo sample"
    assert flag_of(named, {**fields, "outcome": "meets"}) is None
    assert flag_of(named, {**fields, "who": " "}) is None
    assert flag_of(FORM, fields) is None
    assert flag_of(_form(rule=None), fields) is None
    assert looked_at(_form(rule=None), fields) == ""


FIRST_ONLY = replace(RULE, about="who", flag_field="part", flag_values=("first", "again"))
CASES = replace(
    FORM,
    case_field="case_ref",
    outcome=FIRST_ONLY,
    header=(*FORM.header, Field("who", "Practitioner", "short_text")),
)


def _looked(number: str, case: str, outcome: str, **more: str) -> Finished:
    fields = {"who": "Jo Sample", "part": "first", "case_ref": case, "outcome": outcome}
    return Finished(number, CASES, {**fields, **more})


def _raised(*finished: Finished) -> list[str]:
    return [one.record_id for one, _ in standing_flags(finished)]


def test_only_the_work_that_the_rule_names_raises_a_flag() -> None:
    short = _looked("r1", "C-1", "falls_short")
    assert flag_of(CASES, short.fields) == Flag("Jo Sample", "The next one is audited.")
    assert flag_of(CASES, {**short.fields, "part": "closure"}) is None
    assert flag_of(CASES, {**short.fields, "part": "again"}) is not None
    assert looked_at(CASES, {"who": "Jo"}) == "", "which work it was is not chosen yet"
    assert _raised(_looked("r1", "C-1", "falls_short", part="closure")) == []


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        (_looked("r2", "C-2", "meets"), []),
        (_looked("r2", "C-2", "meets", part="again", who=" jo  SAMPLE"), []),
        (_looked("r2", "C-2", "falls_short"), ["r2"]),
        (_looked("r2", "C-2", "meets", part="closure"), ["r1"]),
        (_looked("r2", "C-2", "meets", part=""), ["r1"]),
        (_looked("r2", "C-1", "meets"), ["r1"]),
        (_looked("r2", " c-1", "meets"), ["r1"]),
        (_looked("r2", "C-1", "falls_short"), ["r2"]),
        (_looked("r2", "C-2", "meets", who="Ana Example"), ["r1"]),
        (_looked("r2", "C-2", "falls_short", who="Ana Example"), ["r1", "r2"]),
        (replace(_looked("r2", "C-2", "meets"), form=replace(CASES, id="other.form")), ["r1"]),
        (replace(_looked("r2", "C-2", "meets"), form=replace(CASES, version=2)), []),
    ],
)
def test_a_flag_stands_until_the_next_of_the_kind_was_looked_at(
    later: Finished, standing: list[str]
) -> None:
    assert _raised(_looked("r1", "C-1", "falls_short"), later) == standing


def test_what_came_before_clears_nothing() -> None:
    assert _raised(_looked("r0", "C-0", "meets"), _looked("r1", "C-1", "falls_short")) == ["r1"]
