"""A small real vault for tests: cheap passphrase, real SQLCipher, made-up content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from eh_desktop.domain.record import Answer, Change, Part, Record
from eh_desktop.storage import vault
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.keyfile import Cost
from eh_desktop.storage.repositories.forms import FormRepository
from eh_desktop.storage.repositories.records import RecordRepository

DATA_KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
PASSPHRASE = "four plain walking shoes"
NOTE = "Zzyzx-marker: the plan names no lead"
FORM_HASH = hashlib.sha256(b"a made-up form").hexdigest()
WHO = "Robin Example"
AT = "2026-11-22T09:30:00+00:00"
LATER = "2026-11-22T09:31:00+00:00"


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a passphrase cost milliseconds."""
    monkeypatch.setattr(vault, "COST", Cost(8 * 1024, 1, 1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a vault that does not exist yet."""
    return tmp_path / "vault"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """Give an open new store that knows one form."""
    opened = new_store(folder)
    yield opened
    opened.close()


def new_store(folder: Path) -> Store:
    """Make a store that knows one form."""
    store = open_store(folder, DATA_KEY, create=True)
    FormRepository(store).keep(FORM_HASH, "made.up", 1, "{}")
    return store


def draft(record_id: str = "r1", **values: object) -> Record:
    """Give an empty draft."""
    base = {"form_hash": FORM_HASH, "created_at": AT, "changed_at": AT}
    return Record(record_id, "made.up", 1, **{**base, **values})  # type: ignore[arg-type]


def filled_vault(folder: Path) -> None:
    """Make a closed store with one draft and an answer whose note is NOTE."""
    store = new_store(folder)
    records = RecordRepository(store)
    records.add(draft(), who=WHO, at=AT, what="started")
    records.change("r1", Change(Part.ANSWER, "s1.1", Answer("met", NOTE)), who=WHO, at=LATER)
    store.close()


def photograph(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Give every file below the folder with its bytes, its moment of change and its rights."""
    return {
        str(path.relative_to(folder)): (
            path.read_bytes(),
            path.stat().st_mtime_ns,
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
