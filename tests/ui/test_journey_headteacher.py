"""A headteacher's year: a checklist due, answered, signed, compared, and taken to governors."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QLabel

from eh_desktop.demo.made_up_service import HEAD, last_year
from eh_desktop.domain.people import Profile
from eh_desktop.ui.actions.step_dialog import StepDialog
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.programme.duty_table import DutyLink
from eh_desktop.ui.service.comparison_page import ComparisonPage
from eh_desktop.ui.service.plan_page import PlanPage
from tests.people_fixtures import Meet, Person

NAME, JOB, SCHOOL = HEAD
PROFILE = Profile(NAME, "head_of_service", JOB, SCHOOL, "tameside")
VALUES = ["yes"] * 7 + ["no"] + ["yes"] * 9 + ["unsure"] + ["yes"] * 2


def _due(page: HomePage) -> DutyLink:
    """Give the figure of the yearly checklist."""
    links = page.findChildren(DutyLink)
    mine = [one for one in links if "Service checklist" in one.accessibleName()]
    return next(one for one in mine if " of " in one.text())


def _start(page: HomePage) -> DutyLink:
    links = page.findChildren(DutyLink)
    return next(one for one in links if one.accessibleName() == "Start: Service checklist")


def _complete(head: Person) -> None:
    page = head.answer(VALUES)
    head.ask(page, "q18", "Pastoral lead", "12/12/2027")
    head.next_tab()
    head.agree("Put the present form on the shared drive", "14/02/2027")


def test_a_headteachers_year(meet: Meet, tmp_path: Path) -> None:
    head = meet(PROFILE, last_year, days_ago=375)
    home = head.page("home", HomePage)
    assert _due(home).text() == "0 of 1"
    head.click(_start(home))
    assert head.editor.header.compare.isVisible(), "last year's is at hand"
    _complete(head)
    record_id = head.sign()

    plan = head.go("service_plan", PlanPage)
    assert plan.yearly[0].state.text() == "Done"
    head.click(plan.yearly[0].compare_button)
    compared = head.page("compare", ComparisonPage)
    assert "better" in compared.said.text()
    assert compared.lines["q3"].moved.accessibleName() == "Better"
    assert compared.lines["q18"].moved.accessibleName() == "Still open"
    assert "Both went" in compared.lines["q3"].links[0].accessibleName()
    head.click(compared.filter.segments[2])
    assert set(compared.lines) == {"q8", "q18"}
    head.click(compared.back)

    plan = head.page("service_plan", PlanPage)
    title = "Put the present form on the shared drive"
    row = next(one for one in plan.rows if one.accessibleName().startswith(title))
    head.click(row)
    assert head.desk.actions.dialog is not None
    head.press_words("Done", head.desk.actions.dialog)
    asking = head.desk.actions.asking
    assert isinstance(asking, StepDialog)
    head.hands.write(asking.note, "It is on the drive.")
    head.click(asking.accept_button)
    head.press_words("Close", head.desk.actions.dialog)
    done = [one for one in plan.rows if "It is on the drive." in one.accessibleName()]
    assert len(done) == 1, "progress shows at once"

    head.click(plan.document_button)
    document = head.page("document", PdfPage)
    pages = PdfReader(BytesIO(document.content)).pages
    words = " ".join(" ".join(one.extract_text() for one in pages).split())
    for part in (SCHOOL, "At a glance", "It is on the drive.", "Chair of governors"):
        assert part in words
    with head.hands.answering(tmp_path / "plan.pdf"):
        head.click(document.save_button)
    assert (tmp_path / "plan.pdf").read_bytes() == document.content

    home = head.go("home", HomePage)
    assert _due(home).text() == "1 of 1"
    assert head.workspace.records.open(record_id).record.state == "signed"
    assert not [one for one in home.findChildren(QLabel) if one.text() == "1 to go"]
