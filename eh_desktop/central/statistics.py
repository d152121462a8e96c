"""Counting grades over what was received.

The counts are whole; what is printed of them, and their JSON, withholds small numbers.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from eh_desktop.central.centre import Centre
from eh_desktop.central.small_numbers import (
    SMALLEST,
    WITHHELD,
    count_words,
    masked,
    small,
)
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.codec import record_from_plain, record_hash
from eh_desktop.domain.exchange import ReceivedRecord
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import counting_awards
from eh_desktop.domain.record import OVERALL, Record
from eh_desktop.domain.siblings import with_rolled_values
from eh_desktop.domain.totals import per_cent
from eh_desktop.formpacks.reader import form_from_plain

Counts = Mapping[Grade, int]
Shown = Mapping[Grade | None, int | None]
"""What may be shown of a distribution: None for a count that is withheld. The key None is of the
audits without a grade."""


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How often each grade was awarded to one section of one form."""

    form_id: str
    section_id: str
    title: str
    grades: Counts
    left_out: int
    """Audits in which the section carries no award, since it did not apply."""

    @property
    def shown(self) -> Shown | None:
        """What may be shown of the grades; None where there are too few audits for anything."""
        counts: dict[Grade | None, int] = {None: self.left_out}
        counts |= {grade: count for grade, count in self.grades.items()}  # noqa: C416  widens keys
        return _shown(counts)


@dataclass(frozen=True, slots=True)
class FormCount:
    """How often each grade was awarded overall by the audits of one form."""

    form_id: str
    audits: int
    overall: Counts


@dataclass(frozen=True, slots=True)
class GradeCounts:
    """Grades awarded, each audit counted once: its latest version, amendments in its place."""

    audits: int
    overall: Counts
    sections: tuple[SectionCount, ...]
    open_concerns: int
    compared: int
    """Awards that had a suggestion to be compared with."""
    agreed: int
    """Of those, how many award what was suggested."""
    forks: int
    """Records that were received in two versions under one number."""
    forms: tuple[FormCount, ...] = ()
    """What the audits of each form have overall."""

    @property
    def agreement(self) -> int | None:
        """The share of awards that equal the suggestion, in whole per cent; None without any."""
        return per_cent(self.agreed, self.compared) if self.compared else None

    @property
    def few(self) -> bool:
        """Whether some form has so few audits that it is left out of what is shown."""
        return any(small(form.audits) for form in self.forms)

    def to_plain(self) -> dict[str, Plain]:
        """Give the counts as JSON values, grades by id; null is a number that is withheld.

        Forms with few audits count in none of them but open concerns and forks.
        """
        audits, overall = self._counted()
        agreed = self._agreed
        return {
            "audits": audits,
            "overall": _by_id(overall),
            "sections": [_section_plain(section) for section in self.sections],
            "open_concerns": None if small(self.open_concerns) else self.open_concerns,
            "compared": None if agreed is None else self.compared,
            "agreed": agreed,
            "agreement_percent": None if agreed is None else self.agreement,
            "forks": self.forks,
            "small_forms_left_out": self.few,
        }

    def text(self) -> str:
        """Give the counts for a person, one line for each section and one overall."""
        audits, overall = self._counted()
        lines = [f"Fewer than {SMALLEST} audits of any form"]
        if audits is not None:
            lines = [f"{audits} audit{'' if audits == 1 else 's'}"]
        if audits is not None and self.few:
            lines[0] += f"; forms with fewer than {SMALLEST} audits are left out"
        width = max((len(section.title) for section in self.sections), default=0)
        width = max(width, len("Overall"))
        for section in self.sections:
            lines.append(f"  {section.title:{width}}  {_listed(section.shown)}")
        lines.append(f"  {'Overall':{width}}  {_listed(overall)}")
        if self._agreed is not None and self.compared:
            lines.append(
                f"Awarded as suggested: {self.agreed} of {self.compared} ({self.agreement} %)"
            )
        elif self.compared:
            lines.append("Awarded as suggested: withheld, as one side of it is a small number")
        concerns = f"1 to {SMALLEST - 1}" if small(self.open_concerns) else self.open_concerns
        lines.append(f"Open safeguarding concerns: {concerns}")
        if self.forks:
            lines.append(
                f"Records received in two versions: {self.forks}. Both are kept; ask the senders."
            )
        return "\n".join(lines)

    @property
    def _agreed(self) -> int | None:
        """How many awards agree; None where that, or how many do not, is a small number."""
        apart = self.compared - self.agreed
        hidden = self._counted()[0] is None or small(apart) or small(self.agreed)
        return None if hidden else self.agreed

    def _counted(self) -> tuple[int | None, Shown | None]:
        """Give audits and overall grades of the forms with enough of them; None where none has.

        Were the others counted, the whole less the forms shown would give them away.
        """
        large = [form for form in self.forms if not small(form.audits)]
        if self.few and not large:
            return None, None
        audits = sum(form.audits for form in large)
        overall: dict[Grade | None, int] = {
            grade: sum(form.overall[grade] for form in large) for grade in reversed(Grade)
        }
        overall[None] = audits - sum(overall.values())
        return audits, _shown(overall)


def count_grades(received: Iterable[Record], forms: Mapping[str, Form]) -> GradeCounts:
    """Count the grades of received records; `forms` by hash. Records without grades are left out.

    The order of the records makes no difference. Of a fork, the one whose hash sorts last counts.
    """
    revisions = {record_hash(record): record for record in received}
    audits = tuple(_counted(revisions, forms))
    pairs = [
        (record.suggested[key].grade, award.grade)
        for record in audits
        for key, award in record.awards.items()
        if key in record.suggested and record.suggested[key].grade is not None
    ]
    return GradeCounts(
        audits=len(audits),
        overall=_grades(audits, OVERALL),
        sections=tuple(_sections(audits, forms)),
        open_concerns=sum(not c.settled for record in audits for c in record.concerns.values()),
        compared=len(pairs),
        agreed=sum(suggested is awarded for suggested, awarded in pairs),
        forks=_forks(revisions.values()),
        forms=tuple(_forms(audits)),
    )


def received_records(centre: Centre) -> tuple[tuple[Record, ...], dict[str, Form]]:
    """Give everything a centre has taken in that counts, and its forms by hash.

    A record counts for the device that sent it first, and no device's amendment takes the place of
    another's record.
    """
    received = centre.received.all()
    hashes = {entry.form_hash for entry in received}
    forms = {one: form_from_plain(centre.forms.plain(one)) for one in sorted(hashes)}
    return tuple(_owned(received, forms)), forms


def _owned(received: tuple[ReceivedRecord, ...], forms: Mapping[str, Form]) -> Iterator[Record]:
    """Give the records that are their sender's own, and amend none of another device's.

    An amendment can come before what it amends, so intake alone cannot tell. What siblings'
    answers come to is worked out here, whatever the sender made of them.
    """
    owners: dict[str, str] = {}
    for entry in received:
        owners.setdefault(entry.record_id, entry.device_id)
    for entry in received:
        record = record_from_plain(json.loads(entry.plain))
        amended = owners.get(record.amends, entry.device_id)
        if owners[entry.record_id] == entry.device_id == amended:
            yield with_rolled_values(forms[record.form_hash], record)


def _forms(audits: tuple[Record, ...]) -> Iterator[FormCount]:
    for form_id in sorted({record.form_id for record in audits}):
        mine = tuple(record for record in audits if record.form_id == form_id)
        yield FormCount(form_id, len(mine), _grades(mine, OVERALL))


def standing(revisions: Mapping[str, Record]) -> Iterator[Record]:
    """Give each record's latest revision, by revision hash, unless another record amends it."""
    latest: dict[str, Record] = {}
    for _, record in sorted(revisions.items(), key=lambda item: (item[1].revision, item[0])):
        latest[record.id] = record
    amended = {record.amends for record in latest.values()}
    yield from (record for record_id, record in sorted(latest.items()) if record_id not in amended)


def _counted(revisions: Mapping[str, Record], forms: Mapping[str, Form]) -> Iterator[Record]:
    """Give each graded record that stands, with the awards that count."""
    for record in standing(revisions):
        form = forms[record.form_hash]
        if form.rule is not None:
            yield replace(record, awards=counting_awards(form, record))


def _sections(audits: tuple[Record, ...], forms: Mapping[str, Form]) -> Iterator[SectionCount]:
    """Count by form and section; the newest version of a form gives order and titles."""
    used = {record.form_hash: forms[record.form_hash] for record in audits}
    newest: dict[tuple[str, str], str] = {}
    for form in sorted(used.values(), key=lambda form: (form.id, -form.version)):
        for section in form.graded_sections():
            newest.setdefault((form.id, section.id), section.title)
    for (form_id, section_id), title in newest.items():
        mine = tuple(
            record
            for record in audits
            if record.form_id == form_id
            and section_id in {section.id for section in used[record.form_hash].graded_sections()}
        )
        grades = _grades(mine, section_id)
        yield SectionCount(form_id, section_id, title, grades, len(mine) - sum(grades.values()))


def _grades(audits: Iterable[Record], key: str) -> Counts:
    found = Counter(record.awards[key].grade for record in audits if key in record.awards)
    return {grade: found[grade] for grade in reversed(Grade)}


def _forks(revisions: Iterable[Record]) -> int:
    numbered = Counter((record.id, record.revision) for record in revisions)
    return len({record_id for (record_id, _), count in numbered.items() if count > 1})


def _shown(counts: Mapping[Grade | None, int]) -> Shown | None:
    """Give what may be shown of a distribution; None where all of it is a small number."""
    return None if small(sum(counts.values())) else masked(counts)


def _section_plain(section: SectionCount) -> dict[str, Plain]:
    shown = section.shown
    return {
        "form": section.form_id,
        "section": section.section_id,
        "title": section.title,
        "suppressed": shown is None,
        "grades": _by_id(shown),
        "left_out": None if shown is None else shown[None],
    }


def _by_id(shown: Shown | None) -> dict[str, Plain]:
    return {grade.id: None if shown is None else shown[grade] for grade in reversed(Grade)}


def _listed(shown: Shown | None) -> str:
    if shown is None:
        return WITHHELD
    said = ", ".join(f"{grade.label} {count_words(shown[grade])}" for grade in reversed(Grade))
    left_out = shown.get(None)
    return said if left_out == 0 else f"{said}; not applicable {count_words(left_out)}"
