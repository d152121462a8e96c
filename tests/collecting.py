"""Collect no garbage while a window is shown, as in the program: see `ui.collector`."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Keep the collector off during a test.

    A test's own window is in a cycle with its owner; collected while it paints, it crashes Qt.
    """
    gc.disable()
    yield
    gc.enable()
