"""Pictures of duties: Home with cases, all duties, one duty, the dialog of the calendar file."""

from __future__ import annotations

from eh_desktop.demo.player import Player
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.programme.duty_table import key_of


class ProgrammeGallery:
    """Walks through the places of duties; cases and logs have to be there."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self) -> None:
        """Picture what is due, and the duty that has the most rows."""
        desk = self._desk
        for page_id, name in (("home", "home-due"), ("programme", "programme")):
            desk.go(page_id)
            self._player.picture(name, desk.window)
        standing = desk.workspace.programme.standing()
        fullest = max(standing, key=lambda one: len(one.row_ids) + len(one.waiting_ids))
        desk.programme.open_duty(key_of(fullest))
        self._player.picture("duty", desk.window)
        desk.programme.ask_export()
        dialog = desk.programme.dialog
        if dialog is None:
            raise LookupError("no dialog for the picture due-dates")
        self._player.picture("due-dates", dialog)
        dialog.reject()
        self._player.settle()
