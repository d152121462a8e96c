"""Long work in the window's own thread: what would take the store from it waits for its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

Act = Callable[[], object]
Say = Callable[[str], None]


class UnderWay:
    """One for the process, as there is one such thread.

    Such work reads or writes the store piece by piece and lets the window hear its events in
    between, so a lock, the end or a new look can be asked for in the middle of it.
    """

    def __init__(self) -> None:
        """Start with nothing under way."""
        self._says: list[Say] = []
        self._then: list[Act] = []

    @contextmanager
    def work(self, say: Say) -> Iterator[None]:
        """Hold off what is put off while the block runs; `say` tells the person what follows."""
        self._says.append(say)
        try:
            yield
        finally:
            self._says.pop()
            if not self._says:
                then, self._then = self._then, []
                for act in then:
                    QTimer.singleShot(0, act)

    def put_off(self, act: Act, words: str = "") -> bool:
        """Do it once the work has ended, and say these words; False where nothing is under way.

        `act` is a bound method.
        """
        if not self._says:
            return False
        if act not in self._then:
            self._then.append(act)
        if words:
            self._says[-1](words)
        return True


UNDER_WAY = UnderWay()
