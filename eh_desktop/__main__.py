"""`python -m eh_desktop`: the same as the `eh-desktop` command."""

from eh_desktop.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
