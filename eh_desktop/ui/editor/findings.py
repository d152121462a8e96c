"""What the form's rules find in a record, and its open questions: cards that never block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.contradictions import found
from eh_desktop.domain.date_rules import TODAY, DateFinding
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.form import Section
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part, Question
from eh_desktop.domain.totals import Moved, changed_since
from eh_desktop.ui.editor.form_words import field_place
from eh_desktop.ui.editor.lines_card import Line, LinesCard
from eh_desktop.ui.editor.sitting import Sitting

_DATE_WORDS = {
    "within": ("In time", "chip-met"),
    "tolerated": ("Still acceptable", "chip-partly"),
    "over": ("Too late", "chip-not-met"),
    "open": ("Not known yet", "chip-na"),
}
_MOVED_WORDS = {
    "better": ("Better", "chip-met"),
    "worse": ("Worse", "chip-not-met"),
    "changed": ("Different", "chip-na"),
}


class ContradictionsCard(LinesCard):
    """What does not go together. It is pointed out and forbids nothing."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's contradictions; hidden without any."""
        note = "Look at them again. If both are right, leave them as they are."
        super().__init__("These do not go together", note, parent)
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show what is found now."""
        listed = found(self._sitting.form, self._sitting.record)
        self.show_lines(
            [
                Line("Check", "chip-partly", "", one.contradiction.says, "Go there", one.place)
                for one in listed
            ]
        )


class DatesCard(LinesCard):
    """What the form's date rules say, with their working."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the findings about the record's dates; hidden without date rules."""
        note = "Counted from the dates entered. You decide what they mean."
        super().__init__("Dates", note, parent)
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show what the dates come to now."""
        self.show_lines([self._line(finding) for finding in self._sitting.dates()])

    def _line(self, finding: DateFinding) -> Line:
        words, look = _DATE_WORDS[finding.state]
        rule = finding.rule
        fields = self._sitting.record.fields
        named = [name for name in (rule.start, rule.end) if name and name != TODAY]
        empty = [name for name in named if not fields.get(name, "").strip()]
        if finding.state != "open" or not named:
            return Line(words, look, rule.title, finding.because)
        place = field_place(self._sitting.form, (empty or named)[0])
        return Line(words, look, rule.title, finding.because, "Go to the date", place)


class QuestionsCard(LinesCard):
    """What “?” opened: what is to be found out, by whom and by when."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's questions; hidden without any."""
        super().__init__("Open questions", "", parent)
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show the questions as stored."""
        lines = list(self._lines())
        still = sum(1 for line in lines if line.look != "chip-met")
        self.title.setText(f"Open questions: {still}" if still else "Questions")
        self.show_lines(lines)

    def _lines(self) -> Iterator[Line]:
        record = self._sitting.record
        for section, criterion in self._sitting.form.criteria():
            question = record.questions.get(criterion.id)
            unsure = record.answer(criterion.id).value == UNSURE
            if question is None and not unsure:
                continue
            asked = question or Question(criterion.id)
            name = f"{section.short_title} {criterion.number}"
            words, look = self._state(asked)
            text = asked.what.strip() or criterion.text
            place = Place(section.id, Part.QUESTION, criterion.id)
            if not unsure:
                place = Place(section.id, Part.ANSWER, criterion.id)
            yield Line(words, look, text, _who_and_when(asked), name, place)

    def _state(self, question: Question) -> tuple[str, str]:
        if question.outcome.strip():
            return "Answered", "chip-met"
        due = parse_iso_date(question.by_when)
        today = parse_iso_date(self._sitting.today)
        if due is not None and today is not None and due < today:
            return "Overdue", "chip-not-met"
        return ("Open", "chip-partly") if question.placed else ("No owner or date", "chip-not-met")


class ChangesCard(LinesCard):
    """What moved since the finished record before this one."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the criteria answered otherwise; hidden where there is no record before."""
        super().__init__("Since last time", "", parent, empty="Every answer is as it was.")
        self._sitting = sitting
        self.refresh()

    def refresh(self) -> None:
        """Show what differs now."""
        form, record, before = self._sitting.form, self._sitting.record, self._sitting.previous
        if before is None:
            self.hide()
            return
        lines = []
        every = changed_since(form, record, before)
        counts = Counter(_MOVED_WORDS[moved.direction][0].lower() for moved in every)
        said = ", ".join(f"{count} {words}" for words, count in sorted(counts.items()))
        since = f"Compared with {british_date(before.changed_at)}"
        self.note.setText(f"{since}: {said}." if said else f"{since}.")
        self.note.show()
        for moved in every:
            section = self._sitting.section_of(moved.criterion.id)
            if section is not None:
                lines.append(_moved_line(section, moved))
        self.show_lines(lines)


def _moved_line(section: Section, moved: Moved) -> Line:
    words, look = _MOVED_WORDS[moved.direction]
    kind = scale_of(moved.criterion)
    before, now = (
        "Left" if value is None else kind.text(value) for value in (moved.before, moved.now)
    )
    name = f"{section.short_title} {moved.criterion.number}"
    place = Place(section.id, Part.ANSWER, moved.criterion.id)
    return Line(words, look, f"{before} → {now}", moved.criterion.text, name, place)


def _who_and_when(question: Question) -> str:
    owner = question.owner.strip()
    when = british_date(question.by_when)
    said = [part for part in (owner, f"by {when}" if when else "") if part]
    if question.outcome.strip():
        said.append(f"found: {question.outcome.strip()}")
    return ", ".join(said)
