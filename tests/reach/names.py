"""Names and roles: what a screen reader says of each control."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from tests.reach.controls import address, cells_of, controls, in_tree, interface, name_of
from tests.reach.finding import Finding, where

R = QAccessible.Role
ROLES: tuple[tuple[type | tuple[type, ...], frozenset[R]], ...] = (
    (QRadioButton, frozenset({R.RadioButton})),
    (QCheckBox, frozenset({R.CheckBox})),
    (QAbstractButton, frozenset({R.Button, R.CheckBox, R.ButtonMenu, R.PageTab, R.RadioButton})),
    ((QLineEdit, QPlainTextEdit, QTextEdit), frozenset({R.EditableText, R.Document})),
    (QComboBox, frozenset({R.ComboBox})),
    (QTabBar, frozenset({R.PageTabList})),
    ((QTableView, QTreeView, QListView), frozenset({R.Table, R.Tree, R.List})),
    (QAbstractScrollArea, frozenset({R.Client, R.Pane, R.Document})),
)
"""The roles that fit a kind of control; a control of no kind here must have one of its own."""
NO_ROLE = frozenset({R.NoRole, R.Client, R.Pane, R.Border, R.Window, R.StaticText})


def check_names(window: QWidget) -> Iterator[Finding]:
    """Find controls without a name, a role or a group, and such as nobody can tell apart."""
    reached = in_tree(window)
    there = controls(window)
    for widget in there:
        if address(widget) not in reached:
            yield Finding("names", where(widget), "not in the accessible tree")
        name = name_of(widget)
        if not any(letter.isalnum() for letter in name):
            yield Finding("names", where(widget), f"no name in words: “{name}”")
        yield from _check_role(widget)
        if isinstance(widget, QRadioButton):
            yield from _check_group(widget)
        if isinstance(widget, QAbstractItemView):
            yield from _check_cells(widget)
        if isinstance(widget, QTabBar):
            yield from _check_tabs(widget)
    yield from _check_alike(there)


def _check_role(widget: QWidget) -> Iterator[Finding]:
    seen = interface(widget)
    role = R.NoRole if seen is None else seen.role()
    fitting = next((roles for kinds, roles in ROLES if isinstance(widget, kinds)), None)
    if (fitting is None and role in NO_ROLE) or (fitting is not None and role not in fitting):
        yield Finding("roles", where(widget), f"has the role {role.name}")


def _check_group(widget: QRadioButton) -> Iterator[Finding]:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        seen = interface(above)
        if seen is not None and seen.role() is R.Grouping:
            if not name_of(above):
                yield Finding("groups", where(widget), "its group has no name")
            return
        above = above.parentWidget()
    yield Finding("groups", where(widget), "stands in no group")


def _check_cells(view: QAbstractItemView) -> Iterator[Finding]:
    model, root = view.model(), view.rootIndex()
    if isinstance(view, QTableView) and not view.horizontalHeader().isHidden():
        for column in range(model.columnCount(root)):
            heading = model.headerData(column, Qt.Orientation.Horizontal)
            if not view.isColumnHidden(column) and not str(heading or "").strip():
                yield Finding("cells", where(view), f"column {column} has no heading")
    for row, column in cells_of(view):
        index = model.index(row, column, root)
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if not str(said or "").strip():
            yield Finding("cells", where(view), f"the cell {row}, {column} says nothing")


def _check_tabs(bar: QTabBar) -> Iterator[Finding]:
    for at in range(bar.count()):
        said = bar.accessibleTabName(at) or bar.tabText(at)
        if bar.isTabVisible(at) and not any(letter.isalnum() for letter in said):
            yield Finding("names", where(bar), f"the tab {at} has no name")


def _check_alike(there: list[QWidget]) -> Iterator[Finding]:
    """Find two in one named group that sound alike: same role, same name, same description."""
    heard: dict[object, list[QWidget]] = defaultdict(list)
    for widget in there:
        seen = interface(widget)
        if seen is not None and name_of(widget):
            said = seen.text(QAccessible.Text.Description)
            heard[(_groups(widget), seen.role(), name_of(widget), said)].append(widget)
    for alike in heard.values():
        if len(alike) > 1:
            yield Finding("alike", where(alike[1]), f"{len(alike)} of this name in one group")


def _groups(widget: QWidget) -> tuple[int, ...]:
    """Give the named groups and cards that a screen reader says on the way to a control."""
    chain = []
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if cast("str", above.accessibleName()):
            chain.append(address(above))
        above = above.parentWidget()
    return tuple(chain)
