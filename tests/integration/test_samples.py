"""A sample from the draw to the check: kept, allocated, handed back, exported, drawn again."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.domain.allocation import Auditor
from eh_desktop.domain.case import CasePerson
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.programme import Stream
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.sampling import Asked, Exclusion, Sample, Themes
from eh_desktop.services.samples import CONFLICTED, OWN_STREAM, sample_case
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, PROFILE, service, workspace
from tests.samples_fixtures import OWNER, TEAM, add_cases
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]


def asked(workspace: Workspace, **more: object) -> Asked:
    stream = workspace.samples.stream("tameside.service_sample")
    assert stream is not None
    return replace(asked_of(workspace, stream), **more)  # type: ignore[arg-type]


def asked_of(workspace: Workspace, stream: Stream, **more: object) -> Asked:
    samples = workspace.samples
    period = samples.periods(stream)[0]
    plain = Asked(
        stream.id,
        period.key,
        samples.today(),
        "heron 7",
        share=stream.share,
        least=stream.count,
        by_agency=True,
        themes=Themes("open"),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def kept(workspace: Workspace, **more: object) -> Sample:
    board = workspace.samples.board()
    preview = workspace.samples.preview(board, asked(workspace, **more))
    return workspace.samples.keep(board, preview)


def test_a_draw_knows_all_of_a_case_that_it_asks(workspace: Workspace) -> None:
    add_cases(workspace, 8)
    first = workspace.cases.all()[0]
    people = (CasePerson("a", "Ada Lind"), CasePerson("o", "Oskar Brandreth", "other"))
    workspace.cases.save(replace(first, people=people, past_leads=("Tunde Farrow",)))
    board = workspace.samples.board()
    told = {one.id: sample_case(one) for one in workspace.cases.all()}
    assert {one.id: one for one in board.cases} == told
    assert told[first.id].involved == ("Oskar Brandreth",)
    assert "Tunde Farrow" in told[first.id].past_leads


def test_a_preview_shows_what_would_be_drawn_and_keeps_nothing(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    board = workspace.samples.board()
    assert board.agencies == ("Fell School", "Harbour Health", "Northmoor Council")
    preview = workspace.samples.preview(board, asked(workspace))
    assert preview.working == "5 % of 39 cases is 1.95; rounded up, 2."
    assert [case.ref for case in preview.cases] == list(preview.drawn.refs)
    assert all(case.id and case.lead for case in preview.cases)
    assert workspace.samples.all() == ()
    nowhere = asked(workspace, themes=Themes(agencies=("Nowhere",)))
    nothing = workspace.samples.preview(board, nowhere)
    with pytest.raises(RuleTrouble, match="No case was drawn"):
        workspace.samples.keep(board, nothing)


def test_a_case_that_nobody_may_audit_is_left_out_without_a_name(workspace: Workspace) -> None:
    add_cases(workspace)
    alone = Auditor("Morgan Hartley-Vale", "Northmoor Council", ("Selma Vance",))
    workspace.samples.set_team([alone])
    board = workspace.samples.board()
    preview = workspace.samples.preview(board, asked(workspace, share=50))
    reasons = {one.reason for one in preview.asked.exclusions}
    assert reasons == {CONFLICTED}
    left_out = {one.ref for one in preview.asked.exclusions}
    hers = {
        one.ref
        for one in board.cases
        if "Selma Vance" in (one.lead, *one.past_leads) and one.status == "open"
    }
    assert left_out == hers
    assert not hers & set(preview.drawn.refs)


def test_a_case_of_the_last_twelve_months_comes_with_a_warning(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    first = kept(workspace, share=50)
    board = workspace.samples.board()
    again = workspace.samples.preview(board, asked(workspace, share=50))
    assert {one.ref for one in again.warnings} == set(first.drawn.refs) & set(again.drawn.refs)
    assert again.warnings[0].reason.startswith("In the sample “Dip sample of open cases” of ")
    fresh = workspace.samples.preview(board, asked(workspace, share=20), leave_out_lately=True)
    assert not set(fresh.drawn.refs) & set(first.drawn.refs)
    assert fresh.warnings == ()


def test_cases_are_shared_out_changed_by_hand_and_handed_back(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    sample = kept(workspace, share=20)
    shared = workspace.allocations.share_out(sample.id)
    assert len(shared.allotted) == 8
    assert workspace.allocations.conflicts_of(sample.id) == {}
    with pytest.raises(RuleTrouble, match="Every case has its auditor"):
        workspace.allocations.share_out(sample.id)
    workspace.allocations.share_out(sample.id, pairs=True, most=4, anew=True)
    free = ("Rowan Achterberg", "Ottilie Marsh")
    cases = workspace.allocations.cases_of(sample.id)
    number, case = next(
        (number, each)
        for number, each in cases.items()
        if each.lead in free and not each.past_leads
    )
    one = workspace.samples.get(sample.id).allocations[number - 1]
    workspace.cases.save(replace(workspace.cases.get(case.id), lead="Nia Sorrel"))
    with pytest.raises(RuleTrouble, match="conflict of interest") as told:
        workspace.allocations.assign(sample.id, one.number, "Nia Sorrel")
    assert told.value.where == "Nia Sorrel leads this case."
    workspace.allocations.assign(sample.id, one.number, "Idris Falk", "Morgan Hartley-Vale")
    for auditor, partner, said in (
        ("Nobody Known", "", "not one of the auditors"),
        ("", "", "No auditor is chosen"),
        ("Idris Falk", "Idris Falk", "their own buddy"),
    ):
        with pytest.raises(RuleTrouble, match=said):
            workspace.allocations.assign(sample.id, one.number, auditor, partner)
    with pytest.raises(RuleTrouble, match="needs a reason"):
        workspace.allocations.hand_back(sample.id, one.number, " ")
    into = workspace.allocations.hand_back(sample.id, one.number, "Knows the family")
    assert into is not None
    assert into.replaces in {one.number, 9, 10, 11}
    found = workspace.samples.get(sample.id)
    assert len(found.standing) == 8
    assert found.allocations[number - 1].reason == "Knows the family"
    with pytest.raises(RuleTrouble, match="handed back any more"):
        workspace.allocations.hand_back(sample.id, one.number, "Twice")
    assert workspace.first_broken_entry() is None
    journal = workspace._context.journal.entries(sample.id)
    assert journal[0].what == "sample drawn"
    assert "Knows the family" not in "".join(entry.detail for entry in journal)


def test_a_started_case_has_its_header_and_follows_its_record(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    sample = kept(workspace, share=20)
    workspace.allocations.assign(sample.id, _free(workspace, sample.id), "Nia Sorrel")
    number = next(one.number for one in workspace.samples.get(sample.id).allocations if one.auditor)
    record_id = workspace.allocations.start(sample.id, number)
    assert workspace.allocations.start(sample.id, number) == record_id
    session = workspace.records.open(record_id)
    one = workspace.samples.get(sample.id).allocations[number - 1]
    case = workspace.cases.by_ref(one.case_ref)
    assert case is not None
    assert (one.state, one.record_id) == ("started", record_id)
    fields = session.record.fields
    assert (fields["case_ref"], fields["lead_current"]) == (case.ref, case.lead)
    assert (fields["auditor"], fields["auditor_agency"]) == ("Nia Sorrel", "Harbour Health")
    assert case.children[0].name in fields["children"]
    with pytest.raises(RuleTrouble, match="cannot go to somebody else"):
        workspace.allocations.assign(sample.id, number, "Idris Falk")
    session.apply(Change(Part.FIELD, "case_ref", case.ref))
    workspace.records.withdraw(record_id, "Wrong case")
    assert workspace.samples.get(sample.id).allocations[number - 1].state == "allocated"
    assert workspace.allocations.start(sample.id, number) != record_id


def _free(workspace: Workspace, sample_id: str) -> int:
    cases = workspace.allocations.cases_of(sample_id)
    return next(n for n, case in cases.items() if case.lead != "Nia Sorrel")


def test_the_command_draws_the_exported_sample_again(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    sample = kept(workspace, share=20, exclusions=(Exclusion("c-0001", "In court"),))
    workspace.allocations.hand_back(sample.id, 2, "Late conflict")
    workspace.allocations.hand_back(sample.id, 1, "Knows the school")
    file, listed = tmp_path / "november.ehsample", tmp_path / "list.csv"
    file.write_bytes(workspace.samples.export(sample.id))
    listed.write_bytes(workspace.samples.export_list(sample.id))
    for name in ("Rowan Achterberg", "Selma Vance", "Child 1", "Family 1"):
        assert name not in file.read_text(encoding="utf-8")
    assert main(["sample", "verify", str(file)]) == 0
    assert capsys.readouterr().out.startswith("The same. Dip sample of open cases, ")
    command = ["sample", "verify", str(file), "--population", str(listed), "--json"]
    assert main(command) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["same"] is True
    assert said["drawn"] == list(sample.drawn.refs)
    assert len(said["replacements"]) >= 2
    listed.write_bytes(listed.read_bytes().replace(b"C-0007,", b"C-0700,"))
    assert main(command) == 1
    assert "1 missing: C-0007" in json.loads(capsys.readouterr().out)["differences"]
    drawn = json.dumps(list(sample.drawn.refs), separators=(",", ":"))
    other = drawn.replace(sample.drawn.refs[0], "C-0001")
    file.write_text(file.read_text("utf-8").replace(drawn, other), "utf-8")
    assert main(["sample", "verify", str(file)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("NOT THE SAME")
    assert "Cases drawn: the file says C-0001" in out
    file.write_text("{}", "utf-8")
    assert main(["sample", "verify", str(file)]) == 1
    assert "This is not a sample." in capsys.readouterr().err


def test_a_quarter_in_buddy_pairs(folder: Path) -> None:
    vaults = VaultService(folder)
    keys = vaults.make_keys(PASSPHRASE)
    profile = replace(PROFILE, framework_id="blackburn")
    opened = vaults.begin(keys.data_key, profile)
    try:
        add_cases(opened, 40)
        six = [Auditor(f"Auditor {n}", f"Agency {n % 3}") for n in range(6)]
        opened.samples.set_team(six)
        stream = opened.samples.stream("blackburn.tier2")
        assert stream is not None
        question = asked_of(opened, stream, least=12)
        board = opened.samples.board()
        sample = opened.samples.keep(board, opened.samples.preview(board, question))
        shared = opened.allocations.share_out(sample.id, pairs=True, most=stream.pair)
        assert shared.cases_left == shared.auditors_left == ()
        agency = {one.name: one.agency for one in six}
        counts = Counter(one.auditor for one in shared.allotted)
        assert counts == {one.name: 2 for one in six}
        assert all(agency[one.auditor] != agency[one.partner] for one in shared.allotted)
        record_id = opened.allocations.start(sample.id, 1)
        assert opened.records.open(record_id).form.id == "blackburn.tier2"
    finally:
        opened.leave()
        vaults.release()


def test_where_every_case_is_used_up_none_stands_in(workspace: Workspace) -> None:
    add_cases(workspace, 4)
    workspace.samples.set_team(TEAM)
    sample = kept(workspace, stream=OWN_STREAM, share=100)
    assert workspace.allocations.hand_back(sample.id, 1, "Ill") is None
    assert workspace.samples.file(sample.id).replacements[0].into == ""


def test_the_owner_audits_alone_until_others_are_named(workspace: Workspace) -> None:
    assert [one.name for one in workspace.samples.team()] == [OWNER.name]
    for wrong, said in (
        ([Auditor(" ")], "has no name"),
        ([Auditor("A"), Auditor("a ")], "named twice"),
    ):
        with pytest.raises(RuleTrouble, match=said):
            workspace.samples.set_team(wrong)
    workspace.samples.set_team(TEAM)
    assert workspace.samples.team() == TEAM


def test_a_sample_stays_as_it_was_drawn_when_cases_change(workspace: Workspace) -> None:
    add_cases(workspace, 12)
    sample = kept(workspace)
    before = workspace.samples.export(sample.id)
    workspace.cases.save(replace(workspace.cases.get("case-003"), agency="Elsewhere"))
    assert workspace.samples.export(sample.id) == before
    assert workspace.samples.get(sample.id).sample == sample
    with pytest.raises(KeyError):
        workspace.samples.get("unknown")
    with pytest.raises(Trouble):
        workspace.cases.remove(workspace.samples.get(sample.id).allocations[0].case_id)
