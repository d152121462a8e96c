"""Sentences of one's own: found, filled, kept in the vault alone, and names in them pointed out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.comment_templates import (
    LONGEST_TEXT,
    PLACES,
    Template,
    filled,
    matching,
    names_in,
    places_of,
)
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.services.workspace import Workspace
from tests.editor_fixtures import blank, tameside, typical

LEAD = "lead_current"


def test_places_are_filled_where_the_header_says_them() -> None:
    places = places_of(tameside(), typical(), LEAD)
    assert places == {"case": "C-0147", "lead": "Jo Sample", "date": "22 November 2026"}
    text = "In {case}, {lead} wrote on {date}."
    assert filled(text, places) == "In C-0147, Jo Sample wrote on 22 November 2026."


def test_places_that_are_not_known_stay_visibly_open() -> None:
    places = places_of(tameside(), blank(), LEAD)
    assert places == {"date": "22 November 2026"}
    assert filled("{case} {lead} {other} {", places) == "{case} {lead} {other} {"
    assert places_of(tameside(), typical(), "") == {
        "case": "C-0147",
        "date": "22 November 2026",
    }


@given(st.text(), st.dictionaries(st.sampled_from(PLACES), st.text()))
def test_filling_changes_nothing_but_places(text: str, places: dict[str, str]) -> None:
    if "{" not in text:
        assert filled(text, places) == text
    assert filled(text, {}) == text


def test_a_value_that_looks_like_a_place_is_not_filled_again() -> None:
    assert filled("{case}", {"case": "{lead}", "lead": "x"}) == "{lead}"


def test_names_of_the_record_are_pointed_out() -> None:
    record, form = typical(), tameside()
    for text, names in (
        ("Robin’s plan was seen.", ("Robin",)),
        ("robin was quiet", ()),
        ("ALEX and Jo wrote it", ("ALEX",)),
        ("As in C-0147", ("C-0147",)),
        ("Sample wrote it", ("Sample",)),
        ("Sam Example is the auditor", ("Example",)),
        ("A clear and kind note.", ()),
        ("For {case}, {lead} agreed.", ()),
    ):
        assert names_in(form, record, LEAD, text) == names, text
    assert names_in(form, blank(), LEAD, "Robin and Alex") == ()


def test_they_are_found_by_any_of_their_words() -> None:
    every = (
        Template("a", "Dates", "Every statement needs a date."),
        Template("b", "", "The family’s own words are there."),
    )
    assert matching(every, "") == every
    assert matching(every, "FAMILY'S own") == every[1:]
    assert matching(every, "date every") == every[:1]
    assert matching(every, "nothing") == ()
    assert every[1].title == "The family’s own words are there."
    assert len(Template("c", "", "long " * 40).title) == 60


def test_they_are_kept_in_order_changed_moved_and_put_back(workspace: Workspace) -> None:
    kept = workspace.comment_templates
    assert kept.all() == ()
    ids = [kept.add(text).id for text in ("One", "Two", "Three")]
    kept.move(ids[2], -1)
    assert [one.text for one in kept.all()] == ["One", "Three", "Two"]
    kept.move(ids[0], -1)
    kept.move(ids[1], 1)
    assert [one.text for one in kept.all()] == ["One", "Three", "Two"]
    kept.change(Template(ids[0], "  First \n one ", "One more"))
    assert kept.all()[0] == Template(ids[0], "First one", "One more")
    gone, at = kept.remove(ids[2])
    assert (gone.text, at) == ("Three", 1)
    kept.put_back(gone, at)
    assert [one.id for one in kept.all()] == [ids[0], ids[2], ids[1]]
    with pytest.raises(KeyError):
        kept.remove("nobody")


@pytest.mark.parametrize("text", ["", " \n ", "x" * (LONGEST_TEXT + 1)])
def test_what_cannot_be_kept_is_refused_with_a_remedy(workspace: Workspace, text: str) -> None:
    with pytest.raises(RuleTrouble) as refused:
        workspace.comment_templates.add(text)
    assert refused.value.remedy
    assert workspace.comment_templates.all() == ()


def test_they_stand_in_no_file_in_the_clear(workspace: Workspace, folder: Path) -> None:
    words = "An unmistakable sentence about otters"
    workspace.comment_templates.add(words, "Otters")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert words.encode() not in content, path
        assert b"Otters" not in content, path
