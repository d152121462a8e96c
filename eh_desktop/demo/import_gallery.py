"""Pictures of the way of a spreadsheet into the cases."""

from __future__ import annotations

from pathlib import Path

from eh_desktop.demo.player import Player
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.sheets.writing import csv_bytes
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.importing.dialog import ImportDialog, Step

HEADINGS = (
    *("CAF ref", "Family name", "Child", "DOB", "School", "Start date", "TAF 1", "TAF 2"),
    *("Closed", "Remarks"),
)
ROWS = (
    *(("Northmoor cluster: early help cases",), ()),
    HEADINGS,
    (
        *("C-0247", "Lind", "Ada Lind", "12/3/2015", "Northmoor Primary", "1/2/2026"),
        *("14 Mar 26", "2026-05-02", "", "Two statements have no date"),
    ),
    ("C-0247", "Lind", "Tomasz Lind", "4/9/2012", "Northmoor Primary", "1/2/2026", "", "", "", ""),
    (
        *("C-0248", "Achterberg", "Rowan Achterberg", "1/1/2014", "Health visiting", "3/2/2026"),
        *("soon", "", "", ""),
    ),
    ("c 0202", "Vale", "Mina Vale", "5/5/2013", "Youth service", "6/6/2025", "1/8/25", "", "", ""),
    (
        *("C-0250", "Marsh", "Ines Marsh; Jonah Marsh", "7/7/2010", "Family hub", "2/2/2026"),
        *("1/9/2026", "", "31/9/2026", ""),
    ),
    ("C-0251", "Quill", "Pia Quill", "", "Family hub", "9/9/2026", "", "", "", ""),
)
"""A made-up spreadsheet: a title, a row for each child, and what people write in haste."""


class ImportGallery:
    """Brings a made-up spreadsheet in, picture by picture, and takes it back."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture it on an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self, folder: Path) -> None:
        """Picture every step; `folder` takes the spreadsheet."""
        desk, imports = self._desk, self._desk.imports
        there = Case("made-up-vale", "C 0202", "Vale", people=(CasePerson("0001", "Mina Vale"),))
        desk.workspace.cases.save(there)
        path = folder / "cases of the cluster.csv"
        path.write_bytes(csv_bytes(ROWS[0], ROWS[1:]))
        desk.go("cases")
        imports.begin("case")
        dialog = _is_open(imports.dialog)
        self._player.picture("import-file-empty", dialog)
        imports.look(path)
        self._wait_for_columns(dialog)
        self._player.picture("import-file", dialog)
        self._go_on(dialog)
        self._player.picture("import-columns", dialog)
        self._go_on(dialog)
        self._player.wait("all rows to be read", lambda: dialog.step is Step.DECIDE)
        self._player.picture("import-decide", dialog)
        self._player.click(dialog.accept_button)
        self._player.picture("import-result", dialog)
        imports.show_past()
        if imports.past.dialog is not None:
            self._player.picture("import-past", imports.past.dialog)
            imports.past.dialog.reject()
        dialog.accept()
        desk.workspace.imports.undo(desk.workspace.imports.batches()[0].id)
        desk.workspace.cases.remove(there.id)

    def _go_on(self, dialog: ImportDialog) -> None:
        """Press the button that goes on, once what it waits for was read."""
        self._player.wait("the wizard to be ready", dialog.accept_button.isEnabled)
        self._player.click(dialog.accept_button)

    def _wait_for_columns(self, dialog: ImportDialog) -> None:
        matching = self._desk.imports.matching

        def checked() -> bool:
            return not dialog.running and matching is not None and not matching.busy

        self._player.wait("the spreadsheet to be read", checked)


def _is_open(dialog: ImportDialog | None) -> ImportDialog:
    if dialog is None:
        raise LookupError("the dialog of a spreadsheet did not open")
    return dialog
