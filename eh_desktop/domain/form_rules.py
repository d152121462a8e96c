"""What a form says about dates, contradictions, outcomes and children: rules as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from eh_desktop.domain.grades import Grade

Unit = Literal["working_days", "days", "weeks", "months", "years"]
UNITS: tuple[Unit, ...] = ("working_days", "days", "weeks", "months", "years")
"""What a date rule may count in."""


@dataclass(frozen=True, slots=True)
class DateRule:
    """A standard about dates: from one day to another within a limit.

    Days come from fields of kind `date`, or, for `every`, from one of kind `dates`: then each
    step from one day to the next is held against the limit, beginning at `start` if it is given.
    """

    id: str
    title: str
    """What is counted, as the start of a sentence: `The first review after the TAF meeting`."""
    end: str
    """The field of the last day; `today` for the day the form is filled in."""
    limit: int
    unit: Unit
    start: str = ""
    """The field of the first day; may be empty only with `every`."""
    tolerated: int = 0
    """Up to here it is still acceptable, which suggests the middle answer; 0 for no such margin."""
    every: bool = False
    criterion: str = ""
    """The criterion whose answer it suggests; empty where it only warns."""
    source: str = ""
    over: str = ""
    """What a missed limit is called, where that is not “Too late”: `Drifting`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that has to hold; exactly one of its subjects.

    The subjects are `criterion`, `section`, `field`, `award`, `actions` and `any`.

    With `criterion`: its value is one of `values`, or lies between `least` and `most` in points;
    `noted` (yes or no) asks whether a note or evidence is written, `answered` whether it has an
    answer, which an unticked tick has not. With `section`: `answered = false` where some criterion
    asked there has no answer, `true` where all have one. With `field`: its value is one
    of `values`; `filled` asks whether it is; `column` looks at a table's rows, where one is enough.
    With `award` (a section id or `overall`): the awarded grade lies between `lowest` and `highest`.
    """

    criterion: str = ""
    field: str = ""
    award: str = ""
    actions: Literal["", "none", "undated", "unowned"] = ""
    any: Literal["", "limiting_not_met", "limiting_not_fully_met", "open_concern"] = ""
    values: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None
    noted: bool | None = None
    filled: bool | None = None
    column: str = ""
    lowest: Grade | None = None
    highest: Grade | None = None
    section: str = ""
    answered: bool | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two things that do not go together. It is pointed out and never forbids anything."""

    id: str
    says: str
    """One or two sentences for the person: what does not fit, and what to look at."""
    when: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """A form that ends in one of two outcomes: the work meets the standard, or falls short."""

    id: str
    field: str
    """The choice field that the outcome is awarded in."""
    meets: str
    falls_short: str
    """The choices' ids."""
    meets_from: int
    """The share of the possible points from which the standard is met, in whole per cent."""
    flag: str
    """What follows from falling short, for the person."""
    about: str = ""
    """The field that names whose work it is, and whose next work is flagged; empty for no flag."""
    why: str = ""
    flag_field: str = ""
    """The choice field that says which work raises or clears a flag; empty: all of it does."""
    flag_values: tuple[str, ...] = ()
    """The choices of `flag_field` that do, such as the first assessment alone."""


@dataclass(frozen=True, slots=True)
class Siblings:
    """One audit of a family: its criteria with `per_child` are answered for each child."""

    children: str
    """The table field that lists the children; its first column names them."""
    roll_up: str
    """The choice field that says how answers become one; empty while judged together."""


ROLL_UPS: tuple[str, ...] = ("lowest", "most_common")
"""How the children's answers become the criterion's one answer; the choices of `roll_up`."""


@dataclass(frozen=True, slots=True)
class Verification:
    """A second rating beside the form's own, by someone else, in the same record."""

    title: str
    """Whose rating it is: `Commissioner's rating`."""
    by: str
    """The field that names who verified."""
    on: str
    """The field that dates it."""
