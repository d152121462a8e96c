"""The fonts of every document: found beside the application, registered once, embedded in part."""

from __future__ import annotations

from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from eh_desktop.paths import resource

MAIN = "NotoSans"
"""The family of all text; it carries Latin, Greek, Cyrillic and Vietnamese."""
BOLD = "NotoSans-Bold"
FALLBACKS = ("NotoSansArmenian", "NotoSansGeorgian", "NotoSansMath", "NotoSansSymbols2")
"""Families for what the main one lacks, asked in this order."""

_FILES = {
    MAIN: ("NotoSans-Regular", BOLD, "NotoSans-Italic", "NotoSans-BoldItalic"),
    "NotoSansArmenian": ("NotoSansArmenian-Regular", "NotoSansArmenian-Bold"),
    "NotoSansGeorgian": ("NotoSansGeorgian-Regular", "NotoSansGeorgian-Bold"),
    "NotoSansMath": ("NotoSansMath-Regular",),
    "NotoSansSymbols2": ("NotoSansSymbols2-Regular",),
}
_LOCK = Lock()


def register_fonts() -> None:
    """Make the families known to ReportLab; the second and later calls cost nothing."""
    with _LOCK:
        _register()


@cache
def _register() -> None:
    for family, files in _FILES.items():
        names = [family if name.endswith("-Regular") else name for name in files]
        for name, file in zip(names, files, strict=True):
            pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{file}.ttf"))))
        pdfmetrics.registerFontFamily(family, *names)


def characters(family: str) -> frozenset[int]:
    """Give the code points that a family's regular font carries."""
    register_fonts()
    return _characters(family)


@cache
def _characters(family: str) -> frozenset[int]:
    face: TTFontFace = vars(pdfmetrics.getFont(family))["face"]
    return frozenset(face.charToGlyph)
