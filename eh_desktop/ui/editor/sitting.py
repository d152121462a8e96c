"""What every part of the editor looks at: the form, the record as stored, the suggestions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from eh_desktop.domain.date_rules import DateFinding, judge_all
from eh_desktop.domain.form import Criterion, Field, Form, Section, asked, section_applies
from eh_desktop.domain.grading import Suggestion, Suggestions
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.lifecycle import Gap, Place, missing
from eh_desktop.domain.record import Change, Concern, Part, Record
from eh_desktop.domain.siblings import split_key
from eh_desktop.domain.working_days import Calendar
from eh_desktop.ui.editor.follow_on import FollowOn
from eh_desktop.ui.editor.unread_card import Unread

if TYPE_CHECKING:
    from eh_desktop.services.duplicating import CopyOrigin


def _nothing_near(_ref: str) -> None:
    """Stand in where no cases are known."""


@dataclass(frozen=True)
class NearCases:
    """Which field of a form names a case, and which cases a reference nearly names."""

    field_id: str = ""
    """Empty for a form that is about no case."""
    meant: Callable[[str], tuple[str, ...] | None] = _nothing_near
    """Gives the references that may be meant; None where a case has the very one."""


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
    calendar: Calendar
    """The bank holidays that working days are counted with."""
    previous: Record | None = None
    """The finished record of the same form and case before this one."""
    unread: Unread = field(default_factory=Unread)
    """What could not be read of the paper form that the record was made of."""
    copied: CopyOrigin | None = None
    """What it was started as a copy of; None for what was started anew."""
    near: NearCases = field(default_factory=NearCases)
    follow_on: FollowOn = field(default_factory=FollowOn)
    """What follows the record, or comes to it from the one before."""

    @property
    def editable(self) -> bool:
        """Whether anything may change."""
        return self.record.editable

    def applies(self, section: Section) -> bool:
        """Tell whether a section applies to this record."""
        return section_applies(section, self.record.fields)

    def asked(self, section: Section) -> tuple[Criterion, ...]:
        """Give the criteria of a section that apply and take an answer."""
        criteria = asked(section, self.record.fields)
        return tuple(c for c in criteria if CRITERION_KINDS[c.kind].answered)

    def answered(self, section: Section) -> tuple[int, int]:
        """Give how many of the criteria that are asked are answered, of how many.

        A tick that is left is an answer too, but nobody can see whether it was looked at.
        """
        waiting = self.asked(section)
        given = sum(1 for c in waiting if self.record.answer(c.id).value is not None)
        return given, len(waiting)

    def has_entries(self, entries: tuple[Field, ...]) -> bool:
        """Tell whether anything is entered in some fields."""
        return any(self.record.fields.get(entry.id, "").strip() for entry in entries)

    def dates(self) -> tuple[DateFinding, ...]:
        """Give what the form's date rules say about the dates in the record."""
        return judge_all(self.form, self.record, self._day(), self.calendar)

    def gaps(self) -> tuple[Gap, ...]:
        """Give what is missing before the record can become final; nothing once it is."""
        if not self.editable:
            return ()
        return missing(self.form, self.record, self._day())

    def _day(self) -> date:
        return date.fromisoformat(self.today)

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
        if change.part in (Part.ANSWER, Part.QUESTION, Part.VERIFICATION):
            section = self.section_of(split_key(change.key)[0])
            section_id = section.id if section is not None else ""
        elif change.part in (Part.AWARD, Part.COMMENT):
            section_id = change.key
        elif change.part is Part.FIELD:
            homes = (section for section, entry in self.form.fields() if entry.id == change.key)
            home = next(homes, None)
            section_id = home.id if home is not None else ""
        return Place(section_id, change.part, change.key)
