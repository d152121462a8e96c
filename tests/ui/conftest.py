"""Fixtures of everything on the screen."""

from __future__ import annotations

from tests.shell_fixtures import answers, desk, dressed, entrance

__all__ = ["answers", "desk", "dressed", "entrance"]
