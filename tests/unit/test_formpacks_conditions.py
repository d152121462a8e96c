"""Conditions that nothing can fulfil are found over any number of steps; sound ones are left."""

from __future__ import annotations

from pathlib import Path

import pytest

from eh_desktop.formpacks.checker import check
from tests.formpacks_fixtures import FRAMEWORK, write_pack

HEAD = """\
id = "moor.steps"
version = 1
kind = "checklist"
audience = "practitioner"
title = "Steps"
short_title = "Steps"
source = "Made up"
"""
EMPTY_WILL_DO = "required = false\n"
Condition = tuple[str, str, list[str]]
"""Field, `unless` or `only_if`, and the values."""


def _choice(key: str, table: str, more: str = "", kind: str = "choice") -> str:
    said = f'[[{table}]]\nid = "{key}"\nlabel = "Label {key}"\nkind = "{kind}"\n{more}'
    for value in ("a", "b") if kind in ("choice", "choices") else ():
        said += f'[[{table}.choice]]\nid = "{value}"\nlabel = "Choice {value}"\n'
    return said


def _condition(where: str, condition: Condition | None) -> str:
    if condition is None:
        return ""
    field, word, values = condition
    listed = ", ".join(f'"{value}"' for value in values)
    said = f'[{where}.condition]\nfield = "{field}"\n{word} = [{listed}]\n'
    return f'{said}because = "It does not fit."\n'


def _section(
    key: str,
    condition: Condition | None = None,
    criterion: Condition | None = None,
    field: str = "",
    more: str = EMPTY_WILL_DO,
) -> str:
    said = f'[[section]]\nid = "{key}"\ntitle = "{key}"\nshort_title = "{key}"\ngraded = false\n'
    said += _condition("section", condition)
    said += _choice(field, "section.field", more) if field else ""
    said += f'[[section.criterion]]\nid = "{key}.1"\nnumber = "1"\ntext = "T {key}"\n'
    said += 'kind = "yes_no"\n'
    return said + _condition("section.criterion", criterion)


def _found(folder: Path, *parts: str) -> list[tuple[str, str]]:
    write_pack(folder, framework=FRAMEWORK)
    (folder / "moor" / "steps.toml").write_text(HEAD + "".join(parts), encoding="utf-8")
    return [(one.key, one.what) for one in check(folder)]


TOP = _choice("top", "field")
OPEN_TOP = _choice("top", "field", EMPTY_WILL_DO)
ONLY_A: Condition = ("top", "only_if", ["a"])
ONLY_B: Condition = ("top", "only_if", ["b"])
FIRST = _section("s1", ONLY_A, field="inner")
INNER: Condition = ("inner", "only_if", ["a"])


@pytest.mark.parametrize("kind", ["choices", "short_text", "number"])
def test_a_condition_hangs_on_one_choice_alone(tmp_path: Path, kind: str) -> None:
    found = _found(tmp_path, _choice("top", "field", kind=kind), _section("s1", ONLY_A))
    what = f"“top” is of kind {kind}; a condition needs one of kind choice."
    assert found == [("section[s1].condition.field", what)]


def test_a_criterion_never_goes_with_its_section_over_two_steps(tmp_path: Path) -> None:
    found = _found(tmp_path, TOP, FIRST, _section("s2", INNER, ("top", "only_if", ["b"])))
    what = (
        "Criterion “s2.1” is never asked: what it needs of “top” does not go with what its "
        "section needs."
    )
    assert found == [("section[s2].criterion[s2.1].condition", what)]


def test_a_criterion_needs_a_field_that_its_section_keeps_away(tmp_path: Path) -> None:
    found = _found(tmp_path, TOP, FIRST, _section("s2", ONLY_B, INNER))
    what = (
        "Criterion “s2.1” is never asked: what it needs of “top” does not go with what its "
        "section needs."
    )
    assert found == [("section[s2].criterion[s2.1].condition", what)]


def test_three_steps_are_followed_too(tmp_path: Path) -> None:
    second = _section("s2", INNER, field="deep")
    third = _section("s3", ("deep", "only_if", ["b"]), ONLY_B)
    ((key, what),) = _found(tmp_path, TOP, FIRST, second, third)
    assert key == "section[s3].criterion[s3.1].condition"
    assert "needs of “top”" in what


def test_a_field_of_a_section_that_never_applies_is_never_there(tmp_path: Path) -> None:
    absent = "which stands in a section that never applies"
    never = _section("s1", ("top", "unless", ["a", "b"]), field="inner")
    found = _found(tmp_path, TOP, never, _section("s2", INNER), _section("s3", None, INNER))
    assert found == [
        (
            "section[s1].condition.unless",
            "It can never apply: every choice of “top” leaves it out.",
        ),
        (
            "section[s2].condition",
            f"It can never apply: it needs “inner”, {absent}.",
        ),
        (
            "section[s3].criterion[s3.1].condition",
            f"Criterion “s3.1” is never asked: it needs “inner”, {absent}.",
        ),
    ]


def test_a_required_choice_that_both_conditions_use_up_leaves_nothing(tmp_path: Path) -> None:
    apart = _section("s1", ("top", "unless", ["a"]), ("top", "unless", ["b"]))
    ((key, what),) = _found(tmp_path / "required", TOP, apart)
    assert key == "section[s1].criterion[s1.1].condition"
    assert what == "Criterion “s1.1” is never asked: its section applies otherwise."
    assert _found(tmp_path / "optional", OPEN_TOP, apart) == [], "an empty field leaves both"


@pytest.mark.parametrize(
    "parts",
    [
        (TOP, FIRST, _section("s2", INNER, ONLY_A)),
        (TOP, FIRST, _section("s2", ("inner", "unless", ["a"]), ONLY_B)),
        (TOP, FIRST, _section("s2", INNER, ("inner", "unless", ["b"]))),
        (OPEN_TOP, _section("s1", ("top", "unless", ["a", "b"]), field="inner"), _section("s2")),
    ],
    ids=["both the same", "an empty inner field will do", "one field twice", "if it stays empty"],
)
def test_what_some_values_fulfil_is_left(tmp_path: Path, parts: tuple[str, ...]) -> None:
    assert _found(tmp_path, *parts) == []


def test_what_is_wrong_by_itself_is_told_once(tmp_path: Path) -> None:
    wrong = _section("s1", ("top", "only_if", ["c"]), ONLY_A)
    ((key, what),) = _found(tmp_path, TOP, wrong)
    assert key == "section[s1].condition.only_if[#1]"
    assert what == "The condition names “c”, which “top” does not offer."
