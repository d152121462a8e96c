"""The plan for governors: tagged, whole, the same for the same input; long, full or empty."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from eh_desktop.documents.plan_document import build_plan_pdf
from eh_desktop.domain.improvement import ImprovementPlan, PlanLine, Yearly, in_plan_order
from eh_desktop.domain.totals import Total
from tests.pdf_structure import faults, structure, untagged, words_read

AT = "2026-11-28T10:00:00+00:00"
NOW = Total(20, 20, {"Yes": 14, "?": 3, "No": 3}, 14, 14, 17)
BEFORE = Total(20, 20, {"Yes": 9, "?": 5, "No": 6}, 9, 9, 15)
YEAR = Yearly(
    "made_up.yearly",
    "Service checklist",
    "stream",
    date(2026, 1, 1),
    date(2026, 12, 31),
    late=False,
    done=True,
    record_id="r1",
    day="2026-11-05",
    by="R. Amadi",
    total=NOW,
    before_day="2025-11-12",
    before_total=BEFORE,
    moved="Since 12 November 2025: 6 better.",
)
FIRST = replace(YEAR, before_day="", before_total=None, moved="")
BLANK = replace(FIRST, record_id="", day="", total=None, done=False)
LINE = PlanLine(
    "action",
    "r1",
    "q8",
    "Questions, 8",
    "Do all have the <b>documents</b>?",
    "No",
    "An old form & more.",
    "Put the new form on the drive",
    "Pastoral lead",
    "2027-02-14",
    "None handed in",
    "later",
    "green",
)
DONE = replace(
    LINE, action="Book training", status="done", said="Both went.", ended_on="2026-02-06"
)
BARE = replace(
    LINE, kind="finding", action="", who="", due="", how_known="", status="undated", rating=None
)
ASKED = replace(LINE, kind="question", action="Who keeps the list?", status="late", rating=None)


def _plan(
    lines: tuple[PlanLine, ...],
    done: tuple[PlanLine, ...] = (),
    yearly: tuple[Yearly, ...] = (YEAR,),
) -> ImprovementPlan:
    return ImprovementPlan(
        "Hazelbrook Academy",
        "Made-up framework",
        "2026-11-28",
        "R. Amadi",
        "Headteacher",
        yearly,
        in_plan_order(lines),
        done,
    )


LONG = replace(LINE, action="Put the new form on the shared drive. " * 120, note="Seen. " * 300)
PLANS = {
    "typical": _plan((LINE, BARE, ASKED), (DONE,)),
    "forty": _plan((*(replace(LINE, who=f"Person {n}") for n in range(39)), LONG), (DONE,)),
    "no last year": _plan((LINE,), (), (FIRST,)),
    "empty": _plan((), (), (BLANK,)),
    "nothing left": _plan((), (DONE,)),
}


def _built(plan: ImprovementPlan) -> bytes:
    made = build_plan_pdf(plan, printed_at=AT, application="EH Desktop test")
    assert made == build_plan_pdf(plan, printed_at=AT, application="EH Desktop test")
    return made


@pytest.mark.parametrize("name", PLANS)
def test_every_plan_is_tagged_and_can_be_signed(name: str) -> None:
    pdf = _built(PLANS[name])
    assert faults(pdf) == []
    assert untagged(pdf) == []
    words = words_read(pdf)
    for part in ("Improvement plan", "Hazelbrook Academy", "Chair of governors: name"):
        assert part in words


def test_it_says_what_governors_ask() -> None:
    words = words_read(_built(PLANS["typical"]))
    for part in (
        "12 November 2025 to 28 November 2026",
        "Service checklist, 5 November 2026: 14 Yes, 3 “?”, 3 No.",
        "On 12 November 2025 it was 9 Yes, 5 “?”, 6 No.",
        "The plan holds 1 action still to do. 1 is overdue. For 1 finding nothing is agreed yet.",
        "1 thing was done since 12 November 2025. 1 question is still open.",
        "Do all have the <b>documents</b>?",
        "An old form & more.",
        "by 14 February 2027",
        "Nothing agreed yet",
        "Both went.",
        "Who keeps the list?",
    ):
        assert part in words, part
    (bars,) = [
        one for one in structure(_built(PLANS["typical"])).every("Figure") if "bars" in one.alt
    ]
    assert bars.alt == (
        "Answers as bars. Nov 2026: 14 Yes, 3 “?”, 3 No; Nov 2025: 9 Yes, 5 “?”, 6 No"
    )


def test_nothing_is_lost_of_forty_actions_and_a_long_one() -> None:
    words = words_read(_built(PLANS["forty"]))
    assert all(f"Person {number}" in words for number in range(39))
    assert words.count("Put the new form on the shared drive.") == 120
    assert len(PdfReader(io.BytesIO(_built(PLANS["forty"]))).pages) > 5


def test_without_a_last_year_it_says_so_and_an_empty_one_is_one_page() -> None:
    assert "There is no earlier year to compare with." in words_read(_built(PLANS["no last year"]))
    empty = _built(PLANS["empty"])
    assert "No yearly checklist of this service is finished yet." in words_read(empty)
    assert len(PdfReader(io.BytesIO(empty)).pages) == 1
    assert "Nothing is to improve that is not done already." in words_read(
        _built(PLANS["nothing left"])
    )
