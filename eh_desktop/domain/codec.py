"""Records as plain JSON values and back, for hashes, journals, PDFs and bundles."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from eh_desktop.domain.canonical import Plain, plain_hash
from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.record import (
    Action,
    Answer,
    Award,
    Change,
    Concern,
    FrozenSuggestion,
    LearningPoint,
    Part,
    PartValue,
    Question,
    Record,
    State,
    Verification,
)

RECORD_FORMAT = 1
"""Raised when the plain shape of a record changes in a way that older readers would misread."""

_LATER = {
    "record": ("questions", "verifications"),
    "answer": ("verified_where", "verified_by", "action"),
    "action": ("table",),
}
"""Members that were added later. They are left out while empty: a record from before keeps its
hash, and what is not there is empty."""


def record_to_plain(record: Record) -> dict[str, Plain]:
    """Give the record as JSON values, grades by id; `format` names the shape."""
    plain: dict[str, Plain] = {"format": RECORD_FORMAT}
    for entry in fields(record):
        value = getattr(record, entry.name)
        if entry.name in _LATER["record"] and not value:
            continue
        if entry.name in ("fields", "comments"):
            plain[entry.name] = dict(value)
        elif isinstance(value, dict):
            plain[entry.name] = {key: value_to_plain(inner) for key, inner in value.items()}
        else:
            plain[entry.name] = str(value) if isinstance(value, State) else value
    return plain


def record_from_plain(plain: Plain) -> Record:
    """Read a record; ValueError names the first key that is missing or of another type."""
    if not isinstance(plain, dict) or plain.get("format") != RECORD_FORMAT:
        raise ValueError(f"not a record of format {RECORD_FORMAT}")
    values: dict[str, Any] = {}
    try:
        for entry in fields(Record):
            if entry.name in _LATER["record"] and entry.name not in plain:
                continue
            values[entry.name] = _member(entry.name, plain[entry.name])
    except KeyError as missing:
        raise ValueError(f"the record has no {missing}") from missing
    except (TypeError, AttributeError) as wrong:
        raise ValueError(f"the record is not well formed: {wrong}") from wrong
    return Record(**values)


def record_hash(record: Record) -> str:
    """Give the SHA-256 (hex) of the record's content, its state and times of change left out."""
    plain = record_to_plain(record)
    for name in ("state", "changed_at"):
        del plain[name]
    return plain_hash(plain)


def value_to_plain(value: PartValue | FrozenSuggestion | None) -> Plain:
    """Give one entry as JSON values; grades by id."""
    if value is None or isinstance(value, str):
        return value
    plain = asdict(value)
    if isinstance(value, Award | FrozenSuggestion):
        plain["grade"] = value.grade.id if value.grade is not None else None
    if isinstance(value, Answer):
        plain["practice"] = str(value.practice)
        return _without_empty(plain, "answer")
    return _without_empty(plain, "action") if isinstance(value, Action) else plain


def value_from_plain(part: Part, plain: Plain) -> PartValue | None:
    """Read one entry of a part; ValueError or TypeError if it is not one."""
    if plain is None:
        return None
    if part in (Part.FIELD, Part.COMMENT):
        return _text(plain)
    if not isinstance(plain, dict):
        raise ValueError(f"{part} is not an object")
    if part is Part.ANSWER:
        value = plain["value"]
        practice = Practice(_text(plain["practice"]))
        note, evidence = _text(plain["note"]), _text(plain["evidence"])
        later = {name: _text(plain.get(name, "")) for name in _LATER["answer"]}
        return Answer(_text_or_none(value), note, evidence, practice, **later)
    if part is Part.VERIFICATION:
        return Verification(_text_or_none(plain["value"]), _text(plain["note"]))
    if part is Part.AWARD:
        return Award(Grade.from_id(_text(plain["grade"])), _text(plain["reason"]))
    kind = _ROWS[part]
    later = dict.fromkeys(_LATER.get(str(part), ()), "")
    texts = later | plain
    return kind(**{entry.name: _text(texts[entry.name]) for entry in fields(kind)})


def change_to_plain(change: Change) -> dict[str, Plain]:
    """Give a change as JSON values, as the journal keeps it."""
    return {"part": str(change.part), "key": change.key, "value": value_to_plain(change.value)}


_ROWS: dict[Part, type[LearningPoint] | type[Action] | type[Concern] | type[Question]] = {
    Part.LEARNING_POINT: LearningPoint,
    Part.ACTION: Action,
    Part.CONCERN: Concern,
    Part.QUESTION: Question,
}
_PARTS = {
    "fields": Part.FIELD,
    "answers": Part.ANSWER,
    "comments": Part.COMMENT,
    "awards": Part.AWARD,
    "learning_points": Part.LEARNING_POINT,
    "actions": Part.ACTION,
    "concerns": Part.CONCERN,
    "questions": Part.QUESTION,
    "verifications": Part.VERIFICATION,
}
_NUMBERS = ("form_version", "revision", "amendment")


def _member(name: str, plain: Plain) -> Any:
    if name in _PARTS:
        if None in plain.values():
            raise TypeError(f"{name} holds an entry without a value")
        return {_text(key): value_from_plain(_PARTS[name], inner) for key, inner in plain.items()}
    if name == "suggested":
        return {_text(key): _suggestion(inner) for key, inner in plain.items()}
    if name in _NUMBERS:
        if type(plain) is not int:
            raise TypeError(f"{name} is not a whole number")
        return plain
    return State(plain) if name == "state" else _text(plain)


def _suggestion(plain: Plain) -> FrozenSuggestion:
    grade = plain["grade"]
    return FrozenSuggestion(
        None if grade is None else Grade.from_id(_text(grade)), _text(plain["because"])
    )


def _without_empty(plain: dict[str, Plain], kind: str) -> dict[str, Plain]:
    return {key: inner for key, inner in plain.items() if inner or key not in _LATER[kind]}


def _text_or_none(value: Plain) -> str | None:
    return None if value is None else _text(value)


def _text(value: Plain) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is not a text")
    return value
