"""The pieces every page is laid out from: text, rows of cells that break over pages, and grids.

Each tags itself (see `tagging`): a `Text` is a paragraph or a heading, a `Grid` a table, a `Row`
what its role says. The part that goes on overleaf has the first part as its `origin`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from eh_desktop.documents.styles import BOTTOM, LINE, PAGE_HEIGHT, TOP, WIDTH
from eh_desktop.documents.tagging import (
    COLUMN_HEAD,
    ROW_HEAD,
    artifact,
    element,
    list_item,
    tagged,
)
from eh_desktop.documents.words import (
    NOT_RECORDED,
    Heading,
    Text,
    paragraphs,
    said,
    subheading,
    text,
)

__all__ = [
    "NOT_RECORDED",
    "RULED",
    "Cell",
    "Grid",
    "Heading",
    "Look",
    "Picture",
    "Role",
    "Row",
    "Text",
    "grid",
    "paragraphs",
    "said",
    "subheading",
    "text",
]

_LONG_PIECE = 260.0
"""A row whose least start is higher than this, in points, may break anywhere."""
_SHORT = 130.0
"""A row that is not as high as this is never broken."""
_TWO_LINES = 27.0
_WHOLE_PAGE = PAGE_HEIGHT - TOP - BOTTOM - 30.0
"""Room in points that only an empty page has; its frame has some less than the margins leave."""

Cell = Sequence[Flowable]
_Measured = list[tuple[Flowable, float]]
"""A cell's flowables with their heights, the space before each included."""
Role = Literal["", "LI", "Pair", "TR", "TH"]
"""What a row is: nothing of its own, a numbered item, a label and its value, a table's rows."""


@dataclass(frozen=True, slots=True)
class Look:
    """What stands around a row's cells: padding in points, a rule above, a ground."""

    above: float = 6
    below: float = 6
    gap: float = 10
    inset: float = 0
    """Space left and right of the cells."""
    rule: Color | None = LINE
    ground: Color | None = None
    corner: float = 0


RULED = Look()


class Row(Flowable):
    """Cells side by side, each a list of flowables; it breaks over pages inside any of them."""

    def __init__(
        self,
        cells: Sequence[Cell],
        widths: Sequence[float],
        look: Look = RULED,
        role: Role = "",
        head: int | None = None,
    ) -> None:
        """Take as many widths (points) as cells; gaps and insets come on top.

        In a table's row `head` is the cell that names the row. The first cell of an item or a
        pair is its label.
        """
        super().__init__()
        self.origin = self
        self.item = self
        """The row that began the item which this one goes on with."""
        self._role = role
        self._head = head
        self._cells = cells
        self._widths = widths
        self._look = look
        self._heights: list[_Measured] | None = None

    def _measured(self) -> list[_Measured]:
        if self._heights is None:
            self._heights = [
                _measure(cell, width) for cell, width in zip(self._cells, self._widths, strict=True)
            ]
        return self._heights

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give width and height in points; the width offered does not change a row."""
        inside = max((_total(cell) for cell in self._measured()), default=0.0)
        self.width, self.height = WIDTH, inside + self._look.above + self._look.below
        return self.width, self.height

    def least(self) -> float:
        """Give the height that must be free so that the row may start on this page."""
        whole = self.wrap(WIDTH, 0)[1]
        if whole < _SHORT:
            return whole
        starts = [_start(cell) for cell in self._measured()]
        return self._look.above + max(starts, default=0.0) + self._look.below

    def split(self, _width: float, room: float) -> list[Flowable]:
        """Give the part that fits and the rest; nothing where the row should start overleaf."""
        least = self.least()
        whole = self.wrap(WIDTH, 0)[1]
        if whole < _SHORT or (least > room and least < _LONG_PIECE):
            return []
        inside = room - self._look.above - self._look.below
        heads: list[_Measured] = []
        tails: list[_Measured] = []
        for cell, width in zip(self._measured(), self._widths, strict=True):
            head, tail = _split(cell, width, inside)
            heads.append(head)
            tails.append(tail)
        if not any(heads) or not any(tails):
            return shrunk(self, room)
        return [self._part(heads), self._part(tails)]

    def _part(self, cells: list[_Measured]) -> Row:
        pieces = [[piece for piece, _ in cell] for cell in cells]
        part = Row(pieces, self._widths, self._look, self._role, self._head)
        part._heights, part.origin, part.item = cells, self.origin, self.item
        return part

    def draw(self) -> None:
        """Draw ground, rule and cells, top down."""
        look, canvas, x = self._look, self.canv, self._look.inset
        if look.ground is not None or look.rule is not None:
            with artifact(canvas):
                self._draw_around()
        with self._tagged():
            for at, cell in enumerate(self._measured()):
                y = self.height - look.above
                with self._tagged_cell(at):
                    for piece, height in cell:
                        y -= height
                        piece.drawOn(canvas, x, y)
                x += self._widths[at] + look.gap

    def _draw_around(self) -> None:
        look, canvas = self._look, self.canv
        if look.ground is not None:
            canvas.setFillColor(look.ground)
            canvas.roundRect(0, 0, self.width, self.height, look.corner, stroke=0, fill=1)
        if look.rule is not None:
            canvas.setStrokeColor(look.rule)
            canvas.setLineWidth(0.6)
            canvas.line(0, self.height, self.width, self.height)

    def _tagged(self) -> AbstractContextManager[object]:
        if self._role in ("TR", "TH"):
            return element(self.canv, "TR", key=self.origin)
        if self._role:
            return list_item(self.canv, numbered=self._role == "LI", key=self.item.origin)
        return ExitStack()

    @contextmanager
    def _tagged_cell(self, at: int) -> Iterator[None]:
        """Keep a cell open: of a table, or label and body of an item."""
        canvas, key = self.canv, (self.origin, at)
        with ExitStack() as opened:
            if self._role == "TH":
                opened.enter_context(element(canvas, "TH", attributes=COLUMN_HEAD, key=key))
            elif self._role == "TR" and at == self._head:
                opened.enter_context(element(canvas, "TH", attributes=ROW_HEAD, key=key))
            elif self._role == "TR":
                opened.enter_context(element(canvas, "TD", key=key))
            elif self._role and at == 0:
                opened.enter_context(element(canvas, "Lbl", key=(self.item.origin, at)))
            elif self._role:
                opened.enter_context(element(canvas, "LBody", key=(self.item.origin, "body")))
                if len(self._cells) > 2:
                    opened.enter_context(element(canvas, "Div", key=key))
            yield


class Grid(Flowable):
    """Rows under a header that is repeated on every page."""

    def __init__(self, header: Row, rows: Sequence[Row]) -> None:
        """Take one header and at least one row."""
        super().__init__()
        self.origin = self
        self._header = header
        self._rows = rows

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give width and height in points."""
        self.width = WIDTH
        self.height = sum(row.wrap(WIDTH, 0)[1] for row in (self._header, *self._rows))
        return self.width, self.height

    def least(self) -> float:
        """Give the height that must be free so that header and first row may start here."""
        return self._header.wrap(WIDTH, 0)[1] + self._rows[0].least()

    def split(self, _width: float, room: float) -> list[Flowable]:
        """Give the rows that fit and the rest, both under the header."""
        offered = room
        room -= self._header.wrap(WIDTH, 0)[1]
        fitting = 0
        for row in self._rows:
            height = row.wrap(WIDTH, 0)[1]
            if height > room:
                break
            room -= height
            fitting += 1
        taken, rest = list(self._rows[:fitting]), list(self._rows[fitting:])
        parts = rest[0].split(WIDTH, room) if rest and room > 0 else []
        if len(parts) == 2:
            head, tail = parts
            taken.append(_row(head))
            rest[0] = _row(tail)
        if not taken and offered >= _WHOLE_PAGE:
            following = [self._part(rest[1:])] if rest[1:] else []
            return [*shrunk(self._part(rest[:1]), offered), *following]
        if not taken or not rest:
            return []
        return [self._part(taken), self._part(rest)]

    def _part(self, rows: Sequence[Row]) -> Grid:
        part = Grid(self._header, rows)
        part.origin = self.origin
        return part

    def draw(self) -> None:
        """Draw header and rows, top down; a header that is repeated is not read again."""
        y = self.height - self._header.wrap(self.width, self.height)[1]
        with element(self.canv, "Table", key=self.origin) as begins:
            with ExitStack() if begins else artifact(self.canv, "Pagination"):
                self._header.drawOn(self.canv, 0, y)
            for row in self._rows:
                y -= row.wrap(self.width, y)[1]
                row.drawOn(self.canv, 0, y)


class Shrunk(Flowable):
    """What is higher than a page and cannot be broken, drawn smaller: tiny, but nothing is lost."""

    def __init__(self, piece: Flowable, room: float) -> None:
        """Take it, and the height in points that there is."""
        super().__init__()
        self._piece = piece
        self._scale = room / piece.wrap(WIDTH, 1e6)[1]
        self._room = room

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give width and height in points."""
        self.width, self.height = WIDTH, self._room
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self._scale, self._scale)
        self._piece.drawOn(canvas, 0, 0)
        canvas.restoreState()


def shrunk(piece: Flowable, room: float) -> list[Flowable]:
    """Give a piece made to fit where a whole page has no room for it; else nothing."""
    if room < _WHOLE_PAGE or piece.wrap(WIDTH, 1e6)[1] <= room:
        return []
    return [Shrunk(piece, room - 1)]


class Picture(Flowable):
    """A drawing, or any other flowable, as a picture with words for who cannot see it."""

    def __init__(self, drawn: Flowable, alt: str) -> None:
        """Take what draws it and what it shows."""
        super().__init__()
        self._drawn = drawn
        self._alt = alt

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give width and height in points."""
        self.width, self.height = self._drawn.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        box = (0.0, 0.0, self.width, self.height)
        with tagged(self.canv, "Figure", alt=self._alt, box=box):
            self._drawn.drawOn(self.canv, 0, 0)


def grid(
    heads: Sequence[str],
    cells: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    head: int | None = None,
) -> Grid:
    """Give a grid over the full width; `shares` are the columns' relative widths.

    `head` is the column whose cells name their rows.
    """
    look = Look(above=5, below=6)
    free = WIDTH - look.gap * (len(shares) - 1)
    widths = [free * share / sum(shares) for share in shares]
    words = [[text(word, "column")] for word in heads]
    header = Row(words, widths, Look(4, 4, rule=None), "TH")
    return Grid(header, [Row(row, widths, look, "TR", head) for row in cells])


def _row(part: Any) -> Row:
    if not isinstance(part, Row):
        raise TypeError("a row splits into rows")
    return part


def _measure(cell: Cell, width: float) -> _Measured:
    return [
        (piece, piece.wrap(width, 1e6)[1] + (piece.getSpaceBefore() if at else 0))
        for at, piece in enumerate(cell)
    ]


def _total(cell: _Measured) -> float:
    return sum(height for _, height in cell)


def _start(cell: _Measured) -> float:
    """Give the height of the first piece in full and of two lines of the next."""
    following = min(cell[1][1], _TWO_LINES) if len(cell) > 1 else 0.0
    return cell[0][1] + following if cell else 0.0


def _split(cell: _Measured, width: float, room: float) -> tuple[_Measured, _Measured]:
    """Give a cell's pieces that fit into the room, and the others."""
    for at, (piece, height) in enumerate(cell):
        if height <= room + 1e-6:
            room -= height
            continue
        before = piece.getSpaceBefore() if at else 0
        parts = piece.split(width, room - before) if room > before else []
        if len(parts) < 2:
            piece.wrap(width, 1e6)  # a paragraph that refuses to split forgets its lines
            return cell[:at], cell[at:]
        head, tail = _measure(parts[:1], width), _measure(parts[1:], width)
        head = [(head[0][0], head[0][1] + before)]
        return cell[:at] + head, tail + cell[at + 1 :]
    return cell, []
