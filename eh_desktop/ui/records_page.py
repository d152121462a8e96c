"""The records of this laptop by kind, to be found, opened, amended and shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.side_by_side import COMPARED_KINDS
from eh_desktop.services.listing import ListSource
from eh_desktop.ui.listings import AUDITS, Listing
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.rail import SERVICE_PLAN
from eh_desktop.ui.records_model import (
    ACTIONS,
    FINISHED,
    FINISHED_STATES,
    RecordPager,
    RecordSource,
    memory_source,
)
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.services.records import RecordRow

__all__ = ["FINISHED", "FINISHED_STATES", "RecordsPage"]
NARROW_BELOW = 860
"""Width in px at 100 % under which a list does without some columns."""


class RecordsPage(Page):
    """A list of records, and what can be done with the chosen one."""

    startRequested = Signal(str)
    """The page id of a listing."""
    openRequested = Signal(str)
    documentRequested = Signal(str)
    amendRequested = Signal(str)
    withdrawRequested = Signal(str)
    duplicateRequested = Signal(str)
    compareRequested = Signal(str)
    """A record's id: it is to be laid beside the one before."""
    pageRequested = Signal(str)

    def __init__(self, listing: Listing = AUDITS, parent: QWidget | None = None) -> None:
        """Start without rows; `show_pages` brings them."""
        super().__init__(say(listing.title), scrolls=False, parent=parent)
        self.listing = listing
        self.start_button = button(f"&{say(listing.start)}", "primary", tip="Ctrl+N")
        self.start_button.clicked.connect(self._start)
        self.plan_button = button(say("Service p&lan"))
        self.plan_button.clicked.connect(self._show_plan)
        self.plan_button.setVisible(False)
        self.head_actions.addWidget(self.plan_button)
        self.head_actions.addWidget(self.start_button)
        self.panel = ListPanel(
            listing.page_id,
            listing.one,
            listing.many,
            say(listing.empty_title),
            say(listing.empty_text),
            say(listing.start),
        )
        self.table = self.begins_at = self.panel.table
        self.text_filter = self.panel.bar.search
        self.text_filter.setPlaceholderText(say(listing.find))
        self._add_buttons()
        self.column.addWidget(self.panel, 1)
        self.panel.opened.connect(self.openRequested)
        self.panel.chosen.connect(self._enable)
        self.panel.emptyActionRequested.connect(self._start)
        self.panel.sort_by("changed", descending=True)
        self.show_rows(())

    def show_pages(self, pages: RecordPager) -> None:
        """Show the records as they are found in the store; the chosen one stays chosen."""
        self._show(RecordSource(self.listing, pages))

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show records that are at hand; the chosen one stays chosen."""
        self._show(memory_source(self.listing, rows))

    def chosen_id(self) -> str:
        """Give the chosen record's id; empty for none."""
        return self.panel.chosen_id()

    def filter_by(self, filter_id: str) -> None:
        """Set the state filter: `all`, `finished` or a state's id; the others are unset."""
        self.panel.look_for(state=filter_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what says nothing where there is little room."""
        super().resizeEvent(event)
        self._leave_out()

    def _show(self, source: ListSource) -> None:
        self._do_without(source)
        self.panel.show_source(source)
        self.start_button.setVisible(
            bool(self.listing.start) and self.panel.table.isVisibleTo(self)
        )

    def _leave_out(self) -> None:
        if self._do_without(self.panel.source):
            self.panel.arrange()

    def _do_without(self, source: ListSource) -> bool:
        """Leave out what a narrow list does without; tell whether that is another than before.

        It is a form that is everywhere the same, and, unless a person wants it, the day of the
        last change: the form's own day stands there.
        """
        panel, narrow = self.panel, self.width() < THEME.px(NARROW_BELOW)
        several = any(offered.id == "form" for offered in source.filters)
        before = panel.left_out, panel.usually_out
        panel.left_out = ("form",) if self.listing.graded and narrow and not several else ()
        panel.usually_out = ("changed",) if narrow else ()
        return before != (panel.left_out, panel.usually_out)

    def _add_buttons(self) -> None:
        self.open_button = button(say("&Open"))
        self.document_button = button(say("Show &PDF"))
        self.compare_button = button(say("Co&mpare years"))
        self.amend_button = button(say("&Amend…"))
        self.duplicate_button = button(say("D&uplicate…"))
        self.withdraw_button = button(say("&Withdraw…"), "danger")
        self._actions_of_row = (
            self.open_button,
            self.document_button,
            self.compare_button,
            self.amend_button,
            self.duplicate_button,
            self.withdraw_button,
        )
        slots = (
            self._open,
            self._show_document,
            self._compare,
            self._amend,
            self._duplicate,
            self._withdraw,
        )
        for made, slot in zip(self._actions_of_row, slots, strict=True):
            made.clicked.connect(slot)
        steps = Flow(THEME.px(8))
        for made in self._actions_of_row[:-1]:
            steps.add(made)
        self.compare_button.setVisible(not COMPARED_KINDS.isdisjoint(self.listing.kinds))
        self.panel.foot.addWidget(steps, 1)  # on two lines where the text is large
        self.panel.foot.addWidget(self.withdraw_button)

    def _enable(self, record_id: str) -> None:
        one = bool(record_id) and len(self.table.chosen_rows()) == 1
        facts = self.panel.model.row(self.table.chosen_row()).facts if one else {}
        possible = facts.get(ACTIONS, frozenset())
        self.open_button.setEnabled(one)
        self.duplicate_button.setEnabled(one)
        self.document_button.setEnabled("document" in possible)
        self.compare_button.setEnabled("compare" in possible)
        self.amend_button.setEnabled("amend" in possible)
        self.withdraw_button.setEnabled("withdraw" in possible)

    def _start(self) -> None:
        self.startRequested.emit(self.listing.page_id)

    def _open(self) -> None:
        self.openRequested.emit(self.chosen_id())

    def _show_document(self) -> None:
        self.documentRequested.emit(self.chosen_id())

    def _compare(self) -> None:
        self.compareRequested.emit(self.chosen_id())

    def _show_plan(self) -> None:
        self.pageRequested.emit(SERVICE_PLAN.page_id)

    def _amend(self) -> None:
        self.amendRequested.emit(self.chosen_id())

    def _withdraw(self) -> None:
        self.withdrawRequested.emit(self.chosen_id())

    def _duplicate(self) -> None:
        self.duplicateRequested.emit(self.chosen_id())
