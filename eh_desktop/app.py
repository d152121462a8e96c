"""The composition root: one process, one vault, from the first window to the last."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from eh_desktop.domain.errors import Trouble, VaultInUse
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.application import dress, make_application
from eh_desktop.ui.collector import Collector
from eh_desktop.ui.failures import Failures
from eh_desktop.ui.instance import Instance
from eh_desktop.ui.translation import speak_chosen

ALREADY_OPEN = "EH Desktop is open already; its window has been brought to the front."


def run(
    folder: Path, argv: Sequence[str] = (), *, painted: Callable[[], None] | None = None
) -> int:
    """Open the window on a data folder; gives the exit code.

    `painted` is called once, when the first window was painted.
    """
    app = make_application(["eh-desktop", *argv])
    preferences = Preferences(folder)
    choices = preferences.choices
    speak_chosen(choices.language)
    dress(app, choices.scheme, choices.text_scale)
    vault = VaultService(folder)
    try:
        vault.hold()
    except VaultInUse as trouble:
        return _call_first(folder, trouble)
    except Trouble as trouble:
        return _refuse(trouble)
    collector, failures = Collector(app), Failures(app)
    instance = Instance(vault, preferences)
    if painted is not None:
        instance.entrance.painted.connect(painted)
    try:
        instance.entrance.show()
        code = int(app.exec())
    except Trouble as trouble:
        code = _refuse(trouble)
    finally:
        instance.close()
        failures.stop()
        collector.stop()
        vault.release()
    if instance.locked:
        start_again(folder)
    return code


def start_again(folder: Path) -> None:
    """Start a new process on the same folder; locking ends this one, memory and all."""
    import subprocess

    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "eh_desktop"]
    subprocess.Popen(  # noqa: S603  our own program
        [*program, "--data-dir", str(folder)],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        close_fds=True,
    )


def _call_first(folder: Path, trouble: VaultInUse) -> int:
    from eh_desktop.ui.single_instance import ask_first

    if ask_first(folder):
        sys.stdout.write(ALREADY_OPEN + "\n")
        return 0
    return _refuse(trouble)


def _refuse(trouble: Trouble) -> int:
    from eh_desktop.ui.failure_dialog import FailureDialog

    sys.stderr.write(f"{trouble}\n")
    dialog = FailureDialog(trouble)
    dialog.exec()
    return 1
