"""A dialog in our own dress: a title, a column, a message, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import MessageBar, button, label
from eh_desktop.ui.widgets.help_button import HelpButton
from eh_desktop.ui.widgets.own_words import texts_in
from eh_desktop.ui.widgets.screen import FittingScroll, at_least, keep_on_screen, room


class Sheet(QDialog):
    """`accept_button` does what the dialog is for. Esc closes it, unless words would be lost."""

    HELP = ""
    """The id of its help (`ui/help/dialogs.py`); a “?” stands at the top where there is one."""

    def __init__(self, title: str, accept: str, parent: QWidget, look: str = "primary") -> None:
        """Lay it out; `accept` is the verb of its main button."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.about: tuple[str, ...] = ()
        """The ids of what it is about, as who opens it says: with that its words are erased."""
        self._warned_of = ""
        self._at_first: tuple[tuple[str, str], ...] | None = None
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(*(THEME.px(24),) * 4)
        outer.setSpacing(THEME.px(12))
        self._top = QHBoxLayout()
        self._top.addWidget(label(title, "title"), 1)
        outer.addLayout(self._top)
        self.help_button: HelpButton | None = None
        if self.HELP:
            QShortcut(QKeySequence("Shift+F1"), self).activated.connect(self.show_help)
        self.message = MessageBar()
        outer.addWidget(self.message)
        ground = QWidget()
        self.column = QVBoxLayout(ground)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(THEME.px(12))
        self._area = FittingScroll(ground)
        self._area.setAccessibleName(title)
        outer.addWidget(self._area, 1)
        row = QHBoxLayout()
        self.cancel_button: QPushButton = button(say("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button: QPushButton = button(accept, look)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        outer.addLayout(row)
        at_least(self, 440)

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, where, and what to do."""
        self.message.tell(trouble)

    def unsaved(self) -> str:
        """Give what is typed and goes with the dialog where it is not kept; empty for nothing."""
        return ""

    def written(self) -> tuple[tuple[str, str], ...]:
        """Give what was asked and what a person typed there, since it opened.

        It is kept where the application locks or closes meanwhile. A passphrase never is.
        """
        first = self._at_first or ()
        return tuple(one for one in texts_in(self) if one[1].strip() and one not in first)

    def reject(self) -> None:
        """Close; what is typed is thrown away only when it is asked for twice."""
        text = self.unsaved().strip()
        if text and text != self._warned_of:
            self._warned_of = text
            what = say("What you wrote is not kept yet.")
            self.message.say(what, say("Cancel once more to throw it away."), "warning")
            return
        super().reject()

    def show_help(self) -> None:
        """Say what the dialog is for."""
        from eh_desktop.ui.help.help_sheet import HelpSheet
        from eh_desktop.ui.help.shelf import help_of

        HelpSheet(help_of(self.HELP), self).open()

    def showEvent(self, event: QShowEvent) -> None:
        """Open as large as the content, if the screen has the room, over the middle of its window.

        Qt places a dialog by the size it had before its texts were wrapped.
        """
        super().showEvent(event)
        if self._at_first is None:
            self._at_first = texts_in(self)
        if self.HELP and self.help_button is None:
            self.help_button = HelpButton(self)  # last for Tab, and never what the keys begin at
            self.help_button.clicked.connect(self.show_help)
            self._top.addWidget(self.help_button)
            self.help_button.show()
        if not event.spontaneous():
            self._grow(max(self._outer.sizeHint().width(), self.minimumWidth()))
            self._over_the_middle()
            self._area.reveal_focus()

    def event(self, event: QEvent) -> bool:
        """Grow where a message came."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow(self.width())
        return done

    def _grow(self, width: int) -> None:
        most = room(self)
        wide = min(width, most.width())
        self.resize(wide, self.height())
        self._outer.activate()
        self._area.updateGeometry()
        wanted = self._outer.totalHeightForWidth(wide)
        self.resize(wide, min(max(wanted, self.height()), most.height()))
        keep_on_screen(self)

    def _over_the_middle(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            frame = self.frameGeometry()
            frame.moveCenter(parent.window().frameGeometry().center())
            self.move(frame.topLeft())
            keep_on_screen(self)
