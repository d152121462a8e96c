"""Home's card of open concerns: a few, and all of them once asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.said import whence
from eh_desktop.ui.widgets.basic import Card
from eh_desktop.ui.widgets.focus_card import tab_through
from eh_desktop.ui.widgets.rows import RowLink, rows_of

if TYPE_CHECKING:
    from eh_desktop.services.home import ConcernRow


class ConcernsCard(Card):
    """The concerns without an outcome. No list shows these, so that the card itself grows."""

    openRequested = Signal(str)
    """A record id."""

    def __init__(
        self, concerns: Sequence[ConcernRow], most: int, parent: QWidget | None = None
    ) -> None:
        """Show the first `most`, and a link to the rest if there are more."""
        super().__init__(say("Open concerns"), say("outcome not recorded"), parent)
        self._rest = tuple(concerns[most:])
        self._rows = rows_of(self)
        self.links = [self._add(row) for row in concerns[:most]]
        self.more = RowLink("", say("Show all {count}", count=len(concerns)))
        self.more.setAccessibleName(say("Show all {count} open concerns", count=len(concerns)))
        self.more.chosen.connect(self._show_all)
        self._rows.addWidget(self.more)
        self.more.setVisible(bool(self._rest))

    def _add(self, row: ConcernRow) -> RowLink:
        case = row.case_ref or say("No case reference yet")
        what = row.what or say("Not described yet")
        looks = (say("Concern"), "chip-not-met")
        link = RowLink(row.record_id, case, what, *looks, about=whence(row.form_title, row.day))
        link.chosen.connect(self.openRequested)
        self._rows.add(link)
        return link

    def _show_all(self, _key: str) -> None:
        added = [self._add(row) for row in self._rest]
        for link in added:
            link.show()  # Qt gives no focus to what it shows later
        tab_through([self.links[-1], *added])
        self.links += added
        self._rest = ()
        added[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.hide()
