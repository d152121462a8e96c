"""The rows behind a figure of the programme: what was counted, and what is still to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.feedback_due import OCCASION_WORDS, asking
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LOG_KINDS, on_day
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.context import Context


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One thing behind a figure."""

    kind: str
    """`record`, `case`, `log` or `return`: what `id` is of."""
    id: str
    title: str
    note: str
    waiting: bool
    """Whether it is still to do."""


def rows_behind(context: Context, stands: StreamStanding) -> tuple[DutyRow, ...]:
    """Give the rows behind a figure, what is still to do first."""
    if stands.rows_are == "record":
        summaries = {one.id: one for one in context.records.summaries()}
        return tuple(_record(context, summaries, one) for one in stands.row_ids)
    if stands.rows_are == "return":
        rule = context.library.programme(context.profile.framework_id).return_rule(
            stands.stream.return_id
        )
        note = say("Submitted for {period}", period=stands.period)
        return tuple(
            DutyRow("return", one, rule.title, note, waiting=False) for one in stands.row_ids
        )
    make = _case if stands.rows_are == "case" else _log
    waiting = [make(context, stands, one, waiting=True) for one in stands.waiting_ids]
    return (*waiting, *(make(context, stands, one, waiting=False) for one in stands.row_ids))


def case_ref(context: Context, summary: RecordSummary) -> str:
    """Give what names the case or service that a record is about."""
    return summary.fields.get(context.form(summary.form_hash).case_field, "")


def first_of(summary: RecordSummary, by_id: Mapping[str, RecordSummary]) -> RecordSummary:
    """Give the record that an amendment began with; any other record as it is."""
    while summary.amends in by_id:
        summary = by_id[summary.amends]
    return summary


def local_day(moment: str) -> date:
    """Give the wall calendar's day of a moment (UTC, ISO); the first day there is for none."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return date.min
    return (at.astimezone() if at.tzinfo is not None else at).date()


def _record(context: Context, summaries: Mapping[str, RecordSummary], row_id: str) -> DutyRow:
    summary = summaries[row_id]
    title = context.form(summary.form_hash).title
    first = first_of(summary, summaries)
    day = british_date(local_day(first.signed_at or first.changed_at).isoformat())
    about = case_ref(context, summary) or title
    return DutyRow(
        "record",
        row_id,
        about,
        say("{title} · finished {day}", title=title, day=day),
        waiting=False,
    )


def _case(context: Context, stands: StreamStanding, row_id: str, *, waiting: bool) -> DutyRow:
    case = context.cases.get(row_id)
    today = date.fromisoformat(context.today())
    one = asking(case, stands.stream.at, min(stands.ends, today))
    said = ""
    if one is not None:
        said = f"{OCCASION_WORDS[one.occasion]} {british_date(one.on.isoformat())}"
        said = said[0].upper() + said[1:]
        if one.asked_on is not None:
            said += say(", asked {date}", date=british_date(one.asked_on.isoformat()))
    note = " · ".join(part for part in (said, case.lead) if part)
    return DutyRow("case", row_id, case.ref, note, waiting)


def _log(context: Context, _stands: StreamStanding, row_id: str, *, waiting: bool) -> DutyRow:
    entry = context.logs.get(row_id)
    kind = LOG_KINDS[entry.kind]
    title = entry.values.get(kind.what, "") or kind.one.capitalize()
    return DutyRow("log", row_id, title, british_date(on_day(entry)), waiting)
