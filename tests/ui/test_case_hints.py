"""A reference typed into the head of a form: what it nearly equals is named, nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.widgets.field_hint import FieldHint


def _case_field(desk: Desk) -> FieldQuestion:
    assert desk.editor is not None
    page = desk.editor.tabs.show_tab(0)
    assert isinstance(page, CasePage)
    return page.questions["case_ref"]


def _hint(desk: Desk) -> FieldHint:
    (hint,) = _case_field(desk).findChildren(FieldHint)
    return hint


@pytest.fixture
def audit(desk: Desk) -> Desk:
    """Give a desk that knows a case, with a new audit open."""
    desk.workspace.cases.save(Case("id-1", "K-147"))
    desk.open_audit(desk.workspace.records.start("tameside.audit"))
    return desk


def test_a_nearly_equal_reference_is_named_and_taken_over(qtbot: QtBot, audit: Desk) -> None:
    line = _case_field(audit).target()
    line.setFocus()
    qtbot.keyClicks(line, "k 174")
    said = "No case here has this reference. Nearly the same: K-147."
    qtbot.waitUntil(lambda: _hint(audit).words == said)
    assert _hint(audit).isVisible()
    assert said in line.accessibleDescription()
    assert audit.audits.session is not None
    assert audit.audits.session.record.fields["case_ref"] == "k 174", "what was typed is kept"
    (use,) = _hint(audit).links
    use.setFocus()
    qtbot.keyClick(use, Qt.Key.Key_Return)
    assert audit.audits.session.record.fields["case_ref"] == "K-147"
    assert not _hint(audit).isVisible()
    assert line.hasFocus()


@pytest.mark.parametrize("ref", ["k-147", "Q-5", ""])
def test_a_known_reference_or_quite_another_is_left_alone(
    qtbot: QtBot, audit: Desk, ref: str
) -> None:
    line = _case_field(audit).target()
    line.setFocus()
    qtbot.keyClicks(line, ref)
    audit.audits.flush()
    assert not _hint(audit).isVisible()


def test_a_form_about_no_case_has_no_hint(desk: Desk) -> None:
    desk.open_audit(desk.workspace.records.start("tameside.service_checklist"))
    assert desk.editor is not None
    page = desk.editor.tabs.show_tab(0)
    assert not page.findChildren(FieldHint)
