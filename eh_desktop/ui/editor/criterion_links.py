"""The links under a criterion: note, where seen, good practice, concern."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.grades import Practice
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.link_button import LinkButton

OFFERS = ("note", "where", "good", "concern")
"""What can be left out, in the order in which the links stand."""


class CriterionLinks(Flow):
    """One row of links, wrapping where it must."""

    noteRequested = Signal()
    whereRequested = Signal()
    practiceChosen = Signal(object)
    concernRequested = Signal()

    def __init__(
        self, subject: str, parent: QWidget, *, without: Collection[str] = (), best: bool = True
    ) -> None:
        """Make the links; `subject` says whose they are to a screen reader: `criterion 2`.

        `without` leaves out some of `note`, `where`, `good` and `concern`; with `best`, practice
        that is good can be marked as exceptional.
        """
        super().__init__(THEME.px(4), parent)
        self._subject = subject
        self._best = best
        self.note = self._link(say("Note"))
        self.where = self._link(say("Where seen"))
        self.good = self._link(say("Good practice"))
        self.good.setCheckable(True)
        self.exceptional: LinkButton | None = None
        self.concern = self._link(say("Concern…"))
        self.note.clicked.connect(self.noteRequested)
        self.where.clicked.connect(self.whereRequested)
        self.concern.clicked.connect(self.concernRequested)
        self.good.clicked.connect(self._good)
        links = dict(zip(OFFERS, (self.note, self.where, self.good, self.concern), strict=True))
        self._left_out = tuple(links[name] for name in OFFERS if name in without)
        for link in self._left_out:
            link.hide()
        self.offers = len(self._left_out) < len(OFFERS)
        """Whether any link is offered."""
        if not self.offers:
            self.hide()

    def show_practice(self, practice: Practice) -> None:
        """Show the flags as stored; `Exceptional` only once the practice is good."""
        self.good.set_flag(on=practice is not Practice.NONE)
        best = self._best or practice is Practice.EXCEPTIONAL
        if practice is not Practice.NONE and self.exceptional is None and best:
            self.exceptional = self._link(say("Exceptional"), before=self.concern)
            self.exceptional.setCheckable(True)
            self.exceptional.clicked.connect(self._exceptional)
            self.exceptional.show()
        if self.exceptional is not None:
            self.exceptional.setVisible(practice is not Practice.NONE)
            self.exceptional.set_flag(on=practice is Practice.EXCEPTIONAL)

    def set_read_only(self) -> None:
        """Keep only the flags that are set."""
        for link in (self.note, self.where, self.concern):
            link.hide()
        for flag in (self.good, self.exceptional):
            if flag is not None:
                flag.setVisible(flag.isChecked())
                flag.setEnabled(False)

    def controls(self) -> tuple[QWidget, ...]:
        """Give the links in the order Tab takes."""
        middle = () if self.exceptional is None else (self.exceptional,)
        links = (self.note, self.where, self.good, *middle, self.concern)
        return tuple(link for link in links if link not in self._left_out)

    def _link(self, text: str, before: QWidget | None = None) -> LinkButton:
        made = LinkButton(text, f"{text.removesuffix('…')}, {self._subject}")
        self.add(made, before)
        return made

    def _good(self, checked: bool) -> None:
        self.practiceChosen.emit(Practice.GOOD if checked else Practice.NONE)

    def _exceptional(self, checked: bool) -> None:
        self.practiceChosen.emit(Practice.EXCEPTIONAL if checked else Practice.GOOD)
