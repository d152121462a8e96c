"""What can be done, as values: desks offer them, the command palette finds them by a few letters.

A desk gives what is possible with it just now:

    def commands(self) -> tuple[Command, ...]:
        return (Command("case.new", say("New case"), self.case.add, words=(say("Add a case"),)),)

and is known to the palette by one line where desks are connected (`Desk._connect`):

    palette.commands.offer(self.cases.commands)

Every source is asked each time the palette opens, so what is not possible now is left out of
the answer. `act` is a bound method, `given` its plain values; no command outlives the palette.
The places of the rail, and the buttons in the head of the page in front, are offered already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do now."""

    id: str
    """The same at every opening: by it, what is used often comes first."""
    title: str
    act: Callable[..., object]
    given: tuple[object, ...] = ()
    """What `act` is called with."""
    keys: str = ""
    """The keys that do the same: `Ctrl+N`; empty for none."""
    note: str = ""
    """A muted line under the title, where the title does not say enough."""
    words: tuple[str, ...] = ()
    """Other words by which people look for it."""

    def run(self) -> None:
        """Do it."""
        self.act(*self.given)


Source = Callable[[], Iterable[Command]]


class Commands:
    """Who offers commands; each is asked anew whenever somebody wants to know."""

    def __init__(self) -> None:
        """Start with nobody asked."""
        self._sources: list[Source] = []

    def offer(self, source: Source) -> None:
        """Ask this bound method too from now on, after the others."""
        self._sources.append(source)

    def now(self) -> tuple[Command, ...]:
        """Give all that is possible now; of the same id the first, of the same title too."""
        found: dict[str, Command] = {}
        titles: set[str] = set()
        for source in self._sources:
            for command in source():
                if command.id not in found and command.title.casefold() not in titles:
                    found[command.id] = command
                    titles.add(command.title.casefold())
        return tuple(found.values())
