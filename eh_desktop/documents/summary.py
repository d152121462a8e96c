"""The feedback summary: overall grade, learning points, actions and the log of concerns."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import NOT_RECORDED, Look, Row, grid, paragraphs, said, text
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.opening import heading
from eh_desktop.documents.sections import comments, grade_card
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.form import Section
from eh_desktop.domain.record import OVERALL

_NUMBER = 20.0


def summary_story(page: Filled, section: Section | None) -> Iterator[Flowable]:
    """Give the summary under its section's title."""
    card = grade_card(page, OVERALL) if page.form.rule is not None else None
    yield from heading(section.title if section is not None else "Feedback summary", card)
    if card is not None:
        yield card
        yield Spacer(1, 8)
    if section is not None:
        yield from comments(page, section)
    yield from _learning_points(page)
    yield from _actions(page)
    yield from _concerns(page)


def _learning_points(page: Filled) -> Iterator[Flowable]:
    look = Look(above=5, below=6)
    widths = (_NUMBER, WIDTH - _NUMBER - look.gap)
    rows = [
        Row([[text(str(number), "number")], said(point.text)], widths, look)
        for number, point in enumerate(page.record.learning_points.values(), 1)
    ]
    yield from heading("Learning points", rows[0] if rows else None)
    yield from rows
    if not rows:
        yield text("None recorded.")


def _actions(page: Filled) -> Iterator[Flowable]:
    rows: list[list[list[Flowable]]] = []
    for number, action in enumerate(page.record.actions.values(), 1):
        what: list[Flowable] = [*said(action.what)]
        if action.criterion_id:
            what.append(text(f"From {page.place(action.criterion_id)}", "small"))
        rows.append(
            [
                [text(str(number), "number")],
                what,
                [*said(action.who)],
                [*said(british_date(action.by_when))],
                [*said(action.how_known)],
            ]
        )
    yield from _table(
        "Actions", ("", "What", "Who", "By when", "How we will know"), rows, (4, 35, 20, 22, 31)
    )


def _concerns(page: Filled) -> Iterator[Flowable]:
    rows: list[list[list[Flowable]]] = []
    for concern in page.record.concerns.values():
        told: list[Flowable] = [*said(concern.told_whom)]
        told.extend(paragraphs(british_moment(concern.told_at) or NOT_RECORDED, "small"))
        rows.append(
            [
                [text(page.place(concern.criterion_id) or "The whole case", "strong")],
                [*said(concern.what)],
                [*said(british_moment(concern.raised_at))],
                told,
                [*said(concern.outcome)],
            ]
        )
    heads = ("Criterion", "Concern", "Raised", "Told whom, when", "Outcome")
    yield from _table("Safeguarding concerns", heads, rows, (18, 30, 19, 21, 26))


def _table(
    title: str, heads: tuple[str, ...], rows: list[list[list[Flowable]]], shares: tuple[int, ...]
) -> Iterator[Flowable]:
    if not rows:
        yield from heading(title)
        yield text("None recorded.")
        return
    table = grid(heads, rows, shares)
    yield from heading(title, table)
    yield table
