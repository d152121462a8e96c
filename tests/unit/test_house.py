"""The house keeps its measure: rooms, functions and classes stay small, and nothing is stray."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "eh_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES, FUNCTION_LINES, CLASS_METHODS = 400, 45, 20


def _functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", node


def test_no_room_is_over_its_measure() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in MODULES
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MODULE_LINES
    }
    assert not long


def test_no_function_is_over_its_measure() -> None:
    long = {
        name: count
        for name, node in _functions()
        if (count := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long


def test_no_class_is_over_its_measure() -> None:
    wide = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                methods = [entry for entry in node.body if isinstance(entry, ast.FunctionDef)]
                if len(methods) > CLASS_METHODS:
                    wide[f"{path.relative_to(ROOT)}:{node.name}"] = len(methods)
    assert not wide


def test_no_room_is_named_for_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert not [path for path in MODULES if path.stem in vague or path.parent.name in vague]


def test_locks_carry_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        assert "://" not in text
        pins = [line for line in text.splitlines() if re.match(r"[a-z0-9]", line)]
        assert pins
        assert all("==" in line and line.endswith("\\") for line in pins)
        assert text.count("--hash=sha256:") >= len(pins)


def test_the_lock_for_developers_has_every_pin_of_the_other() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        return {line.split(" ")[0] for line in text.splitlines() if re.match(r"[a-z0-9]", line)}

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_every_room_without_windows_or_tables_is_held_to_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {one["name"]: one for one in settings["tool"]["importlinter"]["contracts"]}
    rooms = {f"eh_desktop.{entry.stem}" for entry in PACKAGE.iterdir() if entry.name[0] != "_"}
    with_windows = {"eh_desktop.app", "eh_desktop.ui", "eh_desktop.demo"}
    windowless = set(contracts["Windows stay in ui"]["source_modules"])
    tableless = set(contracts["SQL stays in storage"]["source_modules"])
    assert rooms - windowless == with_windows
    assert rooms - tableless == {"eh_desktop.storage"}
