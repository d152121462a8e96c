"""What is missing in forms that ask more than judgements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import (
    ActionTable,
    Choice,
    Column,
    Condition,
    Criterion,
    Field,
    Form,
    Section,
)
from eh_desktop.domain.form_rules import Verification as VerificationRule
from eh_desktop.domain.gaps import Gap, Place, action_table, is_open, missing
from eh_desktop.domain.record import (
    Action,
    Answer,
    Change,
    Part,
    PartValue,
    Question,
    Record,
    Verification,
    apply,
)
from tests.domain_fixtures import small_form

TODAY = date(2026, 11, 22)
STAGE = (Choice("open", "Still open"), Choice("final", "Final review"))
TABLE = Field(
    "plan",
    "Plan",
    "table",
    required=False,
    columns=(Column("what", "What", required=True), Column("by", "By when", "date")),
)
SECTION = Section(
    "q",
    "Questions",
    "Questions",
    (
        Criterion("q1", "1", "Is it known?", kind="yes_unsure_no"),
        Criterion("q2", "2", "Was it handed over?", kind="yes_no", optional=True),
        Criterion("q3", "3", "A family criterion", kind="tick"),
        Criterion("q4", "4", "An overview", kind="text"),
        Criterion("q5", "5", "To be read", kind="standard"),
        Criterion(
            "q6",
            "6",
            "Closing is agreed",
            kind="yes_no",
            condition=Condition("stage", because="It is still open.", only_if=("final",)),
        ),
    ),
    graded=False,
    fields=(TABLE, Field("needs", "Needs found", "long_text")),
)
FORM: Form = replace(
    small_form(SECTION, rule=None),
    kind="checklist",
    header=(
        Field("case_ref", "Case reference", "short_text"),
        Field("stage", "Stage", "choice", choices=STAGE),
        Field("meetings", "Meetings", "dates", required=False),
        Field("next", "Next review", "date", required=False, future=True),
    ),
    action_tables=(ActionTable("mine", "My actions", ("what", "by_when")),),
)


def _with(record: Record, *changes: tuple[Part, str, PartValue | None]) -> Record:
    for part, key, value in changes:
        record = apply(record, Change(part, key, value))
    return record


COMPLETE = _with(
    Record("r1", FORM.id, 1, FORM.hash),
    (Part.FIELD, "case_ref", "C-1"),
    (Part.FIELD, "stage", "open"),
    (Part.FIELD, "needs", "Sleep"),
    (Part.ANSWER, "q1", Answer("yes")),
    (Part.ANSWER, "q4", Answer("All in all well done.")),
)


def _said(record: Record, form: Form = FORM) -> list[str]:
    return [gap.text for gap in missing(form, record, TODAY)]


def test_nothing_is_missing_though_some_is_left() -> None:
    assert _said(COMPLETE) == []


@pytest.mark.parametrize(
    ("part", "key", "value", "said"),
    [
        (Part.ANSWER, "q1", None, "Questions, 1, is not answered."),
        (Part.ANSWER, "q1", Answer("perhaps"), "Questions, 1, is not answered."),
        (Part.ANSWER, "q4", Answer("  "), "Questions, 4, is not answered."),
        (Part.FIELD, "stage", "final", "Questions, 6, is not answered."),
        (Part.FIELD, "needs", " ", "“Needs found” is empty."),
        (
            Part.FIELD,
            "meetings",
            "2026-03-02\nsoon",
            "“Meetings”: “2026-03-02\nsoon” is not a list of dates.",
        ),
        (Part.FIELD, "meetings", "2026-11-23", "“Meetings” is in the future."),
        (
            Part.FIELD,
            "plan",
            table_text(({"id": "r", "by": "2027-01-01"},)),
            "“Plan”, row 1: “What” is empty.",
        ),
        (
            Part.FIELD,
            "plan",
            table_text(({"id": "r", "what": "Call", "by": "soon"},)),
            "“Plan”, row 1: “By when”, “soon” is not a date.",
        ),
        (Part.FIELD, "plan", "rubbish", "“Plan”: the rows cannot be read; enter them again."),
        (Part.ACTION, "a", Action("a", "Call", table="mine"), "Action 1 does not say by when."),
        (
            Part.ACTION,
            "a",
            Action("a", "Call", by_when="soon", table="mine"),
            "Action 1: “soon” is not a date.",
        ),
    ],
)
def test_each_gap_is_named(part: Part, key: str, value: PartValue | None, said: str) -> None:
    assert _said(_with(COMPLETE, (part, key, value))) == [said]


def test_a_question_mark_needs_an_owner_and_a_date() -> None:
    unsure = _with(COMPLETE, (Part.ANSWER, "q1", Answer("unsure")))
    wanted = "Questions, 1: the question needs an owner and a date."
    assert _said(unsure) == [wanted]
    assert missing(FORM, unsure, TODAY)[0] == Gap(Place("q", Part.QUESTION, "q1"), wanted)
    half = _with(unsure, (Part.QUESTION, "q1", Question("q1", owner="Lee")))
    assert _said(half) == ["Questions, 1: the question needs a date."]
    dated = _with(unsure, (Part.QUESTION, "q1", Question("q1", by_when="2027-01-08")))
    assert _said(dated) == ["Questions, 1: the question needs an owner."]
    undated = _with(unsure, (Part.QUESTION, "q1", Question("q1", owner="Lee", by_when="soon")))
    assert _said(undated) == ["Questions, 1: the question: “soon” is not a date."]
    placed = _with(unsure, (Part.QUESTION, "q1", Question("q1", owner="Lee", by_when="2027-01-08")))
    assert _said(placed) == []


def test_a_future_day_is_fine_where_the_field_says_so() -> None:
    assert _said(_with(COMPLETE, (Part.FIELD, "next", "2027-02-01"))) == []


def test_required_notes_are_asked_where_there_is_a_scale() -> None:
    strict = replace(FORM, sections=(replace(SECTION, notes_required=True), FORM.sections[-1]))
    assert _said(COMPLETE, strict) == ["Questions, 1, needs a comment."]
    noted = _with(COMPLETE, (Part.ANSWER, "q1", Answer("yes", "Seen in the file.")))
    assert _said(noted, strict) == []


def test_gaps_of_fields_stand_in_their_section() -> None:
    empty = _with(COMPLETE, (Part.FIELD, "needs", None))
    assert missing(FORM, empty, TODAY)[0].place == Place("q", Part.FIELD, "needs")


def test_an_action_stands_in_its_table_or_in_the_first() -> None:
    assert action_table(FORM, Action("a", table="mine")).title == "My actions"
    assert action_table(FORM, Action("a", table="gone")).title == "My actions"
    plain = replace(FORM, action_tables=())
    assert action_table(plain, Action("a")) == ActionTable("", "Actions")


def test_a_required_table_needs_a_row_with_words() -> None:
    needed = replace(TABLE, required=True)
    form = replace(FORM, header=(*FORM.header, needed), sections=FORM.sections[-1:])
    bare = _with(COMPLETE, (Part.FIELD, "plan", table_text(({"id": "r"},))))
    assert _said(bare, form) == ["“Plan” is empty."]
    filled = _with(COMPLETE, (Part.FIELD, "plan", table_text(({"id": "r", "what": "Call"},))))
    assert _said(filled, form) == []


def test_fields_that_stand_after_are_named_after_and_comments_last() -> None:
    section = replace(SECTION, after=True, comments_label="Comments", comments_required=True)
    form = replace(FORM, sections=(section, FORM.sections[-1]))
    empty = _with(COMPLETE, (Part.FIELD, "needs", None), (Part.ANSWER, "q1", None))
    assert _said(empty, form) == [
        "Questions, 1, is not answered.",
        "“Needs found” is empty.",
        "Questions: the comments are empty.",
    ]
    commented = _with(COMPLETE, (Part.COMMENT, "q", "All seen."))
    assert _said(commented, form) == []


def test_actions_are_numbered_in_their_own_table() -> None:
    two = (*FORM.action_tables, ActionTable("theirs", "Their actions", ("what", "by_when")))
    record = _with(
        COMPLETE,
        (Part.ACTION, "a", Action("a", "Call", by_when="2027-01-08", table="mine")),
        (Part.ACTION, "b", Action("b", "Write", table="theirs")),
    )
    said = _said(record, replace(FORM, action_tables=two))
    assert said == ["Their actions, action 1 does not say by when."]


def test_what_may_stay_open_is_never_open() -> None:
    bare = Record("r2", FORM.id, 1, FORM.hash)
    open_ones = [c.id for c in SECTION.criteria if is_open(c, bare)]
    assert open_ones == ["q1", "q4", "q6"]


def test_a_second_rating_needs_a_name_and_a_date() -> None:
    by = Field("by", "Rated by", "short_text", required=False)
    on = Field("on", "Rated on", "date", required=False)
    form = replace(
        FORM,
        header=(*FORM.header, by, on),
        verification=VerificationRule("Second rating", "by", "on"),
    )
    assert _said(COMPLETE, form) == []
    emptied = _with(COMPLETE, (Part.VERIFICATION, "q1", Verification(None, " ")))
    assert _said(emptied, form) == []
    for given in (Verification("no"), Verification(None, "Not seen in the file")):
        rated = _with(COMPLETE, (Part.VERIFICATION, "q1", given))
        assert _said(rated, form) == [
            "“Rated by” is empty, though a second rating is given.",
            "“Rated on” is empty, though a second rating is given.",
        ]
        assert missing(form, rated, TODAY)[0].place == Place("", Part.FIELD, "by")
        named = _with(rated, (Part.FIELD, "by", "Jo Sample"), (Part.FIELD, "on", "2026-11-01"))
        assert _said(named, form) == []
        assert _said(rated, replace(form, verification=None)) == []
