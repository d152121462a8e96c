"""The log of concerns: all that were raised in a record, each with a link to its criterion."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Concern, Part
from eh_desktop.ui.editor.concern_panel import OPEN_WORDS, SETTLED_WORDS
from eh_desktop.ui.editor.form_words import noun
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.focus_card import FocusCard


class ConcernLine(QFrame):
    """One concern in the log."""

    followed = Signal(object)

    def __init__(self, concern_id: str) -> None:
        """Make an empty line."""
        super().__init__()
        self._place = Place("", Part.CONCERN, concern_id)
        set_look(self, "bare")
        self.state = chip("", "chip-not-met")
        self.what = label("")
        self.link = button("", "link")
        self.link.clicked.connect(self._follow)
        head = QHBoxLayout()
        head.setSpacing(THEME.px(8))
        head.addWidget(self.state)
        head.addWidget(self.link)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(2))
        layout.addLayout(head)
        layout.addWidget(self.what)

    def show_concern(self, concern: Concern, where: str, section_id: str) -> None:
        """Show a concern and where it was raised: `Assessment 10`."""
        self._place = Place(section_id, Part.CONCERN, concern.id)
        self.state.setText(say(SETTLED_WORDS if concern.settled else OPEN_WORDS))
        set_look(self.state, "chip-met" if concern.settled else "chip-not-met")
        self.link.setText(where)
        self.link.setAccessibleName(say("Go to the concern at {where}", where=where))
        self.what.setText(concern.what or say("Nothing is written yet."))
        set_look(self.what, "" if concern.what else "muted")

    def _follow(self) -> None:
        self.followed.emit(self._place)


class ConcernsLog(FocusCard):
    """All concerns. Concerns are raised and edited at their criterion."""

    followed = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's concerns."""
        super().__init__(parent)
        self._sitting = sitting
        self.lines: dict[str, ConcernLine] = {}
        self.setAccessibleName(say("Safeguarding concerns"))
        self.body.addWidget(label(say("Safeguarding concerns"), "card-title"))
        self._empty = label(
            say("None were raised in this {noun}.", noun=noun(sitting.form)), "muted"
        )
        self.body.addWidget(self._empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(THEME.px(10))
        self.body.addLayout(self._column)
        self.body.setAlignment(self._column, Qt.AlignmentFlag.AlignTop)
        self.refresh()

    def controls(self) -> tuple[QWidget, ...]:
        """Give the links in the order Tab takes."""
        return tuple(self.lines[key].link for key in self._sitting.record.concerns)

    def refresh(self) -> None:
        """Show the concerns as stored."""
        stored = self._sitting.record.concerns
        for key in [key for key in self.lines if key not in stored]:
            line = self.lines.pop(key)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for index, (key, concern) in enumerate(stored.items()):
            if key not in self.lines:
                self.lines[key] = ConcernLine(key)
                self.lines[key].followed.connect(self.followed)
                self._column.insertWidget(index, self.lines[key])
            section = self._sitting.section_of(concern.criterion_id)
            if section is not None:
                number = self._sitting.form.criterion(concern.criterion_id).number
                where = f"{section.short_title} {number}"
                self.lines[key].show_concern(concern, where, section.id)
        self._empty.setVisible(not stored)
