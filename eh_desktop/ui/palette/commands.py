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
from dataclasses import dataclass, replace


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
        """Give all that is possible now. What goes by the name of an earlier one is that one."""
        found: dict[str, Command] = {}
        for source in self._sources:
            for command in source():
                names = (command.title, *command.words)
                same = next((found[name] for name in names if name in found), None)
                if same is None:
                    found[command.title] = command
                else:
                    also = dict.fromkeys((*same.words, *names))
                    found[same.title] = replace(same, words=tuple(also))
        return tuple(found.values())
