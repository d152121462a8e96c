"""Counting grades over what was received.

For the team itself, so every number is shown; panel packs for others suppress the small ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from eh_desktop.central.centre import Centre
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.codec import record_from_plain, record_hash
from eh_desktop.domain.exchange import ReceivedRecord
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import counting_awards
from eh_desktop.domain.record import OVERALL, Record
from eh_desktop.formpacks.reader import form_from_plain

Counts = Mapping[Grade, int]


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How often each grade was awarded to one section of one form."""

    form_id: str
    section_id: str
    title: str
    grades: Counts
    left_out: int
    """Audits in which the section carries no award, since it did not apply."""


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

    @property
    def agreement(self) -> int | None:
        """The share of awards that equal the suggestion, in whole per cent; None without any."""
        return (200 * self.agreed + self.compared) // (2 * self.compared) if self.compared else None

    def to_plain(self) -> dict[str, Plain]:
        """Give the counts as JSON values, grades by id."""
        return {
            "audits": self.audits,
            "overall": _by_id(self.overall),
            "sections": [
                {
                    "form": section.form_id,
                    "section": section.section_id,
                    "title": section.title,
                    "grades": _by_id(section.grades),
                    "left_out": section.left_out,
                }
                for section in self.sections
            ],
            "open_concerns": self.open_concerns,
            "compared": self.compared,
            "agreed": self.agreed,
            "agreement_percent": self.agreement,
            "forks": self.forks,
        }

    def text(self) -> str:
        """Give the counts for a person, one line for each section and one overall."""
        lines = [f"{self.audits} audit{'' if self.audits == 1 else 's'}"]
        width = max((len(section.title) for section in self.sections), default=0)
        width = max(width, len("Overall"))
        for section in self.sections:
            left_out = f"; not applicable {section.left_out}" if section.left_out else ""
            lines.append(f"  {section.title:{width}}  {_listed(section.grades)}{left_out}")
        lines.append(f"  {'Overall':{width}}  {_listed(self.overall)}")
        if self.agreement is not None:
            lines.append(
                f"Awarded as suggested: {self.agreed} of {self.compared} ({self.agreement} %)"
            )
        lines.append(f"Open safeguarding concerns: {self.open_concerns}")
        if self.forks:
            lines.append(
                f"Records received in two versions: {self.forks}. Both are kept; ask the senders."
            )
        return "\n".join(lines)


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
    )


def centre_counts(centre: Centre) -> GradeCounts:
    """Count the grades of everything a centre has taken in."""
    return count_grades(*received_records(centre))


def received_records(centre: Centre) -> tuple[tuple[Record, ...], dict[str, Form]]:
    """Give everything a centre has taken in that counts, and its forms by hash.

    A record counts for the device that sent it first, and no device's amendment takes the place of
    another's record.
    """
    received = centre.received.all()
    hashes = {entry.form_hash for entry in received}
    forms = {one: form_from_plain(centre.forms.plain(one)) for one in sorted(hashes)}
    return tuple(_owned(received)), forms


def _owned(received: tuple[ReceivedRecord, ...]) -> Iterator[Record]:
    """Give the records that are their sender's own, and amend none of another device's.

    An amendment can come before what it amends, so intake alone cannot tell.
    """
    owners: dict[str, str] = {}
    for entry in received:
        owners.setdefault(entry.record_id, entry.device_id)
    for entry in received:
        record = record_from_plain(json.loads(entry.plain))
        amended = owners.get(record.amends, entry.device_id)
        if owners[entry.record_id] == entry.device_id == amended:
            yield record


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


def _by_id(grades: Counts) -> dict[str, Plain]:
    return {grade.id: count for grade, count in grades.items()}


def _listed(grades: Counts) -> str:
    return ", ".join(f"{grade.label} {count}" for grade, count in grades.items())
