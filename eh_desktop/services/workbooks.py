"""Forms as workbooks for the command line: out, in and checked. The library loads on demand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.checker import FRAMEWORK_FILE, Finding
from eh_desktop.formpacks.finding import trouble
from eh_desktop.formpacks.pack_file import MOST_BYTES, read_pack_file
from eh_desktop.formpacks.plain_file import read_plain
from eh_desktop.formpacks.schema import FORM
from eh_desktop.formpacks.toml_writing import to_toml
from eh_desktop.services import formdesk

_SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})


def is_workbook(path: Path) -> bool:
    """Tell whether a path names a spreadsheet; one that is no .xlsx is refused with a reason."""
    return path.suffix.lower() in _SPREADSHEETS


def workbook_findings(path: Path) -> tuple[Finding, ...]:
    """Check a form's workbook, beside the framework of its folder if there is one."""
    from eh_desktop.formpacks.workbook import check_workbook

    return check_workbook(path)


def stands_alone(path: Path) -> bool:
    """Tell whether a form stands in a folder without a framework, which then cannot be checked."""
    return not path.with_name(FRAMEWORK_FILE).is_file()


def workbook_of(named: str) -> bytes:
    """Give the workbook of a form, by its id or by the path of its TOML file.

    FormTrouble where there is no such form, or its file is not in order.
    """
    from eh_desktop.formpacks.workbook import to_workbook

    path = Path(named)
    if path.suffix.lower() == ".toml":
        return to_workbook(_read_form(path))
    plain: dict[str, Any] = json.loads(formdesk.library().form(named).plain)
    return to_workbook(plain["form"])


def toml_of(path: Path) -> str:
    """Give the TOML of a form's workbook; FormTrouble says what is wrong with it first."""
    from eh_desktop.formpacks.workbook import from_workbook

    try:
        data = read_plain(path, MOST_BYTES)
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or type(error).__name__}."
        raise FormTrouble(what, str(path), "Check its name.") from error
    read = from_workbook(data, str(path))
    if read.findings:
        raise trouble(read.findings)
    return to_toml(read.plain)


def _read_form(path: Path) -> Parsed:
    file = read_pack_file(path)
    found = file.faults or file.findings(FORM.problems(file.plain, ()))
    if found:
        raise trouble(found)
    return file.plain
