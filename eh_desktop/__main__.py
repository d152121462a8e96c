"""`eh-desktop` and `python -m eh_desktop`: the window, or one of the commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from eh_desktop.domain.errors import Trouble
from eh_desktop.paths import data_folder

NO_SCREEN = (
    "There is no screen to show a window on.\n"
    "Without one, run: eh-desktop demo --headless --out build/demo"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window where no command is named, else run the command; give the exit status.

    Nothing of the window is imported for a command, and nothing of the commands for the window.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or (len(given) == 2 and given[0] == "--data-dir"):
        return _window(Path(given[1]) if given else None)
    from eh_desktop import cli

    arguments = cli.parser().parse_args(given)
    if arguments.command is None:
        return _window(arguments.data_dir)
    if arguments.command == "demo":
        from eh_desktop.demo.run import run

        return _told(run, arguments.out, headless=arguments.headless, as_json=arguments.json)
    if arguments.command == "screens":
        from eh_desktop.demo.run import run_screens

        return _told(run_screens, arguments.out)
    return cli.main(given)


def _window(folder: Path | None) -> int:
    if not _has_screen():
        return _refused(NO_SCREEN)
    from eh_desktop.app import run

    return run(data_folder(folder))


def _told(job: Callable[..., int], *given: object, **named: object) -> int:
    """Run a job; give 1 and its words where it meets a trouble."""
    if not (named.get("headless", True) or _has_screen()):
        return _refused(NO_SCREEN)
    try:
        return job(*given, **named)
    except (Trouble, OSError) as trouble:
        return _refused(str(trouble))


def _refused(words: str) -> int:
    sys.stderr.write(f"eh-desktop: {words}\n")
    return 1


def _has_screen() -> bool:
    """Whether Qt can show a window: without one it would end the process by itself."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
