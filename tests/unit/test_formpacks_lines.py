"""The scanner names the line of a key, whatever stands around it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from eh_desktop.formpacks.finding import KeyPath, spelled
from eh_desktop.formpacks.toml_lines import line_of, lines_by_key
from tests.formpacks_fixtures import AUDIT, FORMS

TEXT = '''\
# id = "no"
id = "x"   # title = "no"
"quoted key" = 1
a.b = 2
long = """
title = "no"
[no]
a \\""" [[[ still inside
""""  # ends with a quotation mark inside
literal = \'\'\'
[[no]]
\'\'\'
list = [
  "one ] [",  # ]
  'two',
]
inline = { x = 1, y = "}" }
[table]
title = "[[no]]"
[[row]]
name = 'first "'
[[row]]
name = "second"
[row.inner]
deep = 1
[[row.leaf]]
[[row.leaf]]
last = true
'''

EXPECTED: dict[KeyPath, int] = {
    ("id",): 2,
    ("quoted key",): 3,
    ("a", "b"): 4,
    ("long",): 5,
    ("literal",): 10,
    ("list",): 13,
    ("inline",): 17,
    ("table",): 18,
    ("table", "title"): 19,
    ("row", 0): 20,
    ("row", 0, "name"): 21,
    ("row", 1): 22,
    ("row", 1, "name"): 23,
    ("row", 1, "inner"): 24,
    ("row", 1, "inner", "deep"): 25,
    ("row", 1, "leaf", 0): 26,
    ("row", 1, "leaf", 1): 27,
    ("row", 1, "leaf", 1, "last"): 28,
}


def test_the_text_of_this_test_is_toml() -> None:
    parsed = tomllib.loads(TEXT)
    assert parsed["row"][1]["leaf"][1]["last"] is True
    assert parsed["long"].endswith('inside\n"')


def test_every_key_has_its_line() -> None:
    assert lines_by_key(TEXT) == EXPECTED


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("inline", "x"), 17),
        (("list", 1), 13),
        (("row", 1, "absent"), 22),
        (("row", 1, "inner", "absent", "more"), 24),
        (("absent",), None),
        ((), None),
    ],
)
def test_a_key_that_is_not_seen_has_the_line_around_it(path: KeyPath, line: int | None) -> None:
    assert line_of(lines_by_key(TEXT), path) == line


def _leaves(value: Any, path: KeyPath = ()) -> list[tuple[KeyPath, str]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in _leaves(inner, (*path, key))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [leaf for at, inner in enumerate(value) for leaf in _leaves(inner, (*path, at))]
    return [(path, str(path[-1]))]


@pytest.mark.parametrize("path", sorted(FORMS.rglob("*.toml")), ids=lambda path: path.name)
def test_every_key_of_our_packs_is_found_on_its_own_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = lines_by_key(text)
    leaves = _leaves(tomllib.loads(text))
    assert leaves
    for key_path, name in leaves:
        assert text.split("\n")[lines[key_path] - 1].startswith(f"{name} = ")
    assert len({lines[key_path] for key_path, _ in leaves}) == len(leaves)


def test_a_path_is_spelled_by_ids_or_by_numbers() -> None:
    plain = tomllib.loads(AUDIT)
    assert (
        spelled(("section", 0, "criterion", 1, "text"), plain) == "section[s1].criterion[s1.2].text"
    )
    assert spelled(("section", 7, "title"), plain) == "section[#8].title"
    assert spelled(("section", 0, "condition", "unless", 0), plain).endswith("unless[#1]")
    assert spelled((), plain) == ""
