"""What stands in the texts that a person can write in."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from eh_desktop.ui.widgets.passphrase import PassphraseEdit


def texts_in(ground: QWidget) -> tuple[tuple[str, str], ...]:
    """Give what each text of a dialog asks and what stands in it; never a passphrase."""
    found = []
    for edit in ground.findChildren(QWidget):
        if not isinstance(edit, QLineEdit | QPlainTextEdit) or edit.isReadOnly() or _secret(edit):
            continue
        if edit.window() is not ground:
            continue  # it stands in a dialog over this one
        text = edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()
        found.append((_asked(edit), text))
    return tuple(found)


def _secret(edit: QWidget) -> bool:
    """Tell whether it is the line of a passphrase, hidden or shown."""
    if isinstance(edit, QLineEdit) and edit.echoMode() is not QLineEdit.EchoMode.Normal:
        return True
    return isinstance(edit.parentWidget(), PassphraseEdit)


def _asked(edit: QWidget) -> str:
    """Give the name of a text; that of what it is a part of where it has none of its own."""
    at: QWidget | None = edit
    while at is not None and not at.isWindow():
        if at.accessibleName():
            return at.accessibleName()
        at = at.parentWidget()
    return ""
