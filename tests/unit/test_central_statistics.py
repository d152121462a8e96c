"""Counting grades: each audit once, amendments in place of originals, forks shown."""

from __future__ import annotations

import json
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.central.intake import take_in
from eh_desktop.central.small_numbers import SMALLEST, small, withheld
from eh_desktop.central.statistics import GradeCounts, count_grades, received_records
from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import OVERALL, Award, Concern, Record
from tests.central_fixtures import LATER, House, audit, cheap, house
from tests.domain_fixtures import section, small_form
from tests.exchange_fixtures import signed_record

__all__ = ["cheap", "house"]

FORM = small_form()
UNGRADED = small_form(section(5, 2), rule=None)
FORMS: dict[str, Form] = {FORM.hash: FORM, UNGRADED.hash: UNGRADED}


def awarded(number: int, s1: Grade | None, s2: Grade, overall: Grade, **changes: object) -> Record:
    awards = {"s2": Award(s2), OVERALL: Award(overall)} | ({} if s1 is None else {"s1": Award(s1)})
    return signed_record(number, FORM, awards=awards, **changes)


def counts(*records: Record) -> GradeCounts:
    return count_grades(records, FORMS)


def test_nothing_counts_to_nothing() -> None:
    found = counts()
    assert (found.audits, found.sections, found.agreement) == (0, (), None)
    assert set(found.overall.values()) == {0}
    assert "0 audits" in found.text()
    assert "Awarded as suggested" not in found.text()


def test_grades_are_counted_overall_and_by_section() -> None:
    found = counts(
        awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD),
        awarded(2, None, Grade.OUTSTANDING, Grade.GOOD),
        awarded(3, Grade.INADEQUATE, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT),
    )
    assert found.audits == 3
    assert found.overall == {
        Grade.OUTSTANDING: 0,
        Grade.GOOD: 2,
        Grade.REQUIRES_IMPROVEMENT: 1,
        Grade.INADEQUATE: 0,
    }
    first, second = found.sections
    assert (first.section_id, first.title, first.left_out) == ("s1", "Section 1", 1)
    assert (first.grades[Grade.GOOD], first.grades[Grade.INADEQUATE]) == (1, 1)
    assert (second.grades[Grade.GOOD], second.grades[Grade.OUTSTANDING]) == (2, 1)


def test_agreement_compares_each_award_with_its_suggestion() -> None:
    # everything is met without exceptional practice, so Good is suggested everywhere
    found = counts(awarded(1, Grade.GOOD, Grade.OUTSTANDING, Grade.GOOD))
    assert found.compared == 3
    assert found.agreed == 2
    assert found.agreement == 67


def test_an_amendment_takes_the_place_of_what_it_amends() -> None:
    original = awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD)
    first = awarded(2, Grade.GOOD, Grade.GOOD, Grade.INADEQUATE, amends=original.id, amendment=1)
    second = awarded(3, Grade.GOOD, Grade.GOOD, Grade.OUTSTANDING, amends=first.id, amendment=2)
    found = counts(original, second, first)
    assert found.audits == 1
    assert found.overall[Grade.OUTSTANDING] == 1


def test_a_later_revision_counts_and_the_same_twice_counts_once() -> None:
    first = awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD)
    second = awarded(
        1, Grade.GOOD, Grade.GOOD, Grade.INADEQUATE, revision=2, previous_hash=record_hash(first)
    )
    found = counts(second, first, first)
    assert (found.audits, found.overall[Grade.INADEQUATE], found.forks) == (1, 1, 0)


def test_a_fork_counts_once_and_is_shown() -> None:
    one = awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD)
    other = awarded(1, Grade.GOOD, Grade.GOOD, Grade.INADEQUATE)
    found = counts(one, other)
    assert (found.audits, found.forks) == (1, 1)
    assert "two versions: 1" in found.text()
    assert found == counts(other, one)


def test_open_concerns_are_counted_and_settled_ones_are_not() -> None:
    settled = Concern("2", "s1.1", "what", LATER, "whom", LATER, "outcome")
    record = awarded(
        1, Grade.GOOD, Grade.GOOD, Grade.GOOD, concerns={"1": Concern("1", "s1.1"), "2": settled}
    )
    assert counts(record).open_concerns == 1


def test_a_form_without_grades_is_left_out() -> None:
    record = replace(
        signed_record(1, FORM), form_hash=UNGRADED.hash, suggested={}, awards={}, answers={}
    )
    assert counts(record).audits == 0


def test_sections_carry_the_titles_of_the_newest_version() -> None:
    newer = replace(FORM, version=2, hash="f" * 64, sections=(
        replace(FORM.sections[0], title="New title"), *FORM.sections[1:]))  # fmt: skip
    old, new = signed_record(1, FORM), signed_record(2, newer)
    found = count_grades([old, new], {**FORMS, newer.hash: newer})
    assert [one.title for one in found.sections] == ["New title", "Section 2"]
    assert found.sections[0].grades[Grade.GOOD] == 2


@given(st.randoms())
def test_the_order_of_the_records_changes_nothing(dice: random.Random) -> None:
    records = [
        awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD),
        awarded(1, Grade.GOOD, Grade.GOOD, Grade.INADEQUATE),
        awarded(2, None, Grade.GOOD, Grade.OUTSTANDING, amends=signed_record(3).id, amendment=1),
        awarded(3, Grade.GOOD, Grade.GOOD, Grade.GOOD),
    ]
    expected = counts(*records)
    dice.shuffle(records)
    assert counts(*records) == expected


def test_a_centre_counts_what_it_took_in(house: House) -> None:
    laptop = house.enrolled()
    audits = [audit(number) for number in range(1, 6)]
    files = [house.file("1", laptop.send(house.card, *audits).data)]
    take_in(house.centre, files, LATER)
    found = count_grades(*received_records(house.centre))
    assert (found.audits, found.agreement) == (5, 100)
    assert [one.section_id for one in found.sections] == ["s1", "s2", "s3"]
    plain = found.to_plain()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["overall"]["good"] == 5
    assert plain["sections"][0]["grades"]["good"] == 5
    assert "Good 5" in found.text()
    assert "Awarded as suggested: 20 of 20 (100 %)" in found.text()


def test_few_audits_show_no_grade_and_no_number() -> None:
    found = counts(*(awarded(n, Grade.GOOD, Grade.GOOD, Grade.INADEQUATE) for n in range(1, 5)))
    plain = found.to_plain()
    assert (plain["audits"], plain["agreed"], plain["agreement_percent"]) == (None, None, None)
    assert set(plain["overall"].values()) == {None}
    assert all(set(one["grades"].values()) == {None} for one in plain["sections"])
    assert all(one["suppressed"] and one["left_out"] is None for one in plain["sections"])
    text = found.text()
    assert "Fewer than 5 audits" in text
    assert "Inadequate" not in text


def test_a_small_count_goes_with_the_next_so_that_no_total_gives_it_away() -> None:
    records = [awarded(n, Grade.GOOD, Grade.GOOD, Grade.GOOD) for n in range(1, 9)]
    records += [awarded(20, None, Grade.GOOD, Grade.INADEQUATE)]
    found = counts(*records)
    plain = found.to_plain()
    assert plain["audits"] == 9
    assert plain["overall"] == {
        "outstanding": 0, "good": None, "requires_improvement": 0, "inadequate": None,
    }  # fmt: skip
    first, second = plain["sections"]
    assert (first["grades"]["good"], first["left_out"]) == (None, None)
    assert second["grades"]["good"] == 9
    assert "Good *, Requires improvement 0, Inadequate *" in found.text()


def test_a_form_with_few_audits_is_not_in_the_sums() -> None:
    other = replace(FORM, id="other.audit", hash="e" * 64)
    records = [awarded(n, Grade.GOOD, Grade.GOOD, Grade.GOOD) for n in range(1, 7)]
    few = [
        replace(
            awarded(n, Grade.GOOD, Grade.GOOD, Grade.OUTSTANDING),
            form_id=other.id,
            form_hash=other.hash,
        )
        for n in range(20, 26)
    ]
    both = {**FORMS, other.hash: other}
    plain = count_grades([*records, *few[:2]], both).to_plain()
    assert (plain["audits"], plain["overall"]["good"], plain["overall"]["outstanding"]) == (6, 6, 0)
    assert plain["small_forms_left_out"] is True
    assert (
        "forms with fewer than 5 audits are left out"
        in count_grades([*records, *few[:2]], both).text()
    )
    whole = count_grades([*records, *few], both).to_plain()
    assert (whole["audits"], whole["overall"]["outstanding"]) == (12, 6)


def test_few_open_concerns_are_told_but_not_counted() -> None:
    one = awarded(1, Grade.GOOD, Grade.GOOD, Grade.GOOD, concerns={"1": Concern("1", "s1.1")})
    assert "Open safeguarding concerns: 1 to 4" in counts(one).text()
    assert counts(one).to_plain()["open_concerns"] is None
    assert counts().to_plain()["open_concerns"] == 0


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 12), max_size=6))
def test_nothing_withheld_can_be_worked_out(given_counts: dict[str, int]) -> None:
    hidden = withheld(given_counts)
    assert all(key in hidden for key, count in given_counts.items() if small(count))
    if hidden and not small(sum(given_counts.values())):
        assert len(hidden) > 1
        assert sum(given_counts[key] for key in hidden) >= SMALLEST
