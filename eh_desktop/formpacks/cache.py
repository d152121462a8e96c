"""Keep what TOML makes of a pack's files, since reading it takes most of the time of loading.

A file's parsed table is found again by the SHA-256 of its bytes, so that a changed file is never
mistaken. Only the parsing is saved: every table, kept or fresh, passes the same checks. A cache
that is absent, stale or damaged costs time and nothing else.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eh_desktop.domain.canonical import canonical_json, sha256_hex

FORMAT = 1
"""Raised when a cache of before can no longer be read."""
MOST_BYTES = 20_000_000

_log = logging.getLogger(__name__)


class ParseCache:
    """Parsed tables by the SHA-256 of their file's bytes, kept in one JSON file."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the file where there is one; without a path nothing is kept."""
        self._path = path
        self._kept = _read(path) if path is not None else {}
        self._used: dict[str, str] = {}

    def parsed(self, text: str) -> dict[str, Any]:
        """Give what TOML makes of a text; the ValueErrors and RecursionError of tomllib."""
        if self._path is None:
            return tomllib.loads(text)
        key = sha256_hex(f"{FORMAT}\n{text}".encode())
        kept = self._kept.get(key)
        if kept is not None:
            self._used[key] = kept
            plain: dict[str, Any] = json.loads(kept)
            return plain
        plain = tomllib.loads(text)
        try:
            self._used[key] = canonical_json(plain).decode("utf-8")
        except (TypeError, ValueError):
            _log.debug("a file holds what JSON does not, so it is read again each time")
        return plain

    def save(self) -> None:
        """Write what was used, if it is not what was kept: whole, or not at all."""
        if self._path is None or self._used == self._kept:
            return
        content = json.dumps({key: [text, _seal(key, text)] for key, text in self._used.items()})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._path, content.encode("utf-8"))
        except OSError as error:  # a full or read-only disk: the forms are loaded all the same
            _log.debug("the cache of the forms was not written: %s", error)


def _read(path: Path) -> Mapping[str, str]:
    """Give the entries that are whole."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        plain = json.loads(data) if len(data) <= MOST_BYTES else {}
        return {key: text for key, (text, seal) in plain.items() if seal == _seal(key, text)}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _seal(key: str, text: str) -> str:
    return sha256_hex(f"{key}\n{text}".encode())


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
