"""The parts of a bundle that are lines of canonical JSON, written and read: one value, one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from eh_desktop.domain import sent_return, tombstone
from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.codec import record_from_plain, record_to_plain
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Record
from eh_desktop.domain.sent_return import SentReturn
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.exchange.strict import damaged, read_canonical

RECORDS, FORMS = "records.jsonl", "forms.jsonl"
RETURNS, TOMBSTONES = "returns.jsonl", "tombstones.jsonl"
_Value = TypeVar("_Value")


def jsonl(lines: Iterable[bytes]) -> bytes:
    """Give a part of these lines."""
    return b"".join(line + b"\n" for line in lines)


def lines_of(data: bytes, name: str) -> Iterator[bytes]:
    """Give a part's lines, each canonical JSON; BundleRefused where one is not."""
    if not data.endswith(b"\n"):
        raise damaged(say("A part of the bundle ends in the middle of a line."), name)
    for line in data[:-1].split(b"\n"):
        read_canonical(line, name)
        yield line


def record_lines(records: Iterable[Record]) -> bytes:
    """Give `records.jsonl`."""
    return jsonl(canonical_json(record_to_plain(one)) for one in records)


def return_lines(returns: Iterable[SentReturn]) -> bytes:
    """Give `returns.jsonl`."""
    return jsonl(canonical_json(sent_return.sent_return_to_plain(one)) for one in returns)


def tombstone_lines(tombstones: Iterable[Tombstone]) -> bytes:
    """Give `tombstones.jsonl`."""
    return jsonl(canonical_json(tombstone.to_plain(one)) for one in tombstones)


def read_records(data: bytes) -> tuple[Record, ...]:
    """Read `records.jsonl`; BundleRefused says what is wrong with it."""
    return _read(data, RECORDS, say("A record"), record_from_plain, record_to_plain)


def read_returns(data: bytes) -> tuple[SentReturn, ...]:
    """Read `returns.jsonl`; BundleRefused says what is wrong with it."""
    to_plain, from_plain = sent_return.sent_return_to_plain, sent_return.sent_return_from_plain
    return _read(data, RETURNS, say("A return"), from_plain, to_plain)


def read_tombstones(data: bytes) -> tuple[Tombstone, ...]:
    """Read `tombstones.jsonl`; BundleRefused says what is wrong with it."""
    return _read(data, TOMBSTONES, say("A tombstone"), tombstone.from_plain, tombstone.to_plain)


def _read(
    data: bytes,
    name: str,
    noun: str,
    from_plain: Callable[[Plain], _Value],
    to_plain: Callable[[_Value], Plain],
) -> tuple[_Value, ...]:
    """Read a part; what is read has to be written again as the very same bytes."""
    found = []
    for line in lines_of(data, name):
        try:
            value = from_plain(read_canonical(line, name))
        except ValueError as wrong:
            raise damaged(
                say("{noun} of the bundle cannot be read.", noun=noun), f"{wrong}"[:200]
            ) from wrong
        if canonical_json(to_plain(value)) != line:
            raise damaged(say("{noun} of the bundle carries more than it should.", noun=noun), name)
        found.append(value)
    return tuple(found)
