"""A process that answers at random until it is killed, and tells each answer that was kept.

Run as `python -m tests.faults.storage_answering FOLDER`: it imports everything once, then forks a
child for each line it reads, the line naming the turn. Out go its pid and a line per kept answer.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.storage.database import open_store
from eh_desktop.storage.repositories.records import RecordRepository
from tests.storage_fixtures import AT, DATA_KEY, WHO


def changes(turn: int) -> Iterator[Change]:
    """Give the endless answers of one turn, the same each time."""
    dice = random.Random(turn)
    for number in count():
        value = dice.choice(("met", "partially_met", "not_met"))
        note = f"turn {turn}, answer {number}. " * dice.randrange(1, 40)
        yield Change(Part.ANSWER, f"s1.{dice.randrange(21)}", Answer(value, note))


def answer(folder: Path, turn: int) -> None:
    """Open the store and answer, telling each kept answer at once, for ever."""
    records = RecordRepository(open_store(folder, DATA_KEY))
    tell = sys.stdout.fileno()
    os.write(tell, f"{os.getpid()}\n".encode())
    for change in changes(turn):
        records.change("r1", change, who=WHO, at=AT)
        os.write(tell, b"kept\n")


def main() -> None:
    """Fork an answering child for each line read, and say when it has ended."""
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            answer(folder, int(line))
        os.waitpid(child, 0)
        os.write(sys.stdout.fileno(), b"ended\n")


if __name__ == "__main__":
    main()
