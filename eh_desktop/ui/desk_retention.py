"""Keep and erase on the desk: its page, legal holds, periods, and what follows an erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.log import LOG_KINDS
from eh_desktop.domain.tombstone import Subject
from eh_desktop.services.erasing import Erased
from eh_desktop.ui.desk_erasing import EraseFlow
from eh_desktop.ui.desk_keeping import KeepingDesk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place
from eh_desktop.ui.retention.due_tab import MOST_SHOWN, DueRow
from eh_desktop.ui.retention.retention_page import DUE, ERASED, HOLDS, RetentionPage
from eh_desktop.ui.retention.words import going_words, stone_counts
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

PAGE = "retention"


class RetentionDesk(QObject):
    """Connect the page and its dialogs with the services."""

    caseRequested = Signal(str)
    recordRequested = Signal(str)
    entryRequested = Signal(str)
    left = Signal()
    """The lists of cases are to be shown."""
    changed = Signal()
    """A hold or a period changed."""
    erased = Signal(object)
    """The ids of what is gone."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with no page built and nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.flow = EraseFlow(workspace, window, runner, self)
        self.flow.erased.connect(self._tell_erased)
        self.keeping = KeepingDesk(workspace, window, self)
        self.keeping.changed.connect(self._refresh)
        self.keeping.eraseRequested.connect(self.ask_erasing)

    def places(self) -> dict[str, Place]:
        """Give the page, by id."""
        return {PAGE: Place(self.build, self.show)}

    def commands(self) -> tuple[Command, ...]:
        """Offer the page."""
        title, also = (
            say("Keep and erase"),
            (say("Retention"), say("Legal hold"), say("Delete for good")),
        )
        return (Command("retention.show", title, self.show, words=also),)

    def build(self) -> QWidget:
        """Build the page."""
        page = RetentionPage()
        page.backRequested.connect(self.left)
        page.tabShown.connect(self._fill)
        page.due.eraseRequested.connect(self._erase_due)
        page.due.openRequested.connect(self._open)
        page.due.copiesRequested.connect(self._renew_copies)
        page.schedule.changeRequested.connect(self.keeping.ask_term)
        page.schedule.restoreRequested.connect(self._restore_term)
        page.holds.liftRequested.connect(self._ask_lift)
        page.holds.openRequested.connect(self._open)
        page.erased.checkRequested.connect(self._check)
        return page

    def page(self) -> RetentionPage:
        """Give the page, built if it was not."""
        page = self._window.page(PAGE)
        if not isinstance(page, RetentionPage):
            raise LookupError(say("{page} is another page", page=PAGE))
        return page

    def show(self) -> None:
        """Show the page as things stand now."""
        page = self._window.show_page(PAGE, "cases")
        if isinstance(page, RetentionPage):
            self._fill()
            self._window.focus_into(PAGE)

    def show_tab(self, tab: str) -> None:
        """Show one tab of the page."""
        self.show()
        page = self._window.built(PAGE)
        if isinstance(page, RetentionPage):
            page.show_tab(tab)

    def ask_erasing(self, subject: Subject, subject_id: str) -> None:
        """Ask why something is erased, before its time where that is not up."""
        unit = self._workspace.retention.unit_of(subject, subject_id)
        self.flow.ask([(unit.subject, unit.id)], early=not unit.due)

    def _fill(self, _tab: str = "") -> None:
        page, retention = self._window.built(PAGE), self._workspace.retention
        if not isinstance(page, RetentionPage):
            return
        erasing, due = self._workspace.erasing, retention.due()
        rows = [
            DueRow(unit, going_words(erasing.going([(unit.subject, unit.id)])))
            for unit in due[:MOST_SHOWN]
        ]
        held, erasures = retention.holds(), self._workspace.erased.erasures()
        page.due.show_due(rows, len(due), retention.stopped(), erasing.stale_copies())
        page.schedule.show_schedule(retention.schedule())
        page.holds.show_holds(held)
        page.erased.show_erased(erasures, self._titles())
        page.show_counts({DUE: len(due), HOLDS: len(held), ERASED: len(erasures)})

    def _titles(self) -> dict[str, str]:
        forms = {form.id: form.title for form in self._workspace.forms}
        return {**forms, **{kind.id: say(kind.one).capitalize() for kind in LOG_KINDS.values()}}

    def _open(self, key: str) -> None:
        kind, _, name = key.partition(":")
        signals = {
            "case": self.caseRequested,
            "record": self.recordRequested,
            "log_entry": self.entryRequested,
        }
        signals[kind].emit(name)

    def _erase_due(self, keys: list[tuple[Subject, str]]) -> None:
        self.flow.ask(keys, early=False)

    def _ask_lift(self, key: str) -> None:
        subject, _, subject_id = key.partition(":")
        self.keeping.ask_lift(cast("Subject", subject), subject_id)

    def _restore_term(self, subject: str) -> None:
        self._workspace.retention.restore_term(cast("Subject", subject))
        self._refresh()

    def _refresh(self) -> None:
        """Show the page anew where it is in front, and let other pages follow."""
        if self._window.current_page_id == PAGE:
            self._fill()
        self.changed.emit()

    def _check(self) -> None:
        page, faults = self._window.built(PAGE), self._workspace.erased.faults()
        if not isinstance(page, RetentionPage):
            return
        if faults:
            what = say("Not everything that was erased is told of as it was.")
            page.tell(Trouble(what, "\n".join(faults), say("Run eh-desktop doctor.")))
            return
        count = len(self._workspace.erased.all())
        said = say_count("{count} tombstone is sound.", "{count} tombstones are sound.", count)
        page.notice(said, say("Each is signed by this laptop and stands in the journal."))

    def _renew_copies(self) -> None:
        done = self._workspace.erasing.renew_copies()
        self._fill()
        self._tell(say("A fresh copy is made."), done)

    def _tell_erased(self, done: Erased) -> None:
        """Let go of what is gone, and say what was done."""
        self.erased.emit(frozenset(one.subject_id for one in done.tombstones))
        self.show()
        what = say("Erased for good: {parts}.", parts=stone_counts(done.tombstones))
        self._tell(what, done)

    def _tell(self, what: str, done: Erased) -> None:
        page = self._window.built(PAGE)
        if not isinstance(page, RetentionPage):
            return
        if done.trouble is not None:
            rest = say("Copies from before still hold it, since no fresh one could be made.")
            page.message.say(what, f"{rest}\n{done.trouble}", "warning")
            return
        gone = say_count(
            "A fresh copy of the store was made and read back, and {count} older one was removed.",
            "A fresh copy of the store was made and read back, and {count} older ones were "
            "removed.",
            done.copies_gone,
        )
        page.notice(what, f"{gone} {say('Copies that you keep elsewhere still hold it.')}")
