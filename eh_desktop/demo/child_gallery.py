"""Pictures of what a child or parent sees, and of the worker's way there and back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from eh_desktop.demo import made_up_forms as text
from eh_desktop.demo.player import Player
from eh_desktop.ui.child.pages import QuestionPage
from eh_desktop.ui.child.window import ChildWindow
from eh_desktop.ui.desk import Desk


class ChildGallery:
    """Hands sheets over, answers them, and comes back."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Work at an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self, records: Mapping[str, str]) -> None:
        """Picture a child's sheet with a target, then a family's with faces."""
        window = self._hand_over(records["target"])
        self._player.picture("child-welcome", window)
        window.go_on()
        self._answer(window, Qt.Key.Key_2)
        self._player.picture("child-target", window)
        self._write(window)
        self._player.picture("child-text", window)
        window.go_on()
        self._player.picture("child-thanks", window)
        self._way_back(window)
        window = self._hand_over(records["faces"])
        window.go_on()
        self._player.picture("child-faces-open", window)
        self._answer(window, Qt.Key.Key_1)
        self._player.picture("child-faces", window)
        self._leave()

    def _hand_over(self, record_id: str) -> ChildWindow:
        desk = self._desk
        desk.open_audit(record_id)
        desk.audits.childRequested.emit()
        self._player.settle()
        if desk.child.dialog is None:
            raise LookupError("nobody asked who answers")
        self._player.picture("hand-over", desk.child.dialog)
        self._player.click(desk.child.dialog.accept_button)
        if desk.child.window is None:
            raise LookupError("the child's window did not open")
        self._player.show(desk.child.window)
        return desk.child.window

    def _answer(self, window: ChildWindow, key: Qt.Key) -> None:
        self._player.settle()
        QTest.keyClick(window, key)
        self._player.settle()

    def _write(self, window: ChildWindow) -> None:
        while isinstance(window.page, QuestionPage) and window.page.choices is not None:
            window.go_on()
            self._player.settle()
        self._player.type_text(text.CHILD_WORDS)

    def _way_back(self, window: ChildWindow) -> None:
        self._player.click(window.worker_button)
        dialog = self._desk.child.way_back
        if dialog is None:
            raise LookupError("nobody asked for the passphrase")
        self._player.write(dialog.passphrase.edit, "not the passphrase")
        self._player.press(Qt.Key.Key_Return)
        self._player.wait("the refusal", dialog.passphrase.isEnabled)
        self._player.picture("child-way-back", dialog)
        dialog.reject()
        self._leave()

    def _leave(self) -> None:
        self._desk.child.end()
        self._desk.window.show()
        self._player.show(self._desk.window)
