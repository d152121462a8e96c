"""What is append-only stays so, but for what a tombstone says is being erased."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.errors import Trouble, VaultDamaged, VaultTrouble
from eh_desktop.domain.journal import digest_of, erased_detail
from eh_desktop.domain.record import Answer, Change, Part, State
from eh_desktop.domain.retention import Hold
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.exchange.device import create_device_key
from eh_desktop.exchange.tombstones import sign_tombstone
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.erasure import ErasureRepository
from eh_desktop.storage.repositories.holds import HoldRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.tombstones import TombstoneRepository
from tests.storage_fixtures import AT, LATER, NOTE, WHO, draft, folder, store

__all__ = ["folder", "store"]
MARKED = erased_detail("r1")


def _stone(subject_id: str = "r1", **values: object) -> Tombstone:
    made = Tombstone("record", subject_id, "0" * 64, AT, WHO, "Its time is over.", "due", "e1")
    return sign_tombstone(replace(made, **values), create_device_key())  # type: ignore[arg-type]


def _run(store: Store, statement: str) -> None:
    from sqlalchemy import text

    store.write(text(statement))


def _erase_by(store: Store, statement: str) -> None:
    """Run a statement in the middle of an erasure of `r1`."""
    with ErasureRepository(store).erasing(["r1"]):
        TombstoneRepository(store).add(_stone())
        _run(store, statement)


@pytest.fixture
def kept(store: Store) -> Store:
    """Give a store with a record of one final version."""
    records = RecordRepository(store)
    records.add(draft(), who=WHO, at=AT, what="started")
    records.change("r1", Change(Part.ANSWER, "s1.1", Answer("met", NOTE)), who=WHO, at=LATER)
    records.add_revision(replace(records.get("r1"), state=State.FINAL, revision=1))
    return store


_ERASE = (
    f"UPDATE journal SET detail = '{MARKED}' WHERE record_id = 'r1' AND detail <> 'null'",
    "DELETE FROM revision WHERE record_id = 'r1'",
)


@pytest.mark.parametrize("statement", _ERASE)
@pytest.mark.parametrize("there", ["", "tombstone", "erasing", "of another"])
def test_nothing_goes_without_a_tombstone_in_an_erasure(
    kept: Store, statement: str, there: str
) -> None:
    if there == "tombstone":
        TombstoneRepository(kept).add(_stone())
        with pytest.raises(VaultTrouble):
            _run(kept, statement)
        return
    if there == "of another":
        TombstoneRepository(kept).add(_stone("r2"))
    erasing = [] if not there else ["r1", "r2"]
    with pytest.raises(VaultTrouble), ErasureRepository(kept).erasing(erasing or ["none"]):
        _run(kept, statement)
    assert len(RecordRepository(kept).revisions("r1")) == 1
    assert JournalRepository(kept).first_break() is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET detail = 'null' WHERE record_id = 'r1'",
        f"UPDATE journal SET detail = '{MARKED}', who = 'Another' WHERE record_id = 'r1'",
        f"UPDATE journal SET detail = '{MARKED}', number = 9 WHERE record_id = 'r1'",
        f"UPDATE journal SET detail = '{MARKED}' WHERE record_id <> 'r1'",
        "DELETE FROM journal WHERE record_id = 'r1'",
        "UPDATE revision SET plain = '{}' WHERE record_id = 'r1'",
        "DELETE FROM tombstone",
        "UPDATE tombstone SET reason = 'Another.'",
    ],
)
def test_an_erasure_may_do_nothing_else(kept: Store, statement: str) -> None:
    records = RecordRepository(kept)
    records.add(draft("r2"), who=WHO, at=AT, what="started")
    with pytest.raises(VaultTrouble):
        _erase_by(kept, statement)
    assert TombstoneRepository(kept).all() == ()
    assert records.get("r1").answers["s1.1"].note == NOTE


def test_the_exception_cannot_outlast_its_transaction(kept: Store) -> None:
    with pytest.raises(VaultTrouble), kept.transaction():
        _run(kept, "INSERT INTO erasing VALUES ('r1', '')")
    with pytest.raises(VaultTrouble), kept.transaction():
        _run(kept, "INSERT INTO erasing VALUES ('r1', 'r2')")
    assert kept.integrity() == ()
    assert JournalRepository(kept).count() == 2


def test_a_record_is_erased_with_all_its_rows(kept: Store) -> None:
    erasure, journal = ErasureRepository(kept), JournalRepository(kept)
    told = erasure.told("r1")
    assert [one.what for one in told] == ["changed"]
    assert erasure.parts("record", "r1") == {"revisions": 1}
    stone = _stone(entries=1, entries_digest=digest_of(told))
    with erasure.erasing(["r1"]):
        erasure.erase(stone)
    with pytest.raises(KeyError):
        RecordRepository(kept).get("r1")
    assert RecordRepository(kept).revisions("r1") == ()
    assert journal.first_break({"r1": (1, stone.entries_digest)}) is None
    assert journal.first_break() == 2
    stones = TombstoneRepository(kept)
    assert stones.all() == (stone,)
    assert (stones.get("record", "r1"), stones.get("case", "r1")) == (stone, None)
    assert (stones.erased("record"), stones.erased("case")) == ({"r1"}, frozenset())
    with pytest.raises(VaultTrouble):
        stones.add(_stone())


@pytest.mark.parametrize("change", ["plain = 'x'", "plain = '{}'", "who = 'Another'"])
def test_a_tombstone_that_is_none_is_told(kept: Store, change: str) -> None:
    stones = TombstoneRepository(kept)
    stones.add(_stone())
    _run(kept, "DROP TRIGGER tombstone_no_update")
    _run(kept, f"UPDATE tombstone SET {change}")
    with pytest.raises(VaultDamaged, match="tombstone"):
        stones.all()


def test_holds_are_set_renewed_and_lifted_in_the_journal(kept: Store) -> None:
    holds, journal = HoldRepository(kept), JournalRepository(kept)
    hold = Hold("record", "r1", "A claim", AT, WHO)
    holds.put(hold)
    holds.put(replace(hold, reason="Two claims", at=LATER))
    assert holds.all() == (replace(hold, reason="Two claims", at=LATER),)
    with pytest.raises(KeyError):
        holds.lift("case", "r1", reason="Over", who=WHO, at=LATER)
    holds.lift("record", "r1", reason="Over", who=WHO, at=LATER)
    assert holds.all() == ()
    last = journal.entries("r1")[-3:]
    assert [one.what for one in last] == ["legal hold set"] * 2 + ["legal hold lifted"]
    assert journal.details_of("legal hold lifted") == ({"reason": "Over", "subject": "record"},)


def test_one_fresh_copy_takes_the_place_of_all(kept: Store) -> None:
    backups = kept.folder / "backups"
    kept.backup("2026-11-01T00:00:00Z")
    (backups / "before-4-was-3.db").write_bytes(b"an older copy")
    copy, gone = kept.renew_backups("2026-11-28T00:00:00Z")
    assert (copy.name, gone) == ("store-2026-11-28.db", 2)
    assert [path.name for path in backups.iterdir()] == [copy.name]
    again, gone = kept.renew_backups("2026-11-28T12:00:00Z")
    assert (again, gone) == (copy, 0)


def test_the_older_copies_stay_where_no_fresh_one_can_be_made(
    kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eh_desktop.storage import backups

    kept.backup("2026-11-01T00:00:00Z")

    def damaged(*_path: object, **_how: object) -> int:
        raise VaultDamaged("The copy cannot be read back.")

    monkeypatch.setattr(backups, "inspect_store", damaged)
    with pytest.raises(Trouble, match="read back"):
        kept.renew_backups("2026-11-28T00:00:00Z")
    assert [path.name for path in (kept.folder / "backups").iterdir()] == ["store-2026-11-01.db"]
