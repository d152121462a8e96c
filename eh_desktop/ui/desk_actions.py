"""Actions on the desk: the list, the history of one row, and the steps that are taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.follow_up import STEPS
from eh_desktop.domain.language import say
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.ui.actions.actions_page import ActionsPage
from eh_desktop.ui.actions.follow_dialog import FollowDialog
from eh_desktop.ui.actions.follow_words import STEP_WORDS
from eh_desktop.ui.actions.step_dialog import RatingDialog, StepDialog
from eh_desktop.ui.desk_notices import NoticesDesk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.places import Place
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.listings import Listing

AT_ONCE = {("action", "started"), ("action", "reopened"), ("question", "reopened")}
"""Steps that ask for nothing."""


class ActionsDesk(QObject):
    """Connect the page and its dialogs with what follows the records."""

    openRequested = Signal(str)
    questionChosen = Signal(str, str)
    """A record id, and the id of one of its criteria."""
    startRequested = Signal(str)
    """The page id of a listing."""
    stepTaken = Signal()
    """A step was taken at some row, wherever it was asked for."""

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        runner: JobRunner,
        first: Callable[[], Listing],
        parent: QObject,
    ) -> None:
        """Start with no page built; `first` gives the list that the owner starts in."""
        super().__init__(parent)
        self._workspace, self._window, self._first = workspace, window, first
        self.notices = NoticesDesk(workspace, window, runner, self)
        self.dialog: FollowDialog | None = None
        """The history, while it is open."""
        self.asking: StepDialog | RatingDialog | None = None
        """The question of a step, while it is open."""
        self._step: tuple[str, str] = ("", "")

    def places(self) -> dict[str, Place]:
        """Give the page, by id."""
        return {"actions": Place(self.build, self.show)}

    def build(self) -> QWidget:
        """Build the page."""
        page = ActionsPage(self._workspace.profile.name)
        page.openRequested.connect(self.openRequested)
        page.questionChosen.connect(self.questionChosen)
        page.detailRequested.connect(self.show_detail)
        page.stepRequested.connect(self.ask)
        page.noticeRequested.connect(self.notices.ask)
        page.startRequested.connect(self._start)
        return page

    def show(self) -> None:
        """Show the page with fresh rows."""
        page = self._window.page("actions")
        if isinstance(page, ActionsPage):  # rows first: the keys go to the list that is there
            page.show_rows(self._workspace.follow_up.rows())
        self._window.show_page("actions")

    def show_detail(self, row_id: str) -> None:
        """Show the history of a row."""
        try:
            detail = self._workspace.follow_up.detail(row_id)
        except KeyError:
            self._lost()
            return
        self._close_detail()
        dialog = FollowDialog(detail, self._window)
        dialog.openRequested.connect(self._open_form)
        dialog.stepRequested.connect(self.ask)
        dialog.noticeRequested.connect(self._ask_notice)
        dialog.finished.connect(self._detail_gone)
        self.dialog = dialog
        dialog.open()

    def ask(self, row_id: str, step: str) -> None:
        """Take a step at once, or ask for what it needs."""
        try:
            row = self._workspace.follow_up.row(row_id)
        except KeyError:
            self._lost()
            return
        self._step = (row_id, step)
        if (row.item, step) in AT_ONCE:
            self._take("", "")
            return
        self.asking = self._question(row, step)
        self.asking.about = (row.record_id,)
        self.asking.given.connect(self._take)
        self.asking.finished.connect(self._asked)
        self.asking.open()

    def _question(self, row: FollowRow, step: str) -> StepDialog | RatingDialog:
        parent = self.dialog or self._window
        if step == "rated":
            return RatingDialog(row.what, row.rating or "", parent)
        today = date.today().isoformat()  # noqa: DTZ011  the wall calendar
        needed = bool(STEPS[row.item][step].note)
        words = STEP_WORDS[row.item, step]
        return StepDialog(words, row.what, today, parent, note_needed=needed)

    def _take(self, note: str, on_date: str) -> None:
        row_id, step = self._step
        try:
            self._workspace.follow_up.take(row_id, step, note, on_date)
        except Trouble as trouble:
            (self.asking or self.dialog or self._window).tell(trouble)
            return
        except KeyError:
            self._lost()
            return
        if self.asking is not None:
            self.asking.accept()
        self._refresh()
        self.stepTaken.emit()
        if self.dialog is not None:
            self.show_detail(row_id)

    def _refresh(self) -> None:
        page = self._window.built("actions")
        if isinstance(page, ActionsPage):
            page.show_rows(self._workspace.follow_up.rows())

    def _lost(self) -> None:
        if self.asking is not None:
            self.asking.accept()
        self._close_detail()
        self._refresh()
        self._window.tell(
            Trouble(say("It is no longer there."), remedy=say("The list was read again."))
        )

    def _open_form(self) -> None:
        if self.dialog is None:
            return
        row = self.dialog.row
        self._close_detail()
        if row.criterion_id:
            self.questionChosen.emit(row.record_id, row.criterion_id)
        else:
            self.openRequested.emit(row.record_id)

    def _ask_notice(self, row_id: str) -> None:
        self._close_detail()
        self.notices.ask(row_id)

    def _close_detail(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _start(self) -> None:
        self.startRequested.emit(self._first().page_id)

    def _detail_gone(self) -> None:
        self.dialog = None

    def _asked(self) -> None:
        self.asking = None
