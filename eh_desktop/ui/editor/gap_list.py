"""What is missing, as a list of links that go there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QVBoxLayout, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.lifecycle import Gap
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_before
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.named_group import NamedGroup

_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
_TALL = 100_000
"""More than any sentence is high, in pixels."""
SHORT = 8
"""How many links are shown before the rest is asked for."""


def things(count: int) -> str:
    """Give a count in words: `1 thing is missing`, `4 things are missing`."""
    return say_count("{count} thing is missing", "{count} things are missing", count)


class GapLink(LinkButton):
    """A link to one gap. A long sentence goes on in the next line."""

    followed = Signal(object)

    def __init__(self, gap: Gap, parent: QWidget) -> None:
        """Make a link of a gap's sentence."""
        super().__init__("", "", parent)
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_gap(gap)
        self.clicked.connect(self._follow)

    def show_gap(self, gap: Gap) -> None:
        """Show another gap."""
        self._gap = gap
        self.setText(gap.text)
        self.setAccessibleName(gap.text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the sentence at a width, both in pixels."""
        return max(self._words_in(width).height() + 2 * THEME.px(4), THEME.px(24))

    def minimumSizeHint(self) -> QSize:
        """Give the least width at which the sentence can be read."""
        return QSize(THEME.px(160), THEME.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sentence, and a ring two pixels wide when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(THEME.colour("focus"), 2))
            side, top = THEME.px(8), THEME.px(4)
            box = self._words_in(self.width()).adjusted(1 - side, 1 - top, side - 1, top - 1)
            painter.drawRoundedRect(box, THEME.px(4), THEME.px(4))
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(THEME.colour("accent"))
        painter.drawText(self._inside(self.width()), _WRAPPED, self.text())
        painter.end()

    def _inside(self, width: int) -> QRect:
        side, top = THEME.px(8), THEME.px(4)
        return QRect(side, top, max(1, width - 2 * side), _TALL)

    def _words_in(self, width: int) -> QRect:
        """Give where the sentence stands in a link of some width."""
        return self.fontMetrics().boundingRect(self._inside(width), _WRAPPED, self.text())

    def _follow(self) -> None:
        self.followed.emit(self._gap.place)


class GapList(QWidget):
    """The links, the first few until all are asked for. Links are kept and reused."""

    followed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()
        self._all = False
        self.links: list[GapLink] = []
        self.more = button("", "link")
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(2))
        self._column.addWidget(self.more)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show other gaps."""
        self._gaps = gaps
        shown = gaps if self._all or len(gaps) <= SHORT + 1 else gaps[:SHORT]
        known = len(self.links)
        while len(self.links) < len(shown):
            link = GapLink(shown[len(self.links)], self)
            link.followed.connect(self.followed)
            self._column.insertWidget(len(self.links), link)
            self.links.append(link)
        if len(self.links) > known:
            tab_before(self.more, self.links)
        for index, link in enumerate(self.links):
            link.setVisible(index < len(shown))
            if index < len(shown):
                link.show_gap(shown[index])
        self.more.setText(say("Show all {count}", count=len(gaps)))
        self.more.setVisible(len(shown) < len(gaps))

    def _show_all(self) -> None:
        self._all = True
        self.show_gaps(self._gaps)
        if len(self.links) > SHORT:
            self.links[SHORT].setFocus()


class ErrorSummary(NamedGroup):
    """What stopped a form from being finished, at the top of its page. Hidden while empty."""

    followed = Signal(object)

    def __init__(self, noun: str, parent: QWidget) -> None:
        """Start hidden; `noun` is what the form is called: `audit`, `checklist`."""
        super().__init__("", parent)
        self._noun = noun
        set_look(self, "error")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(16), THEME.px(12), THEME.px(16), THEME.px(12))
        layout.setSpacing(THEME.px(4))
        self.heading = label("", "card-title")
        self.list = GapList(self)
        self.list.followed.connect(self.followed)
        layout.addWidget(self.heading)
        layout.addWidget(label(say("Each line goes to the place.")))
        layout.addWidget(self.list)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and border as dressed."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """List the gaps; hide once there is none."""
        said = say(
            "The {noun} cannot be finished yet: {things}",
            noun=self._noun,
            things=things(len(gaps)),
        )
        self.heading.setText(said)
        self.setAccessibleName(said)
        self.list.show_gaps(gaps)
        self.setVisible(bool(gaps))


class MissingCard(FocusCard):
    """What is missing, counted live, with the way to finish."""

    followed = Signal(object)
    finishRequested = Signal()

    def __init__(self, noun: str, parent: QWidget) -> None:
        """Make the card, empty; `noun` is what the form is called: `audit`, `checklist`."""
        super().__init__(parent)
        self._noun = noun
        self.heading = label("", "card-title")
        self.words = label("", "muted")
        self.list = GapList(self)
        self.list.followed.connect(self.followed)
        self.finish = button(say("Finish and sign…"), "primary")
        self.finish.clicked.connect(self.finishRequested)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.words)
        self.body.addWidget(self.list)
        self.body.addSpacing(THEME.px(4))
        self.body.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignLeft)

    def show_gaps(self, gaps: tuple[Gap, ...], *, listed: bool = True) -> None:
        """Show how many things are missing, and which where they are `listed` here."""
        self.heading.setText(
            say("What is missing: {count}", count=len(gaps)) if gaps else say("Nothing is missing")
        )
        ready = say("The {noun} can be finished and signed.", noun=self._noun)
        where = (
            say("Each line goes to the place.") if listed else say("They are listed at the top.")
        )
        self.words.setText(where if gaps else ready)
        self.list.setVisible(bool(gaps) and listed)
        self.list.show_gaps(gaps)
