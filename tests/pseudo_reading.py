"""Reading a window as a person and a screen reader do, to find what no language changed."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree as ET

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from eh_desktop.demo import player
from eh_desktop.demo.player import Player
from eh_desktop.demo.pseudo import CLOSES, OPENS, pseudo, pseudo_spoken
from eh_desktop.demo.run import application, hang, no_screen, play
from eh_desktop.domain.grading import Suggestions
from eh_desktop.domain.record import FrozenSuggestion
from eh_desktop.services import returns

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "eh_desktop.ts"
ALSO_DATA = frozenset(
    (
        *("Action", "Actions", "Auditor", "Buddy", "By when", "By whom", "Case reference", "Child"),
        *("Closed", "Consent", "Drifting", "Family", "Feedback", "Good practice", "Level 2"),
        *("Level 3", "Level 4", "Moderation meeting", "Name", "Outcome", "Questions", "Role"),
        *("Service", "Sharing requests", "Step-down", "Support given", "Threshold queries"),
        *(
            "Training",
            "Training given",
            "Yes, a step-down",
            "audits",
            "by when",
            "no",
            "others",
            "Date of birth",
            "Family name",
            "Lead",
            *("Started", "Changed"),  # as the journal keeps them
            *("Anywhere", "Nobody"),
        ),
    )
)
"""Texts of the application that forms, programmes and people use as well."""
MADE_UP = ("made_up*", "cases", "filling", "paper", "sheets", "*_gallery")
"""The rooms of the demonstration that hold what was made up, and no more."""
ACCENTS = set(pseudo(LETTERS, "", -1)) - set(LETTERS) - set(f"{OPENS}{CLOSES}~ ")
UNCHANGED = set(LETTERS) & set(pseudo(LETTERS, "", -1))
A_WORD = re.compile(r"[^\W\d_]{2,}")
SAID = f"~{CLOSES}"
"""How each text of that language ends."""
QT_OWN = "Scroll Left|Scroll Right"
DAY = (
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?: to \w+)?(?: \d{4})?"
)
NO_WORDS = re.compile(
    rf"{DAY}|{QT_OWN}|(?:[0-9A-F]{{4}} ?){{4,}}|(?:[0-9A-Z]{{5}}\s+)*[0-9A-Z]{{3,5}}(?=\s|$)"
    r"|[0-9a-f]{8,}|[A-Z0-9]{1,4}-[\w-]+|SHA-256|EH Desktop|F\d+|[A-Z]?\d+[a-z]?|n/a"
    r"|Ctrl(?:\+[\w+−-]+)+|/[\w/.\u200b-]+|\d\S*|eh-[\w-]+|\w+\.\w+"
    r"|(?:Shift|Alt)\+\w+|Esc|Backspace|Home|End"
)
"""Dates, hashes, references, names of our own, keys, paths, numbers."""
KEPT = (
    "this is not a day, month and year",
    "row 1, by when",
    "row 2, by when",
    "cases of the cluster.csv",
    "Agreed with Rowan Achterberg",
    "Ngọc Lind was seen alone and says that the mornings are easier now",
)
"""What is kept about a filled PDF and a spreadsheet, and made-up sentences with a name in them."""
BREAKS = re.compile(r"\s*(?:[·|→×\n\t;:,()“”?…%–✓✗]|\.(?:\s|$)|  |$)\s*")


class Reader(Player):
    """A player that reads what a picture would show."""

    def __init__(self, pictures: Path | None = None, pause_ms: int = 0) -> None:
        """Read; pictures are taken only into a folder."""
        super().__init__(pictures, pause_ms)
        self.texts: dict[str, str] = {}
        """Every text that was read, and where first."""

    def picture(self, name: str, window: QWidget) -> None:
        """Read the window too."""
        super().picture(name, window)
        for text in self.read(window):
            self.texts.setdefault(text, name)

    def read(self, window: QWidget) -> set[str]:
        """Give every text of a window that can be seen or is read out."""
        found: set[str] = {window.windowTitle()}
        for widget in (window, *window.findChildren(QWidget)):
            if widget.isVisibleTo(window):
                found.update(texts_of(widget))
        return {text for text in found if text.strip()}


def texts_of(widget: QWidget) -> Iterator[str]:
    """Give what a widget shows of itself, not what was typed into it."""
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield widget.tabText(at)
            yield widget.tabToolTip(at)
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions() if isinstance(action, QAction))
    elif isinstance(widget, QAbstractItemView):
        yield from cells_of(widget)


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    """Give the headings and the first rows of a table."""
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 30)):
            yield str(model.index(row, column).data() or "")


class Data:
    """What is no text of the application: forms, programmes, what was made up, what is kept."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take texts that are data; those of the made-up work are known."""
        self._texts = f" {squeezed(chr(10).join((*texts, *made_up())))} "
        self._names = {word for word in words_of("\n".join(made_up())) if word[0].isupper()}

    def unsaid(self, texts: Iterable[str]) -> list[str]:
        """Give those texts of which some part is not said and is no data."""
        found = (text for text in texts if f" {squeezed(text)} " not in self._texts)
        return sorted(text for text in found if any(map(self._is_forgotten, plain_parts(text))))

    def _is_forgotten(self, piece: str) -> bool:
        """Tell whether a piece has words that no form, no made-up case and no calendar has."""
        bare = NO_WORDS.sub(" ", piece)
        if piece in catalogue() and piece not in ALSO_DATA:
            return True
        known = (f" {squeezed(one)} " in self._texts for one in (piece, bare))
        if not A_WORD.search(bare) or any(known):
            return False
        return not words_of(bare) <= self._names | {"family"}


def words_of(text: str) -> set[str]:
    """Give the words of a text."""
    return set(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text))


def plain_parts(text: str) -> Iterator[str]:
    """Give the pieces of a text that stay as they were: outside of brackets, and what fills them.

    Every word of the made-up language has an accented letter, or only such that have none.
    """
    plain = re.sub(r"&(?=[\w&])", "", unescape(re.sub(r"</?span>", "", text)))
    plain = re.sub(r"\{\w+\}", "", plain)
    bracketed, outside = OPENS in plain, []
    for word in re.split(r"(\s+|[\[\]~])", plain):
        letters = {letter for letter in word if letter.isalpha()}
        changed = letters & ACCENTS or (bracketed and letters and letters <= UNCHANGED)
        outside.append("\n" if changed or word in (OPENS, CLOSES, "~") else word)
    for piece in BREAKS.split("".join(outside)):
        yield piece.strip(" .!'’")


@cache
def catalogue() -> frozenset[str]:
    """Give every text of the catalogue that is filled with nothing."""
    root = ET.fromstring(CATALOGUE.read_bytes())
    texts = (message.findtext("source", "") for message in root.iter("message"))
    return frozenset(text for text in texts if "{" not in text)


@cache
def made_up() -> tuple[str, ...]:
    """Give every string of the made-up work."""
    demo = ROOT / "eh_desktop" / "demo"
    rooms = {path for name in MADE_UP for path in demo.glob(f"{name}.py")}
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in rooms]
    strings = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return tuple(node.value for node in strings if isinstance(node.value, str))


def values(plain: Any) -> Iterator[str]:
    """Give every string of a value, whatever holds it."""
    if isinstance(plain, str):
        yield plain
    elif is_dataclass(plain):
        for one in fields(plain):
            yield from values(getattr(plain, one.name))
    elif isinstance(plain, Mapping):
        yield from values(list(plain.values()))
    elif isinstance(plain, list | tuple | frozenset | set):
        for value in plain:
            yield from values(value)


def squeezed(text: str) -> str:
    """Give a text in small letters with single spaces and without what ends a sentence."""
    return re.sub(r"\s+", " ", re.sub(r"[.,:;?!()“”…]", " ", text)).casefold().strip()


def read_all() -> list[str]:
    """Go through every place and the whole story in no language; give what was not said."""
    seen: dict[str, str] = {}
    kept: list[str] = list(KEPT)

    class Reading(Reader):
        def picture(self, name: str, window: QWidget) -> None:
            super().picture(name, window)
            seen.update({text: where for text, where in self.texts.items() if text not in seen})

    freeze = Suggestions.freeze

    def frozen_suggestions(self: Suggestions) -> dict[str, FrozenSuggestion]:
        made = freeze(self)
        kept.extend(values(made))
        return made

    def frozen_return(*parts: Any) -> returns.Frozen:
        made = returns_frozen(*parts)
        kept.extend(values(made))
        return made

    returns_frozen = returns.Frozen
    with (
        no_screen(),
        application(),
        TemporaryDirectory() as name,
        patch.object(Suggestions, "freeze", frozen_suggestions),
        patch.object(returns, "Frozen", frozen_return),
        patch.object(player, "Player", Reading),
    ):
        from eh_desktop.demo.gallery import make_cupboards

        folder = Path(name)
        cupboards = make_cupboards(folder)
        workspace = cupboards[2].vault.open(cupboards[2].data_key)
        duties = [one.stream for one in workspace.programme.standing()]
        forms = [form for shelf in workspace.shelf.all() for form in shelf.forms]
        for path in (ROOT / "forms").rglob("*.toml"):
            kept += values(tomllib.loads(path.read_text(encoding="utf-8")))
        kept += [f"{form.framework.authority} {form.short_title}" for form in forms]
        kept += values((workspace.shelf.all(), duties, workspace.returns.rules()))
        workspace.leave()
        with pseudo_spoken():
            hang(None, "light", 100, cupboards)
            summary = play(folder, None, "light", 100)
        printed = {
            "audit.pdf": words_of_pdf(folder / "audit.pdf"),
            "grades": str([summary["sections"], summary["overall"]]),
        }
    unsaid = [f"{seen[text]}: {text!r}" for text in Data(kept).unsaid(seen)]
    return [*unsaid, *(f"{name} is not English" for name, text in printed.items() if SAID in text)]


def words_of_pdf(path: Path) -> str:
    """Give the text of a PDF."""
    document = QPdfDocument()
    document.load(str(path))
    return "\n".join(document.getAllText(at).text() for at in range(document.pageCount()))


if __name__ == "__main__":
    sys.stdout.write("\n".join(read_all()))
