"""A4 pages with a head, a foot and `Page x of y`; what a document says about itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from eh_desktop.documents.blocks import text
from eh_desktop.documents.fonts import MAIN, register_fonts
from eh_desktop.documents.styles import (
    ACCENT,
    BOTTOM,
    LINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
    TOP,
    WIDTH,
)
from eh_desktop.documents.tagging import TaggingCanvas, artifact
from eh_desktop.documents.tagging_file import tagged_file
from eh_desktop.documents.text import visible
from eh_desktop.domain.dates import utc_now

# Streams as bytes, not ASCII-85: the files are a fifth smaller. ReportLab has only this switch.
rl_config.useA85 = 0

_MOST_AT_EDGE = 240
"""Characters: more never fit at an edge."""
_FOOT, _HEAD = 34.0, PAGE_HEIGHT - 36.0


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands in the file's properties and at the edges of its pages."""

    title: str
    author: str
    subject: str
    application: str
    made_at: str = ""
    """ISO moment; it becomes the file's date, so that equal input gives equal bytes."""
    head: str = ""
    """Left at the head of every page but the first."""
    foot: str = ""
    """Left at the foot of every page."""
    reference: str = ""
    """Right at the head, and after the foot: which case this is."""


class NumberedCanvas(TaggingCanvas):
    """A canvas that knows the number of pages before it writes the first foot."""

    def __init__(
        self, out: BinaryIO, *args: Any, edge: Callable[[Canvas, int, int], None], **named: Any
    ) -> None:
        """Take where to write, and what draws a page's edges: canvas, its number, their number."""
        super().__init__(out, *args, **{**named, "pdfVersion": (1, 7)})
        self._out = out
        self._edge = edge
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        """Keep the page back until the number of pages is known."""
        self._kept.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # the stubs leave it out

    def save(self) -> None:
        """Draw every page's edges and write the file with the structure of its words."""
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self._edge(self, number, len(self._kept))
            super().showPage()
        document: Any = self._doc  # type: ignore[attr-defined]  # the stubs leave it out
        written = tagged_file(document, self.structure, lambda: document.GetPDFData(self))
        self._out.write(written)


def build_pdf(story: Sequence[Flowable], imprint: Imprint) -> bytes:
    """Give the PDF of a story; equal story and imprint give equal bytes."""
    register_fonts()
    out = BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        invariant=1,
        lang="en-GB",
        title=visible(imprint.title),
        author=visible(imprint.author),
        subject=visible(imprint.subject),
        creator=visible(imprint.application),
        producer=visible(imprint.application),
        displayDocTitle=True,
        initialFontName=MAIN,
    )
    frame = Frame(
        SIDE,
        BOTTOM,
        WIDTH,
        PAGE_HEIGHT - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document.addPageTemplates([PageTemplate(frames=[frame])])
    document.build(list(story), canvasmaker=_canvas_maker(imprint))
    return out.getvalue()


def _canvas_maker(imprint: Imprint) -> Callable[..., Canvas]:
    date = _pdf_date(imprint.made_at or utc_now())

    def edge(canvas: Canvas, number: int, count: int) -> None:
        _draw_edge(canvas, imprint, number, count)

    def make(*args: Any, **named: Any) -> Canvas:
        canvas = NumberedCanvas(*args, edge=edge, **named)
        canvas.setDateFormatter(lambda *_: date)
        return canvas

    return make


def _draw_edge(canvas: Canvas, imprint: Imprint, number: int, count: int) -> None:
    with artifact(canvas, "Pagination", "Footer"):
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(SIDE, _FOOT + 12, PAGE_WIDTH - SIDE, _FOOT + 12)
        pages = f"Page {number} of {count}"
        width = _draw_right(canvas, pages, _FOOT)
        foot = "  ·  ".join(part for part in (imprint.foot, imprint.reference) if part)
        _draw_left(canvas, foot, _FOOT, WIDTH - width - 12)
    with artifact(canvas, "Pagination", "Header"):
        if number == 1:
            canvas.setFillColor(ACCENT)
            canvas.rect(SIDE, PAGE_HEIGHT - 44, 40, 3, stroke=0, fill=1)
        else:
            width = _draw_right(canvas, imprint.reference, _HEAD)
            _draw_left(canvas, imprint.head, _HEAD, WIDTH - width - 12)


def _draw_right(canvas: Canvas, words: str, baseline: float) -> float:
    fitted = _shortened(visible(words), WIDTH / 2)
    width = stringWidth(fitted, MAIN, 8) + 2
    _draw_words(canvas, fitted, PAGE_WIDTH - SIDE - width + 2, baseline)
    return width


def _draw_left(canvas: Canvas, words: str, baseline: float, room: float) -> None:
    _draw_words(canvas, _shortened(visible(words), room), SIDE, baseline)


def _draw_words(canvas: Canvas, words: str, x: float, baseline: float) -> None:
    """Draw one line through a paragraph, which knows the fallback fonts."""
    line = text(words, "small")
    line.wrapOn(canvas, WIDTH, 20)
    line.drawOn(canvas, x, baseline - 3)


def _shortened(words: str, room: float) -> str:
    words = words[:_MOST_AT_EDGE]
    if stringWidth(words, MAIN, 8) <= room:
        return words
    fits = next(
        at
        for at in range(len(words), -1, -1)
        if stringWidth(words[:at] + "…", MAIN, 8) <= room or at == 0
    )
    return words[:fits].rstrip() + "…"


def _pdf_date(moment: str) -> str:
    """Give an ISO moment as a PDF date; one without a zone is taken as UTC."""
    try:
        read = datetime.fromisoformat(moment)
        return (read.astimezone(UTC) if read.tzinfo else read).strftime("D:%Y%m%d%H%M%SZ")
    except (ValueError, OverflowError):
        return "D:20000101000000Z"
