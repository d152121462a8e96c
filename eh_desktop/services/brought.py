"""What is known of the filled PDFs that became records: which bytes, and what could not be read.

It is kept among the settings, in the encrypted store, apart from the records themselves: a record
is signed and sent, and what could not be read is no part of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from eh_desktop.domain.canonical import Plain
from eh_desktop.services.context import Context

_KEY = "brought_in"


@dataclass(frozen=True, slots=True)
class Origin:
    """The filled PDF that a record was made of."""

    sha256: str
    """Of the file's bytes, hex; empty where they are not known."""
    at: str
    """When it was brought in: UTC, ISO 8601."""
    unread: tuple[str, ...]
    """What could not be read: a sentence each, with the place and the very words."""
    dealt_with: bool = False
    """Whether a person said that the unread is seen to."""


def origins(context: Context) -> Mapping[str, Origin]:
    """Give the origin of every record that was brought in, by the record's id."""
    kept = context.settings.get(_KEY)
    if not isinstance(kept, dict):
        return {}
    return {key: _read(plain) for key, plain in kept.items() if isinstance(plain, dict)}


def keep_origin(context: Context, record_id: str, origin: Origin) -> None:
    """Keep where a record came from."""
    kept = {**origins(context), record_id: origin}
    context.settings.set(_KEY, {key: _plain(one) for key, one in kept.items()})


def deal_with(context: Context, record_id: str) -> None:
    """Keep that a person has seen to what could not be read; nothing where there was none."""
    origin = origins(context).get(record_id)
    if origin is None or not origin.unread or origin.dealt_with:
        return
    with context.store.transaction():
        keep_origin(context, record_id, replace(origin, dealt_with=True))
        context.journal.append(
            who=context.who,
            at=context.now(),
            what="unread entries dealt with",
            record_id=record_id,
            detail={"unread": len(origin.unread)},
        )


def forget_origins(context: Context, record_ids: Collection[str]) -> None:
    """Let go of where records came from, and of what of them could not be read."""
    kept = origins(context)
    left = {key: one for key, one in kept.items() if key not in record_ids}
    if len(left) < len(kept):
        context.settings.set(_KEY, {key: _plain(one) for key, one in left.items()})


def still_unread(origin: Origin | None) -> tuple[str, ...]:
    """Give what could not be read and still has to be seen to."""
    return () if origin is None or origin.dealt_with else origin.unread


def _plain(origin: Origin) -> Plain:
    return {
        "sha256": origin.sha256,
        "at": origin.at,
        # half a surrogate pair, as a broken PDF may hold, cannot be kept as text
        "unread": [said.encode("utf-8", "replace").decode() for said in origin.unread],
        "dealt_with": origin.dealt_with,
    }


def _read(plain: Mapping[str, Plain]) -> Origin:
    unread = plain.get("unread")
    said = tuple(str(one) for one in unread) if isinstance(unread, list) else ()
    return Origin(
        str(plain.get("sha256", "")),
        str(plain.get("at", "")),
        said,
        plain.get("dealt_with") is True,
    )
