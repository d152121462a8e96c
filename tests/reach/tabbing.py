"""Tab really pressed: it reaches every control, in the order of reading, and the same way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QSplitter, QWidget

from tests.reach.controls import name_of, shown, takes_tab
from tests.reach.finding import Finding, where

MOST = 1500
"""More stops than this have no end."""
TOLERANCE = 8
"""So many px above or to the left are the same line."""
Stop = Callable[[QWidget], None]


def stops(window: QWidget) -> list[QWidget]:
    """Give the controls at which Tab is meant to stop, from the top."""
    there = [one for one in shown(window) if takes_tab(one) and one is not window]
    return sorted(there, key=lambda one: (_at(one, window).top(), _at(one, window).left()))


def begin(window: QWidget) -> None:
    """Let Tab begin where it does in a window in which nothing has the focus."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)


def check_tabbing(window: QWidget, at_stop: Stop) -> Iterator[Finding]:
    """Press Tab all the way round, then Shift+Tab; `at_stop` is called at every control."""
    meant = stops(window)
    if not meant:
        return
    places = {id(one): _places(one, window) for one in meant}
    begin(window)
    forth, fault = _round(window, Qt.Key.Key_Tab, at_stop)
    if fault is not None:
        yield fault
        return
    yield from _missed(meant, forth)
    yield from _inverted([places[id(one)] for one in forth if id(one) in places], forth)
    yield from _check_groups(forth)
    back, fault = _round(window, Qt.Key.Key_Backtab, None)
    if fault is not None:
        yield fault
    else:
        yield from _other_way(forth, back)


def _round(
    window: QWidget, key: Qt.Key, at_stop: Stop | None
) -> tuple[list[QWidget], Finding | None]:
    """Press a key until the focus is where it began; give the stops, or where it ended."""
    walked: list[QWidget] = []
    known: set[int] = set()
    while len(walked) < MOST:
        at = QApplication.focusWidget()
        if at is None or at.window() is not window:
            last = walked[-1] if walked else window
            return walked, Finding("tab", where(last), "the focus leaves the window after it")
        if walked and at is walked[0]:
            return walked, None
        if at is (walked[-1] if walked else None):
            return walked, Finding("tab", where(at), "holds the focus: Tab does not leave it")
        if id(at) in known:
            return walked, Finding("tab", where(at), "is reached again before the first")
        walked.append(at)
        known.add(id(at))
        if at_stop is not None:
            at_stop(at)
        QTest.keyClick(at, key)
    return walked, Finding("tab", where(window), "Tab finds no end")


def _other_way(forth: list[QWidget], back: list[QWidget]) -> Iterator[Finding]:
    """Find where Shift+Tab does not go the way back that Tab came.

    Areas are left out: they take the keys while they scroll, and guidance changes with the focus.
    """
    forth = [one for one in forth if not isinstance(one, QScrollArea)]
    back = [one for one in back if not isinstance(one, QScrollArea)]
    if forth and forth[0] in back:  # both are rounds, and one may have begun at an area
        at = back.index(forth[0])
        back = [*back[at:], *back[:at]]
    for came, went in zip([forth[0], *reversed(forth[1:])], back, strict=False):
        if came is not went:
            yield Finding("tab", where(came), f"Shift+Tab goes to {where(went)} instead")
            return
    if len(forth) != len(back):
        yield Finding("tab", where(forth[0]), "Shift+Tab has another number of stops")


def _missed(meant: list[QWidget], walked: list[QWidget]) -> Iterator[Finding]:
    reached = {id(one) for one in walked}
    for one in meant:
        if id(one) not in reached and one.isVisible() and takes_tab(one):
            yield Finding("tab", where(one), "is never reached")


def _check_groups(walked: list[QWidget]) -> Iterator[Finding]:
    """Find groups of radio buttons with more than one stop."""
    groups = Counter(
        id(one.group() or one.parentWidget()) for one in walked if isinstance(one, QRadioButton)
    )
    told = set()
    for one in walked:
        if isinstance(one, QRadioButton):
            group = id(one.group() or one.parentWidget())
            if groups[group] > 1 and group not in told:
                told.add(group)
                yield Finding("tab", where(one), f"its group has {groups[group]} stops")


Places = tuple[tuple[QWidget, ...], tuple[QRect, ...]]


def _places(widget: QWidget, window: QWidget) -> Places:
    """Give the areas that scroll a control, the outermost first, and where each and it stand."""
    areas: list[QWidget] = []
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            areas.insert(0, above)
        above = above.parentWidget()
    chain = (*areas, widget)
    return tuple(areas), tuple(_at(one, window) for one in chain)


def _at(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _inverted(places: list[Places], walked: list[QWidget]) -> Iterator[Finding]:
    """Find steps against the order of reading, but for the one back to the top.

    A round has to come back to where reading begins once: from its last stop to its first, or, in
    a dialog whose buttons Qt has first, by its longest step upwards. What removes a row stands in
    its corner, and comes after the row's own cells; help stands in the head's corner, and the keys
    never begin there.
    """
    steps = [(at, *_compared(places[at - 1], places[at])) for at in range(len(places))]
    against = [
        step
        for step in steps
        if _is_against(step[1], step[2]) and not _in_two_panes(walked[step[0] - 1], walked[step[0]])
    ]
    if against and against[0][0] == 0:
        against = against[1:]
    elif against:
        against.remove(max(against, key=lambda step: step[1].top() - step[2].top()))
    for at, _, _ in against:
        after, before = walked[at], walked[at - 1]
        if not name_of(after).startswith(("Remove ", "Help")):
            yield Finding("order", where(after), f"comes after {where(before)}, and stands before")


def _in_two_panes(one: QWidget, other: QWidget) -> bool:
    """Tell whether two stand in panes beside each other, of which neither comes first."""
    panes = {id(_pane(one)), id(_pane(other))}
    return len(panes) == 2 and id(None) not in panes


def _pane(widget: QWidget) -> QWidget | None:
    at: QWidget | None = widget
    while at is not None and not isinstance(at.parentWidget(), QSplitter):
        at = at.parentWidget()
    return at


def _is_against(before: QRect, after: QRect) -> bool:
    """Tell whether the second of two places is above in the same column, or left in one line."""
    above = after.bottom() < before.top() + TOLERANCE
    beside = after.left() >= before.right() - TOLERANCE
    same_line = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    in_line = same_line > min(before.height(), after.height()) // 2
    left = after.right() <= before.left() + TOLERANCE
    return (above and not beside) or (in_line and left)


def _compared(before: Places, after: Places) -> tuple[QRect, QRect]:
    """Give two places to compare: within one area the controls', else those of their areas."""
    same = 0
    for one, other in zip(before[0], after[0], strict=False):
        if one is not other:
            break
        same += 1
    return before[1][same], after[1][same]


def check_scrolling(window: QWidget) -> Iterator[Finding]:
    """Find what scrolls and cannot be scrolled by keys: neither it nor anything in it takes any."""
    for area in shown(window):
        if not isinstance(area, QScrollArea) or not area.verticalScrollBar().maximum():
            continue
        if not takes_tab(area) and not any(map(takes_tab, shown_in(area))):
            yield Finding("scrolling", where(area), "no key scrolls it")


def shown_in(area: QScrollArea) -> list[QWidget]:
    """Give the widgets that an area holds and that are shown."""
    return [one for one in area.findChildren(QWidget) if one.isVisible()]
