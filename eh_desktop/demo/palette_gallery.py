"""Pictures of what helps one about: the command palette, help of some screens, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eh_desktop.demo.player import Player
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.shortcuts import ShortcutSheet

HELPED = ("cases", "case", "returns")


class PaletteGallery:
    """Walks through palette, help and keys of a desk that has cases and forms."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self) -> None:
        """Picture the palette without and with words, help of some screens, and the keys."""
        desk = self._desk
        for found in desk.workspace.cases.all()[:2]:
            desk.cases.case.open(found.id)
        desk.go("cases")
        for name, words in (
            ("palette", ""),
            ("palette-found", "ac"),
            ("palette-case", "c-0"),
            ("palette-nothing", "zebra crossing"),
        ):
            self._palette(name, words)
        for page_id in HELPED:
            desk.go(page_id)
            desk.help.show()
            self._player.picture_dialog(f"help-{page_id}", desk.help.sheet)
        desk.audits.start("tameside.audit")
        desk.help.show()
        self._player.picture_dialog("help-form", desk.help.sheet)
        self._keys()
        desk.go("home")

    def _palette(self, name: str, words: str) -> None:
        desk = self._desk
        desk.palette.show()
        palette = desk.palette.palette
        if palette is None:
            raise LookupError("the palette did not open")
        self._player.settle()
        if words:
            self._player.type_text(words)
            asked = palette.line.text()
            self._player.wait("what was found", lambda: palette.answered == asked)
        self._player.picture(name, palette)
        self._player.press(Qt.Key.Key_Escape)

    def _keys(self) -> None:
        self._desk.window.show_shortcuts()
        sheet = self._desk.window.findChild(ShortcutSheet)
        self._player.picture_dialog("keys", sheet)
