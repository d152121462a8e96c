"""The application in a real window, under a virtual X server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from eh_desktop.domain.errors import VaultInUse
from eh_desktop.services.vaults import VaultService
from tests.programs import need

OURS = [sys.executable, "-m", "eh_desktop"]


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """Give the environment of a fresh X server."""
    need("Xvfb")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    yield environment
    server.terminate()
    server.wait(timeout=10)


def test_the_whole_journey_in_a_real_window(screen: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = subprocess.run(
        [*OURS, "demo", "--out", str(out)], env=screen, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["central"]["accepted"] == 1
    assert done.stderr == ""


def test_a_second_start_brings_the_first_to_the_front(
    screen: dict[str, str], service: VaultService
) -> None:
    first = subprocess.Popen(
        [*OURS, "--data-dir", str(service.folder)],
        env=screen,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait_until_held(service, first)
        for _ in range(20):
            second = subprocess.run(
                [*OURS, "--data-dir", str(service.folder)],
                env=screen,
                capture_output=True,
                text=True,
                timeout=60,
            )
            if second.returncode == 0:
                break
            assert "in use" in second.stderr or "open" in second.stderr
        assert "open already" in second.stdout
    finally:
        first.terminate()
        first.communicate(timeout=20)


def _wait_until_held(service: VaultService, first: subprocess.Popen[str]) -> None:
    pause = Event()
    while first.poll() is None:
        try:
            service.hold()
        except VaultInUse:
            return
        service.release()
        pause.wait(0.02)
    raise AssertionError(first.communicate())
