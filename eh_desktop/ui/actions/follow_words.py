"""What is followed up, as its screens say it: states, ratings, steps, and the rows of the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import OPEN, Item, Rating, Status
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
    "action": "Done",
    "question": "Answered",
    "concern": "Settled",
    "criterion": "Met since",
}
ENDED_WORDS = {"carried": "Carried over", "dropped": "Dropped"}
RATING_WORDS: dict[Rating, str] = {"red": "Red", "amber": "Amber", "green": "Green"}
RATING_LOOKS: dict[Rating, str] = {
    "red": "chip-not-met",
    "amber": "chip-partly",
    "green": "chip-met",
}
_RANK: dict[Rating, int] = {"red": 0, "amber": 1, "green": 2}
ORDER = (*OPEN, "done", "carried", "dropped")
OPEN_CHOICE, URGENT, ENDED, MINE = "open", "urgent", "ended", "mine:"

COLUMNS = (
    ListColumn("status", "Status", "choice"),
    ListColumn("kind", "Kind", "choice"),
    ListColumn("what", "What", wide=True),
    ListColumn("who", "Who"),
    ListColumn("due", "By when", "date"),
    ListColumn("rating", "Rating", "choice"),
    ListColumn("case", "Case or service"),
    ListColumn("how", "How we will know", hidden=True),
    ListColumn("finding", "Found at", hidden=True),
    ListColumn("form", "Form", hidden=True),
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
    "&Hand on…", "Hand it on", "Who takes it on?", "A name or a role.", "By when?", line=True
)
STEP_WORDS: dict[tuple[Item, str], StepWords] = {
    ("action", "done"): StepWords(
        "&Done…", "Mark it as done", "What was done?", "It is kept with the action."
    ),
    ("action", "started"): StepWords("&Started", "Started"),
    ("action", "rated"): StepWords("&Rate…", "Rate the progress"),
    ("action", "handed_on"): _OWNER,
    ("action", "dropped"): StepWords(
        "Dro&p…", "Drop the action", "Why is it dropped?", "It is kept with the action."
    ),
    ("action", "reopened"): StepWords("&Reopen", "Reopen"),
    ("question", "answered"): StepWords(
        "&Answer…", "Answer the question", "What was found?", "It is kept with the question."
    ),
    ("question", "handed_on"): StepWords(
        "&Hand on…",
        "Hand it on",
        "Who finds out?",
        "A name or a role.",
        "By when?",
        day_needed=True,
        line=True,
    ),
    ("question", "reopened"): StepWords("&Reopen", "Reopen"),
    ("concern", "told"): StepWords(
        "&Told somebody…",
        "Somebody was told",
        "Who was told?",
        "A role, with the agency: duty social worker, children's services.",
        "When?",
        day_needed=True,
        past=True,
        line=True,
    ),
    ("concern", "outcome"): StepWords(
        "O&utcome…",
        "Record the outcome",
        "What came of it?",
        "It is kept with the concern.",
        "When?",
        past=True,
    ),
    ("concern", "reopened"): StepWords(
        "&Reopen…", "Open the concern again", "Why is it open again?"
    ),
    ("criterion", "dropped"): StepWords(
        "Dro&p…", "Ask for it no longer", "Why?", "It is kept with the criterion."
    ),
    ("criterion", "re_audit"): StepWords(
        "&Ask again…",
        "Ask for a re-audit",
        "What should it look at?",
        "It may be left empty.",
        "By when?",
        day_needed=True,
    ),
}
"""Steps that a person takes. Others, as being carried over, follow from what is done elsewhere."""


def status_words(row: FollowRow) -> str:
    """Give the words of a row's state: `Late`, `Answered`, `Open`."""
    if row.status == "done":
        return DONE_WORDS[row.item]
    if row.item == "concern" and row.status in OPEN:
        return "Open"
    return DUE_WORDS.get(row.status, ENDED_WORDS.get(row.status, ""))


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
        ListFilter("kind", "Kind", tuple(KIND_WORDS.items()), "All kinds"),
        ListFilter(
            "state",
            "Status",
            (
                (OPEN_CHOICE, "Still open"),
                (URGENT, "Late or due"),
                ("late", "Late"),
                (ENDED, "Done or ended"),
            ),
            "Open and ended",
        ),
        ListFilter(
            "owner", "Who", ((MINE, "Mine"), *((who, who) for who in owners)), "Everybody's"
        ),
    )
    return MemorySource(COLUMNS, [_line(row, me) for row in rows], filters)


def _line(row: FollowRow, me: str) -> ListRow:
    rated = row.rating
    cells = {
        "status": ListCell(status_words(row), ORDER.index(row.status), status_look(row)),
        "kind": ListCell(row.kind),
        "what": ListCell(" ".join(row.what.split())),
        "who": ListCell(row.who),
        "due": ListCell(british_date(row.due), row.due),
        "case": ListCell(row.case_ref),
        "how": ListCell(" ".join(row.how_known.split())),
        "finding": ListCell(row.finding),
        "form": ListCell(row.form_title),
    }
    if rated is not None:
        cells["rating"] = ListCell(RATING_WORDS[rated], _RANK[rated], RATING_LOOKS[rated])
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


def state_of(status: Status) -> str:
    """Give the choice of the status filter that shows a state."""
    return OPEN_CHOICE if status in OPEN else ENDED
