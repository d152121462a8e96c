"""Read the structure of a tagged PDF, and say what is wrong with it; used by tests of documents.

`faults(pdf)` is empty for a PDF in which everything drawn is tagged or an artifact and the tree
is sound (ISO 32000-1, 14.7 and 14.8; the rules of ISO 14289-1 that a program can check).
"""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_SHOWS_TEXT = {b"Tj", b"TJ", b"'", b'"'}
_PAINTS = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"INLINE IMAGE"}
_INSIDE = {
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
}
"""In which elements some may stand."""
_HOLDS = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}
"""What some elements may hold."""
_KINDS = {
    "Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "Figure", "Span", "Code", "Form", "Div", "Caption", "Sect",
}  # fmt: skip


@dataclass(eq=False)
class Node:
    """An element of the tree."""

    kind: str
    alt: str = ""
    actual: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    number: int = 0
    """Of its object in the file."""
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Page, from 0, and number of each of its marked-content sequences."""
    widgets: list[int] = field(default_factory=list)
    """The object numbers of its annotations."""
    kids: list[Node] = field(default_factory=list)

    def every(self, kind: str = "") -> Iterator[Node]:
        """Give this and all elements below, in reading order; of one kind if it is given."""
        if not kind or self.kind == kind:
            yield self
        for kid in self.kids:
            yield from kid.every(kind)


def structure(pdf: bytes) -> Node:
    """Give the tree of a PDF; KeyError if it has none."""
    reader = PdfReader(BytesIO(pdf))
    return _node(reader, _root(reader)["/StructTreeRoot"]["/K"])


def reading(pdf: bytes) -> str:
    """Give what poppler reads aloud: one line per element or words, indented by depth."""
    done = subprocess.run(
        ["pdfinfo", "-struct-text", "-enc", "UTF-8", "-"],
        input=pdf,
        capture_output=True,
        check=True,
    )
    lines = done.stdout.decode("utf-8").splitlines()
    return "\n".join(line.rstrip(":") for line in lines if not line.strip().startswith("/"))


def words_read(pdf: bytes) -> str:
    """Give the words alone that poppler reads aloud, in their order."""
    lines = (line.strip() for line in reading(pdf).splitlines())
    return "".join(line[1:-1] for line in lines if line.startswith('"'))


def faults(pdf: bytes) -> list[str]:
    """Give everything that is wrong with the tagging of a PDF, one sentence each."""
    reader = PdfReader(BytesIO(pdf))
    root = _root(reader)
    if "/StructTreeRoot" not in root or not root.get("/MarkInfo", {}).get("/Marked"):
        return ["The file is not tagged."]
    top = _node(reader, root["/StructTreeRoot"]["/K"])
    drawn = [_page_marks(reader, at) for at, _ in enumerate(reader.pages)]
    return [
        *_about(reader),
        *(fault for _, wrong in drawn for fault in wrong),
        *_links(reader, top, [numbers for numbers, _ in drawn]),
        *_widgets(reader, top),
        *(fault for node in top.every() for fault in _element(node)),
        *_headings(top),
    ]


def untagged(pdf: bytes) -> list[str]:
    """Give each operator that draws outside of tagged words and artifacts, with its page."""
    reader = PdfReader(BytesIO(pdf))
    return [fault for at, _ in enumerate(reader.pages) for fault in _page_marks(reader, at)[1]]


def _page_marks(reader: PdfReader, at: int) -> tuple[list[int], list[str]]:
    """Give the numbers of a page's marked-content sequences, and its faults."""
    found: list[int] = []
    wrong: list[str] = []
    open_marks: list[bool] = []
    contents = reader.pages[at].get_contents()
    for operands, operator in ContentStream(contents, reader).operations:
        if operator in (b"BDC", b"BMC"):
            number = operands[1].get("/MCID") if operator == b"BDC" else None
            known = number is not None or operands[0] == "/Artifact"
            if known and any(open_marks):
                wrong.append(f"Page {at + 1}: {operands[0]} stands inside other marked content.")
            if number is not None:
                found.append(int(number))
            open_marks.append(known)
        elif operator == b"EMC":
            if not open_marks:
                wrong.append(f"Page {at + 1}: EMC ends nothing.")
            else:
                open_marks.pop()
        elif operator in _SHOWS_TEXT | _PAINTS and not any(open_marks):
            wrong.append(f"Page {at + 1}: {operator.decode()} {operands} is not tagged.")
    if open_marks:
        wrong.append(f"Page {at + 1}: marked content is not ended.")
    return found, wrong


def _about(reader: PdfReader) -> Iterator[str]:
    root = _root(reader)
    if root.get("/Lang") != "en-GB":
        yield "The file does not say that it is in English."
    if not reader.metadata or not reader.metadata.title:
        yield "The file has no title."
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "The file's title is not shown."
    for at, page in enumerate(reader.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"Page {at}: the tabulator does not follow the structure."


def _links(reader: PdfReader, top: Node, marks: Sequence[list[int]]) -> Iterator[str]:
    """Compare the marks on the pages with those of the tree and of the parent tree."""
    owners = {mark: node.number for node in top.every() for mark in node.marks}
    counted = Counter(mark for node in top.every() for mark in node.marks)
    yield from (f"{mark} has {times} elements." for mark, times in counted.items() if times > 1)
    parents = _parents(reader)
    drawn: set[tuple[int, int]] = set()
    for at, (page, numbers) in enumerate(zip(reader.pages, marks, strict=True)):
        drawn |= {(at, number) for number in numbers}
        if numbers != [*range(len(numbers))]:
            yield f"Page {at + 1}: its marks are not numbered in order."
        listed = [entry.idnum for entry in parents[page["/StructParents"]]]
        if listed != [owners.get((at, number)) for number in numbers]:
            yield f"Page {at + 1}: tree and parent tree differ."
    yield from (f"{mark} of the tree is not drawn." for mark in sorted(set(owners) - drawn))


def _widgets(reader: PdfReader, top: Node) -> Iterator[str]:
    """Compare the annotations on the pages with the tree; what is never shown needs no place."""
    owners = {number: node for node in top.every() for number in node.widgets}
    parents = _parents(reader)
    for at, page in enumerate(reader.pages, 1):
        for reference in page.get("/Annots") or []:
            widget = reference.get_object()
            hidden = int(widget.get("/F", 0)) & 2 or float(widget["/Rect"][2]) < 0
            node = owners.get(reference.idnum)
            if node is None or node.kind != "Form":
                if not hidden:
                    yield f"Page {at}: the field {widget.get('/T')} is not tagged."
                continue
            if parents[widget["/StructParent"]].idnum != node.number:
                yield f"Page {at}: the parent tree has another element for {widget.get('/T')}."
            if widget.raw_get("/P") != page.indirect_reference:
                yield f"Page {at}: the field {widget.get('/T')} names another page."


def _element(node: Node) -> Iterator[str]:
    if node.kind not in _KINDS:
        yield f"{node.kind} is no kind of element."
    if node.kind in ("Figure", "Form") and not node.alt.strip():
        yield f"A {node.kind} has no words."
    if node.kind == "TH" and node.attributes.get("/Scope") not in ("/Column", "/Row"):
        yield "A table's head does not say what it is the head of."
    for kid in node.kids:
        inside = node.kind in _INSIDE.get(kid.kind, {node.kind})
        if not inside or kid.kind not in _HOLDS.get(node.kind, {kid.kind}):
            yield f"{kid.kind} stands in {node.kind}."
    if node.kind in _HOLDS and node.marks:
        yield f"Words stand in {node.kind} itself."
    if node.kind == "Table":
        columns = {len(row.kids) for row in node.kids}
        if len(columns) != 1:
            yield f"A table has rows of {sorted(columns)} cells."
        if not any(cell.kind == "TH" for cell in node.kids[0].kids):
            yield "A table has no head."


def _headings(top: Node) -> Iterator[str]:
    levels = [int(node.kind[1]) for node in top.every() if node.kind in ("H1", "H2", "H3")]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"The headings do not begin with one title: {levels}."
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"A heading of level {level} follows one of {before}."


def _root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"].get_object()


def _parents(reader: PdfReader) -> dict[int, Any]:
    numbers = _root(reader)["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return dict(zip(numbers[::2], numbers[1::2], strict=True))


def _node(reader: PdfReader, found: Any) -> Node:
    said = found.get_object()
    attributes = {key: str(value) for key, value in said.get("/A", {}).items()}
    node = Node(
        str(said["/S"])[1:], str(said.get("/Alt", "")), str(said.get("/ActualText", "")), attributes
    )
    node.number = said.indirect_reference.idnum
    kids = said.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        entry = kid.get_object()
        if isinstance(entry, int):
            node.marks.append((_page(reader, said), int(entry)))
        elif entry.get("/Type") == "/MCR":
            node.marks.append((_page(reader, entry), int(entry["/MCID"])))
        elif entry.get("/Type") == "/OBJR":
            node.widgets.append(entry.raw_get("/Obj").idnum)
        else:
            if entry.raw_get("/P").idnum != node.number:
                raise AssertionError(f"{entry['/S']} has another parent than {node.kind}")
            node.kids.append(_node(reader, kid))
    return node


def _page(reader: PdfReader, said: Any) -> int:
    return reader.get_page_number(said["/Pg"])
