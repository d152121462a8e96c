"""Why a section or a criterion is left out, and where that can be changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from eh_desktop.domain.form import Condition, Form, undecided
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.form_words import condition_words, field_link, field_place
from eh_desktop.ui.editor.titled import beside_links
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label


class LeftOut(QFrame):
    """A notice in the place of what is left out: why, when it applies, a link to the field."""

    placeRequested = Signal(object)

    def __init__(self, form: Form, condition: Condition, title: str, parent: QWidget) -> None:
        """Give the reason of a condition; `title` says what is not applicable."""
        super().__init__(parent)
        self._form, self._condition, self._words = form, condition, title
        set_look(self, "notice")
        self._place = field_place(form, condition.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(8), THEME.px(12), THEME.px(16), THEME.px(12))
        layout.setSpacing(THEME.px(6))
        self.title = label(title, "card-title")
        self.because = label(condition.because)
        self.when = label(condition_words(form, condition), "muted")
        self.kept = label(say("Answers given here are kept. They do not count."), "muted")
        for part in (self.title, self.because, self.when, self.kept):
            layout.addLayout(beside_links(part))
        self.when.setVisible(bool(self.when.text()))
        self.link = button(field_link(form, condition.field), "link")
        self.link.clicked.connect(self._go)
        layout.addWidget(self.link)
        self.refresh({})

    def refresh(self, fields: Mapping[str, str]) -> None:
        """Say why it is left out; while the field that decides is empty, what it depends on."""
        waits = undecided(self._condition, fields)
        depends = say("Depends on “{label}”", label=self._form.field(self._condition.field).label)
        self.title.setText(depends if waits else self._words)
        self.because.setVisible(bool(self._condition.because) and not waits)
        self.kept.setVisible(not waits)

    def _go(self) -> None:
        self.placeRequested.emit(self._place)
