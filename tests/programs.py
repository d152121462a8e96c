"""Independent programs that check our work; elsewhere a test without its program is skipped."""

from __future__ import annotations

import os
import shutil

import pytest


def need(*names: str) -> None:
    """Skip the test if a program is not installed; fail it where everything has to run (CI)."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
