"""Every form of this installation by framework: what it is for, and a way to read and print it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.formshelf import AUDIENCE_WORDS, KIND_WORDS, Shelf, size_of, what_for
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of

NOTE = mark(
    "Read any form, print it to write on by hand, or save it as a PDF that can be filled in."
)


class FormsPage(Page):
    """A card for each framework, the owner's first; a row opens its form to be read."""

    readRequested = Signal(str)
    """A form's id."""
    bringRequested = Signal()

    def __init__(self, shelves: Sequence[Shelf], own: str, parent: QWidget | None = None) -> None:
        """Show the forms of every framework; `own` is the id of the owner's."""
        super().__init__(say("Forms"), say(NOTE), parent=parent)
        self.bring_button = button(say("&Bring in a filled PDF…"))
        self.bring_button.clicked.connect(self.bringRequested)
        self.head_actions.addWidget(self.bring_button)
        self.rows: dict[str, RowLink] = {}
        for shelf in shelves:
            self.column.addWidget(self._card(shelf, own=shelf.framework.id == own))

    def _card(self, shelf: Shelf, *, own: bool) -> Card:
        count = say_count("{count} form", "{count} forms", len(shelf.forms))
        card = Card(
            shelf.framework.authority,
            say("Your framework · {count}", count=count) if own else count,
        )
        card.body.addWidget(label(shelf.framework.title, "muted"))
        rows = rows_of(card)
        for form in shelf.forms:
            self._row(rows, form)
        return card

    def _row(self, rows: QVBoxLayout, form: Form) -> None:
        for_whom = say(
            "For {audience} · {size}",
            audience=say(AUDIENCE_WORDS.get(form.audience, form.audience)),
            size=size_of(form),
        )
        look = "chip" if form.kind == "audit" else "chip-na"
        row = RowLink(
            form.id, form.title, f"{what_for(form)}\n{for_whom}", say(KIND_WORDS[form.kind]), look
        )
        row.chosen.connect(self.readRequested)
        self.rows[form.id] = row
        rows.addWidget(row)
