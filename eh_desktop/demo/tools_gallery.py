"""Pictures of what helps at a form: find, sentences of one's own, duplicating."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.demo.player import Player
from eh_desktop.domain.duplicating import Take
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.widgets.growing_text import GrowingText

SENTENCES = (
    (
        "Dates",
        "In {case}, statements had no date. Agreed with {lead}: each gets one by the review.",
    ),
    ("", "The family's own words are there, in quotation marks."),
    ("Plan names people", "The plan names who does what and by when; nothing is left to “all”."),
    ("Consent", "Consent is signed, dated {date}, and says what is shared with whom."),
)
WRITTEN = (
    ("Withdraw this audit", [("Reason", "The wrong form was used for this case.")]),
    (
        "Mark as done",
        [
            ("What was done", "Every statement in the assessment has a date and a source now."),
            ("Day", "27/11/2026"),
        ],
    ),
)
DRAFT, SIGNED, CHECKLIST = "tier2", "signed", "service"


class ToolsGallery:
    """Opens each at a form that has something in it."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Work at an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self, records: Mapping[str, str]) -> None:
        """Picture them empty, with little and with much."""
        self._player.show(self._desk.window)
        self._find(records)
        self._sentences(records)
        self._duplicate(records)
        self._kept_words()

    def _find(self, records: Mapping[str, str]) -> None:
        desk = self._desk
        for record, name, words in (
            (DRAFT, "find-note", "second meeting"),
            (DRAFT, "find-guidance", "look"),
            (SIGNED, "find-signed", "family"),
            (DRAFT, "find-nothing", "heron"),
        ):
            desk.open_audit(records[record])
            editor = self._editor()
            editor.finder.open()
            editor.finder.bar.typed_box.setChecked(name == "find-note")
            self._player.write(editor.finder.bar.words, words)
            self._player.settle()
            self._player.picture(f"editor-{name}", desk.window)
            editor.finder.bar.shut()
        desk.forms.read("tameside.standards")
        desk.forms.page.finder.open()
        self._player.write(desk.forms.page.finder.bar.words, "family")
        self._player.picture("form-reading-find", desk.window)
        desk.forms.page.finder.bar.shut()

    def _sentences(self, records: Mapping[str, str]) -> None:
        desk, templates = self._desk, self._desk.audits.templates
        self._at_a_note(records)
        self._popup("sentences-empty")
        templates.manage()
        self._player.picture_dialog("sentences-settings-empty", templates.dialog)
        for name, text in SENTENCES:
            desk.workspace.comment_templates.add(text, name)
        self._at_a_note(records)
        self._popup("sentences-full")
        templates.manage()
        self._player.picture_dialog("sentences-settings-full", templates.dialog)
        lead = (
            desk.audits.session.record.fields.get("lead_current", "") if desk.audits.session else ""
        )
        templates.keep(f"{lead} has seen it and signed the plan.")
        self._player.picture_dialog("sentences-keep", templates.keeping)
        desk.go("settings")
        self._player.picture("settings", desk.window)

    def _kept_words(self) -> None:
        """Picture what is offered after a lock in the middle of two dialogs."""
        desk = self._desk
        for title, words in WRITTEN:
            desk.workspace.unsaved.put_aside(title, words, ())
        desk.go("home")
        desk.words.offer()
        self._player.picture_dialog("words-kept", desk.words.sheet)
        for one in desk.workspace.unsaved.aside():
            desk.workspace.unsaved.throw_away(one)

    def _duplicate(self, records: Mapping[str, str]) -> None:
        desk = self._desk
        for record, name in ((SIGNED, "audit"), (CHECKLIST, "checklist")):
            desk.duplicates.ask(records[record])
            self._player.picture_dialog(f"duplicate-{name}", desk.duplicates.dialog)
        made = desk.workspace.duplicates.make(
            records[CHECKLIST], Take(answers=True, notes=True, actions=True)
        )
        desk.open_audit(made)
        editor = self._editor()
        if editor.tabs is not None:
            editor.tabs.show_tab(0)
        self._player.picture("duplicate-draft", desk.window)

    def _at_a_note(self, records: Mapping[str, str]) -> None:
        """Open a note and put the keys into it."""
        self._player.show(self._desk.window)  # a dialog may have been in front
        self._desk.open_audit(records[DRAFT])
        tabs = self._editor().tabs
        page = tabs.show_tab(3) if tabs is not None else None
        if not isinstance(page, SectionPage):
            raise LookupError("no section is open")
        self._player.wait("the whole section", lambda: not page.growth.going_on)
        card = next(iter(page.cards.values()))
        card.notes.open_note()
        self._player.settle()
        page.reveal(card.notes.note or card)

    def _popup(self, name: str) -> None:
        offer = self._editor().templates
        if not isinstance(self._desk.window.focusWidget(), GrowingText):
            raise LookupError("no note has the keys")
        self._player.picture(f"{name}-button", self._desk.window)
        offer.open()
        if offer.popup is None:
            raise LookupError("no sentences are offered")
        self._player.picture(name, offer.popup)
        offer.popup.close()
        self._player.settle()

    def _editor(self) -> AuditEditor:
        editor = self._desk.editor
        if editor is None:
            raise LookupError("no form is open")
        return editor
