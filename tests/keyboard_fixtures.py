"""A person with a keyboard alone: Tab to what takes the focus, then answer, type or press it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.number_field import NumberField
from eh_desktop.ui.widgets.answering import Answering
from eh_desktop.ui.widgets.date_field import DateField

DAY = "02/03/2026"
MOST_STEPS = 900
"""A tab with more stops than this has no end."""


class Typist:
    """Goes through every tab of an open editor and fills in whatever Tab reaches."""

    def __init__(self, editor: AuditEditor) -> None:
        """Take an editor that is shown."""
        self._editor = editor
        self._seen: set[int] = set()
        self._kept: list[QWidget] = []
        self._pressed: set[str] = set()
        self.answered: list[str] = []

    def fill(self) -> None:
        """Fill every tab in turn, then once more: an answer may have brought new questions."""
        for _ in range(2):
            for index in range(self._editor.tabs.bar.count()):
                self._editor.tabs.show_tab(index)
                self._editor.tabs.start()
                self._tab()
        self._editor.flush()

    def _tab(self) -> None:
        page = self._editor.tabs.current()
        first: QWidget | None = None
        for _ in range(MOST_STEPS):
            QApplication.processEvents()
            at = QApplication.focusWidget()
            if at is not None and page.isAncestorOf(at):
                if at is first:
                    return
                first = first or at
                if id(at) not in self._seen:
                    self._seen.add(id(at))
                    self._kept.append(at)  # an id is only its widget's while the widget lives
                    self._use(at)
                    QApplication.processEvents()
                    if QApplication.focusWidget() is not at:
                        continue  # a new row has the keys now, and is filled first
            elif first is not None and self._left(at):
                return
            QTest.keyClick(QApplication.focusWidget() or self._editor, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab finds no end on {page.accessibleName() or page}")

    def _left(self, at: QWidget | None) -> bool:
        """Tell whether Tab went back to the top of the editor: the page is done."""
        return at is None or not self._editor.tabs.stack.isAncestorOf(at)

    def _use(self, at: QWidget) -> None:
        if isinstance(at, QPlainTextEdit):
            if not at.isReadOnly() and not at.toPlainText():
                QTest.keyClicks(at, f"Words {len(self._kept)} & <more>")
            return
        if isinstance(at, QLineEdit):
            if not at.isReadOnly() and not at.text():
                QTest.keyClicks(at, self._line(at))
            return
        group = _group_of(at)
        if group is not None:
            if group.value() is None and at.isEnabled():
                self._answer(at, group)
        elif isinstance(at, QCheckBox | QRadioButton):
            if at.isEnabled():
                QTest.keyClick(at, Qt.Key.Key_Space)
        elif isinstance(at, QAbstractButton):
            self._press(at)

    def _answer(self, at: QWidget, group: Answering) -> None:
        for key in (Qt.Key.Key_1, Qt.Key.Key_Space):
            QTest.keyClick(at, key)
            if group.value() is not None:
                self.answered.append(group.accessibleName())
                return

    def _line(self, at: QLineEdit) -> str:
        parent = at.parentWidget()
        while parent is not None and parent is not self._editor:
            if isinstance(parent, DateField):
                return DAY
            if isinstance(parent, NumberField):
                return "7"
            parent = parent.parentWidget()
        return "7" if isinstance(at, NumberField) else f"Words {len(self._kept)}"

    def _press(self, at: QAbstractButton) -> None:
        words = at.text().replace("&", "")
        name = f"{self._editor.tabs.bar.currentIndex()} {at.accessibleName() or words}"
        if words.startswith("Add ") and name not in self._pressed:
            self._pressed.add(name)
            QTest.keyClick(at, Qt.Key.Key_Space)


def _group_of(at: QWidget) -> Answering | None:
    parent = at.parentWidget()
    while parent is not None and not isinstance(parent, Answering):
        parent = parent.parentWidget()
    return parent
