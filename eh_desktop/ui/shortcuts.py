"""The sheet of keys: what can be done without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.ui.rail import PLACES, SERVICE_PLAN, keys_of
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.screen import open_at

ANYWHERE = (
    *((keys_of(entry), entry.text) for entry in PLACES),
    (keys_of(SERVICE_PLAN), "Service plan, where you have duties for a whole service"),
    ("Ctrl+N", "Start what the page lists; on Home what its first button starts"),
    ("Ctrl+L", "Lock"),
    ("Ctrl+Q", "Close the window"),
    ("F1", "This sheet"),
)
IN_A_FORM = (
    ("1 2 3 0", "Not met, Partially met, Met, Not applicable; other answers in their order"),
    ("Y N ?", "Yes, No, and “?” for not sure"),
    ("R A G", "Red, Amber, Green"),
    ("+ −", "Up and down a scale of 0 to 10; 1 and then 0 gives 10"),
    ("Backspace", "Take the answer back"),
    ("F8", "Next criterion without an answer"),
    ("Ctrl+Tab", "Next tab; with Shift the one before"),
    ("Ctrl+Z", "Undo; Ctrl+Shift+Z or Ctrl+Y redo"),
    ("Ctrl+Enter", "Finish and sign"),
    ("Esc", "Close a dialog"),
)


class ShortcutSheet(QDialog):
    """Two lists of keys."""

    def __init__(self, parent: QWidget) -> None:
        """Lay the lists out."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keys")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(THEME.px(24),) * 4)
        outer.setSpacing(THEME.px(12))
        outer.addWidget(label("Keys", "title"))
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(THEME.px(24))
        grid.setVerticalSpacing(THEME.px(6))
        grid.setColumnStretch(1, 1)
        for title, entries in (("Anywhere", ANYWHERE), ("In an open form", IN_A_FORM)):
            grid.addWidget(label(title, "card-title"), grid.rowCount(), 0, 1, 2)
            for keys, meaning in entries:
                row = grid.rowCount()
                grid.addWidget(label(keys, "strong", wrap=False), row, 0)
                grid.addWidget(label(meaning), row, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        outer.addWidget(area, 1)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch(1)
        close = button("Close", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row_of_buttons.addWidget(close)
        outer.addLayout(row_of_buttons)
        open_at(self, 520, 620)
