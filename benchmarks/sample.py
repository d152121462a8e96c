"""A made-up vault and a made-up audit to measure with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.people import Profile
from eh_desktop.domain.record import OVERALL, Action, Answer, Award, Change, LearningPoint, Part
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace

PASSPHRASE = "heron violin cupboard tangent"
PROFILE = Profile("Morgan Hartley-Vale", "auditor", "CAF adviser", "Northmoor Council", "tameside")
NOTE = "Two statements about attendance have no source or date; the third is dated and signed."


@contextmanager
def workspace() -> Iterator[Workspace]:
    """Give a new vault's workspace in a throwaway folder."""
    with TemporaryDirectory() as folder:
        service = VaultService(Path(folder))
        opened = service.begin(service.make_keys(PASSPHRASE).data_key, PROFILE)
        try:
            yield opened
        finally:
            opened.close()


def complete(session: RecordSession) -> None:
    """Fill a draft so that nothing is missing."""
    put = session.apply
    put(Change(Part.FIELD, "case_ref", "C-0147"))
    names = ({"id": "k1", "name": "Ada Lind"}, {"id": "k2", "name": "Tomasz Łękowski"})
    put(Change(Part.FIELD, "children", table_text(names)))
    put(Change(Part.FIELD, "lead_current", "Rowan Achterberg"))
    put(Change(Part.FIELD, "opened_after", "request"))
    put(Change(Part.FIELD, "stage", "final_review"))
    for number, (_, criterion) in enumerate(session.form.criteria()):
        value = "partially_met" if number % 5 == 1 else "met"
        put(Change(Part.ANSWER, criterion.id, Answer(value, NOTE, f"Page {number + 1}")))
    for section in session.form.graded_sections():
        put(Change(Part.COMMENT, section.id, NOTE))
        grade = session.suggestions.of(section.id).grade
        put(Change(Part.AWARD, section.id, Award(grade if grade is not None else Grade.GOOD)))
    overall = session.suggestions.overall.grade
    put(Change(Part.AWARD, OVERALL, Award(overall if overall is not None else Grade.GOOD)))
    point, action = session.new_id(), session.new_id()
    put(Change(Part.LEARNING_POINT, point, LearningPoint(point, "Date every statement.")))
    agreed = Action(action, "Date the facts", "Lead practitioner", "2027-01-15", "Seen at review")
    put(Change(Part.ACTION, action, agreed))
