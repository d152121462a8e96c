"""The look of the application: palette and style sheet made from tokens and a text scale."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from eh_desktop.ui import tokens as t
from eh_desktop.ui.style_sheet import style_sheet


class Scheme(StrEnum):
    """Which colours a person chose; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


IN_FUSION = "in_fusion"
"""The application's property that says it has our style: naming QStyle costs 9 ms at the start."""

DRESSED = "dressed"
"""The application's property that says its palette is ours and no longer the system's."""


class Theme:
    """The look in force. One for the process; widgets ask it for colours when they paint."""

    def __init__(self) -> None:
        """Start light, at 100 %."""
        self.scheme = Scheme.LIGHT
        self.scale = 1.0
        self.tokens = t.LIGHT

    def px(self, steps: float) -> int:
        """Give a length of 100 % pixels at the present text scale."""
        return max(1, round(steps * self.scale))

    def pt(self, points: float) -> float:
        """Give a type size at the present text scale."""
        return points * self.scale

    def colour(self, name: str) -> QColor:
        """Give a token's colour by its name."""
        return QColor(getattr(self.tokens, name))

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """Give the system's font at a scaled size."""
        font = QFont(QApplication.font())
        font.setPointSizeF(self.pt(points))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def apply(self, app: QApplication, scheme: Scheme, scale: float) -> None:
        """Dress the whole application; `scale` is 1.0 to 2.0."""
        self.scheme, self.scale = scheme, min(max(scale, 1.0), 2.0)
        self.tokens = _tokens_of(scheme, app)
        if not app.property(IN_FUSION):
            app.setStyle("Fusion")
            app.setProperty(IN_FUSION, True)  # noqa: FBT003  Qt's own signature
        app.setProperty(DRESSED, True)  # noqa: FBT003
        font = QFont(app.font())
        font.setPointSizeF(self.pt(t.BODY_PT))
        app.setFont(font)
        app.setPalette(_palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens, self.scale))


HALF = 128
THEME = Theme()
"""The process has one look; nothing but looks is kept here."""


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the style sheet's looks, also after it was shown."""
    before = widget.property("look")
    if before == look:
        return
    widget.setProperty("look", look)
    if before is not None or widget.window().isVisible():  # else it is not polished yet
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _tokens_of(scheme: Scheme, app: QApplication) -> t.Tokens:
    if scheme is Scheme.SYSTEM:
        return t.DARK if _system_is_dark(app) else t.LIGHT
    by_scheme = {
        Scheme.LIGHT: t.LIGHT,
        Scheme.DARK: t.DARK,
        Scheme.HIGH_CONTRAST: t.HIGH_CONTRAST,
    }
    return by_scheme[scheme]


def _system_is_dark(app: QApplication) -> bool:
    """Read the system's own palette while it is there, and its hint afterwards."""
    if not app.property(DRESSED):
        return app.palette().window().color().lightness() < HALF
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _palette(tokens: t.Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    colours = {
        role.Window: tokens.page,
        role.WindowText: tokens.text,
        role.Base: tokens.card,
        role.AlternateBase: tokens.page,
        role.Text: tokens.text,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.text,
        role.Link: tokens.accent,
        role.Mid: tokens.line,
        role.Accent: tokens.accent,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette
