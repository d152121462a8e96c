"""Whole journeys show windows too."""

from __future__ import annotations

from tests.collecting import collected_between_tests

__all__ = ["collected_between_tests"]
