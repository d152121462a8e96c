"""Where a person is in the editor, so that the work goes on there once it is built anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.next_open import place_of, spot_of
from eh_desktop.ui.editor.tabs import EditorTabs


@dataclass(frozen=True, slots=True)
class LeftAt:
    """A tab of a record, and what had the focus on it."""

    record_id: str
    tab: int
    place: Place | None = None
    """None where the focus was at no field, criterion or comment."""


def left_at(editor: AuditEditor | None) -> LeftAt | None:
    """Give where a person is; None where nothing is open."""
    if editor is None or editor.tabs is None or editor.sitting is None:
        return None
    tabs = editor.tabs
    return LeftAt(editor.sitting.record.id, tabs.bar.currentIndex(), _place(tabs))


def go_on_at(editor: AuditEditor, left: LeftAt) -> None:
    """Go where a person was, in the same record."""
    if editor.tabs is None:
        return
    editor.tabs.show_tab(left.tab)
    if left.place is not None:
        editor.tabs.reveal(left.place)
    else:
        editor.tabs.start()


def _place(tabs: EditorTabs) -> Place | None:
    """Give what had the focus last on the page in front, also while a dialog has it now."""
    page = tabs.current()
    focus: QWidget | None = page.focusWidget()
    while focus is not None and page.isAncestorOf(focus):
        kind, key = spot_of(focus)
        if key:
            return place_of(tabs.sitting, (kind, key))
        focus = focus.parentWidget()
    return None
