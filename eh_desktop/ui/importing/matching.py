"""What the columns of a file hold: checked and shown anew at every choice."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from eh_desktop.domain.importing import needed
from eh_desktop.domain.language import say
from eh_desktop.services.import_reading import Looked, column_check, preview, samples
from eh_desktop.services.importing import ImportService
from eh_desktop.ui.importing.dialog import ImportDialog, Step


class Matching(QObject):
    """Keeps the second step true to what is chosen there; lives as long as its dialog."""

    def __init__(self, service: ImportService, dialog: ImportDialog) -> None:
        """Listen to the dialog; there is no file yet."""
        super().__init__(dialog)
        self._service = service
        self._dialog = dialog
        self._looked: Looked | None = None
        self._unchecked: list[int] = []
        dialog.match.changed.connect(self._check)
        dialog.matchShown.connect(self._judge)

    def show(self, looked: Looked) -> None:
        """Show the columns of a file, matched as far as their headings tell."""
        self._looked, table, target = looked, looked.table, self._dialog.target
        shown = [samples(table, at) for at in range(len(table.headings))]
        fields = self._service.match(target, table.headings)
        step = self._dialog.match
        step.show_columns(target, table.headings, shown, fields)
        self._unchecked = [row.at for row in step.columns]
        self._judge()
        QTimer.singleShot(0, self, self._check_next)

    @property
    def busy(self) -> bool:
        """Whether columns wait to be checked: one at a time, so that the window never stands."""
        return bool(self._unchecked)

    def _check_next(self) -> None:
        if self._unchecked:
            self._check_column(self._unchecked.pop(0))
        if self._unchecked:
            QTimer.singleShot(0, self, self._check_next)
        else:
            self._judge()

    def _check(self, column: int) -> None:
        self._check_column(column)
        self._judge()

    def _check_column(self, column: int) -> None:
        looked, step = self._looked, self._dialog.match
        if looked is None:
            return
        row, matched = step.columns[column], step.matched()
        field_id = matched.fields[column]
        if not field_id:
            row.show_check(None)
            return
        one = self._dialog.target.field(field_id)
        row.show_check(column_check(looked.table, column, one, self._service.stamp(), matched))

    def _judge(self) -> None:
        """Show how the first rows would be read, and whether all of them can be."""
        looked, dialog = self._looked, self._dialog
        if looked is None:
            return
        matched = dialog.match.matched()
        missing = self._missing(matched.fields)
        if not missing:
            without = needed(dialog.target, matched)
            words = " and ".join(f"“{one.label}”" for one in without)
            missing = say("Choose the column that holds {words}.", words=words) if without else ""
        undecided = self.busy or any(row.waits for row in dialog.match.columns)
        dialog.match.show_missing(missing)
        dialog.match.show_preview(*preview(self._service.job(dialog.target, looked, matched, ())))
        dialog.allow_next(allowed=dialog.step is Step.FILE or not (missing or undecided))

    def _missing(self, fields: tuple[str, ...]) -> str:
        """Name a field that two columns would be read into and that takes one."""
        for one in self._dialog.target.fields:
            if not one.many and fields.count(one.id) > 1:
                return say("“{label}” can be read from one column only.", label=one.label)
        return ""
