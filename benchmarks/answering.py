"""An answer clicked to durably committed, beside the same rows in raw SQLCipher."""

from __future__ import annotations

import secrets
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2

from benchmarks.figure import Figure, medians
from benchmarks.sample import workspace
from eh_desktop.domain.record import Answer, Change, Part

AT = "2026-11-22T09:00:00+00:00"
ANSWERS = ("met", "partially_met", "not_met")


def measure(*, smoke: bool) -> list[Figure]:
    """Measure `RecordSession.apply` with suggestions, undo and journal included."""
    rounds = 30 if smoke else 1000
    with TemporaryDirectory() as folder, workspace() as opened:
        session = opened.records.open(opened.records.start("tameside.audit"))
        ids = [criterion.id for _, criterion in session.form.criteria()]
        numbers = count()

        def ours() -> None:
            number = next(numbers)
            value = ANSWERS[(number // len(ids)) % 3]
            session.apply(Change(Part.ANSWER, ids[number % len(ids)], Answer(value)))

        raw = _Raw(Path(folder))
        taken, base = medians(rounds, ours, raw.answer)
        raw.close()
    return [
        Figure(
            "answer clicked to durably committed",
            taken,
            4.0,
            base,
            "the same rows in raw SQLCipher",
        )
    ]


class _Raw:
    """The three statements of an answer, by hand."""

    def __init__(self, folder: Path) -> None:
        self._base = dbapi2.connect(str(folder / "raw.db"), isolation_level=None)
        self._numbers = count(1)
        run = self._base.execute
        run(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
        run("PRAGMA secure_delete = ON")
        run("CREATE TABLE record (id TEXT PRIMARY KEY, changed_at TEXT, state TEXT)")
        run(
            "CREATE TABLE answer (record_id TEXT, criterion_id TEXT, value TEXT, note TEXT,"
            " evidence TEXT, practice TEXT, PRIMARY KEY (record_id, criterion_id))"
        )
        run(
            "CREATE TABLE journal (number INTEGER PRIMARY KEY, at TEXT, who TEXT, what TEXT,"
            " record_id TEXT, detail TEXT, previous TEXT, hash TEXT)"
        )
        run("INSERT INTO record VALUES ('r', '', 'draft')")

    def answer(self) -> None:
        number = next(self._numbers)
        run = self._base.execute
        run("BEGIN IMMEDIATE")
        run(
            "INSERT INTO answer VALUES ('r', ?, ?, '', '', '') ON CONFLICT DO UPDATE SET"
            " value = excluded.value",
            (f"s1.{number % 21}", ANSWERS[number % 3]),
        )
        run("UPDATE record SET changed_at = ? WHERE id = 'r'", (str(number),))
        detail = '{"key":"s1.1","part":"answer","value":{"evidence":"","note":"","value":"met"}}'
        run(
            "INSERT INTO journal VALUES (?, ?, 'A', 'changed', 'r', ?, ?, ?)",
            (number, AT, detail, secrets.token_hex(32), secrets.token_hex(32)),
        )
        run("COMMIT")

    def close(self) -> None:
        self._base.close()
