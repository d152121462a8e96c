"""Room on paper for what stands at a criterion: boxes, notes, details, a second rating."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blank_entries import closing_rule, empty_table, only_where
from eh_desktop.documents.blocks import Cell, Look, Row, text
from eh_desktop.documents.handwriting import Lines, TickBox, TickRow
from eh_desktop.documents.opening import heading
from eh_desktop.documents.pictures import Face, Scale, Target
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.form import DETAIL_WORDS, Criterion, Form, Section
from eh_desktop.domain.kinds import UNSURE, CriterionKind, scale_of
from eh_desktop.domain.pictures import FACES

_NUMBER = 20.0
_BOXES, _WIDE_BOXES = 96.0, 118.0
"""The wider one holds the four grades."""
_SCALE = 300.0
_LOOK = Look(above=6, below=6)
_UNDER = Look(above=0, below=10, rule=None)
_WIDE = WIDTH - _NUMBER - _LOOK.gap
_QUESTION_ROWS = 4
_WORDS = {UNSURE: "? Not sure", "ticked": "Tick"}


def criterion_rows(form: Form, section: Section, criterion: Criterion) -> list[Row]:
    """Give a criterion's row with its boxes, and under it room for what else is asked there."""
    kind = scale_of(criterion)
    words: list[Flowable] = [text(criterion.text)]
    if criterion.condition is not None:
        words.append(text(only_where(form, criterion.condition, "this"), "small"))
    words.extend(_picture(criterion))
    words.extend(_lines(form, section, kind))
    number, boxes = text(criterion.number, "number"), _boxes(criterion, kind)
    if boxes:
        first = Row([[number], words, boxes], _widths(form), _LOOK, "LI")
    else:
        first = Row([[number], words], (_NUMBER, _WIDE), _LOOK, "LI")
    under = [_under(first, pieces) for pieces in _more(form, criterion, kind)]
    if section.details and kind.answered:
        under.insert(0, _details(first, section.details))
    return [first, *under]


def _widths(form: Form) -> tuple[float, float, float]:
    graded = any(criterion.kind == "grade" for _, criterion in form.criteria())
    boxes = _WIDE_BOXES if graded else _BOXES
    return _NUMBER, WIDTH - _NUMBER - boxes - 2 * _LOOK.gap, boxes


def question_table() -> Iterator[Flowable]:
    """Give room for the questions that a “?” opens."""
    heads = ("Number", "What is to be found out", "Who finds out", "By when", "Found")
    yield from heading("Questions from each “?”")
    yield empty_table(heads, (11, 34, 20, 16, 28), _QUESTION_ROWS)
    yield closing_rule()


def box_words(kind: CriterionKind) -> tuple[str, ...]:
    """Give what stands beside the boxes of a scale."""
    return tuple(_WORDS.get(option.value, option.label) for option in kind.options)


def _boxes(criterion: Criterion, kind: CriterionKind) -> list[Flowable]:
    if criterion.kind in ("faces", "target", "scale_0_10"):
        return [TickBox(o.label) for o in kind.options if o.points is None]
    return [TickBox(words) for words in box_words(kind)]


def _picture(criterion: Criterion) -> Iterator[Flowable]:
    if criterion.kind == "scale_0_10":
        yield Spacer(1, 5)
        yield Scale(_SCALE)
    elif criterion.kind == "target":
        yield Spacer(1, 5)
        yield Target(72)
    elif criterion.kind == "faces":
        yield Spacer(1, 5)
        for value in FACES:
            yield Face(value, 26)


def _lines(form: Form, section: Section, kind: CriterionKind) -> Iterator[Flowable]:
    if kind.written:
        yield Lines(5)
    elif section.notes_required or (kind.options and kind.id != "tick" and not section.details):
        ample = form.kind == "audit" or section.notes_required
        yield Lines(2 if ample else 1)


def _more(form: Form, criterion: Criterion, kind: CriterionKind) -> Iterator[list[Flowable]]:
    if form.siblings is not None and criterion.per_child and kind.answered:
        label = "With several children: each child's name and answer"
        yield [text(label, "label"), Lines(2)]
    if form.verification is not None and kind.options:
        yield [
            text(form.verification.title, "label"),
            Spacer(1, 2),
            TickRow(box_words(kind)),
            Lines(1),
        ]


def _under(first: Row, pieces: list[Flowable]) -> Row:
    made = Row([[], pieces], (_NUMBER, _WIDE), _UNDER, "LI")
    made.item = first
    return made


def _details(first: Row, details: Sequence[str]) -> Row:
    share = (_WIDE - _LOOK.gap * (len(details) - 1)) / len(details)
    cells: list[Cell] = [[text(DETAIL_WORDS[name], "label"), Lines(3)] for name in details]
    widths = (_NUMBER, *(share for _ in details))
    made = Row([[], *cells], widths, _UNDER, "LI")
    made.item = first
    return made
