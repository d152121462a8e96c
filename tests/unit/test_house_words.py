"""Local vocabulary comes from the framework: no word of one authority stands in the code."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from eh_desktop.paths import forms_folder

PACKAGE = Path(__file__).resolve().parents[2] / "eh_desktop"
MADE_UP = PACKAGE / "demo"
"""The demonstration plays at one authority: its cases are data, written in that one's words."""
ELSEWHERE = ("CAF", "EHA", "TAF", "TAC", "LSCB", "MASH", "lead practitioner", "lead professional")
"""Words of the field that differ from place to place, whether or not a framework here has them."""
SAFEGUARDING = re.compile(r"\bsafeguarding (?:concerns?|lead|procedure)\b", re.IGNORECASE)
"""What is said everywhere in England; what limits a grade is another matter, and the form's own."""
RECORDS_OF_OLD = ("domain/form.py", "safeguarding")
"""What limited a grade before forms said so: records of 0.1.0 still have to read as they did."""


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Give every string of a module, with its line, that is not a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def code_strings() -> Iterator[tuple[str, int, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.is_relative_to(MADE_UP):
            for line, text in strings(path):
                yield path.relative_to(PACKAGE).as_posix(), line, text


def local_words() -> re.Pattern[str]:
    """Give what finds a local word: names, abbreviations, and what the lead is called."""
    words = set(ELSEWHERE)
    for path in sorted(forms_folder().glob("*/framework.toml")):
        vocabulary = tomllib.loads(path.read_text(encoding="utf-8"))["vocabulary"]
        words.add(vocabulary["lead"])
        for value in vocabulary.values():
            words.update(re.findall(r"\b[A-Z]{3,}\b", value))
            if any(letter.isupper() for letter in value):
                words.add(value)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("For example CAF adviser.", True),
        ("The e-caf of the family", True),
        ("Ask the lead  practitioner", False),
        ("Ask the Lead Practitioner", True),
        ("the co-ordinator's line manager", True),
        ("the CSCP", True),
        ("TAFs", False),
        ("the central team", False),
        ("headteacher", False),
    ],
)
def test_local_words_are_found(text: str, local: bool) -> None:
    assert bool(local_words().search(text)) is local


def test_no_local_word_stands_in_the_code() -> None:
    pattern = local_words()
    found = [
        f"{name}:{line}: {text}" for name, line, text in code_strings() if pattern.search(text)
    ]
    assert not found


def test_safeguarding_is_named_only_as_everybody_names_it() -> None:
    found = [
        f"{name}:{line}: {text}"
        for name, line, text in code_strings()
        if "safeguarding" in SAFEGUARDING.sub("", text).casefold()
        and (name, text) != RECORDS_OF_OLD
    ]
    assert not found
