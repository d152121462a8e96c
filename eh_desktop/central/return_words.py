"""What a centre's report says of returns: in words, and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eh_desktop.central.report import counted
from eh_desktop.central.return_counts import FigureCount, LateChange, ReturnCount, ServiceFigure
from eh_desktop.central.small_numbers import MASK, SMALLEST
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.exchange import Device
from eh_desktop.domain.periods import span_of_key
from eh_desktop.domain.plain_reading import number_plain
from eh_desktop.domain.returns import value_words
from eh_desktop.exchange.strict import printable

HOW_RETURNS = (
    f"Returns: a figure of 1 to {SMALLEST - 1}, or of so few entries, is withheld, and with it the "
    "next smallest, so that no total gives it away; both stand as *. A late change of so few is "
    "told without its numbers. Notes stay in the store, for they can hold names."
)
"""How small numbers of returns are treated, for whoever reads the report."""


def return_lines(found: Sequence[ReturnCount]) -> Iterator[str]:
    """Say every return, a block for each kind and period."""
    for one in found:
        yield f"  {printable(one.title)}, {one.label}: from {counted(len(one.services), 'service')}"
        for service in one.services:
            at = british_moment(service.sent.at)
            notes = f", {counted(len(service.sent.notes), 'note')}" if service.sent.notes else ""
            yield f"    {_sender(service.device)}: submitted {at}{notes}"
            if service.versions > 1:
                yield (
                    f"      Fork: {service.versions} different returns of this period came. All "
                    "are kept; the one submitted last counts. Ask the sender."
                )
        for figure in one.figures:
            yield from _figure_lines(figure)
        if one.late:
            yield "    Late entries told with it"
            yield from (f"      {_late_words(change)}" for change in one.late)


def return_plain(one: ReturnCount) -> dict[str, Plain]:
    """Give a return over all services as JSON; numbers as texts, null where none is told."""
    return {
        "return": one.return_id,
        "period": one.period,
        "title": one.title,
        "services": [
            {
                "device": service.device.id,
                "name": service.device.name,
                "agency": service.device.agency,
                "submitted_at": service.sent.at,
                "notes": len(service.sent.notes),
                "versions": service.versions,
            }
            for service in one.services
        ],
        "figures": [_figure_plain(figure) for figure in one.figures],
        "late": [_late_plain(change) for change in one.late],
    }


def _figure_lines(one: FigureCount) -> Iterator[str]:
    title = printable(one.rule.title)
    if one.added_up:
        total = value_words(one.rule, one.total, known=not one.not_known)
        if one.not_known and one.total is not None:
            total += f", without {counted(one.not_known, 'service')} that gave no number"
        yield f"    {title}: {MASK if one.total_hidden else total}"
    else:
        yield f"    {title}: each service its own"
    for service in one.services:
        late = ", as told late" if service.late else ""
        yield f"      {_sender(service.device)}: {_words(service)}{late}"


def _words(one: ServiceFigure) -> str:
    return MASK if one.hidden else one.figure.words


def _late_words(one: LateChange) -> str:
    change = one.change
    label, title = span_of_key(change.period).label, printable(change.now.rule.title)
    said = f"{_sender(one.device)}, {label}: {title}"
    if one.hidden:
        return f"{said} has changed; by how much is withheld"
    return f"{said} {change.was}, now {change.now.words}"


def _sender(device: Device) -> str:
    return printable(f"{device.name}, {device.agency}", 400)


def _figure_plain(one: FigureCount) -> dict[str, Plain]:
    return {
        "figure": one.rule.id,
        "title": one.rule.title,
        "measure": one.rule.measure,
        "added_up": one.added_up,
        "total": number_plain(one.total),
        "not_known": one.not_known,
        "withheld": one.total_hidden,
        "services": [
            {
                "device": service.device.id,
                "value": None if service.hidden else number_plain(service.figure.value),
                "nil": service.figure.value is None and service.figure.known,
                "not_known": not service.figure.known,
                "withheld": service.hidden,
                "late": service.late,
            }
            for service in one.services
        ],
    }


def _late_plain(one: LateChange) -> dict[str, Plain]:
    change = one.change
    return {
        "device": one.device.id,
        "period": change.period,
        "figure": change.now.rule.id,
        "title": change.now.rule.title,
        "before": None if one.hidden else number_plain(change.before),
        "now": None if one.hidden else number_plain(change.now.value),
        "withheld": one.hidden,
    }
