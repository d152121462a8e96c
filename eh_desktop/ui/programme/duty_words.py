"""How a duty's standing is said: figure, state, day, and what can be done about it."""

from __future__ import annotations

from datetime import date

from eh_desktop.domain.dates import MONTHS
from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.programme import Period

_THIS: dict[Period, str] = {
    "month": mark("this month"),
    "quarter": mark("this quarter"),
    "half_year": mark("this half-year"),
    "year": mark("this year"),
}
ACT_WORDS: dict[str, str] = {
    "sample": mark("Draw a sample"),
    "form": mark("Start"),
    "feedback": mark("See who"),
    "return": mark("Open"),
    "log": mark("Open log"),
}
"""What the button of each duty says; `duty_act` tells whether it has one now."""


def figure(stands: StreamStanding) -> str:
    """Give `3 of 5`, `8 of 10 to 12`, or `3 done` where no number is set."""
    if stands.status == "unnumbered" or (stands.achieved and not stands.target):
        return say("{count} done", count=stands.achieved)
    if stands.status == "nothing":
        return say("None due")
    if stands.most > stands.target:
        most, least = stands.most, stands.target
        return say("{done} of {least} to {most}", done=stands.achieved, least=least, most=most)
    return say("{done} of {target}", done=stands.achieved, target=stands.target)


def this_period(stands: StreamStanding) -> str:
    """Give `this month`, `this quarter`; a round or a return names its period."""
    if stands.stream.every > 1 or stands.rows_are == "return":
        return stands.period
    return say(_THIS[stands.span.per])


def state(stands: StreamStanding) -> str:
    """Give what is left: `2 to go`, `Done`, `22 days late`, `Opens 1 January`."""
    if stands.status == "late":
        return say_count("{count} day late", "{count} days late", stands.days_late)
    if stands.status == "later" and stands.opens_on is not None:
        return say("Opens {day}", day=short_day(stands.opens_on))
    return {
        "done": say("Done"),
        "nothing": "",
        "unnumbered": say("No number set"),
    }.get(stands.status, say("{to_go} to go", to_go=stands.to_go))


def state_look(stands: StreamStanding) -> str:
    """Give the look of its chip; empty for plain words."""
    return {"late": "chip-not-met", "done": "chip-met", "open": "chip"}.get(stands.status, "")


def due_words(stands: StreamStanding, today: date) -> str:
    """Give `by 30 November`, or the occasion of what has no number; else empty."""
    if stands.status == "unnumbered":
        return stands.stream.when
    if stands.due_on is None or stands.status == "nothing":
        return ""
    return say("by {day}", day=short_day(stands.due_on, today.year))


def short_day(day: date, year: int = 0) -> str:
    """Give `1 January`, with its year where that is not `year`."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if year in (0, day.year) else f"{words} {day.year}"


def duty_act(stands: StreamStanding) -> str:
    """Give what its button says; empty where nothing is to be done now."""
    if stands.status in ("done", "nothing", "later"):
        return ""
    if stands.stream.pair and stands.stream.duty == "sample":
        return say("See samples")
    return say(ACT_WORDS[stands.stream.duty])


def spoken(stands: StreamStanding, today: date) -> str:
    """Give a duty in one sentence, for screen readers."""
    parts = (
        f"{stands.stream.title}: {figure(stands)} {this_period(stands)}",
        state(stands),
        due_words(stands, today),
    )
    return ", ".join(part for part in parts if part)
