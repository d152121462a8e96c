"""What the marks on a page are, for whoever has them read aloud: the tags of a tagged PDF.

ReportLab draws but does not tag. Whatever a flowable draws on a `pages.NumberedCanvas` stands in
one of these blocks, or `tests/pdf_structure.py` calls it a fault:

    with artifact(canvas):                          # a rule, a ground: nobody reads it
    with tagged(canvas, "P", key=self.origin):      # words; all that is drawn inside is theirs
    with tagged(canvas, "Figure", alt="A sun"):     # a picture and what it shows
    with form_field(canvas, "First name"):          # canvas.acroForm.textfield(…) and its like
    with element(canvas, "Table", key=self.origin): # draws nothing itself; the others go inside

Inside an artifact or tagged words every block is silent, so a piece can be drawn anywhere. What
goes on overleaf is given with the `key` of its first part and stays one element. The terms are
those of ISO 32000-1, 14.7 (structure) and 14.8 (standard types and attributes).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, as the canvas stands."""

COLUMN_HEAD, ROW_HEAD = "/O/Table/Scope/Column", "/O/Table/Scope/Row"
NUMBERED = "/O/List/ListNumbering/Decimal"
TICK_BOX = "/O/PrintField/Role/cb/checked/off"
_HEADINGS = frozenset({"H1", "H2", "H3"})
_PARAGRAPHS = _HEADINGS | {"P"}
_WORDS_ONLY = frozenset({"Lbl", "TH", "P", "Caption", "Span"})
"""Elements that hold words: a paragraph inside is no element of its own."""


class Mark(NamedTuple):
    """A marked-content sequence: its page, from 1, and its number on that page, from 0."""

    page: int
    mcid: int


class Widget(NamedTuple):
    """A field's annotation: its page, from 1, and its name in ReportLab's document."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure tree."""

    kind: str
    parent: Element | None = None
    alt: str = ""
    actual: str = ""
    attributes: str = ""
    """The inside of one attribute dictionary, as PDF."""
    kids: list[Element | Mark | Widget] = field(default_factory=list)


class Structure:
    """The structure tree of one document while it is drawn."""

    def __init__(self) -> None:
        """Begin with an empty document."""
        self.root = Element("Document")
        self.pages: dict[int, list[Element]] = {}
        """By page, from 1: the element of each marked-content sequence, by its number."""
        self.silent = False
        """Whether an artifact or tagged words are being drawn."""
        self._open = [self.root]
        self._known: dict[Hashable, Element] = {}
        self._level = 0

    @property
    def current(self) -> Element:
        """Give the innermost open element."""
        return self._open[-1]

    def knows(self, key: Hashable) -> bool:
        """Tell whether the element of a key was begun."""
        return key in self._known

    def take(
        self, kind: str, key: Hashable = None, alt: str = "", actual: str = "", attributes: str = ""
    ) -> Element:
        """Give the element of a key, or a new one at the end of the current element."""
        if key is not None and key in self._known:
            return self._known[key]
        made = self.current
        into_words = kind in _PARAGRAPHS and made.kind in _WORDS_ONLY
        if not into_words or actual:
            kind = "Span" if into_words else self._levelled(kind)
            made = Element(kind, self.current, alt, actual, attributes)
            self.current.kids.append(made)
        if key is not None:
            self._known[key] = made
        return made

    def mark(self, element: Element, page: int) -> int:
        """Give the number of a new marked-content sequence of an element."""
        on_page = self.pages.setdefault(page, [])
        on_page.append(element)
        element.kids.append(Mark(page, len(on_page) - 1))
        return len(on_page) - 1

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Keep an element open."""
        self._open.append(element)
        yield
        self._open.pop()

    @contextmanager
    def silence(self) -> Iterator[None]:
        """Let nothing inside be tagged."""
        self.silent = True
        yield
        self.silent = False

    def _levelled(self, kind: str) -> str:
        """Give a heading's level so that none is left out on the way down."""
        if kind not in _HEADINGS:
            return kind
        self._level = min(int(kind[1]), self._level + 1)
        return f"H{self._level}"


class TaggingCanvas(Canvas):
    """A canvas that keeps the structure of what is drawn on it."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """Take what a canvas takes."""
        super().__init__(*args, **named)
        self.structure = Structure()

    def annotated(self) -> list[str]:
        """Give the names of the annotations on the page that is being drawn."""
        return [reference.name for reference in self._annotationrefs]  # type: ignore[attr-defined]


@contextmanager
def tagged(
    canvas: Canvas,
    kind: str,
    *,
    alt: str = "",
    actual: str = "",
    attributes: str = "",
    box: Box | None = None,
    key: Hashable = None,
) -> Iterator[None]:
    """Make what is drawn inside the content of an element.

    `alt` says what a picture shows, `actual` what words stand there where they are drawn in
    pieces or in code; `box` is a picture's place. `kind` is a standard type, "P", "H1", "Span".
    """
    tree = structure_of(canvas)
    if tree.silent:
        yield
        return
    if box is not None:
        attributes = f"/O/Layout/BBox[{_place(canvas, box)}]"
    made = tree.take(kind, key, alt=alt, actual=actual, attributes=attributes)
    mcid = tree.mark(made, canvas.getPageNumber())
    canvas.addLiteral(f"/{made.kind}<</MCID {mcid}>>BDC")
    with tree.silence():
        yield
    canvas.addLiteral("EMC")


@contextmanager
def element(
    canvas: Canvas, kind: str, *, attributes: str = "", key: Hashable = None
) -> Iterator[bool]:
    """Keep an element open that others go into; give whether it begins here or goes on."""
    tree = structure_of(canvas)
    if tree.silent:
        yield False
        return
    begins = not tree.knows(key)
    with tree.within(tree.take(kind, key, attributes=attributes)):
        yield begins


@contextmanager
def list_item(canvas: Canvas, *, numbered: bool, key: Hashable = None) -> Iterator[None]:
    """Keep an item of a list open, for a Lbl and a LBody; items in a row are one list."""
    tree = structure_of(canvas)
    attributes = NUMBERED if numbered else ""
    last = tree.current.kids[-1] if tree.current.kids else None
    around: AbstractContextManager[None]
    if tree.silent or tree.knows(key) or tree.current.kind == "L":
        around = nullcontext()
    elif isinstance(last, Element) and last.kind == "L" and last.attributes == attributes:
        around = tree.within(last)
    else:
        around = tree.within(tree.take("L", attributes=attributes))
    with around, element(canvas, "LI", key=key):
        yield


@contextmanager
def artifact(canvas: Canvas, kind: str = "Layout", edge: str = "") -> Iterator[None]:
    """Make what is drawn inside no part of the document's words.

    `kind` is "Layout", or "Pagination" for what is repeated on pages: `edge` is then "Header" or
    "Footer" for a page's head and foot.
    """
    tree = structure_of(canvas)
    if tree.silent:
        yield
        return
    canvas.addLiteral(f"/Artifact<</Type/{kind}{f'/Subtype/{edge}' if edge else ''}>>BDC")
    with tree.silence():
        yield
    canvas.addLiteral("EMC")


@contextmanager
def form_field(canvas: Canvas, alt: str) -> Iterator[None]:
    """Make each annotation that is added inside a field of the document; `alt` is its name.

    What is drawn inside besides, such as a forced border, is an artifact. ValueError inside an
    artifact or tagged words, where a field cannot stand.
    """
    tree = structure_of(canvas)
    if tree.silent:
        raise ValueError("a field cannot stand inside an artifact or tagged words")
    before = len(_tagging(canvas).annotated())
    with artifact(canvas):
        yield
    for name in _tagging(canvas).annotated()[before:]:
        tree.take("Form", alt=alt).kids.append(Widget(canvas.getPageNumber(), name))


def structure_of(canvas: Canvas) -> Structure:
    """Give the tree that a canvas keeps; TypeError for a canvas that keeps none."""
    return _tagging(canvas).structure


def _tagging(canvas: Canvas) -> TaggingCanvas:
    if not isinstance(canvas, TaggingCanvas):
        raise TypeError("only a TaggingCanvas can be tagged")
    return canvas


def _place(canvas: Canvas, box: Box) -> str:
    """Give a box in the page's own points."""
    corners = (*canvas.absolutePosition(*box[:2]), *canvas.absolutePosition(*box[2:]))
    return " ".join(f"{corner:.0f}" for corner in corners)
