"""One section of an audit: its criteria with what was answered, its comments and its grade."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Look, Row, paragraphs, said, text
from eh_desktop.documents.chips import answer_chip, concern_chip, grade_chip, practice_chip
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.opening import awarded_chip, heading
from eh_desktop.documents.styles import GROUND, WIDTH
from eh_desktop.documents.text import NO_BREAK_SPACE
from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.grading import needs_reason

GRADE_CARD = Look(above=10, below=10, gap=14, inset=12, rule=None, ground=GROUND, corner=6)
_NUMBER, _CHIPS = 20.0, 108.0
_GRADE = 132.0


def section_story(page: Filled, section: Section) -> Iterator[Flowable]:
    """Give a section; one that does not apply says why, and still shows what was recorded."""
    rows = [_criterion(page, criterion) for criterion in section.criteria]
    if not page.applies(section):
        because = section.condition.because if section.condition is not None else ""
        yield from heading(section.title)
        yield text(because)
        if not page.recorded(section):
            return
        yield text("What was recorded before is kept here; it does not count.")
        yield Spacer(1, 6)
    else:
        yield from heading(section.title, rows[0] if rows else None)
    yield from rows
    yield from comments(page, section)
    if section.graded:
        yield Spacer(1, 6)
        yield grade_card(page, section.id)


def comments(page: Filled, section: Section) -> Iterator[Flowable]:
    """Give a section's comments where it has a box for them or something was written."""
    written = page.record.comments.get(section.id, "").strip()
    if section.comments_label or written:
        label = text(section.comments_label or "Comments", "subheading")
        yield Row([[label, *said(written)]], [WIDTH])


def grade_card(page: Filled, key: str) -> Row:
    """Give the suggested grade with its sentence beside the awarded one with its reason."""
    suggestion, award = page.suggestion(key), page.award(key)
    suggested: list[Flowable] = [text("Suggested grade", "label")]
    if suggestion is not None:
        if suggestion.grade is not None:
            suggested.append(grade_chip(suggestion.grade))
        suggested.extend(paragraphs(_unbroken(suggestion.because)))
    awarded: list[Flowable] = [text("Awarded grade", "label"), awarded_chip(page, key)]
    if award is not None and award.reason.strip():
        awarded.extend(paragraphs(award.reason, lead="Reason"))
    elif award is not None and suggestion and needs_reason(suggestion.grade, award.grade):
        awarded.extend(said("", lead="Reason"))
    half = (WIDTH - 2 * GRADE_CARD.inset - GRADE_CARD.gap) / 2
    return Row([suggested, awarded], (half, half), GRADE_CARD)


def _criterion(page: Filled, criterion: Criterion) -> Row:
    answer = page.record.answer(criterion.id)
    words: list[Flowable] = [text(criterion.text)]
    if answer.evidence.strip():
        words.extend(paragraphs(answer.evidence, lead="Evidence"))
    if answer.note.strip():
        words.extend(paragraphs(answer.note, lead="Note"))
    chips: list[Flowable] = [answer_chip(criterion.kind, answer.value)]
    if answer.practice is Practice.EXCEPTIONAL:
        chips.append(practice_chip(Practice.GOOD))
    if answer.practice is not Practice.NONE:
        chips.append(practice_chip(answer.practice))
    if page.concerned(criterion):
        chips.append(concern_chip())
    look = Look(above=7, below=8)
    middle = WIDTH - _NUMBER - _CHIPS - 2 * look.gap
    number = text(criterion.number, "number")
    return Row([[number], words, chips], (_NUMBER, middle, _CHIPS), look)


def _unbroken(sentence: str) -> str:
    """Keep `66 %` on one line."""
    return sentence.replace(" %", f"{NO_BREAK_SPACE}%")
