"""Everything about one person: who is looked for, how a find is classed, and by when to answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.naming import (
    LEAST,
    Match,
    Name,
    NamePattern,
    Strength,
    folded,
    letters_of,
    signs_of,
)
from eh_desktop.domain.working_days import Calendar, add_months, add_working_days

Standing = Literal["certain", "mentioned", "possible"]
STANDINGS: tuple[Standing, ...] = ("certain", "mentioned", "possible")
"""From certainly theirs to perhaps somebody else's."""
Kind = Literal["case", "log", "record", "sample", "return", "import", "sent", "journal", "other"]
KINDS: tuple[Kind, ...] = (
    *("case", "record", "log", "sample", "return"),
    *("import", "sent", "journal", "other"),
)
SHORTEST_REF = 4
"""Letters and digits that a reference has at least to be looked for inside texts."""
_EXCERPT, _BEFORE = 160, 60
_EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a search is for."""

    names: tuple[Name, ...]
    """The name first, then others they go or went by."""
    born: str = ""
    """ISO date; empty where it is not known."""
    refs: tuple[str, ...] = ()
    """References of cases that are theirs."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What keeps a search from being begun, and at which question."""

    field: str
    """`given`, `others`, `born` or `received`."""
    what: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a person stands in what is held."""

    place: str
    """What the place is called: `Note`, `The family, name`."""
    excerpt: str
    standing: Standing
    why: str


@dataclass(frozen=True, slots=True)
class FoundItem:
    """One thing that is held and that a person stands in: a case, a form, an entry of a log."""

    kind: Kind
    id: str
    title: str
    standing: Standing
    hits: tuple[Hit, ...] = ()
    more_hits: int = 0
    """How many places are found beyond those in `hits`."""
    since: str = ""
    """When it came into being, ISO."""
    until: str = ""
    """When it was last changed, ISO."""
    others: tuple[str, ...] = ()
    """Other people who are named in it."""
    opens: str = ""
    """The id under which the screen opens it; empty where it has no page of its own."""
    rows: tuple[str, ...] = ()
    """Numbers of the journal's entries, where it is some of these."""

    @property
    def key(self) -> str:
        """What tells it from every other: kind and id."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Content:
    """What an item says: lines to read, and the same as JSON values."""

    lines: tuple[tuple[str, str], ...]
    plain: object
    documents: tuple[str, ...] = ()
    """The SHA-256 of each signed PDF that is kept of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, and where it looked."""

    subject: Subject
    at: str
    items: tuple[FoundItem, ...]
    searched: tuple[tuple[str, int], ...]
    """What was looked through, and how many of each."""
    refs: tuple[str, ...] = ()
    """The references by which more was found: those given, and those of cases that are theirs."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many items are not given out for one reason."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Reported:
    """One item as it is given out."""

    item: FoundItem
    content: Content
    files: tuple[str, ...] = ()
    """The names of the files beside the report that belong to it."""


@dataclass(frozen=True, slots=True)
class AccessReport:
    """All that is given to the person who asked."""

    subject: Subject
    searched_at: str
    made_at: str
    made_by: str
    agency: str
    searched: tuple[tuple[str, int], ...]
    items: tuple[Reported, ...]
    left_out: tuple[LeftOut, ...] = ()
    received: str = ""
    due: str = ""


NOT_SAID = mark("No reason was given")
PERHAPS = mark("Possibly about somebody else")
"""Why what is only possibly about a person is left out at first."""
_PROBLEMS = {
    "empty": mark("Write the name of the person: given name, family name, or both."),
    "signs": mark("A name has at least two letters. Signs and digits alone find nothing."),
    "others": mark("“{name}” has no letters. Take the line out, or write the name."),
    "born": mark("This is not a date. Write it as 29/11/2012, or leave it empty."),
    "ahead": mark("This day is in the future."),
    "ancient": mark("This day is too long ago."),
}


def problems(subject: Subject, received: str, today: date) -> tuple[Problem, ...]:
    """Give all that keeps a search from being begun; () for nothing."""
    found = []
    first, *others = subject.names or (Name(),)
    if len(letters_of(first.shown)) < LEAST:
        key = "signs" if first.shown else "empty"
        found.append(Problem("given", say(_PROBLEMS[key])))
    found += [
        Problem("others", say(_PROBLEMS["others"], name=one.shown))
        for one in others
        if len(letters_of(one.shown)) < LEAST
    ]
    for key, text in (("born", subject.born), ("received", received)):
        day = parse_iso_date(text) if text else today
        if day is None or len(text) > len("2026-11-28"):
            found.append(Problem(key, say(_PROBLEMS["born"])))
        elif day > today:
            found.append(Problem(key, say(_PROBLEMS["ahead"])))
        elif day < _EARLIEST:
            found.append(Problem(key, say(_PROBLEMS["ancient"])))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Looked:
    """What stands in a text of the person who is looked for."""

    match: Match | None = None
    ref: str = ""
    """A reference of theirs that stands in it."""
    whole: bool = False
    """Whether a line of it is nothing but the name, or all of it nothing but the reference."""


@dataclass
class Looker:
    """Looks into texts for one person."""

    subject: Subject
    refs: tuple[str, ...] = field(default=())
    """References beside those of the subject."""

    def __post_init__(self) -> None:
        """Make the patterns; ValueError for a subject with problems."""
        self.names = NamePattern(self.subject.names)
        every = dict.fromkeys(
            key for ref in (*self.subject.refs, *self.refs) if (key := ref_key(ref))
        )
        self.ref_keys = tuple(every)
        self._ref_signs = tuple(signs_of(folded(ref)) for ref in every)

    def look(self, text: str) -> Looked | None:
        """Give what stands in a text; None for nothing."""
        match = self.names.find(text)
        if match is not None and match.strength == "full":
            return Looked(match, whole=any(map(self.names.is_name, text.splitlines())))
        ref = self._ref_in(text)
        if ref is not None:
            return ref
        return Looked(match) if match is not None else None

    def may_hold(self, text: str) -> bool:
        """Tell quickly whether something of theirs may stand in a text or in a JSON value.

        False is certain. Escaped letters of JSON are not looked into, so they are True.
        """
        if "\\" in text:
            return True
        plain = folded(text)
        if self.names.may_hold(plain):
            return True
        signs = signs_of(plain) if self._ref_signs else ""
        return any(ref in signs for ref in self._ref_signs)

    def _ref_in(self, text: str) -> Looked | None:
        if not self.ref_keys:
            return None
        key = ref_key(text)
        for ref in self.ref_keys:
            if key == ref:
                return Looked(ref=ref, whole=True)
            if len(ref) >= SHORTEST_REF and ref in key and _stands_alone(ref, key, text):
                return Looked(ref=ref)
        return None


def of_person(strength: Strength, born: str, subject: Subject) -> tuple[Standing, str]:
    """Class a person of a case by name and date of birth, and say why."""
    if strength == "part":
        return "possible", say("Only one part of the name")
    if not subject.born or not born:
        return "mentioned", say("The same name; no date of birth to compare")
    if subject.born == born:
        return "certain", say("The same name and date of birth")
    return "possible", say("The same name, but born on {day}", day=british_date(born))


def of_text(looked: Looked) -> tuple[Standing, str]:
    """Class a text that anybody may have written, and say why."""
    if looked.match is None:
        return "mentioned", say("The reference of their case stands here")
    if looked.match.strength == "full":
        return "mentioned", say("The name stands here")
    return "possible", say("Only one part of the name")


def best(standings: Iterable[Standing]) -> Standing:
    """Give the most certain of some; `possible` for none."""
    return min(standings, key=STANDINGS.index, default="possible")


def excerpt(text: str, match: Match | None) -> str:
    """Give the words around a match, on one line, short enough for a list."""
    start = max(0, (match.start if match is not None else 0) - _BEFORE)
    shown = " ".join(text[start : start + _EXCERPT].split())
    return f"{'… ' if start else ''}{shown}{' …' if len(text) > start + _EXCERPT else ''}"


def due_on(received: date, calendar: Calendar) -> tuple[date, str]:
    """Give by when a request has to be answered, with the arithmetic in words.

    One calendar month from the day it was received; the last day of a month that is shorter; the
    next working day where that is none. Source: UK GDPR, article 12(3), as the Information
    Commissioner's guidance on the right of access counts it.
    """
    month = add_months(received, 1)
    due = add_working_days(_day_before(month), 1, calendar)
    words = {
        "received": british_date(received.isoformat()),
        "month": british_date(month.isoformat()),
        "due": british_date(due.isoformat()),
    }
    if month.day != received.day:
        said = say("Received on {received}; the next month is shorter, so {month}.", **words)
    else:
        said = say("Received on {received}, and one calendar month: {month}.", **words)
    if due != month:
        moved = say("That is not a working day, so the next one counts: {due}.", **words)
        said = f"{said} {moved}"
    return due, said


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _stands_alone(ref: str, key: str, text: str) -> bool:
    """Whether a reference inside a text is not a piece of a longer word or number."""
    places = [at for at, char in enumerate(text.casefold()) if not char.isspace()]
    plain = text.casefold()
    if len(places) != len(key):  # a letter that folds to two: believe the text without spaces
        return True
    at = key.find(ref)
    while at >= 0:
        first, last = places[at], places[at + len(ref) - 1]
        before, after = plain[first - 1 : first], plain[last + 1 : last + 2]
        if not before.isalnum() and not after.isalnum():
            return True
        at = key.find(ref, at + 1)
    return False
