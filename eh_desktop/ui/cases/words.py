"""What cases and logs say on the screen: kinds of days, standings, states of a limit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eh_desktop.domain.case import Case, DateKind
from eh_desktop.domain.case_dates import CaseFinding, Standing
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log_checks import Again

STANDING_WORDS: Mapping[Standing, str] = {
    "overdue": mark("Overdue"),
    "drifting": mark("Drifting"),
    "on_time": mark("On time"),
    "unknown": mark("No dates"),
    "closed": mark("Closed"),
}
STANDING_LOOKS: Mapping[Standing, str] = {
    "overdue": "chip-not-met",
    "drifting": "chip-partly",
    "on_time": "chip-met",
    "unknown": "chip-na",
    "closed": "chip-na",
}
AGAIN_WORDS: Mapping[Again, str] = {
    "": "",
    "late": mark("Late"),
    "soon": mark("Due soon"),
    "later": mark("Later"),
}
AGAIN_LOOKS: Mapping[Again, str] = {
    "": "",
    "late": "chip-not-met",
    "soon": "chip-partly",
    "later": "chip-na",
}
STATUS_WORDS = {"open": mark("Open"), "closed": mark("Closed")}
_DAYS = (
    ("opened_on", mark("Opened")),
    ("consent_on", mark("Consent given")),
    ("assessed_on", mark("{assessment} written or updated")),
    ("plan_on", mark("{plan} dated")),
    ("closed_on", mark("Closed")),
)


def capital(text: str) -> str:
    """Give a text with its first letter as a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def with_article(text: str) -> str:
    """Give a term with its article: `a CAF review`, `an EHA review`."""
    if text[:1].lower() in tuple("aeio"):
        return say("an {term}", term=text)
    return say("a {term}", term=text)


def date_kinds(words: Mapping[str, str]) -> dict[DateKind, str]:
    """Give what each kind of day is called here."""
    return {
        "meeting": capital(words["meeting"]),
        "review": capital(words["review"]),
        "feedback": say("Family asked for feedback"),
        "other": say("Another day"),
    }


def happened(case: Case, words: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Give what happened in a case as (ISO day, what, note), the earliest first."""
    named = {key: words[key] for key in ("assessment", "plan")}
    single = [
        (getattr(case, name), capital(say(text, **named)), "")
        for name, text in _DAYS
        if getattr(case, name)
    ]
    kinds = date_kinds(words)
    several = [(one.on, kinds[one.kind], one.note) for one in case.dates]
    last = say("Closed")
    return sorted([*single, *several], key=lambda one: (one[0], one[1] == last))


def finding_chip(finding: CaseFinding) -> tuple[str, str]:
    """Give the words and the look of the chip that says how a limit stands."""
    if finding.state == "open":
        return say("No date"), "chip-na"
    if finding.state == "within":
        return (say("On time"), "chip-met") if finding.running else (say("Kept"), "chip-met")
    if finding.state == "tolerated":
        return say("Past the limit"), "chip-partly"
    if not finding.running:
        return say("Missed"), "chip-partly"
    return finding.over or say("Overdue"), "chip-partly" if finding.over else "chip-not-met"


def due_words(finding: CaseFinding | None, words: Mapping[str, str], today: date) -> str:
    """Give what is due next and when: `TAF meeting by 3 May 2027`; empty for nothing."""
    if finding is None or finding.due is None:
        return ""
    what, day = capital(words[finding.comes]), british_date(finding.due.isoformat())
    if finding.comes == "assessment":
        what = say("{assessment} update", assessment=what)
    if finding.due < today:
        return say("{what} was due by {day}", what=what, day=day)
    return say("{what} by {day}", what=what, day=day)
