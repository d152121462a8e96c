"""How documents look: the colours of the screen's light tokens, sizes in points, text styles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from eh_desktop.documents.fonts import BOLD, MAIN, register_fonts

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE, TOP, BOTTOM = 51.0, 56.0, 54.0
"""Margins in points."""
WIDTH = PAGE_WIDTH - 2 * SIDE
"""The width of all text, in points."""

INK = HexColor("#17212B")
MUTED = HexColor("#55606D")
LINE = HexColor("#D7DCE3")
GROUND = HexColor("#F5F6F8")
ACCENT = HexColor("#175A85")
ACCENT_SOFT = HexColor("#E6F0F6")
WHITE = HexColor("#FFFFFF")


@dataclass(frozen=True, slots=True)
class Tone:
    """A dark colour for words and marks, and the tint they stand on."""

    dark: Color
    tint: Color


GREEN = Tone(HexColor("#1E6B45"), HexColor("#E4F2EA"))
AMBER = Tone(HexColor("#8A5200"), HexColor("#FBF0DE"))
RED = Tone(HexColor("#A3231B"), HexColor("#FBE7E5"))
GREY = Tone(MUTED, HexColor("#EDEFF2"))
BLUE = Tone(ACCENT, ACCENT_SOFT)

_SHAPES: dict[str, tuple[float, float, str, Color, float]] = {
    "title": (21, 26, BOLD, INK, 0),
    "subtitle": (10.5, 15, MAIN, MUTED, 2),
    "heading": (14, 18, BOLD, INK, 0),
    "subheading": (10.5, 14, BOLD, INK, 0),
    "body": (9.5, 13.2, MAIN, INK, 3),
    "absent": (9.5, 13.2, MAIN, MUTED, 3),
    "strong": (9.5, 13.2, BOLD, INK, 0),
    "label": (8.5, 13.2, MAIN, MUTED, 0),
    "column": (8, 11, BOLD, MUTED, 0),
    "number": (9.5, 13.2, BOLD, MUTED, 0),
    "small": (8, 11.2, MAIN, MUTED, 2),
    "large-title": (28, 35, BOLD, INK, 0),
    "large-heading": (20, 26, BOLD, INK, 0),
    "large": (16, 23, MAIN, INK, 4),
    "large-absent": (16, 23, MAIN, MUTED, 4),
    "large-strong": (16, 22, BOLD, INK, 0),
    "large-key": (13, 18, MAIN, INK, 2),
    "large-label": (16, 22, MAIN, MUTED, 0),
}
"""Name: size, leading, font, colour, space before."""


@cache
def style(name: str) -> ParagraphStyle:
    """Give a text style by name; KeyError for a name that is not in the table above."""
    register_fonts()
    size, leading, font, colour, before = _SHAPES[name]
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceBefore=before,
        splitLongWords=1,
        uriWasteReduce=0,
        allowWidows=0,
        allowOrphans=0,
    )
