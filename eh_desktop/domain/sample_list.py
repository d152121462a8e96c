"""The list that a sample is drawn from: a CSV with one spelling, so that its hash is one number.

UTF-8 with a byte-order mark, lines ended by CR LF, sorted by reference; it names no person.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.case import STATUSES, ref_key
from eh_desktop.domain.dates import parse_british_date
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.sampling import SampleCase

HEADINGS = ("Reference", "Agency", "Status", "Opened", "Closed", "Step-down", "Priority")
_FORMULA_STARTS = tuple("=+-@'\t\r")
_REMEDY = "Export the list again from the sample that it belongs to."
Row = tuple[str, ...]


def list_rows(cases: Iterable[SampleCase]) -> tuple[Row, ...]:
    """Give the lines of the list without its heading, in their order."""
    return tuple(_row(case) for case in sorted(cases, key=_order))


def list_csv(cases: Iterable[SampleCase]) -> bytes:
    """Give the list as the bytes of its file; a spreadsheet finds no formula in it."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows(tuple(_harmless(cell) for cell in row) for row in list_rows(cases))
    return b"\xef\xbb\xbf" + made.getvalue().encode("utf-8")


def list_hash(cases: Iterable[SampleCase]) -> str:
    """Give the SHA-256 (hex) of the list's file, as `sha256sum LIST.csv` prints it."""
    return sha256_hex(list_csv(cases))


def read_list(data: bytes, where: str) -> tuple[SampleCase, ...]:
    """Read a list, also one that a spreadsheet has saved again; Trouble names the line."""
    try:
        text = data.decode("utf-8-sig")
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise Trouble("This is not a list of cases.", f"{where}: {wrong}", _REMEDY) from wrong
    if not lines or tuple(lines[0]) != HEADINGS:
        raise Trouble("This is not a list of cases.", f"{where}, line 1", _REMEDY)
    cases = []
    for number, line in enumerate(lines[1:], 2):
        if line:
            row = tuple(cell.removeprefix("'") for cell in line)
            cases.append(case_of_row(row, f"{where}, line {number}"))
    return tuple(sorted(cases, key=_order))


def case_of_row(row: Sequence[str], where: str) -> SampleCase:
    """Read one line; Trouble says what is wrong with it."""
    if len(row) != len(HEADINGS):
        what = f"A line has {len(row)} columns, not {len(HEADINGS)}."
        raise Trouble(what, where, _REMEDY)
    ref, agency, status, opened, closed, step_down, priority = (_flat(cell) for cell in row)
    found = next((one for one in STATUSES if one == status.casefold()), None)
    if found is None or step_down.casefold() not in ("yes", "no"):
        what = "A status is open or closed, and a step-down yes or no."
        raise Trouble(what, where, _REMEDY)
    down = step_down.casefold() == "yes"
    return SampleCase(ref, agency, found, _day(opened), _day(closed), down, priority)


def list_differences(told: Sequence[Row], there: Sequence[Row], most: int = 5) -> tuple[str, ...]:
    """Say which lines of `there` are not those of `told`, at most so many of each kind."""
    before, after = {row[0]: row for row in told}, {row[0]: row for row in there}
    missing = [ref for ref in before if ref not in after]
    added = [ref for ref in after if ref not in before]
    changed = [ref for ref, row in before.items() if after.get(ref, row) != row]
    kinds = (("missing", missing), ("added", added), ("changed", changed))
    return tuple(
        f"{len(refs)} {word}: {', '.join(refs[:most])}{'…' if len(refs) > most else ''}"
        for word, refs in kinds
        if refs
    )


def _row(case: SampleCase) -> Row:
    cells = (
        case.ref,
        case.agency,
        case.status,
        case.opened_on,
        case.closed_on,
        "yes" if case.step_down else "no",
        case.priority,
    )
    return tuple(_flat(cell) for cell in cells)


def _order(case: SampleCase) -> tuple[str, str]:
    return ref_key(case.ref), case.ref


def _flat(text: str) -> str:
    return " ".join(text.split())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _day(text: str) -> str:
    """Give an ISO date also where a spreadsheet wrote the day in British order."""
    day = parse_british_date(text)
    return text if day is None else day.isoformat()
