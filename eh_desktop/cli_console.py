"""What every command does alike: print for a person or as JSON, read and write files."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import Any

from eh_desktop.domain.errors import Trouble
from eh_desktop.formpacks.plain_file import read_plain

MOST_BYTES = 64 * 1024**2
"""A larger file is not read: signed PDFs and bundles have their own way."""
Arguments = argparse.Namespace


def printable(text: str) -> str:
    """Give text that cannot command a terminal: control and bidi characters are named instead."""
    return "".join(
        letter if letter == "\n" or letter.isprintable() else f"‹U+{ord(letter):04X}›"
        for letter in text
    )


def say(arguments: Arguments, plain: Any, text: str) -> None:
    """Print plain values as JSON where `--json` was given, else the text."""
    said = json.dumps(plain, ensure_ascii=False, indent=1) if arguments.json else text
    print(printable(said))


def read_text(path: Path) -> str:
    """Give a UTF-8 file's text, or a pipe's; Trouble if it cannot be read or has no sensible end.

    A passphrase may well come through a pipe, so that it stands in no file.
    """
    try:
        with path.open("rb") as stream:
            return _sensible(stream.read(MOST_BYTES + 1), path).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("The file cannot be read.", f"{path}: {error}", "Check its name.") from error


def read_bytes(path: Path) -> bytes:
    """Give a file's bytes; Trouble if it cannot be read or is no plain file of sensible size."""
    try:
        return _sensible(read_plain(path, MOST_BYTES), path)
    except OSError as error:
        raise Trouble("The file cannot be read.", f"{path}: {error}", "Check its name.") from error


def _sensible(data: bytes, path: Path) -> bytes:
    if len(data) > MOST_BYTES:
        what = f"The file is over {MOST_BYTES // 1024**2} MB, which nothing is that is read here."
        raise Trouble(what, str(path), "Check its name.")
    return data


def read_json(path: Path) -> Any:
    """Give a JSON file's value; Trouble names line and column."""
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise Trouble(
            f"The file is not JSON: {error.msg}.",
            f"{path}, line {error.lineno}, column {error.colno}",
            "Mend that place; a comma or a quote is the usual cause.",
        ) from error
    except (RecursionError, ValueError) as error:
        raise Trouble("The file is not what answers look like.", str(path)) from error


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file, its folders too; private: for this account only. Trouble if it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600 if private else 0o644)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Trouble(
            f"The file cannot be written: {error.strerror or error}.",
            str(path),
            "Check the folder.",
        ) from error
