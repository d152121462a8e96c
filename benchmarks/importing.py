"""A spreadsheet of cases brought in, beside parsing it and inserting the same rows raw."""

from __future__ import annotations

import csv
import gc
import random
import secrets
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from sqlcipher3 import dbapi2

from benchmarks.figure import Figure, medians
from benchmarks.sample import workspace
from eh_desktop.domain.importing import Matched
from eh_desktop.services.import_reading import look, read_whole
from eh_desktop.services.workspace import Workspace
from eh_desktop.sheets.writing import csv_bytes, xlsx_bytes

HEADINGS = (
    *("Reference", "Family", "Children", "Agency", "Lead now", "Status", "Opened on"),
    *("Consent on", "Assessed on", "Review 1", "Review 2", "Closed on", "Why closed", "Note"),
)
NAMES = ("Ada", "Tomasz", "Ines", "Rowan", "Mina", "Jonah", "Pia", "Edwin", "Zofia", "Callum")
BEGINNINGS = ("Ash", "Birk", "Cald", "Dun", "El", "Fen", "Hart", "Lang", "Marsh", "Nor", "Thorn")
ENDINGS = ("bourne", "by", "croft", "den", "field", "ford", "ham", "ley", "sten", "ton", "wick")
FAMILIES = tuple(one + two for one in BEGINNINGS for two in ENDINGS)
AGENCIES = ("Northmoor Primary", "Health visiting", "Youth service", "Family hub")
TARGET = 2.0


def measure(*, smoke: bool) -> list[Figure]:
    """Measure reading, looking for duplicates and writing with journal, against the raw way."""
    many, rounds = (500, 1) if smoke else (50_000, 3)
    rows = list(made_up(many))
    figures = []
    with TemporaryDirectory() as folder:
        for kind, content in (
            ("CSV", csv_bytes(HEADINGS, rows)),
            ("XLSX", xlsx_bytes("Cases", HEADINGS, rows)),
        ):
            path = Path(folder) / f"cases.{kind.lower()}"
            path.write_bytes(content)
            taken, base = _beside(path, rounds, many)
            name = f"{many:,} cases brought in from {kind}"
            baseline = "the file and its days parsed, and the same rows by raw executemany"
            figures.append(Figure(name, taken, TARGET, base, baseline))
    return figures


def made_up(many: int) -> Iterator[tuple[str, ...]]:
    """Give rows of made-up cases, days as people write them."""
    chance = random.Random(5)
    for number in range(many):
        opened = date(2022, 1, 3) + timedelta(days=chance.randrange(1300))
        days = [opened + timedelta(days=after) for after in (5, 20, 90, 180)]
        family, second = chance.choice(FAMILIES), chance.choice(FAMILIES)
        closed = days[-1] + timedelta(days=40) if number % 3 == 0 else None
        yield (
            f"C-{number:06}",
            f"{family}-{second}",
            "; ".join(f"{name} {family}-{second}" for name in chance.sample(NAMES, 2)),
            chance.choice(AGENCIES),
            f"{chance.choice(NAMES)} {chance.choice(FAMILIES)}",
            "closed" if closed else "open",
            *(f"{day:%d/%m/%Y}" for day in (opened, *days)),
            f"{closed:%d/%m/%Y}" if closed else "",
            "Needs were met" if closed else "",
            "The plan names who does what and by when." if number % 4 == 0 else "",
        )


def _beside(path: Path, rounds: int, many: int) -> tuple[float, ...]:
    with workspace() as ours, TemporaryDirectory() as folder:
        ready = _rows_as_written(ours, path)
        raw = _Raw(Path(folder))

        def bring() -> None:
            _bring(ours, path)

        def by_hand() -> None:
            raw.bring(path, ready)

        # each round works on a full vault: what the one before brought is emptied untimed
        taken = []
        gc.disable()  # as the window has it, which collects on a timer
        for _ in range(rounds):
            gc.collect()
            taken.append(medians(1, bring, by_hand))
            assert raw.count() == many
            raw.empty()
            ours.imports.undo(ours.imports.batches()[0].id)
        gc.enable()
        raw.close()
    return tuple(sorted(times)[rounds // 2] for times in zip(*taken, strict=True))


def _bring(ours: Workspace, path: Path) -> None:
    def go_on() -> bool:
        return False

    def progress(_done: int, _total: int) -> bool:
        return True

    target = ours.imports.target("case")
    looked = look(path, "", 0, go_on)
    matched = Matched(ours.imports.match(target, looked.table.headings))
    draft = read_whole(ours.imports.job(target, looked, matched), go_on)
    done = ours.imports.take(draft, {}, progress)
    if done.unread or not done.new:
        raise AssertionError(done)


def _rows_as_written(ours: Workspace, path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Give the rows of each table as an import writes them, and take the import back."""
    _bring(ours, path)
    rows = {}
    connection = ours._context.store.connection  # noqa: SLF001  what it wrote is what is compared
    for table in ("case_file", "case_person", "case_date"):
        rows[table] = [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]
    ours.imports.undo(ours.imports.batches()[0].id)
    return rows


class _Raw:
    """Parse the file and insert the rows, by hand."""

    def __init__(self, folder: Path) -> None:
        self._base = dbapi2.connect(str(folder / "raw.db"), isolation_level=None)
        run = self._base.execute
        run(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA secure_delete = ON")
        run("PRAGMA foreign_keys = ON")
        with workspace() as ours:
            made = ours._context.store.connection.exec_driver_sql(  # noqa: SLF001  the same shape
                "SELECT sql FROM sqlite_master WHERE tbl_name IN ('case_file', 'case_person',"
                " 'case_date') AND type IN ('table', 'index') AND sql NOTNULL ORDER BY type DESC"
            )
            for statement in [row[0] for row in made]:
                run(statement)

    def bring(self, path: Path, ready: dict[str, list[tuple[Any, ...]]]) -> None:
        if path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                parsed = list(csv.reader(file))
        else:
            book = load_workbook(path, read_only=True, data_only=True)
            parsed = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
            book.close()
        days = [
            [datetime.strptime(row[at], "%d/%m/%Y") for at in range(6, 12) if row[at]]  # noqa: DTZ007
            for row in parsed[1:]
        ]
        assert len(days) == len(ready["case_file"])
        self._base.execute("BEGIN IMMEDIATE")
        for table, rows in ready.items():
            marks = ", ".join("?" * len(rows[0]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        self._base.execute("COMMIT")

    def count(self) -> int:
        return int(self._base.execute("SELECT count(*) FROM case_file").fetchone()[0])

    def empty(self) -> None:
        for table in ("case_date", "case_person", "case_file"):
            self._base.execute(f"DELETE FROM {table}")

    def close(self) -> None:
        self._base.close()
