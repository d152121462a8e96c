"""A real catalogue, compiled by Qt's own program, behind every text that is said."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.language import in_english, say, say_count
from eh_desktop.services.preferences import Choices, Preferences
from eh_desktop.services.vaults import strength
from eh_desktop.ui import settings_page
from eh_desktop.ui.settings_page import SettingsPage
from eh_desktop.ui.translation import languages, speak_chosen, speak_english, speak_from
from tests.journey_fixtures import PROFILE

ROOT = Path(__file__).resolve().parents[2]
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
POLISH = """<TS version="2.1" language="pl" sourcelanguage="en_GB"><context><name>EH Desktop</name>
<message numerus="yes"><source>{count} forms</source><comment>{count} form</comment><translation>
<numerusform>{count} arkusz</numerusform><numerusform>{count} arkusze</numerusform>
<numerusform>{count} arkuszy</numerusform></translation></message>
<message><source>Start “{title}”…</source><translation>Zacznij „{title}”…</translation></message>
<message><source>Sent to {who}</source><translation>Do {kogo}</translation></message>
</context></TS>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one compiled catalogue."""
    spec = importlib.util.spec_from_file_location("texts", ROOT / "packaging" / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    texts = importlib.util.module_from_spec(spec)
    sys.modules["texts"] = texts
    spec.loader.exec_module(texts)
    (tmp_path / "pl.ts").write_text(HEAD + POLISH, encoding="utf-8")
    texts.compile_to(tmp_path / "eh_desktop_pl.qm", tmp_path / "pl.ts")
    return tmp_path


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    speak_english()


def test_a_catalogue_is_spoken(folder: Path) -> None:
    """Places, quotation marks and what is not translated."""
    assert speak_from(folder / "eh_desktop_pl.qm")
    assert say("Start “{title}”…", title="{x}") == "Zacznij „{x}”…"
    assert say("Not in it {who}", who="me") == "Not in it me"
    assert say("") == ""


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 arkusz"), (3, "3 arkusze"), (5, "5 arkuszy"), (22, "22 arkusze")]
)
def test_a_number_takes_the_form_of_the_language(folder: Path, count: int, said: str) -> None:
    speak_from(folder / "eh_desktop_pl.qm")
    assert say_count("{count} form", "{count} forms", count) == said


def test_a_broken_place_is_shown_in_english(folder: Path) -> None:
    speak_from(folder / "eh_desktop_pl.qm")
    assert say("Sent to {who}", who="Ann") == "Sent to Ann"


def test_what_is_kept_stays_english(folder: Path) -> None:
    speak_from(folder / "eh_desktop_pl.qm")
    with in_english():
        assert say_count("{count} form", "{count} forms", 1) == "1 form"
    assert say_count("{count} form", "{count} forms", 1) == "1 arkusz"


def test_the_language_is_chosen(folder: Path, qtbot: QtBot) -> None:
    """A code that has no catalogue, or none that can be read, means English."""
    assert languages(folder) == (("en", "English"), ("pl", "Polski"))
    assert speak_chosen("pl", folder) == "pl"
    assert say_count("{count} form", "{count} forms", 1) == "1 arkusz"
    assert speak_chosen("cy", folder) == "en"
    (folder / "eh_desktop_cy.qm").write_bytes(b"no catalogue")
    assert speak_chosen("cy", folder) == "en"
    assert say_count("{count} form", "{count} forms", 1) == "1 form"


def test_qt_says_its_own_texts_in_the_language(folder: Path, qtbot: QtBot) -> None:
    """The buttons of its dialogs come from its own catalogue."""
    speak_chosen("pl", folder)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Anuluj"
    speak_chosen("en", folder)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_settings_offer_the_languages_there_are(
    qtbot: QtBot, dressed: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is offered while there is English alone."""

    def page_of(chosen: str) -> SettingsPage:
        page = SettingsPage(Choices(language=chosen), PROFILE, folder, strength)
        qtbot.addWidget(page)
        page.show()
        return page

    assert not hasattr(page_of(""), "language")
    monkeypatch.setattr(settings_page, "languages", lambda: languages(folder))
    page = page_of("pl")
    names = [page.language.itemText(at) for at in range(page.language.count())]
    assert names == ["As the system", "English", "Polski"]
    assert page.language.currentData() == "pl"
    with qtbot.waitSignal(page.languageChosen) as chosen:
        qtbot.keyClick(page.language, Qt.Key.Key_Up)
        page.language.activated.emit(page.language.currentIndex())
    assert chosen.args == ["en"]


def test_the_chosen_language_is_kept(tmp_path: Path) -> None:
    Preferences(tmp_path).change(language="pl")
    assert Preferences(tmp_path).choices.language == "pl"
