"""Guidance for the focused criterion: what to look for, met, not met, standards, source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.criterion_legend import CriterionLegend
from eh_desktop.ui.editor.meanings import meaning_lines, poles
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.keyed_scroll import KeyedScroll


def standards_words(criterion: Criterion) -> str:
    """Give the numbers of the linked standards: `Standards 1.2 and 1.3`; empty without any."""
    numbers = [link.rpartition(":")[2].removeprefix("s") for link in criterion.guidance.standards]
    if len(numbers) < 2:
        return say("Standard {number}", number=numbers[0]) if numbers else ""
    return say("Standards {list} and {number}", list=", ".join(numbers[:-1]), number=numbers[-1])


def has_guidance(criterion: Criterion, form: Form) -> bool:
    """Tell whether there is more to say about a criterion than where it comes from."""
    guidance = criterion.guidance
    said = (guidance.look_for, guidance.met, guidance.not_met, standards_words(criterion))
    return any(said) or bool(_told(criterion, form))


def _told(criterion: Criterion, form: Form) -> tuple[tuple[str, str], ...]:
    """Give what the answers mean, where it does not stand at the criterion itself."""
    return () if CriterionLegend.explains(criterion) else meaning_lines(form, criterion)


class GuidanceText(QWidget):
    """The guidance's words, in order; what a criterion does not have is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty text."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        self.title = label("", "card-title")
        layout.addWidget(self.title)
        self._parts: dict[str, tuple[QLabel, QLabel]] = {}
        for name in ("look_for", "good", "bad", "linked"):
            self._parts[name] = self._part(layout)
        self._scale = label(say("What the answers mean"), "muted")
        self._scale.setContentsMargins(0, THEME.px(10), 0, 0)
        layout.addWidget(self._scale)
        self._means: list[tuple[QLabel, QLabel]] = []
        self._meanings = QVBoxLayout()
        self._meanings.setSpacing(THEME.px(4))
        layout.addLayout(self._meanings)
        layout.addSpacing(THEME.px(8))
        self.source = label("", "muted")
        layout.addWidget(self.source)

    def show_criterion(self, criterion: Criterion, form: Form | None = None) -> None:
        """Show the guidance of a criterion, and what the form says that its answers mean."""
        self.title.setText(say("Guidance for {number}", number=criterion.number))
        guidance = criterion.guidance
        good, bad = poles(criterion)
        texts = {
            "look_for": (say("Look for"), guidance.look_for),
            "good": (good, guidance.met),
            "bad": (bad, guidance.not_met),
            "linked": (say("Linked to"), standards_words(criterion)),
        }
        for name, (head, text) in self._parts.items():
            _say(head, text, *texts[name])
        self._show_meanings(() if form is None else _told(criterion, form))
        self.source.setText(
            say("Source: {source}", source=criterion.source) if criterion.source else ""
        )

    def _show_meanings(self, lines: tuple[tuple[str, str], ...]) -> None:
        while len(self._means) < len(lines):
            value, words = label("", "strong"), label("")
            value.setContentsMargins(0, THEME.px(4), 0, 0)
            self._meanings.addWidget(value)
            self._meanings.addWidget(words)
            self._means.append((value, words))
        for index, (value, words) in enumerate(self._means):
            _say(value, words, *(lines[index] if index < len(lines) else ("", "")))
        self._scale.setVisible(bool(lines))

    def _part(self, layout: QVBoxLayout) -> tuple[QLabel, QLabel]:
        head, text = label("", "muted"), label("")
        head.setContentsMargins(0, THEME.px(6), 0, 0)
        layout.addWidget(head)
        layout.addWidget(text)
        return head, text


def _say(head: QLabel, text: QLabel, title: str, words: str) -> None:
    """Show a title over its words; neither where there are no words."""
    head.setText(title)
    text.setText(words)
    head.setVisible(bool(words))
    text.setVisible(bool(words))


class GuidancePane(QFrame):
    """Guidance at the right of the page, with a way to close it."""

    closeRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the pane around an empty text."""
        super().__init__(parent)
        set_look(self, "card")
        self.setMinimumWidth(THEME.px(220))
        self.setAccessibleName(say("Guidance"))
        self.text = GuidanceText()
        self.close_link = button(say("Close"), "link", tip=say("Close the guidance"))
        self.close_link.setAccessibleName(say("Close the guidance"))
        self.close_link.clicked.connect(self.closeRequested)
        area = KeyedScroll()
        area.setAccessibleName(say("Guidance, to scroll"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(area, "clear")
        ground = QFrame()
        set_look(ground, "bare")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, THEME.px(8), 0)
        inside.addWidget(self.text)
        inside.addStretch(1)
        area.setWidget(ground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(16), THEME.px(8), THEME.px(12), THEME.px(12))
        layout.setSpacing(THEME.px(2))
        head = QHBoxLayout()
        head.addWidget(self.text.title, 1)
        head.addWidget(self.close_link, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(head)
        layout.addWidget(area, 1)
