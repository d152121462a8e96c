"""The focus can be seen: a ring of two pixels that stands out from what is beside it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from eh_desktop.ui.widgets.target_answer import RingButton
from tests.reach.colours import contrast
from tests.reach.controls import scrolled_by
from tests.reach.finding import Finding, where

AROUND = 6
"""How far from a control its ring may be drawn, in px."""
EDGES = (-AROUND, -AROUND, AROUND, AROUND)
DEEP = 64
"""How far inside a control a ring may be where its edge is bent, in px."""
THICK = 2
"""How thick a ring has to be, in px."""
STANDS_OUT = 3.0
ALONG = 9
"""At so many places along a side a ring is looked for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A place with the focus and without."""

    on: QImage
    off: QImage

    def changed(self, x: int, y: int) -> bool:
        """Tell whether a pixel has another colour with the focus."""
        return self.on.pixel(x, y) != self.off.pixel(x, y)

    def is_new(self, x: int, y: int) -> bool:
        """Tell whether a pixel stands out from what was there before."""
        return _apart(self.on.pixel(x, y), self.off.pixel(x, y)) >= STANDS_OUT


class Rings:
    """Looks at the focus of controls; of those that are drawn alike, at one."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._known: set[tuple[object, ...]] = set()

    def knows(self, widget: QWidget) -> bool:
        """Tell whether a control that is drawn alike was looked at."""
        return _kind(widget) in self._known

    def check(
        self, widget: QWidget, window: QWidget, elsewhere: QWidget | None
    ) -> Iterator[Finding]:
        """Find a control whose focus cannot be seen; it has the focus now, and has it after.

        `elsewhere` is where the focus is meanwhile; without it, nothing has the focus.
        """
        kind = _kind(widget)
        if self.knows(widget):
            return
        QApplication.processEvents()
        box = _visible(widget, window)
        if box.width() < AROUND or box.height() < AROUND:
            yield Finding("focus", where(widget), "is out of sight while it has the focus")
            return
        area = scrolled_by(widget)
        if area is not None:  # Tab within an area brings the whole of it into sight
            area.ensureWidgetVisible(widget, AROUND, AROUND)
            QApplication.processEvents()
            box = _visible(widget, window)
        self._known.add(kind)
        seen = _both(widget, window, box.adjusted(*EDGES), elsewhere)
        fault = ring_fault(seen)
        if fault:
            yield Finding("focus", where(widget), fault)


def _kind(widget: QWidget) -> tuple[object, ...]:
    """Give what decides how a control with the focus is drawn."""
    checked = getattr(widget, "isChecked", bool)()
    above = widget.parentWidget()
    return (
        type(widget),
        widget.property("look"),
        widget.property("wrong"),
        bool(checked),
        type(above),
        above.property("look") if above is not None else None,
        widget.size().height() // 8 if not isinstance(widget, QTabBar) else 0,
    )


def _visible(widget: QWidget, window: QWidget) -> QRect:
    """Give what can be seen of a control, in the window's px; of a ring's, the whole target."""
    target = widget.parentWidget()
    if isinstance(widget, RingButton) and target is not None:
        widget = target
    part = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, part.topLeft()), part.size())


def _both(widget: QWidget, window: QWidget, box: QRect, elsewhere: QWidget | None) -> Seen:
    """Picture a place of a window while a control has the focus, and while it has not."""
    place = box.intersected(window.rect())
    on = _grabbed(window, place)
    if elsewhere is None:
        widget.clearFocus()
    else:
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    off = _grabbed(window, place)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return Seen(on, off)


def _grabbed(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def ring_fault(seen: Seen) -> str:
    """Say what a ring lacks; nothing for a good one."""
    box = _bounds(seen)
    if box.isEmpty():
        return "looks the same with the focus"
    sides = {
        "top": [(_across(box, at), box.top(), 0, 1) for at in range(ALONG)],
        "bottom": [(_across(box, at), box.bottom(), 0, -1) for at in range(ALONG)],
        "left": [(box.left(), _down(box, at), 1, 0) for at in range(ALONG)],
        "right": [(box.right(), _down(box, at), -1, 0) for at in range(ALONG)],
    }
    good = [name for name, spots in sides.items() if _is_ringed(seen, box, spots)]
    lacking = [name for name in sides if name not in good]
    return "" if len(lacking) <= 1 else f"no ring of {THICK} px at its {', '.join(lacking)}"


def _bounds(seen: Seen) -> QRect:
    """Give the place that changed, within which the ring has to be."""
    rows = list(zip(_rows(seen.on), _rows(seen.off), strict=True))
    hit = [at for at, (on, off) in enumerate(rows) if on != off]
    if not hit:
        return QRect()
    other = [[one != two for one, two in zip(*rows[at], strict=True)] for at in hit]
    left = min(row.index(True) for row in other)
    right = max(len(row) - row[::-1].index(True) for row in other) - 1
    return QRect(QPoint(left, hit[0]), QPoint(right, hit[-1]))


def _rows(image: QImage) -> list[array[int]]:
    pixels = array("I", bytes(image.constBits()))
    return [pixels[at : at + image.width()] for at in range(0, len(pixels), image.width())]


def _across(box: QRect, at: int) -> int:
    return box.left() + box.width() * (at + 1) // (ALONG + 1)


def _down(box: QRect, at: int) -> int:
    return box.top() + box.height() * (at + 1) // (ALONG + 1)


def _is_ringed(seen: Seen, box: QRect, spots: list[tuple[int, int, int, int]]) -> bool:
    """Tell whether most places along a side show the ring."""
    deep = max(2 * AROUND, min(box.width() // 2, box.height() // 2, DEEP))
    return sum(_shows_ring(seen, deep, *spot) for spot in spots) > len(spots) // 2


def _shows_ring(seen: Seen, deep: int, x: int, y: int, right: int, down: int) -> bool:
    """Go inwards from the edge: a run of one colour, thick, new, and unlike what is beside it."""
    line = []
    for step in range(-1, deep):
        spot = x + step * right, y + step * down
        if 0 <= spot[0] < seen.on.width() and 0 <= spot[1] < seen.on.height():
            line.append(spot)
    start = 0
    while start < len(line):
        end = start
        while end < len(line) and _alike(seen, line[start], line[end]):
            end += 1
        if end - start >= THICK and _stands_out(seen, line, start, end):
            return True
        start = max(end, start + 1)
    return False


def _alike(seen: Seen, one: tuple[int, int], other: tuple[int, int]) -> bool:
    same = _apart(seen.on.pixel(*one), seen.on.pixel(*other)) < 1.25
    return same and seen.changed(*other)


def _stands_out(seen: Seen, line: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a run is new somewhere, and far from its neighbour at one side at least."""
    if not any(seen.is_new(*spot) for spot in line[start:end]):
        return False
    ring = seen.on.pixel(*line[(start + end) // 2])
    beside = [line[at] for at in (start - 1, start - 2, end, end + 1) if 0 <= at < len(line)]
    return any(_apart(ring, seen.on.pixel(*spot)) >= STANDS_OUT for spot in beside)


def _apart(one: int, other: int) -> float:
    return contrast(one & 0xFFFFFF, other & 0xFFFFFF)
