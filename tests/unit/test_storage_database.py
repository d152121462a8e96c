"""The store: encrypted, strict, whole transactions, private files, copies."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from sqlalchemy import text

from eh_desktop.domain.errors import (
    RuleTrouble,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    VaultTrouble,
)
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.storage import inspection
from eh_desktop.storage.connection import connect
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.settings import SettingRepository
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
    store,
)

__all__ = ["folder", "store"]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("cell_size_check", 1),
    ],
)
def test_the_rules_hold(store: Store, pragma: str, value: object) -> None:
    assert store.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_another_reader_opens_it_with_the_raw_key(folder: Path) -> None:
    filled_vault(folder)
    reader = apsw.Connection(str(folder / STORE_FILE), flags=apsw.SQLITE_OPEN_READONLY)
    for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{DATA_KEY.hex()}'\""):
        reader.execute(f"PRAGMA {pragma}").fetchall()
    tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
    assert {"record", "answer", "journal", "document", "device", "received"} <= tables
    assert reader.execute("SELECT note FROM answer").fetchall() == [(NOTE,)]
    reader.close()


def test_no_note_stands_in_any_file(folder: Path) -> None:
    opened = new_store(folder)
    records = RecordRepository(opened)
    records.add(draft(), who=WHO, at=AT, what="started")
    records.change("r1", Change(Part.ANSWER, "s1.1", Answer("met", NOTE)), who=WHO, at=AT)
    opened.backup(AT)
    records.change("r1", Change(Part.COMMENT, "s1", NOTE), who=WHO, at=AT)
    files = photograph(folder)
    assert {f"{STORE_FILE}-wal", "backups/store-2026-11-22.db"} <= set(files)
    for name, (content, _, _) in files.items():
        for secret in (NOTE, WHO, "Zzyzx", "CREATE TABLE"):
            assert secret.encode() not in content, name
            assert secret.encode("utf-16-le") not in content, name
    opened.close()


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")
@pytest.mark.parametrize("umask", [0, 0o022, 0o077, 0o777])
def test_only_the_owner_can_read_its_files_under_any_umask(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        opened = new_store(folder)
        opened.backup(AT)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
        opened.close()
    finally:
        os.umask(before)
    assert modes.pop("backups") == 0o700
    assert set(modes) == {
        STORE_FILE,
        f"{STORE_FILE}-wal",
        f"{STORE_FILE}-shm",
        "store-2026-11-22.db",
    }
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_closing_leaves_one_file_and_closing_twice_does_nothing(folder: Path) -> None:
    opened = new_store(folder)
    opened.close()
    opened.close()
    assert set(photograph(folder)) == {STORE_FILE}
    with pytest.raises(VaultTrouble):
        SettingRepository(opened).get("any")


def test_a_new_store_never_replaces_one(folder: Path) -> None:
    filled_vault(folder)
    before = photograph(folder)
    with pytest.raises(VaultExists):
        open_store(folder, DATA_KEY, create=True)
    assert photograph(folder) == before


def test_a_new_store_never_takes_in_the_log_of_one_that_is_gone(folder: Path) -> None:
    opened = new_store(folder)
    log = (folder / f"{STORE_FILE}-wal").read_bytes()
    opened.close()
    (folder / STORE_FILE).unlink()
    (folder / f"{STORE_FILE}-wal").write_bytes(log)
    with pytest.raises(VaultExists, match="or a part of one") as raised:
        open_store(folder, OTHER_KEY, create=True)
    assert raised.value.where.endswith("-wal")
    assert photograph(folder).keys() == {f"{STORE_FILE}-wal"}


def test_a_store_whose_making_was_cut_off_is_made_again(folder: Path) -> None:
    folder.mkdir()
    for suffix in ("", "-wal", "-shm"):
        (folder / f"{STORE_FILE}.new{suffix}").write_bytes(b"half")
    new_store(folder).close()
    assert set(photograph(folder)) == {STORE_FILE}


def test_a_new_store_has_its_first_rows_before_it_has_its_name(folder: Path) -> None:
    given: list[Store] = []

    def first(store: Store) -> None:
        given.append(store)
        assert not (folder / STORE_FILE).exists()
        SettingRepository(store).set("owner", WHO)
        JournalRepository(store).append(who=WHO, at=AT, what="vault made")

    opened = open_store(folder, DATA_KEY, create=True, first=first)
    assert opened is not given[0]
    assert SettingRepository(opened).all() == {"owner": WHO}
    JournalRepository(opened).append(who=WHO, at=AT, what="next")
    assert [entry.number for entry in JournalRepository(opened).entries()] == [1, 2]
    assert JournalRepository(opened).first_break() is None
    opened.close()
    with pytest.raises(VaultTrouble):
        SettingRepository(given[0]).get("owner")
    assert set(photograph(folder)) == {STORE_FILE}


@pytest.mark.parametrize("error", [KeyError("stop"), SystemExit("stop"), RuleTrouble("stop")])
def test_a_new_store_whose_first_rows_fail_is_not_there(folder: Path, error: BaseException) -> None:
    def first(store: Store) -> None:
        SettingRepository(store).set("owner", WHO)
        raise error

    with pytest.raises(type(error), match="stop"):
        open_store(folder, DATA_KEY, create=True, first=first)
    assert photograph(folder) == {}
    new_store(folder).close()


def test_a_new_store_that_finds_no_room_is_not_there(folder: Path) -> None:
    def first(store: Store) -> None:
        pages = store.connection.exec_driver_sql("PRAGMA page_count").scalar()
        store.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        SettingRepository(store).set("large", "x" * 200_000)

    with pytest.raises(VaultTrouble, match="disk is full"):
        open_store(folder, DATA_KEY, create=True, first=first)
    assert photograph(folder) == {}


def test_only_a_new_store_has_a_first_transaction(folder: Path) -> None:
    filled_vault(folder)
    before = photograph(folder)
    with pytest.raises(ValueError, match="no first transaction"):
        open_store(folder, DATA_KEY, first=lambda store: None)
    assert photograph(folder) == before


def test_a_key_of_another_length_is_a_mistake(folder: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_store(folder, b"short")


def test_all_of_a_transaction_or_none(store: Store) -> None:
    settings = SettingRepository(store)

    def stop() -> None:
        with store.transaction():
            settings.set("a", 1)
            with store.transaction():
                settings.set("b", 2)
            raise KeyError("stop")

    with pytest.raises(KeyError):
        stop()
    assert settings.all() == {}
    with store.transaction():
        settings.set("a", 1)
        with store.transaction():
            settings.set("b", 2)
    assert settings.all() == {"a": 1, "b": 2}


def test_a_swallowed_inner_failure_still_undoes_the_whole(store: Store) -> None:
    settings = SettingRepository(store)

    def fail() -> None:
        with store.transaction():
            settings.set("b", 2)
            raise KeyError("inner")

    def swallow() -> None:
        with store.transaction():
            settings.set("a", 1)
            with suppress(KeyError):
                fail()

    with pytest.raises(VaultTrouble, match="part of the change failed"):
        swallow()
    assert settings.all() == {}
    settings.set("c", 3)
    assert settings.all() == {"c": 3}


def test_no_error_of_the_database_gets_out_and_none_tells_what_was_typed(store: Store) -> None:
    statement = text("INSERT INTO nowhere VALUES (:note)")
    with pytest.raises(VaultTrouble) as raised:
        store.write(statement, {"note": NOTE})
    assert raised.value.where
    assert raised.value.remedy
    chain: BaseException | None = raised.value
    while chain is not None:
        assert NOTE not in str(chain)
        chain = chain.__cause__
    with pytest.raises(VaultTrouble, match="no such table"):
        store.rows(text("SELECT * FROM nowhere"))


def test_a_full_disk_is_said_and_the_last_change_is_whole(store: Store) -> None:
    settings = SettingRepository(store)
    settings.set("kept", "yes")
    pages = store.connection.exec_driver_sql("PRAGMA page_count").scalar()
    store.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(VaultTrouble, match="disk is full") as raised:
        settings.set("large", "x" * 200_000)
    assert "Free some space" in raised.value.remedy
    assert settings.all() == {"kept": "yes"}
    store.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    settings.set("large", "x" * 200_000)
    assert store.integrity() == ()


def test_a_store_that_became_read_only_is_said(store: Store) -> None:
    store.connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(VaultTrouble, match="cannot be read or written"):
        SettingRepository(store).set("a", 1)
    store.connection.exec_driver_sql("PRAGMA query_only = OFF")


def test_another_program_in_the_store_is_said(store: Store, folder: Path) -> None:
    store.connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    other = connect((folder / STORE_FILE).as_uri(), DATA_KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(VaultInUse):
        SettingRepository(store).set("a", 1)
    other.execute("ROLLBACK")
    other.close()
    SettingRepository(store).set("a", 1)


def test_half_a_character_is_refused_and_the_rest_goes_on(store: Store) -> None:
    records = RecordRepository(store)
    records.add(draft(), who=WHO, at=AT, what="started")
    with pytest.raises(RuleTrouble, match="half of a character"):
        records.change("r1", Change(Part.FIELD, "case", "\ud83d"), who=WHO, at=AT)
    records.change("r1", Change(Part.FIELD, "case", "😀"), who=WHO, at=AT)
    assert records.get("r1").fields == {"case": "😀"}


def test_a_copy_a_day_and_seven_kept(store: Store, folder: Path) -> None:
    RecordRepository(store).add(draft(), who=WHO, at=AT, what="started")
    made = [store.backup(f"2026-11-{day:02d}T10:00:00+00:00") for day in range(1, 11)]
    assert all(copy is not None for copy in made)
    assert store.backup("2026-11-10T23:00:00+00:00") is None
    kept = sorted(path.name for path in (folder / "backups").iterdir())
    assert kept == [f"store-2026-11-{day:02d}.db" for day in range(4, 11)]


def test_a_copy_put_in_the_stores_place_opens(folder: Path) -> None:
    filled_vault(folder)
    opened = open_store(folder, DATA_KEY)
    copy = opened.backup(AT)
    opened.close()
    assert copy is not None
    (folder / STORE_FILE).write_bytes(copy.read_bytes())
    again = open_store(folder, DATA_KEY)
    assert RecordRepository(again).get("r1").answers["s1.1"].note == NOTE
    assert again.integrity() == ()
    again.close()


def test_a_copy_that_cannot_be_made_leaves_nothing(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "backups").write_bytes(b"in the way")
    with pytest.raises(VaultTrouble):
        store.backup(AT)
    (folder / "backups").unlink()

    def refuse(path: Path, data_key: bytes, *, whole: bool) -> int:
        raise VaultDamaged("read back and not the same")

    monkeypatch.setattr("eh_desktop.storage.backups.inspect_store", refuse)
    with pytest.raises(VaultDamaged):
        store.backup(AT)
    assert list((folder / "backups").iterdir()) == []


def test_what_a_killed_copying_left_goes_with_the_next(store: Store, folder: Path) -> None:
    (folder / "backups").mkdir()
    (folder / "backups" / "store-2026-11-20.db.new").write_bytes(b"half")
    store.backup(AT)
    assert [path.name for path in (folder / "backups").iterdir()] == ["store-2026-11-22.db"]


def test_integrity_finds_a_loose_reference(store: Store) -> None:
    assert store.integrity() == ()
    store.connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    store.write(text("INSERT INTO field VALUES ('nobody', 'k', 'v')"))
    assert [found for found in store.integrity() if "missing record" in found]


def test_a_large_store_is_looked_over_in_part(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled_vault(folder)
    monkeypatch.setattr(inspection, "WHOLE_UP_TO", 0)
    open_store(folder, DATA_KEY).close()
    path = folder / STORE_FILE
    whole = path.read_bytes()
    spoilt = bytearray(whole)
    for page in range(1, len(whole) // 4096):
        spoilt[page * 4096 + 100] ^= 1
    path.write_bytes(spoilt)
    with pytest.raises(VaultDamaged):
        open_store(folder, DATA_KEY)
