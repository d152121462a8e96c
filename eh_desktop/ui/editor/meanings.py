"""What the values of a criterion's scale mean in a form, and what the two poles are called."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import mark, say

_POLES = {
    "met": (mark("Met"), mark("Not met")),
    "yes_no": (mark("Yes"), mark("No")),
    "yes_unsure_no": (mark("Yes"), mark("No")),
    "rag": (mark("Green"), mark("Red")),
    "tick": (mark("Tick it if"), mark("Leave it if")),
}
_GOOD_AND_BAD = (mark("What good looks like"), mark("What falls short"))


def meanings(form: Form, criterion: Criterion) -> Mapping[str, str]:
    """Give what a form says that values mean, by value; the framework's grades for grades."""
    said = form.descriptors.get(criterion.kind, {})
    if said or criterion.kind != "grade":
        return said
    return form.framework.grades


def meaning_lines(form: Form, criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """Give each value's words with what it means, in the order of the scale."""
    means = meanings(form, criterion)
    options = scale_of(criterion).options
    return tuple((say(o.label), means[o.value]) for o in options if means.get(o.value))


def poles(criterion: Criterion) -> tuple[str, str]:
    """Give what the good and the bad end are called above the guidance: `Met`, `Not met`."""
    good, bad = _POLES.get(criterion.kind, _GOOD_AND_BAD)
    return say(good), say(bad)


def limit_words(form: Form, criterion: Criterion) -> str:
    """Say what a limiting criterion limits; empty where none does, or nothing is graded."""
    if form.rule is None or not criterion.limiting:
        return ""
    short = {"grade": say("Inadequate or Requires improvement")}
    answers = short.get(criterion.kind, say("not met or partially met"))
    topic = form.rule.limits
    return say(
        "{topic}: {answers} here limits the grade.",
        topic=f"{topic[:1].upper()}{topic[1:]}",
        answers=answers,
    )
