"""Every text of a screen: said as it stands, its places filled by name, and in the catalogue."""

from __future__ import annotations

import importlib.util
import string
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"


@pytest.fixture(scope="module")
def texts() -> ModuleType:
    """Give the program that writes the catalogue."""
    spec = importlib.util.spec_from_file_location("texts", ROOT / "packaging" / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["texts"] = module  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def found(texts: ModuleType) -> tuple[Any, ...]:
    """Give every text of the code."""
    made: tuple[Any, ...] = texts.texts()
    return made


def places(text: str) -> set[tuple[str, str]]:
    """Give the names that a text is filled with, each with how it is written: `{count:,}`."""
    return {(name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name}


def names(text: str) -> set[str]:
    """Give the names alone."""
    return {name for name, _ in places(text)}


def broken(text: str) -> bool:
    """Tell whether a brace of a text opens or closes nothing."""
    try:
        places(text)
    except ValueError:
        return True
    return False


def wrong_in(messages: list[ET.Element]) -> list[str]:
    """Say what is missing or broken in the translated messages of one catalogue."""
    found = []
    for message in messages:
        source, one = message.findtext("source", ""), message.findtext("comment", "")
        made = message.find("translation")
        assert made is not None
        said = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
        if not all(said):
            found.append(f"not translated: {source}")
        counts = {place for place in places(source) if one and place[0] == "count"}
        needed = places(source) - counts
        found += [
            f"other places than the text: {source!r}: {text!r}"
            for text in filter(None, said)
            if broken(text) or not needed <= places(text) <= needed | counts
        ]
        if one and len(said) < 2:
            found.append(f"no form for each number: {source}")
    return found


def test_every_text_names_the_places_it_is_filled_with(found: tuple[Any, ...]) -> None:
    """A place without a value, or a value without a place, would be seen only when it is shown."""
    assert len(found) > 1500
    wrong = [
        f"{entry.place}: {entry.text!r} is filled with {sorted(entry.values)}"
        for entry in found
        if entry.values
        and "**" not in entry.values
        and entry.values
        != names(entry.text) | names(entry.one) | ({"count"} if entry.one else set())
    ]
    assert wrong == []


def test_a_text_with_a_place_is_filled(found: tuple[Any, ...]) -> None:
    """`say("Sent to {who}")` without a value would show the braces."""
    unfilled = [
        f"{entry.place}: {entry.text!r}"
        for entry in found
        if entry.values == frozenset() and names(entry.text)
    ]
    assert unfilled == []


def test_both_forms_of_a_counted_text_have_the_same_places(found: tuple[Any, ...]) -> None:
    """English may leave the number out where it is one."""
    wrong = [
        f"{entry.place}: {entry.one!r}, {entry.text!r}"
        for entry in found
        if entry.one and names(entry.one) | {"count"} != names(entry.text) | {"count"}
    ]
    assert wrong == []


def test_the_catalogue_is_that_of_the_code(texts: ModuleType) -> None:
    """A translator sees every text."""
    kept = (TRANSLATIONS / "eh_desktop.ts").read_bytes()
    assert kept == texts.catalogue(), "run: python packaging/texts.py"


def test_every_translation_is_whole_with_the_same_places(texts: ModuleType) -> None:
    """For each language that is shipped."""
    sources = {
        (message.findtext("source"), message.findtext("comment", ""))
        for message in ET.fromstring(texts.catalogue()).iter("message")
    }
    for path in sorted(TRANSLATIONS.glob("eh_desktop_*.ts")):
        messages = list(ET.fromstring(path.read_bytes()).iter("message"))
        kept = {(entry.findtext("source"), entry.findtext("comment", "")) for entry in messages}
        assert sources - kept == set(), f"{path.name} lacks texts"
        assert wrong_in(messages) == [], path.name


@pytest.mark.parametrize(
    ("source", "said", "wrong"),
    [
        ("Sent to {who}", "An {who} gesandt", False),
        ("Sent to {who}", "An {wen} gesandt", True),
        ("Sent to {who}", "An {who gesandt", True),
        ("Sent to {who}", "Gesandt", True),
        ("{many:,} rows", "{many} Zeilen", True),
        ("Sent", "Gesandt {who}", True),
        ("Sent", "", True),
    ],
)
def test_a_broken_translation_is_found(source: str, said: str, wrong: bool) -> None:
    """The check itself can fail."""
    message = ET.Element("message")
    ET.SubElement(message, "source").text = source
    ET.SubElement(message, "translation").text = said
    assert bool(wrong_in([message])) is wrong


@pytest.mark.parametrize(
    ("forms", "wrong"),
    [
        (("Ein Bogen an {who}", "{count} Bögen an {who}"), False),
        (("{count} Bogen an {who}", ""), True),
        (("{count} Bögen an {who}",), True),
        (("{count} Bogen", "{count} Bögen an {who}"), True),
    ],
)
def test_a_broken_plural_is_found(forms: tuple[str, ...], wrong: bool) -> None:
    message = ET.Element("message", numerus="yes")
    ET.SubElement(message, "source").text = "{count} forms to {who}"
    ET.SubElement(message, "comment").text = "{count} form to {who}"
    made = ET.SubElement(message, "translation")
    for form in forms:
        ET.SubElement(made, "numerusform").text = form
    assert bool(wrong_in([message])) is wrong


def test_the_catalogue_is_sorted_and_has_each_text_once() -> None:
    root = ET.fromstring((TRANSLATIONS / "eh_desktop.ts").read_bytes())
    keys = [(one.findtext("comment", ""), one.findtext("source")) for one in root.iter("message")]
    assert keys == sorted(set(keys))


def test_a_text_that_is_put_together_is_refused(texts: ModuleType, tmp_path: Path) -> None:
    """An f-string cannot be looked up."""
    path = tmp_path / "wrong.py"
    path.write_text("from eh_desktop.domain.language import say\nsay(f'{x} of {y}')\n")
    texts.ROOT = tmp_path
    try:
        with pytest.raises(SystemExit, match=r"wrong\.py:2"):
            list(texts._texts_of(path))
    finally:
        texts.ROOT = ROOT


def test_lrelease_takes_the_catalogue(texts: ModuleType, tmp_path: Path) -> None:
    """Qt's own program reads what we write."""
    made = tmp_path / "eh_desktop.qm"
    texts.compile_to(made, TRANSLATIONS / "eh_desktop.ts")
    assert made.is_file()


def test_every_translation_is_compiled_as_it_stands(texts: ModuleType, tmp_path: Path) -> None:
    """The application reads the `.qm`, people read the `.ts`."""
    for source in sorted(TRANSLATIONS.glob("eh_desktop_*.ts")):
        made = tmp_path / f"{source.stem}.qm"
        texts.compile_to(made, source)
        kept = source.with_suffix(".qm")
        assert kept.read_bytes() == made.read_bytes(), "run: python packaging/texts.py"
    stray = {path.stem for path in TRANSLATIONS.glob("*.qm")}
    assert stray <= {path.stem for path in TRANSLATIONS.glob("eh_desktop_*.ts")}
