"""A feedback sheet as a child or a parent filled it in: large type, and the pictures in colour."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.answers import notes, practice_chips, question_words
from eh_desktop.documents.blocks import Cell, Look, Row, paragraphs, text
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.opening import state_card
from eh_desktop.documents.pictures import Face, Figure, Scale, Target
from eh_desktop.documents.styles import ACCENT_SOFT, WIDTH, style
from eh_desktop.documents.summary import summary_story
from eh_desktop.documents.text import escape
from eh_desktop.documents.words import NOT_RECORDED, Heading
from eh_desktop.domain.form import Criterion, Field, Form, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.pictures import FACES
from eh_desktop.domain.record import Answer

PICTURE = {"faces": 62.0, "target": 104.0}
"""Edges in points."""
STATEMENT = Look(above=12, below=14, gap=20)
_PAIR = Look(above=5, below=6, gap=14)
_LABEL = 190.0


def friendly_story(page: Filled, printed_at: str) -> Iterator[Flowable]:
    """Give the sheet: who says it, each statement with its answer, and what else was said."""
    yield from friendly_title(page.form)
    for entry in page.form.header:
        if page.value(entry) or entry.required:
            yield _entry(page, entry)
    for section in page.form.sections:
        yield from _section(page, section)
    record = page.record
    if record.learning_points or record.actions or record.concerns:
        yield from summary_story(page, None)
    yield Spacer(1, 18)
    yield CondPageBreak(120)
    yield state_card(page, printed_at)


def friendly_title(form: Form) -> Iterator[Flowable]:
    """Give the title in large letters and, small, whose sheet it is."""
    title = Heading(escape(form.title), style("large-title"))
    title.level = 1
    yield title
    yield text(form.framework.authority, "subtitle")
    yield Spacer(1, 14)


def friendly_heading(words: str, following: Row | None = None) -> list[Flowable]:
    """Give a large heading that stays with what follows it."""
    title = Heading(escape(words), style("large-heading"))
    title.level = 2
    height = title.wrap(WIDTH, 1e6)[1] + 26
    least = min(following.least(), 400.0) if following is not None else 60.0
    return [CondPageBreak(height + least), Spacer(1, 18), title, Spacer(1, 8)]


def statement(criterion: Criterion) -> list[Flowable]:
    """Give a statement in large letters."""
    return [text(criterion.text, "large-strong")]


def descriptor(form: Form, criterion: Criterion, value: str) -> str:
    """Give what a value means on this sheet, or its plain words."""
    return form.descriptors.get(criterion.kind, {}).get(value) or scale_of(criterion).text(value)


def _section(page: Filled, section: Section) -> Iterator[Flowable]:
    rows: list[Row] = [] if section.after else [_entry(page, entry) for entry in section.fields]
    rows += [_statement(page, criterion) for criterion in section.criteria]
    rows += [_entry(page, entry) for entry in section.fields] if section.after else []
    written = page.record.comments.get(section.id, "").strip()
    if section.comments_label or written:
        rows.append(_words(section.comments_label or "Comments", written))
    yield from friendly_heading(section.title, rows[0] if rows else None)
    yield from rows


def _entry(page: Filled, entry: Field) -> Row:
    value = page.value(entry)
    if entry.kind == "long_text":
        return _words(entry.label, value)
    said = paragraphs(value, "large") if value else [text(NOT_RECORDED, "large-absent")]
    widths = (_LABEL, WIDTH - _LABEL - _PAIR.gap)
    return Row([[text(entry.label, "large-label")], said], widths, _PAIR, "Pair")


def _words(label: str, written: str) -> Row:
    said = paragraphs(written, "large") if written else [text(NOT_RECORDED, "large-absent")]
    return Row([[text(label, "large-strong"), *said]], [WIDTH], STATEMENT)


def _statement(page: Filled, criterion: Criterion) -> Row:
    answer = page.record.answer(criterion.id)
    drawn = _drawn(criterion, answer)
    edge = drawn.width if drawn is not None else 0.0
    words = statement(criterion)
    words += _chosen(page, criterion, answer)
    words += [*notes(answer, "large"), *practice_chips(answer)]
    question = page.record.questions.get(criterion.id)
    if question is not None:
        words += question_words(question)
    if drawn is None or isinstance(drawn, Scale):
        cells: list[Cell] = [words if drawn is None else [*words, Spacer(1, 8), drawn]]
        return Row(cells, [WIDTH], STATEMENT)
    return Row([words, [drawn]], (WIDTH - edge - STATEMENT.gap, edge), STATEMENT)


def _chosen(page: Filled, criterion: Criterion, answer: Answer) -> list[Flowable]:
    if not scale_of(criterion).answered:
        return []
    if answer.value is None:
        return [text("Not answered", "large-absent")]
    words = descriptor(page.form, criterion, answer.value)
    return [*paragraphs(words, "large")]


def _drawn(criterion: Criterion, answer: Answer) -> Figure | None:
    value = answer.value
    if criterion.kind == "faces" and value is not None and value in FACES:
        return Face(value, PICTURE["faces"], chosen=True)
    if criterion.kind == "target":
        known = scale_of(criterion).points(value) is not None
        return Target(PICTURE["target"], value if known else None)
    if criterion.kind == "scale_0_10":
        known = scale_of(criterion).points(value) is not None
        return Scale(WIDTH, value if known else None)
    return None


CARD = Look(above=12, below=12, inset=14, rule=None, ground=ACCENT_SOFT, corner=8)
"""The look of what stands apart on a sheet."""
