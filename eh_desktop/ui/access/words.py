"""What was found about a person, in words: how sure, what kind, given out or left out."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.subject import PERHAPS, Found, FoundItem, Kind, Standing
from eh_desktop.services.listing import ListCell, ListColumn, ListFilter, ListRow, MemorySource

STANDING_WORDS: dict[Standing, str] = {
    "certain": mark("Certainly theirs"),
    "mentioned": mark("Named in it"),
    "possible": mark("Possibly theirs"),
}
STANDING_LOOKS: dict[Standing, str] = {
    "certain": "chip-met",
    "mentioned": "chip",
    "possible": "chip-partly",
}
KIND_WORDS: dict[Kind, str] = {
    "case": mark("Case"),
    "record": mark("Form"),
    "log": mark("Log"),
    "sample": mark("Sample"),
    "return": mark("Return"),
    "import": mark("Import"),
    "sent": mark("Sent"),
    "journal": mark("Journal"),
    "other": mark("Other"),
}
MOST_NAMED = 3


def first_decisions(found: Found) -> dict[str, str]:
    """Give why each item is left out at first, by key; what is not named is given out."""
    return {one.key: say(PERHAPS) for one in found.items if one.standing == "possible"}


def found_source(found: Found, left_out: Mapping[str, str]) -> MemorySource:
    """Give the list of what was found; `left_out` has the reason of what is not given out."""
    columns = (
        ListColumn("given", mark("Give out"), "choice"),
        ListColumn("what", mark("What"), wide=True),
        ListColumn("standing", mark("How sure"), "choice"),
        ListColumn("why", mark("Why")),
        ListColumn("others", mark("Also names")),
        ListColumn("until", mark("Last changed"), "date"),
        ListColumn("kind", mark("Kind"), "choice", hidden=True),
        ListColumn("reason", mark("Why it is left out"), hidden=True),
    )
    filters = (
        ListFilter(
            "standing",
            say("How sure"),
            tuple((key, say(words)) for key, words in STANDING_WORDS.items()),
            say("However sure"),
        ),
        ListFilter(
            "kind",
            say("Kind"),
            tuple((key, say(words)) for key, words in KIND_WORDS.items()),
            say("All kinds"),
        ),
        ListFilter(
            "given",
            say("Give out"),
            (("yes", say("Given out")), ("no", say("Left out"))),
            say("Given or left out"),
        ),
    )
    rows = [_row(one, left_out.get(one.key)) for one in found.items]
    return MemorySource(columns, rows, filters)


def summary(found: Found, left_out: Mapping[str, str]) -> str:
    """Say how much was found, how sure it is, and how much of it is given out."""
    counts = {key: sum(1 for one in found.items if one.standing == key) for key in STANDING_WORDS}
    given = sum(1 for one in found.items if one.key not in left_out)
    return say(
        "{certain} certainly theirs, {mentioned} named, {possible} possibly · {given} to give out",
        given=given,
        **counts,
    )


def named_words(item: FoundItem) -> str:
    """Say that an item names other people, and that it has to be read first; empty for nobody."""
    if not item.others:
        return ""
    names = ", ".join(item.others[:MOST_NAMED])
    if len(item.others) > MOST_NAMED:
        names = f"{names} …"
    return say_count(
        "Also names {count} other: read it before you give it out ({names}).",
        "Also names {count} others: read it before you give it out ({names}).",
        len(item.others),
        names=names,
    )


def searched_words(found: Found) -> str:
    """Say what was looked through: `40 cases, 12 forms`."""
    counted = (f"{what} {count:,}" for what, count in found.searched)
    return say("Looked through: {list}.", list=" · ".join(counted))


def why_of(item: FoundItem) -> str:
    """Give the reasons of an item's places, the surest first."""
    surest = (hit.why for hit in item.hits if hit.standing == item.standing)
    return next(surest, "")


def _row(item: FoundItem, reason: str | None) -> ListRow:
    given = say("✓ Yes") if reason is None else say("✗ No")
    others = say_count("{count} other", "{count} others", len(item.others)) if item.others else ""
    return ListRow(
        item.key,
        {
            "given": ListCell(given, "yes" if reason is None else "no"),
            "what": ListCell(item.title),
            "standing": ListCell(
                say(STANDING_WORDS[item.standing]), item.standing, STANDING_LOOKS[item.standing]
            ),
            "why": ListCell(why_of(item)),
            "others": ListCell(others, len(item.others)),
            "until": ListCell(british_date(item.until), item.until[:10]),
            "kind": ListCell(say(KIND_WORDS[item.kind]), item.kind),
            "reason": ListCell(reason or ""),
        },
        notes="\n".join((*(hit.excerpt for hit in item.hits), *item.others)),
    )
