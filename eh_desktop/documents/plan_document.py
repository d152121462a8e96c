"""The improvement plan of a service for its governors: pages that can be read in a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.blocks import (
    Cell,
    Heading,
    Look,
    Row,
    grid,
    paragraphs,
    said,
    subheading,
    text,
)
from eh_desktop.documents.chips import Chip
from eh_desktop.documents.fonts import register_fonts
from eh_desktop.documents.handwriting import Lines
from eh_desktop.documents.marks import disc, square, triangle
from eh_desktop.documents.opening import CARD, heading
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.plan_chart import answers_chart
from eh_desktop.documents.return_document import fact
from eh_desktop.documents.styles import AMBER, GREEN, RED, WIDTH, style
from eh_desktop.documents.text import escape
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.follow_up import Rating
from eh_desktop.domain.improvement import (
    RATING_WORDS,
    ImprovementPlan,
    PlanLine,
    Yearly,
    period_words,
    summary_words,
)
from eh_desktop.domain.language import in_english
from eh_desktop.domain.totals import Total, share_words

TITLE = "Improvement plan"
NOTHING = "Nothing is to improve that is not done already."
_SIGNS = ("Headteacher or head of service", "Chair of governors")
_SIGN_HEIGHT = 150.0
_UNRULED = Look(above=2, below=2, gap=10, rule=None)
_RATINGS = {"red": (square, RED), "amber": (triangle, AMBER), "green": (disc, GREEN)}


@in_english()
def build_plan_pdf(plan: ImprovementPlan, *, printed_at: str, application: str) -> bytes:
    """Give the plan as a PDF, the same for the same input; `printed_at` is an ISO moment.

    It is made of what was typed about the service; case references and names of families are
    not among its facts, and the caller looks through the typed texts for them.
    """
    register_fonts()
    imprint = Imprint(
        title=f"{TITLE}, {plan.service}" if plan.service else TITLE,
        author=plan.made_by,
        subject=f"{TITLE}, {plan.framework}",
        application=application,
        made_at=printed_at,
        head=TITLE,
        foot=TITLE,
        reference=plan.service,
    )
    return build_pdf(list(_story(plan)), imprint)


def _story(plan: ImprovementPlan) -> Iterator[Flowable]:
    yield Heading(escape(TITLE), style("title"))
    yield from paragraphs(plan.service or "Service not named", "subtitle")
    yield Spacer(1, 12)
    yield fact("Framework", plan.framework)
    yield fact("Period", period_words(plan))
    yield fact("Made on", british_date(plan.made_on))
    yield fact("Made by", ", ".join(part for part in (plan.made_by, plan.role) if part.strip()))
    yield Spacer(1, 12)
    yield Row([[*paragraphs(summary_words(plan))]], [WIDTH - 2 * CARD.inset], CARD)
    yield from _glance(plan)
    yield from _to_improve(plan)
    yield from _done(plan)
    yield from _questions(plan)
    yield from _signatures()


def _glance(plan: ImprovementPlan) -> Iterator[Flowable]:
    """Give, for each checklist, its answers this year over last year's as bars and as numbers."""
    known = [one for one in plan.yearly if one.total is not None]
    if not known:
        return
    yield from heading("At a glance")
    for one in known:
        yield CondPageBreak(170)
        yield Spacer(1, 0 if one is known[0] else 16)
        yield subheading(one.title)
        yield Spacer(1, 6)
        years = list(_years(one))
        yield answers_chart([(_short(day), total) for day, total in years])
        yield Spacer(1, 4)
        yield _numbers(years)
        if one.before_total is None:
            yield text("There is no earlier year to compare with.", "small")
        else:
            yield from paragraphs(one.moved)


def _years(one: Yearly) -> Iterator[tuple[str, Total]]:
    if one.total is not None:
        yield one.day, one.total
    if one.before_total is not None:
        yield one.before_day, one.before_total


def _short(day: str) -> str:
    """Give `Nov 2026` for an ISO date: there is no more room beside a bar."""
    words = british_date(day).split(" ")
    return f"{words[1][:3]} {words[2]}" if len(words) == 3 else day


def _numbers(years: Sequence[tuple[str, Total]]) -> Flowable:
    labels = [
        label
        for label in dict.fromkeys(label for _, total in years for label in total.counts)
        if any(total.counts.get(label) for _, total in years)
    ]
    heads = ("Completed on", *("“?”" if one == "?" else one for one in labels), "Share of the best")
    rows: list[list[Cell]] = [
        [
            [text(british_date(day), "strong")],
            *([text(str(total.counts.get(label, 0)))] for label in labels),
            [text(share_words(total))],
        ]
        for day, total in years
    ]
    return grid(heads, rows, (26, *(74 / (len(labels) + 1) for _ in range(len(labels) + 1))), 0)


def _to_improve(plan: ImprovementPlan) -> Iterator[Flowable]:
    if not plan.actions:
        yield from heading("The plan")
        yield text(NOTHING if plan.begun else "The plan begins with the first yearly checklist.")
        return
    heads = ("", "What is to improve", "Action", "Who, by when", "How we will know", "Status")
    rows = [_plan_row(number, line) for number, line in enumerate(plan.actions, 1)]
    table = grid(heads, rows, (4, 31, 28, 24, 21, 18), 1)
    yield from heading("The plan", table)
    yield table


def _plan_row(number: int, line: PlanLine) -> list[Cell]:
    status: list[Flowable] = [text(line.standing, "strong" if line.status == "late" else "body")]
    if line.rating is not None:
        status.append(rating_chip(line.rating))
    if line.kind == "finding":
        status = [text("Open")]
    return [
        [text(str(number), "number")],
        _finding(line),
        [*said(line.action)] if line.action.strip() else [text("Nothing agreed yet", "absent")],
        _who_when(line),
        [*_or_dash(line.how_known)],
        status,
    ]


def rating_chip(rating: Rating) -> Chip:
    """Give the chip of red, amber or green: mark, word and colour."""
    mark, tone = _RATINGS[rating]
    return Chip(RATING_WORDS[rating], mark, tone, before=2)


def _finding(line: PlanLine) -> list[Flowable]:
    """Give a finding: its words, where it stands in the form, and the note beside it."""
    if not line.finding:
        return [text("At no one question", "absent"), text(line.form_title, "small")]
    answered = f"{line.place} · answered {'“?”' if line.answer == '?' else line.answer}"
    made: list[Flowable] = [*paragraphs(line.finding), text(answered, "small")]
    if line.note.strip():
        made += paragraphs(line.note, "small", lead="Note")
    return made


def _who_when(line: PlanLine) -> list[Flowable]:
    if line.kind == "finding":
        return [text("–", "absent")]
    day = british_date(line.due)
    when = text(f"by {day}", "small") if day else text("no date yet", "small")
    return [*(paragraphs(line.who) if line.who.strip() else [text("Nobody named", "absent")]), when]


def _or_dash(words: str) -> Iterator[Flowable]:
    yield from paragraphs(words) if words.strip() else [text("–", "absent")]


def _done(plan: ImprovementPlan) -> Iterator[Flowable]:
    title = "What was done"
    if plan.since:
        title += f" since {british_date(plan.since)}"
    if not plan.done:
        if plan.begun:
            yield from heading(title)
            yield text("Nothing is recorded as done yet.")
        return
    rows: list[list[Cell]] = [
        [
            [
                *paragraphs(line.action or line.finding),
                text(line.place or line.form_title, "small"),
            ],
            [text(line.standing, "strong")],
            [*_or_dash(british_date(line.ended_on))],
            [*_or_dash(line.said)],
        ]
        for line in plan.done
    ]
    table = grid(("What", "Status", "When", "What was done, or why not"), rows, (42, 14, 16, 36), 0)
    yield from heading(title, table)
    yield table


def _questions(plan: ImprovementPlan) -> Iterator[Flowable]:
    if not plan.questions:
        return
    rows: list[list[Cell]] = [
        [
            [*paragraphs(line.action or line.finding), text(line.place, "small")],
            [*_or_dash(line.who)],
            [*_or_dash(british_date(line.due))],
            [text(line.standing, "strong" if line.status == "late" else "body")],
        ]
        for line in plan.questions
    ]
    table = grid(("Question", "Who finds out", "By when", "Status"), rows, (52, 20, 18, 17), 0)
    yield from heading("Open questions", table)
    yield table


def _signatures() -> Iterator[Flowable]:
    yield CondPageBreak(_SIGN_HEIGHT)
    yield from heading("Signed")
    for who in _SIGNS:
        yield Spacer(1, 18)
        wide = (WIDTH - 20) * 0.4, (WIDTH - 20) * 0.4, (WIDTH - 20) * 0.2
        cells: list[Cell] = [
            [Lines(1, 18), text(words, "small")] for words in (f"{who}: name", "Signature", "Date")
        ]
        yield Row(cells, wide, _UNRULED)
