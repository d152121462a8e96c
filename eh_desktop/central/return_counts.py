"""Returns over all services: per kind and period who submitted, what it comes to, and what is late.

Counts and sums are added up. A share or a middle value is each service's own, for neither can be
told from others of its kind. Each figure stands as it was told last: as submitted, or as a later
return of the same device told it. What would point at single families is withheld.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from eh_desktop.central.centre import Centre
from eh_desktop.central.small_numbers import small, withheld
from eh_desktop.domain.exchange import Device, ReceivedReturn
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.sent_return import (
    SentDifference,
    SentFigure,
    SentReturn,
    sent_return_from_plain,
)

ADDED_UP = ("count", "sum")
"""The measures whose values of several services can be added up."""
_Kind = tuple[str, str]
"""A return's id and its period."""


@dataclass(frozen=True, slots=True)
class Service:
    """One device's return of a period."""

    device: Device
    sent: SentReturn
    """The one that counts: of a fork, the one submitted last."""
    versions: int
    """How many different ones came; more than one is a fork."""


@dataclass(frozen=True, slots=True)
class ServiceFigure:
    """One service's figure, as it was told last."""

    device: Device
    figure: SentFigure
    late: bool
    """Whether it is another one than was submitted."""
    hidden: bool
    """Whether it is withheld."""


@dataclass(frozen=True, slots=True)
class FigureCount:
    """One figure over all services that have it."""

    rule: ReturnFigure
    services: tuple[ServiceFigure, ...]
    total: Decimal | None
    """None where nothing is added up, no service has a number, or the total is withheld."""
    total_hidden: bool

    @property
    def not_known(self) -> int:
        """How many services have entries, but none with a number, so that a total lacks them."""
        return sum(1 for one in self.services if not one.figure.known)

    @property
    def added_up(self) -> bool:
        """Whether the services' values are added up."""
        return self.rule.measure in ADDED_UP


@dataclass(frozen=True, slots=True)
class LateChange:
    """How one service's figure of an earlier period has changed, as its return told it."""

    device: Device
    change: SentDifference
    hidden: bool


@dataclass(frozen=True, slots=True)
class ReturnCount:
    """One kind of return for one period, over all services."""

    return_id: str
    period: str
    title: str
    label: str
    """The period in words."""
    services: tuple[Service, ...]
    figures: tuple[FigureCount, ...]
    late: tuple[LateChange, ...]


def return_counts(centre: Centre) -> tuple[ReturnCount, ...]:
    """Give every kind and period that came to a centre, the latest period first."""
    devices = {device.id: device for device in centre.devices.all()}
    kinds: dict[_Kind, list[Service]] = defaultdict(list)
    for service in _services(centre.returns.all(), devices):
        kinds[service.sent.return_id, service.sent.period].append(service)
    tables = {kind: _table(kind, kinds) for kind in kinds}
    order = sorted(kinds, key=lambda kind: (_starts(kinds[kind][0]), kind), reverse=True)
    return tuple(_count(kind, kinds[kind], tables) for kind in order)


def _services(
    received: Iterable[ReceivedReturn], devices: Mapping[str, Device]
) -> tuple[Service, ...]:
    """Give one return for each device, kind and period, by the sender's name."""
    found: dict[tuple[str, str, str], list[ReceivedReturn]] = defaultdict(list)
    for one in received:
        found[one.device_id, one.return_id, one.period].append(one)
    services = []
    for (device_id, _, _), versions in found.items():
        read = [(sent_return_from_plain(json.loads(one.plain)), one.hash) for one in versions]
        last, _ = max(read, key=lambda pair: (pair[0].at, pair[1]))
        services.append(Service(devices[device_id], last, len(versions)))
    return tuple(sorted(services, key=lambda one: (one.device.name, one.device.id)))


def _starts(service: Service) -> str:
    return service.sent.span.starts.isoformat()


def _count(
    kind: _Kind, services: list[Service], tables: Mapping[_Kind, tuple[FigureCount, ...]]
) -> ReturnCount:
    newest = max(services, key=lambda one: (one.sent.at, one.device.id)).sent
    late = tuple(
        LateChange(one.device, change, _change_hidden(one.device, kind[0], change, tables))
        for one in services
        for change in one.sent.late
    )
    return ReturnCount(
        kind[0], kind[1], newest.title, newest.span.label, tuple(services), tables[kind], late
    )


def _table(kind: _Kind, kinds: Mapping[_Kind, list[Service]]) -> tuple[FigureCount, ...]:
    """Give the figures of a kind and period; a figure is the same by its whole rule."""
    rules: dict[tuple[object, ...], list[ServiceFigure]] = {}
    for service in sorted(kinds[kind], key=lambda one: (one.sent.at, one.device.id), reverse=True):
        told = _told_last(service, kinds)
        for submitted in service.sent.figures:
            last = told.get(submitted.rule.id, submitted)
            mine = ServiceFigure(service.device, last, last != submitted, hidden=False)
            rules.setdefault(_same(submitted.rule), []).append(mine)
    return tuple(_figure(entries) for entries in rules.values())


def _same(rule: ReturnFigure) -> tuple[object, ...]:
    return rule.id, rule.of, rule.kind, rule.field, rule.values, rule.measure


def _told_last(service: Service, kinds: Mapping[_Kind, list[Service]]) -> dict[str, SentFigure]:
    """Give what later returns of the same device and kind told about this one's figures."""
    mine = service.sent
    later = [
        one.sent
        for (return_id, _), services in kinds.items()
        if return_id == mine.return_id
        for one in services
        if one.device.id == service.device.id
    ]
    rules = {figure.rule.id: _same(figure.rule) for figure in mine.figures}
    told: dict[str, SentFigure] = {}
    for sent in sorted(later, key=lambda one: (one.at, one.period)):
        for change in sent.late:
            figure_id = change.now.rule.id
            if change.period == mine.period and rules.get(figure_id) == _same(change.now.rule):
                told[figure_id] = change.now
    return told


def _figure(entries: list[ServiceFigure]) -> FigureCount:
    rule = entries[0].figure.rule
    in_order = sorted(entries, key=lambda one: (one.device.name, one.device.id))
    if rule.measure not in ADDED_UP:
        own = (_marked(one, hidden=points_at_few(one.figure)) for one in in_order)
        return FigureCount(rule, tuple(own), None, total_hidden=False)
    weights = {one.device.id: _weight(one.figure) for one in in_order}
    total_hidden = small(sum(weights.values()))
    hidden = frozenset(weights) if total_hidden else withheld(weights)
    services = tuple(_marked(one, hidden=one.device.id in hidden) for one in in_order)
    values = [one.figure.value for one in in_order if one.figure.value is not None]
    total = sum(values, Decimal(0)) if values and not total_hidden else None
    return FigureCount(rule, services, total, total_hidden)


def _marked(one: ServiceFigure, *, hidden: bool) -> ServiceFigure:
    hidden = hidden and one.figure.value is not None
    return ServiceFigure(one.device, one.figure, one.late, hidden)


def _weight(figure: SentFigure) -> int:
    """Give how many a value is of, to be held against small numbers: a value of 0 is none."""
    if not figure.value:
        return 0
    return max(1, min(figure.counted, int(abs(figure.value))))


def points_at_few(figure: SentFigure) -> bool:
    """Tell whether a figure by itself would point at single families."""
    if figure.rule.measure in ADDED_UP:
        return small(_weight(figure))
    if figure.rule.measure == "share":
        return small(figure.counted) or small(figure.others)
    return small(figure.counted)


def _change_hidden(
    device: Device,
    return_id: str,
    change: SentDifference,
    tables: Mapping[_Kind, tuple[FigureCount, ...]],
) -> bool:
    """Tell whether a change would give away what is withheld, or is one of few entries itself."""
    in_table = any(
        one.hidden and one.device.id == device.id and one.figure.rule.id == change.now.rule.id
        for figure in tables.get((return_id, change.period), ())
        for one in figure.services
    )
    few = small(change.came) or small(change.gone) or points_at_few(change.now)
    return in_table or few or points_at_few(_before(change))


def _before(change: SentDifference) -> SentFigure:
    """Give the figure as it was, as far as the change tells."""
    now, value = change.now, change.before
    counted = max(0, now.counted - change.came + change.gone)
    others = now.others
    if now.rule.measure == "share":
        # what did not count is not told; what the share and its rows come to stands in for it
        others = round(counted * (100 - value) / value) if value else 1
    return SentFigure(now.rule, value, counted, others, "")
