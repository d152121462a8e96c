"""Every kind of field, filled in with keys and clicks: in the header and in sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from eh_desktop.domain.entries import FIELD_KINDS, table_rows, table_text
from eh_desktop.domain.form import Choice, Column, Field, Form
from eh_desktop.domain.record import Change, Part, State, apply
from eh_desktop.ui.editor.choice_lists import CheckList, ChoiceList, ChoiceWords
from eh_desktop.ui.editor.dates_field import DatesField
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.editor.number_field import NumberField
from eh_desktop.ui.editor.table_field import UNREADABLE, TableField
from eh_desktop.ui.theme import THEME, Scheme
from tests.editor_fixtures import Owner, case, opened, section, shipped, started

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def household(owner: Owner) -> TableField:
    """Give the household table of the case study, on its own tab."""
    owner.editor.tabs.show_tab(2)
    control = section(owner, 2).fields.questions["household"].control
    assert isinstance(control, TableField)
    return control


def type_into(qtbot: QtBot, text: str) -> None:
    """Type where the focus is."""
    qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def case_study() -> Form:
    return shipped("bathnes.case_study")


def with_field(form: Form, entry: Field) -> Form:
    """Give a form whose header asks one field more."""
    return replace(form, header=(*form.header, entry))


def test_a_row_is_added_filled_and_removed_with_keys_alone(qtbot: QtBot, case_study: Form) -> None:
    owner = opened(qtbot, started(case_study), form=case_study)
    table = household(owner)
    assert table.empty.isVisible()
    table.add_button.setFocus()
    qtbot.keyClick(table.add_button, Key.Key_Return)
    type_into(qtbot, "C-12")
    for text in ("Robin", "Example", "3/4/2016"):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        type_into(qtbot, text)
    for _ in ("picker", "age"):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    type_into(qtbot, "10")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert QApplication.focusWidget() is table.rows["n001"].remove_link
    stored = table_rows(owner.record.fields["household"])
    assert stored == (
        {
            "id": "n001",
            "case_number": "C-12",
            "first_name": "Robin",
            "family_name": "Example",
            "date_of_birth": "2016-04-03",
            "age": "10",
        },
    )
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert "household" not in owner.record.fields
    assert table.rows == {}
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert table.rows["n001"].cells["first_name"].control.text() == "Robin"


def test_rows_are_numbered_and_tab_goes_through_them_in_order(
    qtbot: QtBot, case_study: Form
) -> None:
    rows = ({"id": "r2", "first_name": "Robin"}, {"id": "r1", "first_name": "Alex"})
    record = apply(started(case_study), Change(Part.FIELD, "household", table_text(rows)))
    owner = opened(qtbot, record, form=case_study)
    table = household(owner)
    assert list(table.rows) == ["r2", "r1"]
    second = table.rows["r1"].cells["first_name"].control
    assert second.accessibleName() == "First name, row 2"
    assert (
        table.rows["r1"].remove_link.accessibleName() == "Remove row 2 of Members of the household"
    )
    qtbot.mouseClick(table.add_button, LEFT)
    stops = [stop for row in table.rows.values() for stop in row.stops()]
    stops[0].setFocus()
    for stop in [*stops[1:], table.add_button]:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is stop
    qtbot.mouseClick(table.rows["r2"].remove_link, LEFT)
    assert second.accessibleName() == "First name, row 1"


def test_a_stored_row_never_overwrites_what_is_being_typed(qtbot: QtBot, case_study: Form) -> None:
    rows = ({"id": "r1", "first_name": "Robin"},)
    record = apply(started(case_study), Change(Part.FIELD, "household", table_text(rows)))
    owner = opened(qtbot, record, form=case_study)
    cells = household(owner).rows["r1"].cells
    cells["family_name"].control.setFocus()
    type_into(qtbot, "Exam")
    changed = table_text(({"id": "r1", "first_name": "Alex"},))
    owner.store(Change(Part.FIELD, "household", changed))
    assert cells["first_name"].control.text() == "Alex"
    assert cells["family_name"].control.text() == "Exam"
    owner.editor.flush()
    stored = table_rows(owner.record.fields["household"])
    assert stored == ({"id": "r1", "first_name": "Alex", "family_name": "Exam"},)


def test_a_table_that_cannot_be_read_says_so(qtbot: QtBot, case_study: Form) -> None:
    record = apply(started(case_study), Change(Part.FIELD, "household", "not rows"))
    owner = opened(qtbot, record, form=case_study)
    table = household(owner)
    assert table.empty.text() == UNREADABLE
    qtbot.mouseClick(table.add_button, LEFT)
    assert owner.record.fields["household"] == '[{"id":"n001"}]'
    assert not table.empty.isVisible()


def test_every_kind_of_column_has_its_cell(qtbot: QtBot, case_study: Form) -> None:
    columns = (
        Column("what", "What", "long_text", required=True),
        Column("when", "By when", "date"),
        Column("cost", "Cost", "number"),
        Column("state", "State", "choice", choices=(Choice("a", "Begun"), Choice("b", "Done"))),
    )
    form = with_field(case_study, Field("plan", "Plan", "table", columns=columns))
    owner = opened(qtbot, started(form), form=form)
    owner.editor.tabs.show_tab(0)
    table = case(owner, "plan").control
    qtbot.mouseClick(table.add_button, LEFT)
    cells = table.rows["n001"].cells
    type_into(qtbot, "Ask the school")
    for key, text in (("when", "1.3.2030"), ("cost", "2.5")):
        cells[key].control.line.setFocus()
        type_into(qtbot, text)
    qtbot.mouseClick(cells["state"].control.buttons["b"], LEFT)
    owner.editor.flush()
    stored = {"id": "n001", "what": "Ask the school", "when": "2030-03-01", "cost": "2.5"}
    assert table_rows(owner.record.fields["plan"]) == ({**stored, "state": "b"},)
    assert not cells["when"].control.wrong.isVisible()  # a plan's dates lie ahead


def test_several_choices_are_ticked_with_space_and_clicked_by_their_words(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    control = case(owner, "verified_through").control
    assert isinstance(control, CheckList)
    control.boxes["visits"].setFocus()
    qtbot.keyClick(control.boxes["visits"], Key.Key_Space)
    words = control.findChildren(ChoiceWords)[1]
    assert words.text() == "Policies, read at the desk"
    qtbot.mouseClick(words, LEFT, pos=QPoint(5, 5))
    assert owner.record.fields["verified_through"] == "policies\nvisits"
    assert control.boxes["policies"].hasFocus()
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert not control.boxes["policies"].isChecked()
    assert control.boxes["visits"].isChecked()


def test_a_choice_is_taken_back_with_backspace(qtbot: QtBot) -> None:
    form = shipped("tameside.line_manager_checklist")
    owner = opened(qtbot, started(form), form=form)
    control = case(owner, "occasion").control
    assert isinstance(control, ChoiceList)
    qtbot.mouseClick(control.buttons["first_use"], LEFT)
    assert owner.record.fields["occasion"] == "first_use"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backspace)
    assert "occasion" not in owner.record.fields
    assert not control.buttons["first_use"].isChecked()


@pytest.mark.parametrize(("typed", "stored", "wrong"), [(" 12 ", "12", False), ("x", "x", True)])
def test_a_number_is_kept_as_typed_and_marked_if_it_is_none(
    qtbot: QtBot, typed: str, stored: str, wrong: bool
) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    control = case(owner, "files_read").control
    assert isinstance(control, NumberField)
    control.line.setFocus()
    type_into(qtbot, typed)
    qtbot.keyClick(control.line, Key.Key_Tab)
    assert owner.record.fields["files_read"] == stored
    assert control.wrong.isVisible() is wrong
    assert bool(control.line.property("wrong")) is wrong


def dates(owner: Owner) -> DatesField:
    """Give the dates of the meetings in Blackburn's audit."""
    owner.editor.tabs.show_tab(0)
    control = case(owner, "taf_dates").control
    assert isinstance(control, DatesField)
    return control


def test_days_are_added_typed_and_removed(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    owner = opened(qtbot, started(form), form=form)
    control = dates(owner)
    control.rows[0].day.line.setFocus()
    type_into(qtbot, "3/8/2026")
    qtbot.mouseClick(control.add_button, LEFT)
    assert control.rows[1].day.line.hasFocus()
    assert control.rows[1].day.line.accessibleName().endswith("day 2")
    type_into(qtbot, "14/9/2026")
    owner.editor.flush()
    assert owner.record.fields["taf_dates"] == "2026-08-03\n2026-09-14"
    qtbot.mouseClick(control.rows[0].remove_link, LEFT)
    assert owner.record.fields["taf_dates"] == "2026-09-14"
    assert [row.day.value() for row in control.rows] == ["2026-09-14"]
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert [row.day.line.text() for row in control.rows] == ["03/08/2026", "14/09/2026"]
    for row in list(control.rows):
        qtbot.mouseClick(row.remove_link, LEFT)
    assert "taf_dates" not in owner.record.fields
    assert len(control.rows) == 1


def test_an_empty_day_stays_while_another_field_changes(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    owner = opened(qtbot, started(form), form=form)
    control = dates(owner)
    qtbot.mouseClick(control.add_button, LEFT)
    owner.store(Change(Part.FIELD, "case_ref", "C-1"))
    owner.editor.refresh(None, owner.record, owner.editor.sitting.suggestions)
    assert len(control.rows) == 2


@pytest.mark.parametrize(("future", "wrong"), [(True, False), (False, True)])
def test_only_some_dates_may_lie_ahead(
    qtbot: QtBot, case_study: Form, *, future: bool, wrong: bool
) -> None:
    form = with_field(case_study, Field("due", "Due", "date", future=future))
    owner = opened(qtbot, started(form), form=form)
    control = case(owner, "due").control
    control.line.setFocus()
    type_into(qtbot, "1/1/2030")
    qtbot.keyClick(control.line, Key.Key_Tab)
    assert owner.record.fields["due"] == "2030-01-01"
    assert control.wrong.isVisible() is wrong


def test_each_kind_of_field_has_a_control_that_shows_and_locks_a_value(qtbot: QtBot) -> None:
    choices = (Choice("a", "First"), Choice("b", "Second"))
    columns = (Column("name", "Name"),)
    values = {
        "choice": "b",
        "choices": "a\nb",
        "date": "2026-11-22",
        "dates": "2026-11-20\n2026-11-22",
        "number": "12.5",
        "table": '[{"id":"r1","name":"Robin"}]',
    }
    for kind in FIELD_KINDS:
        entry = Field("f", "A field", kind, choices=choices, columns=columns)
        value = values.get(kind, "Some words")
        assert FIELD_KINDS[kind].allows(entry, value)
        question = FieldQuestion(entry, editable=False, today="2026-11-22", new_id=str)
        qtbot.addWidget(question)
        question.put(value)
        question.show()
        said: list[Change] = []
        question.changed.connect(said.append)
        texts = [*question.findChildren(QLineEdit), *question.findChildren(QPlainTextEdit)]
        assert all(text.isReadOnly() for text in texts), kind
        assert not any(box.isEnabled() for box in question.findChildren(QCheckBox)), kind
        qtbot.keyClick(question.target(), Key.Key_Backspace)
        assert said == [], kind


def test_fields_after_the_criteria_stand_below_them(qtbot: QtBot) -> None:
    form = shipped("tameside.parent_feedback")
    owner = opened(qtbot, started(form), form=form)
    owner.editor.tabs.show_tab(1)
    page = section(owner, 1)
    QApplication.processEvents()
    bottom = max(card.geometry().bottom() for card in page.cards.values())
    assert page.fields.geometry().top() > bottom
    assert page.start() is page.cards[form.sections[0].criteria[0].id].group.tab_stop()


def test_f8_goes_through_fields_of_sections_and_skips_what_may_stay_open(
    qtbot: QtBot, case_study: Form
) -> None:
    record = started(case_study)
    for key, value in (("case_ref", "C-1"), ("practitioner", "Sam"), ("written_on", "2026-11-20")):
        record = apply(record, Change(Part.FIELD, key, value))
    owner = opened(qtbot, record, form=case_study)
    editor = owner.editor
    assert editor.tabs.bar.currentIndex() == 1
    editor.tabs.bar.setFocus()
    reached = []
    for _ in range(24):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_F8)
        page = section(owner, editor.tabs.bar.currentIndex())
        focus = QApplication.focusWidget()
        reached += [k for k, q in page.fields.questions.items() if q.isAncestorOf(focus)]
    wanted = [entry.id for part in case_study.sections for entry in part.fields if entry.required]
    assert len(wanted) < 24
    assert reached[: len(wanted)] == wanted
    assert reached[len(wanted)] == wanted[0]
    assert all(a != b for a, b in pairwise(reached))


def test_a_section_of_fields_alone_tells_its_progress_on_the_tab(
    qtbot: QtBot, case_study: Form
) -> None:
    owner = opened(qtbot, started(case_study), form=case_study)
    bar = owner.editor.tabs.bar
    assert bar.accessibleTabName(1) == "Referral, not complete"
    filled = (
        ("organisation", "Example Trust"),
        ("year", "2025/26"),
        ("quarter", "quarter_2"),
        ("referral_source", "School"),
    )
    for key, value in filled:
        owner.store(Change(Part.FIELD, key, value))
    assert bar.accessibleTabName(1) == "Referral, complete"
    owner.store(Change(Part.FIELD, "quarter", "quarter_9"))
    assert bar.accessibleTabName(1) == "Referral, something is wrong"


def test_a_closed_record_shows_its_rows_and_offers_nothing(qtbot: QtBot, case_study: Form) -> None:
    rows = ({"id": "r1", "first_name": "Robin"},)
    record = apply(started(case_study), Change(Part.FIELD, "household", table_text(rows)))
    owner = opened(qtbot, replace(record, state=State.SIGNED), form=case_study)
    table = household(owner)
    assert not table.add_button.isVisible()
    assert not table.rows["r1"].remove_link.isVisible()
    assert table.rows["r1"].cells["first_name"].control.isReadOnly()


@pytest.fixture
def scaled(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Show everything at a text scale for one test."""
    before = qapp.font()
    THEME.apply(qapp, Scheme.LIGHT, request.param)
    yield
    THEME.apply(qapp, Scheme.LIGHT, 1.0)
    qapp.setStyleSheet("")
    qapp.setFont(before)


@pytest.mark.usefixtures("scaled")
@pytest.mark.parametrize("scaled", [1.0, 2.0], indirect=True)
@pytest.mark.parametrize("form_id", ["bathnes.case_study", "bathnes.standards", "blackburn.tier1"])
def test_nothing_of_the_fields_is_cut(qtbot: QtBot, form_id: str) -> None:
    form = shipped(form_id)
    record = started(form)
    values = {"date": "2016-04-03", "number": "10"}
    for _, entry in form.fields():
        if entry.kind == "table":
            cells = {c.id: values.get(c.kind, "Example") for c in entry.columns}
            rows = table_text(({"id": "r1", **cells}, {"id": "r2", **cells}))
            record = apply(record, Change(Part.FIELD, entry.id, rows))
    owner = opened(qtbot, record, form=form, size=(1200, 800))
    for index in range(owner.editor.tabs.bar.count()):
        page = owner.editor.tabs.show_tab(index)
        QApplication.processEvents()
        assert page.horizontalScrollBar().maximum() == 0
        for text in page.findChildren(QLineEdit):
            if text.isVisible():
                assert text.height() >= text.minimumSizeHint().height(), text.accessibleName()
                assert text.parentWidget().rect().contains(text.geometry()), text.accessibleName()
