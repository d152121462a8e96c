"""Two ratings of one criterion: the form's own, and a second one by someone else."""

from __future__ import annotations

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.kinds import scale_of

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def difference(criterion: Criterion, own: str | None, second: str | None, title: str) -> str:
    """Say how a second rating stands to the form's own; empty while one of them is open.

    `Own rating Green, commissioner's rating Amber: one step lower.`
    """
    if own is None or second is None:
        return ""
    kind = scale_of(criterion)
    if own == second:
        return f"Both ratings are {kind.text(own)}."
    words = f"Own rating {kind.text(own)}, {title[:1].lower()}{title[1:]} {kind.text(second)}"
    mine, theirs = kind.points(own), kind.points(second)
    if mine is None or theirs is None:
        return f"{words}."
    steps = abs(theirs - mine)
    plural = "step" if steps == 1 else "steps"
    return f"{words}: {_NUMBERS[steps]} {plural} {'higher' if theirs > mine else 'lower'}."
