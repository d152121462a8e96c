"""From the derived key to a usable Home, when three seconds passed at the unlock window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figure import Figure, compiled
from benchmarks.sample import PASSPHRASE, PROFILE, complete
from eh_desktop.services.vaults import VaultService

PROBE = Path(__file__).with_name("unlock_probe.py")
AUDITS = 40


def measure(*, smoke: bool) -> list[Figure]:
    """Measure whole processes: after the pause the key is handed in, and Home has to be painted."""
    with TemporaryDirectory() as folder:
        service = VaultService(Path(folder))
        keys = service.make_keys(PASSPHRASE)
        workspace = service.begin(keys.data_key, PROFILE)
        for _ in range(4 if smoke else AUDITS):
            complete(workspace.records.open(workspace.records.start("tameside.audit")))
        workspace.close()
        rounds = 1 if smoke else 7
        times = [_run(folder, keys.data_key.hex()) for _ in range(rounds)]
    note = f"a vault of {AUDITS} audits, key derivation aside"
    return [Figure("unlocked to Home usable", median(times), 300.0, note=note)]


def _run(folder: str, key: str) -> float:
    done = subprocess.run(
        [sys.executable, str(PROBE), folder, key],
        capture_output=True,
        text=True,
        timeout=60,
        env=compiled(),
    )
    if not done.stdout.startswith("home "):
        raise RuntimeError(f"Home was not painted: {done.stderr[-2000:]}")
    return float(done.stdout.split()[1])
