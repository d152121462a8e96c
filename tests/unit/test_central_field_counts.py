"""Outcomes and the choices that judge are counted across versions; small numbers are hidden."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.central.field_counts import (
    FieldCount,
    field_counts,
    field_plain,
    field_words,
)
from eh_desktop.central.overview import Overview
from eh_desktop.central.statistics import count_grades
from eh_desktop.central.tallies import SMALLEST
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record
from tests.unit.test_central_tallies import filled, forms, library, newer

CLOSED = "east_midlands.closed_caf_audit"


def _chosen(form: Form, field: str, *values: str, **more: str) -> list[Record]:
    return [
        filled(number, form, {}, fields={field: value, **more}, id=f"{form.version}-{number}")
        for number, value in enumerate(values)
    ]


def _of(found: tuple[FieldCount, ...], field: str) -> FieldCount:
    (one,) = [one for one in found if one.field_id == field]
    return one


def test_outcomes_and_the_choices_of_sections_are_counted() -> None:
    tier1, closed = library().form("blackburn.tier1"), library().form(CLOSED)
    records = _chosen(tier1, "outcome", "meets", "meets", "falls_short", "", "gone", "meets")
    records += _chosen(closed, "outcomes", "improved", "worse", roll_up="lowest")
    found = field_counts(records, forms(tier1, closed))
    assert [(one.form_id, one.field_id) for one in found] == [
        ("blackburn.tier1", "outcome"),
        (CLOSED, "outcomes"),
    ], "what only sorts or leads, as roll_up and part, says nothing about the work"
    outcome = found[0]
    assert (outcome.asked, outcome.tally.given) == (6, 4)
    assert outcome.tally.counts == {"meets": 3, "falls_short": 1}
    assert outcome.label == tier1.field("outcome").label
    assert found[1].tally.counts["improved"] == 1


def test_a_field_of_a_section_that_does_not_apply_is_not_asked() -> None:
    tier1 = library().form("blackburn.tier1")
    section = '"graded":false,"id":"s6"'
    assert section in tier1.plain
    condition = '"condition":{"because":"No.","field":"part","only_if":["plan"]},'
    conditional = newer(tier1, section, f'"graded":false,"id":"s6",{condition[:-1]}')
    apart = _chosen(conditional, "outcome", "meets", part="closure")
    inside = _chosen(conditional, "outcome", "falls_short", part="plan")
    (one,) = field_counts([*apart, *inside], forms(conditional))
    assert (one.asked, one.tally.counts) == (1, {"meets": 0, "falls_short": 1})


def test_the_stage_of_feedback_is_counted_and_who_the_child_is_is_not() -> None:
    sheet = library().form("tameside.child_feedback")
    found = field_counts(
        _chosen(sheet, "stage", "review", "closure", gender="female"), forms(sheet)
    )
    assert [one.field_id for one in found] == ["stage"]
    assert found[0].tally.counts == {"review": 1, "closure": 1}


def test_versions_are_counted_together_with_the_choices_of_all() -> None:
    first = library().form(CLOSED)
    second = newer(first, '"id":"not_known"', '"id":"unknown"')
    records = _chosen(first, "outcomes", "not_known", "same") + _chosen(
        second, "outcomes", "unknown"
    )
    one = _of(field_counts(records, forms(first, second)), "outcomes")
    assert one.versions == (first.version, second.version)
    assert one.tally.counts == {
        "improved": 0, "same": 1, "worse": 0, "unknown": 1, "not_known": 1,
    }  # fmt: skip
    assert one.labels["not_known"] == one.labels["unknown"]


def _view(records: list[Record], form: Form) -> Overview:
    return Overview(count_grades([], {}), (), field_counts(records, forms(form)), (), ())


def test_few_records_are_hidden_in_text_and_json() -> None:
    tier1 = library().form("blackburn.tier1")
    values = ["meets"] * (SMALLEST - 1) + [""]
    view = _view(_chosen(tier1, "outcome", *values), tier1)
    (plain,) = view.to_plain()["fields"]
    assert plain["suppressed"] is True
    assert [plain[key] for key in ("asked", "given", "counts")] == [None] * 3
    assert f"Outcome  fewer than {SMALLEST} records" in view.text().replace(
        tier1.field("outcome").label, "Outcome"
    )
    assert "Meets" not in view.text()


def test_enough_records_are_shown() -> None:
    tier1 = library().form("blackburn.tier1")
    view = _view(_chosen(tier1, "outcome", *["meets"] * 5, *["falls_short"] * 6), tier1)
    (plain,) = view.to_plain()["fields"]
    assert plain == field_plain(view.fields[0])
    assert (plain["suppressed"], plain["asked"], plain["given"]) == (False, 11, 11)
    assert plain["counts"] == {"meets": 5, "falls_short": 6}
    meets, short = (choice.label for choice in tier1.field("outcome").choices)
    assert field_words(view.fields[0]) == f"{meets} 5, {short} 6"
    assert f"Outcomes and choices\n  {tier1.title}: " in view.text()


def test_one_choice_of_few_is_withheld_with_the_next() -> None:
    tier1 = library().form("blackburn.tier1")
    view = _view(_chosen(tier1, "outcome", *["meets"] * 7, "falls_short"), tier1)
    (plain,) = view.to_plain()["fields"]
    assert (plain["given"], plain["counts"]) == (8, {"meets": None, "falls_short": None})
    assert field_words(view.fields[0]).count(" *") == 2


@given(st.randoms())
def test_the_order_of_the_records_changes_nothing(dice: random.Random) -> None:
    first = library().form(CLOSED)
    second = newer(first, '"id":"not_known"', '"id":"unknown"')
    tier1 = library().form("blackburn.tier1")
    records = [
        *_chosen(first, "outcomes", "not_known", "same"),
        *_chosen(second, "outcomes", "unknown"),
        *_chosen(tier1, "outcome", "meets"),
    ]
    used = forms(first, second, tier1)
    shuffled = [*records]
    dice.shuffle(shuffled)
    assert field_counts(shuffled, used) == field_counts(records, used)
