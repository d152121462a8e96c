"""Laptops at the centre: found by their id, switched off and on, each with its reason kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.central.devices import OFF, ON, SwitchedOff, find_device, switch, switched_off
from eh_desktop.central.report import FileOutcome
from eh_desktop.domain.errors import RuleTrouble
from tests.central_fixtures import LATER, House, audit, cheap, house, only, take

__all__ = ["cheap", "house"]
REASON = "Left on a bus"


def _off(house: House, name: str = "Ines Łukowska") -> SwitchedOff | None:
    (device,) = [one for one in house.centre.devices.all() if one.name == name]
    return switched_off(house.centre, device)


def test_a_device_is_found_by_how_its_id_begins(house: House) -> None:
    first, second = house.enrolled("Ada Lind"), house.enrolled("Ben Roe")
    for named in (first.device.id, first.device.id[:8], f" {first.device.id[:12].upper()} "):
        assert find_device(house.centre, named) == house.device(first)
    assert find_device(house.centre, second.device.id[:10]).name == "Ben Roe"
    with pytest.raises(RuleTrouble, match="too short to name one"):
        find_device(house.centre, first.device.id[:5])
    with pytest.raises(RuleTrouble, match="No device is enrolled"):
        find_device(house.centre, "f" * 64)


def test_two_that_begin_alike_are_both_named(house: House) -> None:
    device = house.device(house.enrolled("Ada Lind"))
    twin = replace(device, id=device.id[:20] + "0" * 44, name="Ben Roe", public_key="0" * 64)
    house.centre.devices.add(twin)
    with pytest.raises(RuleTrouble, match="2 devices begin so") as told:
        find_device(house.centre, device.id[:20])
    assert "Ada Lind" in told.value.where
    assert "Ben Roe" in told.value.where
    assert find_device(house.centre, device.id) == device


def test_what_a_lost_laptop_sends_is_refused_until_it_is_found(house: House) -> None:
    laptop = house.enrolled()
    first, second = (laptop.send(house.card, audit(number)) for number in (1, 2))
    assert take(house, first).accepted
    device = house.device(laptop)
    off = switch(house.centre, device, on=False, reason=f" {REASON} ", at=LATER)
    assert off == house.device(laptop) == replace(device, active=False)
    assert _off(house) == SwitchedOff(LATER, REASON)
    (refused,) = take(house, second).refused
    assert isinstance(refused, FileOutcome)
    for part in ("no longer accepted", "23 November 2026", f"“{REASON}”", "Ask the sender"):
        assert part in refused.reason
    assert len(house.centre.received.all()) == 1, "what came before stays"
    assert switch(house.centre, off, on=True, reason="Found again", at=LATER).active
    assert _off(house) is None
    assert only(take(house, second).accepted).records == 1
    told = [(one.what, one.who, one.record_id) for one in house.centre.journal.entries(device.id)]
    assert told == [(what, house.card.name, device.id) for what in (OFF, ON)]
    assert house.centre.journal.first_break() is None


def test_the_last_time_counts(house: House) -> None:
    device = house.device(house.enrolled())
    for on, reason in ((False, "first"), (True, "back"), (False, "second")):
        device = switch(house.centre, device, on=on, reason=reason, at=LATER)
    assert _off(house) == SwitchedOff(LATER, "second")


@pytest.mark.parametrize("reason", ["", "  ", "two\nlines", "x" * 501, "\x1b[2J"])
def test_a_reason_is_one_line_that_says_something(house: House, reason: str) -> None:
    laptop = house.enrolled()
    with pytest.raises(RuleTrouble, match="The reason is empty, longer than 500"):
        switch(house.centre, house.device(laptop), on=False, reason=reason, at=LATER)
    assert house.device(laptop).active
    assert house.centre.journal.entries(house.device(laptop).id) == ()


def test_what_is_so_already_is_said_and_a_card_enrols_nothing_back(house: House) -> None:
    laptop = house.enrolled()
    with pytest.raises(RuleTrouble, match="switched on already"):
        switch(house.centre, house.device(laptop), on=True, reason=REASON, at=LATER)
    off = switch(house.centre, house.device(laptop), on=False, reason=REASON, at=LATER)
    with pytest.raises(RuleTrouble, match="switched off already"):
        switch(house.centre, off, on=False, reason=REASON, at=LATER)
    with pytest.raises(RuleTrouble, match="already, and switched off"):
        house.centre.enrol(laptop.card().to_text())
    assert not house.device(laptop).active
