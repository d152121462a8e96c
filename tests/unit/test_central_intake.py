"""Taking bundles in: what is accepted, ignored and refused, and what is said about it."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.central.checks import record_faults
from eh_desktop.central.devices import switch
from eh_desktop.central.intake import take_in
from eh_desktop.central.statistics import count_grades, received_records
from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_from_plain, record_hash, record_to_plain
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import OVERALL, SIGNED_PDF, Award, LearningPoint, Record, State
from eh_desktop.exchange.bundle import Enclosure, pack
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.sealing import create_identity, recipient_of, seal, unseal
from tests.central_fixtures import (
    AT,
    LATER,
    House,
    Laptop,
    audit,
    audit_form,
    cheap,
    house,
    only,
    signed_pdf,
    take,
)
from tests.exchange_fixtures import signed_record

__all__ = ["cheap", "house"]


def test_a_bundle_is_taken_in_whole(house: House) -> None:
    laptop = house.enrolled()
    records = audit(1), audit(2)
    sent = laptop.send(house.card, *records)
    outcome = only(take(house, sent).accepted)
    assert (outcome.file, outcome.sha256) == ("1.ehbundle", sent.sha256)
    assert (outcome.device, outcome.sequence, outcome.records) == (laptop.device.id, 1, 2)
    assert outcome.sender == "Ines Łukowska, Marrow Lane Service"
    assert outcome.reason == "2 new records taken in."
    assert outcome.refused_records == ()
    assert len(house.centre.received.all()) == 2
    for record in records:
        (kept,) = house.centre.received.of(record.id)
        assert kept.revision_hash == record_hash(record)
        assert record_from_plain(json.loads(kept.plain)) == replace(record, state=State.RECEIVED)
        assert (kept.device_id, kept.sequence, kept.at) == (laptop.device.id, 1, LATER)
        document = house.centre.documents.get(kept.pdf_sha256)
        assert document == laptop.enclosure(record).document
        assert house.centre.documents.pinned(record.id) == {SIGNED_PDF: kept.pdf_sha256}
        assert house.centre.forms.plain(kept.form_hash) == audit_form().plain
        assert house.centre.records.get(record.id).state is State.RECEIVED
    device = house.device(laptop)
    assert (device.last_sequence, device.last_hash) == (1, sent.manifest_hash)
    (logged,) = house.centre.intake.all()
    assert (logged.result, logged.sha256, logged.at) == ("accepted", sent.sha256, LATER)
    assert house.centre.journal.first_break() is None


def test_a_bundle_taken_in_before_is_ignored_also_when_it_was_sealed_again(house: House) -> None:
    sent = house.enrolled().send(house.card, audit(1))
    take(house, sent)
    before = house.centre.received.all()
    again = seal(unseal(sent.data, house.made.identity), [house.card.recipient])
    report = take(house, sent, again)
    assert [outcome.reason for outcome in report.ignored] == ["It was taken in before."] * 2
    assert (report.accepted, report.refused) == ((), ())
    assert house.centre.received.all() == before
    assert [entry.result for entry in house.centre.intake.all()] == ["accepted"] + ["ignored"] * 2


def test_one_file_given_twice_at_once_is_taken_once(house: House) -> None:
    sent = house.enrolled().send(house.card, audit(1))
    report = take(house, sent, sent)
    assert (len(report.accepted), len(report.ignored)) == (1, 1)


def test_bad_files_are_refused_each_with_its_reason_and_harm_none(house: House) -> None:
    laptop, stranger = house.enrolled(), Laptop("Zoë Ọlá")
    good = laptop.send(house.card, audit(1))
    elsewhere = CentreCard("Elsewhere", recipient_of(create_identity()), (), AT)
    gone = house.enrolled("Robin Example")
    off = house.device(gone)
    switch(house.centre, off, on=False, reason="Left on a bus", at="2026-11-27T09:00:00+00:00")
    damaged = bytearray(laptop.restored().send(house.card, audit(2)).data)
    damaged[-1] ^= 1
    said = {
        "damaged": bytes(damaged),
        "cut short": good.data[:-5],
        "stranger": stranger.send(house.card, audit(3)).data,
        "another centre": laptop.restored().send(elsewhere, audit(4)).data,
        "27 November 2026 at 09:00, “Left on a bus”": gone.send(house.card, audit(5)).data,
        "not a bundle": b"hello",
    }
    report = take(house, *said.values(), good)
    words = ["damaged", "damaged", "stranger", "another centre", "no longer accepted", "not a b"]
    assert len(report.refused) == len(words)
    for outcome, word in zip(report.refused, words, strict=True):
        assert word in outcome.reason
        assert outcome.records == 0
    assert only(report.accepted).file == "7.ehbundle"
    assert house.held() == {(audit(1).id, record_hash(audit(1)))}
    assert [entry.result for entry in house.centre.intake.all()] == ["refused"] * 6 + ["accepted"]


def test_a_bundle_in_the_name_of_an_enrolled_device_is_refused(house: House) -> None:
    laptop, forger = house.enrolled(), Laptop("Zoë Ọlá")
    manifest_of_other = pack(
        laptop.contents(laptop.enclosure(audit(1))), _Posing(forger, laptop), house.card
    )
    outcome = only(take(house, manifest_of_other).refused)
    assert "not the sender's" in outcome.reason
    assert house.held() == set()


class _Posing:
    """A device key that claims another device's id."""

    def __init__(self, forger: Laptop, victim: Laptop) -> None:
        self.id, self.sign = victim.device.id, forger.device.sign


def test_a_file_that_cannot_be_read_is_refused(house: House, tmp_path: Path) -> None:
    report = take_in(house.centre, [tmp_path / "gone.ehbundle", tmp_path], LATER)
    assert [outcome.result for outcome in report.refused] == ["refused"] * 2
    assert all("cannot be read" in outcome.reason for outcome in report.refused)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_or_a_device_is_refused_at_once(house: House) -> None:
    pipe, zeros = house.drop / "pipe.ehbundle", house.drop / "zeros.ehbundle"
    os.mkfifo(pipe)
    zeros.symlink_to("/dev/zero")
    report = take_in(house.centre, [pipe, zeros], LATER)
    assert ["not a plain file" in outcome.reason for outcome in report.refused] == [True, True]


def test_a_file_that_sets_off_a_fault_is_refused_and_the_others_are_taken(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = house.enrolled()
    first, second = laptop.send(house.card, audit(1)), laptop.send(house.card, audit(2))

    def fails(record: Record, form: Form) -> Iterator[str]:
        if record.id == audit(1).id:
            raise ZeroDivisionError("foreign words")
        return record_faults(record, form)

    monkeypatch.setattr("eh_desktop.central.sorting.record_faults", fails)
    report = take(house, first, second)
    assert "could not be judged (ZeroDivisionError)" in only(report.refused).reason
    assert only(report.accepted).file == "2.ehbundle"
    assert [entry.result for entry in house.centre.intake.all()] == ["refused", "accepted"]


def test_hostile_words_are_shown_harmlessly(house: House) -> None:
    laptop = house.enrolled()
    name = "x\x1b[31m\nAccepted: other\u202e" + "a" * 200
    form_text = canonical_json({"form": {"\x1b[2Jevil": 1}, "framework": {}}).decode()
    record = replace(audit(1), form_hash=sha256_hex(form_text.encode()))
    contents = laptop.contents(laptop.enclosure(record))
    forms = {**contents.forms, record.form_hash: form_text}
    sent = pack(replace(contents, forms=forms), laptop.device, house.card)
    report = take_in(
        house.centre, [house.file(name[:200], b"x"), house.file("2", sent.data)], LATER
    )
    outcome = report.refused[0]
    assert outcome.file.startswith("x‹U+001B›[31m‹U+000A›Accepted: other‹U+202E›aaa")
    assert len(outcome.file) < 150
    assert "‹U+001B›[2Jevil" in report.refused[1].refused_records[0]
    assert all(line.isprintable() for line in report.text().split("\n"))
    for entry in house.centre.intake.all():
        assert entry.file_name.isprintable()
        assert entry.reason.isprintable()


def test_no_device_takes_the_place_of_anothers_audit(house: House) -> None:
    mine, other = house.enrolled(), house.enrolled("Zoë Ọlá")
    awards = {key: Award(Grade.INADEQUATE, "x") for key in audit(1).awards}
    take(house, mine.send(house.card, audit(1)))
    later = audit(1, revision=99, awards=awards)
    amendment = audit(2, amends=audit(1).id, amendment=1, amendment_reason="x", awards=awards)
    again, amended = take(
        house, other.send(house.card, later), other.send(house.card, amendment)
    ).refused
    assert "Another device sent a record of this id" in again.refused_records[0]
    assert "amends a record of another device" in amended.refused_records[0]
    assert house.held() == {(audit(1).id, record_hash(audit(1)))}


def test_an_amendment_that_came_before_anothers_audit_does_not_count(house: House) -> None:
    mine, other = house.enrolled(), house.enrolled("Zoë Ọlá")
    amendment = audit(
        2, amends=audit(1).id, amendment=1, awards={OVERALL: Award(Grade.INADEQUATE, "x")}
    )
    report = take(house, other.send(house.card, amendment), mine.send(house.card, audit(1)))
    assert len(report.accepted) == 2
    counted = count_grades(*received_records(house.centre))
    assert (counted.audits, counted.overall[Grade.GOOD]) == (1, 1)
    own = audit(3, amends=audit(1).id, amendment=1, amendment_reason="x")
    assert only(take(house, mine.send(house.card, own)).accepted).records == 1
    assert count_grades(*received_records(house.centre)).audits == 1


def test_a_file_too_large_is_not_read(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eh_desktop.central.intake.MAX_SEALED", 3)
    assert "larger than any bundle" in only(take(house, b"1234").refused).reason


def _odd(laptop: Laptop, number: int, kind: str) -> Enclosure:
    good = laptop.enclosure(audit(number))
    record, document = good.record, good.document
    assert document is not None
    twin = laptop.enclosure(audit(number + 100)).document
    other = Laptop("Robin Example").enclosure(audit(number)).document
    suggested = dict(record.suggested)
    section = next(iter(suggested))
    changes = {
        "no document": Enclosure(record, None),
        "not a pdf": Enclosure(record, b"hello"),
        "changed": Enclosure(record, document[:-20] + b"\n" + document[-20:]),
        "another record's": Enclosure(record, twin),
        "no record inside": Enclosure(record, signed_pdf(laptop.name, b"[]")),
        **_embedding(laptop, record),
        "another signer": Enclosure(record, other),
    }
    if kind in changes:
        return changes[kind]
    records = {
        "suggestion missing": replace(
            record, suggested={k: v for k, v in suggested.items() if k != section}
        ),
        "suggestion silent": replace(
            record, suggested={**suggested, section: replace(suggested[section], because=" ")}
        ),
        "unknown criterion": replace(
            record, answers={**record.answers, "s9.9": next(iter(record.answers.values()))}
        ),
        "unknown award": replace(record, awards={**record.awards, "s9": record.awards["s1"]}),
        "entry astray": replace(record, learning_points={"1": LearningPoint("2", "Astray")}),
        "never final": replace(record, revision=0),
        "amends itself": replace(record, amends=record.id, amendment=1),
        "amendment of none": replace(record, amendment=1),
        "huge number": replace(record, revision=2**70),
    }
    return laptop.enclosure(records[kind])


def _embedding(laptop: Laptop, record: Record) -> dict[str, Enclosure]:
    """Give PDFs whose attached record is not spelt in the one way."""
    plain = record_to_plain(record)
    text = canonical_json(plain).decode()
    strange = json.dumps({**plain, "fields": {"x": "\ud800"}})
    inside = {
        "a surrogate inside": strange,
        "one key twice inside": '{"awards":{},' + text[1:],
        "other spelling inside": json.dumps(plain),
        "more inside": canonical_json({**plain, "extra": ""}).decode(),
    }
    return {
        kind: Enclosure(record, signed_pdf(laptop.name, words.encode()))
        for kind, words in inside.items()
    }


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("a surrogate inside", "does not carry the record"),
        ("one key twice inside", "does not carry the record"),
        ("other spelling inside", "does not carry the record"),
        ("more inside", "carries more than the record"),
        ("no document", "without its signed PDF"),
        ("not a pdf", "not intact"),
        ("changed", "not intact"),
        ("another record's", "carries another record"),
        ("no record inside", "does not carry the record"),
        ("another signer", "signed by Robin Example"),
        ("entry astray", "another entry's id"),
        ("suggestion missing", "suggested grades are not"),
        ("suggestion silent", "does not say why"),
        ("unknown criterion", "criterion that its form does not have"),
        ("unknown award", "section that carries none"),
        ("never final", "never final"),
        ("amends itself", "amends another"),
        ("amendment of none", "amends another"),
        ("huge number", "never final"),
    ],
)
def test_a_record_that_fails_is_left_out_and_the_others_are_taken(
    house: House, kind: str, said: str
) -> None:
    laptop = house.enrolled()
    sent = laptop.send(house.card, audit(1), _odd(laptop, 2, kind), audit(3))
    outcome = only(take(house, sent).accepted)
    assert outcome.records == 2
    assert outcome.reason == "2 new records taken in. 1 record left out."
    (left_out,) = outcome.refused_records
    assert said in left_out
    assert {record_id for record_id, _ in house.held()} == {audit(1).id, audit(3).id}
    again = only(take(house, sent).ignored)
    assert again.refused_records == (left_out,)


def test_a_bundle_of_which_nothing_can_be_taken_is_refused_and_leaves_no_trace(
    house: House,
) -> None:
    laptop = house.enrolled()
    sent = laptop.send(house.card, _odd(laptop, 1, "no document"))
    outcome = only(take(house, sent).refused)
    assert outcome.reason == "None of its records could be taken in."
    assert house.device(laptop).last_sequence == 0
    assert house.held() == set()
    assert only(take(house, sent).refused).reason == outcome.reason


def test_a_form_that_is_none_leaves_its_records_out(house: House) -> None:
    laptop = house.enrolled()
    form_text = '{"form":{},"framework":{}}'
    record = replace(audit(1), form_hash=sha256_hex(form_text.encode()))
    enclosed = laptop.enclosure(record)
    good = laptop.enclosure(audit(2))
    contents = laptop.contents(enclosed, good)
    forms = {**contents.forms, record.form_hash: form_text}
    sent = pack(replace(contents, forms=forms), laptop.device, house.card)
    (left_out,) = only(take(house, sent).accepted).refused_records
    assert "form cannot be used" in left_out


def test_a_record_that_names_another_form_than_its_hash_is_left_out(house: House) -> None:
    laptop = house.enrolled()
    record = replace(audit(1), form_version=7)
    good = laptop.send(house.card, record)
    assert "another form" in only(take(house, good).refused).refused_records[0]


def test_a_gap_is_accepted_and_said_and_filled_later(house: House) -> None:
    laptop = house.enrolled()
    sent = [laptop.send(house.card, audit(number)) for number in range(1, 5)]
    early = only(take(house, sent[0], sent[3]).accepted[1:])
    assert "Bundles 2–3 of this device have not arrived." in early.reason
    late = take(house, sent[1], sent[2]).accepted
    assert [outcome.reason for outcome in late] == ["1 new record taken in."] * 2
    assert house.device(laptop).last_sequence == 4
    assert len(house.held()) == 4


def test_a_fork_is_kept_and_shown(house: House) -> None:
    laptop = house.enrolled()
    first = laptop.send(house.card, audit(1))
    backup = laptop.restored()
    second = laptop.send(house.card, audit(2))
    other = backup.send(house.card, audit(3))
    report = take(house, first, second, other)
    assert len(report.accepted) == 3
    assert "Fork: another bundle 2" in report.accepted[2].reason
    assert len(house.held()) == 3
    assert only(take(house, other).ignored).reason == "It was taken in before."


def test_two_versions_of_one_record_are_both_kept_and_shown(house: House) -> None:
    laptop = house.enrolled()
    backup = laptop.restored()
    one, other = audit(1), audit(1, comments={"s1": "Said otherwise."})
    report = take(house, laptop.send(house.card, one), backup.send(house.card, other))
    assert f"Fork: record {one.id}" in report.accepted[1].reason
    assert house.held() == {(one.id, record_hash(one)), (one.id, record_hash(other))}


def test_a_record_that_is_here_already_is_not_kept_twice(house: House) -> None:
    laptop, other = house.enrolled(), house.enrolled("Zoë Ọlá")
    take(house, laptop.send(house.card, audit(1)))
    before = house.centre.received.all()
    again = only(take(house, laptop.send(house.card, audit(1), audit(2))).accepted)
    assert again.reason == "1 new record taken in. 1 record here already."
    moved = only(take(house, other.send(house.card, audit(1))).refused)
    assert "Another device sent a record of this id" in moved.refused_records[0]
    assert house.centre.received.of(audit(1).id) == before
    assert len(house.held()) == 2


def test_any_order_of_arrival_ends_in_the_same(house: House, tmp_path: Path) -> None:
    laptop, other = house.enrolled(), house.enrolled("Zoë Ọlá")
    backup = laptop.restored()
    files = [
        house.file("a1", laptop.send(house.card, audit(1)).data),
        house.file("b1", other.send(house.card, audit(2)).data),
        house.file("a2", laptop.send(house.card, audit(3), audit(1)).data),
        house.file("fork", backup.send(house.card, audit(4), audit(1)).data),
    ]
    key = f"centre.chain.{laptop.device.id}"
    ends = set()

    def arrive(order: tuple[Path, ...]) -> None:
        with house.centre.store.transaction():
            report = take_in(house.centre, order, LATER)
            assert len(report.accepted) == len(files)
            plain = tuple(sorted(one.plain for one in house.centre.received.all()))
            ends.add((plain, json.dumps(house.centre.settings.get(key), sort_keys=True)))
            raise _TakeBackError

    for order in itertools.permutations(files):
        with pytest.raises(_TakeBackError):
            arrive(order)
    assert len(ends) == 1
    assert len(next(iter(ends))[0]) == 4


class _TakeBackError(Exception):
    """Ends a transaction without keeping it."""


def test_the_report_speaks_to_people_and_to_programs(house: House) -> None:
    laptop = house.enrolled()
    report = take(house, laptop.send(house.card, audit(1), _odd(laptop, 2, "no document")), b"x")
    plain = report.to_plain()
    assert json.loads(json.dumps(plain)) == plain
    assert [len(plain[kind]) for kind in ("accepted", "ignored", "refused")] == [1, 0, 1]
    assert plain["accepted"][0]["records"] == 1
    text = report.text()
    assert "Accepted: 1.ehbundle" in text
    assert "from Ines Łukowska, Marrow Lane Service, bundle 1" in text
    assert "left out: record" in text
    assert "Refused: 2.ehbundle" in text
    assert text.endswith("1 accepted (1 new record), 0 ignored, 1 refused.")


def test_a_form_without_grades_travels_without_suggestions(house: House) -> None:
    form = replace(audit_form(), rule=None)
    record = replace(signed_record(1, audit_form()), suggested={}, awards={})
    assert list(record_faults(record, form)) == []
    assert list(record_faults(audit(1), form)) == [
        "It awards a grade to a section that carries none.",
        "Its suggested grades are not those of its form's sections.",
    ]
