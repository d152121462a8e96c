"""How a person likes the window. Nothing here is confidential: it is read before unlocking."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.placing import place_file

PREFERENCES_FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices themselves."""

    scheme: str = "system"
    text_scale: int = 100
    """Per cent, 100 to 200."""
    geometry: str = ""
    """The window's place as Qt writes it, in hex."""
    guidance_open: bool = True
    guidance_width: int = 280
    """Beside the criteria, in px at 100 %."""
    cases_tab: str = ""
    """The list in front on Cases and logs: `case`, or a log's id; empty for the first."""
    lock_after_minutes: int = 10
    """0 never locks by itself."""
    language: str = ""
    """The code of a catalogue, `en` for English; empty for the language of the system."""


class Preferences:
    """Keep the choices in a small file beside the vault."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; a missing or unreadable file means the usual choices."""
        self._file = folder / PREFERENCES_FILE
        self.choices = self._read()

    def change(self, **values: str | int | bool) -> Choices:
        """Change some choices and write them; gives all of them."""
        self.choices = replace(self.choices, **values)  # type: ignore[arg-type]
        self._write()
        return self.choices

    def _read(self) -> Choices:
        try:
            plain = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Choices()
        if not isinstance(plain, dict):
            return Choices()
        usual = Choices()
        kept = {
            entry.name: plain[entry.name]
            for entry in fields(Choices)
            if type(plain.get(entry.name)) is type(getattr(usual, entry.name))
        }
        return Choices(**kept)

    def _write(self) -> None:
        try:
            self._replace()
        except OSError as error:
            raise Trouble(
                say("Your choices could not be kept; they hold until you close the window."),
                f"{self._file}: {error.strerror or error}",
                say("Free some space, or check who may write there."),
            ) from error

    def _replace(self) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        place_file(self._file, json.dumps(asdict(self.choices), indent=1).encode())
