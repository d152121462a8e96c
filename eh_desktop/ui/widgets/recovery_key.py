"""A recovery key, shown to be written down and typed back in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label

LENGTH = 58
"""Letters and digits of a key without its prefix."""
GROUP, GROUPS_A_LINE = 5, 4
_PREFIX = "AGESECRETKEY1"


def letters(text: str) -> str:
    """Give the letters and digits that count, upper case, without the prefix."""
    kept = "".join(letter for letter in text.upper() if letter.isalnum())
    return kept.removeprefix(_PREFIX)


def grouped(text: str) -> str:
    """Write letters and digits as groups of five with dashes."""
    kept = letters(text)
    return "-".join(kept[start : start + GROUP] for start in range(0, len(kept), GROUP))


def in_lines(key: str) -> str:
    """Write a key in lines of four groups, to be read and compared easily."""
    groups = grouped(key).split("-")
    rows = [groups[start : start + GROUPS_A_LINE] for start in range(0, len(groups), GROUPS_A_LINE)]
    return "\n".join("  ".join(row) for row in rows)


class RecoveryKeyEdit(QWidget):
    """Type or paste the key; it is put in groups and counted as it comes."""

    entered = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        self.edit = _KeyText()
        self.edit.entered.connect(self.entered)
        self.edit.textChanged.connect(self._regroup)
        self._count = label("", "muted")
        layout.addWidget(self.edit)
        layout.addWidget(self._count)
        self.setFocusProxy(self.edit)
        self._say_count()

    def text(self) -> str:
        """Give the key as typed, in groups."""
        return self.edit.toPlainText()

    def complete(self) -> bool:
        """Tell whether as many letters were typed as a key has."""
        return len(letters(self.text())) == LENGTH

    def setAccessibleName(self, name: str) -> None:
        """Name the text box itself, which is what has focus."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _regroup(self) -> None:
        cursor = self.edit.textCursor()
        neat = grouped(self.text())
        if cursor.atEnd() and neat != self.text().rstrip("-"):
            self.edit.blockSignals(True)  # noqa: FBT003  Qt's own signature
            self.edit.setPlainText(neat)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
            self.edit.blockSignals(False)  # noqa: FBT003
        self._say_count()
        self.changed.emit()

    def _say_count(self) -> None:
        typed = len(letters(self.text()))
        if typed > LENGTH:
            self._count.setText(
                say(
                    "{typed} too many: a key has {length} letters and digits.",
                    typed=typed - LENGTH,
                    length=LENGTH,
                )
            )
        elif typed == LENGTH:
            self._count.setText(say("All {length} letters and digits are there.", length=LENGTH))
        else:
            self._count.setText(
                say("{typed} of {length} letters and digits", typed=typed, length=LENGTH)
            )


class _KeyText(QPlainTextEdit):
    """Three lines of large letters; Tab leaves it and Enter confirms."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "key")
        self.setTabChangesFocus(True)
        self.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-…")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n"):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * 4 + THEME.px(16)
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(160), self.sizeHint().height())
