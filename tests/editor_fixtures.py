"""An owner for the editor: it stores each change in memory, as the desk stores it in the vault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.lifecycle import missing
from eh_desktop.domain.record import (
    Action,
    Answer,
    Award,
    Change,
    Concern,
    LearningPoint,
    Part,
    Record,
    apply,
    inverse,
)
from eh_desktop.domain.siblings import changes_for
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.theme import THEME, Scheme

TODAY = "2026-11-22"
NOW = "2026-11-22T14:05:00+00:00"


CALENDAR = bank_holidays()


@cache
def shipped(form_id: str) -> Form:
    """Give a form that comes with the application."""
    return load_library(forms_folder()).form(form_id)


def tameside() -> Form:
    """Give the audit that most tests of the editor fill in."""
    return shipped("tameside.audit")


def started(form: Form) -> Record:
    """Give a record of any form as it starts, with nothing filled in."""
    return Record("r1", form.id, form.version, form.hash, created_at=NOW)


def blank() -> Record:
    """Give a record as a new audit starts."""
    form = tameside()
    fields = {
        "auditor": "Sam Example",
        "auditor_role": "CAF adviser",
        "auditor_agency": "Example Council",
        "audit_date": TODAY,
    }
    return Record("r1", form.id, form.version, form.hash, fields=fields, created_at=NOW)


FIELDS = {
    "case_ref": "C-0147",
    "children": table_text(
        ({"id": "k1", "name": "Robin Example"}, {"id": "k2", "name": "Alex Example"})
    ),
    "lead_current": "Jo Sample",
    "opened_after": "request",
    "stage": "open",
}


def typical() -> Record:
    """Give an audit in the middle of its first section, with something of everything."""
    record = blank()
    answers = {
        "s1.1": Answer("met"),
        "s1.2": Answer("partially_met", "Two statements about attendance have no source or date."),
        "s1.3": Answer("met", practice=Practice.GOOD),
        "s1.4": Answer("not_met"),
        "s1.6": Answer("met", "", "Page 4, 12 March", Practice.EXCEPTIONAL),
        "s1.10": Answer("met"),
    }
    concern = Concern(
        "k1", "s1.4", "A bruise was noted and nobody was told.", NOW, "Lee Sample, lead", TODAY
    )
    return Record(
        **{
            name: getattr(record, name)
            for name in ("id", "form_id", "form_version", "form_hash", "created_at")
        },
        fields={**record.fields, **FIELDS},
        answers=answers,
        awards={"s2": Award(Grade.GOOD)},
        learning_points={"l1": LearningPoint("l1", "Record who said what, and when.")},
        actions={
            "a1": Action(
                "a1", "Add dates and sources", "Jo Sample", "2026-12-04", "At the next review"
            )
        },
        concerns={"k1": concern},
    )


def full() -> Record:
    """Give an audit with every criterion met and every grade awarded."""
    record = typical()
    for _, criterion in tameside().criteria():
        change = Change(Part.ANSWER, criterion.id, Answer("met", "Seen.", "", Practice.NONE))
        record = apply(record, change)
    for key in ("s1", "s2", "s3", "overall"):
        record = apply(record, Change(Part.AWARD, key, Award(Grade.GOOD)))
    for section in tameside().graded_sections():
        record = apply(record, Change(Part.COMMENT, section.id, "Clear and kind throughout."))
    settled = Concern(
        "k1", "s1.4", "A bruise was noted.", NOW, "Lee Sample", TODAY, "No harm found"
    )
    return apply(record, Change(Part.CONCERN, "k1", settled))


class Owner(QObject):
    """Stores changes in a list, and refreshes the editor as the desk does."""

    def __init__(
        self, editor: AuditEditor, record: Record, form: Form, previous: Record | None = None
    ) -> None:
        super().__init__()
        self.editor = editor
        self.form = form
        self.previous = previous
        self.record = record
        self.changes: list[Change] = []
        self.asked: list[str] = []
        self._undo: list[list[Change]] = []
        self._redo: list[list[Change]] = []
        self._ids = 0
        editor.changed.connect(self.store)
        editor.undoRequested.connect(self.undo)
        editor.redoRequested.connect(self.redo)
        editor.finishRequested.connect(self.finish)

    def open(self) -> None:
        self.editor.open(
            self.form,
            self.record,
            suggest(self.form, self.record),
            new_id=self.new_id,
            now=self.now,
            today=TODAY,
            calendar=CALENDAR,
            previous=self.previous,
        )

    def new_id(self) -> str:
        self._ids += 1
        return f"n{self._ids:03}"

    def now(self) -> str:
        return NOW

    def store(self, change: Change) -> None:
        self.changes.append(change)
        self._undo.append(self._put([change, *changes_for(self.form, self.record, change)]))
        self._redo.clear()
        self._tell()
        self.editor.show_saved(f"saved {british_date(TODAY)}")

    def undo(self) -> None:
        self.asked.append("undo")
        if self._undo:
            self._redo.append(self._put(self._undo.pop()))
            self._tell()

    def redo(self) -> None:
        self.asked.append("redo")
        if self._redo:
            self._undo.append(self._put(self._redo.pop()))
            self._tell()

    def finish(self) -> None:
        self.asked.append("finish")
        self.editor.show_missing(missing(self.form, self.record, date.fromisoformat(TODAY)))

    def _put(self, step: list[Change]) -> list[Change]:
        """Make the changes of a step; give those that take it back."""
        back = []
        for change in step:
            back.insert(0, inverse(self.record, change))
            self.record = apply(self.record, change)
        for change in step:
            self.editor.refresh(change, self.record, suggest(self.form, self.record))
        return back

    def _tell(self) -> None:
        self.editor.show_history("it" * bool(self._undo), "it" * bool(self._redo))


def opened(
    qtbot: QtBot,
    record: Record,
    *,
    size: tuple[int, int] = (1200, 800),
    form: Form | None = None,
    previous: Record | None = None,
) -> Owner:
    """Give the owner of an editor that is open, shown and has the focus."""
    editor = AuditEditor()
    qtbot.addWidget(editor)
    editor.resize(*size)
    owner = Owner(editor, record, form or tameside(), previous)
    owner.open()
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    QApplication.processEvents()
    return owner


def section(owner: Owner, index: int) -> SectionPage:
    """Give the page of a section by its tab."""
    page = owner.editor.tabs.page(index)
    assert isinstance(page, SectionPage)
    return page


def card(owner: Owner, criterion_id: str) -> CriterionCard:
    """Give the card of a criterion, on the tab that `s2.1` names."""
    return section(owner, int(criterion_id[1])).cards[criterion_id]


def case(owner: Owner, field_id: str) -> FieldQuestion:
    """Give a question of the case details."""
    page = owner.editor.tabs.page(0)
    assert isinstance(page, CasePage)
    return page.questions[field_id]


@pytest.fixture
def twice_as_large(qapp: QApplication) -> Iterator[None]:
    """Show everything at 200 % for one test."""
    before = qapp.font()
    THEME.apply(qapp, Scheme.LIGHT, 2.0)
    yield
    THEME.apply(qapp, Scheme.LIGHT, 1.0)
    qapp.setStyleSheet("")
    qapp.setFont(before)
