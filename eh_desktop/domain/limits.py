"""How a span stands to the limit of a date rule, and the words that show the working."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form_rules import DateRule
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
    limit = f"the limit of {amount(rule.limit, rule.unit)}"
    if state == "within":
        return f"within {limit}"
    said = f"{span.beyond(rule.limit)} longer than {limit}"
    if state == "tolerated":
        return f"{said}, but still acceptable (up to {amount(rule.tolerated, rule.unit)})"
    if _margin(rule):
        return f"{said}; up to {amount(rule.tolerated, rule.unit)} would still be acceptable"
    return said


def sentence(span: Span) -> str:
    """Say how long a span is: `from 2 March 2026 to 20 April 2026 is 7 weeks`."""
    left_out = span.left_out
    said = f"from {on(span.start)} to {on(span.end)} is {span.words}"
    if left_out:
        said += f" ({left_out} bank {'holiday' if left_out == 1 else 'holidays'} left out)"
    return said


def unknown_years(spans: Sequence[Span]) -> str:
    """Say that bank holidays are not known for all of these years; empty where they are."""
    if all(span.known for span in spans):
        return ""
    years = f"{spans[0].calendar.first_year} to {spans[0].calendar.last_year}"
    return f" Bank holidays are known for {years} alone; in other years only weekends are left out."


def on(day: date) -> str:
    """Give a day in words: `2 March 2026`."""
    return british_date(day.isoformat())


def _margin(rule: DateRule) -> bool:
    return rule.tolerated > rule.limit
