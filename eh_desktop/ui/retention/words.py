"""How keeping and erasing are said on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.retention import Phase, Term
from eh_desktop.domain.retention_units import Unit
from eh_desktop.domain.tombstone import Subject, Tombstone
from eh_desktop.services.erasing import Going

SUBJECT_TITLES: Mapping[Subject, str] = {
    "case": mark("Cases"),
    "record": mark("Forms about no case that is kept here"),
    "log_entry": mark("Log entries about no case that is kept here"),
}
COUNTED_FROM: Mapping[Subject, str] = {
    "case": mark("Counted from the day on which the case was closed."),
    "record": mark("Counted from the day on which the form, or its last amendment, was finished."),
    "log_entry": mark("Counted from the day of the entry."),
}
PHASE_WORDS: Mapping[Phase, str] = {
    "running": mark("Not counted yet"),
    "in_use": mark("In use"),
    "archived": mark("Archived"),
    "due": mark("Due for erasure"),
}
PHASE_LOOKS: Mapping[Phase, str] = {
    "running": "chip-na",
    "in_use": "chip-met",
    "archived": "chip",
    "due": "chip-partly",
}
_COUNTS = {
    "case": mark_count("{count} case", "{count} cases"),
    "people": mark_count("{count} person", "{count} people"),
    "days": mark_count("{count} day", "{count} days"),
    "record": mark_count("{count} form", "{count} forms"),
    "revisions": mark_count("{count} final version", "{count} final versions"),
    "documents": mark_count("{count} signed PDF", "{count} signed PDFs"),
    "steps": mark_count("{count} follow-up step", "{count} follow-up steps"),
    "log_entry": mark_count("{count} log entry", "{count} log entries"),
}
BASIS_WORDS = {"due": mark("Its time was up"), "asked": mark("Erased early, on request")}


def counts_words(parts: Iterable[tuple[str, int]]) -> str:
    """Give `1 case, 2 people, 1 day`, in the order of the field's own words."""
    found: dict[str, int] = {}
    for name, many in parts:
        found[name] = found.get(name, 0) + many
    return ", ".join(
        say_count(*words, found[name]) for name, words in _COUNTS.items() if found.get(name)
    )


def going_words(going: Going) -> str:
    """Give what goes with one unit, beside the thing itself; empty for nothing."""
    return counts_words((*going.parts, (going.units[0].subject, -1)))


def stone_counts(stones: Iterable[Tombstone]) -> str:
    """Give how much is gone under some tombstones."""
    parts: list[tuple[str, int]] = []
    for one in stones:
        parts += [(one.subject, 1), *one.parts.items()]
    return counts_words(parts)


def unit_title(unit: Unit) -> str:
    """Give what something is called, and more by which a person knows it."""
    return " · ".join(part for part in (unit.name, unit.about) if part)


def term_words(term: Term) -> str:
    """Give `In use for 12 months, then archived for 72 months, then due for erasure.`."""
    used = say_count("{count} month", "{count} months", term.in_use_months)
    kept = say_count("{count} month", "{count} months", term.archived_months)
    if not term.archived_months:
        return say("In use for {used}, then due for erasure.", used=used)
    if not term.in_use_months:
        return say("Archived at once, for {kept}, then due for erasure.", kept=kept)
    return say(
        "In use for {used}, then archived for {kept}, then due for erasure.", used=used, kept=kept
    )
