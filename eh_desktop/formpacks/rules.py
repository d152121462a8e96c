"""What has to hold between the parts of a form, beyond each key for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Column, Criterion, Field, Form, GradingRule, Section
from eh_desktop.domain.kinds import CRITERION_KINDS, DEFAULTS
from eh_desktop.domain.record import OVERALL
from eh_desktop.formpacks.conditions import condition_problems
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem
from eh_desktop.formpacks.judging import judging_problems

MOST_PARTS = 3000
"""As many things a form may list: the largest of ours has some 200. What every part is held
against every other would take for ever in a form that a stranger has filled to the last byte."""


def form_problems(form: Form) -> Iterator[Problem]:
    """Give what does not fit together within one form, by the paths of its TOML."""
    parts = _parts(form)
    if parts > MOST_PARTS:
        what = f"The form lists {parts} things; at most {MOST_PARTS} fit into one."
        yield Problem(("section",), what, "Split it into two forms.")
        return
    prefix = f"{form.framework.id}."
    if not form.id.startswith(prefix):
        what = f"The form's id “{form.id}” does not begin with its framework's, “{prefix}”."
        yield Problem(("id",), what, f"Name it “{prefix}{form.id.partition('.')[2]}”.")
    yield from _header_problems(form)
    yield from _duplicates(
        "section", ((("section", at, "id"), s.id) for at, s in enumerate(form.sections))
    )
    yield from _duplicates(
        "criterion",
        (
            (("section", at, "criterion", place, "id"), criterion.id)
            for at, section in enumerate(form.sections)
            for place, criterion in enumerate(section.criteria)
        ),
    )
    for at, section in enumerate(form.sections):
        yield from _section_problems(section, ("section", at))
    yield from condition_problems(form)
    yield from judging_problems(form)
    yield from _grading_problems(form)


def _parts(form: Form) -> int:
    """Count all that a form lists, down to the values that its conditions name."""
    criteria = [criterion for _, criterion in form.criteria()]
    held = [section.condition for section in form.sections]
    held += [criterion.condition for criterion in criteria]
    conditions = [condition for condition in held if condition is not None]
    entries: list[Field | Column] = [entry for _, entry in form.fields()]
    entries += [column for _, entry in form.fields() for column in entry.columns]
    clauses = [clause for one in form.contradictions for clause in one.when]
    lists = (
        *(form.sections, criteria, conditions, entries, clauses),
        *(form.action_tables, form.date_rules, form.contradictions),
        *(entry.choices for entry in entries),
        *(condition.unless + condition.only_if for condition in conditions),
        *(clause.values for clause in clauses),
        *(criterion.guidance.standards for criterion in criteria),
        form.outcome.flag_values if form.outcome is not None else (),
    )
    return sum(map(len, lists))


def link_problems(form: Form, forms: Mapping[str, Form]) -> Iterator[Problem]:
    """Give the links to standards that lead nowhere among the forms of the framework, by id."""
    for at, section in enumerate(form.sections):
        for place, criterion in enumerate(section.criteria):
            for index, link in enumerate(criterion.guidance.standards):
                path = ("section", at, "criterion", place, "guidance", "standards", index)
                form_id, _, criterion_id = link.partition(":")
                target = forms.get(form_id)
                if target is None:
                    what = f"The link “{link}” names a form that is not in this framework."
                    yield Problem(path, what, nearest(form_id, forms))
                elif criterion_id not in (known := _criterion_ids(target)):
                    what = f"The link “{link}” names a criterion that {form_id} does not have."
                    yield Problem(path, what, nearest(criterion_id, known))


def _criterion_ids(form: Form) -> list[str]:
    return [criterion.id for _, criterion in form.criteria()]


def _duplicates(noun: str, ids: Iterable[tuple[KeyPath, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, said in ids:
        if said in seen:
            what = f"The {noun} “{said}” stands here a second time."
            yield Problem(path, what, f"Give each {noun} one of its own.")
        seen.add(said)


def _placed_fields(form: Form) -> Iterator[tuple[KeyPath, Field]]:
    for at, entry in enumerate(form.header):
        yield ("field", at), entry
    for place, section in enumerate(form.sections):
        for at, entry in enumerate(section.fields):
            yield ("section", place, "field", at), entry


def _header_problems(form: Form) -> Iterator[Problem]:
    placed = [*_placed_fields(form)]
    yield from _duplicates("field", (((*path, "id"), entry.id) for path, entry in placed))
    known = [entry.id for _, entry in placed]
    for path, entry in placed:
        yield from _field_problems(entry, path)
        other = entry.differs_from
        if other and (other not in known or other == entry.id):
            what = f"differs_from names “{other}”, and there is no other field of that id."
            yield Problem((*path, "differs_from"), what, nearest(other, known))
    header = [entry.id for entry in form.header]
    if form.case_field and form.case_field not in header:
        what = f"case_field names “{form.case_field}”, and there is no such field."
        yield Problem(("case_field",), what, nearest(form.case_field, header) if header else "")
    elif form.kind == "audit" and not form.case_field:
        what = "An audit needs a case_field: the field that names the case in lists."
        yield Problem(("case_field",), what, "Add case_field with the id of a field.")


def _field_problems(entry: Field, path: KeyPath) -> Iterator[Problem]:
    yield from _choice_problems(entry, path, "field")
    yield from _duplicates(
        "column", (((*path, "column", at, "id"), c.id) for at, c in enumerate(entry.columns))
    )
    kind = FIELD_KINDS[entry.kind]
    if kind.takes_columns and not entry.columns:
        what = f"The table “{entry.id}” has no columns."
        yield Problem(path, what, "Add [[field.column]] tables below it.")
    elif entry.columns and not kind.takes_columns:
        what = f"The field “{entry.id}” has columns, but its kind is {kind.id}."
        yield Problem((*path, "kind"), what, "Take the columns out, or use kind “table”.")
    for at, column in enumerate(entry.columns):
        yield from _choice_problems(column, (*path, "column", at), "column")
        if column.id == "id":
            what = "A column cannot be called “id”: rows keep their own under that name."
            yield Problem((*path, "column", at, "id"), what, "Choose another id.")
    if entry.default and entry.default not in DEFAULTS and not kind.allows(entry, entry.default):
        what = f"The default “{entry.default}” is not a value of kind {kind.id}."
        yield Problem(
            (*path, "default"), what, f"Use a valid value or one of {', '.join(DEFAULTS)}."
        )


def _choice_problems(entry: Field | Column, path: KeyPath, noun: str) -> Iterator[Problem]:
    yield from _duplicates(
        "choice", (((*path, "choice", at, "id"), c.id) for at, c in enumerate(entry.choices))
    )
    kind = FIELD_KINDS[entry.kind]
    if kind.takes_choices and len(entry.choices) < 2:
        what = f"The {noun} “{entry.id}” offers fewer than two choices."
        yield Problem(path, what, f"Add [[{noun}.choice]] tables below it.")
    elif entry.choices and not kind.takes_choices:
        what = f"The {noun} “{entry.id}” has choices, but its kind is {kind.id}."
        yield Problem((*path, "kind"), what, "Take the choices out, or use kind “choice”.")


def _section_problems(section: Section, path: KeyPath) -> Iterator[Problem]:
    if section.id == OVERALL:
        what = f"“{OVERALL}” is the name of the overall grade and cannot be a section's id."
        yield Problem((*path, "id"), what, "Choose another id.")
    yield from _duplicates(
        "number",
        (
            ((*path, "criterion", at, "number"), criterion.number)
            for at, criterion in enumerate(section.criteria)
        ),
    )
    if section.comments_required and not section.comments_label:
        what = f"Section “{section.id}” asks for comments but has no comments_label."
        yield Problem((*path, "comments_required"), what, "Add a comments_label.")
    if section.graded and not any(_counts(criterion) for criterion in section.criteria):
        what = f"Section “{section.id}” is graded but has no criterion that counts."
        yield Problem(path, what, "Add criteria, or write graded = false.")
    for at, criterion in enumerate(section.criteria):
        if criterion.limiting and not (section.graded and _counts(criterion)):
            what = f"Criterion “{criterion.id}” is limiting, but nothing here is graded by it."
            place = (*path, "criterion", at, "limiting")
            yield Problem(place, what, "Take limiting out, or grade the section.")
    kinds = {criterion.kind for criterion in section.criteria if _counts(criterion)}
    if section.graded and len(kinds) > 1:
        what = f"Section “{section.id}” is graded by two scales: {', '.join(sorted(kinds))}."
        yield Problem(path, what, "Use one scale for the criteria that count.")


def _counts(criterion: Criterion) -> bool:
    return CRITERION_KINDS[criterion.kind].graded


def _grading_problems(form: Form) -> Iterator[Problem]:
    graded = form.graded_sections()
    if form.rule is None:
        if graded:
            what = f"Section “{graded[0].id}” is graded, but the form has no [grading]."
            path = ("section", form.sections.index(graded[0]), "graded")
            yield Problem(path, what, "Write graded = false, or add [grading].")
        return
    if not graded:
        yield Problem(
            ("grading",), "There is a [grading] but no graded section.", "Take [grading] out."
        )
    if form.sections[-1].graded or form.sections[-1].criteria:
        what = "A graded form ends with its feedback summary, and this one does not."
        remedy = "Add a last section with graded = false and no criteria."
        yield Problem(("section", len(form.sections) - 1), what, remedy)
    if not form.framework.grades:
        what = "The form is graded, but framework.toml does not say what the grades mean."
        yield Problem(("grading",), what, "Add [grades] to framework.toml.")
    yield from _threshold_problems(form.rule)


def _threshold_problems(rule: GradingRule) -> Iterator[Problem]:
    steps = (
        ("requires_improvement_from", rule.requires_improvement_from),
        ("good_from", rule.good_from),
        ("outstanding_from", rule.outstanding_from),
    )
    for (lower, low), (higher, high) in pairwise(steps):
        if high <= low:
            what = f"The thresholds do not ascend: {higher} ({high}) is not above {lower} ({low})."
            yield Problem(("grading", higher), what, "Put them in ascending order.")
    if rule.limit_not_met > rule.limit_partially_met:
        what = "limit_not_met is a better grade than limit_partially_met."
        yield Problem(
            ("grading", "limit_not_met"), what, "Choose the same grade for it, or a lower one."
        )
