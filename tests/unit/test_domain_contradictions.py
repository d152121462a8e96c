"""What does not go together is found, with a place to look at; odd rules never crash."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.contradictions import found
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import ActionTable, Choice, Column, Condition, Criterion, Field, Form
from eh_desktop.domain.form_rules import Clause, Contradiction, Siblings
from eh_desktop.domain.gaps import Place
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Concern,
    Part,
    Record,
)
from eh_desktop.services.formdesk import library
from tests.domain_fixtures import section, small_form


def _form(*clauses: Clause) -> Form:
    first, second = section(1, 4, limiting=4), section(2, 3)
    extra = (
        Criterion("s2.4", "4", "Impact", "scale_0_10"),
        Criterion("s2.5", "5", "Safe", "rag", limiting=True),
        Criterion("s2.6", "6", "If", condition=Condition("opened_after", only_if=("step_down",))),
    )
    inside = Field("view", "The child's view", "long_text")
    form = small_form(
        replace(first, fields=(inside,)), replace(second, criteria=(*second.criteria, *extra))
    )
    columns = (Column("what", "What"), Column("by_when", "By when", "date"))
    header = (
        *form.header,
        Field("plan", "Plan", "table", columns=columns),
        Field("needs", "Needs", "choices", choices=(Choice("a", "A"), Choice("b", "B"))),
        Field("apart", "Judged", "choice"),
        Field("children", "Children", "table", columns=(Column("name", "Name"),)),
    )
    rule = Contradiction("one", "These two do not go together.", clauses)
    return replace(
        form, header=header, contradictions=(rule,), siblings=Siblings("children", "apart")
    )


EMPTY = Record("r1", "made_up.audit", 1, "hash")
VIEW = Place("s1", Part.FIELD, "view")


def _where(record: Record, *clauses: Clause) -> Place | None:
    """Give the place of the one contradiction made of these clauses; None if it does not hold."""
    held = found(_form(*clauses), record)
    assert len(held) <= 1
    return held[0].place if held else None


def _answered(key: str, value: str | None, note: str = "", evidence: str = "") -> Record:
    return replace(EMPTY, answers={key: Answer(value, note, evidence)})


def _fielded(**fields: str) -> Record:
    return replace(EMPTY, fields=fields)


def _acted(**parts: str) -> Record:
    blank = Action("a1", criterion_id="s1.1")
    return replace(EMPTY, actions={"a1": blank, "a2": Action("a2", **parts)})


@pytest.mark.parametrize(
    ("clause", "record", "holds"),
    [
        (Clause("s1.1", values=("met",)), _answered("s1.1", "met"), True),
        (Clause("s1.1", values=("met",)), _answered("s1.1", "not_met"), False),
        (Clause("s1.1", values=("met",)), EMPTY, False),
        (Clause("s2.4", least=6), _answered("s2.4", "6"), True),
        (Clause("s2.4", least=6), _answered("s2.4", "5"), False),
        (Clause("s2.4", least=2, most=5), _answered("s2.4", "5"), True),
        (Clause("s2.4", least=2, most=5), _answered("s2.4", "10"), False),
        (Clause("s2.4", most=5), EMPTY, False),
        (Clause("s1.1", most=2), _answered("s1.1", "not_applicable"), False),
        (Clause("s1.1", noted=False), _answered("s1.1", "met"), True),
        (Clause("s1.1", noted=False), _answered("s1.1", "met", " \n"), True),
        (Clause("s1.1", noted=False), _answered("s1.1", "met", "Said"), False),
        (Clause("s1.1", noted=True), _answered("s1.1", "met", "", "page 3"), True),
        (Clause("s1.1", noted=True, values=("met",)), _answered("s1.1", None, "Said"), False),
        (Clause("s1.1"), _answered("s1.1", "met"), False),
        (Clause("s1.1", answered=False), EMPTY, True),
        (Clause("s1.1", answered=False), _answered("s1.1", "met"), False),
        (Clause("s1.1", answered=False), _answered("s1.1", "a foreign value"), True),
        (Clause("s1.1", answered=True), _answered("s1.1", "met"), True),
        (Clause("s9.9", answered=False), EMPTY, False),
        (Clause("s9.9", noted=False), EMPTY, False),
        (Clause("s2.6", noted=False), EMPTY, False),
        (Clause("s2.6", noted=False), _fielded(opened_after="step_down"), True),
        (Clause("s1.1", noted=False), _fielded(opened_after="step_down"), False),
    ],
)
def test_a_clause_about_a_criterion(clause: Clause, record: Record, holds: bool) -> None:
    place = Place(clause.criterion.split(".")[0], Part.ANSWER, clause.criterion)
    assert _where(record, clause) == (place if holds else None)


def test_a_note_beside_one_child_s_answer_counts_as_written() -> None:
    names = table_text([{"id": "c0", "name": "Wren"}, {"id": "c1", "name": "Jay"}])
    apart = {"s1.1": Answer("met"), "s1.1@c0": Answer("met", "Wren said so")}
    record = replace(EMPTY, fields={"children": names, "apart": "lowest"}, answers=apart)
    assert _where(record, Clause("s1.1", noted=False)) is None
    together = replace(record, fields={"children": names})
    assert _where(together, Clause("s1.1", noted=False)) == Place("s1", Part.ANSWER, "s1.1")


PLAN = table_text([{"id": "p1", "what": "x", "by_when": "2026-05-01"}, {"id": "p2", "what": "y"}])
DATED = table_text([{"id": "p1", "what": "x", "by_when": "2026-05-01"}, {"id": "p2"}])


@pytest.mark.parametrize(
    ("clause", "record", "holds"),
    [
        (Clause(field="view", filled=False), EMPTY, True),
        (Clause(field="view", filled=False), _fielded(view=" "), True),
        (Clause(field="view", filled=False), _fielded(view="Liked it"), False),
        (Clause(field="view", filled=True), _fielded(view="Liked it"), True),
        (Clause(field="view", filled=False), _fielded(opened_after="step_down"), False),
        (Clause(field="opened_after", values=("x", "y")), _fielded(opened_after="y"), True),
        (Clause(field="opened_after", values=("x", "y")), _fielded(opened_after="z"), False),
        (Clause(field="opened_after", values=("x",), filled=False), EMPTY, False),
        (Clause(field="needs", values=("b",)), _fielded(needs="a\nb"), True),
        (Clause(field="needs", values=("b",)), _fielded(needs="a"), False),
        (Clause(field="needs", filled=False), EMPTY, True),
        (Clause(field="plan", filled=False), EMPTY, True),
        (Clause(field="plan", filled=False), _fielded(plan=table_text([{"id": "p1"}])), True),
        (Clause(field="plan", filled=False), _fielded(plan=PLAN), False),
        (Clause(field="plan", filled=True), _fielded(plan=PLAN), True),
        (Clause(field="plan", filled=True), _fielded(plan="not a table"), False),
        (Clause(field="plan", column="by_when", filled=False), _fielded(plan=PLAN), True),
        (Clause(field="plan", column="by_when", filled=False), _fielded(plan=DATED), False),
        (Clause(field="plan", column="by_when", filled=False), EMPTY, False),
        (Clause(field="plan", column="what", values=("y",)), _fielded(plan=PLAN), True),
        (Clause(field="plan", column="what", values=("z",)), _fielded(plan=PLAN), False),
        (Clause(field="plan", column="gone", filled=False), _fielded(plan=PLAN), False),
        (Clause(field="plan", column="what"), _fielded(plan=PLAN), False),
        (Clause(field="plan", values=("x",)), _fielded(plan=PLAN), False),
        (Clause(field="view"), _fielded(view="Liked it"), False),
        (Clause(field="gone", filled=False), EMPTY, False),
    ],
)
def test_a_clause_about_a_field(clause: Clause, record: Record, holds: bool) -> None:
    place = Place("s1" if clause.field == "view" else "", Part.FIELD, clause.field)
    assert _where(record, clause) == (place if holds else None)


@pytest.mark.parametrize(
    ("lowest", "highest", "grade", "holds"),
    [
        (Grade.GOOD, None, Grade.GOOD, True),
        (Grade.GOOD, None, Grade.OUTSTANDING, True),
        (Grade.GOOD, None, Grade.REQUIRES_IMPROVEMENT, False),
        (None, Grade.INADEQUATE, Grade.INADEQUATE, True),
        (None, Grade.INADEQUATE, Grade.GOOD, False),
        (Grade.INADEQUATE, Grade.INADEQUATE, Grade.INADEQUATE, True),
        (None, None, Grade.GOOD, True),
    ],
)
def test_a_clause_about_an_award(
    lowest: Grade | None, highest: Grade | None, grade: Grade, holds: bool
) -> None:
    record = replace(EMPTY, awards={OVERALL: Award(grade), "s2": Award(grade)})
    for award, section_id in ((OVERALL, "sum"), ("s2", "s2")):
        clause = Clause(award=award, lowest=lowest, highest=highest)
        place = Place(section_id, Part.AWARD, award)
        assert _where(record, clause) == (place if holds else None)
    assert _where(record, Clause(award="s1")) is None


def test_an_award_of_a_section_that_ceased_to_apply_does_not_count() -> None:
    record = replace(EMPTY, awards={"s1": Award(Grade.GOOD)})
    assert _where(record, Clause(award="s1")) is not None
    assert _where(replace(record, fields={"opened_after": "step_down"}), Clause(award="s1")) is None


@pytest.mark.parametrize(
    ("which", "parts", "holds"),
    [
        ("undated", {"what": "Call the school"}, True),
        ("undated", {"what": "Call the school", "by_when": "soon"}, True),
        ("undated", {"what": "Call the school", "by_when": "2026-05-01"}, False),
        ("undated", {}, False),
        ("unowned", {"what": "Call the school"}, True),
        ("unowned", {"what": "Call the school", "who": "Lead"}, False),
    ],
)
def test_a_clause_about_actions_points_at_the_action(
    which: str, parts: dict[str, str], holds: bool
) -> None:
    clause = Clause(actions=which)  # type: ignore[arg-type]
    place = Place("sum", Part.ACTION, "a2")
    assert _where(_acted(**parts), clause) == (place if holds else None)


def test_a_table_that_asks_for_no_day_has_no_undated_action() -> None:
    form = replace(
        _form(Clause(actions="undated")), action_tables=(ActionTable("t", "T", ("what",)),)
    )
    assert found(form, _acted(what="Call the school")) == ()


def test_no_action_at_all_points_at_the_next_clause_or_the_actions() -> None:
    none = Clause(actions="none")
    assert _where(EMPTY, none) == Place("sum", Part.ACTION, "")
    assert _where(EMPTY, none, Clause(field="view", filled=False)) == VIEW
    assert _where(_acted(), none) == Place("sum", Part.ACTION, "")
    assert _where(_acted(what="Call the school"), none) is None


@pytest.mark.parametrize(
    ("key", "value", "not_met", "not_fully"),
    [
        ("s1.4", "not_met", True, True),
        ("s1.4", "partially_met", False, True),
        ("s1.4", "met", False, False),
        ("s1.4", "not_applicable", False, False),
        ("s1.4", None, False, False),
        ("s1.1", "not_met", False, False),
        ("s2.5", "red", True, True),
        ("s2.5", "amber", False, True),
        ("s2.5", "green", False, False),
    ],
)
def test_a_clause_about_any_limiting_criterion(
    key: str, value: str | None, not_met: bool, not_fully: bool
) -> None:
    place = Place(key.split(".")[0], Part.ANSWER, key)
    record = _answered(key, value)
    assert _where(record, Clause(any="limiting_not_met")) == (place if not_met else None)
    assert _where(record, Clause(any="limiting_not_fully_met")) == (place if not_fully else None)


def test_a_clause_about_an_open_concern() -> None:
    settled = Concern("c1", "s1.1", "what", "2026-05-01", "whom", "2026-05-01", "outcome")
    still = Concern("c2", "s1.1", "what")
    clause = Clause(any="open_concern")
    assert _where(EMPTY, clause) is None
    assert _where(replace(EMPTY, concerns={"c1": settled}), clause) is None
    both = replace(EMPTY, concerns={"c1": settled, "c2": still})
    assert _where(both, clause) == Place("sum", Part.CONCERN, "c2")


def test_all_clauses_have_to_hold_and_the_first_that_points_somewhere_gives_the_place() -> None:
    met = Clause("s1.1", values=("met",))
    unsaid = Clause(field="view", filled=False)
    record = _answered("s1.1", "met")
    assert _where(record, met, unsaid) == Place("s1", Part.ANSWER, "s1.1")
    assert _where(record, unsaid, met) == VIEW
    assert _where(replace(record, fields={"view": "Said"}), met, unsaid) is None


def test_a_contradiction_that_says_nothing_is_never_found() -> None:
    assert _where(EMPTY) is None
    assert _where(EMPTY, Clause()) is None
    assert _where(EMPTY, Clause(any="something else")) is None  # type: ignore[arg-type]


ids = st.sampled_from(["", "s1.1", "s2.4", "s2.5", "gone", "view", "plan", "needs", OVERALL, "s1"])
words = st.sampled_from(
    ["", "met", "5", "b", "not a table", PLAN, "[]", "[1]", "{}", '[{"id":""}]']
)
clauses = st.builds(
    Clause,
    ids,
    ids,
    ids,
    st.sampled_from(["", "none", "undated", "unowned"]),
    st.sampled_from(["", "limiting_not_met", "limiting_not_fully_met", "open_concern"]),
    st.lists(words, max_size=2).map(tuple),
    st.none() | st.integers(0, 10),
    st.none() | st.integers(0, 10),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.sampled_from(["", "by_when", "gone"]),
    st.none() | st.sampled_from(Grade),
    st.none() | st.sampled_from(Grade),
)


@given(
    st.lists(clauses, max_size=3),
    st.dictionaries(ids, words, max_size=5),
    st.dictionaries(ids, words.map(Answer), max_size=5),
)
def test_any_rule_is_looked_at_over_any_record(
    when: list[Clause], fields: dict[str, str], answers: dict[str, Answer]
) -> None:
    record = replace(EMPTY, fields=fields, answers=answers)
    held = found(_form(*when), record)
    alone = [bool(found(_form(clause), record)) for clause in when]
    assert bool(held) is (bool(when) and all(alone))


def test_a_clause_about_a_section_points_to_the_first_that_waits() -> None:
    waiting, whole = Clause(section="s1", answered=False), Clause(section="s1", answered=True)
    assert _where(EMPTY, waiting) == Place("s1", Part.ANSWER, "s1.1")
    assert _where(EMPTY, whole) is None
    assert _where(_answered("s1.1", "met"), waiting) == Place("s1", Part.ANSWER, "s1.2")
    keys = [criterion.id for criterion in _form(waiting).sections[0].criteria]
    every = replace(EMPTY, answers={key: Answer("met") for key in keys})
    assert _where(every, waiting) is None
    assert _where(every, whole) == Place("s1", Part.ANSWER, "s1.1")
    stepped = replace(EMPTY, fields={"opened_after": "step_down"})
    assert _where(stepped, waiting) is None, "a section that is not asked waits for nothing"
    assert _where(EMPTY, Clause(section="s1")) is None
    assert _where(EMPTY, Clause(section="s9", answered=False)) is None


def test_cumbria_points_out_bottom_lines_that_are_left() -> None:
    form = library().form("cumbria.audit")
    good = {OVERALL: Award(Grade.GOOD)}
    ticks = [c.id for c in form.section("bottom_lines").criteria]
    record = Record("r1", form.id, 1, form.hash, awards=good)
    held = {one.contradiction.id: one.place for one in found(form, record)}
    assert held["good_without_bottom_lines"].section_id in ("bottom_lines", form.sections[-1].id)
    ticked = replace(record, answers={key: Answer("ticked") for key in ticks})
    assert "good_without_bottom_lines" not in [o.contradiction.id for o in found(form, ticked)]
    six = replace(record, answers={key: Answer("ticked") for key in ticks[1:]})
    assert "good_without_bottom_lines" in [o.contradiction.id for o in found(form, six)]
    weak = replace(record, awards={OVERALL: Award(Grade.REQUIRES_IMPROVEMENT)})
    assert "good_without_bottom_lines" not in [o.contradiction.id for o in found(form, weak)]
