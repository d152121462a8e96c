"""Sentences of the owner's own, offered in every note and comment of the editor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from eh_desktop.domain.comment_templates import Template, places_of
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.templates_popup import TemplatesPopup
from eh_desktop.ui.icons import icon
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import PressButton
from eh_desktop.ui.widgets.growing_text import GrowingText

KEYS = "Ctrl+Space"
SIDE_PX = 26


class OfferButton(PressButton):
    """A small button in the corner of a text, while the keys are in it."""

    def __init__(self, text: GrowingText) -> None:
        """Stand in a text, at the room that is kept for it."""
        super().__init__(text)
        set_look(self, "icon")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text keeps the keys; it has its own
        self.setAccessibleName(say("Put in a sentence of yours"))
        self.setToolTip(say("Put in a sentence of yours ({keys})", keys=KEYS))
        side = THEME.px(SIDE_PX)
        self.setFixedSize(side, side)
        inner = side - THEME.px(8)
        self.setIcon(icon("sentences", THEME.colour("accent"), inner))
        self.setIconSize(QSize(inner, inner))
        text.keep_aside(side + THEME.px(4))
        text.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner; show with the keys, hide without."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self.show()
        elif event.type() is QEvent.Type.FocusOut:
            self.setVisible(self.underMouse())
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        text = self.parentWidget()
        if text is not None:
            gap = THEME.px(5)
            self.move(text.width() - self.width() - gap, text.height() - self.height() - gap)


class TemplatesOffer(QObject):
    """Follows the focus; a key or the button opens the list at the text that has it."""

    keepRequested = Signal(str)
    """Words to be kept as a template."""
    manageRequested = Signal()

    def __init__(self, editor: QWidget) -> None:
        """Offer nothing yet."""
        super().__init__(editor)
        self._sitting: Sitting | None = None
        self._templates: tuple[Template, ...] = ()
        self._lead_field = ""
        self._text: GrowingText | None = None
        self.popup: TemplatesPopup | None = None
        """The list, while it is open."""
        QShortcut(QKeySequence(KEYS), editor).activated.connect(self.open)

    def serve(self, sitting: Sitting) -> None:
        """Fill the places from another record."""
        self._sitting = sitting

    def put(self, templates: tuple[Template, ...], lead_field: str) -> None:
        """Take the owner's templates, and the field of the form that says who leads."""
        self._templates, self._lead_field = templates, lead_field

    def attend(self, focus: QWidget | None) -> None:
        """Show the button in a text that the focus goes to."""
        if not isinstance(focus, GrowingText) or focus.isReadOnly():
            return
        made = focus.findChild(OfferButton)
        if made is None:
            made = OfferButton(focus)
            made.clicked.connect(self.open)
            made.show()

    def open(self) -> None:
        """Open the list at the text that has the focus; nothing where none has."""
        text = QApplication.focusWidget()
        if not isinstance(text, GrowingText) or text.isReadOnly() or self._sitting is None:
            return
        sitting = self._sitting
        self._text = text
        self.popup = TemplatesPopup(
            self._templates,
            places_of(sitting.form, sitting.record, self._lead_field),
            text.window(),
            written=bool(text.toPlainText().strip()),
        )
        self.popup.chosen.connect(self._insert)
        self.popup.keepRequested.connect(self._keep)
        self.popup.manageRequested.connect(self.manageRequested)
        self.popup.closed.connect(self._gone)
        self.popup.open_at(text)

    def _insert(self, words: str) -> None:
        text = self._text
        if text is not None and isValid(text):
            text.setFocus(Qt.FocusReason.PopupFocusReason)
            text.textCursor().insertText(words)
            text.ensureCursorVisible()

    def _keep(self) -> None:
        text = self._text
        if text is not None and isValid(text):
            marked = text.textCursor().selectedText().replace("\u2029", "\n")
            self.keepRequested.emit(marked.strip() or text.toPlainText().strip())

    def _gone(self) -> None:
        self.popup = None
        if self._text is not None and isValid(self._text) and self._text.isVisible():
            self._text.setFocus(Qt.FocusReason.PopupFocusReason)
