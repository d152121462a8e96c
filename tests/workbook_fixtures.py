"""Plain forms made from the schema itself, and workbooks that people have been at."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

from hypothesis import strategies as st
from openpyxl import load_workbook

from eh_desktop.formpacks.entries import Entry, Table, Tables, Text, Texts, Whole, Words, YesNo
from eh_desktop.formpacks.schema import FORM

_PRINTABLE = st.characters(
    exclude_categories=["Cc", "Cs", "Zl", "Zp"],
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
_AWKWARD = st.sampled_from(
    [
        "=1+1",
        "+44",
        "-1",
        "@x",
        " edges ",
        "\u00a0nbsp",
        "two, three; four",
        '["a"]',
        '"quoted"',
        '" quoted"',
        "“curly”",
        "_x0041_",
        "_x005F_",
        "TRUE",
        "1.10",
        "007",
        "2026-01-02",
        "a unless b",
        "a only if b",
        "\ufffe",
        "\U0001f600",
        "'tick",
        "#REF!",
        "en–dash",
        "\\u0041",
        '"""',
        "a\\",
    ]
)


def plain_forms() -> st.SearchStrategy[dict[str, Any]]:
    """Give forms that the schema accepts, every key there or not."""
    return _value(FORM)


def _value(entry: Entry) -> st.SearchStrategy[Any]:
    if isinstance(entry, Text):
        return _text(entry)
    if isinstance(entry, Whole):
        return st.integers(entry.least, entry.most)
    if isinstance(entry, YesNo):
        return st.booleans()
    if isinstance(entry, Texts):
        least = 0 if entry.may_be_empty else 1
        return st.lists(_text(entry.of), min_size=least, max_size=3, unique=True)
    if isinstance(entry, Tables):
        return st.lists(_value(entry.of), min_size=1 if entry.required else 0, max_size=2)
    if isinstance(entry, Words):
        return st.dictionaries(_prose(many_lines=False), _text(entry.of), max_size=2)
    assert isinstance(entry, Table)
    needed = {name: _value(inner) for name, inner in entry.entries.items() if inner.required}
    others = {name: _value(inner) for name, inner in entry.entries.items() if not inner.required}
    return st.fixed_dictionaries(needed, optional=others)


def _text(entry: Text) -> st.SearchStrategy[str]:
    if entry.allowed:
        return st.sampled_from(sorted(entry.allowed))
    if entry.pattern:
        drawn = st.from_regex(re.compile(entry.pattern), fullmatch=True)
        return drawn.filter(lambda text: len(text) <= entry.most)
    drawn = _prose(many_lines=entry.many_lines).filter(
        lambda text: bool(text.strip()) and len(text) <= entry.most
    )
    return st.just("") | drawn if entry.may_be_empty else drawn


def _prose(*, many_lines: bool) -> st.SearchStrategy[str]:
    alphabet = _PRINTABLE | st.just("\n") if many_lines else _PRINTABLE
    return st.text(alphabet, max_size=12) | _AWKWARD


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    """Give a workbook after a person has been at it in a spreadsheet program."""
    book = load_workbook(BytesIO(data))
    change(book)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, content: bytes | Callable[[bytes], bytes]) -> bytes:
    """Give a workbook with one part of its archive added, replaced or changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", 8) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        said = content if isinstance(content, bytes) else content(old.read(name))
        new.writestr(name, said)
    return stream.getvalue()
