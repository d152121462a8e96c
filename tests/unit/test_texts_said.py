"""No text of a screen is forgotten: what stands in `ui/` in words is said, or is no text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "eh_desktop"
ROOMS = PACKAGE / "ui"
BELOW = ("domain", "services", "storage", "exchange", "sheets")
"""Whose refusals a screen shows as they are."""
OF_COMMANDS = {"checking", "doctor", "form_text", "formdesk", "workbooks", "sample_file"}
OF_COMMANDS |= {"sample_list"}
"""Rooms that only the commands ask, which speak English."""
A_REFUSAL = re.compile(
    r"Trouble|Refused|Vault[A-Z]|WrongPassphrase|NotDelivered|damaged|_bad_card|Problem|Unread"
)
"""What makes one: its class, or what stands for the class."""
SAID = {"say", "say_count", "mark", "mark_count"}
NOT_SHOWN = {
    # faults of our own, which nobody is told in these words
    "AssertionError", "KeyError", "LookupError", "RuntimeError", "TypeError", "ValueError",
    # names of looks, properties, resources, threads, types and fonts
    "set_look", "setProperty", "setObjectName", "resource", "Thread", "TypeVar", "QFont", "cast",
}  # fmt: skip
"""Calls whose texts a person does not read."""
NO_TEXTS = {
    "EH Desktop",  # its name
    "EH Desktop recovery sheet.pdf",  # a file, found again whatever the language
    "Left out of {}.csv", "Improvement plan {} {}",
    "English",  # what a language calls itself
    "Fusion",  # Qt's style
    "high contrast",  # a scheme's id
    "Backspace", "Esc",  # keys
    "XXXXX-XXXXX-XXXXX-XXXXX-…",  # what is typed there
    "This plugin does not support ",  # what Qt logs
}  # fmt: skip
"""Strings that look like texts and are none."""
ROOMS_OF_PROGRAMS = {"child/programs.py"}
"""What the system's own programs are told."""
A_WORD = re.compile(r"[A-Za-z]{2}")
SEVERAL = re.compile(r"\S\s+\S")
ONE = re.compile(r"&?[A-Z](&?[a-z])+[’'a-z&-]*[….:?,]?")
SIGNS = re.compile(r"[\d\sA-Z#:;{}().,%/\-_&?+−]*")
A_RULE = re.compile(r"border-|Q[A-Z]|#|\*\.|<")
"""Begins a rule of the style, a pattern of file names, or markup."""


def is_text(words: str) -> bool:
    """Tell whether a string is in words: several, or one that begins with a capital."""
    if not A_WORD.search(words) or A_RULE.match(words):
        return False
    if "…" in words or ONE.fullmatch(words):
        return True
    return bool(SEVERAL.search(words)) and not SIGNS.fullmatch(words)


def unsaid(source: str) -> Iterator[tuple[int, str]]:
    """Give each text of a module that is not said, with its line."""
    tree = ast.parse(source)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            pieces = (
                part.value if isinstance(part, ast.Constant) else "{}" for part in node.values
            )
            words = "".join(map(str, pieces))
            found = any(A_WORD.search(part) and not is_name(part) for part in map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words, found = node.value, is_text(node.value)
        else:
            continue
        if (
            found
            and words not in NO_TEXTS
            and not A_RULE.match(words)
            and not is_no_text(node, above)
        ):
            yield node.lineno, words


def is_name(part: str) -> bool:
    """Tell whether a part of an f-string is a piece of a key or a file's name: `log_`, `.csv`."""
    return re.fullmatch(r"[a-z0-9_.:/*\-]*|[A-Z][a-z]+\+|</?[a-z]+>", part) is not None


def untold(source: str) -> Iterator[tuple[int, str]]:
    """Give each text of a refusal that is not said."""
    tree = ast.parse(source)
    refusals = [
        (one.lineno, one.end_lineno or 0)
        for one in ast.walk(tree)
        if isinstance(one, ast.Call) and A_REFUSAL.search(name_of(one))
    ]
    for line, words in unsaid(source):
        if any(first <= line <= last for first, last in refusals):
            yield line, words


def is_no_text(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    """Tell whether a string is said, or stands where nobody reads it."""
    if isinstance(above[node], ast.Expr | ast.MatchValue | ast.JoinedStr):
        return True  # a docstring, a case, a piece of a string that is looked at whole
    inner, called = node, False
    while inner in above:
        outer = above[inner]
        if isinstance(outer, ast.arg) or (isinstance(outer, ast.Dict) and inner in outer.keys):
            return True
        if isinstance(outer, ast.AnnAssign) and inner is outer.annotation:
            return True
        if isinstance(outer, ast.Assign) and ast.unparse(outer.targets[0]) == "__all__":
            return True
        if isinstance(outer, ast.Compare | ast.Subscript) and not called:
            return True
        if isinstance(outer, ast.Call) and not called:
            called = True
            if name_of(outer) in NOT_SHOWN or (is_said(outer) and inner in outer.args):
                return True
        inner = outer
    return False


def name_of(call: ast.Call) -> str:
    """Give what is called, without what it belongs to."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def is_said(call: ast.Call) -> bool:
    """Tell whether a call says a text; a method named `say` only shows it."""
    return isinstance(call.func, ast.Name) and call.func.id in SAID


def test_every_text_of_the_screens_is_said() -> None:
    found = [
        f"{path.relative_to(ROOMS)}:{line}: {words!r}"
        for path in sorted(ROOMS.rglob("*.py"))
        if path.relative_to(ROOMS).as_posix() not in ROOMS_OF_PROGRAMS
        for line, words in unsaid(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_refusal_is_said() -> None:
    rooms = (path for floor in BELOW for path in sorted((PACKAGE / floor).rglob("*.py")))
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {words!r}"
        for path in rooms
        if path.stem not in OF_COMMANDS and "migrations" not in path.parts
        for line, words in untold(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_refusal_that_is_not_said_is_found() -> None:
    source = (
        'raise RuleTrouble("It is closed.", remedy=say("Open it."))\nlog("Not told to anybody")'
    )
    assert list(untold(source)) == [(1, "It is closed.")]


@pytest.mark.parametrize(
    ("source", "forgotten"),
    [
        ('label("Nothing yet")', True),
        ('label("Finish")', True),
        ('label(f"{count} left")', True),
        ('label(f"Ctrl+{n}")', False),
        ('WORDS = {"a": "All of them"}', True),
        ('WORDS = {"a": mark("All of them")}', False),
        ('label(say("Nothing yet"))', False),
        ('label(say("By {who}", who="Nobody yet"))', True),
        ('label(say("By {who}", who=x or "Nobody yet"))', True),
        ("label(f\"{x or 'Nobody yet'}\")", True),
        ('"""A module."""', False),
        ('label({"Not met": say("Not met")}[x])', False),
        ('label(say("By {who}", who=last("Nobody yet")))', True),
        ('set_look(it, "rail wide")', False),
        ('x == "Not met"', False),
        ('label("chip-na")', False),
        ('message.say("Nothing yet")', True),
    ],
)
def test_a_text_that_is_not_said_is_found(source: str, forgotten: bool) -> None:
    assert bool(list(unsaid(source))) is forgotten
