"""All 24 forms hold what the five published frameworks count: ids, kinds, groups, tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from string import ascii_lowercase
from typing import NamedTuple

import pytest

from eh_desktop.domain.form import Form
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.formpacks.building import PLACEHOLDER
from eh_desktop.formpacks.reader import Library, form_from_plain, load_library
from tests.formpacks_fixtures import FORMS

_LIBRARY = load_library(FORMS)


def lettered(prefix: str, count: int, *, skip: int = 0) -> list[str]:
    """Give `a`, `b` … after a prefix."""
    return [f"{prefix}{letter}" for letter in ascii_lowercase[skip : skip + count]]


def numbered(prefix: str, count: int, *, start: int = 1) -> list[str]:
    """Give `1`, `2` … after a prefix."""
    return [f"{prefix}{number}" for number in range(start, start + count)]


class Counted(NamedTuple):
    """What a form has to be: its kind, its audience, its ids by section, its scales by section."""

    kind: str
    audience: str
    ids: list[list[str]]
    scales: list[str]
    """The scales of each section, in the order in which they first appear, with + between."""


def one(kind: str, audience: str, prefix: str, count: int, scale: str) -> Counted:
    """Give a form of one section."""
    return Counted(kind, audience, [numbered(prefix, count)], [scale])


EXPECTED = {
    "tameside.audit": Counted(
        "audit",
        "auditor",
        [numbered("s1.", 10), numbered("s2.", 5), numbered("s3.", 6), []],
        ["met", "met", "met", ""],
    ),
    "tameside.standards": Counted(
        "standards",
        "all",
        [numbered("s1.", 11), numbered("s2.", 4), numbered("s3.", 7)],
        ["standard"] * 3,
    ),
    "tameside.practitioner_checklist": one("checklist", "practitioner", "q", 15, "yes_no"),
    "tameside.service_checklist": one("checklist", "head_of_service", "q", 20, "yes_unsure_no"),
    "tameside.line_manager_checklist": one("checklist", "line_manager", "q", 8, "yes_unsure_no"),
    "tameside.child_feedback": one("feedback", "child", "f", 5, "target"),
    "tameside.parent_feedback": one("feedback", "parent", "f", 6, "faces"),
    "blackburn.tier2": Counted(
        "audit",
        "auditor",
        [
            ["1.a"],
            lettered("2.", 5),
            lettered("3.", 13),
            lettered("4.", 9),
            lettered("5.", 2),
            [],
        ],
        ["met", "met", "grade+text", "grade+text", "grade", ""],
    ),
    "blackburn.tier1": Counted(
        "audit",
        "auditor",
        [["1.a"], lettered("3.", 12), lettered("4.", 6, skip=1), lettered("5.", 2), []],
        ["met", "met", "met", "met", ""],
    ),
    "bathnes.standards": Counted(
        "self_assessment",
        "head_of_service",
        [lettered("1", 7), lettered("2", 11), lettered("3", 14), []],
        ["rag", "rag", "rag", ""],
    ),
    "bathnes.minimum_requirements": one("checklist", "line_manager", "q", 6, "yes_unsure_no"),
    "bathnes.practitioner_checklist": one("checklist", "practitioner", "q", 14, "yes_no"),
    "bathnes.line_manager_checklist": one("checklist", "line_manager", "q", 8, "yes_unsure_no"),
    "bathnes.service_checklist": one("checklist", "head_of_service", "q", 22, "yes_unsure_no"),
    "bathnes.child_feedback": one("feedback", "child", "f", 5, "target"),
    "bathnes.parent_feedback": one("feedback", "parent", "f", 6, "faces"),
    "bathnes.case_study": Counted(
        "case_study", "practitioner", [[], numbered("c", 6), []], ["", "tick", ""]
    ),
    "bathnes.parenting_assessment": one("standards", "all", "q", 13, "tick"),
    "bathnes.participation": one("self_assessment", "head_of_service", "p", 6, "rag"),
    "cumbria.audit": Counted(
        "audit",
        "auditor",
        [
            numbered("1.", 13),
            numbered("2.", 3),
            numbered("3.", 9),
            numbered("bl.", 7),
            ["impact"],
            [],
        ],
        ["met", "met", "met", "tick", "scale_0_10", ""],
    ),
    "cumbria.bottom_lines": one("checklist", "practitioner", "q", 7, "yes_no"),
    "cumbria.family_feedback": one("feedback", "parent", "f", 6, "faces"),
    "east_midlands.closed_caf_audit": Counted(
        "audit",
        "auditor",
        [numbered("a.", 4), numbered("b.", 6, start=2), ["c.1"], numbered("d.", 3), []],
        ["met", "met", "met", "met", ""],
    ),
    "east_midlands.partnership_review": Counted(
        "self_assessment",
        "all",
        [
            lettered("e.", 6),
            ["e.supervision", "e.self_review", "e.accountability", "e.data", "e.audit",
             "e.evaluation"],
            lettered("f.", 5),
            numbered("w.", 2),
        ],
        ["rag"] * 4,
    ),
}  # fmt: skip

GROUPS = {
    "tameside.practitioner_checklist": [2, 1, 4, 2, 3, 2, 1],
    "bathnes.practitioner_checklist": [2, 1, 3, 2, 3, 2, 1],
}
LIMITING = {
    "tameside.audit": ["s1.10"],
    "blackburn.tier2": ["3.f"],
    "cumbria.audit": ["1.13"],
}
ACTION_TABLES = {
    "tameside.service_checklist": [("what", "by_when")],
    "tameside.line_manager_checklist": [("what", "by_when"), ("what", "by_when")],
    "bathnes.service_checklist": [("what", "by_when")],
    "bathnes.line_manager_checklist": [("what", "by_when"), ("what", "by_when")],
}
VOCABULARY = {
    "assessment", "assessment_in_full", "plan", "team", "meeting", "review", "lead", "adviser",
    "champion", "central_team", "board", "closure",
}  # fmt: skip

every_form = pytest.mark.parametrize("form", _LIBRARY.forms, ids=lambda form: form.id)


@pytest.fixture(scope="module")
def library() -> Library:
    return _LIBRARY


def test_there_are_24_forms_of_five_frameworks(library: Library) -> None:
    assert {form.id for form in library.forms} == set(EXPECTED)
    assert len(library.forms) == 24
    counts = {one.id: 0 for one in library.frameworks}
    for form in library.forms:
        counts[form.framework.id] += 1
    assert counts == {
        "bathnes": 10, "blackburn": 2, "cumbria": 3, "east_midlands": 2, "tameside": 7,
    }  # fmt: skip


@every_form
def test_a_form_is_what_its_framework_counts(form: Form) -> None:
    found = Counted(
        form.kind,
        form.audience,
        [[criterion.id for criterion in section.criteria] for section in form.sections],
        ["+".join(dict.fromkeys(c.kind for c in section.criteria)) for section in form.sections],
    )
    assert found == EXPECTED[form.id]


@every_form
def test_the_groups_are_those_of_the_source_each_in_one_piece(form: Form) -> None:
    groups = [(key, len([*run])) for key, run in groupby(c.group for _, c in form.criteria())]
    if form.id in GROUPS:
        assert [count for _, count in groups] == GROUPS[form.id]
        assert len({key for key, _ in groups}) == len(groups)
    else:
        assert {key for key, _ in groups} <= {""}


@every_form
def test_only_safeguarding_limits_a_grade(form: Form) -> None:
    limiting = [criterion.id for _, criterion in form.criteria() if criterion.limiting]
    assert limiting == LIMITING.get(form.id, [])


@every_form
def test_actions_are_asked_as_the_paper_asks(form: Form) -> None:
    if form.id in ACTION_TABLES:
        assert [table.asks for table in form.action_tables] == ACTION_TABLES[form.id]
    if form.kind == "feedback":
        assert not form.action_tables
    if form.kind == "audit":
        assert [table.asks for table in form.action_tables] == [
            ("what", "who", "by_when", "how_known")
        ]


def test_grades_outcomes_and_second_ratings_stand_where_the_sources_have_them(
    library: Library,
) -> None:
    graded = {form.id for form in library.forms if form.rule is not None}
    assert graded == {"tameside.audit", "blackburn.tier2", "cumbria.audit"}
    assert [form.id for form in library.forms if form.outcome is not None] == ["blackburn.tier1"]
    verified = [form.id for form in library.forms if form.verification is not None]
    assert verified == ["bathnes.standards"]
    families = {form.id for form in library.forms if form.siblings is not None}
    assert families == {form.id for form in library.forms if form.kind == "audit"}


def test_every_comment_box_of_the_tier_2_audit_is_required(library: Library) -> None:
    form = library.form("blackburn.tier2")
    judged = [section for section in form.sections if section.criteria]
    assert len(judged) == 5
    assert all(section.notes_required for section in judged)
    assert all(section.comments_label and section.comments_required for section in judged)


def test_the_standards_ask_for_evidence_where_by_whom_and_action(library: Library) -> None:
    form = library.form("bathnes.standards")
    asked = ("evidence", "verified_where", "verified_by", "action")
    assert [section.details for section in form.sections] == [asked, asked, asked, ()]
    assert set(form.descriptors["rag"]) == {"red", "amber", "green"}


class Dated(NamedTuple):
    """What a date rule has to be: what is counted between, how much is allowed, what it is for."""

    start: str
    end: str
    limit: int
    unit: str
    criterion: str
    tolerated: int = 0
    every: bool = False


DATES = {
    "tameside.audit": {"first_review": Dated("taf_first", "review_first", 6, "weeks", "s3.5")},
    "blackburn.tier1": {"plan_dated": Dated("taf_last", "plan_date", 8, "weeks", "4.c")},
    "blackburn.tier2": {
        "taf_every": Dated("", "taf_dates", 6, "weeks", "4.a", tolerated=8, every=True),
        "taf_latest": Dated("taf_last", "audit_date", 6, "weeks", "", tolerated=8),
        "plan_dated": Dated("taf_last", "plan_date", 8, "weeks", "4.c"),
        "assessment_current": Dated("assessment_updated", "audit_date", 12, "months", "4.h"),
    },
    "bathnes.standards": {
        "first_review": Dated("longest_plan_agreed", "longest_first_review", 12, "weeks", "3k"),
        "safeguarding_yearly": Dated("safeguarding_completed", "completed_on", 1, "years", ""),
    },
    "bathnes.minimum_requirements": {
        "training_three_yearly": Dated("training_longest_ago", "completed_on", 3, "years", "q5"),
    },
    "cumbria.audit": {
        "first_review": Dated("taf_first", "review_first", 6, "weeks", "3.7"),
        "drift": Dated("date_opened", "open_until", 9, "months", "3.7"),
        "contact": Dated("date_opened", "open_until", 12, "months", "3.7"),
    },
    "east_midlands.closed_caf_audit": {
        "first_meeting": Dated("assessment_completed", "taf_first", 20, "working_days", "b.3"),
        "reviews": Dated("taf_first", "review_dates", 3, "months", "c.1", every=True),
    },
}


@every_form
def test_every_date_of_the_duties_is_a_rule_for_its_criterion(form: Form) -> None:
    found = {
        rule.id: Dated(
            rule.start,
            rule.end,
            rule.limit,
            rule.unit,
            rule.criterion,
            rule.tolerated,
            rule.every,
        )
        for rule in form.date_rules
    }
    assert found == DATES.get(form.id, {})


def _texts(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if key != "default":
            yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name != "plain":
                yield from _texts(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner, key)


def _shown(form: Form) -> Iterator[str]:
    """Give every text of the form as it was built, vocabulary and `plain` aside."""
    for holder in (form, form.framework, form.rule, form.outcome, form.verification):
        for name in getattr(holder, "__slots__", ()):
            value = getattr(holder, name)
            if name in ("plain", "vocabulary", "default"):
                continue
            yield from _deep(value)


def _deep(value: object) -> Iterator[str]:
    if isinstance(value, str | dict):
        yield from _texts(value)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _deep(inner)
    else:
        for name in getattr(value, "__slots__", ()):
            if name not in ("plain", "vocabulary", "default"):
                yield from _deep(getattr(value, name))


@every_form
def test_local_words_stand_in_every_text(form: Form) -> None:
    texts = [*_shown(form)]
    assert len(texts) > 20
    assert not [text for text in texts if PLACEHOLDER.search(text)]


def test_every_framework_gives_the_local_words(library: Library) -> None:
    for framework in library.frameworks:
        assert set(framework.vocabulary) >= VOCABULARY, framework.id


@every_form
def test_a_form_comes_back_equal_from_what_a_record_keeps(form: Form) -> None:
    assert form_from_plain(form.plain) == form
    assert json.loads(form.plain)["form"]["id"] == form.id


@every_form
def test_every_link_to_a_standard_leads_somewhere(form: Form, library: Library) -> None:
    for _, criterion in form.criteria():
        for link in criterion.guidance.standards:
            form_id, _, target = link.partition(":")
            assert library.form(form_id).criterion(target)


@every_form
def test_every_criterion_says_where_it_comes_from(form: Form) -> None:
    texts = [criterion.text for _, criterion in form.criteria()]
    assert len(texts) == len(set(texts))
    assert all(criterion.source for _, criterion in form.criteria())


@every_form
def test_judged_forms_have_guidance_and_feedback_has_none(form: Form) -> None:
    for _, criterion in form.criteria():
        guided = bool(criterion.guidance.look_for)
        if form.kind == "feedback":
            assert not guided
            assert criterion.optional
        if form.kind in ("audit", "self_assessment"):
            kind = CRITERION_KINDS[criterion.kind]
            assert guided or kind.written or kind.id in ("tick", "scale_0_10"), criterion.id


@every_form
def test_feedback_says_who_held_the_pen(form: Form) -> None:
    if form.kind == "feedback":
        assert [choice.id for choice in form.field("recorded_by").choices] == ["self", "adult"]
        assert not form.field("adult_name").required
        assert not form.concerns


def test_every_audit_points_out_what_does_not_go_together(library: Library) -> None:
    for form in library.forms:
        if form.kind != "audit":
            continue
        clauses = [clause for one in form.contradictions for clause in one.when]
        unwritten = (clause.noted is False or clause.filled is False for clause in clauses)
        assert any(unwritten), f"{form.id}: voice unwritten"
        if any("SMART" in c.text or "SMART" in c.guidance.met for _, c in form.criteria()):
            assert any(clause.actions == "undated" for clause in clauses), f"{form.id}: undated"
        if form.rule is not None:
            graded = [one for one in form.contradictions if any(c.award for c in one.when)]
            assert any(c.any.startswith("limiting") for one in graded for c in one.when), form.id
