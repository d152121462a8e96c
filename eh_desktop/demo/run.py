"""Run the demonstration in a throwaway vault and leave its results in a folder."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eh_desktop.domain.canonical import sha256_hex

if TYPE_CHECKING:
    from eh_desktop.demo.centre import Team
    from eh_desktop.demo.gallery import Cupboard
    from eh_desktop.demo.player import Player
    from eh_desktop.demo.story import Story

WATCHING_MS = 60
LAPTOP: dict[str, Any] = {
    "name": "laptop",
    "x": 0,
    "y": 0,
    "width": 1366,
    "height": 900,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""The screen that stands in for none, as Qt's offscreen platform reads it."""
LOOKS = (
    ("light", 100),
    ("dark", 100),
    ("high_contrast", 100),
    ("light", 200),
    ("dark", 200),
)
"""Colours, and text size in per cent."""


def run(out: Path, *, headless: bool, as_json: bool = False) -> int:
    """Drive the real window through the whole main job; give the exit status."""
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("screens/*.png"), *out.glob("*.ehbundle")):
        old.unlink()
    pause = 0 if headless else WATCHING_MS
    with no_screen() if headless else nullcontext(), application():
        summary = play(out, out / "screens", "light", 100, pause_ms=pause)
    text = json.dumps(summary, ensure_ascii=False, indent=1)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n" if as_json else _told(summary, out))
    return 0


def run_screens(out: Path) -> int:
    """Picture every screen in every look; give the exit status."""
    with (
        no_screen(),
        application(),
        tempfile.TemporaryDirectory(prefix="eh-desktop-screens-") as name,
    ):
        from eh_desktop.demo.gallery import make_cupboards

        folder = Path(name)
        cupboards = make_cupboards(folder)
        for scheme, scale in LOOKS:
            _picture(folder, out / f"{scheme}-{scale}", scheme, scale, cupboards)
        from eh_desktop.demo.pseudo import pseudo_spoken

        with pseudo_spoken():
            _picture(folder, out / "light-100-longer", "light", 100, cupboards)
    return 0


def _picture(
    folder: Path,
    pictures: Path,
    scheme: str,
    scale: int,
    cupboards: tuple[Cupboard, Cupboard, Cupboard],
) -> None:
    """Picture every screen in one look, and say how many there are."""
    for old in pictures.rglob("*.png"):
        old.unlink()
    play(folder, pictures, scheme, scale)
    hang(pictures / "places", scheme, scale, cupboards)
    sys.stdout.write(f"{pictures}: {len(list(pictures.rglob('*.png')))} pictures\n")


def hang(
    pictures: Path | None,
    scheme: str,
    scale: int,
    cupboards: tuple[Cupboard, Cupboard, Cupboard],
    *,
    width: int = 1280,
    player: Player | None = None,
) -> None:
    """Picture every place of an empty, a full and a busy vault in one look.

    Another `player` may do something else with each place than picture it.
    """
    from PySide6.QtWidgets import QApplication

    from eh_desktop.demo.gallery import Gallery
    from eh_desktop.demo.player import Player
    from eh_desktop.services.preferences import Preferences
    from eh_desktop.ui.application import dress

    with tempfile.TemporaryDirectory(prefix="eh-desktop-places-") as name:
        folder = Path(name)
        preferences = Preferences(folder)
        preferences.change(scheme=scheme, text_scale=scale, lock_after_minutes=0)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  the caller made it
        dress(app, scheme, scale)
        player = player or Player(pictures)
        empty, full, busy = cupboards
        with player.alert():
            gallery = Gallery(player, preferences, width)
            gallery.show_all(empty, full, folder)
            gallery.show_desk(busy, folder)
            gallery.show_service(folder)


def play(
    out: Path,
    pictures: Path | None,
    scheme: str,
    scale: int,
    *,
    pause_ms: int = 0,
    player: Player | None = None,
) -> dict[str, Any]:
    """Play the whole story in one look; results into `out`; give the summary."""
    from PySide6.QtWidgets import QApplication

    from eh_desktop.demo.centre import Team
    from eh_desktop.demo.laptop import Laptop
    from eh_desktop.demo.player import Player
    from eh_desktop.demo.story import Story
    from eh_desktop.services.preferences import Preferences
    from eh_desktop.services.vaults import VaultService
    from eh_desktop.ui.application import dress

    with tempfile.TemporaryDirectory(prefix="eh-desktop-demo-") as name:
        folder = Path(name)
        preferences = Preferences(folder / "vault")
        preferences.change(scheme=scheme, text_scale=scale, lock_after_minutes=0)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  the caller made it
        dress(app, scheme, scale)
        player = player or Player(pictures, pause_ms)
        vault = VaultService(folder / "vault")
        vault.hold()
        laptop = Laptop(player, vault, preferences)
        story = Story(player, laptop)
        try:
            with player.alert():
                return _chapters(player, story, Team(folder / "centre"), out, folder)
        finally:
            laptop.close()
            vault.release()


def _chapters(player: Player, story: Story, team: Team, out: Path, folder: Path) -> dict[str, Any]:
    from eh_desktop.demo import made_up

    with player.step("first_start"):
        story.laptop.first_start(folder / "recovery-sheet.pdf")
    with player.step("start_audit"):
        story.start_audit()
    with player.step("fill"):
        story.fill()
    with player.step("finish"):
        story.finish()
    with player.step("sign"):
        story.sign(made_up.PASSPHRASE)
        story.save_pdf(out / "audit.pdf")
    with player.step("centre_init"):
        team.init()
    with player.step("exchange_cards"):
        story.exchange_cards(team.card, folder / "laptop.ehdevice")
        team.enrol(folder / "laptop.ehdevice")
    summary = _judged(story)
    with player.step("bundle"):
        sent = story.send(folder)
        shutil.copyfile(sent, out / "audit.ehbundle")
    with player.step("intake"):
        summary["central"] = _central(team, out / "audit.ehbundle", folder)
        team.write_identity(out / "central-identity.txt")
    with player.step("lock_and_unlock"):
        story.laptop.lock_and_unlock(made_up.PASSPHRASE)
    with player.step("change_passphrase"):
        story.laptop.change_passphrase(made_up.PASSPHRASE, made_up.SECOND_PASSPHRASE)
        story.laptop.lock_and_unlock(made_up.SECOND_PASSPHRASE, picture=False)
    with player.step("recover"):
        story.laptop.recover(made_up.THIRD_PASSPHRASE)
    with player.step("amend"):
        summary["amendment"] = story.amend()
        story.sign(made_up.THIRD_PASSPHRASE, picture=False)
    with player.step("look_around"):
        story.look_around()
    summary["pdf_sha256"] = sha256_hex((out / "audit.pdf").read_bytes())
    summary["bundle_sha256"] = sha256_hex((out / "audit.ehbundle").read_bytes())
    summary["seconds"] = player.seconds
    return summary


def _judged(story: Story) -> dict[str, Any]:
    """Give what the signed audit says, as the store keeps it."""
    record = story.desk.workspace.records.open(story.record_id).record
    grades = {
        key: {
            "suggested": None if frozen.grade is None else frozen.grade.id,
            "awarded": record.awards[key].grade.id if key in record.awards else None,
            "because": frozen.because,
        }
        for key, frozen in record.suggested.items()
    }
    overall = grades.pop("overall")
    return {
        "form": {"id": record.form_id, "version": record.form_version, "hash": record.form_hash},
        "record_id": record.id,
        "sections": grades,
        "overall": overall,
    }


def _central(team: Team, bundle: Path, folder: Path) -> dict[str, Any]:
    """Take the bundle in, then once more and damaged: both times without harm."""
    taken = team.take_in(bundle)
    damaged = folder / "damaged.ehbundle"
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    again = team.take_in(bundle, damaged)
    return {
        "accepted": len(taken["accepted"]),
        "refused": len(taken["refused"]),
        "files": taken,
        "again_and_damaged": again,
        "report": team.report(),
    }


@contextmanager
def no_screen() -> Iterator[None]:
    """Let Qt draw without a screen, as if on a laptop's."""
    with tempfile.TemporaryDirectory(prefix="eh-desktop-screen-") as folder:
        path = Path(folder, "screen.json")
        path.write_text(json.dumps({"screens": [LAPTOP]}), encoding="utf-8")
        # Qt splits the value at colons, which a path of Windows has
        where = "" if os.name == "nt" else f":configfile={path}"
        os.environ["QT_QPA_PLATFORM"] = f"offscreen{where}"
        yield


@contextmanager
def application() -> Iterator[None]:
    """Make the application, as `app` does; leaves nothing running."""
    from PySide6.QtCore import qInstallMessageHandler

    from eh_desktop.ui.application import make_application
    from eh_desktop.ui.collector import Collector
    from eh_desktop.ui.failures import log_qt

    app = make_application(["eh-desktop"])
    collector, before = Collector(app), qInstallMessageHandler(log_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        collector.stop()


def _told(summary: dict[str, Any], out: Path) -> str:
    lines = [f"The demonstration ran through. Results are in {out}:"]
    for key, grades in {**summary["sections"], "overall": summary["overall"]}.items():
        lines.append(f"  {key:8} suggested {grades['suggested']}, awarded {grades['awarded']}")
    central = summary["central"]
    lines.append(f"  centre   accepted {central['accepted']}, refused {central['refused']}")
    lines += [f"  {name:18} {seconds:6.2f} s" for name, seconds in summary["seconds"].items()]
    return "\n".join(lines) + "\n"
