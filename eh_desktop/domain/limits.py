"""How a span stands to the limit of a date rule, and the words that show the working."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form_rules import DateRule
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.spans import Span, amount

Kept = Literal["within", "tolerated", "over"]
"""Kept, still acceptable, missed: worse from one to the next."""


def kept(rule: DateRule, span: Span) -> Kept:
    """Tell how a span stands to a rule's limit."""
    if not span.exceeds(rule.limit):
        return "within"
    return "tolerated" if _margin(rule) and not span.exceeds(rule.tolerated) else "over"


def verdict(rule: DateRule, state: Kept, span: Span) -> str:
    """Say how a span stands to the limit: `one week longer than the limit of 6 weeks`."""
    limit = say("the limit of {amount}", amount=amount(rule.limit, rule.unit))
    if state == "within":
        return say("within {limit}", limit=limit)
    said = say("{beyond} longer than {limit}", beyond=span.beyond(rule.limit), limit=limit)
    if state == "tolerated":
        return say(
            "{said}, but still acceptable (up to {amount})",
            said=said,
            amount=amount(rule.tolerated, rule.unit),
        )
    if _margin(rule):
        return say(
            "{said}; up to {amount} would still be acceptable",
            said=said,
            amount=amount(rule.tolerated, rule.unit),
        )
    return said


def sentence(span: Span) -> str:
    """Say how long a span is: `from 2 March 2026 to 20 April 2026 is 7 weeks`."""
    said = say(
        "from {first} to {last} is {length}",
        first=on(span.start),
        last=on(span.end),
        length=span.words,
    )
    if not span.left_out:
        return said
    return say_count(
        "{said} ({count} bank holiday left out)",
        "{said} ({count} bank holidays left out)",
        span.left_out,
        said=said,
    )


def unknown_years(spans: Sequence[Span]) -> str:
    """Say that bank holidays are not known for all of these years; empty where they are."""
    if all(span.known for span in spans):
        return ""
    known = say(
        "Bank holidays are known for {first} to {last} alone; in other years only weekends are "
        "left out.",
        first=spans[0].calendar.first_year,
        last=spans[0].calendar.last_year,
    )
    return f" {known}"


def on(day: date) -> str:
    """Give a day in words: `2 March 2026`."""
    return british_date(day.isoformat())


def _margin(rule: DateRule) -> bool:
    return rule.tolerated > rule.limit
