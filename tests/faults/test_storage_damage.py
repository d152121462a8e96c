"""Whatever is wrong with a store has its own message and leaves every file as it was."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from eh_desktop.domain.errors import (
    VaultDamaged,
    VaultFromNewerVersion,
    VaultMissing,
    VaultNotEncrypted,
    VaultTrouble,
)
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.storage.connection import connect
from eh_desktop.storage.database import open_store
from eh_desktop.storage.inspection import inspect_store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.schema import SCHEMA_VERSION
from eh_desktop.storage.vault import STORE_FILE
from tests.storage_fixtures import (
    AT,
    DATA_KEY,
    NOTE,
    OTHER_KEY,
    WHO,
    draft,
    filled_vault,
    folder,
    new_store,
    photograph,
)

__all__ = ["folder"]
PAGE = 4096


@pytest.fixture
def path(folder: Path) -> Path:
    filled_vault(folder)
    return folder / STORE_FILE


def _refused(path: Path, kind: type[VaultTrouble], key: bytes = DATA_KEY) -> str:
    """Expect one kind of trouble and untouched files; give what it says."""
    before = photograph(path.parent)
    with pytest.raises(VaultTrouble) as raised:
        open_store(path.parent, key)
    assert type(raised.value) is kind
    assert raised.value.what
    assert str(path) in raised.value.where
    assert raised.value.remedy
    assert photograph(path.parent) == before
    return str(raised.value)


def test_each_thing_that_is_wrong_says_so_in_its_own_words(folder: Path) -> None:
    said = []
    path = folder / STORE_FILE
    folder.mkdir()
    said.append(_refused(path, VaultMissing))
    path.write_bytes(b"")
    said.append(_refused(path, VaultDamaged))
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE record (id TEXT)")
    plain.commit()
    plain.close()
    said.append(_refused(path, VaultNotEncrypted))
    path.unlink()
    filled_vault(folder)
    said.append(_refused(path, VaultDamaged, OTHER_KEY))
    driver = connect(path.as_uri(), DATA_KEY)
    driver.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    driver.close()
    said.append(_refused(path, VaultFromNewerVersion))
    assert len(set(said)) == len(said)


def test_garbage_is_damage(folder: Path) -> None:
    folder.mkdir()
    path = folder / STORE_FILE
    for length in (1, 15, 16, 100, PAGE, 5 * PAGE + 1):
        path.write_bytes(random.Random(length).randbytes(length))
        _refused(path, VaultDamaged)


def test_a_changed_byte_on_any_page_is_damage(path: Path) -> None:
    whole = path.read_bytes()
    dice = random.Random(7)
    places = [page * PAGE + dice.randrange(PAGE) for page in range(len(whole) // PAGE)]
    for place in (*range(32), *places, len(whole) - 1):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << dice.randrange(8)
        path.write_bytes(spoilt)
        _refused(path, VaultDamaged)
    path.write_bytes(whole)
    open_store(path.parent, DATA_KEY).close()


def test_cut_short_or_lengthened_is_damage(path: Path) -> None:
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    lengths = {1, 100, PAGE - 1, PAGE, PAGE + 1, len(whole) - 1, (pages - 1) * PAGE, 3 * PAGE}
    for length in sorted(lengths):
        path.write_bytes(whole[:length])
        _refused(path, VaultDamaged)
    path.write_bytes(whole + b"\x00")
    _refused(path, VaultDamaged)


def test_swapped_pages_are_damage(path: Path) -> None:
    whole = path.read_bytes()
    pages = [whole[start : start + PAGE] for start in range(0, len(whole), PAGE)]
    pages[3], pages[4] = pages[4], pages[3]
    path.write_bytes(b"".join(pages))
    _refused(path, VaultDamaged)


@pytest.fixture
def crashed(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """Give the store of a process that ended without closing: its newest pages are in the log."""
    folder = folder.with_name("running")
    opened = new_store(folder)
    records = RecordRepository(opened)
    records.add(draft(), who=WHO, at=AT, what="started")
    records.change("r1", Change(Part.ANSWER, "s1.1", Answer("met", NOTE)), who=WHO, at=AT)
    left = tmp_path / "crashed"
    left.mkdir()
    for name in (STORE_FILE, f"{STORE_FILE}-wal"):
        shutil.copyfile(folder / name, left / name)
    yield left / STORE_FILE
    opened.close()


def test_after_a_crash_the_log_is_taken_in(crashed: Path) -> None:
    assert crashed.with_name(f"{STORE_FILE}-wal").stat().st_size
    store = open_store(crashed.parent, DATA_KEY)
    assert RecordRepository(store).get("r1").answers["s1.1"].note == NOTE
    assert JournalRepository(store).first_break() is None
    store.close()


def test_a_page_torn_while_the_log_was_taken_in_is_mended_by_it(crashed: Path) -> None:
    spoilt = bytearray(crashed.read_bytes())
    driver = connect(crashed.as_uri(), DATA_KEY)
    root = driver.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answer'").fetchone()[0]
    driver.close()
    log = crashed.with_name(f"{STORE_FILE}-wal")
    assert not log.exists() or log.stat().st_size == 0
    (crashed.parent / "spoilt").mkdir()
    torn = crashed.parent / "spoilt" / STORE_FILE
    spoilt[(root - 1) * PAGE + 2000 : root * PAGE] = bytes(PAGE - 2000)
    torn.write_bytes(spoilt)
    source = crashed.parent.parent / "running" / f"{STORE_FILE}-wal"
    shutil.copyfile(source, torn.with_name(f"{STORE_FILE}-wal"))
    store = open_store(torn.parent, DATA_KEY)
    assert RecordRepository(store).get("r1").answers["s1.1"].note == NOTE
    assert store.integrity() == ()
    store.close()


def test_after_a_crash_what_is_wrong_is_still_found_and_left(crashed: Path) -> None:
    whole = crashed.read_bytes()
    _refused(crashed, VaultDamaged, OTHER_KEY)
    spoilt = bytearray(whole)
    spoilt[len(whole) - 100] ^= 1
    crashed.write_bytes(spoilt)
    _refused(crashed, VaultDamaged)


def test_looking_over_changes_nothing(path: Path, crashed: Path) -> None:
    for looked_at in (path, crashed):
        before = photograph(looked_at.parent)
        assert inspect_store(looked_at, DATA_KEY) == SCHEMA_VERSION
        assert photograph(looked_at.parent) == before


def test_an_encrypted_file_without_our_tables_is_damage(folder: Path) -> None:
    folder.mkdir()
    driver = connect(f"{(folder / STORE_FILE).as_uri()}?mode=rwc", DATA_KEY)
    driver.execute("CREATE TABLE another (id INTEGER)")
    driver.close()
    assert "tables are not there" in _refused(folder / STORE_FILE, VaultDamaged)


def test_a_store_that_cannot_be_read_is_said(folder: Path) -> None:
    (folder / STORE_FILE).mkdir(parents=True)
    with pytest.raises(VaultTrouble, match="could not be used"):
        open_store(folder, DATA_KEY)


def test_a_page_that_fails_while_open_is_said_and_no_more_is_written(path: Path) -> None:
    store = open_store(path.parent, DATA_KEY)
    whole = bytearray(path.read_bytes())
    for page in range(1, len(whole) // PAGE):
        whole[page * PAGE + 50] ^= 1
    with path.open("rb+") as file:
        file.write(whole)
    with pytest.raises(VaultDamaged):
        RecordRepository(store).get("r1")
    with pytest.raises(VaultDamaged):
        RecordRepository(store).change("r1", Change(Part.FIELD, "a", "b"), who=WHO, at=AT)
    assert store.integrity()
    store.close()
