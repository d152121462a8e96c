"""Three drawn faces with their words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from eh_desktop.domain.pictures import FACES
from eh_desktop.ui.pictures import draw_face
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answer_group import AnswerGroup
from eh_desktop.ui.widgets.choosing import Choosable
from eh_desktop.ui.widgets.segments import Segment

FACE_PX = 44
"""How wide a face is at 100 %."""


class FaceSegment(Segment):
    """A face over its words; a value without a face, as Not applicable, has words alone."""

    def room(self, metrics: QFontMetrics) -> QSize:
        """Give the size that face and words take."""
        words = metrics.horizontalAdvance(self.text()) + 2 * THEME.px(14)
        least = THEME.px(FACE_PX) + 2 * THEME.px(16)
        height = THEME.px(FACE_PX) + metrics.height() + 3 * THEME.px(7)
        return QSize(max(words, least), height)

    def draw_words(self, painter: QPainter, ink: QColor) -> None:
        """Draw the face, and the words under it."""
        font = self.face(bold=self.isChecked())
        metrics = QFontMetrics(font)
        side = float(THEME.px(FACE_PX))
        face = FACES.get(self.choice.value)
        top = float(THEME.px(8))
        middle = (self.height() + metrics.ascent() - metrics.descent()) / 2
        base = middle if face is None else top + side + THEME.px(6) + metrics.ascent()
        if face is not None:
            box = QRectF((self.width() - side) / 2, top, side, side)
            draw_face(painter, face, box, ink, self._skin())
        painter.setPen(ink)
        painter.setFont(font)
        x = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        painter.drawText(QPointF(x, base), self.text())

    def _skin(self) -> QColor:
        tone = self.choice.tone
        return THEME.colour(tone if self.isChecked() else f"{tone}_tint")


class FacesAnswer(AnswerGroup):
    """One of three faces; digits and arrow keys choose as everywhere."""

    def make(self, choice: Choosable) -> Segment:
        """Give a face."""
        return FaceSegment(choice, self)
