"""An erasure that is cut off: everything is gone with its tombstones, or nothing is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.database import Store
from tests.central_fixtures import ROOT
from tests.erasing_fixtures import MARK, REASON, copies_of, full_case, pages_of, texts_of_store
from tests.journey_fixtures import service, workspace
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
CUTS = (1, 2, 12, 33)
"""At which of the statements that an erasure writes it is cut."""


def _tables(workspace: Workspace) -> list[object]:
    """Give every row of every table that an erasure writes to."""
    driver = workspace._context.store.connection.connection.driver_connection
    names = [row[0] for row in driver.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    return [driver.execute(f'SELECT * FROM "{name}"').fetchall() for name in names]


@pytest.mark.parametrize("at", CUTS)
def test_a_full_disk_in_the_middle_leaves_everything(
    workspace: Workspace, at: int, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    case, _, _ = full_case(workspace)
    workspace._context.store.backup("2026-01-01T00:00:00Z")
    before, copies, real, calls = _tables(workspace), copies_of(folder), Store.write, []

    def full(store: Store, *what: object) -> int:
        calls.append(what)
        if len(calls) == at:
            raise VaultTrouble("The disk is full.")
        return real(store, *what)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        with pytest.raises(VaultTrouble, match="full"):
            workspace.erasing.erase([("case", case.id)], REASON)
    assert _tables(workspace) == before
    assert copies_of(folder) == copies
    assert workspace.first_broken_entry() is None
    assert workspace.erased.faults() == ()
    workspace.erasing.erase([("case", case.id)], REASON)
    assert MARK not in texts_of_store(workspace)


_KILLED = """
import os, signal, sys
from pathlib import Path
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.database import Store
folder, key, case, at = sys.argv[1:]
workspace = Workspace.open(Path(folder), bytes.fromhex(key))
real, calls = Store.write, []
def write(self, *what):
    done = real(self, *what)
    calls.append(what)
    if len(calls) == int(at):
        os.kill(os.getpid(), signal.SIGKILL)
    return done
def renew(self, now):
    os.kill(os.getpid(), signal.SIGKILL)
Store.write, Store.renew_backups = write, renew
workspace.erasing.erase([("case", case)], "The time to keep it is over.")
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_killed_erasure_is_whole_or_never_was(service: VaultService, tmp_path: Path) -> None:
    key: bytes = service.data_key  # type: ignore[attr-defined]
    workspace = service.open(key)
    case, _, _ = full_case(workspace)
    workspace.close()
    for at in (3, 30, 9999):
        folder = tmp_path / f"cut-{at}"
        shutil.copytree(service.folder, folder)
        ended = subprocess.run(
            [sys.executable, "-c", _KILLED, str(folder), key.hex(), case.id, str(at)],
            cwd=ROOT,
            check=False,
        )
        assert ended.returncode == -signal.SIGKILL
        opened = Workspace.open(folder, key)
        gone = at == 9999  # the transaction was over; only the copies were not renewed yet
        assert opened.cases.count() == (0 if gone else 1)
        assert len(opened.erased.all()) == (3 if gone else 0)
        assert (MARK in texts_of_store(opened)) is not gone
        assert opened.first_broken_entry() is None
        assert opened.erased.faults() == ()
        assert opened.problems() == ()
        if not gone:
            opened.erasing.erase([("case", case.id)], REASON)
        opened.erasing.renew_copies()
        assert opened.erasing.stale_copies() == 0
        opened.leave()
        for path in (folder / "store.db", *(folder / "backups").glob("*")):
            assert MARK.encode() not in pages_of(path, key)
