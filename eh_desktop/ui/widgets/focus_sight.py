"""What has the focus is in sight: an area scrolls to it also when the keys come from outside."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from eh_desktop.ui.theme import THEME

MARGIN = 20
"""How much is shown above and below what has the focus, in px at 100 %."""


class FocusSight(QObject):
    """Follows the focus through all windows. Qt scrolls only where Tab begins within the area."""

    def __init__(self, parent: QObject) -> None:
        """Begin at once; it ends with its parent."""
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what is wholly out of sight: a click can only be on what is not."""
        if now is None or not now.isVisible() or not now.visibleRegion().isEmpty():
            return
        above = now.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and above.isAncestorOf(now):
                above.ensureWidgetVisible(now, 0, THEME.px(MARGIN))
            above = above.parentWidget()
