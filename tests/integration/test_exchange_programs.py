"""The format's page, followed literally with age, unzip, sha256sum and openssl alone."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_hash, record_to_plain
from eh_desktop.domain.sent_return import sent_return_to_plain
from eh_desktop.domain.tombstone import TOMBSTONE_TYPE, to_plain
from eh_desktop.exchange.bundle import PackedBundle, open_bundle, pack
from eh_desktop.exchange.cards import EnrolmentCard
from eh_desktop.exchange.device import create_device_key
from eh_desktop.exchange.dsse import MANIFEST_TYPE
from tests.exchange_fixtures import (
    AT,
    contents,
    device,
    more,
    packed,
    post,
    submitted,
    tombstone,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "bundle-format.md"
PROGRAMS = ("age", "age-keygen", "unzip", "sha256sum", "openssl", "bash")

pytestmark = pytest.mark.skipif(
    any(shutil.which(program) is None for program in PROGRAMS),
    reason=f"needs {', '.join(PROGRAMS)}",
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with a bundle, the identity that opens it and the sender's card."""
    return _desk(tmp_path, packed())


@pytest.fixture
def fuller(tmp_path: Path) -> Path:
    """Give such a folder with a bundle that carries returns and tombstones, too."""
    return _desk(tmp_path, _with_more())


def _with_more() -> PackedBundle:
    return pack(more(), device(), post().card)


def _desk(tmp_path: Path, bundle: PackedBundle) -> Path:
    (tmp_path / "audit.ehbundle").write_bytes(bundle.data)
    (tmp_path / "identity.txt").write_text(f"# a made-up centre\n{post().identity}\n")
    card = EnrolmentCard.create(
        device(),
        name="Ines Łukowska",
        role="CAF adviser",
        agency="Marrow Lane Service",
        certificate_pem="",
        made_at=AT,
    )
    (tmp_path / "sender.ehdevice").write_text(card.to_text(), encoding="utf-8")
    return tmp_path


def blocks() -> list[str]:
    """Give the page's command blocks in their order."""
    return re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def follow(desk: Path, *commands: str) -> subprocess.CompletedProcess[str]:
    """Run commands as a person would type them, stopping at the first that fails."""
    script = "set -euo pipefail\n" + "\n".join(commands)
    return subprocess.run(
        ["bash", "-c", script], cwd=desk, capture_output=True, text=True, check=False
    )


def test_the_page_opens_and_checks_a_bundle(desk: Path) -> None:
    done = follow(desk, *blocks())
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    bundle = open_bundle(packed().data, post().identity)
    assert lines[0] == f"{packed().manifest_hash}  payload.json"
    assert lines[1] == "Signature Verified Successfully"
    assert lines[2] == device().id
    assert lines[3] == f'"device":"{device().id}"'
    assert lines[4] == post().card.recipient
    assert lines[5] == f'"centre":"{post().card.recipient}"'
    assert lines[6:] == [f"bundle/{part.name}: OK" for part in bundle.manifest.parts]
    assert (desk / "payload.json").read_bytes() == canonical_json(bundle.manifest.to_plain())
    records = (desk / "bundle" / "records.jsonl").read_bytes().splitlines()
    assert records == [canonical_json(record_to_plain(record)) for record in bundle.records]
    for entry in contents().records:
        assert entry.document in [
            path.read_bytes() for path in (desk / "bundle" / "documents").iterdir()
        ]


def test_the_page_opens_and_checks_returns_and_tombstones(fuller: Path) -> None:
    done = follow(fuller, *blocks())
    assert done.returncode == 0, done.stderr
    bundle = open_bundle(_with_more().data, post().identity)
    checked = [f"bundle/{part.name}: OK" for part in bundle.manifest.parts]
    checked += [f"returns {entry.hash}: OK" for entry in bundle.manifest.returns]
    checked += [f"tombstones {entry.hash}: OK" for entry in bundle.manifest.tombstones]
    checked += ["Signature Verified Successfully"] * 2
    assert done.stdout.splitlines()[6:] == checked
    lines = (fuller / "bundle" / "returns.jsonl").read_bytes().splitlines()
    assert lines == [canonical_json(sent_return_to_plain(one)) for one in bundle.returns]


def test_the_page_finds_a_changed_return_and_a_tombstone_of_another_device(fuller: Path) -> None:
    first, second, third, _, _, hashes, stones = blocks()
    change = "sed -i 's/August/Autumn/' bundle/returns.jsonl"
    done = follow(fuller, first, second, change, hashes)
    assert done.stdout.count("not in the manifest") == 2
    forge = "sed -i 's/is over/was over/' bundle/tombstones.jsonl"
    done = follow(fuller, second, third, forge, stones)
    assert done.returncode != 0
    assert "Signature Verification Failure" in done.stdout


def test_the_page_finds_a_changed_part_and_a_stranger(desk: Path) -> None:
    first, second, third, _, parts, *_ = blocks()
    changed = follow(desk, first, second, "echo >> bundle/records.jsonl", parts)
    assert changed.returncode != 0
    assert "bundle/records.jsonl: FAILED" in changed.stdout
    shutil.rmtree(desk / "bundle")
    card = desk / "sender.ehdevice"
    other = create_device_key().public_hex
    card.write_text(card.read_text(encoding="utf-8").replace(device().public_hex, other))
    stranger = follow(desk, first, second, third)
    assert stranger.returncode != 0
    assert "Verified Successfully" not in stranger.stdout


def test_age_and_unzip_alone_open_it_with_the_recovery_key(desk: Path) -> None:
    (desk / "identity.txt").write_text(post().recovery + "\n")
    done = follow(desk, "age -d -i identity.txt audit.ehbundle > x.zip", "unzip -tq x.zip")
    assert done.returncode == 0, done.stderr
    assert "No errors detected" in done.stdout
    with zipfile.ZipFile(desk / "x.zip") as opened:
        assert opened.testzip() is None


def test_what_age_itself_sealed_is_opened(desk: Path) -> None:
    again = (
        f"age -d -i identity.txt audit.ehbundle | age -r {post().card.recipient} -o again.ehbundle"
    )
    done = follow(desk, again)
    assert done.returncode == 0, done.stderr
    bundle = open_bundle((desk / "again.ehbundle").read_bytes(), post().identity)
    assert bundle.manifest_hash == packed().manifest_hash


def test_the_page_and_the_code_say_the_same() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert f"DSSEv1 {len(MANIFEST_TYPE)} {MANIFEST_TYPE} " in page
    manifest = open_bundle(_with_more().data, post().identity).manifest.to_plain()
    section = page.split("## 4. The manifest")[1].split("## 5.")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(manifest)
    for key in ("forms", "parts", "records", "returns", "tombstones"):
        (listed,) = re.findall(rf"^\| `{key}` \| list of `\{{(.*?)\}}`", section, re.MULTILINE)
        assert set(re.findall(r'"(\w+)"', listed)) == set(manifest[key][0])
    record = contents().records[0].record
    keys = page.split("A record is an object with the keys")[1].split("and no other")[0]
    assert set(re.findall(r"`(\w+)`", keys)) - {"1"} == set(record_to_plain(record))
    _, told = page.split("## 7. `returns.jsonl`")
    told = told.split("## 8.")[0]
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", told, re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    plain = sent_return_to_plain(submitted())
    assert named == set(plain)
    figure = told.split("A figure is an object with exactly the keys")[1].split("`value` is")[0]
    assert set(re.findall(r"`(\w+)`", figure)) == set(plain["figures"][0])
    stone = told.split("an object with exactly the keys\n`format`")[1]
    stone = stone.split("`subject_hash` and")[0]
    words = set(re.findall(r"`(\w+)`", stone)) - {"1"} | {"format"}
    assert words == set(to_plain(tombstone()))
    assert f"DSSEv1 {len(TOMBSTONE_TYPE)} {TOMBSTONE_TYPE} " in page
    assert record_hash(record) == manifest["records"][0]["hash"]
