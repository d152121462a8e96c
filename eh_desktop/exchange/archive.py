"""The plain ZIP inside a bundle: stored entries, fixed times, one spelling for one content.

Nothing is compressed, so nothing can swell when it is opened; and a file that is not byte for
byte what `write_archive` would write is refused, so nothing can hide between, before or after
the entries. Any ZIP program opens it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import say
from eh_desktop.exchange.strict import damaged

MAX_ARCHIVE = 1 << 30
"""Bytes of a whole archive: 1 GiB, a few thousand signed PDFs."""
MAX_ENTRY = 64 << 20
"""Bytes of one entry: 64 MiB."""
MAX_ENTRIES = 5000
MAX_NAME = 100

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _MADE_BY_UNIX = 20, (3 << 8) | 20
_MIDNIGHT, _FIRST_OF_JANUARY_1980 = 0, (1 << 5) | 1
_PRIVATE_FILE = 0o100600 << 16


def write_archive(entries: Mapping[str, bytes]) -> bytes:
    """Give a ZIP of the entries in their order; BundleRefused beyond a limit."""
    _check_limits(len(entries), sum(len(data) for data in entries.values()))
    body, places = bytearray(), []
    for name, data in entries.items():
        _check_entry(name, len(data))
        places.append((name, zlib.crc32(data), len(data), len(body)))
        body += _local_header(name, zlib.crc32(data), len(data))
        body += data
    return bytes(body + _directory(places, len(body)))


def read_archive(data: bytes) -> dict[str, bytes]:
    """Give the entries by name, in order; BundleRefused unless it is spelt as we write it."""
    _check_limits(0, len(data))
    entries: dict[str, bytes] = {}
    places: list[tuple[str, int, int, int]] = []
    at = 0
    while data[at : at + 4] == b"PK\x03\x04":
        name, crc, size, start = _read_local(data, at)
        if name in entries:
            raise damaged(say("The bundle holds one name twice."), name)
        content = data[start : start + size]
        if len(content) != size or zlib.crc32(content) != crc:
            raise damaged(say("A part of the bundle is damaged."), name)
        entries[name] = content
        places.append((name, crc, size, at))
        _check_limits(len(entries), 0)
        at = start + size
    if data[at:] != _directory(places, at):
        raise damaged(say("The bundle's list of contents is damaged."), say("At byte {at}.", at=at))
    return entries


def _read_local(data: bytes, at: int) -> tuple[str, int, int, int]:
    header = data[at : at + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise damaged(say("The bundle ends too early."), say("At byte {at}.", at=at))
    _, _, _, method, _, _, crc, packed, size, name_size, _ = _LOCAL.unpack(header)
    start = at + _LOCAL.size + name_size
    name = data[at + _LOCAL.size : start].decode("latin-1")
    if method != 0 or packed != size:
        raise BundleRefused(
            say("A part of the bundle is compressed. It was not opened, since it could swell."),
            say(
                "{name}: {packed} bytes that claim to be {size}.",
                name=repr(name[:MAX_NAME]),
                packed=packed,
                size=size,
            ),
            say("A bundle's parts are stored as they are. Ask the sender to make it again."),
        )
    _check_entry(name, size)
    if header != _local_header(name, crc, size)[: _LOCAL.size]:
        raise damaged(say("A part of the bundle has an unexpected header."), name)
    return name, crc, size, start


def _check_entry(name: str, size: int) -> None:
    parts = name.split("/")
    if not name.isascii() or not name.isprintable() or len(name) > MAX_NAME or "\\" in name:
        raise damaged(say("A name in the bundle is not allowed."), f"{name[:MAX_NAME]!r}")
    if any(part in ("", ".", "..") for part in parts) or ":" in name:
        raise damaged(say("A name in the bundle leads out of it."), f"{name!r}")
    if size > MAX_ENTRY:
        raise _too_large(
            say(
                "{name} has {size} bytes; {max_entry} are allowed.",
                name=name,
                size=size,
                max_entry=MAX_ENTRY,
            )
        )


def _check_limits(count: int, size: int) -> None:
    if count > MAX_ENTRIES:
        raise _too_large(say("It has more than {max_entries} parts.", max_entries=MAX_ENTRIES))
    if size > MAX_ARCHIVE:
        raise _too_large(
            say(
                "It has {size} bytes; {max_archive} are allowed.",
                size=size,
                max_archive=MAX_ARCHIVE,
            )
        )


def _too_large(where: str) -> BundleRefused:
    return BundleRefused(
        say("The bundle is too large."), where, say("Send fewer records in one bundle.")
    )


def _local_header(name: str, crc: int, size: int) -> bytes:
    fixed = (_VERSION, 0, 0, _MIDNIGHT, _FIRST_OF_JANUARY_1980)
    encoded = name.encode("latin-1")
    return _LOCAL.pack(b"PK\x03\x04", *fixed, crc, size, size, len(encoded), 0) + encoded


def _directory(places: Iterable[tuple[str, int, int, int]], at: int) -> bytes:
    fixed = (_MADE_BY_UNIX, _VERSION, 0, 0, _MIDNIGHT, _FIRST_OF_JANUARY_1980)
    lines = []
    for name, crc, size, offset in places:
        sizes = (crc, size, size, len(name))
        head = _CENTRAL.pack(b"PK\x01\x02", *fixed, *sizes, 0, 0, 0, 0, _PRIVATE_FILE, offset)
        lines.append(head + name.encode())
    count, directory = len(lines), b"".join(lines)
    return directory + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), at, 0)
