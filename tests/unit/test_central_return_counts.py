"""Returns over all services: who submitted, what is added up, what is late, what is withheld."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from eh_desktop.central.intake import take_in
from eh_desktop.central.overview import Overview, overview
from eh_desktop.central.return_counts import ReturnCount, return_counts
from eh_desktop.central.return_words import return_lines, return_plain
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.sent_return import SentDifference, SentFigure, SentReturn
from eh_desktop.formpacks.reader import load_library
from tests.central_fixtures import LATER, ROOT, House, Laptop, cheap, house
from tests.exchange_fixtures import CASES, CLOSED, DAYS, HOURS, counted, submitted

__all__ = ["cheap", "house"]


def laptops(house: House, *names: str) -> list[Laptop]:
    return [house.enrolled(name) for name in names]


def take(house: House, laptop: Laptop, *returns: SentReturn) -> None:
    data = laptop.send(house.card, returns=returns).data
    path: Path = house.file(f"{laptop.name} {laptop.sequence}", data)
    assert take_in(house.centre, [path], LATER).accepted


def bare(*figures: SentFigure, number: int = 1, **changes: Any) -> SentReturn:
    """Give a return of these figures, with nothing else to tell."""
    return submitted(number, figures=figures, **{"notes": {}, "late": (), **changes})


def only(house: House) -> ReturnCount:
    (one,) = return_counts(house.centre)
    return one


def shown(one: ReturnCount) -> dict[str, tuple[object, list[object]]]:
    """Give each figure's total and its services' values, `*` for what is withheld."""
    return {
        figure["figure"]: (
            "*" if figure["withheld"] else figure["total"],
            ["*" if each["withheld"] else each["value"] for each in figure["services"]],
        )
        for figure in return_plain(one)["figures"]
    }


def share(counted: int, others: int) -> SentFigure:
    per_cent = Decimal(100 * counted) / (counted + others)
    return SentFigure(CLOSED, per_cent.quantize(Decimal(1)), counted, others, "")


def test_counts_and_sums_are_added_up_and_shares_and_middles_never(house: House) -> None:
    for laptop, cases in zip(laptops(house, "Ada Lind", "Ben Roe"), (12, 30), strict=True):
        take(house, laptop, submitted(cases=cases, late=()))
    one = only(house)
    assert (one.return_id, one.period) == ("tameside.champion_return", "2026-Q3")
    assert [service.device.name for service in one.services] == ["Ada Lind", "Ben Roe"]
    assert shown(one) == {
        "opened": ("42", ["12", "30"]),
        "hours": ("25", ["12.5", "12.5"]),
        "days": (None, ["3.5", "3.5"]),
        "closed": (None, ["25", "25"]),
    }
    at = british_moment(submitted().at)
    assert list(return_lines([one])) == [
        "  Champion's quarterly return, July to September 2026: from 2 services",
        f"    Ada Lind, Marrow Lane Service: submitted {at}, 1 note",
        f"    Ben Roe, Marrow Lane Service: submitted {at}, 1 note",
        "    Cases opened: 42",
        "      Ada Lind, Marrow Lane Service: 12",
        "      Ben Roe, Marrow Lane Service: 30",
        "    Hours of support: 25",
        "      Ada Lind, Marrow Lane Service: 12.5",
        "      Ben Roe, Marrow Lane Service: 12.5",
        "    Days to an answer: each service its own",
        "      Ada Lind, Marrow Lane Service: 3.5 days",
        "      Ben Roe, Marrow Lane Service: 3.5 days",
        "    Closed of all open: each service its own",
        "      Ada Lind, Marrow Lane Service: 25 %",
        "      Ben Roe, Marrow Lane Service: 25 %",
    ]


def test_nil_is_shown_and_is_no_number(house: House) -> None:
    first, second = laptops(house, "Ada Lind", "Ben Roe")
    nothing = replace(submitted().figures[2], value=None, counted=0)
    take(house, first, bare(counted(0), nothing))
    take(house, second, bare(counted(0), submitted().figures[2]))
    one = only(house)
    assert shown(one) == {"opened": (None, [None, None]), "days": (None, [None, "3.5"])}
    plain = return_plain(one)["figures"]
    assert [each["nil"] for each in plain[0]["services"]] == [True, True]
    assert "    Cases opened: Nil" in list(return_lines([one]))


def test_a_service_without_numbers_is_not_nil_and_a_total_says_that_it_is_missing(
    house: House,
) -> None:
    first, second = laptops(house, "Ada Lind", "Ben Roe")
    unknown = SentFigure(HOURS, None, 0, 6, "")
    take(house, first, bare(unknown))
    alone = only(house)
    assert "    Hours of support: No number given" in list(return_lines([alone]))
    take(house, second, bare(SentFigure(HOURS, Decimal(30), 9, 0, "")))
    one = only(house)
    assert list(return_lines([one]))[-3:] == [
        "    Hours of support: 30, without 1 service that gave no number",
        "      Ada Lind, Marrow Lane Service: No number given",
        "      Ben Roe, Marrow Lane Service: 30",
    ]
    (plain,) = return_plain(one)["figures"]
    assert (plain["total"], plain["not_known"]) == ("30", 1)
    assert [(each["nil"], each["not_known"]) for each in plain["services"]] == [
        (False, True),
        (False, False),
    ]


def test_small_numbers_are_withheld_and_no_total_gives_them_away(house: House) -> None:
    names = ("Ada Lind", "Ben Roe", "Cara Ode", "Dai Pym")
    for laptop, cases in zip(laptops(house, *names), (2, 7, 30, 0), strict=True):
        take(house, laptop, bare(counted(cases)))
    assert shown(only(house))["opened"] == ("39", ["*", "*", "30", None])


def test_a_total_that_is_small_is_withheld_with_all_of_it(house: House) -> None:
    for laptop, cases in zip(laptops(house, "Ada Lind", "Ben Roe"), (1, 2), strict=True):
        take(house, laptop, bare(counted(cases)))
    one = only(house)
    assert shown(one)["opened"] == ("*", ["*", "*"])
    assert "    Cases opened: *" in list(return_lines([one]))


def test_few_entries_behind_a_sum_a_share_or_a_middle_withhold_it(house: House) -> None:
    figures = (
        SentFigure(HOURS, Decimal(400), 3, 0, ""),
        SentFigure(DAYS, Decimal(9), 4, 20, ""),
        share(3, 40),
    )
    take(house, house.enrolled("Ada Lind"), bare(*figures))
    assert shown(only(house)) == {
        "hours": ("*", ["*"]),
        "days": (None, ["*"]),
        "closed": (None, ["*"]),
    }


def test_a_share_is_withheld_where_all_but_few_count_and_shown_where_none_or_all_do(
    house: House,
) -> None:
    names = ("Ada Lind", "Ben Roe", "Cara Ode")
    shares = (share(40, 2), share(0, 40), share(40, 0))
    for laptop, one in zip(laptops(house, *names), shares, strict=True):
        take(house, laptop, bare(one))
    assert shown(only(house))["closed"] == (None, ["*", "0", "100"])


def test_negative_and_zero_sums_are_what_they_are(house: House) -> None:
    names = ("Ada Lind", "Ben Roe", "Cara Ode")
    for laptop, value in zip(laptops(house, *names), ("-7", "0", "20"), strict=True):
        take(house, laptop, bare(SentFigure(HOURS, Decimal(value), 9, 0, "")))
    assert shown(only(house))["hours"] == ("13", ["-7", "0", "20"])


LATE = SentDifference("2026-Q3", Decimal(12), counted(20), 8, 0)


def autumn(*late: SentDifference, number: int = 9) -> SentReturn:
    """Give the return after, which tells what came late."""
    return bare(
        counted(11), number=number, period="2026-Q4", at="2027-01-04T09:00:00+00:00", late=late
    )


def test_late_entries_are_told_and_counted(house: House) -> None:
    first, second = laptops(house, "Ada Lind", "Ben Roe")
    take(house, first, bare(counted(12)))
    take(house, second, bare(counted(30)))
    take(house, first, autumn(LATE))
    later, earlier = return_counts(house.centre)
    assert (later.period, earlier.period) == ("2026-Q4", "2026-Q3"), "the latest period first"
    assert shown(earlier)["opened"] == ("50", ["20", "30"])
    assert [each.late for each in earlier.figures[0].services] == [True, False]
    said = "Ada Lind, Marrow Lane Service"
    assert list(return_lines([later]))[-2:] == [
        "    Late entries told with it",
        f"      {said}, July to September 2026: Cases opened 12, now 20",
    ]
    assert f"      {said}: 20, as told late" in list(return_lines([earlier]))
    (plain,) = return_plain(later)["late"]
    assert (plain["before"], plain["now"], plain["withheld"]) == ("12", "20", False)


def test_a_change_of_few_entries_or_of_what_is_withheld_hides_its_numbers(house: House) -> None:
    few = replace(LATE, now=counted(14), came=2)
    hidden = {
        "few came": few,
        "few are gone": replace(LATE, now=counted(8), came=0, gone=4),
        "it was small": SentDifference("2026-Q3", Decimal(2), counted(10), 8, 0),
        "it is small": SentDifference("2026-Q3", Decimal(12), counted(3), 0, 9),
    }
    for number, change in enumerate(hidden.values()):
        laptop = house.enrolled(f"Service {number}")
        take(house, laptop, autumn(change))
    (one,) = return_counts(house.centre)
    assert [change.hidden for change in one.late] == [True] * 4, list(hidden)
    assert return_plain(one)["late"][0]["now"] is None
    assert all("by how much is withheld" in line for line in list(return_lines([one]))[-4:])


def test_a_change_of_a_figure_that_the_table_withholds_hides_its_numbers(house: House) -> None:
    first, second = laptops(house, "Ada Lind", "Ben Roe")
    take(house, first, bare(counted(12)))
    take(house, second, bare(counted(3)))
    take(house, first, autumn(LATE))
    later, earlier = return_counts(house.centre)
    assert shown(earlier)["opened"] == ("23", ["*", "*"])
    assert later.late[0].hidden


def test_a_change_of_a_share_is_judged_by_what_it_was(house: House) -> None:
    changes = {
        True: SentDifference("2026-Q3", Decimal(7), replace(share(40, 40)), 37, 0),
        False: SentDifference("2026-Q3", Decimal(50), replace(share(60, 40)), 20, 0),
    }
    nil_before = SentDifference("2026-Q3", None, share(40, 40), 40, 0)
    for number, change in enumerate((*changes.values(), nil_before)):
        take(house, house.enrolled(f"Service {number}"), autumn(change))
    (one,) = return_counts(house.centre)
    assert [change.hidden for change in one.late] == [*changes, True]


def test_of_a_fork_the_one_submitted_last_counts_and_it_is_said(house: House) -> None:
    laptop = house.enrolled("Ada Lind")
    last = bare(counted(20), number=2, at="2026-10-05T09:00:00+00:00")
    take(house, laptop, last)
    take(house, laptop, bare(counted(12)))
    one = only(house)
    assert shown(one)["opened"] == ("20", ["20"])
    assert one.services[0].versions == 2
    assert "Fork: 2 different returns" in "\n".join(return_lines([one]))


def test_a_figure_with_another_rule_is_another_figure(house: House) -> None:
    first, second = laptops(house, "Ada Lind", "Ben Roe")
    take(house, first, bare(counted(12)))
    other = replace(CASES, field="closed_on", title="Cases closed")
    take(house, second, bare(counted(30, other)))
    totals = sorted(return_plain(only(house))["figures"], key=lambda one: one["title"])
    assert [(one["title"], one["total"]) for one in totals] == [
        ("Cases closed", "30"),
        ("Cases opened", "12"),
    ]


def test_the_overview_shows_returns_in_words_and_as_json(house: House) -> None:
    library = load_library(ROOT / "forms")
    before = overview(house.centre, library.crosswalk)
    assert "Returns" not in before.text()
    assert before.to_plain()["returns"] == []
    hostile = replace(CASES, title="\x1b[2Jevil\u202e")
    take(house, house.enrolled("Ada Lind"), bare(counted(12, hostile), notes={"opened": "Mr Doe"}))
    found: Overview = overview(house.centre, library.crosswalk)
    text = found.text()
    assert (
        "\nReturns\n  Champion's quarterly return, July to September 2026: from 1 service" in text
    )
    assert "‹U+001B›[2Jevil‹U+202E›: 12" in text
    assert "Notes stay in the store" in text
    assert "Mr Doe" not in text
    plain = json.loads(canonical_json(found.to_plain()))
    assert plain["returns"][0]["figures"][0]["total"] == "12"
    assert "Mr Doe" not in json.dumps(plain)
    assert "working" not in json.dumps(plain)
