"""A tombstone: what it holds, what it never holds, and what is signed of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.journal import START, Entry, chained, digest_of, erased_detail, first_break
from eh_desktop.domain.tombstone import (
    Tombstone,
    from_plain,
    marked,
    signed_part,
    to_plain,
    tombstone_hash,
)
from eh_desktop.exchange.device import create_device_key
from eh_desktop.exchange.tombstones import sign_tombstone, signed_by

SECRET = b"s" * 32
STONE = Tombstone(
    "case",
    "0190-a-case",
    marked(SECRET, "content"),
    "2026-11-28T10:00:00Z",
    "Robin Field",
    "The time to keep it is over.",
    "due",
    "0190-an-erasure",
    due_on="2025-03-03",
    parts={"people": 2, "days": 3},
    marks=(marked(SECRET, "case", "eh-1"),),
)


def test_a_tombstone_comes_back_from_plain_as_it_was() -> None:
    assert from_plain(to_plain(STONE)) == STONE
    assert STONE.key == ("case", "0190-a-case")


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"subject": "person"},
        {"basis": "whim"},
        {"subject_hash": "a name"},
        {"marks": ["EH-1"]},
        {"marks": "EH-1"},
        {"parts": {"people": True}},
        {"parts": ["people"]},
        {"entries": True},
        {"entries": -1},
        {"reason": None},
        {"name": "somebody"},
    ],
)
def test_what_is_no_tombstone_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="tombstone"):
        from_plain({**to_plain(STONE), **change})


@pytest.mark.parametrize("plain", [None, [], "case", {"format": 1}])
def test_what_is_no_tombstone_at_all_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="tombstone"):
        from_plain(plain)


def test_a_device_signs_everything_but_the_signature() -> None:
    device, other = create_device_key(), create_device_key()

    signed = sign_tombstone(STONE, device)

    assert signed_by(signed, device.public_hex)
    assert signed.device_id == device.id
    assert "signature" not in signed_part(signed)
    assert not signed_by(signed, other.public_hex)
    assert not signed_by(replace(signed, device_id=other.id), other.public_hex)
    assert not signed_by(replace(signed, signature="not base64"), device.public_hex)
    assert sign_tombstone(signed, other).signature != signed.signature
    with pytest.raises(BundleRefused):
        signed_by(signed, "no key")


@pytest.mark.parametrize(
    "change",
    [
        {"subject_id": "0190-another"},
        {"at": "2026-11-29T10:00:00Z"},
        {"reason": "Another reason."},
        {"marks": ()},
        {"parts": {"people": 1}},
        {"entries": 1},
    ],
)
def test_nothing_in_a_signed_tombstone_changes_unseen(change: dict[str, object]) -> None:
    device = create_device_key()
    signed = sign_tombstone(STONE, device)
    tampered = replace(signed, **change)  # type: ignore[arg-type]

    assert not signed_by(tampered, device.public_hex)
    assert tombstone_hash(tampered) != tombstone_hash(signed)


def test_a_mark_is_known_again_only_with_the_secret() -> None:
    assert marked(SECRET, "case", "eh-1") == STONE.marks[0]
    assert marked(b"t" * 32, "case", "eh-1") != STONE.marks[0]
    assert marked(SECRET, "case", "eh-2") != STONE.marks[0]


def test_the_digest_of_journal_entries_leaves_their_details_out() -> None:
    first = chained(1, START, at="a", who="w", what="changed", record_id="r", detail={"v": "Mia"})
    second = chained(2, first.hash, at="b", who="w", what="signed", record_id="r", detail=None)
    told = digest_of((first, second))

    erased = replace(first, detail=erased_detail("r"))
    assert digest_of((erased, second)) == told
    assert digest_of((replace(erased, who="x"), second)) != told
    assert digest_of((erased,)) != told
    assert digest_of(()) == ""


def _journal() -> list[Entry]:
    """Give five entries, three of them about `r`."""
    made: list[Entry] = []
    for number, record_id in enumerate(("r", "s", "r", "r", "s"), 1):
        previous = made[-1].hash if made else START
        detail = {"note": f"Mia {number}"}
        told = {"at": "t", "who": "w", "what": "changed", "record_id": record_id}
        made.append(chained(number, previous, detail=detail, **told))
    return made


def _erased(entries: list[Entry], record_id: str = "r") -> list[Entry]:
    return [
        replace(one, detail=erased_detail(record_id)) if one.record_id == record_id else one
        for one in entries
    ]


def test_a_journal_follows_where_a_tombstone_covers_what_is_gone() -> None:
    whole = _journal()
    covered = {"r": (3, digest_of(one for one in whole if one.record_id == "r"))}
    assert first_break(_erased(whole), covered) is None
    assert first_break(_erased(whole)) == 1
    assert first_break(_erased(whole), {"s": covered["r"]}) == 1


def test_nothing_else_of_an_erased_entry_changes_unseen() -> None:
    whole = _journal()
    covered = {"r": (3, digest_of(one for one in whole if one.record_id == "r"))}
    erased = _erased(whole)
    for at, change in (
        (0, {"who": "another"}),
        (2, {"what": "signed"}),
        (2, {"detail": "null"}),
        (3, {"hash": "0" * 64}),
        (3, {"number": 9}),
        (1, {"detail": erased_detail("s")}),
    ):
        tampered = [*erased]
        tampered[at] = replace(erased[at], **change)
        assert first_break(tampered, covered) is not None, change
    one_more_erased = _erased(erased, "s")
    assert first_break(one_more_erased, {**covered, "s": (1, digest_of((whole[1],)))}) == 2
    assert first_break(_erased(whole)[:4], {"r": (4, covered["r"][1])}) == 1
