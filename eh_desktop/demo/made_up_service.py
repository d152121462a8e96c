"""Two years of a made-up school: its checklists, what was agreed, and what became of it."""

from __future__ import annotations

from eh_desktop.demo import made_up
from eh_desktop.demo.sheets import Sheet, sign, start
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.record import Part
from eh_desktop.services.follow_rows import row_id
from eh_desktop.services.workspace import Workspace

FORM = "tameside.service_checklist"
HEAD = ("Rosalind Amadi-Thorne", "Headteacher", "Hazelbrook Academy")
"""Name, job and school."""
LAST_YEAR = {3: "no", 6: "no", 8: "no", 11: "unsure", 12: "no", 15: "unsure", 18: "no", 19: "no"}
THIS_YEAR = {8: "no", 9: "no", 12: "no", 15: "unsure", 18: "unsure"}
"""What is answered otherwise than Yes, by the question's number."""
NOTES = {
    3: "Both deputies came new in the summer.",
    8: "Reception still hands out the form of 2019.",
    9: "The list of who leads what was not brought up to date when two people left.",
    12: "Asked for in supervision now and then, by nobody in particular.",
    15: "Nobody could say whether the governors see the figures.",
}
AGREED = (
    (3, "Book both deputies on the training in spring", "Headteacher", 40, "Certificates on file"),
    (8, "Put the present form on the shared drive", "School business manager", -20, ""),
    (6, "Write half a page for the induction folder", "Pastoral lead", 30, "New staff can say it"),
)
AGREED_NOW = (
    (9, "Name who leads each plan, and look at the list every half term", "Pastoral lead", 35, ""),
    (12, "Put joint work on the form for supervision", "Deputy headteacher", -6, "Seen on 5 files"),
)


def last_year(workspace: Workspace) -> str:
    """Fill and sign last year's checklist; one thing is done since, one is on its way."""
    sheet = start(workspace, FORM)
    _fill(sheet, LAST_YEAR)
    sheet.fields({"check_date": sheet.day(-380)})
    for number, what, who, days, how in AGREED:
        sheet.agree(what, who, days, how, at=f"q{number}")
    sheet.ask("q11", "Who keeps the list of trained staff?", "Pastoral lead", -200)
    sheet.ask("q15", "Do the governors see the figures?", "Clerk to the governors", -100)
    sign(workspace, sheet, made_up.PASSPHRASE)
    actions = list(sheet.session.record.actions)
    follow = workspace.follow_up
    follow.take(
        row_id(sheet.id, "action", actions[0]), "done", "Both went; their certificates are on file."
    )
    follow.take(row_id(sheet.id, "action", actions[2]), "done", "It is in the folder since May.")
    follow.take(row_id(sheet.id, "question", "q11"), "answered", "The business manager does.")
    return sheet.id


def this_year(workspace: Workspace) -> Sheet:
    """Fill this year's checklist and carry over what is still to do; it is not signed yet."""
    sheet = start(workspace, FORM)
    _fill(sheet, THIS_YEAR)
    for action in sheet.session.open_before():
        sheet.put(Part.ACTION, action.id, action)
    for number, what, who, days, how in AGREED_NOW:
        sheet.agree(what, who, days, how, at=f"q{number}")
    sheet.ask("q18", "Which families were asked last term?", "Pastoral lead", 21)
    sheet.ask("q15", "Do the governors see the figures?", "Clerk to the governors", 14)
    return sheet


def name_a_family(workspace: Workspace) -> None:
    """Keep a case whose family bears the name of a role in the plan."""
    people = (CasePerson("p1", "Ada Lind"), CasePerson("p2", "Maren Clerk", "parent"))
    workspace.cases.save(Case("case-1", "C-0147", "Clerk", people=people, opened_on="2026-03-02"))


def _fill(sheet: Sheet, otherwise: dict[int, str]) -> None:
    for number in range(1, 21):
        value = otherwise.get(number, "yes")
        sheet.answer(f"q{number}", value, NOTES.get(number, "") if value != "yes" else "")
    sheet.finish()
