"""What is worth knowing about what stands in a field, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.announcing import announce
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.link_button import LinkButton

Link = tuple[str, str]
"""What `pressed` says, and the words to press."""


def near_cases(refs: Sequence[str]) -> tuple[str, list[Link]]:
    """Give the hint for a reference that no case has and that some nearly equal: each is a link."""
    words = say("No case here has this reference. Nearly the same: {refs}.", refs=", ".join(refs))
    return words, [(one, say("Use {ref}", ref=one)) for one in refs]


class FieldHint(QWidget):
    """Words and links under a field. Nothing is wrong with it; hidden while there is no hint."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._words = label("", "muted")
        self.links: list[LinkButton] = []
        self._flow = Flow(THEME.px(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addWidget(self._flow)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return self._words.text()

    def put(self, words: str, links: Sequence[Link]) -> None:
        """Say something else; no words for nothing."""
        if words == self.words and links == [
            (one.property("key"), one.text()) for one in self.links
        ]:
            return
        for old in self.links:
            self._flow.drop(old)
        self.links = []
        for key, text in links:
            made = LinkButton(text, text, self._flow)
            made.setProperty("key", key)
            made.clicked.connect(self._press)
            self._flow.add(made)
            made.show()
            self.links.append(made)
        self._words.setText(words)
        self._flow.setVisible(bool(links))
        self.setVisible(bool(words))
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Come into sight below a field that is being typed into."""
        super().resizeEvent(event)
        focus, above = QApplication.focusWidget(), self.parentWidget()
        if focus is None or above is None or not above.isAncestorOf(focus):
            return
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self, 0, THEME.px(4))
            above = above.parentWidget()

    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, LinkButton):
            self.pressed.emit(str(pressed.property("key")))
