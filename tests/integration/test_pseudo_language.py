"""Every place of the application in a language that nobody speaks: what stays English is found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from eh_desktop.demo.pseudo import pseudo
from tests.pseudo_reading import Data, plain_parts

ROOT = Path(__file__).resolve().parents[2]


def test_every_text_of_every_place_is_said() -> None:
    """Labels, buttons, tabs, headings, rows, tips, placeholders, names for screen readers.

    All galleries and the story of the demonstration are walked through. What a person typed, a
    form says, or a signed record keeps is data.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.pseudo_reading"],
        capture_output=True,
        text=True,
        timeout=600,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Not answered yet", "[Ńóţ áńšwéŕéď ýéţ ~~~~~]"),
        ("Sent to {who}", "[Šéńţ ţó {who} ~~~~]"),
        ("&Copy {count} rows\tCtrl+C", "[&Cópý {count} ŕówš ~~~~~]\tCtrl+C"),
    ],
)
def test_places_and_keys_stay_as_they_are(text: str, said: str) -> None:
    assert pseudo(text, "", -1) == said


@pytest.mark.parametrize(
    ("text", "forgotten"),
    [
        ("[Šéńţ ţó [ţĥé ćéńţŕé ~~] ~~~]", False),
        ("[Šéńţ ţó ~~] the centre", True),
        ("Sent to the centre", True),
        ("[Ńóţé ~~]: A word of a form", False),
        ("3 May 2027 · C-0147", False),
        ("<span>Nothing yet</span>", True),
    ],
)
def test_what_is_not_said_is_found(text: str, forgotten: bool) -> None:
    """The reading itself can fail."""
    assert bool(Data(["A word of a form"]).unsaid([text])) is forgotten


def test_what_fills_a_text_is_looked_at_too() -> None:
    said = pseudo("Amend this {what}", "", -1).format(what="audit of [Ńó óńé ~]")
    assert [part for part in plain_parts(said) if part] == ["audit of"]
