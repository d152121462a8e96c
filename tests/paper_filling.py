"""Fill a fillable PDF as readers do: by pypdf, and byte for byte as Acrobat saves what was typed.

Used by tests of documents and services.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pypdf import PdfReader, PdfWriter

Values = Mapping[str, str]
"""What is entered, by the field's full name; of a button, the state that is chosen."""


def filled_by_pypdf(pdf: bytes, values: Values) -> bytes:
    """Give the PDF as pypdf saves it, rewritten from end to end."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    buttons = {name for name, field in (writer.get_fields() or {}).items() if _button(field)}
    given = {name: f"/{v}" if name in buttons else v for name, v in values.items()}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, given, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def filled_like_acrobat(pdf: bytes, values: Values) -> bytes:
    """Give the PDF with an incremental update: UTF-16BE texts, names with their appearance."""
    reader = PdfReader(BytesIO(pdf))
    fields = {}
    for item in reader.trailer["/Root"]["/AcroForm"]["/Fields"]:
        _named(item, "", fields)
    changed: dict[int, bytes] = {}
    for name, value in values.items():
        reference = fields[name]
        field = reference.get_object()
        number = reference.idnum
        source = changed.get(number, _source(pdf, number))
        if not _button(field):
            said = b"\xfe\xff" + value.replace("\n", "\r").encode("utf-16-be")
            changed[number] = _with(source, b"V", b"<%s>" % said.hex().encode())
            continue
        state = f"/{value}".encode()
        changed[number] = _with(source, b"V", state)
        for kid in field.get("/Kids", ()):
            shown = state if f"/{value}" in kid.get_object()["/AP"]["/N"] else b"/Off"
            changed[kid.idnum] = _with(_source(pdf, kid.idnum), b"AS", shown)
        if "/Kids" not in field:
            changed[number] = _with(changed[number], b"AS", state)
    return _updated(pdf, changed)


def rewritten(pdf: bytes, *options: str) -> bytes:
    """Give the PDF as qpdf writes it anew with these options."""
    with TemporaryDirectory() as folder:
        before, after = Path(folder, "before.pdf"), Path(folder, "after.pdf")
        before.write_bytes(pdf)
        subprocess.run(["qpdf", *options, before, after], check=True)
        return after.read_bytes()


def in_one_stream(pdf: bytes) -> bytes:
    """Give the PDF with all that may be packed in one object stream, as some programs save it."""
    plain = rewritten(pdf, "--qdf", "--no-original-object-ids", "--object-streams=disable")
    found = re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", plain, re.DOTALL)
    root = int(PdfReader(BytesIO(plain)).trailer.raw_get("/Root").idnum)
    packed = [(int(number), source) for number, source in found if b"\nstream\n" not in source]
    out, rows = bytearray(b"%PDF-1.7\n"), {}
    for number, source in found:
        if b"\nstream\n" in source:
            rows[int(number)] = b"\x01" + len(out).to_bytes(4) + b"\0\0"
            out += b"%b 0 obj\n%b\nendobj\n" % (number, source)
    size = max(int(number) for number, _ in found) + 1
    body, heads = b"", []
    for at, (number, source) in enumerate(packed):
        rows[number] = b"\x02" + size.to_bytes(4) + at.to_bytes(2)
        heads.append(b"%d %d" % (number, len(body)))
        body += source + b"\n"
    head = b" ".join(heads) + b"\n"
    rows[size] = b"\x01" + len(out).to_bytes(4) + b"\0\0"
    held = (size, len(packed), len(head), len(head + body))
    out += b"%d 0 obj\n<</Type/ObjStm/N %d/First %d/Length %d>>\n" % held
    out += b"stream\n%b\nendstream\nendobj\n" % (head + body)
    start = len(out)
    rows[size + 1] = b"\x01" + start.to_bytes(4) + b"\0\0"
    table = b"".join(rows[number] for number in sorted(rows))
    index = b" ".join(b"%d 1" % number for number in sorted(rows))
    out += b"%d 0 obj\n<</Type/XRef/Size %d/Root %d 0 R/W[1 4 2]/Index[%b]/Length %d>>\n" % (
        size + 1, size + 2, root, index, len(table),
    )  # fmt: skip
    out += b"stream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, start)
    return bytes(out)


def _button(field: Any) -> bool:
    return field.get("/FT") == "/Btn"


def _named(reference: Any, before: str, into: dict[str, Any]) -> None:
    field = reference.get_object()
    name = ".".join(part for part in (before, str(field["/T"])) if part)
    inner = [kid for kid in field.get("/Kids", ()) if "/T" in kid.get_object()]
    for kid in inner:
        _named(kid, name, into)
    if not inner:
        into[name] = reference


def _source(pdf: bytes, number: int) -> bytes:
    """Give the dictionary of an object as ReportLab wrote it."""
    found = re.search(rb"\n%d 0 obj\n(<<.*?>>)\nendobj" % number, pdf, re.DOTALL)
    assert found is not None
    return found[1]


def _with(source: bytes, key: bytes, value: bytes) -> bytes:
    plain = re.sub(rb"/%s (/\w+|<[0-9a-f]*>)\s" % key, b"", source)
    return plain[:-2] + b"/%s %s >>" % (key, value)


def _updated(pdf: bytes, changed: Mapping[int, bytes]) -> bytes:
    """Append objects and a cross-reference stream, as a reader saves a change."""
    out = bytearray(pdf)
    places = {}
    for number, source in sorted(changed.items()):
        places[number] = len(out)
        out += b"%d 0 obj\r%s\rendobj\r" % (number, source)
    trailer = PdfReader(BytesIO(pdf)).trailer
    table = int(trailer["/Size"])
    places[table] = start = len(out)
    index = b" ".join(b"%d 1" % number for number in places)
    rows = b"".join(b"\x01" + place.to_bytes(4) + b"\0\0" for place in places.values())
    previous = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    root, info = trailer.raw_get("/Root").idnum, trailer.raw_get("/Info").idnum
    out += b"%d 0 obj<</Type/XRef/Size %d/Root %d 0 R/Info %d 0 R/Prev %d" % (
        table, table + 1, root, info, previous,
    )  # fmt: skip
    out += b"/W[1 4 2]/Index[%b]/Length %d>>stream\r\n%b\r\nendstream\rendobj\r" % (
        index, len(rows), rows,
    )  # fmt: skip
    return bytes(out + b"startxref\r%d\r%%%%EOF\r" % start)
