"""Records are found by every word written in them, at once and never out of date."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eh_desktop.domain.kinds import UNSURE
from eh_desktop.domain.listed import RecordQuery
from eh_desktop.domain.record import (
    Action,
    Answer,
    Change,
    Concern,
    LearningPoint,
    Part,
    Question,
    State,
)
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.list_views import ListHabits, SavedView
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.search import SearchRepository
from tests.journey_fixtures import filled, service, signed, started, workspace
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
MARKED = "Quokkaword"


def _found(workspace: Workspace, text: str = "", **asked: object) -> list[str]:
    query = RecordQuery(text=text, **asked)  # type: ignore[arg-type]
    rows = workspace.record_pages.page(query, 0, 50)
    assert workspace.record_pages.count(query) == len(rows)
    return [row.case_ref for row in rows]


def test_every_text_of_a_record_finds_it(workspace: Workspace) -> None:
    session = filled(workspace, "C-0300")
    first = next(criterion.id for _, criterion in session.form.criteria())
    section = session.form.graded_sections()[0].id
    put = session.apply
    put(Change(Part.ANSWER, first, Answer("met", "The aardvark note", "Bookmark nineteen")))
    put(Change(Part.COMMENT, section, "A cormorant comment"))
    put(Change(Part.LEARNING_POINT, "l1", LearningPoint("l1", "Dormouse learning")))
    put(Change(Part.ACTION, "a1", Action("a1", "Elk action", "Falcon owner", "", "Gecko proof")))
    put(Change(Part.CONCERN, "k1", Concern("k1", first, "Heron concern", "", "Ibis told")))
    put(Change(Part.QUESTION, first, Question(first, "Jackdaw question", "Kestrel owner")))
    for text in (
        "aardvark",
        "bookm nine",
        '"cormorant comment"',
        "dormouse",
        "elk falcon gecko",
        "heron ibis",
        "jackdaw kestrel",
        "tomasz",
        "rowan ada",
        "c-0300",
        "case quality audit tameside",
        "draft",
    ):
        assert _found(workspace, text) == ["C-0300"], text
    for text in ("comment cormorant zebra", '"comment cormorant"', '"note bookmark"', "k1"):
        assert _found(workspace, text) == [], text


def test_a_change_is_found_at_once_and_what_it_replaced_no_more(workspace: Workspace) -> None:
    session = started(workspace)
    session.apply(Change(Part.FIELD, "case_ref", "C-0301"))
    assert _found(workspace, "0301") == ["C-0301"]
    session.apply(Change(Part.FIELD, "case_ref", "C-0302"))
    assert _found(workspace, "0301") == []
    assert _found(workspace, "0302") == ["C-0302"]
    assert _found(workspace, states=(State.WITHDRAWN,)) == []
    workspace.records.withdraw(session.record.id, "Started twice")
    assert _found(workspace, states=(State.WITHDRAWN,)) == ["C-0302"]
    assert _found(workspace, "0302", states=(State.DRAFT,)) == []


def test_what_was_written_before_the_store_closed_is_found_after(service: VaultService) -> None:
    key = service.data_key  # type: ignore[attr-defined]
    opened = service.open(key)
    started(opened).apply(Change(Part.FIELD, "case_ref", "C-0303"))
    opened.leave()  # nothing was listed or searched, as before a crash
    opened = service.open(key)
    try:
        assert _found(opened, "0303") == ["C-0303"]
        assert opened.record_pages.bring_up_to_date() == 0
    finally:
        opened.close()


def test_pages_say_what_the_records_say(workspace: Workspace) -> None:
    signed(workspace)
    for number in range(3):
        session = filled(workspace, f"C-04{number}")
        criterion = next(criterion.id for _, criterion in session.form.criteria())
        session.apply(Change(Part.CONCERN, "k1", Concern("k1", criterion, "Seen alone")))
    pages = workspace.record_pages
    listed = {row.record_id: row for row in pages.page(RecordQuery(), 0, 10)}
    assert listed == {row.record_id: row for row in workspace.records.rows()}
    assert len(listed) == 4
    for sort in ("changed", "about", "form", "day", "state", "progress", "grade"):
        for descending in (True, False):
            query = RecordQuery(sort=sort, descending=descending)
            ids = [row.record_id for row in pages.page(query, 0, 10)]
            assert set(ids) == set(listed)
            assert [pages.position(record_id, query) for record_id in ids] == [0, 1, 2, 3]
            again = (*pages.page(query, 0, 2), *pages.page(query, 2, 2))
            assert [row.record_id for row in again] == ids
    abouts = _found(workspace, sort="about", descending=False)
    assert abouts == sorted(abouts)
    assert len(_found(workspace, waiting="concern")) == 3
    assert len(_found(workspace, grade="none")) + len(_found(workspace, grade="good")) == 4
    assert _found(workspace, kinds=("feedback",)) == []
    assert pages.position("no such record", RecordQuery()) is None
    assert [form.id for form in pages.forms("audit")] == ["tameside.audit"]
    assert pages.forms("feedback") == ()


def test_forms_are_found_by_the_year_of_their_own_day(workspace: Workspace) -> None:
    cases = {"C-0501": "2025-03-09", "C-0502": "2026-01-31", "C-0503": "9 March"}
    for case, day in cases.items():
        session = started(workspace)
        session.apply(Change(Part.FIELD, "case_ref", case))
        session.apply(Change(Part.FIELD, "audit_date", day))
    pages = workspace.record_pages
    assert pages.years() == pages.years("audit") == ("2026", "2025", "none")
    assert pages.years("feedback") == ()
    for year, case in (("2025", "C-0501"), ("2026", "C-0502"), ("none", "C-0503")):
        assert _found(workspace, year=year) == [case]
    assert _found(workspace, "c-05", year="2024") == []
    assert _found(workspace, sort="day", descending=False) == ["C-0503", "C-0501", "C-0502"]
    session.apply(Change(Part.FIELD, "audit_date", "2024-12-31"))
    assert pages.years("audit") == ("2026", "2025", "2024")


def test_open_questions_are_found(workspace: Workspace) -> None:
    form = "tameside.service_checklist"
    session = workspace.records.open(workspace.records.start(form))
    criterion = [criterion.id for _, criterion in session.form.criteria()][-1]
    session.apply(Change(Part.ANSWER, criterion, Answer(UNSURE)))
    assert len(_found(workspace, waiting="question", form_id=form)) == 1
    session.apply(Change(Part.QUESTION, criterion, Question(criterion, "", "", "", "Seen to")))
    assert _found(workspace, waiting="question") == []


def test_what_is_erased_leaves_no_word_behind(workspace: Workspace) -> None:
    session = started(workspace)
    session.apply(Change(Part.FIELD, "case_ref", MARKED))
    assert _found(workspace, MARKED) == [MARKED]
    session.apply(Change(Part.FIELD, "case_ref", "C-0304"))
    assert _found(workspace, MARKED) == []
    store = workspace._context.store
    for name in ("search_data", "search_content", "search_idx", "listed"):
        kept = store.connection.exec_driver_sql(f"SELECT * FROM {name}").fetchall()
        assert kept
        assert MARKED.casefold()[:5] not in repr(kept).casefold(), name
    SearchRepository(store).forget([session.record.id])
    assert workspace.record_pages.count(RecordQuery()) == 0
    assert workspace.problems() == ()


def test_all_is_listed_anew_when_the_rules_change(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(workspace)
    assert workspace.record_pages.bring_up_to_date() == 1
    monkeypatch.setattr("eh_desktop.services.list_sources.LISTING_VERSION", 99)
    again = RecordPages(workspace._context)
    assert again.bring_up_to_date() == 1
    assert again.bring_up_to_date() == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(text=st.text(st.characters(codec=None)) | st.text('"*()-:^+ANDORNEAR ab\x00', max_size=12))
def test_no_typing_is_an_error(workspace: Workspace, text: str) -> None:
    if workspace.record_pages.count(RecordQuery()) == 0:
        filled(workspace)
    assert workspace.record_pages.count(RecordQuery(text=text)) in (0, 1)


def test_habits_of_a_list_stay_in_the_vault(service: VaultService, folder: Path) -> None:
    key = service.data_key  # type: ignore[attr-defined]
    opened = service.open(key)
    habits = ListHabits(("form",), "about", widths={"about": 120}).with_view(
        SavedView(MARKED, "Ada", {"state": "draft"}, "changed", descending=True)
    )
    assert opened.lists.habits("audits") == ListHabits()
    opened.lists.keep("audits", habits)
    opened.close()
    opened = service.open(key)
    assert opened.lists.habits("audits") == habits
    opened.close()
    for path in folder.rglob("*"):
        if path.is_file():
            assert MARKED.encode() not in path.read_bytes()
