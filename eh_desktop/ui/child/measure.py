"""The measures of child mode: large at 100 % already, so they grow less than the rest."""

from __future__ import annotations

from PySide6.QtGui import QFont

from eh_desktop.ui.theme import THEME

GROWTH = 0.4
"""How much of the growth of text is followed; at 200 % the smallest type is still 200 % of body."""


def px(steps: float) -> int:
    """Give a length of 100 % pixels at the scale of this mode."""
    return max(1, round(steps * _scale()))


def type_of(points: float, *, bold: bool = False) -> QFont:
    """Give the system's font at a size in points, at the scale of this mode."""
    return THEME.font(points * _scale() / THEME.scale, bold=bold)


def _scale() -> float:
    return 1 + (THEME.scale - 1) * GROWTH
