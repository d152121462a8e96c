"""The grading rules hold for every set of answers, not only for examples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.form import Condition, Criterion, GradingRule, Section
from eh_desktop.domain.grades import Grade, Met, Practice
from eh_desktop.domain.grading import needs_reason, suggest, suggest_section, suggest_values
from eh_desktop.domain.record import OVERALL, Answer, Award, Change, Part, Record, apply
from tests.domain_fixtures import RULE, section, small_form

FORM = small_form()
IDS = [criterion.id for _, criterion in FORM.criteria()]
BETTER = {"not_met": "partially_met", "partially_met": "met"}

complete = st.fixed_dictionaries({key: st.sampled_from([str(m) for m in Met]) for key in IDS})
exceptional = st.sets(st.sampled_from(IDS))


@st.composite
def rules(draw: st.DrawFn) -> GradingRule:
    """Give any rule that the form checker would accept."""
    low, middle, high = sorted(draw(st.lists(st.integers(1, 100), min_size=3, max_size=3)))
    worst, less_bad = sorted(draw(st.lists(st.sampled_from(Grade), min_size=2, max_size=2)))
    return GradingRule(
        "any", low, middle, high, draw(st.integers(1, 3)), worst, less_bad, draw(st.integers(0, 3))
    )


def _grades(values: dict[str, str | None], found: set[str], rule: GradingRule) -> dict[str, int]:
    result = suggest_values(small_form(rule=rule), values, found)
    grades = {key: s.grade for key, s in result.sections.items()} | {OVERALL: result.overall.grade}
    return {key: int(grade) for key, grade in grades.items() if grade is not None}


@given(complete, exceptional, rules(), st.sampled_from(IDS))
def test_improving_an_answer_never_lowers_a_suggestion(
    values: dict[str, str | None], found: set[str], rule: GradingRule, which: str
) -> None:
    before = _grades(values, found, rule)
    improved = {**values, which: BETTER.get(str(values[which]), values[which])}
    after = _grades(improved, found, rule)
    assert all(after[key] >= grade for key, grade in before.items())


@given(complete, exceptional, rules(), st.sampled_from(IDS))
def test_evidence_of_exceptional_practice_never_lowers_a_suggestion(
    values: dict[str, str | None], found: set[str], rule: GradingRule, which: str
) -> None:
    before, after = _grades(values, found, rule), _grades(values, found | {which}, rule)
    assert all(after[key] >= grade for key, grade in before.items())


@given(complete, exceptional, st.sampled_from(IDS))
def test_an_open_criterion_leaves_its_section_and_the_whole_without_a_suggestion(
    values: dict[str, str | None], found: set[str], which: str
) -> None:
    result = suggest_values(FORM, {**values, which: None}, found)
    assert result.sections[which.split(".")[0]].grade is None
    assert result.overall.grade is None
    assert "still open" in result.sections[which.split(".")[0]].because


@given(complete, exceptional, st.sampled_from(IDS))
def test_not_applicable_leaves_the_sum(
    values: dict[str, str | None], found: set[str], which: str
) -> None:
    whole = section(1, 4, limiting=4)
    ids = [criterion.id for criterion in whole.criteria]
    if which not in ids:
        which = ids[0]
    without = tuple(criterion for criterion in whole.criteria if criterion.id != which)
    shorter = type(whole)("s1", "Section 1", "Part 1", without)
    marked = {**values, which: "not_applicable"}
    assert (
        suggest_section(whole, RULE, marked, found).grade
        == suggest_section(shorter, RULE, values, found).grade
    )


@given(complete, exceptional)
def test_a_limiting_criterion_caps_section_and_whole(
    values: dict[str, str | None], found: set[str]
) -> None:
    result = suggest_values(FORM, {**values, "s1.4": "not_met"}, found)
    for suggestion in (result.sections["s1"], result.overall):
        assert suggestion.grade is not None
        assert suggestion.grade <= Grade.REQUIRES_IMPROVEMENT
    partly = suggest_values(FORM, {**values, "s1.4": "partially_met"}, found)
    assert partly.sections["s1"].grade is not None
    assert partly.sections["s1"].grade <= Grade.GOOD


@given(complete, exceptional)
def test_outstanding_needs_exceptional_practice(
    values: dict[str, str | None], found: set[str]
) -> None:
    result = suggest_values(FORM, values, found)
    for key, suggestion in result.sections.items():
        if suggestion.grade is Grade.OUTSTANDING:
            met = {c.id for c in FORM.section(key).criteria if values[c.id] == "met"}
            assert met & found
    full = dict.fromkeys(IDS, "met")
    assert suggest_values(FORM, full).sections["s1"].grade is Grade.GOOD
    assert suggest_values(FORM, full, {"s1.1"}).sections["s1"].grade is Grade.OUTSTANDING


@given(complete, exceptional)
def test_every_suggestion_shows_its_working_in_one_sentence(
    values: dict[str, str | None], found: set[str]
) -> None:
    result = suggest_values(FORM, values, found)
    for suggestion in (*result.sections.values(), result.overall):
        assert suggestion.because.endswith(".")
        assert suggestion.because.count(". ") == 0
        assert suggestion.because[0].isupper() or suggestion.because[0].isdigit()


def test_a_section_that_does_not_apply_never_counts() -> None:
    values: dict[str, str | None] = {key: "met" for key in IDS if key.startswith("s2")}
    result = suggest_values(FORM, values, (), {"opened_after": "step_down"})
    assert not result.sections["s1"].applies
    assert result.sections["s1"].because == "Opened after a step-down."
    assert result.overall.grade is Grade.GOOD


def test_nothing_applicable_gives_no_grade_and_does_not_count() -> None:
    values: dict[str, str | None] = dict.fromkeys(IDS, "met")
    values |= {key: "not_applicable" for key in IDS if key.startswith("s2")}
    result = suggest_values(FORM, values)
    assert result.sections["s2"].grade is None
    assert result.overall.grade is Grade.GOOD
    none = suggest_values(FORM, dict.fromkeys(IDS, "not_applicable"))
    assert none.overall.grade is None
    assert "No section applies" in none.overall.because


def test_the_sentence_names_points_share_and_threshold() -> None:
    values: dict[str, str | None] = {"s1.1": "met", "s1.2": "partially_met", "s1.3": "met"}
    values["s1.4"] = "met"
    suggestion = suggest_section(FORM.section("s1"), RULE, values)
    assert suggestion.because == (
        "3 met and 1 partially met gives 7 of 8 points (87 %); Good starts at 75 %."
    )
    low = suggest_section(FORM.section("s1"), RULE, {**values, "s1.4": "not_met"})
    assert low.because == (
        "2 met, 1 partially met and 1 not met gives 5 of 8 points (62 %); Requires improvement "
        "starts at 40 %."
    )
    assert low.capped_at is Grade.REQUIRES_IMPROVEMENT


def test_the_sentence_names_the_cap() -> None:
    values: dict[str, str | None] = dict.fromkeys(["s1.1", "s1.2", "s1.3"], "met")
    suggestion = suggest_section(FORM.section("s1"), RULE, {**values, "s1.4": "not_met"})
    assert suggestion.grade is Grade.REQUIRES_IMPROVEMENT
    assert "safeguarding (4) is not met, which caps it at Requires improvement" in (
        suggestion.because
    )
    bad = suggest_section(FORM.section("s1"), RULE, dict.fromkeys(IDS, "not_met"))
    assert bad.grade is Grade.INADEQUATE
    assert "Requires improvement starts at 40 %" in bad.because


def test_two_limiting_criteria_use_the_lower_cap() -> None:
    base = section(3, 3)
    criteria = tuple(type(c)(c.id, c.number, c.text, limiting=True) for c in base.criteria)
    both = type(base)("s3", "Section 3", "Part 3", criteria)
    values = {"s3.1": "met", "s3.2": "partially_met", "s3.3": "not_met"}
    suggestion = suggest_section(both, RULE, values)
    assert suggestion.capped_at is Grade.REQUIRES_IMPROVEMENT
    values = {"s3.1": "met", "s3.2": "not_met", "s3.3": "partially_met"}
    assert suggest_section(both, RULE, values).capped_at is Grade.REQUIRES_IMPROVEMENT


def test_overall_stays_near_the_lowest_and_builds_on_awards() -> None:
    three = small_form(section(1, 1), section(2, 1), section(3, 1))
    values: dict[str, str | None] = {"s1.1": "met", "s2.1": "met", "s3.1": "met"}
    everything = suggest_values(three, values, {"s1.1", "s2.1", "s3.1"})
    assert everything.overall.grade is Grade.OUTSTANDING
    lowered = suggest_values(
        three, values, {"s1.1", "s2.1", "s3.1"}, awarded={"s1": Grade.INADEQUATE}
    )
    assert lowered.overall.grade is Grade.REQUIRES_IMPROVEMENT
    assert "no more than one step above the lowest" in lowered.overall.because
    tie = suggest_values(
        three, values, awarded={"s1": Grade.GOOD, "s2": Grade.GOOD, "s3": Grade.OUTSTANDING}
    )
    assert tie.overall.grade is Grade.GOOD


def test_an_award_stands_in_for_a_missing_suggestion() -> None:
    result = suggest_values(FORM, {}, awarded={"s1": Grade.GOOD, "s2": Grade.GOOD})
    assert result.overall.grade is Grade.GOOD
    waiting = suggest_values(FORM, {}, awarded={"s1": Grade.GOOD})
    assert waiting.overall.because == "No suggestion yet: no grade for Part 2."


def test_one_open_criterion_is_named() -> None:
    values: dict[str, str | None] = {"s1.1": "met", "s1.2": "met", "s1.3": "met"}
    because = suggest_section(FORM.section("s1"), RULE, values).because
    assert because == "No suggestion yet: criterion 4 is still open."


def test_a_form_without_a_rule_carries_no_grades() -> None:
    with pytest.raises(ValueError, match="carries no grades"):
        suggest_values(small_form(rule=None), {})


def test_a_record_s_practice_counts_only_when_written_and_met() -> None:
    assert Answer("met", "why", practice=Practice.EXCEPTIONAL).exceptional
    assert Answer("met", "", "page 2", Practice.EXCEPTIONAL).exceptional
    assert not Answer("met", "  ", "", Practice.EXCEPTIONAL).exceptional
    assert not Answer("partially_met", "why", practice=Practice.EXCEPTIONAL).exceptional
    assert not Answer("met", "why", practice=Practice.GOOD).exceptional
    record = Record("r", FORM.id, 1, FORM.hash)
    for key in IDS:
        record = apply(record, Change(Part.ANSWER, key, Answer("met")))
    assert suggest(FORM, record).of("s1").grade is Grade.GOOD
    special = Answer("met", "went far beyond", practice=Practice.EXCEPTIONAL)
    record = apply(record, Change(Part.ANSWER, "s1.1", special))
    assert suggest(FORM, record).of("s1").grade is Grade.OUTSTANDING
    record = apply(record, Change(Part.AWARD, "s1", Award(Grade.INADEQUATE, "no")))
    assert suggest(FORM, record).of(OVERALL).grade is Grade.REQUIRES_IMPROVEMENT
    frozen = suggest(FORM, record).freeze()
    assert frozen["s1"].grade is Grade.OUTSTANDING
    assert set(frozen) == {"s1", "s2", OVERALL}


def test_only_a_difference_needs_a_reason() -> None:
    assert needs_reason(Grade.GOOD, Grade.OUTSTANDING)
    assert not needs_reason(Grade.GOOD, Grade.GOOD)
    assert not needs_reason(None, Grade.GOOD)


@pytest.mark.parametrize(("number", "named"), [("4", "(4)"), ("f", "(s1.4)"), ("2k", "(s1.4)")])
def test_a_limiting_criterion_is_named_by_number_or_by_id_where_that_is_a_letter(
    number: str, named: str
) -> None:
    first = FORM.sections[0]
    lettered = replace(first.criteria[3], number=number)
    form = small_form(replace(first, criteria=(*first.criteria[:3], lettered)), FORM.sections[1])
    values = {**dict.fromkeys(IDS, "met"), "s1.4": "not_met"}
    because = suggest_values(form, values).sections["s1"].because
    assert f"safeguarding {named} is not met, which caps it" in because


def test_a_form_without_a_rule_suggests_nothing() -> None:
    plain = small_form(rule=None)
    found = suggest(plain, Record("r1", plain.id, 1, plain.hash))
    assert (found.sections, found.overall.grade, found.overall.applies) == ({}, None, False)


GRADED = tuple(
    Criterion(f"3.{letter}", letter, "How good is it?", kind="grade", limiting=letter == "f")
    for letter in "def"
)


@pytest.mark.parametrize(
    ("values", "grade", "said"),
    [
        (("good", "good", "good"), Grade.GOOD, "3 good gives 6 of 9 points (66 %)"),
        (
            ("good", "good", "inadequate"),
            Grade.REQUIRES_IMPROVEMENT,
            "2 good and 1 inadequate gives 4 of 9 points (44 %)",
        ),
        (
            ("outstanding", "outstanding", "inadequate"),
            Grade.REQUIRES_IMPROVEMENT,
            "risk (3.f) is judged inadequate, which caps it at Requires improvement",
        ),
        (
            ("outstanding", "outstanding", "outstanding"),
            Grade.GOOD,
            "Outstanding also needs exceptional practice",
        ),
    ],
)
def test_answers_by_grade_count_their_own_points(
    values: tuple[str, str, str], grade: Grade, said: str
) -> None:
    rule = replace(
        RULE, requires_improvement_from=30, good_from=60, outstanding_from=90, limits="risk"
    )
    judged = Section("s3", "Assessment", "Assessment", GRADED)
    given_values = dict(zip(("3.d", "3.e", "3.f"), values, strict=True))
    found = suggest_section(judged, rule, given_values)
    assert found.grade is grade
    assert said in found.because


def test_what_a_condition_leaves_out_is_not_counted() -> None:
    final = Criterion(
        "s1.2", "2", "Agreed", condition=Condition("stage", because="Open.", only_if=("final",))
    )
    review = Section("s1", "Review", "Review", (Criterion("s1.1", "1", "In time"), final))
    values = {"s1.1": "met"}
    assert suggest_section(review, RULE, values, (), {"stage": "open"}).grade is Grade.GOOD
    assert suggest_section(review, RULE, values, (), {"stage": "final"}).grade is None
