"""What waits to be sent besides forms: once submitted or erased, until a bundle was delivered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.periods import before, span_of
from eh_desktop.domain.sent_return import return_faults, sent_return
from eh_desktop.exchange import transports
from eh_desktop.exchange.bundle import OpenedBundle, open_bundle
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.sealing import create_identity, recipient_of
from eh_desktop.exchange.tombstones import signed_by
from eh_desktop.services import outbox as outboxes
from eh_desktop.services.workspace import Workspace
from tests.erasing_fixtures import MARK, REASON, REF, full_case, old_case, send, signed_about
from tests.journey_fixtures import service, signed, workspace
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
RETURN = "tameside.champion_return"
IDENTITY = create_identity()


def last() -> str:
    return before(span_of("quarter", date.today())).key  # noqa: DTZ011  as the services' own


@pytest.fixture
def ready(workspace: Workspace) -> Workspace:
    """Give a vault that knows its centre."""
    card = CentreCard("Made-up", recipient_of(IDENTITY), (), "2026-11-22T10:00:00+00:00")
    workspace.transfers.import_centre(card.to_text())
    return workspace


def submit(workspace: Workspace, period: str = "") -> str:
    """Submit the last quarter's return; give its id."""
    workspace.returns.set_note(RETURN, period or last(), "opened", "As typed.")
    workspace.returns.freeze(RETURN, period or last())
    return workspace.returns.open(RETURN, period or last()).id


def deliver(workspace: Workspace, folder: Path, *chosen: tuple[str, ...]) -> OpenedBundle:
    """Send what is chosen, and open what was delivered."""
    path = workspace.transfers.keep(workspace.transfers.prepare(*chosen).run(), folder)
    return open_bundle(path.read_bytes(), IDENTITY)


def test_a_submitted_return_waits_until_it_is_sent_and_is_not_sent_again(
    ready: Workspace, tmp_path: Path
) -> None:
    outbox = ready.transfers.outbox
    ready.returns.set_note(RETURN, last(), "opened", "As typed.")
    assert outbox.returns() == ()
    assert ready.returns.open(RETURN, last()).id == ""
    return_id = submit(ready)
    (waiting,) = outbox.returns()
    assert (waiting.id, waiting.span.key, waiting.notes) == (return_id, last(), 1)
    assert ready.home.summary().waiting_returns == 1
    bundle = deliver(ready, tmp_path, (), (return_id,))
    (sent,) = bundle.returns
    kept = ready._context.returns.find(RETURN, last())
    assert kept is not None
    assert sent == sent_return(kept)
    assert list(return_faults(sent)) == []
    assert sent.notes == {"opened": "As typed."}
    assert outbox.returns() == ()
    assert ready.home.summary().waiting_returns == 0
    standing = ready.returns.open(RETURN, last()).standing
    assert standing.sent_at == ready.transfers.sent()[0].at
    assert standing in ready.returns.listed()
    assert "return sent" in [one.what for one in ready._context.journal.entries(return_id)]
    with pytest.raises(RuleTrouble, match="Nothing is chosen to be sent"):
        ready.transfers.prepare(())


def test_only_what_was_submitted_can_be_sent(ready: Workspace) -> None:
    ready.returns.set_note(RETURN, last(), "opened", "As typed.")
    kept = ready._context.returns.find(RETURN, last())
    assert kept is not None
    with pytest.raises(ValueError, match="was not submitted"):
        sent_return(kept)
    for return_id in (kept.id, "no such return"):
        with pytest.raises(RuleTrouble, match="not submitted"):
            ready.transfers.prepare((), (return_id,))


def test_a_return_that_was_not_delivered_waits_on(
    ready: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    return_id = submit(ready)
    record_id = signed(ready)
    sealed = ready.transfers.prepare((record_id,), (return_id,)).run()
    with pytest.raises(transports.NotDelivered):
        ready.transfers.keep(sealed, tmp_path / "no stick here")
    assert [one.id for one in ready.transfers.outbox.returns()] == [return_id]
    assert [row.record_id for row in ready.transfers.waiting()] == [record_id]
    assert ready.transfers.sent() == ()
    assert ready.returns.open(RETURN, last()).standing.sent_at == ""
    assert "return sent" not in [one.what for one in ready._context.journal.entries(return_id)]


def test_nothing_of_a_row_travels_with_a_return(ready: Workspace, tmp_path: Path) -> None:
    """Neither ids nor references nor names, whatever the figures were counted from."""
    span = before(span_of("quarter", date.today()))  # noqa: DTZ011  as the services' own
    case = old_case(ready, opened_on=span.starts.isoformat(), closed_on=span.ends.isoformat())
    (bundle,) = deliver(ready, tmp_path, (), (submit(ready),)).returns
    counted = {figure.rule.id: figure.counted for figure in bundle.figures}
    assert counted["opened"] == counted["closed"] == 1
    for word in (case.id, REF, MARK, case.family):
        assert word not in str(bundle)


def test_an_erased_form_s_tombstone_goes_with_the_next_bundle_whatever_is_chosen(
    ready: Workspace, tmp_path: Path
) -> None:
    case, record_id, entry_id = full_case(ready)
    ready.erasing.erase([("case", case.id)], REASON)
    assert {one.subject_id for one in ready._context.tombstones.all()} == {
        case.id,
        record_id,
        entry_id,
    }
    (waiting,) = ready.transfers.outbox.tombstones()
    assert waiting.subject_id == record_id, "cases and entries never left, so nothing tells of them"
    assert ready.home.summary().waiting_tombstones == 1
    bundle = deliver(ready, tmp_path, ())
    assert bundle.tombstones == (waiting,)
    assert signed_by(waiting, ready.transfers._device().public_hex)
    assert MARK not in str(bundle.tombstones)
    assert ready.transfers.outbox.tombstones() == ()
    assert ready.home.summary().waiting_tombstones == 0
    assert ready.transfers.sent()[0].tombstone_ids == (record_id,)
    assert deliver(ready, tmp_path, (signed(ready),)).tombstones == ()


def test_a_bundle_is_made_again_without_what_was_erased_since(
    ready: Workspace, tmp_path: Path
) -> None:
    case = old_case(ready)
    gone = signed_about(ready)
    stays = signed(ready, "C-0001")
    return_id = submit(ready)
    send(ready, stays)
    first = deliver(ready, tmp_path, (gone, stays), (return_id,))
    assert len(first.records) == 2
    ready.erasing.erase([("case", case.id)], REASON)
    (bundle,) = ready.transfers.sent()
    with pytest.raises(RuleTrouble, match="1 form was erased since"):
        ready.transfers.prepare(bundle.record_ids)
    made = ready.transfers.prepare_again(bundle).run()
    again = open_bundle(ready.transfers.keep(made, tmp_path).read_bytes(), IDENTITY)
    assert [record.id for record in again.records] == [stays]
    assert [one.id for one in again.returns] == [return_id]
    assert [one.subject_id for one in again.tombstones] == [gone]
    third = ready.transfers.prepare_again(ready.transfers.sent()[0]).run()
    assert third.tombstone_ids == (gone,), "what a bundle carried goes again with it"


def test_a_form_erased_while_the_bundle_is_made_stops_it(ready: Workspace, tmp_path: Path) -> None:
    case = old_case(ready)
    record_id = signed_about(ready)
    sealed = ready.transfers.prepare((record_id,)).run()
    ready.erasing.erase([("case", case.id)], REASON)
    with pytest.raises(RuleTrouble, match="was erased since"):
        ready.transfers.keep(sealed, tmp_path)
    assert list(tmp_path.glob("*.ehbundle")) == []
    assert len(ready.transfers.outbox.tombstones()) == 1


def test_more_tombstones_than_fit_go_with_the_bundle_after(
    ready: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        case = old_case(ready, f"EH-{number}")
        signed_about(ready, f"EH-{number}")
        ready.erasing.erase([("case", case.id)], REASON)
    monkeypatch.setattr(outboxes, "MOST_MORE", 1)
    went = [deliver(ready, tmp_path, ()).tombstones for _ in range(2)]
    assert [len(one) for one in went] == [1, 1]
    assert went[0] != went[1]
    assert ready.transfers.outbox.tombstones() == ()
