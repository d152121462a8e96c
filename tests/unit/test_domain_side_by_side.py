"""Forms of two years beside each other: what moved, across versions of the form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.form import Criterion, Form, Framework, Section
from eh_desktop.domain.record import Answer, Question, Record, State
from eh_desktop.domain.side_by_side import Agreed, Filled, SideBySide, sentence, side_by_side

FRAMEWORK = Framework("made_up", "Made-up", "Nowhere", "")


def _form(kinds: dict[str, str], version: int = 1) -> Form:
    made = tuple(
        Criterion(key, str(at), f"Is {key} so?", kind)
        for at, (key, kind) in enumerate(kinds.items(), 1)
    )
    section = Section("s1", "The section", "Section", made, graded=False)
    named = f"h{version}"
    return Form(
        "made_up.yearly",
        version,
        "checklist",
        "all",
        "Yearly",
        "Yearly",
        FRAMEWORK,
        (),
        (section,),
        None,
        "",
        named,
        "",
        "service",
    )


def _filled(form: Form, values: dict[str, str], year: int, state: State = State.SIGNED) -> Filled:
    answers = {key: Answer(value, f"Note on {key}") for key, value in values.items()}
    at = f"{year}-11-12T10:00:00+00:00"
    record = Record(f"r{year}", form.id, form.version, form.hash, state, at, at, answers=answers)
    return Filled(form, record)


OLD = _form(dict.fromkeys(("q1", "q2", "q3", "q4", "q5", "q6", "gone"), "yes_unsure_no"))
NEW = _form(dict.fromkeys(("q1", "q2", "q3", "q4", "q5", "q6", "q7"), "yes_unsure_no"), 2)
BEFORE = {"q1": "no", "q2": "yes", "q3": "yes", "q4": "unsure", "q5": "unsure", "gone": "no"}
NOW = {"q1": "yes", "q2": "no", "q3": "yes", "q4": "yes", "q5": "unsure", "q6": "no"}


def _both() -> SideBySide:
    return side_by_side([_filled(OLD, BEFORE, 2025), _filled(NEW, NOW, 2026)])


def test_each_criterion_says_what_became_of_it() -> None:
    moves = {line.criterion.id: line.move for line in _both().lines()}
    assert moves == {
        "q1": "better",
        "q2": "worse",
        "q3": "same",
        "q4": "found",
        "q5": "open",
        "q6": "new",
        "q7": "waiting",
        "gone": "gone",
    }


def test_what_a_dropped_section_asked_is_no_longer_asked() -> None:
    (first,) = OLD.sections
    moved, extra = (Criterion(key, "1", "Is it so?", "yes_unsure_no") for key in ("q7", "lost"))
    second = Section("s2", "More", "More", (moved, extra), graded=False)
    then = {**BEFORE, "q7": "no", "lost": "no"}
    old = _filled(replace(OLD, sections=(first, second)), then, 2025)
    found = side_by_side([old, _filled(NEW, {**NOW, "q7": "yes"}, 2026)])
    moves = {line.criterion.id: line.move for line in found.lines()}
    assert (moves["lost"], moves["gone"]) == ("gone", "gone")
    assert [line.criterion.id for line in found.lines()].count("q7") == 1
    assert [part.section.id for part in found.parts] == ["s1", "s2"]


def test_one_sentence_says_it_all() -> None:
    assert sentence(_both()) == (
        "Since 12 November 2025: 1 better, 1 not as good, 1 “?” settled, 1 “?” still open, "
        "1 new, 1 not answered yet, 1 the same, 1 no longer asked."
    )
    alike = [_filled(OLD, {}, 2025), _filled(OLD, {}, 2026)]
    assert sentence(side_by_side(alike)).endswith("7 not answered yet.")


def test_what_is_to_improve_is_less_than_the_best_or_not_known() -> None:
    wanted = [line.criterion.id for line in _both().lines() if line.to_improve]
    assert wanted == ["q2", "q5", "q6"]


def test_a_question_that_was_answered_since_is_no_longer_open() -> None:
    now = _filled(NEW, NOW, 2026)
    found = {"q5": Question("q5", "Who?", "Ruth", "2026-12-01", outcome="Ruth does.")}
    answered = Filled(NEW, replace(now.record, questions=found))
    line = side_by_side([_filled(OLD, BEFORE, 2025), answered]).lines()[4]
    assert (line.criterion.id, line.move, line.to_improve) == ("q5", "same", False)


@pytest.mark.parametrize(
    ("then", "now", "move"),
    [("red", "amber", "better"), ("green", "amber", "worse"), ("amber", "amber", "same")],
)
def test_colours_have_their_order(then: str, now: str, move: str) -> None:
    form = _form({"q1": "rag"})
    found = side_by_side([_filled(form, {"q1": then}, 2025), _filled(form, {"q1": now}, 2026)])
    assert found.lines()[0].move == move


def test_more_than_two_years_keep_their_order_and_the_last_two_are_compared() -> None:
    form = _form({"q1": "yes_unsure_no"})
    years = [_filled(form, {"q1": one}, 2023 + at) for at, one in enumerate(("yes", "no", "yes"))]
    (line,) = side_by_side(years).lines()
    assert [said.words for said in line.said] == ["Yes", "No", "Yes"]
    assert line.move == "better"
    with pytest.raises(ValueError, match="two"):
        side_by_side(years[:1])


def test_actions_stand_at_their_criterion_or_apart() -> None:
    agreed = [Agreed("Train both", "Head", "", "done", criterion_id="q1", row_id="x")]
    agreed += [
        Agreed("Buy a lamp", "", "", "late"),
        Agreed("Old", "", "", "late", criterion_id="z"),
    ]
    found = side_by_side([_filled(OLD, BEFORE, 2025), _filled(NEW, NOW, 2026)], agreed)
    assert [one.what for one in found.lines()[0].agreed] == ["Train both"]
    assert [one.what for one in found.apart] == ["Buy a lamp", "Old"]
