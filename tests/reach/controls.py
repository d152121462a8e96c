"""What a person can use in a window: controls, as Qt shows them and as a screen reader hears."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)

from eh_desktop.ui.widgets.choosing import ChoiceButton
from eh_desktop.ui.widgets.plain_answers import TickBox

TAB = Qt.FocusPolicy.TabFocus.value
WHOLE = (ChoiceButton, TickBox)
"""Radio buttons and boxes that take a click anywhere."""


def shown(window: QWidget) -> list[QWidget]:
    """Give every widget that is shown in a window, also where it is scrolled out of sight."""
    return [
        widget
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible() and widget.window() is window and not widget.size().isEmpty()
    ]


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab is meant to stop here."""
    policy = widget.focusPolicy().value & TAB
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def is_control(widget: QWidget) -> bool:
    """Tell whether a person uses a widget: it takes the keys, or a click."""
    if _belongs_to_another(widget):
        return False
    return bool(widget.focusPolicy().value & TAB) or isinstance(widget, QAbstractButton)


def controls(window: QWidget) -> list[QWidget]:
    """Give the controls of a window, in no order that matters."""
    return [widget for widget in shown(window) if widget is not window and is_control(widget)]


def _belongs_to_another(widget: QWidget) -> bool:
    """Tell whether a widget is a part that Qt puts into a control of its own."""
    above = widget.parentWidget()
    return (
        isinstance(widget, QScrollBar | QHeaderView)
        or isinstance(above, QComboBox | QAbstractSpinBox)
        or (isinstance(above, QAbstractScrollArea) and above.viewport() is widget)
        or (isinstance(above, QTabBar) and isinstance(widget, QAbstractButton))
        or type(widget).__name__ == "QTableCornerButton"
    )


def interface(widget: QWidget) -> QAccessibleInterface | None:
    """Give what a screen reader sees of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    """Give what a screen reader calls a widget.

    Qt gives a list's choice as the name on Linux, and its label as a relation: that is asked for.
    """
    if isinstance(widget, QComboBox):
        return widget.accessibleName().strip()
    seen = interface(widget)
    return "" if seen is None else seen.text(QAccessible.Text.Name).strip()


def tree(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Give everything that a screen reader reaches from a window, cells of lists apart."""
    root = interface(window)
    left = [] if root is None else [root]
    cells = (QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.List)
    while left:
        seen = left.pop()
        yield seen
        if seen.role() in cells:
            continue
        for at in range(seen.childCount()):
            child = seen.child(at)
            if child is not None:
                left.append(child)


def in_tree(window: QWidget) -> set[int]:
    """Give the addresses of all widgets that a screen reader reaches from a window."""
    objects = (seen.object() for seen in tree(window))
    return {shiboken6.getCppPointer(one)[0] for one in objects if one is not None}


def address(widget: QWidget) -> int:
    """Give the address of a widget, which tells whether two wrappers mean the same."""
    return int(shiboken6.getCppPointer(widget)[0])


def click_rect(widget: QWidget) -> QRect:
    """Give the part of a control that takes a click."""
    if isinstance(widget, QCheckBox | QRadioButton) and not isinstance(widget, WHOLE):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        radio = isinstance(widget, QRadioButton)
        element = QStyle.SubElement.SE_CheckBoxClickRect
        if radio:
            element = QStyle.SubElement.SE_RadioButtonClickRect
        return widget.style().subElementRect(element, option, widget)
    return widget.rect()


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    """Give the nearest area that scrolls a widget; None for one that stands still."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea) and above.widget() is not None:
            return above
        above = above.parentWidget()
    return None


def cells_of(view: QAbstractItemView, most: int = 60) -> Iterator[tuple[int, int]]:
    """Give the rows and columns of a view that are in sight, not more than `most` cells."""
    model = view.model()
    if model is None:
        return
    root, port = view.rootIndex(), view.viewport().rect()
    given = 0
    for row in range(model.rowCount(root)):
        # Qt keeps the count of a list's columns to itself
        many = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        for column in range(many):
            index = model.index(row, column, root)
            box = view.visualRect(index)
            if box.isEmpty() or not port.intersects(box):
                continue
            given += 1
            if given > most:
                return
            yield row, column
