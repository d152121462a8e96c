"""What the rules of a form find in a record: dates, contradictions, outcome, totals, changes."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.answer_chips import (
    direction_chip,
    finding_chip,
    outcome_chip,
    value_chip,
)
from eh_desktop.documents.blocks import Cell, Look, Row, grid, paragraphs, said, text
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.opening import heading
from eh_desktop.documents.styles import AMBER, GROUND, WIDTH
from eh_desktop.documents.text import NO_BREAK_SPACE
from eh_desktop.domain.contradictions import Contradicted
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.form import Section
from eh_desktop.domain.form_rules import OutcomeRule
from eh_desktop.domain.outcomes import suggest_outcome
from eh_desktop.domain.record import Part, Record
from eh_desktop.domain.second_rating import Both, both_ratings, differences_words
from eh_desktop.domain.totals import Compared, Total, compared_with, share_words, totals

CARD = Look(above=10, below=10, gap=14, inset=12, rule=None, ground=GROUND, corner=6)
_POINTED = Look(above=8, below=8, inset=12, rule=None, ground=AMBER.tint, corner=6)
_LONGEST_CHIP = 30


def date_story(page: Filled) -> Iterator[Flowable]:
    """Give what the rules find that suggest no criterion's answer; the others stand there."""
    asked = {criterion.id for _, criterion in page.form.criteria()}
    alone = [one for one in page.findings if one.rule.criterion not in asked]
    if not alone:
        return
    rows: list[list[Cell]] = [
        [
            [text(one.rule.title, "strong")],
            paragraphs(one.because),
            [finding_chip(one.state, one.rule.over)],
        ]
        for one in alone
    ]
    table = grid(("What is counted", "Working", "Finding"), rows, (130, 230, 110), 0)
    yield from heading("Dates", table)
    yield table


def contradiction_story(page: Filled) -> Iterator[Flowable]:
    """Give what does not go together, each with where to look."""
    if not page.contradicted:
        return
    rows = [_contradicted(page, one) for one in page.contradicted]
    yield from heading("Look at these again", rows[0])
    yield text(
        "These entries do not seem to go together. It is pointed out, and decides nothing.", "small"
    )
    for row in rows:
        yield Spacer(1, 5)
        yield row


def outcome_story(page: Filled) -> Iterator[Flowable]:
    """Give the suggested outcome with its working beside the one that was decided."""
    rule = page.form.outcome
    if rule is None:
        return
    card = _outcome_card(page, rule)
    yield from heading("Outcome", card)
    yield card


def total_row(page: Filled, section: Section) -> Iterator[Flowable]:
    """Give a section's count, where the form names one."""
    total = totals(page.form, page.record).sections.get(section.id)
    if section.total_label and total is not None:
        words = f"{section.total_label}: {total.best} of {total.asked}"
        yield Spacer(1, 4)
        yield Row([[text(words, "subheading")]], [WIDTH - 2 * CARD.inset], CARD)


def total_story(page: Filled) -> Iterator[Flowable]:
    """Give what a form without grades comes to, section by section, and both ratings if two."""
    counted = totals(page.form, page.record)
    ticks_alone = all(criterion.kind == "tick" for _, criterion in page.form.criteria())
    decided = page.form.rule is not None or page.form.outcome is not None
    if counted.whole.possible and not (decided or ticks_alone):
        before = totals(page.form, page.previous) if page.previous is not None else None
        rows = []
        for section in page.form.sections:
            if section.id in counted.sections:
                then = before.sections.get(section.id, Total()) if before is not None else None
                rows.append(_total_cells(section.title, counted.sections[section.id], then))
        if len(rows) > 1:
            rows.append(_total_cells("Together", counted.whole, before.whole if before else None))
        heads = ("Part", "Answered", "Answers", "Of the best", "Last time")
        columns = 5 if before is not None else 4
        table = grid(heads[:columns], rows, (140, 62, 131, 80, 80)[:columns], 0)
        yield from heading("At a glance", table)
        yield table
        yield from _both_story(page)


def _both_story(page: Filled) -> Iterator[Flowable]:
    """Give the form's own rating and the second one side by side, where there is a second."""
    both, rule = both_ratings(page.form, page.record), page.form.verification
    if both is None or rule is None:
        return
    rows = [
        _both_cells(section.title, both.sections[section.id])
        for section in page.form.sections
        if section.id in both.sections
    ]
    if len(rows) > 1:
        rows.append(_both_cells("Together", both.whole))
    heads = ("Part", "Own rating", rule.title, "Differences")
    table = grid(heads, rows, (140, 118, 118, 87), 0)
    yield from heading("Both ratings", table)
    yield from paragraphs(differences_words(both.whole))
    yield Spacer(1, 4)
    yield table


def _both_cells(title: str, both: Both) -> list[Cell]:
    apart = f"{both.differences} of {both.rated}" if both.rated else "–"
    return [
        [text(title, "strong")],
        [text(_counts(both.own)), text(_share(both.own), "small")],
        [text(_counts(both.second)), text(_share(both.second), "small")],
        [text(apart)],
    ]


def change_story(page: Filled) -> Iterator[Flowable]:
    """Give what moved since the record before, where there is one."""
    if page.previous is not None:
        yield from _since(page, page.previous)


def _since(page: Filled, before: Record) -> Iterator[Flowable]:
    compared = compared_with(page.form, page.record, before)
    if not compared.count:
        return
    rows: list[list[Cell]] = [
        [
            [text(page.place(one.criterion.id), "strong"), text(one.criterion.text, "small")],
            [value_chip(one.criterion, one.before)],
            [value_chip(one.criterion, one.now)],
            [direction_chip(one.direction)],
        ]
        for one in compared.moved
    ]
    day = british_date(Filled(page.form, before, {}).written_on())
    heads = ("Where", "Last time", "Now", "Direction")
    table = grid(heads, rows, (146, 118, 118, 81), 0) if rows else None
    yield from heading(f"Since last time, {day}" if day else "Since last time", table)
    yield from paragraphs(_compared(page, before, compared))
    if table is not None:
        yield Spacer(1, 4)
        yield table


def _compared(page: Filled, before: Record, compared: Compared) -> str:
    """Say in sentences how the whole stood last time and stands now."""
    then, now = (totals(page.form, record).whole for record in (before, page.record))
    both = "1 criterion was" if compared.count == 1 else f"{compared.count} criteria were"
    moved = f"{len(compared.moved)} changed" if compared.moved else "nothing changed"
    said_so = f"{both} answered both times; {moved}."
    if then.share is None or now.share is None:
        return said_so
    return f"{said_so} Of the best: {_share(then)} last time, {_share(now)} now."


def _share(total: Total) -> str:
    return share_words(total).replace(" ", NO_BREAK_SPACE)


def _counts(total: Total) -> str:
    return ", ".join(f"{label} {count}" for label, count in total.counts.items() if count) or "–"


def _total_cells(title: str, total: Total, before: Total | None) -> list[Cell]:
    cells: list[Cell] = [
        [text(title, "strong")],
        [text(f"{total.answered} of {total.asked}")],
        [text(_counts(total))],
        [text(_share(total))],
    ]
    return cells if before is None else [*cells, [text(_share(before))]]


def _contradicted(page: Filled, one: Contradicted) -> Row:
    place = one.place
    words: list[Flowable] = [*paragraphs(one.contradiction.says)]
    if place.part is Part.ANSWER:
        words.append(text(f"See {page.place(place.key)}", "small"))
    return Row([words], [WIDTH - 2 * _POINTED.inset], _POINTED)


def _outcome_card(page: Filled, rule: OutcomeRule) -> Row:
    entry = page.form.field(rule.field)
    suggestion = suggest_outcome(page.form, page.record)
    left: list[Flowable] = [text("Suggested outcome", "label")]
    if suggestion.meets is not None:
        suggested = rule.meets if suggestion.meets else rule.falls_short
        left.append(_outcome_words(suggestion.meets, entry.label_of(suggested)))
    left.extend(paragraphs(suggestion.because.replace(" %", f"{NO_BREAK_SPACE}%")))
    decided = page.record.fields.get(rule.field, "")
    right: list[Flowable] = [text("Outcome", "label")]
    if decided:
        meets = {rule.meets: True, rule.falls_short: False}.get(decided)
        right.append(_outcome_words(meets, entry.label_of(decided)))
    else:
        right.extend(said(""))
    if decided == rule.falls_short:
        right.extend(paragraphs(rule.flag, lead="What follows"))
    half = (WIDTH - 2 * CARD.inset - CARD.gap) / 2
    return Row([left, right], (half, half), CARD)


def _outcome_words(meets: bool | None, words: str) -> Flowable:
    return outcome_chip(meets, words) if len(words) <= _LONGEST_CHIP else text(words, "strong")
