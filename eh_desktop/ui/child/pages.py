"""The pages of child mode: welcome, one question each, thanks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.pictures import FACES
from eh_desktop.ui.child.asking import Asked
from eh_desktop.ui.child.big import BigChoices
from eh_desktop.ui.child.measure import px, type_of
from eh_desktop.ui.pictures import draw_face
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import PressButton, label
from eh_desktop.ui.widgets.growing_text import GrowingText

HEADLINE_PT, TEXT_PT = 24.0, 15.0
"""Sizes of type before scaling."""
THANKS = mark("Thank you")
GIVE_BACK = mark("That was all. Please give the laptop back.")
LINES = 5


def large(text: str, points: float = TEXT_PT, *, bold: bool = False) -> QLabel:
    """Give a label in large type."""
    made = label(text)
    made.setFont(type_of(points, bold=bold))
    return made


class OwnWords(GrowingText):
    """A text that is typed: what the worker copied from the case cannot be pasted into it."""

    def insertFromMimeData(self, _source: QMimeData) -> None:
        """Take nothing from the clipboard, and nothing that is dropped."""


class QuestionPage(QWidget):
    """One statement with its answers, or one open question with room to write."""

    answered = Signal(object, object)
    """The question (Asked) and its value; None where it was taken away."""

    def __init__(self, question: Asked, parent: QWidget | None = None) -> None:
        """Lay it out, open."""
        super().__init__(parent)
        self.question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(large(question.text, HEADLINE_PT, bold=True))
        if question.hint:
            column.addWidget(large(question.hint))
        self.choices: BigChoices | None = None
        self.text: GrowingText | None = None
        if question.scale is not None:
            self.choices = BigChoices(question)
            self.choices.chosen.connect(self._say)
            column.addWidget(self.choices, 1)
        else:
            self.text = OwnWords(question.text, lines=LINES)
            self.text.setFont(type_of(TEXT_PT))
            self.text.edited.connect(self._say)
            column.addWidget(self.text)
            column.addStretch(1)

    def controls(self) -> tuple[QWidget, ...]:
        """Give what a person answers with, in the order of Tab."""
        if self.choices is not None:
            return self.choices.segments
        return () if self.text is None else (self.text,)

    def put(self, value: str | None) -> None:
        """Show what is stored."""
        if self.choices is not None:
            self.choices.put(value)
        elif self.text is not None:
            self.text.put(value or "")

    def start(self) -> None:
        """Put the keys at the answer."""
        target = self.choices.tab_stop() if self.choices is not None else self.text
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shows_focus(self) -> bool:
        """Whether the focus is drawn among the answers."""
        return self.choices is not None and self.choices.shows_focus

    def show_focus(self) -> None:
        """Draw the focus among the answers from now on; a text shows its cursor anyway."""
        if self.choices is not None:
            self.choices.show_focus()

    def flush(self) -> None:
        """Say what was typed and not said yet."""
        if self.text is not None:
            self.text.typing.flush()

    def spoken(self) -> str:
        """Give what is read aloud: the statement, its hint, and its answers."""
        scale, means = self.question.scale, self.question.means or {}
        options = scale.options if scale is not None else ()
        answers = [means.get(one.value) or say(one.label) for one in options]
        said = (self.question.text, self.question.hint, *answers)
        return ". ".join(part for part in said if part)

    def _say(self, value: str | None) -> None:
        self.answered.emit(self.question, value)


class WelcomePage(QWidget):
    """What this is about, in the form's own words."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        """Take the form's title and intro."""
        super().__init__(parent)
        self._said = f"{form.title}. {form.intro}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addStretch(1)
        column.addWidget(large(form.title, HEADLINE_PT, bold=True))
        for paragraph in form.intro.split("\n\n"):
            if paragraph.strip():
                column.addWidget(large(paragraph.strip()))
        column.addStretch(2)

    def spoken(self) -> str:
        """Give what is read aloud."""
        return self._said


class ThanksPage(QWidget):
    """The end: a smile, and whom to give the laptop to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay it out."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(px(16))
        column.addStretch(1)
        column.addWidget(_Smile(), 0, Qt.AlignmentFlag.AlignHCenter)
        for made in (large(say(THANKS), HEADLINE_PT, bold=True), large(say(GIVE_BACK))):
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(made)
        column.addStretch(2)

    def spoken(self) -> str:
        """Give what is read aloud."""
        return f"{say(THANKS)}. {say(GIVE_BACK)}"


class Dots(QWidget):
    """How far one is: a dot for each question; the words beside it are another's."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        """Take the number of questions; none is shown yet."""
        super().__init__(parent)
        self._count = count
        self._at = -1
        self._answered: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_at(self, at: int, answered: frozenset[int]) -> None:
        """Mark the present question, counted from 0, and those that are answered."""
        self._at, self._answered = at, answered
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of all dots."""
        return QSize(self._count * px(22), px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a disc where there is an answer, a ring where there is none, the present larger."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = px(22)
        for at in range(self._count):
            side = px(18 if at == self._at else 11)
            dot = QRectF(0, 0, side, side)
            dot.moveCenter(QRectF(at * pitch, 0, pitch, pitch).center())
            painter.setPen(QPen(THEME.colour("accent"), px(2)))
            full = at in self._answered
            painter.setBrush(THEME.colour("accent") if full else THEME.colour("card"))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.end()


class _Smile(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(px(140), px(140))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        draw_face(painter, FACES["happy"], box, THEME.colour("text"), THEME.colour("partly_tint"))
        painter.end()


def big_button(text: str, look: str = "child") -> PressButton:
    """Give a large button."""
    made = PressButton(text)
    made.setAutoDefault(False)
    made.setProperty("look", look)
    made.setFont(type_of(TEXT_PT))
    made.setAccessibleName(text.replace("&", ""))
    return made
