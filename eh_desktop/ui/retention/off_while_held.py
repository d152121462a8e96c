"""Erasing is off while a legal hold stands, and says so to eyes and ears."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.tips import set_plain_tip


def off_while_held(erase: QPushButton, hold: QPushButton) -> QLabel:
    """Turn a button that erases off, and give the line that says why.

    What is off cannot be reached by Tab, so the button about the hold beside it says why, too.
    """
    why = say("Nothing of it can be erased until the legal hold is lifted.")
    erase.setEnabled(False)
    set_plain_tip(erase, why)
    for each in (erase, hold):
        each.setAccessibleDescription(why)
    return label(why, "strong")
