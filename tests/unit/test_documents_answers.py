"""What stands at an answer on paper: second ratings, children, questions, findings, totals."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from eh_desktop.documents.answer_chips import value_chip
from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.filled import filled
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.form import Form, asked
from eh_desktop.domain.kinds import UNSURE
from eh_desktop.domain.record import Answer, Question, Verification
from eh_desktop.domain.second_rating import both_ratings, differences_words
from eh_desktop.domain.totals import changed_since, totals
from eh_desktop.services.calendar import bank_holidays
from tests.documents_fixtures import printed, squeezed
from tests.paper_fixtures import CHILDREN, every_form, full, lost, paper, said_beside, stretched
from tests.pdf_structure import faults, reading, structure


def _form(form_id: str) -> Form:
    return next(form for form in every_form() if form.id == form_id)


def test_pictures_say_what_was_chosen() -> None:
    form = _form("tameside.child_feedback")
    record = replace(full(form), answers={"f1": Answer("2"), "f2": Answer("5")})
    said = [node.alt for node in structure(paper(form, record)).every("Figure")]
    assert said[:3] == [
        "Target of five rings, marked: Second ring",
        "Target of five rings, marked: Outer ring",
        "Target of five rings, not marked",
    ]
    form = _form("tameside.parent_feedback")
    record = replace(full(form), answers={"f1": Answer("sad")})
    assert [node.alt for node in structure(paper(form, record)).every("Figure")] == [
        "Sad face, chosen"
    ]


def test_a_statement_is_read_before_its_picture() -> None:
    form = _form("tameside.child_feedback")
    for pdf in (paper(form, full(form)), build_blank_pdf(form)):
        lines = reading(pdf)
        first, *_ = (criterion.text for _, criterion in form.criteria())
        assert lines.index(first) < lines.index("Figure")


def test_a_second_rating_stands_beside_the_first_with_the_difference() -> None:
    form = _form("bathnes.standards")
    first, second, third, *_ = (criterion.id for _, criterion in form.criteria())
    seconds = {first: Verification("amber", "Seen"), second: Verification("red")}
    own = {first: Answer("green"), second: Answer("red"), third: Answer("amber")}
    record = replace(full(form), answers=own, verifications=seconds)
    found = squeezed(printed(paper(form, record)))
    assert squeezed("Own rating Green, commissioner's rating Amber: one step lower.") in found
    assert squeezed("Both ratings are Red.") in found
    unseen = squeezed(printed(paper(form, replace(record, verifications={}))))
    assert squeezed("Commissioner's rating") not in unseen


def test_children_stand_by_name_and_what_no_longer_counts_says_so() -> None:
    form = _form("tameside.audit")
    record = full(form)
    found = squeezed(printed(paper(form, record)))
    assert all(found.count(name) > 1 for name in CHILDREN)
    assert "doesnotcount" not in found
    assert form.siblings is not None
    together = {**record.fields, form.siblings.roll_up: ""}
    kept = squeezed(printed(paper(form, replace(record, fields=together))))
    assert "Alder:doesnotcount" in kept
    per_child = [c for _, c in form.criteria() if c.per_child]
    assert all(squeezed(f"Note at {c.id}@k1") in kept for c in per_child)
    gone = {**record.answers, f"{per_child[0].id}@gone": Answer("met", note="Of someone else")}
    found = squeezed(printed(paper(form, replace(record, answers=gone))))
    assert squeezed("A child who is no longer listed: does not count Of someone") not in found
    assert squeezed("A child who is no longer listed: does not count Note Of someone") in found


def test_a_criterion_left_out_by_its_condition_says_why_and_keeps_what_was_said() -> None:
    form = _form("cumbria.audit")
    section, criterion = next(
        (section, criterion) for section, criterion in form.criteria() if criterion.condition
    )
    condition = criterion.condition
    assert condition is not None
    entry = form.field(condition.field)
    outside = next(c.id for c in entry.choices if not condition.holds({entry.id: c.id}))
    record = full(form)
    record = replace(record, fields={**record.fields, entry.id: outside})
    found = squeezed(printed(paper(form, record)))
    assert criterion not in asked(section, record.fields)
    assert squeezed(criterion.text + condition.because) in found
    assert squeezed(record.answers[criterion.id].note) in found
    assert "Doesnotapply" in found


def test_a_question_that_is_no_longer_open_is_kept() -> None:
    form = _form("tameside.service_checklist")
    question = Question("q1", "Who keeps the list?", "Head", "2026-12-01", "The office does")
    record = replace(full(form), answers={"q1": Answer("yes")}, questions={"q1": question})
    found = squeezed(printed(paper(form, record)))
    assert squeezed("Who finds out Head, by 1 December 2026 Found The office does") in found
    assert UNSURE not in found


def test_totals_and_what_moved_since_last_time_are_shown() -> None:
    form = _form("tameside.service_checklist")
    now, before = full(form, 1), full(form, 0)
    found = squeezed(printed(paper(form, now, before)))
    total = totals(form, now).whole
    assert squeezed(f"{total.answered} of {total.asked}") in found
    assert squeezed(f"Answered with Yes: {total.best} of {total.asked}") in found
    moved = changed_since(form, now, before)
    words = {"better": "Better", "worse": "Worse", "changed": "Changed"}
    assert moved
    for one in moved:
        row = f"{value_chip(one.criterion, one.now).said}{words[one.direction]}"
        assert squeezed(row).replace("Notsure", "") in found.replace("?Notsure", "")
    assert "Sincelasttime" not in squeezed(printed(paper(form, now)))
    same = squeezed(printed(paper(form, now, now)))
    assert "answeredbothtimes;nothingchanged." in same
    assert "points" not in same
    begun = replace(now, answers={})
    assert "Sincelasttime" not in squeezed(printed(paper(form, begun, before)))


def test_a_second_rating_stands_beside_the_first_in_every_part() -> None:
    form = _form("bathnes.standards")
    record = full(form)
    both = both_ratings(form, record)
    assert both is not None
    found = squeezed(printed(paper(form, record)))
    assert squeezed("Both ratings") in found
    assert squeezed(differences_words(both.whole)) in found
    assert squeezed("Own rating Commissioner's rating Differences") in found
    for part in both.sections.values():
        if part.rated:
            assert squeezed(f"{part.differences} of {part.rated}") in found
    alone = replace(record, verifications={})
    assert squeezed("Both ratings") not in squeezed(printed(paper(form, alone)))


def test_an_outcome_stands_beside_its_suggestion_with_what_follows() -> None:
    form = _form("blackburn.tier1")
    rule = form.outcome
    assert rule is not None
    label = form.field(rule.field).label_of
    for decided in (rule.meets, rule.falls_short):
        record = full(form)
        record = replace(record, fields={**record.fields, rule.field: decided})
        found = squeezed(printed(paper(form, record)))
        assert squeezed(f"Outcome {label(decided)}") in found
        assert (squeezed(rule.flag) in found) == (decided == rule.falls_short)


def test_rules_about_working_days_need_a_calendar() -> None:
    form = _form("east_midlands.closed_caf_audit")
    record = full(form)
    assert any(rule.unit == "working_days" for rule in form.date_rules)
    units = [one.rule.unit for one in filled(form, record, printed_at=record.changed_at).findings]
    assert "working_days" not in units
    page = filled(form, record, printed_at=record.changed_at, calendar=bank_holidays())
    assert "working_days" in [one.rule.unit for one in page.findings]


def test_actions_print_in_their_tables_with_the_asked_columns_alone() -> None:
    form = _form("tameside.line_manager_checklist")
    record = full(form)
    found = squeezed(printed(paper(form, record)))
    first, second = form.action_tables
    assert found.index(squeezed(first.title)) < found.index(f"Do{first.id}-1")
    assert found.index(f"Do{first.id}-2") < found.rindex(squeezed(second.title))
    assert "Howwewillknow" not in found
    key = f"{first.id}-1"
    foreign = {**record.actions, key: replace(record.actions[key], how_known="By a call")}
    found = squeezed(printed(paper(form, replace(record, actions=foreign))))
    assert "Howwewillknow" in found
    assert "Byacall" in found


def test_a_sheet_for_a_family_keeps_what_else_a_record_holds() -> None:
    form, other = _form("tameside.child_feedback"), full(_form("cumbria.audit"))
    question = Question("f1", "What is it?", "Nell", "2026-12-01")
    record = replace(
        full(form),
        actions=other.actions,
        concerns=other.concerns,
        learning_points=other.learning_points,
        questions={"f1": question},
    )
    found = squeezed(printed(paper(form, record)))
    assert lost(said_beside(record), found) == []


@pytest.mark.parametrize(
    "form_id", ["bathnes.standards", "blackburn.tier2", "bathnes.child_feedback"]
)
def test_texts_of_any_length_are_printed_in_full_wherever_they_stand(form_id: str) -> None:
    form, long = _form(form_id), "Q" * 700
    record = stretched(full(form), form, long)
    pdf = paper(form, record)
    wanted = canonical_json(record_to_plain(record)).decode().count(long)
    edges = squeezed(printed(pdf)).count("Q") - wanted * len(long)
    assert wanted > 10
    assert 0 <= edges < 240 * len(PdfReader(BytesIO(pdf)).pages)
    assert faults(pdf) == []


def test_local_wording_is_named() -> None:
    form = replace(_form("tameside.parent_feedback"), wording="Tameside's own")
    assert squeezed("Local wording: Tameside's own") in squeezed(printed(paper(form, full(form))))
    assert squeezed("Local wording: Tameside's own") in squeezed(printed(build_blank_pdf(form)))
