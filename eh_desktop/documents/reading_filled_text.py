"""What the objects of a PDF hold, as text: values of fields in every encoding that readers use."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic

from eh_desktop.domain.direction import seen


def reference_in(entries: Any, key: str) -> Any:
    """Give an entry of a dictionary, a reference as it is; None where it is absent."""
    return entries.raw_get(key) if key in entries else None


def entry_of(entries: Any, key: str) -> Any:
    """Give an entry of a dictionary; None where it is absent or null."""
    value = entries[key] if key in entries else None  # noqa: SIM401  get gives the reference
    return None if isinstance(value, generic.NullObject) else value


def dictionary(item: Any) -> Any:
    """Give an object as a dictionary; an empty one for anything else."""
    if isinstance(item, generic.IndirectObject):
        reference: Any = item
        item = reference.get_object()
    return item if isinstance(item, generic.DictionaryObject) else {}


def parts_of(item: Any) -> list[Any]:
    """Give the parts of an array, references as they are; none for anything else."""
    if not isinstance(item, generic.ArrayObject):
        return []
    return [item.raw_get(at) for at in range(len(item))]


def value_text(value: Any) -> str:
    """Give a field's value as text; several values are given one on each line."""
    if isinstance(value, generic.NameObject):
        return "" if value == "/Off" else str(value)[1:]
    if isinstance(value, generic.ArrayObject):
        return "\n".join(filter(None, (text_of(one) for one in value)))
    return text_of(value)


def state_shown(widgets: list[Any]) -> str:
    """Give the state that a button shows, where the reader kept no value."""
    shown = {str(entry_of(widget, "/AS") or "/Off")[1:] for widget in widgets} - {"Off", ""}
    return "\n".join(sorted(shown))


def text_of(value: Any) -> str:
    """Give a string object as text; line ends are one newline.

    Half letters, and signs that turn text round, stand in code.
    """
    if isinstance(value, generic.StreamObject):
        return text_of(generic.pdf_string(value.data))
    if isinstance(value, bytes):
        return _lines("".join(_coded(char) for char in _decoded(value)))
    if isinstance(value, generic.NameObject):
        return str(value)[1:]
    if isinstance(value, str):
        return _lines(str(value))
    number = isinstance(value, generic.NumberObject | generic.FloatObject)
    return str(value) if number else ""


def _decoded(value: bytes) -> str:
    """Read bytes that pyHanko does not, as well as can be."""
    marks = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le"}
    if value[:2] in marks:
        return value[2:].decode(
            marks[value[:2]], "surrogatepass" if len(value) % 2 == 0 else "replace"
        )
    return value.decode("latin-1").translate(_PDF_LETTERS)


_PDF_LETTERS = {
    **dict(enumerate("˘ˇˆ˙˝˛˚˜", 0x18)),
    **dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80)),
    0xA0: "€",
}
"""Where PDFDocEncoding differs from Latin-1 (ISO 32000-1, D.2). pyHanko reads it, too, but gives
up on a text with line ends."""


def _coded(char: str) -> str:
    return f"‹U+{ord(char):04X}›" if 0xD800 <= ord(char) <= 0xDFFF else char


def _lines(text: str) -> str:
    return seen(text.replace("\r\n", "\n").replace("\r", "\n"))
