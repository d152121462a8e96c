"""The programme of this laptop's owner: what is due, what was done, and the rows behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.due import (
    Done,
    Facts,
    Frozen,
    StreamStanding,
    history,
    standing,
    standings,
)
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.icalendar import calendar_text
from eh_desktop.domain.language import say
from eh_desktop.domain.periods import Span
from eh_desktop.domain.programme import CENTRE, Programme, Stream
from eh_desktop.domain.record import State
from eh_desktop.services.cases import CaseService
from eh_desktop.services.context import Context
from eh_desktop.services.due_calendar import of_cases, of_duties, of_follow_up
from eh_desktop.services.duty_rows import DutyRow, case_ref, first_of, local_day, rows_behind
from eh_desktop.services.follow_up import FollowUpService

BOARD_DATES = "board_dates"
"""The setting that keeps the days set for returns: ISO dates by `return id` and period."""
_NOT_DONE = (State.DRAFT, State.SUPERSEDED, State.WITHDRAWN)


class ProgrammeService:
    """Duties of the owner's framework. Days are dates by the wall calendar."""

    def __init__(
        self,
        context: Context,
        cases: CaseService,
        follow_up: FollowUpService,
        frozen: Callable[[], Iterable[Frozen]] = tuple,
    ) -> None:
        """Work on an open vault; `frozen` gives the returns that were submitted."""
        self._context = context
        self._cases = cases
        self._follow_up = follow_up
        self._frozen = frozen
        self._known: tuple[tuple[int, str, date], Facts] | None = None

    def programme(self) -> Programme:
        """Give all duties of the owner's framework."""
        return self._context.library.programme(self._context.profile.framework_id)

    @property
    def framework_title(self) -> str:
        """What the owner's framework is called."""
        return self._context.library.framework(self._context.profile.framework_id).title

    def is_own(self, stream: Stream) -> bool:
        """Tell whether a duty is one of the owner's role."""
        return not stream.roles or self._context.profile.role in stream.roles

    def is_central_alone(self, stream: Stream) -> bool:
        """Tell whether only the central team has this duty."""
        return stream.roles == (CENTRE,)

    def standing(self, today: date | None = None) -> tuple[StreamStanding, ...]:
        """Give every duty as it stands, those of the owner's role first.

        What only the central team does is left out, unless the owner is the central team.
        """
        found = standings(self._shown(), self.facts(today))
        return tuple(sorted(found, key=lambda one: not self.is_own(one.stream)))

    def at(self, stream_id: str, starts: date) -> StreamStanding:
        """Give one duty in the period that begins on a day; KeyError for no such duty.

        Where no period known of it begins then, as after midnight of a month's last day, its
        present one is given.
        """
        facts = self.facts()
        stream = self.programme().stream(stream_id)
        now = standing(stream, facts)
        periods = (now, *history(stream, facts))
        return next((one for one in periods if one.starts == starts), now)

    def history(self, stream_id: str) -> tuple[StreamStanding, ...]:
        """Give how a duty stood in the last four periods; KeyError for an unknown id."""
        return history(self.programme().stream(stream_id), self.facts())

    def overview(self) -> tuple[tuple[StreamStanding, tuple[StreamStanding, ...]], ...]:
        """Give every duty as `standing` does, each with its last four periods."""
        facts = self.facts()
        own_first = sorted(self._shown().streams, key=lambda one: not self.is_own(one))
        return tuple((standing(one, facts), history(one, facts)) for one in own_first)

    def facts(self, today: date | None = None) -> Facts:
        """Give all that decides what is due; read anew once the journal has another entry."""
        context = self._context
        day = today or date.fromisoformat(context.today())
        state = (*context.journal.head(), day)
        if self._known is None or self._known[0] != state:
            self._known = state, self._read(day)
        return self._known[1]

    def _read(self, day: date) -> Facts:
        context = self._context
        programme = self.programme()
        cases = context.cases.outlines()
        return Facts(
            day,
            context.profile.role,
            local_day(context.journal.began()),
            cases,
            self._done(cases),
            context.logs.all(),
            tuple(self._frozen()),
            {rule.id: rule for rule in programme.returns},
            self.board_dates(),
        )

    def rows(self, stands: StreamStanding) -> tuple[DutyRow, ...]:
        """Give the rows behind a figure, what is still to do first."""
        return rows_behind(self._context, stands)

    def calendar_file(self, *, with_refs: bool = False) -> bytes:
        """Give duties, actions and reviews due as an iCalendar file.

        No name of a person is in it, and case references only where `with_refs` says so.
        """
        context = self._context
        own = (one for one in self.standing() if self.is_own(one.stream))
        framework = context.library.framework(context.profile.framework_id)
        open_cases = (one for one in self._cases.all() if one.status == "open")
        cases = ((one, self._cases.standing(one)) for one in open_cases)
        today = date.fromisoformat(context.today())
        events = (
            *of_duties(own),
            *of_follow_up(self._follow_up.rows(), with_refs=with_refs),
            *of_cases(cases, framework, today, with_refs=with_refs),
        )
        made_at = datetime.fromisoformat(context.now()).astimezone(UTC)
        return calendar_text(events, made_at, "Early help: due dates")

    def board_dates(self) -> dict[tuple[str, str], date]:
        """Give the days set by hand, by return and period."""
        kept = self._context.settings.get(BOARD_DATES, {})
        found: dict[tuple[str, str], date] = {}
        if isinstance(kept, dict):
            for key, text in kept.items():
                return_id, _, period = key.partition(" ")
                day = parse_iso_date(text) if isinstance(text, str) else None
                if day is not None:
                    found[return_id, period] = day
        return found

    def set_board_date(self, return_id: str, span: Span, day: str) -> None:
        """Keep the board's day for a return and a period, ISO; empty goes back to the usual one.

        RuleTrouble for a day that lies before the end of the period.
        """
        on = parse_iso_date(day)
        if day.strip() and on is None:
            raise RuleTrouble(
                say("“{day:.40}” is not a date.", day=day),
                remedy=say("Write it as day, month and year."),
            )
        if on is not None and on <= span.ends:
            ends = british_date(span.ends.isoformat())
            raise RuleTrouble(
                say("A return cannot be due before its period has ended."),
                say("{label} ends on {ends}.", label=span.label, ends=ends),
                say("Choose a later day."),
            )
        kept = {f"{key[0]} {key[1]}": one.isoformat() for key, one in self.board_dates().items()}
        name = f"{return_id} {span.key}"
        if on is None:
            kept.pop(name, None)
        else:
            kept[name] = on.isoformat()
        context = self._context
        with context.store.transaction():
            context.settings.set(BOARD_DATES, dict(kept))
            context.journal.append(
                who=context.who,
                at=context.now(),
                what="date of a return set",
                detail={
                    "return": return_id,
                    "period": span.key,
                    "on": on.isoformat() if on else "",
                },
            )

    def _shown(self) -> Programme:
        programme = self.programme()
        if self._context.profile.role == CENTRE:
            return programme
        streams = (one for one in programme.streams if not self.is_central_alone(one))
        return replace(programme, streams=tuple(streams))

    def _done(self, cases: Iterable[Case]) -> tuple[Done, ...]:
        context = self._context
        programme = self.programme()
        wanted = {form for one in programme.streams for form in (one.form_id, *one.also)}
        drawn = self._drawn()
        closed = {ref_key(one.ref): one.closed_on for one in cases}
        by_id = {one.id: one for one in context.records.summaries()}
        found = []
        for summary in by_id.values():
            if summary.state in _NOT_DONE or summary.form_id not in wanted:
                continue
            first = first_of(summary, by_id)  # an amendment counts on the day of its original
            on = local_day(first.signed_at or first.changed_at)
            closed_on = closed.get(ref_key(case_ref(context, summary)))
            ended = None if closed_on is None else bool(closed_on) and closed_on <= on.isoformat()
            stream = drawn.get(first.id, drawn.get(summary.id, ""))
            found.append(Done(summary.id, summary.form_id, on, stream, ended))
        return tuple(found)

    def _drawn(self) -> dict[str, str]:
        """Give the stream that each record was drawn for, by record."""
        samples = self._context.samples
        streams = {one.id: one.asked.stream for one in samples.all()}
        return {
            one.record_id: streams.get(one.sample_id, "")
            for one in samples.allocations()
            if one.record_id
        }
