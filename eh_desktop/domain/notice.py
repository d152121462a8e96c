"""A notice of one safeguarding concern: what it says to whoever has to act on it."""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.domain.canonical import Plain

NOTICE_KEY = "concern_notice"
"""The one key of the data that a signed notice carries, and the kind under which it is kept."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Words with the day or moment that they are about: ISO, empty where it is not known."""

    words: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class ConcernNotice:
    """One concern as it stood when the notice was made.

    It names the case by its reference alone; what else identifies a family stays in the form.
    """

    record_id: str
    concern_id: str
    case_label: str
    """What the form calls its reference: `Case reference`."""
    case_ref: str
    form_title: str
    finding: str
    """The criterion at which it was raised: `Assessment, 10`; empty for the whole case."""
    finding_text: str
    what: str
    raised_at: str
    raised_by: str
    auditor: str
    """Who makes the notice, with the agency."""
    told: tuple[Dated, ...] = ()
    outcomes: tuple[Dated, ...] = ()
    is_open: bool = True
    """Whether it still waits for its outcome."""


def notice_to_plain(notice: ConcernNotice, at: str) -> Plain:
    """Give what a signed notice carries as data; `at` is the moment it was made."""
    names = (
        "record_id",
        "concern_id",
        "case_ref",
        "form_title",
        "finding",
        "finding_text",
        "what",
        "raised_at",
        "raised_by",
        "auditor",
    )
    plain: dict[str, Plain] = {name: getattr(notice, name) for name in names}
    plain["told"] = [{"whom": one.words, "at": one.at} for one in notice.told]
    plain["outcomes"] = [{"words": one.words, "at": one.at} for one in notice.outcomes]
    plain["open"], plain["made_at"] = notice.is_open, at
    return {NOTICE_KEY: plain}


def is_notice(plain: Plain) -> bool:
    """Tell whether data that came with a signed PDF is that of a notice."""
    return isinstance(plain, dict) and set(plain) == {NOTICE_KEY}
