"""Words on a page: paragraphs and headings, whole for whoever has them read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph

from eh_desktop.documents.styles import style
from eh_desktop.documents.tagging import tagged
from eh_desktop.documents.text import broken, coded, escape, spoken, text_lines

NOT_RECORDED = "Not recorded"
_CHUNK = 24
"""Lines of a long note per paragraph: ReportLab's splitting is quadratic in a paragraph's lines."""
_CHUNK_LETTERS = 1000
"""Letters after which a paragraph takes no further line, for the same reason."""
_LEVELS = {"title": 1, "heading": 2}
_T = TypeVar("_T", bound="Text")


class _Lines(PDFTextObject):
    """Lines of words: the space at which a line was broken is there for whoever listens."""

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N803  ReportLab's own name
        line = f"{text} " if TStar else text
        super()._textOut(line, TStar)  # type: ignore[misc]  # the stubs leave it out


class Text(Paragraph):
    """A paragraph that tags its words."""

    content = ""
    """Its words in full, as they were typed."""
    pieced = False
    """Whether words are printed in pieces or letters in code."""
    level = 0
    """Of a heading, from 1."""
    origin: Text | None = None

    def split(self, width: float, room: float) -> list[Flowable]:
        """Give the part that fits and the rest, one paragraph to whoever listens."""
        parts: list[Flowable] = super().split(width, room)
        for part in parts:
            if isinstance(part, Text) and part is not self:
                part.origin, part.content = self.origin or self, self.content
                part.pieced, part.level = self.pieced or self._torn(), self.level
        return parts

    def beginText(self, x: float, y: float) -> PDFTextObject:
        """Give what the lines are drawn with."""
        return _Lines(self.canv, x, y)

    def draw(self) -> None:
        """Draw the words."""
        actual = spoken(self.content) if self.pieced or self._torn() else ""
        kind = f"H{self.level}" if self.level else "P"
        with tagged(self.canv, kind, actual=actual, key=self.origin or self):
            super().draw()

    def _torn(self) -> bool:
        """Tell whether a word is too long for a line."""
        return bool(getattr(self, "_splitLongWordCount", 0))


class Heading(Text):
    """A heading of the document: the title is of level 1, a heading of 2, any other of 3."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """Take what a paragraph takes."""
        super().__init__(*args, **named)
        self.level = _LEVELS.get(self.style.name, 3)


def text(content: str, style_name: str = "body") -> Text:
    """Give one paragraph of plain words."""
    return _saying(Text(escape(content), style(style_name)), content)


def subheading(content: str, level: int = 3) -> Heading:
    """Give a small heading."""
    made = _saying(Heading(escape(content), style("subheading")), content)
    made.level = level
    return made


def _saying(made: _T, content: str) -> _T:
    made.content, made.pieced = content, coded(content)
    return made


def paragraphs(content: str, style_name: str = "body", lead: str = "") -> list[Text]:
    """Give typed words of any length as paragraphs, after a bold word that says what they are."""
    first, rest = style(style_name), style(style_name).clone(f"{style_name}-on", spaceBefore=0)
    made: list[Text] = []
    for printed, whole in _chunks(text_lines(content.strip(" \t\r\n"))):
        markup = escape(printed) or "&nbsp;"
        content = whole
        if lead and not made:
            markup = f'<font color="#55606D"><b>{escape(lead)}</b></font>&nbsp; {markup}'
            content = f"{lead} {whole}"
        made.append(_saying(Text(markup, rest if made else first), content))
        made[-1].pieced |= len(whole) < len(printed)
    return made


def said(content: str, lead: str = "") -> list[Text]:
    """Give typed words as paragraphs, or in grey that nothing was recorded."""
    if not content.strip():
        return paragraphs(NOT_RECORDED, "absent", lead)
    return paragraphs(content, lead=lead)


def _chunks(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the lines in groups of a paragraph each: as printed, and in whole words."""
    held: list[tuple[str, str]] = []
    for line in lines:
        pieces = broken(line)
        for at, piece in enumerate(pieces):
            torn = at > 0 and not pieces[at - 1][-1:].isspace()
            held.append((piece, "" if torn else "\n"))
            if len(held) == _CHUNK or sum(len(piece) for piece, _ in held) >= _CHUNK_LETTERS:
                yield _joined(held)
                held = []
    if held:
        yield _joined(held)


def _joined(held: Sequence[tuple[str, str]]) -> tuple[str, str]:
    printed = "\n".join(piece for piece, _ in held)
    return printed, "".join(f"{before}{piece}" for piece, before in held).removeprefix("\n")
