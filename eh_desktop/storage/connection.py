"""A connection to an encrypted file: the key first, then the rules it works by."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2

Driver = Any
"""A `sqlcipher3` connection, which carries no types."""

_RULES = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",  # KiB at most: a page that is read again is decrypted again
    "PRAGMA cell_size_check = ON",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE goes round an append-only table
)


def connect(uri: str, data_key: bytes) -> Driver:
    """Open a `file:` URI with the raw key; nothing is read from the file yet.

    Errors are those of `sqlcipher3`. The caller begins and ends transactions itself.
    """
    driver = dbapi2.connect(uri, uri=True, isolation_level=None, cached_statements=256)
    driver.execute("PRAGMA cipher_log_level = NONE")  # it would print to the standard error
    driver.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    return driver


def lay_down_rules(driver: Driver) -> None:
    """Make a connection durable, strict and discreet; this is the first to touch the file."""
    for rule in _RULES:
        driver.execute(rule).fetchall()


def fold_log(driver: Driver) -> None:
    """Bring all that was committed into the main file and empty the write-ahead log."""
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
