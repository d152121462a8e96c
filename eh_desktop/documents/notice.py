"""A notice of a safeguarding concern: one page, to be signed, that leaves ahead of the audit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import (
    NOT_RECORDED,
    Cell,
    Heading,
    Look,
    Row,
    Shrunk,
    grid,
    said,
    subheading,
    text,
)
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import (
    ACCENT_SOFT,
    BOTTOM,
    GROUND,
    PAGE_HEIGHT,
    TOP,
    WIDTH,
    style,
)
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.language import in_english
from eh_desktop.domain.notice import ConcernNotice, Dated

SENSITIVITY = "Official-sensitive: a safeguarding concern about a child"
_LABEL = 118.0
_HIGH = PAGE_HEIGHT - TOP - BOTTOM - 1
_CLIPPED = "… (shortened: the whole text is attached to this file as data)"


@dataclass(frozen=True, slots=True)
class _Most:
    """What is printed: characters of the concern and of any other text, lines, rows of a list."""

    what: int
    other: int
    lines: int
    rows: int


_MOST = (
    _Most(2800, 420, 28, 8),
    _Most(2400, 240, 20, 6),
    _Most(1600, 160, 12, 4),
    _Most(900, 90, 4, 3),
)
"""From much to little: the first with which everything stands on one page is taken."""


@in_english()
def build_notice_pdf(notice: ConcernNotice, *, printed_at: str, application: str) -> bytes:
    """Give the notice as a PDF of one page, the same for the same input.

    `printed_at` is an ISO moment; `application` names what made the file.
    """
    register_fonts()
    page = _page(notice, printed_at)
    fits = page.wrap(WIDTH, 0)[1] <= _HIGH
    imprint = Imprint(
        title=f"Notice of a safeguarding concern, {notice.case_ref}".removesuffix(", "),
        author=notice.auditor,
        subject=f"Concern raised in {notice.form_title}",
        application=application,
        made_at=printed_at,
        foot=SENSITIVITY,
        reference=notice.case_ref,
    )
    return build_pdf([page if fits else Shrunk(page, _HIGH)], imprint)


def _page(notice: ConcernNotice, printed_at: str) -> Row:
    """Give as much of the notice as one page holds; what still does not fit has to be shrunk."""
    page = Row([], [])
    for most in _MOST:
        page = Row([list(_story(notice, printed_at, most))], [WIDTH], Look(0, 0, rule=None))
        if page.wrap(WIDTH, 0)[1] <= _HIGH:
            break
    return page


def _story(notice: ConcernNotice, printed_at: str, most: _Most) -> Iterator[Flowable]:
    yield Heading(escape("Notice of a safeguarding concern"), style("title"))
    standing = "The outcome is still open." if notice.is_open else "An outcome is recorded."
    yield text(f"As it stood on {british_moment(printed_at)}. {standing}", "subtitle")
    yield Spacer(1, 12)
    yield _fact(notice.case_label, notice.case_ref)
    yield _fact("Raised in", notice.form_title)
    where = f"{notice.finding}: {notice.finding_text}" if notice.finding else "The whole case"
    yield _fact("At", _clipped(where, most.other, most.lines))
    by = f", by {notice.raised_by}" if notice.raised_by else ""
    yield _fact("Raised", f"{british_moment(notice.raised_at) or NOT_RECORDED}{by}")
    yield _fact("Notice made by", notice.auditor)
    yield Spacer(1, 12)
    what: list[Flowable] = [subheading("The concern", 2), Spacer(1, 4)]
    what += said(_clipped(notice.what, most.what, most.lines))
    look = Look(above=12, below=12, inset=14, rule=None, ground=ACCENT_SOFT, corner=6)
    yield Row([what], [WIDTH - 2 * look.inset], look)
    yield Spacer(1, 14)
    yield from _list(
        "Who was told", ("Who", "When"), notice.told, "Nobody has been told yet.", most
    )
    yield Spacer(1, 14)
    nothing = "None is recorded yet."
    yield from _list("Outcome so far", ("Outcome", "When"), notice.outcomes, nothing, most)
    yield Spacer(1, 14)
    look = Look(above=8, below=8, inset=14, rule=None, ground=GROUND, corner=6)
    words = (
        "This notice leaves ahead of the form and does not replace your local procedures. "
        "It names the case by its reference alone. The signature shows that nothing on it was "
        "changed since."
    )
    yield Row([[text(words, "small")]], [WIDTH - 2 * look.inset], look)


def _list(
    title: str, heads: tuple[str, str], entries: Sequence[Dated], nothing: str, most: _Most
) -> Iterator[Flowable]:
    yield subheading(title, 2)
    yield Spacer(1, 4)
    if not entries:
        yield text(nothing)
        return
    left_out = len(entries) - most.rows
    if left_out > 0:
        yield text(f"The latest {most.rows} of {len(entries)}; all are attached as data.", "small")
    rows: list[list[Cell]] = [
        [
            [*said(_clipped(entry.words, most.other, most.lines))],
            [text(british_moment(entry.at) or NOT_RECORDED)],
        ]
        for entry in entries[-most.rows :]
    ]
    yield grid(heads, rows, (68, 32), 0)


def _fact(label: str, value: str) -> Row:
    look = Look(above=4, below=4)
    return Row(
        [[text(label, "label")], [*said(value)]], (_LABEL, WIDTH - _LABEL - 10), look, "Pair"
    )


def _clipped(words: str, most: int, most_lines: int) -> str:
    """Give words short enough for the page, and say so where some are left out."""
    lines = words.strip().splitlines()
    short = "\n".join(lines[:most_lines])
    if len(lines) <= most_lines and len(short) <= most:
        return short
    return short[:most].rstrip() + _CLIPPED
