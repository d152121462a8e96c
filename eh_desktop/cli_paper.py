"""The commands about paper: print a form, make one to fill in, read a filled one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eh_desktop.cli_console import Arguments, read_bytes, say, write
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.paths import data_folder


def add_paper(commands: Any) -> None:
    """Add `blank` and `paper` to the command line."""
    blank = commands.add_parser("blank", help="a form to print, or to fill in with a PDF reader")
    blank.add_argument("form_id")
    blank.add_argument("out", type=Path)
    blank.add_argument("--fillable", action="store_true", help="with fields to fill in on screen")
    blank.add_argument("--json", action="store_true")
    blank.set_defaults(handler=_blank)
    paper = commands.add_parser("paper", help="what a filled PDF says")
    kinds = paper.add_subparsers(dest="what", required=True, metavar="read")
    read = kinds.add_parser("read", help="what can be taken in, and what cannot")
    read.add_argument("file", type=Path)
    read.add_argument("--json", action="store_true")
    read.set_defaults(handler=_read)


def _blank(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk, paper

    form = formdesk.local_form(arguments.form_id, data_folder(arguments.data_dir))
    pdf = paper.fillable_pdf(form) if arguments.fillable else paper.blank_pdf(form)
    write(arguments.out, pdf)
    plain = {"form": arguments.form_id, "file": str(arguments.out), "bytes": len(pdf)}
    say(arguments, plain, f"Written: {arguments.out}")
    return 0


def _read(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk, paper

    pdf = read_bytes(arguments.file)
    try:
        read = paper.look_at(pdf, formdesk.library().forms)
    except DocumentRefused as refused:
        where = ", ".join(part for part in (str(arguments.file), refused.where) if part)
        raise DocumentRefused(refused.what, where, refused.remedy) from refused
    lines = [f"{read['form']}, version {read['version']}: {len(read['entries'])} entries."]
    lines += [f"  {entry['part']} {entry['key']}: {entry['value']}" for entry in read["entries"]]
    if read["unread"]:
        lines += ["", "Not taken in:", *(f"  {said}" for said in read["unread"])]
    say(arguments, read, "\n".join(lines))
    return 0
