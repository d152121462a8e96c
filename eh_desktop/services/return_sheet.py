"""A periodic return as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from eh_desktop.domain.language import in_english
from eh_desktop.domain.periods import span_of_key
from eh_desktop.domain.returns import UNITS
from eh_desktop.services.returns import OpenReturn
from eh_desktop.sheets.writing import Value, xlsx_bytes

HEADINGS = (
    *("Part", "Period", "Figure", "Value", "Unit", "As told before"),
    *("How it was derived", "Note", "Submitted on", "Submitted by"),
)


@in_english()
def return_workbook(shown: OpenReturn) -> bytes:
    """Give a line for each figure, then one for each late change of an earlier period."""
    return xlsx_bytes(shown.standing.title, HEADINGS, _lines(shown))


def _lines(shown: OpenReturn) -> Iterator[list[Value]]:
    standing = shown.standing
    by: list[Value] = [standing.submitted_at[:10] or "not submitted", standing.submitted_by or None]
    for one in shown.figures:
        note = shown.notes.get(one.rule.id) or None
        unit = UNITS.get(one.rule.measure)
        value = _cell(one.value, one.words)
        head = ["This period", standing.span.label, one.rule.title]
        yield [*head, value, unit, None, one.working, note, *by]
    for late in shown.late:
        now = late.now
        unit = UNITS.get(now.rule.measure)
        head = ["Late entries", span_of_key(late.period).label, now.rule.title]
        before = _cell(late.before, late.was)
        yield [*head, _cell(now.value, now.words), unit, before, now.working, None, *by]


def _cell(value: Decimal | None, words: str) -> Value:
    """Give a number, or else nil and what is not known as words: an empty cell looks forgotten."""
    if value is None:
        return words
    return int(value) if value == value.to_integral_value() else float(value)
