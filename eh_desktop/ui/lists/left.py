"""Lists as they are left before their pages are built anew: the same words find the same rows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.lists.memory import LISTS, Left


def leave_lists(window: QWidget) -> None:
    """Remember of every list in a window what is looked for and chosen, for once."""
    for panel in window.findChildren(ListPanel):
        asked = panel.query()
        LISTS.leave(panel.list_id, Left(asked.text, asked.filters, panel.chosen_id()))
