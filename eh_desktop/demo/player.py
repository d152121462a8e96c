"""Plays a person: real clicks and keys on the real window, and pictures of what they see."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from eh_desktop.ui import files

LONGEST_WAIT = 120.0
"""Seconds until something that was expected counts as not coming."""


class Player:
    """One person at one screen."""

    def __init__(self, pictures: Path | None, pause_ms: int = 0) -> None:
        """Put pictures into a folder (None takes none); pause so that one can watch."""
        self._pictures = pictures
        self._pause = pause_ms
        self._count = 0
        self._failed: list[BaseException] = []
        self.seconds: dict[str, float] = {}

    @contextmanager
    def alert(self) -> Iterator[None]:
        """Stop at the first error that Qt would only print, because nobody called it."""
        before = sys.excepthook
        sys.excepthook = self._note
        try:
            yield
        finally:
            sys.excepthook = before

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time a step; its seconds are kept under its name."""
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)

    def settle(self) -> None:
        """Let everything that is due happen."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._pause:
            QTest.qWait(self._pause)
        if self._failed:
            raise self._failed[0]

    def wait(self, what: str, there: Callable[[], bool]) -> None:
        """Wait until something is there; TimeoutError names it."""
        end = time.monotonic() + LONGEST_WAIT
        while not there():
            if time.monotonic() > end:
                raise TimeoutError(f"the demonstration waited in vain for {what}")
            QTest.qWait(5)
        self.settle()

    def show(self, window: QWidget) -> None:
        """Bring a window to the front, at the size of the pictures."""
        window.activateWindow()
        window.raise_()
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Click the middle of a widget that can be seen and used."""
        self._demand(widget)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.settle()

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, held)
        self.settle()

    def type_key(self, digit: str) -> None:
        """Press a digit's own key where the focus is."""
        self.press(Qt.Key(ord(digit)))

    def type_text(self, text: str) -> None:
        """Type any text where the focus is, letter by letter."""
        for letter in text:
            target = self._focus()
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            typed = "\r" if letter == "\n" else letter
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed)
                QApplication.sendEvent(target, event)
        self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        """Go to a field and type into it in place of what was there."""
        self._demand(widget)
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        self.settle()
        QTest.keyClick(self._focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type_text(text)

    def picture(self, name: str, window: QWidget) -> None:
        """Keep a picture of a window as `01-name.png`."""
        self.settle()
        if self._pictures is None:
            return
        self._count += 1
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{self._count:02d}-{name}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")

    def picture_dialog(self, name: str, dialog: QDialog | None, *, close: bool = True) -> None:
        """Keep a picture of a dialog, and leave it; LookupError where there is none."""
        if dialog is None:
            raise LookupError(f"no dialog for the picture {name}")
        self.picture(name, dialog)
        if close:
            dialog.reject()
            self.settle()

    @contextmanager
    def answering(self, *paths: Path) -> Iterator[None]:
        """Answer the system's file dialogs with these paths, in turn."""
        answers = _Answers(list(paths))
        with patch.object(files, "QFileDialog", answers):
            yield

    def _note(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._failed.append(error)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        if focus is None:
            raise LookupError("nothing has the focus")
        return focus

    def _demand(self, widget: QWidget) -> None:
        if not (widget.isVisible() and widget.isEnabled()):
            name = widget.accessibleName() or type(widget).__name__
            raise LookupError(f"“{name}” cannot be seen or used")
        outside = widget.visibleRegion().isEmpty()
        if outside:
            _scroll_to(widget)
            self.settle()


class _Answers:
    """Stands in for the system's file dialogs."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths

    def getSaveFileName(self, *_ignored: object) -> tuple[str, str]:
        return str(self._paths.pop(0)), ""

    def getOpenFileName(self, *_ignored: object) -> tuple[str, str]:
        return str(self._paths.pop(0)), ""

    def getExistingDirectory(self, *_ignored: object) -> str:
        return str(self._paths.pop(0))


def _scroll_to(widget: QWidget) -> None:
    """Scroll every area around a widget so that it can be seen."""
    from PySide6.QtWidgets import QScrollArea

    above = widget.parentWidget()
    while above is not None:
        ground = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and ground is not None:
            inside = widget.mapTo(ground, QPoint(0, 0))
            above.ensureVisible(inside.x(), inside.y(), 20, widget.height() + 20)
        above = above.parentWidget()
