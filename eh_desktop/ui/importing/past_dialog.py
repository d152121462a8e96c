"""The spreadsheets that were brought in, and taking one of them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from eh_desktop.domain.batch import Batch
from eh_desktop.domain.language import say
from eh_desktop.services.importing import Undoing
from eh_desktop.ui.importing.match_step import table_of
from eh_desktop.ui.said import when
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.list_table import Cell, Line, ListTable
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.table import RowTable


class PastDialog(Sheet):
    """A list with one thing to do about its rows."""

    undoRequested = Signal(str)
    """A batch's id."""

    def __init__(
        self, batches: Sequence[Batch], titles: Mapping[str, str], parent: QWidget
    ) -> None:
        """List the imports, the latest first; `titles` has what each target is called."""
        super().__init__(say("Past imports"), say("&Undo the chosen import…"), parent, "danger")
        at_least(self, 860)
        self.cancel_button.setText(say("Close"))
        self.cancel_button.setAccessibleName(say("Close"))
        self.table: RowTable | None = None
        self._titles = titles
        self._batches = tuple(batches)
        self._none = label(say("No spreadsheet has been brought in yet."))
        self.column.addWidget(self._none)
        self.accept_button.clicked.connect(self._undo)
        self.show_batches(batches)

    def show_batches(self, batches: Sequence[Batch]) -> None:
        """List the imports anew."""
        self._batches = tuple(batches)
        self._none.setVisible(not batches)
        if self.table is not None:
            self.column.removeWidget(self.table)
            self.table.deleteLater()
        model = ListTable(
            (
                say("File"),
                say("When"),
                say("Who"),
                say("Into"),
                say("Rows in"),
                say("Left out"),
                say("State"),
            ),
            self,
        )
        model.replace([self._line(one) for one in batches])
        self.table = table_of(model, say("Past imports"), 9)
        self.table.setVisible(bool(batches))
        self.column.addWidget(self.table)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.choose_first()
        selection = self.table.selectionModel()
        selection.selectionChanged.connect(self._allow)
        self._allow()

    def _line(self, one: Batch) -> Line:
        texts = (
            one.file_name,
            when(one.at),
            one.who,
            self._titles.get(one.target, one.target),
            f"{one.taken:,}",
            f"{one.left_out:,}",
        )
        state = (
            Cell(say("Taken back"), "chip-na")
            if one.undone_at
            else Cell(say("Brought in"), "chip-met")
        )
        return Line(one.id, (*map(Cell, texts), state))

    def _chosen(self) -> Batch | None:
        row = self.table.chosen_row() if self.table is not None else -1
        return self._batches[row] if 0 <= row < len(self._batches) else None

    def _allow(self) -> None:
        chosen = self._chosen()
        self.accept_button.setEnabled(chosen is not None and not chosen.undone_at)

    def _undo(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.undoRequested.emit(chosen.id)


class UndoDialog(Sheet):
    """Says what would go and what would stay."""

    confirmed = Signal(bool)
    """Whether what was changed since goes too."""

    def __init__(self, undoing: Undoing, parent: QWidget) -> None:
        """Count it all."""
        super().__init__(say("Undo this import?"), say("&Undo it"), parent, "danger")
        batch = undoing.batch
        self.column.addWidget(
            label(
                say(
                    "“{file_name}”, {when}, by {who}.",
                    file_name=batch.file_name,
                    when=when(batch.at),
                    who=batch.who,
                )
            )
        )
        lines = [say("{brought:,} that it brought will be removed.", brought=undoing.brought)]
        if undoing.changed:
            lines.append(
                say(
                    "{changed:,} that it changed will be as they were before.",
                    changed=undoing.changed,
                )
            )
        if undoing.sampled:
            lines.append(
                say("{sampled:,} of them stand in a sample and will stay.", sampled=undoing.sampled)
            )
        self.column.addWidget(label("\n".join(lines)))
        self.also = QCheckBox(say("&Undo those too, and lose what was changed"))
        self.also.setAccessibleName(say("Undo those too, and lose what was changed"))
        if undoing.since:
            said = say(
                "{since:,} of them were changed since. They stay as they are now.",
                since=undoing.since,
            )
            self.column.addWidget(label(said, "strong"))
            self.column.addWidget(self.also)
        self.cancel_button.setText(say("&Keep it"))
        self.cancel_button.setAccessibleName(say("Keep it"))
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        self.accept_button.clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self.also.isChecked())
