"""What the palette answers to what is typed: rows under headings, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import say
from eh_desktop.domain.matching import Fit, Match, best_match, ranked
from eh_desktop.services.finding import FoundCase, FoundRecord
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.said import STATE_WORDS, of_day

MOST_ACTIONS, MOST_CASES, MOST_RECORDS = 8, 6, 6
MOST_RECENT, MOST_OF_PAGE = 5, 7
"""How many rows of each group are shown at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a heading, or something that can be chosen."""

    kind: str
    """`heading`, `action`, `case` or `record`."""
    key: str
    """What it stands for: a command's, a case's or a record's id."""
    title: str
    note: str = ""
    keys: str = ""
    at: tuple[int, ...] = ()
    """The letters of the title that were typed."""

    @property
    def chosen(self) -> bool:
        """Whether it can be chosen."""
        return self.kind != "heading"

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.title, self.note, self.keys) if part)


@dataclass(frozen=True, slots=True)
class Found:
    """The cases and records that answer a query."""

    query: str = ""
    cases: tuple[FoundCase, ...] = ()
    records: tuple[FoundRecord, ...] = ()

    def still(self, query: str) -> Found:
        """Give those that answer a later query by their titles, until it is looked for itself."""
        cases, records = [], []
        for case in self.cases:
            fits = best_match(query, case.title, (case.heading.people,))
            if fits is not None:
                cases.append(FoundCase(case.heading, case.title, fits))
        for record in self.records:
            fits = best_match(query, record.title, (record.row.framework,))
            if fits is not None:
                records.append(FoundRecord(record.row, record.title, fits))
        return Found(query, tuple(cases), tuple(records))


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from while the palette is open."""

    commands: tuple[Command, ...] = ()
    """All that is possible now."""
    of_page: tuple[str, ...] = ()
    """The ids of those that the page in front is for, its main one first."""
    recent: tuple[FoundCase | FoundRecord, ...] = ()
    """What was opened in this sitting, the last first."""
    used: dict[str, int] = field(default_factory=dict)
    """By command, how late it was used in this sitting: higher is later."""


def rows_for(query: str, offer: Offer, found: Found) -> tuple[Row, ...]:
    """Give the rows that answer a query; without one, what is likeliest to be wanted."""
    if not query.strip():
        return _unasked(offer)
    commands = ranked(query, offer.commands, _texts_of, lambda one: _lateness(one, offer))
    groups = [
        (
            commands[0][1].fit if commands else Fit.ELSEWHERE,
            say("Actions"),
            [_action(command, fits) for command, fits in commands[:MOST_ACTIONS]],
        ),
        (_best(found.cases), say("Cases"), [_case(one) for one in found.cases]),
        (_best(found.records), say("Forms"), [_record(one) for one in found.records]),
    ]
    groups.sort(key=lambda group: group[0])  # the group with the best fit first
    return tuple(row for _, title, rows in groups for row in _group(title, rows))


def _lateness(command: Command, offer: Offer) -> int:
    """Give how late a command was used; what needs a note to be told apart comes after the rest."""
    return offer.used.get(command.id, -1 if command.note else 0)


def _unasked(offer: Offer) -> tuple[Row, ...]:
    by_id = {command.id: command for command in offer.commands}
    of_page = [by_id[key] for key in offer.of_page if key in by_id]
    often = sorted(by_id.values(), key=lambda one: -_lateness(one, offer))
    usual = [one for one in often if one not in of_page]
    recent = [
        _case(one) if isinstance(one, FoundCase) else _record(one)
        for one in offer.recent[:MOST_RECENT]
    ]
    room = max(2, MOST_OF_PAGE - len(of_page))
    return (
        *_group(say("Opened lately"), recent),
        *_group(say("On this page"), [_action(one) for one in of_page[:MOST_OF_PAGE]]),
        *_group(say("Elsewhere"), [_action(one) for one in usual[:room]]),
    )


def _group(title: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    return (Row("heading", "", title), *rows) if rows else ()


def _best(found: Sequence[FoundCase] | Sequence[FoundRecord]) -> Fit:
    return min((one.match.fit for one in found), default=Fit.ELSEWHERE)


def _texts_of(command: Command) -> tuple[str, ...]:
    return (command.title, command.note, *command.words)


def _action(command: Command, fits: Match | None = None) -> Row:
    at = fits.at if fits is not None else ()
    return Row("action", command.id, command.title, command.note, command.keys, at)


def _case(found: FoundCase) -> Row:
    case = found.heading
    if case.status == "closed":
        day = british_date(case.closed_on)
        stands = say("Case, closed on {day}", day=day) if day else say("Case, closed")
    else:
        day = british_date(case.opened_on)
        stands = say("Case, open since {day}", day=day) if day else say("Case, open")
    note = f"{stands} · {case.people}" if case.people else stands
    return Row(
        "case", case.id, found.title or say("Case without a reference"), note, "", found.match.at
    )


def _record(found: FoundRecord) -> Row:
    row = found.row
    parts = (
        row.framework,
        say(STATE_WORDS[row.state]),
        of_day(row.day, row.changed_at),
    )
    title = found.title if row.case_ref.strip() else row.title
    return Row("record", row.record_id, title, " · ".join(filter(None, parts)), "", found.match.at)
