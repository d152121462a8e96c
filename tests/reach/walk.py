"""One walk: every check of a look on one window, and the window left as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from eh_desktop.demo.player import Player
from eh_desktop.ui.editor.section_page import SectionPage
from tests.reach.clipping import check_clipping
from tests.reach.contrast import Contrast
from tests.reach.controls import scrolled_by
from tests.reach.finding import Finding
from tests.reach.letters import check_letters
from tests.reach.names import check_names
from tests.reach.rings import Rings
from tests.reach.tabbing import begin, check_scrolling, check_tabbing, stops
from tests.reach.targets import check_targets


class Walk:
    """Walks windows of one look, and keeps what it found."""

    def __init__(self, *, whole: bool) -> None:
        """Make all checks, or, if not `whole`, those alone that depend on colours and sizes."""
        self._whole = whole
        self._contrast, self._rings = Contrast(), Rings()
        self.found: dict[str, list[Finding]] = {}
        self.walked: list[str] = []
        self.stops = 0

    def go(self, name: str, window: QWidget) -> None:
        """Walk one screen; `name` is what it is called in what was found."""
        self.walked.append(name)
        found: list[Finding] = []
        with _as_it_was(window):
            found += check_clipping(window)
            found += self._contrast.check(window)
            if self._whole:
                found += check_names(window)
                found += check_letters(window)
                found += check_targets(window)
                found += check_scrolling(window)
            found += self._keys(window)
        if found:
            self.found[name] = sorted(set(found))

    def _keys(self, window: QWidget) -> Iterator[Finding]:
        seen: list[Finding] = []
        there = stops(window)

        def at_stop(widget: QWidget) -> None:
            self.stops += 1
            others = (one for one in there if one.isVisible() and _is_apart(one, widget))
            seen.extend(self._rings.check(widget, window, next(others, None)))

        if self._whole:
            yield from check_tabbing(window, at_stop)
        else:
            self._visit(window, at_stop)
        yield from seen

    def _visit(self, window: QWidget, at_stop: Callable[[QWidget], None]) -> None:
        """Give the focus to what was not looked at yet; a key first, as some show it only then."""
        begin(window)
        for widget in stops(window):
            if not self._rings.knows(widget) and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                at_stop(widget)

    def told(self) -> str:
        """Give all that was found, the same fault once, with the screens that have it."""
        screens: dict[Finding, list[str]] = {}
        for name, found in self.found.items():
            for one in found:
                screens.setdefault(one, []).append(name)
        return "\n".join(
            f"{one}  [{', '.join(names[:3])}{' …' if len(names) > 3 else ''}]"
            for one, names in sorted(screens.items())
        )


class WalkingPlayer(Player):
    """A player that walks a screen where another takes its picture."""

    def __init__(self, walk: Walk) -> None:
        """Walk with this walk, and keep no picture."""
        super().__init__(None)
        self.walk = walk

    def picture(self, name: str, window: QWidget) -> None:
        """Walk what would be pictured."""
        self.settle()
        for page in window.findChildren(SectionPage):
            self.wait("the whole section", partial(_is_whole, page))
        self.walk.go(name, window)
        self.settle()


def _is_apart(one: QWidget, other: QWidget) -> bool:
    """Tell whether the focus of one changes nothing around another, and scrolls it nowhere."""
    return scrolled_by(one) is not scrolled_by(other) and not one.isAncestorOf(other)


def _is_whole(page: SectionPage) -> bool:
    return not (page.isVisible() and page.growth.going_on)


@contextmanager
def _as_it_was(window: QWidget) -> Iterator[None]:
    """Take the focus away, so that no caret and no selection is in the way; put all back."""
    window.activateWindow()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    bars = [
        (bar, bar.value())
        for area in window.findChildren(QAbstractScrollArea)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
    ]
    if focus is not None:
        focus.clearFocus()
        QApplication.processEvents()
    yield
    now = QApplication.focusWidget()
    if focus is not None and focus.isVisible():
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
    elif now is not None:
        now.clearFocus()
    QApplication.processEvents()
    for bar, value in bars:
        bar.setValue(value)
