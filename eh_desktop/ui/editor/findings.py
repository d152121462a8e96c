"""What the form's rules find in a record, and its open questions: cards that never block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.contradictions import Contradicted, found
from eh_desktop.domain.date_rules import TODAY, DateFinding
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.form import Form, Section, criterion_name
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part, Question
from eh_desktop.domain.totals import Moved, compared_with
from eh_desktop.ui.editor.form_words import field_place
from eh_desktop.ui.editor.lines_card import Line, LinesCard
from eh_desktop.ui.editor.sitting import Sitting

TOO_LATE = mark("Too late")
"""What a missed limit is called where the form has no word of its own."""
_DATE_WORDS = {
    "within": (mark("In time"), "chip-met"),
    "tolerated": (mark("Still acceptable"), "chip-partly"),
    "over": (TOO_LATE, "chip-not-met"),
    "open": (mark("Not known yet"), "chip-na"),
}
_MOVED_WORDS = {
    "better": (mark("Better"), "chip-met"),
    "worse": (mark("Worse"), "chip-not-met"),
    "changed": (mark("Different"), "chip-na"),
}
_SETTLED = mark_count(
    "{count} question has an answer other than “?” by now: nothing is open there.",
    "{count} questions have answers other than “?” by now: nothing is open there.",
)
_SETTLED_MORE = mark_count(
    "{count} question more has an answer other than “?” by now: nothing is open there.",
    "{count} questions more have answers other than “?” by now: nothing is open there.",
)


def missed_words(finding: DateFinding) -> str:
    """Give what the form calls the limit that a finding says is missed; nothing otherwise."""
    return (finding.rule.over or say(TOO_LATE)) if finding.state == "over" else ""


class ContradictionsCard(LinesCard):
    """What does not go together. It is pointed out and forbids nothing."""

    def __init__(self, sitting: Sitting, parent: QWidget, home: str | None = None) -> None:
        """Show the record's contradictions; hidden without any.

        `home` is the section whose own alone are shown, empty for the header; None for all.
        """
        note = say("Look at them again. If both are right, leave them as they are.")
        super().__init__(say("These do not go together"), note, parent)
        self._sitting = sitting
        self._home = home
        self.refresh()

    def refresh(self) -> None:
        """Show what is found now."""
        form = self._sitting.form
        listed = found(form, self._sitting.record)
        home = self._home
        self.show_lines(
            [
                Line(
                    say("Check"),
                    "chip-partly",
                    "",
                    one.contradiction.says,
                    say("Go there"),
                    one.place,
                )
                for one in listed
                if home is None or home in _homes(form, one)
            ]
        )


class DatesCard(LinesCard):
    """What the form's date rules say, with their working."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the findings about the record's dates; hidden without date rules."""
        note = say("Counted from the dates entered. You decide what they mean.")
        super().__init__(say("Dates"), note, parent)
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show what the dates come to now."""
        self.show_lines([self._line(finding) for finding in self._sitting.dates()])

    def _line(self, finding: DateFinding) -> Line:
        words, look = _DATE_WORDS[finding.state]
        rule = finding.rule
        words = missed_words(finding) or say(words)
        fields = self._sitting.record.fields
        named = [name for name in (rule.start, rule.end) if name and name != TODAY]
        empty = [name for name in named if not fields.get(name, "").strip()]
        if finding.state != "open" or not named:
            return Line(words, look, rule.title, finding.because)
        place = field_place(self._sitting.form, (empty or named)[0])
        return Line(words, look, rule.title, finding.because, say("Go to the date"), place)


class QuestionsCard(LinesCard):
    """What “?” opened: what is to be found out, by whom and by when."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's questions; hidden without any."""
        super().__init__(say("Open questions"), "", parent)
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show the questions as stored."""
        lines = list(self._lines())
        still = sum(1 for line in lines if line.look != "chip-met")
        self.heading.setText(
            say("Open questions: {still}", still=still) if still else say("Questions")
        )
        record = self._sitting.record
        settled = sum(1 for key in record.questions if record.answer(key).value != UNSURE)
        self.note.setText(say_count(*(_SETTLED_MORE if lines else _SETTLED), settled))
        self.note.setVisible(bool(settled))
        self.show_lines(lines)
        self.setVisible(bool(lines or settled))

    def _lines(self) -> Iterator[Line]:
        record = self._sitting.record
        for section, criterion in self._sitting.form.criteria():
            if record.answer(criterion.id).value != UNSURE:
                continue
            question = record.questions.get(criterion.id) or Question(criterion.id)
            name = criterion_name(section, criterion)
            words, look = self._state(question)
            text = question.what.strip() or criterion.text
            place = Place(section.id, Part.QUESTION, criterion.id)
            yield Line(words, look, text, _who_and_when(question), name, place)

    def _state(self, question: Question) -> tuple[str, str]:
        if question.outcome.strip():
            return say("Answered"), "chip-met"
        due = parse_iso_date(question.by_when)
        today = parse_iso_date(self._sitting.today)
        if due is not None and today is not None and due < today:
            return say("Overdue"), "chip-not-met"
        owner, day = bool(question.owner.strip()), bool(question.by_when.strip())
        if not (owner and day):
            lacking = (
                say("No date") if owner else say("No owner") if day else say("No owner or date")
            )
            return lacking, "chip-not-met"
        return say("Open"), "chip-partly"


class ChangesCard(LinesCard):
    """What moved since the finished record before this one."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the criteria answered otherwise; hidden while no answer can be compared."""
        super().__init__(
            say("Since last time"), "", parent, empty=say("Each of them is as it was.")
        )
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show what differs now."""
        form, record, before = self._sitting.form, self._sitting.record, self._sitting.previous
        compared = None if before is None else compared_with(form, record, before)
        if before is None or compared is None or not compared.count:
            self.hide()
            return
        lines = []
        every = compared.moved
        counts = Counter(say(_MOVED_WORDS[moved.direction][0]).lower() for moved in every)
        said = ", ".join(f"{count} {words}" for words, count in sorted(counts.items()))
        since = say_count(
            "{count} answer compared with {date}",
            "{count} answers compared with {date}",
            compared.count,
            date=british_date(before.changed_at),
        )
        self.note.setText(f"{since}: {said}." if said else f"{since}.")
        self.note.show()
        for moved in every:
            section = self._sitting.section_of(moved.criterion.id)
            if section is not None:
                lines.append(_moved_line(section, moved))
        self.show_lines(lines)


def _homes(form: Form, one: Contradicted) -> set[str]:
    """Give the sections that a contradiction speaks of; empty stands for the header."""
    sections = {criterion.id: section.id for section, criterion in form.criteria()}
    fields = {entry.id: section.id if section else "" for section, entry in form.fields()}
    clauses = one.contradiction.when
    homes = {sections[clause.criterion] for clause in clauses if clause.criterion in sections}
    homes |= {fields[clause.field] for clause in clauses if clause.field in fields}
    return homes | {clause.award for clause in clauses if clause.award} | {one.place.section_id}


def _moved_line(section: Section, moved: Moved) -> Line:
    words, look = _MOVED_WORDS[moved.direction]
    kind = scale_of(moved.criterion)
    before, now = (
        say("Left") if value is None else kind.text(value) for value in (moved.before, moved.now)
    )
    name = criterion_name(section, moved.criterion)
    place = Place(section.id, Part.ANSWER, moved.criterion.id)
    return Line(say(words), look, f"{before} → {now}", moved.criterion.text, name, place)


def _who_and_when(question: Question) -> str:
    owner = question.owner.strip()
    when = british_date(question.by_when)
    said = [part for part in (owner, say("by {when}", when=when) if when else "") if part]
    if question.outcome.strip():
        said.append(say("found: {outcome}", outcome=question.outcome.strip()))
    return ", ".join(said)
