"""Load what comes after the unlock window while the person types."""

from __future__ import annotations

from importlib import import_module

LATER = (
    "eh_desktop.services.workspace",
    "eh_desktop.ui.desk",
    "eh_desktop.ui.main_window",
    "eh_desktop.ui.editor.audit_editor",
)
"""In the order in which they are needed. Importing makes no widget, so any thread may do it."""


def load_later_parts() -> int:
    """Import the heavy modules; gives how many. An ImportError is a broken installation."""
    for name in LATER:
        import_module(name)
    return len(LATER)
