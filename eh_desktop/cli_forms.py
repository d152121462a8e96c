"""The commands about forms: list, show, check, turn into a workbook and back, grade, print."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eh_desktop.cli_console import Arguments, read_json, say
from eh_desktop.cli_paper import add_paper
from eh_desktop.cli_wording import add_wording
from eh_desktop.cli_workbooks import add_workbooks
from eh_desktop.domain.grading import Suggestions
from eh_desktop.paths import data_folder


def add_forms(commands: Any) -> None:
    """Add `forms`, `grade`, `blank` and `paper` to the command line."""
    forms = commands.add_parser("forms", help="list, show or check forms")
    kinds = forms.add_subparsers(dest="what", required=True, metavar="WHAT")
    listing = kinds.add_parser("list", help="every form")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(handler=_forms_list)
    show = kinds.add_parser("show", help="one form with its ids")
    show.add_argument("id")
    show.add_argument("--json", action="store_true")
    show.set_defaults(handler=_forms_show)
    check = kinds.add_parser("check", help="what is wrong with a form pack or a workbook")
    check.add_argument("path", type=Path, help="a folder, a .toml file or an .xlsx workbook")
    check.add_argument("--json", action="store_true")
    check.set_defaults(handler=_forms_check)
    add_workbooks(kinds)
    add_wording(kinds)
    grade = commands.add_parser("grade", help="the suggested grades and their sentences")
    grade.add_argument("form_id")
    grade.add_argument("answers", type=Path)
    grade.add_argument("--json", action="store_true")
    grade.set_defaults(handler=_grade)
    add_paper(commands)


def _forms_list(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk

    listed = formdesk.list_plain(formdesk.library().forms)
    lines = [
        f"{form['id']:40} version {form['version']}  {form['kind']:10} "
        + " + ".join(str(section["criteria"]) for section in form["sections"])
        for form in listed
    ]
    say(arguments, listed, "\n".join(lines))
    return 0


def _forms_show(arguments: Arguments) -> int:
    from eh_desktop.services import form_text, formdesk

    form = formdesk.local_form(arguments.id, data_folder(arguments.data_dir))
    say(arguments, json.loads(form.plain), form_text.show_text(form))
    return 0


def _forms_check(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk, workbooks

    path: Path = arguments.path
    workbook = workbooks.is_workbook(path)
    found = workbooks.workbook_findings(path) if workbook else formdesk.findings(path)
    text = "\n".join(str(entry) for entry in found) or "Nothing is wrong."
    if workbook and workbooks.stands_alone(path):
        text += "\nNo framework.toml stands beside it: links and local words were not checked."
    say(arguments, [asdict(entry) for entry in found], text)
    return 1 if found else 0


def _grade(arguments: Arguments) -> int:
    from eh_desktop.services import formdesk

    form = formdesk.library().form(arguments.form_id)
    suggested = formdesk.grade_answers(form, read_json(arguments.answers))
    text = "\n".join(_grade_lines(suggested))
    say(arguments, formdesk.suggestions_plain(suggested), text)
    return 0


def _grade_lines(suggested: Suggestions) -> list[str]:
    every = {**suggested.sections, "overall": suggested.overall}
    return [
        f"{key:8} {s.grade.label if s.grade is not None else '—':22} {s.because}"
        for key, s in every.items()
    ]
