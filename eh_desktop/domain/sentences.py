"""Small parts of the sentences that rules show their working in."""

from __future__ import annotations

from collections.abc import Sequence

from eh_desktop.domain.language import say


def listed(parts: Sequence[str]) -> str:
    """Give parts as a list in words: `a, b and c`; empty for none."""
    if len(parts) < 2:
        return "".join(parts)
    return say("{parts} and {last}", parts=", ".join(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """Give parts as a choice in words: `a, b or c`; empty for none."""
    if len(parts) < 2:
        return "".join(parts)
    return say("{parts} or {last}", parts=", ".join(parts[:-1]), last=parts[-1])


def both(parts: Sequence[str]) -> str:
    """Give parts that all hold: `a and b and c`."""
    whole = parts[0] if parts else ""
    for part in parts[1:]:
        whole = say("{parts} and {last}", parts=whole, last=part)
    return whole


def capital(text: str) -> str:
    """Give a text that begins a sentence, the rest as it stands."""
    return f"{text[:1].upper()}{text[1:]}"
