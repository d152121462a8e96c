"""Bundles: packed for one centre, and opened only when every part agrees."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.codec import record_hash, record_to_plain
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.journal import START
from eh_desktop.domain.record import State
from eh_desktop.exchange.bundle import BundleContents, Enclosure, OpenedBundle, open_bundle, pack
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.device import DeviceKey, create_device_key
from eh_desktop.exchange.dsse import read_envelope, sign_envelope
from eh_desktop.exchange.sealing import create_identity, recipient_of, seal, unseal
from tests.domain_fixtures import section, small_form
from tests.exchange_fixtures import (
    APPLICATION,
    AT,
    NOT_A_PDF,
    contents,
    device,
    entries_of,
    forged,
    jsonl,
    packed,
    post,
    resealed,
    signed_record,
)

FORM = small_form()
OTHER_FORM = small_form(section(3, 2), section(4, 1))


def opened(data: bytes) -> OpenedBundle:
    return open_bundle(data, post().identity)


def refused(data: bytes) -> BundleRefused:
    with pytest.raises(BundleRefused) as found:
        opened(data)
    assert found.value.what
    assert found.value.where
    assert found.value.remedy
    return found.value


def test_what_was_packed_is_opened() -> None:
    given = contents(sequence=3, previous="ab" * 32)
    made = pack(given, device(), post().card)
    bundle = opened(made.data)
    assert bundle.records == tuple(enclosure.record for enclosure in given.records)
    assert [enclosure for _, enclosure in bundle.enclosures()] == list(given.records)
    assert bundle.forms == {FORM.hash: FORM.plain}
    assert bundle.manifest_hash == made.manifest_hash
    assert bundle.sha256 == made.sha256 == sha256_hex(made.data)
    manifest = bundle.manifest
    assert (manifest.sequence, manifest.previous) == (3, "ab" * 32)
    assert (manifest.made_at, manifest.application) == (AT, APPLICATION)
    assert manifest.device == device().id
    assert manifest.centre == post().card.recipient
    assert manifest.recovery == post().card.recovery_recipients
    assert [e.hash for e in manifest.records] == [record_hash(r) for r in bundle.records]


def test_the_recovery_key_opens_it_too() -> None:
    made = packed()
    assert open_bundle(made.data, post().recovery).manifest_hash == made.manifest_hash


def test_only_the_devices_own_key_verifies_it() -> None:
    bundle = opened(packed().data)
    bundle.verify(device().public_hex)
    with pytest.raises(BundleRefused, match="not the sender's"):
        bundle.verify(create_device_key().public_hex)


def test_a_bundle_that_names_another_device_does_not_verify() -> None:
    bundle = opened(forged(lambda manifest: manifest.update(device="0" * 32)))
    with pytest.raises(BundleRefused, match="names another device"):
        bundle.verify(device().public_hex)


def test_the_same_content_has_the_same_manifest_and_parts() -> None:
    one, other = packed(), packed()
    assert one.manifest_hash == other.manifest_hash
    assert entries_of(one) == entries_of(other)
    assert one.sha256 != other.sha256  # age is random on purpose


def test_a_bundle_of_0_1_0_opens_and_is_written_again_byte_for_byte() -> None:
    folder = Path(__file__).resolve().parents[1] / "fixtures" / "bundle-0.1.0"
    data, identity = (folder / "sealed.ehbundle").read_bytes(), (folder / "identity.txt")
    bundle = open_bundle(data, identity.read_text().strip())
    sender = DeviceKey((folder / "device.txt").read_text().strip())
    bundle.verify(sender.public_hex)
    manifest = bundle.manifest
    again = BundleContents(
        tuple(enclosure for _, enclosure in bundle.enclosures()),
        bundle.forms,
        manifest.sequence,
        manifest.previous,
        manifest.made_at,
        manifest.application,
    )
    card = CentreCard("Any", manifest.centre, manifest.recovery, AT)
    sealed = pack(again, sender, card)
    assert sealed.manifest_hash == bundle.manifest_hash
    key = identity.read_text().strip()
    assert unseal(sealed.data, key) == unseal(data, key)


def test_two_forms_and_a_record_without_a_document_travel() -> None:
    given = contents()
    forms = {FORM.hash: FORM.plain, OTHER_FORM.hash: OTHER_FORM.plain, "ff": "never used"}
    other = signed_record(9, OTHER_FORM)
    records = (*given.records, Enclosure(other, None))
    bundle = opened(pack(replace(given, records=records, forms=forms), device(), post().card).data)
    assert set(bundle.forms) == {FORM.hash, OTHER_FORM.hash}
    assert bundle.manifest.records[-1].document == ""
    assert [enclosure for _, enclosure in bundle.enclosures()][-1] == Enclosure(other, None)


def test_two_revisions_of_one_record_travel_together() -> None:
    first = signed_record(1)
    second = replace(first, revision=2, previous_hash=record_hash(first))
    assert opened(packed(first, second).data).records == (first, second)


def test_two_hundred_signed_records_travel() -> None:
    page = NOT_A_PDF * 2000
    enclosed = tuple(Enclosure(signed_record(n), page + str(n).encode()) for n in range(200))
    made = pack(replace(contents(), records=enclosed), device(), post().card)
    assert len(made.data) > 10_000_000
    assert len(opened(made.data).documents) == 200


@pytest.mark.parametrize("state", [State.DRAFT, State.FINAL, State.WITHDRAWN])
def test_what_is_not_signed_or_is_withdrawn_cannot_be_packed(state: State) -> None:
    with pytest.raises(BundleRefused, match="cannot travel"):
        packed(signed_record(state=state))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"records": ()}, "no record"),
        ({"sequence": 0}, "place"),
        ({"sequence": 2}, "contradicts"),
        ({"previous": "ab" * 32}, "contradicts"),
        ({"previous": "AB" * 32, "sequence": 2}, "place"),
        ({"forms": {}}, "form .* is missing"),
        ({"forms": {FORM.hash: FORM.plain + " "}}, "form .* is missing"),
        ({"records": contents(signed_record(1)).records * 2}, "one revision of a record twice"),
    ],
)
def test_contents_that_no_centre_would_take_are_not_packed(
    changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(BundleRefused, match=said):
        pack(replace(contents(), **changes), device(), post().card)


def test_a_card_with_a_bad_address_is_refused() -> None:
    with pytest.raises(BundleRefused, match="address"):
        pack(contents(), device(), CentreCard("Team", "age1x", (), AT))


def test_a_bundle_for_another_centre_says_so() -> None:
    with pytest.raises(BundleRefused, match="another centre"):
        open_bundle(packed().data, create_identity())


def test_a_bundle_sealed_again_to_somebody_else_is_still_not_theirs() -> None:
    thief = create_identity()
    again = seal(unseal(packed().data, post().identity), [recipient_of(thief)])
    with pytest.raises(BundleRefused, match="another centre"):
        open_bundle(again, thief)


def test_a_key_that_is_none_is_refused_without_repeating_it() -> None:
    with pytest.raises(BundleRefused, match="not a key") as found:
        open_bundle(packed().data, "AGE-SECRET-KEY-1NONSENSE")
    assert "NONSENSE" not in str(found.value)


@pytest.mark.parametrize("cut", [0, 10, 22, 100, 300, -1, -1000])
def test_a_cut_bundle_is_damaged(cut: int) -> None:
    assert "damaged" in refused(packed().data[:cut]).what


def test_a_bundle_beyond_the_limit_is_not_even_decrypted(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed().data
    monkeypatch.setattr("eh_desktop.exchange.sealing.MAX_SEALED", 10)
    assert "too large" in refused(data).what


def test_a_bundle_without_a_manifest_is_refused() -> None:
    entries = entries_of(packed())
    del entries["manifest.json"]
    assert "no manifest" in refused(resealed(entries)).what


PARTS = ("records.jsonl", "forms.jsonl")


@pytest.mark.parametrize("name", [*PARTS, "documents"])
def test_a_part_that_is_changed_or_left_out_is_refused(name: str) -> None:
    entries = entries_of(packed())
    chosen = next(entry for entry in entries if entry.startswith(name))
    changed = {**entries, chosen: entries[chosen].replace(b"1", b"2")}
    assert "not what the manifest says" in refused(resealed(changed)).what
    fewer = {entry: data for entry, data in entries.items() if entry != chosen}
    assert "not those of its manifest" in refused(resealed(fewer)).what


def test_a_part_too_many_or_in_another_order_is_refused() -> None:
    entries = entries_of(packed())
    more = {**entries, "documents/" + "0" * 64 + ".pdf": b"x"}
    assert "not those of its manifest" in refused(resealed(more)).what
    turned = dict(reversed(entries.items()))
    assert "not those of its manifest" in refused(resealed(turned)).what


def _drop_part(name: str) -> bytes:
    entries = entries_of(packed())
    del entries[name]
    return _signed_again(entries)


def _signed_again(entries: dict[str, bytes]) -> bytes:
    """Seal entries with a manifest that lists exactly them, by the real device."""
    _, manifest = read_envelope(entries.pop("manifest.json"))
    manifest["parts"] = [
        {"name": name, "size": len(data), "sha256": sha256_hex(data)}
        for name, data in entries.items()
    ]
    return resealed({"manifest.json": sign_envelope(manifest, device()), **entries})


def test_a_sender_cannot_leave_out_or_add_what_no_record_needs() -> None:
    said = "no record needs, or misses one"
    assert said in refused(_drop_part("records.jsonl")).what
    assert said in refused(_drop_part("forms.jsonl")).what
    assert said in refused(forged(parts={"readme.txt": b"hello"})).what
    assert said in refused(forged(parts={f"documents/{'0' * 64}.pdf": b"x"})).what
    document = next(name for name in entries_of(packed()) if name.startswith("documents"))
    assert said in refused(_drop_part(document)).what


def test_a_document_that_is_not_its_name_is_refused() -> None:
    document = next(name for name in entries_of(packed()) if name.startswith("documents"))
    assert "not the one" in refused(forged(parts={document: b"other"})).what


PLAIN = record_to_plain(signed_record(1))


@pytest.mark.parametrize(
    ("records", "said"),
    [
        (b"", "middle of a line"),
        (b"\n", "cannot be read"),
        (jsonl(PLAIN)[:-1], "middle of a line"),
        (jsonl(PLAIN, PLAIN), "not the one"),
        (jsonl(PLAIN), "not the one"),
        (jsonl(*[record_to_plain(signed_record(n)) for n in (1, 2, 3)]), "not the one"),
        (jsonl({**PLAIN, "more": 1}), "carries more"),
        (jsonl({**PLAIN, "revision": "1"}), "cannot be read"),
        (jsonl({**PLAIN, "answers": []}), "cannot be read"),
        (jsonl([]), "cannot be read"),
        (b"[1, 2]\n", "agreed way"),
        (b"\xff\n", "cannot be read"),
    ],
)
def test_records_that_are_not_the_manifests_are_refused(records: bytes, said: str) -> None:
    assert said in refused(forged(parts={"records.jsonl": records})).what


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        (b"{}\n", "forms of the bundle"),
        (FORM.plain.encode() + b"\n" + FORM.plain.encode() + b"\n", "forms of the bundle"),
        (b"{} \n", "agreed way"),
        (b"", "middle of a line"),
    ],
)
def test_forms_that_are_not_the_records_are_refused(forms: bytes, said: str) -> None:
    assert said in refused(forged(parts={"forms.jsonl": forms})).what


def _entry(manifest: dict[str, Any], **changes: Any) -> None:
    manifest["records"][0].update(changes)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda m: m.update(type="something"), "not a bundle of signed forms"),
        (lambda m: m.update(format=3), "another version"),
        (lambda m: m.update(format=True), "expected shape"),
        (lambda m: m.update(format=2), "expected shape"),
        (lambda m: m.update(returns=[]), "expected shape"),
        (lambda m: m.update(format=2, returns=[], tombstones=[]), "format is not the one"),
        (lambda m: m.update(extra=1), "expected shape"),
        (lambda m: m.pop("device"), "expected shape"),
        (lambda m: m.update(device="\x1b[2J"), "does not name its device"),
        (lambda m: _entry(m, id=""), "odd id"),
        (lambda m: _entry(m, id="\x1b[2J"), "odd id"),
        (lambda m: _entry(m, id="x" * 101), "odd id"),
        (lambda m: m.update(sequence="1"), "expected shape"),
        (lambda m: m.update(sequence=True), "expected shape"),
        (lambda m: m.update(sequence=0), "place"),
        (lambda m: m.update(sequence=2), "contradicts"),
        (lambda m: m.update(sequence=2**31, previous="ab" * 32), "place"),
        (lambda m: m.update(previous="x" * 64), "place"),
        (lambda m: m.update(previous=START[:-1] + "1"), "contradicts"),
        (lambda m: m.update(recovery=[1]), "expected shape"),
        (lambda m: m.update(records=[]), "no record"),
        (lambda m: m.update(records=m["records"] * 2), "twice"),
        (lambda m: m.update(records=m["records"][:1]), "no record needs"),
        (lambda m: m.update(records=m["records"][::-1]), "not the one"),
        (lambda m: m.update(forms=[]), "forms of the bundle"),
        (lambda m: m.update(forms=m["forms"] * 2), "forms of the bundle"),
        (lambda m: m["forms"][0].update(version=2), "forms of the bundle"),
        (lambda m: m["parts"][0].update(size=-1), "not what the manifest says"),
        (lambda m: m["parts"][0].update(more=1), "expected shape"),
        (lambda m: _entry(m, state="draft"), "cannot travel"),
        (lambda m: _entry(m, state="sent"), "not the one"),
        (lambda m: _entry(m, id="x"), "not the one"),
        (lambda m: _entry(m, revision=2), "not the one"),
        (lambda m: _entry(m, hash="0" * 64), "not the one"),
        (lambda m: _entry(m, document=m["records"][1]["document"]), "no record needs"),
        (lambda m: _entry(m, document="../../x"), "no record needs"),
        (lambda m: _entry(m, form_hash="0" * 64), "not the one"),
        (lambda m: m.update(centre=recipient_of(create_identity()), recovery=[]), "another centre"),
    ],
)
def test_a_manifest_that_lies_is_refused(change: Any, said: str) -> None:
    assert said in refused(forged(change)).what


def test_an_honest_bundle_made_again_by_the_forger_opens() -> None:
    # so that the refusals above are known to come from the change alone
    assert opened(forged()).manifest_hash == packed().manifest_hash


def test_a_manifest_that_is_no_object_is_refused() -> None:
    entries = entries_of(packed())
    entries["manifest.json"] = sign_envelope([], device())
    assert "not a bundle of signed forms" in refused(resealed(entries)).what
