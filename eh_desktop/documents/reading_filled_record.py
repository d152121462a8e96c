"""Read values of a filled PDF put together as a record's entries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from eh_desktop.documents.paper_fields import PaperField
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.record import (
    Action,
    Answer,
    Change,
    LearningPoint,
    Part,
    Question,
    Record,
    Verification,
    apply,
)
from eh_desktop.domain.siblings import changes_for, child_key, separate

_Row = dict[str, str]
_Entry = dict[str, tuple[PaperField, str]]
"""One entry's members: the field that each came from, and its value."""


class PaperRecord:
    """Collects values; each belongs to an entry, and entries come in the form's order."""

    def __init__(self, form: Form, new_id: Callable[[], str]) -> None:
        """Take the form, and what names rows."""
        self.unread: list[str] = []
        self._form = form
        self._new_id = new_id
        self._entries: dict[tuple[Part, str, int], _Entry] = {}

    def put(self, field: PaperField, value: str) -> None:
        """Take the value of one field."""
        meaning = field.meaning
        entry = self._entries.setdefault((meaning.part, meaning.key, meaning.row), {})
        if meaning.member == "practice" and value == Practice.GOOD.value:
            entry.setdefault("practice", (field, value))
        else:
            entry[meaning.member] = (field, value)

    def changes(self) -> list[Change]:
        """Give one change for each entry, and list what goes with nothing."""
        made = [*self._fields(), *self._answers(), *self._rest(), *self._rows()]
        last = {(change.part, change.key): change for change in made + self._children(made)}
        return list(last.values())

    def _of(self, *parts: Part) -> list[tuple[Part, str, int, _Entry]]:
        return [(*key, entry) for key, entry in self._entries.items() if key[0] in parts]

    def _fields(self) -> list[Change]:
        """Give the fields: their own values, choices that were ticked, and rows of tables."""
        values: dict[str, str] = {}
        rows: dict[str, list[_Row]] = {}
        self._row_ids: dict[tuple[str, int], str] = {}
        for _, key, row, entry in self._of(Part.FIELD):
            said = {member: value for member, (_, value) in entry.items()}
            if row:
                self._row_ids[key, row] = self._new_id()
                rows.setdefault(key, []).append({"id": self._row_ids[key, row], **said})
            else:
                values[key] = "\n".join(said.values())
        values |= {key: table_text(table) for key, table in rows.items()}
        return [Change(Part.FIELD, key, value) for key, value in values.items()]

    def _answers(self) -> list[Change]:
        return [
            Change(Part.ANSWER, key, _answer(entry))
            for _, key, row, entry in self._of(Part.ANSWER)
            if not row
        ]

    def _rest(self) -> list[Change]:
        """Give comments, questions that a “?” opened, and second ratings."""
        made = [
            Change(Part.COMMENT, key, value)
            for _, key, _, entry in self._of(Part.COMMENT)
            for _, value in entry.values()
        ]
        for _, key, _, entry in self._of(Part.QUESTION):
            answer = self._entries.get((Part.ANSWER, key, 0), {}).get("value")
            if answer is not None and answer[1] == UNSURE:
                made.append(Change(Part.QUESTION, key, Question(key, **_said(entry))))
            else:
                self._drop(entry, "the answer is not “?”, so no question is open.")
        for _, key, _, entry in self._of(Part.VERIFICATION):
            said = _said(entry)
            rating = Verification(said.get("value"), said.get("note", ""))
            made.append(Change(Part.VERIFICATION, key, rating))
        return made

    def _rows(self) -> list[Change]:
        """Give learning points and actions, each named in its order."""
        made: list[Change] = []
        for _, _, _, entry in self._of(Part.LEARNING_POINT):
            point = LearningPoint(self._new_id(), **_said(entry))
            made.append(Change(Part.LEARNING_POINT, point.id, point))
        for _, table, _, entry in self._of(Part.ACTION):
            action = Action(self._new_id(), table=table, **_said(entry))
            made.append(Change(Part.ACTION, action.id, action))
        return made

    def _children(self, made: list[Change]) -> list[Change]:
        """Give the answers for each child, and what they come to, where children are apart."""
        waiting = [(key, row, entry) for _, key, row, entry in self._of(Part.ANSWER) if row]
        if self._form.siblings is None or not waiting:
            return []
        record = Record("", self._form.id, self._form.version, self._form.hash)
        for change in made:
            record = apply(record, change)
        apart = separate(self._form, record)
        children = self._form.siblings.children
        changes: list[Change] = []
        for key, row, entry in waiting:
            child = self._row_ids.get((children, row))
            if not apart or child is None or not self._named(children, row):
                why = "children are judged together." if not apart else "the child is not named."
                self._drop(entry, why)
                continue
            changes.append(Change(Part.ANSWER, child_key(key, child), _answer(entry)))
        return changes + self._rolled_up(record, changes)

    def _named(self, children: str, row: int) -> bool:
        first = self._form.field(children).columns[0].id
        return first in self._entries.get((Part.FIELD, children, row), {})

    def _rolled_up(self, record: Record, changes: list[Change]) -> list[Change]:
        """Give what children's answers come to; an answer that they replace is listed."""
        rolled: dict[str, Change] = {}
        for change in changes:
            more = changes_for(self._form, record, change)
            record = apply(record, change)
            for follows in more:
                record = apply(record, follows)
                rolled[follows.key] = follows
        for key in rolled:
            own = self._entries.get((Part.ANSWER, key, 0), {}).get("value")
            if own is not None and own[1] != record.answer(key).value:
                words = scale_of(self._form.criterion(key)).text(own[1])
                why = "the children's own answers count instead of this one."
                self.unread.append(f"{own[0].place}: {why} “{words}”")
        return list(rolled.values())

    def _drop(self, entry: _Entry, why: str) -> None:
        for field, value in entry.values():
            words = dict(field.options).get(value, value)
            self.unread.append(f"{field.place}: {why} “{words}”")


def _said(entry: _Entry) -> dict[str, Any]:
    return {member: value for member, (_, value) in entry.items()}


def _answer(entry: _Entry) -> Answer:
    said = _said(entry)
    practice = said.pop("practice", None)
    answer = Answer(**said)
    return replace(answer, practice=Practice(practice)) if practice else answer
