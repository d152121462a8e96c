"""The one seam to the system's file dialogs, so that a script can answer in their place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.placing import LeftBehind, place_file


def ask_save(parent: QWidget, title: str, name: str, file_filter: str) -> Path | None:
    """Ask where to save a file; `name` is what is suggested. None if the person gave up."""
    suggested = str(Path(_documents()) / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, suggested, file_filter)
    return _answer(parent, chosen)


def ask_open(parent: QWidget, title: str, file_filter: str) -> Path | None:
    """Ask for a file to read. None if the person gave up."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, _documents(), file_filter)
    return _answer(parent, chosen)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder. None if the person gave up."""
    chosen = QFileDialog.getExistingDirectory(parent, title, _documents())
    return _answer(parent, chosen)


def _answer(parent: QWidget, chosen: str) -> Path | None:
    """Give what was chosen; None where the lock closed the window, and the store, meanwhile."""
    if not chosen or not isValid(parent) or parent.window().isHidden():
        return None
    return Path(chosen)


def _documents() -> str:
    """Give the folder in which people expect their files."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def write_file(path: Path, content: bytes) -> None:
    """Write what a person asked to save; Trouble if the place cannot be written.

    A file that is there stays whole until the new one is.
    """
    try:
        place_file(path, content)
    except LeftBehind as error:
        raise Trouble(
            say("The file could not be saved whole, and a part of it is still there."),
            f"{error.filename} ({error.strerror})",
            say("Delete that part, then choose another folder and save again."),
        ) from error
    except OSError as error:
        raise Trouble(
            say("The file could not be saved."),
            f"{path} ({error.strerror})",
            say("Choose another folder, or free some space, and save again."),
        ) from error


def read_text(path: Path, largest: int = 1 << 20) -> str:
    """Read a small text file a person chose; Trouble if it cannot be read or is no text."""
    try:
        if path.stat().st_size > largest:
            raise Trouble(
                say("This file is too large to be a card."), str(path), say("Choose another file.")
            )
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Trouble(
            say("The file could not be read."),
            f"{path} ({error.strerror})",
            say("Check that it is still there, and choose it again."),
        ) from error
    except UnicodeDecodeError as error:
        raise Trouble(
            say("This is not a centre's card."), str(path), say("Choose the card you were sent.")
        ) from error


def read_bytes(path: Path, largest: int) -> bytes:
    """Read a file a person chose; Trouble if it cannot be read or has more than `largest` bytes."""
    try:
        if path.stat().st_size > largest:
            raise Trouble(
                say("This file is too large."),
                say("{path} has more than {largest} MB.", path=path, largest=largest >> 20),
                say("Choose another file."),
            )
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            say("The file could not be read."),
            f"{path} ({error.strerror})",
            say("Check that it is still there, and choose it again."),
        ) from error
