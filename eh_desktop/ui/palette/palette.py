"""The command palette: one line to type in, and what it finds under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.palette.answering import Found, Offer, Row, rows_for
from eh_desktop.ui.palette.row_model import RowModel
from eh_desktop.ui.palette.row_painter import RowPainter
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.screen import keep_on_screen, room

REST_MS = 60
"""Cases and records are looked for when typing rests so long; actions answer at once."""
WIDE, TOP = 640, 72
"""Its width, and how far below the top of its window it stands, in px at 100 %."""
MOST_ROWS = 12
"""After so many rows it scrolls."""
PAGE = 8
"""How many rows Page Up and Page Down go."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}


class PaletteLine(QLineEdit):
    """The line. The keys that move in a list move in the list below it."""

    stepped = Signal(int)
    """So many rows down; less than 0 is up."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what moves in the list; all else is typed."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class Palette(QDialog):
    """Says what was chosen, and which cases and records it wants to know of. Esc closes it."""

    asked = Signal(str)
    """Which cases and records fit this? The answer goes to `show_found`."""
    chosen = Signal(object)
    """The Row that was chosen; the palette is closed by then."""

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        """Show what is likeliest to be wanted."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Find and do"))
        self.setAccessibleName(self.windowTitle())
        set_look(self, "palette")
        self._over = parent
        self._offer = offer
        self._found = Found()
        self._moved = False
        self._model = RowModel(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)
        self.line = PaletteLine()
        self.list = QListView()
        self.nothing = label("", "muted")
        self._lay_out()
        self.line.textChanged.connect(self._typed)
        self.line.stepped.connect(self._step)
        self.line.returnPressed.connect(self._choose)
        self.list.clicked.connect(self._clicked)
        self._show()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown now, headings among them."""
        return self._model.rows

    @property
    def answered(self) -> str:
        """What was last looked for among cases and records."""
        return self._found.query if not self._rest.isActive() else ""

    @property
    def current(self) -> Row | None:
        """The row that Enter would choose."""
        at = self.list.currentIndex()
        return self._model.rows[at.row()] if at.isValid() else None

    def show_found(self, found: Found) -> None:
        """Show which cases and records fit; what answers an earlier question is left out."""
        if found.query == self.line.text():
            self._found = found
            self._show(keep=True)

    def place(self) -> None:
        """Stand in the upper middle of the window it belongs to."""
        self._fit()
        window = self._over.window().frameGeometry()
        left = window.left() + (window.width() - self.width()) // 2
        self.move(left, window.top() + THEME.px(TOP))
        keep_on_screen(self)

    def changeEvent(self, event: QEvent) -> None:
        """Close where another window was chosen."""
        super().changeEvent(event)
        other = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if other and self.isVisible():
            self.reject()

    def done(self, result: int) -> None:
        """Look for nothing more, and close."""
        self._rest.stop()
        super().done(result)

    def _lay_out(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        edge = THEME.tokens.hairline
        outer.setContentsMargins(edge, edge, edge, THEME.px(8))
        outer.setSpacing(0)
        set_look(self.line, "palette")
        self.line.setPlaceholderText(say("Find an action, a case or a form"))
        self.line.setAccessibleName(say("Find an action, a case or a form"))
        outer.addWidget(self.line)
        rule = QFrame()
        set_look(rule, "line")
        outer.addWidget(rule)
        set_look(self.list, "palette")
        self.list.setModel(self._model)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setAccessibleName(say("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(False)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self.list, 1)
        self.nothing.setContentsMargins(*(THEME.px(16), THEME.px(16), THEME.px(16), THEME.px(12)))
        outer.addWidget(self.nothing)
        hint = label(say("Up and Down choose · Enter opens · Esc closes"), "muted", wrap=False)
        hint.setContentsMargins(THEME.px(16), THEME.px(6), THEME.px(16), 0)
        outer.addWidget(hint)

    def _typed(self, text: str) -> None:
        """Answer with actions at once, and with what was found before as far as it still fits."""
        self._found = self._found.still(text) if text.strip() else Found(text)
        self._show()
        if text.strip():
            self._rest.start()
        else:
            self._rest.stop()

    def _ask(self) -> None:
        self._rest.stop()
        self.asked.emit(self.line.text())

    def _show(self, *, keep: bool = False) -> None:
        """Show the answer; the chosen row stays chosen where a person moved to it."""
        before = self.current if keep and self._moved else None
        query = self.line.text()
        rows = rows_for(query, self._offer, self._found)
        self._model.replace(rows)
        if not keep:
            self._moved = False
        same = (
            n
            for n, row in enumerate(rows)
            if before and (row.kind, row.key) == (before.kind, before.key)
        )
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.nothing.setText(
            say(
                "Nothing is called “{words}”. Try fewer letters, or a reference.",
                words=query.strip(),
            )
        )
        self._fit()
        self._go(next(same, self._model.step(-1, 0)))

    def _step(self, by: int) -> None:
        self._moved = True
        self._go(self._model.step(self.list.currentIndex().row(), by))

    def _go(self, row: int) -> None:
        index = self._model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            above = row - 1 if row and not self._model.rows[row - 1].chosen else row
            self.list.scrollTo(self._model.index(above, 0))
            self.list.scrollTo(index)
            self.line.setAccessibleDescription(self._model.rows[row].said)
        else:
            self.line.setAccessibleDescription(self.nothing.text())

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.rows[index.row()].chosen:
            self._go(index.row())
            self._choose()

    def _choose(self) -> None:
        """Take the chosen row; what is typed and not looked for yet is looked for first."""
        if self._rest.isActive():
            self._ask()
        row = self.current
        if row is not None:
            self.accept()
            self.chosen.emit(row)

    def _fit(self) -> None:
        """Be as high as the rows, up to so many."""
        free = room(self)
        wide = min(THEME.px(WIDE), free.width())
        heights = [self.list.sizeHintForRow(at) for at in range(len(self._model.rows))]
        wanted = sum(heights[: MOST_ROWS + 2]) + THEME.px(4)
        self.list.setFixedHeight(min(wanted, free.height() - THEME.px(TOP + 110)))
        self._outer.activate()
        self.resize(wide, self._outer.totalHeightForWidth(wide))
