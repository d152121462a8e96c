"""The empty form on paper, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blank_criteria import criterion_rows, question_table
from eh_desktop.documents.blank_entries import closing_rule, empty_table, entry_rows, only_where
from eh_desktop.documents.blank_friendly import friendly_story
from eh_desktop.documents.blocks import Heading, Look, Row, paragraphs, subheading, text
from eh_desktop.documents.filled import about_a_child, friendly
from eh_desktop.documents.findings import CARD
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.handwriting import Lines, TickRow
from eh_desktop.documents.legend import legend_story
from eh_desktop.documents.opening import heading
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.sections import group_heading, together
from eh_desktop.documents.styles import WIDTH, style
from eh_desktop.documents.summary import ACTION_HEADS
from eh_desktop.documents.text import escape
from eh_desktop.domain.form import Form, Section
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.language import in_english

SENSITIVITY = "Official-sensitive when filled in"
_PLAIN = "Official"
_EPOCH = "2000-01-01T00:00:00+00:00"
"""A blank form has no moment of its own: equal forms give equal files."""
_GRADES = tuple(grade.label for grade in Grade)
_ACTION_ROWS, _CONCERN_ROWS, _COMMENT_LINES = 5, 2, 4


@in_english()
def build_blank_pdf(form: Form) -> bytes:
    """Give the form as PDF bytes to print: boxes to tick and lines to write on."""
    register_fonts()
    imprint = Imprint(
        title=f"{form.title}, blank form" if form.fillable else form.title,
        author=form.framework.authority,
        subject=form.framework.title,
        application="EH Desktop",
        made_at=_EPOCH,
        head=form.title,
        foot=SENSITIVITY if about_a_child(form) else _PLAIN,
        reference=f"{form.id}, version {form.version}, {form.hash[:12]}",
    )
    story = friendly_story if friendly(form) else _story
    return build_pdf([*story(form)], imprint)


def _story(form: Form) -> Iterator[Flowable]:
    yield Heading(escape(form.title), style("title"))
    yield text(f"{form.framework.title} · {form.framework.authority}", "subtitle")
    yield from paragraphs(f"Source: {form.source}.", "small")
    if form.wording:
        yield from paragraphs(f"Local wording: {form.wording}.", "small")
    if form.intro:
        yield Spacer(1, 10)
        yield Row([paragraphs(form.intro)], [WIDTH - 2 * CARD.inset], CARD)
    yield Spacer(1, 12)
    yield from entry_rows(form.header)
    yield from legend_story(form)
    for section in form.sections:
        if section.criteria or section.fields or section.graded:
            yield from _section(form, section)
    if form.fillable:
        yield from _end(form)


def _section(form: Form, section: Section) -> Iterator[Flowable]:
    inside = [*_inside(form, section)]
    first = next((piece for piece in inside if isinstance(piece, Row)), None)
    under: list[Flowable] = []
    if section.condition is not None:
        under += [text(only_where(form, section.condition, "this section"), "small"), Spacer(1, 6)]
    if section.intro:
        under += [*paragraphs(section.intro), Spacer(1, 8)]
    yield from heading(section.title, first, under)
    yield from inside
    if section.graded:
        yield _grade("Grade awarded")


def _inside(form: Form, section: Section) -> Iterator[Flowable]:
    if not section.after:
        yield from entry_rows(section.fields)
    if section.fields and section.criteria and not section.after:
        yield Spacer(1, 8)
    group = ""
    for criterion in section.criteria:
        rows = criterion_rows(form, section, criterion)
        if criterion.group != group:
            group = criterion.group
            yield from group_heading(group, rows[0])
        yield from together(rows)
    if section.total_label:
        asked = sum(1 for criterion in section.criteria if scale_of(criterion).answered)
        total = f"{section.total_label}:  ____ of {asked}"
        yield Row([[text(total, "subheading")]], [WIDTH], Look(above=10, below=8))
    if section.after:
        yield from entry_rows(section.fields)
    if section.comments_label:
        yield _lined(section.comments_label)


def _lined(label: str) -> Row:
    return Row([[subheading(label), Lines(_COMMENT_LINES)]], [WIDTH], Look(above=6, below=10))


def _grade(words: str) -> Row:
    return Row(
        [
            [
                subheading(words),
                Spacer(1, 3),
                TickRow(_GRADES),
                text("Reason", "label"),
                Lines(2),
            ]
        ],
        [WIDTH],
        Look(above=8, below=8),
    )


def _end(form: Form) -> Iterator[Flowable]:
    if form.outcome is not None:
        label = form.field(form.outcome.field).label_of(form.outcome.falls_short)
        yield Spacer(1, 8)
        yield Row([paragraphs(form.outcome.flag, lead=label)], [WIDTH - 2 * CARD.inset], CARD)
    if any(option.value == UNSURE for _, c in form.criteria() for option in scale_of(c).options):
        yield from question_table()
    if form.rule is not None:
        last = form.sections[-1]
        overall = _grade("Overall grade")
        yield from heading("Feedback summary" if last.criteria else last.title, overall)
        yield overall
    if form.learning_points:
        yield _lined("Learning points")
    for table in form.action_tables:
        asked = [ACTION_HEADS[name] for name in ACTION_HEADS if name in table.asks]
        heads, shares = tuple(head for head, _ in asked), tuple(share for _, share in asked)
        yield from heading(table.title)
        yield from _table(heads, shares, _ACTION_ROWS)
    if form.concerns:
        heads = ("Criterion", "Concern", "Told whom, when", "Outcome")
        yield from heading("Safeguarding concerns")
        yield from _table(heads, (16, 34, 24, 28), _CONCERN_ROWS)


def _table(heads: Sequence[str], shares: Sequence[float], rows: int) -> Iterator[Flowable]:
    yield empty_table(heads, shares, rows)
    yield closing_rule()
