"""What follows a record: an action done, a question answered, a person told, a look once more.

A record that is signed stays as it was signed. What comes after it is written as steps, which
are only ever added; where a thing stands now is derived from its steps, in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import mark, say

Item = Literal["action", "question", "concern", "criterion"]
ITEMS: tuple[Item, ...] = ("action", "question", "concern", "criterion")
Phase = Literal["open", "started", "done", "carried", "dropped"]
"""Where a thing stands by its steps alone; `done` is answered, settled or met as well."""
Status = Literal["late", "due", "later", "undated", "done", "carried", "dropped"]
"""Where it stands today; the first four are open, as `due_status` says."""
OPEN: tuple[Status, ...] = ("late", "due", "undated", "later")
"""The states that are open, in the order of lists."""
Rating = Literal["red", "amber", "green"]
RATINGS: tuple[Rating, ...] = ("red", "amber", "green")
DUE_WITHIN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Step:
    """One step in following up one thing of a record; never changed once it is written."""

    id: str
    record_id: str
    item: Item
    item_id: str
    """The id of an action or a concern; of a question or a re-audit, its criterion's."""
    step: str
    note: str = ""
    """What was found, why, or, for some steps, who or which record: see `StepRule.note`."""
    on_date: str = ""
    """The day it is about, ISO; empty where there is none."""
    at: str = ""
    """When it was written down: UTC, ISO 8601."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class StepRule:
    """One step that an item can take: from where, to where, and what it cannot do without."""

    words: str
    """What history calls it."""
    after: frozenset[Phase]
    leads: Phase | None = None
    """Where the thing stands then; None leaves it where it is."""
    note: str = ""
    """What the note has to say, as a request to a person; empty where none is needed."""
    dated: str = ""
    """What the day has to say, as a request to a person; empty where none is needed."""


def _rule(
    words: str, after: str, leads: Phase | None = None, note: str = "", dated: str = ""
) -> StepRule:
    phases: dict[str, Phase] = {one: one for one in ("open", "started", "done", "carried")}
    phases["dropped"] = "dropped"
    return StepRule(words, frozenset(phases[one] for one in after.split()), leads, note, dated)


_OWNER = mark("Write who takes it on.")
STEPS: Mapping[Item, Mapping[str, StepRule]] = {
    "action": {
        "started": _rule(mark("Started"), "open", "started"),
        "rated": _rule(mark("Rated"), "open started", note=mark("Choose red, amber or green.")),
        "handed_on": _rule(mark("Handed on"), "open started", note=_OWNER),
        "done": _rule(mark("Done"), "open started", "done", mark("Write what was done.")),
        "carried": _rule(
            mark("Carried into the next"), "open started", "carried", mark("Name the record.")
        ),
        "dropped": _rule(
            mark("Dropped"), "open started", "dropped", mark("Write why it is dropped.")
        ),
        "reopened": _rule(mark("Opened again"), "done carried dropped", "open"),
    },
    "question": {
        "handed_on": _rule(mark("Handed on"), "open", note=_OWNER, dated=mark("Enter by when.")),
        "answered": _rule(mark("Answered"), "open", "done", mark("Write what was found.")),
        "reopened": _rule(mark("Opened again"), "done", "open"),
    },
    "concern": {
        "told": _rule(
            mark("Told"), "open done", note=mark("Write who was told."), dated=mark("Enter when.")
        ),
        "outcome": _rule(mark("Outcome"), "open done", "done", mark("Write what came of it.")),
        "reopened": _rule(
            mark("Opened again"), "done", "open", mark("Write why it is open again.")
        ),
    },
    "criterion": {
        "re_audit": _rule(
            mark("Re-audit asked for"), "done dropped", "open", dated=mark("Enter by when.")
        ),
        "dropped": _rule(mark("No longer asked for"), "open", "dropped", mark("Write why.")),
        "met": _rule(mark("Met since"), "open", "done", mark("Name the record.")),
    },
}
"""What each item can do. A criterion begins as `done`: nothing is asked for at it."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a thing stands after its steps."""

    phase: Phase = "open"
    owner: str = ""
    """Whom it was handed on to; empty while nobody else has it."""
    due: str = ""
    """The day it was moved to, ISO; empty while it was not moved."""
    rating: Rating | None = None
    """What a person rated it; None where it is only derived."""
    note: str = ""
    """The note of the step that brought it where it stands."""
    on_date: str = ""
    """The day of that step."""


def begins(item: Item) -> Followed:
    """Give where a thing stands before its first step."""
    return Followed("done" if item == "criterion" else "open")


def followed(item: Item, steps: Iterable[Step], start: Followed | None = None) -> Followed:
    """Give where a thing stands after its steps, in their order.

    A step that cannot follow is passed over: two laptops may have written the same one.
    """
    now = begins(item) if start is None else start
    for step in in_order(steps):
        rule = STEPS[item].get(step.step)
        if rule is not None and now.phase in rule.after:
            now = _after(now, step, rule)
    return now


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Give steps in the order in which they were written; their ids are ordered by time."""
    return tuple(sorted(steps, key=lambda step: step.id))


def checked(step: Step, before: Iterable[Step], start: Followed | None = None) -> Step:
    """Give a step that may be written after those before; RuleTrouble says what it lacks."""
    rules = STEPS[step.item]
    rule = rules.get(step.step)
    if rule is None:
        raise RuleTrouble(
            say(
                "No {item} takes the step “{step}”.",
                item=say(ITEM_WORDS[step.item]),
                step=step.step,
            )
        )
    now = followed(step.item, before, start)
    if now.phase not in rule.after:
        raise RuleTrouble(
            say(
                "“{step}” cannot follow: the {item} is {phase}.",
                step=say(rule.words),
                item=say(ITEM_WORDS[step.item]),
                phase=say(PHASE_WORDS[now.phase]),
            ),
            remedy=say("Look at it again; somebody may have been quicker."),
        )
    kept = replace(step, note=step.note.strip(), on_date=step.on_date.strip())
    if rule.note and not kept.note:
        raise RuleTrouble(say(rule.note), "note")
    if step.step == "rated" and kept.note not in RATINGS:
        raise RuleTrouble(say(rule.note), kept.note)
    if (rule.dated and not kept.on_date) or (kept.on_date and not parse_iso_date(kept.on_date)):
        raise RuleTrouble(
            say(rule.dated) or say("This is not a date."), "date", say("Write it as 29/11/2026.")
        )
    return kept


ITEM_WORDS: Mapping[Item, str] = {
    "action": mark("action"),
    "question": mark("question"),
    "concern": mark("concern"),
    "criterion": mark("criterion"),
}
PHASE_WORDS: Mapping[Phase, str] = {
    "open": mark("open"),
    "started": mark("started"),
    "done": mark("done"),
    "carried": mark("carried over"),
    "dropped": mark("dropped"),
}


def due_status(due: str, today: date) -> Status:
    """Give `late`, `due` within 14 days, `later`, or `undated` for no day."""
    day = parse_iso_date(due)
    if day is None:
        return "undated"
    if day < today:
        return "late"
    return "due" if day <= today + DUE_WITHIN else "later"


def status(item: Item, steps: Iterable[Step], today: date, due: str = "") -> Status:
    """Give where a thing stands today; `due` is the day that its record gives it, ISO."""
    return status_of(followed(item, steps), today, due)


def status_of(now: Followed, today: date, due: str = "") -> Status:
    """Give where a thing stands today, its steps being read already."""
    if now.phase == "done" or now.phase == "carried" or now.phase == "dropped":
        return now.phase
    return due_status(now.due or due, today)


def rating_of(now: Followed, today: date, due: str = "") -> Rating | None:
    """Give red, amber or green: as a person rated it, else by its day.

    Done is green whoever rated it before. Late is red, due soon or without a day amber, later
    green. What was carried over or dropped has none.
    """
    stands = status_of(now, today, due)
    if stands in ("carried", "dropped"):
        return None
    if stands == "done":
        return "green"
    if now.rating is not None:
        return now.rating
    derived: Mapping[Status, Rating] = {"late": "red", "later": "green"}
    return derived.get(stands, "amber")


def urgency(stands: Status, due: str) -> tuple[int, str]:
    """Give what lists sort by: overdue first, then by day, then without a day, then what ended."""
    if stands not in OPEN:
        return (2, "")
    return (0, due) if parse_iso_date(due) is not None else (1, "")


def of_item(steps: Iterable[Step], item: Item, item_id: str) -> tuple[Step, ...]:
    """Give the steps of one thing, in their order."""
    return in_order(one for one in steps if one.item == item and one.item_id == item_id)


def possible(item: Item, now: Followed) -> Sequence[str]:
    """Give the steps that may be taken now, in the order of the rules."""
    return tuple(name for name, rule in STEPS[item].items() if now.phase in rule.after)


def _after(now: Followed, step: Step, rule: StepRule) -> Followed:
    if step.step == "rated":
        rating: Rating | None = next((one for one in RATINGS if one == step.note), now.rating)
        return replace(now, rating=rating)
    if step.step == "handed_on":
        return replace(now, owner=step.note, due=step.on_date or now.due)
    if rule.leads is None:
        return now
    if step.step == "re_audit":
        return Followed("open", due=step.on_date, note=step.note, on_date=step.on_date)
    rating = now.rating if rule.leads == "started" else None
    return replace(now, phase=rule.leads, rating=rating, note=step.note, on_date=step.on_date)
