"""Tables of things to open: a whole row is chosen, Enter opens it, chips are drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
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
WIDEST, LEAST_STRETCHED = 240, 150
"""Column widths in px at 100 %."""
Index = QModelIndex | QPersistentModelIndex


class ChipDelegate(QStyledItemDelegate):
    """Draw a cell's text as a chip where the model gives it a look."""

    def __init__(self, look_role: int, parent: QWidget) -> None:
        """Name the role under which the model gives a chip's look."""
        super().__init__(parent)
        self._look_role = look_role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell's ground as usual and the chip on it."""
        look = index.data(self._look_role)
        if not look:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text = option.text
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        ground, ink = CHIP_COLOURS[look]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        room = option.rect.adjusted(THEME.px(8), 0, -THEME.px(4), 0)
        metrics = painter.fontMetrics()
        wide = min(metrics.horizontalAdvance(text) + THEME.px(20), room.width())
        high = metrics.height() + THEME.px(4)
        box = QRect(room.x(), room.center().y() - high // 2 + 1, wide, high)
        painter.setBrush(THEME.colour(ground))
        edge = (
            THEME.colour(ink) if THEME.tokens.hairline > 1 else QColor(Qt.GlobalColor.transparent)
        )
        painter.setPen(edge)
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(THEME.colour(ink))
        inner = box.adjusted(THEME.px(8), 0, -THEME.px(8), 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + THEME.px(4))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give chips the room of their rounded ends."""
        hint = super().sizeHint(option, index)
        if index.data(self._look_role):
            hint.setWidth(hint.width() + THEME.px(28))
        return hint


class RowTable(QTableView):
    """A table whose rows are opened."""

    opened = Signal(int)
    """The row of the view's own model."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Name it for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._stretched = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(THEME.px(38))
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setMinimumSectionSize(THEME.px(60))
        self.doubleClicked.connect(self._open_index)

    def fit(self, stretched: int) -> None:
        """Size the columns to their content now and whenever the width changes.

        One column takes what is left, or gives way down to a readable width.
        """
        self._stretched = stretched
        heading = self.horizontalHeader()
        self.resizeColumnsToContents()
        shown = [at for at in range(heading.count()) if not heading.isSectionHidden(at)]
        most = THEME.px(WIDEST)
        sizes = {at: heading.sectionSize(at) for at in shown}
        sizes = {at: size if at == stretched else min(size, most) for at, size in sizes.items()}
        spare = self.viewport().width() - sum(sizes.values())
        sizes[stretched] = max(sizes[stretched] + spare, THEME.px(LEAST_STRETCHED))
        for column, size in sizes.items():
            heading.resizeSection(column, size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        if self._stretched >= 0:
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the table is entered with none chosen."""
        super().focusInEvent(event)
        self.choose_first()

    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
