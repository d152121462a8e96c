"""What was found about a person: each thing given out or left out, and why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark_count, say
from eh_desktop.domain.subject import Found
from eh_desktop.ui.access.words import found_source, named_words, summary
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.page import Page

MOST_KEPT = 500
"""So many chosen rows stay chosen when one of them is decided."""


class FoundPage(Page):
    """Step 2. Space gives a row out or leaves it out; Enter opens it."""

    backRequested = Signal()
    toggleRequested = Signal(object)
    """The keys of items that are to be given out, or left out where all are given out."""
    leaveOutRequested = Signal(object)
    """The keys of items that are to be left out for a reason."""
    openRequested = Signal(str)
    readRequested = Signal(str)
    exportRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_found` brings the rows."""
        super().__init__(
            say("Everything about one person"),
            say("Step 2 of 3: what was found"),
            scrolls=False,
            parent=parent,
        )
        self.back = BackButton(self)
        self.lead_with(self.back)
        self.export_button = button(say("Give o&ut…"), "primary")
        self.head_actions.addWidget(self.export_button)
        self.panel = ListPanel(
            "subject_access",
            *mark_count("thing found", "things found"),
            say("Nothing was found"),
            say("Go back and try another spelling."),
        )
        self.named = label("", "muted")
        self.toggle_button = button(say("&Give out or not"), tip=say("Space"))
        self.leave_button = button(say("&Leave out, with a reason…"))
        self.read_button = button(say("&Read…"))
        self.open_button = button(say("&Open"), tip=say("Enter"))
        for made in (self.toggle_button, self.leave_button, self.read_button, self.open_button):
            self.panel.foot.addWidget(made)
        self.panel.foot.addStretch(1)
        self.column.addWidget(self.panel, 1)
        self.column.addWidget(self.named)
        self.begins_at = self.panel.table
        self._found: Found | None = None
        self._connect()

    def hasHeightForWidth(self) -> bool:
        """Take what height there is: the list scrolls."""
        return False

    def show_found(self, found: Found, left_out: Mapping[str, str], due: str) -> None:
        """Show what was found and what is decided; the row that was chosen stays chosen."""
        self._found = found
        name = found.subject.names[0].shown
        self.title.setText(say("About {name}", name=name))
        self.setAccessibleName(say("Everything about {name}", name=name))
        said = say("Step 2 of 3 · {summary}", summary=summary(found, left_out))
        if due:
            said = say("{said} · answer by {day}", said=said, day=british_date(due))
        self.set_note(said)
        kept = self.chosen()
        self.panel.show_source(found_source(found, left_out))
        self._choose_again(kept)
        for menu in (self.panel.export, self.panel.views):  # nothing leaves but by step 3, and no
            menu.button.hide()  # name that is looked for is kept with a view
        self._say_named()

    def chosen(self) -> tuple[str, ...]:
        """Give the keys of the rows that are chosen."""
        return self.panel.chosen_ids()

    def _connect(self) -> None:
        self.back.clicked.connect(self.backRequested)
        self.export_button.clicked.connect(self.exportRequested)
        self.toggle_button.clicked.connect(self._toggle)
        self.leave_button.clicked.connect(self._leave_out)
        self.read_button.clicked.connect(self._read)
        self.open_button.clicked.connect(self._open)
        self.panel.opened.connect(self.openRequested)
        self.panel.chosen.connect(self._say_named)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.panel.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._toggle)

    def _toggle(self) -> None:
        if self.chosen():
            self.toggleRequested.emit(self.chosen())

    def _leave_out(self) -> None:
        if self.chosen():
            self.leaveOutRequested.emit(self.chosen())

    def _read(self) -> None:
        if self.panel.chosen_id():
            self.readRequested.emit(self.panel.chosen_id())

    def _open(self) -> None:
        if self.panel.chosen_id():
            self.openRequested.emit(self.panel.chosen_id())

    def _choose_again(self, keys: tuple[str, ...]) -> None:
        """Choose several rows that were chosen; the list itself keeps one."""
        rows = [at for key in keys if (at := self.panel.model.position(key)) >= 0]
        if not 1 < len(rows) <= MOST_KEPT:
            return
        table, chosen = self.panel.table, QItemSelection()
        for at in rows:
            index = table.model().index(at, 0)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def _say_named(self) -> None:
        """Say of the chosen row whom else it names."""
        key = self.panel.chosen_id()
        items = self._found.items if self._found is not None else ()
        said = next((named_words(one) for one in items if one.key == key), "")
        self.named.setText(said)
        self.named.setVisible(bool(said))
