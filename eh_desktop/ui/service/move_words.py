"""What moved between two years, and where a plan stands, as the screen says it."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import OPEN
from eh_desktop.domain.improvement import PlanLine
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.side_by_side import MOVES, Agreed, Move, Said, move_words
from eh_desktop.ui.said import DUE_LOOKS

MOVE_CHIPS: Mapping[Move, tuple[str, str, str]] = {
    "better": ("↑", mark("Better"), "chip-met"),
    "worse": ("↓", mark("Not as good"), "chip-not-met"),
    "changed": ("↔", mark("Answered otherwise"), "chip"),
    "found": ("✓", mark("“?” settled"), "chip-met"),
    "open": ("?", mark("Still open"), "chip-partly"),
    "new": ("+", mark("New"), "chip"),
    "waiting": ("…", mark("Not answered yet"), "chip-na"),
    "same": ("=", mark("The same"), "chip-na"),
    "gone": ("–", mark("No longer asked"), "chip-na"),
    "unasked": ("–", mark("Does not apply"), "chip-na"),
}
"""A sign, the words and the look of each move, so that colour never speaks alone."""
STATUS_WORDS: Mapping[str, str] = {
    "late": mark("Overdue"),
    "due": mark("Due soon"),
    "later": mark("On its way"),
    "undated": mark("No date yet"),
    "done": mark("Done"),
    "carried": mark("Carried over"),
    "dropped": mark("Dropped"),
}


def said_look(said: Said) -> str:
    """Give the look of an answer's chip by its points."""
    if said.points is None:
        return "chip-na"
    if said.full:
        return "chip-met"
    return "chip-partly" if said.points else "chip-not-met"


def counts_words(counts: Mapping[Move, int]) -> str:
    """Give what a section comes to: `3 better · 1 not as good`."""
    return " · ".join(move_words(move, counts[move]) for move in MOVES if move in counts)


def status_look(status: str) -> str:
    """Give the look of where an action stands."""
    return "chip-met" if status == "done" else DUE_LOOKS.get(status, "chip-na")


def agreed_words(agreed: Agreed) -> str:
    """Give who does an action by when, and what was said of it."""
    day = british_date(agreed.due)
    by = say("by {day}", day=day) if day else ""
    said = agreed.note if agreed.status not in OPEN else ""
    return " · ".join(part for part in (agreed.who.strip(), by, said.strip()) if part)


def line_title(line: PlanLine) -> str:
    """Give what a row of the plan is called: the action, the question, or the finding."""
    return line.action.strip() or line.finding


def line_note(line: PlanLine) -> str:
    """Give what stands under it: where it comes from, who, by when, how we will know."""
    parts = []
    answer = "“?”" if line.answer == "?" else line.answer
    if line.place and line.answer:
        parts.append(say("{place}, answered {answer}", place=line.place, answer=answer))
    if line.action.strip() and line.finding:
        parts.append(line.finding)
    first = " · ".join(parts)
    who = [line.who.strip(), _when(line)]
    if line.how_known.strip():
        who.append(say("We will know by: {how}", how=" ".join(line.how_known.split())))
    if line.said.strip():
        who.append(" ".join(line.said.split()))
    return "\n".join(part for part in (first, " · ".join(one for one in who if one)) if part)


def _when(line: PlanLine) -> str:
    """Give the day by which it is to be done, or on which it was."""
    if line.is_open:
        return say("by {day}", day=british_date(line.due)) if line.due else ""
    return say("on {day}", day=british_date(line.ended_on)) if line.ended_on else ""


def line_status(line: PlanLine) -> str:
    """Give the words of a row's chip."""
    if line.kind == "finding":
        return say("Nothing agreed yet")
    if line.kind == "question" and line.status == "done":
        return say("Answered")
    return say(STATUS_WORDS[line.status])
