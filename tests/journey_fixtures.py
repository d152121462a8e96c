"""A made-up laptop with an unlocked vault, and an audit filled to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.people import Profile
from eh_desktop.domain.record import OVERALL, Action, Answer, Award, Change, LearningPoint, Part
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace

PASSPHRASE = "heron violin cupboard tangent"
NOTE = "Two statements about attendance have no source or date."
PROFILE = Profile("Morgan Hartley-Vale", "auditor", "CAF adviser", "Northmoor Council", "tameside")


@pytest.fixture
def service(folder: Path) -> Iterator[VaultService]:
    """Give a vault that was made and unlocked once, and is closed again."""
    made = VaultService(folder)
    keys = made.make_keys(PASSPHRASE)
    made.begin(keys.data_key, PROFILE).close()
    made.data_key, made.recovery_key = keys.data_key, keys.recovery_key  # type: ignore[attr-defined]
    yield made
    made.release()


@pytest.fixture
def workspace(service: VaultService) -> Iterator[Workspace]:
    """Give the open vault."""
    opened = service.open(service.data_key)  # type: ignore[attr-defined]
    yield opened
    opened.close()


def started(workspace: Workspace) -> RecordSession:
    """Give a new draft open for editing."""
    return workspace.records.open(workspace.records.start("tameside.audit"))


def filled(workspace: Workspace, case: str = "C-0147") -> RecordSession:
    """Give a draft in which nothing is missing."""
    session = started(workspace)
    put = session.apply
    put(Change(Part.FIELD, "case_ref", case))
    names = ({"id": "k1", "name": "Ada Lind"}, {"id": "k2", "name": "Tomasz Łękowski"})
    put(Change(Part.FIELD, "children", table_text(names)))
    put(Change(Part.FIELD, "lead_current", "Rowan Achterberg"))
    put(Change(Part.FIELD, "opened_after", "request"))
    put(Change(Part.FIELD, "stage", "final_review"))
    for number, (_, criterion) in enumerate(session.form.criteria()):
        value = "partially_met" if number % 5 == 1 else "met"
        put(Change(Part.ANSWER, criterion.id, Answer(value, NOTE)))
    for section in session.form.graded_sections():
        put(Change(Part.AWARD, section.id, Award(Grade.GOOD)))
    put(Change(Part.AWARD, OVERALL, Award(Grade.GOOD)))
    point, action = session.new_id(), session.new_id()
    put(Change(Part.LEARNING_POINT, point, LearningPoint(point, "Date every statement.")))
    agreed = Action(action, "Date the facts", "Lead practitioner", "2027-01-15", "Seen at review")
    put(Change(Part.ACTION, action, agreed))
    return session


def signed(workspace: Workspace, case: str = "C-0147") -> str:
    """Give the id of an audit that was finished and signed."""
    session = filled(workspace, case)
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    return session.record.id


@pytest.fixture
def cheap_argon(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make new vaults cheap to unlock, where a test needs many."""
    from eh_desktop.storage import vault
    from eh_desktop.storage.keyfile import Cost

    monkeypatch.setattr(vault, "COST", Cost(memory_kib=8 * 1024, passes=1, lanes=1))
    return lambda: None
