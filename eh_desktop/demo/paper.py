"""Types into a fillable PDF, as a PDF reader does, by one more revision of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def typed_into(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """Give the PDF with texts typed into fields, by full name; LookupError for a name it lacks."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    fields = dict(_named(writer.root["/AcroForm"]["/Fields"], ""))
    for name, value in values.items():
        if name not in fields:
            raise LookupError(f"the PDF has no field {name}")
        fields[name][pdf_name("/V")] = pdf_string(value)
        writer.update_container(fields[name])
    out = BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


def _named(fields: Any, above: str) -> Iterator[tuple[str, Any]]:
    for item in fields:
        field = item.get_object()
        name = f"{above}{field['/T']}" if "/T" in field else above.rstrip(".")
        yield name, field
        if "/Kids" in field:
            kids = [kid for kid in field["/Kids"] if "/T" in kid.get_object()]
            yield from _named(kids, f"{name}.")
