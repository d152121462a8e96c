"""What answers say together: by criterion across versions, by form, and by theme."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.central.field_counts import field_counts
from eh_desktop.central.intake import take_in
from eh_desktop.central.overview import Overview, overview
from eh_desktop.central.small_numbers import HOW
from eh_desktop.central.statistics import count_grades
from eh_desktop.central.tallies import (
    SMALLEST,
    counting,
    criterion_tallies,
    form_totals,
    theme_shares,
)
from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.crosswalk import Crosswalk, Theme
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Answer, Record
from eh_desktop.formpacks.reader import Library, form_from_plain, load_library
from tests.central_fixtures import LATER, House, audit, cheap, house
from tests.formpacks_fixtures import FORMS

__all__ = ["cheap", "house"]


@cache
def library() -> Library:
    """Give the forms we ship."""
    return load_library(FORMS)


def filled(number: int, form: Form, values: Mapping[str, str | None], **changed: object) -> Record:
    """Give a record of any form with these values."""
    answers = {key: Answer(value) for key, value in values.items()}
    record = Record(f"r{number:03}", form.id, form.version, form.hash, revision=1, answers=answers)
    return replace(record, **changed)  # type: ignore[arg-type]


def forms(*used: Form) -> dict[str, Form]:
    """Give forms by hash."""
    return {form.hash: form for form in used}


def newer(form: Form, old: str, new: str) -> Form:
    """Give the form's next version, its content edited."""
    plain = json.loads(form.plain.replace(old, new))
    plain["form"]["version"] = form.version + 1
    text = canonical_json(plain).decode()
    made = form_from_plain(text)
    assert made.hash == sha256_hex(text.encode())
    return made


def test_a_criterion_is_counted_over_versions_by_its_id() -> None:
    first = library().form("tameside.practitioner_checklist")
    text = first.criterion("q1").text
    second = newer(first, text, "It is asked anew")
    records = [
        filled(1, first, {"q1": "yes", "q2": "no"}),
        filled(2, second, {"q1": "no"}),
        filled(3, second, {"q1": "yes", "q2": "perhaps"}),
    ]
    found = criterion_tallies(records, forms(first, second))
    assert [one.criterion_id for one in found] == [c.id for _, c in first.criteria()]
    q1, q2 = found[0], found[1]
    assert (q1.text, q1.number, q1.versions) == ("It is asked anew", "1", (1, 2))
    assert (q1.asked, q1.tally.answered) == (3, 3)
    assert q1.tally.counts == {"yes": 2, "no": 1}
    assert q1.tally.mean == Fraction(2, 3)
    assert q1.labels == {"yes": "Yes", "no": "No"}
    assert q2.tally.counts == {"yes": 0, "no": 1}, "a value of no scale is not counted"
    assert found[2].tally.mean is None


def test_two_kinds_of_one_criterion_are_counted_apart() -> None:
    first = library().form("tameside.practitioner_checklist")
    second = newer(first, '"kind":"yes_no"', '"kind":"yes_unsure_no"')
    records = [filled(1, first, {"q1": "yes"}), filled(2, second, {"q1": "unsure"})]
    found = [
        one for one in criterion_tallies(records, forms(first, second)) if one.criterion_id == "q1"
    ]
    assert [(one.kind, one.versions, one.tally.counts) for one in found] == [
        ("yes_no", (1,), {"yes": 1, "no": 0}),
        ("yes_unsure_no", (2,), {"yes": 0, "unsure": 1, "no": 0}),
    ]


def test_a_version_that_adds_not_applicable_is_counted_with_the_other() -> None:
    first = library().form("bathnes.participation")
    second = newer(first, '"id":"p1"', '"id":"p1","may_not_apply":true')
    records = [filled(1, first, {"p1": "red"}), filled(2, second, {"p1": "not_applicable"})]
    (p1,) = [
        one for one in criterion_tallies(records, forms(first, second)) if one.criterion_id == "p1"
    ]
    assert p1.tally.counts == {"red": 1, "amber": 0, "green": 0, "not_applicable": 1}
    assert p1.tally.mean == 0


def test_what_did_not_apply_is_not_asked() -> None:
    form = library().form("tameside.audit")
    left_out = filled(1, form, {"s1.1": "met"}, fields={"opened_after": "step_down"})
    counted = filled(2, form, {"s1.1": "met"}, fields={"opened_after": "request"})
    found = {one.criterion_id: one for one in criterion_tallies([left_out, counted], forms(form))}
    assert (found["s1.1"].asked, found["s1.1"].tally.answered) == (1, 1)
    assert found["s2.1"].asked == 2
    assert "s3.6" not in found, "no record was at its final review"
    assert not criterion_tallies([], {})


def test_statements_that_are_read_are_not_counted_and_texts_have_no_mean() -> None:
    tier2 = library().form("blackburn.tier2")
    record = filled(1, tier2, {"3.m": "A careful assessment.", "3.a": "good"})
    found = {one.criterion_id: one for one in criterion_tallies([record], forms(tier2))}
    assert (found["3.m"].tally.answered, found["3.m"].tally.mean) == (1, None)
    assert found["3.a"].tally.mean == 2


def test_forms_without_grades_come_to_totals() -> None:
    checklist = library().form("tameside.line_manager_checklist")
    ticks = library().form("bathnes.parenting_assessment")
    audit_form = library().form("tameside.audit")
    records = [
        filled(1, checklist, {"q1": "yes", "q2": "unsure", "q3": "no"}),
        filled(2, checklist, {"q1": "yes"}),
        filled(3, ticks, {"q1": "ticked"}),
        filled(4, audit_form, {"s1.1": "met"}),
    ]
    found = form_totals(records, forms(checklist, ticks, audit_form))
    assert [(one.form_id, one.records) for one in found] == [
        ("bathnes.parenting_assessment", 1),
        ("tameside.line_manager_checklist", 2),
    ]
    assert (found[0].points, found[0].possible, found[0].share) == (1, 13, None)
    assert (found[1].answered, found[1].points, found[1].possible) == (4, 2, 3)
    assert all(one.suppressed for one in found)
    many = [replace(one, id=f"{one.id}-{n}") for one in records[:2] for n in range(SMALLEST)]
    (enough,) = form_totals(many, forms(checklist))
    assert (enough.records, enough.suppressed, enough.share) == (2 * SMALLEST, False, 67)
    (silent,) = form_totals([filled(1, checklist, {})], forms(checklist))
    assert (silent.share, silent.answered) == (None, 0)


VOICE = Crosswalk(
    (
        Theme(
            "voice", "Voice", "Is the child heard?", ("tameside.audit:s1.6", "cumbria.audit:1.9")
        ),
        Theme("smart", "SMART plan", "Is it SMART?", ("tameside.audit:s2.1",)),
    )
)


def test_themes_compare_frameworks_and_hide_small_numbers() -> None:
    ours, fells = library().form("tameside.audit"), library().form("cumbria.audit")
    values = ["met", "met", "partially_met", "not_met", "not_applicable", "met"]
    records = [filled(n, ours, {"s1.6": value}) for n, value in enumerate(values)]
    records += [filled(10 + n, fells, {"1.9": "met"}) for n in range(SMALLEST - 1)]
    found = theme_shares(records, forms(ours, fells), VOICE)
    assert [(one.theme_id, one.framework_id) for one in found] == [
        ("voice", "cumbria"),
        ("voice", "tameside"),
    ]
    small, whole = found
    assert (small.suppressed, small.share) == (True, None)
    assert (whole.records, whole.answers, whole.mean) == (5, 5, Fraction(7, 10))
    assert (whole.suppressed, whole.share) == (True, None), "its counts are withheld: 3, 1, 1, 1"
    more = [filled(50 + n, ours, {"s1.6": "met"}) for n in range(5)]
    alike = theme_shares([*more, *records[6:]], forms(ours, fells), VOICE)[1]
    assert (alike.suppressed, alike.share) == (False, 100)
    assert whole.authority == ours.framework.authority


def test_a_record_counts_once_in_a_theme_with_all_its_criteria() -> None:
    ours = library().form("tameside.audit")
    both = Crosswalk((Theme("t", "T", "?", ("tameside.audit:s1.6", "tameside.audit:s3.2")),))
    records = [filled(n, ours, {"s1.6": "met", "s3.2": "not_met"}) for n in range(SMALLEST)]
    (one,) = theme_shares(records, forms(ours), both)
    assert (one.records, one.answers, one.share) == (SMALLEST, 2 * SMALLEST, 50)


def test_a_long_scale_weighs_no_more_in_a_theme_than_a_short_one() -> None:
    fells = library().form("cumbria.audit")
    impact = next(c.id for _, c in fells.criteria() if c.kind == "scale_0_10")
    links = ("cumbria.audit:1.9", f"cumbria.audit:{impact}")
    both = Crosswalk((Theme("t", "T", "?", links),))
    records = [filled(n, fells, {"1.9": "met", impact: "0"}) for n in range(SMALLEST)]
    (one,) = theme_shares(records, forms(fells), both)
    assert (one.answers, one.share) == (2 * SMALLEST, 50), "2 of 12 points would be 16 %"
    third = [filled(n, fells, {"1.9": "partially_met", impact: "3"}) for n in range(SMALLEST)]
    (one,) = theme_shares([*records, *third], forms(fells), both)
    assert (one.mean, one.share) == (Fraction(9, 20), 45)


@given(st.randoms())
def test_the_order_of_the_records_changes_nothing(dice: random.Random) -> None:
    first = library().form("tameside.practitioner_checklist")
    used = forms(first, library().form("tameside.audit"))
    records = [filled(n, first, {"q1": "yes" if n % 3 else "no"}) for n in range(6)]
    records += [filled(9, library().form("tameside.audit"), {"s1.6": "met"})]
    amended = filled(10, first, {"q1": "no"}, amends="r001", amendment=1)
    shuffled = [*records, amended]
    dice.shuffle(shuffled)
    expected, given_ = counting([*records, amended]), counting(shuffled)
    assert given_ == expected
    assert len(expected) == 7, "the amendment stands in its original's place"
    assert criterion_tallies(given_, used) == criterion_tallies(expected, used)
    assert theme_shares(given_, used, VOICE) == theme_shares(expected, used, VOICE)
    assert form_totals(given_, used) == form_totals(expected, used)


def test_a_centre_sees_everything_in_one_view(house: House) -> None:
    laptop = house.enrolled()
    records = [audit(number) for number in range(1, SMALLEST + 1)]
    take_in(house.centre, [house.file("1", laptop.send(house.card, *records).data)], LATER)
    found = overview(house.centre, library().crosswalk)
    assert found.grades.audits == SMALLEST
    plain = found.to_plain()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["audits"] == SMALLEST
    assert plain["forms"] == []
    first = plain["criteria"][0]
    assert (first["form"], first["criterion"], first["answered"]) == (
        "tameside.audit", "s1.1", SMALLEST,
    )  # fmt: skip
    assert first["mean_hundredths"] == 200
    shown = {theme["theme"]: theme for theme in plain["themes"]}
    assert all(theme["framework"] == "tameside" for theme in shown.values())
    assert any(theme["share_percent"] == 100 for theme in shown.values())
    text = found.text()
    assert "Themes: mean score in % of the best answer, by authority" in text
    assert " points" not in text
    assert HOW in text
    assert f"100 % from {SMALLEST} records" in text


def _view(records: list[Record], *used: Form) -> Overview:
    known = forms(*used)
    return Overview(
        count_grades([], {}),
        form_totals(records, known),
        field_counts(records, known),
        criterion_tallies(records, known),
        theme_shares(records, known, VOICE),
    )


def test_small_numbers_of_a_theme_stay_out_of_text_and_json() -> None:
    ours = library().form("tameside.audit")
    view = _view([filled(1, ours, {"s1.6": "met"})], ours)
    assert f"fewer than {SMALLEST} records" in view.text()
    (theme,) = view.to_plain()["themes"]
    hidden = ("records", "answers", "share_percent")
    assert theme["suppressed"] is True
    assert all(theme[key] is None for key in hidden)


def _checked(count: int) -> Overview:
    """Give the view of so many checklists; only the first three answer the second question."""
    checklist = library().form("tameside.line_manager_checklist")
    values = [{"q1": "yes", "q2": "no" if n < 3 else None} for n in range(count)]
    return _view([filled(n, checklist, one) for n, one in enumerate(values)], checklist)


def test_small_numbers_of_a_form_and_its_criteria_stay_out_of_text_and_json() -> None:
    view = _checked(SMALLEST - 1)
    plain, title = view.to_plain(), "Line manager's"
    (total,) = plain["forms"]
    assert total["suppressed"] is True
    numbers = ("records", "answered", "share_percent")
    assert all(total[key] is None for key in numbers)
    line = next(one for one in view.text().splitlines() if title in one)
    assert line.endswith(f"  fewer than {SMALLEST} records")
    assert not any(char.isdigit() for char in line.replace(f"{SMALLEST}", ""))
    assert not {"points", "possible"} & total.keys()
    for criterion in plain["criteria"]:
        assert criterion["suppressed"] is True
        hidden = ("asked", "answered", "counts", "mean_hundredths")
        assert all(criterion[key] is None for key in hidden)
        assert criterion["text"]


def test_enough_records_are_shown_but_not_what_few_of_them_answered() -> None:
    view = _checked(SMALLEST)
    plain = view.to_plain()
    assert f"  {SMALLEST} records, score 63 % of the best possible" in view.text()
    assert plain["forms"][0]["suppressed"] is False
    first, second = plain["criteria"][:2]
    assert (first["suppressed"], first["answered"], first["mean_hundredths"]) == (False, 5, 100)
    assert first["counts"]["yes"] == SMALLEST
    assert (second["suppressed"], second["answered"], second["counts"]) == (True, None, None)


def test_a_share_is_rounded_as_everywhere_else() -> None:
    ours = library().form("tameside.audit")
    both = Crosswalk((Theme("t", "T", "?", ("tameside.audit:s1.6", "tameside.audit:s3.2")),))
    values = ["met"] * 5 + ["partially_met"] * 5
    records = [filled(n, ours, {"s1.6": v, "s3.2": "met"}) for n, v in enumerate(values)]
    (one,) = theme_shares(records, forms(ours), both)
    assert (one.mean, one.share) == (Fraction(7, 8), 88)


def test_few_answers_of_one_kind_are_withheld_with_what_would_give_them_away() -> None:
    ours = library().form("tameside.audit")
    values = ["met"] * 9 + ["not_met"] + ["partially_met"] * 6
    view = _view([filled(n, ours, {"s1.6": v}) for n, v in enumerate(values)], ours)
    (plain,) = [one for one in view.to_plain()["criteria"] if one["criterion"] == "s1.6"]
    assert (plain["answered"], plain["mean_hundredths"]) == (16, None)
    assert plain["counts"] == {
        "met": 9, "partially_met": None, "not_met": None, "not_applicable": 0,
    }  # fmt: skip
    (theme,) = view.to_plain()["themes"]
    assert (theme["suppressed"], theme["share_percent"]) == (True, None)
    assert "withheld, as it would give a small number away" in view.text()


def test_totals_without_points_read_in_words() -> None:
    checklist = library().form("tameside.line_manager_checklist")
    silent = _view([filled(n, checklist, {}) for n in range(SMALLEST)], checklist)
    assert f"{SMALLEST} records, 0 answers" in silent.text()
    (total,) = silent.to_plain()["forms"]
    assert (total["records"], total["share_percent"]) == (SMALLEST, None)
