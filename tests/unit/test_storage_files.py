"""Private files and the lock."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from eh_desktop.domain.errors import VaultInUse, VaultTrouble
from eh_desktop.storage import files
from eh_desktop.storage.lock import LOCK_FILE, VaultLock

HOLDER = """
import sys
from pathlib import Path
from eh_desktop.storage.lock import VaultLock
VaultLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept"
    files.write_private(path, b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(VaultTrouble, match="disk is full") as raised:
        files.write_private(path, b"new")
    assert (raised.value.where, bool(raised.value.remedy)) == (str(path), True)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EDQUOT, "disk is full"),
        (errno.EACCES, "cannot be read or written"),
        (errno.EROFS, "cannot be read or written"),
        (errno.EIO, "could not be used"),
    ],
)
def test_each_failure_of_a_disk_is_said(number: int, said: str) -> None:
    assert said in str(files.disk_trouble(OSError(number, os.strerror(number)), Path("here")))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultTrouble):
        files.make_private_folder(tmp_path / "file" / "below")
    with pytest.raises(VaultTrouble):
        files.write_private(tmp_path / "nowhere" / "file", b"")


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"precious")
    (tmp_path / "kept.new").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultTrouble):
        files.write_private(tmp_path / "kept", b"secret")
    assert (tmp_path / "elsewhere").read_bytes() == b"precious"


def test_the_second_to_ask_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = VaultLock(tmp_path), VaultLock(tmp_path)
    with first:
        first.acquire()
        assert first.held
        with pytest.raises(VaultInUse) as raised:
            second.acquire()
        assert raised.value.remedy
        assert not second.held
    second.acquire()
    second.release()
    second.release()
    assert not second.held


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            VaultLock(tmp_path).acquire()
        holder.kill()
        holder.wait()
        with VaultLock(tmp_path) as lock:
            assert lock.held


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (home / "letter.txt").write_bytes(b"precious")
    (home / "backups").mkdir()
    with pytest.raises(VaultTrouble, match="holds other files") as raised:
        VaultLock(home).acquire()
    assert (raised.value.where, "empty folder" in raised.value.remedy) == (str(home), True)
    assert home.stat().st_mode & 0o777 == 0o755
    assert {path.name for path in home.iterdir()} == {"letter.txt", "backups"}


@pytest.mark.parametrize(
    "names",
    [
        (),
        (".DS_Store",),
        ("preferences.json", "central"),
        ("letter.txt", "vault.json"),
        ("letter.txt", "store.db"),
        ("letter.txt", "vault.json.unused-1"),
        ("letter.txt", LOCK_FILE),
    ],
    ids=str,
)
def test_an_empty_folder_or_a_vaults_is_taken(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = tmp_path / "vault"
    folder.mkdir(mode=0o755)
    for name in names:
        (folder / name).write_bytes(b"")
    with VaultLock(folder) as lock:
        assert lock.held
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed here")
def test_a_lock_that_is_a_link_leaves_what_it_names_alone(tmp_path: Path) -> None:
    folder, victim = tmp_path / "vault", tmp_path / "victim"
    folder.mkdir()
    victim.write_bytes(b"precious")
    victim.chmod(0o644)
    (folder / LOCK_FILE).symlink_to(victim)
    with pytest.raises(VaultTrouble, match="could not be used"):
        VaultLock(folder).acquire()
    assert victim.stat().st_mode & 0o777 == 0o644
    (folder / LOCK_FILE).unlink()
    (folder / LOCK_FILE).symlink_to(tmp_path / "nowhere")
    with pytest.raises(VaultTrouble):
        VaultLock(folder).acquire()
    assert not (tmp_path / "nowhere").exists()


def test_a_lock_makes_its_folder_private(tmp_path: Path) -> None:
    with VaultLock(tmp_path / "new" / "vault"):
        assert (tmp_path / "new" / "vault").stat().st_mode & 0o777 == 0o700
        assert (tmp_path / "new" / "vault" / LOCK_FILE).stat().st_mode & 0o777 == 0o600


def test_a_lock_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / LOCK_FILE).mkdir()
    with pytest.raises(VaultTrouble, match="could not be used"):
        VaultLock(tmp_path).acquire()

    def no_locks(*_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("eh_desktop.storage.lock._take", no_locks)
    with pytest.raises(VaultTrouble, match="No locks available"):
        VaultLock(tmp_path / "other").acquire()
