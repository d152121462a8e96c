"""A store that an earlier version wrote still opens, with everything in it.

`python -m tests.unit.test_storage_versions FOLDER` makes such a vault with the version at hand.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.codec import record_from_plain, record_hash
from eh_desktop.domain.exchange import (
    Device,
    IntakeEntry,
    ReceivedRecord,
    ReceivedReturn,
    ReceivedTombstone,
    SentBundle,
)
from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.record import (
    SIGNED_PDF,
    Action,
    Answer,
    Award,
    Concern,
    FrozenSuggestion,
    LearningPoint,
    Question,
    Record,
    State,
    Verification,
)
from eh_desktop.storage import vault
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.keyfile import Cost
from eh_desktop.storage.repositories.devices import DeviceRepository
from eh_desktop.storage.repositories.documents import DocumentRepository
from eh_desktop.storage.repositories.forms import FormRepository
from eh_desktop.storage.repositories.intake import IntakeRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.received import ReceivedRepository
from eh_desktop.storage.repositories.received_returns import ReceivedReturnRepository
from eh_desktop.storage.repositories.received_tombstones import ReceivedTombstoneRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.sent_bundles import SentBundleRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from eh_desktop.storage.schema import SCHEMA_VERSION
from tests.storage_fixtures import AT, FORM_HASH, LATER, NOTE, WHO, cheap, draft

__all__ = ["cheap"]
EARLIER = Path(__file__).resolve().parents[1] / "fixtures"
PASSPHRASE = "a made-up store of long ago"
RECOVERY_KEYS = {
    "store-0.1.0": "QPDLH-25P3N-DCMJN-R7SHQ-7PJJN-HRSTC-RV8JR-A8YJJ-4J6MV-X0943-KS3JV-AQA"
}
"""The sheets of the kept vaults, which hold made-up data only."""
PDF = b"%PDF-1.7 made up, and not a document\n"
SETTINGS = {"profile": {"name": WHO, "role": "CAF adviser"}, "centre.card": "a card, Łódź"}
SIGNED = draft(
    "signed",
    state=State.SIGNED,
    revision=1,
    changed_at=LATER,
    fields={"case": "Case 7"},
    answers={"s1.1": Answer("met", NOTE, "page 3", Practice.EXCEPTIONAL)},
    comments={"s1": "a comment\r\nin two lines"},
    awards={"s1": Award(Grade.GOOD, "a reason")},
    learning_points={"l1": LearningPoint("l1", "learned")},
    actions={"a1": Action("a1", "what", "who", "2026-12-01", "how", "s1.1")},
    concerns={"c1": Concern("c1", "s1.1", "what", AT, "whom", AT, "outcome")},
    suggested={"s1": FrozenSuggestion(Grade.GOOD, "because")},
)
SENT = replace(SIGNED, state=State.SENT)
AMENDMENT = draft(
    "amendment",
    amends="signed",
    amendment=1,
    amendment_reason="a date was wrong",
    previous_hash=record_hash(SIGNED),
    comments={"s1": "😀"},
)
WITHDRAWN = draft("withdrawn", state=State.WITHDRAWN)
CHECKLIST = draft(
    "checklist",
    answers={
        "s1.1": Answer("unsure", NOTE, "page 3", Practice.NONE, "the file", WHO, "ask the school"),
        "s1.1@child2": Answer("yes"),
    },
    actions={"a1": Action("a1", "what", "who", "2026-12-01", "how", "s1.1", "service")},
    questions={"s1.1": Question("s1.1", "who leads?", WHO, "2026-12-01", "the school")},
    verifications={"s1.1": Verification("no", "seen otherwise")},
)
"""What no record could hold before schema version 2."""
DEVICE = Device("d" * 64, "ab" * 32, WHO, "CAF adviser", "Made-up Agency", "PEM", AT)
RECEIVED = ReceivedRecord(
    "r9", "h1", DEVICE.id, 1, AT, "made.up", 1, FORM_HASH, '{"id":"r9"}', "p" * 64
)
INTAKE = IntakeEntry(AT, "a.ehbundle", "1" * 64, DEVICE.id, 1, "accepted", "")
BUNDLE = SentBundle(1, "a" * 64, AT, "centre", "", ("signed",))
LATER_BUNDLE = SentBundle(2, "b" * 64, AT, "centre", "a" * 64, (), ("return",), ("gone",))
RETURN = ReceivedReturn(DEVICE.id, "made.up", "2026-Q3", "h2", "return", 2, AT, "{}")
TOMBSTONE = ReceivedTombstone(DEVICE.id, "record", "gone", "h3", 2, AT, 1, "{}")
"""What could not travel before schema version 5."""


def records_of(version: str) -> dict[str, Record]:
    """Give the records that a vault of this version holds, by id."""
    kept = {record.id: record for record in (SENT, AMENDMENT, WITHDRAWN)}
    return kept if version == "store-0.1.0" else {**kept, CHECKLIST.id: CHECKLIST}


def fill(store: Store) -> None:
    """Write something into every table."""
    FormRepository(store).keep(FORM_HASH, "made.up", 1, '{"id":"made.up"}')
    for key, value in SETTINGS.items():
        SettingRepository(store).set(key, value)
    records = RecordRepository(store)
    records.add(draft("signed"), who=WHO, at=AT, what="started")
    records.put(SIGNED, who=WHO, at=LATER, what="signed", detail={"pdf": sha256_hex(PDF)})
    records.add_revision(SIGNED)
    DocumentRepository(store).add("signed", SIGNED_PDF, PDF, LATER)
    records.put(SENT, who=WHO, at=LATER, what="sent")
    records.add(AMENDMENT, who=WHO, at=LATER, what="amendment started")
    records.add(draft("withdrawn"), who=WHO, at=AT, what="started")
    records.put(WITHDRAWN, who=WHO, at=LATER, what="withdrawn", detail={"reason": "a test"})
    records.add(CHECKLIST, who=WHO, at=AT, what="started")
    SentBundleRepository(store).add(BUNDLE)
    SentBundleRepository(store).add(LATER_BUNDLE)
    DeviceRepository(store).add(DEVICE)
    ReceivedReturnRepository(store).add(RETURN)
    ReceivedTombstoneRepository(store).add(TOMBSTONE)
    IntakeRepository(store).add(INTAKE)
    ReceivedRepository(store).add(RECEIVED)


def make(folder: Path) -> str:
    """Make a vault with all of that; give its recovery key."""
    keys = vault.create_keys(folder, PASSPHRASE)
    open_store(folder, keys.data_key, create=True, first=fill).close()
    return keys.recovery_key


@pytest.fixture(params=["made now", *RECOVERY_KEYS])
def version(request: pytest.FixtureRequest) -> str:
    """Give each kept version by its folder, and the one at hand."""
    return str(request.param)


@pytest.fixture
def opened(version: str, tmp_path: Path, cheap: None) -> Iterator[Store]:
    """Give a vault of each version, opened from a copy by both of its keys."""
    folder = tmp_path / "vault"
    if version in RECOVERY_KEYS:
        folder.mkdir()
        for name in (vault.VAULT_FILE, vault.STORE_FILE):
            shutil.copyfile(EARLIER / version / name, folder / name)
        recovery_key = RECOVERY_KEYS[version]
    else:
        recovery_key = make(folder)
    data_key = vault.open_keys(folder, PASSPHRASE)
    assert vault.open_with_recovery(folder, recovery_key) == data_key
    store = open_store(folder, data_key)
    yield store
    store.close()


def test_every_record_of_every_version_is_there(opened: Store, version: str) -> None:
    records, documents = RecordRepository(opened), DocumentRepository(opened)
    kept = {one.id: records.get(one.id) for one in records.summaries()}
    assert kept == records_of(version)
    (revision,) = records.revisions("signed")
    assert revision.hash == record_hash(SIGNED)
    assert documents.latest("signed", SIGNED_PDF) == PDF
    journal = JournalRepository(opened)
    assert [entry.what for entry in journal.entries("signed")] == ["started", "signed", "sent"]
    made = 3 + len(kept)
    assert (journal.count(), journal.first_break()) == (made, None)


def test_every_hash_of_every_version_still_holds(opened: Store) -> None:
    records = RecordRepository(opened)
    (revision,) = records.revisions("signed")
    assert record_hash(records.get("signed")) == revision.hash
    assert record_hash(record_from_plain(json.loads(revision.plain))) == revision.hash
    assert records.get("amendment").previous_hash == revision.hash


def test_an_earlier_store_is_kept_beside_and_brought_up_to_date(
    opened: Store, version: str
) -> None:
    ask = opened.connection.exec_driver_sql
    assert ask("PRAGMA user_version").scalar() == SCHEMA_VERSION
    assert ask("SELECT version_num FROM alembic_version").scalar() == f"{SCHEMA_VERSION:04d}"
    copies = [path.name for path in opened.folder.glob("backups/*")]
    was = {"made now": [], "store-0.1.0": [f"before-{SCHEMA_VERSION}-was-1.db"]}
    assert copies == was[version]
    summaries = {summary.id: summary for summary in RecordRepository(opened).summaries()}
    assert summaries["signed"].actions == tuple(SIGNED.actions.values())
    asked = {key: summary.questions for key, summary in summaries.items()}
    assert asked == {
        key: tuple(record.questions.values()) for key, record in records_of(version).items()
    }


def test_all_else_of_every_version_is_there(opened: Store, version: str) -> None:
    travels = version not in RECOVERY_KEYS
    assert SettingRepository(opened).all() == SETTINGS
    assert FormRepository(opened).plain(FORM_HASH) == '{"id":"made.up"}'
    assert SentBundleRepository(opened).all() == (BUNDLE, LATER_BUNDLE)[: 1 + travels]
    assert ReceivedReturnRepository(opened).all() == (RETURN,)[:travels]
    assert ReceivedTombstoneRepository(opened).all() == (TOMBSTONE,)[:travels]
    assert DeviceRepository(opened).all() == (DEVICE,)
    assert IntakeRepository(opened).all() == (INTAKE,)
    assert ReceivedRepository(opened).all() == (RECEIVED,)
    assert opened.integrity() == ()


def test_a_store_of_every_version_can_be_written_on(opened: Store) -> None:
    records, journal = RecordRepository(opened), JournalRepository(opened)
    new = replace(CHECKLIST, id="new")
    records.add(new, who=WHO, at=LATER, what="started")
    assert records.get("new") == new
    assert journal.first_break() is None


if __name__ == "__main__":
    vault.COST = Cost(8 * 1024, 1, 1)
    sys.stdout.write(make(Path(sys.argv[1])) + "\n")
