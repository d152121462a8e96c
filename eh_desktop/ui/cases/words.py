"""What cases and logs say on the screen: kinds of days, standings, states of a limit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from eh_desktop.domain.case import Case, DateKind
from eh_desktop.domain.case_dates import CaseFinding, Standing
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.log_checks import Again

STANDING_WORDS: Mapping[Standing, str] = {
    "overdue": "Overdue",
    "drifting": "Drifting",
    "on_time": "On time",
    "unknown": "No dates",
    "closed": "Closed",
}
STANDING_LOOKS: Mapping[Standing, str] = {
    "overdue": "chip-not-met",
    "drifting": "chip-partly",
    "on_time": "chip-met",
    "unknown": "chip-na",
    "closed": "chip-na",
}
AGAIN_WORDS: Mapping[Again, str] = {"": "", "late": "Late", "soon": "Due soon", "later": "Later"}
AGAIN_LOOKS: Mapping[Again, str] = {
    "": "",
    "late": "chip-not-met",
    "soon": "chip-partly",
    "later": "chip-na",
}
_DAYS = (
    ("opened_on", "Opened"),
    ("consent_on", "Consent given"),
    ("assessed_on", "{assessment} written or updated"),
    ("plan_on", "{plan} dated"),
    ("closed_on", "Closed"),
)


def capital(text: str) -> str:
    """Give a text with its first letter as a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def with_article(text: str) -> str:
    """Give a term with its article: `a CAF review`, `an EHA review`."""
    return f"{'an' if text[:1].lower() in tuple('aeio') else 'a'} {text}"


def date_kinds(words: Mapping[str, str]) -> dict[DateKind, str]:
    """Give what each kind of day is called here."""
    return {
        "meeting": capital(words["meeting"]),
        "review": capital(words["review"]),
        "feedback": "Family asked for feedback",
        "other": "Another day",
    }


def happened(case: Case, words: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Give what happened in a case as (ISO day, what, note), the earliest first."""
    named = {key: words[key] for key in ("assessment", "plan")}
    single = [
        (getattr(case, name), capital(text.format(**named)), "")
        for name, text in _DAYS
        if getattr(case, name)
    ]
    kinds = date_kinds(words)
    several = [(one.on, kinds[one.kind], one.note) for one in case.dates]
    last = "Closed"
    return sorted([*single, *several], key=lambda one: (one[0], one[1] == last))


def finding_chip(finding: CaseFinding) -> tuple[str, str]:
    """Give the words and the look of the chip that says how a limit stands."""
    if finding.state == "open":
        return "No date", "chip-na"
    if finding.state == "within":
        return ("On time", "chip-met") if finding.running else ("Kept", "chip-met")
    if finding.state == "tolerated":
        return "Past the limit", "chip-partly"
    if not finding.running:
        return "Missed", "chip-partly"
    return finding.over or "Overdue", "chip-partly" if finding.over else "chip-not-met"


def due_words(finding: CaseFinding | None, words: Mapping[str, str], today: date) -> str:
    """Give what is due next and when: `TAF meeting by 3 May 2027`; empty for nothing."""
    if finding is None or finding.due is None:
        return ""
    what = capital(words[finding.comes])
    if finding.comes == "assessment":
        what += " update"
    link = "was due by" if finding.due < today else "by"
    return f"{what} {link} {british_date(finding.due.isoformat())}"
