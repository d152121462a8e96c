"""A champion's quarter: a request answered, training brought in, the return told and saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from eh_desktop.domain.people import Profile
from eh_desktop.domain.periods import before, span_of
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.editor.choice_lists import ChoiceList
from eh_desktop.ui.home_first_cases import FirstCasesCard
from eh_desktop.ui.home_invitation import InvitationCard
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.importing.dialog import Step
from eh_desktop.ui.returns.dialogs import SubmitDialog
from eh_desktop.ui.returns.return_page import ReturnPage
from eh_desktop.ui.returns.returns_page import ReturnsPage
from tests.people_fixtures import Meet, Person

PROFILE = Profile("Ines Marlowe", "champion", "Learning mentor", "Fell School", "tameside")
NOTE = "The school asked twice for one family."


def _last() -> tuple[str, date]:
    """Give the last quarter's key, and a day of it."""
    last = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
    return last.key, last.starts + timedelta(days=9)


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _tab(champion: Person, log: str) -> CasesPage:
    page = champion.go("cases", CasesPage)
    at = list(page.panels).index(log)
    page.bar.setFocus()
    for _ in range(at - page.bar.currentIndex()):
        champion.hands.press(Qt.Key.Key_Right)
    assert page.tab == log
    return page


def _log_a_request(champion: Person, day: date) -> None:
    page = _tab(champion, "sharing_request")
    champion.click(page.add_button)
    dialog = champion.desk.cases.dialog
    assert dialog is not None
    for key, text in (
        ("asked_on", _written(day)),
        ("who", "Health visitor"),
        ("answered_on", _written(day + timedelta(days=7))),
    ):
        champion.hands.write(dialog.questions[key].target(), text)
    consent = dialog.questions["consent"].control
    assert isinstance(consent, ChoiceList)
    champion.click(consent.buttons["given"])
    champion.click(dialog.accept_button)
    assert champion.desk.cases.dialog is None
    (row,) = page.panel().chosen_rows()
    assert row.cell("turnaround").text.endswith("working days")


def _bring_in_training(champion: Person, day: date, path: Path) -> None:
    rows = (f"{_written(day)},{who},Early help basics" for who in ("Ada Fell", "Tom Marsh"))
    path.write_text("\n".join(("Date,Person,Course", *rows)), encoding="utf-8")
    page = _tab(champion, "training")
    champion.click(page.import_button)
    dialog, matching = champion.desk.imports.dialog, champion.desk.imports.matching
    assert dialog is not None
    assert matching is not None
    with champion.hands.answering(path):
        champion.click(dialog.file.choose_button)
        champion.hands.wait("the file", lambda: not dialog.running and not matching.busy)
    for step in (Step.DECIDE, Step.RESULT):
        for _ in range(2):
            if dialog.step is not step:
                champion.hands.wait("the next step", dialog.accept_button.isEnabled)
                champion.click(dialog.accept_button)
                champion.hands.wait("the rows", lambda: not dialog.running)
        assert dialog.step is step
    champion.click(dialog.accept_button)
    assert len(champion.workspace.logs.entries("training")) == 2


def _submit(champion: Person, key: str, folder: Path) -> None:
    returns = champion.go("returns", ReturnsPage)
    returns.panel.table.setFocus()
    champion.hands.press(Qt.Key.Key_Home)
    (first, *_) = champion.workspace.returns.listed()
    assert (first.title, first.state) in (
        ("Quarterly return", "open"),
        ("Quarterly return", "late"),
    )
    assert returns.panel.chosen_id() == f"tameside.champion_return {key}"
    champion.hands.press(Qt.Key.Key_Return)
    page = champion.page("return", ReturnPage)
    assert page.figures["sharing_requests"].value.text() == "1"
    note = page.figures["sharing_requests"].note
    assert note is not None
    champion.hands.write(note, NOTE)
    champion.click(page.submit_button)
    dialog = champion.desk.returns.dialog
    assert isinstance(dialog, SubmitDialog)
    champion.click(dialog.accept_button)
    assert page.state.text() == "Submitted"
    with champion.hands.answering(folder / "return.pdf", folder / "return.xlsx"):
        champion.click(page.pdf_button)
        champion.click(page.xlsx_button)


def test_the_first_day_begins_with_the_cases(meet: Meet) -> None:
    champion = meet(PROFILE)
    (card,) = champion.desk.window.page("home").findChildren(FirstCasesCard)
    assert QApplication.focusWidget() is card.cases_button, "the keys begin where the work does"
    champion.click(card.cases_button)
    page = champion.page("cases", CasesPage)
    workspace = champion.workspace
    workspace.cases.save(replace(workspace.cases.blank(), ref="L-1"))
    assert page.isVisible()
    home = champion.go("home", HomePage)
    assert not home.findChildren(FirstCasesCard), "a case is kept by now"
    assert home.findChildren(InvitationCard)


def test_a_champions_quarter(meet: Meet, tmp_path: Path) -> None:
    key, day = _last()
    champion = meet(PROFILE, days_ago=(date.today() - day).days + 5)  # noqa: DTZ011
    assert champion.figure("Quarterly return") == "0 of 1"
    _log_a_request(champion, day)
    _bring_in_training(champion, day, tmp_path / "training.csv")
    _submit(champion, key, tmp_path)
    told = champion.workspace.returns.open("tameside.champion_return", key)
    figures = {one.rule.id: one.words for one in told.figures}
    assert (told.notes["sharing_requests"], figures["sharing_requests"]) == (NOTE, "1")
    assert (tmp_path / "return.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "return.xlsx").read_bytes().startswith(b"PK")
