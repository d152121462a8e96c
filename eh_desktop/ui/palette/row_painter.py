"""Draws a row of the palette: its typed letters bold, its keys at the right, its note below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from eh_desktop.domain.direction import seen, turns
from eh_desktop.ui.palette.answering import Row
from eh_desktop.ui.palette.row_model import ROW_ROLE
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.tokens import BODY_PT, CRITERION_PT

NOTE_PT = 9.0
SIDE = 16
"""The room left and right of the words, in px at 100 %."""
_PIECES = {True: QFont.Weight.Bold, False: QFont.Weight.Normal}


class RowPainter(QStyledItemDelegate):
    """Every row as high as its lines; what is too long ends in dots."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give a row's height; its width is the list's."""
        row: Row = index.data(ROW_ROLE)
        if not row.chosen:
            return QSize(0, round(QFontMetricsF(_small(bold=True)).height()) + THEME.px(14))
        high = QFontMetricsF(_font()).height() + THEME.px(12)
        if row.note:
            high += QFontMetricsF(_small()).height() + THEME.px(1)
        return QSize(0, max(round(high), THEME.px(32)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.chosen:
            _heading(painter, rect, row, first=index.row() == 0)
        else:
            if state & QStyle.StateFlag.State_Selected:
                _mark(painter, rect)
            _words(painter, QRectF(rect).adjusted(THEME.px(SIDE), 0, -THEME.px(SIDE), 0), row)
        painter.restore()


def _heading(painter: QPainter, rect: QRect, row: Row, *, first: bool) -> None:
    painter.setFont(_small(bold=True))
    painter.setPen(THEME.colour("muted"))
    if not first:
        painter.save()
        painter.setPen(QPen(THEME.colour("line"), THEME.tokens.hairline))
        painter.drawLine(
            rect.left() + THEME.px(SIDE), rect.top(), rect.right() - THEME.px(SIDE), rect.top()
        )
        painter.restore()
    inside = rect.adjusted(THEME.px(SIDE), 0, -THEME.px(SIDE), -THEME.px(3))
    painter.drawText(
        inside, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), row.title
    )


def _mark(painter: QPainter, rect: QRect) -> None:
    """Mark the chosen row by its ground, an edge at the left, and a frame."""
    inner = QRectF(rect).adjusted(THEME.px(6), 1, -THEME.px(6), -1)
    painter.setPen(QPen(THEME.colour("focus"), THEME.tokens.hairline))
    painter.setBrush(THEME.colour("soft"))
    painter.drawRoundedRect(inner, THEME.px(5), THEME.px(5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(THEME.colour("focus"))
    edge = QRectF(
        inner.left(), inner.top() + THEME.px(4), THEME.px(3), inner.height() - THEME.px(8)
    )
    painter.drawRoundedRect(edge, 1, 1)


def _words(painter: QPainter, inside: QRectF, row: Row) -> None:
    metrics, below = QFontMetricsF(_font()), QFontMetricsF(_small())
    high = metrics.height() + (below.height() + THEME.px(1) if row.note else 0)
    top = inside.top() + (inside.height() - high) / 2
    room = inside.width()
    if row.keys:
        room -= _keys(painter, QRectF(inside.left(), top, room, metrics.height()), row.keys)
    _title(painter, QPointF(inside.left(), top + metrics.ascent()), room, row)
    if row.note:
        painter.setFont(_small())
        painter.setPen(THEME.colour("muted"))
        note = below.elidedText(seen(row.note), Qt.TextElideMode.ElideRight, inside.width())
        base = top + metrics.height() + THEME.px(1) + below.ascent()
        painter.drawText(QPointF(inside.left(), base), note)


def _title(painter: QPainter, at: QPointF, room: float, row: Row) -> None:
    """Draw the title in pieces, what was typed bold; where it does not fit it ends in dots."""
    typed, x, end = set(row.at), at.x(), at.x() + room
    painter.setPen(THEME.colour("text"))
    for text, bold in _pieces(row.title, typed):
        font = _font(bold=bold)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        left = end - x
        if metrics.horizontalAdvance(text) > left:
            painter.drawText(
                QPointF(x, at.y()), metrics.elidedText(text, Qt.TextElideMode.ElideRight, left)
            )
            return
        painter.drawText(QPointF(x, at.y()), text)
        x += metrics.horizontalAdvance(text)


def _pieces(title: str, typed: set[int]) -> list[tuple[str, bool]]:
    """Cut a title where bold begins and ends."""
    pieces: list[tuple[str, bool]] = []
    for at, letter in enumerate(title):
        if turns(letter):
            continue  # it would turn the rest of the row
        bold = at in typed
        if pieces and pieces[-1][1] is bold:
            pieces[-1] = (pieces[-1][0] + letter, bold)
        else:
            pieces.append((letter, bold))
    return pieces


def _keys(painter: QPainter, line: QRectF, keys: str) -> float:
    """Draw the keys in a small frame at the right; give the room they took."""
    metrics, pad = QFontMetricsF(_small()), THEME.px(6)
    wide = metrics.horizontalAdvance(keys) + 2 * pad
    frame = QRectF(line.right() - wide, line.top(), wide, line.height())
    painter.setPen(QPen(THEME.colour("field_line"), 1))
    painter.setBrush(THEME.colour("card"))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), THEME.px(4), THEME.px(4))
    painter.setFont(_small())
    painter.setPen(THEME.colour("muted"))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), keys)
    return wide + THEME.px(12)


def _font(*, bold: bool = False) -> QFont:
    font = THEME.font(CRITERION_PT)
    font.setWeight(_PIECES[bold])
    return font


def _small(*, bold: bool = False) -> QFont:
    return THEME.font(NOTE_PT if not bold else min(NOTE_PT, BODY_PT), bold=bold)
