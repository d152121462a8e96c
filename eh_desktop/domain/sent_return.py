"""A submitted return as it travels: figures, sentences and notes, and of its rows how many.

The rows themselves (cases, log entries, forms) stay on the laptop, and so do their ids: a figure
says how many it was counted from, and the laptop opens which. So no return names a family or
quotes a reference, but where a person typed one into a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from eh_desktop.domain.canonical import Plain, plain_hash
from eh_desktop.domain.periods import Span, span_of_key
from eh_desktop.domain.plain_reading import (
    count_of,
    list_of,
    number_of,
    number_plain,
    object_of,
    set_of,
    text_of,
)
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.return_file import (
    NOT_KNOWN_KEY,
    RULE_KEYS,
    not_known_plain,
    rule_of,
    rule_plain,
)
from eh_desktop.domain.returns import Figure, PeriodicReturn, value_words

FORMAT = 1
MOST_FIGURES = 200
MOST_CHANGES = 2000
LONGEST_TEXT = 2000
LONGEST_NOTE = 100_000
_ID = 100
_PERIOD = re.compile(r"[0-9]{4}(-Q[1-4]|-H[12]|-[01][0-9])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class SentFigure:
    """One figure, with how many rows stand behind it."""

    rule: ReturnFigure
    value: Decimal | None
    """None is nil where `others` is 0, and else not known."""
    counted: int
    """How many rows it was counted from."""
    others: int
    """How many belong to the whole but were not counted."""
    working: str

    @property
    def known(self) -> bool:
        """Whether it says anything: False where there are entries, but none with a number."""
        return self.value is not None or not self.others

    @property
    def words(self) -> str:
        """The value as it is shown: `12`, `3.5 days`, `40 %`, `Nil`, `No number given`."""
        return value_words(self.rule, self.value, known=self.known)


@dataclass(frozen=True, slots=True)
class SentDifference:
    """How a figure of an earlier period has changed since it was told."""

    period: str
    before: Decimal | None
    now: SentFigure
    came: int
    gone: int
    before_known: bool = True
    """False where it had entries then, but none with a number."""

    @property
    def was(self) -> str:
        """The value as it was told before, as it is shown."""
        return value_words(self.now.rule, self.before, known=self.before_known)


@dataclass(frozen=True, slots=True)
class SentReturn:
    """What was submitted for one period, without its rows."""

    id: str
    return_id: str
    period: str
    """`Span.key`."""
    at: str
    """When it was submitted: ISO moment, UTC."""
    who: str
    title: str
    source: str
    figures: tuple[SentFigure, ...]
    notes: Mapping[str, str]
    """By figure, as typed."""
    late: tuple[SentDifference, ...] = ()

    @property
    def span(self) -> Span:
        """The period."""
        return span_of_key(self.period)


def sent_return(one: PeriodicReturn) -> SentReturn:
    """Give a return as it travels; ValueError for one that was not submitted.

    A note that was typed at a figure which the return asks for no longer stays here.
    """
    if one.frozen is None:
        raise ValueError(f"return {one.id} was not submitted")
    frozen = one.frozen
    asked = {figure.rule.id for figure in frozen.figures}
    return SentReturn(
        one.id,
        one.return_id,
        one.period,
        frozen.at,
        frozen.who,
        frozen.title,
        frozen.source,
        tuple(_counted(figure) for figure in frozen.figures),
        {key: note for key, note in one.notes.items() if key in asked},
        tuple(
            SentDifference(
                late.period,
                late.before,
                _counted(late.now),
                len(late.came_ids),
                len(late.gone_ids),
                late.before_known,
            )
            for late in frozen.late
        ),
    )


def return_hash(one: SentReturn) -> str:
    """Give the SHA-256 (hex) of a return's canonical JSON."""
    return plain_hash(sent_return_to_plain(one))


def sent_return_to_plain(one: SentReturn) -> dict[str, Plain]:
    """Give a return as JSON values."""
    return {
        "format": FORMAT,
        "id": one.id,
        "return_id": one.return_id,
        "period": one.period,
        "at": one.at,
        "who": one.who,
        "title": one.title,
        "source": one.source,
        "figures": [_figure_plain(figure) for figure in one.figures],
        "notes": dict(one.notes),
        "late": [
            {
                "period": late.period,
                "before": number_plain(late.before),
                "now": _figure_plain(late.now),
                "came": late.came,
                "gone": late.gone,
                **not_known_plain(known=late.before_known),
            }
            for late in one.late
        ],
    }


_KEYS = (
    *("format", "id", "return_id", "period", "at", "who", "title", "source"),
    *("figures", "notes", "late"),
)
_FIGURE_KEYS = (*RULE_KEYS, *("value", "counted", "others", "working"))
_LATE_KEYS = ("period", "before", "now", "came", "gone")


def sent_return_from_plain(plain: Plain) -> SentReturn:
    """Read a return; ValueError says what in it is not as `sent_return_to_plain` writes it."""
    values = object_of(plain, _KEYS)
    if type(values["format"]) is not int or values["format"] != FORMAT:
        raise ValueError(f"not a return of format {FORMAT}")
    notes = values["notes"]
    if not isinstance(notes, dict):
        raise ValueError("the notes are not by figure")
    return SentReturn(
        _id(values["id"]),
        _id(values["return_id"]),
        _period(values["period"]),
        _moment(values["at"]),
        _short(values["who"]),
        _short(values["title"]),
        _short(values["source"]),
        tuple(_figure(one) for one in _some(values["figures"], MOST_FIGURES)),
        {key: _short(note, LONGEST_NOTE) for key, note in notes.items()},
        tuple(_difference(one) for one in _some(values["late"], MOST_CHANGES)),
    )


def return_faults(one: SentReturn) -> Iterator[str]:
    """Say what contradicts itself in a return, one sentence each."""
    ids = [figure.rule.id for figure in one.figures]
    if not ids or len(set(ids)) != len(ids):
        yield "It has no figure, or one figure twice."
    if not set(one.notes) <= set(ids) or not all(one.notes.values()):
        yield "A note of it stands at no figure, or says nothing."
    told = [(late.period, late.now.rule.id) for late in one.late]
    if len(set(told)) != len(told):
        yield "It tells a change of one figure twice."
    if any(span_of_key(late.period).ends >= one.span.starts for late in one.late):
        yield "It tells a change of a period that is not an earlier one."
    if one.at[:10] < one.span.ends.isoformat():
        yield "It was submitted before its period had ended."
    if any(late.before is not None and not late.before_known for late in one.late):
        yield "It tells a number of a figure that it says was not known."
    every = (*one.figures, *(late.now for late in one.late))
    wrong = next((figure for figure in every if not _agrees(figure)), None)
    if wrong is not None:
        yield f"Its figure “{wrong.rule.title:.80}” is not what its own numbers come to."


def _agrees(figure: SentFigure) -> bool:
    """Tell whether a value can stand over so many rows."""
    counted, others, value = figure.counted, figure.others, figure.value
    if figure.rule.measure == "count":
        return value == (Decimal(counted) if counted else None) and not others
    if figure.rule.measure == "share":
        whole = counted + others
        exact = Decimal(100 * counted) / whole if whole else None
        return value == (exact.quantize(Decimal(1), ROUND_HALF_UP) if exact is not None else None)
    return (value is None) is (counted == 0)


def _counted(figure: Figure) -> SentFigure:
    rows, others = len(figure.row_ids), len(figure.other_ids)
    return SentFigure(figure.rule, figure.value, rows, others, figure.working)


def _figure_plain(one: SentFigure) -> dict[str, Plain]:
    return {
        **rule_plain(one.rule),
        "value": number_plain(one.value),
        "counted": one.counted,
        "others": one.others,
        "working": one.working,
    }


def _figure(plain: Plain) -> SentFigure:
    values = object_of(plain, _FIGURE_KEYS)
    rule = rule_of(values)
    _id(rule.id)
    for text in (rule.title, rule.kind, rule.field, *rule.values):
        _short(text)
    return SentFigure(
        rule,
        number_of(values["value"]),
        count_of(values["counted"]),
        count_of(values["others"]),
        _short(values["working"]),
    )


def _difference(plain: Plain) -> SentDifference:
    values = object_of(plain, _LATE_KEYS, (NOT_KNOWN_KEY,))
    return SentDifference(
        _period(values["period"]),
        number_of(values["before"]),
        _figure(values["now"]),
        count_of(values["came"]),
        count_of(values["gone"]),
        not set_of(values, NOT_KNOWN_KEY),
    )


def _some(plain: Plain, most: int) -> list[Plain]:
    found = list_of(plain)
    if len(found) > most:
        raise ValueError(f"{len(found)} are more than {most}")
    return found


def _short(plain: Plain, most: int = LONGEST_TEXT) -> str:
    text = text_of(plain)
    if len(text) > most:
        raise ValueError(f"a text of {len(text)} characters is longer than {most}")
    return text


def _id(plain: Plain) -> str:
    text = text_of(plain)
    if not text.isprintable() or not 0 < len(text) <= _ID:
        raise ValueError(f"{text!r:.40} is no id")
    return text


def _period(plain: Plain) -> str:
    text = text_of(plain)
    if not _PERIOD.fullmatch(text):
        raise ValueError(f"{text!r:.40} is no period")
    return span_of_key(text).key


def _moment(plain: Plain) -> str:
    """Give a moment of UTC to the second, in its one spelling."""
    text = _short(plain)
    at = datetime.fromisoformat(text)
    offset = at.utcoffset()
    if offset is None or offset or at.isoformat(timespec="seconds") != text:
        raise ValueError(f"{text!r:.40} is no moment of UTC")
    return text
