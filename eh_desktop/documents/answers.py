"""A criterion with all that stands at it: answer, notes, details, children, a second rating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.answer_chips import finding_chip, left_out_chip, value_chip
from eh_desktop.documents.blocks import Look, Row, paragraphs, said, text
from eh_desktop.documents.chips import concern_chip, practice_chip
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.pictures import Face, Scale, Target
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import CRITERION_KINDS, scale_of
from eh_desktop.domain.pictures import FACES
from eh_desktop.domain.record import Answer, Question, Verification
from eh_desktop.domain.second_rating import difference
from eh_desktop.domain.siblings import child_key, children, separate, split_key

NUMBER = 20.0
_CHIPS, _WIDE_CHIPS = 108.0, 118.0
"""The wider one holds the four grades."""
LOOK = Look(above=7, below=8)
UNDER = Look(above=2, below=8, rule=None)
_SCALE = 270.0
_PICTURE = 30.0


def criterion_rows(page: Filled, section: Section, criterion: Criterion) -> list[Row]:
    """Give a criterion's row, and under it the children's, the question's and the verifier's."""
    answer = page.record.answer(criterion.id)
    number = text(criterion.number, "number")
    if not page.asks(section, criterion) and page.applies(section):
        first = _left_out(page, criterion, answer)
        return [first, *_under(page, criterion, first)]
    words = [
        text(criterion.text),
        *_value(criterion, answer),
        *_written(section, criterion, answer),
    ]
    chips = _chips(page, criterion, answer)
    if not chips:
        first = Row([[number], words], (NUMBER, WIDTH - NUMBER - LOOK.gap), LOOK, "LI")
    else:
        first = Row([[number], words, chips], _widths(page), LOOK, "LI")
    return [first, *_under(page, criterion, first)]


def _widths(page: Filled) -> tuple[float, float, float]:
    graded = any(criterion.kind == "grade" for _, criterion in page.form.criteria())
    chips = _WIDE_CHIPS if graded else _CHIPS
    return NUMBER, WIDTH - NUMBER - chips - 2 * LOOK.gap, chips


def _left_out(page: Filled, criterion: Criterion, answer: Answer) -> Row:
    because = criterion.condition.because if criterion.condition is not None else ""
    words: list[Flowable] = [text(criterion.text, "absent")]
    if because:
        words.extend(paragraphs(because, "small"))
    if criterion.id in page.record.answers:
        kept = scale_of(criterion).text(answer.value)
        words.extend(paragraphs(f"{kept}. Recorded before; it does not count.", lead="Answer"))
        words.extend(notes(answer))
    number = text(criterion.number, "number")
    return Row([[number], words, [left_out_chip()]], _widths(page), LOOK, "LI")


def _value(criterion: Criterion, answer: Answer) -> Iterator[Flowable]:
    """Give an answer that is more than a chip: written words, or a picture."""
    value = answer.value
    kind = CRITERION_KINDS.get(criterion.kind)
    if value is None or kind is None:
        return
    if kind.written:
        yield from paragraphs(value)
    elif criterion.kind == "scale_0_10":
        yield Spacer(1, 5)
        yield Scale(_SCALE, value if kind.allows(value) else None)
    elif criterion.kind == "faces" and value in FACES:
        yield Spacer(1, 5)
        yield Face(value, _PICTURE, chosen=True)
    elif criterion.kind == "target" and kind.allows(value):
        yield Spacer(1, 5)
        yield Target(_PICTURE * 1.6, value)


def _written(section: Section, criterion: Criterion, answer: Answer) -> Iterator[Flowable]:
    yield from notes(answer)
    needed = section.notes_required and bool(scale_of(criterion).options)
    if needed and answer.value is not None and not answer.note.strip():
        yield from said("", lead="Note")


def notes(answer: Answer, style_name: str = "body") -> Iterator[Flowable]:
    """Give all that is written beside an answer, each with what it is."""
    parts = (
        ("Evidence", answer.evidence),
        ("Where verified", answer.verified_where),
        ("Verified by", answer.verified_by),
        ("Note", answer.note),
        ("Action", answer.action),
    )
    for lead, written in parts:
        if written.strip():
            yield from paragraphs(written, style_name, lead)


def _chips(page: Filled, criterion: Criterion, answer: Answer) -> list[Flowable]:
    kind = CRITERION_KINDS.get(criterion.kind)
    if kind is not None and (not kind.answered or (kind.written and answer.value is not None)):
        chips: list[Flowable] = []
    else:
        chips = [value_chip(criterion, answer.value)]
    chips.extend(practice_chips(answer))
    if page.concerned(criterion):
        chips.append(concern_chip())
    return chips


def practice_chips(answer: Answer) -> Iterator[Flowable]:
    """Give the chips of practice that stands out; exceptional practice is good practice too."""
    if answer.practice is Practice.EXCEPTIONAL:
        yield practice_chip(Practice.GOOD)
    if answer.practice is not Practice.NONE:
        yield practice_chip(answer.practice)


def _under(page: Filled, criterion: Criterion, first: Row) -> Iterator[Row]:
    for finding in page.findings:
        if finding.rule.criterion == criterion.id:
            said_so = f"{finding.rule.title}. {finding.because}"
            chip = finding_chip(finding.state, finding.rule.over)
            yield _row(page, first, [*paragraphs(said_so, lead="Dates")], [chip])
    yield from _each_child(page, criterion, first)
    question = page.record.questions.get(criterion.id)
    if question is not None:
        yield _row(page, first, question_words(question), [])
    second = page.record.verifications.get(criterion.id)
    if page.form.verification is not None and (second or page.record.verifications):
        yield _verified(page, criterion, second or Verification(), first)


def _row(page: Filled, first: Row, words: list[Flowable], chips: list[Flowable]) -> Row:
    """Give a row that goes on with a criterion's."""
    made = Row([[], words, chips], _widths(page), UNDER, "LI")
    made.item = first
    return made


def _each_child(page: Filled, criterion: Criterion, first: Row) -> Iterator[Row]:
    """Give the children's own answers: those that count, or those that were once given."""
    record, apart = page.record, separate(page.form, page.record) and criterion.per_child
    names = {child_key(criterion.id, child.id): child.name for child in children(page.form, record)}
    known = [key for key in record.answers if split_key(key)[0] == criterion.id != key]
    listed = [*names, *(key for key in known if key not in names)] if apart else known
    for key in listed:
        name = names.get(key, "A child who is no longer listed")
        counts = apart and key in names
        words: list[Flowable] = [text(name if counts else f"{name}: does not count", "strong")]
        answer = record.answer(key)
        words += [*_value(criterion, answer), *notes(answer)]
        yield _row(page, first, words, _chips(page, replace(criterion, id=key), answer))
    if apart and page.form.siblings is not None:
        how = page.form.field(page.form.siblings.roll_up)
        chosen = how.label_of(record.fields.get(how.id, ""))
        yield _row(page, first, [text(f"{how.label}: {chosen}", "small")], [])


def question_words(question: Question) -> list[Flowable]:
    """Give what a “?” opened: the question, who finds out by when, and what was found."""
    when = british_date(question.by_when)
    who = question.owner.strip()
    finds = ", ".join(part for part in (who, f"by {when}" if when else "") if part)
    return [
        *said(question.what, lead="Question"),
        *said(finds, lead="Who finds out"),
        *(paragraphs(question.outcome, lead="Found") if question.outcome.strip() else ()),
    ]


def _verified(page: Filled, criterion: Criterion, second: Verification, first: Row) -> Row:
    rule = page.form.verification
    title = rule.title if rule is not None else "Second rating"
    words: list[Flowable] = [text(title, "strong")]
    own = page.record.answer(criterion.id).value
    apart = difference(criterion, own, second.value, title)
    if apart:
        words.append(text(apart))
    if second.note.strip():
        words.extend(paragraphs(second.note, lead="Note"))
    return _row(page, first, words, [value_chip(criterion, second.value)])
