"""A list of anything: searched as one types, filtered, sorted, copied, exported, opened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.services.list_views import SavedView
from eh_desktop.services.listing import ListQuery, ListRow, ListSource, MemorySource
from eh_desktop.ui.lists.columns_menu import ColumnsMenu
from eh_desktop.ui.lists.export_menu import ExportMenu
from eh_desktop.ui.lists.list_ground import ListGround
from eh_desktop.ui.lists.list_keys import ListKeys
from eh_desktop.ui.lists.list_order import ListOrder
from eh_desktop.ui.lists.memory import LISTS
from eh_desktop.ui.lists.views_menu import ViewsMenu

NO_SOURCE = MemorySource((), ())


class ListPanel(ListGround):
    """One list. `show_source` brings its rows; `foot` takes the page's own buttons."""

    opened = Signal(str)
    """The id of a row: Enter or a double click."""
    chosen = Signal(str)
    """The id of the row that is chosen now; empty for none."""

    def __init__(
        self,
        list_id: str,
        one: str,
        many: str,
        empty_title: str,
        empty_text: str,
        empty_action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Name what is listed (`audit`, `audits`), and what is said while there is none."""
        super().__init__(one, many, (empty_title, empty_text, empty_action), parent)
        self.list_id = list_id
        self.source: ListSource = NO_SOURCE
        self.left_out: Collection[str] = ()
        """Columns that the page leaves out for now, whatever the person chose."""
        self.usually_out: Collection[str] = ()
        """Columns that it leaves out where nobody chose any."""
        self.hidden: frozenset[str] = frozenset()
        """The columns that are not shown."""
        self._usual_order = ("", False)
        self.order = ListOrder(self.table.horizontalHeader())
        self.views = ViewsMenu(self)
        self.columns_menu = ColumnsMenu(self)
        self.export = ExportMenu(self)
        for menu in (self.views, self.columns_menu, self.export):
            self.add_menu(menu.button)
        self._keys = ListKeys(self.bar, self.table, self)
        self._connect()

    def show_source(self, source: ListSource, *, coming: bool = False) -> None:
        """Show a source, or the same one anew; search, filters, order and choice stay.

        `coming` says that rows are still being made ready: without one yet it invites to nothing.
        """
        kept = self.chosen_id()
        self.source = source
        self.bar.show_filters(source.filters)
        self.order.show_columns(source.columns)
        self._take_order()
        self.total = source.count(ListQuery())
        left = LISTS.take_left(self.list_id) if self.total else None  # pages begin with none
        if left is not None:
            kept = left.chosen
            self.bar.put(left.text, left.filters)
        self.say_nothing(coming=coming)
        self.show_parts(there=coming or self.total > 0)
        self._ask(kept)
        self.arrange()

    def refresh(self) -> None:
        """List anew what the source has now."""
        self.show_source(self.source)

    def query(self) -> ListQuery:
        """Give what is asked of the source now."""
        text, filters = self.bar.search.text(), self.bar.chosen()
        return ListQuery(text, filters, self.order.sort, self.order.descending)

    def look_for(self, text: str = "", **filters: str) -> None:
        """Show what these words and filters find; filters that are not named are unset."""
        self.bar.put(text, filters)
        self._ask(self.chosen_id())

    def sort_by(self, column_id: str, *, descending: bool = False) -> None:
        """Sort by a column until the person chooses another; theirs is remembered and wins."""
        self._usual_order = (column_id, descending)
        self._take_order()
        self._ask(self.chosen_id())

    def as_view(self) -> SavedView:
        """Give what is shown now as a view without a name."""
        asked, hidden = self.query(), LISTS.habits(self.list_id).hidden
        return SavedView("", asked.text, asked.filters, asked.sort, asked.descending, hidden)

    def show_view(self, view: SavedView) -> None:
        """Show a view: its words, filters, order and columns."""
        habits = LISTS.habits(self.list_id)
        LISTS.keep(self.list_id, replace(habits, hidden=view.hidden))
        self.bar.put(view.text, view.filters)
        self.order.choose(view.sort, descending=view.descending)
        self.arrange()

    def arrange(self) -> None:
        """Show the columns that are wanted, as wide as was chosen."""
        habits, columns = LISTS.habits(self.list_id), self.source.columns
        usual = [*(column.id for column in columns if column.hidden), *self.usually_out]
        wanted = usual if habits.hidden is None else habits.hidden
        hidden = frozenset((*wanted, *self.left_out))
        everything = all(column.id in hidden for column in columns)
        self.hidden = frozenset() if everything else hidden
        self.table.show_columns(self.hidden, habits.widths)

    def chosen_id(self) -> str:
        """Give the id of the chosen row; empty for none."""
        at = self.table.chosen_row()
        return self.model.row(at).id if at >= 0 else ""

    def chosen_rows(self) -> tuple[ListRow, ...]:
        """Give all chosen rows, from the top."""
        return tuple(map(self.model.row, self.table.chosen_rows()))

    def chosen_ids(self) -> tuple[str, ...]:
        """Give the ids of all chosen rows, from the top."""
        return tuple(row.id for row in self.chosen_rows())

    def choose(self, row_id: str) -> bool:
        """Choose a row and bring it into view; False where it is not in what is shown."""
        at = self.model.position(row_id)
        if at >= 0:
            self.table.go_to(at)
        return at >= 0

    def _connect(self) -> None:
        self.bar.changed.connect(self._ask)
        self.bar.enterPressed.connect(self._open)
        self.table.opened.connect(self._open)
        self.order.chosen.connect(self._sort)
        self.table.widthsChosen.connect(self._keep_widths)
        self.table.selectionModel().selectionChanged.connect(self._say_chosen)

    def _take_order(self) -> None:
        """Sort as the person last did, else as the page does."""
        habits = LISTS.habits(self.list_id)
        kept = self._usual_order if habits.sort is None else (habits.sort, habits.descending)
        self.order.put(kept[0], descending=kept[1])

    def _sort(self) -> None:
        order, habits = self.order, LISTS.habits(self.list_id)
        LISTS.keep(self.list_id, replace(habits, sort=order.sort, descending=order.descending))
        self._ask(self.chosen_id())

    def _keep_widths(self, widths: dict[str, int]) -> None:
        LISTS.keep(self.list_id, replace(LISTS.habits(self.list_id), widths=widths))

    def _ask(self, keep: str = "") -> None:
        """Ask the source anew; the row `keep` stays chosen if it is still there."""
        asked = self.query()
        self.model.ask(self.source, asked)
        if not asked.text and not asked.filters:
            self.model.count_now()  # it is the count of all, which is known
        if not (keep and self.choose(keep)):
            self.table.choose_first()
        self._say_chosen()

    def _say_chosen(self) -> None:
        self.chosen.emit(self.chosen_id())

    def _open(self, _row: int = -1) -> None:
        if self.chosen_id():
            self.opened.emit(self.chosen_id())
