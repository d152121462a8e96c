"""Read aloud by the system's own program: what it is given, and that it never outlives the page."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Record
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.ui.child.pages import QuestionPage
from eh_desktop.ui.child.program_speaker import ProgramSpeaker
from eh_desktop.ui.child.programs import Program, find_program, speakable
from eh_desktop.ui.child.speaker import find_speaker
from eh_desktop.ui.child.window import NOT_READ, ChildWindow
from tests.shell_fixtures import settle

LEFT = Qt.MouseButton.LeftButton
HOSTILE = "--wait; $(touch here) `id` | -x “Are you 100% safe?”\n[[inpt PHON]] !-! \x1b"
MEANT = "--wait; $(touch here) `id` | -x “Are you 100 per cent safe?” inpt PHON !-!"


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that is the whole PATH: what is put there can be found, and nothing else."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def fake(folder: Path, name: str, then: str = "exec /bin/sleep 60") -> None:
    """Put a program there that notes each argument, its input and its process, then goes on."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    script = (
        f"#!/bin/sh\ncd {folder}\n"
        f'[ "$1" = --cancel ] && echo cancelled > cancelled && exit\n'
        f'printf "%s\\n" "$@" > arguments.new; /bin/cat > said\necho $$ > process\n'
        f"/bin/mv arguments.new arguments\n{then}\n"
    )
    path.write_text(script)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def started(qtbot: QtBot, folder: Path) -> tuple[list[str], str, int]:
    """Wait for the program; give its arguments, its input and its process."""
    qtbot.waitUntil((folder / "arguments").exists)
    arguments = (folder / "arguments").read_text().splitlines()
    (folder / "arguments").unlink()
    return arguments, (folder / "said").read_text(), int((folder / "process").read_text())


def gone(process: int) -> bool:
    """Tell whether no process of that number is left, not even one that nobody has reaped."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.mark.parametrize(
    ("platform", "name", "first"),
    [("linux", "espeak-ng", "-v"), ("darwin", "say", "-r"), ("linux", "spd-say", "--wait")],
)
def test_a_text_is_read_and_never_obeyed(
    qtbot: QtBot, qapp: QApplication, owner: QObject, fakes: Path,
    platform: str, name: str, first: str,
) -> None:  # fmt: skip
    fake(fakes, name)
    program = find_program(platform)
    assert program is not None
    assert program.path == str(fakes / name)
    speaker = ProgramSpeaker(program, owner)
    speaker.say(HOSTILE)
    arguments, said, process = started(qtbot, fakes)
    assert arguments[0] == first
    if program.reads_input:
        assert arguments == list(program.arguments)
        assert said == MEANT
    else:
        assert arguments[-2:] == ["--", MEANT]
        assert said == ""
    assert not (fakes / "here").exists()
    speaker.stop()
    assert gone(process)
    if program.silence:
        qtbot.waitUntil((fakes / "cancelled").exists)
    speaker.stop()


def test_windows_speaks_by_its_own_powershell_and_hears_the_text_as_input(
    qtbot: QtBot, qapp: QApplication, owner: QObject, fakes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYSTEMROOT", str(fakes))
    fake(fakes, "powershell.exe")
    assert find_program("win32") is None, "one that merely stands on the PATH is not taken"
    fake(fakes, "System32/WindowsPowerShell/v1.0/powershell.exe")
    program = find_program("win32")
    assert program is not None
    speaker = ProgramSpeaker(program, owner)
    speaker.say("-Command 'Do you feel safe?'")
    arguments, said, process = started(qtbot, fakes)
    assert arguments[:4] == ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command"]
    assert "System.Speech" in arguments[4]
    assert "safe" not in " ".join(arguments)
    assert '"' not in arguments[4], "Windows has one command line, and quotes part it"
    assert said == "-Command 'Do you feel safe?'"
    speaker.stop()
    assert gone(process)


def test_what_speaks_by_itself_goes_before_a_service(fakes: Path) -> None:
    assert find_program("linux") is None
    fake(fakes, "spd-say")
    fake(fakes, "espeak-ng")
    program = find_program("linux")
    assert program is not None
    assert Path(program.path).name == "espeak-ng"
    assert find_program("darwin") is None


def test_one_voice_at_a_time(qtbot: QtBot, qapp: QApplication, owner: QObject, fakes: Path) -> None:
    fake(fakes, "espeak-ng")
    speaker = find_speaker(owner)
    assert isinstance(speaker, ProgramSpeaker)
    speaker.say("The first")
    first = started(qtbot, fakes)[2]
    speaker.say("The second")
    assert gone(first)
    _, said, second = started(qtbot, fakes)
    assert said == "The second"
    speaker.stop()
    assert gone(second)
    assert not speaker.speaking


def test_it_may_be_silenced_before_it_began(
    qtbot: QtBot, qapp: QApplication, owner: QObject, fakes: Path
) -> None:
    fake(fakes, "espeak-ng")
    speaker = ProgramSpeaker(Program(str(fakes / "espeak-ng"), ()), owner)
    for _ in range(20):
        speaker.say("Hello")
        speaker.stop()
    assert not speaker.speaking
    settle()


def test_a_voice_that_fails_says_so_and_one_that_ends_does_not(
    qtbot: QtBot, qapp: QApplication, owner: QObject, fakes: Path
) -> None:
    fake(fakes, "well", "exit 0")
    fake(fakes, "badly", "exit 3")
    for name, fails in (("well", False), ("badly", True), ("absent", True)):
        speaker = ProgramSpeaker(Program(str(fakes / name), ()), owner)
        heard: list[str] = []
        speaker.failed.connect(lambda heard=heard: heard.append("failed"))
        speaker.say("Hello")
        qtbot.waitUntil(lambda speaker=speaker: not speaker.speaking)
        assert bool(heard) is fails
        speaker.stop()


def child_window(qtbot: QtBot) -> ChildWindow:
    form = next(f for f in load_library(forms_folder()).forms if f.id == "bathnes.child_feedback")
    window = ChildWindow(form, Record("r1", form.id, form.version, form.hash))
    window.show()
    return window


def test_the_forms_own_words_are_read_and_stop_with_the_page(
    qtbot: QtBot, dressed: QApplication, fakes: Path
) -> None:
    fake(fakes, "espeak-ng")
    window = child_window(qtbot)
    window.go_on()
    assert isinstance(window.page, QuestionPage)
    qtbot.mouseClick(window.read_button, LEFT)
    _, said, first = started(qtbot, fakes)
    assert said.startswith(speakable(window.asked[0].text))
    window.go_on()
    assert gone(first)
    while window.page.text is None:
        window.go_on()
        assert isinstance(window.page, QuestionPage)
    qtbot.keyClicks(window.page.text, "My secret")
    qtbot.mouseClick(window.read_button, LEFT)
    _, said, last = started(qtbot, fakes)
    assert said == speakable(window.page.spoken())
    assert "secret" not in said
    window.end()
    assert gone(last)
    settle()


def test_nothing_is_offered_where_nothing_can_speak(
    qtbot: QtBot, dressed: QApplication, fakes: Path
) -> None:
    window = child_window(qtbot)
    assert window.speaker is None
    assert not window.read_button.isVisible()
    window.end()
    settle()


def test_a_child_is_told_whom_to_ask_where_the_voice_fails(
    qtbot: QtBot, dressed: QApplication, fakes: Path
) -> None:
    fake(fakes, "espeak-ng", "exit 1")
    window = child_window(qtbot)
    qtbot.mouseClick(window.read_button, LEFT)
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.accessibleName() == NOT_READ
    window.go_on()
    window.end()
    settle()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="not installed: espeak-ng")
def test_a_real_voice_speaks_and_is_silenced(
    qtbot: QtBot, qapp: QApplication, owner: QObject, tmp_path: Path
) -> None:
    program = find_program("linux")
    assert program is not None
    sound = tmp_path / "said.wav"
    into_file = Program(program.path, ("-w", str(sound), *program.arguments))
    speaker = ProgramSpeaker(into_file, owner)
    sizes = []
    for text in ("-h", "-h, and a good deal more than that."):
        speaker.say(text)
        qtbot.waitUntil(lambda: not speaker.speaking)
        sizes.append(sound.stat().st_size)
    assert 1_000 < sizes[0] < sizes[1]
    speaker.say("This is not to be heard. " * 2_000)
    speaker.stop()
    assert not speaker.speaking
