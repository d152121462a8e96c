"""Tables of things to open: a whole row is chosen, Enter opens it, chips are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from eh_desktop.ui.theme import THEME

CHIP_COLOURS = {
    "chip": ("soft", "accent"),
    "chip-met": ("met_tint", "met_text"),
    "chip-partly": ("partly_tint", "partly_text"),
    "chip-not-met": ("not_met_tint", "not_met_text"),
    "chip-na": ("na_tint", "muted"),
}
WIDEST, LEAST_STRETCHED, LEAST = 280, 130, 84
"""Column widths in px at 100 %: at most, of the stretched one, and where words give way."""
ONE_LINE, TWO_LINES = 38, 54
"""Row heights in px at 100 %."""
SHORT = 20
LOOKED_AT = 200
"""So many rows are measured; in a longer list, later words may be cut short."""
DOT = " · "
Index = QModelIndex | QPersistentModelIndex


def in_two(text: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """Break a text that is wider than `width` px: at its last dot, else between two words."""
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    first, dot, second = text.rpartition(DOT)
    if not dot or metrics.horizontalAdvance(first) > width:
        words = text.split(" ")
        fit = next(
            (
                at
                for at in range(len(words) - 1, 0, -1)
                if metrics.horizontalAdvance(" ".join(words[:at])) <= width
            ),
            len(words),
        )
        first, second = " ".join(words[:fit]), " ".join(words[fit:])
    lines = (line for line in (first, second) if line)
    return tuple(
        line
        if metrics.horizontalAdvance(line) <= width
        else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        for line in lines
    )


class ChipDelegate(QStyledItemDelegate):
    """Draw a cell's text on two lines where one is too short, as a chip where it has a look."""

    def __init__(self, look_role: int, parent: QWidget) -> None:
        """Name the role under which the model gives a chip's look."""
        super().__init__(parent)
        self._look_role = look_role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell's ground as usual and the chip on it."""
        look = index.data(self._look_role)
        self.initStyleOption(option, index)
        text = option.text
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        if look:
            self._paint_chip(painter, option, text, look)
        else:
            self._paint_words(painter, option, text)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        """Draw the words in line with the heading."""
        painter.setFont(option.font)
        painter.setPen(THEME.colour("text"))
        metrics = painter.fontMetrics()
        room = option.rect.adjusted(THEME.px(8), 0, -THEME.px(8), 0)
        lines = in_two(text, metrics, room.width())
        top = room.center().y() - len(lines) * metrics.height() // 2 + 1
        for number, line in enumerate(lines):
            painter.drawText(
                QPoint(room.x(), top + number * metrics.height() + metrics.ascent()), line
            )

    def _paint_chip(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, look: str
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground, ink = CHIP_COLOURS[look]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        room = option.rect.adjusted(THEME.px(8), 0, -THEME.px(4), 0)
        metrics = painter.fontMetrics()
        wide = min(metrics.horizontalAdvance(text) + THEME.px(20), room.width())
        high = metrics.height() + THEME.px(4)
        box = QRect(room.x(), room.center().y() - high // 2 + 1, wide, high)
        painter.setBrush(THEME.colour("card" if chosen and ground == "soft" else ground))
        edge = (
            THEME.colour(ink) if THEME.tokens.hairline > 1 else QColor(Qt.GlobalColor.transparent)
        )
        painter.setPen(edge)
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(THEME.colour(ink))
        inner = box.adjusted(THEME.px(8), 0, -THEME.px(8), 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + THEME.px(4))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give chips the room of their rounded ends."""
        hint = super().sizeHint(option, index)
        more = 28 if index.data(self._look_role) else 6
        hint.setWidth(hint.width() + THEME.px(more))
        return hint

    def is_chip(self, index: Index) -> bool:
        """Tell whether a cell is drawn as a chip."""
        return bool(index.data(self._look_role))


class RowTable(QTableView):
    """A table whose rows are opened."""

    opened = Signal(int)
    """The row of the view's own model."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Name it for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stretched = -1
        self.nothing = ""
        """What is said where rows would stand, while there is none."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(THEME.px(ONE_LINE))
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setMinimumSectionSize(THEME.px(60))
        self.doubleClicked.connect(self._open_index)

    def fit(self, stretched: int) -> None:
        """Size the columns to their content now and whenever the width changes.

        One column takes what is left; where there is too little, words go on in a second line.
        """
        self._stretched = stretched
        heading = self.horizontalHeader()
        self.resizeColumnsToContents()
        room = self.viewport().width()
        sizes = {
            at: min(heading.sectionSize(at), room // 2 if at == stretched else THEME.px(WIDEST))
            for at in range(heading.count())
            if not heading.isSectionHidden(at)
        }
        over = sum(sizes.values()) - room
        give = {at: max(0, sizes[at] - self._least(at)) for at in sizes if self._is_wordy(at)}
        can = sum(give.values())
        if over > 0 and can:
            for at, some in give.items():
                sizes[at] -= -(-some * min(over, can) // can)
        sizes[stretched] += max(0, room - sum(sizes.values()))
        for column, size in sizes.items():
            heading.resizeSection(column, size)
        high = TWO_LINES if self._needs_two(sizes) else ONE_LINE
        self.verticalHeader().setDefaultSectionSize(THEME.px(high))

    def _least(self, column: int) -> int:
        """Give the width under which a column does not go: its heading, a short text on two lines.

        A text is short up to SHORT letters, such as a date or a name; longer ones may be cut.
        """
        metrics, model, sides = self.fontMetrics(), self.model(), THEME.px(16)
        rows = range(min(model.rowCount(), LOOKED_AT))
        texts = (str(model.index(row, column).data() or "") for row in rows)
        words = max((text for text in texts if len(text) <= SHORT), key=len, default="").split(" ")
        halves = (
            max(metrics.horizontalAdvance(" ".join(part)) for part in (words[:at], words[at:]))
            for at in range(len(words))
        )
        heading = self.horizontalHeader().sectionSizeHint(column)
        least = LEAST_STRETCHED if column == self._stretched else LEAST
        return max(THEME.px(least), heading, min(halves) + sides)

    def _is_wordy(self, column: int) -> bool:
        """Tell whether a column holds words, and no chips."""
        delegate, model = self.itemDelegate(), self.model()
        if not isinstance(delegate, ChipDelegate):
            return False
        rows = range(min(model.rowCount(), LOOKED_AT))
        return not any(delegate.is_chip(model.index(row, column)) for row in rows)

    def _needs_two(self, sizes: dict[int, int]) -> bool:
        """Tell whether words of some row need a second line."""
        metrics, model, sides = self.fontMetrics(), self.model(), THEME.px(16)
        return any(
            metrics.horizontalAdvance(str(model.index(row, column).data() or "")) > size - sides
            for column, size in sizes.items()
            if self._is_wordy(column)
            for row in range(min(model.rowCount(), LOOKED_AT))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        same = event.size().width() == event.oldSize().width()
        if self._stretched >= 0 and not same:
            self.fit(self._stretched)

    def chosen_row(self) -> int:
        """Give the chosen row of the view's model, or -1."""
        chosen = self.selectionModel().selectedRows() if self.selectionModel() else []
        return chosen[0].row() if chosen else -1

    def choose_first(self) -> None:
        """Choose the first row where none is chosen, so that Enter always means something."""
        if self.chosen_row() < 0 and self.model() is not None and self.model().rowCount() > 0:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen_row() >= 0:
            self.opened.emit(self.chosen_row())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say that there are none."""
        super().paintEvent(event)
        if not self.nothing or self.model() is None or self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(THEME.colour("muted"))
        room = self.viewport().rect().adjusted(THEME.px(8), THEME.px(24), -THEME.px(8), 0)
        where = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, where, self.nothing)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the table is entered with none chosen."""
        super().focusInEvent(event)
        self.choose_first()

    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
