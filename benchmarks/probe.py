"""Print a line when the first window of this process is painted, then end the process.

`python benchmarks/probe.py empty` shows an empty QMainWindow; `python benchmarks/probe.py ours
FOLDER` starts the application over a vault folder. Both end at the first paint event.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


class Watcher(QObject):
    """Ends the process once a window has painted itself."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched.isWidgetType():
            QApplication.processEvents()
            print("painted", flush=True)
            os._exit(0)
        return False


def watch() -> None:
    """Look at every event from the moment the event loop starts."""
    run = QApplication.exec
    kept = []

    def watched() -> int:
        watcher = Watcher()
        kept.append(watcher)
        QApplication.instance().installEventFilter(watcher)
        return run()

    QApplication.exec = staticmethod(watched)


def empty() -> None:
    """Show what Qt can do at best."""
    from PySide6.QtWidgets import QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.show()
    QApplication.exec()
    del app


if __name__ == "__main__":
    watch()
    if sys.argv[1] == "empty":
        empty()
    else:
        from eh_desktop.__main__ import main

        sys.exit(main(["--data-dir", sys.argv[2]]))
