"""What is published stays: nothing changes, goes or comes back without a higher version."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eh_desktop.domain.canonical import canonical_json, plain_hash
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.id_lock import LOCK_FILE, lock_findings, lock_text, read_lock
from eh_desktop.formpacks.reader import form_from_plain, load_library
from eh_desktop.services.formdesk import publish_ids
from tests.formpacks_fixtures import AUDIT, FORMS, FRAMEWORK, edited, write_pack

RENAMED = edited(AUDIT, 'id = "s1.2"', 'id = "s1.3"')
RAISED = edited(RENAMED, "version = 3", "version = 4")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_pack(tmp_path)
    publish_ids(tmp_path)
    return tmp_path


def _put(root: Path, audit: str) -> None:
    (root / "moor" / "audit.toml").write_text(audit, encoding="utf-8")


def test_every_form_we_ship_is_published_as_it_is() -> None:
    lock, faults = read_lock(FORMS)
    forms = load_library(FORMS).forms
    assert faults == ()
    assert [str(one) for one in lock_findings(FORMS, lock, forms)] == []
    assert {key: (one.version, one.hash) for key, one in lock.items()} == {
        form.id: (form.version, form.hash) for form in forms
    }
    assert (FORMS / LOCK_FILE).read_text(encoding="utf-8") == lock_text(reversed(forms), lock)


def test_what_is_published_is_sound_and_written_again_alike(root: Path) -> None:
    assert check(root) == ()
    before = (root / LOCK_FILE).read_bytes()
    assert publish_ids(root) == root / LOCK_FILE
    assert (root / LOCK_FILE).read_bytes() == before
    form = load_library(root).form("moor.audit")
    assert json.loads(before)["moor.audit"] == {
        "version": 3,
        "hash": form.hash,
        "content": plain_hash(json.loads(form.plain)["form"]),
        "sections": ["s1", "s2"],
        "fields": ["case_ref", "opened"],
        "action_tables": [""],
        "criteria": {"s1.1": ["s1", "met"], "s1.2": ["s1", "met"]},
    }


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
    assert [*lock["moor.audit"].criteria] == ["s1.1", "s1.3"]
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
    found = [one.what for one in check(root)]
    assert found == [
        "moor.audit says something else than its version 3 did when published.",
        "The form “moor.standards” was published and is not here.",
    ], "the audit links elsewhere now; the new form is its author's own affair"


ANEW = "Then write the ids anew: eh-desktop forms ids --write."
SWAPPED = edited(
    edited(edited(AUDIT, 'id = "s1.1"', 'id = "s1.x"'), 'id = "s1.2"', 'id = "s1.1"'),
    'id = "s1.x"',
    'id = "s1.2"',
)
SECOND = '[[section]]\nid = "s2"'
TABLE = '[[action_table]]\nid = "mine"\ntitle = "Mine"\n\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (edited(AUDIT, "Needs are named", "Wishes are named"),
         ["moor.audit says something else than its version 3 did when published."]),
        (edited(AUDIT, 'label = "A request"', 'label = "A wish"'),
         ["moor.audit says something else than its version 3 did when published."]),
        (SWAPPED, ["These criteria of moor.audit stand in another order: “s1.1”, “s1.2”."]),
        (edited(AUDIT, SECOND, '[[section]]\nid = "s9"'),
         ["The section “s2” of moor.audit was published and is gone.",
          "The section “s9” of moor.audit is new in a version that was published."]),
        (AUDIT.replace('"opened"', '"begun"'),
         ["The field “opened” of moor.audit was published and is gone.",
          "The field “begun” of moor.audit is new in a version that was published."]),
        (edited(AUDIT, "[[field]]", TABLE + "[[field]]"),
         ["The table of actions “” of moor.audit was published and is gone.",
          "The table of actions “mine” of moor.audit is new in a version that was published."]),
    ],
    ids=["text", "choice", "swapped", "section", "field", "actions"],
)  # fmt: skip
def test_a_change_in_a_published_version_is_told(root: Path, text: str, told: list[str]) -> None:
    _put(root, text)
    found = check(root)
    assert [one.what for one in found] == told
    assert all(one.remedy.endswith(ANEW) for one in found)
    assert {(one.file, one.key) for one in found} == {(str(root / LOCK_FILE), "moor.audit")}
    with pytest.raises(FormTrouble):
        publish_ids(root)
    _put(root, edited(text, "version = 3", "version = 4"))
    assert check(root) == (), "with a higher version it may"


def _told_of(root: Path, change: Callable[[Any], None]) -> list[str]:
    """Publish a form with two sections, change its content, and give what is told."""
    form = load_library(FORMS).form("bathnes.standards")
    (root / LOCK_FILE).write_text(lock_text([form], {}), encoding="utf-8")
    plain = json.loads(form.plain)
    change(plain["form"])
    changed = form_from_plain(canonical_json(plain).decode())
    lock, faults = read_lock(root)
    assert not faults
    assert [*lock_findings(root, lock, [form])] == []
    return [one.what for one in lock_findings(root, lock, [changed])]


def test_a_criterion_that_moved_is_named(tmp_path: Path) -> None:
    def move(form: Any) -> None:
        form["section"][1]["criterion"].append(form["section"][0]["criterion"].pop(0))

    first, second = (one["id"] for one in _sections("bathnes.standards")[:2])
    assert _told_of(tmp_path, move) == [
        f"The criterion “1a” of bathnes.standards moved from {first} to {second}."
    ]


def test_a_criterion_of_another_kind_is_named(tmp_path: Path) -> None:
    def ask_otherwise(form: Any) -> None:
        form["section"][0]["criterion"][0]["kind"] = "yes_no"

    assert _told_of(tmp_path, ask_otherwise) == [
        "The criterion “1a” of bathnes.standards was of kind rag and is now yes_no."
    ]


def _sections(form_id: str) -> Any:
    return json.loads(load_library(FORMS).form(form_id).plain)["form"]["section"]


def test_the_remedy_names_the_next_version(root: Path) -> None:
    _put(root, edited(AUDIT, "Needs are named", "Wishes are named"))
    (found,) = check(root)
    assert found.remedy == f"Raise its version to 4, or put it back. {ANEW}"


def test_a_changed_framework_is_told_once_for_all_its_forms(root: Path) -> None:
    head = root / "moor" / "framework.toml"
    head.write_text(edited(FRAMEWORK, '"EHA"', '"CAF"'), encoding="utf-8")
    (found,) = check(root)
    assert found.key == "moor"
    assert found.what == (
        "The framework “moor” changed, and with it what these forms say: "
        "moor.audit, moor.standards."
    )
    assert found.remedy == (
        f"Put framework.toml back, or raise the version of each of them. {ANEW}"
    )
    _put(root, edited(AUDIT, "version = 3", "version = 4"))
    (left,) = check(root)
    assert left.what.endswith("these forms say: moor.standards.")


GOOD: dict[str, object] = {
    "version": 3, "hash": "h", "content": "c", "sections": [], "fields": [], "action_tables": [],
    "criteria": {"s1.1": ["s1", "met"]},
}  # fmt: skip


def _lock(**changed: object) -> str:
    return json.dumps({"moor.audit": {**GOOD, **changed}})


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"moor.audit": 3}', '{"moor.audit": {"version": 3, "criteria": []}}',
     _lock(version="3"), _lock(version=True), _lock(hash=3), _lock(content=None),
     _lock(criteria="s1.1"), _lock(criteria=[1]), _lock(criteria={"s1.1": "met"}),
     _lock(criteria={"s1.1": ["s1"]}), _lock(criteria={"s1.1": [1, 2]}), _lock(fields="a"),
     _lock(sections=[1]), _lock(retired=3), "[" * 100_000, " " * 1_000_001],
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
