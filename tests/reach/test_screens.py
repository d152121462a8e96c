"""Every screen of the demonstration is walked: what is pictured cannot be forgotten here."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

LOOKS = (("light", "100"), ("dark", "200"), ("high_contrast", "100"))
LEAST = {"places": 150, "story": 30}
"""So many screens there were when this was written."""
LONGEST = 900
"""Seconds, on a machine that does much else."""


@pytest.mark.parametrize("part", ["places", "story"])
@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_everybody_can_use_every_screen(look: tuple[str, str], part: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reach.run", *look, part],
        capture_output=True,
        text=True,
        timeout=LONGEST,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    walk = json.loads(done.stdout)
    assert len(walk["screens"]) >= LEAST[part]
    assert walk["stops"] > len(walk["screens"]) // 2
    assert walk["told"] == "", walk["told"]
