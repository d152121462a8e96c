"""Made-up cases to draw from: forty-three, of three agencies."""

from __future__ import annotations

from datetime import date, timedelta

from eh_desktop.domain.allocation import Auditor
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.services.workspace import Workspace

AGENCIES = ("Northmoor Council", "Fell School", "Harbour Health")
LEADS = ("Rowan Achterberg", "Selma Vance", "Idris Falk", "Ottilie Marsh")
OWNER = Auditor("Morgan Hartley-Vale", "Northmoor Council", ("Selma Vance",))
TEAM = (OWNER, Auditor("Idris Falk", "Fell School"), Auditor("Nia Sorrel", "Harbour Health"))


def made_up_case(number: int, today: str) -> Case:
    """Give a case; each ninth is closed, each fifth came down from social care."""
    day = date.fromisoformat(today) - timedelta(days=40 * number)
    closed = number % 9 == 0
    return Case(
        f"case-{number:03}",
        f"C-{number:04}",
        family=f"Family {number}",
        agency=AGENCIES[number % 3],
        lead=LEADS[number % 4],
        past_leads=(LEADS[(number + 1) % 4],) if number % 6 == 0 else (),
        status="closed" if closed else "open",
        step_down=number % 5 == 0,
        priority="Neglect" if number % 4 == 0 else "",
        opened_on=day.isoformat(),
        closed_on=today if closed else "",
        closing_reason="Needs met" if closed else "",
        people=(CasePerson(f"p{number}", f"Child {number}", "child", "2016-05-01"),),
    )


def add_cases(workspace: Workspace, count: int = 43) -> None:
    """Keep made-up cases."""
    for number in range(1, count + 1):
        workspace.cases.save(made_up_case(number, workspace.samples.today()))
