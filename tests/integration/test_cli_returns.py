"""A return and an erasure from laptop to centre, by the commands that people use."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from eh_desktop.central.centre import Centre as OpenCentre
from eh_desktop.cli import main
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import before, span_of
from eh_desktop.exchange.bundle import pack
from eh_desktop.exchange.device import create_device_key
from eh_desktop.services.workspace import Workspace
from tests.central_fixtures import Laptop
from tests.erasing_fixtures import MARK, REASON, REF, old_case, signed_about
from tests.exchange_fixtures import device, more, post, tombstone
from tests.integration.test_cli_central import CENTRAL_PASSPHRASE, Centre, _card, centre
from tests.journey_fixtures import service, workspace
from tests.storage_fixtures import folder

__all__ = ["centre", "folder", "service", "workspace"]
RETURN, FIGURE = "tameside.champion_return", "sharing_requests"


def _submit(workspace: Workspace, requests: int) -> str:
    """Submit the last quarter's return, counted from made-up requests; give its id."""
    last = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
    for number in range(requests):
        values = {"asked_on": last.starts.isoformat(), "who": f"Asker {number}", "consent": "given"}
        workspace.logs.save(LogEntry(f"request-{number}", "sharing_request", values))
    workspace.returns.set_note(RETURN, last.key, FIGURE, "A word of the Quillfeathers.")
    workspace.returns.freeze(RETURN, last.key)
    return workspace.returns.open(RETURN, last.key).id


def _send(workspace: Workspace, folder: Path, *chosen: tuple[str, ...]) -> Path:
    return workspace.transfers.keep(workspace.transfers.prepare(*chosen).run(), folder)


@pytest.fixture
def ready(workspace: Workspace, centre: Centre, tmp_path: Path) -> Workspace:
    """Give a vault and a centre that know each other."""
    workspace.transfers.import_centre(centre.card.read_text(encoding="utf-8"))
    assert centre.run("enrol", _card(workspace, tmp_path))[0] == 0
    return workspace


def test_a_return_goes_from_laptop_to_report(
    ready: Workspace, centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = _send(ready, tmp_path, (), (_submit(ready, 7),))
    status, taken = centre.run("intake", str(bundle))
    assert status == 0
    assert [(one["records"], one["returns"]) for one in taken["accepted"]] == [(0, 1)]
    status, again = centre.run("intake", str(bundle))
    assert (status, len(again["ignored"])) == (0, 1)
    status, report = centre.run("report")
    assert status == 0
    (found,) = report["returns"]
    figures = {one["figure"]: one for one in found["figures"]}
    assert figures[FIGURE]["total"] == "7"
    assert figures["opened"]["services"][0]["nil"]
    assert [one["name"] for one in found["services"]] == ["Morgan Hartley-Vale"]
    shared = ["--store", str(centre.folder / "store"), "--passphrase-file"]
    assert main(["central", "report", *shared, str(centre.folder / "passphrase.txt")]) == 0
    said = capsys.readouterr().out
    assert "Sharing requests: 7" in said
    assert "Cases opened: Nil" in said
    for text in (said, json.dumps(report)):
        assert "Quillfeather" not in text


def test_an_erased_form_is_gone_at_the_centre_and_stays_gone(
    ready: Workspace, centre: Centre, tmp_path: Path
) -> None:
    case = old_case(ready)
    record_id = signed_about(ready)
    first = _send(ready, tmp_path, (record_id,))
    assert centre.run("intake", str(first))[0] == 0
    assert MARK in _everything(centre)
    ready.erasing.erase([("case", case.id)], REASON)
    second = _send(ready, tmp_path, ())
    status, taken = centre.run("intake", str(second))
    assert status == 0
    assert [(one["tombstones"], one["erased"]) for one in taken["accepted"]] == [(1, 1)]
    held = _everything(centre)
    assert MARK not in held
    assert REF not in held
    status, again = centre.run("intake", str(first), str(second))
    assert (status, len(again["ignored"])) == (0, 2)
    assert MARK not in _everything(centre)


def _everything(centre: Centre) -> str:
    """Give every value of the centre's store as one text."""
    with OpenCentre.open(centre.folder / "store", CENTRAL_PASSPHRASE) as opened:
        ask = opened.store.connection.exec_driver_sql
        names = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
        values = [value for name in names for row in ask(f"SELECT * FROM {name}") for value in row]
    return "\n".join(
        one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in values
    )


def test_verify_names_what_a_bundle_carries(
    ready: Workspace, centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = old_case(ready)
    record_id = signed_about(ready)
    ready.erasing.erase([("case", case.id)], REASON)
    bundle = str(_send(ready, tmp_path, (), (_submit(ready, 1),)))
    identity = str(centre.folder / "centre-recovery-identity.txt")
    card = _card(ready, tmp_path)
    assert main(["verify", bundle, "--identity", identity, "--trust", card]) == 0
    said = capsys.readouterr().out
    last = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
    assert f"1 return (Quarterly return, {last.label})" in said
    assert f"1 tombstone (of record {record_id})" in said
    assert "0 records" in said
    assert "not signed" not in said


def test_verify_tells_of_tombstones_that_the_sender_did_not_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stones = tuple(tombstone(number, create_device_key()) for number in range(30))
    bundle, identity, sender = (tmp_path / name for name in ("b.ehbundle", "id.txt", "s.ehdevice"))
    made = replace(more(), tombstones=(*stones, tombstone(99)))
    bundle.write_bytes(pack(made, device(), post().card).data)
    identity.write_text(post().identity, encoding="utf-8")
    sender.write_text(Laptop("Ines Łukowska", device()).card().to_text(), encoding="utf-8")
    assert main(["verify", str(bundle), "--identity", str(identity), "--trust", str(sender)]) == 0
    said = capsys.readouterr().out
    assert "30 tombstones not signed by this device." in said
    assert "31 tombstones (of record " in said
    assert "and 11 more)" in said
    assert "2 returns (Champion's quarterly return, April to June 2026; " in said
