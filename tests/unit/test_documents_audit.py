"""The audit on paper holds everything that the record holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from eh_desktop.documents.audit_document import build_audit_pdf
from eh_desktop.documents.filled import filled
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Form, asked
from eh_desktop.domain.grades import Grade, Met, Practice
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Concern,
    LearningPoint,
    Record,
    State,
)
from tests.documents_fixtures import (
    bare_record,
    built,
    full_record,
    printed,
    squeezed,
    tameside_audit,
)


def _every_word(form: Form, record: Record) -> Iterator[str]:
    yield from (form.title, form.framework.title, form.framework.authority, form.source)
    yield from (record.form_hash[:12], record.id, record.amends, record.amendment_reason)
    for entry in form.header:
        yield entry.label
        yield from (column.label for column in entry.columns)
        said = FIELD_KINDS[entry.kind].text(entry, record.fields[entry.id])
        yield from said.split(", ") if entry.columns else (said,)
    for section in form.sections:
        yield from (section.title, record.comments[section.id])
    for _, criterion in form.criteria():
        answer = record.answers[criterion.id]
        yield f"{criterion.text} Evidence {answer.evidence} Note {answer.note}"
        yield Met(answer.value or "").label
        if answer.practice is not Practice.NONE:
            yield f"{answer.practice.value.capitalize()} practice"
    for suggestion in record.suggested.values():
        yield suggestion.because
        yield suggestion.grade.label if suggestion.grade is not None else ""
    for award in record.awards.values():
        yield award.grade.label
        yield award.reason
    yield from (point.text for point in record.learning_points.values())
    for action in record.actions.values():
        yield from (action.what, action.who, british_date(action.by_when), action.how_known)
    for concern in record.concerns.values():
        yield from (concern.what, concern.told_whom, concern.outcome)
        yield from (british_moment(concern.raised_at), british_moment(concern.told_at))


def test_every_entry_of_a_full_record_is_printed() -> None:
    form = tameside_audit()
    record = full_record(form)
    found = squeezed(printed(built(record)))
    assert [words for words in _every_word(form, record) if squeezed(words) not in found] == []


def test_each_answer_stands_beside_its_criterion() -> None:
    form = tameside_audit()
    record = full_record(form)
    found = squeezed(printed(built(record)))
    for _, criterion in form.criteria():
        answer = record.answers[criterion.id]
        words = f"{answer.note}{Met(answer.value or '').label}"
        if answer.practice is Practice.EXCEPTIONAL:
            words += "Good practice"
        if answer.practice is not Practice.NONE:
            words += f"{answer.practice.value.capitalize()} practice"
        assert squeezed(words) in found, criterion.id


def test_a_raised_concern_is_flagged_at_its_criterion() -> None:
    form = tameside_audit()
    record = full_record(form)
    assert squeezed(printed(built(record))).count("Concernraised") == 1
    unconcerned = squeezed(printed(built(replace(record, concerns={}))))
    assert "Concernraised" not in unconcerned
    assert "SafeguardingconcernsNonerecorded" in unconcerned


def test_grades_at_a_glance_show_suggested_and_awarded_side_by_side() -> None:
    form = tameside_audit()
    record = full_record(form)
    found = squeezed(printed(built(record)))
    for key, title in [(s.id, s.title) for s in form.graded_sections()] + [(OVERALL, "Overall")]:
        suggested, award = record.suggested[key].grade, record.awards[key]
        assert suggested is not None
        row = f"{title}{suggested.label}{award.grade.label}{award.reason}"
        assert squeezed(row) in found, key


def test_the_same_input_gives_the_same_bytes() -> None:
    record = full_record(tameside_audit())
    assert built(record) == built(record)


def test_pages_are_numbered_and_marked() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(built(_full()))).pages]
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Official-sensitive: contains information about a child" in text
        assert "C-0147" in text


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(built(_full())))
    about = reader.metadata
    assert about is not None
    assert about.title == "Case quality audit, C-0147"
    assert about.author == "Łucja Őry-Ştefănescu"
    assert about.subject == "Tameside early help quality assurance: Final"
    assert about.creator == "EH Desktop test"
    assert str(about.creation_date) == "2026-11-22 09:30:00+00:00"
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_font_is_embedded_in_part() -> None:
    reader = PdfReader(BytesIO(built(_full())))
    fonts = {
        str(font["/BaseFont"]): "/FontDescriptor" in font
        and "/FontFile2" in font["/FontDescriptor"]
        for page in reader.pages
        for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values())
    }
    assert fonts
    assert all(fonts.values())
    assert all(re.match(r"/[A-Z]{6}\+NotoSans", name) for name in fonts)


def test_a_draft_says_so_and_shows_what_is_open() -> None:
    form = tameside_audit()
    found = squeezed(printed(built(bare_record(form))))
    assert "Draft:notfinishedandnotsigned" in found
    asked_now = [c for section in form.sections for c in asked(section, {})]
    assert found.count("Notanswered") == len(asked_now)
    assert found.count("Doesnotapply") == sum(1 for _ in form.criteria()) - len(asked_now)
    assert found.count("Notawarded") == 2 * (len(form.graded_sections()) + 1)
    assert "Amendment" not in found


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_words(state: State) -> None:
    record = replace(_full(), state=state)
    assert squeezed(filled(tameside_audit(), record).state()) in squeezed(printed(built(record)))


def test_a_signed_record_says_who_signed_it_and_when() -> None:
    record = _full()
    signed = replace(record, state=State.SIGNED)
    author = filled(tameside_audit(), record).author()
    words = f"Signed by {author} on {british_moment(record.changed_at)}"
    assert author
    assert squeezed(words) in squeezed(printed(built(signed)))
    assert "Signedby" not in squeezed(printed(built(record)))
    later = squeezed(printed(built(replace(record, state=State.SUPERSEDED))))
    assert squeezed(f"Signed by {author}Amendment") in later  # it changed since; no moment
    unnamed = squeezed(printed(built(replace(signed, fields={}))))
    assert squeezed(f"Signed on {british_moment(record.changed_at)}") in unnamed


def test_a_section_that_does_not_apply_says_why() -> None:
    form = tameside_audit()
    section = next(entry for entry in form.sections if entry.condition is not None)
    condition = section.condition
    assert condition is not None
    bare = replace(bare_record(form), fields={condition.field: condition.unless[0]})
    found = squeezed(printed(built(bare)))
    assert squeezed(section.title + condition.because) in found
    assert squeezed(section.criteria[0].text) not in found


def test_what_was_recorded_in_a_section_that_no_longer_applies_is_kept() -> None:
    form = tameside_audit()
    section = next(entry for entry in form.sections if entry.condition is not None)
    condition = section.condition
    assert condition is not None
    record = replace(_full(), fields={**_full().fields, condition.field: condition.unless[0]})
    found = squeezed(printed(built(record)))
    assert squeezed("it does not count") in found
    assert squeezed(record.answers[section.criteria[0].id].note) in found


def test_a_missing_reason_is_not_hidden() -> None:
    form = tameside_audit()
    record = _full()
    key = next(k for k, s in record.suggested.items() if s.grade is not Grade.INADEQUATE)
    awards = {**record.awards, key: Award(Grade.INADEQUATE)}
    found = squeezed(printed(built(replace(record, awards=awards))))
    title = form.section(key).title
    suggested = record.suggested[key].grade
    assert suggested is not None
    assert squeezed(f"{title}{suggested.label}Inadequate Not recorded") in found


def test_long_notes_flow_over_pages_and_nothing_is_lost() -> None:
    record = _full()
    lines = [f"Line {number} of many" for number in range(5000)]
    first, second = (criterion.id for _, criterion in list(tameside_audit().criteria())[:2])
    answers = {
        **record.answers,
        first: Answer("met", note="\n".join(lines)),
        second: Answer("not_met", note="X" * 10_000, evidence="Ω" * 3_000),
    }
    found = squeezed(printed(built(replace(record, answers=answers))))
    numbers = [int(number) for number in re.findall(r"Line(\d+)ofmany", found)]
    assert numbers == list(range(5000))
    assert found.count("X") == 10_000
    assert found.count("Ω") == 3_000


def test_long_words_and_texts_in_every_other_entry_are_printed_in_full() -> None:
    form = tameside_audit()
    long = "Q" * 1_500
    record = replace(
        _full(),
        fields={entry.id: long for entry in form.header if not entry.choices},
        comments={section.id: long for section in form.sections},
        awards={key: Award(Grade.GOOD, long) for key in _full().awards},
        learning_points={"1": LearningPoint("1", long)},
        actions={"1": Action("1", long, long, long, long)},
        concerns={"1": Concern("1", "", long, long, long, long, long)},
        amendment_reason=long,
    )
    entries = sum(1 for entry in form.header if not entry.choices) + len(form.sections)
    entries += 2 * len(record.awards) + 1 + 4 + 5 + 1
    pdf = built(record)
    edges = squeezed(printed(pdf)).count("Q") - entries * len(long)
    assert 0 <= edges < 200 * len(PdfReader(BytesIO(pdf)).pages)


def test_words_of_another_kind_of_answer_are_printed_as_they_stand() -> None:
    first = next(criterion.id for _, criterion in tameside_audit().criteria())
    record = replace(_full(), answers={first: Answer("<odd & new>")})
    assert "<odd&new>" in squeezed(printed(built(record)))


def _full() -> Record:
    return full_record(tameside_audit())


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
def test_the_first_and_the_last_moment_there_are_can_be_printed(moment: str) -> None:
    """They have no local time; a device with a wrong clock, or a hostile one, can send them."""
    record = replace(_full(), state=State.SIGNED, created_at=moment, changed_at=moment)
    pdf = build_audit_pdf(tameside_audit(), record, printed_at=moment, application="EH Desktop")
    assert squeezed(f"Printed {moment}") in squeezed(printed(pdf))
