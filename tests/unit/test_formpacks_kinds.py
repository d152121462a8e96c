"""Every kind says which values are valid and how a value reads."""

from __future__ import annotations

import pytest

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Choice, Column, Field
from eh_desktop.domain.grades import Met
from eh_desktop.domain.kinds import CRITERION_KINDS


def _field(kind: str) -> Field:
    chosen = kind in ("choice", "choices")
    choices = (Choice("yes", "Yes, it is"), Choice("no", "No")) if chosen else ()
    columns = (Column("name", "Name"), Column("age", "Age", "number")) if kind == "table" else ()
    return Field("entry", "Entry", kind, choices=choices, columns=columns)


VALUES = {
    "short_text": (["C-0147", " x "], ["", "  ", "two\nlines", "two\u2028lines"]),
    "long_text": (["one", "two\nlines"], ["", " \n "]),
    "names": (["Ada", "Ada\nGrace"], ["", "\n"]),
    "date": (["2026-11-22", "2024-02-29"], ["", "22/11/2026", "2026-02-30", "2026-11-22T10:00"]),
    "choice": (["yes", "no"], ["", "maybe", "Yes, it is"]),
    "choices": (["yes", "yes\nno", "no\nyes"], ["", "maybe", "yes\nyes", "yes\n", "yes,no"]),
    "number": (["0", "12", "-3", "2.50"], ["", "two", "1,5", "1.", ".5", "1e3", "9" * 13]),
    "dates": (
        ["2026-11-22", "2026-11-22\n2026-12-01"],
        ["", "soon", "2026-11-22\n", "2026-11-22, 2026-12-01", "2026-02-30"],
    ),
    "table": (
        ['[{"id":"r1","name":"Ada"}]', '[{"age":"7","id":"r1","name":"Ada"},{"id":"r2"}]'],
        ["[", "{}", '[{"name":"Ada"}]', '[{"id":"r1","shoe":"x"}]', '[{"id":"r1"},{"id":"r1"}]',
         '[{"name":"Ada","id":"r1"}]', '[{"id":1}]'],
    ),
}  # fmt: skip


def test_every_field_kind_is_tried_here() -> None:
    assert set(VALUES) == set(FIELD_KINDS)


@pytest.mark.parametrize("kind", VALUES)
def test_a_field_kind_tells_valid_from_invalid(kind: str) -> None:
    entry, (valid, invalid) = _field(kind), VALUES[kind]
    assert all(FIELD_KINDS[kind].allows(entry, value) for value in valid)
    assert not any(FIELD_KINDS[kind].allows(entry, value) for value in invalid)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("short_text", "C-0147", "C-0147"),
        ("long_text", "two\nlines", "two\nlines"),
        ("names", "Ada\n\n Grace \n", "Ada, Grace"),
        ("date", "2026-11-22", "22 November 2026"),
        ("date", "soon", "soon"),
        ("choice", "yes", "Yes, it is"),
        ("choice", "maybe", "maybe"),
        ("choices", "yes\nno", "Yes, it is, No"),
        ("choices", "yes\nmaybe", "Yes, it is, maybe"),
        ("number", "2.50", "2.50"),
        ("dates", "2026-11-22\n2026-12-01", "22 November 2026, 1 December 2026"),
        ("dates", "2026-11-22\nsoon", "22 November 2026, soon"),
        ("table", '[{"age":"7","id":"r1","name":"Ada"},{"id":"r2","name":"Bo"}]', "Ada, 7; Bo"),
        ("table", "not rows", "not rows"),
    ],
)
def test_a_field_reads_in_words(kind: str, value: str, text: str) -> None:
    assert FIELD_KINDS[kind].text(_field(kind), value) == text


def test_the_scale_has_three_points_and_not_applicable() -> None:
    kind = CRITERION_KINDS["met"]
    assert [(o.value, o.label, o.points) for o in kind.options] == [
        ("not_met", "Not met", 0),
        ("partially_met", "Partially met", 1),
        ("met", "Met", 2),
        ("not_applicable", "Not applicable", None),
    ]
    assert kind.answered
    assert kind.graded
    assert all(kind.allows(value) for value in Met)
    assert not kind.allows("Met")
    assert not kind.allows("")
    assert kind.text("partially_met") == "Partially met"
    assert kind.text(None) == "Not answered"
    assert kind.text("amber") == "amber"


def test_a_standard_is_never_answered() -> None:
    kind = CRITERION_KINDS["standard"]
    assert not kind.answered
    assert not kind.graded
    assert not kind.allows("met")


def test_registries_are_by_id_and_say_what_each_is_for() -> None:
    for registry in (CRITERION_KINDS, FIELD_KINDS):
        for key, kind in registry.items():
            assert kind.id == key
            assert kind.meaning.endswith(".")
