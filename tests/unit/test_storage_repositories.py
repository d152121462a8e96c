"""Forms, documents, settings, and what passes between a laptop and the centre."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import RuleTrouble, VaultDamaged, VaultTrouble
from eh_desktop.domain.exchange import Device, IntakeEntry, ReceivedRecord, SentBundle
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.devices import DeviceRepository
from eh_desktop.storage.repositories.documents import DocumentRepository
from eh_desktop.storage.repositories.forms import FormRepository
from eh_desktop.storage.repositories.intake import IntakeRepository
from eh_desktop.storage.repositories.received import ReceivedRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.sent_bundles import SentBundleRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from tests.storage_fixtures import AT, FORM_HASH, LATER, WHO, draft, folder, store

__all__ = ["folder", "store"]
DEVICE = Device("d" * 64, "ab" * 32, "Robin Example", "CAF adviser", "Made-up Agency", "PEM", AT)
RECEIVED = ReceivedRecord(
    "r1", "h1", DEVICE.id, 1, AT, "made.up", 1, FORM_HASH, '{"id":"r1"}', "p" * 64
)


def test_a_form_is_kept_once_as_it_was(store: Store) -> None:
    forms = FormRepository(store)
    forms.keep("f" * 64, "made.up", 2, '{"first":1}')
    forms.keep("f" * 64, "made.up", 2, '{"second":2}')
    assert forms.plain("f" * 64) == '{"first":1}'
    with pytest.raises(VaultDamaged):
        forms.plain("0" * 64)


def test_settings_hold_any_json(store: Store) -> None:
    settings = SettingRepository(store)
    value = {"list": [1, None, True, "Łódź"], "inner": {}}
    settings.set("b", value)
    settings.set("a", 1)
    settings.set("a", 2)
    assert settings.get("b") == value
    assert settings.get("missing") is None
    assert settings.get("missing", 7) == 7
    assert settings.all() == {"a": 2, "b": value}
    with pytest.raises(TypeError):
        settings.set("c", 1.5)


def test_documents_are_pinned_and_the_newest_is_given(store: Store) -> None:
    RecordRepository(store).add(draft(), who=WHO, at=AT, what="started")
    documents = DocumentRepository(store)
    assert documents.latest("r1", "signed_audit") is None
    assert documents.add("r1", "signed_audit", b"one", AT) == sha256_hex(b"one")
    documents.add("r1", "signed_audit", b"two", AT)
    documents.add("r1", "signed_audit", b"one", LATER)
    documents.add("r1", "blank", b"", AT)
    assert documents.latest("r1", "signed_audit") == b"two"
    assert documents.get(sha256_hex(b"one")) == b"one"
    assert documents.pinned("r1") == {
        "signed_audit": sha256_hex(b"two"),
        "blank": sha256_hex(b""),
    }
    with pytest.raises(KeyError):
        documents.get("0" * 64)


def test_a_document_that_changed_is_never_given(store: Store) -> None:
    RecordRepository(store).add(draft(), who=WHO, at=AT, what="started")
    documents = DocumentRepository(store)
    pin = documents.add("r1", "signed_audit", b"as signed", AT)
    store.write(text("UPDATE document SET content = :forged"), {"forged": b"forged"})
    for ask in (lambda: documents.get(pin), lambda: documents.latest("r1", "signed_audit")):
        with pytest.raises(VaultDamaged, match="not what was signed"):
            ask()


def test_sent_bundles_are_numbered_in_a_chain(store: Store) -> None:
    sent = SentBundleRepository(store)
    assert (sent.next_sequence(), sent.last_hash(), sent.all()) == (1, "", ())
    first = SentBundle(1, "a" * 64, AT, "centre", "", ("r1", "r2"))
    second = SentBundle(2, "b" * 64, LATER, "centre", "a" * 64, ())
    sent.add(first)
    sent.add(second)
    assert (sent.next_sequence(), sent.last_hash()) == (3, "b" * 64)
    assert sent.all() == (first, second)
    with pytest.raises(VaultTrouble):
        sent.add(first)


def test_a_device_is_enrolled_once_followed_and_stopped(store: Store) -> None:
    devices = DeviceRepository(store)
    assert devices.get(DEVICE.id) is None
    devices.add(DEVICE)
    with pytest.raises(RuleTrouble, match="enrolled already"):
        devices.add(replace(DEVICE, name="Another"))
    devices.advance(DEVICE.id, 3, "c" * 64)
    devices.set_active(DEVICE.id, active=False)
    known = replace(DEVICE, last_sequence=3, last_hash="c" * 64, active=False)
    assert devices.get(DEVICE.id) == known
    assert devices.all() == (known,)
    with pytest.raises(KeyError):
        devices.advance("nobody", 1, "")


def test_the_intake_log_keeps_all_and_finds_what_was_accepted(store: Store) -> None:
    log = IntakeRepository(store)
    refused = IntakeEntry(AT, "a.ehbundle", "1" * 64, "", 0, "refused", "damaged")
    accepted = IntakeEntry(LATER, "b.ehbundle", "2" * 64, DEVICE.id, 1, "accepted")
    for entry in (refused, accepted, replace(accepted, result="ignored", reason="taken in before")):
        log.add(entry)
    assert [entry.result for entry in log.all()] == ["refused", "accepted", "ignored"]
    assert log.all()[:2] == (refused, accepted)
    assert log.accepted("2" * 64) == accepted
    assert log.accepted("1" * 64) is None


def test_every_revision_received_is_kept_and_none_replaced(store: Store) -> None:
    DeviceRepository(store).add(DEVICE)
    received = ReceivedRepository(store)
    fork = replace(RECEIVED, revision_hash="h2", plain="{}")
    other = replace(RECEIVED, record_id="r2", at=LATER)
    assert [received.add(each) for each in (RECEIVED, fork, other)] == [True, True, True]
    assert received.add(replace(RECEIVED, plain="forged")) is False
    assert received.of("r1") == (RECEIVED, fork)
    assert received.all() == (RECEIVED, fork, other)
    with pytest.raises(VaultTrouble):
        received.add(replace(RECEIVED, record_id="r3", device_id="stranger"))
