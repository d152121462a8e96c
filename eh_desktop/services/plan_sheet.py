"""The improvement plan of a service as a table: a workbook, or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.improvement import RATING_WORDS, ImprovementPlan, LineKind
from eh_desktop.sheets.writing import Value, csv_bytes, xlsx_bytes

HEADINGS = (
    *("Kind", "Form", "Place", "What is to improve", "Answer", "Note", "Action or question"),
    *("Who", "By when", "How we will know", "Rating", "Status", "What was done", "Ended on"),
)
KIND_WORDS: dict[LineKind, str] = {
    "action": "Action",
    "question": "Question",
    "finding": "Finding",
}


def plan_workbook(plan: ImprovementPlan) -> bytes:
    """Give a workbook of one sheet: what is to improve, then what was done; dates as dates."""
    return xlsx_bytes("Improvement plan", HEADINGS, _lines(plan))


def plan_csv(plan: ImprovementPlan) -> bytes:
    """Give the same as CSV, with a byte-order mark."""
    return csv_bytes(HEADINGS, _lines(plan))


def _lines(plan: ImprovementPlan) -> Iterator[list[Value]]:
    for line in (*plan.lines, *plan.done):
        yield [
            KIND_WORDS[line.kind],
            line.form_title,
            line.place or None,
            line.finding or None,
            line.answer or None,
            line.note or None,
            line.action or None,
            line.who or None,
            _day(line.due),
            line.how_known or None,
            RATING_WORDS[line.rating] if line.rating is not None else None,
            line.standing,
            line.said or None,
            _day(line.ended_on),
        ]


def _day(text: str) -> date | str | None:
    return parse_iso_date(text) or text or None
