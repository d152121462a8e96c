"""Suggest one of two outcomes: the work meets the standard, or falls short; a person decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.domain.form import Criterion, Form, asked
from eh_desktop.domain.form_rules import OutcomeRule
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.kinds import CriterionKind, scale_of
from eh_desktop.domain.record import Record
from eh_desktop.domain.sentences import listed


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


def flag_of(form: Form, fields: Mapping[str, str]) -> Flag | None:
    """Give the flag that a finished record raises; None where its outcome raises none."""
    rule = form.outcome
    if rule is None or not rule.about or fields.get(rule.field) != rule.falls_short:
        return None
    about = fields.get(rule.about, "").strip()
    return Flag(about, rule.flag) if about else None


def looked_at(form: Form, fields: Mapping[str, str]) -> str:
    """Give whose work a record of such a form is about, to compare; empty for nobody's."""
    about = fields.get(form.outcome.about, "") if form.outcome is not None else ""
    return " ".join(about.split()).casefold()


def suggest_outcome(form: Form, record: Record) -> OutcomeSuggestion:
    """Suggest the outcome from the share of the points; ValueError if the form has no outcome.

    Every criterion asked has to be answered, but those that may stay open. Not applicable, and
    what carries no points, leaves the sum.
    """
    if form.outcome is None:
        raise ValueError(f"{form.id} has no outcome")
    scored = [
        (f"{section.short_title} {criterion.number}", criterion)
        for section in form.sections
        for criterion in asked(section, record.fields)
        if scale_of(criterion).most_points
    ]
    still_open = [name for name, criterion in scored if is_open(criterion, record)]
    if still_open:
        verb = "is" if len(still_open) == 1 else "are"
        said = f"No suggestion yet: {listed(still_open)} {verb} still open."
        return OutcomeSuggestion(None, said)
    counted = [
        (kind, points)
        for _, criterion in scored
        if (points := _points(kind := scale_of(criterion), criterion, record)) is not None
    ]
    if not counted:
        return OutcomeSuggestion(None, "Nothing applies, so there is no outcome to suggest.")
    return _suggested(form, form.outcome, counted)


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
    because = (
        f"{said} gives {total} of {possible} points ({total * 100 // possible} %); "
        f"“{words[rule.meets]}” starts at {rule.meets_from} %"
    )
    return OutcomeSuggestion(
        meets, f"{because}." if meets else f"{because}, so it is “{words[rule.falls_short]}”."
    )


def _label(kind: CriterionKind, points: int) -> str:
    left = "left" if kind.id == "tick" else str(points)
    label = next((o.label for o in kind.options if o.points == points), left)
    return label.lower()
