"""Cases and records found by letters, over a real store, as they change."""

from __future__ import annotations

from dataclasses import replace

from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.matching import Fit
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.services import case_names
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import filled

PEOPLE = (CasePerson("p1", "Tomasz Łękowski"),)


def _case(
    opened: Workspace, ref: str, family: str = "", people: tuple[CasePerson, ...] = ()
) -> Case:
    return opened.cases.save(replace(opened.cases.blank(), ref=ref, family=family, people=people))


def _refs(opened: Workspace, query: str, most: int = 12) -> list[str]:
    opened.finding.bring_up_to_date()
    return [one.heading.ref for one in opened.finding.cases(query, most)]


def test_a_case_is_found_by_reference_family_and_people(workspace: Workspace) -> None:
    _case(workspace, "C-0147", "Lindqvist", PEOPLE)
    _case(workspace, "C-0200", "Marlowe")
    for query in ("c-0147", "0147", "c0147", "LIND", "lekowski", "tomasz lind"):
        assert _refs(workspace, query) == ["C-0147"], query
    assert _refs(workspace, "c-0") == ["C-0200", "C-0147"]
    assert _refs(workspace, "nobody") == []
    assert _refs(workspace, "  ") == []


def test_letters_of_the_title_are_marked(workspace: Workspace) -> None:
    _case(workspace, "C-0147", "Lindqvist")
    workspace.finding.bring_up_to_date()
    (found,) = workspace.finding.cases("lind", 3)
    assert found.title == "C-0147 · Lindqvist"
    assert "".join(found.title[at] for at in found.match.at) == "Lind"


def test_what_changed_or_went_is_followed(workspace: Workspace) -> None:
    case = _case(workspace, "C-0147", "Lindqvist")
    assert _refs(workspace, "lind") == ["C-0147"]
    workspace.cases.save(replace(case, family="Marlowe"))
    assert _refs(workspace, "lind") == []
    assert _refs(workspace, "marl") == ["C-0147"]
    workspace.cases.remove(case.id)
    assert _refs(workspace, "marl") == []
    assert workspace.finding.case(case.id) is None


def test_what_looks_the_same_and_what_is_near_is_named(workspace: Workspace) -> None:
    finding = workspace.finding
    first = _case(workspace, "K-147")
    second = _case(workspace, "K 0147")
    _case(workspace, "K-148")
    _case(workspace, "X-9")
    assert {one.ref for one in finding.alike("k/147")} == {"K-147", "K 0147"}
    assert [one.ref for one in finding.alike(" k-147 ")] == ["K-147", "K 0147"], "itself first"
    assert [one.ref for one in finding.alike("K-147", but=first.id)] == ["K 0147"]
    assert set(finding.meant("k174") or ()) == {"K-147", "K 0147"}
    assert (finding.meant("K_147") or ())[-1] == "K-148", "what looks the same comes first"
    assert finding.meant("k- 147") is None, "a case has it"
    assert finding.meant("Q-5") == finding.meant("-") == finding.alike("-") == ()
    workspace.cases.save(replace(second, ref="Z-5"))
    workspace.cases.remove(first.id)
    assert [one.ref for one in finding.alike("k147")] == []
    assert [one.ref for one in finding.alike("z5")] == ["Z-5"]


def test_cases_of_a_spreadsheet_are_found_and_gone_when_taken_back(workspace: Workspace) -> None:
    assert _refs(workspace, "c-") == []
    cases = workspace._context.cases
    brought = [Case(f"i{at}", f"C-{at:04}") for at in range(5)]
    cases.add_many(brought, batch="b1", who="m", at="2026-11-20T09:00:00+00:00")
    assert len(_refs(workspace, "c-")) == 5
    cases.remove_batch("b1", who="m", at="2026-11-20T10:00:00+00:00")
    assert _refs(workspace, "c-") == []


def test_among_very_many_the_exact_one_comes_first(workspace: Workspace) -> None:
    many = [
        Case(f"i{at}", f"C-1{at:03}", changed_at=f"2026-11-20T09:{at % 60:02}:00+00:00")
        for at in range(case_names.ENOUGH * 2)
    ]
    oldest = Case("exact", "C-1", "Ferrer", changed_at="2020-01-01T00:00:00+00:00")
    inside = Case("inside", "X-9", "Disc-1", changed_at="2027-01-01T00:00:00+00:00")
    workspace._context.cases.add_many([*many, oldest, inside], batch="b", who="m", at="x")
    found = _refs(workspace, "c-1", 5)
    assert found[0] == "C-1"
    assert _refs(workspace, "ferrer") == ["C-1"]
    assert "X-9" not in found


def test_records_by_what_they_are_about_before_their_notes(workspace: Workspace) -> None:
    noted = filled(workspace, "C-0310")
    first = next(criterion.id for _, criterion in noted.form.criteria())
    named = filled(workspace, "Aardvark house")
    noted.apply(Change(Part.ANSWER, first, Answer("met", "The aardvark was seen")))
    workspace.finding.bring_up_to_date()
    found = workspace.finding.records("aardv", 5)
    assert [one.row.record_id for one in found] == [named.record.id, noted.record.id]
    assert [one.match.fit for one in found] == [Fit.BEGINNING, Fit.ELSEWHERE]
    assert found[0].title.startswith("Aardvark house · ")
    assert workspace.finding.records("  ", 5) == ()
    row = workspace.finding.record(named.record.id)
    assert row is not None
    assert row.case_ref == "Aardvark house"
    assert workspace.finding.record("unknown") is None


def test_reading_ahead_in_slices_comes_to_the_same(workspace: Workspace) -> None:
    first = [_case(workspace, f"C-{at}", "Ashdown") for at in range(5)]
    assert workspace.finding.read_ahead(2)
    workspace.cases.save(replace(first[0], family="Varga"))
    assert workspace.finding.read_ahead(2)
    assert not workspace.finding.read_ahead(2)
    assert not workspace.finding.read_ahead(2)
    assert sorted(_refs(workspace, "ashdown")) == ["C-1", "C-2", "C-3", "C-4"]
    assert _refs(workspace, "varga") == ["C-0"]


def test_a_name_over_two_lines_is_one_name(workspace: Workspace) -> None:
    told = Case("two", "C-1", "Two\nlines")
    workspace._context.cases.add_many([told], batch="b", who="m", at="x")
    _case(workspace, "C-2", "Other")
    assert _refs(workspace, "two lines") == ["C-1"]
    assert _refs(workspace, "other") == ["C-2"]
