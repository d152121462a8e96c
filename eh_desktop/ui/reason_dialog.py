"""Ask why: an amendment and a withdrawal need a reason."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.sheet import Sheet


class ReasonDialog(Sheet):
    """One question. The reason is kept for ever, so it cannot be empty."""

    given = Signal(str)

    def __init__(
        self,
        title: str,
        explained: str,
        accept: str,
        parent: QWidget,
        look: str = "primary",
        hint: str = mark("It is kept and printed with it."),
    ) -> None:
        """Say what will happen and ask for the reason; `hint` says what becomes of it."""
        super().__init__(title, accept, parent, look)
        self.column.addWidget(label(explained))
        self.reason = ReasonText()
        self.question = Labelled(say("Reason"), self.reason, say(hint))
        self.column.addWidget(self.question)
        self.reason.textChanged.connect(self._forgive)
        self.accept_button.clicked.connect(self._give)
        self.reason.setFocus()

    def unsaved(self) -> str:
        """Give the reason as typed."""
        return self.reason.toPlainText()

    def _give(self) -> None:
        text = self.reason.toPlainText().strip()
        if not text:
            self.question.say_wrong(say("Write the reason."))
            self.reason.setFocus()
            return
        self.given.emit(text)

    def _forgive(self) -> None:
        self.message.clear()
        self.question.say_wrong("")


class ReasonText(QPlainTextEdit):
    """Four lines; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Give room for four lines."""
        return QSize(THEME.px(380), self.fontMetrics().lineSpacing() * 4 + THEME.px(16))

    def minimumSizeHint(self) -> QSize:
        """Give the same height, and a narrow width."""
        return QSize(THEME.px(160), self.sizeHint().height())
