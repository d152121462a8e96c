"""A child and a parent say what they think on the worker's laptop, and see nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from eh_desktop.domain.people import Profile
from eh_desktop.ui.child.pages import ThanksPage
from eh_desktop.ui.child.window import ChildWindow
from eh_desktop.ui.records_page import RecordsPage
from tests.journey_fixtures import PASSPHRASE
from tests.people_fixtures import Meet, Person

PROFILE = Profile("Rowan Achterberg", "practitioner", "Family worker", "Fell School", "tameside")


def _handed(worker: Person, form_id: str) -> ChildWindow:
    """Start a sheet, fill in its first page, and hand the laptop over."""
    page = worker.go("feedback", RecordsPage)
    worker.press_words("Start a feedback sheet", page)
    dialog = worker.desk.starts.dialog
    assert dialog is not None
    worker.click(next(one.radio for one in dialog.choices if one.form.id == form_id))
    worker.click(dialog.accept_button)
    session = worker.desk.audits.session
    assert session is not None
    worker.fill({"service": "Fell School"}, {"stage": session.form.field("stage").choices[0].id})
    worker.click(worker.editor.header.hand_over)
    ask = worker.desk.child.dialog
    assert ask is not None
    worker.click(ask.accept_button)
    window = worker.desk.child.window
    assert window is not None
    return window


@pytest.mark.parametrize("form_id", ["tameside.child_feedback", "tameside.parent_feedback"])
def test_a_sheet_is_answered_by_its_own_person(meet: Meet, form_id: str) -> None:
    worker = meet(PROFILE)
    window = _handed(worker, form_id)
    assert not worker.desk.window.isVisible()
    worker.hands.show(window)
    worker.hands.press(Qt.Key.Key_Return)
    seen: list[str] = []
    for _ in window.asked:
        seen += [text.text() for text in window.findChildren(QLabel)]
        worker.hands.press(Qt.Key.Key_1)
        worker.click(window.next_button)
    assert isinstance(window.page, ThanksPage)
    assert not any("Achterberg" in text or "Fell School" in text for text in seen)

    worker.click(window.worker_button)
    way_back = worker.desk.child.way_back
    assert way_back is not None
    worker.hands.write(way_back.passphrase.edit, "not the passphrase")
    worker.hands.press(Qt.Key.Key_Return)
    worker.hands.wait("the refusal", way_back.passphrase.isEnabled)
    assert not worker.desk.window.isVisible(), "only the passphrase leads back"
    worker.hands.write(way_back.passphrase.edit, PASSPHRASE)
    worker.click(way_back.accept_button)
    worker.hands.wait("the worker's window", worker.desk.window.isVisible)
    worker.hands.show(worker.desk.window)
    session = worker.desk.audits.session
    assert session is not None
    wanted = {criterion.id for _, criterion in session.form.criteria()}
    assert {key for key, one in session.record.answers.items() if one.value} >= wanted
    assert session.record.fields["recorded_by"] == "self"
