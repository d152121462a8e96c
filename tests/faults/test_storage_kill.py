"""Killed while answering: every answer that was told as kept is there, and the journal is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from eh_desktop.domain.record import apply
from eh_desktop.storage.database import open_store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from eh_desktop.storage.vault import STORE_FILE
from tests.faults.storage_answering import changes
from tests.storage_fixtures import AT, DATA_KEY, WHO, draft, folder, new_store

__all__ = ["folder"]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 and fork are POSIX's")
ROOT = Path(__file__).resolve().parents[2]
MAKER = """
import os, signal, sys
from pathlib import Path
from eh_desktop.storage.database import open_store
from eh_desktop.storage.repositories.settings import SettingRepository
from tests.storage_fixtures import DATA_KEY

def first(store):
    SettingRepository(store).set("owner", "x" * 100_000)
    os.kill(os.getpid(), signal.SIGKILL)

open_store(Path(sys.argv[1]), DATA_KEY, create=True, first=first)
"""
RUNS = int(os.environ.get("EH_DESKTOP_KILL_RUNS", "100"))
Server = subprocess.Popen[str]


def test_killed_while_a_store_is_made_there_is_none_and_it_can_be_made_again(
    folder: Path,
) -> None:
    ended = subprocess.run([sys.executable, "-c", MAKER, str(folder)], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    left = {path.name for path in folder.iterdir()}
    assert left
    assert all(name.startswith(f"{STORE_FILE}.new") for name in left)
    open_store(
        folder,
        DATA_KEY,
        create=True,
        first=lambda store: SettingRepository(store).set("owner", WHO),
    ).close()
    assert [path.name for path in folder.iterdir()] == [STORE_FILE]
    store = open_store(folder, DATA_KEY)
    assert SettingRepository(store).all() == {"owner": WHO}
    store.close()


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """Give the process that forks answering children over one vault."""
    store = new_store(folder)
    RecordRepository(store).add(draft(), who=WHO, at=AT, what="started")
    store.close()
    command = [sys.executable, "-m", "tests.faults.storage_answering", str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
    assert process.returncode == 0


def _one_life(server: Server, turn: int, dice: random.Random) -> int:
    """Let a child answer, kill it at a random moment, and give how many it told as kept."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{turn}\n")
    server.stdin.flush()
    child = int(server.stdout.readline())
    told = 0
    for _ in range(dice.randrange(60)):
        assert server.stdout.readline() == "kept\n"
        told += 1
    for _ in range(dice.randrange(20_000)):  # on into the next answer
        pass
    os.kill(child, signal.SIGKILL)
    while (line := server.stdout.readline()) != "ended\n":
        assert line == "kept\n"
        told += 1
    return told


def test_no_acknowledged_answer_is_lost(server: Server, folder: Path) -> None:
    dice = random.Random(20261122)
    entries, acknowledged = 1, 0
    expected = draft()
    for turn in range(RUNS):
        told = _one_life(server, turn, dice)
        store = open_store(folder, DATA_KEY)
        journal = JournalRepository(store)
        done = journal.count() - entries
        assert told <= done <= told + 1, f"turn {turn}: {told} were told, {done} are there"
        for change in islice(changes(turn), done):
            expected = apply(expected, change)
        assert RecordRepository(store).get("r1") == expected
        assert journal.first_break() is None
        store.close()
        entries, acknowledged = entries + done, acknowledged + told
    assert acknowledged > RUNS
