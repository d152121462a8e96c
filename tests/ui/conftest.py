"""Fixtures of everything on the screen."""

from __future__ import annotations

import pytest

from tests.shell_fixtures import answers, desk, dressed, entrance

__all__ = ["answers", "desk", "dressed", "entrance"]


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what the screenless platform says of every window that has a least size."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
