"""A first assessment that falls short: Home says whose next one is to be looked at, until it is."""

from __future__ import annotations

from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE


def _checked(workspace: Workspace, case: str, practitioner: str, value: str, outcome: str) -> str:
    """Check the first assessment of a case, sign it, and give the record's id."""
    session = workspace.records.open(workspace.records.start("blackburn.tier1"))
    fields = {"case_ref": case, "practitioner": practitioner, "part": "first_assessment"}
    for key, text in {**fields, "outcome": outcome}.items():
        session.apply(Change(Part.FIELD, key, text))
    for gap in session.missing():
        if gap.place.part is Part.FIELD:
            entry = session.form.field(gap.place.key)
            value_of = {"table": '[{"id":"k1","name":"Robin"}]', "date": "2026-11-02"}
            chosen = entry.choices[0].id if entry.choices else "Made up"
            session.apply(Change(Part.FIELD, entry.id, value_of.get(entry.kind, chosen)))
    for gap in session.missing():
        if gap.place.part is Part.ANSWER:
            session.apply(Change(Part.ANSWER, gap.place.key, Answer(value, "Seen in the file.")))
        if gap.place.part is Part.COMMENT:
            session.apply(Change(Part.COMMENT, gap.place.key, "As noted."))
    assert session.missing() == ()
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    return session.record.id


def test_whoever_fell_short_is_flagged_until_the_next_was_looked_at(workspace: Workspace) -> None:
    assert workspace.home.summary().flags == ()
    first = _checked(workspace, "C-1", "Jo Sample", "not_met", "falls_short")
    _checked(workspace, "C-2", "Ana Example", "met", "meets")
    (flag,) = workspace.home.summary().flags
    assert (flag.record_id, flag.about) == (first, "Jo Sample")
    assert "next CAF is audited" in flag.because
    again = _checked(workspace, "C-3", "jo  sample", "not_met", "falls_short")
    assert [row.record_id for row in workspace.home.summary().flags] == [again]
    _checked(workspace, "C-4", "Jo Sample", "met", "meets")
    assert workspace.home.summary().flags == ()
