"""Read aloud, where the system can: Qt's speech is no part of the packages we need."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QObject


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
    """Give the system's voice; None where there is none, or Qt's speech is not installed."""
    try:
        speech = import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    if not [name for name in speech.availableEngines() if name != "mock"]:
        return None
    engine = speech(parent)
    return QtSpeaker(engine) if engine.availableVoices() else None
