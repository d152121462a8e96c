"""A day, typed as people here write it or picked from a calendar; kept as an ISO date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.dates import parse_iso_date, parse_typed_date, short_date
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.typed import TypedLine

CALENDAR = 300, 290
"""The least size of a calendar in px at 100 %: a day is as large as a target has to be."""
_PARTS = {
    "qt_calendar_prevmonth": mark("Month before"),
    "qt_calendar_nextmonth": mark("Month after"),
    "qt_calendar_monthbutton": mark("Choose the month"),
    "qt_calendar_yearbutton": mark("Choose the year"),
    "qt_calendar_calendarview": mark("Days of the month"),
}
"""What Qt calls the parts of a calendar, and what a screen reader is to say."""


def _typed(text: str) -> date | None:
    return parse_typed_date(text, date.today())  # noqa: DTZ011  the wall calendar


class DateField(QWidget):
    """A line for a day with a calendar beside it. Says an ISO date, or the text if it is none."""

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, latest: str = "") -> None:
        """Make an empty field; `name` is its accessible name.

        A day after `latest`, an ISO date, is kept with a message; empty takes any day.
        """
        super().__init__(parent)
        self._latest = parse_iso_date(latest)
        self.line = TypedLine(name, say("DD/MM/YYYY"), self)
        self.picker = _PickButton(
            say("Choose {name} from a calendar", name=f"{name[:1].lower()}{name[1:]}"),
            self,
        )
        self.wrong = label("", "error")
        self.wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(THEME.px(4))
        row.addWidget(self.line, 1)
        row.addWidget(self.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(4))
        column.addLayout(row)
        column.addWidget(self.wrong)
        column.addStretch()
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00/00/0000 00"))
        self.line.edited.connect(self._said)
        self.line.left.connect(self._left)
        self.picker.clicked.connect(self._pick)

    def value(self) -> str:
        """Give the ISO date, or what was typed if it is not a date."""
        day = _typed(self.line.text())
        return self.line.text().strip() if day is None else day.isoformat()

    def put(self, value: str) -> None:
        """Show a stored value, leaving alone what is being typed."""
        if not self.line.typing.pending and value != self.value():
            self.line.put(short_date(value))
            self._check()

    def says_wrong(self) -> bool:
        """Look at what is typed, and tell whether the field itself says what is wrong with it."""
        self._check()
        return not self.wrong.isHidden()

    def set_read_only(self, read_only: bool) -> None:
        """Show the day without letting it change."""
        self.line.setReadOnly(read_only)
        self.picker.setVisible(not read_only)

    def choose(self, day: QDate) -> None:
        """Put the day that was picked from the calendar."""
        self.line.setText(day.toString("dd/MM/yyyy"))
        self.line.typing.typed(self.line.text())
        self.line.typing.flush()
        self._check()
        self.line.setFocus()

    def _said(self, _text: str) -> None:
        if self.wrong.isVisibleTo(self):
            self._check()
        self.edited.emit(self.value())

    def _left(self) -> None:
        self._check()
        if not self.wrong.isVisibleTo(self):
            self.line.put(short_date(self.value()))

    def _check(self) -> None:
        text = self.line.text().strip()
        said = self._trouble(text)
        wrong = bool(said)
        self.wrong.setText(said)
        self.wrong.setVisible(wrong)
        self.line.setAccessibleDescription(said)
        if bool(self.line.property("wrong")) is not wrong:
            self.line.setProperty("wrong", wrong)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    def _trouble(self, text: str) -> str:
        day = _typed(text)
        if day is None:
            words = say(
                "“{text}” is not a date. Write day, month and year, like 22/11/2026.", text=text
            )
            return words if text else ""
        if self._latest is not None and day > self._latest:
            latest = short_date(self._latest.isoformat())
            return say("This is in the future. Write a day up to {latest}.", latest=latest)
        return ""

    def _pick(self) -> None:
        popup = CalendarPopup(self)
        popup.picked.connect(self.choose)
        popup.open_below(self.line, _typed(self.line.text()) is not None, self.value())


class CalendarPopup(QFrame):
    """A calendar that closes when a day is picked. It knows no field: that would own it twice."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        """Make the calendar."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "card")
        self.calendar = QCalendarWidget(self)
        self.calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(THEME.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setMinimumSize(THEME.px(CALENDAR[0]), THEME.px(CALENDAR[1]))
        self.calendar.setAccessibleName(say("Calendar"))
        for name, words in _PARTS.items():
            part = self.calendar.findChild(QWidget, name)
            if part is not None:
                part.setAccessibleName(say(words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * (THEME.px(6),)))
        layout.addWidget(self.calendar)
        self.calendar.clicked.connect(self._picked)
        self.calendar.activated.connect(self._picked)

    def open_below(self, line: QWidget, has_day: bool, iso: str) -> None:
        """Show the calendar under a line, at its day if it has one."""
        if has_day:
            self.calendar.setSelectedDate(QDate.fromString(iso, Qt.DateFormat.ISODate))
        self.move(line.mapToGlobal(QPoint(0, line.height() + THEME.px(2))))
        self.show()
        self.calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(day)


class _PickButton(QPushButton):
    """A button with a drawn calendar page."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "icon")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setToolTip(say("Choose from a calendar"))

    def sizeHint(self) -> QSize:
        side = max(THEME.px(34), THEME.px(24))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        unit = THEME.px(100) / 100
        page = QRectF(0, 0, 15 * unit, 14 * unit)
        page.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(THEME.colour("accent"), 1.6 * unit))
        painter.drawRoundedRect(page, 2 * unit, 2 * unit)
        top = page.top() + 4.5 * unit
        painter.drawLine(
            QRectF(page.left(), top, page.width(), 0).topLeft(),
            QRectF(page.left(), top, page.width(), 0).topRight(),
        )
        painter.setBrush(THEME.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        for column in (0, 1, 2):
            for row in (0, 1):
                x = page.left() + (2.6 + column * 4) * unit
                painter.drawRect(QRectF(x, top + (2 + row * 3.6) * unit, 1.9 * unit, 1.9 * unit))
        painter.end()
