"""Published ids stay: none changes, goes or comes back without a higher version of its form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.id_lock import LOCK_FILE, read_lock
from eh_desktop.formpacks.reader import load_library
from eh_desktop.services.formdesk import publish_ids
from tests.formpacks_fixtures import AUDIT, FORMS, edited, write_pack

RENAMED = edited(AUDIT, 'id = "s1.2"', 'id = "s1.3"')
RAISED = edited(RENAMED, "version = 3", "version = 4")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_pack(tmp_path)
    publish_ids(tmp_path)
    return tmp_path


def _put(root: Path, audit: str) -> None:
    (root / "moor" / "audit.toml").write_text(audit, encoding="utf-8")


def test_every_form_we_ship_is_published() -> None:
    lock, faults = read_lock(FORMS)
    assert faults == ()
    found = {
        form.id: (form.version, tuple(criterion.id for _, criterion in form.criteria()))
        for form in load_library(FORMS).forms
    }
    assert {key: (one.version, one.criteria) for key, one in lock.items()} == found


def test_what_is_published_is_sound_and_written_again_alike(root: Path) -> None:
    assert check(root) == ()
    before = (root / LOCK_FILE).read_bytes()
    assert publish_ids(root) == root / LOCK_FILE
    assert (root / LOCK_FILE).read_bytes() == before
    assert json.loads(before)["moor.audit"] == {"version": 3, "criteria": ["s1.1", "s1.2"]}


def test_without_a_lock_nothing_is_asked(tmp_path: Path) -> None:
    write_pack(tmp_path, audit=RENAMED)
    assert check(tmp_path) == ()


def test_a_renamed_id_is_told_both_ways(root: Path) -> None:
    _put(root, RENAMED)
    gone, new = check(root)
    assert gone.what == "The criterion “s1.2” of moor.audit was published and is gone."
    assert gone.remedy.startswith("Put its id back, or raise the form's version above 3.")
    assert (gone.file, gone.key) == (str(root / LOCK_FILE), "moor.audit")
    assert new.what == "The criterion “s1.3” of moor.audit is new in a version that was published."
    assert load_library(root).form("moor.audit"), "an author mends it; nobody else is stopped"
    with pytest.raises(FormTrouble, match="was published and is gone"):
        publish_ids(root)


def test_with_a_higher_version_an_id_may_go_and_is_retired(root: Path) -> None:
    _put(root, RAISED)
    assert check(root) == ()
    publish_ids(root)
    lock, _ = read_lock(root)
    assert lock["moor.audit"].criteria == ("s1.1", "s1.3")
    assert lock["moor.audit"].retired == ("s1.2",)
    _put(root, edited(edited(AUDIT, "version = 3", "version = 5"), "Concerns are", "Others are"))
    (found,) = check(root)
    assert found.what == "“s1.2” was the id of another criterion of moor.audit before."
    assert found.remedy == "Give the new criterion an id that was never used."
    publish_again = edited(RAISED, "version = 4", "version = 6")
    _put(root, publish_again)
    publish_ids(root)
    assert read_lock(root)[0]["moor.audit"].retired == ("s1.2",), "retired for good"


def test_a_lower_version_is_told(root: Path) -> None:
    _put(root, edited(AUDIT, "version = 3", "version = 2"))
    (found,) = check(root)
    assert found.what == "“moor.audit” is version 2; 3 was published."
    assert found.remedy == "Raise its version to 4."


def test_a_form_that_went_is_told_and_a_new_one_is_not(root: Path) -> None:
    standards = root / "moor" / "standards.toml"
    text = standards.read_text(encoding="utf-8")
    standards.write_text(edited(text, "moor.standards", "moor.measures"), encoding="utf-8")
    _put(root, edited(AUDIT, "moor.standards:", "moor.measures:"))
    (found,) = check(root)
    assert found.what == "The form “moor.standards” was published and is not here."


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"moor.audit": 3}', '{"moor.audit": {"version": "3", "criteria": []}}',
     '{"moor.audit": {"version": 3}}', '{"moor.audit": {"version": 3, "criteria": "s1.1"}}',
     '{"moor.audit": {"version": 3, "criteria": [1]}}', "[" * 100_000, " " * 1_000_001],
    ids=lambda text: text[:24],
)  # fmt: skip
def test_a_lock_that_cannot_be_read_is_told(root: Path, text: str) -> None:
    (root / LOCK_FILE).write_text(text, encoding="utf-8")
    (found,) = check(root)
    assert found.what.startswith("The list of published ids cannot be read: ")
    assert found.remedy.startswith("Fetch it again")
    with pytest.raises(FormTrouble, match="cannot be read"):
        publish_ids(root)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / LOCK_FILE).symlink_to(tmp_path / "absent" / LOCK_FILE)
    with pytest.raises(FormTrouble, match="The ids cannot be written"):
        publish_ids(tmp_path)
