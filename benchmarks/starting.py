"""Process start to the painted unlock window, beside an empty PySide6 QMainWindow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figure import Figure, compiled, medians
from benchmarks.sample import PASSPHRASE, PROFILE
from eh_desktop.services.vaults import VaultService

PROBE = Path(__file__).with_name("probe.py")


def measure(*, smoke: bool) -> list[Figure]:
    """Measure whole processes, compiled files warm, alternating."""
    with TemporaryDirectory() as folder:
        service = VaultService(Path(folder))
        service.begin(service.make_keys(PASSPHRASE).data_key, PROFILE).close()

        def ours() -> None:
            _run("ours", folder)

        def empty() -> None:
            _run("empty")

        ours(), empty()
        taken, base = medians(2 if smoke else 15, ours, empty)
    return [
        Figure("process start to painted unlock window", taken, 1.5, base, "an empty QMainWindow")
    ]


def _run(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, str(PROBE), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=compiled(),
    )
    if "painted" not in done.stdout:
        raise RuntimeError(f"no window was painted: {done.stderr[-2000:]}")
