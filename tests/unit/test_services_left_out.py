"""A faulty form pack is left out and told; it locks nobody out, and old records still open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.record import Change, Part
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import load_library, load_whole
from eh_desktop.services import context, doctor, formdesk, workspace
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.formpacks_fixtures import FORMS, STANDARDS, edited, write_pack
from tests.journey_fixtures import PROFILE, cheap_argon

__all__ = ["cheap_argon"]
FAULT = edited(STANDARDS, "version = 1", "version = 0")


@pytest.fixture
def forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the shipped forms, which the application takes for those shipped."""
    copy = tmp_path / "forms"
    shutil.copytree(FORMS, copy)
    for module in (context, doctor, formdesk, workspace):
        monkeypatch.setattr(module, "forms_folder", lambda: copy)
    return copy


@pytest.fixture
def opened(
    forms: Path, tmp_path: Path, cheap_argon: Callable[[], None]
) -> Iterator[Callable[[], Workspace]]:
    """Give what opens the same vault again, as a new start would."""
    service = VaultService(tmp_path / "data")
    data_key = service.make_keys("heron violin cupboard tangent").data_key
    service.begin(data_key, PROFILE).close()
    yield lambda: service.open(data_key)
    service.release()


def _break(forms: Path, name: str = "tameside/audit.toml") -> None:
    path = forms / name
    text = path.read_text(encoding="utf-8")
    path.write_text(edited(text, 'audience = "', 'audience = "no'), encoding="utf-8")


def test_only_the_faulty_pack_is_left_out(tmp_path: Path) -> None:
    write_pack(tmp_path / "a")
    pack = write_pack(tmp_path / "b", standards=FAULT)
    root = tmp_path / "forms"
    shutil.copytree(tmp_path / "a" / "moor", root / "moor")
    shutil.copytree(pack, root / "other")
    head = root / "other" / "framework.toml"
    head.write_text(
        edited(head.read_text(encoding="utf-8"), 'id = "moor"', 'id = "other"'), encoding="utf-8"
    )
    found = load_whole(root)
    assert [form.id for form in found.forms] == ["moor.audit", "moor.standards"]
    assert [one.id for one in found.frameworks] == ["moor"]
    assert found.findings
    assert {Path(one.file).parent.name for one in found.findings} == {"other"}
    with pytest.raises(FormTrouble):
        load_library(root)
    assert set(found.findings) <= set(check(root)), "the checker says the same, and stays strict"


def test_sound_packs_are_read_alike_both_ways(tmp_path: Path) -> None:
    assert load_whole(FORMS) == load_library(FORMS)
    assert load_whole(FORMS).findings == ()
    nothing = load_whole(tmp_path)
    assert (nothing.forms, nothing.frameworks) == ((), ())
    assert nothing.findings[0].what == "There is no form pack here."


def test_a_faulty_crosswalk_leaves_the_forms(forms: Path) -> None:
    (forms / "crosswalk.toml").write_text("[[theme]\n", encoding="utf-8")
    found = load_whole(forms)
    assert len(found.forms) == len(load_library(FORMS).forms)
    assert found.crosswalk.themes == ()
    assert [Path(one.file).name for one in found.findings] == ["crosswalk.toml"]


def test_the_vault_opens_home_says_so_and_old_records_stay(
    opened: Callable[[], Workspace], forms: Path
) -> None:
    first = opened()
    record_id = first.records.start("tameside.audit")
    first.records.open(record_id).apply(Change(Part.FIELD, "case_ref", "C-1"))
    assert first.home.summary().notices == ()
    first.close()
    _break(forms)

    second = opened()
    try:
        (notice,) = second.home.summary().notices
        assert notice.startswith("Forms, tameside/audit.toml, line ")
        assert notice.endswith(
            "What belongs to it is left out until it is mended; records open as before."
        )
        session = second.records.open(record_id)
        session.apply(Change(Part.FIELD, "case_ref", "C-2"))
        assert second.records.rows()[0].case_ref == "C-2"
        assert {form.framework.id for form in second.forms} == {
            "bathnes", "blackburn", "cumbria", "east_midlands",
        }  # fmt: skip
        assert second.audit_form() is None
        with pytest.raises(FormTrouble, match=r"no form “tameside\.audit”"):
            second.records.start("tameside.audit")
        assert second.records.start("cumbria.audit")
    finally:
        second.close()


def test_more_faults_than_fit_are_only_counted(
    opened: Callable[[], Workspace], forms: Path
) -> None:
    for name in ("tameside/audit", "cumbria/audit", "blackburn/tier1", "bathnes/standards"):
        _break(forms, f"{name}.toml")
    vault = opened()
    try:
        notices = vault.home.summary().notices
        assert len(notices) == 4
        assert notices[-1] == "More is wrong with the forms: run eh-desktop doctor."
    finally:
        vault.close()


def test_a_vault_begins_beside_a_faulty_pack(
    forms: Path, tmp_path: Path, cheap_argon: Callable[[], None]
) -> None:
    _break(forms)
    assert len({form.framework.id for form in formdesk.whole_library().forms}) == 4
    service = VaultService(tmp_path / "other")
    data_key = service.make_keys("heron violin cupboard tangent").data_key
    service.begin(data_key, PROFILE).close()
    service.release()


def test_the_doctor_tells_every_fault_and_the_check_fails(
    forms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(forms)
    wrong = [one for one in doctor.examine(tmp_path / "none", None) if not one.well]
    assert [one.name for one in wrong] == ["Forms"]
    assert "tameside/audit.toml" in wrong[0].what
    assert main(["forms", "check", str(forms)]) == 1
    assert "is not a known" in capsys.readouterr().out
