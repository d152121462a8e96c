"""A PDF, signed or blank, in the window. Imported when the first one is shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.icons import icon
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page

STEP, SMALLEST, LARGEST = 1.25, 0.25, 4.0


class PdfPage(Page):
    """One document, page under page, with zoom and a way to save a copy."""

    closeRequested = Signal()
    saveRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a document."""
        super().__init__(say("Signed form"), scrolls=False, parent=parent)
        self.content = b""
        self.record_id = ""
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(say("Pages of the document"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setDocument(self.document)
        self.view.setPageSpacing(THEME.px(12))
        ground = self.view.palette()
        ground.setColor(QPalette.ColorRole.Dark, THEME.colour("line"))
        self.view.setPalette(ground)
        self.view.pageNavigator().currentPageChanged.connect(self._say_page)
        self._make_actions()
        self.column.addWidget(self._bar())
        self.column.addWidget(self.view, 1)
        self.fit_width()

    def show_document(self, record_id: str, title: str, content: bytes) -> None:
        """Show a PDF from memory; it is never written to a file."""
        self.record_id, self.content = record_id, content
        self.title.setText(title)
        self.message.clear()
        self.document.close()
        self._buffer.close()
        self._bytes = QByteArray(content)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        if self.document.error() is not QPdfDocument.Error.None_:
            self.message.say(
                say("This PDF cannot be shown."), say("Save a copy and open it elsewhere.")
            )
        self._say_page()
        self.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come to the pages last: Qt has them first, as they were made first."""
        super().showEvent(event)
        self.setTabOrder(self.fit_button, self.view)

    def go_to_page(self, number: int) -> None:
        """Go to a page, counted from 1; out of range does nothing."""
        if 1 <= number <= self.document.pageCount():
            self.view.pageNavigator().jump(number - 1, QPointF(), 0)

    def next_page(self) -> None:
        """Go one page on."""
        self.go_to_page(self.view.pageNavigator().currentPage() + 2)

    def page_before(self) -> None:
        """Go one page back."""
        self.go_to_page(self.view.pageNavigator().currentPage())

    def zoom_in(self) -> None:
        """Show it larger."""
        self._zoom(self._factor() * STEP)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self._zoom(self._factor() / STEP)

    def fit_width(self) -> None:
        """Fit a page's width to the window."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _make_actions(self) -> None:
        self.back_button = button(say("&Back"), tip=say("Esc"))
        self.back_button.setIcon(icon("back", THEME.colour("text"), THEME.px(16)))
        self.back_button.setIconSize(QSize(THEME.px(16), THEME.px(16)))
        self.back_button.clicked.connect(self.closeRequested)
        self.save_button = button(say("&Save a copy…"), "primary")
        self.save_button.clicked.connect(self.saveRequested)
        self.head_actions.addWidget(self.back_button)
        self.head_actions.addWidget(self.save_button)

    def _bar(self) -> Flow:
        row = Flow(THEME.px(8))
        self.before_button = button(say("Previous page"), tip=say("Ctrl+Page up"))
        self.next_button = button(say("Next page"), tip=say("Ctrl+Page down"))
        self.page_label = label("", "muted", wrap=False)
        smaller = button(say("Smaller"), tip="Ctrl+−")
        larger = button(say("Larger"), tip="Ctrl++")
        self.fit_button = fit = button(say("Fit width"), tip="Ctrl+Shift+F")
        for made, keys, slot in (
            (self.before_button, "Ctrl+PgUp", self.page_before),
            (self.next_button, "Ctrl+PgDown", self.next_page),
            (smaller, "Ctrl+-", self.zoom_out),
            (larger, "Ctrl++", self.zoom_in),
            (fit, "Ctrl+Shift+F", self.fit_width),
        ):
            made.clicked.connect(slot)
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.closeRequested)
        for widget in (self.before_button, self.next_button, smaller, larger, fit, self.page_label):
            row.add(widget)
        return row

    def _say_page(self) -> None:
        at, count = self.view.pageNavigator().currentPage() + 1, self.document.pageCount()
        self.page_label.setText(say("Page {at} of {count}", at=at, count=count) if count else "")
        self.before_button.setEnabled(at > 1)
        self.next_button.setEnabled(at < count)

    def _factor(self) -> float:
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.document.pageCount():
            return self.view.zoomFactor()
        points = self.document.pagePointSize(0).width()
        shown = self.view.viewport().width() / (points * self.logicalDpiX() / 72)
        return max(shown, SMALLEST)

    def _zoom(self, factor: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(factor, SMALLEST), LARGEST))
