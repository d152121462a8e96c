"""Walk the demonstration's screens in one look, in a process of its own, on a laptop's screen.

    python -m tests.reach.run light 100 places

Prints what was found as JSON; `places` are those of `make screens`, `story` the main job.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from eh_desktop.demo import run
from eh_desktop.demo.gallery import make_cupboards
from tests.reach.walk import Walk, WalkingPlayer

WHOLE = ("light", 100)
"""In this look every check is made; in others, those that depend on colours and sizes."""


def walked(scheme: str, scale: int, part: str) -> Walk:
    """Walk the places or the story in one look; a QApplication is there."""
    walk = Walk(whole=(scheme, scale) == WHOLE)
    player = WalkingPlayer(walk)
    with TemporaryDirectory(prefix="eh-desktop-walk-") as name:
        folder = Path(name)
        if part == "places":
            run.hang(folder, scheme, scale, make_cupboards(folder), player=player)
        else:
            run.play(folder, folder, scheme, scale, player=player)
    return walk


def main(scheme: str, scale: str, part: str) -> None:
    """Walk, and print what was found."""
    with run.no_screen(), run.application():
        walk = walked(scheme, int(scale), part)
    found = {"told": walk.told(), "screens": walk.walked, "stops": walk.stops}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
