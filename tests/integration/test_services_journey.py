"""One audit from an empty laptop to a sealed bundle, over the real store and documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.domain.codec import record_from_plain, record_hash
from eh_desktop.domain.errors import (
    RuleTrouble,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
)
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.people import Profile
from eh_desktop.domain.record import Answer, Award, Change, Concern, Part, State
from eh_desktop.services.vaults import VaultService, strength
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import NOTE, PASSPHRASE, PROFILE, filled, signed, started


def test_a_new_audit_has_its_header_filled(workspace: Workspace) -> None:
    session = started(workspace)
    fields = session.record.fields
    assert fields["auditor"] == PROFILE.name
    assert fields["auditor_role"] == PROFILE.job_title
    assert fields["auditor_agency"] == PROFILE.agency
    assert fields["audit_date"] == session.today()
    assert session.form.id == "tameside.audit"
    assert workspace.audit_form() == session.form
    with pytest.raises(RuleTrouble, match="is read, not filled in"):
        workspace.records.start("tameside.standards")


def test_every_change_is_stored_undone_and_redone(workspace: Workspace) -> None:
    session = started(workspace)
    record_id = session.record.id
    assert not session.can_undo
    assert session.undo() is None
    session.apply(Change(Part.ANSWER, "s1.1", Answer("met")))
    session.apply(Change(Part.ANSWER, "s1.1", Answer("met", NOTE)))
    assert workspace.records.open(record_id).record == session.record
    undone = session.undo()
    assert undone is not None
    assert undone.record.answer("s1.1") == Answer("met")
    assert workspace.records.open(record_id).record.answer("s1.1").note == ""
    assert session.can_redo
    redone = session.redo()
    assert redone is not None
    assert redone.record.answer("s1.1").note == NOTE
    session.undo()
    session.undo()
    assert "s1.1" not in session.record.answers
    session.apply(Change(Part.ANSWER, "s1.2", Answer("met")))
    assert not session.can_redo


def test_a_change_that_changes_nothing_leaves_no_trace(workspace: Workspace) -> None:
    session = started(workspace)
    session.apply(Change(Part.ANSWER, "s1.1", Answer("met")))
    before = session.record.changed_at
    applied = session.apply(Change(Part.ANSWER, "s1.1", Answer("met")))
    assert applied.record.changed_at == before
    session.undo()
    assert not session.can_undo


def test_a_concern_blocks_until_it_is_settled(workspace: Workspace) -> None:
    session = filled(workspace)
    key = session.new_id()
    raised = Concern(key, "s1.10", "A bruise nobody explains", session.now())
    session.apply(Change(Part.CONCERN, key, raised))
    assert [gap.place.key for gap in session.missing()] == [key]
    assert workspace.home.summary().open_concerns[0].what == "A bruise nobody explains"
    with pytest.raises(RuleTrouble, match="not finished"):
        workspace.signing.prepare(session)
    settled = replace(raised, told_whom="Duty team", told_at="2026-11-20", outcome="Accepted")
    session.apply(Change(Part.CONCERN, key, settled))
    assert session.missing() == ()


def test_signing_locks_freezes_and_pins(workspace: Workspace) -> None:
    session = filled(workspace)
    record_id = session.record.id
    job = workspace.signing.prepare(session)
    with pytest.raises(WrongPassphrase):
        job.run("not the passphrase at all")
    assert workspace.records.open(record_id).record.state is State.DRAFT
    workspace.signing.keep(job.run(PASSPHRASE))
    kept = workspace.records.open(record_id)
    assert kept.record.state is State.SIGNED
    assert kept.record.revision == 1
    assert kept.record.suggested["overall"].grade is Grade.GOOD
    pdf = workspace.records.document(record_id)
    assert pdf is not None
    assert pdf.startswith(b"%PDF")
    with pytest.raises(RuleTrouble, match="cannot be changed"):
        kept.apply(Change(Part.ANSWER, "s1.1", Answer("not_met")))
    with pytest.raises(RuleTrouble, match="cannot become final"):
        workspace.signing.prepare(kept)
    assert workspace.first_broken_entry() is None


def test_an_audit_changed_while_signing_is_not_locked(workspace: Workspace) -> None:
    session = filled(workspace)
    signed_audit = workspace.signing.prepare(session).run(PASSPHRASE)
    session.apply(Change(Part.ANSWER, "s1.1", Answer("not_met")))
    with pytest.raises(RuleTrouble, match="changed while it was being signed"):
        workspace.signing.keep(signed_audit)
    assert workspace.records.open(session.record.id).record.state is State.DRAFT
    assert workspace.records.document(session.record.id) is None


def test_an_amendment_is_numbered_and_keeps_the_original(workspace: Workspace) -> None:
    first = signed(workspace)
    original = workspace.records.open(first).record
    second = workspace.records.amend(first, "The review date was wrong")
    with pytest.raises(RuleTrouble, match="amended already"):
        workspace.records.amend(first, "again")
    session = workspace.records.open(second)
    assert (session.record.amendment, session.record.amends) == (1, first)
    session.apply(Change(Part.ANSWER, "s3.5", Answer("not_met", "Nine weeks")))
    session.apply(Change(Part.AWARD, "s3", Award(Grade.GOOD)))
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    kept = workspace.records.open(first).record
    assert kept.state is State.SUPERSEDED
    assert replace(kept, state=original.state, changed_at=original.changed_at) == original
    assert workspace.records.document(first) is not None
    assert workspace.records.open(second).record.previous_hash == record_hash(original)
    assert workspace.records.open(second).record.revision == 2
    third = workspace.records.amend(second, "One more")
    assert workspace.records.open(third).record.amendment == 2


def test_an_untouched_draft_is_used_again(workspace: Workspace) -> None:
    first = workspace.records.start("tameside.audit")
    assert workspace.records.start("tameside.audit") == first
    session = workspace.records.open(first)
    session.apply(Change(Part.ANSWER, "s1.1", Answer("met")))
    second = workspace.records.start("tameside.audit")
    assert second != first
    workspace.records.open(second).apply(Change(Part.FIELD, "case_ref", "C-2"))
    assert workspace.records.start("tameside.audit") not in (first, second)


def test_what_an_amendment_copies_is_listed_once(workspace: Workspace) -> None:
    first = signed(workspace)
    second = workspace.records.amend(first, "A date was wrong")
    assert [row.record_id for row in workspace.home.actions()] == [first]
    assert workspace.home.summary().finished_this_month == 1
    session = workspace.records.open(second)
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    assert [row.record_id for row in workspace.home.actions()] == [second]
    assert workspace.home.summary().finished_this_month == 1


def test_amendments_have_no_dead_ends(workspace: Workspace) -> None:
    first = signed(workspace)
    second = workspace.records.amend(first, "A date was wrong")
    with pytest.raises(RuleTrouble, match="being amended"):
        workspace.records.withdraw(first, "Drawn twice")
    session = workspace.records.open(second)
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    workspace.records.withdraw(second, "The amendment was a mistake")
    third = workspace.records.open(workspace.records.amend(first, "Once more"))
    assert third.record.amendment == 2
    workspace.signing.keep(workspace.signing.prepare(third).run(PASSPHRASE))
    states = {row.record_id: row.state for row in workspace.records.rows()}
    assert states[first] is State.SUPERSEDED
    assert states[third.record.id] is State.SIGNED
    assert workspace.first_broken_entry() is None


def test_a_lost_store_or_key_file_is_said_and_costs_nothing(service: VaultService) -> None:
    store, keys = service.folder / "store.db", service.folder / "vault.json"
    kept = keys.read_bytes()
    store.rename(store.with_suffix(".aside"))
    assert service.exists()
    with pytest.raises(VaultExists):
        service.make_keys(PASSPHRASE)
    with pytest.raises(VaultMissing, match="store of this vault is missing"):
        service.open(service.derive(PASSPHRASE))
    assert keys.read_bytes() == kept
    store.with_suffix(".aside").rename(store)
    keys.unlink()
    assert service.exists()
    with pytest.raises(VaultExists):
        service.make_keys(PASSPHRASE)
    with pytest.raises(VaultMissing):
        service.derive(PASSPHRASE)


def test_withdrawing_needs_a_reason_and_is_for_good(workspace: Workspace) -> None:
    record_id = started(workspace).record.id
    with pytest.raises(RuleTrouble, match="needs a reason"):
        workspace.records.withdraw(record_id, " ")
    workspace.records.withdraw(record_id, "Drawn twice")
    assert workspace.records.open(record_id).record.state is State.WITHDRAWN
    assert not workspace.home.summary().drafts


def test_home_counts_what_there_is(workspace: Workspace) -> None:
    empty = workspace.home.summary()
    assert (empty.drafts, empty.actions, empty.waiting) == ((), (), 0)
    signed(workspace, "C-0001")
    session = filled(workspace, "C-0002")
    summary = workspace.home.summary()
    assert [row.case_ref for row in summary.drafts] == ["C-0002"]
    assert summary.drafts[0].answered == "Assessment 10/10, Plan 5/5, Review 6/6"
    assert summary.waiting == summary.finished_this_month == 1
    assert [row.case_ref for row in workspace.home.actions()] == ["C-0001", "C-0002"]
    session.apply(Change(Part.FIELD, "opened_after", "step_down"))
    row = next(row for row in workspace.records.rows() if row.case_ref == "C-0002")
    assert row.answered == "Plan 5/5, Review 6/6"


def test_a_profile_and_its_work_survive_locking(service: VaultService) -> None:
    key = service.derive(PASSPHRASE)
    opened = service.open(key)
    record_id = started(opened).record.id
    opened.close()
    again = service.open(key)
    try:
        assert again.profile == PROFILE
        assert [row.record_id for row in again.records.rows()] == [record_id]
    finally:
        again.close()


def test_a_new_passphrase_opens_and_the_old_one_does_not(service: VaultService) -> None:
    opened = service.open(service.derive(PASSPHRASE))
    job = opened.account.change_passphrase_job()
    opened.close()
    with pytest.raises(WrongPassphrase):
        job.run("wrong wrong wrong wrong", "lantern mosaic gravel thimble")
    with pytest.raises(RuleTrouble, match="too easy"):
        job.run(PASSPHRASE, "password1")
    job.run(PASSPHRASE, "lantern mosaic gravel thimble")
    with pytest.raises(WrongPassphrase):
        service.derive(PASSPHRASE)
    service.open(service.derive("lantern mosaic gravel thimble")).close()


def test_the_recovery_key_opens_until_a_new_one_is_made(service: VaultService) -> None:
    key = service.recovery_key  # type: ignore[attr-defined]
    data_key = service.derive_from_recovery(key)
    service.set_passphrase(data_key, "lantern mosaic gravel thimble")
    opened = service.open(service.derive("lantern mosaic gravel thimble"))
    new_key, sheet = opened.account.new_recovery_job().run("lantern mosaic gravel thimble")
    opened.close()
    assert sheet.startswith(b"%PDF")
    assert service.derive_from_recovery(new_key) == data_key
    with pytest.raises(WrongPassphrase):
        service.derive_from_recovery(key)


def test_a_first_start_that_broke_off_can_be_done_again(folder: Path) -> None:
    vaults = VaultService(folder)
    vaults.make_keys(PASSPHRASE)
    assert not vaults.exists()
    keys = vaults.make_keys(PASSPHRASE)
    vaults.begin(keys.data_key, PROFILE).close()
    assert vaults.exists()
    with pytest.raises(VaultExists):
        vaults.begin(keys.data_key, PROFILE)
    with pytest.raises(VaultExists):
        vaults.make_keys(PASSPHRASE)


def test_a_store_without_an_owner_says_so(folder: Path) -> None:
    from eh_desktop.storage.database import open_store

    vaults = VaultService(folder)
    keys = vaults.make_keys(PASSPHRASE)
    open_store(folder, keys.data_key, create=True).close()
    with pytest.raises(VaultDamaged, match="never finished"):
        vaults.open(keys.data_key)


def test_weak_passphrases_are_refused_with_advice(folder: Path) -> None:
    vaults = VaultService(folder)
    with pytest.raises(RuleTrouble, match="too easy"):
        vaults.make_keys("password")
    assert not folder.joinpath("vault.json").exists()
    assert strength("").score == 0
    short = strength("kQ8#z")
    assert not short.enough
    assert "at least 10 characters" in short.advice
    assert not strength("Northmoor10", ["Northmoor Council"]).enough
    good = strength(PASSPHRASE)
    assert good.enough
    assert good.score >= 3
    assert good.advice == ""


def test_a_sealed_bundle_marks_its_audits_as_sent(workspace: Workspace, tmp_path: Path) -> None:
    from eh_desktop.exchange.bundle import open_bundle
    from eh_desktop.exchange.cards import CentreCard
    from eh_desktop.exchange.sealing import create_identity, recipient_of

    first, second = signed(workspace, "C-0001"), signed(workspace, "C-0002")
    with pytest.raises(RuleTrouble, match="No central team"):
        workspace.transfers.prepare((first,))
    identity, recovery = create_identity(), create_identity()
    keys = (recipient_of(identity), (recipient_of(recovery),))
    card = CentreCard("Made-up centre", *keys, "2026-11-22")
    assert workspace.transfers.centre() is None
    workspace.transfers.import_centre(card.to_text())
    assert workspace.transfers.centre() is not None
    with pytest.raises(RuleTrouble, match="Nothing is chosen to be sent"):
        workspace.transfers.prepare(())
    assert [row.record_id for row in workspace.transfers.waiting()] == [first, second]
    sealed = workspace.transfers.prepare((first,)).run()
    path = workspace.transfers.keep(sealed, tmp_path)
    assert [row.record_id for row in workspace.transfers.waiting()] == [second]
    assert workspace.records.open(first).record.state is State.SENT
    opened = open_bundle(path.read_bytes(), identity)
    assert opened.records[0].fields["case_ref"] == "C-0001"
    next_job = workspace.transfers.prepare((second,))
    assert next_job.contents.sequence == 2
    assert next_job.contents.previous == sealed.packed.manifest_hash
    assert len(workspace.transfers.sent()) == 1


def test_an_audit_withdrawn_while_a_bundle_is_made_is_not_sent(
    workspace: Workspace, tmp_path: Path
) -> None:
    from eh_desktop.exchange.cards import CentreCard
    from eh_desktop.exchange.sealing import create_identity, recipient_of

    record_id = signed(workspace)
    keys = (recipient_of(create_identity()), (recipient_of(create_identity()),))
    workspace.transfers.import_centre(CentreCard("Made-up", *keys, "2026-11-22").to_text())
    sealed = workspace.transfers.prepare((record_id,)).run()
    workspace.records.withdraw(record_id, "Drawn twice")
    with pytest.raises(RuleTrouble, match="withdrawn by now"):
        workspace.transfers.keep(sealed, tmp_path)
    assert workspace.records.open(record_id).record.state is State.WITHDRAWN
    assert not list(tmp_path.glob("*.ehbundle"))


def test_a_bundle_that_cannot_be_written_changes_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    from eh_desktop.domain.errors import Trouble
    from eh_desktop.exchange.cards import CentreCard
    from eh_desktop.exchange.sealing import create_identity, recipient_of

    record_id = signed(workspace)
    identity, recovery = create_identity(), create_identity()
    keys = (recipient_of(identity), (recipient_of(recovery),))
    card = CentreCard("Made-up centre", *keys, "2026-11-22")
    workspace.transfers.import_centre(card.to_text())
    sealed = workspace.transfers.prepare((record_id,)).run()
    with pytest.raises(Trouble):
        workspace.transfers.keep(sealed, tmp_path / "no stick here")
    assert workspace.records.open(record_id).record.state is State.SIGNED
    assert workspace.transfers.sent() == ()


def test_the_signed_record_is_the_one_in_the_pdf(workspace: Workspace) -> None:
    import json

    from eh_desktop.documents.verifying import verify_pdf

    record_id = signed(workspace)
    pdf = workspace.records.document(record_id)
    assert pdf is not None
    verdict = verify_pdf(pdf, trust_pem=workspace.signing.certificate())
    assert verdict.intact
    assert verdict.trusted
    embedded = record_from_plain(json.loads(verdict.record_json))
    assert embedded == workspace.records.open(record_id).record


def test_a_profile_is_kept_whole(folder: Path) -> None:
    vaults = VaultService(folder)
    profile = Profile("Đặng Thị Ọanh", "head_of_service", "Rektorin", "Škola Łódź", "tameside")
    keys = vaults.make_keys(PASSPHRASE)
    vaults.begin(keys.data_key, profile).close()
    opened = vaults.open(keys.data_key)
    assert opened.profile == profile
    opened.close()
