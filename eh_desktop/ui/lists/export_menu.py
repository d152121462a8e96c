"""Copy and export: what is chosen to the clipboard, what is shown or all of it to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QProgressDialog

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.listing import ListColumn, ListQuery, ListRow
from eh_desktop.ui.copied import COPIED
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.lists.menu_button import MenuButton, plain_action
from eh_desktop.ui.said import counted, plural
from eh_desktop.ui.under_way import UNDER_WAY

if TYPE_CHECKING:
    from eh_desktop.ui.lists.list_panel import ListPanel

CSV, LONG, XLSX = "csv", "long", "xlsx"
WORDS = {
    CSV: mark("CSV, a line for each {one}…"),
    LONG: mark("CSV, a line for each value…"),
    XLSX: mark("Workbook (XLSX)…"),
}
FILES = {CSV: mark("CSV (*.csv)"), LONG: mark("CSV (*.csv)"), XLSX: mark("Workbook (*.xlsx)")}
PAGE = 500
LONG_WORK = 2000
"""From so many rows on, progress is shown and can be stopped."""


class ExportStoppedError(Exception):
    """The person stopped the export."""


class ExportMenu(QObject):
    """Copies and exports one list."""

    def __init__(self, panel: ListPanel) -> None:
        """Make the button; the menu is filled when it opens."""
        super().__init__(panel)
        self._panel = panel
        self._progress: QProgressDialog | None = None
        self.button = MenuButton(
            say("E&xport"), say("Copy or export {many}", many=plural(panel.one, panel.many))
        )
        self.button.menu().aboutToShow.connect(self.fill)
        self.button.menu().triggered.connect(self._pick)
        panel.table.copyAsked.connect(self.copy)

    def fill(self) -> None:
        """Say how many rows each would take."""
        menu, panel = self.button.menu(), self._panel
        one = say_count(panel.one, panel.many, 1)
        menu.clear()
        chosen, shown = len(panel.table.chosen_rows()), panel.source.count(panel.query())
        copy = plain_action(
            menu,
            say_count(
                "Copy {count} chosen row\tCtrl+C", "Copy {count} chosen rows\tCtrl+C", chosen
            ),
            ("copy", ""),
        )
        copy.setEnabled(chosen > 0)
        menu.addSeparator()
        for how, words in WORDS.items():
            action = plain_action(menu, say(words, one=one), ("shown", how))
            action.setEnabled(shown > 0)
        every = panel.source.count(ListQuery())
        if every != shown:
            under = menu.addMenu(say("All {rows}", rows=counted(every, panel.one, panel.many)))
            for how, words in WORDS.items():
                plain_action(under, say(words, one=one), ("all", how))

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, with the columns that are shown."""
        from eh_desktop.services.exports import clipboard_text

        rows = self._panel.chosen_rows()
        if rows:
            COPIED.put(clipboard_text(self._columns(all_=False), rows))

    def _pick(self, action: QAction) -> None:
        which, how = action.data()
        if which == "copy":
            self.copy()
            return
        panel = self._panel
        name = f"{self._panel.many}.{XLSX if how == XLSX else CSV}".replace(" ", "-")
        path = ask_save(
            self._panel.window(),
            say("Export {many}", many=plural(panel.one, panel.many)),
            name,
            say(FILES[how]),
        )
        if path is None:
            return
        try:
            with UNDER_WAY.work(self._say_while):
                write_file(path, self._content(how, all_=which == "all"))
        except ExportStoppedError:
            self._panel.say(say("Stopped. Nothing was written."), "")
        except Trouble as trouble:
            self._panel.say(trouble.what, f"{trouble.where}\n{trouble.remedy}".strip(), "error")
        else:
            self._panel.say(say("Exported."), str(path))
        finally:
            if self._progress is not None:
                self._progress.close()
                self._progress = None

    def _say_while(self, words: str) -> None:
        """Say something about the export that runs, where progress is shown."""
        if self._progress is not None:
            self._progress.setLabelText(words)

    def _content(self, how: str, *, all_: bool) -> bytes:
        from eh_desktop.services import exports

        panel = self._panel
        query = panel.query()
        if all_:
            query = ListQuery(sort=query.sort, descending=query.descending)
        columns, rows = self._columns(all_=all_), self._rows(query)
        if how == XLSX:
            return exports.workbook(panel.many.capitalize(), columns, rows)
        return (exports.long_csv if how == LONG else exports.wide_csv)(columns, rows)

    def _columns(self, *, all_: bool) -> list[ListColumn]:
        """Give the columns that are shown, or all."""
        hidden: Iterable[str] = () if all_ else self._panel.hidden
        columns = self._panel.source.columns
        return [replace(one, title=say(one.title)) for one in columns if one.id not in hidden]

    def _rows(self, query: ListQuery) -> Iterator[ListRow]:
        """Give every row that a query finds; the store is this thread's, so it is read here."""
        source, total = self._panel.source, self._panel.source.count(query)
        if total >= LONG_WORK:
            rows = counted(total, self._panel.one, self._panel.many)
            words = say("Exporting {rows}…", rows=rows)
            self._progress = QProgressDialog(words, say("Stop"), 0, total, self._panel.window())
            self._progress.setWindowModality(Qt.WindowModality.WindowModal)
            self._progress.setMinimumDuration(300)
        for first in range(0, total, PAGE):
            yield from source.rows(query, first, PAGE)
            if self._progress is not None:
                self._progress.setValue(min(first + PAGE, total - 1))
                QApplication.processEvents()
                if self._progress.wasCanceled():
                    raise ExportStoppedError
