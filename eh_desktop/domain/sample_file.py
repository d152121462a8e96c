"""A sample as a file, and whether drawing it again gives the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.sample_list import case_of_row, list_differences, list_hash, list_rows
from eh_desktop.domain.sampling import ALGORITHM, Drawn, Sample, SampleCase, draw, replacement

FILE_FORMAT = "eh-sample-file-1"
_MEMBERS = {"format", "sample", "list", "replacements"}
_REMEDY = "Ask for the file again, as the application exported it."


@dataclass(frozen=True, slots=True)
class Replacement:
    """One case that was handed back, why, and the next rank that stands in for it."""

    out: str
    reason: str
    into: str
    """Empty where none was left."""


@dataclass(frozen=True, slots=True)
class SampleFile:
    """Everything that is needed to draw a sample again; it names no family and no worker."""

    sample: Sample
    cases: tuple[SampleCase, ...]
    replacements: tuple[Replacement, ...] = ()


def to_bytes(file: SampleFile) -> bytes:
    """Give the file: canonical JSON, the list as rows."""
    plain = {
        "format": FILE_FORMAT,
        "sample": to_plain(file.sample),
        "list": [list(row) for row in list_rows(file.cases)],
        "replacements": [asdict(one) for one in file.replacements],
    }
    return canonical_json(plain)


def from_bytes(data: bytes, where: str) -> SampleFile:
    """Read a file; Trouble names the first thing that is not as it has to be."""
    try:
        plain = json.loads(data.decode("utf-8"))
        same = canonical_json(plain) == data
    except (ValueError, TypeError, RecursionError) as wrong:
        raise Trouble("This is not a sample.", f"{where}: {wrong}", _REMEDY) from wrong
    if not isinstance(plain, dict) or set(plain) != _MEMBERS or plain["format"] != FILE_FORMAT:
        raise Trouble("This is not a sample.", where, _REMEDY)
    if not same:
        what = "This sample is not written as the application writes it."
        raise Trouble(what, where, _REMEDY)
    try:
        sample = from_plain(plain["sample"])
        rows = _read(tuple[tuple[str, ...], ...], plain["list"], "list")
        made = _read(tuple[Replacement, ...], plain["replacements"], "replacements")
    except ValueError as wrong:
        what = "A part of the sample cannot be read."
        raise Trouble(what, f"{where}: {wrong}", _REMEDY) from wrong
    cases = tuple(case_of_row(row, f"{where}, list, {at}") for at, row in enumerate(rows, 1))
    return SampleFile(sample, cases, made)


def to_plain(sample: Sample) -> dict[str, Plain]:
    """Give a sample as JSON values."""
    plain: dict[str, Plain] = json.loads(canonical_json(asdict(sample)))
    return plain


def from_plain(plain: Plain) -> Sample:
    """Read a sample; ValueError names the member that is missing, odd or of another type."""
    sample: Sample = _read(Sample, plain, "sample")
    return sample


def differences(file: SampleFile, other: Sequence[SampleCase] | None = None) -> tuple[str, ...]:
    """Draw the sample again and say what differs; () if it is the same.

    `other` is a list that somebody kept apart; without one, the file's own list serves.
    """
    told = file.sample.drawn
    if told.algorithm != ALGORITHM:
        return (f"It was drawn by “{told.algorithm}”; only “{ALGORITHM}” is known here.",)
    cases = file.cases if other is None else other
    found_hash = list_hash(cases)
    if found_hash != told.list_hash:
        rows = list_differences(list_rows(file.cases), list_rows(cases))
        own = "" if list_hash(file.cases) == told.list_hash else " Its own list was changed."
        said = (
            f"The list is not the one that it was drawn from: SHA-256 {found_hash[:16]}…, "
            f"not {told.list_hash[:16]}….{own}"
        )
        return (said, *rows)
    found = draw(file.sample.asked, cases, found_hash)
    return (*_compare(told, found), *_chain(file, cases))


def _compare(told: Drawn, found: Drawn) -> list[str]:
    words = {
        "listed": "Cases on the list",
        "population": "Cases of the population",
        "wanted": "Cases wanted",
        "excluded": "Cases excluded",
    }
    said = [
        f"{words[name]}: the file says {getattr(told, name)}, drawing again gives "
        f"{getattr(found, name)}."
        for name in words
        if getattr(told, name) != getattr(found, name)
    ]
    if told.strata != found.strata:
        said.append("The shares of the agencies are not those that drawing again gives.")
    if told.refs != found.refs:
        said.append(
            f"Cases drawn: the file says {_refs(told.refs)}, drawing again gives "
            f"{_refs(found.refs)}."
        )
    return said


def _chain(file: SampleFile, cases: Sequence[SampleCase]) -> list[str]:
    """Follow the replacements in their order; each has to be the next rank."""
    sample, said = file.sample, []
    used = list(sample.drawn.refs)
    gone: set[str] = set()
    for one in file.replacements:
        if one.out not in used or one.out in gone:
            said.append(f"{one.out or 'A case'} was replaced but is not in the sample.")
            continue
        gone.add(one.out)
        found = replacement(sample.asked, cases, sample.drawn.list_hash, one.out, used)
        if found != one.into:
            said.append(
                f"In place of {one.out}: the file says {one.into or 'none'}, drawing again gives "
                f"{found or 'none'}."
            )
        used.append(one.into)
    return said


def _refs(refs: Sequence[str]) -> str:
    return ", ".join(refs) or "none"


def _read(kind: Any, plain: Plain, where: str) -> Any:
    """Read a value of a type made of dataclasses, tuples, texts and numbers; ValueError if not."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        names = [entry.name for entry in fields(kind)]
        if not isinstance(plain, dict) or set(plain) != set(names):
            raise ValueError(f"{where} does not have the members {', '.join(names)}")
        read = {name: _read(hints[name], plain[name], f"{where}.{name}") for name in names}
        return kind(**read)
    if get_origin(kind) is tuple:
        if not isinstance(plain, list):
            raise ValueError(f"{where} is not a list")
        inner = get_args(kind)[0]
        return tuple(_read(inner, one, f"{where}[{at}]") for at, one in enumerate(plain))
    if get_origin(kind) is Literal:
        if type(plain) is not str or plain not in get_args(kind):
            raise ValueError(f"{where} is none of {', '.join(get_args(kind))}")
    elif type(plain) is not kind:  # and not isinstance(): true is no number here
        raise ValueError(f"{where} is not of the type {kind.__name__}")
    return plain
