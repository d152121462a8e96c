"""A return as it travels: what of it goes along, and what contradicts itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.plain_reading import count_of, number_of, number_plain, plain_number
from eh_desktop.domain.returns import Difference, Figure, Frozen, PeriodicReturn
from eh_desktop.domain.sent_return import (
    return_faults,
    return_hash,
    sent_return,
    sent_return_from_plain,
    sent_return_to_plain,
)
from tests.exchange_fixtures import CASES, CLOSED, DAYS, HOURS, submitted

IDS = ("case-C-0147", "case-C-0148", "case-C-0149")
FIGURES = (
    Figure(CASES, Decimal(3), IDS, (), "Cases opened: 3."),
    Figure(HOURS, None, (), (), "There are no entries."),
    Figure(DAYS, Decimal("3.5"), IDS[:2], IDS[2:], "The middle value of 2."),
    Figure(CLOSED, Decimal(67), IDS[:2], IDS[2:], "2 of 3 cases."),
)
KEPT = PeriodicReturn(
    "return-1",
    "tameside.champion_return",
    "2026-Q3",
    {"opened": "A note."},
    Frozen(
        "2026-10-03T09:00:00+00:00",
        "Ines Łukowska",
        "Champion's quarterly return",
        "page 7",
        FIGURES,
        (Difference("2026-Q2", Decimal(1), FIGURES[0], IDS[1:], ()),),
    ),
)


def test_of_the_rows_only_how_many_travel() -> None:
    sent = sent_return(KEPT)
    assert [(one.counted, one.others) for one in sent.figures] == [(3, 0), (0, 0), (2, 1), (2, 1)]
    assert [one.words for one in sent.figures] == ["3", "Nil", "3.5 days", "67 %"]
    assert [(one.came, one.gone) for one in sent.late] == [(2, 0)]
    assert (sent.id, sent.notes, sent.span.label) == (
        "return-1",
        {"opened": "A note."},
        "July to September 2026",
    )
    line = canonical_json(sent_return_to_plain(sent)).decode()
    assert not any(one in line for one in IDS)
    assert list(return_faults(sent)) == []


def test_a_return_comes_back_as_it_was_and_keeps_its_hash() -> None:
    sent = sent_return(KEPT)
    again = sent_return_from_plain(sent_return_to_plain(sent))
    assert again == sent
    assert return_hash(again) == return_hash(sent)
    assert return_hash(replace(sent, notes={})) != return_hash(sent)


def test_a_note_at_a_figure_that_is_asked_no_longer_stays_here() -> None:
    sent = sent_return(replace(KEPT, notes={**KEPT.notes, "dropped": "Typed before."}))
    assert sent.notes == KEPT.notes
    assert list(return_faults(sent)) == []


def test_what_was_not_submitted_does_not_travel() -> None:
    with pytest.raises(ValueError, match="was not submitted"):
        sent_return(replace(KEPT, frozen=None))


@pytest.mark.parametrize("at", ["2026-09-29T23:59:59+00:00", "2025-10-03T09:00:00+00:00"])
def test_nobody_submits_before_the_period_has_ended(at: str) -> None:
    assert "It was submitted before its period had ended." in list(return_faults(submitted(at=at)))


def test_a_share_of_nobody_is_nil_and_a_share_of_none_is_0() -> None:
    nobody = replace(submitted().figures[3], value=None, counted=0, others=0)
    none = replace(submitted().figures[3], value=Decimal(0), counted=0, others=8)
    for figure in (nobody, none):
        assert list(return_faults(submitted(figures=(figure,), notes={}))) == []
    wrong = replace(nobody, value=Decimal(0))
    assert list(return_faults(submitted(figures=(wrong,), notes={})))


def test_what_is_not_known_travels_as_such() -> None:
    unknown = replace(submitted().figures[1], value=None, counted=0, others=4)
    change = replace(submitted().late[0], before=None, before_known=False)
    sent = submitted(figures=(unknown,), notes={}, late=(change,))
    assert list(return_faults(sent)) == []
    again = sent_return_from_plain(sent_return_to_plain(sent))
    assert again == sent
    assert (again.figures[0].known, again.figures[0].words) == (False, "No number given")
    assert sent_return_to_plain(sent)["late"][0]["before_not_known"] is True  # type: ignore[index,call-overload]
    lie = submitted(late=(replace(change, before=Decimal(9)),))
    assert "says was not known" in " ".join(return_faults(lie))


@given(st.text(max_size=30))
def test_a_number_has_one_spelling(text: str) -> None:
    try:
        value = number_of(text)
    except ValueError:
        return
    assert value is not None
    assert number_plain(value) == text


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_every_number_that_is_written_is_read_again(value: Decimal) -> None:
    text = plain_number(value)
    if text != "-0":
        assert number_of(text) == value


@pytest.mark.parametrize("plain", [True, -1, 1.5, "1", None, 2**31])
def test_what_is_no_count_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="is not a count"):
        count_of(plain)
