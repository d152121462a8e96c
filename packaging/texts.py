"""Write the catalogue of every text that is said on a screen: `python packaging/texts.py`.

The catalogue is Qt's own format (`.ts`), so that Linguist opens it and `lrelease` compiles it to
the `.qm` that the application loads. A translation is a copy named `eh_desktop_<language>.ts`;
each is compiled beside itself (`docs/translating.md`).
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "eh_desktop"
CATALOGUE = ROOT / "resources" / "translations" / "eh_desktop.ts"
CONTEXT = "EH Desktop"
FILLED, COUNTS = {"say", "say_count"}, {"say_count", "mark_count"}
SAID = FILLED | COUNTS | {"mark"}


@dataclass(frozen=True, slots=True)
class Text:
    """One text, where it is said, and the singular of one that counts."""

    text: str
    place: str
    one: str = ""
    values: frozenset[str] | None = None
    """The names that the call fills it with; None where it is said elsewhere (`mark`)."""


def texts() -> tuple[Text, ...]:
    """Give every text in the order of files and lines."""
    files = sorted(SOURCE.rglob("*.py"))
    return tuple(text for path in files for text in _texts_of(path))


def catalogue() -> bytes:
    """Give the catalogue of all texts, each once, sorted, not translated."""
    root = ET.Element("TS", version="2.1", sourcelanguage="en_GB")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for one, text in sorted({(entry.one, entry.text) for entry in texts()}):
        counted = {"numerus": "yes"} if one else {}
        message = ET.SubElement(context, "message", counted)
        ET.SubElement(message, "source").text = text
        if one:
            ET.SubElement(message, "comment").text = one
        made = ET.SubElement(message, "translation", type="unfinished")
        if one:
            ET.SubElement(made, "numerusform")
    ET.indent(root)
    head = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="utf-8") + b"\n"


def _texts_of(path: Path) -> Iterator[Text]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = _imported(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        if name not in said:
            continue
        place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        given = node.args[: 2 if name in COUNTS else 1]
        if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in given):
            raise SystemExit(f"{place}: a text is said as it stands, its {{places}} filled by name")
        words = [str(part.value) for part in given if isinstance(part, ast.Constant)]
        if len(words) < len(given):
            continue  # it is marked where it stands
        filled = frozenset(entry.arg or "**" for entry in node.keywords)
        if name in COUNTS:
            filled |= {"count"}
        one = words[0] if name in COUNTS else ""
        yield Text(words[-1], place, one, filled if name in FILLED else None)


def _imported(tree: ast.Module) -> set[str]:
    """Give which of these a module has: the commands have a `say` of their own."""
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    ours = (node for node in froms if node.module == "eh_desktop.domain.language")
    return SAID & {name.name for node in ours for name in node.names}


def compile_to(made: Path, source: Path) -> None:
    """Compile a translation with the `lrelease` that comes with PySide6."""
    name = "lrelease.exe" if os.name == "nt" else "lrelease"
    program = Path(PySide6.__file__).parent / name
    command = [str(program), "-silent", str(source), "-qm", str(made)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise SystemExit(f"{source.name}: {done.stdout}{done.stderr}")


def main() -> int:
    """Write the catalogue, and compile every translation."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_bytes(catalogue())
    for source in sorted(CATALOGUE.parent.glob("eh_desktop_*.ts")):
        compile_to(source.with_suffix(".qm"), source)
    sys.stdout.write(f"{len({entry.text for entry in texts()})} texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
