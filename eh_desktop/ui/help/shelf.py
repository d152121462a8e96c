"""Where help is looked up: every page and dialog by its id."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.ui.help.desk import DESK
from eh_desktop.ui.help.dialogs import DIALOGS
from eh_desktop.ui.help.help_text import Help
from eh_desktop.ui.help.keeping import KEEPING
from eh_desktop.ui.help.work import WORK

PAGES: Mapping[str, Help] = {**WORK, **DESK, **KEEPING}
"""By page id. Whoever adds a page adds its help here; a test asks for it."""


def help_of(place: str) -> Help:
    """Give the help of a page or a dialog; KeyError where there is none."""
    return PAGES[place] if place in PAGES else DIALOGS[place]
