"""The head of the editor: what is audited, how it stands, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.record import State
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.marks import draw_mark

CHIPS = {
    State.DRAFT: "chip",
    State.FINAL: "chip-met",
    State.SIGNED: "chip-met",
    State.SENT: "chip-met",
    State.RECEIVED: "chip-met",
    State.MODERATED: "chip-met",
    State.SUPERSEDED: "chip-na",
    State.WITHDRAWN: "chip-not-met",
}
NARROW_PX = 680
"""Below this width, at 100 %, the buttons stand under the title."""
_CLOSED = (State.SUPERSEDED, State.WITHDRAWN)


class BackButton(QPushButton):
    """An arrow that leads back to the list."""

    def __init__(self, parent: QWidget) -> None:
        """Make the arrow."""
        super().__init__(parent)
        set_look(self, "back")
        self.setAutoDefault(False)
        self.setAccessibleName("Back to the audits")
        self.setToolTip("Back to the audits")

    def sizeHint(self) -> QSize:
        """Give a comfortable square."""
        return QSize(THEME.px(32), THEME.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(THEME.px(14))
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_mark(painter, "back", box, THEME.colour("accent"))
        painter.end()


class EditorHeader(QWidget):
    """Title, sub-line, state and buttons."""

    backRequested = Signal()
    finishRequested = Signal()
    pdfRequested = Signal()
    amendRequested = Signal()
    withdrawRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self._saved = ""
        self._parts: list[str] = []
        self._narrow: bool | None = None
        self.back = BackButton(self)
        self.title = label("", "title")
        self.sub = label("", "muted")
        self.state = chip("")
        self.withdraw = button("Withdraw…", "link")
        self.amend = button("Amend…")
        self.pdf = button("Show PDF", "primary")
        self.finish = button("Finish and sign…", "primary", tip="Ctrl+Return")
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(THEME.px(8))
        for widget in (self.state, self.withdraw, self.amend, self.pdf, self.finish):
            tools.addWidget(widget)
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        words.addWidget(self.title)
        words.addWidget(self.sub)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(12))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.back, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._arrange(narrow=False)
        self._connect()

    def show_sitting(self, sitting: Sitting) -> None:
        """Show whose record this is and how it stands."""
        form, record = sitting.form, sitting.record
        case_ref = record.fields.get(form.case_field, "").strip()
        self.title.setText(f"{form.title}  {case_ref}" if case_ref else form.title)
        name = form.framework.authority or form.framework.title
        who = ", ".join(
            part for key in ("auditor", "auditor_role") if (part := record.fields.get(key, ""))
        )
        self._parts = [f"{name} {form.short_title.lower()}, version {form.version}"]
        if who:
            self._parts.append(f"audited by {who}")
        if record.fields.get("audit_date"):
            self._parts.append(british_date(record.fields["audit_date"]))
        if record.amendment:
            self._parts.append(f"amendment {record.amendment}: {record.amendment_reason}")
        self._show_state(record.state)
        self._show_sub()

    def show_saved(self, text: str) -> None:
        """Say when the last change was stored: `saved just now`."""
        self._saved = text
        self._show_sub()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the title where there is no room at its right."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < THEME.px(NARROW_PX))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        spot = (1, 1) if narrow else (0, 2)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(self._tools, *spot, side | Qt.AlignmentFlag.AlignVCenter)

    def _show_state(self, state: State) -> None:
        draft = state is State.DRAFT
        self.state.setText(state.value.capitalize())
        set_look(self.state, CHIPS[state])
        self.finish.setVisible(draft)
        self.pdf.setVisible(not draft)
        self.amend.setVisible(not draft and state not in _CLOSED)
        self.withdraw.setVisible(state not in (*_CLOSED, State.MODERATED))

    def _show_sub(self) -> None:
        parts = [*self._parts, *([self._saved] if self._saved else [])]
        self.sub.setText("   ·   ".join(parts))

    def _connect(self) -> None:
        self.back.clicked.connect(self.backRequested)
        self.finish.clicked.connect(self.finishRequested)
        self.pdf.clicked.connect(self.pdfRequested)
        self.amend.clicked.connect(self.amendRequested)
        self.withdraw.clicked.connect(self.withdrawRequested)
