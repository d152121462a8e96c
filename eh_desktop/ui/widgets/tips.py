"""Tool tips that are never markup: what people type may look like it."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.direction import seen


def tip(text: str) -> str:
    """Give typed text as a tool tip that shows it as it stands; empty gives none.

    Qt guesses whether a tip is markup; this one always is, with the text escaped in it.
    """
    return f"<span>{escape(seen(text))}</span>" if text else ""


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that shows the text as it stands; empty takes the tip away."""
    widget.setToolTip(tip(text))
