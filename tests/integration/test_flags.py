"""A first assessment that falls short: Home says whose next one is to be looked at, until it is."""

from __future__ import annotations

from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE

JO = "Jo Sample"
VALUES = {"table": '[{"id":"k1","name":"Robin"}]', "date": "2026-11-02"}


def _checked(
    workspace: Workspace,
    case: str,
    practitioner: str,
    outcome: str,
    part: str = "first_assessment",
) -> str:
    """Check one part of a case, sign it, and give the record's id."""
    record_id = workspace.records.start("blackburn.tier1")
    _fill(workspace, record_id, case, practitioner, outcome, part)
    return _signed(workspace, record_id)


def _fill(
    workspace: Workspace, record_id: str, case: str, practitioner: str, outcome: str, part: str
) -> None:
    session = workspace.records.open(record_id)
    fields = {"case_ref": case, "practitioner": practitioner, "part": part, "outcome": outcome}
    for key, text in fields.items():
        session.apply(Change(Part.FIELD, key, text))
    for gap in session.missing():
        if gap.place.part is Part.FIELD:
            entry = session.form.field(gap.place.key)
            chosen = entry.choices[0].id if entry.choices else "Made up"
            session.apply(Change(Part.FIELD, entry.id, VALUES.get(entry.kind, chosen)))
    value = "not_met" if outcome == "falls_short" else "met"
    for gap in session.missing():
        if gap.place.part is Part.ANSWER:
            session.apply(Change(Part.ANSWER, gap.place.key, Answer(value, "Seen in the file.")))
        if gap.place.part is Part.COMMENT:
            session.apply(Change(Part.COMMENT, gap.place.key, "As noted."))


def _signed(workspace: Workspace, record_id: str) -> str:
    session: RecordSession = workspace.records.open(record_id)
    assert session.missing() == ()
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    return record_id


def _flagged(workspace: Workspace) -> list[tuple[str, str]]:
    return [(row.record_id, row.about) for row in workspace.home.summary().flags]


def test_whoever_fell_short_is_flagged_until_the_next_was_looked_at(workspace: Workspace) -> None:
    assert _flagged(workspace) == []
    first = _checked(workspace, "C-1", JO, "falls_short")
    _checked(workspace, "C-2", "Ana Example", "meets")
    (flag,) = workspace.home.summary().flags
    assert (flag.record_id, flag.about) == (first, JO)
    assert "next CAF is audited" in flag.because
    again = _checked(workspace, "C-3", "jo  sample", "falls_short")
    assert [record_id for record_id, _ in _flagged(workspace)] == [again]
    _checked(workspace, "C-4", JO, "meets")
    assert _flagged(workspace) == []


def test_another_part_of_a_case_neither_raises_nor_clears_a_flag(workspace: Workspace) -> None:
    _checked(workspace, "C-1", JO, "falls_short", part="closure")
    assert _flagged(workspace) == []
    first = _checked(workspace, "C-2", JO, "falls_short")
    _checked(workspace, "C-2", JO, "meets", part="plan")
    _checked(workspace, "C-3", JO, "meets", part="closure")
    _checked(workspace, "C-2", JO, "meets")
    assert _flagged(workspace) == [(first, JO)]
    workspace.records.start("blackburn.tier1")
    assert _flagged(workspace) == [(first, JO)], "a draft has looked at nothing yet"


def test_an_amendment_stands_where_its_original_stood(workspace: Workspace) -> None:
    first = _checked(workspace, "C-1", JO, "falls_short")
    _checked(workspace, "C-2", JO, "meets")
    amended = workspace.records.amend(first, "The date was wrong.")
    _signed(workspace, amended)
    assert _flagged(workspace) == [], "the later case was looked at after the first all the same"
