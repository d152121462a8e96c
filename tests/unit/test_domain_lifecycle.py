"""What is missing, which step follows which, and what an amendment keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Choice, Field
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.lifecycle import NEXT, Gap, advanced, amendment_of, finalised, missing
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Change,
    Concern,
    LearningPoint,
    Part,
    PartValue,
    Record,
    State,
    apply,
)
from tests.domain_fixtures import small_form

TODAY = date(2026, 11, 22)
FORM = small_form()
ACTION = Action("a1", "Date the facts", "Lead practitioner", "2026-12-01", "Seen at the review")
CONCERN = Concern("c1", "s1.4", "Bruise", "2026-11-20", "The duty team", "2026-11-20", "Strategy")


def _put(record: Record, part: Part, key: str, value: PartValue | None) -> Record:
    return apply(record, Change(part, key, value))


def _complete() -> Record:
    record = Record("r1", FORM.id, 1, FORM.hash, created_at="2026-11-22T09:00:00+00:00")
    record = _put(record, Part.FIELD, "case_ref", "C-0147")
    record = _put(record, Part.FIELD, "audit_date", "2026-11-20")
    for _, criterion in FORM.criteria():
        record = _put(record, Part.ANSWER, criterion.id, Answer("met"))
    for key in ("s1", "s2", OVERALL):
        record = _put(record, Part.AWARD, key, Award(Grade.GOOD))
    return record


def _gaps(record: Record) -> tuple[Gap, ...]:
    return missing(FORM, record, TODAY)


def test_a_complete_record_misses_nothing() -> None:
    assert _gaps(_complete()) == ()


@pytest.mark.parametrize(
    ("part", "key", "value", "said"),
    [
        (Part.FIELD, "case_ref", "  ", "“Case reference” is empty."),
        (Part.FIELD, "case_ref", "C-1\nC-2", "“Case reference”: write it on one line."),
        (Part.FIELD, "audit_date", "soon", "“Date of audit”: “soon” is not a date."),
        (Part.FIELD, "audit_date", "2026-11-23", "“Date of audit” is in the future."),
        (Part.ANSWER, "s1.2", Answer(None, "later"), "Part 1, 2, is not answered."),
        (Part.AWARD, "s2", None, "Part 2: the grade is not awarded."),
        (Part.AWARD, OVERALL, None, "Overall grade is not awarded."),
        (
            Part.AWARD,
            "s1",
            Award(Grade.INADEQUATE),
            "Part 1: the grade differs from the suggestion and needs a reason.",
        ),
        (Part.LEARNING_POINT, "l1", LearningPoint("l1", " "), "Learning point 1 is empty."),
        (
            Part.ACTION,
            "a1",
            replace(ACTION, who="", by_when=""),
            "Action 1 does not say who does it, by when.",
        ),
        (
            Part.ACTION,
            "a1",
            replace(ACTION, by_when="next week"),
            "Action 1: “next week” is not a date.",
        ),
        (
            Part.CONCERN,
            "c1",
            replace(CONCERN, outcome=""),
            "Concern 1: record what it is, who was told, when, and the outcome.",
        ),
        (
            Part.CONCERN,
            "c1",
            replace(CONCERN, told_at="2026-11-23"),
            "Concern 1: who was told is dated in the future.",
        ),
        (
            Part.CONCERN,
            "c1",
            replace(CONCERN, told_at="yesterday"),
            "Concern 1: “yesterday” is not a date.",
        ),
    ],
)
def test_each_gap_is_named_and_placed(
    part: Part, key: str, value: PartValue | None, said: str
) -> None:
    gaps = _gaps(_put(_complete(), part, key, value))
    assert said in [gap.text for gap in gaps]
    gap = next(gap for gap in gaps if gap.text == said)
    assert (gap.place.part, gap.place.key) == (part, key)


def test_a_choice_must_be_one_of_its_choices() -> None:
    entry = replace(FORM.header[0], kind="choice", choices=(Choice("a", "A"),))
    form = replace(FORM, header=(entry, *FORM.header[1:]))
    assert [gap.text for gap in missing(form, _complete(), TODAY)] == [
        "“Case reference”: choose one of the answers."
    ]
    fine = _put(_complete(), Part.FIELD, "case_ref", "a")
    assert missing(form, fine, TODAY) == ()


def test_a_conflict_of_interest_is_a_gap() -> None:
    led = Field("lead", "Lead practitioner", "names", differs_from="auditor")
    auditor = Field("auditor", "Auditor", "short_text")
    form = replace(FORM, header=(*FORM.header, auditor, led))
    record = _put(_complete(), Part.FIELD, "auditor", "Ruth  Bailey")
    record = _put(record, Part.FIELD, "lead", "Tom Ash\nruth bailey ")
    assert [gap.text for gap in missing(form, record, TODAY)] == [
        (
            "“Lead practitioner” names the same person as “Auditor”: nobody looks at their "
            "own work. Withdraw this and ask for another case."
        )
    ]
    assert missing(form, _put(record, Part.FIELD, "lead", "Tom Ash"), TODAY) == ()


def test_required_comments_are_asked_for() -> None:
    demanding = replace(FORM.sections[0], comments_required=True)
    form = replace(FORM, sections=(demanding, *FORM.sections[1:]))
    gaps = missing(form, _complete(), TODAY)
    assert [gap.text for gap in gaps] == ["Part 1: the comments are empty."]
    said = _put(_complete(), Part.COMMENT, "s1", "Clear and dated.")
    assert missing(form, said, TODAY) == ()


def test_a_section_that_does_not_apply_is_not_asked_for() -> None:
    record = _put(_complete(), Part.FIELD, "opened_after", "step_down")
    record = _put(record, Part.ANSWER, "s1.1", None)
    record = _put(record, Part.AWARD, "s1", None)
    assert _gaps(record) == ()


def test_a_section_of_which_nothing_applies_needs_no_award() -> None:
    record = _put(_complete(), Part.AWARD, "s2", None)
    for number in (1, 2, 3):
        record = _put(record, Part.ANSWER, f"s2.{number}", Answer("not_applicable"))
    assert _gaps(record) == ()


def test_a_form_without_grades_asks_for_none() -> None:
    form = small_form(rule=None)
    plain = replace(form, sections=tuple(replace(s, graded=False) for s in form.sections))
    record = replace(_complete(), awards={})
    assert missing(plain, record, TODAY) == ()
    assert missing(form, record, TODAY) == ()
    assert finalised(plain, record, TODAY).suggested == {}


def test_settled_concern_and_complete_action_are_no_gaps() -> None:
    record = _put(_complete(), Part.CONCERN, "c1", CONCERN)
    record = _put(record, Part.ACTION, "a1", ACTION)
    record = _put(record, Part.LEARNING_POINT, "l1", LearningPoint("l1", "Date facts."))
    assert CONCERN.settled
    assert ACTION.complete
    assert _gaps(record) == ()


def test_finalising_freezes_the_suggestions() -> None:
    final = finalised(FORM, _complete(), TODAY)
    assert final.state is State.FINAL
    assert final.revision == 1
    assert set(final.suggested) == {"s1", "s2", OVERALL}
    assert final.suggested[OVERALL].grade is Grade.GOOD


def test_finalising_is_refused_while_something_is_missing() -> None:
    one = _put(_complete(), Part.FIELD, "case_ref", None)
    with pytest.raises(RuleTrouble, match="“Case reference” is empty"):
        finalised(FORM, one, TODAY)
    with pytest.raises(RuleTrouble, match="and 1 more"):
        finalised(FORM, _put(one, Part.AWARD, OVERALL, None), TODAY)


def test_only_listed_steps_are_allowed() -> None:
    record = _complete()
    for state in State:
        for to in State:
            start = replace(record, state=state)
            if to in NEXT[state]:
                assert advanced(start, to).state is to
            else:
                with pytest.raises(RuleTrouble, match=f"{state} cannot become {to}"):
                    advanced(start, to)


def test_an_amendment_keeps_the_original_and_counts_on() -> None:
    original = advanced(finalised(FORM, _complete(), TODAY), State.SIGNED)
    digest = record_hash(original)
    draft = amendment_of(original, digest, "r2", " A date was wrong ", "2026-11-23T08:00:00+00:00")
    assert (draft.state, draft.amendment, draft.amends) == (State.DRAFT, 1, "r1")
    assert (draft.previous_hash, draft.amendment_reason) == (digest, "A date was wrong")
    assert draft.answers == original.answers
    assert finalised(FORM, draft, TODAY).revision == 2


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN])
def test_what_is_not_final_cannot_be_amended(state: State) -> None:
    with pytest.raises(RuleTrouble, match="cannot be amended"):
        amendment_of(replace(_complete(), state=state), "h", "r2", "why", "")


def test_an_amendment_needs_a_reason() -> None:
    with pytest.raises(RuleTrouble, match="needs a reason"):
        amendment_of(replace(_complete(), state=State.SIGNED), "h", "r2", " ", "")
