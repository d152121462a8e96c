"""Lock by itself after some minutes without a key or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleClock(QObject):
    """Watch the windows themselves: a filter on the whole application would slow every event."""

    idle = Signal()

    def __init__(self, minutes: int, parent: QObject) -> None:
        """Start counting; 0 minutes never ends."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._meet)
            self._meet(app.focusWindow())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Count to another number of minutes."""
        self._timer.stop()
        self._timer.setInterval(max(minutes, 0) * 60_000)
        self.touch()

    @property
    def counting(self) -> bool:
        """Whether it will lock by itself."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Start again from nothing: the person is here."""
        if self._timer.interval() > 0:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys, pointer and wheel as a sign of life; every event goes on its way."""
        if event.type() in _SIGNS:
            self.touch()
        return super().eventFilter(watched, event)

    def _meet(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
            self.touch()
