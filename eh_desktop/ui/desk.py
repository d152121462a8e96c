"""The desk: the one place where pages and services meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.application import dress
from eh_desktop.ui.copied import COPIED
from eh_desktop.ui.desk_access import AccessDesk
from eh_desktop.ui.desk_actions import ActionsDesk
from eh_desktop.ui.desk_audit import AuditDesk
from eh_desktop.ui.desk_cases import CasesDesk, keep_unsaved
from eh_desktop.ui.desk_child import ChildDesk
from eh_desktop.ui.desk_document import DocumentDesk
from eh_desktop.ui.desk_duplicate import DuplicateDesk
from eh_desktop.ui.desk_exchange import ExchangeDesk
from eh_desktop.ui.desk_forms import FormsDesk
from eh_desktop.ui.desk_help import HelpDesk
from eh_desktop.ui.desk_import import ImportDesk
from eh_desktop.ui.desk_kept import KeptDesk
from eh_desktop.ui.desk_links import connect_matters
from eh_desktop.ui.desk_lists import ListsDesk
from eh_desktop.ui.desk_palette import PaletteDesk
from eh_desktop.ui.desk_programme import ProgrammeDesk
from eh_desktop.ui.desk_reasons import ReasonDesk
from eh_desktop.ui.desk_retention import RetentionDesk
from eh_desktop.ui.desk_returns import ReturnsDesk
from eh_desktop.ui.desk_samples import SamplesDesk
from eh_desktop.ui.desk_service import ServiceDesk
from eh_desktop.ui.desk_settings import SettingsDesk
from eh_desktop.ui.desk_signing import SigningDesk
from eh_desktop.ui.desk_start import StartDesk
from eh_desktop.ui.desk_words import WordsDesk
from eh_desktop.ui.idle import IdleClock
from eh_desktop.ui.lists.left import leave_lists
from eh_desktop.ui.lists.memory import LISTS
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.places import Place
from eh_desktop.ui.tasks import JobRunner
from eh_desktop.ui.theme import THEME, Scheme
from eh_desktop.ui.under_way import UNDER_WAY

if TYPE_CHECKING:
    from eh_desktop.ui.editor.audit_editor import AuditEditor


class Desk(QObject):
    """Give pages their values, take their signals, and let services do the work."""

    lockRequested = Signal()
    """The person, or ten idle minutes, asked to lock; `close` was not called yet."""

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        runner: JobRunner,
        preferences: Preferences,
        vault: VaultService,
    ) -> None:
        """Connect everything; `go("home")` shows the first page."""
        super().__init__(window)
        self.workspace = workspace
        self.window = window
        self.runner = runner
        self.preferences = preferences
        self._closed = False
        self.documents = DocumentDesk(workspace, window, self)
        self.audits = AuditDesk(workspace, window, preferences, self)
        self.signing = SigningDesk(workspace, window, runner, self)
        self.reasons = ReasonDesk(workspace, window, self)
        self.duplicates = DuplicateDesk(workspace, window, self)
        self.starts = StartDesk(workspace, window, self)
        self.lists = ListsDesk(workspace, window, self.starts.first, self)
        self.cases = CasesDesk(workspace, window, self)
        self.retention = RetentionDesk(workspace, window, runner, self)
        self.imports = ImportDesk(workspace, window, runner, self)
        self.access = AccessDesk(workspace, window, runner, self)
        self.samples = SamplesDesk(workspace, window, self)
        self.programme = ProgrammeDesk(workspace, window, self)
        self.returns = ReturnsDesk(workspace, window, self)
        self.actions = ActionsDesk(workspace, window, runner, self.starts.first, self)
        self.service = ServiceDesk(workspace, window, self)
        self.forms = FormsDesk(workspace, window, runner, self)
        self.child = ChildDesk(workspace, window, runner, vault, self)
        self.exchange = ExchangeDesk(workspace, window, runner, self)
        self.settings = SettingsDesk(workspace, window, runner, preferences, vault, self)
        self.kept = KeptDesk(
            window, self.retention, self.audits, self.documents, self.lists, self.cases.case
        )
        self.help = HelpDesk(workspace, window, self.audits, self)
        self.words = WordsDesk(workspace, window, self)
        self.palette = PaletteDesk(workspace, window, self)
        self.idle = IdleClock(preferences.choices.lock_after_minutes, self)
        self._places = self._all_places()
        self._connect()
        _remember(self)

    @property
    def editor(self) -> AuditEditor | None:
        """The audit editor, once an audit was opened."""
        return self.audits.editor

    def go(self, page_id: str) -> None:
        """Show a page of the rail with fresh content; typed text is saved first."""
        self.audits.flush()
        try:
            self._places[page_id].show()
        except Trouble as trouble:
            self.window.tell(trouble)

    def start_audit(self) -> None:
        """Start an audit of the owner's framework and open it; ask where there are several."""
        self.starts.start("audits")

    def open_audit(self, record_id: str) -> None:
        """Open a record in the editor."""
        self.audits.open(record_id)

    def show_document(self, record_id: str) -> None:
        """Show a signed record's PDF."""
        self.audits.flush()
        self.documents.show(record_id)

    def close(self) -> None:
        """Save what is typed, finish what runs, remember the window, close the store."""
        if self._closed:
            return
        self._closed = True
        self.idle.set_minutes(0)
        self.palette.stop()
        self.child.end()
        self.audits.flush()
        self.cases.listing.stop()
        self.words.flush()
        kept = keep_unsaved(self.cases, self.workspace.unsaved)
        self.access.end()
        self.runner.drain()
        try:
            self.words.keep(kept)
            self.audits.forget()
            self.preferences.change(geometry=self.window.place(), cases_tab=self.cases.tab)
        finally:
            LISTS.use(None)
            self.workspace.close()

    def lock(self) -> None:
        """Ask for the lock; whoever owns the process does the rest.

        Long work in this thread, which takes seconds, comes to its end first.
        """
        words = say("EH Desktop locks as soon as this is done.")
        if self._closed or UNDER_WAY.put_off(self.lock, words):
            return
        self.audits.flush()
        COPIED.take_off()
        self.lockRequested.emit()

    def change_look(self) -> None:
        """Dress everything anew, and lay the pages out for the new size."""
        app = QApplication.instance()
        choices = self.preferences.choices
        if self._closed or not isinstance(app, QApplication):
            return
        if UNDER_WAY.put_off(self.change_look):
            return
        shown = self.window.current_page_id
        left = self.audits.left_at() if shown == "audit" else None
        self.audits.flush()
        dress(app, choices.scheme, choices.text_scale)
        self.audits.forget()
        leave_lists(self.window)
        self.window.drop_pages()
        if left is not None:
            self.audits.come_back(left)
        elif shown == "document":
            self.documents.show_again()
        else:
            self.go(shown or "home")

    def _connect(self) -> None:
        self._add_pages()
        window = self.window
        window.pageRequested.connect(self.go)
        window.newRequested.connect(self.starts.start_shown)
        window.lockRequested.connect(self.lock)
        window.closing.connect(self.close)
        self.idle.idle.connect(self.lock)
        self.runner.failed.connect(self._tell_failure)
        self.audits.left.connect(self.go)
        self.audits.childRequested.connect(self._hand_over)
        self.audits.documentRequested.connect(self.show_document)
        self.audits.signatureDue.connect(self.signing.ask)
        self.audits.amendRequested.connect(self.reasons.amend)
        self.audits.withdrawRequested.connect(self.reasons.withdraw)
        self.signing.signed.connect(self._show_signed)
        self.reasons.amended.connect(self.open_audit)
        self.reasons.withdrawn.connect(self._show_withdrawn)
        self.lists.startRequested.connect(self.starts.start)
        self.starts.formChosen.connect(self.audits.start)
        self.cases.recordRequested.connect(self.open_audit)
        self.starts.on_page("cases", self.cases.add_shown)
        self.starts.on_page("case", self.cases.case.add)
        self.cases.importRequested.connect(self.imports.begin)
        self.imports.changed.connect(self.cases.refresh)
        self.samples.recordRequested.connect(self.open_audit)
        self.samples.pageRequested.connect(self.go)
        self.forms.startRequested.connect(self.audits.start)
        self.forms.openRequested.connect(self.open_audit)
        self.forms.documentMade.connect(self.documents.show_made)
        self.child.returned.connect(self._come_back)
        self.lists.openRequested.connect(self.open_audit)
        self.lists.questionChosen.connect(self.audits.open)
        self.lists.documentRequested.connect(self.show_document)
        self.lists.amendRequested.connect(self.reasons.amend)
        self.lists.withdrawRequested.connect(self.reasons.withdraw)
        connect_matters(self)
        self.documents.left.connect(self.go)
        self.settings.lookChanged.connect(self._change_look_soon)
        self.settings.lockAfterChanged.connect(self.idle.set_minutes)
        self.settings.templatesRequested.connect(self.audits.templates.manage)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _all_places(self) -> dict[str, Place]:
        """Give every page that one goes to, by id."""
        return {
            **self.lists.places(),
            **self.actions.places(),
            **self.cases.places(),
            **self.retention.places(),
            **self.access.places(),
            **self.samples.places(),
            **self.programme.places(),
            **self.returns.places(),
            **self.service.places(),
            "forms": Place(self.forms.build, self.forms.show),
            "form": Place(self.forms.build_form, self.forms.show_form),
            "exchange": Place(self.exchange.build, self.exchange.show),
            "settings": Place(self.settings.build, self.settings.show),
        }

    def _add_pages(self) -> None:
        for page_id, place in self._places.items():
            self.window.add_page(page_id, place.build)
        self.window.add_page("audit", self.audits.build)
        self.window.add_page("document", self.documents.build)

    def _show_signed(self, record_id: str) -> None:
        self.audits.reload(record_id)
        self.show_document(record_id)

    def _show_withdrawn(self, record_id: str) -> None:
        if self.window.current_page_id == "audit":
            self.audits.reload(record_id)
        else:
            self.lists.refresh()

    def _hand_over(self) -> None:
        self.audits.flush()
        self.child.ask(self.audits.record_id)

    def _come_back(self, record_id: str) -> None:
        """Open the sheet again after child mode, and let the keys go on in it."""
        self.open_audit(record_id)
        # Once its new pages are shown: until then Qt has nowhere to put the focus but the rail.
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        if self.editor is not None and self.editor.tabs is not None and not self._closed:
            self.editor.tabs.start()

    def _change_look_soon(self) -> None:
        """Wait until the page that asked has done with its signal: it is built anew."""
        QTimer.singleShot(0, self.change_look)

    def _follow_system(self) -> None:
        if THEME.scheme is Scheme.SYSTEM and not self._closed:
            self._change_look_soon()

    def _tell_failure(self, error: Exception) -> None:
        self.window.tell(_trouble_or_raise(error))


def _trouble_or_raise(error: Exception) -> Trouble:
    """Give a Trouble as it is; raise anything else, for the last resort to show."""
    if isinstance(error, Trouble):
        return error
    raise error


def _remember(desk: Desk) -> None:
    """Take up lists, places and sizes as they were left."""
    choices = desk.preferences.choices
    LISTS.use(desk.workspace.lists)
    desk.cases.tab = choices.cases_tab
    desk.window.restore_place(choices.geometry)
