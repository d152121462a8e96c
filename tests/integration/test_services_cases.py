"""Cases and logs through the services: kept, refused, held against the framework, audited."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from eh_desktop.demo.made_up_cases import COUNT, ENTRIES, fill_cases
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.case_checks import CaseTrouble
from eh_desktop.domain.case_dates import STANDINGS, standing_of
from eh_desktop.domain.errors import FormTrouble, RuleTrouble
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.log_checks import EntryTrouble
from eh_desktop.domain.record import Change, Part
from eh_desktop.services.workspace import Workspace

ASKED = {"who": "Ines Marlowe", "consent": "given", "case_ref": "c-0201"}


def _journal(workspace: Workspace, about: str) -> list[tuple[str, list[str]]]:
    entries = workspace._context.journal.entries(about)
    return [(one.what, (json.loads(one.detail) or {}).get("fields", [])) for one in entries]


def test_the_made_up_cases_show_every_standing_and_the_same_twice(workspace: Workspace) -> None:
    ids = fill_cases(workspace)
    cases = workspace.cases.all()
    assert (len(ids), len(cases), workspace.cases.count()) == (COUNT, COUNT, COUNT)
    assert sum(workspace.logs.counts().values()) == ENTRIES
    standings = {standing_of(case, workspace.cases.standing(case)) for case in cases}
    assert standings == {*STANDINGS} - {"drifting"}  # which this framework has no limit for
    assert any(workspace.cases.siblings(case) for case in cases)
    assert fill_cases(workspace) == ids
    assert workspace.cases.count() == COUNT


def test_a_case_is_kept_with_its_fields_in_the_journal(workspace: Workspace) -> None:
    cases = workspace.cases
    saved = cases.save(replace(cases.blank(), ref=" C-0201 ", lead="Bo Wyke"))
    assert (saved.ref, cases.by_ref("c-0201")) == ("C-0201", saved)
    again = cases.save(replace(saved, lead="Ines Marlowe"))
    assert again.past_leads == ("Bo Wyke",)
    assert cases.save(again) == again  # nothing changed, so nothing is written
    assert _journal(workspace, saved.id) == [
        ("case added", ["ref", "lead", "status"]),
        ("case changed", ["lead", "past_leads"]),
    ]
    assert workspace.first_broken_entry() is None


def test_what_is_wrong_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    cases = workspace.cases
    first = cases.save(replace(cases.blank(), ref="C-0201"))
    with pytest.raises(CaseTrouble) as told:
        cases.save(replace(cases.blank(), ref="c-02 01", opened_on="2999-01-01"))
    assert [(one.field, one.other) for one in told.value.problems] == [
        ("ref", first.id),
        ("opened_on", ""),
    ]
    with pytest.raises(CaseTrouble):
        cases.add_day(first.id, "meeting", "soon")
    with pytest.raises(CaseTrouble):
        cases.close(first.id, cases.today(), " ")
    assert cases.all() == (first,)


def test_a_case_is_closed_with_a_reason_and_opened_again(workspace: Workspace) -> None:
    cases = workspace.cases
    case = cases.save(replace(cases.blank(), ref="C-0201"))
    cases.add_day(case.id, "meeting", "2026-01-05")
    assert [one.state for one in cases.standing(cases.get(case.id))] == ["over"]
    closed = cases.close(case.id, cases.today(), " The plan was met. ")
    assert (closed.status, closed.closing_reason) == ("closed", "The plan was met.")
    assert standing_of(closed, cases.standing(closed)) == "closed"
    opened = cases.reopen(case.id)
    assert (opened.status, opened.closed_on) == ("open", "")
    assert opened.note.endswith(": The plan was met.")


def test_what_something_names_is_not_removed(workspace: Workspace) -> None:
    cases, logs = workspace.cases, workspace.logs
    case = cases.save(replace(cases.blank(), ref="C-0201"))
    entry = logs.save(logs.blank("sharing_request", ASKED))
    with pytest.raises(RuleTrouble, match="named by an entry of a log"):
        cases.remove(case.id)
    logs.remove(entry.id)
    record_id = workspace.case_forms.start(case.id, "tameside.practitioner_checklist")
    assert [row.record_id for row in cases.records_of(case)] == [record_id]
    with pytest.raises(RuleTrouble, match="named by a form"):
        cases.remove(case.id)
    session = workspace.records.open(record_id)
    for pasted in ("C-0201\t", "C-\u202f0201", "c -\xa0 02 01"):  # as a cell or a page has it
        session.apply(Change(Part.FIELD, "case_ref", pasted))
        with pytest.raises(RuleTrouble, match="named by a form"):
            cases.remove(case.id)
    other = cases.save(replace(cases.blank(), ref="C-0202"))
    cases.remove(other.id)
    assert cases.all() == (case,)


def test_a_new_reference_takes_the_logs_along_and_stays_where_a_form_names_it(
    workspace: Workspace,
) -> None:
    cases, logs = workspace.cases, workspace.logs
    case = cases.save(replace(cases.blank(), ref="C-0201"))
    entry = logs.save(logs.blank("sharing_request", ASKED))
    renamed = cases.save(replace(case, ref="D-7"))
    assert [one.id for one in logs.of_case("D-7")] == [entry.id]
    assert logs.of_case("C-0201") == ()
    workspace.case_forms.start(case.id, "tameside.practitioner_checklist")
    with pytest.raises(CaseTrouble, match="Forms name this case as D-7"):
        cases.save(replace(renamed, ref="E-8"))
    assert cases.save(replace(renamed, ref="d - 7")).ref == "d - 7"


def test_a_form_is_started_with_what_the_case_knows(workspace: Workspace) -> None:
    people = (CasePerson("p1", "Ada Lind"),)
    workspace.cases.save(Case("c1", "C-0201", lead="Bo Wyke", step_down=True, people=people))
    forms = workspace.case_forms.forms()
    assert forms[0].framework.id == "tameside"
    assert "bathnes.standards" not in {form.id for form in forms}
    session = workspace.records.open(workspace.case_forms.start("c1", "tameside.audit"))
    fields = session.record.fields
    assert (fields["case_ref"], fields["lead_current"]) == ("C-0201", "Bo Wyke")
    assert fields["opened_after"] == "step_down"
    assert fields["auditor"] == workspace.profile.name
    assert fields["audit_date"] == workspace.cases.today()
    with pytest.raises(FormTrouble):
        workspace.case_forms.start("c1", "no.form")
    with pytest.raises(KeyError):
        workspace.case_forms.start("c9", "tameside.audit")


def test_entries_are_kept_refused_and_found_by_their_case(workspace: Workspace) -> None:
    logs = workspace.logs
    entry = logs.save(logs.blank("sharing_request", ASKED))
    assert logs.entries("sharing_request") == (entry,)
    assert logs.of_case("C-0201") == (entry,)
    took = logs.turnaround(entry)
    assert took is not None
    assert (took.days, took.answered) == (0, False)
    with pytest.raises(EntryTrouble) as told:
        logs.save(replace(entry, values={"who": "x"}))
    assert [one.field for one in told.value.problems] == ["asked_on", "consent"]
    with pytest.raises(RuleTrouble):
        logs.save(LogEntry("e9", "diary", {}))
    changed = logs.save(replace(entry, values={**entry.values, "note": " ", "agency": "Housing"}))
    assert "note" not in changed.values
    assert _journal(workspace, entry.id) == [
        ("log entry added", ["asked_on", "case_ref", "consent", "who"]),
        ("log entry changed", ["agency"]),
    ]


def test_logs_speak_the_words_of_the_framework(workspace: Workspace) -> None:
    words = workspace.case_forms.words()
    assert (words["meeting"], words["lead"]) == ("TAF meeting", "lead practitioner")
    assert "TAF meetings" in workspace.logs.kind("meeting").purpose
    with pytest.raises(KeyError):
        workspace.logs.kind("diary")
