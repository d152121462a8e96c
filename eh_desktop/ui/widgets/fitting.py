"""A stack that is only as tall as the page it shows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class FittingStack(QWidget):
    """Show one page and hide the others.

    A QStackedWidget asks for the height of its tallest page, whatever its size hints say.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without pages."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._pages: list[QWidget] = []
        self._current = 0

    def addWidget(self, page: QWidget) -> None:
        """Add a page; the first is shown."""
        self._layout.addWidget(page)
        page.setVisible(not self._pages)
        self._pages.append(page)

    def currentIndex(self) -> int:
        """Give the number of the page that is shown."""
        return self._current

    def setCurrentIndex(self, index: int) -> None:
        """Show another page."""
        self._current = index
        for number, page in enumerate(self._pages):
            page.setVisible(number == index)
