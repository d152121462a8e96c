"""The form fields of a PDF: text, radio buttons, check boxes and lists, without scripts.

ReportLab's own are not used: its names are flat though a dot parts them, its texts are Latin-1,
and its borders vanish when a reader draws a field anew. Here the page draws every box and the
field holds only what is entered (ISO 32000-1, 12.7).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from eh_desktop.documents.paper_fields import PaperField
from eh_desktop.documents.styles import MUTED, WHITE
from eh_desktop.documents.tagging import Box, form_field

OFF = "Off"
_PRINTED = 4
_READ_ONLY, _MANY_LINES, _RADIO, _COMBO = 1, 1 << 12, 1 << 15, 1 << 17
_INK = "0.09 0.13 0.17"
_UNIT = 11.0
"""The edge of the square that marks are drawn in, in points; they grow with theirs."""
_RADIUS, _BEND = 0.25, 0.138
"""Of the dot in a chosen radio button, as shares of that edge."""


class FormFields:
    """The tree of a document's fields while it is drawn."""

    def __init__(self, document: Any) -> None:
        """Put an empty tree into ReportLab's document."""
        self._document = document
        self._roots = PDFArray([])
        self._groups: dict[str, tuple[Any, Any]] = {}
        self._radios: dict[str, tuple[Any, Any]] = {}
        self._drawings: dict[tuple[object, ...], Any] = {}
        document.Catalog.AcroForm = PDFDictionary(
            {
                "Fields": self._roots,
                "DA": PDFString(f"/Helv 9 Tf {_INK} rg"),
                "DR": PDFDictionary({"Font": _fonts()}),
            }
        )

    def hidden(self, name: str, value: str) -> None:
        """Add a field that nobody sees and a reader keeps."""
        entries = {"FT": PDFName("Tx"), "Ff": _READ_ONLY, "V": PDFString(value)}
        self._put(name, PDFDictionary(entries))

    def text(self, canvas: Canvas, field: PaperField, box: Box, size: float) -> None:
        """Add a field that is typed into, or a list that opens; the page draws its box."""
        entries = self._widget(canvas, field, box)
        width, height = box[2] - box[0], box[3] - box[1]
        entries["DA"] = PDFString(f"/Helv {size:g} Tf {_INK} rg")
        # each its own: some programs write what was typed into the drawing that is there
        drawing = self._drawing("empty", width, height, field.name)
        entries["AP"] = PDFDictionary({"N": drawing})
        if field.kind == "list":
            entries["FT"], entries["Ff"] = PDFName("Ch"), _COMBO
            options = (("", "–"), *field.options)
            pairs = [PDFArray([PDFString(value), PDFString(words)]) for value, words in options]
            entries["Opt"] = PDFArray(pairs)
        else:
            entries["FT"], entries["MaxLen"] = PDFName("Tx"), field.most
            entries["Ff"] = _MANY_LINES if field.kind in ("lines", "dates") else 0
        with form_field(canvas, field.tip):
            _outline(canvas, box, 2)
            self._add(canvas, field.name, entries)
        self._put(field.name, entries, self._document.refAnnotation(field.name))

    def button(self, canvas: Canvas, field: PaperField, value: str, words: str, box: Box) -> None:
        """Add a box to tick, or one of a field's radio buttons, in a square."""
        edge = box[2] - box[0]
        radio = field.kind == "one"
        entries = self._widget(canvas, field, box)
        states = {
            value: self._drawing("dot" if radio else "tick", edge, edge),
            OFF: self._drawing("none", edge, edge),
        }
        entries["AP"] = PDFDictionary({"N": PDFDictionary(states)})
        entries["AS"] = PDFName(OFF)
        entries["DA"] = PDFString(f"/ZaDb 0 Tf {_INK} rg")
        entries["MK"] = PDFDictionary({"CA": PDFString("l" if radio else "4")})
        name = f"{field.name}#{value}"
        said = f"{field.place}: {words}" if radio else field.tip
        with form_field(canvas, said):
            _outline(canvas, box, edge / 2 if radio else 1.5)
            self._add(canvas, name, entries)
        place = self._document.refAnnotation(name)
        if radio:
            entries["Parent"], kids = self._radio(field)
            kids.sequence.append(place)
            del entries.dict["TU"]  # it is the field's, which has several widgets
        else:
            entries["FT"], entries["V"] = PDFName("Btn"), PDFName(OFF)
            self._put(field.name, entries, place)

    def _widget(self, canvas: Canvas, field: PaperField, box: Box) -> PDFDictionary:
        drawn: Any = canvas
        corners = (*drawn.absolutePosition(*box[:2]), *drawn.absolutePosition(*box[2:]))
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "Rect": PDFArray([round(corner, 2) for corner in corners]),
            "F": _PRINTED,
            "TU": PDFString(field.tip),
        }
        return PDFDictionary(entries)

    def _radio(self, field: PaperField) -> tuple[Any, Any]:
        if field.name not in self._radios:
            kids = PDFArray([])
            entries = PDFDictionary(
                {
                    "FT": PDFName("Btn"),
                    "Ff": _RADIO,
                    "V": PDFName(OFF),
                    "TU": PDFString(field.tip),
                    "Kids": kids,
                }
            )
            self._radios[field.name] = self._put(field.name, entries), kids
        return self._radios[field.name]

    def _put(self, name: str, entries: PDFDictionary, place: Any = None) -> Any:
        """Give the reference to a field once it stands in its group."""
        group, _, own = name.rpartition(".")
        parent, kids = self._group(group)
        entries["T"] = PDFString(own)
        if parent is not None:
            entries["Parent"] = parent
        if place is None:
            place = self._document.Reference(entries, f"Field.{name}")
        kids.sequence.append(place)
        return place

    def _group(self, name: str) -> tuple[Any, Any]:
        if not name:
            return None, self._roots
        if name not in self._groups:
            kids = PDFArray([])
            entries = PDFDictionary({"Kids": kids})
            self._groups[name] = self._put(name, entries, None), kids
        return self._groups[name]

    def _add(self, canvas: Any, name: str, entries: PDFDictionary) -> None:
        canvas._addAnnotation(entries, name)  # noqa: SLF001  ReportLab has no other way

    def _drawing(self, what: str, width: float, height: float, of: str = "") -> Any:
        """Give the reference to an appearance; equal ones are kept once."""
        size = (round(width, 2), round(height, 2))
        key = (what, of, *size)
        if key not in self._drawings:
            entries = {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": PDFArray([0, 0, *size]),
                "Resources": PDFDictionary({"Font": _fonts()} if what == "empty" else {}),
            }
            grown = width / _UNIT
            content = b"" if what == "empty" else b"%.3f 0 0 %.3f 0 0 cm " % (grown, grown)
            stream = PDFStream(PDFDictionary(entries), content + _CONTENT[what])
            name = f"Drawing.{len(self._drawings)}"
            self._drawings[key] = self._document.Reference(stream, name)
        return self._drawings[key]


def fields_of(canvas: Canvas) -> FormFields:
    """Give the fields of a canvas's document, which begin with the first one asked for."""
    drawn: Any = canvas
    document = drawn._doc  # noqa: SLF001  ReportLab has no other way
    if not hasattr(document, "form_fields"):
        document.form_fields = FormFields(document)
    fields: FormFields = document.form_fields
    return fields


def _fonts() -> PDFDictionary:
    """Give the fonts that readers draw entries with; every reader has them."""
    base = {"Type": PDFName("Font"), "Subtype": PDFName("Type1")}
    plain = {"BaseFont": PDFName("Helvetica"), "Encoding": PDFName("WinAnsiEncoding")}
    return PDFDictionary(
        {
            "Helv": PDFDictionary({**base, **plain}),
            "ZaDb": PDFDictionary({**base, "BaseFont": PDFName("ZapfDingbats")}),
        }
    )


def _outline(canvas: Canvas, box: Box, corner: float) -> None:
    canvas.setStrokeColor(MUTED)
    canvas.setFillColor(WHITE)
    canvas.setLineWidth(0.7)
    width, height = box[2] - box[0], box[3] - box[1]
    canvas.roundRect(box[0], box[1], width, height, corner, stroke=1, fill=1)


def _dot() -> bytes:
    """Give a filled disc as four curves."""
    middle, out, bend = _UNIT / 2, _UNIT * _RADIUS, _UNIT * _BEND
    compass = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    parts = [f"{_INK} rg {middle + out:.2f} {middle:.2f} m"]
    for (x0, y0), (x1, y1) in pairwise(compass):
        points = (
            (x0 * out + x1 * bend, y0 * out + y1 * bend),
            (x1 * out + x0 * bend, y1 * out + y0 * bend),
            (x1 * out, y1 * out),
        )
        parts.append(" ".join(f"{middle + x:.2f} {middle + y:.2f}" for x, y in points) + " c")
    return " ".join([*parts, "f"]).encode()


_CONTENT = {
    "empty": b"/Tx BMC EMC",
    "none": b"q Q",
    "dot": _dot(),
    "tick": f"{_INK} RG 1.5 w 1 J 1 j 2.4 5.4 m 4.7 3 l 8.7 8.4 l S".encode(),
}
