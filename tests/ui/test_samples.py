"""A sample on the screen: drawn, kept, shared out, changed, handed back, started, saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.cli import main
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.samples.dialogs import AssignDialog, ShareDialog, TeamDialog
from eh_desktop.ui.samples.draw_dialog import DrawDialog
from eh_desktop.ui.samples.sample_page import SamplePage
from eh_desktop.ui.samples.samples_page import SamplesPage
from eh_desktop.ui.samples.words import period_label
from tests.journey_fixtures import service, workspace
from tests.samples_fixtures import TEAM, add_cases
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]


def samples_page(desk: Desk) -> SamplesPage:
    page = desk.window.built("samples")
    assert isinstance(page, SamplesPage)
    return page


def sample_page(desk: Desk) -> SamplePage:
    page = desk.window.built("sample")
    assert isinstance(page, SamplePage)
    return page


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def draw(desk: Desk, qtbot: QtBot, *, share: str = "20", seed: str = "heron 7") -> DrawDialog:
    desk.samples.draw()
    dialog = desk.samples.dialog
    assert dialog is not None
    for line, text in ((dialog.form.share, share), (dialog.form.seed, seed)):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    return dialog


def kept(desk: Desk, qtbot: QtBot) -> SamplePage:
    add_cases(desk.workspace)
    desk.workspace.samples.set_team(TEAM)
    desk.go("samples")
    press(draw(desk, qtbot).accept_button)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "sample")
    return sample_page(desk)


def choose(box: QComboBox, key: object) -> None:
    """Choose with the arrow keys, as a person does."""
    box.setFocus()
    while box.currentIndex() > 0:
        QTest.keyClick(box, Qt.Key.Key_Up)
    while box.currentData() != key:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, key


def test_without_cases_the_way_leads_to_them(desk: Desk) -> None:
    press(desk.window.rail.button("samples"))
    page = samples_page(desk)
    assert page.no_cases.isVisible()
    assert not page.panel.isVisible()
    assert not page.draw_button.isVisible()
    press(page.cases_button)
    assert desk.window.current_page_id == "cases"


def test_without_samples_the_first_is_offered(desk: Desk, qtbot: QtBot) -> None:
    add_cases(desk.workspace)
    desk.go("samples")
    page = samples_page(desk)
    assert page.panel.isVisible()
    assert not page.no_cases.isVisible()
    page.panel.emptyActionRequested.emit()
    dialog = desk.samples.dialog
    assert dialog is not None
    assert dialog.form.chosen_stream().id == "tameside.service_sample"
    assert "2 of 39 cases" in dialog.sum.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.samples.dialog is None


def test_the_preview_follows_what_is_asked(desk: Desk, qtbot: QtBot) -> None:
    add_cases(desk.workspace)
    desk.workspace.samples.set_team(TEAM)
    dialog = draw(desk, qtbot)
    form, preview = dialog.form, dialog.preview
    assert preview.figure.text() == "8 of 39 cases"
    assert preview.working.text() == "20 % of 39 cases is 7.8; rounded up, 8."
    QTest.keyClick(form.by_agency, Qt.Key.Key_Space)
    choose(form.themes.agency, "Fell School")
    qtbot.waitUntil(lambda: preview.figure.text() == "3 of 15 cases")
    choose(form.themes.length, 24)
    qtbot.waitUntil(lambda: preview.figure.text() == "2 of 9 cases")
    choose(form.themes.length, 0)
    form.share.selectAll()
    QTest.keyClick(form.share, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Say how many cases to draw" in preview.working.text())
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(form.least, "40")
    qtbot.waitUntil(lambda: "Only 15 can be drawn" in preview.working.text())
    press(form.seed_button)
    assert form.seed.text() != "heron 7"
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    choose(form.stream, "tameside.closure_sample")
    qtbot.waitUntil(lambda: preview.figure.text() == "0 of 0 cases")
    assert not dialog.accept_button.isEnabled()
    choose(form.themes.agency, "")
    qtbot.waitUntil(lambda: preview.figure.text() == "1 of 4 cases")
    dialog.form.seed.setText("typed")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.discard is not None
    press(dialog.discard.cancel_button)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.discard is not None
    press(dialog.discard.accept_button)
    assert desk.samples.dialog is None
    assert desk.workspace.samples.all() == ()


def test_an_exclusion_needs_its_reason(desk: Desk, qtbot: QtBot) -> None:
    add_cases(desk.workspace)
    dialog = draw(desk, qtbot, share="100")
    rows = '[{"id":"1","ref":"C-0001","reason":""}]'
    dialog.form.out.changed.emit(Change(Part.FIELD, "out", rows))
    qtbot.waitUntil(lambda: dialog.preview.working.text() == "An exclusion needs a reason.")
    rows = rows.replace('""', '"In court"')
    dialog.form.out.changed.emit(Change(Part.FIELD, "out", rows))
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    press(dialog.accept_button)
    found = desk.workspace.samples.all()[0].sample
    assert ("C-0001", "In court") in {(one.ref, one.reason) for one in found.asked.exclusions}
    assert "C-0001" not in found.drawn.refs


def test_cases_are_shared_out_and_one_is_given_to_somebody(desk: Desk, qtbot: QtBot) -> None:
    page = kept(desk, qtbot)
    assert page.state.text() == "8 not allocated"
    assert page.share_button.property("look") == "primary"
    press(page.share_button)
    dialog = desk.samples.sample.allocation.dialog
    assert isinstance(dialog, ShareDialog)
    assert not dialog.pairs.isChecked()
    QTest.keyClick(dialog.most, Qt.Key.Key_Return)
    assert page.state.text() == "0 of 8 done"
    assert "8 cases allocated." in page.message.accessibleName()
    sample_id = desk.samples.sample.sample_id
    cases = desk.workspace.allocations.cases_of(sample_id)
    number = next(n for n, case in cases.items() if case.lead == "Idris Falk")
    assert page.panel.choose(str(number))
    press(page.assign_button)
    assign = desk.samples.sample.allocation.dialog
    assert isinstance(assign, AssignDialog)
    choose(assign.auditor, "Idris Falk")
    assert assign.auditor.currentText() == "Idris Falk: leads this case"
    press(assign.accept_button)
    assert assign.isVisible()
    assert "must not audit" in assign.message.accessibleName()
    choose(assign.auditor, "Nia Sorrel")
    press(assign.accept_button)
    one = desk.workspace.samples.get(sample_id).allocations[number - 1]
    assert (one.auditor, one.state) == ("Nia Sorrel", "allocated")
    press(page.share_button)
    again = desk.samples.sample.allocation.dialog
    assert isinstance(again, ShareDialog)
    assert again.anew.isChecked()
    press(again.pairs)
    press(again.accept_button)
    assert "No auditor of another agency is left" in page.message.accessibleName()


def test_a_case_is_handed_back_and_another_stands_in(desk: Desk, qtbot: QtBot) -> None:
    page = kept(desk, qtbot)
    out = page.chosen()
    assert out is not None
    press(page.hand_back_button)
    dialog = desk.samples.sample.allocation.dialog
    assert isinstance(dialog, ReasonDialog)
    press(dialog.accept_button)
    assert dialog.question.wrong
    QTest.keyClicks(dialog.reason, "Knows the family")
    press(dialog.accept_button)
    found = desk.workspace.samples.get(desk.samples.sample.sample_id)
    assert len(found.standing) == 8
    assert f"{found.standing[-1].case_ref} stands in for it" in page.message.accessibleName()
    assert page.panel.choose(str(out.number))
    assert not page.hand_back_button.isEnabled()
    assert not page.open_button.isEnabled()
    press(page.proof_button)
    proof = desk.samples.sample.proof
    assert proof is not None
    said = "\n".join(label.text() for label in proof.findChildren(type(page.title)))
    assert f"{out.case_ref}, in its place {found.standing[-1].case_ref}: Knows the family" in said
    assert found.sample.drawn.list_hash in said
    bar = proof._area.verticalScrollBar()
    proof.resize(proof.width(), 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(proof, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(proof, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    press(proof.accept_button)


def test_an_audit_is_started_with_its_header(desk: Desk, qtbot: QtBot) -> None:
    page = kept(desk, qtbot)
    one = page.chosen()
    assert one is not None
    page.panel.table.setFocus()
    QTest.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert desk.window.current_page_id == "audit"
    session = desk.audits.session
    assert session is not None
    assert isinstance(session.form, Form)
    assert session.record.fields["case_ref"] == one.case_ref
    desk.go("sample")
    assert page.open_button.text() == "&Open the audit"
    press(page.open_button)
    assert desk.audits.record_id == session.record.id
    desk.go("sample")
    press(page.back)
    assert desk.window.current_page_id == "samples"
    assert samples_page(desk).panel.chosen_id() == one.sample_id


def test_where_the_duty_names_no_form_a_person_says_which(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = kept(desk, qtbot)
    one = page.chosen()
    assert one is not None
    allocations = desk.workspace.allocations
    monkeypatch.setattr(allocations, "_form_of", lambda _found: "")
    press(page.open_button)
    dialog = desk.samples.sample.form_dialog
    assert dialog is not None
    assert one.case_ref in dialog.windowTitle()
    dialog.reject()
    assert desk.samples.sample.form_dialog is None
    press(page.open_button)
    dialog = desk.samples.sample.form_dialog
    assert dialog is not None
    press(dialog.accept_button)
    assert desk.window.current_page_id == "audit"
    session = desk.audits.session
    assert session is not None
    assert session.record.fields[session.form.case_field] == one.case_ref
    desk.go("sample")
    press(page.open_button)  # what is started is opened, and nothing is asked
    assert desk.samples.sample.form_dialog is None
    assert desk.audits.record_id == session.record.id


def test_handing_back_what_was_started_says_where_the_draft_is(desk: Desk, qtbot: QtBot) -> None:
    page = kept(desk, qtbot)
    press(page.open_button)
    desk.go("sample")
    press(page.hand_back_button)
    dialog = desk.samples.sample.allocation.dialog
    assert isinstance(dialog, ReasonDialog)
    QTest.keyClicks(dialog.reason, "Chaired its meeting")
    press(dialog.accept_button)
    assert "Its draft stays under Audits" in page.message.accessibleName()
    assert len(desk.workspace.records.rows()) == 1


def test_a_duty_of_the_programme_leads_to_its_draw(desk: Desk, qtbot: QtBot) -> None:
    desk.samples.draw_for("tameside.central_sample")
    assert desk.window.current_page_id == "samples"
    assert desk.samples.dialog is None
    add_cases(desk.workspace)
    desk.samples.draw_for("tameside.central_sample")
    dialog = desk.samples.dialog
    assert dialog is not None
    assert dialog.form.chosen_stream().id == "tameside.central_sample"
    assert dialog.form.least.text() == "20"
    assert dialog.form.themes.status.currentData() == "both"
    dialog.reject()


def test_a_second_sample_of_a_duty_comes_with_a_warning(desk: Desk, qtbot: QtBot) -> None:
    kept(desk, qtbot)
    dialog = draw(desk, qtbot, seed="heron 8")
    assert dialog.message.isVisible()
    assert "for this period already" in dialog.message.accessibleName()
    dialog.form.period.setFocus()
    QTest.keyClick(dialog.form.period, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not dialog.message.isVisible())
    dialog.form.put_seed("heron 9")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_auditors_are_remembered(desk: Desk, qtbot: QtBot) -> None:
    add_cases(desk.workspace, 3)
    desk.go("samples")
    press(samples_page(desk).team_button)
    dialog = desk.samples.sample.allocation.dialog
    assert isinstance(dialog, TeamDialog)
    assert [one.name for one in dialog.team()] == ["Morgan Hartley-Vale"]
    rows = '[{"id":"1","name":"Idris Falk","agency":"Fell School","people":"Ben, , Ada "}]'
    dialog.questions["team"].changed.emit(Change(Part.FIELD, "team", rows))
    press(dialog.accept_button)
    assert desk.workspace.samples.team()[0].team == ("Ben", "Ada")


def test_a_sample_is_saved_and_the_command_draws_it_again(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def chosen(_parent: object, _title: str, name: str, _filter: str) -> Path | None:
        return tmp_path / name

    monkeypatch.setattr("eh_desktop.ui.desk_sample.ask_save", chosen)
    page = kept(desk, qtbot)
    for _ in range(2):
        press(page.proof_button)
        proof = desk.samples.sample.proof
        assert proof is not None
        press(proof.save_button)
    names = sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    label = period_label(desk.workspace.samples.all()[0].sample.asked.period)
    base = f"Dip sample of open cases {label}".replace(" ", "-")
    assert names == [f"{base}-list-2.csv", f"{base}-list.csv", f"{base}.ehsample"]
    command = ["sample", "verify", str(tmp_path / f"{base}.ehsample")]
    assert main([*command, "--population", str(tmp_path / f"{base}-list.csv")]) == 0
    assert capsys.readouterr().out.startswith("The same.")
    assert "eh-desktop sample verify" in page.message.accessibleName()


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("2026-11", "November 2026"),
        ("2026-Q4", "October to December 2026"),
        ("2026-H1", "January to June 2026"),
        ("2026", "2026"),
        ("2026-13", "2026-13"),
        ("whenever", "whenever"),
    ],
)
def test_periods_have_names(key: str, label: str) -> None:
    assert period_label(key) == label
