"""Every key of a received record is held against its form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.central.checks import record_faults
from eh_desktop.central.intake import take_in
from eh_desktop.central.statistics import received_records
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import ActionTable
from eh_desktop.domain.form_rules import Verification as VerificationRule
from eh_desktop.domain.record import Action, Answer, Question, Record, Verification
from tests.central_fixtures import LATER, House, audit, audit_form, cheap, house

__all__ = ["cheap", "house"]


def test_answers_for_each_child_are_taken_where_the_form_asks_for_them() -> None:
    form = audit_form()
    apart = {**audit(1).answers, "s1.6@k1": Answer("met"), "s1.6@k2": Answer("not_met")}
    assert list(record_faults(audit(1, answers=apart), form)) == []


ONE_CHILD = "It answers for one child what its form asks for all of them."
NO_CRITERION = "It answers a criterion that its form does not have."


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ("s1.2@k1", ONE_CHILD),
        ("s1.6@", ONE_CHILD),
        ("s9.9@k1", NO_CRITERION),
        ("s9.9", NO_CRITERION),
        ("@k1", NO_CRITERION),
        ("", NO_CRITERION),
    ],
)
def test_an_answer_that_no_child_can_have_is_told(key: str, fault: str) -> None:
    answers = {**audit(1).answers, key: Answer("met")}
    assert list(record_faults(audit(1, answers=answers), audit_form())) == [fault]


def test_a_form_without_children_takes_no_answer_for_one() -> None:
    form = replace(audit_form(), siblings=None)
    answers = {**audit(1).answers, "s1.6@k1": Answer("met")}
    assert list(record_faults(audit(1, answers=answers), form)) == [ONE_CHILD]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (
            {"questions": {"s9.9": Question("s9.9")}},
            "It asks about a criterion that its form does not have.",
        ),
        (
            {"questions": {"s1.1": Question("s1.2")}},
            "A question of it stands under another criterion's id.",
        ),
        (
            {"verifications": {"s1.1": Verification("met")}},
            "It verifies ratings, and its form asks for no second rating.",
        ),
        (
            {"actions": {"1": Action("1", "Do it", table="other")}},
            "An action of it stands in a table that its form does not have.",
        ),
    ],
)
def test_what_the_form_has_no_place_for_is_told(changed: dict[str, object], fault: str) -> None:
    assert list(record_faults(audit(1, **changed), audit_form())) == [fault]


def test_questions_second_ratings_and_tables_are_taken_where_the_form_has_them() -> None:
    verified = replace(
        audit_form(),
        verification=VerificationRule("Second rating", "auditor", "audit_date"),
        action_tables=(ActionTable("ours", "Ours"), ActionTable("theirs", "Theirs")),
    )
    changed = audit(
        1,
        questions={"s1.1": Question("s1.1", "Who?")},
        verifications={"s1.1": Verification("met")},
        actions={"1": Action("1", "Do it", table="theirs"), "2": Action("2", "And this")},
    )
    assert list(record_faults(changed, verified)) == []
    wrong = replace(changed, verifications={"s9.9": Verification("met")})
    assert list(record_faults(wrong, verified)) == [
        "It verifies a criterion that its form does not have."
    ]


def _apart(value: str) -> Record:
    rows = table_text(({"id": "k1", "name": "Ada Lind"}, {"id": "k2", "name": "Bo Lind"}))
    form = audit_form()
    assert form.siblings is not None
    fields = {form.siblings.children: rows, form.siblings.roll_up: "lowest"}
    answers = dict(audit(1).answers)
    for _, criterion in form.criteria():
        if criterion.per_child:
            answers[f"{criterion.id}@k1"] = answers[f"{criterion.id}@k2"] = answers[criterion.id]
    answers |= {"s1.6": Answer(value), "s1.6@k1": Answer("met"), "s1.6@k2": Answer("not_met")}
    return audit(1, answers=answers, fields=fields)


def test_what_children_come_to_is_worked_out_again() -> None:
    assert list(record_faults(_apart("not_met"), audit_form())) == []
    assert list(record_faults(_apart("met"), audit_form())) == [
        "An answer of it is not what its answers for each child come to."
    ]


def test_a_sender_s_own_sum_of_children_is_left_out_and_never_counted(house: House) -> None:
    laptop = house.enrolled()
    bundle = laptop.send(house.card, _apart("met"), audit(2))
    report = take_in(house.centre, [house.file("1", bundle.data)], LATER)
    (outcome,) = report.accepted
    assert outcome.records == 1
    assert "come to" in outcome.refused_records[0]
    # one that was taken in before this was looked at
    kept = house.centre.received.all()[0]
    forged = canonical_json(record_to_plain(_apart("met"))).decode()
    old = replace(kept, record_id=_apart("met").id, revision_hash="0" * 64, plain=forged)
    with house.centre.store.transaction():
        house.centre.records.add(_apart("met"), who="x", at=LATER, what="received", detail={})
        house.centre.received.add(old)
    records, _ = received_records(house.centre)
    (counted,) = [record for record in records if record.id == old.record_id]
    assert counted.answer("s1.6").value == "not_met"
