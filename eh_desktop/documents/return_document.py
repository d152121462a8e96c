"""A periodic return as a PDF: figures with their working and notes, and late changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Cell, Heading, Look, Row, grid, said, subheading, text
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import ACCENT_SOFT, WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.language import in_english
from eh_desktop.domain.periods import Span, span_of_key
from eh_desktop.domain.returns import Difference, Figures

_LABEL = 118.0


@dataclass(frozen=True, slots=True)
class PrintedReturn:
    """All that a return's document says."""

    title: str
    framework: str
    span: Span
    due_on: date
    who: str
    """Who submitted it, or who prints it."""
    submitted_at: str
    """ISO moment; empty where it was not submitted."""
    agency: str
    figures: Figures
    notes: Mapping[str, str]
    late: tuple[Difference, ...]
    source: str


@in_english()
def build_return_pdf(shown: PrintedReturn, *, printed_at: str, application: str) -> bytes:
    """Give the return as a PDF, the same for the same input; `printed_at` is an ISO moment."""
    register_fonts()
    imprint = Imprint(
        title=f"{shown.title}, {shown.span.label}",
        author=shown.who,
        subject=f"Return of {shown.framework}",
        application=application,
        made_at=printed_at,
        head=shown.title,
        foot=f"{shown.title}, {shown.span.label}",
        reference="" if shown.submitted_at else "Not submitted",
    )
    return build_pdf(list(_story(shown, printed_at)), imprint)


def _story(shown: PrintedReturn, printed_at: str) -> Iterator[Flowable]:
    yield Heading(escape(shown.title), style("title"))
    yield text(shown.span.label, "subtitle")
    yield Spacer(1, 12)
    starts, ends = (british_date(day.isoformat()) for day in (shown.span.starts, shown.span.ends))
    yield fact("Framework", shown.framework)
    yield fact("Period", f"{starts} to {ends}")
    yield fact("Due", british_date(shown.due_on.isoformat()))
    by = ", ".join(part for part in (shown.who, shown.agency) if part.strip())
    if shown.submitted_at:
        yield fact("Submitted", f"{british_moment(shown.submitted_at)}, by {by}")
    else:
        yield fact("Printed", f"{british_moment(printed_at)}, by {by}")
        yield Spacer(1, 12)
        look = Look(above=8, below=8, inset=14, rule=None, ground=ACCENT_SOFT, corner=6)
        words = "This return was not submitted. Its figures are as they were when it was printed."
        yield Row([[text(words)]], [WIDTH - 2 * look.inset], look)
    yield Spacer(1, 16)
    yield subheading("Figures", 2)
    yield Spacer(1, 4)
    rows: list[list[Cell]] = [
        [
            [*said(one.rule.title)],
            [text(one.words, "strong")],
            [text(one.working, "small"), *_note(shown.notes.get(one.rule.id, ""))],
        ]
        for one in shown.figures
    ]
    yield grid(("Figure", "Value", "How it was derived, and notes"), rows, (38, 16, 46), 0)
    yield from _late(shown)
    yield Spacer(1, 14)
    yield text(f"Source: {shown.source}", "small")


def _late(shown: PrintedReturn) -> Iterator[Flowable]:
    yield Spacer(1, 16)
    yield subheading("Late entries for earlier periods", 2)
    yield Spacer(1, 4)
    if not shown.late:
        yield text("None: what was submitted before is as it was told.")
        return
    rows: list[list[Cell]] = [
        [
            [*said(one.now.rule.title)],
            [text(span_of_key(one.period).label)],
            [text(one.was)],
            [text(one.now.words, "strong")],
            [text(f"{len(one.came_ids)} came, {len(one.gone_ids)} gone", "small")],
        ]
        for one in shown.late
    ]
    heads = ("Figure", "Period", "As told", "Now", "Entries")
    yield grid(heads, rows, (32, 26, 12, 12, 18), 0)


def _note(note: str) -> Iterator[Flowable]:
    if note.strip():
        yield from said(note.strip())


def fact(label: str, value: str) -> Row:
    """Give one entry of a document's opening: what it is, and what it says."""
    look = Look(above=4, below=4)
    return Row(
        [[text(label, "label")], [*said(value)]], (_LABEL, WIDTH - _LABEL - 10), look, "Pair"
    )
