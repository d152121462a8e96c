"""The empty form on paper, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Heading, Look, Row, grid, paragraphs, text
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.handwriting import Lines, TickBox, TickRow
from eh_desktop.documents.opening import heading
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.form import Criterion, Field, Form, Section
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import CRITERION_KINDS

SENSITIVITY = "Official-sensitive when filled in"
_EPOCH = "2000-01-01T00:00:00+00:00"
"""A blank form has no moment of its own: equal forms give equal files."""
_LABEL, _NUMBER, _BOXES = 150.0, 20.0, 96.0
_GRADES = tuple(grade.label for grade in Grade)


def build_blank_pdf(form: Form) -> bytes:
    """Give the form as PDF bytes to print: boxes to tick and lines to write on."""
    register_fonts()
    imprint = Imprint(
        title=f"{form.title}, blank form",
        author=form.framework.authority,
        subject=form.framework.title,
        application="EH Desktop",
        made_at=_EPOCH,
        head=form.title,
        foot=SENSITIVITY,
        reference=f"{form.id}, version {form.version}, {form.hash[:12]}",
    )
    return build_pdf([*_story(form)], imprint)


def _story(form: Form) -> Iterator[Flowable]:
    yield Heading(escape(form.title), style("title"))
    yield text(f"{form.framework.title} · {form.framework.authority}", "subtitle")
    yield from paragraphs(f"Source: {form.source}.", "small")
    yield Spacer(1, 12)
    for entry in form.header:
        yield _header_row(entry)
    for section in form.sections:
        if section.criteria or section.graded:
            yield from _section(form, section)
    yield from _summary(form)


def _header_row(entry: Field) -> Row:
    look = Look(above=5, below=4)
    answer: list[Flowable] = [TickBox(choice.label) for choice in entry.choices]
    if not answer:
        answer = [Lines(3)] if entry.kind in ("names", "long_text") else [Spacer(1, 15)]
    return Row([[text(entry.label, "label")], answer], (_LABEL, WIDTH - _LABEL - look.gap), look)


def _section(form: Form, section: Section) -> Iterator[Flowable]:
    rows = [_criterion(criterion) for criterion in section.criteria]
    yield from heading(section.title, rows[0] if rows else None)
    if section.condition is not None:
        entry = form.field(section.condition.field)
        said = "; ".join(entry.label_of(value) for value in section.condition.unless)
        yield text(f"Leave this section out where “{entry.label}” is: {said}.", "small")
        yield Spacer(1, 6)
    yield from rows
    if section.comments_label:
        yield Row([[text(section.comments_label, "subheading"), Lines(4)]], [WIDTH])
    if section.graded:
        yield _grade("Grade awarded")


def _criterion(criterion: Criterion) -> Row:
    kind = CRITERION_KINDS.get(criterion.kind)
    options = kind.options if kind is not None else ()
    words: list[Flowable] = [text(criterion.text)]
    if options:
        words.append(Lines(2))
    look = Look(above=6, below=6)
    middle = WIDTH - _NUMBER - _BOXES - 2 * look.gap
    boxes = [TickBox(option.label) for option in options]
    return Row([[text(criterion.number, "number")], words, boxes], (_NUMBER, middle, _BOXES), look)


def _grade(words: str) -> Row:
    return Row(
        [
            [
                text(words, "subheading"),
                Spacer(1, 3),
                TickRow(_GRADES),
                text("Reason", "label"),
                Lines(2),
            ]
        ],
        [WIDTH],
        Look(above=8, below=8),
    )


def _summary(form: Form) -> Iterator[Flowable]:
    last = form.sections[-1]
    overall = _grade("Overall grade") if form.rule is not None else None
    yield from heading("Feedback summary" if last.criteria else last.title, overall)
    if overall is not None:
        yield overall
    yield Row([[text("Learning points", "subheading"), Lines(4)]], [WIDTH])
    heads = ("What", "Who", "By when", "How we will know")
    yield from _empty_table("Actions", heads, (38, 20, 18, 32), 5)
    heads = ("Criterion", "Concern", "Told whom, when", "Outcome")
    yield from _empty_table("Safeguarding concerns", heads, (16, 34, 24, 28), 2)


def _empty_table(
    title: str, heads: tuple[str, ...], shares: tuple[int, ...], count: int
) -> Iterator[Flowable]:
    table = grid(heads, [[[Spacer(1, 22)] for _ in heads] for _ in range(count)], shares)
    yield from heading(title, table)
    yield table
