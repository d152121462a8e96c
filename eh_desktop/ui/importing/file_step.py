"""The first step: which file, which sheet of it, and which row has the headings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.import_reading import Looked
from eh_desktop.ui.importing.decide_step import rows_said
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, MessageBar, button, label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.number_box import NumberBox

_DELIMITERS = {
    ",": mark("commas"),
    ";": mark("semicolons"),
    "\t": mark("tabs"),
    "|": mark("bars"),
}
_ENCODINGS = {"cp1252": mark("Windows letters"), "utf-16": "UTF-16"}
_MOST_ROWS = 200_000


class FileStep(QWidget):
    """Shows what was found in the file, so that a wrong sheet is seen at once."""

    fileWanted = Signal()
    lookRequested = Signal(str, int)
    """Another sheet, and the number of the row with the headings (0: find it)."""

    def __init__(self, many: str, parent: QWidget | None = None) -> None:
        """Ask for a file; `many` is what its rows become."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(12))
        said = say(
            "Choose a spreadsheet whose rows are {many}: an Excel workbook (.xlsx) or CSV. "
            "Nothing is written until you have seen how it would be read.",
            many=many,
        )
        layout.addWidget(label(said))
        self.choose_button = button(say("Choose a &file…"), "primary")
        self.choose_button.clicked.connect(self.fileWanted)
        layout.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.card = Card(say("No file yet"))
        self.found = label("")
        self.card.body.addWidget(self.found)
        self.sheet = QComboBox()
        self.header = NumberBox(1, _MOST_ROWS)
        self.header.setMinimumWidth(THEME.px(230))
        row = QHBoxLayout()
        self._sheet_box = Labelled(say("Sheet"), self.sheet)
        row.addWidget(self._sheet_box)
        row.addWidget(Labelled(say("The headings stand in row"), self.header))
        row.addStretch(1)
        self.card.body.addLayout(row)
        self.headings = label("", "muted")
        self.card.body.addWidget(self.headings)
        self.warning = MessageBar()
        layout.addWidget(self.card)
        layout.addWidget(self.warning)
        self.ready = False
        """Whether what is shown was read and has rows: only then can one go on."""
        self.card.hide()
        self.sheet.activated.connect(self._other_sheet)
        self.header.valueChanged.connect(self._other_header)

    def wait(self, *, same: bool) -> None:
        """Show no file as read while one is being read; `same` for other rows of the one shown."""
        self.ready = False
        self.card.setVisible(same)
        self.warning.clear()

    def show_looked(self, looked: Looked, warnings: tuple[str, ...]) -> None:
        """Show what was found in the file, and what to know before it is taken."""
        table = looked.table
        self.card.title.setText(looked.path.name)
        said = [
            say_count(
                "{rows} under {count} heading",
                "{rows} under {count} headings",
                len(table.headings),
                rows=rows_said(len(table.rows)),
            )
        ]
        if table.delimiter:
            letters = _ENCODINGS.get(table.encoding, "UTF-8")
            said.append(
                say(
                    "CSV with {sign}, {letters}",
                    sign=say(_DELIMITERS.get(table.delimiter, mark("a sign"))),
                    letters=letters,
                )
            )
        self.found.setText("; ".join(said) + ".")
        self.sheet.clear()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.sheet)
        self._sheet_box.setVisible(len(table.sheets) > 1)
        self.header.blockSignals(True)  # noqa: FBT003  Qt's own argument
        self.header.setValue(table.header)
        self.header.blockSignals(False)  # noqa: FBT003
        self.headings.setText(say("Headings: {headings}", headings=" · ".join(table.headings[:40])))
        self.choose_button.setText(say("Choose another &file…"))
        self.ready = bool(table.rows)
        if not self.ready:
            remedy = say("Choose another file or sheet, or the row in which the headings stand.")
            warnings = (say("There are no rows under the headings."), remedy, *warnings)
        self.warning.say(warnings[0] if warnings else "", "\n".join(warnings[1:]), "warning")
        self.card.show()

    def _other_sheet(self, _at: int) -> None:
        self.lookRequested.emit(self.sheet.currentText(), 0)

    def _other_header(self, number: int) -> None:
        self.lookRequested.emit(self.sheet.currentText(), number)
