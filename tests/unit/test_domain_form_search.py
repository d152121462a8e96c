"""Find in a form: words are found in every text, whatever their case and marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.form_search import GUIDANCE, find, passages
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import Action, Award, Change, Part, Question, apply
from eh_desktop.domain.text_search import Found, folded, occurrences
from tests.editor_fixtures import FIELDS, blank, shipped, started, tameside, typical


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Łukasz and Zoë", "lukasz", ["Łukasz"]),
        ("Łukasz and Zoe\u0308", "zoë", ["Zoe\u0308"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("the child’s view – now", "child's view - now", ["child’s view – now"]),
        ("one\ntwo", "one two", ["one\ntwo"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ﬁnd it", "find", ["ﬁnd"]),
        ("anything", "  ", []),
        ("anything", "", []),
        ("", "a", []),
        ("a.c abc", "a.c", ["a.c"]),
    ],
)
def test_words_are_found_however_they_are_written(text: str, words: str, found: list[str]) -> None:
    hits = occurrences(text, words)
    assert [text[hit.start : hit.start + hit.length] for hit in hits] == found


@given(st.text(max_size=40), st.text(min_size=1, max_size=5), st.text(max_size=40))
def test_what_is_written_is_found_where_it_stands(before: str, words: str, after: str) -> None:
    text = before + words + after
    hits = occurrences(text, words)
    for hit in hits:
        assert 0 <= hit.start < hit.start + hit.length <= len(text)
        assert folded(words) in folded(text[hit.start : hit.start + hit.length])
    ends = [hit.start + hit.length for hit in hits]
    assert all(end <= hit.start for end, hit in zip(ends, hits[1:], strict=False))
    assert bool(hits) == bool(folded(words).strip() and folded(words) in folded(text))


def test_every_part_of_a_record_is_looked_through() -> None:
    record = typical()
    record = apply(record, Change(Part.COMMENT, "s1", "zebra one"))
    record = apply(record, Change(Part.AWARD, "s1", Award(Grade.GOOD, "zebra two")))
    record = apply(record, Change(Part.AWARD, "overall", Award(Grade.GOOD, "zebra three")))
    record = apply(record, Change(Part.QUESTION, "s1.2", Question("s1.2", "zebra four")))
    record = apply(record, Change(Part.ACTION, "a2", Action("a2", "zebra five", "zebra six")))
    record = apply(record, Change(Part.FIELD, "lead_past", "Zebra seven\nZEBRA eight"))
    hits = find(tameside(), record, "zebra")
    names = [hit.passage.name for hit in hits]
    assert names == [
        "“Lead practitioners before”",
        "“Lead practitioners before”",
        "Assessment, 2: question",
        "reason for the grade of Assessment",
        "comments on Assessment",
        "reason for the overall grade",
        "action 2",
        "action 2",
    ]
    assert find(tameside(), record, "zebra", typed_only=True) == hits


def test_names_places_notes_evidence_concerns_and_learning_points_are_found() -> None:
    record = typical()
    for words, name in (
        ("robin", "“Children and young people”"),
        ("source or date", "Assessment, 2: note"),
        ("page 4", "Assessment, 6: evidence"),
        ("bruise", "Assessment, 4: concern"),
        ("lee sample", "Assessment, 4: who was told of the concern"),
        ("who said what", "learning point 1"),
        ("dates and sources", "action 1"),
        ("04/12/2026", "action 1"),
    ):
        hits = find(tameside(), record, words, typed_only=True)
        assert [hit.passage.name for hit in hits] == [name], words


def test_texts_of_the_form_are_found_and_left_out_on_wish() -> None:
    form, criterion = tameside(), tameside().criterion("s2.1")
    hits = find(form, blank(), criterion.text)
    assert [hit.passage.place.key for hit in hits] == ["s2.1"]
    assert hits[0].found == Found(0, len(criterion.text))
    assert find(form, blank(), criterion.text, typed_only=True) == ()
    guided = find(form, blank(), criterion.guidance.look_for)
    assert {hit.passage.kind for hit in guided} == {GUIDANCE}


def test_what_is_not_shown_is_not_searched() -> None:
    form = tameside()
    section = next(one for one in form.sections if one.condition is not None)
    fields = {**FIELDS, section.condition.field: section.condition.unless[0]}
    away = replace(blank(), fields=fields)
    ids = {passage.place.section_id for passage in passages(form, away)}
    assert section.id not in ids
    shown = replace(typical(), fields={**typical().fields, section.condition.field: "request"})
    assert section.id in {passage.place.section_id for passage in passages(form, shown)}
    hidden = replace(typical(), fields=fields)
    if section.id == "s1":  # what holds a concern stays to be read
        assert {p.place.key for p in passages(form, hidden) if p.place.section_id == "s1"} >= {
            "s1.4"
        }


def test_places_are_in_the_order_of_the_tabs() -> None:
    for form_id in ("blackburn.tier2", "bathnes.case_study", "cumbria.audit"):
        form = shipped(form_id)
        order = ["", *(section.id for section in form.sections)]
        seen = [order.index(p.place.section_id) for p in passages(form, started(form))]
        assert seen == sorted(seen)
        assert all(passage.text.strip() for passage in passages(form, started(form)))
