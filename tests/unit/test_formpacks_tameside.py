"""The Tameside forms hold what the published framework counts, with its meaning and sources."""

from __future__ import annotations

import re
from itertools import product

import pytest

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Criterion, Form, section_applies
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import suggest_values
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import Library, load_library
from tests.formpacks_fixtures import FORMS


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FORMS)


@pytest.fixture(scope="module")
def audit(library: Library) -> Form:
    return library.form("tameside.audit")


@pytest.fixture(scope="module")
def standards(library: Library) -> Form:
    return library.form("tameside.standards")


def _ids(form: Form) -> list[list[str]]:
    return [[criterion.id for criterion in section.criteria] for section in form.sections]


def _numbered(*counts: int) -> list[list[str]]:
    return [[f"s{at}.{n}" for n in range(1, count + 1)] for at, count in enumerate(counts, 1)]


def test_nothing_is_wrong_with_the_packs_we_ship() -> None:
    assert check(FORMS) == ()


def test_the_audit_has_ten_five_and_six_criteria(audit: Form) -> None:
    assert _ids(audit) == _numbered(10, 5, 6, 0)
    assert [section.short_title for section in audit.sections] == [
        "Assessment",
        "Plan",
        "Review",
        "Feedback summary",
    ]


def test_the_standards_are_eleven_four_and_seven(standards: Form) -> None:
    assert _ids(standards) == _numbered(11, 4, 7)
    assert standards.kind == "standards"
    assert standards.rule is None
    assert not standards.graded_sections()
    assert all(not CRITERION_KINDS[c.kind].answered for _, c in standards.criteria())


def test_criteria_carry_the_number_of_the_source(audit: Form, standards: Form) -> None:
    words = {"s1": "section one", "s2": "section two", "s3": "section three"}
    for section, criterion in [*audit.criteria(), *standards.criteria()]:
        assert criterion.id == f"{section.id}.{criterion.number}"
        assert criterion.source.endswith(f", {words[section.id]}, {criterion.number}")


def test_every_criterion_of_the_audit_has_guidance_and_a_source(audit: Form) -> None:
    for _, criterion in audit.criteria():
        guidance = criterion.guidance
        for text in (guidance.look_for, guidance.met, guidance.not_met):
            assert text.endswith("."), criterion.id
        assert len(re.findall(r"[.?](?= |$)", guidance.look_for)) in (1, 2), criterion.id
        assert guidance.met != guidance.not_met
        assert guidance.standards, criterion.id
        assert "Tameside" in criterion.source


def test_every_link_resolves_and_every_standard_is_linked(audit: Form, standards: Form) -> None:
    links = {link for _, criterion in audit.criteria() for link in criterion.guidance.standards}
    assert links == {f"{standards.id}:{criterion.id}" for _, criterion in standards.criteria()}


def test_no_two_texts_are_the_same(audit: Form, standards: Form) -> None:
    for form in (audit, standards):
        texts = [criterion.text for _, criterion in form.criteria()]
        assert len(texts) == len(set(texts))
    looks = [criterion.guidance.look_for for _, criterion in audit.criteria()]
    assert len(looks) == len(set(looks))


MEANING = {
    (
        "tameside.audit",
        "s1.1",
    ): "unmet needs|worries|vulnerability|adversity|strengths|protective|resilience",
    ("tameside.audit", "s1.2"): "facts|evidence|outcomes|child",
    ("tameside.audit", "s1.3"): "ordered|brief|jargon",
    ("tameside.audit", "s1.5"): "age|disability|ethnicity|faith or belief|gender identity|language"
    "|race|sexual orientation",
    ("tameside.audit", "s1.6"): "children and young people|suited|involved well",
    ("tameside.audit", "s1.7"): "parents and carers|suited|involved well",
    ("tameside.audit", "s1.8"): "analysed|weighed|questioned",
    ("tameside.audit", "s1.9"): "history|wider|child or young person",
    ("tameside.audit", "s1.10"): "safeguarding|evidence|family|professionals|manage",
    ("tameside.audit", "s2.1"): "smart|specific|measurable|achievable|realistic|timely|outcomes",
    ("tameside.audit", "s2.4"): "risks|answered|smaller",
    ("tameside.audit", "s2.5"): "team around the family|improved",
    ("tameside.audit", "s3.1"): "day|time|suit|family",
    ("tameside.audit", "s3.4"): "outcome|clear|next|closing",
    ("tameside.audit", "s3.5"): "first within six weeks|timeline of the plan's actions",
    ("tameside.audit", "s3.6"): "final|why|closing|contributed|agree",
    ("tameside.standards", "s1.5"): "age|disability|ethnicity|faith or belief|gender identity"
    "|language|race|sexual orientation",
    ("tameside.standards", "s1.11"): "centre|carries on",
    ("tameside.standards", "s2.4"): "child and family need|agency",
    ("tameside.standards", "s3.6"): "six weeks|team around the family|first review|later",
}


@pytest.mark.parametrize(("form_id", "criterion_id"), MEANING)
def test_the_meaning_of_the_original_is_kept(
    library: Library, form_id: str, criterion_id: str
) -> None:
    text = library.form(form_id).criterion(criterion_id).text.lower()
    missing = [w for w in MEANING[form_id, criterion_id].split("|") if w not in text]
    assert not missing


def test_only_safeguarding_limits(audit: Form) -> None:
    assert [c.id for _, c in audit.criteria() if c.limiting] == ["s1.10"]


def test_the_header_asks_what_the_source_asks(audit: Form) -> None:
    asked = {entry.id: (entry.kind, entry.required, entry.default) for entry in audit.header}
    assert asked == {
        "case_ref": ("short_text", True, ""),
        "auditor": ("short_text", True, "{name}"),
        "auditor_role": ("short_text", True, "{role}"),
        "auditor_agency": ("short_text", True, "{agency}"),
        "audit_date": ("date", True, "{today}"),
        "children": ("table", True, ""),
        "roll_up": ("choice", False, ""),
        "lead_current": ("short_text", True, ""),
        "lead_past": ("names", False, ""),
        "opened_after": ("choice", True, ""),
        "stage": ("choice", True, ""),
        "date_opened": ("date", False, ""),
        "taf_first": ("date", False, ""),
        "review_first": ("date", False, ""),
        "review_dates": ("dates", False, ""),
        "date_closed": ("date", False, ""),
    }
    assert [column.id for column in audit.field("children").columns] == ["name", "age"]
    assert audit.case_field == "case_ref"
    assert [entry.id for entry in audit.header if entry.personal] == ["children"]
    assert "Never a name" in audit.field("case_ref").hint


@pytest.mark.parametrize(
    ("opened_after", "applies"),
    [("request", True), ("single_assessment", False), ("step_down", False), ("", True)],
)
def test_the_assessment_is_left_out_after_social_care(
    audit: Form, opened_after: str, applies: bool
) -> None:
    fields = {"opened_after": opened_after}
    given = [section_applies(section, fields) for section in audit.sections]
    assert given == [applies, True, True, True]


def test_every_choice_of_the_opening_is_told_in_full(audit: Form) -> None:
    entry = audit.field("opened_after")
    assert {choice.id: choice.label for choice in entry.choices} == {
        "request": "A request or concern from family or agency",
        "single_assessment": "A single assessment by children's social care",
        "step_down": "A step-down after a child in need plan",
    }


def test_the_last_section_is_the_summary(audit: Form) -> None:
    last = audit.sections[-1]
    assert not last.graded
    assert not last.criteria
    assert not last.comments_label
    assert all(section.comments_label for section in audit.sections[:-1])


def test_the_framework_says_what_each_grade_means(audit: Form) -> None:
    framework = audit.framework
    assert set(framework.grades) == {grade.id for grade in Grade}
    assert len(set(framework.grades.values())) == 4
    assert framework.vocabulary["assessment"] == "CAF"
    assert framework.vocabulary["lead"] == "lead practitioner"


def test_the_rule_of_the_form_reaches_every_grade(audit: Form) -> None:
    rule = audit.rule
    assert rule is not None
    assert (rule.requires_improvement_from, rule.good_from, rule.outstanding_from) == (40, 75, 100)
    for value, grade in (("not_met", 0), ("partially_met", 1), ("met", 2)):
        values = {criterion.id: value for _, criterion in audit.criteria()}
        assert suggest_values(audit, values).overall.grade == Grade(grade)
    best = {criterion.id: "met" for _, criterion in audit.criteria()}
    exceptional = ["s1.1", "s2.1", "s3.1"]
    assert suggest_values(audit, best, exceptional).overall.grade is Grade.OUTSTANDING


def _texts(criterion: Criterion) -> list[str]:
    guidance = criterion.guidance
    return [criterion.text, guidance.look_for, guidance.met, guidance.not_met]


def test_texts_are_plain(audit: Form, standards: Form) -> None:
    for (_, criterion), mark in product([*audit.criteria(), *standards.criteria()], '<>&"\n\t'):
        assert all(mark not in text for text in _texts(criterion)), criterion.id


def test_every_kind_used_is_in_the_registry(library: Library) -> None:
    for form in library.forms:
        assert {entry.kind for entry in form.header} <= set(FIELD_KINDS)
        assert {criterion.kind for _, criterion in form.criteria()} <= set(CRITERION_KINDS)
