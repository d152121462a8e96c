"""The system's own programs that read aloud, and how each takes a text that it must not obey.

A text goes in on the standard input, or after `--`: it is never an option, and never a shell's.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

_WINDOWS_SCRIPT = (
    "$ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Speech; "
    "$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Rate = -1; "
    "$voice.Speak($in.ReadToEnd())"
)
_PLAIN = str.maketrans({"[": " ", "]": " ", "%": " per cent ", "’": "'", "‘": "'"})
"""espeak-ng and say take `[[…]]` for commands; spd-say hands its text to printf."""


@dataclass(frozen=True, slots=True)
class Program:
    """One program: where it is, what it is started with, and how it takes the text."""

    path: str
    arguments: tuple[str, ...]
    reads_input: bool = True
    """Whether the text goes in on the standard input; else it is the last argument."""
    silence: tuple[str, ...] = ()
    """What it is started with to silence a service that speaks for it; empty where none does."""


def find_program(platform: str = sys.platform) -> Program | None:
    """Give the first program of the platform (`sys.platform`) that is there; None without any."""
    if platform == "win32":
        return _windows()
    return next((found for one in _known(platform) if (found := _there(one)) is not None), None)


def speakable(text: str) -> str:
    """Give a text in one line, without the characters that some program takes for a command."""
    return " ".join("".join(c if c.isprintable() else " " for c in text.translate(_PLAIN)).split())


def _known(platform: str) -> tuple[Program, ...]:
    if platform == "darwin":
        return (Program("say", ("-r", "160", "-f", "-")),)
    # What speaks by itself goes first: it is silent as soon as it ends.
    return (
        Program("espeak-ng", ("-v", "en-gb", "-s", "150", "--stdin")),
        Program(
            "spd-say",
            ("--wait", "-r", "-15", "-l", "en", "--"),
            reads_input=False,
            silence=("--cancel",),
        ),
    )


def _there(program: Program) -> Program | None:
    path = shutil.which(program.path)
    if path is None:
        return None
    return Program(path, program.arguments, program.reads_input, program.silence)


def _windows() -> Program | None:
    """Give Windows' own PowerShell, from its own folder: a search would look elsewhere first."""
    root = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
    path = root / "System32" / "WindowsPowerShell" / "v1.0" / "powershell.exe"
    arguments = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS_SCRIPT)
    return Program(str(path), arguments) if path.is_file() else None
