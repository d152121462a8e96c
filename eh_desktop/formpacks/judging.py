"""Rules of a form that name what is not there: dates, contradictions, outcomes, children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eh_desktop.domain.form import Field, Form
from eh_desktop.domain.form_rules import ROLL_UPS, Clause, DateRule, OutcomeRule
from eh_desktop.domain.kinds import CRITERION_KINDS, scale_of
from eh_desktop.domain.record import OVERALL
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem

TODAY = "today"
"""What a date rule may end with instead of a field."""


def judging_problems(form: Form) -> Iterator[Problem]:
    """Give what is wrong with a form's rules, beyond the grading."""
    fields = {entry.id: entry for _, entry in form.fields()}
    for at, rule in enumerate(form.date_rules):
        yield from _date_rule(form, rule, fields, ("date_rule", at))
    for at, contradiction in enumerate(form.contradictions):
        for place, clause in enumerate(contradiction.when):
            path = ("contradiction", at, "when", place)
            yield from _clause(form, clause, fields, path)
    yield from _twice("date rule", "date_rule", [rule.id for rule in form.date_rules])
    yield from _twice("contradiction", "contradiction", [one.id for one in form.contradictions])
    yield from _twice("action table", "action_table", [one.id for one in form.action_tables])
    yield from _outcome(form, fields)
    yield from _children(form, fields)
    if form.verification is not None:
        for key, name in (("by", form.verification.by), ("on", form.verification.on)):
            yield from _absent(name, fields, ("verification", key), "field")
    yield from _scales(form)


def _twice(noun: str, key: str, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, one in enumerate(ids):
        if one in seen:
            what = f"The {noun} “{one}” stands here a second time."
            yield Problem((key, at, "id"), what, f"Give each {noun} one of its own.")
        seen.add(one)


def _absent(name: str, known: Iterable[str], path: KeyPath, noun: str) -> Iterator[Problem]:
    there = list(known)
    if name and name not in there:
        what = f"It names the {noun} “{name}”, and there is no such {noun}."
        yield Problem(path, what, nearest(name, there) if there else f"Add the {noun}.")


def _criterion_ids(form: Form) -> list[str]:
    return [criterion.id for _, criterion in form.criteria()]


def _date_rule(
    form: Form, rule: DateRule, fields: dict[str, Field], path: KeyPath
) -> Iterator[Problem]:
    yield from _absent(rule.criterion, _criterion_ids(form), (*path, "criterion"), "criterion")
    yield from _absent(rule.start, fields, (*path, "start"), "field")
    if rule.end != TODAY:
        yield from _absent(rule.end, fields, (*path, "end"), "field")
    wanted = {"start": "date", "end": "dates" if rule.every else "date"}
    for key, kind in wanted.items():
        entry = fields.get(getattr(rule, key))
        if entry is not None and entry.kind != kind:
            what = f"“{entry.id}” is of kind {entry.kind}; this rule needs one of kind {kind}."
            yield Problem((*path, key), what, f"Name a field of kind {kind}.")
    if not rule.start and not rule.every:
        yield Problem(
            (*path, "start"), "The rule has no start.", "Name the field of the first day."
        )
    if rule.tolerated and rule.tolerated <= rule.limit:
        what = f"tolerated ({rule.tolerated}) is not above the limit ({rule.limit})."
        yield Problem((*path, "tolerated"), what, "Take it out, or raise it.")


def _clause(
    form: Form, clause: Clause, fields: dict[str, Field], path: KeyPath
) -> Iterator[Problem]:
    subjects = [
        name
        for name in ("criterion", "section", "field", "award", "actions", "any")
        if getattr(clause, name)
    ]
    if len(subjects) != 1:
        what = "A clause is about exactly one of criterion, section, field, award, actions, any."
        yield Problem(path, what, "Write one clause for each.")
        return
    yield from _absent(clause.criterion, _criterion_ids(form), (*path, "criterion"), "criterion")
    sections = [section.id for section in form.sections]
    yield from _absent(clause.section, sections, (*path, "section"), "section")
    if clause.answered is not None and not (clause.criterion or clause.section):
        what = "answered can be asked of a criterion or a section only."
        yield Problem((*path, "answered"), what, "Use filled for a field.")
    if clause.section and clause.answered is None:
        yield Problem(path, "A clause about a section needs answered.", "Write answered = false.")
    yield from _absent(clause.field, fields, (*path, "field"), "field")
    grades = [section.id for section in form.graded_sections()]
    yield from _absent(clause.award, [*grades, OVERALL], (*path, "award"), "grade")
    yield from _clause_values(form, clause, fields, path)
    entry = fields.get(clause.field)
    if entry is not None and clause.column:
        columns = [column.id for column in entry.columns]
        yield from _absent(clause.column, columns, (*path, "column"), "column")


def _clause_values(
    form: Form, clause: Clause, fields: dict[str, Field], path: KeyPath
) -> Iterator[Problem]:
    known: list[str] = []
    if clause.criterion in _criterion_ids(form):
        scale = scale_of(form.criterion(clause.criterion))
        known = [option.value for option in scale.options]
    elif clause.field in fields:
        known = [choice.id for choice in fields[clause.field].choices]
    for at, value in enumerate(clause.values):
        if known and value not in known:
            what = f"“{value}” is not a value that can stand there."
            yield Problem((*path, "values", at), what, nearest(value, known))


def _outcome(form: Form, fields: dict[str, Field]) -> Iterator[Problem]:
    rule = form.outcome
    if rule is None:
        return
    if form.rule is not None:
        what = "A form has a [grading] or an [outcome], not both."
        yield Problem(("outcome",), what, "Take one of the two out.")
    yield from _absent(rule.field, fields, ("outcome", "field"), "field")
    yield from _absent(rule.about, fields, ("outcome", "about"), "field")
    entry = fields.get(rule.field)
    if entry is not None:
        choices = [choice.id for choice in entry.choices]
        yield from _absent(rule.meets, choices, ("outcome", "meets"), "choice")
        yield from _absent(rule.falls_short, choices, ("outcome", "falls_short"), "choice")
    yield from _flag(rule, fields)


def _flag(rule: OutcomeRule, fields: dict[str, Field]) -> Iterator[Problem]:
    """Give what is wrong with what says which work is flagged."""
    yield from _absent(rule.flag_field, fields, ("outcome", "flag_field"), "field")
    if bool(rule.flag_field) != bool(rule.flag_values):
        what = "flag_field and flag_values go together, and one of them is missing."
        yield Problem(("outcome",), what, "Add the other, or take both out.")
    if rule.flag_field and not rule.about:
        what = "It says which work is flagged, but not whose: about is missing."
        yield Problem(("outcome", "flag_field"), what, "Name the field of the person in about.")
    entry = fields.get(rule.flag_field)
    if entry is not None and entry.kind != "choice":
        what = f"“{entry.id}” is of kind {entry.kind}; flag_field needs one of kind choice."
        yield Problem(("outcome", "flag_field"), what, "Name a field of kind choice.")
    elif entry is not None:
        for at, value in enumerate(rule.flag_values):
            choices = [choice.id for choice in entry.choices]
            yield from _absent(value, choices, ("outcome", "flag_values", at), "choice")


def _children(form: Form, fields: dict[str, Field]) -> Iterator[Problem]:
    rule = form.siblings
    per_child = [
        ("section", at, "criterion", place, "per_child")
        for at, section in enumerate(form.sections)
        for place, criterion in enumerate(section.criteria)
        if criterion.per_child
    ]
    if rule is None:
        if per_child:
            what = "A criterion is answered per child, but the form has no [siblings]."
            yield Problem(per_child[0], what, "Add [siblings], or take per_child out.")
        return
    yield from _absent(rule.children, fields, ("siblings", "children"), "field")
    yield from _absent(rule.roll_up, fields, ("siblings", "roll_up"), "field")
    children, roll_up = fields.get(rule.children), fields.get(rule.roll_up)
    if children is not None and children.kind != "table":
        what = f"“{children.id}” lists the children and has to be a table."
        yield Problem(
            ("siblings", "children"), what, "Use kind “table”, its first column the name."
        )
    if roll_up is not None and {choice.id for choice in roll_up.choices} != set(ROLL_UPS):
        what = f"“{roll_up.id}” has to offer the choices {' and '.join(ROLL_UPS)}."
        yield Problem(("siblings", "roll_up"), what, "Name its choices so.")
    if not per_child:
        what = "The form has [siblings], but no criterion with per_child."
        yield Problem(("siblings",), what, "Mark the criteria that are answered per child.")


def _scales(form: Form) -> Iterator[Problem]:
    for kind_id, words in form.descriptors.items():
        known = [option.value for option in CRITERION_KINDS[kind_id].options]
        for value in words:
            if value not in known:
                what = f"“{value}” is not a value of the scale {kind_id}."
                yield Problem(("scale", kind_id, value), what, nearest(value, known))
