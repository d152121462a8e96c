"""The rules of one form as help says them, in the form's own words."""

from __future__ import annotations

from collections.abc import Iterator

from eh_desktop.domain.form import Form
from eh_desktop.domain.form_rules import DateRule, Unit
from eh_desktop.domain.language import say, say_count


def form_rules(form: Form) -> tuple[tuple[str, str], ...]:
    """Give what the form suggests, checks and asks for: a name and its meaning each."""
    return tuple(_rules(form))


def _rules(form: Form) -> Iterator[tuple[str, str]]:
    if form.rule is not None and form.rule.why:
        yield say("How a grade is suggested"), form.rule.why
    if form.outcome is not None and form.outcome.why:
        yield say("How the outcome is suggested"), form.outcome.why
    if form.date_rules:
        limits = " ".join(f"{_limit(rule)}." for rule in form.date_rules)
        yield say("Days it counts"), limits
    if form.contradictions:
        yield (
            say("What does not go together"),
            say_count(
                "It points out {count} thing that would contradict another, and forbids nothing.",
                "It points out {count} things that would contradict one another, and forbids "
                "nothing.",
                len(form.contradictions),
            ),
        )
    if form.siblings is not None:
        yield say("Brothers and sisters"), say("Each child is answered for where it matters.")
    if form.verification is not None:
        said = say("Somebody else rates the same statements; both ratings are kept.")
        yield form.verification.title, said


def _limit(rule: DateRule) -> str:
    return say("{what}: within {limit}", what=rule.title, limit=_length(rule.limit, rule.unit))


def _length(count: int, unit: Unit) -> str:
    if unit == "working_days":
        return say_count("{count} working day", "{count} working days", count)
    if unit == "days":
        return say_count("{count} day", "{count} days", count)
    if unit == "weeks":
        return say_count("{count} week", "{count} weeks", count)
    if unit == "months":
        return say_count("{count} month", "{count} months", count)
    return say_count("{count} year", "{count} years", count)
