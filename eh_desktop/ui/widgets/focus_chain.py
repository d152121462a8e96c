"""The order in which Tab goes, read without leaving traces in Python."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_tab_order(ground: QWidget) -> list[QWidget]:
    """Give all that stands in a widget in the order in which Tab would come to it.

    To PySide each widget that `nextInFocusChain` gives belongs to the one before, so that those of
    other pages would be dead to Python once this one is deleted: each is given back to its parent.
    The window has none, so it must not be given at all: the round ends at the one before it.
    """
    passed: list[QWidget] = []
    widget: QWidget | None = ground.window()
    end = widget.previousInFocusChain() if widget is not None else None
    while widget is not None and widget is not end:
        widget = widget.nextInFocusChain()
        if widget is not None:
            passed.append(widget)
    _give_back(passed)
    return [one for one in passed if one is not ground and ground.isAncestorOf(one)]


def _give_back(widgets: Sequence[QWidget]) -> None:
    """Let each belong to its own parent again, as `findChildren` has it."""
    parents = {id(above): above for one in widgets if (above := one.parentWidget()) is not None}
    for above in parents.values():
        above.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
