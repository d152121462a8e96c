"""The centre's commands, checking and the doctor, as processes and in one journey."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eh_desktop.cli import main
from eh_desktop.paths import forms_folder
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, signed
from tests.programs import need

CENTRAL_PASSPHRASE = "slate bonnet quarry feather"


class Centre:
    """A centre in a folder, spoken to by commands."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        folder.mkdir()
        self._passphrase = folder / "passphrase.txt"
        self._passphrase.write_text(f"{CENTRAL_PASSPHRASE}\n", encoding="utf-8")

    @property
    def card(self) -> Path:
        return self.folder / "centre.ehcentre"

    def run(self, *words: str) -> tuple[int, Any]:
        """Give the exit status and what was printed as JSON, or the error text."""
        shared = ["--store", str(self.folder / "store"), "--passphrase-file", str(self._passphrase)]
        status = main(["central", words[0], *shared, "--json", *words[1:]])
        said = self._capsys.readouterr()
        return status, json.loads(said.out) if said.out else said.err


@pytest.fixture
def centre(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Centre:
    made = Centre(tmp_path / "centre", capsys)
    status, plain = made.run("init", "--name", "Made-up team", "--out", str(made.folder))
    assert status == 0
    assert plain["name"] == "Made-up team"
    return made


def _send(workspace: Workspace, centre: Centre, folder: Path, case: str) -> Path:
    record_id = signed(workspace, case)
    workspace.transfers.import_centre(centre.card.read_text(encoding="utf-8"))
    sealed = workspace.transfers.prepare((record_id,)).run()
    return workspace.transfers.keep(sealed, folder)


def _card(workspace: Workspace, folder: Path) -> str:
    path = folder / "laptop.ehdevice"
    path.write_text(workspace.transfers.device_card().text, encoding="utf-8")
    return str(path)


def test_a_bundle_goes_from_laptop_to_report(
    workspace: Workspace, centre: Centre, tmp_path: Path
) -> None:
    bundle = _send(workspace, centre, tmp_path, "C-0001")
    status, stranger = centre.run("intake", str(bundle))
    assert status == 1
    assert stranger["accepted"] == []
    status, enrolled = centre.run("enrol", _card(workspace, tmp_path))
    assert status == 0
    assert enrolled[0]["name"] == "Morgan Hartley-Vale"
    status, taken = centre.run("intake", str(bundle))
    assert status == 0
    assert [entry["records"] for entry in taken["accepted"]] == [1]
    damaged = tmp_path / "damaged.ehbundle"
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    second = _send(workspace, centre, tmp_path, "C-0002")
    status, mixed = centre.run("intake", str(bundle), str(damaged), str(second))
    assert status == 1
    assert [len(mixed[key]) for key in ("accepted", "ignored", "refused")] == [1, 1, 1]
    status, report = centre.run("report")
    assert status == 0
    assert report["audits"] is None, "two audits are a small number"
    assert report["left_out"] == []


def _process(centre: Centre, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one command of the centre as a person does, in a process of its own."""
    shared = ["--store", str(centre.folder / "store")]
    shared += ["--passphrase-file", str(centre.folder / "passphrase.txt")]
    command = [sys.executable, "-m", "eh_desktop", "central", words[0], *shared, *words[1:]]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_lost_laptop_is_switched_off_and_its_bundles_are_refused(
    workspace: Workspace, centre: Centre, tmp_path: Path
) -> None:
    assert _process(centre, "devices").stdout == "No laptop is enrolled yet.\n"
    bundle = str(_send(workspace, centre, tmp_path, "C-0001"))
    _, enrolled = centre.run("enrol", _card(workspace, tmp_path))
    device = enrolled[0]["device"]
    listed = _process(centre, "devices").stdout
    assert f"device {device}" in listed
    assert "no bundle yet" in listed
    done = _process(centre, "switch-off", device[:12], "--reason", "Left on a bus")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Switched off: Morgan Hartley-Vale, Northmoor Council")
    assert "refused from now on, also those made before" in done.stdout
    refused = _process(centre, "intake", bundle)
    assert refused.returncode == 1
    for part in ("no longer accepted", "switched off on", "“Left on a bus”"):
        assert part in refused.stdout
    assert "Traceback" not in refused.stdout + refused.stderr
    (told,) = centre.run("devices")[1]
    assert (told["accepted"], told["reason"], told["last_bundle"]) == (False, "Left on a bus", 0)
    assert "SWITCHED OFF" in _process(centre, "devices").stdout
    again = _process(centre, "switch-off", device, "--reason", "Still lost")
    assert again.returncode == 1
    assert "switched off already" in again.stderr
    status, back = centre.run("switch-on", device, "--reason", "Found in the depot")
    assert (status, back["accepted"], back["switched_off_at"]) == (0, True, None)
    assert centre.run("intake", bundle)[0] == 0
    assert centre.run("devices")[1][0]["last_bundle"] == 1


def test_a_device_that_is_not_known_and_a_missing_reason_are_said(centre: Centre) -> None:
    unknown = _process(centre, "switch-off", "0123456789", "--reason", "Lost")
    assert unknown.returncode == 1
    assert "No device is enrolled whose id begins with “0123456789”." in unknown.stderr
    bare = _process(centre, "switch-off", "0123456789")
    assert bare.returncode == 2
    assert "--reason" in bare.stderr


def test_a_faulty_form_of_the_centre_s_own_does_not_stop_the_report(
    centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(forms_folder(), forms)
    assert centre.run("report")[0] == 0
    monkeypatch.setattr("eh_desktop.services.formdesk.forms_folder", lambda: forms)
    (forms / "cumbria" / "audit.toml").write_text("id = ", encoding="utf-8")
    status, report = centre.run("report")
    assert status == 1
    assert any("cumbria/audit.toml" in said for said in report["left_out"])
    assert any(said.startswith("Themes:") for said in report["left_out"])


def test_a_bundle_for_another_centre_is_refused(
    workspace: Workspace,
    centre: Centre,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = Centre(tmp_path / "other", capsys)
    other.run("init", "--name", "Other team", "--out", str(other.folder))
    other.run("enrol", _card(workspace, tmp_path))
    bundle = _send(workspace, centre, tmp_path, "C-0001")
    status, taken = other.run("intake", str(bundle))
    assert status == 1
    assert "another centre" in taken["refused"][0]["reason"]


def test_the_centre_s_passphrase_is_asked_for_clearly(
    centre: Centre, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["central", "report", "--store", str(centre.folder / "store")]) == 1
    assert "passphrase is needed" in capsys.readouterr().err
    monkeypatch.setenv("EH_DESKTOP_CENTRAL_PASSPHRASE", "not the passphrase")
    assert main(["central", "report", "--store", str(centre.folder / "store")]) == 1
    assert "Traceback" not in capsys.readouterr().err
    monkeypatch.setenv("EH_DESKTOP_CENTRAL_PASSPHRASE", CENTRAL_PASSPHRASE)
    assert main(["central", "report", "--store", str(centre.folder / "store")]) == 0


def test_age_and_unzip_open_what_the_laptop_sealed(
    workspace: Workspace, centre: Centre, tmp_path: Path
) -> None:
    need("age", "unzip")
    bundle = _send(workspace, centre, tmp_path, "C-0001")
    identity = centre.folder / "centre-recovery-identity.txt"
    archive = tmp_path / "opened.zip"
    subprocess.run(["age", "-d", "-i", identity, "-o", archive, bundle], check=True)
    subprocess.run(["unzip", "-q", archive, "-d", tmp_path / "parts"], check=True)
    assert (tmp_path / "parts" / "manifest.json").exists()
    assert list((tmp_path / "parts" / "documents").glob("*.pdf"))


def test_verify_says_who_when_and_intact(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = workspace.records.document(signed(workspace))
    assert pdf is not None
    good, bad, certificate = tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pem"
    good.write_bytes(pdf)
    bad.write_bytes(pdf + b"\n")
    certificate.write_text(workspace.signing.certificate(), encoding="utf-8")
    assert main(["verify", str(good), "--trust", str(certificate), "--json"]) == 0
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["intact"]
    assert verdict["covers_whole_file"]
    assert verdict["trusted"]
    assert "Morgan Hartley-Vale" in verdict["signer"]
    assert verdict["kind"] == "signed_pdf"
    assert main(["verify", str(bad)]) == 1
    assert "NOT INTACT" in capsys.readouterr().out
    card = _card(workspace, tmp_path)
    certificate.write_text("-----BEGIN CERTIFICATE-----\nbad\n", encoding="utf-8")
    assert main(["verify", str(good), "--trust", str(certificate)]) == 1
    assert "not a certificate" in capsys.readouterr().err
    assert main(["verify", str(good), "--trust", card]) == 0
    assert "one you trust" in capsys.readouterr().out


def test_verify_in_a_fresh_process_agrees(workspace: Workspace, tmp_path: Path) -> None:
    pdf = workspace.records.document(signed(workspace))
    assert pdf is not None
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        [sys.executable, "-m", "eh_desktop", "verify", str(path), "--json"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["intact"]
    assert done.stderr == ""


def test_verify_checks_a_bundle_against_its_sender(
    workspace: Workspace, centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = str(_send(workspace, centre, tmp_path, "C-0001"))
    identity = str(centre.folder / "centre-recovery-identity.txt")
    card = _card(workspace, tmp_path)
    assert main(["verify", bundle]) == 1
    assert "sealed" in capsys.readouterr().out
    assert main(["verify", bundle, "--identity", identity, "--json"]) == 0
    unproven = json.loads(capsys.readouterr().out)
    assert (unproven["intact"], unproven["trusted"]) == (True, None)
    assert "not proven" in unproven["reason"]
    assert main(["verify", bundle, "--identity", identity, "--trust", card, "--json"]) == 0
    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["kind"], verdict["intact"]) == ("bundle", True)
    assert "Morgan Hartley-Vale" in verdict["signer"]
    assert main(["verify", bundle, "--identity", card, "--trust", card]) == 1
    assert "no age identity" in capsys.readouterr().err
    assert main(["verify", bundle, "--identity", identity, "--trust", identity]) == 1
    assert "NOT INTACT" not in capsys.readouterr().out


def test_what_is_printed_cannot_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "no\x1b[31mne\u202e.pdf")]) == 1
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert "‹U+001B›" in said
    assert "‹U+202E›" in said
    assert main(["verify", str(tmp_path)]) == 1
    assert "not a file" in capsys.readouterr().err


def test_verify_refuses_what_is_neither(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello", encoding="utf-8")
    assert main(["verify", str(path)]) == 1
    assert "neither a PDF nor a bundle" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "none.pdf")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_the_doctor_looks_at_everything(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    assert main(["--data-dir", str(folder), "doctor"]) == 0
    assert "none yet" in capsys.readouterr().out
    request.getfixturevalue("service")
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    look = ["--data-dir", str(folder), "doctor", "--passphrase-file", str(secret), "--json"]
    assert main(look) == 0
    found = {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert found["Store"]["well"]
    assert found["Rights"]["well"]
    (folder / "store.db").chmod(0o644)
    secret.write_text("not the passphrase", encoding="utf-8")
    assert main(look) == 1
    found = {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert not found["Store"]["well"]
    assert "store.db" in found["Rights"]["what"]


def test_a_blank_form_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "paper" / "blank.pdf"
    assert main(["blank", "tameside.audit", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in capsys.readouterr().out
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert main(["blank", "tameside.audit", str(tmp_path / "file" / "blank.pdf")]) == 1
    assert "cannot be written" in capsys.readouterr().err
