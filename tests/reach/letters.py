"""Letters with Alt: where two controls share one, it only moves the focus between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget

from tests.reach.finding import Finding, where


def check_letters(window: QWidget) -> Iterator[Finding]:
    """Find visible controls of a window that are called by the same keys."""
    called: dict[str, list[QWidget]] = defaultdict(list)
    for widget, keys in _calls(window):
        if not keys.isEmpty():
            called[keys.toString()].append(widget)
    for keys, widgets in called.items():
        if len(widgets) > 1:
            others = ", ".join(where(one).partition(" in ")[0] for one in widgets[:-1])
            yield Finding("letters", where(widgets[-1]), f"{keys} calls also {others}")


def _calls(window: QWidget) -> Iterator[tuple[QWidget, QKeySequence]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QAbstractButton):
            yield widget, widget.shortcut()
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            yield widget, QKeySequence.mnemonic(widget.text())
        elif isinstance(widget, QTabBar):
            for at in range(widget.count()):
                yield widget, QKeySequence.mnemonic(widget.tabText(at))
    for shortcut in window.findChildren(QShortcut):
        holder = shortcut.parent()
        if isinstance(holder, QWidget) and holder.isVisible() and holder.window() is window:
            yield holder, shortcut.key()
