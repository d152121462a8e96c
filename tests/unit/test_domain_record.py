"""Records change one entry at a time, go back, and survive being written as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.canonical import canonical_json, plain_hash
from eh_desktop.domain.codec import (
    change_to_plain,
    record_from_plain,
    record_hash,
    record_to_plain,
    value_from_plain,
    value_to_plain,
)
from eh_desktop.domain.dates import british_date, british_moment, parse_british_date, parse_iso_date
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.grades import Grade, Met, Practice
from eh_desktop.domain.journal import START, chained, first_break
from eh_desktop.domain.record import (
    Action,
    Answer,
    Award,
    Change,
    Concern,
    FrozenSuggestion,
    LearningPoint,
    Part,
    PartValue,
    Question,
    Record,
    State,
    Verification,
    apply,
    inverse,
)

FROM_BEFORE = Path(__file__).resolve().parents[1] / "fixtures" / "record-0.1.0.json"
"""A made-up record with something in every part, as version 0.1.0 wrote it."""
HASH_BEFORE = "8279b93359972530bc50501d52fe4541c5637964a92b69f9926080cd71d2e11b"
"""What version 0.1.0 said its hash was."""

texts = st.text(st.characters(codec="utf-8"), max_size=40)
keys = st.sampled_from(["k1", "k2", "s1.1", "overall"])
grades = st.sampled_from(Grade)
values: dict[Part, st.SearchStrategy[PartValue]] = {
    Part.FIELD: texts,
    Part.COMMENT: texts,
    Part.ANSWER: st.builds(
        Answer,
        st.none() | st.sampled_from([str(m) for m in Met]),
        texts,
        texts,
        st.sampled_from(Practice),
        texts,
        texts,
        texts,
    ),
    Part.AWARD: st.builds(Award, grades, texts),
    Part.LEARNING_POINT: st.builds(LearningPoint, keys, texts),
    Part.ACTION: st.builds(Action, keys, texts, texts, texts, texts, texts, texts),
    Part.CONCERN: st.builds(Concern, keys, texts, texts, texts, texts, texts, texts),
    Part.QUESTION: st.builds(Question, keys, texts, texts, texts, texts),
    Part.VERIFICATION: st.builds(Verification, st.none() | texts, texts),
}


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Give any change, removal included."""
    part = draw(st.sampled_from(Part))
    return Change(part, draw(keys), draw(st.none() | values[part]))


@given(st.lists(changes(), max_size=25))
def test_undoing_every_change_gives_the_record_back(made: list[Change]) -> None:
    start = record = Record("r", "f", 1, "h")
    back = []
    for change in made:
        back.append(inverse(record, change))
        record = apply(record, change)
    assert record_from_plain(json.loads(canonical_json(record_to_plain(record)))) == record
    for change in reversed(back):
        record = apply(record, change)
    assert record == start


def test_a_value_of_another_part_is_refused() -> None:
    with pytest.raises(TypeError, match="answer takes Answer"):
        apply(Record("r", "f", 1, "h"), Change(Part.ANSWER, "s1.1", "met"))


def test_rows_stay_in_the_order_of_their_ids() -> None:
    record = Record("r", "f", 1, "h")
    for key in ("b", "a", "c"):
        record = apply(record, Change(Part.LEARNING_POINT, key, LearningPoint(key)))
    assert list(record.learning_points) == ["a", "b", "c"]


def test_the_hash_is_of_the_content_not_of_its_way() -> None:
    record = Record("r", "f", 1, "h", fields={"a": "1"}, suggested={})
    sent = Record("r", "f", 1, "h", State.SENT, changed_at="later", fields={"a": "1"})
    other = Record("r", "f", 1, "h", fields={"a": "2"})
    assert record_hash(record) == record_hash(sent) != record_hash(other)


def test_a_record_from_before_reads_and_hashes_as_it_did() -> None:
    plain = json.loads(FROM_BEFORE.read_text(encoding="utf-8"))
    record = record_from_plain(plain)
    assert record_hash(record) == HASH_BEFORE
    assert record_to_plain(record) == plain
    assert record.answers["s1.1"] == Answer("met", "a note", "page 3", Practice.EXCEPTIONAL)
    assert record.actions["a1"].table == ""
    assert (record.questions, record.verifications) == ({}, {})


ADDED: tuple[Change, ...] = (
    Change(Part.ANSWER, "s1.1", Answer(verified_where="page 3")),
    Change(Part.ANSWER, "s1.1", Answer(verified_by="the head of service")),
    Change(Part.ANSWER, "s1.1", Answer(action="write the plan anew")),
    Change(Part.ACTION, "a1", Action("a1", table="service")),
    Change(
        Part.QUESTION,
        "s1.1",
        Question("s1.1", "who leads?", "Robin Example", "2026-12-01", "the school"),
    ),
    Change(Part.VERIFICATION, "s1.1", Verification("partially_met", "seen otherwise")),
)


@pytest.mark.parametrize("change", ADDED, ids=lambda change: str(change.value)[:40])
def test_what_was_added_is_in_the_plain_form_and_the_hash(change: Change) -> None:
    record = apply(Record("r", "f", 1, "h"), change)
    assert record.entries(change.part)[change.key] == change.value
    assert record_from_plain(json.loads(canonical_json(record_to_plain(record)))) == record
    bare = Answer() if change.part is Part.ANSWER else None
    bare_value = Action("a1") if change.part is Part.ACTION else bare
    without = apply(record, replace(change, value=bare_value))
    assert record_hash(record) != record_hash(without)


def test_what_is_empty_of_the_new_members_is_left_out() -> None:
    assert value_to_plain(Answer("met")) == {
        "value": "met",
        "note": "",
        "evidence": "",
        "practice": "",
    }
    assert "table" not in json.dumps(value_to_plain(Action("a1")))
    assert value_to_plain(Verification()) == {"value": None, "note": ""}
    assert not {"questions", "verifications"} & set(record_to_plain(Record("r", "f", 1, "h")))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop("answers"),
        lambda plain: plain.update(format=99),
        lambda plain: plain.update(form_version="1"),
        lambda plain: plain.update(revision=True),
        lambda plain: plain.update(state="lost"),
        lambda plain: plain.update(answers=[]),
        lambda plain: plain.update(answers={"s1.1": "met"}),
        lambda plain: plain.update(fields={"a": 1}),
        lambda plain: plain.update(fields={"a": None}),
        lambda plain: plain.update(answers={"s1.1": None}),
        lambda plain: plain.update(awards={"s1": {"grade": "splendid", "reason": ""}}),
        lambda plain: plain.update(suggested={"s1": {"grade": None}}),
        lambda plain: plain.update(concerns={"c": {"id": "c"}}),
        lambda plain: plain.update(questions=[]),
        lambda plain: plain.update(questions={"s1.1": {"criterion_id": "s1.1"}}),
        lambda plain: plain.update(verifications={"s1.1": {"value": 1, "note": ""}}),
        lambda plain: plain.update(verifications={"s1.1": {"note": ""}}),
    ],
)
def test_a_malformed_record_is_refused(spoil: object) -> None:
    plain = record_to_plain(Record("r", "f", 1, "h"))
    spoil(plain)  # type: ignore[operator]
    with pytest.raises(ValueError, match=r".+"):
        record_from_plain(plain)


def test_what_is_not_an_object_is_no_record() -> None:
    with pytest.raises(ValueError, match="not a record"):
        record_from_plain([])


def test_suggestions_and_removals_have_a_plain_form() -> None:
    assert value_to_plain(FrozenSuggestion(None, "why")) == {"grade": None, "because": "why"}
    assert change_to_plain(Change(Part.AWARD, "s1", None)) == {
        "part": "award",
        "key": "s1",
        "value": None,
    }
    assert value_from_plain(Part.ACTION, None) is None


def test_canonical_json_is_one_spelling() -> None:
    assert canonical_json({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'.encode()
    assert plain_hash({"a": 1, "b": 2}) == plain_hash({"b": 2, "a": 1})
    with pytest.raises(TypeError, match="float"):
        canonical_json({"a": [1.5]})
    with pytest.raises(TypeError, match="key"):
        canonical_json({1: "a"})


def test_a_journal_shows_where_it_was_broken() -> None:
    entries = []
    previous = START
    for number in range(1, 5):
        entry = chained(
            number, previous, at="t", who="w", what="changed", record_id="r", detail={"n": number}
        )
        entries.append(entry)
        previous = entry.hash
    assert first_break(entries) is None
    assert first_break(entries[1:]) == 2
    swapped = [entries[0], entries[2], entries[1], entries[3]]
    assert first_break(swapped) == 3
    forged = chained(2, START, at="t", who="w", what="changed", record_id="r", detail={})
    assert first_break([entries[0], forged]) == 2


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("22/11/2026", "2026-11-22"),
        (" 1.2.26 ", "2026-02-01"),
        ("1-2-2026", "2026-02-01"),
        ("2026-11-22", "2026-11-22"),
        ("31/02/2026", None),
        ("11/22/2026", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_dates_are_read_in_british_order(text: str, iso: str | None) -> None:
    day = parse_british_date(text)
    assert (day.isoformat() if day else None) == iso


def test_dates_and_moments_are_written_in_words() -> None:
    assert british_date("2026-11-02") == "2 November 2026"
    assert british_date("soon") == "soon"
    assert british_moment("2026-11-02") == "2 November 2026"
    assert british_moment("2026-11-02T09:05:00") == "2 November 2026 at 09:05"
    assert british_moment("soon") == "soon"
    assert british_moment("2026-06-02T09:05:00+00:00").startswith("2 June 2026 at ")
    assert parse_iso_date("2026-11-02T10:00") is not None
    assert parse_iso_date("2026-13-02") is None
    for said in ("2026-11-22 but never agreed", "2026-W48-1", "2026-11-22T25:00", "2026-11-2"):
        assert parse_iso_date(said) is None
        assert british_date(said) == said  # no word of it is left out on paper
    for last in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        assert british_moment(last) == last  # it has no local time


def test_grades_and_answers_have_names_labels_and_points() -> None:
    assert [grade.id for grade in Grade][1] == "requires_improvement"
    assert Grade.REQUIRES_IMPROVEMENT.label == "Requires improvement"
    assert Grade.from_id("good") is Grade.GOOD
    with pytest.raises(ValueError, match="not a grade"):
        Grade.from_id("great")
    assert [value.points for value in Met] == [0, 1, 2, None]
    assert Met.PARTIALLY_MET.label == "Partially met"


def test_trouble_says_what_where_and_what_to_do() -> None:
    assert str(Trouble("It is wrong.", "", "Mend it.")) == "It is wrong.\nMend it."
