"""Two years of one service in a real vault: compared, planned, printed, and looked through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from eh_desktop.demo.made_up_service import FORM, HEAD, last_year, name_a_family, this_year
from eh_desktop.demo.sheets import sign, start
from eh_desktop.domain.language import speak
from eh_desktop.domain.people import Profile
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, PROFILE

OWNER = Profile(HEAD[0], "head_of_service", HEAD[1], HEAD[2], "tameside")


@pytest.fixture
def head(folder: Path) -> Iterator[Workspace]:
    """Give a headteacher's open vault."""
    made = VaultService(folder)
    opened = made.begin(made.make_keys(PASSPHRASE).data_key, OWNER)
    yield opened
    opened.close()
    made.release()


def _years(head: Workspace) -> tuple[str, str]:
    first, sheet = last_year(head), this_year(head)
    sign(head, sheet, PASSPHRASE)
    return first, sheet.id


def test_a_draft_is_compared_with_the_signed_one_before(head: Workspace) -> None:
    first = last_year(head)
    alone = head.comparisons.compared(first)
    assert (alone.found, len(alone.choices)) == (None, 1)
    sheet = this_year(head)
    compared = head.comparisons.compared(sheet.id)
    assert compared.chosen == (first, sheet.id)
    assert [one.draft for one in compared.choices] == [False, True]
    assert compared.found is not None
    lines = {line.criterion.id: line for line in compared.found.lines()}
    assert lines["q3"].agreed[0].note.startswith("Both went")
    assert lines["q8"].agreed[0].status == "late", "it is carried over, and late there too"
    assert head.comparisons.compared(first).chosen == (first, sheet.id)


def test_another_service_and_a_withdrawn_form_are_not_compared(head: Workspace) -> None:
    first = last_year(head)
    other = start(head, FORM)
    other.fields({"service": "Another School"})
    gone = start(head, FORM)
    gone.answer("q1", "no")
    head.records.withdraw(gone.id, "Begun twice.")
    assert [one.record_id for one in head.comparisons.compared(first).choices] == [first]
    assert len(head.comparisons.compared(other.id).choices) == 1
    with pytest.raises(KeyError):
        head.comparisons.compared("nothing")


def test_an_amendment_stands_in_the_place_of_its_original(head: Workspace) -> None:
    first, second = _years(head)
    draft = head.records.amend(first, "One answer was wrong.")
    assert head.comparisons.compared(second).chosen == (first, second)
    assert head.comparisons.compared(draft).chosen == (draft, second)
    session = head.records.open(draft)
    head.signing.keep(head.signing.prepare(session).run(PASSPHRASE))
    assert head.comparisons.compared(second).chosen == (draft, second)


def test_the_plan_begins_empty_and_follows_the_checklists(head: Workspace) -> None:
    empty = head.service_plan.plan()
    assert (empty.begun, empty.lines, empty.yearly[0].done) == (False, (), False)
    assert head.service_plan.is_own()
    _, second = _years(head)
    plan = head.service_plan.plan()
    assert plan.service == "Hazelbrook Academy"
    (yearly,) = plan.yearly
    assert (yearly.record_id, yearly.done, yearly.by) == (second, True, HEAD[0])
    assert [line.status for line in plan.lines][:2] == ["late", "late"], "overdue first"
    assert [line.criterion_id for line in plan.questions] == ["q15", "q18"], "none twice"
    assert {line.said for line in plan.done} == {
        "Both went; their certificates are on file.",
        "It is in the folder since May.",
        "The business manager does.",
    }
    row = plan.lines[0].row_id
    head.follow_up.take(row, "done", "It is on the drive.")
    after = head.service_plan.plan()
    assert after.overdue == plan.overdue - 1
    assert "It is on the drive." in {line.said for line in after.done}


def test_a_finding_without_an_action_is_told(head: Workspace) -> None:
    last_year(head)
    bare = [line for line in head.service_plan.plan().lines if line.kind == "finding"]
    assert [line.criterion_id for line in bare] == ["q12", "q18", "q19"]
    assert {line.standing for line in bare} == {"Nothing agreed yet"}


def test_the_table_holds_every_line_and_no_formula(head: Workspace) -> None:
    _years(head)
    plan = head.service_plan.plan()
    plan = replace(plan, lines=(replace(plan.lines[0], action="=1+1"), *plan.lines[1:]))
    sheet = load_workbook(BytesIO(head.service_plan.table(plan, "xlsx"))).active
    assert sheet is not None
    assert sheet.max_row == 1 + len(plan.lines) + len(plan.done)
    assert sheet.cell(2, 7).data_type == "s"
    text = head.service_plan.table(plan, "csv").decode("utf-8-sig")
    assert "'=1+1" in text
    assert "Overdue" in text


def test_another_language_loses_nothing_and_prints_english(head: Workspace) -> None:
    _years(head)
    english = head.service_plan.plan()
    printed = _text_of(head.service_plan.document(english))
    table = head.service_plan.table(english, "csv")
    speak(lambda text, _one, _count: f"~{text.upper()}" if "{" not in text else f"~{text}")
    try:
        spoken = head.service_plan.plan()
        assert spoken.yearly[0].moved.startswith("~Since")
        assert len(english.done) == len(spoken.done) == 3
        assert [one.ended_on for one in english.done] == [one.ended_on for one in spoken.done]
        assert _text_of(head.service_plan.document(spoken)) == printed
        assert head.service_plan.table(spoken, "csv") == table
    finally:
        speak(None)


def _text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_text_that_names_a_family_is_found_before_it_is_printed(head: Workspace) -> None:
    _years(head)
    assert head.service_plan.names(head.service_plan.plan()) == ()
    name_a_family(head)
    (found,) = head.service_plan.names(head.service_plan.plan())
    assert (found.name, found.typed.criterion_id) == ("Clerk", "q15")
    assert head.service_plan.document(head.service_plan.plan()).startswith(b"%PDF")


def test_whose_role_has_no_service_reaches_the_plan_all_the_same(workspace: Workspace) -> None:
    assert workspace.profile == PROFILE
    assert not workspace.service_plan.is_own()
    assert workspace.service_plan.first() is None
    assert [one.form_id for one in workspace.service_plan.streams()] == [FORM]
    assert workspace.service_plan.plan("Fell School").service == "Fell School"
