"""What a walk found, and where on the screen it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

LONGEST = 48


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: which check found it, the control, and what is wrong."""

    check: str
    where: str
    what: str

    def __str__(self) -> str:
        """Give it as one line."""
        return f"{self.check}: {self.where}: {self.what}"


def where(widget: QWidget) -> str:
    """Say where a widget stands: itself, and the three that hold it."""
    chain = [_called(widget)]
    above = widget.parentWidget()
    while above is not None and len(chain) < 4 and not widget.isWindow():
        name = type(above).__name__
        if name not in ("QWidget", "QFrame", "QStackedWidget"):
            chain.append(name)
        above = None if above.isWindow() else above.parentWidget()
    return " in ".join(chain)


def _called(widget: QWidget) -> str:
    said = widget.accessibleName()
    if not said and isinstance(widget, QAbstractButton | QLabel):
        said = widget.text()
    if not said and isinstance(widget, QLineEdit):
        said = widget.placeholderText()
    short = said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
    return f"{type(widget).__name__} “{short}”"
