"""Fixtures of everything on the screen."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.shell_fixtures import answers, desk, dressed, entrance

__all__ = ["answers", "collected_between_tests", "desk", "dressed", "entrance"]


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Collect no garbage while a window is shown, as in the program: see `ui.collector`.

    A test's own window is in a cycle with its owner; collected while it paints, it crashes Qt.
    """
    gc.disable()
    yield
    gc.enable()
