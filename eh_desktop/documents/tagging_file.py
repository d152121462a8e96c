"""How a structure tree gets into the file that ReportLab writes.

A tree has more objects than all the rest of a file. Written as ReportLab writes objects they
would double an audit; together in one compressed object stream (ISO 32000-1, 7.5.7) they add a
sixth. ReportLab knows of one of them, the root, and writes an empty place for it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject, PDFObjectReference, PDFString

from eh_desktop.documents.tagging import Element, Mark, Structure, Widget

_ROOT = "StructTreeRoot"
_ROW = (1, 4, 4)
"""Bytes of an entry's fields in the cross-reference stream."""


class _Written(PDFObject):
    """An object whose bytes are known."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, _document: Any) -> bytes:
        """Give the bytes."""
        return self.content


def tagged_file(document: Any, tree: Structure, data: Any) -> bytes:
    """Give the file of ReportLab's document with a tree, once all of its pages are in it.

    `data` has ReportLab write the file as bytes.
    """
    elements = [*_every(tree.root)]
    fields = [
        (element, kid) for element in elements for kid in element.kids if isinstance(kid, Widget)
    ]
    _announce(document, [widget for _, widget in fields])
    written = data()
    first = document.objectcounter + 1
    places = {element: b"%d 0 R" % number for number, element in enumerate(elements, first)}
    root = document.idToObjectNumberAndVersion[_ROOT][0]
    parents = [
        b"[%b]" % b" ".join(places[element] for element in tree.pages.get(number, ()))
        for number in range(1, len(document.Pages.pages) + 1)
    ]
    parents += [places[element] for element, _ in fields]
    held = {root: _root(places[tree.root], parents)}
    writer = _Elements(document, places, b"%d 0 R" % root)
    held |= {number: writer.write(element) for number, element in enumerate(elements, first)}
    return _packed(document, written, held)


def _every(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _every(kid)


def _announce(document: Any, fields: Sequence[Widget]) -> None:
    """Say in catalogue, pages and fields that there is a tree; number pages, then fields."""
    document.Reference(_Written(b"null"), _ROOT)
    document.Catalog.StructTreeRoot = PDFObjectReference(_ROOT)
    document.Catalog.MarkInfo = _Written(b"<</Marked true>>")
    pages = document.Pages.pages
    for number, page in enumerate(pages):
        linked = {"StructParents": number, "Tabs": PDFName("S")}
        page.__Defaults__ = {**page.__Defaults__, **linked}
    for number, widget in enumerate(fields, len(pages)):
        annotation = document.idToObject[widget.name].dict
        annotation["StructParent"] = number
        # ReportLab takes every field for one of page 1 while pages are kept back
        annotation["P"] = PDFObjectReference(f"Page{widget.page}")


def _root(top: bytes, parents: list[bytes]) -> bytes:
    """Give the tree's root (Table 322) with the parent tree."""
    numbers = b" ".join(b"%d %b" % entry for entry in enumerate(parents))
    head = b"<</Type/StructTreeRoot/K %b/ParentTreeNextKey %d" % (top, len(parents))
    return head + b"/ParentTree<</Nums[%b]>>>>" % numbers


class _Elements:
    """Writes elements, knowing where each one and each page stands."""

    def __init__(self, document: Any, places: dict[Element, bytes], root: bytes) -> None:
        self._document = document
        self._places = places
        self._root = root

    def write(self, element: Element) -> bytes:
        """Give the dictionary of an element (Table 323)."""
        parent = self._places[element.parent] if element.parent else self._root
        said = [b"<</S/", element.kind.encode(), b"/P ", parent]
        page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), 0)
        if page:
            said += [b"/Pg ", self._named(f"Page{page}")]
        for key, words in ((b"/Alt", element.alt), (b"/ActualText", element.actual)):
            if words:
                said += [key, PDFString(words).format(self._document)]
        if element.attributes:
            said += [b"/A<<", element.attributes.encode(), b">>"]
        if element.kids:
            said += [b"/K[", b" ".join(self._kid(kid, page) for kid in element.kids), b"]"]
        return b"".join([*said, b">>"])

    def _kid(self, kid: Element | Mark | Widget, page: int) -> bytes:
        if isinstance(kid, Element):
            return self._places[kid]
        if isinstance(kid, Mark) and kid.page == page:
            return b"%d" % kid.mcid
        here = self._named(f"Page{kid.page}")
        if isinstance(kid, Mark):
            return b"<</Type/MCR/Pg %b/MCID %d>>" % (here, kid.mcid)
        return b"<</Type/OBJR/Pg %b/Obj %b>>" % (here, self._named(kid.name))

    def _named(self, name: str) -> bytes:
        return b"%d %d R" % self._document.idToObjectNumberAndVersion[name]


def _packed(document: Any, data: bytes, held: dict[int, bytes]) -> bytes:
    """Give a file that ReportLab has just written with further objects in one stream."""
    named = sorted((at, name) for name, at in document.idToOffset.items())
    end = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    stops = [at for at, _ in named[1:]] + [end]
    stream = max(max(held), document.objectcounter) + 1
    entries = {number: (2, stream, at) for at, number in enumerate(held)}
    out = bytearray(data[: named[0][0]])
    for (start, name), stop in zip(named, stops, strict=True):
        number = document.idToObjectNumberAndVersion[name][0]
        if number not in held:
            entries[number] = (1, len(out), 0)
            out += data[start:stop]
    entries[stream] = (1, len(out), 0)
    out += _object_stream(stream, held)
    entries[stream + 1], entries[0] = (1, len(out), 0), (0, 0, 65535)
    last = b"startxref\n%d\n%%%%EOF\n" % len(out)
    out += _table(document, stream + 1, [entries[number] for number in range(stream + 2)])
    return bytes(out + last)


def _object_stream(number: int, held: dict[int, bytes]) -> bytes:
    places, at = [], 0
    for of, content in held.items():
        places.append(b"%d %d" % (of, at))
        at += len(content) + 1
    head = b" ".join(places) + b"\n"
    about = b"/Type/ObjStm/N %d/First %d" % (len(held), len(head))
    return _stream(number, about, head + b"\n".join(held.values()))


def _table(document: Any, number: int, entries: list[tuple[int, int, int]]) -> bytes:
    """Give the cross-reference stream (7.5.8), each row as its difference from the one before."""
    body, before = bytearray(), bytes(sum(_ROW))
    for entry in entries:
        row = b"".join(n.to_bytes(size, "big") for n, size in zip(entry, _ROW, strict=True))
        body.append(2)
        body += bytes((new - old) % 256 for new, old in zip(row, before, strict=True))
        before = row
    about = b"/Type/XRef/Size %d/W[%d %d %d]" % (len(entries), *_ROW)
    about += b"/DecodeParms<</Predictor 12/Columns %d>>" % sum(_ROW)
    for key, made in ((b"Root", document.Catalog), (b"Info", document.info)):
        about += b"/%b %b" % (key, document.Reference(made).format(document))
    return _stream(number, about + b"/ID%b" % document.ID(), bytes(body))


def _stream(number: int, about: bytes, body: bytes) -> bytes:
    squeezed = zlib.compress(body, 9)
    head = b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>stream\n" % (number, about, len(squeezed))
    return head + squeezed + b"\nendstream\nendobj\n"
