"""The Qt application: made once, dressed, and ready for what goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from eh_desktop import __version__
from eh_desktop.paths import resource
from eh_desktop.ui.theme import IN_FUSION, THEME, Scheme

FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def make_application(argv: Sequence[str]) -> QApplication:
    """Give the process's QApplication, named and with a font; the one there is, if there is one."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = QApplication([*argv, "-style", "fusion"])
    app.setProperty(IN_FUSION, True)  # noqa: FBT003  Qt's own signature
    app.setApplicationName("EH Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("eh-desktop")
    _need_font(app)
    return app


def dress(app: QApplication, scheme: str, text_scale: int) -> None:
    """Put a person's choices on: a scheme's name and a text size in per cent."""
    known = scheme if scheme in {str(entry) for entry in Scheme} else Scheme.SYSTEM
    THEME.apply(app, Scheme(known), text_scale / 100)


def _need_font(app: QApplication) -> None:
    """Load the fonts that come with us where the system has none to write with."""
    if QFontInfo(app.font()).family():
        return
    from PySide6.QtGui import QFont

    load_own_fonts()
    app.setFont(QFont("Noto Sans"))


def load_own_fonts() -> None:
    """Let Qt know the fonts that come with us."""
    from PySide6.QtGui import QFontDatabase

    for name in FONTS:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
