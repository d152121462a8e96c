"""A record as a document: everything it holds, on A4, ready to be signed."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Look, Row, paragraphs, subheading
from eh_desktop.documents.filled import Filled, about_a_child, filled, friendly
from eh_desktop.documents.findings import (
    change_story,
    contradiction_story,
    date_story,
    outcome_story,
    total_story,
)
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.friendly import friendly_story
from eh_desktop.documents.legend import legend_story
from eh_desktop.documents.opening import glance, opening
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.sections import section_story
from eh_desktop.documents.styles import WIDTH
from eh_desktop.documents.summary import summary_story
from eh_desktop.domain.form import Form, Section
from eh_desktop.domain.language import in_english
from eh_desktop.domain.record import Record
from eh_desktop.domain.working_days import Calendar

SENSITIVITY = "Official-sensitive: contains information about a child"
_PLAIN = "Official"


@in_english()
def build_audit_pdf(
    form: Form,
    record: Record,
    *,
    printed_at: str,
    application: str,
    previous: Record | None = None,
    calendar: Calendar | None = None,
) -> bytes:
    """Give a record of any form as PDF bytes, the same for the same input.

    `printed_at` is an ISO moment; `application` names what made the file. A draft can be printed
    too and says that it is one. `previous` is the record of the same form before this one, for
    what changed since. Without a calendar, rules about working days are left out.
    """
    register_fonts()
    page = filled(form, record, printed_at=printed_at, previous=previous, calendar=calendar)
    case = page.case()
    imprint = Imprint(
        title=f"{form.title}, {case}" if case else form.title,
        author=page.author() or application,
        subject=f"{form.framework.title}: {page.state()}",
        application=application,
        made_at=printed_at,
        head=form.title,
        foot=SENSITIVITY if about_a_child(form) else _PLAIN,
        reference=case,
    )
    story = friendly_story if friendly(form) else _story
    return build_pdf([*story(page, printed_at), *about(page)], imprint)


def _story(page: Filled, printed_at: str) -> Iterator[Flowable]:
    form = page.form
    yield from opening(page, printed_at)
    if form.rule is not None:
        yield from glance(page)
    yield from outcome_story(page)
    yield from total_story(page)
    yield from contradiction_story(page)
    yield from date_story(page)
    summary = None
    for section in form.sections:
        if is_summary(section):
            summary = section
        else:
            yield from section_story(page, section)
    yield from summary_story(page, summary)
    yield from change_story(page)
    yield from legend_story(form)


def is_summary(section: Section) -> bool:
    """Tell whether a section holds nothing of its own: it is the feedback summary."""
    return not (section.criteria or section.fields or section.graded)


def about(page: Filled) -> Iterator[Flowable]:
    """Give where the form comes from, and the rules that it suggests by."""
    form = page.form
    words: list[Flowable] = [subheading("About this form")]
    words += paragraphs(f"Source: {form.source}.", "small")
    if form.wording:
        words += paragraphs(f"Local wording: {form.wording}.", "small")
    if form.rule is not None and form.rule.why:
        words += paragraphs(f"How grades are suggested: {form.rule.why}", "small")
    if form.outcome is not None and form.outcome.why:
        words += paragraphs(f"How the outcome is suggested: {form.outcome.why}", "small")
    yield Spacer(1, 12)
    yield Row([words], [WIDTH], Look(above=2, below=0, rule=None))
