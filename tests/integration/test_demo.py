"""The demonstration drives the real window through the whole main job and leaves its results."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.programs import need

SECRETS = (
    "Ada Lind",
    "Łękowski",
    "Rowan Achterberg",
    "Two statements about attendance",
    "alone with the children",
    "heron violin",
    "saddle pepper",
    "Hartley-Vale",
)
RUN = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget
import eh_desktop.ui.application as application
from eh_desktop.__main__ import main
from eh_desktop.ui.widgets.entry import EntryWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            known = isinstance(watched, (QDialog, QMainWindow, EntryWindow))
            if not known:
                print("STRAY WINDOW", type(watched).__name__, watched.accessibleName())
        return False

watch = Watch()
make = application.make_application

def watched(argv):
    app = make(argv)
    app.installEventFilter(watch)
    return app

application.make_application = watched
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, Path]:
    """Give the results' folder, what was printed, and the folder for temporary files."""
    root = tmp_path_factory.mktemp("demo")
    temporary = root / "tmp"
    temporary.mkdir()
    out = root / "out"
    done = subprocess.run(
        [sys.executable, "-c", RUN, "demo", "--headless", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "TMPDIR": str(temporary), "HOME": str(root)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return out, done.stdout, temporary


def _summary(out: Path) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    return plain


def test_every_result_is_there(ran: tuple[Path, str, Path]) -> None:
    out, said, _ = ran
    summary = _summary(out)
    assert summary["form"]["id"] == "tameside.audit"
    assert set(summary["sections"]) == {"s1", "s2", "s3"}
    assert summary["sections"]["s2"]["suggested"] == "requires_improvement"
    assert summary["sections"]["s2"]["awarded"] == "good"
    assert summary["overall"]["awarded"] == "good"
    for name, key in (("audit.pdf", "pdf_sha256"), ("audit.ehbundle", "bundle_sha256")):
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == summary[key]
    assert (summary["central"]["accepted"], summary["central"]["refused"]) == (1, 0)
    again = summary["central"]["again_and_damaged"]
    assert [len(again[key]) for key in ("accepted", "ignored", "refused")] == [0, 1, 1]
    assert summary["central"]["report"]["audits"] is None, "one audit is a small number"
    assert summary["seconds"]
    assert len(list((out / "screens").glob("*.png"))) >= 25
    assert "ran through" in said


def test_no_stray_window_flashes(ran: tuple[Path, str, Path]) -> None:
    assert "STRAY WINDOW" not in ran[1]


def test_the_signed_pdf_satisfies_an_independent_reader(ran: tuple[Path, str, Path]) -> None:
    need("pdfsig")
    done = subprocess.run(
        ["pdfsig", str(ran[0] / "audit.pdf")], capture_output=True, text=True, check=False
    )
    assert "Signature is Valid" in done.stdout
    assert "Total document signed" in done.stdout


def test_age_opens_the_bundle_with_the_identity(
    ran: tuple[Path, str, Path], tmp_path: Path
) -> None:
    need("age", "unzip")
    archive = tmp_path / "opened.zip"
    identity, bundle = ran[0] / "central-identity.txt", ran[0] / "audit.ehbundle"
    subprocess.run(["age", "-d", "-i", identity, "-o", archive, bundle], check=True)
    listed = subprocess.run(["unzip", "-l", archive], capture_output=True, text=True, check=True)
    assert "manifest.json" in listed.stdout
    pdf = (ran[0] / "audit.pdf").read_bytes()
    assert f"documents/{hashlib.sha256(pdf).hexdigest()}.pdf" in listed.stdout


def test_nothing_is_left_in_temporary_files(ran: tuple[Path, str, Path]) -> None:
    left = [path for path in ran[2].rglob("*") if path.is_file()]
    assert left == []


def test_no_name_or_note_stands_in_the_bundle(ran: tuple[Path, str, Path]) -> None:
    data = (ran[0] / "audit.ehbundle").read_bytes()
    for secret in SECRETS:
        assert secret.encode("utf-8") not in data
        assert secret.encode("utf-16-le") not in data
