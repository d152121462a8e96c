"""What the page in front can do: the buttons that stand in its head and at its foot."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.palette.commands import Command

LOOKS = ("primary", "", "danger", "link")
"""The looks of buttons that do something; others are tiles, rows, arrows and menus."""
OF_PAGE = "page."
"""How the ids of these commands begin."""


def page_commands(page: QWidget) -> tuple[Command, ...]:
    """Give the page's buttons as commands, its main ones first; those that are off are left out.

    What scrolls is the page's content, and its buttons are about one row or one card: of them only
    main buttons are given. What stands in a menu for want of room is given as well.
    """
    buttons = [made for made in page.findChildren(QPushButton) if _does(made, page)]
    buttons.sort(key=lambda made: made.property("look") != "primary")
    return tuple(_commands(buttons))


def _does(made: QPushButton, page: QWidget) -> bool:
    look = str(made.property("look") or "")
    there = made.isVisibleTo(page) or bool(made.property("in_menu"))
    usable = there and made.isEnabled() and not made.isCheckable()
    if not usable or look not in LOOKS or made.menu() is not None or not made.text().strip():
        return False
    return look == "primary" or not _scrolls(made, page)


def _scrolls(made: QWidget, page: QWidget) -> bool:
    """Tell whether a button stands in what scrolls on the page."""
    above = made.parentWidget()
    while above is not None and above is not page:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def _commands(buttons: list[QPushButton]) -> Iterator[Command]:
    for made in buttons:
        title = made.accessibleName() or made.text().replace("&", "")
        yield Command(f"{OF_PAGE}{title}", title, made.click, keys=_keys(made))


def _keys(made: QAbstractButton) -> str:
    """Give the keys in a button's tip, where its tip is nothing else."""
    tip = made.toolTip()
    keys = QKeySequence(
        tip.replace("−", "-").replace(say("Page up"), "PgUp").replace(say("Page down"), "PgDown")
    )
    whole = keys.count() == 1 and keys.toString() and len(tip) < 20
    return tip if whole else ""
