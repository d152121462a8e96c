"""Cases and logs with real keys and clicks: added, met, logged, found again, never lost unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.demo.made_up_cases import COUNT, ENTRIES, fill_cases
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.ui.application import dress
from eh_desktop.ui.cases import listing
from eh_desktop.ui.cases.case_page import CasePage
from eh_desktop.ui.cases.cases_page import CASES, CasesPage
from eh_desktop.ui.cases.dialogs import CaseDialog, DayDialog, EntryDialog
from eh_desktop.ui.cases.fields_dialog import FieldsDialog
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.desk_cases import keep_unsaved
from eh_desktop.ui.start_dialog import StartDialog
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.rows import RowLink
from tests.shell_fixtures import settle

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
LONG = "Northmoor and Upper Fenwick Federation of Primary Schools, Nurseries and Centres"


def _lists(desk: Desk) -> CasesPage:
    page = desk.window.page("cases")
    assert isinstance(page, CasesPage)
    return page


def _page(desk: Desk) -> CasePage:
    page = desk.window.page("case")
    assert isinstance(page, CasePage)
    return page


def _case_dialog(desk: Desk) -> CaseDialog:
    dialog = desk.cases.case.dialog
    assert isinstance(dialog, CaseDialog)
    return dialog


def _entry_dialog(desk: Desk) -> EntryDialog:
    assert desk.cases.dialog is not None
    return desk.cases.dialog


def _type(qtbot: QtBot, dialog: FieldsDialog, field: str, text: str) -> None:
    target = dialog.questions[field].target()
    target.setFocus()
    qtbot.keyClicks(target, text)


def _said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def _press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)
    settle()


def _key(qtbot: QtBot, desk: Desk, key: Qt.Key) -> None:
    """Press a key on the window, once it has the keys again after a dialog."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key)


def _new_case(qtbot: QtBot, desk: Desk) -> CaseDialog:
    """Ask for a new case by its keys, once the window has them again after a dialog."""
    desk.go("cases")
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    return _case_dialog(desk)


def _add(qtbot: QtBot, desk: Desk, ref: str, lead: str = "") -> str:
    dialog = _new_case(qtbot, desk)
    _type(qtbot, dialog, "ref", ref)
    if lead:
        _type(qtbot, dialog, "lead", lead)
    qtbot.keyClick(dialog.questions["ref"].target(), KEY.Key_Return)
    settle()
    return desk.cases.case.case_id


def test_an_empty_page_says_what_it_is_for_and_offers_the_first_step(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.go("cases")
    page = _lists(desk)
    assert "A case is a family that early help works with" in _said(page)
    (first,) = [
        one
        for one in page.panel().findChildren(QPushButton)
        if one.isVisible() and one.text() == "Add a case"
    ]
    _press(qtbot, first)
    dialog = _case_dialog(desk)
    assert QApplication.focusWidget() is dialog.questions["ref"].target()
    qtbot.keyClick(dialog, KEY.Key_Escape)  # nothing was typed, so nothing is asked
    assert desk.cases.case.dialog is None
    page.show_tab("training")
    assert "Who learned what, when, and when it is due again." in _said(page)


def test_a_case_is_added_met_and_reviewed_with_two_keys_each(qtbot: QtBot, desk: Desk) -> None:
    case_id = _add(qtbot, desk, "C-0201", "Rowan Achterberg")
    assert desk.window.current_page_id == "case"
    page = _page(desk)
    assert page.standing.text() == "No dates"
    for key, kind in ((KEY.Key_M, "meeting"), (KEY.Key_R, "review")):
        _key(qtbot, desk, key)
        dialog = desk.cases.case.dialog
        assert isinstance(dialog, DayDialog)
        qtbot.keyClick(dialog.questions["on"].target(), KEY.Key_Return)
        settle()
        days = desk.workspace.cases.get(case_id).dates
        assert days[-1].on == desk.workspace.cases.today()
        assert kind in [day.kind for day in days]
    assert page.standing.text() == "On time"
    assert "0 weeks: within the limit of 6 weeks" in _said(page)


def test_a_day_is_changed_and_removed(qtbot: QtBot, desk: Desk) -> None:
    case_id = _add(qtbot, desk, "C-0201")
    desk.workspace.cases.add_day(case_id, "meeting", "2026-03-02", "At school")
    desk.cases.case.show()
    (change,) = _page(desk).findChildren(LinkButton)
    _press(qtbot, change)
    dialog = desk.cases.case.dialog
    assert isinstance(dialog, DayDialog)
    line = dialog.questions["on"].target()
    qtbot.keyClick(line, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "30/02/2026")
    _press(qtbot, dialog.accept_button)
    assert _said(dialog).count("“30/02/2026” is not a date") == 1, "it is said once"
    qtbot.keyClick(line, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "9/3/26")
    _press(qtbot, dialog.accept_button)
    (day,) = desk.workspace.cases.get(case_id).dates
    assert (day.on, day.note) == ("2026-03-09", "At school")
    (change,) = [one for one in _page(desk).findChildren(LinkButton) if one.isVisible()]
    _press(qtbot, change)
    dialog = desk.cases.case.dialog
    assert isinstance(dialog, DayDialog)
    (remove,) = [one for one in dialog.findChildren(QPushButton) if "Remove this" in one.text()]
    _press(qtbot, remove)
    assert desk.workspace.cases.get(case_id).dates == ()


def test_a_reference_that_is_there_already_leads_to_its_case(qtbot: QtBot, desk: Desk) -> None:
    first = _add(qtbot, desk, "C-0201")
    desk.go("cases")
    _press(qtbot, _lists(desk).add_button)
    dialog = _case_dialog(desk)
    _type(qtbot, dialog, "ref", "c-02 01")
    _press(qtbot, dialog.accept_button)
    assert dialog.isVisible()
    assert "There is a case C-0201 already." in dialog.questions["ref"].wrong.text()
    (link,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Open C-0201"]
    _press(qtbot, link)
    assert dialog.discard is not None  # the reference was typed: it is asked first
    _press(qtbot, dialog.discard.accept_button)
    assert desk.window.current_page_id == "case"
    assert desk.cases.case.case_id == first
    assert len(desk.workspace.cases.all()) == 1


def test_what_was_typed_is_not_thrown_away_unasked(qtbot: QtBot, desk: Desk) -> None:
    desk.go("cases")
    _press(qtbot, _lists(desk).add_button)
    dialog = _case_dialog(desk)
    _type(qtbot, dialog, "family", "Lind")
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert dialog.discard is not None
    qtbot.keyClick(dialog.discard, KEY.Key_Escape)
    settle()
    assert dialog.isVisible()
    assert dialog.values()["family"] == "Lind"
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert dialog.discard is not None
    _press(qtbot, dialog.discard.accept_button)
    assert desk.cases.case.dialog is None
    assert desk.workspace.cases.all() == ()


def test_what_was_typed_when_the_application_closed_is_there_again(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.go("cases")
    _press(qtbot, _lists(desk).add_button)
    dialog = _case_dialog(desk)
    _type(qtbot, dialog, "ref", "C-0201")
    keep_unsaved(desk.cases, desk.workspace.unsaved)
    dialog.restore({})
    dialog.done(0)  # the process ends here
    settle()
    desk.go("cases")
    again = _case_dialog(desk)
    assert again.values()["ref"] == "C-0201"
    assert "It is not saved yet." in _said(again)
    _press(qtbot, again.accept_button)
    assert [case.ref for case in desk.workspace.cases.all()] == ["C-0201"]
    desk.cases.show_tab("training")
    _press(qtbot, _lists(desk).add_button)
    entry = _entry_dialog(desk)
    _type(qtbot, entry, "course", "Plans")
    keep_unsaved(desk.cases, desk.workspace.unsaved)
    entry.done(0)
    settle()
    desk.go("cases")
    assert _entry_dialog(desk).values()["course"] == "Plans"
    _entry_dialog(desk).done(0)
    desk.go("cases")
    assert desk.cases.dialog is None


def test_a_new_lead_keeps_the_one_before_and_a_reason_closes(qtbot: QtBot, desk: Desk) -> None:
    case_id = _add(qtbot, desk, "C-0201", "Rowan Achterberg")
    page = _page(desk)
    _key(qtbot, desk, KEY.Key_E)
    dialog = _case_dialog(desk)
    line = dialog.questions["lead"].target()
    qtbot.keyClick(line, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "Ines Marlowe")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(line, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert desk.workspace.cases.get(case_id).past_leads == ("Rowan Achterberg",)
    assert "Led before by" in _said(page)
    _press(qtbot, page.close_button)
    closing = desk.cases.case.dialog
    assert isinstance(closing, FieldsDialog)
    _press(qtbot, closing.accept_button)
    assert closing.questions["closing_reason"].wrong.text() == "Closing needs a reason. Write why."
    _type(qtbot, closing, "closing_reason", "The plan was met.")
    _press(qtbot, closing.accept_button)
    case = desk.workspace.cases.get(case_id)
    assert (case.status, case.closing_reason) == ("closed", "The plan was met.")
    assert page.reopen_button.isVisible()
    assert not page.close_button.isVisible()
    _press(qtbot, page.reopen_button)
    case = desk.workspace.cases.get(case_id)
    assert case.status == "open"
    assert "The plan was met." in case.note


def test_an_empty_list_offers_a_case_or_a_spreadsheet(qtbot: QtBot, desk: Desk) -> None:
    desk.cases.show_tab(CASES)
    page = _lists(desk)
    bring = page.empty_imports[CASES]
    assert bring.isVisible()
    for start in (
        lambda: qtbot.mouseClick(bring, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(bring, KEY.Key_Return),
    ):
        with qtbot.waitSignal(page.importRequested) as asked:
            start()
        assert asked.args == [CASES]
        desk.imports.dialog.reject()
    _add(qtbot, desk, "C-0201")
    desk.cases.show_tab(CASES)
    assert not bring.isVisible()


def test_at_200_per_cent_the_lists_need_no_more_than_the_window(qtbot: QtBot, desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, "light", 200)
    desk.window.drop_pages()
    desk.window.resize(1280, 800)
    desk.cases.show_tab("meeting")
    settle()
    page = _lists(desk)
    assert page.add_button.text() == "&Log a meeting or surgery"
    assert desk.window.width() == 1280
    assert not page.import_button.isVisible()
    action = next(one for one in page.more_menu.menu().actions() if "spreadsheet" in one.text())
    assert action.isVisible()
    with qtbot.waitSignal(page.importRequested) as asked:
        action.trigger()
    assert asked.args == ["meeting"]
    assert desk.imports.dialog is not None
    desk.imports.dialog.reject()
    dress(app, "light", 100)


def test_a_sharing_request_is_logged_found_and_opened_again(qtbot: QtBot, desk: Desk) -> None:
    _add(qtbot, desk, "C-0201")
    desk.cases.show_tab("sharing_request")
    page = _lists(desk)
    assert page.add_button.text() == "&Log a sharing request"
    _press(qtbot, page.add_button)
    dialog = _entry_dialog(desk)
    _press(qtbot, dialog.accept_button)
    assert dialog.questions["who"].wrong.text().startswith("“Who asked” is empty.")
    assert QApplication.focusWidget() is dialog.questions["who"].target()
    _type(qtbot, dialog, "who", "Tunde Farrow")
    _type(qtbot, dialog, "case_ref", "c-0201")
    _press(qtbot, dialog.questions["consent"].target())
    _press(qtbot, dialog.accept_button)
    (entry,) = desk.workspace.logs.entries("sharing_request")
    assert entry.values["consent"] == "given"
    panel = page.panel()
    qtbot.keyClicks(panel.bar.search, "farrow")
    assert panel.chosen_id() == entry.id
    qtbot.keyClick(panel.bar.search, KEY.Key_Return)
    again = _entry_dialog(desk)
    assert "Turnaround: open for 0 working days (0 days)." in _said(again)
    again.reject()
    desk.cases.case.show()
    (row,) = [one for one in _page(desk).findChildren(RowLink) if one.key.startswith("entry:")]
    _press(qtbot, row)
    assert _entry_dialog(desk).entry.id == entry.id


def test_an_entry_is_removed_after_asking(qtbot: QtBot, desk: Desk) -> None:
    saved = desk.workspace.logs.save(
        desk.workspace.logs.blank("training", {"person": "Bo", "course": "Plans"})
    )
    desk.cases.show_tab("training")
    desk.cases.open_entry(saved.id)
    dialog = _entry_dialog(desk)
    (remove,) = [one for one in dialog.findChildren(QPushButton) if "Remove this" in one.text()]
    _press(qtbot, remove)
    assert desk.cases.sure is not None
    _press(qtbot, desk.cases.sure.accept_button)
    assert desk.workspace.logs.entries("training") == ()


def test_a_form_for_a_case_has_its_header_filled(qtbot: QtBot, desk: Desk) -> None:
    people = (CasePerson("p1", "Ada Lind"), CasePerson("p2", "Robin Lind", "parent"))
    lead, before = "Rowan Achterberg", ("Ines Marlowe",)
    case = Case("c1", "C-0201", lead=lead, past_leads=before, people=people)
    desk.workspace.cases.save(case)
    desk.cases.case.open("c1")
    _key(qtbot, desk, KEY.Key_F)
    dialog = desk.cases.case.dialog
    assert isinstance(dialog, StartDialog)
    _press(qtbot, dialog.accept_button)
    assert desk.window.current_page_id == "audit"
    session = desk.workspace.records.open(desk.audits.record_id)
    fields = session.record.fields
    assert fields["case_ref"] == "C-0201"
    assert (fields["lead_current"], fields["lead_past"]) == (lead, before[0])
    assert "Ada Lind" in fields["children"]
    assert "Robin" not in fields["children"]
    desk.cases.case.show()
    (row,) = [one for one in _page(desk).findChildren(RowLink) if one.key.startswith("record:")]
    assert not _page(desk).remove_button.isVisible()
    _press(qtbot, row)
    assert desk.window.current_page_id == "audit"


def test_brothers_and_sisters_lead_to_each_other(qtbot: QtBot, desk: Desk) -> None:
    for number in (1, 2):
        desk.workspace.cases.save(Case(f"c{number}", f"C-{number}", family=f"lind{' ' * number}"))
    desk.cases.case.open("c1")
    (row,) = [one for one in _page(desk).findChildren(RowLink) if one.key.startswith("case:")]
    _press(qtbot, row)
    assert desk.cases.case.case_id == "c2"
    _press(qtbot, _page(desk).back)
    assert desk.window.current_page_id == "cases"


def test_a_case_that_nothing_names_is_removed_after_asking(qtbot: QtBot, desk: Desk) -> None:
    _add(qtbot, desk, "C-0201")
    _press(qtbot, _page(desk).remove_button)
    assert desk.cases.case.dialog is not None
    _press(qtbot, desk.cases.case.dialog.accept_button)
    assert desk.workspace.cases.all() == ()
    assert desk.window.current_page_id == "cases"
    desk.go("case")  # it is gone: the lists are shown
    assert desk.window.current_page_id == "cases"


def test_the_lists_are_filtered_and_a_spreadsheet_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    fill_cases(desk.workspace)
    desk.go("cases")
    page = _lists(desk)
    panel = page.panels[CASES]
    qtbot.waitUntil(lambda: panel.note.text() == f"{COUNT} cases")  # listed piece by piece
    panel.look_for(status="closed")
    closed = sum(1 for case in desk.workspace.cases.all() if case.status == "closed")
    assert panel.note.text().startswith(f"{closed} of ")
    panel.look_for(standing="overdue")
    assert 0 < panel.table.model().rowCount() < COUNT
    total = sum(len(desk.workspace.logs.entries(kind.id)) for kind in desk.workspace.logs.kinds())
    assert total == ENTRIES
    qtbot.keyClick(page, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tab == "sharing_request"
    with qtbot.waitSignal(page.importRequested) as asked:
        _press(qtbot, page.import_button)
    assert asked.args == ["sharing_request"]


def test_a_list_that_is_being_made_ready_invites_to_nothing(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go("cases")
    page = _lists(desk)
    panel = page.panels["sharing_request"]
    page.show_tab("sharing_request")
    assert panel.table.isHidden()
    monkeypatch.setattr(listing, "AT_ONCE", 0)
    fill_cases(desk.workspace)
    with qtbot.waitSignal(desk.cases.listing.ended):
        desk.cases.refresh()
        assert not panel.table.isHidden()
        assert "made ready" in panel.table.nothing
        assert panel.table.model().rowCount() == 0
    assert panel.table.model().rowCount() == len(desk.workspace.logs.entries("sharing_request"))
    assert "Try other words" in panel.table.nothing


@pytest.mark.parametrize("percent", [100, 200])
def test_long_names_widen_nothing(qtbot: QtBot, desk: Desk, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, "light", percent)
    desk.window.drop_pages()
    people = tuple(CasePerson(f"p{at}", f"{LONG} {at}") for at in range(3))
    long = Case("c1", "C-1", family=LONG, agency=LONG, lead=LONG, past_leads=(LONG,), people=people)
    desk.workspace.cases.save(long)
    desk.window.resize(1280, 800)
    desk.go("cases")
    settle()
    assert desk.window.size().height() == 800
    desk.cases.case.open("c1")
    settle()
    assert (desk.window.width(), desk.window.height()) == (1280, 800)
    dress(app, "light", 100)


def _hint(dialog: FieldsDialog, field: str) -> str:
    made = dialog.hints.get(field)
    return "" if made is None or made.isHidden() else made.words


def _hint_link(dialog: FieldsDialog, field: str, words: str) -> LinkButton:
    return next(one for one in dialog.hints[field].links if one.text() == words)


def test_a_reference_that_looks_the_same_is_told_while_it_is_typed(
    qtbot: QtBot, desk: Desk
) -> None:
    first = _add(qtbot, desk, "K-1")
    dialog = _new_case(qtbot, desk)
    _type(qtbot, dialog, "ref", "k")
    assert _hint(dialog, "ref") == ""
    _type(qtbot, dialog, "ref", " 1")
    qtbot.waitUntil(lambda: _hint(dialog, "ref").startswith("This looks the same as K-1: only"))
    described = dialog.questions["ref"].target().accessibleDescription()
    assert "looks the same as K-1" in described
    _press(qtbot, _hint_link(dialog, "ref", "Open K-1"))
    assert dialog.discard is not None, "what was typed is not thrown away unasked"
    _press(qtbot, dialog.discard.accept_button)
    assert (desk.window.current_page_id, desk.cases.case.case_id) == ("case", first)
    assert desk.workspace.cases.count() == 1


def test_two_cases_that_look_the_same_are_two_once_a_person_says_so(
    qtbot: QtBot, desk: Desk
) -> None:
    _add(qtbot, desk, "K-1")
    _add(qtbot, desk, "k 1")  # typed and entered at once
    dialog = _case_dialog(desk)
    assert desk.workspace.cases.count() == 1, "it is asked before anything is kept"
    assert "Open K-1, or say that they are two cases." in _said(dialog)
    two = _hint_link(dialog, "ref", "They are two cases")
    two.setFocus()
    qtbot.keyClick(two, KEY.Key_Return)
    settle()
    assert _hint(dialog, "ref") == "Kept apart from K-1, as you said."
    assert "or say that they are two" not in _said(dialog)
    line = dialog.questions["ref"].target()
    assert QApplication.focusWidget() is line
    qtbot.keyClick(line, KEY.Key_Return)
    settle()
    assert {one.ref for one in desk.workspace.cases.all()} == {"K-1", "k 1"}
    desk.cases.case.edit()
    again = _case_dialog(desk)
    assert _hint(again, "ref") == "", "what was decided is not asked again"
    _type(qtbot, again, "lead", "Rowan Achterberg")
    qtbot.keyClick(again.questions["lead"].target(), KEY.Key_Return)
    settle()
    assert desk.cases.case.dialog is None


def test_the_very_same_reference_is_told_at_once_and_stays_refused(
    qtbot: QtBot, desk: Desk
) -> None:
    _add(qtbot, desk, "K-1")
    dialog = _new_case(qtbot, desk)
    _type(qtbot, dialog, "ref", "k - 1")
    qtbot.waitUntil(lambda: _hint(dialog, "ref") == "There is a case K-1 already.")
    assert [one.text() for one in dialog.hints["ref"].links] == ["Open K-1"]
    _press(qtbot, dialog.accept_button)
    assert _said(dialog).count("There is a case K-1 already.") == 1, "it is said once"
    assert desk.workspace.cases.count() == 1


def test_a_reference_of_no_case_is_kept_in_a_log_and_pointed_out(qtbot: QtBot, desk: Desk) -> None:
    for ref in ("K-147", "X-9"):
        _add(qtbot, desk, ref)
    desk.cases.show_tab("support")
    desk.cases.add("support")
    dialog = _entry_dialog(desk)
    _type(qtbot, dialog, "who", "Rowan Achterberg")
    _press(qtbot, dialog.questions["sort"].findChildren(QAbstractButton)[0])
    _type(qtbot, dialog, "case_ref", "k-174")
    said = "No case here has this reference. Nearly the same: K-147."
    qtbot.waitUntil(lambda: _hint(dialog, "case_ref") == said)
    _press(qtbot, _hint_link(dialog, "case_ref", "Use K-147"))
    assert dialog.values()["case_ref"] == "K-147"
    assert _hint(dialog, "case_ref") == ""
    line = dialog.questions["case_ref"].target()
    qtbot.keyClick(line, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "Q-5")
    qtbot.keyClick(line, KEY.Key_Return)
    settle()
    assert desk.cases.dialog is None, "it is a hint and no error"
    (entry,) = desk.workspace.logs.entries("support")
    assert entry.values["case_ref"] == "Q-5"
    assert "No case here has the reference “Q-5”." in _said(_lists(desk))
    desk.cases.open_entry(entry.id)
    said = "No case here has this reference. It is kept as you typed it."
    assert _hint(_entry_dialog(desk), "case_ref") == said
    assert not _entry_dialog(desk).dirty


def test_what_was_typed_and_not_saved_comes_back_with_its_hint(qtbot: QtBot, desk: Desk) -> None:
    _add(qtbot, desk, "K-1")
    desk.cases.case.resume("another", {"ref": "K 1"})
    dialog = _case_dialog(desk)
    assert _hint(dialog, "ref").startswith("This looks the same as K-1")


def test_a_hint_comes_into_sight_where_the_text_is_large(
    qtbot: QtBot, desk: Desk, dressed: QApplication
) -> None:
    _add(qtbot, desk, "K-147")
    dress(dressed, "light", 200)
    desk.cases.add("support")
    dialog = _entry_dialog(desk)
    _type(qtbot, dialog, "case_ref", "k-174")
    qtbot.waitUntil(lambda: bool(_hint(dialog, "case_ref")))
    last = dialog.hints["case_ref"].links[-1]
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
    assert not dialog.questions["case_ref"].target().visibleRegion().isEmpty()
    dress(dressed, "light", 100)
