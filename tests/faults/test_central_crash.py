"""Intake that is cut off in the middle: each file is in whole, or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from eh_desktop.central.centre import Centre, init
from eh_desktop.central.intake import take_in
from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.storage.repositories.devices import DeviceRepository
from eh_desktop.storage.repositories.documents import DocumentRepository
from eh_desktop.storage.repositories.intake import IntakeRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.received import ReceivedRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from tests.central_fixtures import LATER, PASSPHRASE, ROOT, House, Laptop, audit, cheap, house

__all__ = ["cheap", "house"]

PLACES = [
    (RecordRepository, "add", 2),
    (DocumentRepository, "add", 1),
    (ReceivedRepository, "add", 1),
    (ReceivedRepository, "add", 2),
    (SettingRepository, "set", 1),
    (DeviceRepository, "advance", 1),
    (IntakeRepository, "add", 1),
]


class _PowerCutError(BaseException):
    """The machine stopped here: no part of the program answers it."""


def _everything(centre: Centre) -> tuple[object, ...]:
    return (
        centre.received.all(),
        centre.devices.all(),
        centre.settings.all(),
        centre.intake.all(),
        centre.journal.entries(),
        centre.records.summaries(),
    )


@pytest.mark.parametrize(("kind", "name", "at"), PLACES)
@pytest.mark.parametrize("error", [_PowerCutError(), VaultTrouble("The disk is full.")])
def test_a_crash_in_the_middle_leaves_nothing_half(
    house: House,
    kind: type,
    name: str,
    at: int,
    error: BaseException,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laptop = house.enrolled()
    first = house.file("1", laptop.send(house.card, audit(1)).data)
    second = house.file("2", laptop.send(house.card, audit(2), audit(3)).data)
    take_in(house.centre, [first], LATER)
    before = _everything(house.centre)
    calls, real = [], getattr(kind, name)

    def cut(*arguments: object, **named: object) -> object:
        calls.append(name)
        if len(calls) == at:
            raise error
        return real(*arguments, **named)

    with monkeypatch.context() as broken:
        broken.setattr(kind, name, cut)
        with pytest.raises(type(error)):
            take_in(
                house.centre, [first, second] if kind is ReceivedRepository else [second], LATER
            )
    after = _everything(house.centre)
    if kind is ReceivedRepository:  # the known file before it was noted as ignored, in whole
        assert [entry.result for entry in house.centre.intake.all()] == ["accepted", "ignored"]
        assert (*after[:3], *after[4:]) == (*before[:3], *before[4:])
    else:
        assert after == before
    assert len(take_in(house.centre, [second], LATER).accepted) == 1
    assert len(house.held()) == 3
    assert JournalRepository(house.centre.store).first_break() is None


_KILLED = """
import os, signal, sys
from pathlib import Path
from eh_desktop.central.centre import Centre, init
from eh_desktop.central.intake import take_in
from eh_desktop.storage.repositories.received import ReceivedRepository
real, calls = ReceivedRepository.add, []
def add(self, received):
    kept = real(self, received)
    calls.append(received)
    if len(calls) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return kept
ReceivedRepository.add = add
folder, passphrase, *files = sys.argv[1:]
with Centre.open(Path(folder), passphrase) as centre:
    print(take_in(centre, [Path(file) for file in files], "2026-11-23T10:00:00+00:00").text())
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_killed_intake_keeps_whole_files_only(tmp_path: Path, cheap: None) -> None:
    folder = tmp_path / "centre"
    card = init(folder, "Harrowdale quality team", PASSPHRASE).card
    laptop = Laptop("Ines Łukowska")
    files = []
    for number, records in enumerate([[audit(1)], [audit(2), audit(3)], [audit(4)]]):
        files.append(tmp_path / f"{number}.ehbundle")
        files[-1].write_bytes(laptop.send(card, *records).data)
    with Centre.open(folder, PASSPHRASE) as centre:
        centre.enrol(laptop.card().to_text())
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(folder), PASSPHRASE, *map(str, files)],
        cwd=ROOT,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    with Centre.open(folder, PASSPHRASE) as centre:
        assert {one.record_id for one in centre.received.all()} == {audit(1).id}
        assert [entry.result for entry in centre.intake.all()] == ["accepted"]
        assert centre.journal.first_break() is None
        report = take_in(centre, files, LATER)
        assert (len(report.ignored), len(report.accepted)) == (1, 2)
        assert len(centre.received.all()) == 4
