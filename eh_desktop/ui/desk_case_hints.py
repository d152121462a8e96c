"""While a reference is typed: which cases it looks like, or that no case here has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.language import say
from eh_desktop.services.finding import MEANT
from eh_desktop.ui.cases.dialogs import CaseDialog, EntryDialog
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.widgets.field_hint import near_cases
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class AlikeHints(QObject):
    """Tells a dialog of a case, as soon as a reference is typed, which cases look the same."""

    def __init__(self, dialog: CaseDialog, workspace: Workspace) -> None:
        """Look at what stands there already, and at all that is typed; the dialog owns it."""
        super().__init__(dialog)
        self._dialog = dialog
        self._workspace = workspace
        dialog.typed.connect(self._look)

    def _look(self, field: str, ref: str) -> None:
        if field != "ref":
            return
        case = self._dialog.case
        kept = bool(case.created_at) and ref_key(case.ref) == ref_key(ref)
        found = () if kept else self._workspace.finding.alike(ref, case.id)
        self._dialog.show_alike(found[:MEANT])


class UnknownCaseHints(QObject):
    """Tells a dialog of an entry that no case here has the reference that is typed."""

    def __init__(self, dialog: EntryDialog, workspace: Workspace) -> None:
        """Look at what stands there already, and at all that is typed; the dialog owns it."""
        super().__init__(dialog)
        self._dialog = dialog
        self._workspace = workspace
        dialog.typed.connect(self._look)
        dialog.hintPressed.connect(self._use)
        field = dialog.kind.case
        if field:
            self._look(field, dialog.entry.values.get(field, ""))

    def _look(self, field: str, ref: str) -> None:
        if not field or field != self._dialog.kind.case:
            return
        near = self._workspace.finding.meant(ref) if ref.strip() else None
        if near is None:
            self._dialog.hint(field, "")
        elif near:
            self._dialog.hint(field, *near_cases(near))
        else:
            words = say("No case here has this reference. It is kept as you typed it.")
            self._dialog.hint(field, words)

    def _use(self, ref: str) -> None:
        self._dialog.enter(self._dialog.kind.case, ref)


def unknown_case(dialog: EntryDialog, workspace: Workspace) -> str:
    """Give the reference that was typed into a dialog and that no case here has; else nothing."""
    field = dialog.kind.case
    ref = dialog.values().get(field, "").strip() if field else ""
    if not ref or ref == dialog.entry.values.get(field, "").strip():
        return ""
    return "" if workspace.cases.by_ref(ref) is not None else ref


def say_unknown(ref: str, window: MainWindow) -> None:
    """Say on the page in front that an entry was kept with a reference that no case here has."""
    page = window.built(window.current_page_id)
    if isinstance(page, Page):
        rest = say("No case here has the reference “{ref}”.", ref=ref)
        page.notice(say("The entry is kept."), rest)
