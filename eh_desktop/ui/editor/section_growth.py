"""A page that grows: what is in view is made at once, the rest while nothing else happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.widgets.focus_card import tab_through
from eh_desktop.ui.widgets.focus_chain import in_tab_order

Step = Callable[[], object]
PAINT_MS = 15
"""How long the first turn waits, so that what is in view is painted before."""


class Growth(QObject):
    """Makes what a page lacks, a piece in each turn of the event loop while the page is shown.

    What stands in view stays where it is, also when something is made above it; and Tab goes
    through the page as it stands, in whatever order it was made.
    """

    def __init__(self, page: TabPage, lacking: Callable[[], Step | None]) -> None:
        """Watch a page; `lacking` gives what makes the next piece, None once nothing lacks."""
        super().__init__(page)
        self._page = page
        self._lacking = lacking
        self._ordered = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def fill(self) -> None:
        """Make as much as the page can show without scrolling."""
        page = self._page
        high, wide = page.viewport().height(), page.viewport().width()
        while (step := self._lacking()) and _height_for(page.column, wide) < high:
            step()

    @property
    def going_on(self) -> bool:
        """Whether the page is shown and still lacks something."""
        return self._timer.isActive()

    def hear(self, between: bool) -> None:
        """Give room to what was made; `between` tells that it stands before what was there."""
        self._ordered = self._ordered and not between
        if self._page.isVisible():
            self._give_room()

    def go_on(self) -> None:
        """Make the rest, a turn each."""
        if self._page.isVisible() and not self._timer.isActive():
            self._timer.start(PAINT_MS)

    def pause(self) -> None:
        """Make nothing more until the page is shown again."""
        self._timer.stop()

    def finish(self) -> None:
        """Make all that lacks at once."""
        while (step := self._lacking()) is not None:
            self._add(step)
        self._order_tabs()

    def _turn(self) -> None:
        step = self._lacking()
        if step is None:
            self._order_tabs()
            return
        self._add(step)
        self._timer.start(0)

    def _add(self, step: Step) -> None:
        """Make one piece, and keep in its place what is being looked at."""
        held = self._held()
        before = self._height_of(held)
        step()
        if held is None:
            return
        moved = self._height_of(held) - before
        if moved:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def _give_room(self) -> None:
        """Lay the page out once, at the height that it takes now."""
        ground, column = self._page.ground, self._page.column
        height = _height_for(column, ground.width())
        if ground.height() < height:
            ground.resize(ground.width(), height)
        column.activate()

    def _held(self) -> QWidget | None:
        """Give the piece in view that holds the focus, else the first in view."""
        shown = self._page.viewport().height()
        focus = QApplication.focusWidget()
        first = None
        for piece in _pieces(self._page.column):
            top = self._height_of(piece)
            if piece.isHidden() or top >= shown or top + piece.height() <= 0:
                continue
            if focus is not None and piece.isAncestorOf(focus):
                return piece
            first = first or piece
        return first

    def _height_of(self, piece: QWidget | None) -> int:
        if piece is None:
            return 0
        return piece.mapTo(self._page.viewport(), QPoint(0, 0)).y()

    def _order_tabs(self) -> None:
        """Let Tab go through the pieces as they stand, where they were made in another order."""
        if self._ordered:
            return
        self._ordered = True
        ground = self._page.ground
        places = {piece: at for at, piece in enumerate(_pieces(self._page.column))}
        reached = [
            (places[_piece_of(widget, ground)], widget)
            for widget in in_tab_order(ground)
            if widget.focusPolicy().value
        ]
        ordered = sorted(reached, key=lambda pair: pair[0])
        if ordered != reached:
            tab_through([widget for _, widget in ordered])


def _height_for(layout: QLayout, width: int) -> int:
    """Give the height of a page's layout, also before Qt has heard what was put into it."""
    inner: list[QLayout | None] = [layout]
    for one in inner:
        if one is not None:
            one.invalidate()
            items = (one.itemAt(index) for index in range(one.count()))
            inner += [item.layout() for item in items if item is not None]
    return layout.totalHeightForWidth(width)


def _pieces(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of those within it, as they stand."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _pieces(inner)


def _piece_of(widget: QWidget, ground: QWidget) -> QWidget:
    """Give the child of the ground that a widget is, or stands in."""
    while (above := widget.parentWidget()) is not None and above is not ground:
        widget = above
    return widget
