"""What every part of the editor looks at: the form, the record as stored, the suggestions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.form import Form, Section, section_applies
from eh_desktop.domain.grading import Suggestion, Suggestions
from eh_desktop.domain.lifecycle import Gap, Place, missing
from eh_desktop.domain.record import Change, Concern, Part, Record


@dataclass
class Sitting:
    """One record open in the editor. `record` and `suggestions` are replaced at each refresh."""

    form: Form
    record: Record
    suggestions: Suggestions
    new_id: Callable[[], str]
    now: Callable[[], str]
    today: str
    """ISO date."""

    @property
    def editable(self) -> bool:
        """Whether anything may change."""
        return self.record.editable

    def applies(self, section: Section) -> bool:
        """Tell whether a section applies to this record."""
        return section_applies(section, self.record.fields)

    def answered(self, section: Section) -> tuple[int, int]:
        """Give how many criteria are answered, of how many."""
        given = sum(1 for c in section.criteria if self.record.answer(c.id).value is not None)
        return given, len(section.criteria)

    def gaps(self) -> tuple[Gap, ...]:
        """Give what is missing before the record can become final; nothing once it is."""
        if not self.editable:
            return ()
        return missing(self.form, self.record, date.fromisoformat(self.today))

    def suggestion(self, key: str) -> Suggestion:
        """Give a suggestion; as it was frozen once the record is final."""
        now = self.suggestions.of(key)
        frozen = self.record.suggested.get(key)
        if frozen is None:
            return now
        return Suggestion(frozen.grade, frozen.because, applies=now.applies)

    def concerns_at(self, criterion_id: str) -> tuple[Concern, ...]:
        """Give the concerns raised at a criterion, oldest first."""
        concerns = self.record.concerns.values()
        return tuple(concern for concern in concerns if concern.criterion_id == criterion_id)

    def section_of(self, criterion_id: str) -> Section | None:
        """Give the section that holds a criterion, if one does."""
        for section, criterion in self.form.criteria():
            if criterion.id == criterion_id:
                return section
        return None

    def place_of(self, change: Change) -> Place:
        """Give the place of a change."""
        section_id = ""
        if change.part is Part.ANSWER:
            section = self.section_of(change.key)
            section_id = section.id if section is not None else ""
        elif change.part in (Part.AWARD, Part.COMMENT):
            section_id = change.key
        return Place(section_id, change.part, change.key)
