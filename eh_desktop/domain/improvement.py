"""The improvement plan of a service: what its yearly checklists ask for, and how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import OPEN, Rating, Status, urgency
from eh_desktop.domain.totals import Total

LineKind = Literal["action", "question", "finding"]
"""An agreed action, a “?” that somebody finds out about, or a finding without either."""

STATUS_WORDS: Mapping[Status, str] = {
    "late": "Overdue",
    "due": "Due soon",
    "later": "On its way",
    "undated": "No date yet",
    "done": "Done",
    "carried": "Carried over",
    "dropped": "Dropped",
}
RATING_WORDS: Mapping[Rating, str] = {"red": "Red", "amber": "Amber", "green": "Green"}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing to improve: the finding, what is done about it, and where that stands."""

    kind: LineKind
    record_id: str
    criterion_id: str
    """Empty for an action that names no criterion."""
    place: str
    """What the criterion is called: `Questions, 3`."""
    finding: str
    """The criterion's text; empty without one."""
    answer: str
    """What was answered there: `No`."""
    note: str
    action: str
    """The action, or the question; empty where nothing is agreed yet."""
    who: str
    due: str
    """ISO date; empty for none."""
    how_known: str
    status: Status
    rating: Rating | None = None
    said: str = ""
    """What was written when it came to where it stands."""
    ended_on: str = ""
    """The day on which it was done or dropped: ISO; empty while it is open."""
    row_id: str = ""
    """Its row in the follow-up; empty for a finding without one."""
    form_title: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to do."""
        return self.status in OPEN

    @property
    def standing(self) -> str:
        """Where it stands, in a word or two: `Overdue`, `Answered`, `Nothing agreed yet`."""
        if self.kind == "finding":
            return "Nothing agreed yet"
        if self.kind == "question" and self.status == "done":
            return "Answered"
        return STATUS_WORDS[self.status]


@dataclass(frozen=True, slots=True)
class Yearly:
    """One yearly checklist of the service: when it is due, and what the last two came to."""

    form_id: str
    title: str
    stream_id: str
    starts: date
    """The first day of the period that its duty is about."""
    due_on: date | None
    late: bool
    done: bool
    """Whether it was finished within the period."""
    record_id: str = ""
    """The last one that is finished; empty for none."""
    draft_id: str = ""
    """One that was started since; empty for none."""
    day: str = ""
    by: str = ""
    """Who completed the last one."""
    total: Total | None = None
    before_day: str = ""
    before_total: Total | None = None
    moved: str = ""
    """What moved between the two, in one sentence; empty without the two."""


@dataclass(frozen=True, slots=True)
class ImprovementPlan:
    """All that the plan of one service says."""

    service: str
    framework: str
    made_on: str
    """ISO date."""
    made_by: str
    role: str
    yearly: tuple[Yearly, ...]
    lines: tuple[PlanLine, ...]
    """What is to improve: overdue first, then by day, then without a day."""
    done: tuple[PlanLine, ...]
    """What was done or dropped since the year before, the latest first."""

    @property
    def begun(self) -> bool:
        """Whether any checklist of the service is finished."""
        return any(one.record_id for one in self.yearly)

    @property
    def since(self) -> str:
        """The day from which it tells: of the checklist before the last, else of the last."""
        days = [one.before_day or one.day for one in self.yearly if one.day]
        return min(days, default="")

    @property
    def actions(self) -> tuple[PlanLine, ...]:
        """What is to improve, but for the questions."""
        return tuple(line for line in self.lines if line.kind != "question")

    @property
    def questions(self) -> tuple[PlanLine, ...]:
        """The open questions."""
        return tuple(line for line in self.lines if line.kind == "question")

    @property
    def overdue(self) -> int:
        """How many are late."""
        return sum(1 for line in self.lines if line.status == "late")


def in_plan_order(lines: Sequence[PlanLine]) -> tuple[PlanLine, ...]:
    """Give lines overdue first, then by day, then those without a day in the order of the form."""
    return tuple(sorted(lines, key=lambda line: urgency(line.status, line.due)))


def period_words(plan: ImprovementPlan) -> str:
    """Give the time that a plan tells of: `12 November 2025 to 28 November 2026`."""
    until = british_date(plan.made_on)
    return f"{british_date(plan.since)} to {until}" if plan.since else f"Until {until}"


def summary_words(plan: ImprovementPlan) -> str:
    """Give the plan's summary with its numbers, for print: a few plain sentences."""
    if not plan.begun:
        return (
            "No yearly checklist of this service is finished yet. "
            "Once one is signed, what it asks to be better stands here."
        )
    said = [_yearly_words(one) for one in plan.yearly if one.day]
    agreed = [line for line in plan.actions if line.kind == "action"]
    bare = len(plan.actions) - len(agreed)
    said.append(f"The plan holds {_things(len(agreed), 'action')} still to do.")
    if plan.overdue:
        said.append(f"{plan.overdue} {'is' if plan.overdue == 1 else 'are'} overdue.")
    if bare:
        said.append(f"For {_things(bare, 'finding')} nothing is agreed yet.")
    ended = Counter(line.status for line in plan.done)
    if ended["done"]:
        since = f" since {british_date(plan.since)}"
        said.append(f"{_things(ended['done'], 'thing')} {_was(ended['done'])} done{since}.")
    if plan.questions:
        still = len(plan.questions)
        said.append(f"{_things(still, 'question')} {'is' if still == 1 else 'are'} still open.")
    return " ".join(said)


def _yearly_words(one: Yearly) -> str:
    total = one.total or Total()
    words = f"{one.title}, {british_date(one.day)}: {total_words(total)}."
    if one.before_total is not None:
        before = f"{british_date(one.before_day)} it was {total_words(one.before_total)}"
        words += f" On {before}. {one.moved}"
    return words


def total_words(total: Total) -> str:
    """Give how often each answer was given: `14 Yes, 3 “?”, 3 No`; answers never given left out."""
    said = [
        f"{count} {'“?”' if label == '?' else label}"
        for label, count in total.counts.items()
        if count
    ]
    return ", ".join(said) or "nothing answered"


def _things(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count or 'no'} {one}s"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
