"""Lists of cases and entries, read by pages, say what looking at every case would say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event, text

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.case_dates import STANDINGS, standing_of
from eh_desktop.domain.listed_item import ItemQuery
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.log_checks import again
from eh_desktop.services.listing import ListCell, ListQuery
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.cases.sources import CaseSource, LogSource
from tests.journey_fixtures import service, signed, workspace
from tests.samples_fixtures import add_cases
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")


def _source(workspace: Workspace) -> CaseSource:
    workspace.item_pages.bring(1_000)
    words = workspace.case_forms.words()
    return CaseSource(workspace.item_pages, workspace.cases.standing, words)


def _refs(source: CaseSource, query: ListQuery = ListQuery()) -> list[str]:  # noqa: B008
    rows = source.rows(query, 0, 99)
    assert source.count(query) == len(rows)
    assert [source.position(row.id, query) for row in rows] == list(range(len(rows)))
    return [row.cell("ref").text for row in rows]


def _standing(workspace: Workspace, case: Case) -> str:
    return standing_of(case, workspace.cases.standing(case))


def test_the_worst_comes_first_and_each_filter_finds_what_it_says(workspace: Workspace) -> None:
    add_cases(workspace)
    source, cases = _source(workspace), workspace.cases.all()
    by_rank = sorted(cases, key=lambda one: STANDINGS.index(_standing(workspace, one)))  # type: ignore[arg-type]
    assert _refs(source) == [one.ref for one in by_rank]
    for standing in STANDINGS:
        asked = ListQuery(filters={"standing": standing})
        wanted = [one.ref for one in cases if _standing(workspace, one) == standing]
        assert sorted(_refs(source, asked)) == sorted(wanted)
    for status in ("open", "closed"):
        asked = ListQuery(filters={"status": status}, sort="ref")
        assert _refs(source, asked) == sorted(one.ref for one in cases if one.status == status)
    agency = cases[0].agency
    asked = ListQuery(filters={"agency": agency, "status": "open"}, sort="opened", descending=True)
    mine = [one for one in cases if one.agency == agency and one.status == "open"]
    mine.sort(key=lambda one: one.opened_on, reverse=True)
    assert [one.opened_on for one in mine] == [
        row.cell("opened").sort for row in source.rows(asked, 0, 99)
    ]


def test_a_case_is_found_by_anything_that_was_written_about_it(workspace: Workspace) -> None:
    people = (CasePerson("p", "Zoë Łękowska"), CasePerson("q", "Oskar Brandreth", "other"))
    dates = (CaseDate("d", "review", workspace.cases.today(), "At the Quillfeather hall"),)
    new = replace(
        workspace.cases.blank(), ref="C-7", family="Łękowski family", people=people, dates=dates
    )
    kept = workspace.cases.save(
        replace(new, note="Rings after tea", priority="Neglect", past_leads=("Tunde Farrow",))
    )
    add_cases(workspace, 3)
    source = _source(workspace)
    for words in ("zoe", "BRANDRETH", "quill", "after tea", '"rings after"', "negl farrow", "c-7"):
        assert _refs(source, ListQuery(words)) == ["C-7"], words
    assert _refs(source, ListQuery("zoe farrow nobody")) == []
    assert _refs(source, ListQuery("zoe", {"standing": _standing(workspace, kept)})) == ["C-7"]
    assert len(_refs(source, ListQuery('(*) " -'))) == 4  # signs ask nothing


def test_what_changes_moves_and_what_goes_is_gone(workspace: Workspace) -> None:
    add_cases(workspace, 5)
    source = _source(workspace)
    last = _refs(source, ListQuery("c"))[-1]
    case = workspace.cases.by_ref(last)
    assert case is not None
    workspace.cases.save(replace(case, note="Changed"))
    assert workspace.item_pages.behind() == 1
    assert _refs(_source(workspace), ListQuery("c"))[0] == last
    workspace.cases.remove(case.id)
    assert last not in _refs(_source(workspace))
    assert source.position(case.id, ListQuery()) is None


def test_a_list_is_right_on_a_later_day_though_nothing_was_listed_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_cases(workspace)
    _source(workspace)
    context = workspace._context
    for days in (30, 90, 400):
        later = (date.fromisoformat(context.today()) + timedelta(days=days)).isoformat()
        with monkeypatch.context() as patch:
            patch.setattr(type(context), "today", lambda _self, later=later: later)
            assert workspace.item_pages.behind() == 0
            source = _source(workspace)
            for standing in STANDINGS:
                asked = ListQuery(filters={"standing": standing})
                wanted = [
                    one.ref
                    for one in workspace.cases.all()
                    if _standing(workspace, one) == standing
                ]
                assert sorted(_refs(source, asked)) == sorted(wanted), (days, standing)


@pytest.mark.parametrize("kind_id", sorted(LOG_KINDS))
def test_every_log_is_listed_by_its_fields(workspace: Workspace, kind_id: str) -> None:
    kind = workspace.logs.kind(kind_id)
    today = date.fromisoformat(workspace.logs.today())
    kept = []
    for number in range(6):
        blank = workspace.logs.blank(kind_id)
        values = {one.id: f"Zzyzx {number}" for one in kind.fields if one.kind.endswith("text")}
        values |= {
            one.id: one.choices[number % len(one.choices)].id
            for one in kind.fields
            if one.kind == "choice"
        }
        values |= {one.id: str(12 - number) for one in kind.fields if one.kind == "number"}
        values[kind.on] = (today - timedelta(days=10 + 20 * number)).isoformat()
        if kind.answered and number % 2:
            values[kind.answered] = (today - timedelta(days=5)).isoformat()
        if kind.again:
            values[kind.again] = (today + timedelta(days=60 * number - 9)).isoformat()
        kept.append(workspace.logs.save(replace(blank, values=values)))
    workspace.item_pages.bring(1_000)
    source = LogSource(workspace.item_pages, kind, workspace.logs.turnaround, today)
    shown = {column.id for column in source.columns}
    assert {one.id for one in kind.fields if one.kind != "long_text"} <= shown
    assert sum(column.wide for column in source.columns) == 1
    rows = source.rows(ListQuery(), 0, 9)
    assert [row.id for row in rows] == [one.id for one in kept]  # the newest day first
    assert rows[0].cell(kind.on).text.endswith(str((today - timedelta(days=10)).year))
    assert source.count(ListQuery("zzyzx")) == 6
    for column in source.columns:
        for way in (False, True):
            asked = ListQuery(sort=column.id, descending=way)
            orders = [row.cell(column.id).order for row in source.rows(asked, 0, 9)]
            if column.id == "turnaround":  # what waits after what was answered
                waits = [cell.look != "" for cell in _cells(source, asked)]
                parts = [
                    [order for order, wait in zip(orders, waits, strict=True) if wait is which]
                    for which in (way, not way)
                ]
                assert waits == sorted(waits, reverse=way)
                assert [*parts[0], *parts[1]] == orders
                assert all(part == sorted(part, reverse=way) for part in parts)
            elif column.id != "again":  # sorted by its day, which its words do not say
                assert orders == sorted(orders, reverse=way), column.id
    for one in source.filters:
        for choice, _ in one.choices:
            found = source.rows(ListQuery(filters={one.id: choice}), 0, 9)
            assert {row.id for row in found} == _passing(workspace, kept, one.id, choice)


def _cells(source: LogSource, asked: ListQuery) -> list[ListCell]:
    return [row.cell("turnaround") for row in source.rows(asked, 0, 9)]


def _passing(
    workspace: Workspace, entries: list[LogEntry], filter_id: str, choice: str
) -> set[str]:
    found = set()
    for one in entries:
        kind = workspace.logs.kind(one.kind)
        took = workspace.logs.turnaround(one)
        if filter_id == "turnaround":
            stands = "waits" if took is not None and not took.answered else "answered"
        elif filter_id == "again":
            stands = again(kind, one, date.fromisoformat(workspace.logs.today()))
        else:
            stands = one.values.get(filter_id, "")
        if stands == choice:
            found.add(one.id)
    return found


def test_lists_do_not_mix_and_pages_join_up(workspace: Workspace) -> None:
    add_cases(workspace)
    blank = workspace.logs.blank("meeting")
    kind = workspace.logs.kind("meeting")
    values = {**blank.values, kind.what: "C-0001 meeting", "kind": "meeting"}
    known = {one.id for one in kind.fields}
    choices = {one.id: one.choices[0].id for one in kind.fields if one.kind == "choice"}
    values = {key: value for key, value in {**values, **choices}.items() if key in known}
    workspace.logs.save(replace(blank, values=values))
    source = _source(workspace)
    whole = _refs(source)
    by_sevens = [
        row.cell("ref").text for at in range(0, 49, 7) for row in source.rows(ListQuery(), at, 7)
    ]
    assert by_sevens == whole
    assert len(whole) == 43
    assert workspace.item_pages.count(ItemQuery("meeting")) == 1


def test_it_is_listed_by_pieces_and_anew_when_the_rules_change(workspace: Workspace) -> None:
    add_cases(workspace, 12)
    pages = workspace.item_pages
    assert pages.behind() == 12
    assert [pages.bring(5) for _ in range(4)] == [5, 5, 2, 0]
    context = workspace._context
    context.settings.set("items_listed_by", "other rules")
    pages._checked = False
    assert pages.behind() == 12
    assert (pages.bring(1_000), pages.behind()) == (12, 0)
    connection = context.store.connection
    assert connection.execute(text("SELECT count(*) FROM item_listed")).scalar() == 12
    assert connection.execute(text("SELECT count(*) FROM item_search")).scalar() == 12


def test_rules_that_changed_leave_the_list_in_view_and_its_words_found_later(
    workspace: Workspace,
) -> None:
    add_cases(workspace, 12)
    whole = _refs(_source(workspace))
    pages, context = workspace.item_pages, workspace._context
    context.settings.set("items_listed_by", "other rules")
    pages._checked = False
    assert pages.behind() == 12
    source = CaseSource(pages, workspace.cases.standing, workspace.case_forms.words())
    assert _refs(source) == whole
    assert _refs(source, ListQuery("c")) == []
    assert pages.bring(5) == 5
    assert sorted(_refs(source)) == sorted(whole)
    assert len(_refs(source, ListQuery("c"))) == 5
    assert len(_refs(_source(workspace), ListQuery("c"))) == 12


def test_the_usual_list_of_cases_is_read_from_indexes_alone(workspace: Workspace) -> None:
    """Rows are long; only those of the page in view are read, however many cases there are."""
    add_cases(workspace)
    long_ago = replace(workspace.cases.all()[0], status="closed", closed_on="2001-02-03")
    workspace._context.cases.put(long_ago, who="m", at="x", what="case changed")
    source = _source(workspace)
    connection, asked = workspace._context.store.connection, []

    def note(_c: object, _cursor: object, said: str, values: object, *_rest: object) -> None:
        asked.append((said, values))

    event.listen(connection, "before_cursor_execute", note)
    try:
        archived = workspace.item_pages.archived("case", "2010-01-01")
        agencies = workspace.item_pages.agencies()
        assert source.count(ListQuery()) == 43
    finally:
        event.remove(connection, "before_cursor_execute", note)
    assert archived == (1, 43)
    assert agencies == tuple(sorted({one.agency for one in workspace.cases.all()}))
    assert len(asked) == 3
    for said, values in asked:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {said}", values)
        tables = [row[3] for row in plan if re.search("item_listed|case_file", row[3])]
        assert tables
        assert all("COVERING INDEX" in step for step in tables), tables


def test_cases_are_in_one_order_whether_words_are_looked_up_or_not(workspace: Workspace) -> None:
    add_cases(workspace)
    source = _source(workspace)
    whole = _refs(source)
    for status in ("open", "closed"):
        mine = _refs(source, ListQuery(filters={"status": status}))
        assert mine == [ref for ref in whole if ref in mine]
        assert mine


def test_the_forms_of_a_case_are_found_however_its_reference_is_spaced(
    workspace: Workspace,
) -> None:
    record_id = signed(workspace, "c 01 47")
    case = workspace.cases.save(replace(workspace.cases.blank(), ref="C0147"))
    other = workspace.cases.save(replace(workspace.cases.blank(), ref="C0148"))
    assert [row.record_id for row in workspace.cases.records_of(case)] == [record_id]
    assert workspace.cases.records_of(other) == ()


def test_brothers_and_sisters_are_found_by_the_name_of_the_family(workspace: Workspace) -> None:
    def add(ref: str, family: str) -> Case:
        return workspace.cases.save(replace(workspace.cases.blank(), ref=ref, family=family))

    first, second, _ = add("C-1", "Lind family"), add("C-2", "LIND  Family"), add("C-3", "Tarn")
    nameless = add("C-4", "")
    assert [one.ref for one in workspace.cases.siblings(first)] == ["C-2"]
    assert [one.ref for one in workspace.cases.siblings(second)] == ["C-1"]
    assert workspace.cases.siblings(nameless) == ()
