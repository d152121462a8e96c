"""The pieces every page is laid out from: text, rows of cells that break over pages, and grids.

Each `Text` knows its role. All words but the chips' are drawn by `Text.draw`, so a tagged PDF
needs its marked-content operators there and in `chips.Chip.draw`, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Paragraph

from eh_desktop.documents.styles import LINE, WIDTH, style
from eh_desktop.documents.text import broken, escape, text_lines

NOT_RECORDED = "Not recorded"
_CHUNK = 24
"""Lines of a long note per paragraph: ReportLab's splitting is quadratic in a paragraph's lines."""
_CHUNK_LETTERS = 1000
"""Letters after which a paragraph takes no further line, for the same reason."""
_LONG_PIECE = 260.0
"""A row whose least start is higher than this, in points, may break anywhere."""
_SHORT = 130.0
"""A row that is not as high as this is never broken."""
_TWO_LINES = 27.0

Cell = Sequence[Flowable]
_Measured = list[tuple[Flowable, float]]
"""A cell's flowables with their heights, the space before each included."""


class Text(Paragraph):
    """A paragraph with a role in the document's structure."""

    role = "P"


class Heading(Text):
    """A heading of the document."""

    role = "H"


def text(content: str, style_name: str = "body") -> Text:
    """Give one paragraph of plain words."""
    return Text(escape(content), style(style_name))


def paragraphs(content: str, style_name: str = "body", lead: str = "") -> list[Text]:
    """Give typed words of any length as paragraphs, after a bold word that says what they are."""
    lines = [piece for line in text_lines(content.strip(" \t\r\n")) for piece in broken(line)]
    marked = [escape(chunk) or "&nbsp;" for chunk in _chunks(lines)]
    if lead:
        marked[0] = f'<font color="#55606D"><b>{escape(lead)}</b></font>&nbsp; {marked[0]}'
    first, rest = style(style_name), style(style_name).clone(f"{style_name}-on", spaceBefore=0)
    return [Text(markup, rest if at else first) for at, markup in enumerate(marked)]


def said(content: str, lead: str = "") -> list[Text]:
    """Give typed words as paragraphs, or in grey that nothing was recorded."""
    if not content.strip():
        return paragraphs(NOT_RECORDED, "absent", lead)
    return paragraphs(content, lead=lead)


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

    def __init__(self, cells: Sequence[Cell], widths: Sequence[float], look: Look = RULED) -> None:
        """Take as many widths (points) as cells; gaps and insets come on top."""
        super().__init__()
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
        if self.wrap(WIDTH, 0)[1] < _SHORT or (least > room and least < _LONG_PIECE):
            return []
        inside = room - self._look.above - self._look.below
        heads: list[_Measured] = []
        tails: list[_Measured] = []
        for cell, width in zip(self._measured(), self._widths, strict=True):
            head, tail = _split(cell, width, inside)
            heads.append(head)
            tails.append(tail)
        if not any(heads) or not any(tails):
            return []
        return [self._part(heads), self._part(tails)]

    def _part(self, cells: list[_Measured]) -> Row:
        part = Row([[piece for piece, _ in cell] for cell in cells], self._widths, self._look)
        part._heights = cells
        return part

    def draw(self) -> None:
        """Draw ground, rule and cells, top down."""
        look, canvas = self._look, self.canv
        if look.ground is not None:
            canvas.setFillColor(look.ground)
            canvas.roundRect(0, 0, self.width, self.height, look.corner, stroke=0, fill=1)
        if look.rule is not None:
            canvas.setStrokeColor(look.rule)
            canvas.setLineWidth(0.6)
            canvas.line(0, self.height, self.width, self.height)
        x = look.inset
        for cell, width in zip(self._measured(), self._widths, strict=True):
            y = self.height - look.above
            for piece, height in cell:
                y -= height
                piece.drawOn(canvas, x, y)
            x += width + look.gap


class Grid(Flowable):
    """Rows under a header that is repeated on every page."""

    def __init__(self, header: Row, rows: Sequence[Row]) -> None:
        """Take one header and at least one row."""
        super().__init__()
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
        if parts:
            head, tail = parts
            taken.append(_row(head))
            rest[0] = _row(tail)
        if not taken or not rest:
            return []
        return [Grid(self._header, taken), Grid(self._header, rest)]

    def draw(self) -> None:
        """Draw header and rows, top down."""
        y = self.height
        for row in (self._header, *self._rows):
            y -= row.wrap(self.width, y)[1]
            row.drawOn(self.canv, 0, y)


def grid(heads: Sequence[str], cells: Sequence[Sequence[Cell]], shares: Sequence[float]) -> Grid:
    """Give a grid over the full width; `shares` are the columns' relative widths."""
    look = Look(above=5, below=6)
    free = WIDTH - look.gap * (len(shares) - 1)
    widths = [free * share / sum(shares) for share in shares]
    header = Row([[text(head, "column")] for head in heads], widths, Look(4, 4, rule=None))
    return Grid(header, [Row(row, widths, look) for row in cells])


def _chunks(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines in groups of a paragraph each."""
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(held) == _CHUNK or sum(map(len, held)) >= _CHUNK_LETTERS:
            yield "\n".join(held)
            held = []
    if held:
        yield "\n".join(held)


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
