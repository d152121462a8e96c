"""What of a spreadsheet is there already, or nearly: for a person to decide."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.importing import Item, Taken
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.like_refs import bare_ref
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day

Decision = Literal["take", "skip", "update"]
"""Take it as one more, leave it out, or put what it says to what is there."""
Likeness = Literal[
    "same_ref", "like_ref", "same_child", "near_ref", "same_entry", "near_entry", "erased"
]

_SAYS: dict[Likeness, str] = {
    "same_ref": mark("The same reference"),
    "like_ref": mark("The same reference, signs and leading noughts aside"),
    "same_child": mark("The same family, child and day under another reference"),
    "near_ref": mark("The same family or child, and nearly the same reference"),
    "same_entry": mark("The same in every field"),
    "near_entry": mark("The same day, subject and case"),
    "erased": mark("It was erased before"),
}
_ALLOWED: dict[Likeness, tuple[Decision, ...]] = {
    "same_ref": ("update", "skip"),  # a reference names one case
    "like_ref": ("take", "update", "skip"),
    "same_child": ("take", "update", "skip"),
    "near_ref": ("take", "update", "skip"),
    "same_entry": ("take", "skip"),
    "near_entry": ("take", "update", "skip"),
    "erased": ("skip", "take"),
}
_USUAL: dict[tuple[Likeness, bool], Decision] = {
    ("same_ref", True): "update",
    ("like_ref", True): "update",
    ("same_child", True): "take",
    ("near_ref", True): "take",
    ("near_entry", True): "take",
}
"""What is proposed within one file; against what is there already, leaving it out."""


@dataclass(frozen=True, slots=True)
class Match:
    """One row that may be there already."""

    row: int
    item_id: str
    other_id: str
    """The id of what it is like: something kept, or an earlier row of the same file."""
    other: str
    """What that is called, for a person."""
    other_row: int
    """Its row in the same file; 0 for something kept."""
    why: Likeness
    erased_at: str = ""
    """When it was erased, where it was: UTC, ISO 8601."""

    @property
    def in_file(self) -> bool:
        """Whether both are in the file."""
        return self.other_row > 0

    @property
    def says(self) -> str:
        """Why they are alike, in words."""
        return say(_SAYS[self.why])

    @property
    def allowed(self) -> tuple[Decision, ...]:
        """What a person can decide."""
        return _ALLOWED[self.why]

    @property
    def usual(self) -> Decision:
        """What is proposed."""
        return _USUAL.get((self.why, self.in_file), "skip")


def near_duplicates(taken: Iterable[Taken], known: Sequence[Item]) -> tuple[Match, ...]:
    """Give each row that is like something kept, or like an earlier row, with the best reason."""
    seen = _Seen()
    for item in known:
        seen.add(item, 0)
    found: list[Match] = []
    for one in taken:
        match = seen.met(one)
        if match is not None:
            found.append(match)
    return tuple(found)


def item_name(item: Item) -> str:
    """Give what a case or an entry is called, for a person."""
    if isinstance(item, Case):
        who = ", ".join(child.name for child in item.children)
        return " · ".join(part for part in (item.ref, item.family or who) if part)
    kind = LOG_KINDS[item.kind]
    return " · ".join(part for part in (on_day(item), item.values.get(kind.what, "")) if part)


@dataclass(slots=True)
class _Facts:
    """All that would make one thing like another."""

    signs: list[tuple[Likeness, Hashable]]
    ref: str = ""
    names: tuple[str, ...] = ()
    """By what a nearly equal reference is believed."""


class _Seen:
    """What was there before a row, by all that would make the row like it; the first one counts."""

    def __init__(self) -> None:
        self._by_sign: dict[tuple[Likeness, Hashable], tuple[Item, int]] = {}
        self._by_name: dict[str, list[tuple[str, Item, int]]] = {}
        self._slips: dict[tuple[str, str], tuple[Item, int]] = {}

    def add(self, item: Item, row: int) -> None:
        """Note something that is kept already."""
        self._note(item, row, _facts(item))

    def met(self, one: Taken) -> Match | None:
        """Give what a row is like, if anything, and note it for the rows that follow."""
        facts = _facts(one.item)
        match = None
        for sign in facts.signs:
            there = self._by_sign.get(sign)
            if there is not None:
                match = _match(one, there, sign[0])
                break
        else:
            there = self._near(facts)
            if there is not None:
                match = _match(one, there, "near_ref")
        self._note(one.item, one.row, facts)
        return match

    def _note(self, item: Item, row: int, facts: _Facts) -> None:
        there = (item, row)
        for sign in facts.signs:
            self._by_sign.setdefault(sign, there)
        for name in facts.names:
            waiting = self._by_name.get(name)
            if waiting is None:
                self._by_name[name] = [(facts.ref, *there)]
            else:
                waiting.append((facts.ref, *there))

    def _near(self, facts: _Facts) -> tuple[Item, int] | None:
        """Give a case of the same child, or family, whose reference differs by one slip."""
        slips: tuple[str, ...] = ()
        for name in facts.names:
            waiting = self._by_name.get(name)
            if waiting is None:
                continue
            for ref, item, row in waiting:  # noted only where a name comes again, which is seldom
                for slip in _slips(ref):
                    self._slips.setdefault((name, slip), (item, row))
            waiting.clear()
            slips = slips or tuple(_slips(facts.ref))
            for slip in slips:
                there = self._slips.get((name, slip))
                if there is not None:
                    return there
        return None


def _match(one: Taken, there: tuple[Item, int], why: Likeness) -> Match:
    other, row = there
    return Match(one.row, one.item.id, other.id, item_name(other), row, why)


def _facts(item: Item) -> _Facts:
    if not isinstance(item, Case):
        return _Facts(
            [("same_entry", frozenset(item.values.items())), ("near_entry", _subject(item))]
        )
    ref, family = ref_key(item.ref), ref_key(item.family)
    signs: list[tuple[Likeness, Hashable]] = [("same_ref", ref), ("like_ref", bare_ref(ref))]
    day = item.opened_on or item.assessed_on or item.consent_on
    names = []
    for person in item.people:
        if person.role == "child":
            name = ref_key(person.name)
            if day and family:
                signs.append(("same_child", (family, name, day)))
            # a first name alone says little without the family
            names.append(
                name if " " in person.name else say("{name} of {family}", name=name, family=family)
            )
    if family and not names:
        names.append(family)  # siblings have references in a row, so not beside their names
    return _Facts(signs, ref, tuple(names))


def _subject(entry: LogEntry) -> Hashable:
    kind = LOG_KINDS[entry.kind]
    case = entry.values.get(kind.case, "") if kind.case else ""
    return on_day(entry), ref_key(entry.values.get(kind.what, "")), ref_key(case)


def _slips(ref: str) -> Iterator[str]:
    """Give what two references share that differ by one sign more, less or other, or two swapped.

    Each of them is in the other's list, or both lists have the same shorter text.
    """
    yield ref
    if len(ref) > 2:
        for at in range(len(ref)):
            yield ref[:at] + ref[at + 1 :]
