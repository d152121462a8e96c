"""The made-up records of the pictures: one for each place of the editor, others for the lists."""

from __future__ import annotations

from eh_desktop.demo import made_up
from eh_desktop.demo import made_up_forms as text
from eh_desktop.demo.sheets import Sheet, sign, start
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import Part
from eh_desktop.services.workspace import Workspace


def fill_all(workspace: Workspace) -> dict[str, str]:
    """Make every record; give their ids by name."""
    made = {
        "signed": _signed_audit(workspace),
        "standards": _standards(workspace),
        "service": _service_checklist(workspace),
        "manager": _line_manager(workspace),
        "tier1": _tier1(workspace),
        "tier2": _tier2(workspace),
        "impact": _cumbria(workspace),
        "case_study": _case_study(workspace),
        "target": _feedback(workspace, "tameside.child_feedback"),
        "faces": _feedback(workspace, "cumbria.family_feedback"),
    }
    made["again"] = _audit_again(workspace)
    _others(workspace)
    made["yearly"] = _yearly(workspace)
    return made


def _standards(workspace: Workspace) -> str:
    sheet = start(workspace, "bathnes.standards")
    sheet.fields({"service": text.LONG_SERVICE, "verifier_name": "Dana Ellsworth"})
    sheet.fields({"verified_on": sheet.day(-3), "verified_through": "files\nfamilies"})
    for criterion_id, (value, evidence, where, by, action) in text.EVIDENCE.items():
        more = {"verified_where": where, "verified_by": by, "action": action}
        sheet.answer(criterion_id, value, evidence=evidence, **more)
    for criterion_id, (value, note) in text.COMMISSIONER.items():
        sheet.verify(criterion_id, value, note)
    return sheet.id


def _service_checklist(workspace: Workspace) -> str:
    sheet = start(workspace, "bathnes.service_checklist")
    sheet.fields({"service": text.NAMES["service"]})
    for number in (1, 2, 4, 5, 6, 8):
        sheet.answer(f"q{number}", "yes")
    sheet.answer("q7", "no", "Looked at once, in 2024.")
    sheet.answer("q3", "unsure")
    sheet.ask("q3", text.QUESTION, text.QUESTION_OWNER, 21)
    return sheet.id


def _line_manager(workspace: Workspace) -> str:
    sheet = start(workspace, "bathnes.line_manager_checklist")
    sheet.fields({"practitioner": "Rowan Achterberg", "occasion": "supervision"})
    sheet.fields({"practitioner_role": "Family support worker"})
    for number in range(1, 8):
        sheet.answer(f"q{number}", "no" if number == 4 else "yes")
    sheet.answer("q8", "unsure")
    sheet.ask("q8", "Which schools ask for a handover sheet of their own?", "Rowan", 14)
    for what, days in text.MANAGER_ACTIONS:
        sheet.agree(what, in_days=days, table="manager_actions")
    for what, days in text.OWN_ACTIONS:
        sheet.agree(what, in_days=days, table="practitioner_actions")
    return sheet.id


def _tier1(workspace: Workspace) -> str:
    sheet = start(workspace, "blackburn.tier1")
    sheet.fields(
        {"case_ref": "C-0152", "part": "first_assessment", "practitioner": "R. Achterberg"}
    )
    sheet.rows("children", text.FAMILY[:1])
    for number, letter in enumerate("abcdefghijkl"):
        value = "not_met" if number in (2, 5, 11) else "partially_met" if number % 4 == 1 else "met"
        sheet.answer(f"3.{letter}", value, text.NOTES[number % 4])
    sheet.answer("1.a", "met", "Signed by both parents on page 1.")
    return sheet.id


def _tier2(workspace: Workspace) -> str:
    sheet = start(workspace, "blackburn.tier2")
    sheet.fields({"case_ref": "C-0147", "lead_current": "Rowan Achterberg", "is_step_down": "no"})
    sheet.rows("children", text.FAMILY)
    sheet.fields({"roll_up": "lowest", "buddy": "Dana Ellsworth, health visiting"})
    meetings = [sheet.day(-at) for at in (178, 136, 90, 52)]
    sheet.fields({"taf_dates": "\n".join(meetings), "taf_last": meetings[-1]})
    sheet.fields({"plan_date": sheet.day(-45), "assessment_updated": sheet.day(-400)})
    sheet.answer("1.a", "met", "Written consent of both parents, pages 1 and 2.")
    sheet.fields({"child_view": text.CHILD_VIEW})
    sheet.children("3.g", ("good", "requires_improvement", "good"), text.CHILD_NOTES)
    sheet.children("3.h", ("good", "inadequate", "outstanding"), text.CHILD_NOTES)
    for letter in "abcdef":
        sheet.answer(f"3.{letter}", "good", text.NOTES[ord(letter) % 4])
    dates = {"by_when": sheet.day(12)}
    sheet.rows("plan_rows", ({**text.PLAN[0], **dates}, text.PLAN[1]))
    sheet.answer("4.b", "good", text.NOTES[1])
    sheet.answer("4.c", "good", "Two actions, one without a date.")
    return sheet.id


def _cumbria(workspace: Workspace) -> str:
    sheet = start(workspace, "cumbria.audit")
    sheet.fields({"case_ref": "C-0161", "lead_current": "Rowan Achterberg", "closing": "closing"})
    sheet.rows("children", text.FAMILY[:2])
    sheet.fields({"taf_first": sheet.day(-120), "review_first": sheet.day(-71)})
    sheet.fields({"date_opened": sheet.day(-300), "chosen_because": "drift"})
    sheet.answer("impact", "3", text.IMPACT_NOTE)
    sheet.fear("1.13", text.CONCERN, text.CONCERN_TOLD)
    sheet.finish()
    return sheet.id


def _case_study(workspace: Workspace) -> str:
    sheet = start(workspace, "bathnes.case_study")
    sheet.fields({"case_ref": "C-0118", "organisation": text.LONG_SERVICE, "year": "2026"})
    sheet.rows("household", text.HOUSEHOLD)
    sheet.fields({"lead_worker": "Rowan Achterberg", "team": "East", "start_date": sheet.day(-210)})
    for criterion_id in ("c2", "c3", "c6"):
        sheet.answer(criterion_id, "ticked")
    return sheet.id


def _feedback(workspace: Workspace, form_id: str) -> str:
    sheet = start(workspace, form_id)
    known = {entry.id for _, entry in sheet.session.form.fields()}
    if "service" in known:
        sheet.fields({"service": "Northmoor Children's Centre"})
    sheet.head(but="recorded_by")
    return sheet.id


def _signed_audit(workspace: Workspace) -> str:
    sheet = _tameside(workspace, "C-0139", ("met", "partially_met", "not_met"))
    sheet.finish(grade=Grade.REQUIRES_IMPROVEMENT)
    _end(sheet)
    sign(workspace, sheet, made_up.PASSPHRASE)
    return sheet.id


def _audit_again(workspace: Workspace) -> str:
    """Audit the case of the signed audit once more: the change since last time is shown."""
    sheet = _tameside(workspace, "C-0139", ("met", "met", "partially_met"))
    sheet.finish(grade=Grade.GOOD)
    _end(sheet)
    return sheet.id


def _yearly(workspace: Workspace) -> str:
    """Answer a yearly checklist once more: what changed since last time is shown."""
    sheet = start(workspace, "tameside.service_checklist")
    sheet.fields({"service": text.LONG_SERVICE})
    for number in range(1, 21):
        value = "no" if number in (7, 12) else "unsure" if number == 18 else "yes"
        sheet.answer(f"q{number}", value, text.NOTES[number % 4])
    sheet.ask("q18", text.QUESTION, text.QUESTION_OWNER, 21)
    return sheet.id


def _tameside(workspace: Workspace, case: str, values: tuple[str, ...]) -> Sheet:
    sheet = start(workspace, "tameside.audit")
    sheet.fields({"case_ref": case, "lead_current": "Rowan Achterberg"})
    sheet.fields({"opened_after": "request", "stage": "final_review"})
    sheet.rows("children", tuple({"name": child["name"]} for child in text.FAMILY[:2]))
    for number, (_, criterion) in enumerate(sheet.session.form.criteria()):
        sheet.answer(criterion.id, values[number % 3], text.NOTES[number % 4])
    return sheet


def _end(sheet: Sheet) -> None:
    sheet.learn(*made_up.LEARNING)
    sheet.agree(made_up.ACTION_WHAT, made_up.ACTION_WHO, 52, made_up.ACTION_HOW)


def _others(workspace: Workspace) -> None:
    """Make what fills the lists: drafts, signed and withdrawn, of several frameworks."""
    for form_id, values in (
        ("tameside.service_checklist", {"service": text.LONG_SERVICE}),
        ("bathnes.minimum_requirements", {}),
        ("cumbria.bottom_lines", {"case_ref": "C-0126"}),
        ("tameside.parent_feedback", {}),
        ("bathnes.child_feedback", {}),
    ):
        sheet = start(workspace, form_id)
        known = {entry.id for _, entry in sheet.session.form.fields()}
        sheet.fields({key: value for key, value in values.items() if key in known})
        if form_id == "tameside.service_checklist":  # the one of last year
            sheet.fields({"check_date": sheet.day(-364)})
        sheet.finish(("yes", "yes", "no", "yes", "yes"))
        if not sheet.session.missing():
            sign(workspace, sheet, made_up.PASSPHRASE)
    withdrawn = start(workspace, "east_midlands.closed_caf_audit")
    withdrawn.put(Part.FIELD, withdrawn.session.form.case_field, "C-0102")
    workspace.records.withdraw(withdrawn.id, "The case was drawn by mistake.")
    review = start(workspace, "east_midlands.partnership_review")
    review.put(Part.FIELD, review.session.form.case_field, "Northmoor early help partnership")
