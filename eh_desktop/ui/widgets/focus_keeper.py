"""The focus stays in a page when what had it goes away: a banner, the button that was pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget


class FocusKeeper(QObject):
    """Watches the focus, and brings it back to the nearest control that is left.

    Qt gives it to whatever Tab would reach next, which may lie outside, or lead out.
    """

    def __init__(
        self,
        area: QWidget,
        strays: Callable[[QWidget], bool],
        last_resort: Callable[[], QWidget | None],
    ) -> None:
        """Keep it in `area`; what `strays` tells of never gets it but by a person's own doing."""
        super().__init__(area)
        self._area = area
        self._strays = strays
        self._last_resort = last_resort
        self._chain: list[QWidget] = []
        """What had the focus last in the area, and what that stands in, the innermost first."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._keep)

    def hear(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Follow the focus; see a moment later whether it was lost."""
        if not shiboken6.isValid(self._area):
            return  # the focus goes because all of it does
        inside = now is not None and self._area.isAncestorOf(now)
        if self._chain and self._gone() and (now is None or not inside or self._strays(now)):
            self._wait.start(0)
        elif inside and now is not None:
            self._wait.stop()
            self._chain = _chain(now, self._area)

    def _gone(self) -> bool:
        last = self._chain[0]
        if not shiboken6.isValid(last):
            return True
        return not (last.isVisibleTo(self._area) and last.isEnabledTo(self._area))

    def _keep(self) -> None:
        """Give the focus to what is left, unless a dialog or another page has it rightly."""
        focus, area = QApplication.focusWidget(), self._area
        elsewhere = focus is not None and focus.window() is not area.window()
        kept = focus is not None and area.isAncestorOf(focus) and not self._strays(focus)
        if not area.isVisible() or elsewhere or kept:
            return
        target = next(filter(None, map(self._best, self._left())), None) or self._last_resort()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> list[QWidget]:
        """Give what the lost control stood in and is still shown, the innermost first."""
        around = [one for one in self._chain[1:-1] if shiboken6.isValid(one)]
        return [one for one in around if one.isVisible()]

    def _best(self, around: QWidget) -> QWidget | None:
        """Give a control within a widget: a list, a choice that is made, else the first for Tab."""
        inside = around.findChildren(QWidget)
        found = [one for one in inside if _takes_tab(one) and not self._strays(one)]
        found.sort(key=partial(_place, around))
        lists = [one for one in found if isinstance(one, QAbstractItemView)]
        made = [one for one in found if isinstance(one, QAbstractButton) and one.isChecked()]
        return next(iter([*lists, *made, *found]), None)


def _place(around: QWidget, widget: QWidget) -> tuple[int, int]:
    """Give where a control stands as the eye goes, which Tab follows.

    Not by `nextInFocusChain`: to PySide each widget that it gives belongs to the one before, so
    that those of all pages would be dead to Python as soon as one among them is deleted.
    """
    at = widget.mapTo(around, QPoint(0, 0))
    return at.y(), at.x()


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _chain(widget: QWidget, area: QWidget) -> list[QWidget]:
    chain = [widget]
    while (above := chain[-1].parentWidget()) is not None and chain[-1] is not area:
        chain.append(above)
    return chain
