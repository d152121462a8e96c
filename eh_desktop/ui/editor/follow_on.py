"""What goes on beside a record: open actions of the one before, criteria to be audited again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.record import Action


class FollowOn(QObject):
    """What follows the record of one sitting. It is no part of the record itself."""

    changed = Signal()
    reAuditRequested = Signal(str)
    """The id of a criterion that is to be looked at again."""
    concernRequested = Signal(str)
    """The id of a concern whose timeline is asked for."""

    def __init__(self) -> None:
        """Start with nothing that follows."""
        super().__init__()
        self.earlier: Callable[[], tuple[Action, ...]] = tuple
        """Gives the open actions of finished records about the same."""
        self.waiting: Mapping[str, str] = {}
        """The criteria for which a re-audit is asked, with the day: ISO."""
        self.can_ask = False
        """Whether a re-audit may be asked for: the record counts and is finished."""

    def show(self, waiting: Mapping[str, str], *, can_ask: bool) -> None:
        """Take what is asked for now."""
        self.waiting, self.can_ask = waiting, can_ask
        self.changed.emit()
