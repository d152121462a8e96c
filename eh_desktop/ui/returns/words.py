"""Returns in words: states, days, and the rows of the list."""

from __future__ import annotations

from collections.abc import Sequence

from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.periods import span_of_key
from eh_desktop.domain.returns import Difference
from eh_desktop.services.listing import ListCell, ListColumn, ListFilter, ListRow, MemorySource
from eh_desktop.services.returns import OpenReturn, ReturnStanding, ReturnState
from eh_desktop.ui.said import said_choices

STATE_WORDS: dict[ReturnState, str] = {
    "open": mark("To submit"),
    "late": mark("Overdue"),
    "running": mark("Still running"),
    "earlier": mark("Not asked here"),
    "others": mark("Asked of others"),
    "submitted": mark("Submitted"),
}
STATE_LOOKS: dict[ReturnState, str] = {
    "open": "chip-partly",
    "late": "chip-not-met",
    "running": "chip-na",
    "earlier": "chip-na",
    "others": "chip-na",
    "submitted": "chip-met",
}
OTHERS = mark("Not counted")
"""The heading of what belongs to a figure and was not counted."""
LEFT_OUT = {"sum": mark("Without a number"), "median_days": mark("Without an answer that counts")}
"""The same, where the measure says why."""
COLUMNS = (
    ListColumn("title", mark("Return"), wide=True),
    ListColumn("period", mark("Period")),
    ListColumn("due", mark("Due"), "date"),
    ListColumn("state", mark("State"), "choice"),
    ListColumn("submitted", mark("Submitted"), "date"),
    ListColumn("sent", mark("Sent"), "date"),
    ListColumn("by", mark("Submitted by"), hidden=True),
    ListColumn("notes", mark("Notes"), "number", hidden=True),
)


def key_of(one: ReturnStanding) -> str:
    """Give what a return of a period is found by."""
    return f"{one.return_id} {one.span.key}"


def return_source(found: Sequence[ReturnStanding]) -> MemorySource:
    """Give the list of returns, in the order in which they come."""
    filters = [
        ListFilter("state", say("State"), said_choices(STATE_WORDS.items()), say("All states"))
    ]
    return MemorySource(COLUMNS, [_row(one) for one in found], filters)


def standing_words(shown: OpenReturn) -> str:
    """Say whether the figures can still change, and when the return can be submitted."""
    one = shown.standing
    if one.state == "submitted":
        at = british_moment(one.submitted_at)
        sent = say("It has not been sent yet.")
        if one.sent_at:
            sent = say("Sent on {moment}.", moment=british_moment(one.sent_at))
        return say(
            "Submitted {moment} by {who}. Nothing in it changes any more. {sent}",
            moment=at,
            who=one.submitted_by,
            sent=sent,
        )
    derived = say("Every figure is derived from cases, logs and forms as they are now.")
    if one.state == "running":
        ends = british_date(one.span.ends.isoformat())
        return say(
            "{derived} The period ends on {ends}; the return can be submitted from the next day.",
            derived=derived,
            ends=ends,
        )
    if one.state == "earlier":
        derived += " " + say(
            "The period ended before this laptop was set up, so nobody asks for it here."
        )
    if one.state == "others":
        derived += " " + say("Another role is asked for it, not yours.")
    return say(
        "{derived} The figures change until you submit the return, and never after that.",
        derived=derived,
    )


def late_words(one: Difference) -> str:
    """Say of which period a change is, what it was and is, and how many entries make it."""
    entries = []
    if one.came_ids:
        entries.append(say("{count} came", count=len(one.came_ids)))
    if one.gone_ids:
        entries.append(say("{count} gone", count=len(one.gone_ids)))
    rest = f" ({', '.join(entries)})" if entries else ""
    return f"{span_of_key(one.period).label}: {one.words}{rest}"


def _row(one: ReturnStanding) -> ListRow:
    cells = {
        "title": ListCell(one.title),
        "period": ListCell(one.span.label, one.span.starts.isoformat()),
        "due": ListCell(british_date(one.due_on.isoformat()), one.due_on.isoformat()),
        "state": ListCell(say(STATE_WORDS[one.state]), one.state, STATE_LOOKS[one.state]),
        "submitted": ListCell(british_date(one.submitted_at), one.submitted_at[:10]),
        "sent": ListCell(british_date(one.sent_at), one.sent_at[:10]),
        "by": ListCell(one.submitted_by),
        "notes": ListCell(str(one.notes), one.notes),
    }
    return ListRow(key_of(one), cells)
