"""Duties on the screen: each figure opens its rows, each button does what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case, CaseDate
from eh_desktop.domain.due import Done, Facts, StreamStanding, standing, standings
from eh_desktop.domain.periods import span_of
from eh_desktop.domain.programme import Programme, ReturnRule, Stream
from eh_desktop.services.duty_rows import DutyRow
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.application import dress
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.home_due import DueCard
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.listings import AUDITS
from eh_desktop.ui.programme.duty_page import DutyPage
from eh_desktop.ui.programme.duty_table import DutyBar, DutyLink, DutyTable
from eh_desktop.ui.programme.programme_page import ProgrammePage
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.rows import RowLink
from tests.journey_fixtures import PROFILE
from tests.shell_fixtures import EMPTY, SUMMARY, Answers, settle

TODAY = date(2026, 11, 24)
LEFT = Qt.MouseButton.LeftButton
PROGRAMME = Programme(
    "moor",
    (
        Stream("moor.yearly", "Service checklist", "Once a year.", "form", "year", count=1),
        Stream(
            *("moor.sample", "Dip sample", "Audit some.", "sample", "month"),
            form_id="moor.audit",
            share=5,
            population="open",
        ),
        Stream("moor.log", "Training log", "Keep it.", "log", "month", log="training"),
        Stream(
            *("moor.return", "Quarterly return", "Send it.", "return", "quarter"),
            return_id="moor.r",
            count=1,
        ),
    ),
)
FACTS = Facts(
    TODAY,
    "champion",
    date(2026, 1, 5),
    tuple(Case(f"c{at}", f"C-{at}", opened_on="2026-02-01") for at in range(43)),
    (Done("r1", "moor.audit", date(2026, 11, 3)), Done("r2", "moor.audit", date(2026, 11, 4))),
    returns={"moor.r": ReturnRule("moor.r", "Return", "quarter", (), 8)},
)
STANDING = standings(PROGRAMME, FACTS)


def _said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.text())


def _link(widget: QWidget, name: str) -> LinkButton:
    links = widget.findChildren(LinkButton)
    return next(one for one in links if one.accessibleName().startswith(name))


@pytest.fixture
def card(qtbot: QtBot, dressed: QApplication) -> DueCard:
    """Give the card of duties, wide enough for one line each."""
    made = DueCard(STANDING, TODAY)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    return made


def test_what_is_due_stands_by_its_day_and_what_is_late_first(card: DueCard) -> None:
    said = _said(card)
    assert "1 late, 2 open" in said
    order = [said.index(text) for text in ("Quarterly return", "Dip sample", "Service checklist")]
    assert order == sorted(order)
    assert "Training log" not in said, "what has no number stands under all duties"
    for text in ("47 days late", "1 to go", "by 8 October", "by 30 November"):
        assert text in said
    headings = ("Now · November 2026", "This year · 2026")
    assert all(heading in said for heading in headings)


def test_bars_say_what_they_show(card: DueCard) -> None:
    bars = {one.accessibleName(): one for one in card.findChildren(DutyBar)}
    sample = bars["Dip sample: 2 of 3 this month, 1 to go, by 30 November"]
    assert (sample.value(), sample.maximum()) == (2, 3)


def test_without_a_number_there_is_no_bar(qtbot: QtBot, dressed: QApplication) -> None:
    table = DutyTable([("", [standing(PROGRAMME.stream("moor.log"), FACTS)])], TODAY)
    qtbot.addWidget(table)
    assert not table.findChildren(DutyBar)
    assert "No number set" in _said(table)
    table.resize(300, 300)
    table.show()
    assert _link(table, "0 done").isVisible()


def test_what_is_tied_to_an_occasion_stands_on_home_without_a_number(
    qtbot: QtBot, dressed: QApplication
) -> None:
    checklist = Stream(
        *("moor.checklist", "Checklist in supervision", "Use it.", "form", "quarter"),
        form_id="moor.list",
        when="at induction and in supervision",
    )
    facts = replace(FACTS, done=(Done("r9", "moor.list", date(2026, 10, 3)),))
    stands = standing(checklist, facts)
    card = DueCard([*STANDING, stands], TODAY)
    alone = DueCard([stands], TODAY)
    for one in (card, alone):
        qtbot.addWidget(one)
        said = _said(one)
        for text in ("When the occasion comes", "at induction and in supervision", "No number set"):
            assert text in said
        figure = _link(one, "1 done this quarter, Checklist in supervision")
        assert figure.text() == "1 done this quarter"
        with qtbot.waitSignal(one.actRequested) as asked:
            _link(one, "Start: Checklist in supervision").click()
        assert asked.args == ["moor.checklist 2026-10-01"]
    assert "1 late, 2 open" in _said(card), "it is neither open nor late"
    assert "sets no number for your role" in _said(alone)
    assert not alone.findChildren(DutyBar)


def test_a_figure_without_a_button_stands_at_the_edge(qtbot: QtBot, dressed: QApplication) -> None:
    groups = [("", [standing(PROGRAMME.stream("moor.log"), FACTS)])]
    table = DutyTable(groups, TODAY, acts=False)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    done = _link(table, "0 done")
    qtbot.waitUntil(lambda: done.geometry().right() == table.rect().right())


def test_figures_and_buttons_say_which_duty(qtbot: QtBot, card: DueCard) -> None:
    chosen: list[str] = []
    card.rowsRequested.connect(chosen.append)
    card.actRequested.connect(chosen.append)
    figure = _link(card, "2 of 3 this month, Dip sample")
    assert figure.toolTip() == "5 % of 43 open cases is 2.15, rounded up to 3."
    qtbot.mouseClick(figure, LEFT)
    qtbot.mouseClick(_link(card, "Draw a sample: Dip sample"), LEFT)
    start = _link(card, "Start: Service checklist")
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Return)
    assert chosen == ["moor.sample 2026-11-01", "moor.sample 2026-11-01", "moor.yearly 2026-01-01"]
    with qtbot.waitSignal(card.pageRequested) as page:
        qtbot.mouseClick(card.all_link, LEFT)
    assert page.args == ["programme"]
    with qtbot.waitSignal(card.exportRequested):
        qtbot.mouseClick(card.export_link, LEFT)


def test_lines_break_where_there_is_no_room(qtbot: QtBot, card: DueCard) -> None:
    table = card.findChildren(DutyTable)[0]
    bar = table.findChildren(DutyBar)[1]
    figure = _link(card, "2 of 3")

    def beside() -> bool:
        return abs(_middle(bar, table).y() - _middle(figure, table).y()) < 10

    qtbot.waitUntil(beside)
    card.resize(420, 700)
    qtbot.waitUntil(lambda: not beside())
    right = table.rect().right()
    for part in (*table.findChildren(DutyLink), *table.findChildren(DutyBar)):
        assert part.mapTo(table, part.rect().topRight()).x() <= right + 1
    card.resize(1000, 400)
    qtbot.waitUntil(beside)


def test_an_occasion_widens_no_page_where_the_text_is_large(
    qtbot: QtBot, dressed: QApplication
) -> None:
    dress(dressed, "light", 200)
    occasion = Stream(
        *("moor.checklist", "Checklist in supervision", "Use it.", "form", "quarter"),
        form_id="moor.list",
        when="at induction and in supervision",
    )
    card = DueCard([*STANDING, standing(occasion, FACTS)], TODAY)
    qtbot.addWidget(card)
    assert card.minimumSizeHint().width() <= 1000
    card.resize(1044, 700)
    card.show()
    table = card.findChildren(DutyTable)[0]
    qtbot.waitUntil(lambda: table.width() < 1044)
    for link in table.findChildren(DutyLink):
        assert link.mapTo(table, link.rect().topRight()).x() <= table.rect().right() + 1
    dress(dressed, "light", 100)


def _middle(widget: QWidget, ground: QWidget) -> QPoint:
    return widget.mapTo(ground, widget.rect().center())


def test_targets_are_large_enough(card: DueCard) -> None:
    for link in card.findChildren(LinkButton):
        assert link.height() >= 24
        assert link.width() >= 24


def test_nothing_due_is_said(qtbot: QtBot, dressed: QApplication) -> None:
    nothing = standing(PROGRAMME.stream("moor.sample"), replace(FACTS, cases=(), done=()))
    card = DueCard([nothing], TODAY)
    qtbot.addWidget(card)
    assert "Nothing is due" in _said(card)
    with qtbot.waitSignal(card.pageRequested) as page:
        _link(card, "Enter cases").click()
    assert page.args == ["cases"]
    bare = DueCard([], TODAY)
    qtbot.addWidget(bare)
    assert "no number for your role" in _said(bare)


def test_home_shows_duties_first_and_also_when_empty(qtbot: QtBot, dressed: QApplication) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_summary(SUMMARY, TODAY, AUDITS, STANDING)
    assert page.due is not None
    assert page.column.indexOf(page.due) == 0
    with qtbot.waitSignal(page.figureChosen) as opened:
        qtbot.mouseClick(page.due.all_link, LEFT)
    assert opened.args == ["programme"]
    with qtbot.waitSignal(page.dutyRowsRequested):
        qtbot.mouseClick(_link(page, "2 of 3"), LEFT)
    with qtbot.waitSignal(page.dutyActRequested):
        qtbot.mouseClick(_link(page, "Draw a sample"), LEFT)
    with qtbot.waitSignal(page.exportRequested):
        qtbot.mouseClick(page.due.export_link, LEFT)
    page.show_summary(EMPTY, TODAY, AUDITS, STANDING)
    settle()
    assert "No form started yet" in _said(page)
    assert len(page.findChildren(DueCard)) == 1
    page.show_summary(EMPTY, TODAY)
    settle()
    assert not page.findChildren(DueCard)


def _sample() -> StreamStanding:
    return standing(PROGRAMME.stream("moor.sample"), FACTS)


def test_a_duty_shows_its_rows(qtbot: QtBot, dressed: QApplication) -> None:
    page = DutyPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    rows = [DutyRow("record", f"r{at}", f"C-{at}", "Audit", waiting=False) for at in range(52)]
    rows.insert(0, DutyRow("case", "c1", "C-1", "Third review", waiting=True))
    past = replace(_sample(), span=span_of("month", date(2026, 10, 1)))
    page.show_duty(_sample(), rows, [past], TODAY)
    said = _said(page)
    assert "5 % of 43 open cases is 2.15, rounded up to 3." in said
    assert "2 more stand in the lists." in said
    links = {one.accessibleName(): one for one in page.findChildren(RowLink)}
    with qtbot.waitSignal(page.rowChosen) as chosen:
        qtbot.mouseClick(links["C-7, Audit"], LEFT)
    assert chosen.args == ["record", "r7"]
    with qtbot.waitSignal(page.rowChosen) as chosen:
        qtbot.mouseClick(links["C-1, Third review"], LEFT)
    assert chosen.args == ["case", "c1"]
    with qtbot.waitSignal(page.rowsRequested) as asked:
        qtbot.mouseClick(_link(page, "2 of 3 October 2026"), LEFT)
    assert asked.args == ["moor.sample 2026-10-01"]
    assert page.day is None


def test_the_boards_day_is_asked_for(qtbot: QtBot, dressed: QApplication) -> None:
    page = DutyPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.show_duty(standing(PROGRAMME.stream("moor.return"), FACTS), [], [], TODAY)
    assert page.day is not None
    assert page.board is not None
    page.day.line.clear()
    _press(qtbot, page, "Keep this day")
    assert page.board.wrong
    page.day.line.setFocus()
    qtbot.keyClicks(page.day.line, "30/11/2026")
    with qtbot.waitSignal(page.boardDateChosen) as chosen:
        _press(qtbot, page, "Keep this day")
    assert chosen.args == ["2026-11-30"]
    with qtbot.waitSignal(page.boardDateChosen) as chosen:
        _press(qtbot, page, "Use the usual day")
    assert chosen.args == [""]


def _press(qtbot: QtBot, page: QWidget, name: str) -> None:
    from PySide6.QtWidgets import QPushButton

    made = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)
    qtbot.mouseClick(made, LEFT)


def test_without_duties_the_page_says_so(qtbot: QtBot, dressed: QApplication) -> None:
    page = ProgrammePage()
    qtbot.addWidget(page)
    page.show_duties([(one, ()) for one in STANDING], {"moor.sample"}, "Moor", TODAY)
    said = _said(page)
    assert said.index("Dip sample") < said.index("Of others") < said.index("Training log")
    page.show_duties([], (), "Moor", TODAY)
    settle()
    assert "No duties stated" in _said(page)


@pytest.fixture
def workspace(service: VaultService) -> Iterator[Workspace]:
    """Give the open vault of a line manager, with three cases."""
    opened = service.open(service.data_key)  # type: ignore[attr-defined]
    context = opened._context  # the fixture's vault, in another role
    context.profile = replace(PROFILE, role="champion")
    today = date.today()  # noqa: DTZ011
    reviews = tuple(
        CaseDate(f"d{at}", "review", (today - timedelta(days=9 - at)).isoformat())
        for at in range(3)
    )
    for ref, days in (("C-0147", reviews), ("C-0139", ()), ("C-0126", ())):
        opened.cases.save(Case(f"id-{ref}", ref, opened_on="2026-02-01", dates=days))
    yield opened
    opened.close()


def test_from_home_to_the_family_and_back(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    home = window.page("home")
    qtbot.mouseClick(_link(home, "See who: Feedback from families"), LEFT)
    duty = window.page("duty")
    qtbot.waitUntil(lambda: window.current_page_id == "duty")
    assert "Third review" in _said(duty)
    row = next(one for one in duty.findChildren(RowLink) if "C-0147" in one.accessibleName())
    qtbot.mouseClick(row, LEFT)
    assert window.current_page_id == "case"
    desk.go("duty")
    _press(qtbot, duty, "Back")
    assert window.current_page_id == "home"


def test_a_sample_is_drawn_from_home(qtbot: QtBot, desk: Desk) -> None:
    home = desk.window.page("home")
    qtbot.mouseClick(_link(home, "Draw a sample: Dip sample of open cases"), LEFT)
    dialog = desk.samples.dialog
    assert dialog is not None
    assert dialog.form.stream.currentData() == "tameside.service_sample"
    dialog.reject()
    settle()


def test_all_duties_open_and_a_form_is_started(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    home = window.page("home")
    assert isinstance(home, HomePage)
    assert home.due is not None
    qtbot.mouseClick(home.due.all_link, LEFT)
    page = window.page("programme")
    assert window.current_page_id == "programme"
    said = _said(page)
    assert "5 % of 3 open cases is 0.15, rounded up to 1." in said
    assert "Tameside QA Framework, Quality Assurance Process" in said
    assert "report on themes" not in said
    _link(page, "Start: Service checklist").click()
    assert window.current_page_id == "audit"
    desk.go("programme")
    page = window.page("programme")
    _link(page, "Open log: Surgeries").click()
    assert window.current_page_id == "cases"
    desk.go("programme")
    _link(page, "0 of 1 this month, Dip sample of open cases").click()
    assert window.current_page_id == "duty"
    _press(qtbot, window.page("duty"), "Back")
    assert window.current_page_id == "programme"
    _press(qtbot, page, "Back to Home")
    assert window.current_page_id == "home"


def test_the_board_moves_the_return(qtbot: QtBot, desk: Desk) -> None:
    desk.go("programme")
    page = desk.window.page("programme")
    figure = next(
        one for one in page.findChildren(DutyLink) if "Quarterly return:" in one.accessibleName()
    )
    figure.click()
    duty = desk.window.page("duty")
    assert isinstance(duty, DutyPage)
    assert duty.day is not None
    day = span_of("quarter", date.today()).ends + timedelta(days=30)  # noqa: DTZ011
    duty.day.line.clear()
    qtbot.keyClicks(duty.day.line, f"{day:%d/%m/%Y}")
    _press(qtbot, duty, "Keep this day")
    kept = desk.workspace.programme.board_dates()
    assert [*kept.values()] == [day]
    assert "the day the board set" in _said(duty)
    assert duty.day is not None
    duty.day.line.clear()
    qtbot.keyClicks(duty.day.line, "01/01/2020")
    _press(qtbot, duty, "Keep this day")
    assert "cannot be due before" in _said(duty)


def test_due_dates_are_saved_as_a_calendar(
    qtbot: QtBot, desk: Desk, answers: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("eh_desktop.ui.desk_programme.ask_save", answers.save)
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    assert home.due is not None
    qtbot.mouseClick(home.due.export_link, LEFT)
    dialog = desk.programme.dialog
    assert dialog is not None
    assert not dialog.refs.isChecked()
    qtbot.mouseClick(dialog.accept_button, LEFT)
    saved = (tmp_path / "due-dates.ics").read_bytes()
    assert saved.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"Feedback from families" in saved
    assert b"C-0147" not in saved
    assert "The due dates are saved." in _said(home)
    answers.path = None
    qtbot.mouseClick(home.due.export_link, LEFT)
    settle()
