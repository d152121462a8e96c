"""Periodic returns as plain JSON values and back; what was frozen is read strictly."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.returns import Difference, Figure, Frozen, PeriodicReturn, plain_number

FORMAT = 1
_OF = ("log", "case", "record")
_MEASURES = ("count", "sum", "median_days", "share")


def to_plain(one: PeriodicReturn) -> dict[str, Plain]:
    """Give notes and what was submitted as JSON values."""
    return {
        "format": FORMAT,
        "notes": dict(one.notes),
        "frozen": None if one.frozen is None else _frozen_plain(one.frozen),
    }


def from_plain(return_key: tuple[str, str, str], plain: Plain) -> PeriodicReturn:
    """Read a return by its id, its rule's id and its period; ValueError says what is wrong."""
    values = _object(plain, ("format", "notes", "frozen"))
    if values["format"] != FORMAT:
        raise ValueError(f"not a return of format {FORMAT}")
    notes = values["notes"]
    if not isinstance(notes, dict):
        raise ValueError("the notes are not by figure")
    kept = {key: _text(note) for key, note in notes.items()}
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
                "before": _value_plain(late.before),
                "now": _figure_plain(late.now),
                "came": list(late.came_ids),
                "gone": list(late.gone_ids),
            }
            for late in one.late
        ],
    }


def _frozen(plain: Plain) -> Frozen:
    values = _object(plain, ("at", "who", "title", "source", "figures", "late"))
    return Frozen(
        _text(values["at"]),
        _text(values["who"]),
        _text(values["title"]),
        _text(values["source"]),
        tuple(_figure(one) for one in _list(values["figures"])),
        tuple(_difference(one) for one in _list(values["late"])),
    )


def _difference(plain: Plain) -> Difference:
    values = _object(plain, ("period", "before", "now", "came", "gone"))
    return Difference(
        _text(values["period"]),
        _value(values["before"]),
        _figure(values["now"]),
        _texts(values["came"]),
        _texts(values["gone"]),
    )


def _figure_plain(one: Figure) -> dict[str, Plain]:
    rule = one.rule
    return {
        "id": rule.id,
        "title": rule.title,
        "of": rule.of,
        "kind": rule.kind,
        "field": rule.field,
        "values": list(rule.values),
        "measure": rule.measure,
        "value": _value_plain(one.value),
        "rows": list(one.row_ids),
        "others": list(one.other_ids),
        "working": one.working,
    }


_FIGURE = (
    *("id", "title", "of", "kind", "field", "values", "measure"),
    *("value", "rows", "others", "working"),
)


def _figure(plain: Plain) -> Figure:
    values = _object(plain, _FIGURE)
    of, measure = values["of"], values["measure"]
    if of not in _OF or measure not in _MEASURES:
        raise ValueError(f"a figure of {of!r:.40} by {measure!r:.40}")
    rule = ReturnFigure(
        _text(values["id"]),
        _text(values["title"]),
        of,
        _text(values["kind"]),
        _text(values["field"]),
        _texts(values["values"]),
        measure,
    )
    value, rows, others = values["value"], values["rows"], values["others"]
    return Figure(rule, _value(value), _texts(rows), _texts(others), _text(values["working"]))


def _value_plain(value: Decimal | None) -> Plain:
    return None if value is None else plain_number(value)


def _value(plain: Plain) -> Decimal | None:
    if plain is None:
        return None
    text = _text(plain)
    try:
        value = Decimal(text)
    except ArithmeticError as wrong:
        raise ValueError(f"{text!r:.40} is not a number") from wrong
    if not value.is_finite() or plain_number(value) != text:
        raise ValueError(f"{text!r:.40} is not a number as it is written here")
    return value


def _object(plain: Plain, names: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(plain, dict) or set(plain) != set(names):
        raise ValueError(f"not an object of {', '.join(names)}")
    return plain


def _list(plain: Plain) -> list[Any]:
    if not isinstance(plain, list):
        raise ValueError(f"{plain!r:.40} is not a list")
    return plain


def _texts(plain: Plain) -> tuple[str, ...]:
    return tuple(_text(one) for one in _list(plain))


def _text(plain: Plain) -> str:
    if not isinstance(plain, str):
        raise ValueError(f"{plain!r:.40} is not a text")
    return plain
