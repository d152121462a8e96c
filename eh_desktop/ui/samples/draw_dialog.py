"""Draw a sample: the questions at the left, what would be drawn at the right, as one types."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.samples import Preview
from eh_desktop.ui.cases.fields_dialog import SureDialog
from eh_desktop.ui.samples.draw_form import DrawFacts, DrawForm
from eh_desktop.ui.samples.draw_preview import DrawPreview
from eh_desktop.ui.samples.page_keys import turn_page
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.typed import Typing

WIDE, COLUMN = 940, 400
PAUSE_MS = 150
"""So long after the last change the draw is shown."""


class DrawDialog(Sheet):
    """Nothing is kept before the button says so; Ctrl+Enter is the button."""

    HELP = "draw"

    asked = Signal()
    """The question changed: `form` has it."""
    kept = Signal(object)
    """The Preview that is to be kept."""

    def __init__(self, facts: DrawFacts, parent: QWidget) -> None:
        """Ask about the first duty."""
        super().__init__(say("Draw a sample"), say("&Keep this sample"), parent)
        at_least(self, WIDE)
        self.form = DrawForm(facts)
        self.preview = DrawPreview()
        self._drawn: Preview | None = None
        self.discard: SureDialog | None = None
        self.column.addWidget(Columns([self.form, self.preview], COLUMN, most=2))
        self.sum = label("", "strong")
        self._outer.insertWidget(self._outer.count() - 1, self.sum)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.asked)
        self.form.changed.connect(self._wait)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self._keep)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept_button.click)
        self.form.stream.setFocus()

    def show_preview(self, preview: Preview) -> None:
        """Show what would be drawn."""
        self._drawn = preview
        self.preview.show_preview(preview)
        self.sum.setText(said := say("{figure} would be drawn.", figure=self.preview.figure.text()))
        self.accept_button.setAccessibleDescription(said)
        self.accept_button.setEnabled(bool(preview.drawn.refs))

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what keeps a draw from being made."""
        self._drawn = None
        self.preview.show_trouble(trouble)
        self.sum.setText(trouble.what)
        self.accept_button.setEnabled(False)

    def warn_of_another(self, *, there: bool) -> None:
        """Say that the duty has its sample already, where it has."""
        if there:
            said = say("A sample of this duty is kept for this period already.")
            self.message.say(said, say("Keep another only where more cases are wanted."), "warning")
        else:
            self.message.clear()

    def reject(self) -> None:
        """Close; ask first where something typed would go."""
        if not self.form.typed:
            super().reject()
        elif self.discard is None:
            said = say("The sample has not been kept.")
            title, verb = say("Throw away what you typed?"), say("&Throw away")
            self.discard = SureDialog(title, said, verb, self, say("&Keep writing"))
            self.discard.accepted.connect(self._throw_away)
            self.discard.finished.connect(self._go_on)
            self.discard.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with Page Up and Page Down, so that all can be read without a mouse."""
        if not turn_page(self._area, event):
            super().keyPressEvent(event)

    def _wait(self) -> None:
        """Show the draw soon; until then the one that is shown cannot be kept."""
        self.accept_button.setEnabled(False)
        self._pause.start()

    def _keep(self) -> None:
        """Say what is to be kept; where typing changed it at the last moment, show that first."""
        for typing in self.form.findChildren(Typing):
            typing.flush()
        if self._pause.isActive():
            self._pause.stop()
            self.asked.emit()
        elif self._drawn is not None:
            self.kept.emit(self._drawn)

    def _throw_away(self) -> None:
        super().reject()

    def _go_on(self) -> None:
        self.discard = None
