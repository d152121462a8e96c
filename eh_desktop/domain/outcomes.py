"""Suggest one of two outcomes: the work meets the standard, or falls short; a person decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eh_desktop.domain.form import Criterion, Field, Form, asked, criterion_name, undecided
from eh_desktop.domain.form_rules import OutcomeRule
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.kinds import CriterionKind, scale_of
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.record import Record
from eh_desktop.domain.sentences import listed
from eh_desktop.domain.totals import full_per_cent


@dataclass(frozen=True, slots=True)
class OutcomeSuggestion:
    """Whether the work meets the standard, or None with the reason why that is not known yet."""

    meets: bool | None
    because: str
    """The working, in one sentence."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Somebody whose work fell short, so that their next work is looked at."""

    about: str
    """Whose work it is, as the record names them."""
    because: str
    """What follows, in the form's words."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A record that counts, as far as flags need it."""

    record_id: str
    form: Form
    fields: Mapping[str, str]


def flag_of(form: Form, fields: Mapping[str, str]) -> Flag | None:
    """Give the flag that a finished record raises; None where its outcome raises none."""
    rule = form.outcome
    if rule is None or not looked_at(form, fields) or fields.get(rule.field) != rule.falls_short:
        return None
    return Flag(fields[rule.about].strip(), rule.flag)


def looked_at(form: Form, fields: Mapping[str, str]) -> str:
    """Give whose work a record looks at that can raise or clear a flag; empty for nobody's.

    Capitals and spare spaces are levelled, so that two records of one person compare equal.
    """
    rule = form.outcome
    if rule is None or (rule.flag_field and fields.get(rule.flag_field) not in rule.flag_values):
        return ""
    return _levelled(fields.get(rule.about, ""))


def standing_flags(finished: Iterable[Finished]) -> tuple[tuple[Finished, Flag], ...]:
    """Give the flags that stand after these records, earliest finished first, with who raised them.

    A flag stands until the same person's work on another case was looked at with the same form.
    """
    standing: dict[tuple[str, str], tuple[Finished, Flag]] = {}
    for one in finished:
        whose = looked_at(one.form, one.fields)
        if not whose:
            continue
        key, flag = (one.form.id, whose), flag_of(one.form, one.fields)
        if flag is not None:
            standing[key] = (one, flag)
        elif key in standing and _case(standing[key][0]) != _case(one):
            del standing[key]
    return tuple(standing.values())


def _case(one: Finished) -> str:
    return _levelled(one.fields.get(one.form.case_field, ""))


def _levelled(text: str) -> str:
    return " ".join(text.split()).casefold()


def suggest_outcome(form: Form, record: Record) -> OutcomeSuggestion:
    """Suggest the outcome from the share of the points; ValueError if the form has no outcome.

    Every criterion asked has to be answered, but those that may stay open. Not applicable, and
    what carries no points, leaves the sum.
    """
    if form.outcome is None:
        raise ValueError(f"{form.id} has no outcome")
    first = _deciding(form, record)
    if first is not None:
        said = say(
            "No suggestion yet: choose “{label}” first, which decides what is asked.",
            label=first.label,
        )
        return OutcomeSuggestion(None, said)
    scored = [
        (f"“{criterion_name(section, criterion)}”", criterion)
        for section in form.sections
        for criterion in asked(section, record.fields)
        if scale_of(criterion).most_points
    ]
    still_open = [name for name, criterion in scored if is_open(criterion, record)]
    if still_open:
        said = say_count(
            "No suggestion yet: {criteria} is still open.",
            "No suggestion yet: {criteria} are still open.",
            len(still_open),
            criteria=listed(still_open),
        )
        return OutcomeSuggestion(None, said)
    counted = [
        (kind, points)
        for _, criterion in scored
        if (points := _points(kind := scale_of(criterion), criterion, record)) is not None
    ]
    if not counted:
        return OutcomeSuggestion(None, say("Nothing applies, so there is no outcome to suggest."))
    return _suggested(form, form.outcome, counted)


def _deciding(form: Form, record: Record) -> Field | None:
    """Give the first required field that is empty and keeps criteria with points from applying."""
    required = {entry.id: entry for _, entry in form.fields() if entry.required}
    for section, criterion in form.criteria():
        for condition in (section.condition, criterion.condition):
            if condition is None or condition.holds(record.fields):
                continue
            decides = required.get(condition.field)
            waits = undecided(condition, record.fields) and scale_of(criterion).most_points
            if decides is not None and waits:
                return decides
    return None


def _points(kind: CriterionKind, criterion: Criterion, record: Record) -> int | None:
    value = record.answer(criterion.id).value
    return 0 if value is None and criterion.kind == "tick" else kind.points(value)


def _suggested(
    form: Form, rule: OutcomeRule, counted: list[tuple[CriterionKind, int]]
) -> OutcomeSuggestion:
    total, possible = sum(p for _, p in counted), sum(kind.most_points for kind, _ in counted)
    meets = total * 100 >= rule.meets_from * possible
    best_first = sorted(counted, key=lambda one: -one[1])
    labels = Counter(_label(kind, points) for kind, points in best_first)
    said = listed([f"{count} {label}" for label, count in labels.items()])
    entry = next((e for _, e in form.fields() if e.id == rule.field), None)
    words = {one: entry.label_of(one) if entry else one for one in (rule.meets, rule.falls_short)}
    because = say(
        "{answers} gives {total} of {possible} points ({share} %); “{outcome}” starts at {start} %",
        answers=said,
        total=total,
        possible=possible,
        share=full_per_cent(total, possible),
        outcome=words[rule.meets],
        start=rule.meets_from,
    )
    return OutcomeSuggestion(
        meets,
        f"{because}."
        if meets
        else say(
            "{because}, so it is “{outcome}”.", because=because, outcome=words[rule.falls_short]
        ),
    )


def _label(kind: CriterionKind, points: int) -> str:
    left = mark("left") if kind.id == "tick" else str(points)
    label = next((o.label for o in kind.options if o.points == points), left)
    return say(label).lower()
