"""Setting up: what a machine lacks is named with its remedy, and a second run does nothing."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "packaging" / "bootstrap.py"


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Give the script as a module that works in a throwaway environment folder."""
    spec = importlib.util.spec_from_file_location("bootstrap", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / "venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / "venv" / "python")
    return module


def test_it_needs_the_standard_library_alone() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    imported = {
        name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert imported <= set(sys.stdlib_module_names)


def test_an_old_python_is_told_so(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    assert bootstrap.main(["run"]) == 1
    assert "needs Python 3.11 or later; this is 3.9.2" in capsys.readouterr().err


def test_a_missing_library_is_named_with_its_package(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    monkeypatch.setattr(
        bootstrap,
        "missing_libraries",
        lambda *, window: {"libEGL.so.1", "libxcb-cursor.so.0"} if window else set(),
    )
    with pytest.raises(bootstrap.Missing) as refused:
        bootstrap.check_libraries(window=True)
    said = str(refused.value)
    assert "libEGL.so.1, libxcb-cursor.so.0" in said
    assert "apt-get install -y libegl1 libxcb-cursor0" in said
    bootstrap.check_libraries(window=False)


def test_a_python_without_venv_is_told_the_package(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(bootstrap.Missing, match="apt-get install -y python3-venv"):
        bootstrap.make_environment()


def test_a_second_run_installs_nothing_until_the_lock_changes(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = tmp_path / "a.lock"
    lock.write_text("one", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "LOCKS", {"run": lock, "dev": lock})
    bootstrap.PYTHON.parent.mkdir()
    bootstrap.PYTHON.touch()
    assert not bootstrap.is_installed("run")
    bootstrap.stamp("dev").write_text(bootstrap.fingerprint("dev"), encoding="utf-8")
    assert bootstrap.is_installed("run")
    assert bootstrap.is_installed("dev")
    bootstrap.set_up("run")
    lock.write_text("two", encoding="utf-8")
    assert not bootstrap.is_installed("run")


def test_a_failed_installation_says_what_to_do(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.PYTHON.parent.mkdir()
    bootstrap.PYTHON.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    bootstrap.PYTHON.chmod(0o755)
    assert bootstrap.main(["test"]) == 1
    assert "Check the network connection" in capsys.readouterr().err


def test_without_a_screen_run_becomes_the_demonstration(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(bootstrap, "set_up", lambda which: None)
    monkeypatch.setattr(bootstrap, "check_libraries", lambda *, window: None)
    monkeypatch.setattr(bootstrap, "has_screen", lambda: False)
    monkeypatch.setattr(bootstrap, "python", lambda *a, **k: ran.append(a) or 0)
    assert bootstrap.main(["run"]) == 0
    assert ran == [("-m", "eh_desktop", "demo", "--headless", "--out", "build/demo")]
    assert "There is no screen here" in capsys.readouterr().out


def test_an_unknown_job_is_refused(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(["fly"]) == 2
    assert "usage:" in capsys.readouterr().out
