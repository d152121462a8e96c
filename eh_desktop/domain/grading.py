"""Suggest grades, and show the working in one sentence; a person awards.

The rule and its reasons stand in `docs/grading.md`. No framework publishes a formula: the
parameters are part of each form and are frozen into its records.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from eh_desktop.domain.form import (
    Criterion,
    Form,
    GradingRule,
    Section,
    criterion_applies,
    section_applies,
)
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import OVERALL, Award, FrozenSuggestion, Record
from eh_desktop.domain.sentences import listed
from eh_desktop.domain.totals import full_per_cent

Values = Mapping[str, str | None]
"""Criterion id to a value of its scale; absent or None while open."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested grade, or None with the reason why there is none yet."""

    grade: Grade | None
    because: str
    applies: bool = True
    """False where the section is left out: it never counts against the case."""
    capped_at: Grade | None = None
    """The grade a limiting criterion caps this section at, if one does."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Every section's suggestion by id, and the overall one."""

    sections: Mapping[str, Suggestion]
    overall: Suggestion

    def of(self, key: str) -> Suggestion:
        """Give the suggestion of a section id or of `overall`."""
        return self.overall if key == OVERALL else self.sections[key]

    def freeze(self) -> dict[str, FrozenSuggestion]:
        """Give what a record keeps when it becomes final, by section id and `overall`."""
        frozen = {key: FrozenSuggestion(s.grade, s.because) for key, s in self.sections.items()}
        frozen[OVERALL] = FrozenSuggestion(self.overall.grade, self.overall.because)
        return frozen


def suggest(form: Form, record: Record) -> Suggestions:
    """Give the suggestions for a record; the overall one builds on awards where given."""
    if form.rule is None:
        no_grade = say("This form carries no grades.")
        return Suggestions({}, Suggestion(None, no_grade, applies=False))
    values = {key: answer.value for key, answer in record.answers.items()}
    exceptional = {key for key, answer in record.answers.items() if answer.exceptional}
    awards = counting_awards(form, record).items()
    awarded = {key: award.grade for key, award in awards if key != OVERALL}
    return suggest_values(form, values, exceptional, record.fields, awarded)


def suggest_values(
    form: Form,
    values: Values,
    exceptional: Collection[str] = (),
    fields: Mapping[str, str] | None = None,
    awarded: Mapping[str, Grade] | None = None,
) -> Suggestions:
    """Give the suggestions for bare values; ValueError if the form carries no grading rule."""
    if form.rule is None:
        raise ValueError(f"{form.id} carries no grades")
    sections: dict[str, Suggestion] = {}
    for section in form.graded_sections():
        if section.condition is not None and not section_applies(section, fields or {}):
            sections[section.id] = Suggestion(None, section.condition.because, applies=False)
        else:
            sections[section.id] = suggest_section(
                section, form.rule, values, exceptional, fields or {}
            )
    return Suggestions(sections, suggest_overall(form, form.rule, sections, awarded or {}))


def suggest_section(
    section: Section,
    rule: GradingRule,
    values: Values,
    exceptional: Collection[str] = (),
    fields: Mapping[str, str] | None = None,
) -> Suggestion:
    """Suggest one section's grade from the values of those criteria that apply and count."""
    counting = [
        (criterion, values.get(criterion.id))
        for criterion in section.criteria
        if criterion_applies(criterion, fields or {}) and scale_of(criterion).counts
    ]
    open_numbers = [criterion.number for criterion, value in counting if value is None]
    if open_numbers:
        return Suggestion(
            None, say("No suggestion yet: {still_open}.", still_open=_still_open(open_numbers))
        )
    counted = [
        _Counted(criterion, kind.text(value), points, kind.most_points)
        for criterion, value in counting
        if (points := (kind := scale_of(criterion)).points(value)) is not None
    ]
    if not counted:
        return Suggestion(
            None, say("Nothing in this section applies, so there is no grade."), applies=False
        )
    total, possible = sum(one.points for one in counted), sum(one.most for one in counted)
    grade = _by_share(rule, total, possible)
    found = sum(1 for one in counted if one.full and one.criterion.id in exceptional)
    if grade is Grade.OUTSTANDING and found < rule.exceptional_needed:
        grade = Grade.GOOD
    cap, cap_words = _cap(rule, counted)
    because = _working(rule, counted, total, possible, found)
    if cap is not None and cap < grade:
        return Suggestion(
            cap, say("{because}, but {cap}.", because=because, cap=cap_words), capped_at=cap
        )
    return Suggestion(grade, f"{because}.", capped_at=cap)


def suggest_overall(
    form: Form,
    rule: GradingRule,
    sections: Mapping[str, Suggestion],
    awarded: Mapping[str, Grade],
) -> Suggestion:
    """Suggest the overall grade: the sections' mean, near the lowest, under every cap."""
    used: dict[str, Grade] = {}
    waiting: list[str] = []
    for section_id, suggestion in sections.items():
        if not suggestion.applies:
            continue
        grade = awarded.get(section_id, suggestion.grade)
        if grade is None:
            waiting.append(form.section(section_id).short_title)
        else:
            used[section_id] = grade
    if waiting:
        return Suggestion(
            None, say("No suggestion yet: no grade for {sections}.", sections=listed(waiting))
        )
    if not used:
        return Suggestion(
            None, say("No section applies, so there is no overall grade."), applies=False
        )
    grade, because = _overall_of(form, rule, used)
    caps = [s.capped_at for s in sections.values() if s.applies and s.capped_at is not None]
    if caps and min(caps) < grade:
        cap = min(caps)
        return Suggestion(
            cap,
            say(
                "{because}, but {limits} caps it at {grade}.",
                because=because,
                limits=rule.limits,
                grade=say(cap.label),
            ),
            capped_at=cap,
        )
    return Suggestion(grade, f"{because}.")


def counting_awards(form: Form, record: Record) -> dict[str, Award]:
    """Give the awards that count: one given before its section ceased to apply does not."""
    left_out = {
        section.id
        for section in form.graded_sections()
        if not section_applies(section, record.fields)
    }
    return {key: award for key, award in record.awards.items() if key not in left_out}


def needs_reason(suggested: Grade | None, awarded: Grade) -> bool:
    """Tell whether an award has to be explained: it differs from a suggestion that exists."""
    return suggested is not None and suggested is not awarded


@dataclass(frozen=True, slots=True)
class _Counted:
    """One criterion whose answer counts."""

    criterion: Criterion
    label: str
    points: int
    most: int

    @property
    def full(self) -> bool:
        return self.points == self.most

    def falls_short(self) -> str:
        if self.criterion.kind == "grade":
            return say("is judged {answer}", answer=self.label.lower())
        return (
            say("is not met")
            if self.points == 0
            else say("is only {answer}", answer=self.label.lower())
        )


def _by_share(rule: GradingRule, total: int, possible: int) -> Grade:
    steps = (
        (rule.outstanding_from, Grade.OUTSTANDING),
        (rule.good_from, Grade.GOOD),
        (rule.requires_improvement_from, Grade.REQUIRES_IMPROVEMENT),
    )
    for threshold, grade in steps:
        if total * 100 >= threshold * possible:
            return grade
    return Grade.INADEQUATE


_FULL_ENOUGH = 2
"""Points from which a limiting criterion limits nothing: Met, and Good or better."""


def _cap(rule: GradingRule, counted: Collection[_Counted]) -> tuple[Grade | None, str]:
    lowest, said = None, ""
    for one in counted:
        if not one.criterion.limiting or one.points >= _FULL_ENOUGH:
            continue
        limit = rule.limit_not_met if one.points == 0 else rule.limit_partially_met
        if lowest is None or limit < lowest:
            lowest = limit
            place = f"{rule.limits} ({_named(one.criterion)})"
            said = say(
                "{what} {falls_short}, which caps it at {grade}",
                what=place,
                falls_short=one.falls_short(),
                grade=say(limit.label),
            )
    return lowest, said


def _named(criterion: Criterion) -> str:
    """Give what a person finds the criterion by: its number, or its id where that is a letter."""
    return criterion.number if criterion.number.isdecimal() else criterion.id


def _working(
    rule: GradingRule, counted: Collection[_Counted], total: int, possible: int, found: int
) -> str:
    best_first = sorted(counted, key=lambda one: -one.points)
    words = list(dict.fromkeys(one.label.lower() for one in best_first))
    labels = [one.label.lower() for one in best_first]
    said = [f"{labels.count(word)} {word}" for word in words]
    share = full_per_cent(total, possible)
    text = say(
        "{answers} gives {total} of {possible} points ({share} %)",
        answers=listed(said).capitalize(),
        total=total,
        possible=possible,
        share=share,
    )
    reached = _by_share(rule, total, possible)
    if reached is Grade.OUTSTANDING:
        if found < rule.exceptional_needed:
            return say(
                "{working}, which is Good; Outstanding also needs exceptional practice in evidence",
                working=text,
            )
        return say("{working}, with exceptional practice in evidence", working=text)
    starts = {
        Grade.GOOD: rule.good_from,
        Grade.REQUIRES_IMPROVEMENT: rule.requires_improvement_from,
    }
    if reached in starts:
        return say(
            "{working}; {grade} starts at {start} %",
            working=text,
            grade=say(reached.label),
            start=starts[reached],
        )
    return say(
        "{working}; Requires improvement starts at {start} %",
        working=text,
        start=rule.requires_improvement_from,
    )


def _overall_of(form: Form, rule: GradingRule, used: Mapping[str, Grade]) -> tuple[Grade, str]:
    total, count = sum(used.values()), len(used)
    mean = Grade((2 * total + count - 1) // (2 * count))  # the nearest grade, ties downwards
    lowest = min(used.values())
    ceiling = Grade(min(lowest + rule.overall_steps_above_lowest, Grade.OUTSTANDING))
    said = listed([f"{form.section(key).short_title} {say(g.label)}" for key, g in used.items()])
    if ceiling < mean:
        words = say(
            "{grades}: no more than one step above the lowest is {grade}",
            grades=said,
            grade=say(ceiling.label),
        )
        return ceiling, words
    return mean, say("{grades}: on average {grade}", grades=said, grade=say(mean.label))


def _still_open(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return say("criterion {number} is still open", number=numbers[0])
    return say(
        "{count} criteria are still open ({numbers})",
        count=len(numbers),
        numbers=", ".join(numbers),
    )
