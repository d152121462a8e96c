"""Returns and tombstones at the centre: taken in, kept twice where they fork, and erasing."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.central.centre import Centre, init
from eh_desktop.central.intake import take_in
from eh_desktop.central.statistics import count_grades, received_records
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.domain.sent_return import return_hash, sent_return_to_plain
from eh_desktop.domain.tombstone import Tombstone, from_plain, tombstone_hash
from eh_desktop.exchange.sealing import seal, unseal
from eh_desktop.exchange.tombstones import signed_by
from tests.central_fixtures import (
    LATER,
    PASSPHRASE,
    House,
    Laptop,
    audit,
    audit_form,
    cheap,
    house,
    only,
    take,
)
from tests.exchange_fixtures import QUARTER, counted, submitted, tombstone

__all__ = ["cheap", "house"]


def stone(laptop: Laptop, number: int = 1, **changes: str) -> Tombstone:
    """Give a laptop's tombstone of an audit."""
    return tombstone(number, laptop.device, **changes)


def everything(centre: Centre) -> tuple[object, ...]:
    """Give all that a centre holds besides its log of files."""
    return (
        centre.received.all(),
        centre.returns.all(),
        centre.tombstones.all(),
        centre.devices.all(),
        centre.settings.all(),
        centre.journal.entries(),
        centre.records.summaries(),
    )


def test_a_return_is_taken_in_beside_records(house: House) -> None:
    laptop = house.enrolled()
    sent = laptop.send(house.card, audit(1), returns=(submitted(),))
    outcome = only(take(house, sent).accepted)
    assert outcome.reason == "1 new record taken in. 1 new return taken in."
    assert (outcome.records, outcome.returns, outcome.tombstones) == (1, 1, 0)
    (kept,) = house.centre.returns.all()
    assert (kept.device_id, kept.return_id, kept.period) == (
        laptop.device.id,
        "tameside.champion_return",
        QUARTER,
    )
    assert (kept.hash, kept.sequence, kept.at) == (return_hash(submitted()), 1, LATER)
    assert kept.plain == canonical_json(sent_return_to_plain(submitted())).decode()
    last = house.centre.journal.entries()[-1]
    assert last.what == "return received"
    assert house.centre.journal.first_break() is None


def test_a_bundle_of_a_return_alone_says_so(house: House) -> None:
    report = take(house, house.enrolled().send(house.card, returns=(submitted(),)))
    assert only(report.accepted).reason == "1 new return taken in."
    assert report.text().endswith("1 accepted (0 new records, 1 new return), 0 ignored, 0 refused.")
    assert report.to_plain()["accepted"][0]["returns"] == 1


def test_a_replay_of_a_return_and_a_tombstone_does_nothing(house: House) -> None:
    laptop = house.enrolled()
    sent = laptop.send(house.card, returns=(submitted(),), tombstones=(stone(laptop),))
    take(house, sent)
    before = everything(house.centre)
    again = seal(unseal(sent.data, house.made.identity), [house.card.recipient])
    report = take(house, sent, again)
    assert [outcome.reason for outcome in report.ignored] == ["It was taken in before."] * 2
    assert everything(house.centre) == before
    carried_on = laptop.send(house.card, returns=(submitted(),), tombstones=(stone(laptop),))
    outcome = only(take(house, carried_on).accepted)
    assert outcome.reason == "0 new records taken in. 2 returns or tombstones here already."
    assert len(house.centre.returns.all()) == len(house.centre.tombstones.all()) == 1


def test_a_second_different_return_of_one_period_is_a_fork_and_both_are_kept(house: House) -> None:
    laptop = house.enrolled()
    first, second = submitted(1), submitted(2, cases=13)
    take(house, laptop.send(house.card, returns=(first,)))
    outcome = only(take(house, laptop.send(house.card, returns=(second,))).accepted)
    assert outcome.reason == (
        "1 new return taken in. Fork: return tameside.champion_return for July to September 2026 "
        "is here in another version, too. Both are kept."
    )
    assert {one.hash for one in house.centre.returns.all()} == {
        return_hash(first),
        return_hash(second),
    }
    both = house.enrolled("Robin Example").send(house.card, returns=(first, second))
    assert "Fork" in only(take(house, both).accepted).reason
    assert len(house.centre.returns.all()) == 4, "another device's are no fork of these"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"figures": ()}, "has no figure"),
        ({"figures": (counted(3), counted(4))}, "one figure twice"),
        ({"notes": {"other": "x"}}, "stands at no figure"),
        ({"notes": {"opened": ""}}, "says nothing"),
        ({"late": submitted().late * 2}, "one figure twice"),
        ({"period": "2026-Q2"}, "not an earlier one"),
        ({"at": "2026-09-29T09:00:00+00:00"}, "before its period had ended"),
        ({"figures": (replace(counted(3), counted=4),)}, "not what its own numbers come to"),
        ({"figures": (replace(counted(3), others=1),)}, "not what its own numbers come to"),
        ({"figures": (replace(counted(3), value=None),)}, "not what its own numbers come to"),
        (
            {"figures": (replace(submitted().figures[1], value=None),), "notes": {}},
            "not what its own numbers come to",
        ),
        (
            {"figures": (replace(submitted().figures[3], others=16),), "notes": {}},
            "not what its own numbers come to",
        ),
    ],
)
def test_a_return_that_contradicts_itself_is_left_out_and_the_rest_is_taken(
    house: House, changes: dict[str, object], said: str
) -> None:
    returns = (submitted(1, **changes), submitted(2, period="2026-Q1", late=()))
    sent = house.enrolled().send(house.card, audit(1), returns=returns)
    outcome = only(take(house, sent).accepted)
    assert outcome.refused_records == ()
    assert said in outcome.refused_more[0]
    assert [one.period for one in house.centre.returns.all()] == ["2026-Q1"]
    assert (outcome.records, outcome.returns) == (1, 1)
    assert said in house.centre.intake.all()[-1].reason


def test_a_bundle_of_nothing_that_can_be_taken_is_refused(house: House) -> None:
    laptop, forger = house.enrolled(), Laptop("Zoë Ọlá")
    bad = laptop.send(house.card, returns=(submitted(figures=()),), tombstones=(stone(forger),))
    outcome = only(take(house, bad).refused)
    assert outcome.reason == "Nothing of it could be taken in."
    assert len(outcome.refused_more) == 2


def test_hostile_words_of_a_return_are_shown_harmlessly(house: House) -> None:
    wrong = replace(counted(3), counted=4)
    wrong = replace(wrong, rule=replace(wrong.rule, title="\x1b[2J\nAccepted: all\u202e"))
    report = take(house, house.enrolled().send(house.card, returns=(submitted(figures=(wrong,)),)))
    assert "‹U+001B›[2J‹U+000A›Accepted" in only(report.refused).refused_more[0]
    assert all(line.isprintable() for line in report.text().split("\n"))


def test_a_tombstone_erases_the_record_and_stays(house: House) -> None:
    laptop = house.enrolled()
    secret, kept = audit(1), audit(2)
    take(house, laptop.send(house.card, secret, kept))
    (received,) = house.centre.received.of(secret.id)
    mark = stone(laptop)
    report = take(house, laptop.send(house.card, tombstones=(mark,)))
    outcome = only(report.accepted)
    assert outcome.reason == "1 new tombstone taken in. 1 record erased here."
    assert (outcome.tombstones, outcome.erased) == (1, 1)
    assert report.text().endswith("(0 new records, 1 record erased), 0 ignored, 0 refused.")
    assert {one.record_id for one in house.centre.received.all()} == {kept.id}
    with pytest.raises(KeyError):
        house.centre.documents.get(received.pdf_sha256)
    with pytest.raises(KeyError):
        house.centre.records.get(secret.id)
    assert house.centre.forms.plain(audit_form().hash) == audit_form().plain
    (held,) = house.centre.tombstones.all()
    assert (held.subject_id, held.revisions, held.hash) == (secret.id, 1, tombstone_hash(mark))
    assert signed_by(from_plain(json.loads(held.plain)), laptop.device.public_hex)
    entry = house.centre.journal.entries(secret.id)[-1]
    assert entry.what == "tombstone received"
    assert house.centre.journal.first_break() is None
    assert house.centre.store.integrity() == ()
    assert count_grades(*received_records(house.centre)).audits == 1


def test_nothing_of_an_erased_record_is_left_in_the_store(house: House) -> None:
    laptop = house.enrolled()
    words = "Zinnia Quillfeather"
    answers = {key: replace(one, note=words) for key, one in audit(1).answers.items()}
    take(house, laptop.send(house.card, replace(audit(1), answers=answers)))
    assert _holds(house, words)
    take(house, laptop.send(house.card, tombstones=(stone(laptop),)))
    assert not _holds(house, words)


def _holds(house: House, words: str) -> bool:
    """Tell whether any text of any table holds the words."""
    ask = house.centre.store.connection.exec_driver_sql
    tables = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return any(
        words in str(value)
        for table in tables
        for row in ask(f"SELECT * FROM {table}")
        for value in row
    )


def test_a_later_or_late_bundle_cannot_undo_an_erasure_and_the_rest_is_taken(house: House) -> None:
    laptop = house.enrolled()
    first = laptop.send(house.card, audit(1), audit(2))
    second = laptop.send(house.card, tombstones=(stone(laptop),))
    third = laptop.send(house.card, audit(1), audit(3))
    amended = replace(audit(1), revision=2)
    fourth = laptop.send(house.card, amended)
    take(house, second)
    report = take(house, first, third, fourth)
    assert len(report.accepted) == 3
    at = british_moment(stone(laptop).at)
    said = f"record {audit(1).id}: Its sender erased it ({at}), so it is not taken in again."
    assert [outcome.refused_records for outcome in report.accepted] == [(said,)] * 3
    assert report.accepted[2].reason == "0 new records taken in. 1 record left out."
    assert {record_id for record_id, _ in house.held()} == {audit(2).id, audit(3).id}
    assert len(take(house, first, second, third, fourth).ignored) == 4


def test_every_order_of_bundles_ends_in_the_same(tmp_path: Path, cheap: None) -> None:
    laptop = Laptop("Ines Łukowska")
    ends = set()
    made = init(tmp_path / "first", "Harrowdale quality team", PASSPHRASE)
    sent = [
        laptop.send(made.card, audit(1), audit(2), returns=(submitted(1),)),
        laptop.send(made.card, tombstones=(stone(laptop, 1),), returns=(submitted(2, cases=9),)),
        laptop.send(made.card, audit(1), audit(3), tombstones=(stone(laptop, 2),)),
    ]
    files = [tmp_path / f"{number}.ehbundle" for number in range(3)]
    for file, bundle in zip(files, sent, strict=True):
        file.write_bytes(bundle.data)
    for number, order in enumerate(itertools.permutations(range(3))):
        folder = tmp_path / f"centre-{number}"
        init(folder, "Harrowdale quality team", PASSPHRASE)
        with Centre.open(folder, PASSPHRASE) as centre:
            centre.settings.set("centre.identity", made.identity)
            centre.enrol(laptop.card().to_text())
            assert not take_in(centre, [files[one] for one in order], LATER).refused
            ends.add(
                (
                    frozenset((one.record_id, one.revision_hash) for one in centre.received.all()),
                    frozenset(one.hash for one in centre.returns.all()),
                    frozenset(one.hash for one in centre.tombstones.all()),
                )
            )
    ((records, returns, stones),) = ends
    assert {record_id for record_id, _ in records} == {audit(3).id}
    assert (len(returns), len(stones)) == (2, 2)


def test_a_bundle_may_erase_what_it_carries_itself(house: House) -> None:
    laptop = house.enrolled()
    outcome = only(
        take(house, laptop.send(house.card, audit(1), tombstones=(stone(laptop),))).accepted
    )
    assert "not taken in again" in outcome.refused_records[0]
    assert house.held() == set()


def test_a_tombstone_of_another_device_s_record_erases_nothing(house: House) -> None:
    owner, other = house.enrolled(), house.enrolled("Robin Example")
    take(house, owner.send(house.card, audit(1)))
    outcome = only(take(house, other.send(house.card, tombstones=(stone(other),))).refused)
    assert "another device's, so nothing was erased" in outcome.refused_more[0]
    assert {record_id for record_id, _ in house.held()} == {audit(1).id}
    assert house.centre.tombstones.all() == ()


def test_a_strangers_tombstone_that_came_first_does_not_keep_a_record_out(house: House) -> None:
    owner, other = house.enrolled(), house.enrolled("Robin Example")
    take(house, other.send(house.card, tombstones=(stone(other),)))
    (kept,) = house.centre.tombstones.all()
    assert kept.revisions == 0
    assert only(take(house, owner.send(house.card, audit(1))).accepted).records == 1


def test_an_erased_record_s_id_stays_its_sender_s(house: House) -> None:
    owner, other = house.enrolled(), house.enrolled("Robin Example")
    take(house, owner.send(house.card, audit(1)))
    take(house, owner.send(house.card, tombstones=(stone(owner),)))
    claimed = other.send(house.card, audit(1), replace(audit(5), amends=audit(1).id, amendment=1))
    outcome = only(take(house, claimed).refused)
    assert "Another device sent a record of this id" in outcome.refused_records[0]
    assert "amends a record of another device" in outcome.refused_records[1]
    outcome = only(take(house, other.send(house.card, tombstones=(stone(other),))).refused)
    assert "another device's" in outcome.refused_more[0]


def test_a_tombstone_with_a_wrong_signature_erases_nothing(house: House) -> None:
    laptop, forger = house.enrolled(), Laptop("Zoë Ọlá")
    take(house, laptop.send(house.card, audit(1)))
    good = stone(laptop)
    wrong = {
        "another signer": stone(forger),
        "another signer in its name": replace(stone(forger), device_id=laptop.device.id),
        "changed since": replace(good, reason="Other words."),
        "of another record": replace(stone(laptop, 2), subject_id=audit(1).id),
        "no signature": replace(good, signature=""),
        "no base64": replace(good, signature="\x1b[2J"),
    }
    for said, mark in wrong.items():
        outcome = only(take(house, laptop.send(house.card, tombstones=(mark,))).refused)
        assert "not signed by the device that sent it" in outcome.refused_more[0], said
    assert {record_id for record_id, _ in house.held()} == {audit(1).id}
    assert house.centre.tombstones.all() == ()


def test_returns_and_tombstones_here_are_never_changed_or_removed(house: House) -> None:
    laptop = house.enrolled()
    take(house, laptop.send(house.card, returns=(submitted(),), tombstones=(stone(laptop),)))
    ask = house.centre.store.connection.exec_driver_sql
    for table in ("received_return", "received_tombstone"):
        for statement in (f"UPDATE {table} SET at = ''", f"DELETE FROM {table}"):
            with pytest.raises(Exception, match="append-only"):
                ask(statement)


@pytest.mark.parametrize("place", ["returns.add", "tombstones.add", "intake.add"])
def test_a_crash_while_erasing_leaves_nothing_half(
    house: House, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = house.enrolled()
    take(house, laptop.send(house.card, audit(1)))
    sent = laptop.send(house.card, audit(2), returns=(submitted(),), tombstones=(stone(laptop),))
    before = everything(house.centre)

    def full(_: object) -> None:
        raise VaultTrouble("The disk is full.")

    repository, name = place.split(".")
    with monkeypatch.context() as broken:
        broken.setattr(type(getattr(house.centre, repository)), name, lambda _, one: full(one))
        with pytest.raises(VaultTrouble):
            take(house, sent)
    assert everything(house.centre) == before
    assert only(take(house, sent).accepted).erased == 1
