"""What is filled in by hand: boxes to tick and lines to write on."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from eh_desktop.documents.blocks import text
from eh_desktop.documents.styles import LINE, MUTED, WHITE
from eh_desktop.documents.tagging import TICK_BOX, artifact, element, tagged
from eh_desktop.documents.text import visible

_BOX = 9.0
_LEADING = 20.0
_APART = 26.0


class TickBox(Flowable):
    """An empty box before a word or two."""

    def __init__(self, words: str, *, large: bool = False) -> None:
        """Take what a tick would say, and whether it is for a child or a parent."""
        super().__init__()
        self._label: Paragraph = text(words, "large" if large else "body")
        font = self._label.style
        self._says = f"{visible(words)}, box to tick"
        self._natural = stringWidth(words, font.fontName, font.fontSize)
        self._box = font.fontSize if large else _BOX
        self._gap = 10.0 if large else 6.0
        self.spaceBefore = 6.0 if large else 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points: as wide as the words, at most as wide as the room."""
        beside = self._box + self._gap
        room = min(width - beside, self._natural + 2)
        self.width = room + beside
        self.height = self._label.wrap(room, 1e6)[1] + 1.5
        return self.width, self.height

    def draw(self) -> None:
        """Draw box and words."""
        canvas, edge = self.canv, self._box
        bottom = self.height - edge - 2.5 - (self._label.style.leading - edge - 4.2) / 2
        with element(canvas, "P"):
            with tagged(canvas, "Form", alt=self._says, attributes=TICK_BOX):
                canvas.setStrokeColor(MUTED)
                canvas.setFillColor(WHITE)
                canvas.setLineWidth(0.8)
                canvas.roundRect(0.5, bottom, edge, edge, 1.5, stroke=1, fill=1)
            self._label.drawOn(canvas, edge + self._gap, 1.5)


class TickRow(Flowable):
    """Boxes side by side, on a further line where they do not fit."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Take what each tick would say."""
        super().__init__()
        self._boxes = [TickBox(word) for word in words]
        self._places: list[tuple[float, float]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points; the boxes stand as close as their words allow."""
        x, line = 0.0, 0
        self._places = []
        for box in self._boxes:
            box.wrap(width, 1e6)
            if x and x + box.width > width:
                x, line = 0.0, line + 1
            self._places.append((x, line))
            x += box.width + _APART
        tallest = max(box.height for box in self._boxes)
        self.width, self.height = width, tallest * (line + 1)
        self._places = [(x, self.height - tallest * (at + 1)) for x, at in self._places]
        return self.width, self.height

    def draw(self) -> None:
        """Draw the boxes from the left."""
        for box, (x, y) in zip(self._boxes, self._places, strict=True):
            box.drawOn(self.canv, x, y)


class Lines(Flowable):
    """Lines to write on."""

    def __init__(self, count: int, leading: float = _LEADING) -> None:
        """Take how many, and how far apart in points."""
        super().__init__()
        self._count = count
        self._leading = leading

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        self.width, self.height = width, self._count * self._leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        with artifact(self.canv):
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.8)
            for at in range(self._count):
                self.canv.line(0, at * self._leading + 1, self.width, at * self._leading + 1)
