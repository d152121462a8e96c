"""How a form ends: overall grade, learning points, tables of actions and the log of concerns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import (
    NOT_RECORDED,
    Cell,
    Look,
    Row,
    grid,
    paragraphs,
    said,
    text,
)
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.opening import heading
from eh_desktop.documents.sections import comments, grade_card
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.form import ActionTable, Section
from eh_desktop.domain.gaps import action_table
from eh_desktop.domain.record import OVERALL, Action

ACTION_HEADS = {
    "what": ("What", 35),
    "who": ("Who", 20),
    "by_when": ("By when", 22),
    "how_known": ("How we will know", 31),
}
"""What an action says, with the relative widths of the columns."""
_NUMBER = 20.0


def summary_story(page: Filled, section: Section | None) -> Iterator[Flowable]:
    """Give the summary, under its section's title where the form has one."""
    card = grade_card(page, OVERALL) if page.form.rule is not None else None
    if section is not None or card is not None:
        yield from heading(section.title if section is not None else "Feedback summary", card)
    if card is not None:
        yield card
        yield Spacer(1, 8)
    if section is not None:
        yield from comments(page, section)
    if page.form.learning_points or page.record.learning_points:
        yield from _learning_points(page)
    yield from _actions(page)
    if page.form.concerns or page.record.concerns:
        yield from _concerns(page)


def _learning_points(page: Filled) -> Iterator[Flowable]:
    look = Look(above=5, below=6)
    widths = (_NUMBER, WIDTH - _NUMBER - look.gap)
    rows = [
        Row([[text(str(number), "number")], said(point.text)], widths, look, "LI")
        for number, point in enumerate(page.record.learning_points.values(), 1)
    ]
    yield from heading("Learning points", rows[0] if rows else None)
    yield from rows
    if not rows:
        yield text("None recorded.")


def _actions(page: Filled) -> Iterator[Flowable]:
    """Give every table with its asked columns, and with others where something stands in them."""
    tables: dict[str, tuple[ActionTable, list[Action]]] = {
        table.id: (table, []) for table in page.form.action_tables
    }
    for action in page.record.actions.values():
        table = action_table(page.form, action)
        tables.setdefault(table.id, (table, []))[1].append(action)
    for table, actions in tables.values():
        names = [
            name
            for name in ACTION_HEADS
            if name in table.asks or any(getattr(action, name).strip() for action in actions)
        ]
        rows = [_action(page, names, at, action) for at, action in enumerate(actions, 1)]
        heads = ("", *(ACTION_HEADS[name][0] for name in names))
        yield from _table(table.title, heads, rows, (4, *(ACTION_HEADS[name][1] for name in names)))


def _action(page: Filled, names: Sequence[str], number: int, action: Action) -> list[Cell]:
    cells: list[Cell] = [[text(str(number), "number")]]
    for name in names:
        written = getattr(action, name)
        cell: list[Flowable] = [*said(british_date(written) if name == "by_when" else written)]
        if name == "what" and action.criterion_id:
            cell.append(text(f"From {page.place(action.criterion_id)}", "small"))
        cells.append(cell)
    return cells


def _concerns(page: Filled) -> Iterator[Flowable]:
    rows: list[list[Cell]] = []
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
    title: str, heads: tuple[str, ...], rows: list[list[Cell]], shares: tuple[int, ...]
) -> Iterator[Flowable]:
    if not rows:
        yield from heading(title)
        yield text("None recorded.")
        return
    table = grid(heads, rows, shares, 0)
    yield from heading(title, table)
    yield table
