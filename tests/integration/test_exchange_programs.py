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
from eh_desktop.exchange.bundle import open_bundle
from eh_desktop.exchange.cards import EnrolmentCard
from eh_desktop.exchange.device import create_device_key
from eh_desktop.exchange.dsse import MANIFEST_TYPE
from tests.exchange_fixtures import AT, contents, device, packed, post

PAGE = Path(__file__).resolve().parents[2] / "docs" / "bundle-format.md"
PROGRAMS = ("age", "age-keygen", "unzip", "sha256sum", "openssl", "bash")

pytestmark = pytest.mark.skipif(
    any(shutil.which(program) is None for program in PROGRAMS),
    reason=f"needs {', '.join(PROGRAMS)}",
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with a bundle, the identity that opens it and the sender's card."""
    (tmp_path / "audit.ehbundle").write_bytes(packed().data)
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


def test_the_page_finds_a_changed_part_and_a_stranger(desk: Path) -> None:
    first, second, third, *_, last = blocks()
    changed = follow(desk, first, second, "echo >> bundle/records.jsonl", last)
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
    manifest = open_bundle(packed().data, post().identity).manifest.to_plain()
    section = page.split("## 4. The manifest")[1].split("## 5.")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(manifest)
    for key in ("forms", "parts", "records"):
        (listed,) = re.findall(rf"^\| `{key}` \| list of `\{{(.*?)\}}`", section, re.MULTILINE)
        assert set(re.findall(r'"(\w+)"', listed)) == set(manifest[key][0])
    record = contents().records[0].record
    keys = page.split("A record is an object with the keys")[1].split("and no other")[0]
    assert set(re.findall(r"`(\w+)`", keys)) - {"1"} == set(record_to_plain(record))
    assert record_hash(record) == manifest["records"][0]["hash"]
