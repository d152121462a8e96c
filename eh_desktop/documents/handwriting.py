"""What is filled in by hand: boxes to tick and lines to write on."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from eh_desktop.documents.blocks import text
from eh_desktop.documents.styles import LINE, MUTED, WHITE

_BOX = 9.0
_LEADING = 20.0
_APART = 26.0


class TickBox(Flowable):
    """An empty box before a word or two."""

    role = "P"

    def __init__(self, words: str) -> None:
        """Take what a tick would say."""
        super().__init__()
        self._label: Paragraph = text(words)
        self._natural = stringWidth(words, self._label.style.fontName, self._label.style.fontSize)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points: as wide as the words, at most as wide as the room."""
        room = min(width, self._natural + _BOX + 8) - _BOX - 6
        self.width = room + _BOX + 6
        self.height = self._label.wrap(room, 1e6)[1] + 1.5
        return self.width, self.height

    def draw(self) -> None:
        """Draw box and words."""
        canvas = self.canv
        canvas.setStrokeColor(MUTED)
        canvas.setFillColor(WHITE)
        canvas.setLineWidth(0.8)
        canvas.roundRect(0.5, self.height - _BOX - 2.5, _BOX, _BOX, 1.5, stroke=1, fill=1)
        self._label.drawOn(canvas, _BOX + 6, 1.5)


class TickRow(Flowable):
    """Boxes side by side."""

    def __init__(self, words: tuple[str, ...]) -> None:
        """Take what each tick would say."""
        super().__init__()
        self._boxes = [TickBox(word) for word in words]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points; the boxes stand as close as their words allow."""
        self.width = width
        self.height = max(box.wrap(width, 1e6)[1] for box in self._boxes)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the boxes from the left."""
        x = 0.0
        for box in self._boxes:
            box.drawOn(self.canv, x, self.height - box.height)
            x += box.width + _APART


class Lines(Flowable):
    """Lines to write on."""

    role = "Artifact"

    def __init__(self, count: int) -> None:
        """Take how many."""
        super().__init__()
        self._count = count

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Give the size in points."""
        self.width, self.height = width, self._count * _LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.8)
        for at in range(self._count):
            self.canv.line(0, at * _LEADING + 1, self.width, at * _LEADING + 1)
