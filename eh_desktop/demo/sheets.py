"""Made-up filled forms of several frameworks, entered through the services as the editor does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from eh_desktop.demo import made_up_forms as text
from eh_desktop.domain.entries import Rows, table_text
from eh_desktop.domain.form import Criterion, Field, asked, section_applies
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Change,
    Concern,
    LearningPoint,
    Part,
    Question,
    Verification,
)
from eh_desktop.domain.siblings import child_key
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.workspace import Workspace


class Sheet:
    """One draft, filled in by a few words for each part."""

    def __init__(self, session: RecordSession) -> None:
        """Work on an open draft."""
        self.session = session

    @property
    def id(self) -> str:
        """The record's id."""
        return self.session.record.id

    def day(self, from_today: int) -> str:
        """Give a day as an ISO date; days before today are negative."""
        today = date.fromisoformat(self.session.today())
        return (today + timedelta(days=from_today)).isoformat()

    def put(self, part: Part, key: str, value: object) -> None:
        """Store one entry."""
        self.session.apply(Change(part, key, value))  # type: ignore[arg-type]

    def fields(self, values: Mapping[str, str]) -> None:
        """Fill fields in."""
        for key, value in values.items():
            self.put(Part.FIELD, key, value)

    def rows(self, field_id: str, rows: Rows) -> None:
        """Fill a table in; rows get ids of their own."""
        named = tuple({"id": f"k{number}", **row} for number, row in enumerate(rows, 1))
        self.put(Part.FIELD, field_id, table_text(named))

    def answer(self, criterion_id: str, value: str | None, note: str = "", **more: str) -> None:
        """Answer a criterion; `more` are details such as `evidence`."""
        self.put(Part.ANSWER, criterion_id, Answer(value, note, **more))  # type: ignore[arg-type]

    def children(self, criterion_id: str, values: Sequence[str], notes: Sequence[str]) -> None:
        """Answer a criterion for each child in turn."""
        for number, (value, note) in enumerate(zip(values, notes, strict=True), 1):
            self.answer(child_key(criterion_id, f"k{number}"), value, note)

    def verify(self, criterion_id: str, value: str, note: str = "") -> None:
        """Give the second rating."""
        self.put(Part.VERIFICATION, criterion_id, Verification(value, note))

    def ask(self, criterion_id: str, what: str, owner: str, in_days: int) -> None:
        """Open a question at a “?”."""
        due = self.day(in_days) if in_days else ""
        self.put(Part.QUESTION, criterion_id, Question(criterion_id, what, owner, due))

    def award(self, section_id: str, grade: Grade, reason: str = "") -> None:
        """Award a grade."""
        self.put(Part.AWARD, section_id, Award(grade, reason))

    def learn(self, *points: str) -> None:
        """Write learning points."""
        for point in points:
            key = self.session.new_id()
            self.put(Part.LEARNING_POINT, key, LearningPoint(key, point))

    def agree(
        self,
        what: str,
        who: str = "",
        in_days: int = 0,
        how: str = "",
        table: str = "",
        at: str = "",
    ) -> None:
        """Agree an action, `in_days` from today, at a criterion; 0 leaves the day open."""
        key = self.session.new_id()
        due = self.day(in_days) if in_days else ""
        self.put(Part.ACTION, key, Action(key, what, who, due, how, at, table))

    def fear(self, criterion_id: str, what: str, told: str, outcome: str = "") -> None:
        """Raise a safeguarding concern."""
        key, today = self.session.new_id(), self.session.today()
        raised = Concern(key, criterion_id, what, self.session.now(), told, today, outcome)
        self.put(Part.CONCERN, key, raised)

    def finish(self, values: Sequence[str] = (), grade: Grade = Grade.GOOD) -> None:
        """Fill in whatever is still asked for: `values` are taken in turn where a kind has them."""
        form = self.session.form
        self.head()
        for section in form.sections:
            if section_applies(section, self.session.record.fields):
                self._fill(section.fields)
        number = 0
        for section in form.sections:
            for criterion in asked(section, self.session.record.fields):
                self._finish_criterion(criterion, values, number)
                number += 1
            if section.comments_label and not self.session.record.comments.get(section.id):
                self.put(Part.COMMENT, section.id, text.COMMENTS[number % len(text.COMMENTS)])
        if form.rule is not None:
            self._award_all(grade)

    def head(self, *, but: str = "") -> None:
        """Fill in what the header still asks for, `but` one field."""
        self._fill(tuple(entry for entry in self.session.form.header if entry.id != but))

    def _fill(self, fields: tuple[Field, ...]) -> None:
        for entry in fields:
            if entry.required and not self.session.record.fields.get(entry.id):
                self.put(Part.FIELD, entry.id, _some(entry, self.session.today()))

    def _finish_criterion(self, criterion: Criterion, values: Sequence[str], number: int) -> None:
        there = self.session.record.answer(criterion.id)
        scale = scale_of(criterion)
        if there.value is not None or not scale.answered:
            return
        note = there.note or text.NOTES[number % len(text.NOTES)]
        if scale.written:
            self.answer(criterion.id, text.OVERVIEW)
            return
        wanted = values[number % len(values)] if values else ""
        best = [option.value for option in (scale.ranked() or scale.options)][-2:]
        value = wanted if scale.allows(wanted) else best[-1 if number % 3 else 0]
        self.answer(criterion.id, value, note)

    def _award_all(self, grade: Grade) -> None:
        sections = self.session.form.graded_sections()
        for key in (*(section.id for section in sections), OVERALL):
            suggested = self.session.suggestions.of(key).grade
            if key not in self.session.record.awards:
                different = suggested is not None and suggested != grade
                self.award(key, grade, text.REASON if different else "")


def start(workspace: Workspace, form_id: str) -> Sheet:
    """Start a draft of a form."""
    return Sheet(workspace.records.open(workspace.records.start(form_id)))


def sign(workspace: Workspace, sheet: Sheet, passphrase: str) -> None:
    """Sign a sheet in which nothing is missing."""
    gaps = workspace.records.open(sheet.id).missing()
    if gaps:
        raise LookupError(f"{sheet.session.form.id}: {gaps[0].text}")
    workspace.signing.keep(workspace.signing.prepare(sheet.session).run(passphrase))


def _some(entry: Field, today: str) -> str:
    """Give a value that fits a field."""
    if entry.kind == "date":
        return today
    if entry.kind == "number":
        return "9"
    if entry.kind in ("choice", "choices"):
        return entry.choices[0].id
    if entry.kind == "table":
        first = {column.id: text.CELLS.get(column.kind, "") for column in entry.columns}
        return table_text(({"id": "k1", **{key: said for key, said in first.items() if said}},))
    return text.NAMES.get(entry.id, text.SOME)
