"""Periodic returns as plain JSON values and back; what was frozen is read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.plain_reading import (
    list_of,
    number_of,
    number_plain,
    object_of,
    set_of,
    text_of,
    texts_of,
)
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.returns import Difference, Figure, Frozen, PeriodicReturn

FORMAT = 1
_OF = ("log", "case", "record")
_MEASURES = ("count", "sum", "median_days", "share")
NOT_KNOWN_KEY = "before_not_known"
"""Stands in a change only where the figure was not known before, and is true."""
RULE_KEYS = ("id", "title", "of", "kind", "field", "values", "measure")
"""What says how a figure is derived."""


def rule_plain(rule: ReturnFigure) -> dict[str, Plain]:
    """Give a figure's rule as JSON values."""
    return {
        "id": rule.id,
        "title": rule.title,
        "of": rule.of,
        "kind": rule.kind,
        "field": rule.field,
        "values": list(rule.values),
        "measure": rule.measure,
    }


def rule_of(values: Mapping[str, Any]) -> ReturnFigure:
    """Read a figure's rule out of a figure's values; ValueError says what is wrong."""
    of, measure = values["of"], values["measure"]
    if of not in _OF or measure not in _MEASURES:
        raise ValueError(f"a figure of {of!r:.40} by {measure!r:.40}")
    return ReturnFigure(
        text_of(values["id"]),
        text_of(values["title"]),
        of,
        text_of(values["kind"]),
        text_of(values["field"]),
        texts_of(values["values"]),
        measure,
    )


def to_plain(one: PeriodicReturn) -> dict[str, Plain]:
    """Give notes and what was submitted as JSON values."""
    return {
        "format": FORMAT,
        "notes": dict(one.notes),
        "frozen": None if one.frozen is None else _frozen_plain(one.frozen),
    }


def from_plain(return_key: tuple[str, str, str], plain: Plain) -> PeriodicReturn:
    """Read a return by its id, its rule's id and its period; ValueError says what is wrong."""
    values = object_of(plain, ("format", "notes", "frozen"))
    if values["format"] != FORMAT:
        raise ValueError(f"not a return of format {FORMAT}")
    notes = values["notes"]
    if not isinstance(notes, dict):
        raise ValueError("the notes are not by figure")
    kept = {key: text_of(note) for key, note in notes.items()}
    frozen = None if values["frozen"] is None else _frozen(values["frozen"])
    return PeriodicReturn(*return_key, notes=kept, frozen=frozen)


def _frozen_plain(one: Frozen) -> dict[str, Plain]:
    return {
        "at": one.at,
        "who": one.who,
        "title": one.title,
        "source": one.source,
        "figures": [_figure_plain(figure) for figure in one.figures],
        "late": [
            {
                "period": late.period,
                "before": number_plain(late.before),
                "now": _figure_plain(late.now),
                "came": list(late.came_ids),
                "gone": list(late.gone_ids),
                **not_known_plain(known=late.before_known),
            }
            for late in one.late
        ],
    }


def not_known_plain(*, known: bool) -> dict[str, Plain]:
    """Give what says that a figure was not known before; nothing where it was."""
    return {} if known else {NOT_KNOWN_KEY: True}


def _frozen(plain: Plain) -> Frozen:
    values = object_of(plain, ("at", "who", "title", "source", "figures", "late"))
    return Frozen(
        text_of(values["at"]),
        text_of(values["who"]),
        text_of(values["title"]),
        text_of(values["source"]),
        tuple(_figure(one) for one in list_of(values["figures"])),
        tuple(_difference(one) for one in list_of(values["late"])),
    )


def _difference(plain: Plain) -> Difference:
    names = ("period", "before", "now", "came", "gone")
    values = object_of(plain, names, (NOT_KNOWN_KEY,))
    return Difference(
        text_of(values["period"]),
        number_of(values["before"]),
        _figure(values["now"]),
        texts_of(values["came"]),
        texts_of(values["gone"]),
        not set_of(values, NOT_KNOWN_KEY),
    )


def _figure_plain(one: Figure) -> dict[str, Plain]:
    return {
        **rule_plain(one.rule),
        "value": number_plain(one.value),
        "rows": list(one.row_ids),
        "others": list(one.other_ids),
        "working": one.working,
    }


_FIGURE = (*RULE_KEYS, *("value", "rows", "others", "working"))


def _figure(plain: Plain) -> Figure:
    values = object_of(plain, _FIGURE)
    rule = rule_of(values)
    value, rows, others = values["value"], values["rows"], values["others"]
    return Figure(
        rule, number_of(value), texts_of(rows), texts_of(others), text_of(values["working"])
    )
