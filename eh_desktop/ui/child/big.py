"""Answers to press that are large: a face, a ring of the target, or words alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.pictures import FACES, TARGET, ring_at
from eh_desktop.ui.child.asking import Asked
from eh_desktop.ui.child.measure import px, type_of
from eh_desktop.ui.pictures import draw_disc, draw_face, point_in
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.choosing import ChoiceButton, Choosable, Choosing
from eh_desktop.ui.widgets.marks import draw_mark

WORDS_PT = 15.0
"""The size of an answer's words before scaling."""
FACE_PX, LARGEST_FACE_PX, RING_PX, LEAST_TARGET_PX = 110, 190, 40, 180
"""The sides of pictures at 100 %."""
WRAP = Qt.TextFlag.TextWordWrap.value
_TOP_MIDDLE = (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop).value
BESIDE_FROM = 640
"""The width in px at 100 % from which the target stands beside its list."""
MOST_BESIDE, MOST_SHORT_BESIDE = 4, 6
"""As many answers stand beside each other at most; the second for numbers."""


def draw_target(painter: QPainter, box: QRectF, chosen: str | None) -> None:
    """Draw the target into a square box, one ring filled and ticked."""
    pen = QPen(THEME.colour("text"), max(1.0, box.width() / 120))
    for ring in TARGET:
        shade = "soft" if int(ring.value) % 2 else "card"
        ground = "accent" if ring.value == chosen else shade
        draw_disc(painter, box, ring.outer, pen, THEME.colour(ground))
    for ring in TARGET:
        side = (ring.outer - ring.inner) * box.width() * 0.55
        if ring.value == chosen and side > px(6):
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(point_in(box, ring.mark))
            draw_mark(painter, "tick", mark, THEME.colour("on_accent"))


class BigChoice(ChoiceButton):
    """One answer on a large ground: its picture, if it has one, and its words."""

    def __init__(self, choice: Choosable, picture: str, parent: QWidget) -> None:
        """Make it unchosen; `picture` is `face`, `ring` or empty."""
        self._picture = picture
        super().__init__(choice, parent)
        self.setFont(type_of(WORDS_PT))
        down = QSizePolicy.Policy.Expanding if picture == "face" else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, down)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Give the size at which the words take two lines or so."""
        wide = px(360 if self._picture == "ring" else 210)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Give the width of the longest word, and the height that follows."""
        metrics = QFontMetrics(self._bold())
        words = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        beside = px(RING_PX + 16) if self._picture == "ring" else 0
        wide = max(words + beside + 2 * px(20), px(72))
        return QSize(wide, self.heightForWidth(self.sizeHint().width()))

    def hasHeightForWidth(self) -> bool:
        """Tell that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of picture and words at a width, both in pixels."""
        words = self._words_in(width).height() + 2 * px(14)
        if self._picture == "face":
            return words + px(FACE_PX + 20)
        return max(words, px(RING_PX + 20 if self._picture == "ring" else 56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and edge, picture, words; chosen, a thick edge, a tick and bold words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = px(3) if chosen else THEME.tokens.hairline
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        # Nothing says which answer might be meant: no tint under a pointer that was left there.
        ground = "soft" if chosen else "card"
        painter.setBrush(THEME.colour(ground))
        painter.setPen(QPen(THEME.colour("accent" if chosen else "field_line"), edge))
        painter.drawRoundedRect(box, px(10), px(10))
        group = self.parentWidget()
        if self.hasFocus() and isinstance(group, BigChoices) and group.shows_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(THEME.colour("focus"), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)
        self._draw_picture(painter)
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(THEME.colour("text"))
        self._draw_words(painter)
        if chosen:
            side = px(20)
            corner = QRectF(self.width() - side - px(14), px(14), side, side)
            draw_mark(painter, "tick", corner, THEME.colour("accent"))
        painter.end()

    def _draw_picture(self, painter: QPainter) -> None:
        value = self.choice.value
        if self._picture == "face" and value in FACES:
            side = self._face_side()
            box = QRectF((self.width() - side) / 2, px(20), side, side)
            draw_face(painter, FACES[value], box, THEME.colour("text"), self._skin())
        elif self._picture == "ring":
            side = px(RING_PX)
            box = QRectF(px(18), (self.height() - side) / 2, side, side)
            draw_target(painter, box, value)

    def _draw_words(self, painter: QPainter) -> None:
        room = self._room(self.width())
        words = self._words_in(self.width())
        if self._picture == "face":
            below = room.translated(0, self._face_side() + px(30))
            painter.drawText(below, WRAP | _TOP_MIDDLE, self.text())
            return
        top = (self.height() - words.height()) // 2
        across = Qt.AlignmentFlag.AlignLeft if self._picture else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(
            QRect(room.x(), top, room.width(), words.height()), WRAP | across.value, self.text()
        )

    def _face_side(self) -> int:
        """Give the side of the face: what the ground has room for."""
        high = self.height() - self._words_in(self.width()).height() - px(48)
        wide = self.width() - 2 * px(24)
        return max(min(high, wide, px(LARGEST_FACE_PX)), px(FACE_PX) // 2)

    def _words_in(self, width: int) -> QRect:
        return QFontMetrics(self._bold()).boundingRect(self._room(width), WRAP, self.text())

    def _room(self, width: int) -> QRect:
        left = px(RING_PX + 34) if self._picture == "ring" else px(18)
        right = px(40) if self._picture == "ring" else px(18)
        return QRect(left, 0, max(width - left - right, 1), 10_000)

    def _skin(self) -> QColor:
        """Give every face the same ground: no colour says which one is right."""
        return THEME.colour("partly_tint")

    def _bold(self) -> QFont:
        return type_of(WORDS_PT, bold=True)


class BigTarget(QWidget):
    """The whole target to press on; the list beside it says each ring in words."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no ring chosen."""
        super().__init__(parent)
        self.value: str | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(LEAST_TARGET_PX), px(LEAST_TARGET_PX))

    def put(self, value: str | None) -> None:
        """Show another ring."""
        self.value = value
        self.update()

    def box(self) -> QRectF:
        """Give the square that the target fills, in pixels."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the ring that is pressed."""
        box, at = self.box(), event.position()
        ring = ring_at((at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height())
        if ring is not None:
            self.pressed.emit(ring)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_target(painter, self.box(), self.value)
        painter.end()


class BigChoices(Choosing):
    """The answers of a scale, as large as there is room for."""

    def __init__(self, question: Asked, parent: QWidget | None = None) -> None:
        """Make an open answer to a question that has a scale."""
        scale = question.scale
        if scale is None:
            raise ValueError(f"{question.key} is answered in words")
        self._picture = {"faces": "face", "target": "ring"}.get(scale.id, "")
        self.shows_focus = False
        """Whether the focus is drawn; before a key is used it would look like a choice."""
        means = question.means or {}
        choices = [
            Choosable(one.value, words := means.get(one.value) or say(one.label), words)
            for one in scale.options
        ]
        super().__init__(question.text, choices, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(24))
        self.target = BigTarget(self) if self._picture == "ring" else None
        if self.target is not None:
            self.target.pressed.connect(self._press)
            row.addWidget(self.target, 2)
        grid = QGridLayout()
        grid.setSpacing(px(8))
        columns = self._columns()
        for at, segment in enumerate(self.segments):
            grid.addWidget(segment, 1 + at // columns, at % columns)
        if self._picture == "face":
            for segment in self.segments:
                segment.setMaximumHeight(px(LARGEST_FACE_PX + 100))
        else:
            grid.setRowStretch(0, 1)
            grid.setRowStretch(grid.rowCount(), 1)
        row.addLayout(grid, 3)
        self.chosen.connect(self._show_ring)

    def make(self, choice: Choosable) -> ChoiceButton:
        """Give a large button."""
        return BigChoice(choice, self._picture, self)

    def put(self, value: str | None) -> None:
        """Show a stored value without saying anything."""
        super().put(value)
        self._show_ring()

    def step(self, origin: ChoiceButton, by: int) -> None:
        """Choose the next or the previous answer, and show from now on where the keys are."""
        self.show_focus()
        super().step(origin, by)

    def show_focus(self) -> None:
        """Draw the focus from now on."""
        self.shows_focus = True
        for segment in self.segments:
            segment.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the target over its list where both have no room beside each other."""
        super().resizeEvent(event)
        beside = self.target is None or event.size().width() >= px(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)

    def choose_at(self, index: int) -> bool:
        """Choose an answer by its place, from 0; False where there is none such."""
        if not 0 <= index < len(self.segments):
            return False
        self.answer(self.segments[index].choice.value)
        return True

    def _columns(self) -> int:
        if self._picture == "ring":
            return 1
        short = all(len(segment.text()) <= 2 for segment in self.segments)
        return min(len(self.segments), MOST_SHORT_BESIDE if short else MOST_BESIDE)

    def _press(self, value: str) -> None:
        self.choose(value)
        self.tab_stop().setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_ring(self) -> None:
        if self.target is not None:
            self.target.put(self.value())
