"""Forms for the command line and the centre: list, check, publish ids, grade, print blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Any

from eh_desktop.domain.errors import FormTrouble, RuleTrouble
from eh_desktop.domain.form import Criterion, Form, Section
from eh_desktop.domain.grading import Suggestion, Suggestions, suggest_values
from eh_desktop.domain.kinds import scale_of
from eh_desktop.formpacks.checker import Finding, check
from eh_desktop.formpacks.finding import trouble
from eh_desktop.formpacks.id_lock import LOCK_FILE, lock_findings, lock_text, read_lock
from eh_desktop.formpacks.reader import Library, load_library, load_whole
from eh_desktop.paths import forms_folder
from eh_desktop.services.wordings import load_wording, wording_folder

Plain = dict[str, Any]
EXCEPTIONAL = "exceptional"


def library(folder: Path | None = None) -> Library:
    """Give the form packs that came with the application, or those of a folder."""
    return load_library(folder or forms_folder())


def whole_library() -> Library:
    """Give the form packs that came with the application and are whole; `findings` says of others.

    For the window, which one faulty pack must not keep from opening.
    """
    return load_whole(forms_folder())


def local_form(form_id: str, data: Path) -> Form:
    """Give a form with the local wording of a data folder, or of the forms' folder, laid over."""
    forms = library()
    local = load_wording(forms, wording_folder(data), wording_folder(forms_folder()))
    return local.worded(forms.form(form_id))


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
            "fields": sum(1 for _ in form.fields()),
            "sections": [_section_plain(section) for section in form.sections],
        }
        for form in forms
    ]


def _section_plain(section: Section) -> Plain:
    """Give a section with its scales, the most common first; `scale` is that one, or None."""
    counts = Counter(criterion.kind for criterion in section.criteria)
    scales = [kind for kind, _ in counts.most_common()]
    return {
        "id": section.id,
        "title": section.title,
        "criteria": len(section.criteria),
        "fields": len(section.fields),
        "scale": scales[0] if scales else None,
        "scales": scales,
    }


def publish_ids(root: Path) -> Path:
    """Write the ids of these packs as published, and give the file; FormTrouble if they cannot be.

    Ids that were published before and have changed without a higher version are refused.
    """
    found = load_library(root)
    lock, faults = read_lock(root)
    wrong = (*faults, *lock_findings(root, lock, found.forms))
    if wrong:
        raise trouble(wrong)
    path = root / LOCK_FILE
    try:
        path.write_text(lock_text(found.forms, lock), encoding="utf-8", newline="\n")
    except OSError as error:
        what = f"The ids cannot be written: {error.strerror or error}."
        raise FormTrouble(what, str(path), "Check the folder.") from error
    return path


def findings(path: Path) -> tuple[Finding, ...]:
    """Check a form pack, a folder of packs or one file; empty when all is well."""
    return check(path)


def grade_answers(form: Form, answers: object) -> Suggestions:
    """Suggest the grades for an ANSWERS.json value; RuleTrouble names the entry that is wrong."""
    if form.rule is None:
        ends = "ends in an outcome, not a grade" if form.outcome is not None else "has no grades"
        what = f"{form.id} carries no grades: this form {ends}, so there is nothing to suggest."
        raise RuleTrouble(what, remedy="Choose a form with a grading rule; forms show prints it.")
    if not isinstance(answers, dict):
        raise RuleTrouble("The answers are not a JSON object.", remedy='Write {"s1.1": "met", …}.')
    known = {criterion.id: criterion for _, criterion in form.criteria()}
    fields = {entry.id for _, entry in form.fields()}
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
    kind = scale_of(criterion)
    if not isinstance(value, str) or not kind.allows(value):
        allowed = ", ".join(option.value for option in kind.options)
        remedy = f"Use one of {allowed}." if allowed else "Leave it out."
        if kind.written:
            remedy = "Write a text in words."
        raise RuleTrouble(f"“{value}” is not an answer.", f"key “{criterion.id}”", remedy)
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
