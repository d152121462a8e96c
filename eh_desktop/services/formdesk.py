"""Forms for the command line and the centre: list, show, check, grade, print blank."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.grading import Suggestion, Suggestions, suggest_values
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.formpacks.checker import Finding, check
from eh_desktop.formpacks.reader import Library, load_library
from eh_desktop.paths import forms_folder

Plain = dict[str, Any]
EXCEPTIONAL = "exceptional"


def library(folder: Path | None = None) -> Library:
    """Give the form packs that came with the application, or those of a folder."""
    return load_library(folder or forms_folder())


def list_plain(forms: tuple[Form, ...]) -> list[Plain]:
    """Give each form's id, version, kind, audience and sections with their criteria's counts."""
    return [
        {
            "id": form.id,
            "version": form.version,
            "kind": form.kind,
            "audience": form.audience,
            "title": form.title,
            "hash": form.hash,
            "sections": [
                {
                    "id": section.id,
                    "title": section.title,
                    "criteria": len(section.criteria),
                    "scale": section.criteria[0].kind if section.criteria else None,
                }
                for section in form.sections
            ],
        }
        for form in forms
    ]


def show_text(form: Form) -> str:
    """Give a form as text: sections, criteria with their ids, and the grading rule."""
    lines = [f"{form.title} ({form.id}, version {form.version})", form.framework.title, ""]
    lines += [f"  {entry.label} [{entry.id}, {entry.kind}]" for entry in form.header]
    for section in form.sections:
        lines += ["", f"{section.title} [{section.id}]"]
        if section.condition is not None:
            unless = ", ".join(section.condition.unless)
            lines.append(f"  applies unless {section.condition.field} is {unless}")
        for criterion in section.criteria:
            limit = "  (limits the grade)" if criterion.limiting else ""
            lines.append(f"  {criterion.id:6} {criterion.text}{limit}")
    if form.rule is not None:
        lines += ["", f"Grading rule {form.rule.id}: {form.rule.why}"]
    return "\n".join(lines)


def findings(path: Path) -> tuple[Finding, ...]:
    """Check a form pack, a folder of packs or one file; empty when all is well."""
    return check(path)


def grade_answers(form: Form, answers: object) -> Suggestions:
    """Suggest the grades for an ANSWERS.json value; RuleTrouble names the entry that is wrong."""
    if form.rule is None:
        raise RuleTrouble(f"{form.id} carries no grades.", remedy="Choose an audit.")
    if not isinstance(answers, dict):
        raise RuleTrouble("The answers are not a JSON object.", remedy='Write {"s1.1": "met", …}.')
    known = {criterion.id: criterion for _, criterion in form.criteria()}
    fields = {entry.id for entry in form.header}
    exceptional = _exceptional(answers.get(EXCEPTIONAL, []), known)
    values: dict[str, str | None] = {}
    header: dict[str, str] = {}
    for key, value in answers.items():
        if key == EXCEPTIONAL:
            continue
        if key in known:
            values[key] = _value(known[key], value)
        elif key in fields and isinstance(value, str):
            header[key] = value
        else:
            raise RuleTrouble(
                f"{form.id} has no criterion “{key}”.",
                f"key “{key}”",
                f"Use the ids that `eh-desktop forms show {form.id}` prints.",
            )
    return suggest_values(form, values, exceptional, header)


def suggestions_plain(suggestions: Suggestions) -> Plain:
    """Give suggestions as JSON values: grades by id, or None, each with its sentence."""
    sections = {key: _suggestion(value) for key, value in suggestions.sections.items()}
    return {"sections": sections, "overall": _suggestion(suggestions.overall)}


def blank_pdf(form: Form) -> bytes:
    """Give the form as a PDF to print and fill in by hand."""
    from eh_desktop.documents.blank import build_blank_pdf

    return build_blank_pdf(form)


def _suggestion(suggestion: Suggestion) -> Plain:
    grade = suggestion.grade
    return {"grade": None if grade is None else grade.id, "because": suggestion.because}


def _value(criterion: Criterion, value: object) -> str | None:
    if value is None:
        return None
    kind = CRITERION_KINDS[criterion.kind]
    if not isinstance(value, str) or not kind.allows(value):
        allowed = ", ".join(option.value for option in kind.options)
        raise RuleTrouble(
            f"“{value}” is not an answer.", f"key “{criterion.id}”", f"Use one of {allowed}."
        )
    return value


def _exceptional(given: object, known: Collection[str]) -> list[str]:
    if not isinstance(given, list) or not all(
        isinstance(entry, str) and entry in known for entry in given
    ):
        raise RuleTrouble(
            "“exceptional” must be a list of criterion ids of this form.",
            "key “exceptional”",
            'Write "exceptional": ["s1.2"].',
        )
    return [str(entry) for entry in given]
