"""A control under its label and hint, and the removal link of a row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField


class Titled(QWidget):
    """A label, a hint, and the control under them."""

    def __init__(
        self, title: str, control: QWidget, hint: str = "", *, look: str = "muted"
    ) -> None:
        """Put the parts under each other; `look` is the label's."""
        super().__init__()
        self.control = control
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        self.label: QLabel = label(title, look)
        self.label.setBuddy(control.line if isinstance(control, DateField) else control)
        layout.addWidget(self.label)
        if hint:
            layout.addWidget(label(hint, "muted"))
            control.setAccessibleDescription(hint)
        layout.addWidget(control)


def beside_links(text: QWidget) -> QHBoxLayout:
    """Give a row in which a text begins where the words of links under it do."""
    row = QHBoxLayout()
    row.setContentsMargins(THEME.px(8), 0, 0, 0)
    row.addWidget(text)
    return row
