"""What is given to a person who asked what is held about them: to read, with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, PageBreak, Spacer

from eh_desktop.documents.blocks import Cell, Heading, Look, Row, grid, said, subheading, text
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import GROUND, WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.language import in_english
from eh_desktop.domain.subject import AccessReport, Reported, Standing

SENSITIVITY = "Personal: for the person it is about"
_LABEL = 150.0
STANDING_WORDS: dict[Standing, str] = {
    "certain": "Certainly about this person",
    "mentioned": "The name stands in it",
    "possible": "Possibly about this person",
}


@in_english()
def build_subject_pdf(report: AccessReport, *, application: str) -> bytes:
    """Give the report as a tagged PDF, the same for the same input."""
    register_fonts()
    imprint = Imprint(
        title=f"Everything held about {report.subject.names[0].shown}",
        author=report.made_by,
        subject="Answer to a subject access request",
        application=application,
        made_at=report.made_at,
        head="Everything held about one person",
        foot=SENSITIVITY,
    )
    return build_pdf(list(_story(report)), imprint)


def _story(report: AccessReport) -> Iterator[Flowable]:
    yield Heading(escape("Everything held about you"), style("title"))
    yield text(
        f"{report.subject.names[0].shown}. Made on {british_moment(report.made_at)}.", "subtitle"
    )
    yield Spacer(1, 12)
    yield from _facts(report)
    yield Spacer(1, 12)
    yield subheading("What was looked through", 2)
    yield Spacer(1, 4)
    rows: list[list[Cell]] = [
        [[text(what)], [text(f"{count:,}")]] for what, count in report.searched
    ]
    yield grid(("What", "How many"), rows, (75, 25), 0)
    yield Spacer(1, 12)
    yield from _left_out(report)
    yield subheading("Contents", 2)
    yield Spacer(1, 4)
    yield from _contents(report.items)
    for number, one in enumerate(report.items, 1):
        yield PageBreak() if number == 1 else Spacer(1, 18)
        yield from _item(number, one)


def _facts(report: AccessReport) -> Iterator[Flowable]:
    subject = report.subject
    names = "; ".join(one.shown for one in subject.names)
    yield _pair("Looked for", names)
    if subject.born:
        yield _pair("Born on", british_date(subject.born))
    if subject.refs:
        yield _pair("Case references", ", ".join(subject.refs))
    if report.received:
        yield _pair("Request received on", british_date(report.received))
        yield _pair("To be answered by", british_date(report.due))
    yield _pair("Searched", british_moment(report.searched_at))
    yield _pair("By", ", ".join(part for part in (report.made_by, report.agency) if part))
    look = Look(above=8, below=8, inset=14, rule=None, ground=GROUND, corner=6)
    words = (
        "Letter case, accents, hyphens and spaces made no difference to the search, and neither "
        "did which name comes first. The file “data.json” beside this report holds the same as "
        "data. Signed PDFs are copied as they are kept."
    )
    yield Spacer(1, 8)
    yield Row([[text(words, "small")]], [WIDTH - 2 * look.inset], look)


def _left_out(report: AccessReport) -> Iterator[Flowable]:
    yield subheading("What was left out", 2)
    yield Spacer(1, 4)
    if not report.left_out:
        yield text("Nothing that was found was left out.")
    else:
        rows: list[list[Cell]] = [
            [[*said(one.reason)], [text(f"{one.count:,}")]] for one in report.left_out
        ]
        yield grid(("Reason", "How many"), rows, (75, 25), 0)
    yield Spacer(1, 12)


def _contents(items: Sequence[Reported]) -> Iterator[Flowable]:
    if not items:
        yield text("Nothing is given out.")
        return
    rows: list[list[Cell]] = [
        [
            [text(str(number))],
            [*said(one.item.title)],
            [text(STANDING_WORDS[one.item.standing])],
            [text(_days(one))],
        ]
        for number, one in enumerate(items, 1)
    ]
    yield grid(("No.", "What", "How sure", "Dates"), rows, (8, 42, 25, 25), 1)


def _item(number: int, one: Reported) -> Iterator[Flowable]:
    item = one.item
    yield subheading(f"{number}. {item.title}", 2)
    reasons = dict.fromkeys(hit.why for hit in item.hits)
    yield text(f"{STANDING_WORDS[item.standing]}. {'; '.join(reasons)}.", "small")
    if _days(one):
        yield text(f"Dates: {_days(one)}.", "small")
    if one.files:
        yield text(f"Signed PDFs: {', '.join(one.files)}.", "small")
    yield Spacer(1, 6)
    for label, value in one.content.lines:
        if value.strip():
            yield _pair(label, value)


def _days(one: Reported) -> str:
    days = (british_date(one.item.since), british_date(one.item.until))
    return " to ".join(dict.fromkeys(day for day in days if day))


def _pair(label: str, value: str) -> Row:
    look = Look(above=4, below=4)
    cells = [[*said(label)], [*said(value)]]
    return Row(cells, (_LABEL, WIDTH - _LABEL - look.gap), look, "Pair")
