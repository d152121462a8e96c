"""How a document opens: title, state, header entries and the grades at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.blocks import Grid, Heading, Look, Row, Text, grid, paragraphs, said, text
from eh_desktop.documents.chips import Chip, grade_chip, no_grade_chip
from eh_desktop.documents.entries import entry_rows
from eh_desktop.documents.filled import Filled, graded_keys
from eh_desktop.documents.styles import ACCENT_SOFT, WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import needs_reason
from eh_desktop.domain.record import FrozenSuggestion, State

CARD = Look(above=9, below=10, gap=16, inset=12, rule=None, ground=ACCENT_SOFT, corner=6)
_ABOVE = 15.0
"""Space above a heading, in points."""
_MOST = 500.0
"""What is higher together, in points, would leave a page empty."""
_SIGNED = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED, State.SUPERSEDED})


def heading(
    words: str, following: Row | Grid | None = None, between: Sequence[Flowable] = ()
) -> list[Flowable]:
    """Give a heading, and what stands under it, that stay with what follows them."""
    title = Heading(escape(words), style("heading"))
    height = title.wrap(WIDTH, 1e6)[1] + _ABOVE + 6
    height += sum(piece.wrap(WIDTH, 1e6)[1] + piece.getSpaceBefore() for piece in between)
    least = following.least() if following is not None else 40.0
    together = min(height + least, _MOST)
    return [CondPageBreak(together), Spacer(1, _ABOVE), title, Spacer(1, 6), *between]


def opening(page: Filled, printed_at: str) -> Iterator[Flowable]:
    """Give title, state and header entries."""
    framework = page.form.framework
    yield Heading(escape(page.form.title), style("title"))
    yield text(f"{framework.title} · {framework.authority}", "subtitle")
    yield Spacer(1, 12)
    yield state_card(page, printed_at)
    yield Spacer(1, 10)
    yield from entry_rows(page, page.form.header)


def glance(page: Filled) -> Iterator[Flowable]:
    """Give the table of all grades: suggested, awarded, and why where they differ."""
    rows: list[list[list[Flowable]]] = []
    for key, title in graded_keys(page.form):
        suggestion, award = page.suggestion(key), page.award(key)
        grade = award.grade if award is not None else None
        reason = award.reason if award is not None else ""
        rows.append(
            [
                [text(title, "strong")],
                [_suggested_chip(suggestion)],
                [awarded_chip(page, key)],
                [*_reason(reason, suggestion, grade)],
            ]
        )
    table = grid(
        ("Section", "Suggested", "Awarded", "Reason, where different"),
        rows,
        (108, 124, 124, 107),
        0,
    )
    yield from heading("Grades at a glance", table)
    yield table


def awarded_chip(page: Filled, key: str) -> Chip:
    """Give the chip of an awarded grade, or of why there is none."""
    award, suggestion = page.award(key), page.suggestion(key)
    section = next((s for s in page.form.sections if s.id == key), None)
    left_out = section is not None and not page.applies(section)
    if award is not None and not left_out:
        return grade_chip(award.grade)
    if left_out or (suggestion is not None and page.record.suggested and not suggestion.grade):
        return no_grade_chip("Does not apply")
    return no_grade_chip("Not awarded")


def _suggested_chip(suggestion: FrozenSuggestion | None) -> Chip:
    if suggestion is None or suggestion.grade is None:
        return no_grade_chip("No suggestion")
    return grade_chip(suggestion.grade)


def _reason(written: str, suggestion: FrozenSuggestion | None, grade: Grade | None) -> list[Text]:
    suggested = suggestion.grade if suggestion is not None else None
    if written.strip() or (grade is not None and needs_reason(suggested, grade)):
        return said(written)
    return [text("As suggested" if grade is not None and suggested is grade else "–", "absent")]


def state_card(page: Filled, printed_at: str) -> Row:
    """Give how far the record is, and which form and record it is."""
    record, form = page.record, page.form
    left: list[Text] = [text(page.state(), "subheading")]
    if record.state in _SIGNED:
        left.extend(paragraphs(_signed(page)))
    if record.amendment:
        left.append(text(f"Amendment {record.amendment} of {page.noun()} {record.amends}"))
        left.extend(said(record.amendment_reason, lead="Reason"))
    facts = (
        f"Printed {british_moment(printed_at)}",
        f"Form {form.id}, version {record.form_version}, hash {record.form_hash[:12]}",
        f"Record {record.id}, revision {record.revision}",
    )
    right = [text(fact, "small") for fact in facts]
    share = 190.0
    return Row([left, right], (share, WIDTH - share - CARD.gap - 2 * CARD.inset), CARD)


def _signed(page: Filled) -> str:
    """Say who signed, and when as long as the signature is what changed the record last."""
    author, record = page.author(), page.record
    by = f" by {author}" if author else ""
    on = f" on {british_moment(record.changed_at)}" if record.state is State.SIGNED else ""
    return f"Signed{by}{on}"
