"""A feedback sheet to print: large type, one statement to a block, pictures to mark."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.blank_entries import closing_rule
from eh_desktop.documents.blocks import Cell, Look, Row, paragraphs, text
from eh_desktop.documents.friendly import (
    CARD,
    STATEMENT,
    descriptor,
    friendly_heading,
    friendly_title,
    statement,
)
from eh_desktop.documents.handwriting import Lines, TickBox
from eh_desktop.documents.pictures import Face, Figure, Scale, Target
from eh_desktop.documents.styles import WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.documents.words import Text
from eh_desktop.domain.form import Criterion, Field, Form, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.pictures import FACES

_LABEL = 190.0
_PAIR = Look(above=8, below=8, gap=14)
_FACE, _TARGET, _LEADING = 64.0, 132.0, 28.0
_ENDING = 44.0
"""Room for the source, in points, so that it never stands on a page alone."""
_MOST = 500.0
"""A block that is higher, in points, may begin wherever there is room."""
_HOW = {
    "faces": "Draw a circle around one face.",
    "target": "Put a cross on the target.",
    "scale_0_10": "Draw a circle around one number.",
}
_LINES = {"long_text": 6, "names": 3, "dates": 2, "table": 4}


def friendly_story(form: Form) -> Iterator[Flowable]:
    """Give the sheet: what it is for, who fills it in, each statement, and room for more."""
    yield from friendly_title(form)
    if form.intro:
        yield Row([paragraphs(form.intro, "large")], [WIDTH - 2 * CARD.inset], CARD)
        yield Spacer(1, 12)
    for entry in form.header:
        yield _entry(entry)
    if form.header:
        yield closing_rule()
    for section in form.sections:
        yield from _section(form, section)
    yield Spacer(1, 14)
    yield from paragraphs(f"Source: {form.source}.", "small")
    if form.wording:
        yield from paragraphs(f"Local wording: {form.wording}.", "small")


def _section(form: Form, section: Section) -> Iterator[Flowable]:
    blocks = [_statement(form, criterion) for criterion in section.criteria]
    fields = [[_entry(entry)] for entry in section.fields]
    blocks = [*blocks, *fields] if section.after else [*fields, *blocks]
    if section.comments_label:
        words: list[Flowable] = [text(section.comments_label, "large-strong"), _lines(7)]
        blocks.append([Row([words], [WIDTH], STATEMENT)])
    yield from friendly_heading(section.title, blocks[0][0] if blocks else None)
    how = dict.fromkeys(_HOW[c.kind] for c in section.criteria if c.kind in _HOW)
    said = " ".join((section.intro, *(line for line in how if line not in section.intro)))
    if said.strip():
        yield from paragraphs(said, "large")
        yield Spacer(1, 8)
    for block in blocks:
        last = section is form.sections[-1] and block is blocks[-1]
        height = sum(row.wrap(WIDTH, 0)[1] for row in block)
        yield CondPageBreak(min(height + (_ENDING if last else 0), _MOST))
        yield from block


def _statement(form: Form, criterion: Criterion) -> list[Row]:
    words = statement(criterion)
    options = scale_of(criterion).options
    if criterion.kind == "faces":
        faces = [
            [Captioned(Face(value, _FACE), descriptor(form, criterion, value))] for value in FACES
        ]
        third = (WIDTH - 2 * STATEMENT.gap) / len(faces)
        return [
            Row([words], [WIDTH], Look(above=12, below=8)),
            Row(faces, [third] * len(faces), Look(above=0, below=14, gap=20, rule=None)),
        ]
    if criterion.kind == "target":
        key = [text(descriptor(form, criterion, option.value), "large-key") for option in options]
        width = WIDTH - _TARGET - STATEMENT.gap
        cells: list[Cell] = [[*words, Spacer(1, 4), *key], [Target(_TARGET)]]
        return [Row(cells, (width, _TARGET), STATEMENT)]
    if criterion.kind == "scale_0_10":
        words += [Spacer(1, 10), Scale(WIDTH)]
    elif options:
        words += [TickBox(descriptor(form, criterion, o.value), large=True) for o in options]
    elif scale_of(criterion).written:
        words.append(_lines(4))
    return [Row([words], [WIDTH], STATEMENT)]


class Captioned(Flowable):
    """A picture with words under its middle."""

    def __init__(self, figure: Figure, words: str) -> None:
        """Take the picture and the words."""
        super().__init__()
        self._figure = figure
        self._words = Text(escape(words), style("large-key").clone("large-caption", alignment=1))
        self._words.content = words

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give width and height in points."""
        words = self._words.wrap(width, 1e6)[1]
        self.width, self.height = width, self._figure.height + 6 + words
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture, then the words."""
        left = (self.width - self._figure.width) / 2
        self._figure.drawOn(self.canv, left, self.height - self._figure.height)
        self._words.drawOn(self.canv, 0, 0)


def _entry(entry: Field) -> Row:
    if entry.kind in _LINES:
        words: list[Flowable] = [text(entry.label, "large-strong"), _lines(_LINES[entry.kind])]
        return Row([words], [WIDTH], STATEMENT)
    answer: list[Flowable] = [TickBox(choice.label, large=True) for choice in entry.choices]
    cells: list[Cell] = [[text(entry.label, "large-label")], answer or [Spacer(1, 24)]]
    return Row(cells, (_LABEL, WIDTH - _LABEL - _PAIR.gap), _PAIR, "Pair")


def _lines(count: int) -> Lines:
    return Lines(count, _LEADING)
