"""Reading what strangers wrote: canonical JSON and base64, one spelling for each value."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from typing import Any

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import mark, say

DAMAGED_REMEDY = mark("Ask the sender to make and send the bundle again.")
HEX_64 = re.compile(r"[0-9a-f]{64}")
"""A SHA-256 as it is written everywhere: 64 lower-case hex digits."""


def printable(text: str, longest: int = 120) -> str:
    """Give foreign text fit for a screen and a log: ‹U+001B› for what steers or hides, and cut.

    `longest` is the most characters of it that are kept, before anything is written out.
    """
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(char if char.isprintable() else f"‹U+{ord(char):04X}›" for char in cut)


def read_canonical(data: bytes, where: str) -> Plain:
    """Read canonical JSON; BundleRefused for any other spelling of the same value."""
    try:
        value = json.loads(data.decode("utf-8"))
        same = canonical_json(value) == data
    except (ValueError, TypeError, RecursionError) as wrong:
        raise damaged(say("A part of the bundle cannot be read."), f"{where}: {wrong}") from wrong
    if not same:
        raise damaged(say("A part of the bundle is not written in the agreed way."), where)
    return value


def read_base64(text: Plain, where: str) -> bytes:
    """Read standard padded base64; BundleRefused for spare bits, spaces or another alphabet."""
    if isinstance(text, str) and text.isascii():
        try:
            data = base64.b64decode(text, validate=True)
        except binascii.Error:
            data = b""
        if base64.b64encode(data).decode() == text:
            return data
    raise damaged(
        say("A part of the bundle cannot be read."), say("{where} is not base64.", where=where)
    )


def members(plain: Plain, kinds: Mapping[str, type], where: str) -> dict[str, Any]:
    """Give an object with exactly these keys and types; BundleRefused for anything else."""
    if not isinstance(plain, dict) or set(plain) != set(kinds):
        raise damaged(
            say("{where} is not of the expected shape.", where=where),
            say("Expected: {list}.", list=", ".join(kinds)),
        )
    for key, kind in kinds.items():
        # type() and not isinstance(): true is no number here.
        if type(plain[key]) is not kind:
            raise damaged(
                say("{where} is not of the expected shape.", where=where),
                say("“{key}” is of another type.", key=key),
            )
    return plain


def texts(plain: Plain, where: str) -> tuple[str, ...]:
    """Give a list of texts as a tuple; BundleRefused for anything else."""
    if isinstance(plain, list) and all(isinstance(entry, str) for entry in plain):
        return tuple(plain)
    raise damaged(
        say("{where} is not of the expected shape.", where=where), say("Expected a list of texts.")
    )


def damaged(what: str, where: str) -> BundleRefused:
    """Give the refusal of something damaged, with the remedy for it; `where` is made printable."""
    return BundleRefused(what, printable(where), say(DAMAGED_REMEDY))
