"""The commands about a form's own ids and local words: `forms wording` and `forms ids`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from eh_desktop.cli_console import Arguments, say
from eh_desktop.paths import forms_folder

MOST_LEFT = 8
"""How many places of one form are listed for a person; JSON has all of them."""


def add_wording(kinds: Any) -> None:
    """Add `wording` and `ids` to the commands about forms."""
    wording = kinds.add_parser("wording", help="what a file of local wording leaves uncovered")
    wording.add_argument("file", type=Path)
    wording.add_argument("--forms", type=Path, metavar="FOLDER", help="else the forms shipped")
    wording.add_argument("--json", action="store_true")
    wording.set_defaults(handler=_wording)
    ids = kinds.add_parser("ids", help="the criterion ids of form packs; --write publishes them")
    ids.add_argument("path", type=Path, nargs="?", help="a folder of packs; else those shipped")
    ids.add_argument("--write", action="store_true", help="write ids.lock.json into the folder")
    ids.add_argument("--json", action="store_true")
    ids.set_defaults(handler=_ids)


def _wording(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk, wordings

    report = wordings.report_on(arguments.file, formdesk.library(arguments.forms))
    lines = [str(found) for found in report.findings]
    if report.forms:
        lines.append(f"“{report.name}” covers:")
    for form in report.forms:
        lines.append(f"  {form.form_id:40} {form.covered} of {form.texts} texts")
        shown = form.left[:MOST_LEFT] if form.covered else ()
        lines += [f"      left: {place}" for place in shown]
        if shown and len(form.left) > len(shown):
            lines.append(f"      and {len(form.left) - len(shown)} more (--json lists all)")
    say(arguments, asdict(report), "\n".join(lines))
    return 1 if report.findings else 0


def _ids(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk

    root = arguments.path or forms_folder()
    forms = formdesk.library(root).forms
    plain: dict[str, Any] = {
        form.id: {"version": form.version, "criteria": [c.id for _, c in form.criteria()]}
        for form in forms
    }
    lines = [
        f"{form_id} version {entry['version']}: {' '.join(entry['criteria'])}"
        for form_id, entry in plain.items()
    ]
    if arguments.write:
        lines = [f"Written: {formdesk.publish_ids(root)}"]
    say(arguments, plain, "\n".join(lines))
    return 0
