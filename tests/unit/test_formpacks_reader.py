"""Form packs become domain values, the same ones every time, and come back from a record."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.form import Form
from eh_desktop.formpacks.reader import KEPT_FORM, form_from_plain, load_library
from tests.formpacks_fixtures import AUDIT, FORMS, FRAMEWORK, STANDARDS, edited, write_pack


def test_a_pack_becomes_forms_and_a_framework(tmp_path: Path) -> None:
    write_pack(tmp_path)
    library = load_library(tmp_path)
    assert [form.id for form in library.forms] == ["moor.audit", "moor.standards"]
    assert [framework.id for framework in library.frameworks] == ["moor"]
    audit = library.form("moor.audit")
    assert audit.version == 3
    assert audit.framework == library.framework("moor")
    assert audit.field("opened").label_of("step_down") == "A step-down"
    assert audit.criterion("s1.1").guidance.standards == ("moor.standards:s1.1",)
    assert audit.criterion("s1.1").kind == "met"
    condition = audit.section("s1").condition
    assert condition is not None
    assert condition.unless == ("step_down",)


def test_loading_twice_gives_equal_libraries() -> None:
    assert load_library(FORMS) == load_library(FORMS)


def test_a_form_comes_back_from_its_plain() -> None:
    for form in load_library(FORMS).forms:
        again = form_from_plain(form.plain)
        assert again == form
        assert again.hash == sha256_hex(form.plain.encode("utf-8"))
        assert form.plain.encode("utf-8") == canonical_json(json.loads(form.plain))


def _texts(plain: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    if isinstance(plain, str):
        return [path]
    pairs = plain.items() if isinstance(plain, dict) else enumerate(plain)  # type: ignore[arg-type]
    return [
        found
        for key, inner in pairs
        if isinstance(inner, str | list | dict)
        for found in _texts(inner, (*path, key))
    ]


def test_every_text_is_pinned_by_the_hash(tmp_path: Path) -> None:
    form = load_library(FORMS).form("tameside.audit")
    plain = json.loads(form.plain)
    prose = {"text", "look_for", "met", "not_met", "title", "label", "hint", "why", "because"}
    paths = [path for path in _texts(plain) if path[-1] in prose]
    assert len(paths) > 100
    hashes = {form.hash}
    for path in paths:
        changed = json.loads(form.plain)
        here = changed
        for step in path[:-1]:
            here = here[step]
        here[path[-1]] += "!"
        hashes.add(form_from_plain(canonical_json(changed).decode("utf-8")).hash)
    assert len(hashes) == len(paths) + 1


def test_a_grade_of_the_framework_is_pinned_too(tmp_path: Path) -> None:
    write_pack(tmp_path / "one")
    write_pack(tmp_path / "two", framework=edited(FRAMEWORK, "done well", "done very well"))
    one, two = (load_library(tmp_path / name).form("moor.audit") for name in ("one", "two"))
    assert one.hash != two.hash


def test_comments_line_endings_and_order_do_not_change_the_hash(tmp_path: Path) -> None:
    write_pack(tmp_path / "one")
    moved = edited(
        AUDIT, 'kind = "audit"\naudience = "auditor"', 'audience = "auditor"\nkind = "audit"'
    )
    windows = b"\xef\xbb\xbf" + ("# a remark\n" + moved).replace("\n", "\r\n").encode()
    write_pack(tmp_path / "two", audit=windows)
    one, two = (load_library(tmp_path / name).form("moor.audit") for name in ("one", "two"))
    assert one == two


def test_an_unknown_form_is_told_with_the_ids_there_are() -> None:
    library = load_library(FORMS)
    with pytest.raises(FormTrouble) as caught:
        library.form("tameside.audits")
    assert caught.value.what == "There is no form “tameside.audits”."
    assert caught.value.where.startswith("There are: bathnes.case_study, bathnes.child_feedback, ")
    assert caught.value.where.endswith(", tameside.service_checklist, tameside.standards.")
    assert caught.value.where.count(", ") == 23
    assert caught.value.remedy == "Did you mean “tameside.audit”?"
    with pytest.raises(FormTrouble, match="There is no framework “zzz”"):
        library.framework("zzz")


def test_a_broken_pack_is_refused_with_its_first_finding(tmp_path: Path) -> None:
    pack = write_pack(
        tmp_path,
        audit=edited(AUDIT, 'title = "Moorland audit"', "title = 5"),
        standards=edited(STANDARDS, "version = 1\n", ""),
    )
    with pytest.raises(FormTrouble) as caught:
        load_library(tmp_path)
    assert caught.value.what == "“title” is a whole number, not a text."
    assert caught.value.where == f"{pack / 'audit.toml'}, line 5, title"
    assert caught.value.remedy == "Write it in quotation marks. There is 1 more to mend."


def test_a_folder_without_packs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormTrouble, match="There is no form pack here"):
        load_library(tmp_path)
    with pytest.raises(FormTrouble, match="There is no form pack here"):
        load_library(tmp_path / "absent")


def _kept(tmp_path: Path) -> dict[str, dict[str, object]]:
    write_pack(tmp_path)
    kept: dict[str, dict[str, object]] = json.loads(load_library(tmp_path).form("moor.audit").plain)
    return kept


def test_a_kept_form_that_is_not_well_formed_says_where(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    kept["form"]["titel"] = kept["form"].pop("title")
    with pytest.raises(FormTrouble) as caught:
        form_from_plain(canonical_json(kept).decode())
    assert caught.value.what == "The key “titel” is not known."
    assert caught.value.where == f"{KEPT_FORM}, form.titel"


def test_a_kept_form_has_to_hold_together(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    kept["form"]["case_field"] = "case_reff"
    with pytest.raises(FormTrouble, match="there is no such field"):
        form_from_plain(canonical_json(kept).decode())


def test_a_kept_form_is_spelled_one_way_only(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    with pytest.raises(FormTrouble, match="not spelled the one way"):
        form_from_plain(json.dumps(kept))


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "5", '"x"', "NaN", '{"form":1.5}', '{}', '{"form":{},"framework":{}}',
     '{"form":[],"framework":null}', "[" * 100_000, "9" * 5000, '{"form":"\\ud800"}',
     '{"form":"\ud800"}'],
    ids=lambda text: text[:12].encode("ascii", "backslashreplace").decode(),
)  # fmt: skip
def test_what_is_not_a_form_is_refused(text: str) -> None:
    with pytest.raises(FormTrouble):
        form_from_plain(text)


def test_a_huge_form_is_refused_unread() -> None:
    with pytest.raises(FormTrouble, match="over 2 MB"):
        form_from_plain('"' + "x" * 2_000_001 + '"')


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.data())
def test_any_value_put_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    plain = json.loads(_SHIPPED)
    here = plain
    while True:
        key = data.draw(st.sampled_from([*here] if isinstance(here, dict) else range(len(here))))
        inner = here[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        here = inner
    here[key] = data.draw(_json)
    text = canonical_json(plain).decode("utf-8")
    outcome = _outcome(text)
    if isinstance(outcome, FormTrouble):
        assert outcome.what
        assert outcome.where.startswith(KEPT_FORM)
    else:
        assert outcome.plain == text


def _outcome(text: str) -> Form | FormTrouble:
    try:
        return form_from_plain(text)
    except FormTrouble as refused:
        return refused


_SHIPPED = load_library(FORMS).form("tameside.audit").plain


def test_reading_loads_nothing_heavy() -> None:
    code = (
        "import sys; from pathlib import Path; from eh_desktop.formpacks.reader import *;"
        f"load_library(Path({str(FORMS)!r}));"
        "print(sorted({n.partition('.')[0] for n in sys.modules}"
        " & {'PySide6','sqlalchemy','sqlmodel','reportlab','pyhanko','cryptography','asyncio'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=FORMS.parent,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
