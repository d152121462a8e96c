"""Periodic returns over an open vault: derived, noted, submitted, and what came in late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain import due
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import in_english, say
from eh_desktop.domain.periods import Span, before, span_of, span_of_key
from eh_desktop.domain.programme import ReturnRule
from eh_desktop.domain.returns import (
    Difference,
    Figure,
    Figures,
    Frozen,
    PeriodicReturn,
    told_last,
)
from eh_desktop.domain.sent_return import LONGEST_NOTE
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import DutyRow, local_day
from eh_desktop.services.outbox import Outbox
from eh_desktop.services.return_rows import ReturnFacts, read_facts, rows_of_ids

ReturnState = Literal["submitted", "late", "open", "running", "earlier", "others"]
"""How a return stands. `earlier`: its period ended before this laptop was set up, so that nobody
asks for it here; `others`: it is due, but of another role, where the owner's has one of its own.
"""
BoardDates = Mapping[tuple[str, str], date]
"""The days set by hand, by return and `Span.key`."""
BACK = 4
"""How many periods are offered besides the running one."""


@dataclass(frozen=True, slots=True)
class ReturnStanding:
    """One return of one period, as the list shows it."""

    return_id: str
    title: str
    span: Span
    due_on: date
    state: ReturnState
    submitted_at: str = ""
    submitted_by: str = ""
    notes: int = 0
    sent_at: str = ""
    """When it was last sent to the centre; empty where it was not."""


@dataclass(frozen=True, slots=True)
class OpenReturn:
    """Everything about one return of one period."""

    standing: ReturnStanding
    figures: Figures
    """As submitted, or as they are now."""
    notes: Mapping[str, str]
    late: tuple[Difference, ...]
    """What changed in earlier periods since it was told."""
    source: str
    since: tuple[Difference, ...] = ()
    """What changed in this return itself since it was submitted."""
    id: str = ""
    """Its own id once it was submitted, by which it is sent."""


class ReturnService:
    """The returns of the owner's framework. A period is named by its `Span.key`: `2026-Q4`."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context
        self._outbox = Outbox(context)

    def rules(self) -> tuple[ReturnRule, ...]:
        """Give the returns that the owner's framework asks for."""
        context = self._context
        return context.library.programme(context.profile.framework_id).returns

    def submitted(self) -> tuple[due.Frozen, ...]:
        """Give what was submitted, as the programme counts it."""
        kept = self._context.returns.all()
        return tuple(
            due.Frozen(one.id, one.return_id, one.period) for one in kept if one.frozen is not None
        )

    def listed(self, board_dates: BoardDates | None = None) -> tuple[ReturnStanding, ...]:
        """Give every return by period: what is to be submitted first, then the latest.

        Of one period those that are asked of the owner's role come first. Offered are the running
        period and those since the laptop was set up, at least the last one and at most four; one
        that is kept is always listed. `board_dates` are the days set by hand, by return and period.
        """
        days = board_dates or {}
        kept = {(one.return_id, one.period): one for one in self._context.returns.all()}
        rules = {rule.id: rule for rule in self.rules()}
        keys = {(rule.id, span.key) for rule in rules.values() for span in self._offered(rule)}
        keys |= {key for key, one in kept.items() if one.frozen is not None or key[0] in rules}
        sent = self._outbox.returns_sent()
        found = [self._standing(key, kept.get(key), days, sent) for key in keys]
        places = {return_id: at for at, return_id in enumerate(rules)}
        others = self._asked_of(own=False)
        found.sort(
            key=lambda one: (one.return_id in others, places.get(one.return_id, len(places)))
        )
        found.sort(key=lambda one: one.span.starts, reverse=True)
        return tuple(sorted(found, key=lambda one: one.state not in ("open", "late")))

    def open(
        self,
        return_id: str,
        period: str,
        board_dates: BoardDates | None = None,
    ) -> OpenReturn:
        """Give a return of a period; KeyError for an unknown one, ValueError for no period."""
        kept = self._context.returns.find(return_id, period)
        sent = self._outbox.returns_sent()
        standing = self._standing((return_id, period), kept, board_dates or {}, sent)
        facts = read_facts(self._context)
        notes = dict(kept.notes) if kept is not None else {}
        if kept is not None and kept.frozen is not None:
            frozen = kept.frozen
            since = facts.differences(standing.span, frozen.figures)
            return OpenReturn(
                standing, frozen.figures, notes, frozen.late, frozen.source, since, kept.id
            )
        rule = self._rule(return_id)
        figures = tuple(facts.figure(one, standing.span) for one in rule.figures)
        late = tuple(self._late(return_id, standing.span, facts))
        return OpenReturn(standing, figures, notes, late, rule.source)

    def late(self, return_id: str, period: str) -> tuple[Difference, ...]:
        """Give what changed in earlier, submitted periods and was not told since."""
        return tuple(self._late(return_id, span_of_key(period), read_facts(self._context)))

    def set_note(self, return_id: str, period: str, figure_id: str, note: str) -> None:
        """Keep a note as typed; empty takes it away. RuleTrouble once submitted."""
        kept = self._kept(return_id, period)
        if kept.notes.get(figure_id, "") == note:
            return
        notes = {key: one for key, one in kept.notes.items() if key != figure_id}
        if note:
            notes[figure_id] = note
        self._put(replace(kept, notes=notes), "note of a return changed", figure=figure_id)

    def freeze(self, return_id: str, period: str) -> None:
        """Submit a return: from now on nothing in it changes.

        RuleTrouble before the period has ended, for one that was submitted, and for a note that
        no centre would take in.
        """
        with in_english():  # it is kept, and printed
            shown = self.open(return_id, period)
        span = shown.standing.span
        if shown.standing.state == "running":
            raise RuleTrouble(
                say("This period still runs, so its figures are not complete."),
                say(
                    "{label} ends on {date}.",
                    label=span.label,
                    date=british_date(span.ends.isoformat()),
                ),
                say("Submit the return on the day after, or later."),
            )
        _refuse_endless(shown)
        at, who = self._context.now(), self._context.who
        standing = shown.standing
        frozen = Frozen(at, who, standing.title, shown.source, shown.figures, shown.late)
        kept = replace(self._kept(return_id, period), frozen=frozen)
        self._put(kept, "return submitted", figures=len(frozen.figures), late=len(frozen.late))

    def rows(self, figure: Figure) -> tuple[DutyRow, ...]:
        """Give what a figure was counted from, and what was left out as still to do."""
        return (
            *rows_of_ids(self._context, figure.rule, figure.row_ids, waiting=False),
            *rows_of_ids(self._context, figure.rule, figure.other_ids, waiting=True),
        )

    def changed_rows(self, one: Difference) -> tuple[DutyRow, ...]:
        """Give what came late, and what is counted no more, which is marked as waiting."""
        rule = one.now.rule
        return (
            *rows_of_ids(self._context, rule, one.came_ids, waiting=False),
            *rows_of_ids(self._context, rule, one.gone_ids, waiting=True),
        )

    def document(self, shown: OpenReturn) -> bytes:
        """Give the return as a PDF; what was not submitted says so."""
        from eh_desktop.documents.return_document import PrintedReturn, build_return_pdf
        from eh_desktop.services.signing import APPLICATION

        context, shown = self._context, self._in_english(shown)
        standing = shown.standing
        framework = context.library.framework(context.profile.framework_id)
        printed = PrintedReturn(
            standing.title,
            framework.title,
            standing.span,
            standing.due_on,
            standing.submitted_by or context.who,
            standing.submitted_at,
            context.profile.agency,
            shown.figures,
            shown.notes,
            shown.late,
            shown.source,
        )
        return build_return_pdf(printed, printed_at=context.now(), application=APPLICATION)

    def workbook(self, shown: OpenReturn) -> bytes:
        """Give the return as an XLSX workbook: a line for each figure, then for each change."""
        from eh_desktop.services.return_sheet import return_workbook

        return return_workbook(self._in_english(shown))

    def _in_english(self, shown: OpenReturn) -> OpenReturn:
        """Give a return whose figures show their working as it is printed."""
        standing = shown.standing
        with in_english():
            again = self.open(standing.return_id, standing.span.key)
        return replace(shown, figures=again.figures, late=again.late)

    def _rule(self, return_id: str) -> ReturnRule:
        for rule in self.rules():
            if rule.id == return_id:
                return rule
        raise KeyError(return_id)

    def _asked_of(self, *, own: bool) -> frozenset[str]:
        """Give the returns that the owner's role is asked for, or those of other roles alone."""
        profile = self._context.profile
        streams = self._context.library.programme(profile.framework_id).streams
        asked = [one for one in streams if one.duty == "return"]
        mine = {one.return_id for one in asked if not one.roles or profile.role in one.roles}
        return frozenset(mine if own else {one.return_id for one in asked} - mine)

    def _offered(self, rule: ReturnRule) -> Iterator[Span]:
        context = self._context
        span = span_of(rule.per, date.fromisoformat(context.today()))
        yield span
        began = local_day(context.journal.began())
        for number in range(BACK):
            span = before(span)
            if number and span.ends < began:
                return
            yield span

    def _standing(
        self,
        key: tuple[str, str],
        kept: PeriodicReturn | None,
        days: BoardDates,
        sent: Mapping[str, str],
    ) -> ReturnStanding:
        return_id, span = key[0], span_of_key(key[1])
        frozen = kept.frozen if kept is not None else None
        rule = next((one for one in self.rules() if one.id == return_id), None)
        if rule is None and frozen is None:
            raise KeyError(return_id)
        title = frozen.title if frozen is not None else rule.title if rule is not None else ""
        usual = span.ends + timedelta(days=rule.due_days if rule is not None else 0)
        due_on = days.get(key, usual)
        today = date.fromisoformat(self._context.today())
        state: ReturnState = "late" if due_on < today else "open"
        if frozen is not None:
            state = "submitted"
        elif today <= span.ends:
            state = "running"
        elif span.ends < local_day(self._context.journal.began()):
            state = "earlier"
        elif self._asked_of(own=True) and return_id in self._asked_of(own=False):
            state = "others"
        return ReturnStanding(
            return_id,
            title,
            span,
            due_on,
            state,
            frozen.at if frozen is not None else "",
            frozen.who if frozen is not None else "",
            len(kept.notes) if kept is not None else 0,
            sent.get(kept.id, "") if kept is not None else "",
        )

    def _late(self, return_id: str, span: Span, facts: ReturnFacts) -> Iterator[Difference]:
        """Give what changed in the submitted periods before one, the earliest first."""
        kept = [one for one in self._context.returns.all() if one.return_id == return_id]
        earlier = [(span_of_key(one.period), one) for one in kept if one.frozen is not None]
        for period, one in sorted(earlier, key=lambda pair: pair[0].starts):
            if period.ends < span.starts:
                yield from facts.differences(period, told_last(one, kept))

    def _kept(self, return_id: str, period: str) -> PeriodicReturn:
        """Give the return as it is kept, or a new one of an asked kind and period."""
        kept = self._context.returns.find(return_id, period)
        if kept is None:
            rule, span = self._rule(return_id), span_of_key(period)
            if span.per != rule.per:
                raise ValueError(f"{period} is no {rule.per}")
            kept = PeriodicReturn(self._context.new_id(), return_id, period)
        return kept

    def _put(self, one: PeriodicReturn, what: str, **detail: Plain) -> None:
        context = self._context
        named = {"return": one.return_id, "period": one.period} | detail
        context.returns.put(one, who=context.who, at=context.now(), what=what, detail=named)


def _refuse_endless(shown: OpenReturn) -> None:
    """Refuse a note that is longer than a bundle carries, while it can still be shortened."""
    for one in shown.figures:
        count = len(shown.notes.get(one.rule.id, ""))
        if count > LONGEST_NOTE:
            raise RuleTrouble(
                say("A note is too long to be sent: it has {count} letters.", count=f"{count:,}"),
                one.rule.title,
                say("Shorten it to {most} letters, then submit.", most=f"{LONGEST_NOTE:,}"),
            )
