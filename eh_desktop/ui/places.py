"""A place that one can go to: how its page is built once, and shown with fresh content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """One page of the window."""

    build: Callable[[], QWidget]
    show: Callable[[], None]
