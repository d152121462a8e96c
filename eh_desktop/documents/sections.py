"""One section of a form: its fields, its criteria with what was answered, comments and grade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.answers import criterion_rows
from eh_desktop.documents.blocks import Look, Row, paragraphs, said, subheading, text
from eh_desktop.documents.chips import grade_chip
from eh_desktop.documents.entries import entry_rows
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.findings import total_row
from eh_desktop.documents.opening import awarded_chip, heading
from eh_desktop.documents.styles import GROUND, WIDTH
from eh_desktop.documents.text import NO_BREAK_SPACE
from eh_desktop.domain.form import Section
from eh_desktop.domain.grading import needs_reason

GRADE_CARD = Look(above=10, below=10, gap=14, inset=12, rule=None, ground=GROUND, corner=6)
GROUP = Look(above=9, below=4)
_LONGEST = 240.0
"""Rows of a criterion that are higher together, in points, may begin wherever there is room."""


def section_story(page: Filled, section: Section) -> Iterator[Flowable]:
    """Give a section; one that does not apply says why, and still shows what was recorded."""
    story = [*_inside(page, section)]
    first = next((piece for piece in story if isinstance(piece, Row)), None)
    if not page.applies(section):
        because = section.condition.because if section.condition is not None else ""
        if not page.recorded(section):
            yield from heading(section.title, between=[text(because)])
            return
        kept = text("What was recorded before is kept here; it does not count.")
        yield from heading(section.title, first, [text(because), kept, Spacer(1, 6)])
    else:
        yield from heading(section.title, first)
    yield from story
    if section.graded:
        yield Spacer(1, 6)
        yield grade_card(page, section.id)


def _inside(page: Filled, section: Section) -> Iterator[Flowable]:
    fields = [*entry_rows(page, section.fields)]
    if not section.after:
        yield from fields
        if fields and section.criteria:
            yield Spacer(1, 8)
    group = ""
    for criterion in section.criteria:
        rows = criterion_rows(page, section, criterion)
        if criterion.group != group:
            group = criterion.group
            yield from group_heading(group, rows[0])
        yield from together(rows)
    yield from total_row(page, section)
    if section.after:
        yield from fields
    yield from comments(page, section)


def group_heading(words: str, following: Row) -> Iterator[Flowable]:
    """Give the heading of criteria that belong together; it stays with the first."""
    if words:
        title = Row([[subheading(words)]], [WIDTH], GROUP)
        yield CondPageBreak(title.wrap(WIDTH, 0)[1] + following.least())
        yield title


def together(rows: Sequence[Row]) -> Iterator[Flowable]:
    """Give rows that begin on one page, as far as they are not long."""
    height = sum(row.wrap(WIDTH, 0)[1] for row in rows[:-1]) + rows[-1].least()
    if len(rows) > 1 and height < _LONGEST:
        yield CondPageBreak(height)
    yield from rows


def comments(page: Filled, section: Section) -> Iterator[Flowable]:
    """Give a section's comments where it has a box for them or something was written."""
    written = page.record.comments.get(section.id, "").strip()
    if section.comments_label or written:
        label = subheading(section.comments_label or "Comments")
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


def _unbroken(sentence: str) -> str:
    """Keep `66 %` on one line."""
    return sentence.replace(" %", f"{NO_BREAK_SPACE}%")
