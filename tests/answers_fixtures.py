"""What tests of answers share: a form's cards by id, and records with a few changes made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part, Record, apply
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.section_page import SectionPage
from tests.editor_fixtures import FIELDS, Owner, blank


def shown_card(owner: Owner, criterion_id: str) -> CriterionCard:
    """Give the card of a criterion of any form, on its tab, which is brought to the front."""
    section = owner.editor.sitting.section_of(criterion_id)
    place = Place(section.id, Part.ANSWER, criterion_id)
    page = owner.editor.tabs.show_tab(owner.editor.tabs.index_of(place))
    assert isinstance(page, SectionPage)
    QApplication.processEvents()
    return page.cards[criterion_id]


def first_of(form: Form, kind: str) -> Criterion:
    """Give the first criterion of a kind in a form."""
    return next(criterion for _, criterion in form.criteria() if criterion.kind == kind)


def put(record: Record, *changes: Change) -> Record:
    """Give a record with some changes made."""
    for change in changes:
        record = apply(record, change)
    return record


def words_of(widget: QWidget) -> list[str]:
    """Give the words of all labels that are not hidden."""
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def audit(*changes: Change) -> Record:
    """Give Tameside's audit with its case details filled."""
    return put(
        blank(), *(Change(Part.FIELD, key, value) for key, value in FIELDS.items()), *changes
    )


def press(qtbot: QtBot, control: QWidget, key: Qt.Key) -> None:
    """Go to a control and press a key there."""
    control.setFocus()
    qtbot.keyClick(control, key)
