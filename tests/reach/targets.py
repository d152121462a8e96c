"""Targets: what takes a click is large enough, or stands far enough from the next (WCAG 2.5.8)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from tests.reach.controls import click_rect, controls
from tests.reach.finding import Finding, where

LEAST = 24
"""The side of a target, and the width of the circle around a smaller one, in px at 100 %."""
Target = tuple[str, QRect]


def check_targets(window: QWidget) -> Iterator[Finding]:
    """Find targets under 24 px with another within the circle around their middle."""
    there = list(_targets(window))
    small = [one for one in there if not _is_large(one[1])]
    crowded: set[int] = set()
    for one, other in combinations(range(len(small)), 2):
        apart = QPointF(small[one][1].center() - small[other][1].center())
        if apart.x() ** 2 + apart.y() ** 2 < LEAST**2:
            crowded |= {one, other}
    for at, (name, box) in enumerate(small):
        beside = any(_reaches(box.center(), other) for _, other in there if other != box)
        if beside or at in crowded:
            yield Finding("targets", name, f"{box.width()} × {box.height()} px, close to another")


def _is_large(box: QRect) -> bool:
    return box.width() >= LEAST and box.height() >= LEAST


def _reaches(middle: QPoint, other: QRect) -> bool:
    """Tell whether the circle around a small target's middle touches another target."""
    across = max(other.left() - middle.x(), 0, middle.x() - other.right())
    down = max(other.top() - middle.y(), 0, middle.y() - other.bottom())
    return across**2 + down**2 < (LEAST / 2) ** 2


def _targets(window: QWidget) -> Iterator[Target]:
    for widget in controls(window):
        if not widget.isEnabled() or isinstance(widget, QScrollArea):
            continue
        if isinstance(widget, QTabBar):
            for at in range(widget.count()):
                if widget.isTabVisible(at):
                    yield where(widget), _placed(widget, widget.tabRect(at), window)
        elif isinstance(widget, QAbstractItemView):
            yield from _of_view(widget, window)
        else:
            yield where(widget), _placed(widget, click_rect(widget), window)


def _of_view(view: QAbstractItemView, window: QWidget) -> Iterator[Target]:
    """Give one cell of each row in sight, and the headings that can be pressed."""
    model, port = view.model(), view.viewport()
    for row in range(model.rowCount(view.rootIndex()) if model is not None else 0):
        box = view.visualRect(model.index(row, 0, view.rootIndex()))
        if isinstance(view, QTableView):
            box = QRect(0, view.rowViewportPosition(row), port.width(), view.rowHeight(row))
        if port.rect().contains(box):
            yield f"row {row} of {where(view)}", _placed(port, box, window)
    if isinstance(view, QTableView) and view.horizontalHeader().sectionsClickable():
        yield from _of_heading(view.horizontalHeader(), window)


def _of_heading(heading: QHeaderView, window: QWidget) -> Iterator[Target]:
    if heading.isHidden():
        return
    port = heading.viewport()
    for at in range(heading.count()):
        if not heading.isSectionHidden(at):
            left = heading.sectionViewportPosition(at)
            box = QRect(left, 0, heading.sectionSize(at), port.height())
            yield f"heading {at} of {where(heading)}", _placed(port, box, window)


def _placed(widget: QWidget, box: QRect, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, box.topLeft()), box.size())
