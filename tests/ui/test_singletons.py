"""A long session under Python 3.11 does not use up None, True and False."""

from __future__ import annotations

import subprocess
import sys

import pytest

from eh_desktop.ui.singletons import SPARE, keep_singletons

SESSION = """
import {ui}
from PySide6.QtCore import QCoreApplication, QObject
app = QCoreApplication([])
thing = QObject()
for _ in range(300_000):
    thing.setParent(None)
    thing.isWidgetType()
    thing.blockSignals(False)
print("alive")
"""


def _run(ui: str) -> subprocess.CompletedProcess[str]:
    code = SESSION.format(ui=ui)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)


def test_a_long_session_ends_in_peace() -> None:
    done = _run("eh_desktop.ui")
    assert done.stdout == "alive\n"
    assert done.returncode == 0
    assert "Fatal" not in done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="they are immortal by themselves")
def test_spare_references_are_added_once() -> None:
    keep_singletons()
    before = sys.getrefcount(None)
    keep_singletons()
    assert SPARE <= sys.getrefcount(None) < 2 * SPARE
    assert sys.getrefcount(None) - before < 1000
