"""The commands that turn a form into a workbook and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eh_desktop.cli_console import Arguments, say, write
from eh_desktop.domain.errors import Trouble


def add_workbooks(kinds: Any) -> None:
    """Add `forms to-xlsx` and `forms from-xlsx` to the command line."""
    out = kinds.add_parser("to-xlsx", help="a form as a workbook, to change it in a spreadsheet")
    out.add_argument("form", metavar="ID", help="the form's id, or the path of its .toml file")
    out.add_argument("out", type=Path, metavar="OUT.xlsx")
    out.set_defaults(handler=_to_xlsx)
    back = kinds.add_parser("from-xlsx", help="a form pack from a workbook")
    back.add_argument("file", type=Path, metavar="FILE.xlsx")
    back.add_argument("out", type=Path, metavar="OUT.toml")
    back.set_defaults(handler=_from_xlsx)
    for command in (out, back):
        command.add_argument("--replace", action="store_true", help="write over a file")
        command.add_argument("--json", action="store_true")


def _to_xlsx(arguments: Arguments) -> int:
    from eh_desktop.services import workbooks

    _free(arguments)
    data = workbooks.workbook_of(arguments.form)
    write(arguments.out, data)
    plain = {"form": arguments.form, "file": str(arguments.out), "bytes": len(data)}
    say(arguments, plain, f"Written: {arguments.out}")
    return 0


def _from_xlsx(arguments: Arguments) -> int:
    from eh_desktop.services import workbooks

    _free(arguments)
    data = workbooks.toml_of(arguments.file).encode("utf-8")
    write(arguments.out, data)
    plain = {"workbook": str(arguments.file), "file": str(arguments.out), "bytes": len(data)}
    text = f"Written: {arguments.out}\nCheck it with: eh-desktop forms check {arguments.out}"
    say(arguments, plain, text)
    return 0


def _free(arguments: Arguments) -> None:
    """Refuse to write over a file that somebody may have worked on."""
    if arguments.out.exists() and not arguments.replace:
        remedy = "Choose another name, or give --replace."
        raise Trouble("There is a file of this name already.", str(arguments.out), remedy)
