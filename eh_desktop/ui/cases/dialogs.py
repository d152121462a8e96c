"""The dialogs of cases and logs: a case, one of its days, its closure, an entry of a log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.case import Case, CaseDate, CaseHeading, DateKind, ref_key
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.form import Choice, Field
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.ui.cases.case_form import case_groups, values_of
from eh_desktop.ui.cases.fields_dialog import FieldsDialog
from eh_desktop.ui.cases.words import date_kinds
from eh_desktop.ui.widgets.basic import button, label

_APART = "apart"


class CaseDialog(FieldsDialog):
    """All of a case but its meetings and reviews.

    A reference that looks the same as another case's is pointed out as soon as it is typed, with
    the way to that case; a person can say that they are two.
    """

    HELP = "case_fields"

    def __init__(
        self,
        case: Case,
        words: Mapping[str, str],
        parent: QWidget,
        *,
        today: str,
        new_id: Callable[[], str],
    ) -> None:
        """Ask about a new case, or show one to be changed."""
        self.case = case
        title = say("Change {ref}", ref=case.ref) if case.created_at else say("Add a case")
        verb = say("&Save") if case.created_at else say("&Add the case")
        super().__init__(
            title,
            verb,
            case_groups(words),
            values_of(case),
            parent,
            today=today,
            new_id=new_id,
        )
        self._alike: tuple[CaseHeading, ...] = ()
        self._apart: set[str] = set()
        self.hintPressed.connect(self._press_hint)

    @property
    def undecided(self) -> str:
        """The reference that this one looks the same as, until it is said that they are two."""
        key = ref_key(self._ref())
        same = any(ref_key(one.ref) == key for one in self._alike)  # that is an error, not alike
        return self._alike[0].ref if self._alike and not same and key not in self._apart else ""

    def show_alike(self, found: Sequence[CaseHeading]) -> None:
        """Point out the cases that the reference looks the same as, the very same one first."""
        self._alike = tuple(found)
        self._show_hint()

    def _ref(self) -> str:
        return self.values().get("ref", "")

    def _show_hint(self) -> None:
        if not self._alike:
            self.hint("ref", "")
            return
        links = [(one.id, say("Open {ref}", ref=one.ref)) for one in self._alike]
        refs = ", ".join(one.ref for one in self._alike)
        if self.undecided:
            words = say(
                "This looks the same as {refs}: only signs, spaces or leading noughts differ.",
                refs=refs,
            )
            links.append((_APART, say("They are two cases")))
        elif ref_key(self._ref()) in self._apart:
            words = say("Kept apart from {refs}, as you said.", refs=refs)
        else:
            words = say("There is a case {ref} already.", ref=self._alike[0].ref)
        self.hint("ref", words, links)

    def _press_hint(self, key: str) -> None:
        if key != _APART:
            self.linkPressed.emit(key)
            return
        self._apart.add(ref_key(self._ref()))
        self.clear_wrong()
        self._show_hint()
        self.questions["ref"].target().setFocus(Qt.FocusReason.OtherFocusReason)


class DayDialog(FieldsDialog):
    """One meeting, review or other day: Enter keeps it, for today is filled in."""

    removeRequested = Signal()

    def __init__(
        self,
        case: Case,
        day: CaseDate,
        words: Mapping[str, str],
        parent: QWidget,
        *,
        today: str,
        new_id: Callable[[], str],
    ) -> None:
        """Ask about a day of a case; one that the case has already can also be removed."""
        self.case_id, self.day_id = case.id, day.id
        known = any(one.id == day.id for one in case.dates)
        kinds = date_kinds(words)
        choices = tuple(Choice(key, word) for key, word in kinds.items())
        on = Field("on", say("Date"), "date")
        note = Field("note", say("Note"), "long_text", required=False)
        kind = Field("kind", say("What it was"), "choice", choices=choices)
        title = say("{kind} of {ref}", kind=kinds[day.kind], ref=case.ref)
        super().__init__(
            title,
            say("&Save") if known else say("&Add"),
            (("", (on, note, kind) if known else (on, note)),),
            {"kind": day.kind, "on": day.on, "note": day.note},
            parent,
            today=today,
            new_id=new_id,
        )
        self.about = (case.id,)
        line = self.questions["on"].target()
        line.setFocus()
        if known:
            remove = button(say("&Remove this day"), "danger")
            remove.clicked.connect(self.removeRequested)
            self.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)

    def day(self) -> CaseDate:
        """Give the day as it stands here."""
        values = self.values()
        kind: DateKind = values.get("kind", "other")  # type: ignore[assignment]  # its choices
        return CaseDate(self.day_id, kind, values.get("on", ""), values.get("note", ""))


class CloseDialog(FieldsDialog):
    """The day on which a case was closed, and why."""

    def __init__(
        self, case: Case, parent: QWidget, *, today: str, new_id: Callable[[], str]
    ) -> None:
        """Ask; today is filled in."""
        self.case_id = case.id
        fields = (
            Field("closed_on", say("Closed on"), "date"),
            Field("closing_reason", say("Why it was closed"), "long_text"),
        )
        super().__init__(
            say("Close {ref}", ref=case.ref),
            say("&Close the case"),
            (("", fields),),
            {"closed_on": today},
            parent,
            today=today,
            new_id=new_id,
        )
        self.about = (case.id,)
        self.column.insertWidget(
            0, label(say("A closed case stays in the list, and can be reopened."))
        )


class EntryDialog(FieldsDialog):
    """One entry of a log."""

    HELP = "log_entry"

    removeRequested = Signal()
    keepingRequested = Signal(str)
    """How long the entry of this id is kept is to be said; the dialog is closed."""

    def __init__(
        self,
        kind: LogKind,
        entry: LogEntry,
        parent: QWidget,
        *,
        today: str,
        new_id: Callable[[], str],
        said: str = "",
    ) -> None:
        """Ask what the log asks; `said` is what follows from the entry, such as its turnaround."""
        self.kind, self.entry = kind, entry
        known = bool(entry.created_at)
        super().__init__(
            kind.change if known else kind.add,
            say("&Save") if known else say("&Add the entry"),
            (("", kind.fields),),
            entry.values,
            parent,
            today=today,
            new_id=new_id,
        )
        if said:
            self.column.insertWidget(0, label(said, "strong"))
        if known:
            keeping = button(say("How long it is &kept…"), "link")
            keeping.clicked.connect(self._ask_keeping)
            self.column.addWidget(keeping, 0, Qt.AlignmentFlag.AlignLeft)
            remove = button(say("&Remove this entry…"), "danger")
            remove.clicked.connect(self.removeRequested)
            self.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_keeping(self) -> None:
        """Close and ask, where nothing that was typed would be lost."""
        if self.dirty:
            what = say("What you typed is not saved yet.")
            self.tell(Trouble(what, remedy=say("Save it or cancel, then open it again.")))
            return
        self.accept()
        self.keepingRequested.emit(self.entry.id)
