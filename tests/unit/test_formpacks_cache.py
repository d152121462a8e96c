"""The cache of parsed packs: faster, never trusted blindly, and never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks import cache as cache_module
from eh_desktop.formpacks.cache import ParseCache
from eh_desktop.formpacks.reader import load_library
from tests.formpacks_fixtures import AUDIT, FORMS, edited, write_pack


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List what is really parsed."""
    seen: list[str] = []
    real = cache_module.tomllib.loads

    def loads(text: str) -> dict[str, object]:
        seen.append(text)
        return real(text)

    monkeypatch.setattr(cache_module.tomllib, "loads", loads)
    return seen


def test_all_forms_come_equal_from_the_cache_without_parsing(
    tmp_path: Path, parses: list[str]
) -> None:
    path = tmp_path / "deep" / "forms.json"
    first = load_library(FORMS, path)
    assert len(parses) == 35
    parses.clear()
    assert load_library(FORMS, path) == first == load_library(FORMS)
    assert len(parses) == 35, "only the load without a cache parsed"


def test_a_changed_file_is_parsed_anew_and_the_others_are_not(
    tmp_path: Path, parses: list[str]
) -> None:
    pack, path = write_pack(tmp_path / "forms"), tmp_path / "forms.json"
    load_library(tmp_path / "forms", path)
    parses.clear()
    changed = edited(AUDIT, "Needs are named", "Needs are written")
    (pack / "audit.toml").write_text(changed, encoding="utf-8")
    form = load_library(tmp_path / "forms", path).form("moor.audit")
    assert form.criterion("s1.1").text == "Needs are written"
    assert parses == [changed]
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert len(kept) == 3, "what is no longer used is dropped"


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    write_pack(tmp_path / "forms")
    path = tmp_path / "forms.json"
    load_library(tmp_path / "forms", path)
    before = path.stat().st_mtime_ns
    path.touch()
    touched = path.stat().st_mtime_ns
    load_library(tmp_path / "forms", path)
    assert path.stat().st_mtime_ns == touched >= before
    assert [entry.name for entry in tmp_path.iterdir()].count("forms.json") == 1
    assert {entry.name for entry in tmp_path.iterdir()} == {"forms", "forms.json"}


@pytest.mark.parametrize(
    "damage",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"a": 1}', b'{"a": ["b"]}', b'{"a": [1, 2]}',
        b'{"a": {"b": 1, "c": 2}}', b"[" * 100_000,
    ],
    ids=repr,
)  # fmt: skip
def test_a_damaged_cache_is_rebuilt_in_silence(tmp_path: Path, damage: bytes) -> None:
    write_pack(tmp_path / "forms")
    path = tmp_path / "forms.json"
    expected = load_library(tmp_path / "forms", path)
    whole = path.read_bytes()
    path.write_bytes(damage)
    assert load_library(tmp_path / "forms", path) == expected
    assert path.read_bytes() == whole


def test_a_flipped_letter_inside_an_entry_is_noticed(tmp_path: Path, parses: list[str]) -> None:
    write_pack(tmp_path / "forms")
    path = tmp_path / "forms.json"
    expected = load_library(tmp_path / "forms", path)
    text = path.read_text(encoding="utf-8")
    path.write_text(edited(text, "Concerns are named", "Concerns are hidden"), encoding="utf-8")
    parses.clear()
    assert load_library(tmp_path / "forms", path) == expected
    assert len(parses) == 1


def test_what_is_kept_passes_the_same_checks(tmp_path: Path) -> None:
    pack, path = write_pack(tmp_path / "forms"), tmp_path / "forms.json"
    broken = edited(AUDIT, "version = 3", "version = 0")
    (pack / "audit.toml").write_text(broken, encoding="utf-8")
    parses = ParseCache(path)
    parses.parsed(broken)
    parses.save()
    for _ in range(2):
        with pytest.raises(FormTrouble, match="outside 1 to"):
            load_library(tmp_path / "forms", path)


def test_what_json_cannot_hold_is_parsed_each_time(tmp_path: Path, parses: list[str]) -> None:
    path = tmp_path / "forms.json"
    for _ in range(2):
        cache = ParseCache(path)
        assert str(cache.parsed("day = 2026-11-23\nhalf = 0.5")["day"]) == "2026-11-23"
        cache.save()
    assert len(parses) == 2


def test_without_a_path_nothing_is_kept(tmp_path: Path) -> None:
    cache = ParseCache()
    assert cache.parsed('id = "x"') == {"id": "x"}
    cache.save()
    assert not [*tmp_path.iterdir()]


def test_a_place_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    write_pack(tmp_path / "forms")
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "forms.json"
    assert load_library(tmp_path / "forms", path) == load_library(tmp_path / "forms")
    directory = tmp_path / "folder.json"
    directory.mkdir()
    assert load_library(tmp_path / "forms", directory).forms
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith("folder.json") and
                entry != directory]  # fmt: skip


def test_a_huge_cache_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(tmp_path / "forms")
    path = tmp_path / "forms.json"
    monkeypatch.setattr(cache_module, "MOST_BYTES", 100)
    expected = load_library(tmp_path / "forms", path)
    assert path.stat().st_size > 100
    assert load_library(tmp_path / "forms", path) == expected
