"""`eh-desktop` and `python -m eh_desktop`: the window, or one of the commands."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from eh_desktop.paths import data_folder


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window where no command is named, else run the command; give the exit status.

    Nothing of the window is imported for a command, and nothing of the commands for the window.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or (len(given) == 2 and given[0] == "--data-dir"):
        return _window(Path(given[1]) if given else None)
    from eh_desktop import cli

    arguments = cli.parser().parse_args(given)
    if arguments.command is None:
        return _window(arguments.data_dir)
    if arguments.command == "demo":
        from eh_desktop.demo.run import run

        return run(arguments.out, headless=arguments.headless)
    if arguments.command == "screens":
        from eh_desktop.demo.run import run_screens

        return run_screens(arguments.out)
    return cli.main(given)


def _window(folder: Path | None) -> int:
    from eh_desktop.app import run

    return run(data_folder(folder))


if __name__ == "__main__":
    sys.exit(main())
