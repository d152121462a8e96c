"""Look over the vault, its backups and the environment: what is wrong and what to do."""

from __future__ import annotations

import platform
import stat
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from eh_desktop import __version__
from eh_desktop.domain.errors import Trouble
from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import load_whole
from eh_desktop.paths import forms_folder
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.wordings import load_wording, wording_folder
from eh_desktop.storage import vault

if TYPE_CHECKING:
    from eh_desktop.services.erased import ErasedService

PACKAGES = ("PySide6-Essentials", "sqlcipher3", "sqlmodel", "reportlab", "pyhanko", "pyrage")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    well: bool
    what: str
    remedy: str = ""


def examine(folder: Path, passphrase: str | None) -> tuple[Finding, ...]:
    """Look at everything; the store's inside only with its passphrase (None leaves it closed)."""
    found = [
        Finding("Application", True, f"EH Desktop {__version__}, Python {_python()}"),  # noqa: FBT003
        *_packages(),
        *_forms(folder),
    ]
    service = VaultService(folder)
    if not service.exists():
        found.append(
            Finding("Vault", well=True, what=f"none yet in {folder}", remedy="Start the window.")
        )
        return tuple(found)
    found += [*_whole(folder), *_modes(folder), *_backups(folder)]
    found += _inside(service, passphrase)
    return tuple(found)


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()}"


def _packages() -> list[Finding]:
    found = []
    for name in PACKAGES:
        try:
            found.append(Finding(name, well=True, what=version(name)))
        except PackageNotFoundError:
            found.append(
                Finding(name, well=False, what="is not installed", remedy="Run make run again.")
            )
    return found


def _forms(folder: Path) -> list[Finding]:
    wrong = check(forms_folder())
    if wrong:
        told = [Finding("Forms", well=False, what=str(entry)) for entry in wrong]
    else:
        told = [Finding("Forms", well=True, what="every form pack is sound")]
    return [*told, *_wording(folder)]


def _wording(folder: Path) -> list[Finding]:
    local = load_wording(load_whole(forms_folder()), wording_folder(folder))
    found = [Finding("Local wording", well=False, what=str(one)) for one in local.findings]
    for wording in local.wordings.values():
        what = f"“{wording.name}” is laid over {wording.framework_id}"
        found.append(Finding("Local wording", well=True, what=what))
    return found


def _whole(folder: Path) -> list[Finding]:
    remedies = {
        vault.VAULT_FILE: "Without it nothing opens the store: look for a copy of the data folder.",
        vault.STORE_FILE: "Put the newest copy from the folder “backups” in its place.",
    }
    return [
        Finding("Vault", well=False, what=f"{name} is missing", remedy=remedy)
        for name, remedy in remedies.items()
        if not (folder / name).exists()
    ]


def _modes(folder: Path) -> list[Finding]:
    if sys.platform == "win32":
        return []
    open_to_others = [
        path.name
        for path in (folder, *folder.glob("*.db*"), *folder.glob("vault*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]
    if open_to_others:
        names = ", ".join(open_to_others)
        remedy = "Take their rights away: chmod -R go= on the data folder."
        return [Finding("Rights", False, f"others may read {names}", remedy)]  # noqa: FBT003
    return [Finding("Rights", well=True, what="only you can read the vault")]


def _backups(folder: Path) -> list[Finding]:
    copies = sorted((folder / "backups").glob("*.db")) if (folder / "backups").is_dir() else []
    if not copies:
        return [Finding("Backups", well=True, what="none yet; one is made when you close")]
    return [Finding("Backups", well=True, what=f"{len(copies)}, the latest {copies[-1].name}")]


def _inside(service: VaultService, passphrase: str | None) -> list[Finding]:
    if passphrase is None:
        return [
            Finding(
                "Store",
                well=True,
                what="not opened",
                remedy="Give the passphrase with --passphrase-file to look inside.",
            )
        ]
    try:
        service.hold()
    except Trouble as trouble:
        return [Finding("Store", well=False, what=trouble.what, remedy=trouble.remedy)]
    try:
        workspace = service.open(vault.open_keys(service.folder, passphrase))
        try:
            return [
                *_store(workspace.problems(), workspace.first_broken_entry()),
                *_tombstones(workspace.erased),
            ]
        finally:
            workspace.leave()
    except Trouble as trouble:
        return [Finding("Store", well=False, what=trouble.what, remedy=trouble.remedy)]
    finally:
        service.release()


def _store(problems: tuple[str, ...], broken: int | None) -> list[Finding]:
    remedy = "Keep the folder as it is and restore the latest copy from backups."
    found = [Finding("Store", well=False, what=problem, remedy=remedy) for problem in problems]
    if broken is not None:
        what = f"entry {broken} does not follow from the one before"
        found.append(Finding("Journal", well=False, what=what, remedy=remedy))
    if not found:
        found.append(Finding("Store", well=True, what="every page and the journal are whole"))
    return found


def _tombstones(erased: ErasedService) -> list[Finding]:
    """Say whether everything that was erased is told of, and nothing else."""
    faults = erased.faults()
    if faults:
        remedy = "Keep the folder as it is, and ask who else can open this vault."
        return [Finding("Erased", well=False, what=fault, remedy=remedy) for fault in faults]
    count = len(erased.all())
    if not count:
        return []
    words = "tombstone is" if count == 1 else "tombstones are"
    return [Finding("Erased", well=True, what=f"{count} {words} sound")]
