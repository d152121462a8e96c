"""Putting a bundle into a folder: whole or not at all, and never over another file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from eh_desktop.exchange import transports
from eh_desktop.exchange.transports import NotDelivered, deliver

NAME = "0001.ehbundle"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["links", "no links"], autouse=True)
def _links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do everything twice: with links, and as on a stick whose file system has none."""
    if request.param == "no links":

        def refuse(path: Path, target: Path) -> None:
            raise PermissionError(errno.EPERM, "no links here")

        monkeypatch.setattr(Path, "hardlink_to", refuse)


def test_a_file_arrives_whole_and_alone(tmp_path: Path) -> None:
    path = deliver(b"sealed", tmp_path, NAME)
    assert path == tmp_path / NAME
    assert path.read_bytes() == b"sealed"
    assert names(tmp_path) == [NAME]


def test_a_taken_name_gets_a_number_and_nothing_is_overwritten(tmp_path: Path) -> None:
    made = [deliver(bytes([number]), tmp_path, NAME) for number in range(3)]
    assert [path.name for path in made] == [NAME, "0001-2.ehbundle", "0001-3.ehbundle"]
    assert [path.read_bytes() for path in made] == [b"\0", b"\1", b"\2"]


def test_too_many_of_one_name_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transports, "_MOST_NAMES", 3)
    for _ in range(2):
        deliver(b"x", tmp_path, NAME)
    with pytest.raises(NotDelivered, match="too many files"):
        deliver(b"x", tmp_path, NAME)
    assert len(names(tmp_path)) == 2


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../a", "/a", "a\\b"])
def test_only_a_plain_file_name_is_taken(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotDelivered, match="not a file name"):
        deliver(b"x", tmp_path, name)
    assert names(tmp_path) == []


def test_a_missing_folder_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotDelivered, match="is not there") as found:
        deliver(b"x", tmp_path / "stick", NAME)
    assert found.value.where == str(tmp_path / "stick")
    assert "stick" in found.value.remedy
    assert names(tmp_path) == []


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(b"")
    with pytest.raises(NotDelivered, match="is not there"):
        deliver(b"x", tmp_path / "stick", NAME)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EDQUOT, "no room"),
        (errno.EROFS, "may not be written"),
        (errno.EIO, "is not there"),
        (errno.ETIMEDOUT, "could not be written"),
    ],
)
def test_a_failing_write_leaves_nothing_behind(
    code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        with pytest.raises(NotDelivered, match=said) as found:
            deliver(b"x" * 100_000, tmp_path, NAME)
    assert found.value.remedy
    assert names(tmp_path) == []


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere"
)
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotDelivered, match="may not be written"):
            deliver(b"x", tmp_path, NAME)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_share_that_cannot_sync_folders_still_takes_files(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    calls: list[int] = []

    def second_fails(handle: int) -> Any:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(code, os.strerror(code))
        return real(handle)

    monkeypatch.setattr(os, "fsync", second_fails)
    assert deliver(b"x", tmp_path, NAME).read_bytes() == b"x"
    assert len(calls) == 2


def test_a_folder_that_fails_to_sync_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    calls: list[int] = []

    def second_fails(handle: int) -> Any:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(handle)

    monkeypatch.setattr(os, "fsync", second_fails)
    with pytest.raises(NotDelivered, match="is not there"):
        deliver(b"x", tmp_path, NAME)
