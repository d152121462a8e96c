"""Choose the form to start: the owner's framework first, each form with what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.services.formshelf import AUDIENCE_WORDS, Shelf, size_of, what_for
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.named_group import NamedGroup
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 620


class FormChoice(QFrame):
    """One form: its title as a radio button, and under it what it is for. A press anywhere does."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        """Lay it out, not chosen."""
        super().__init__(parent)
        set_look(self, "bare")
        self.form = form
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(8))
        self.radio = QRadioButton()  # its words are labels, because they wrap
        self.radio.setAccessibleName(form.title)
        for_whom = say(AUDIENCE_WORDS.get(form.audience, form.audience))
        said = say(
            "{what_for} For {for_whom}; {size}.",
            what_for=what_for(form),
            for_whom=for_whom,
            size=size_of(form),
        )
        self.radio.setAccessibleDescription(said)
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        words.addWidget(label(form.title, "strong"))
        words.addWidget(label(said, "muted"))
        layout.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the form wherever it was pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)


class StartDialog(Sheet):
    """Arrow keys choose, Enter starts."""

    chosen = Signal(str)
    """A form's id."""

    def __init__(
        self, title: str, shelves: Sequence[Shelf], own: str, parent: QWidget, role: str = ""
    ) -> None:
        """Offer the forms of the framework `own`; the others come when they are asked for.

        The first of them that is for a person of this `role` is chosen already.
        """
        super().__init__(title, say("&Start"), parent)
        at_least(self, WIDE)
        self._group = QButtonGroup(self)
        self.choices: list[FormChoice] = []
        self._others: list[QWidget] = []
        there = any(shelf.framework.id == own for shelf in shelves)
        if not there:
            words = say("Your framework has no form of this kind. These are of other frameworks.")
            self.column.addWidget(label(words))
        self.all_box = QCheckBox(say("Show the forms of &all frameworks"))
        self.all_box.setAccessibleName(say("Show the forms of all frameworks"))
        self.all_box.toggled.connect(self._show_others)
        self.offer = NamedGroup(title)
        self._forms = self.offer.column(self.column.spacing())
        self.column.addWidget(self.offer)
        for shelf in shelves:
            is_own = shelf.framework.id == own
            self._add(shelf, hidden=there and not is_own, titled=len(shelves) > 1)
            if is_own:  # it stands still while the others come and go below it
                self._forms.addWidget(self.all_box, 0, Qt.AlignmentFlag.AlignLeft)
        self.all_box.setVisible(there and bool(self._others))
        self.column.addStretch(1)
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(bool(self.choices))
        self.accept_button.clicked.connect(self._start)
        self._choose_first(own, role)

    def _choose_first(self, own: str, role: str) -> None:
        fitting = (
            one
            for one in self.choices
            if one.form.framework.id == own and one.form.audience == role
        )
        self._first = next(fitting, self.choices[0] if self.choices else None)
        if self._first is not None:
            self._first.radio.setChecked(True)
            self._first.radio.setFocus()

    def form_id(self) -> str:
        """Give the chosen form's id; empty for none."""
        return next((one.form.id for one in self.choices if one.radio.isChecked()), "")

    def _add(self, shelf: Shelf, *, hidden: bool, titled: bool) -> None:
        made: list[QWidget] = [label(shelf.framework.authority, "card-title")] if titled else []
        for form in shelf.forms:
            choice = FormChoice(form)
            self._group.addButton(choice.radio)
            self.choices.append(choice)
            made.append(choice)
        for widget in made:
            self._forms.addWidget(widget)
            widget.setVisible(not hidden)
        if hidden:
            self._others += made

    def _show_others(self, shown: bool) -> None:
        for widget in self._others:
            widget.setVisible(shown)
        chosen = next((one for one in self.choices if one.radio.isChecked()), None)
        if not shown and chosen in self._others and self._first is not None:
            self._first.radio.setChecked(True)

    def _start(self) -> None:
        if self.form_id():
            self.accept()
            self.chosen.emit(self.form_id())
