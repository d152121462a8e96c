"""The laptops that a centre knows: found by the beginning of their id, switched off and on again.

A device that is lost is switched off. What it sends from then on is refused, also what was made
before; what was taken in stays. The journal keeps who was switched off when, and why.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from eh_desktop.central.centre import Centre
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.exchange import Device

OFF, ON = "device switched off", "device switched on"
SHORTEST = 6
"""So many signs of an id have to be given at least."""
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """When a device was switched off, and why."""

    at: str
    """ISO moment, UTC."""
    reason: str


def find_device(centre: Centre, named: str) -> Device:
    """Give the device whose id begins so; RuleTrouble for none, and for more than one."""
    wanted = named.strip().casefold()
    if len(wanted) < SHORTEST:
        raise RuleTrouble(
            f"“{named:.40}” is too short to name one device.",
            remedy=f"Give at least {SHORTEST} signs of its id, as central devices lists it.",
        )
    found = [one for one in centre.devices.all() if one.id.startswith(wanted)]
    if not found:
        raise RuleTrouble(
            f"No device is enrolled whose id begins with “{named:.80}”.",
            remedy="See central devices for those that are.",
        )
    if len(found) > 1:
        names = "; ".join(f"{one.name}, {one.agency} ({one.id})" for one in found)
        raise RuleTrouble(f"{len(found)} devices begin so.", names, "Give more of the id.")
    return found[0]


def switch(centre: Centre, device: Device, *, on: bool, reason: str, at: str) -> Device:
    """Accept what a device sends, or no longer; give it as it is then.

    `at` is the moment, UTC ISO 8601. RuleTrouble, with nothing changed, for one that is so
    already, and for no reason or one that is too long or goes over several lines.
    """
    where = f"{device.name}, {device.agency} (device {device.id})"
    why = reason.strip()
    if device.active is on:
        state = "on" if on else "off"
        raise RuleTrouble(f"The device is switched {state} already. Nothing was changed.", where)
    if not why or len(why) > LONGEST_REASON or not why.isprintable():
        raise RuleTrouble(
            f"The reason is empty, longer than {LONGEST_REASON} letters, or not one line.",
            where,
            "Say in one line why, for whoever asks later.",
        )
    with centre.store.transaction():
        centre.devices.set_active(device.id, active=on)
        centre.journal.append(
            who=centre.card().name,
            at=at,
            what=ON if on else OFF,
            record_id=device.id,
            detail={"device": device.id, "reason": why},
        )
    return replace(device, active=on)


def switched_off(centre: Centre, device: Device) -> SwitchedOff | None:
    """Give when a device was switched off last, and why; None for one that is accepted."""
    if device.active:
        return None
    last = next(one for one in reversed(centre.journal.entries(device.id)) if one.what == OFF)
    return SwitchedOff(last.at, str(json.loads(last.detail)["reason"]))
