"""Our own line icons, drawn in whatever colour the place asks for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from eh_desktop.paths import resource


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """Give the icon `resources/icons/<name>.svg` in one colour, `size` px before the screen's."""
    return QIcon(pixmap(name, colour, size))


def pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """Give the same as a picture, sharp on screens of any density."""
    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
