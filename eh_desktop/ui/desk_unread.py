"""What could not be read of a filled PDF: shown in the draft made of it until it is dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.ui.editor.unread_card import Unread


class UnreadDesk(QObject):
    """Feed the editor's card from the session of the draft that is open."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        """Follow no session yet; `window` is told what cannot be kept."""
        super().__init__(parent)
        self._window = window
        self._session: RecordSession | None = None
        self._unread: Unread | None = None

    def follow(self, session: RecordSession, unread: Unread) -> None:
        """Show what is unread of a session's draft; nothing of a form that is closed."""
        self._session, self._unread = session, unread
        unread.dismissed.connect(self._dismiss)
        unread.show(session.unread() if session.record.editable else ())

    def _dismiss(self) -> None:
        if self._session is None or self._unread is None:
            return
        try:
            self._session.dismiss_unread()
        except Trouble as trouble:
            self._window.tell(trouble)
        self._unread.show(self._session.unread())
