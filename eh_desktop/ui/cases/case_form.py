"""A case as fields that a dialog asks, and back: the same kinds of field that forms use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from eh_desktop.domain.case import Case, CasePerson, CaseStatus, PersonRole
from eh_desktop.domain.entries import table_text, written_rows
from eh_desktop.domain.form import Choice, Column, Field
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.cases.words import capital
from eh_desktop.ui.said import said_choices

Group = tuple[str, tuple[Field, ...]]
"""A heading, and the fields under it."""
_ROLES = (
    ("child", mark("Child")),
    ("parent", mark("Parent or carer")),
    ("other", mark("Other")),
)
_TEXTS = ("ref", "family", "agency", "lead", "priority", "closing_reason", "note")
_DAYS = ("opened_on", "consent_on", "assessed_on", "plan_on", "closed_on")
_YES = "yes"


def case_groups(words: Mapping[str, str]) -> tuple[Group, ...]:
    """Give the fields of a case under their headings, in the framework's own words."""
    lead, assessment = words["lead"], words["assessment"]
    about = (
        Field("ref", say("Case reference"), "short_text"),
        _text(
            "family",
            say("Family"),
            say("Cases of brothers and sisters share these words."),
            personal=True,
        ),
        _text("agency", say("Agency that leads")),
        _text("lead", say("{lead} now", lead=capital(lead))),
        Field(
            "past_leads",
            say("{lead}s before", lead=capital(lead)),
            "names",
            required=False,
            hint=say("One on each line. When the lead changes, the one before is added by itself."),
        ),
        _text("priority", say("Priority or theme"), say("A sample can be drawn by it.")),
        Field(
            "step_down",
            say("Came down from statutory social care"),
            "choice",
            required=False,
            choices=(Choice(_YES, say("Yes, a step-down")), Choice("no", say("No"))),
        ),
    )
    return (
        (say("The case"), about),
        (say("The family"), (_people(),)),
        (say("Days"), _days(assessment, words["plan"])),
        (say("Where it stands"), _standing()),
    )


def values_of(case: Case) -> dict[str, str]:
    """Give a case as the values of its fields."""
    values = {name: str(getattr(case, name)) for name in (*_TEXTS, *_DAYS, "status")}
    values["past_leads"] = "\n".join(case.past_leads)
    values["step_down"] = _YES if case.step_down else "no"
    values["people"] = table_text(
        {"id": one.id, "name": one.name, "role": one.role, "born": one.born} for one in case.people
    )
    return {key: value for key, value in values.items() if value}


def case_from(case: Case, values: Mapping[str, str]) -> Case:
    """Give a case with the values of its fields; one that is not among them is emptied.

    Its meetings and reviews stay as they are: they are entered on the case's own page.
    """
    texts: dict[str, Any] = {name: values.get(name, "").strip() for name in (*_TEXTS, *_DAYS)}
    past = (line.strip() for line in values.get("past_leads", "").splitlines())
    return replace(
        case,
        **texts,
        past_leads=tuple(line for line in past if line),
        step_down=values.get("step_down", "") == _YES,
        status=cast("CaseStatus", values.get("status", "open")),
        people=tuple(_person(row) for row in written_rows(values.get("people", ""))),
    )


def _person(row: Mapping[str, str]) -> CasePerson:
    role = cast("PersonRole", row.get("role", "child"))
    return CasePerson(row["id"], row.get("name", "").strip(), role, row.get("born", ""))


def _text(key: str, label: str, hint: str = "", *, personal: bool = False) -> Field:
    return Field(key, label, "short_text", required=False, hint=hint, personal=personal)


def _people() -> Field:
    columns = (
        Column("name", say("Name"), required=True),
        Column(
            "role",
            say("Who it is"),
            "choice",
            choices=tuple(Choice(*role) for role in said_choices(_ROLES)),
        ),
        Column("born", say("Born on"), "date"),
    )
    return Field("people", say("People"), "table", required=False, columns=columns, personal=True)


def _days(assessment: str, plan: str) -> tuple[Field, ...]:
    labels = {
        "opened_on": say("Opened on"),
        "consent_on": say("Consent given on"),
        "assessed_on": say("{assessment} written or updated on", assessment=capital(assessment)),
        "plan_on": say("{plan} dated", plan=capital(plan)),
    }
    return tuple(Field(key, label, "date", required=False) for key, label in labels.items())


def _standing() -> tuple[Field, ...]:
    status = (Choice("open", say("Open")), Choice("closed", say("Closed")))
    return (
        Field("status", say("Status"), "choice", choices=status),
        Field("closed_on", say("Closed on"), "date", required=False),
        Field("closing_reason", say("Why it was closed"), "long_text", required=False),
        Field("note", say("Note"), "long_text", required=False),
    )
