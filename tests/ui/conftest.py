"""Fixtures of everything on the screen."""

from __future__ import annotations

from tests.collecting import collected_between_tests
from tests.people_fixtures import meet
from tests.shell_fixtures import answers, desk, dressed, entrance

__all__ = ["answers", "collected_between_tests", "desk", "dressed", "entrance", "meet"]
