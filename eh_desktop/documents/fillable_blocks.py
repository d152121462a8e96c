"""The pieces of a fillable form: boxes to type in, marks to choose from, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from eh_desktop.documents.blocks import Text
from eh_desktop.documents.fillable_fields import fields_of
from eh_desktop.documents.paper_fields import PaperField
from eh_desktop.documents.styles import style
from eh_desktop.documents.text import coded, escape

_GAP, _ABOVE, _BELOW, _APART = 8.0, 2.0, 3.0, 16.0
_INSIDE = 6.0
"""What a box is higher than its lines, in points."""
_TO_WORDS = 5.0


@dataclass(frozen=True, slots=True)
class Print:
    """How large words are printed: for those at work, or for families."""

    body: float
    label: float
    entry: float
    """The size of what is typed."""
    mark: float
    """The edge of a box to tick and of a radio button."""

    def style(self, name: str) -> ParagraphStyle:
        """Give a text style of this print: `body`, `strong`, `label` or `column`."""
        base = style(name)
        size = self.label if name in ("label", "column") else self.body
        return base.clone(f"{name}-{size:g}", fontSize=size, leading=size * 1.38)

    def words(self, content: str, name: str = "body") -> Text:
        """Give one paragraph of plain words."""
        made = Text(escape(content), self.style(name))
        made.content, made.pieced = content, coded(content)
        return made

    def box(self, lines: int) -> float:
        """Give the height of a box of so many lines, in points."""
        return lines * self.entry * 1.25 + _INSIDE


PLAIN = Print(9.5, 8.5, 9, 11)
LARGE = Print(15, 12.5, 13, 17)


class Entry(Flowable):
    """A box to type in."""

    def __init__(self, field: PaperField, print_: Print, lines: int = 1) -> None:
        """Take the field, the print and how many lines it shows."""
        super().__init__()
        self._field, self._print, self._lines = field, print_, lines

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points: the whole width."""
        self.width, self.height = width, self._print.box(self._lines) + _BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box and add the field."""
        box = (0.0, _BELOW, self.width, self.height)
        fields_of(self.canv).text(self.canv, self._field, box, self._print.entry)


class Captioned(Flowable):
    """Boxes side by side, each under its caption."""

    def __init__(
        self, boxes: Sequence[tuple[str, PaperField]], print_: Print, lines: int = 1
    ) -> None:
        """Take captions and fields, and how many lines each box shows."""
        super().__init__()
        self._captions = [print_.words(caption, "label") for caption, _ in boxes]
        self._entries = [Entry(field, print_, lines) for _, field in boxes]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        self.width = width
        self._each = (width - _GAP * (len(self._entries) - 1)) / len(self._entries)
        self._head = max(caption.wrap(self._each, 1e6)[1] for caption in self._captions)
        below = max(entry.wrap(self._each, 1e6)[1] for entry in self._entries)
        self.height = _ABOVE + self._head + 1 + below
        return self.width, self.height

    def draw(self) -> None:
        """Draw caption and box, one column after the other."""
        for at, (caption, entry) in enumerate(zip(self._captions, self._entries, strict=True)):
            x = at * (self._each + _GAP)
            top = self.height - _ABOVE
            caption.drawOn(self.canv, x, top - caption.height)
            entry.drawOn(self.canv, x, top - self._head - 1 - entry.height)


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to choose."""

    field: PaperField
    value: str
    words: str


def marks_of(*fields: PaperField) -> list[Mark]:
    """Give what can be chosen in these fields."""
    return [Mark(field, value, words) for field in fields for value, words in field.options]


class Marks(Flowable):
    """Buttons or boxes with their words, side by side as far as there is room."""

    def __init__(self, marks: Sequence[Mark], print_: Print, *, each_below: bool = False) -> None:
        """Take the marks; `each_below` puts each on a line of its own."""
        super().__init__()
        self._marks, self._print, self._each_below = marks, print_, each_below
        self._words = [print_.words(mark.words) for mark in marks]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        self.width = width
        self._places: list[tuple[float, float]] = []
        x = y = line = 0.0
        edge = self._print.mark
        for mark, words in zip(self._marks, self._words, strict=True):
            natural = stringWidth(mark.words, words.style.fontName, words.style.fontSize) + 2
            room = min(natural, width - edge - _TO_WORDS)
            whole = edge + _TO_WORDS + room
            if x and (self._each_below or x + whole > width):
                x, y, line = 0.0, y + line, 0.0
            line = max(line, words.wrap(room, 1e6)[1] + _BELOW, edge + _BELOW)
            self._places.append((x, y))
            x += whole + _APART
        self.height = y + line
        return self.width, self.height

    def draw(self) -> None:
        """Draw each mark and its words."""
        fields, edge = fields_of(self.canv), self._print.mark
        for mark, words, (x, y) in zip(self._marks, self._words, self._places, strict=True):
            top = self.height - y
            low = top - (words.style.leading + edge) / 2
            box = (x, low, x + edge, low + edge)
            fields.button(self.canv, mark.field, mark.value, mark.words, box)
            words.drawOn(self.canv, x + edge + _TO_WORDS, top - words.height)


class Pictured(Flowable):
    """Pictures side by side, each with its button and words below."""

    def __init__(self, pictures: Sequence[Flowable], marks: Sequence[Mark], print_: Print) -> None:
        """Take as many pictures as marks; they know their size."""
        super().__init__()
        self._pictures = pictures
        self._marks = [Marks([mark], print_) for mark in marks]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        self.width, self._each = width, width / len(self._pictures)
        above = max(picture.wrap(self._each, 1e6)[1] for picture in self._pictures)
        below = max(mark.wrap(self._each, 1e6)[1] for mark in self._marks)
        self.height = above + 4 + below
        return self.width, self.height

    def draw(self) -> None:
        """Draw picture, button and words, one column after the other."""
        for at, (picture, mark) in enumerate(zip(self._pictures, self._marks, strict=True)):
            x = at * self._each
            picture.drawOn(self.canv, x, self.height - picture.height)
            mark.drawOn(self.canv, x, self.height - picture.height - 4 - mark.height)


class Beside(Flowable):
    """A picture with marks at its right."""

    def __init__(self, picture: Flowable, marks: Marks, gap: float) -> None:
        """Take the picture, which knows its size, the marks and what is between, in points."""
        super().__init__()
        self._picture, self._marks, self._gap = picture, marks, gap

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        wide, high = self._picture.wrap(width, 1e6)
        self.width, self._left = width, wide + self._gap
        self.height = max(high, self._marks.wrap(width - self._left, 1e6)[1])
        return self.width, self.height

    def draw(self) -> None:
        """Draw picture and marks, their middles in line."""
        picture, marks = self._picture, self._marks
        picture.drawOn(self.canv, 0, (self.height - picture.height) / 2)
        marks.drawOn(self.canv, self._left, (self.height - marks.height) / 2)
