"""The commands for the centre, for scripts and for checking. Each exits 0 only when it did it."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eh_desktop import __version__
from eh_desktop.cli_console import Arguments, printable, read_text, say, write
from eh_desktop.cli_forms import add_forms
from eh_desktop.cli_samples import add_samples
from eh_desktop.domain.dates import british_moment, utc_now
from eh_desktop.domain.errors import Trouble
from eh_desktop.paths import DATA_DIR_VARIABLE, data_folder

if TYPE_CHECKING:
    from eh_desktop.central.centre import Centre
    from eh_desktop.domain.exchange import Device

PASSPHRASE_VARIABLE = "EH_DESKTOP_CENTRAL_PASSPHRASE"  # noqa: S105  a name, not a secret


def main(argv: Sequence[str]) -> int:
    """Run one command; give its exit status (0 done, 1 not done, 2 wrong usage)."""
    arguments = parser().parse_args(argv)
    handler: Callable[[Arguments], int] = arguments.handler
    try:
        return handler(arguments)
    except Trouble as trouble:
        print(f"eh-desktop: {printable(str(trouble))}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def parser() -> argparse.ArgumentParser:
    """Give the whole command line's parser; `app` adds the window's own options."""
    top = argparse.ArgumentParser(
        prog="eh-desktop", description="Judge the quality of early help case work, offline."
    )
    top.add_argument("--version", action="version", version=f"EH Desktop {__version__}")
    top.add_argument(
        "--data-dir", type=Path, help=f"the vault's folder (or set {DATA_DIR_VARIABLE})"
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    add_forms(commands)
    add_samples(commands)
    _add_checking(commands)
    _add_central(commands)
    demo = commands.add_parser("demo", help="the whole main job on made-up data")
    demo.add_argument("--headless", action="store_true", help="without a screen")
    demo.add_argument("--out", type=Path, default=Path("build/demo"), help="where results go")
    demo.add_argument("--json", action="store_true", help="print the summary as JSON")
    screens = commands.add_parser("screens", help="a picture of every screen")
    screens.add_argument("--out", type=Path, default=Path("build/screens"))
    return top


def _add_checking(commands: Any) -> None:
    verify = commands.add_parser("verify", help="a signed PDF or a bundle: intact or not")
    verify.add_argument("file", type=Path)
    verify.add_argument("--trust", type=Path, help="the signer's certificate or device card")
    verify.add_argument("--identity", type=Path, help="the identity file that opens a bundle")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(handler=_verify)
    doctor = commands.add_parser("doctor", help="what is wrong here and what to do")
    doctor.add_argument("--passphrase-file", type=Path, help="to look inside the store, too")
    doctor.add_argument(
        "--data-dir", type=Path, default=argparse.SUPPRESS, help="the vault's folder"
    )
    doctor.add_argument("--json", action="store_true")
    doctor.set_defaults(handler=_doctor)


def _add_central(commands: Any) -> None:
    central = commands.add_parser("central", help="the central team's side")
    kinds = central.add_subparsers(dest="what", required=True, metavar="init|enrol|devices|…")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--store", type=Path, help="the centre's folder")
    shared.add_argument(
        "--passphrase-file", type=Path, help=f"else {PASSPHRASE_VARIABLE}, else asked for"
    )
    shared.add_argument("--json", action="store_true")
    init = kinds.add_parser("init", parents=[shared], help="make the centre's store and keys")
    init.add_argument("--name", required=True, help="the team's name, as laptops show it")
    init.add_argument("--out", type=Path, default=Path(), help="where the card and key go")
    init.set_defaults(handler=_central_init)
    enrol = kinds.add_parser("enrol", parents=[shared], help="accept a laptop by its card")
    enrol.add_argument("cards", type=Path, nargs="+", metavar="CARD")
    enrol.set_defaults(handler=_central_enrol)
    devices = kinds.add_parser("devices", parents=[shared], help="the laptops that are enrolled")
    devices.set_defaults(handler=_central_devices)
    for word, on, help_text in (
        ("switch-off", False, "refuse what a lost laptop sends"),
        ("switch-on", True, "accept it again"),
    ):
        switch = kinds.add_parser(word, parents=[shared], help=help_text)
        switch.add_argument("device", metavar="DEVICE", help="its id, or how it begins")
        switch.add_argument("--reason", required=True, help="why, in one line; it is kept")
        switch.set_defaults(handler=_central_switch, on=on)
    intake = kinds.add_parser("intake", parents=[shared], help="take bundles in")
    intake.add_argument("files", type=Path, nargs="+", metavar="FILE")
    intake.set_defaults(handler=_central_intake)
    report = kinds.add_parser("report", parents=[shared], help="count grades")
    report.set_defaults(handler=_central_report)


def _verify(arguments: Arguments) -> int:
    from eh_desktop.services.checking import verify_file

    verdict = verify_file(arguments.file, trust=arguments.trust, identity=arguments.identity)
    names = ("kind", "intact", "signer", "signed_at", "covers_whole_file", "reason")
    plain = {name: getattr(verdict, name) for name in names}
    plain |= {"trusted": verdict.trusted, "fingerprint": verdict.fingerprint}
    lines = [f"{'Intact' if verdict.intact else 'NOT INTACT'}: {verdict.reason}"]
    if verdict.signer:
        lines.append(f"Signed by {verdict.signer}, {british_moment(verdict.signed_at)}")
    if verdict.signer and verdict.trusted is None:
        lines.append("The name is what the signer wrote; it is not proven without --trust.")
        lines.append(f"Fingerprint: {verdict.fingerprint}")
    if verdict.trusted is not None:
        lines.append(f"The signer is {'' if verdict.trusted else 'NOT '}the one you trust.")
    say(arguments, plain, "\n".join(lines))
    return 0 if verdict.intact and verdict.trusted is not False else 1


def _doctor(arguments: Arguments) -> int:
    from eh_desktop.services.doctor import examine

    passphrase = None
    if arguments.passphrase_file is not None:
        passphrase = read_text(arguments.passphrase_file).rstrip("\r\n")
    found = examine(data_folder(arguments.data_dir), passphrase)
    lines = []
    for entry in found:
        lines.append(f"{'ok  ' if entry.well else 'WRONG'} {entry.name}: {entry.what}")
        if entry.remedy:
            lines.append(f"      {entry.remedy}")
    say(arguments, [asdict(entry) for entry in found], "\n".join(lines))
    return 0 if all(entry.well for entry in found) else 1


def _central_init(arguments: Arguments) -> int:
    from eh_desktop.central.centre import init
    from eh_desktop.services.vaults import strength

    passphrase = _passphrase(arguments, confirm=True)
    rated = strength(passphrase, (arguments.name,))
    if not rated.enough:
        raise Trouble("The centre's passphrase is too easy to guess.", remedy=rated.advice)
    card = arguments.out / "centre.ehcentre"
    recovery = arguments.out / "centre-recovery-identity.txt"
    for path in (card, recovery):  # the recovery key is in memory once: it must find its place
        write(path, b"", private=True)
    made = init(_central_store(arguments), arguments.name, passphrase)
    write(card, made.card.to_text().encode())
    write(recovery, f"{made.recovery_identity}\n".encode(), private=True)
    plain = {
        "name": made.card.name,
        "fingerprint": made.card.fingerprint(),
        "card": str(card),
        "recovery_identity": str(recovery),
    }
    text = (
        f"The centre “{made.card.name}” is ready.\n"
        f"Give laptops this card:        {card}\n"
        f"Read its fingerprint out:      {made.card.fingerprint()}\n"
        f"Lock the recovery key away:    {recovery}\n"
        "It opens every bundle if this store is lost; do not leave it on this computer."
    )
    say(arguments, plain, text)
    return 0


def _central_enrol(arguments: Arguments) -> int:
    from eh_desktop.central.centre import Centre
    from eh_desktop.exchange.cards import EnrolmentCard

    lines, plain = [], []
    with Centre.open(_central_store(arguments), _passphrase(arguments)) as centre:
        for path in arguments.cards:
            text = read_text(path)
            device = centre.enrol(text)
            fingerprint = EnrolmentCard.from_text(text).fingerprint()
            plain.append(
                {
                    "device": device.id,
                    "name": device.name,
                    "agency": device.agency,
                    "fingerprint": fingerprint,
                }
            )
            lines.append(f"Enrolled: {device.name}, {device.agency} (device {device.id})")
            lines.append(f"  Compare by telephone: {fingerprint}")
    say(arguments, plain, "\n".join(lines))
    return 0


def _central_devices(arguments: Arguments) -> int:
    from eh_desktop.central.centre import Centre

    lines, plain = [], []
    with Centre.open(_central_store(arguments), _passphrase(arguments)) as centre:
        for device in centre.devices.all():
            told = _device_plain(centre, device)
            plain.append(told)
            lines.append(f"{device.name}, {device.agency}")
            lines.append(f"  device {device.id}")
            last = (
                f"last bundle {device.last_sequence}" if device.last_sequence else "no bundle yet"
            )
            lines.append(f"  enrolled {british_moment(device.enrolled_at)}, {last}")
            if not device.active:
                at = british_moment(str(told["switched_off_at"]))
                lines.append(f"  SWITCHED OFF {at}: {told['reason']}")
    say(arguments, plain, "\n".join(lines) or "No laptop is enrolled yet.")
    return 0


def _central_switch(arguments: Arguments) -> int:
    from eh_desktop.central.centre import Centre
    from eh_desktop.central.devices import find_device, switch

    with Centre.open(_central_store(arguments), _passphrase(arguments)) as centre:
        found = find_device(centre, arguments.device)
        device = switch(centre, found, on=arguments.on, reason=arguments.reason, at=utc_now())
        plain = _device_plain(centre, device)
    if arguments.on:
        told = "  Its bundles are taken in again, those refused meanwhile once they are given anew."
    else:
        told = (
            "  Its bundles are refused from now on, also those made before. What was taken in "
            "stays and counts."
        )
    head = f"Switched {'on' if arguments.on else 'off'}: {device.name}, {device.agency}"
    say(arguments, plain, f"{head} (device {device.id})\n{told}")
    return 0


def _device_plain(centre: Centre, device: Device) -> dict[str, Any]:
    from eh_desktop.central.devices import switched_off

    off = switched_off(centre, device)
    return {
        "device": device.id,
        "name": device.name,
        "role": device.role,
        "agency": device.agency,
        "enrolled_at": device.enrolled_at,
        "last_bundle": device.last_sequence,
        "accepted": device.active,
        "switched_off_at": off.at if off else None,
        "reason": off.reason if off else None,
    }


def _central_intake(arguments: Arguments) -> int:
    from eh_desktop.central.centre import Centre
    from eh_desktop.central.intake import take_in

    with Centre.open(_central_store(arguments), _passphrase(arguments)) as centre:
        report = take_in(centre, arguments.files, utc_now())
    say(arguments, report.to_plain(), report.text())
    return 1 if report.refused else 0


def _central_report(arguments: Arguments) -> int:
    from eh_desktop.central.centre import Centre
    from eh_desktop.central.overview import overview
    from eh_desktop.services import formdesk, wordings

    library = formdesk.whole_library()
    left_out = wordings.left_out_of_report(library)
    with Centre.open(_central_store(arguments), _passphrase(arguments)) as centre:
        found = overview(centre, library.crosswalk, library.forms, left_out)
    say(arguments, found.to_plain(), found.text())
    return 1 if left_out else 0


def _central_store(arguments: Arguments) -> Path:
    if arguments.store is not None:
        return Path(arguments.store).expanduser().absolute()
    return data_folder(arguments.data_dir) / "central"


def _passphrase(arguments: Arguments, *, confirm: bool = False) -> str:
    if arguments.passphrase_file is not None:
        return read_text(arguments.passphrase_file).rstrip("\r\n")
    if PASSPHRASE_VARIABLE in os.environ:
        return os.environ[PASSPHRASE_VARIABLE]
    if not sys.stdin.isatty():
        raise Trouble(
            "The centre's passphrase is needed.",
            remedy=f"Give --passphrase-file FILE, or set {PASSPHRASE_VARIABLE}.",
        )
    given = getpass.getpass("The centre's passphrase: ")
    if confirm and getpass.getpass("Once more: ") != given:
        raise Trouble("The two passphrases differ.", remedy="Try again.")
    return given
