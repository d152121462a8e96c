"""The audit as a document: everything the record holds, on A4, ready to be signed."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Heading, Look, Row, Text, paragraphs
from eh_desktop.documents.filled import Filled, filled
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.opening import glance, opening
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.sections import section_story
from eh_desktop.documents.styles import WIDTH, style
from eh_desktop.documents.summary import summary_story
from eh_desktop.documents.text import escape
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record

SENSITIVITY = "Official-sensitive: contains information about a child"


def build_audit_pdf(form: Form, record: Record, *, printed_at: str, application: str) -> bytes:
    """Give the audit as PDF bytes, the same for the same input.

    `printed_at` is an ISO moment; `application` names what made the file. A draft can be printed
    too and says that it is one.
    """
    register_fonts()
    page = filled(form, record)
    case = page.case()
    imprint = Imprint(
        title=f"{form.title}, {case}" if case else form.title,
        author=page.author() or application,
        subject=f"{form.framework.title}: {page.state()}",
        application=application,
        made_at=printed_at,
        head=form.title,
        foot=SENSITIVITY,
        reference=case,
    )
    return build_pdf([*_story(page, printed_at)], imprint)


def _story(page: Filled, printed_at: str) -> Iterator[Flowable]:
    yield from opening(page, printed_at)
    if page.form.rule is not None:
        yield from glance(page)
    summary = None
    for section in page.form.sections:
        if section.criteria or section.graded:
            yield from section_story(page, section)
        else:
            summary = section
    yield from summary_story(page, summary)
    yield from _about(page)


def _about(page: Filled) -> Iterator[Flowable]:
    form = page.form
    said: list[Text] = [Heading(escape("About this form"), style("subheading"))]
    said += paragraphs(f"Source: {form.source}.", "small")
    if form.rule is not None and form.rule.why:
        said += paragraphs(f"How grades are suggested: {form.rule.why}", "small")
    yield Spacer(1, 12)
    yield Row([said], [WIDTH], Look(above=2, below=0, rule=None))
