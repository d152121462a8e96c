"""One way to write a value as bytes, so that hashes agree everywhere."""

from __future__ import annotations

import hashlib
import json
from typing import Any

Plain = Any  # JSON: dict, list, str, int, bool, None


def canonical_json(value: Plain) -> bytes:
    """Give UTF-8 JSON with sorted keys and no spare space; floats and NaN are refused."""
    return canonical_text(value).encode("utf-8")


def canonical_text(value: Plain) -> str:
    """Give the same as text, also where half a character in it cannot be written as UTF-8."""
    _refuse_floats(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_hex(data: bytes) -> str:
    """Give the SHA-256 of the bytes as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def plain_hash(value: Plain) -> str:
    """Give the SHA-256 (hex) of the value's canonical JSON."""
    return sha256_hex(canonical_json(value))


def _refuse_floats(value: Plain) -> None:
    if isinstance(value, float):
        raise TypeError("a float has no single spelling; use an int or a str")
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key must be a str, not {type(key).__name__}")
            _refuse_floats(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _refuse_floats(inner)
