"""Returns and tombstones in a bundle: format 2, and as strict as records."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from eh_desktop.domain.canonical import canonical_json, plain_hash
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.journal import START
from eh_desktop.domain.sent_return import return_hash, sent_return_to_plain
from eh_desktop.domain.tombstone import to_plain, tombstone_hash
from eh_desktop.exchange import manifest as manifests
from eh_desktop.exchange.bundle import BundleContents, OpenedBundle, PackedBundle, open_bundle, pack
from eh_desktop.exchange.dsse import read_envelope
from eh_desktop.exchange.tombstones import signed_by
from tests.exchange_fixtures import (
    APPLICATION,
    AT,
    contents,
    device,
    entries_of,
    forged,
    jsonl,
    more,
    post,
    submitted,
    tombstone,
)

RETURNS, TOMBSTONES = "returns.jsonl", "tombstones.jsonl"
LINES = ("records.jsonl", "forms.jsonl", RETURNS, TOMBSTONES)


def sealed(given: BundleContents) -> PackedBundle:
    return pack(given, device(), post().card)


def opened(data: bytes) -> OpenedBundle:
    return open_bundle(data, post().identity)


def refused(data: bytes) -> BundleRefused:
    with pytest.raises(BundleRefused) as found:
        opened(data)
    assert all((found.value.what, found.value.where, found.value.remedy))
    assert all(part.isprintable() for part in (found.value.what, found.value.where))
    return found.value


def bare(**changes: Any) -> BundleContents:
    """Give contents without a record."""
    return BundleContents((), {}, 1, START, AT, APPLICATION, **changes)


def manifest_of(bundle: PackedBundle) -> Any:
    return read_envelope(entries_of(bundle)["manifest.json"])[1]


def test_returns_and_tombstones_travel_beside_records() -> None:
    made = sealed(more())
    bundle = opened(made.data)
    bundle.verify(device().public_hex)
    assert [one.period for one in bundle.returns] == ["2026-Q2", "2026-Q3"]
    assert bundle.returns == (submitted(2, period="2026-Q2", late=()), submitted(1))
    assert bundle.tombstones == (tombstone(8), tombstone(9))
    assert all(signed_by(one, device().public_hex) for one in bundle.tombstones)
    assert len(bundle.records) == 2
    names = list(entries_of(made))
    assert names[1:5] == list(LINES)
    plain = manifest_of(made)
    assert plain["format"] == 2
    assert [entry["hash"] for entry in plain["returns"]] == [return_hash(r) for r in bundle.returns]
    assert plain["tombstones"] == [
        {"subject": "record", "id": one.subject_id, "hash": tombstone_hash(one)}
        for one in bundle.tombstones
    ]
    for entry, line in zip(plain["returns"], entries_of(made)[RETURNS].splitlines(), strict=True):
        assert entry["hash"] == plain_hash(json.loads(line))


def test_the_order_in_which_they_are_given_makes_no_difference() -> None:
    given = more()
    turned = replace(given, returns=given.returns[::-1], tombstones=given.tombstones[::-1])
    assert sealed(given).manifest_hash == sealed(turned).manifest_hash


def test_records_alone_stay_format_1() -> None:
    plain = manifest_of(sealed(contents()))
    assert plain["format"] == 1
    assert not {"returns", "tombstones"} & set(plain)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (bare(returns=(submitted(),)), [RETURNS]),
        (bare(tombstones=(tombstone(),)), [TOMBSTONES]),
        (bare(returns=(submitted(),), tombstones=(tombstone(),)), [RETURNS, TOMBSTONES]),
    ],
)
def test_a_bundle_may_carry_no_record(given: BundleContents, names: list[str]) -> None:
    made = sealed(given)
    assert list(entries_of(made)) == ["manifest.json", *names]
    bundle = opened(made.data)
    assert (bundle.records, bundle.forms, bundle.documents) == ((), {}, {})
    assert (bundle.returns, bundle.tombstones) == (given.returns, given.tombstones)


def test_a_bundle_of_nothing_is_not_packed() -> None:
    with pytest.raises(BundleRefused, match="no record"):
        sealed(bare())


def test_two_different_returns_of_one_period_travel_together() -> None:
    fork = submitted(1), submitted(2, cases=13)
    found = opened(sealed(bare(returns=fork)).data).returns
    assert sorted(one.id for one in found) == [one.id for one in fork]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (bare(returns=(submitted(), submitted())), "one is twice"),
        (bare(tombstones=(tombstone(), tombstone(reason="Again."))), "one is twice"),
        (bare(tombstones=(tombstone(subject="case"),)), "tombstone of a 'case' cannot travel"),
        (bare(tombstones=(tombstone(subject_id="\x1b[2J"),)), "odd id"),
        (bare(returns=(submitted(id=""),)), "odd id"),
        (bare(returns=(submitted(id="x" * 101),)), "odd id"),
    ],
)
def test_what_no_centre_would_take_is_not_packed(given: BundleContents, said: str) -> None:
    with pytest.raises(BundleRefused, match=said):
        sealed(given)


def test_too_many_are_not_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manifests, "MOST_MORE", 1)
    sealed(bare(returns=(submitted(),), tombstones=(tombstone(),)))
    for given in (bare(returns=more().returns), bare(tombstones=more().tombstones)):
        with pytest.raises(BundleRefused, match="too large"):
            sealed(given)


@pytest.mark.parametrize("name", LINES)
def test_a_part_that_is_changed_moved_or_left_out_is_refused(name: str) -> None:
    parts = entries_of(sealed(more()))
    parts.pop("manifest.json")
    lines = parts[name].splitlines(keepends=True)
    attacks = {
        "cut": parts[name][:-1],
        "half": parts[name][: len(parts[name]) // 2],
        "empty": b"",
        "blank line": parts[name] + b"\n",
        "doubled": parts[name] + lines[0],
        "one less": b"".join(lines[1:]),
        "turned": b"".join(reversed([*lines, lines[0]])),
        "spaced": parts[name].replace(b":", b": ", 1),
        "windows": parts[name].replace(b"\n", b"\r\n"),
        "marked": b"\xef\xbb\xbf" + parts[name],
        "not utf-8": b"\xff" + parts[name],
        "a list": b"[]\n",
        "deep": b"[" * 100_000 + b"\n",
        "a huge number": b"1" * 5000 + b"\n",
        "half a pair": parts[name].replace(b'"', b'"\\ud800', 1),
    }
    for said, data in attacks.items():
        assert refused(forged(parts={name: data}, bundle=sealed(more()))), said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda m: m.update(format=1), "expected shape"),
        (lambda m: m.update(format=3), "another version"),
        (lambda m: m.pop("returns"), "expected shape"),
        (lambda m: m.update(returns={}), "expected shape"),
        (lambda m: m.update(returns=m["returns"][::-1]), "out of order"),
        (lambda m: m.update(returns=m["returns"] * 2), "one is twice"),
        (lambda m: m.update(returns=m["returns"][:1]), "not the one"),
        (lambda m: m.update(returns=[]), "no record needs"),
        (lambda m: m["returns"][0].update(more=1), "expected shape"),
        (lambda m: m["returns"][0].update(hash="0" * 64), "not the one"),
        (lambda m: m["returns"][0].update(period="2025-Q2"), "not the one"),
        (lambda m: m["returns"][0].update(id="other"), "not the one"),
        (lambda m: m["returns"][0].update(id="\u202eevil"), "odd id"),
        (lambda m: m.update(tombstones=m["tombstones"][::-1]), "out of order"),
        (lambda m: m.update(tombstones=m["tombstones"] * 2), "one is twice"),
        (lambda m: m.update(tombstones=m["tombstones"][1:]), "not the one"),
        (lambda m: m.update(tombstones=[]), "no record needs"),
        (lambda m: m["tombstones"][0].update(subject="log_entry"), "cannot travel"),
        (lambda m: m["tombstones"][0].update(subject=1), "expected shape"),
        (lambda m: m["tombstones"][0].update(hash="0" * 64), "not the one"),
        (lambda m: m["tombstones"][0].update(id="0"), "not the one"),
        (lambda m: m["tombstones"][0].update(id=""), "odd id"),
        (lambda m: m.update(records=[]), "no record needs"),
        (lambda m: m.update(forms=[]), "forms of the bundle"),
    ],
)
def test_a_manifest_that_lies_about_them_is_refused(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    assert said in refused(forged(change, bundle=sealed(more()))).what


def test_an_older_centre_is_told_to_update() -> None:
    # what a reader of format 1 alone says is the sentence that this one has for format 3
    said = refused(forged(lambda m: m.update(format=3), bundle=sealed(more())))
    assert said.what == "The bundle was made by another version of the application."
    assert said.remedy == "Update the application here, then take the bundle in again."


PLAIN = sent_return_to_plain(submitted(1))
FIGURE = PLAIN["figures"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"format": True},
        {"extra": 1},
        {"id": "\x1b[2J"},
        {"return_id": ""},
        {"period": "2026-Q5"},
        {"period": "٢٠٢٦-Q1"},
        {"period": "9" * 5000},
        {"at": "2026-10-03"},
        {"at": "2026-10-03T09:00:00+01:00"},
        {"at": "2026-10-03T09:00:00Z"},
        {"at": 1},
        {"who": None},
        {"title": "x" * 2001},
        {"figures": {}},
        {"figures": [FIGURE] * 201},
        {"figures": [{**FIGURE, "rows": []}]},
        {"figures": [{**FIGURE, "id": "\x00"}]},
        {"figures": [{**FIGURE, "of": "person"}]},
        {"figures": [{**FIGURE, "measure": "mean"}]},
        {"figures": [{**FIGURE, "values": "x"}]},
        {"figures": [{**FIGURE, "value": 12}]},
        {"figures": [{**FIGURE, "value": "12.0"}]},
        {"figures": [{**FIGURE, "value": "1E+999999999"}]},
        {"figures": [{**FIGURE, "value": "NaN"}]},
        {"figures": [{**FIGURE, "value": "-0"}]},
        {"figures": [{**FIGURE, "counted": -1}]},
        {"figures": [{**FIGURE, "counted": True}]},
        {"figures": [{**FIGURE, "counted": 2**31}]},
        {"figures": [{**FIGURE, "others": "0"}]},
        {"notes": []},
        {"notes": {"opened": 1}},
        {"notes": {"opened": "x" * 100_001}},
        {"late": [{}]},
        {"late": [{**PLAIN["late"][0], "period": "soon"}]},
        {"late": PLAIN["late"] * 2001},
    ],
)
def test_a_return_of_another_shape_is_refused(change: dict[str, Any]) -> None:
    """Also where the manifest names the hash of the very line."""
    line = {**PLAIN, **change}

    def name_it(manifest: dict[str, Any]) -> None:
        manifest["returns"][0]["hash"] = plain_hash(line)

    made = sealed(bare(returns=(submitted(1),)))
    said = refused(forged(name_it, parts={RETURNS: jsonl(line)}, bundle=made))
    assert said.what == "A return of the bundle cannot be read."


STONE = to_plain(tombstone())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": True}, "carries more"),
        ({"format": 2}, "cannot be read"),
        ({"extra": 1}, "cannot be read"),
        ({"subject": "person"}, "cannot be read"),
        ({"subject_hash": "x"}, "cannot be read"),
        ({"parts": {"people": "2"}}, "cannot be read"),
        ({"marks": [1]}, "cannot be read"),
        ({"entries": -1}, "cannot be read"),
        ({"reason": 1}, "cannot be read"),
    ],
)
def test_a_tombstone_of_another_shape_is_refused(change: dict[str, Any], said: str) -> None:
    line = {**STONE, **change}

    def name_it(manifest: dict[str, Any]) -> None:
        manifest["tombstones"][0]["hash"] = plain_hash(line)

    made = sealed(bare(tombstones=(tombstone(),)))
    found = refused(forged(name_it, parts={TOMBSTONES: jsonl(line)}, bundle=made))
    assert found.what.startswith("A tombstone of the bundle")
    assert said in found.what


def test_the_forger_s_own_bundle_opens() -> None:
    # so that the refusals above are known to come from the change alone
    assert opened(forged(bundle=sealed(more()))).manifest_hash == sealed(more()).manifest_hash


def test_a_return_without_rows_ids_or_references_is_all_there_is() -> None:
    line = canonical_json(PLAIN).decode()
    assert '"rows"' not in line
    assert set(FIGURE) == {
        *("id", "title", "of", "kind", "field", "values", "measure"),
        *("value", "counted", "others", "working"),
    }
