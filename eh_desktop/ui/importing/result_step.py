"""The last step: what was brought in, what was left out, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.importing import Done
from eh_desktop.ui.importing.decide_step import rows_said
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label


class ResultStep(QWidget):
    """Counts, and two things to do about them."""

    saveRequested = Signal()
    undoRequested = Signal()

    def __init__(self, many: str, parent: QWidget | None = None) -> None:
        """Start empty; `many` is what the rows became."""
        super().__init__(parent)
        self._many = many
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(12))
        self.headline = label("", "card-title")
        layout.addWidget(self.headline)
        self.card = Card()
        self.lines = label("")
        self.card.body.addWidget(self.lines)
        row = QHBoxLayout()
        self.save_button = button(say("&Save the rows that were left out…"))
        self.save_button.clicked.connect(self.saveRequested)
        self.undo_button = button(say("&Undo this import"), "danger")
        self.undo_button.clicked.connect(self.undoRequested)
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.undo_button)
        layout.addWidget(self.card)
        layout.addLayout(row)
        later = say("You can also undo it later, under Past imports on the first step.")
        layout.addWidget(label(later, "muted"), 0, Qt.AlignmentFlag.AlignTop)

    def show_done(self, done: Done) -> None:
        """Show what an import did."""
        self.headline.setText(
            say("It is done. New {many}: {new:,}.", many=self._many, new=done.new)
        )
        left_out = len({one.row for one in done.unread})
        said = [
            (done.joined, say("{rows} updated another.", rows=rows_said(done.joined))),
            (
                done.changed,
                say("There already and updated: {changed:,}.", changed=done.changed),
            ),
            (
                done.already_there,
                say("{rows} said nothing new.", rows=rows_said(done.already_there)),
            ),
            (
                left_out,
                say(
                    "{rows} left out. You can save them with the reasons.", rows=rows_said(left_out)
                ),
            ),
        ]
        lines = [words for count, words in said if count]
        self.lines.setText("\n".join(lines) or say("Every row of the file is in."))
        self.save_button.setVisible(bool(left_out))
        self.undo_button.setVisible(bool(done.new or done.changed))

    def show_undone(self, text: str) -> None:
        """Say that the import was taken back."""
        self.headline.setText(say("This import was taken back."))
        self.lines.setText(text)
        self.undo_button.hide()
