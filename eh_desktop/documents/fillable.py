"""A form as a PDF that any PDF reader can fill in, and that can be brought in again.

It carries no scripts and asks no network. What it does not ask, and why, stands in `paper_fields`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.blank_entries import only_where
from eh_desktop.documents.blocks import Cell, Grid, Heading, Look, Row, grid, paragraphs, text
from eh_desktop.documents.fillable_criteria import criterion_row
from eh_desktop.documents.fillable_fields import fields_of
from eh_desktop.documents.fillable_room import Room
from eh_desktop.documents.filled import about_a_child
from eh_desktop.documents.findings import CARD
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.friendly import friendly_heading
from eh_desktop.documents.legend import legend_story
from eh_desktop.documents.opening import heading
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.paper_fields import (
    ACTION_ROWS,
    ACTION_WORDS,
    LEARNING_POINTS,
    MARK,
    table_rows_of,
)
from eh_desktop.documents.sections import group_heading
from eh_desktop.documents.styles import WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.form import ActionTable, Column, Field, Form, Section
from eh_desktop.domain.language import in_english

SENSITIVITY = "Official-sensitive when filled in"
_EPOCH = "2000-01-01T00:00:00+00:00"
"""A blank form has no moment of its own: equal forms give equal files."""
_HOW = (
    "Fill this in with any PDF reader, save it, and give the file to whoever asked for it. "
    "Write days as day/month/year. What is left empty stays open."
)
_NOT_HERE = (
    "If you are worried about a child's safety, act now under your safeguarding procedure and "
    "tell your safeguarding lead. Do not wait for this form."
)
_GRADES = "Grades are not asked here: they are awarded when the form has been brought in."
_DAY = " (dd/mm/yyyy)"
_LABEL, _TITLE = 150.0, 50.0
_WHOLE = 400.0
"""A criterion that is higher than this, in points, may begin on one page and end on the next."""
_SHARES = {"what": 40, "who": 20, "by_when": 20, "how_known": 34}
_COLUMN_SHARES = {"long_text": 30, "number": 12, "date": 20}


@in_english()
def build_fillable_pdf(form: Form) -> bytes:
    """Give the form as the bytes of a fillable PDF; equal forms give equal bytes."""
    register_fonts()
    imprint = Imprint(
        title=f"{form.title}, to fill in",
        author=form.framework.authority,
        subject=form.framework.title,
        application="EH Desktop",
        made_at=_EPOCH,
        head=form.title,
        foot=SENSITIVITY if about_a_child(form) else "",
        reference=f"{form.id}, version {form.version}, {form.hash[:12]}",
    )
    return build_pdf([*_story(form, Room(form))], imprint)


def mark_of(form: Form) -> str:
    """Give what a file says of the form that it is: id, version and hash."""
    return f"{form.id} {form.version} {form.hash}"


class _Identity(Flowable):
    """Says in the file, unseen, which form it is: in a hidden field and in its properties."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._said = mark_of(form)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give no size."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Add the field and the keywords."""
        fields_of(self.canv).hidden(MARK, self._said)
        self.canv.setKeywords(self._said)


def _story(form: Form, room: Room) -> Iterator[Flowable]:
    yield _Identity(form)
    yield Heading(escape(form.title), style("large-title" if room.friendly else "title"))
    yield text(f"{form.framework.title} · {form.framework.authority}", "subtitle")
    if form.wording:
        yield from paragraphs(f"Local wording: {form.wording}.", "small")
    yield Spacer(1, 10)
    grades = _GRADES if form.rule is not None else ""
    said = [form.intro, _HOW, grades, _NOT_HERE if form.concerns else ""]
    card: list[Flowable] = [room.words(words) for words in said if words]
    yield Row([card], [WIDTH - 2 * CARD.inset], CARD)
    yield Spacer(1, 12)
    yield from _entries(form.header, room)
    if not room.friendly:
        yield from legend_story(replace(form, rule=None))
    for section in form.sections:
        if section.criteria or section.fields or section.comments_label:
            yield from _section(form, section, room)
    if form.learning_points:
        yield from _learning(room)
    for table in form.action_tables:
        rows = _actions(table, room)
        yield from _heading(table.title, rows, room)
        yield rows
    yield Spacer(1, 14)
    yield from paragraphs(f"Source: {form.source}.", "small")


def _heading(words: str, following: Row | Grid | None, room: Room) -> list[Flowable]:
    if room.friendly and not isinstance(following, Grid):
        return friendly_heading(words, following)
    return heading(words, following)


def _section(form: Form, section: Section, room: Room) -> Iterator[Flowable]:
    inside = [*_inside(form, section, room)]
    first = next((piece for piece in inside if isinstance(piece, Row)), None)
    words: list[Flowable] = []
    if section.condition is not None:
        said = only_where(form, section.condition, "this section")
        words += [room.words(said, "label"), Spacer(1, 6)]
    if section.intro:
        words += [room.words(section.intro), Spacer(1, 8)]
    rows = [*words, *([first] if first is not None else [])]
    yield CondPageBreak(_TITLE + sum(piece.wrap(WIDTH, 1e6)[1] for piece in rows))
    yield from _heading(section.title, first, room)
    yield from words
    yield from inside


def _inside(form: Form, section: Section, room: Room) -> Iterator[Flowable]:
    if not section.after:
        yield from _entries(section.fields, room)
    group = ""
    for criterion in section.criteria:
        row = criterion_row(form, section, criterion, room)
        if criterion.group != group:
            group = criterion.group
            yield from group_heading(group, row)
        yield CondPageBreak(min(row.wrap(WIDTH, 1e6)[1], _WHOLE))
        yield row
    if section.after:
        yield from _entries(section.fields, room)
    if section.comments_label:
        box = room.captioned((section.comments_label, f"comment.{section.id}"), lines=5)
        yield Row([[box]], [WIDTH])


def _learning(room: Room) -> Iterator[Flowable]:
    boxes = [
        room.captioned((f"Learning point {row}", f"learning.{row}"), lines=2)
        for row in range(1, LEARNING_POINTS + 1)
    ]
    rows = [Row([[box]], [WIDTH], Look(above=2, below=2, rule=None)) for box in boxes]
    yield from _heading("Learning points", rows[0], room)
    yield from rows


def _entries(entries: Sequence[Field], room: Room) -> Iterator[Flowable]:
    for entry in entries:
        if entry.kind == "table":
            yield from _table(entry, room)
        else:
            yield _entry(entry, room)


def _entry(entry: Field, room: Room) -> Row:
    """Give a header entry's row: its words at the left, its field at the right."""
    label = entry.label + (_DAY if entry.kind in ("date", "dates") else "")
    left: list[Flowable] = [room.words(label, "label")]
    if entry.hint:
        left.append(room.words(entry.hint, "label") if room.friendly else text(entry.hint, "small"))
    look = Look(above=4, below=4)
    name = f"field.{entry.id}"
    right: Flowable
    if entry.kind == "choices":
        names = [f"{name}.{choice.id}" for choice in entry.choices]
        right = room.marks(*names, each_below=True)
    elif room.field(name).kind == "one":
        right = room.marks(name)
    else:
        lines = {"long_text": 5, "names": 2, "dates": 2}
        right = room.entry(name, lines.get(entry.kind, 1))
    if entry.kind == "long_text":
        return Row([[*left, Spacer(1, 3), right]], [WIDTH], look)
    wide = _LABEL * (1.25 if room.friendly else 1)
    return Row([left, [right]], (wide, WIDTH - wide - look.gap), look, "Pair")


def _table(entry: Field, room: Room) -> Iterator[Flowable]:
    heads = [_head(column) for column in entry.columns]
    lines = 3 if any(column.kind == "long_text" for column in entry.columns) else 1
    before = f"table.{entry.id}"
    cells: list[list[Cell]] = [
        [[room.entry(f"{before}.{row}.{column.id}", lines)] for column in entry.columns]
        for row in range(1, table_rows_of(entry) + 1)
    ]
    shares = [_COLUMN_SHARES.get(column.kind, 24) for column in entry.columns]
    rows = grid(heads, cells, shares)
    label = room.words(entry.label, "strong")
    yield Row([[label]], [WIDTH], Look(above=8, below=1))
    yield rows


def _head(column: Column) -> str:
    return column.label + (_DAY if column.kind == "date" else "")


def _actions(table: ActionTable, room: Room) -> Grid:
    heads = [ACTION_WORDS[m] + (_DAY if m == "by_when" else "") for m in table.asks]
    before = ".".join(part for part in ("action", table.id) if part)
    cells: list[list[Cell]] = [
        [[room.entry(f"{before}.{row}.{member}", 2)] for member in table.asks]
        for row in range(1, ACTION_ROWS + 1)
    ]
    return grid(heads, cells, [_SHARES[member] for member in table.asks])
