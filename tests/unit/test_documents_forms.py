"""Every form on paper: whatever a record of it holds is printed, and the empty form asks it all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from eh_desktop.documents.answer_chips import value_chip
from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.filled import filled, friendly
from eh_desktop.domain.entries import FIELD_KINDS, cell_text, table_rows
from eh_desktop.domain.form import Criterion, Field, Form, Section, asked
from eh_desktop.domain.kinds import CRITERION_KINDS, scale_of
from eh_desktop.domain.record import Answer, Record
from eh_desktop.domain.siblings import child_key, children
from eh_desktop.services.calendar import bank_holidays
from tests.documents_fixtures import bare_record, printed, squeezed
from tests.domain_fixtures import small_form
from tests.paper_fixtures import every_form, full, lost, paper, said_beside
from tests.pdf_structure import faults, structure

FORMS = every_form()
EVERY = pytest.mark.parametrize("form", FORMS, ids=[form.id for form in FORMS])
LARGE = [form for form in FORMS if friendly(form)]
GROWN = [form for form in FORMS if not friendly(form)]


def _field_words(entry: Field, value: str) -> Iterator[str]:
    yield entry.label
    if entry.kind == "choices":
        yield from map(entry.label_of, value.split("\n"))
        return
    if entry.kind != "table":
        yield FIELD_KINDS[entry.kind].text(entry, value)
        return
    for row in table_rows(value):
        for column in entry.columns:
            yield column.label
            yield cell_text(column, row[column.id])


def _answer_words(form: Form, criterion: Criterion, answer: Answer) -> Iterator[str]:
    value, kind = answer.value, scale_of(criterion)
    if kind.written:
        yield value or ""
    elif kind.options and value is not None:
        described = form.descriptors.get(criterion.kind, {}).get(value)
        yield described if friendly(form) and described else value_chip(criterion, value).said
    yield from (answer.note, answer.evidence, answer.action)
    yield from (answer.verified_where, answer.verified_by)


def _everything(form: Form, record: Record) -> Iterator[str]:
    yield from (form.title, form.framework.authority, form.source, record.id, form.hash[:12])
    for _, entry in form.fields():
        yield from _field_words(entry, record.fields[entry.id])
    for section in form.sections:
        yield section.title
        yield record.comments.get(section.id, "")
        for criterion in section.criteria:
            yield from (criterion.text, criterion.group)
            if criterion in asked(section, record.fields):
                yield from _answer_words(form, criterion, record.answer(criterion.id))
    for child in children(form, record):
        yield child.name
        for section in form.sections:
            for criterion in asked(section, record.fields):
                answer = record.answer(child_key(criterion.id, child.id))
                yield from _answer_words(form, criterion, answer)
    yield from said_beside(record)
    page = filled(form, record, printed_at=record.changed_at, calendar=bank_holidays())
    for finding in page.findings:
        yield from (finding.rule.title, finding.because)
    yield from (one.contradiction.says for one in page.contradicted)


@EVERY
@pytest.mark.parametrize("turn", [0, 1, 2])
def test_whatever_a_record_holds_is_printed(form: Form, turn: int) -> None:
    record = full(form, turn)
    assert lost(_everything(form, record), squeezed(printed(paper(form, record)))) == []


@EVERY
def test_every_paper_is_tagged_with_its_fonts_in_it(form: Form) -> None:
    for pdf in (paper(form, full(form), full(form, 1)), build_blank_pdf(form)):
        assert faults(pdf) == []
        for page in PdfReader(BytesIO(pdf)).pages:
            for entry in page["/Resources"]["/Font"].values():
                assert "/FontFile2" in entry.get_object()["/FontDescriptor"]


@EVERY
def test_equal_records_give_equal_bytes(form: Form) -> None:
    assert paper(form, full(form), full(form, 1)) == paper(form, full(form), full(form, 1))
    assert build_blank_pdf(form) == build_blank_pdf(form)


@EVERY
def test_a_draft_in_which_nothing_is_filled_in_prints(form: Form) -> None:
    found = squeezed(printed(paper(form, bare_record(form))))
    assert "Draft:notfinishedandnotsigned" in found
    for section in form.sections:
        for criterion in asked(section, {}):
            assert squeezed(criterion.text) in found


@EVERY
def test_the_blank_form_asks_everything(form: Form) -> None:
    found = squeezed(printed(build_blank_pdf(form)))
    words = [form.title, form.source, form.intro]
    for _, entry in form.fields():
        words += [entry.label, *(choice.label for choice in entry.choices)]
        words += [column.label for column in entry.columns]
    for section, criterion in form.criteria():
        words += [section.title, criterion.text, criterion.group, section.comments_label]
    for table in form.action_tables:
        words.append(table.title)
    for said in form.descriptors.values():
        words += said.values()
    words += ["Learning points"] if form.learning_points and form.fillable else []
    assert lost(iter(words), found) == []
    assert ("Safeguardingconcerns" in found) == (form.concerns and form.fillable)
    assert ("Overallgrade" in found) == (form.rule is not None)


@pytest.mark.parametrize("form", GROWN, ids=[form.id for form in GROWN])
def test_the_blank_form_has_a_box_for_every_value(form: Form) -> None:
    """Boxes are counted over the whole form; a picture or a scale stands for its options."""
    drawn = {"faces", "target", "scale_0_10"}
    wanted = sum(len(entry.choices) for _, entry in form.fields())
    for _, criterion in form.criteria():
        options = scale_of(criterion).options
        points = [option for option in options if option.points is not None]
        boxes = len(options) - (len(points) if criterion.kind in drawn else 0)
        wanted += boxes * (2 if form.verification is not None else 1)
    grades = len(form.graded_sections()) + 1 if form.rule is not None else 0
    found = list(structure(build_blank_pdf(form)).every("Form"))
    assert len(found) == wanted + 4 * grades


@pytest.mark.parametrize("form", LARGE, ids=[form.id for form in LARGE])
def test_sheets_for_families_are_large_and_have_a_picture_at_each_statement(form: Form) -> None:
    count = sum(1 for _ in form.criteria())
    kind = next(criterion.kind for _, criterion in form.criteria())
    for pdf, pictures in (
        (build_blank_pdf(form), count * (3 if kind == "faces" else 1)),
        (paper(form, full(form)), count),
    ):
        assert len([*structure(pdf).every("Figure")]) == pictures
        sizes = _sizes(pdf)
        for _, criterion in form.criteria():
            assert sizes[squeezed(criterion.text)[:12]] >= 16


def _sizes(pdf: bytes) -> dict[str, float]:
    """Give the size of type, in points, of each line of words by how it begins."""
    sizes: dict[str, float] = {}

    def visit(words: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if words.strip():
            sizes.setdefault(squeezed(words)[:12], size)

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return sizes


EVERY_KIND = small_form(
    Section(
        "a",
        "Every kind of answer",
        "Kinds",
        tuple(
            Criterion(f"k{at}", str(at), f"Statement of {kind}", kind, may_not_apply=bool(at % 2))
            for at, kind in enumerate(CRITERION_KINDS)
        ),
        graded=False,
        details=("evidence",),
    ),
    rule=None,
)
typed = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), max_size=60)


def _answers(criterion: Criterion) -> st.SearchStrategy[Answer]:
    values = [option.value for option in scale_of(criterion).options]
    some = st.sampled_from(values) if values else typed.filter(str.strip)
    value = st.none() | some if scale_of(criterion).answered else st.none()
    return st.builds(Answer, value, note=typed, evidence=typed)


@settings(max_examples=25, deadline=None)
@given(st.fixed_dictionaries({c.id: _answers(c) for _, c in EVERY_KIND.criteria()}))
def test_any_answer_of_any_kind_prints_and_stays_tagged(answers: dict[str, Answer]) -> None:
    record = replace(bare_record(EVERY_KIND), answers=answers)
    pdf = paper(EVERY_KIND, record)
    assert faults(pdf) == []
    found = squeezed(printed(pdf))
    for _, criterion in EVERY_KIND.criteria():
        assert squeezed(criterion.text) in found
        value = answers[criterion.id].value
        if value is not None and not scale_of(criterion).written:
            assert squeezed(value_chip(criterion, value).said) in found


@pytest.mark.parametrize("kind", [kind for kind in CRITERION_KINDS if kind != "standard"])
def test_a_value_of_another_kind_is_printed_as_it_stands(kind: str) -> None:
    form = small_form(
        Section("a", "One", "One", (Criterion("k", "1", "Said", kind),), graded=False), rule=None
    )
    found = squeezed(printed(paper(form, replace(bare_record(form), answers={"k": Answer("odd")}))))
    assert "odd" in found
