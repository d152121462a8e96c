"""Fixtures of the walk's own tests."""

from __future__ import annotations

from tests.collecting import collected_between_tests
from tests.shell_fixtures import dressed

__all__ = ["collected_between_tests", "dressed"]
