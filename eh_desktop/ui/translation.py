"""Qt's translation behind `domain.language`: a compiled catalogue, chosen once at the start."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from eh_desktop.domain.language import speak
from eh_desktop.paths import resource

CONTEXT = "EH Desktop"
"""Where every text stands in a catalogue; `packaging/texts.py` writes it so."""
ENGLISH = "en"
_NAMED = "eh_desktop_"
_IN_USE: list[QTranslator] = []


def languages(folder: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Give the languages there is a catalogue of, as `(code, its own name)`; English is first."""
    files = sorted((folder or resource("translations")).glob(f"{_NAMED}*.qm"))
    codes = [path.stem.removeprefix(_NAMED) for path in files]
    return ((ENGLISH, "English"), *((code, _own_name(code)) for code in codes))


def speak_chosen(chosen: str, folder: Path | None = None) -> str:
    """Speak the chosen language, or of the system's the first there is; give what is spoken."""
    where = folder or resource("translations")
    if chosen != ENGLISH:
        for code in [chosen] if chosen else _wanted(QLocale.system().uiLanguages()):
            if code == ENGLISH:
                break
            if speak_from(where / f"{_NAMED}{code}.qm"):
                _speak_qt(code)
                return code
    speak_english()
    return ENGLISH


def speak_from(catalogue: Path) -> bool:
    """Speak from now on what a compiled catalogue says; False where it cannot be read."""
    translator = QTranslator()
    if not catalogue.is_file() or not translator.load(str(catalogue)):
        return False
    speak_english()
    _IN_USE.append(translator)

    def translate(text: str, one: str, count: int) -> str:
        return translator.translate(CONTEXT, text, one or None, count) or text

    speak(translate)
    return True


def speak_english() -> None:
    """Speak as the texts stand in the code."""
    speak(None)
    for translator in _IN_USE:
        QCoreApplication.removeTranslator(translator)
    _IN_USE.clear()


def _wanted(names: Iterable[str]) -> Iterable[str]:
    """Give the codes to look for: each name of a locale, then its language alone."""
    for name in names:
        code = name.replace("-", "_")
        yield code
        yield code.partition("_")[0]


def _speak_qt(code: str) -> None:
    """Let Qt's own texts, such as those of its file dialog, be said from its own catalogue."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{code}", folder):
        QCoreApplication.installTranslator(translator)
        _IN_USE.append(translator)


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]}" if name else code
