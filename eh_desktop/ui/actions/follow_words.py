"""What is followed up, as its screens say it: states, ratings, steps, and the rows of the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import OPEN, Item, Rating
from eh_desktop.domain.language import mark, say
from eh_desktop.services.follow_rows import KIND_WORDS, FollowRow
from eh_desktop.services.listing import (
    ListCell,
    ListColumn,
    ListFilter,
    ListRow,
    MemorySource,
)
from eh_desktop.ui.said import DUE_LOOKS, DUE_WORDS

DONE_WORDS: dict[Item, str] = {
    "action": mark("Done"),
    "question": mark("Answered"),
    "concern": mark("Settled"),
    "criterion": mark("Met since"),
}
ENDED_WORDS = {"carried": mark("Carried over"), "dropped": mark("Dropped")}
RATING_WORDS: dict[Rating, str] = {
    "red": mark("Red"),
    "amber": mark("Amber"),
    "green": mark("Green"),
}
RATING_LOOKS: dict[Rating, str] = {
    "red": "chip-not-met",
    "amber": "chip-partly",
    "green": "chip-met",
}
_RANK: dict[Rating, int] = {"red": 0, "amber": 1, "green": 2}
ORDER = (*OPEN, "done", "carried", "dropped")
OPEN_CHOICE, URGENT, ENDED, MINE = "open", "urgent", "ended", "mine:"

COLUMNS = (
    ListColumn("status", mark("Status"), "choice"),
    ListColumn("kind", mark("Kind"), "choice"),
    ListColumn("what", mark("What"), wide=True),
    ListColumn("who", mark("Who")),
    ListColumn("due", mark("By when"), "date"),
    ListColumn("rating", mark("Rating"), "choice"),
    ListColumn("case", mark("Case or service")),
    ListColumn("how", mark("How we will know"), hidden=True),
    ListColumn("finding", mark("Found at"), hidden=True),
    ListColumn("form", mark("Form"), hidden=True),
)


@dataclass(frozen=True, slots=True)
class StepWords:
    """How a step is asked for."""

    button: str
    title: str
    note: str = ""
    """The question above the note; empty where none is asked."""
    hint: str = ""
    day: str = ""
    """The question above the day; empty where none is asked."""
    day_needed: bool = False
    past: bool = False
    """Whether the day cannot lie ahead."""
    line: bool = False
    """Whether the note is a name: one line."""


_OWNER = StepWords(
    mark("&Hand on…"),
    mark("Hand it on"),
    mark("Who takes it on?"),
    mark("A name or a role."),
    mark("By when?"),
    line=True,
)
STEP_WORDS: dict[tuple[Item, str], StepWords] = {
    ("action", "done"): StepWords(
        mark("&Done…"),
        mark("Mark it as done"),
        mark("What was done?"),
        mark("It is kept with the action."),
    ),
    ("action", "started"): StepWords(mark("&Started"), mark("Started")),
    ("action", "rated"): StepWords(mark("&Rate…"), mark("Rate the progress")),
    ("action", "handed_on"): _OWNER,
    ("action", "dropped"): StepWords(
        mark("Dro&p…"),
        mark("Drop the action"),
        mark("Why is it dropped?"),
        mark("It is kept with the action."),
    ),
    ("action", "reopened"): StepWords(mark("&Reopen"), mark("Reopen")),
    ("question", "answered"): StepWords(
        mark("&Answer…"),
        mark("Answer the question"),
        mark("What was found?"),
        mark("It is kept with the question."),
    ),
    ("question", "handed_on"): StepWords(
        mark("&Hand on…"),
        mark("Hand it on"),
        mark("Who finds out?"),
        mark("A name or a role."),
        mark("By when?"),
        day_needed=True,
        line=True,
    ),
    ("question", "reopened"): StepWords(mark("&Reopen"), mark("Reopen")),
    ("concern", "told"): StepWords(
        mark("&Told somebody…"),
        mark("Somebody was told"),
        mark("Who was told?"),
        mark("A role, with the agency: duty social worker, children's services."),
        mark("When?"),
        day_needed=True,
        past=True,
        line=True,
    ),
    ("concern", "outcome"): StepWords(
        mark("O&utcome…"),
        mark("Record the outcome"),
        mark("What came of it?"),
        mark("It is kept with the concern."),
        mark("When?"),
        past=True,
    ),
    ("concern", "reopened"): StepWords(
        mark("&Reopen…"), mark("Open the concern again"), mark("Why is it open again?")
    ),
    ("criterion", "dropped"): StepWords(
        mark("Dro&p…"),
        mark("Ask for it no longer"),
        mark("Why?"),
        mark("It is kept with the criterion."),
    ),
    ("criterion", "re_audit"): StepWords(
        mark("&Ask again…"),
        mark("Ask for a re-audit"),
        mark("What should it look at?"),
        mark("It may be left empty."),
        mark("By when?"),
        day_needed=True,
    ),
}
"""Steps that a person takes. Others, as being carried over, follow from what is done elsewhere."""


def status_words(row: FollowRow) -> str:
    """Give the words of a row's state: `Late`, `Answered`, `Open`."""
    if row.status == "done":
        return say(DONE_WORDS[row.item])
    if row.item == "concern" and row.status in OPEN:
        return say("Open")
    return say(DUE_WORDS.get(row.status, ENDED_WORDS.get(row.status, "")))


def status_look(row: FollowRow) -> str:
    """Give the look of a row's chip; an open concern is as urgent as what is late."""
    if row.status == "done":
        return "chip-met"
    if row.item == "concern" and row.status in OPEN:
        return "chip-not-met"
    return DUE_LOOKS.get(row.status, "chip-na")


def needs_a_person_now(row: FollowRow) -> bool:
    """Tell whether a row is late or due, or a concern without an outcome."""
    return row.status in ("late", "due") or (row.item == "concern" and row.status in OPEN)


def followed_source(rows: Sequence[FollowRow], me: str) -> MemorySource:
    """Give the rows as a list; `me` is the person whose own rows are theirs."""
    owners = sorted({row.who.strip() for row in rows if row.who.strip()}, key=str.casefold)
    filters = (
        ListFilter(
            "kind",
            say("Kind"),
            tuple((kind, say(words)) for kind, words in KIND_WORDS.items()),
            say("All kinds"),
        ),
        ListFilter(
            "state",
            say("Status"),
            (
                (OPEN_CHOICE, say("Still open")),
                (URGENT, say("Late or due")),
                ("late", say("Late")),
                (ENDED, say("Done or ended")),
            ),
            say("Open and ended"),
        ),
        ListFilter(
            "owner",
            say("Who"),
            ((MINE, say("Mine")), *((who, who) for who in owners)),
            say("Everybody's"),
        ),
    )
    return MemorySource(COLUMNS, [_line(row, me) for row in rows], filters)


def _line(row: FollowRow, me: str) -> ListRow:
    rated = row.rating
    cells = {
        "status": ListCell(status_words(row), ORDER.index(row.status), status_look(row)),
        "kind": ListCell(say(row.kind)),
        "what": ListCell(" ".join(row.what.split())),
        "who": ListCell(row.who),
        "due": ListCell(british_date(row.due), row.due),
        "case": ListCell(row.case_ref),
        "how": ListCell(" ".join(row.how_known.split())),
        "finding": ListCell(row.finding),
        "form": ListCell(row.form_title),
    }
    if rated is not None:
        cells["rating"] = ListCell(say(RATING_WORDS[rated]), _RANK[rated], RATING_LOOKS[rated])
    state = {OPEN_CHOICE if row.status in OPEN else ENDED, row.status}
    if needs_a_person_now(row):
        state.add(URGENT)
    mine = me.strip() and me.strip().casefold() in row.who.casefold()
    facts = {
        "kind": frozenset({row.item}),
        "state": frozenset(state),
        "owner": frozenset({row.who.strip(), MINE} if mine else {row.who.strip()}),
    }
    return ListRow(row.id, cells, facts, notes=row.note)
