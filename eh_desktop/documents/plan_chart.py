"""Answers of two years as bars, one over the other, each part with its number and its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from eh_desktop.documents.blocks import Picture
from eh_desktop.documents.fonts import BOLD, MAIN
from eh_desktop.documents.styles import AMBER, BLUE, GREEN, GREY, INK, RED, WHITE, WIDTH, Tone
from eh_desktop.documents.text import visible
from eh_desktop.domain.improvement import total_words
from eh_desktop.domain.kinds import CRITERION_KINDS, UNSURE
from eh_desktop.domain.totals import Total

_BAR, _GAP, _LABEL = 22.0, 8.0, 62.0
_PAD = 5.0


def answers_chart(years: Sequence[tuple[str, Total]]) -> Picture:
    """Give a bar for each year, the first on top; what is inside them is said in words too."""
    height = len(years) * (_BAR + _GAP)
    drawing = Drawing(WIDTH, height)
    for at, (name, total) in enumerate(years):
        bottom = height - (at + 1) * (_BAR + _GAP) + _GAP / 2
        for shape in _bar(name, total, bottom):
            drawing.add(shape)
    said = "; ".join(f"{name}: {total_words(total)}" for name, total in years)
    return Picture(drawing, f"Answers as bars. {said}")


def tone_of(words: str) -> Tone:
    """Give the colours of an answer by its words: best green, worst red, between amber."""
    for kind in CRITERION_KINDS.values():
        for option in kind.options:
            if option.label == words:
                if option.value == UNSURE:
                    return BLUE
                if option.points is None:
                    return GREY
                if option.points == kind.most_points:
                    return GREEN
                return AMBER if option.points else RED
    return GREY


def _bar(name: str, total: Total, bottom: float) -> Iterator[Rect | String]:
    base = bottom + _BAR / 2 - 3
    yield _words(0, base, visible(name), INK, MAIN)
    given = [(label, count) for label, count in total.counts.items() if count]
    whole = sum(count for _, count in given)
    if not whole:
        yield _words(_LABEL, base, "Nothing answered", INK, MAIN)
        return
    x, room = _LABEL, WIDTH - _LABEL
    for label, count in given:
        width = room * count / whole
        tone = tone_of(label)
        part = Rect(x, bottom, width, _BAR)
        part.fillColor, part.strokeColor, part.strokeWidth = tone.dark, WHITE, 1
        yield part
        words = _fitting(f"{count} {'“?”' if label == '?' else label}", str(count), width)
        if words:
            yield _words(x + _PAD, base, words, WHITE, BOLD)
        x += width


def _fitting(words: str, short: str, width: float) -> str:
    """Give the words that fit into a part; its number alone, or nothing, where they do not."""
    for said in (words, short):
        if stringWidth(said, BOLD, 8.5) + 2 * _PAD <= width:
            return said
    return ""


def _words(x: float, y: float, said: str, colour: Color, font: str) -> String:
    return String(x, y, said, fontName=font, fontSize=8.5, fillColor=colour)
