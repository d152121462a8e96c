"""An export about one person that fails half-way leaves nothing of them in the open."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.naming import Name
from eh_desktop.domain.subject import AccessReport, Subject
from eh_desktop.services.subject_export import AccessJob, AccessStopped, Form
from eh_desktop.ui.files import write_file

AT = "2026-11-28T09:30:00+00:00"
SUBJECT = Subject((Name("Mina", "Vale"),))
REPORT = AccessReport(SUBJECT, AT, AT, "Robin Example", "Harbour School", (), ())
SMALL, LARGE = 300_000, 2_000_000


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _job(form: Form, target: Path) -> AccessJob:
    files = {"signed/001.pdf": b"small", "signed/002.pdf": b"x" * LARGE}
    return AccessJob(REPORT, files).to(form, target)


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_half_an_export_is_taken_back(tmp_path: Path, form: Form) -> None:
    job = _job(form, tmp_path / "given")
    room = SMALL if form == "folder" else 1000  # packed, it is small
    with full_disk(room), pytest.raises(Trouble, match="so nothing was") as told:
        job.run(lambda: False)
    assert isinstance(told.value.__cause__, OSError)
    assert told.value.__cause__.errno == errno.EFBIG
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_taken_back_is_told_and_all_else_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed = os.unlink

    def stuck(path: str, **named: int) -> None:
        if Path(path).name == "001.pdf":
            raise OSError(errno.EIO, "Input/output error")
        removed(path, **named)

    monkeypatch.setattr(os, "unlink", stuck)
    job = _job("folder", tmp_path / "given")
    with full_disk(SMALL), pytest.raises(Trouble, match="is still there") as told:
        job.run(lambda: False)
    assert "Delete that part" in told.value.remedy
    left = sorted(one.name for one in tmp_path.rglob("*") if one.is_file())
    assert left == ["001.pdf"]


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_what_a_cancelled_export_leaves_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    def stuck(path: object, **_named: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    said = iter([False, True] if form == "folder" else [False, False, True])
    job = _job(form, tmp_path / "given")
    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", stuck)
        with pytest.raises(Trouble, match="is still there") as told:
            job.run(lambda: next(said))
    (left,) = tmp_path.iterdir()
    assert str(left) == told.value.where


def test_a_file_that_is_there_outlives_an_export_that_is_cancelled(tmp_path: Path) -> None:
    place = tmp_path / "given"
    place.write_bytes(b"the one of last year")
    for at_last in (False, True):
        said = iter([False, False, True] if at_last else [False, True])
        with pytest.raises(AccessStopped):
            _job("zip", place).run(lambda said=said: next(said))  # type: ignore[misc]
        assert place.read_bytes() == b"the one of last year"
        assert list(tmp_path.iterdir()) == [place]
    assert _job("zip", place).run(lambda: False) == place
    assert place.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_that_is_there_outlives_a_full_disk(tmp_path: Path) -> None:
    place = tmp_path / "list.csv"
    place.write_bytes(b"the one of last year")
    with full_disk(SMALL), pytest.raises(Trouble, match="could not be saved"):
        write_file(place, b"x" * LARGE)
    assert place.read_bytes() == b"the one of last year"
    link = tmp_path / "link.csv"
    link.symlink_to(place)
    write_file(link, b"new")
    assert link.is_symlink()
    assert place.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [link, place]


def test_a_part_that_a_full_disk_leaves_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(path: object, **_named: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched, full_disk(SMALL):
        patched.setattr(os, "unlink", stuck)
        with pytest.raises(Trouble, match="still there") as told:
            write_file(tmp_path / "list.csv", b"x" * LARGE)
    (left,) = tmp_path.iterdir()
    assert str(left) in told.value.where
