"""Every key that does something, by place: what the sheet of keys and help show.

A test holds it against the shortcuts that really exist: `sequences` are those of a section, and
what a widget takes for itself (digits at a criterion, Home in a list) has none.
"""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.domain.language import mark
from eh_desktop.ui.rail import PLACES, keys_of


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys, what they do, and the shortcuts of the window, page or dialog behind them."""

    keys: str
    meaning: str
    sequences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeySection:
    """The keys of one place."""

    id: str
    title: str
    lines: tuple[KeyLine, ...]
    pages: tuple[str, ...] = ()
    """The pages on which they hold; none for what holds elsewhere."""


def _short(keys: str, meaning: str, *sequences: str) -> KeyLine:
    """Give a line whose keys are shortcuts: `keys` itself where none are named."""
    return KeyLine(keys, meaning, sequences or (keys,))


_LISTS = (
    *("audits", "checklists", "feedback", "everything", "cases", "actions"),
    *("samples", "returns", "subject_access_found"),
)

SECTIONS = (
    KeySection(
        "anywhere",
        mark("Anywhere"),
        (
            _short("Ctrl+K", mark("Find an action, a case or a form by a few letters")),
            *(_short(keys_of(entry), entry.text) for entry in PLACES),
            _short(
                "Ctrl+N", mark("Start what the page lists; on Home what its first button starts")
            ),
            _short("F1", mark("This sheet of keys")),
            _short("Shift+F1", mark("Help for the page in front")),
            _short("Ctrl+L", mark("Lock")),
            _short("Ctrl+Q", mark("Close the window")),
            KeyLine(mark("Alt and a letter"), mark("Press the button with that letter underlined")),
            KeyLine(mark("Tab"), mark("Next control; with Shift the one before")),
        ),
    ),
    KeySection(
        "form",
        mark("In an open form"),
        (
            KeyLine(
                "1 2 3 0",
                mark("Not met, Partially met, Met, Not applicable; other answers in their order"),
            ),
            KeyLine("Y N ?", mark("Yes, No, and “?” for not sure")),
            KeyLine("R A G", mark("Red, Amber, Green")),
            KeyLine("+ −", mark("Up and down a scale of 0 to 10; 1 and then 0 gives 10")),
            KeyLine("Backspace", mark("Take the answer back")),
            _short(
                "Ctrl+F",
                mark("Find in the form; F3 goes to the next, Shift+F3 to the one before"),
                *("Ctrl+F", "F3", "Shift+F3"),
            ),
            _short(
                "F8",
                mark("Next required field, answer or comment that is missing; also Ctrl+Down"),
                *("F8", "Ctrl+Down"),
            ),
            _short("Shift+F8", mark("The one before; also Ctrl+Up"), "Shift+F8", "Ctrl+Up"),
            _short("Ctrl+Space", mark("In a note or a comment: put in a sentence of your own")),
            _short(
                "Ctrl+Tab",
                mark("Next tab; with Shift the one before"),
                "Ctrl+Tab",
                "Ctrl+Shift+Tab",
            ),
            _short(
                "Ctrl+Z",
                mark("Undo; Ctrl+Shift+Z or Ctrl+Y redo"),
                *("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"),
            ),
            _short("Ctrl+Enter", mark("Finish and sign"), "Ctrl+Return", "Ctrl+Enter"),
        ),
        ("audit",),
    ),
    KeySection(
        "list",
        mark("In a list"),
        (
            _short("Ctrl+F", mark("Go to the search; letters typed on the list go there too")),
            KeyLine(mark("Down"), mark("From the search into the list")),
            KeyLine(mark("Enter"), mark("Open the chosen row")),
            KeyLine(
                mark("Home, End"), mark("First and last row; with Shift all between are chosen")
            ),
            KeyLine("Ctrl+A", mark("Choose all rows")),
            KeyLine("Ctrl+C", mark("Copy the chosen rows")),
            KeyLine(mark("Esc"), mark("Clear the search")),
        ),
        _LISTS,
    ),
    KeySection(
        "cases",
        mark("Cases and logs"),
        (
            _short(
                "Ctrl+Tab",
                mark("Next list; with Shift the one before"),
                "Ctrl+Tab",
                "Ctrl+Shift+Tab",
            ),
        ),
        ("cases",),
    ),
    KeySection(
        "tabs",
        mark("Keep and erase"),
        (
            _short(
                "Ctrl+Tab",
                mark("Next part; with Shift the one before"),
                "Ctrl+Tab",
                "Ctrl+Shift+Tab",
            ),
            _short("Backspace", mark("Back to cases and logs")),
        ),
        ("retention",),
    ),
    KeySection(
        "found",
        mark("Everything about one person"),
        (_short(mark("Space"), mark("Give the chosen rows out, or not")),),
        ("subject_access_found",),
    ),
    KeySection(
        "reading",
        mark("While a form is read"),
        (
            _short(
                "Ctrl+F",
                mark("Find in the text; F3 goes to the next, Shift+F3 to the one before"),
                *("Ctrl+F", "F3", "Shift+F3"),
            ),
        ),
        ("form",),
    ),
    KeySection(
        "case",
        mark("On the page of a case"),
        (
            _short("F", mark("Start a form for the case")),
            _short("M", mark("Add a meeting")),
            _short("R", mark("Add a review")),
            _short("E", mark("Edit the case")),
            _short("Backspace", mark("Back to the list")),
        ),
        ("case",),
    ),
    KeySection(
        "document",
        mark("In a document"),
        (
            _short(mark("Ctrl+Page down"), mark("Next page"), "Ctrl+PgDown"),
            _short(mark("Ctrl+Page up"), mark("Previous page"), "Ctrl+PgUp"),
            _short("Ctrl++", mark("Larger")),
            _short("Ctrl+−", mark("Smaller"), "Ctrl+-"),
            _short("Ctrl+Shift+F", mark("As wide as the window")),
            _short(mark("Esc"), mark("Back to where it was opened from"), "Esc"),
        ),
        ("document",),
    ),
    KeySection(
        "dialog",
        mark("In a dialog"),
        (
            KeyLine(
                mark("Esc"), mark("Close it; you are asked first where something typed would go")
            ),
            _short(
                "Ctrl+Enter",
                mark("Save, where there are fields to fill in"),
                "Ctrl+Return",
                "Ctrl+Enter",
            ),
            _short("Shift+F1", mark("Help, where there is a “?” at the top")),
            KeyLine(mark("Page up, Page down"), mark("Scroll, where it is longer than the screen")),
        ),
    ),
    KeySection(
        "palette",
        mark("While finding with Ctrl+K"),
        (
            KeyLine(mark("Up, Down"), mark("The row above or below; around the ends")),
            KeyLine(mark("Page up, Page down"), mark("Eight rows up or down")),
            KeyLine(mark("Enter"), mark("Do or open it")),
            KeyLine(mark("Esc"), mark("Close, and go on where you were")),
        ),
    ),
)


def section(section_id: str) -> KeySection:
    """Give a section by its id; KeyError for an unknown one."""
    return {one.id: one for one in SECTIONS}[section_id]


def sections_for(page_id: str) -> tuple[KeySection, ...]:
    """Give all sections, those of the page in front first."""
    here = [one for one in SECTIONS if page_id in one.pages]
    return (*here, *(one for one in SECTIONS if one not in here))
