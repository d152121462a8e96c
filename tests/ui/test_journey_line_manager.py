"""A line manager draws the monthly sample, begins an audit of it, and uses supervision."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eh_desktop.domain.people import Profile
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.samples.dialogs import ShareDialog
from eh_desktop.ui.samples.sample_page import SamplePage
from tests.people_fixtures import Meet, Person
from tests.samples_fixtures import OWNER, add_cases

PROFILE = Profile(OWNER.name, "line_manager", "Team manager", OWNER.agency, "tameside")

CHECKLIST = "tameside.line_manager_checklist"


def _cases(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team([OWNER])


def allocated(person: Person) -> SamplePage:
    """Keep what the open draw shows and share it out; give the sample's page."""
    draw = person.desk.samples.dialog
    assert draw is not None
    person.hands.wait("the draw", draw.accept_button.isEnabled)
    person.click(draw.accept_button)
    page = person.page("sample", SamplePage)
    person.click(page.share_button)
    share = person.desk.samples.sample.allocation.dialog
    assert isinstance(share, ShareDialog)
    person.click(share.accept_button)
    return page


def test_a_line_managers_month(meet: Meet) -> None:
    manager = meet(PROFILE, _cases)
    assert manager.figure("Dip sample of open cases") == "0 of 2"
    manager.begin_duty("Dip sample of open cases")
    page = allocated(manager)
    mine = [
        one for one in manager.workspace.samples.all()[0].standing if one.auditor == PROFILE.name
    ]
    assert mine, "the manager audits some of it"
    page.panel.table.setFocus()
    manager.hands.press(Qt.Key.Key_Home)
    assert page.panel.chosen_id() == str(mine[0].number)
    manager.click(page.open_button)
    session = manager.desk.audits.session
    assert session is not None
    case = next(one for one in manager.workspace.cases.all() if one.ref == mine[0].case_ref)
    header = session.record.fields
    assert (header["case_ref"], header["lead_current"]) == (case.ref, case.lead)
    assert case.people[0].name in header["children"]

    manager.press_words("Start a checklist", manager.go("checklists", RecordsPage))
    dialog = manager.desk.starts.dialog
    assert dialog is not None
    assert next(one for one in dialog.choices if one.radio.isChecked()).form.id == CHECKLIST
    manager.click(dialog.accept_button)
    manager.fill({"practitioner": "Selma Vance"}, {"occasion": "supervision"})
    manager.answer(["yes", "yes", "no", *["yes"] * 5])
    manager.next_tab()
    manager.agree("Go through the next plan together", "12/12/2027")
    manager.sign()
    manager.follow("Go through the next plan", "Done", "We did, and wrote measures.")
    (action,) = [row for row in manager.workspace.follow_up.rows() if row.item == "action"]
    assert (action.status, action.note) == ("done", "We did, and wrote measures.")


def test_the_checklist_in_supervision_stands_on_home(meet: Meet) -> None:
    manager = meet(PROFILE)
    assert manager.figure("Checklist in supervision") == "0 done this quarter"
    manager.begin_duty("Checklist in supervision")
    session = manager.desk.audits.session
    assert session is not None
    assert session.form.id == CHECKLIST
    manager.fill({"practitioner": "Selma Vance"}, {"occasion": "induction"})
    manager.answer(["yes"] * 8)
    manager.next_tab()
    manager.sign()
    manager.go("home", HomePage)
    assert manager.figure("Checklist in supervision") == "1 done this quarter"
