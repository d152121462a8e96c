"""Samples in words: periods, states, and the rows of both lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from eh_desktop.domain.allocation import AllocationState
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.periods import span_of
from eh_desktop.domain.programme import Period
from eh_desktop.domain.sampling import Drawn, SampleCase, themes_text, working
from eh_desktop.services.listing import ListCell, ListColumn, ListFilter, ListRow, MemorySource
from eh_desktop.services.samples import SampleStanding
from eh_desktop.ui.said import said_choices

STATE_WORDS: dict[AllocationState, str] = {
    "drawn": mark("Nobody yet"),
    "allocated": mark("Allocated"),
    "started": mark("Started"),
    "done": mark("Done"),
    "handed_back": mark("Handed back"),
}
STATE_LOOKS: dict[AllocationState, str] = {
    "drawn": "chip-partly",
    "allocated": "chip-na",
    "started": "chip",
    "done": "chip-met",
    "handed_back": "chip-na",
}
CONFLICT = mark("Conflict of interest")
_KEY = re.compile(r"(\d{4})(?:-(\d{2}|Q[1-4]|H[12]))?")
_PERIODS: dict[str, tuple[Period, int]] = {"Q": ("quarter", 3), "H": ("half_year", 6)}
SAMPLE_COLUMNS = (
    ListColumn("title", mark("Sample"), wide=True),
    ListColumn("period", mark("Period")),
    ListColumn("drawn", mark("Drawn"), "date"),
    ListColumn("cases", mark("Cases"), "number"),
    ListColumn("progress", mark("Progress"), "choice"),
    ListColumn("seed", mark("Seed"), hidden=True),
    ListColumn("by", mark("Drawn by"), hidden=True),
    ListColumn("list", mark("SHA-256 of the list"), hidden=True),
)


def period_label(key: str) -> str:
    """Give a period's name by its key: `2026-Q4` is October to December 2026."""
    match = _KEY.fullmatch(key)
    if match is None:
        return key
    year, part = int(match[1]), match[2] or ""
    if not part:
        return key
    if part[0] in _PERIODS:
        per, months = _PERIODS[part[0]]
        return span_of(per, date(year, (int(part[1]) - 1) * months + 1, 1)).label
    return span_of("month", date(year, int(part), 1)).label if 1 <= int(part) <= 12 else key


def sample_source(samples: tuple[SampleStanding, ...]) -> MemorySource:
    """Give the list of samples."""
    return MemorySource(SAMPLE_COLUMNS, [_sample_row(one) for one in samples])


def allocation_source(
    found: SampleStanding, cases: Mapping[int, SampleCase], conflicts: Mapping[int, str], lead: str
) -> MemorySource:
    """Give the list of a sample's cases; `lead` is what the framework calls who leads one."""
    pairs = any(one.partner for one in found.allocations)
    columns = (
        ListColumn("number", mark("No."), "number"),
        ListColumn("case", mark("Case")),
        ListColumn("agency", mark("Agency")),
        ListColumn("lead", lead[:1].upper() + lead[1:]),
        ListColumn("auditor", mark("Auditor")),
        ListColumn("partner", mark("Buddy"), hidden=not pairs),
        ListColumn("state", mark("State"), "choice"),
        ListColumn("note", mark("Note"), wide=True),
    )
    filters = [
        ListFilter("state", say("State"), said_choices(STATE_WORDS.items()), say("All states"))
    ]
    return MemorySource(columns, _allocation_rows(found, cases, conflicts), filters)


def progress(found: SampleStanding) -> tuple[str, str]:
    """Say how far a sample is, with the look of its chip."""
    standing = found.standing
    done = sum(1 for one in standing if one.state == "done")
    waiting = sum(1 for one in standing if one.state == "drawn")
    if not standing:
        return say("Handed back"), "chip-na"
    if done == len(standing):
        return say("All done"), "chip-met"
    if waiting:
        return say("{waiting} not allocated", waiting=waiting), "chip-partly"
    return say("{done} of {count} done", done=done, count=len(standing)), "chip"


def drawn_words(found: SampleStanding) -> str:
    """Say from how many cases a sample was drawn, and how its number came about."""
    asked, drawn = found.sample.asked, found.sample.drawn
    said = [
        say_count(
            "Drawn from {count} case ({themes}).",
            "Drawn from {count} cases ({themes}).",
            drawn.population,
            themes=themes_text(asked.themes),
        )
    ]
    said.append(working(asked.share, asked.least, drawn.population))
    if drawn.short:
        said.append(say("Only {count} could be drawn.", count=len(drawn.refs)))
    return " ".join(said)


def strata_words(drawn: Drawn) -> list[str]:
    """Say how many were drawn of each agency's cases: `Larkfield Academy: 2 of 14`."""
    return [
        say(
            "{agency}: {drawn} of {cases}",
            agency=one.agency or say("No agency"),
            drawn=one.drawn,
            cases=one.cases,
        )
        for one in drawn.strata
    ]


def _sample_row(found: SampleStanding) -> ListRow:
    sample = found.sample
    words, look = progress(found)
    cells = {
        "title": ListCell(sample.title),
        "period": ListCell(period_label(sample.asked.period), sample.asked.period),
        "drawn": ListCell(british_date(sample.drawn_at), sample.drawn_at[:10]),
        "cases": ListCell(str(len(found.standing)), len(found.standing)),
        "progress": ListCell(words, look=look),
        "seed": ListCell(sample.asked.seed),
        "by": ListCell(sample.drawn_by),
        "list": ListCell(sample.drawn.list_hash),
    }
    return ListRow(sample.id, cells, notes="\n".join(sample.drawn.refs))


def _allocation_rows(
    found: SampleStanding, cases: Mapping[int, SampleCase], conflicts: Mapping[int, str]
) -> list[ListRow]:
    refs = {one.number: one.case_ref for one in found.allocations}
    warned = {one.ref: one.reason for one in found.sample.warnings}
    rows = []
    for one in found.allocations:
        case = cases.get(one.number, SampleCase(one.case_ref))
        note = say("Stands in for {ref}", ref=refs[one.replaces]) if one.replaces else ""
        note = note or warned.get(one.case_ref, "")
        state, look = say(STATE_WORDS[one.state]), STATE_LOOKS[one.state]
        if one.state == "handed_back":
            note = one.reason
        elif one.number in conflicts:
            state, look, note = say(CONFLICT), "chip-not-met", f"{conflicts[one.number]}."
        cells = {
            "number": ListCell(str(one.number), one.number),
            "case": ListCell(one.case_ref),
            "agency": ListCell(case.agency),
            "lead": ListCell(case.lead),
            "auditor": ListCell(one.auditor or "–"),
            "partner": ListCell(one.partner),
            "state": ListCell(state, look=look),
            "note": ListCell(note),
        }
        rows.append(ListRow(str(one.number), cells, {"state": frozenset({one.state})}))
    return rows
