"""Local wording in a vault: shown for forms new and kept, and never in the way of the work."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.record import Change, Part
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_cache, forms_folder
from eh_desktop.services.doctor import examine
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.wordings import LocalWording, load_wording, report_on, wording_folder
from eh_desktop.services.workspace import Workspace
from tests.formpacks_fixtures import FORMS, edited, write_pack
from tests.journey_fixtures import PROFILE, cheap_argon
from tests.unit.test_formpacks_wording import LOCAL

__all__ = ["cheap_argon"]
_LIBRARY = load_library(FORMS)
CUMBRIA = (
    'framework = "cumbria"\nname = "Fells"\n\n[[form]]\nid = "cumbria.audit"\ntitle = "Fell"\n'
)


def _put(folder: Path, text: str, name: str = "board.toml") -> Path:
    path = wording_folder(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def opened(tmp_path: Path, cheap_argon: Callable[[], None]) -> Callable[[], Workspace]:
    """Give what opens the same vault again, as a new start would."""
    folder = tmp_path / "data"
    service = VaultService(folder)
    data_key = service.make_keys("heron violin cupboard tangent").data_key
    service.begin(data_key, PROFILE).close()

    def again() -> Workspace:
        return service.open(data_key)

    return again


def test_a_new_record_and_an_old_one_show_the_local_words(
    opened: Callable[[], Workspace], tmp_path: Path
) -> None:
    first = opened()
    record_id = first.records.start("tameside.audit")
    own = first.records.open(record_id)
    own.apply(Change(Part.FIELD, "case_ref", "C-1"))
    first.close()
    _put(tmp_path / "data", LOCAL)

    second = opened()
    try:
        assert second.home.summary().notices == ()
        session = second.records.open(record_id)
        assert session.form.title == "CAF case file audit"
        assert session.form.wording == "Words of the made-up board"
        assert session.form.hash == own.form.hash == session.record.form_hash
        assert second.records.rows()[0].title == "CAF case file audit"
        assert {form.wording for form in second.forms if form.framework.id == "tameside"} == {
            "Words of the made-up board"
        }
        assert not any(form.wording for form in second.forms if form.framework.id != "tameside")
        new = second.records.start("tameside.audit")
        assert new != record_id
        assert second.records.open(new).record.form_hash == own.form.hash
    finally:
        second.close()


def test_a_form_whose_version_has_gone_by_takes_the_words_too(
    opened: Callable[[], Workspace], tmp_path: Path
) -> None:
    workspace = opened()
    context = workspace._context
    plain = json.loads(context.library.form("tameside.audit").plain)
    plain["form"]["version"] = 1
    text = canonical_json(plain).decode("utf-8")
    key = sha256_hex(text.encode("utf-8"))
    context.forms.keep(key, "tameside.audit", 1, text)
    assert context.form(key).wording == ""
    workspace.close()
    _put(tmp_path / "data", LOCAL)
    workspace = opened()
    try:
        form = workspace._context.form(key)
        assert (form.version, form.hash, form.title) == (1, key, "CAF case file audit")
    finally:
        workspace.close()


def test_a_damaged_wording_stops_nothing_and_home_says_so(
    opened: Callable[[], Workspace], tmp_path: Path
) -> None:
    _put(tmp_path / "data", edited(LOCAL, "[[form]]", "[[form]"))
    workspace = opened()
    try:
        (notice,) = workspace.home.summary().notices
        assert notice.startswith("Local wording board.toml, line 7: This is not TOML")
        assert notice.endswith("It is not used, and the forms' own words are shown.")
        record = workspace.records.start("tameside.audit")
        assert workspace.records.open(record).form.wording == ""
    finally:
        workspace.close()
    wrong = [one for one in examine(tmp_path / "data", None) if not one.well]
    assert [one.name for one in wrong] == ["Local wording"]
    assert "board.toml, line 7" in wrong[0].what


def test_the_doctor_says_whose_words_are_shown(tmp_path: Path) -> None:
    _put(tmp_path, LOCAL)
    said = [one.what for one in examine(tmp_path, None) if one.name == "Local wording"]
    assert said == ["“Words of the made-up board” is laid over tameside"]
    assert not [one for one in examine(tmp_path / "none", None) if one.name == "Local wording"]


def test_the_forms_are_kept_as_read_for_the_next_start(
    opened: Callable[[], Workspace], tmp_path: Path
) -> None:
    opened().close()
    path = forms_cache(tmp_path / "data")
    assert len(json.loads(path.read_text(encoding="utf-8"))) == 35
    path.write_text("{", encoding="utf-8")
    opened().close()
    assert len(json.loads(path.read_text(encoding="utf-8"))) == 35


def _notices(folder: Path, text: str) -> tuple[str, ...]:
    _put(folder, text)
    return load_wording(_LIBRARY, wording_folder(folder)).notices()


def test_a_notice_says_what_is_still_used(tmp_path: Path) -> None:
    text = edited(LOCAL, '[form.criterion."s1.1"]', '[form.criterion."s9.1"]')
    (notice,) = _notices(tmp_path, text)
    assert "nothing to word at “criterion.s9.1.text”. There is 1 more." in notice
    assert notice.endswith("The rest of it is used.")
    more = edited(text, "[form.section.s1]", "[form.section.s9]")
    assert "There are 4 more." in _notices(tmp_path, more)[0]


def test_many_damaged_files_are_not_all_told(tmp_path: Path) -> None:
    for number in range(5):
        _put(tmp_path, "x", f"{number}.toml")
    notices = load_wording(_LIBRARY, wording_folder(tmp_path)).notices()
    assert len(notices) == 4
    assert notices[-1] == "More is wrong with the local wording: run eh-desktop doctor."
    assert LocalWording().notices() == ()


def test_the_data_folder_comes_before_the_forms_folder(tmp_path: Path) -> None:
    _put(tmp_path / "forms", edited(LOCAL, "the made-up board", "the council"))
    _put(tmp_path / "forms", CUMBRIA, "fells.toml")
    _put(tmp_path / "data", LOCAL)
    folders = wording_folder(tmp_path / "data"), wording_folder(tmp_path / "forms")
    local = load_wording(_LIBRARY, *folders)
    assert {key: one.name for key, one in local.wordings.items()} == {
        "tameside": "Words of the made-up board",
        "cumbria": "Fells",
    }
    library = local.over(_LIBRARY)
    assert library.form("cumbria.audit").title == "Fell"
    assert library.framework("tameside").grades["good"].startswith("Good is what the board")
    assert library.form("tameside.audit").framework == library.framework("tameside")
    assert library.framework("bathnes") == _LIBRARY.framework("bathnes")
    assert library.crosswalk == _LIBRARY.crosswalk
    assert LocalWording().over(_LIBRARY) is _LIBRARY


def test_coverage_is_counted_form_by_form(tmp_path: Path) -> None:
    report = report_on(_put(tmp_path, LOCAL), _LIBRARY)
    assert (report.name, report.findings) == ("Words of the made-up board", ())
    forms = {form.form_id: form for form in report.forms}
    assert len(forms) == 7
    audit = forms["tameside.audit"]
    assert audit.covered == 13
    assert audit.covered + len(audit.left) == audit.texts
    assert "criterion[s1.2].text" in audit.left
    assert "field[opened_after].choice.step_down" in audit.left
    assert "short_title" in audit.left
    assert forms["tameside.standards"].covered == 0


def test_the_command_lists_what_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _put(tmp_path, LOCAL)
    assert main(["forms", "wording", str(path)]) == 0
    said = capsys.readouterr().out
    assert "“Words of the made-up board” covers:" in said
    assert "tameside.audit" in said
    assert "      left: short_title" in said
    assert "more (--json lists all)" in said
    assert main(["forms", "wording", str(path), "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["forms"][0]["form_id"] == "tameside.audit"
    assert len(plain["forms"][0]["left"]) == plain["forms"][0]["texts"] - 13


def test_the_command_takes_the_forms_of_another_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pack(tmp_path / "forms")
    local = 'framework = "moor"\nname = "Words"\n\n[[form]]\nid = "moor.audit"\ntitle = "Ours"\n'
    path = _put(tmp_path, local)
    assert main(["forms", "wording", str(path), "--forms", str(tmp_path / "forms")]) == 0
    assert "moor.audit" in capsys.readouterr().out
    assert main(["forms", "wording", str(path)]) == 1, "the shipped forms know no such framework"


def test_the_command_names_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _put(tmp_path, edited(LOCAL, "[form.section.s1]", "[form.section.s9]"))
    assert main(["forms", "wording", str(path)]) == 1
    assert "line 21" in capsys.readouterr().out
    assert main(["forms", "wording", str(tmp_path / "none.toml")]) == 1
    assert "cannot be read" in capsys.readouterr().out


def test_show_prints_the_local_words_and_json_the_forms_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(tmp_path, LOCAL)
    assert main(["--data-dir", str(tmp_path), "forms", "show", "tameside.audit"]) == 0
    said = capsys.readouterr().out
    assert "With the local wording “Words of the made-up board”" in said
    assert "Needs, worries and strengths are all named" in said
    assert main(["--data-dir", str(tmp_path), "forms", "show", "tameside.audit", "--json"]) == 0
    own = json.loads(capsys.readouterr().out)
    assert own == json.loads(_LIBRARY.form("tameside.audit").plain)


def test_the_forms_we_ship_come_without_wording() -> None:
    assert not wording_folder(forms_folder()).exists()
