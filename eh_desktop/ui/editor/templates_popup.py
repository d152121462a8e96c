"""The owner's sentences at a text: found as one types, put in with Enter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QVBoxLayout, QWidget

from eh_desktop.domain.comment_templates import Template, filled, matching
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import ENTER_KEYS, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.screen import room

WIDE, MOST_ROWS = 420, 7
MOST_SHOWN = 300
"""So many letters of a text are shown before it is put in."""


class TemplatesPopup(QFrame):
    """Enter puts the chosen one in; Esc closes. Without any, the first step is offered."""

    chosen = Signal(str)
    """The text to be put in, its places filled."""
    keepRequested = Signal()
    manageRequested = Signal()
    closed = Signal()

    def __init__(
        self,
        templates: tuple[Template, ...],
        places: Mapping[str, str],
        parent: QWidget,
        *,
        written: bool,
    ) -> None:
        """Offer templates; `written` tells that there are words to be kept as one."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "card")
        self.setAccessibleName(say("Sentences of your own"))
        self._templates, self._places = templates, places
        self._shown: tuple[Template, ...] = ()
        self.column = QVBoxLayout(self)
        side = THEME.px(10)
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(THEME.px(6))
        self.words = QLineEdit()
        self.list = QListWidget()
        self.preview = label("", "muted")
        self.keep = button(say("Keep as a template…"), "link")
        self.manage = button(say("Change your sentences…"), "link")
        self._lay_out(written=written)
        self.words.textChanged.connect(self._find)
        self.words.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show_preview)
        self.list.itemClicked.connect(self._take)
        self.keep.clicked.connect(self._keep)
        self.manage.clicked.connect(self._manage)
        self._find()

    def open_at(self, text: QWidget) -> None:
        """Show it under a text, or above where the screen ends."""
        self.setFixedWidth(min(THEME.px(WIDE), room(text.window()).width()))
        self.adjustSize()
        under = text.mapToGlobal(QPoint(0, text.height() + 2))
        free = text.screen().availableGeometry()
        if under.y() + self.height() > free.bottom():
            under.setY(text.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        left = min(under.x(), free.right() - self.width())
        self.move(max(left, free.left()), max(under.y(), free.top()))
        self.show()
        (self.words if self._templates else self._first).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows go through the list from the words, and Enter take what is chosen."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER_KEYS:
                self._take()
                return True
            if watched is self.words and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                count = max(self.list.count(), 1)
                self.list.setCurrentRow((self.list.currentRow() + by) % count)
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QEvent) -> None:
        """Say that it is gone."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()

    def _lay_out(self, *, written: bool) -> None:
        there = bool(self._templates)
        self.words.setPlaceholderText(say("Find a sentence of yours"))
        self.words.setAccessibleName(say("Find a sentence of yours"))
        self.list.setAccessibleName(say("Sentences of your own"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = Flow(THEME.px(8))
        foot.add(self.keep)
        foot.add(self.manage)
        self._first = self.keep if written else self.manage
        self.keep.setEnabled(written)
        if not there:
            self.column.addWidget(label(say("No sentences of your own yet"), "strong"))
            words = say(
                "What you write again and again can be kept here and put in with two keys. Mark "
                "words in a note and keep them, or write the first one."
            )
            self.column.addWidget(label(words, "muted"))
            self.manage.setText(say("Write the first one…"))
            self.manage.setAccessibleName(say("Write the first one"))
        for part in (self.words, self.list, self.preview):
            self.column.addWidget(part)
            part.setVisible(there)
        self.column.addWidget(foot)

    def _find(self) -> None:
        self._shown = matching(self._templates, self.words.text())
        self.list.clear()
        self.list.addItems([one.title for one in self._shown])
        rows = min(max(len(self._templates), 1), MOST_ROWS)
        row = self.list.sizeHintForRow(0) if self._shown else self.fontMetrics().height()
        self.list.setFixedHeight(rows * max(row, THEME.px(28)) + THEME.px(6))
        self.list.setCurrentRow(0 if self._shown else -1)
        self._show_preview()

    def _show_preview(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            text = filled(self._shown[at].text, self._places)
            cut = len(text) > MOST_SHOWN
            self.preview.setText(f"{text[:MOST_SHOWN]}…" if cut else text)
        else:
            self.preview.setText(say("None of yours has these words."))

    def _take(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            text = filled(self._shown[at].text, self._places)
            self.close()
            self.chosen.emit(text)

    def _keep(self) -> None:
        self.close()
        self.keepRequested.emit()

    def _manage(self) -> None:
        self.close()
        self.manageRequested.emit()
