"""What could not be read of the paper form a draft was made of, until it is dealt with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.ui.copied import COPIED
from eh_desktop.ui.editor.gap_list import SHORT
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.unread_dialog import MOST_SHOWN, shortened
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_through

TITLE = mark("Could not be read from the paper form")


class Unread(QObject):
    """The lines of one sitting. They are no part of the record: nothing here can be undone."""

    changed = Signal()
    dismissed = Signal()
    """A person is done with all of them."""

    def __init__(self) -> None:
        """Start with nothing unread."""
        super().__init__()
        self.lines: tuple[str, ...] = ()

    def show(self, lines: Sequence[str]) -> None:
        """Take other lines: sentences, each about one entry."""
        self.lines = tuple(lines)
        self.changed.emit()


class UnreadCard(FocusCard):
    """The lines, the first few until all are asked for. Hidden while there is none."""

    def __init__(self, unread: Unread, parent: QWidget) -> None:
        """Follow the lines of a sitting."""
        super().__init__(parent)
        self._unread = unread
        self.setAccessibleName(say(TITLE))
        self.labels: list[QLabel] = []
        self.heading = label(say(TITLE), "card-title")
        self.more = button("", "link")
        self.copy = button(say("Copy the list"), "link")
        self.done = button(say("Done with these"))
        self._column = QVBoxLayout()
        self._column.setSpacing(THEME.px(6))
        self.body.addWidget(self.heading)
        self.body.addWidget(label(say("Look at each on the paper, and enter it by hand."), "muted"))
        self.body.addLayout(self._column)
        self.body.addWidget(self.more)
        self.body.addLayout(self._buttons())
        unread.changed.connect(self.refresh)
        self.more.clicked.connect(self._show_all)
        self.copy.clicked.connect(self._copy)
        self.done.clicked.connect(unread.dismissed)
        tab_through([self.more, self.done, self.copy])
        self.refresh()

    def refresh(self) -> None:
        """Show the lines as they are now, the first few."""
        lines = self._unread.lines
        self._show(lines if len(lines) <= SHORT + 1 else lines[:SHORT])
        self.more.setText(say("Show all {count}", count=len(lines)))
        if len(lines) > MOST_SHOWN:  # the copied list has all of them
            self.more.setText(
                say(
                    "Show the first {most_shown} of {count}",
                    most_shown=MOST_SHOWN,
                    count=len(lines),
                )
            )
        self.more.setAccessibleName(f"{self.more.text()}: {say(TITLE).lower()}")
        self.more.setVisible(len(self.labels) < len(lines))
        self.done.setAccessibleDescription(
            say("Takes this list away: {title}", title=say(TITLE).lower())
        )
        self.setVisible(bool(lines))

    def _show_all(self) -> None:
        self._show(self._unread.lines[:MOST_SHOWN])
        self.done.setFocus()
        self.more.hide()

    def _show(self, lines: Sequence[str]) -> None:
        while len(self.labels) > len(lines):
            spare = self.labels.pop()
            self._column.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        while len(self.labels) < len(lines):
            made = label("")
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(made)
            self.labels.append(made)
        for made, sentence in zip(self.labels, lines, strict=True):
            made.setText(shortened(sentence))

    def _copy(self) -> None:
        COPIED.put("\n".join(self._unread.lines))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, THEME.px(4), 0, 0)
        row.setSpacing(THEME.px(8))
        row.addWidget(self.done)
        row.addWidget(self.copy)
        row.addStretch(1)
        return row
