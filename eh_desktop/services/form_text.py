"""A form as text, for the command line: everything it asks, and the rules it judges by."""

from __future__ import annotations

from collections.abc import Iterator

from eh_desktop.domain.form import Condition, Criterion, Field, Form, Section
from eh_desktop.domain.form_rules import Clause, DateRule
from eh_desktop.domain.record import OVERALL

_OF_THE_RECORD = {
    "none": "there is no action",
    "undated": "an action has no date",
    "unowned": "an action has no owner",
    "limiting_not_met": "a limiting criterion is not met",
    "limiting_not_fully_met": "a limiting criterion is not fully met",
    "open_concern": "a concern has no outcome",
}
"""What a clause that names no place says, by the value of its `actions` or `any`."""


def show_text(form: Form) -> str:
    """Give a form as text: fields, sections, criteria with ids, conditions and rules."""
    head = [f"{form.title} ({form.id}, version {form.version})", form.framework.title]
    if form.wording:
        head.append(f"With the local wording “{form.wording}”")
    if form.intro:
        head += ["", *(f"  {line}" for line in form.intro.splitlines())]
    fields = [line for entry in form.header for line in _field(entry)]
    sections = [line for section in form.sections for line in _section(section, form)]
    return "\n".join([*head, "", *fields, *sections, *_rules(form)])


def _field(entry: Field) -> Iterator[str]:
    optional = "" if entry.required else ", optional"
    yield f"  {entry.label} [{entry.id}, {entry.kind}{optional}]"
    for choice in entry.choices:
        yield f"      {choice.id}: {choice.label}"
    for column in entry.columns:
        yield f"      {column.id} ({column.kind}): {column.label}"


def _section(section: Section, form: Form) -> Iterator[str]:
    yield ""
    yield f"{section.title} [{section.id}]"
    if section.condition is not None:
        yield f"  {_when(section.condition, form)}"
    fields = [line for entry in section.fields for line in _field(entry)]
    if not section.after:
        yield from fields
    group = ""
    for criterion in section.criteria:
        if criterion.group and criterion.group != group:
            group = criterion.group
            yield f"  {group}"
        yield from _criterion(criterion, form)
    if section.after:
        yield from fields
    if section.notes_required:
        yield "  a note is required at every criterion"
    if section.details:
        yield f"  asked beside each answer: {', '.join(section.details)}"
    if section.comments_label:
        required = " (required)" if section.comments_required else ""
        yield f"  {section.comments_label}{required}"


def _criterion(criterion: Criterion, form: Form) -> Iterator[str]:
    flags = {
        "limits the grade": criterion.limiting,
        "optional": criterion.optional,
        "may not apply": criterion.may_not_apply,
        "for each child": criterion.per_child,
    }
    said = "".join(f"  ({words})" for words, holds in flags.items() if holds)
    yield f"  {criterion.id:6} {criterion.text} [{criterion.kind}]{said}"
    if criterion.condition is not None:
        yield f"         {_when(criterion.condition, form)}"


def _when(condition: Condition, form: Form) -> str:
    word, values = ("unless", condition.unless)
    if condition.only_if:
        word, values = ("only if", condition.only_if)
    entry = next((entry for _, entry in form.fields() if entry.id == condition.field), None)
    said = " or ".join(
        f"{value} ({entry.label_of(value)})" if entry is not None else value for value in values
    )
    return f"applies {word} {condition.field} is {said}: otherwise “{condition.because}”"


def _rules(form: Form) -> Iterator[str]:
    if form.rule is not None:
        rule = form.rule
        yield from ("", f"Grading rule {rule.id}: {rule.why}".rstrip())
        yield (
            f"  Requires improvement from {rule.requires_improvement_from} %, Good from "
            f"{rule.good_from} %, Outstanding from {rule.outstanding_from} %"
        )
    if form.outcome is not None:
        outcome = form.outcome
        yield from ("", f"Outcome rule {outcome.id}: {outcome.why}".rstrip())
        yield f"  {outcome.field} is {outcome.meets} from {outcome.meets_from} %"
        yield f"  {outcome.falls_short}: {outcome.flag}"
        if outcome.flag_field:
            values = " or ".join(outcome.flag_values)
            yield f"  flags {outcome.about} where {outcome.flag_field} is {values}"
    if form.date_rules:
        yield from ("", "Date rules")
        yield from (f"  {rule.id}: {_date_rule(rule)}" for rule in form.date_rules)
    if form.contradictions:
        yield from ("", "Contradictions that are pointed out")
        for one in form.contradictions:
            yield f"  {one.id}: {one.says}"
            yield f"      when {' and '.join(_clause(clause) for clause in one.when)}"
    yield from _other_rules(form)


def _other_rules(form: Form) -> Iterator[str]:
    named = [table for table in form.action_tables if table.id]
    if named:
        yield from ("", "Action tables")
        yield from (f"  {table.id}: {table.title} ({', '.join(table.asks)})" for table in named)
    if form.siblings is not None:
        children, chosen = form.siblings.children, form.siblings.roll_up
        yield from ("", f"Children are listed in {children}; {chosen} says how their answers join")
    if form.verification is not None:
        by, on = form.verification.by, form.verification.on
        yield from ("", f"Second rating: {form.verification.title} (by {by}, on {on})")


def _date_rule(rule: DateRule) -> str:
    unit = rule.unit.replace("_", " ")
    unit = unit.removesuffix("s") if rule.limit == 1 else unit
    steps = ", each step" if rule.every else ""
    tolerated = f", {rule.tolerated} tolerated" if rule.tolerated else ""
    begin = f"from {rule.start} " if rule.start else ""
    suggests = f"; suggests {rule.criterion}" if rule.criterion else ""
    called = f"; else “{rule.over}”" if rule.over else ""
    limit = f"{rule.limit} {unit}{tolerated}"
    return f"{rule.title}: {begin}to {rule.end}{steps}, within {limit}{suggests}{called}"


def _clause(clause: Clause) -> str:
    if clause.actions or clause.any:
        return _OF_THE_RECORD[clause.actions or clause.any]
    award = "the overall grade" if clause.award == OVERALL else f"the grade of {clause.award}"
    section = f"every criterion of {clause.section}" if clause.section else ""
    subject = clause.criterion or clause.field or section or award
    if clause.section and clause.answered is False:
        return f"some criterion of {clause.section} has no answer"
    if clause.column:
        subject = f"{clause.column} in {subject}"
    return f"{subject} {' and '.join(_states(clause))}"


def _states(clause: Clause) -> Iterator[str]:
    if clause.values:
        yield f"is {' or '.join(clause.values)}"
    if clause.least is not None:
        yield f"has {clause.least} points or more"
    if clause.most is not None:
        yield f"has {clause.most} points or fewer"
    if clause.noted is not None:
        yield "has a note" if clause.noted else "has no note"
    if clause.answered is not None:
        yield "has an answer" if clause.answered else "has no answer"
    if clause.filled is not None:
        yield "is filled in" if clause.filled else "is empty"
    if clause.lowest is not None:
        yield f"is {clause.lowest.label} or better"
    if clause.highest is not None:
        yield f"is {clause.highest.label} or worse"
