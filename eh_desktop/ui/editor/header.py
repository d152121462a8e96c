"""The head of the editor: what is audited, how it stands, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from eh_desktop.domain.dates import british_date, british_moment, parse_iso_date
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import state_word
from eh_desktop.domain.record import State
from eh_desktop.domain.sentences import capital
from eh_desktop.ui.editor.form_words import APART, done_by
from eh_desktop.ui.editor.more_menu import MoreMenu
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.sub_line import Fact, SubLine
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.focus_card import tab_through
from eh_desktop.ui.widgets.help_button import HelpButton
from eh_desktop.ui.widgets.marks import draw_mark
from eh_desktop.ui.widgets.tips import set_plain_tip

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
_CLOSED = (State.SUPERSEDED, State.WITHDRAWN)

ROW_GAP = 8
LINE_PX = 330
"""What a day and `saved just now` take of the line under the title, at 100 %."""

_Spot = tuple[int, int, int, int]


class _Spots(NamedTuple):
    """Where the parts stand in the grid: row, column, and how many of each."""

    title: _Spot
    about: _Spot
    sub: _Spot
    standing: _Spot
    buttons: _Spot


_BESIDE = _Spots((0, 1, 1, 1), (1, 1, 1, 3), (2, 1, 1, 3), (0, 2, 1, 1), (0, 3, 1, 1))
"""All on the title's line."""
_SHARED = _Spots((0, 1, 1, 1), (1, 1, 1, 3), (2, 1, 1, 3), (2, 1, 1, 3), (0, 2, 1, 2))
"""The buttons on the title's line, the state on the line under it."""
_UNDER = _Spots((0, 1, 1, 3), (1, 1, 1, 3), (2, 1, 1, 3), (3, 1, 1, 1), (3, 2, 1, 2))
"""State and buttons on a line of their own."""
_STACKED = _Spots((0, 1, 1, 3), (1, 1, 1, 3), (2, 1, 1, 3), (2, 1, 1, 3), (3, 1, 1, 3))
"""The state on the line under the title, the buttons on a line of their own."""


class BackButton(QPushButton):
    """An arrow that leads back to the list."""

    def __init__(self, parent: QWidget) -> None:
        """Make the arrow."""
        super().__init__(parent)
        set_look(self, "back")
        self.setAutoDefault(False)
        self.setAccessibleName(say("Back to the list"))
        self.setToolTip(say("Back to the list"))

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
    keepingRequested = Signal()
    """How long it is kept is to be said."""
    helpRequested = Signal()
    duplicateRequested = Signal()
    childRequested = Signal()
    """A feedback sheet is to be handed over to the child or the parent."""
    compareRequested = Signal()
    """The form is to be laid beside the one before it."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self._saved = ""
        self._waiting = False
        self._draft = False
        self._last = False
        self._parts: tuple[Fact, ...] = ()
        self._names = ("", "")
        self._spots: _Spots | None = None
        self.back = BackButton(self)
        self.title = label("", "title")
        self.about = label("", "card-title")
        self.about.hide()
        self.sub = SubLine(self)
        self.state = chip("")
        self.held = chip(say("On legal hold"), "chip-not-met")
        self.keeping = button(say("How long it is kept…"), "link")
        self.keeping.setAccessibleName(say("How long it is kept"))
        self.withdraw = button(say("Withdraw…"), "link")
        self.duplicate = button(say("Duplicate…"), "link", tip=say("Start a new draft like this"))
        self.compare = button(say("Compare with last time"))
        self.amend = button(say("Amend…"))
        self.hand_over = button(say("Hand over…"))
        self.pdf = button(say("Show PDF"), "primary")
        self.finish = button(say("Finish and sign…"), "primary", tip="Ctrl+Return")
        self.more = MoreMenu()
        self._maybe = (self.hand_over, self.compare, self.amend)
        """The buttons that go into the menu where they must."""
        self._links = (self.keeping, self.duplicate, self.withdraw)
        self._offered: set[QPushButton] = {self.keeping, self.duplicate}
        """What of those that may go into the menu there is for this form."""
        self.standing = _row(
            *(self.held, self.state, self.keeping, self.duplicate, self.withdraw, self.more)
        )
        self.help = HelpButton(self)
        self.buttons = _row(
            *(self.hand_over, self.compare, self.amend, self.pdf, self.finish, self.help)
        )
        self._grid = _grid(self)
        self._grid.addWidget(self.back, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._arrange(_UNDER)
        for made in (self.held, self.hand_over, self.pdf, self.finish):
            made.hide()  # a head of nothing asks for no room in the window
        self._connect()

    def show_sitting(self, sitting: Sitting) -> None:
        """Show whose record this is and how it stands."""
        form, record = sitting.form, sitting.record
        self._names = (form.title, record.fields.get(form.case_field, "").strip())
        self._parts = _facts(sitting)
        if not record.editable:
            moment = british_moment(record.changed_at)
            state = state_word(record.state)
            self._saved = say("{state} {moment}", state=state, moment=moment) if moment else ""
        self._show_state(record.state)
        self._offer_hand_over(form, draft=record.editable)
        self._offer(self.compare, sitting.previous is not None and form.kind not in APART)
        self._show_sub()
        self._fit()

    def show_held(self, why: str) -> None:
        """Say that it is under a legal hold, and why; nothing for no reason."""
        self.held.setVisible(bool(why))
        set_plain_tip(self.held, why)
        self.held.setAccessibleName(say("On legal hold: {why}", why=why))
        self._fit()

    def show_saved(self, text: str) -> None:
        """Say when the last change was stored: `saved just now`."""
        self._saved = text
        self._show_sub()

    def show_last(self, last: bool) -> None:
        """Leave the way to finish to the last tab while that is in front: one is enough."""
        self._last = last
        self._grid.setRowMinimumHeight(0, self.finish.sizeHint().height())  # nothing moves down
        self.finish.setVisible(self._draft and not last)
        self._fit()

    def show_waiting(self, waiting: bool) -> None:
        """Say that something typed is on its way to the store, or no longer."""
        if waiting is not self._waiting:
            self._waiting = waiting
            self._show_sub()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons lower where there is no room at the title's right."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give as little width as it can do with, so that no form widens its window."""
        least = max(self._widths([*self._maybe, *self._links]))
        narrow = self.back.sizeHint().width() + THEME.px(12) + least
        return QSize(narrow, super().minimumSizeHint().height())

    def _fit(self) -> None:
        self.title.ensurePolished()
        metrics, gap = self.title.fontMetrics(), THEME.px(12)
        whole = self.width() - self.back.sizeHint().width() - gap
        text = "  ".join(name for name in self._names if name)
        apart = metrics.horizontalAdvance(text) > whole and bool(self._names[1])
        text = self._names[0] if apart else text
        for target, words in ((self.title, text), (self.about, self._names[1])):
            if words != target.text():
                target.setText(words)
        self.about.setVisible(apart)
        self._make_room(whole, whole - metrics.horizontalAdvance(text) - gap)

    def _make_room(self, whole: int, room: int) -> None:
        """Put what there is no room for into the menu, and the rest where it fits.

        `room` is what the title leaves of its line.
        """
        gap, menu = THEME.px(12), self._in_menu(whole)
        standing, buttons = self._widths(menu)
        self.more.take(menu)
        for made in self._offered.difference(menu):
            made.show()
        if standing + gap + buttons <= room:
            self._arrange(_BESIDE)
        elif buttons <= room and standing <= whole * 2 // 3:
            self._arrange(_SHARED)
        else:
            self._arrange(_UNDER if standing + gap + buttons <= whole else _STACKED)
        shared = self._spots in (_SHARED, _STACKED)
        self.sub.keep_aside(standing + gap if shared else 0)

    def _in_menu(self, whole: int) -> list[QPushButton]:
        """Give what goes into the menu: nothing, what is seldom wanted, or all that can."""
        gap = THEME.px(12)
        if self._widths(())[0] + THEME.px(LINE_PX) + gap <= whole:
            return []
        seldom = [one for one in self._links if one in self._offered]
        if sum(self._widths(seldom)) + gap <= whole:
            return seldom
        return [*(one for one in self._maybe if one in self._offered), *seldom]

    def _widths(self, menu: Sequence[QPushButton]) -> tuple[int, int]:
        """Give how wide the state and the buttons are while these stand in the menu.

        It is measured without showing anything, which would widen a narrow window for good.
        """
        links = [one for one in self._links if one in self._offered and one not in menu]
        held = [] if self.held.isHidden() else [self.held]
        stands = [*held, self.state, *links, *([self.more] if menu else [])]
        maybe = [one for one in self._maybe if one in self._offered and one not in menu]
        pdf = [] if self.pdf.isHidden() else [self.pdf]
        finish = [self.finish] if self._draft else []  # as wide on the last tab as on the others
        buttons = [*maybe, *pdf, *finish, self.help]
        return _wide(stands), _wide(buttons)

    def _arrange(self, spots: _Spots) -> None:
        if spots is self._spots:
            return
        self._spots = spots
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.title, *spots.title)
        self._grid.addWidget(self.about, *spots.about)
        self._grid.addWidget(self.sub, *spots.sub)
        side = left if spots is _UNDER else right
        self._grid.addWidget(self.standing, *spots.standing, side | middle)
        self._grid.addWidget(self.buttons, *spots.buttons, right | middle)
        buttons, stands = _held(self.buttons), _held(self.standing)
        above = spots.buttons[0] < spots.standing[0]
        parts = (*buttons, *stands) if above else (*stands, *buttons)
        tab_through([self.back, *parts])

    def _show_state(self, state: State) -> None:
        draft = state is State.DRAFT
        self.state.setText(capital(state_word(state)))
        set_look(self.state, CHIPS[state])
        self._draft = draft
        self.finish.setVisible(draft and not self._last)
        self.pdf.setVisible(not draft)
        self._offer(self.amend, not draft and state not in _CLOSED)
        self._offer(self.withdraw, state not in (*_CLOSED, State.MODERATED))

    def _offer(self, made: QPushButton, offered: bool) -> None:
        (self._offered.add if offered else self._offered.discard)(made)
        if not offered:
            made.hide()

    def _offer_hand_over(self, form: Form, *, draft: bool) -> None:
        who = {"child": "child", "parent": "parent"}.get(form.audience, "")
        self._offer(self.hand_over, draft and form.kind == "feedback" and bool(who))
        words = say("Hand over to the {who}", who=who) if who else say("Hand over")
        self.hand_over.setText(f"{words}…")
        self.hand_over.setAccessibleName(words)

    def _show_sub(self) -> None:
        saved = say("saving…") if self._waiting else self._saved
        self.sub.show_parts(self._parts, saved)

    def _connect(self) -> None:
        self.back.clicked.connect(self.backRequested)
        self.finish.clicked.connect(self.finishRequested)
        self.pdf.clicked.connect(self.pdfRequested)
        self.amend.clicked.connect(self.amendRequested)
        self.withdraw.clicked.connect(self.withdrawRequested)
        self.keeping.clicked.connect(self.keepingRequested)
        self.duplicate.clicked.connect(self.duplicateRequested)
        self.hand_over.clicked.connect(self.childRequested)
        self.help.clicked.connect(self.helpRequested)
        self.compare.clicked.connect(self.compareRequested)


def _held(row: QWidget) -> list[QPushButton]:
    """Give the buttons of a row, from left to right."""
    layout = row.layout()
    items = (layout.itemAt(at) for at in range(layout.count())) if layout is not None else ()
    widgets = (item.widget() for item in items if item is not None)
    return [one for one in widgets if isinstance(one, QPushButton)]


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(THEME.px(12))
    grid.setVerticalSpacing(THEME.px(2))
    grid.setColumnStretch(1, 1)
    return grid


def _wide(widgets: Sequence[QWidget]) -> int:
    """Give how wide these are in a row; they need not be shown."""
    for one in widgets:
        one.ensurePolished()
    return sum(one.sizeHint().width() for one in widgets) + THEME.px(ROW_GAP) * (len(widgets) - 1)


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(THEME.px(ROW_GAP))
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _facts(sitting: Sitting) -> tuple[Fact, ...]:
    """Give the form, who filled it in, and when; a date that is none is left out."""
    form, record = sitting.form, sitting.record
    name = form.framework.authority or form.framework.title
    given = {
        default: record.fields.get(entry.id, "").strip()
        for entry in reversed(form.header)
        if (default := entry.default) in ("{name}", "{role}", "{today}")
    }
    who = ", ".join(part for key in ("{name}", "{role}") if (part := given.get(key, "")))
    facts = [
        Fact(
            say(
                "{name} {short_title}, version {version}",
                name=name,
                short_title=form.short_title.lower(),
                version=form.version,
            ),
            0,
        )
    ]
    if who:
        facts.append(Fact(f"{done_by(form)} {who}", 1))
    if parse_iso_date(given.get("{today}", "")) is not None:
        facts.append(Fact(british_date(given["{today}"]), 3))
    if record.amendment:
        facts.append(
            Fact(
                say(
                    "amendment {amendment}: {amendment_reason}",
                    amendment=record.amendment,
                    amendment_reason=record.amendment_reason,
                ),
                2,
            )
        )
    return tuple(facts)
