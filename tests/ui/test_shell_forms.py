"""Lists by kind, the way to start a form, and the pages of forms: read, printed, brought in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.gaps import Place
from eh_desktop.domain.kinds import FORM_KINDS, UNSURE
from eh_desktop.domain.record import Answer, Change, Part, State
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.formshelf import FormShelf
from eh_desktop.services.paper import BroughtIn, fillable_pdf
from eh_desktop.ui.actions.actions_page import ActionsPage
from eh_desktop.ui.application import dress
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.files import read_bytes
from eh_desktop.ui.forms_page import FormsPage
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.listings import (
    AUDITS,
    CHECKLISTS,
    EVERYTHING,
    FEEDBACK,
    LISTINGS,
    first_listing,
    listing_of,
)
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.rail import PLACES, keys_of
from eh_desktop.ui.reading_page import ReadingPage
from eh_desktop.ui.records_model import CASE, FORM, GRADE, PROGRESS
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.start_dialog import StartDialog
from eh_desktop.ui.unread_dialog import MOST_LETTERS, MOST_SHOWN, UnreadDialog
from tests.journey_fixtures import signed
from tests.paper_filling import filled_like_acrobat
from tests.shell_fixtures import WAIT_MS, Answers, row, settle

LEFT, RETURN = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def forms() -> tuple[Form, ...]:
    return load_library(forms_folder()).forms


def _said(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(QLabel) if text.text())


def _list(desk: Desk, page_id: str) -> RecordsPage:
    desk.go(page_id)
    page = desk.window.page(page_id)
    assert isinstance(page, RecordsPage)
    return page


def _idle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)


def test_every_kind_of_form_has_its_list_and_every_list_its_place() -> None:
    assert {listing_of(kind) for kind in FORM_KINDS} == set(LISTINGS)
    assert sum(len(listing.kinds) for listing in LISTINGS) == len(FORM_KINDS)
    assert {listing.page_id for listing in LISTINGS} <= {entry.page_id for entry in PLACES}


def test_every_place_of_the_rail_opens(qtbot: QtBot, desk: Desk) -> None:
    for entry in PLACES:
        qtbot.keyClick(desk.window, keys_of(entry)[-1], CONTROL)
        assert desk.window.current_page_id == entry.page_id
        assert desk.window.rail.button(entry.page_id).isChecked()


def test_records_stand_in_the_list_of_their_kind(qtbot: QtBot, desk: Desk) -> None:
    records = desk.workspace.records
    for form_id in ("tameside.audit", "bathnes.case_study", "cumbria.family_feedback"):
        records.start(form_id)
    for listing, title in ((AUDITS, "Case quality"), (CHECKLISTS, "case study"), (FEEDBACK, "Fam")):
        page = _list(desk, listing.page_id)
        model = page.table.model()
        assert model.rowCount() == 1
        assert title in model.index(0, FORM).data()
        assert page.table.isColumnHidden(GRADE) is not listing.graded
        assert page.start_button.text().replace("&", "") == listing.start
        assert model.headerData(CASE, Qt.Orientation.Horizontal, 0) == listing.about
        assert model.index(0, CASE).data() in (listing.nameless, "Northmoor Council")


def test_empty_list_invites_in_its_own_words(qtbot: QtBot, desk: Desk) -> None:
    page = _list(desk, "feedback")
    assert "No feedback yet" in _said(page)
    starts = [
        made
        for made in page.findChildren(QPushButton)
        if made.isVisible() and made.text() == "Start a feedback sheet"
    ]
    assert len(starts) == 1
    qtbot.mouseClick(starts[0], LEFT)
    assert desk.starts.dialog is not None
    desk.starts.dialog.reject()


def test_frameworks_are_named_where_there_are_several(qtbot: QtBot, dressed: QApplication) -> None:
    from dataclasses import replace

    page = RecordsPage(CHECKLISTS)
    qtbot.addWidget(page)
    one = replace(row("r1", "C-1", State.DRAFT), framework="Tameside", kind="checklist")
    asks = replace(one, record_id="r2", framework="Cumbria", open_questions=2, concerns_open=1)
    page.show_rows((one,))
    model = page.table.model()
    assert model.index(0, FORM).data() == "Case quality audit"
    page.show_rows((one, asks))
    said = {model.index(at, FORM).data() for at in range(2)}
    assert said == {"Case quality audit · Tameside", "Case quality audit · Cumbria"}
    progress = {model.index(at, PROGRESS).data() for at in range(2)}
    assert "1 open concern · 2 open questions · Assessment 6/10, Plan 0/5, Review 0/6" in progress


def test_form_is_chosen_and_started_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    desk.go("checklists")
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CONTROL)
    dialog = desk.starts.dialog
    assert dialog is not None
    dialog.activateWindow()
    first = dialog.choices[0].radio
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert dialog.form_id() == "tameside.practitioner_checklist"
    qtbot.keyClick(dialog.choices[1].radio, RETURN)
    assert desk.starts.dialog is None
    assert desk.window.current_page_id == "audit"
    assert desk.audits.session is not None
    assert desk.audits.session.form.id == "tameside.practitioner_checklist"
    assert desk.window.rail.button("checklists").isChecked()
    assert desk.editor is not None
    desk.editor.closeRequested.emit()
    assert desk.window.current_page_id == "checklists"


def test_other_frameworks_come_when_asked_for(
    qtbot: QtBot, dressed: QApplication, forms: tuple[Form, ...]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shelf = FormShelf(forms, "tameside")
    dialog = StartDialog("Start", shelf.to_start(FEEDBACK.kinds), "tameside", parent)
    dialog.open()
    seen = [one for one in dialog.choices if one.isVisible()]
    assert {one.form.framework.id for one in seen} == {"tameside"}
    dialog.all_box.setChecked(True)
    other = dialog.choices[-1]
    assert other.isVisible()
    assert other.form.framework.id == "cumbria"
    qtbot.mouseClick(other, LEFT)
    assert dialog.form_id() == "cumbria.family_feedback"
    dialog.all_box.setChecked(False)
    assert not other.isVisible()
    assert dialog.form_id() == dialog.choices[0].form.id
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.accept_button, LEFT)
    assert chosen.args == [dialog.choices[0].form.id]


@pytest.mark.parametrize(("own", "own_forms"), [("bathnes", 0), ("blackburn", 2)])
def test_framework_without_a_single_audit_asks(
    qtbot: QtBot, dressed: QApplication, forms: tuple[Form, ...], own: str, own_forms: int
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shelves = FormShelf(forms, own).to_start(AUDITS.kinds)
    dialog = StartDialog("Start an audit", shelves, own, parent)
    dialog.open()
    seen = [one for one in dialog.choices if one.isVisible()]
    assert len(seen) == (own_forms or 5)
    assert ("has no form of this kind" in _said(dialog)) is (own == "bathnes")
    assert dialog.all_box.isVisible() is (own == "blackburn")
    dialog.reject()


@pytest.mark.parametrize(
    ("own", "role", "page_id", "form_id"),
    [
        ("bathnes", "head_of_service", "checklists", "bathnes.service_checklist"),
        ("bathnes", "practitioner", "checklists", "bathnes.practitioner_checklist"),
        ("bathnes", "auditor", "checklists", "bathnes.minimum_requirements"),
        ("tameside", "auditor", "audits", "tameside.audit"),
        ("tameside", "line_manager", "checklists", "tameside.line_manager_checklist"),
        ("tameside", "champion", "checklists", "tameside.line_manager_checklist"),
        ("blackburn", "head_of_service", "audits", "blackburn.tier1"),
    ],
)
def test_what_a_person_starts_follows_from_their_role(
    qtbot: QtBot,
    dressed: QApplication,
    forms: tuple[Form, ...],
    own: str,
    role: str,
    page_id: str,
    form_id: str,
) -> None:
    there = [form for form in forms if form.framework.id == own and form.fillable]
    listing = first_listing(role, there)
    assert listing.page_id == page_id
    parent = QWidget()
    qtbot.addWidget(parent)
    shelves = FormShelf(forms, own).to_start(listing.kinds)
    dialog = StartDialog(listing.start, shelves, own, parent, role)
    dialog.open()
    assert dialog.form_id() == form_id
    dialog.all_box.setChecked(True)
    dialog.choices[-1].radio.setChecked(True)
    dialog.all_box.setChecked(False)
    assert dialog.form_id() == form_id
    dialog.reject()
    assert first_listing(role, ()) is first_listing(role, [])


def test_open_question_is_opened_at_its_criterion(qtbot: QtBot, desk: Desk) -> None:
    session = desk.workspace.records.open(
        desk.workspace.records.start("tameside.service_checklist")
    )
    criterion = [criterion for _, criterion in session.form.criteria()][-1]
    session.apply(Change(Part.ANSWER, criterion.id, Answer(UNSURE)))
    desk.go("actions")
    page = desk.window.page("actions")
    assert isinstance(page, ActionsPage)
    assert criterion.text in page.table.model().index(0, 2).data()
    qtbot.mouseClick(page.open_button, LEFT)
    assert desk.audits.record_id == session.record.id
    assert desk.editor is not None
    assert desk.editor.tabs is not None
    shown = desk.editor.tabs.current()
    section = next(one for one, found in session.form.criteria() if found is criterion)
    control = shown.control_at(Place(section.id, Part.ANSWER, criterion.id))
    assert control is not None
    qtbot.waitUntil(control.hasFocus)


def test_home_starts_each_kind(qtbot: QtBot, desk: Desk) -> None:
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    made = {one.text(): one for one in home.findChildren(QPushButton) if one.isVisible()}
    for words in ("Start a checklist", "Start a feedback sheet"):
        qtbot.mouseClick(made[words], LEFT)
        assert desk.starts.dialog is not None
        assert desk.starts.dialog.windowTitle() == words
        desk.starts.dialog.reject()
    qtbot.mouseClick(made["Start an audit"], LEFT)
    assert desk.window.current_page_id == "audit"


def test_figure_of_mixed_drafts_opens_them_all(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.records.start("tameside.audit")
    checklist = desk.workspace.records.open(
        desk.workspace.records.start("tameside.service_checklist")
    )
    checklist.apply(Change(Part.FIELD, checklist.form.case_field, "Northmoor Primary"))
    desk.go("home")
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    assert "Service checklist" in _said(home)
    assert "Northmoor Primary" in _said(home)
    home.figureChosen.emit("draft")
    assert desk.window.current_page_id == EVERYTHING.page_id
    page = desk.window.page(EVERYTHING.page_id)
    assert isinstance(page, RecordsPage)
    assert page.table.model().rowCount() == 2
    assert not page.start_button.isVisible()
    assert desk.window.rail.button("home").isChecked()


def test_forms_are_listed_read_and_left(qtbot: QtBot, desk: Desk) -> None:
    desk.go("forms")
    page = desk.window.page("forms")
    assert isinstance(page, FormsPage)
    assert len(page.rows) == 24
    standards = page.rows["tameside.standards"]
    assert "22 statements to read" in standards.accessibleName()
    qtbot.keyClick(standards, RETURN)
    reading = desk.window.page("form")
    assert isinstance(reading, ReadingPage)
    assert desk.window.current_page_id == "form"
    assert desk.window.rail.button("forms").isChecked()
    assert not reading.start_button.isVisible()
    assert not reading.fillable_button.isVisible()
    form = desk.workspace.shelf.form("tameside.standards")
    said = _said(reading)
    assert all(criterion.text in said for _, criterion in form.criteria())
    qtbot.mouseClick(reading.back_button, LEFT)
    assert desk.window.current_page_id == "forms"


def test_statements_are_read_whole_at_any_width(
    qtbot: QtBot, dressed: QApplication, forms: tuple[Form, ...]
) -> None:
    page = ReadingPage()
    qtbot.addWidget(page)
    page.show()
    for form in forms:
        for width in (700, 1300):
            page.show_form(form)
            page.resize(width, 700)
            settle()
            texts = [text for text in page.findChildren(QLabel) if text.isVisible()]
            cut = [
                text.text()
                for text in texts
                if text.wordWrap() and text.height() < text.heightForWidth(text.width())
            ]
            assert not cut, (form.id, width)
            assert page.width() == width


def test_reading_page_starts_a_form_and_fits_twice_the_text(
    qtbot: QtBot, qapp: QApplication, forms: tuple[Form, ...]
) -> None:
    dress(qapp, "dark", 200)
    page = ReadingPage()
    qtbot.addWidget(page)
    for form in forms:
        page.show_form(form)
        assert page.minimumSizeHint().width() <= 1280 - 116
    checklist = next(form for form in forms if form.id == "bathnes.service_checklist")
    page.show_form(checklist)
    page.show()
    assert "Answered with: Yes, ?, No." in _said(page)
    with qtbot.waitSignal(page.startRequested) as started:
        qtbot.mouseClick(page.start_button, LEFT)
    assert started.args == ["bathnes.service_checklist"]
    dress(qapp, "light", 100)


def test_blank_form_is_shown_and_saved(qtbot: QtBot, desk: Desk, answers: Answers) -> None:
    desk.forms.read("tameside.service_checklist")
    qtbot.mouseClick(desk.forms.page.blank_button, LEFT)
    assert not desk.forms.page.blank_button.isEnabled()
    _idle(qtbot, desk)
    assert desk.window.current_page_id == "document"
    page = desk.window.page("document")
    assert isinstance(page, PdfPage)
    assert page.title.text() == "Service checklist, blank"
    qtbot.mouseClick(page.save_button, LEFT)
    assert (answers.folder / "Service-checklist.pdf").read_bytes().startswith(b"%PDF")
    desk.preferences.change(scheme="dark")
    desk.change_look()
    again = desk.window.page("document")
    assert isinstance(again, PdfPage)
    assert again.content == page.content
    qtbot.mouseClick(again.back_button, LEFT)
    assert desk.window.current_page_id == "form"
    assert desk.forms.page.blank_button.isEnabled()
    desk.preferences.change(scheme="light")
    desk.change_look()
    assert desk.forms.page.title.text() == "Service checklist"


def test_fillable_form_is_saved_and_brought_in_again(
    qtbot: QtBot, desk: Desk, answers: Answers
) -> None:
    desk.forms.read("tameside.service_checklist")
    qtbot.mouseClick(desk.forms.page.fillable_button, LEFT)
    _idle(qtbot, desk)
    saved = answers.folder / "Service-checklist to fill in.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    assert "PDF is saved" in desk.forms.page.message.accessibleName()
    desk.forms.show()
    page = desk.window.page("forms")
    assert isinstance(page, FormsPage)
    first = next(iter(desk.workspace.shelf.form("tameside.service_checklist").criteria()))[1]
    values = {"field.service": "Northmoor Primary", f"answer.{first.id}": "yes"}
    answers.path = answers.folder / "filled.pdf"
    answers.path.write_bytes(filled_like_acrobat(saved.read_bytes(), values))
    qtbot.mouseClick(page.bring_button, LEFT)
    _idle(qtbot, desk)
    assert desk.window.current_page_id == "audit"
    session = desk.audits.session
    assert session is not None
    assert session.form.id == "tameside.service_checklist"
    assert session.record.fields["service"] == "Northmoor Primary"
    assert session.record.answers[first.id].value == "yes"


def test_what_could_not_be_read_is_listed_before_the_draft_opens(
    qtbot: QtBot, desk: Desk, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_id = desk.workspace.records.start("tameside.service_checklist")
    unread = ("Date: “31 Febuary” is not a date.", "Question 4: “<b>perhaps</b>” is no answer.")
    brought = BroughtIn(record_id, "Service checklist", unread)
    monkeypatch.setattr("eh_desktop.ui.desk_forms.read_paper", lambda _pdf, _forms: "read")
    monkeypatch.setattr(desk.workspace.paper, "keep", {"read": brought}.__getitem__)
    assert answers.path is not None
    answers.path.write_bytes(b"%PDF-1.7")
    desk.forms._bring_in()
    _idle(qtbot, desk)
    dialog = desk.forms.dialog
    assert isinstance(dialog, UnreadDialog)
    assert all(sentence in _said(dialog) for sentence in unread)
    assert desk.window.current_page_id == "home"
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "\n".join(unread)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.audits.record_id == record_id
    assert desk.forms.dialog is None


def test_file_that_cannot_be_brought_in_is_refused_in_words(
    qtbot: QtBot, desk: Desk, answers: Answers
) -> None:
    desk.go("forms")
    page = desk.window.page("forms")
    assert isinstance(page, FormsPage)
    for content, said in ((None, "could not be read"), (b"not a PDF", "")):
        if content is not None and answers.path is not None:
            answers.path.write_bytes(content)
        qtbot.mouseClick(page.bring_button, LEFT)
        _idle(qtbot, desk)
        assert page.message.isVisible()
        assert said in page.message.accessibleName()
    answers.path = None
    page.message.clear()
    qtbot.mouseClick(page.bring_button, LEFT)
    assert not page.message.isVisible()
    assert desk.workspace.records.rows() == ()
    assert answers.folder.exists()


def test_same_file_brought_in_twice_offers_the_draft_it_became(
    qtbot: QtBot, desk: Desk, answers: Answers
) -> None:
    form = desk.workspace.shelf.form("tameside.service_checklist")
    desk.go("forms")
    page = desk.window.page("forms")
    assert isinstance(page, FormsPage)
    assert answers.path is not None
    answers.path.write_bytes(b"not a PDF")
    qtbot.mouseClick(page.bring_button, LEFT)
    _idle(qtbot, desk)
    assert page.message.isVisible()
    values = {"field.service": "Northmoor Primary"}
    answers.path.write_bytes(filled_like_acrobat(fillable_pdf(form), values))
    qtbot.mouseClick(page.bring_button, LEFT)
    assert not page.message.isVisible()
    _idle(qtbot, desk)
    first = desk.audits.record_id
    assert first
    desk.go("forms")
    for button_name, count in (("cancel_button", 1), ("accept_button", 1), ("again_button", 2)):
        qtbot.mouseClick(page.bring_button, LEFT)
        _idle(qtbot, desk)
        dialog = desk.forms.already
        assert dialog is not None
        assert "Northmoor Primary" in _said(dialog)
        qtbot.mouseClick(getattr(dialog, button_name), LEFT)
        assert desk.forms.already is None
        assert len(desk.workspace.records.rows()) == count
        assert (desk.window.current_page_id == "audit") is (button_name != "cancel_button")
        if button_name == "accept_button":
            assert desk.audits.record_id == first
        desk.go("forms")


def test_too_large_a_file_is_refused_before_it_is_read(answers: Answers) -> None:
    assert answers.path is not None
    answers.path.write_bytes(b"x" * 11)
    assert read_bytes(answers.path, 11) == b"x" * 11
    with pytest.raises(Trouble, match="too large"):
        read_bytes(answers.path, 10)


def test_form_that_cannot_be_made_says_so_on_its_page(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_form: Form) -> bytes:
        raise RuleTrouble("This form has no paper.", "here", "Take another.")

    monkeypatch.setattr("eh_desktop.ui.desk_forms.blank_pdf", refuse)
    desk.forms.read("tameside.audit")
    qtbot.mouseClick(desk.forms.page.blank_button, LEFT)
    _idle(qtbot, desk)
    assert "This form has no paper." in desk.forms.page.message.accessibleName()
    assert desk.forms.page.blank_button.isEnabled()


def test_signed_audit_goes_back_to_its_list(qtbot: QtBot, desk: Desk) -> None:
    desk.show_document(signed(desk.workspace))
    page = desk.window.page("document")
    assert isinstance(page, PdfPage)
    assert page.title.text() == "Signed audit of C-0147"
    qtbot.mouseClick(page.back_button, LEFT)
    assert desk.window.current_page_id == "audits"
    told: list[Trouble] = []
    desk.window.tell = told.append  # type: ignore[method-assign]
    desk.show_document(desk.workspace.records.start("tameside.audit"))
    assert told[0].what == "There is no PDF of this."


@pytest.mark.parametrize("page_id", ["audits", "checklists", "feedback", "forms"])
def test_lists_fit_at_twice_the_text(qtbot: QtBot, desk: Desk, page_id: str) -> None:
    desk.preferences.change(scheme="high_contrast", text_scale=200)
    desk.change_look()
    desk.window.resize(1280, 800)
    desk.go(page_id)
    settle()
    assert (desk.window.width(), desk.window.height()) == (1280, 800)
    desk.preferences.change(scheme="light", text_scale=100)
    desk.change_look()


def test_signing_and_withdrawing_a_checklist_call_it_so(qtbot: QtBot, desk: Desk) -> None:
    record_id = desk.workspace.records.start("tameside.service_checklist")
    session = desk.workspace.records.open(record_id)
    desk.signing.ask(session)
    assert desk.signing.dialog is not None
    said = _said(desk.signing.dialog)
    assert "makes this checklist final" in said
    assert "Suggested" not in said
    desk.signing.dialog.reject()
    desk.reasons.withdraw(record_id)
    assert desk.reasons.dialog is not None
    assert desk.reasons.dialog.windowTitle() == "Withdraw this checklist"
    desk.reasons.dialog.reject()


def test_a_pdf_full_of_strange_fields_is_listed_soon_and_whole(
    qtbot: QtBot, dressed: QApplication
) -> None:
    """Thousands of places in labels of their own would stop the window for minutes."""
    parent = QWidget()
    qtbot.addWidget(parent)
    unread = ["w" * 500_000, *(f"“q{at}” is not asked in this form: “x”" for at in range(15_000))]
    dialog = UnreadDialog("r1", "An audit", unread, parent)
    dialog.open()
    shown = dialog.findChildren(QLabel)
    assert len(shown) < MOST_SHOWN + 10
    assert max(len(one.text()) for one in shown) <= MOST_LETTERS + 1
    assert any(one.text().startswith("14901 more places and every word") for one in shown)
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "\n".join(unread)
    dialog.reject()
