"""One figure of a return: its value, how it came about, its rows, and a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.returns import Figure
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.link_button import LinkButton


class FigureRow(QWidget):
    """Title and value on one line; below it the working, the way to the rows, and the note."""

    rowsRequested = Signal(str)
    """The figure's id."""
    noteEdited = Signal(str, str)
    """The figure's id, and its note as typed."""

    def __init__(
        self, figure: Figure, note: str, *, frozen: bool, parent: QWidget | None = None
    ) -> None:
        """Show a figure; the note of one that was submitted is plain text."""
        super().__init__(parent)
        self.figure = figure
        title = figure.rule.title
        grid = QGridLayout(self)
        grid.setContentsMargins(0, THEME.px(4), 0, THEME.px(4))
        grid.setHorizontalSpacing(THEME.px(16))
        grid.setVerticalSpacing(THEME.px(4))
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(title, "strong"), 0, 0)
        self.value = label(figure.words, "card-title", wrap=False)
        self.value.setAccessibleName(f"{title}: {figure.words}")
        grid.addWidget(self.value, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(figure.working, "muted"), 1, 0)
        self.rows_link = self._link(grid)
        self.note: GrowingText | None = None
        self.note_text: QLabel | None = None
        if not frozen:
            self.note = GrowingText(say("Note on {title}", title=title), say("Note"), lines=1)
            self.note.put(note)
            self.note.edited.connect(self._say_note)
            grid.addWidget(self.note, 2, 0, 1, 2)
        elif note.strip():
            self.note_text = label(say("Note: {note}", note=note.strip()))
            grid.addWidget(self.note_text, 2, 0, 1, 2)

    def flush(self) -> None:
        """Say what was typed and not said yet."""
        if self.note is not None:
            self.note.typing.flush()

    def _link(self, grid: QGridLayout) -> LinkButton | None:
        figure = self.figure
        count = len(figure.row_ids) + len(figure.other_ids)
        if not count:
            return None
        name = say_count(
            "Show {count} row: {title}",
            "Show {count} rows: {title}",
            count,
            title=figure.rule.title,
        )
        made = LinkButton(say("Show rows"), name, self)
        made.clicked.connect(self._ask_rows)
        grid.addWidget(made, 1, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return made

    def _ask_rows(self) -> None:
        self.rowsRequested.emit(self.figure.rule.id)

    def _say_note(self, text: str) -> None:
        self.noteEdited.emit(self.figure.rule.id, text)
