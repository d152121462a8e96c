"""Read aloud, where the system can: by Qt's speech where it is installed, else by a program.

Why not by Qt alone stands in `docs/decisions/0008-the-systems-own-voice.md`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QObject

from eh_desktop.ui.child.program_speaker import ProgramSpeaker
from eh_desktop.ui.child.programs import find_program


class Speaker(Protocol):
    """Somebody who reads a text aloud."""

    def say(self, text: str) -> None:
        """Read a text, in place of what is being read."""

    def stop(self) -> None:
        """Be silent."""


class QtSpeaker:
    """The system's voice, by way of Qt."""

    def __init__(self, engine: Any) -> None:
        """Take a QTextToSpeech."""
        self._engine = engine

    def say(self, text: str) -> None:
        """Read a text, in place of what is being read."""
        self._engine.stop()
        self._engine.say(text)

    def stop(self) -> None:
        """Be silent."""
        self._engine.stop()


def find_speaker(parent: QObject) -> Speaker | None:
    """Give the system's voice; None where nothing here can speak."""
    found = _by_qt(parent)
    if found is not None:
        return found
    program = find_program()
    return ProgramSpeaker(program, parent) if program is not None else None


def _by_qt(parent: QObject) -> QtSpeaker | None:
    try:
        speech = import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    if not [name for name in speech.availableEngines() if name != "mock"]:
        return None
    engine = speech(parent)
    return QtSpeaker(engine) if engine.availableVoices() else None
