"""Sign a notice of a concern: what it says and whom it names, and the passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.notice import ConcernNotice
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.passphrase_sheet import SignatureSheet

MEANING = mark(
    "The notice is one page and leaves ahead of the form: the concern, who was told and when, and "
    "the outcome so far. It names the case by its reference alone; read your own words for other "
    "names before you send it. The form stays as it is."
)


class NoticeDialog(SignatureSheet):
    """Stays open until the notice is signed, or the person gives up."""

    def __init__(self, notice: ConcernNotice, parent: QWidget) -> None:
        """Say what is about to be signed."""
        super().__init__(say("Signed notice of a concern"), say("&Sign the notice"), parent)
        self.column.addWidget(label(notice.what, "strong"))
        self.column.addWidget(label(say(MEANING)))
        self.ask_passphrase()
