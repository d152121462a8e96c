"""What was entered in a PDF's fields, as text by field name. The file is somebody else's.

pyHanko reads the file under tight limits. Nothing in it is run, opened or drawn. Fields, pages and
comments are walked without recursion, each object once, up to a number and to a moment.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import (
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.reader import PdfFileReader

from eh_desktop.documents.paper_fields import MARK
from eh_desktop.documents.reading_filled_text import (
    dictionary,
    entry_of,
    parts_of,
    reference_in,
    state_shown,
    text_of,
    value_text,
)
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.domain.language import mark, say

MOST_BYTES = 10_000_000
"""The size of the largest file that is opened."""
MOST_TEXT = 1_000_000
"""The most characters that all entries together may have."""
_MOST_OBJECTS = 20_000
"""Our largest form has some 700; programs that save it anew make a few times as many."""
_MOST_FIELDS = 20_000
_MOST_DEPTH = 24
_SECONDS = 5.0
_OFTEN = 2000
"""Readings of the file, most of a byte or two, after which the clock is looked at."""
_MB = 1_000_000
_STREAM = StreamDecodeLimits(max_output_size=4 * _MB)
_LIMITS = DecodeLimits(
    per_stream=_STREAM,
    per_purpose={DecodePurpose.OBJECT_STREAM: StreamDecodeLimits(max_output_size=_MB)},
    document_budget=DocumentDecodeBudget(base_allowance=400 * _MB, max_ratio=0),
)

AGAIN = mark("Ask for the file again as the PDF reader saved it, or type it in.")
DAMAGED = mark("This PDF cannot be read: it is damaged, cut off or built to mislead.")
NO_FIELDS = mark("This PDF carries no fields: it was printed, scanned or flattened.")
TOO_LARGE = mark("This PDF holds more than a filled form can.")


@dataclass(slots=True)
class Entered:
    """What a PDF's fields hold."""

    mark: str = ""
    """What the file says of the form that it is; empty if it says nothing."""
    values: dict[str, str] = field(default_factory=dict)
    """What was entered, by the field's full name; empty where nothing was."""
    tips: dict[str, str] = field(default_factory=dict)
    """What each field calls itself, by its full name."""
    notices: list[str] = field(default_factory=list)
    """What else is in the file and is not taken in, one sentence each."""


def read_entered(pdf: bytes) -> Entered:
    """Give what was entered in a PDF; DocumentRefused says why it cannot be read."""
    if len(pdf) > MOST_BYTES:
        raise DocumentRefused(say(TOO_LARGE), say("{count} MB", count=len(pdf) // _MB), say(AGAIN))
    if not pdf.startswith(b"%PDF-"):
        raise DocumentRefused(say("This is not a PDF."), remedy=say("Choose the filled form."))
    if (objects := pdf.count(b" obj")) > _MOST_OBJECTS:  # listing them alone would take seconds
        raise DocumentRefused(say(TOO_LARGE), say("{objects} objects", objects=objects), say(AGAIN))
    try:
        entered = _Walk(_Reader(_Timed(pdf), strict=False, decode_limits=_LIMITS)).entered()
    except DocumentRefused:
        raise
    except Exception as wrong:  # foreign bytes: pyHanko raises what its parsers raise
        raise DocumentRefused(say(DAMAGED), remedy=say(AGAIN)) from wrong
    if sum(map(len, [*entered.values.values(), *entered.notices])) > MOST_TEXT:
        raise DocumentRefused(say(TOO_LARGE), remedy=say(AGAIN))
    return entered


class _Timed(BytesIO):
    """The bytes of a file, given only as long as there is time."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._until = time.monotonic() + _SECONDS
        self._reads = 0

    def read(self, size: int | None = -1) -> bytes:
        """Give the next bytes; DocumentRefused when reading has taken too long."""
        self._reads += 1
        if self._reads % _OFTEN == 0:
            self.check()
        return super().read(size)

    def check(self) -> None:
        """Raise DocumentRefused when reading has taken too long."""
        if time.monotonic() > self._until:
            raise DocumentRefused(say(TOO_LARGE), remedy=say(AGAIN))


class _Reader(PdfFileReader):
    """A reader that gives up on a file built to take for ever."""

    def __init__(self, stream: _Timed, **named: Any) -> None:
        self._timed = stream
        self._packed: dict[int, tuple[BytesIO, dict[int, int]]] = {}
        super().__init__(stream, **named)

    def get_object(self, ref: Any, *args: Any, **named: Any) -> Any:
        """Give an object while there is time."""
        self._timed.check()
        reader: Any = super()
        return reader.get_object(ref, *args, **named)

    def _get_object_from_stream(self, idnum: int, stmnum: int, _idx: int) -> Any:
        """Give an object of an object stream, whose list of contents is read once.

        pyHanko reads the list again for each object: a form that is saved as one object stream
        would take minutes.
        """
        if stmnum not in self._packed:
            stream: Any = generic.Reference(stmnum, 0, self).get_object()
            data = stream.read_data(DecodePurpose.OBJECT_STREAM)
            first = int(stream["/First"])
            listed = [int(number) for number in data[:first].split()]
            places = {
                number: first + at for number, at in zip(listed[::2], listed[1::2], strict=True)
            }
            self._packed[stmnum] = (BytesIO(data), places)
        held, places = self._packed[stmnum]
        if idnum not in places:
            return generic.NullObject()
        held.seek(places[idnum])
        return generic.read_object(held, generic.Reference(idnum, 0, self))


@dataclass(frozen=True, slots=True)
class _Node:
    """A field or a group of fields that waits to be read, with what it inherits."""

    item: Any
    name: str
    kind: str
    value: Any
    depth: int


class _Walk:
    """Reads one file."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self._seen: set[tuple[int, int]] = set()
        self._found = Entered()
        self._signed = False

    def entered(self) -> Entered:
        """Read fields, comments and what the file carries besides."""
        if "/Encrypt" in self._reader.trailer:
            raise DocumentRefused(
                say("This PDF is locked with a password."), remedy=say("Ask for it without one.")
            )
        root = self._reader.root
        form = dictionary(entry_of(root, "/AcroForm"))
        if "/XFA" in form:
            raise DocumentRefused(
                say("This PDF holds a second form inside (XFA), which is not read."),
                remedy=say(AGAIN),
            )
        self._fields(parts_of(entry_of(form, "/Fields")))
        self._pages(root)
        found = self._found
        if not found.values:
            raise DocumentRefused(say(NO_FIELDS), remedy=say(AGAIN))
        found.mark = found.values.pop(MARK, "") or self._keywords()
        self._besides(root)
        return found

    def _fields(self, items: list[Any]) -> None:
        """Read fields and the groups they stand in, in their order."""
        waiting = [_Node(item, "", "", None, 0) for item in reversed(items)]
        while waiting:
            node = waiting.pop()
            if not self._first(node.item, node.depth):
                continue
            entries = dictionary(node.item)
            named = text_of(entry_of(entries, "/T"))
            name = ".".join(part for part in (node.name, named) if part)
            kind = str(entry_of(entries, "/FT") or node.kind)
            value = entry_of(entries, "/V")
            value = node.value if value is None else value
            kids = parts_of(entry_of(entries, "/Kids"))
            inner = [kid for kid in kids if "/T" in dictionary(kid)]
            waiting.extend(_Node(kid, name, kind, value, node.depth + 1) for kid in reversed(inner))
            if not inner:
                self._field(name, kind, value, entries, kids)

    def _field(self, name: str, kind: str, value: Any, entries: Any, kids: list[Any]) -> None:
        if kind == "/Sig":
            self._signed = self._signed or value is not None
            return
        entered = value_text(value)
        if kind == "/Btn":
            entered = entered.removeprefix("/")  # some programs keep a name as a text
        if kind == "/Btn" and value is None:
            entered = state_shown([entries, *map(dictionary, kids)])
        for kid in kids:
            self._first(kid)
        found = self._found
        if len(found.values) > _MOST_FIELDS:
            raise DocumentRefused(say(TOO_LARGE), remedy=say(AGAIN))
        known = found.values.get(name, "")
        if known and entered and known != entered:
            found.notices.append(f"The field “{name}” stands twice. It also says: “{entered}”")
        found.values[name] = known or entered
        found.tips[name] = text_of(entry_of(entries, "/TU"))[:200]

    def _pages(self, root: Any) -> None:
        """Read what hangs on the pages: fields that no list names, and comments."""
        number = 0
        waiting = [(reference_in(root, "/Pages"), 0)]
        while waiting:
            item, depth = waiting.pop()
            if not self._first(item, depth):
                continue
            entries = dictionary(item)
            if "/Kids" in entries:
                kids = parts_of(entry_of(entries, "/Kids"))
                waiting.extend((kid, depth + 1) for kid in reversed(kids))
                continue
            number += 1
            for annotation in parts_of(entry_of(entries, "/Annots")):
                if self._first(annotation):
                    self._annotation(number, annotation)

    def _annotation(self, page: int, item: Any) -> None:
        entries = dictionary(item)
        kind = str(entry_of(entries, "/Subtype"))
        if kind == "/Widget":
            self._stray(entries)
        elif kind == "/FileAttachment":
            self._found.notices.append(f"Page {page}: a file is attached, and is not taken in.")
        elif kind not in ("/Link", "/Popup"):
            written = text_of(entry_of(entries, "/Contents")).strip()
            said = f"Page {page}: a comment was put onto the page: “{written}”"
            drawn = f"Page {page}: something was drawn or stamped onto the page."
            self._found.notices.append(said if written else drawn)

    def _stray(self, entries: Any) -> None:
        """Read a field that stands on a page and in no list of fields."""
        names: list[str] = []
        kind, value, above = "", None, entries
        for _ in range(_MOST_DEPTH):
            names.insert(0, text_of(entry_of(above, "/T")))
            kind = kind or str(entry_of(above, "/FT") or "")
            value = entry_of(above, "/V") if value is None else value
            above = dictionary(entry_of(above, "/Parent"))
            if not above:
                break
        self._field(".".join(part for part in names if part), kind, value, entries, [])

    def _besides(self, root: Any) -> None:
        """Say what the file carries that is neither run nor taken in."""
        names = dictionary(entry_of(root, "/Names"))
        opening = dictionary(entry_of(root, "/OpenAction"))
        scripted = (
            entry_of(opening, "/S") == "/JavaScript" or "/JavaScript" in names or "/AA" in root
        )
        if scripted:
            self._found.notices.append("The file carries a script. It was not run.")
        if "/EmbeddedFiles" in names:
            self._found.notices.append("The file carries attached files. They are not taken in.")
        if self._signed:
            self._found.notices.append("The file is signed. The signature was not checked.")

    def _keywords(self) -> str:
        return text_of(entry_of(dictionary(entry_of(self._reader.trailer, "/Info")), "/Keywords"))

    def _first(self, item: Any, depth: int = 0) -> bool:
        """Tell whether an object is met for the first time; DocumentRefused for too many."""
        if depth > _MOST_DEPTH:
            raise DocumentRefused(say(TOO_LARGE), remedy=say(AGAIN))
        if not isinstance(item, generic.IndirectObject):
            return True
        key = (int(item.idnum), int(item.generation))
        if key in self._seen:
            return False
        self._seen.add(key)
        if len(self._seen) > _MOST_OBJECTS:
            raise DocumentRefused(say(TOO_LARGE), remedy=say(AGAIN))
        return True
