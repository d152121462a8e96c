"""What can be taken back at one record, and made again, while the vault is unlocked."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace

from eh_desktop.domain.edits import Edit
from eh_desktop.domain.record import Change, Record

Step = tuple[Change, ...]
"""Changes that are made, and taken back, together."""
MOST_STEPS = 500
"""So many steps of a record can be taken back; the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step that leads back, or forward again, and what a person calls it."""

    step: Step
    edit: Edit
    words: str


@dataclass
class History:
    """The steps of one record. It knows where it stands, so that it never undoes what is foreign.

    Text that is typed on at one place is one step, until something else is done or the text is
    left (`rest`).
    """

    back: deque[Move] = field(default_factory=lambda: deque(maxlen=MOST_STEPS))
    forward: list[Move] = field(default_factory=list)
    _at: Record | None = None
    _open: bool = False
    """Whether typing may go on in the latest step."""

    @property
    def back_words(self) -> str:
        """What would be taken back: `the answer to Assessment, 3`; empty for nothing."""
        return self.back[-1].words if self.back else ""

    @property
    def forward_words(self) -> str:
        """What would be made again; empty for nothing."""
        return self.forward[-1].words if self.forward else ""

    def meet(self, record: Record) -> None:
        """Begin anew where the record is not as this history left it, or is no draft any more."""
        known = self._at is None or _content(self._at) == _content(record)
        if not known or not record.editable:
            self.back.clear()
            self.forward.clear()
        self._at = record
        self._open = False

    def made(self, move: Move, record: Record, *, unchanged: bool) -> None:
        """Keep what takes a new step back; what was undone before cannot be made again.

        `record` is how it stands now; `unchanged` tells that with the latest step taken back
        it would stand just so, too.
        """
        self.forward.clear()
        if self.goes_on(move):
            if unchanged:
                self.back.pop()
                self._open = False
        else:
            self.back.append(move)
            self._open = move.edit.typed and len(move.step) == 1
        self._at = record

    def goes_on(self, move: Move) -> bool:
        """Tell whether a step is more typing at the place of the latest one."""
        latest = self.back[-1] if self.back else None
        alone = len(move.step) == 1 and move.edit.typed
        return self._open and alone and latest is not None and latest.edit == move.edit

    def went(self, record: Record) -> None:
        """Note that a step was undone or made again."""
        self._at = record
        self._open = False

    def rest(self) -> None:
        """Begin a new step with whatever is typed next."""
        self._open = False


def _content(record: Record) -> Record:
    return replace(record, changed_at="")
