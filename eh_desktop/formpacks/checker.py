"""Check form packs: a folder of them with all that stands beside, one folder, or one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from eh_desktop.domain.form import Form, Framework
from eh_desktop.domain.programme import Programme
from eh_desktop.formpacks.building import build_form, build_framework
from eh_desktop.formpacks.cache import ParseCache
from eh_desktop.formpacks.case_fields import FILE as CASE_FIELDS_FILE
from eh_desktop.formpacks.crosswalk import (
    CROSSWALK_FILE,
    CrosswalkPack,
    crosswalk_path,
    read_crosswalk,
)
from eh_desktop.formpacks.finding import Finding, Problem
from eh_desktop.formpacks.id_lock import lock_findings, read_lock
from eh_desktop.formpacks.pack_file import PackFile, read_pack_file
from eh_desktop.formpacks.placeholders import placeholder_problems, vocabulary_problems
from eh_desktop.formpacks.programme_schema import PROGRAMME
from eh_desktop.formpacks.programmes import (
    PROGRAMME_FILE,
    build_programme,
    programme_problems,
)
from eh_desktop.formpacks.rules import form_problems, link_problems
from eh_desktop.formpacks.schema import FORM, FRAMEWORK
from eh_desktop.formpacks.wording import WORDING_FOLDER, read_wordings

__all__ = [
    "FRAMEWORK_FILE",
    "Finding",
    "Pack",
    "check",
    "crosswalk_of",
    "read_pack",
    "read_packs",
]

FRAMEWORK_FILE = "framework.toml"
"""The file that says which framework a folder holds."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What one framework's folder holds, and what is wrong with it."""

    folder: Path
    framework: Framework | None
    forms: tuple[Form, ...]
    """The forms that could be built, in the order of their files' names."""
    findings: tuple[Finding, ...]
    programme: Programme | None = None
    """Its duties; None where the folder holds none, or they could not be read."""


def check(path: Path) -> tuple[Finding, ...]:
    """Give everything that is wrong with packs, in the order of files and lines; () if nothing.

    A single file is checked beside the other files of its folder, as its links need them.
    """
    if path.is_dir():
        if _holds_packs(path):
            return _everything(path)
        return read_pack(path).findings
    if not path.is_file():
        return (
            _about(path, "There is no such file or folder.", "Check the spelling of the path."),
        )
    if path.suffix != ".toml":
        return (_about(path, "A form pack is made of .toml files.", "Name a .toml file."),)
    judged, beside = {str(path), str(path.with_name(FRAMEWORK_FILE))}, path.parent
    if path.name == CROSSWALK_FILE and _holds_packs(beside):
        return tuple(found for found in _everything(beside) if found.file in judged)
    if beside.name == WORDING_FOLDER and _holds_packs(beside.parent):
        return tuple(found for found in _everything(beside.parent) if found.file in judged)
    return tuple(found for found in read_pack(beside).findings if found.file in judged)


def crosswalk_of(
    root: Path, packs: Iterable[Pack], cache: ParseCache | None = None
) -> CrosswalkPack:
    """Read the crosswalk beside these packs; an empty one where there is none."""
    path = crosswalk_path(root)
    if not path.exists():
        return CrosswalkPack()
    forms = [form for pack in packs for form in pack.forms]
    return read_crosswalk(read_pack_file(path, cache), forms)


def _everything(root: Path) -> tuple[Finding, ...]:
    """Check the packs; once they are sound, what stands beside them and names their ids."""
    packs = [*read_packs(root)]
    found = [one for pack in packs for one in pack.findings]
    if found:
        return tuple(found)
    forms = [form for pack in packs for form in pack.forms]
    crosswalk = crosswalk_of(root, packs)
    lock, faults = read_lock(root)
    found += [*crosswalk.findings, *crosswalk.gaps, *faults, *lock_findings(root, lock, forms)]
    for pack in read_wordings(root / WORDING_FOLDER, forms):
        found += pack.findings
    return tuple(found)


def read_packs(root: Path, cache: ParseCache | None = None) -> Iterator[Pack]:
    """Give every pack below a folder, by folder name; findings say what a pack cannot tell.

    A root that is absent or holds no pack gives one empty pack with the finding.
    """
    folders = _pack_folders(root)
    if not folders:
        what = "There is no form pack here."
        remedy = f"Name a folder whose folders hold a {FRAMEWORK_FILE}."
        yield Pack(root, None, (), (_about(root, what, remedy),))
    beside = (CROSSWALK_FILE, CASE_FIELDS_FILE)
    for stray in (file for file in _toml_files(root) if file.name not in beside):
        what = "This file stands outside any framework's folder."
        remedy = f"Move it into a folder with a {FRAMEWORK_FILE}."
        yield Pack(root, None, (), (_about(stray, what, remedy),))
    seen: dict[str, Path] = {}
    for folder in folders:
        pack = read_pack(folder, cache)
        name = pack.framework.id if pack.framework is not None else ""
        if name in seen:
            what = f"The framework “{name}” is in {seen[name].name} already."
            twice = _about(folder / FRAMEWORK_FILE, what, "Keep one of the two folders.")
            yield Pack(folder, None, (), (twice,))
            continue
        if name:
            seen[name] = folder
        yield pack


def read_pack(folder: Path, cache: ParseCache | None = None) -> Pack:
    """Read one framework's folder: its framework, its forms, and what is wrong with each file."""
    everything = [read_pack_file(path, cache) for path in _toml_files(folder)]
    files = [file for file in everything if file.path.name != PROGRAMME_FILE]
    head = next((file for file in files if file.path.name == FRAMEWORK_FILE), None)
    found: list[Finding] = []
    if head is None:
        what = f"{FRAMEWORK_FILE} is missing: it says which framework these forms belong to."
        found.append(_about(folder / FRAMEWORK_FILE, what, "Add it, with id, title and source."))
    else:
        found += _schema_findings(head)
    framework = build_framework(head.plain) if head is not None and not found else None
    words = framework.vocabulary if framework is not None else {}
    if head is not None and framework is not None:
        found += head.findings(vocabulary_problems(words))
        found += head.findings(placeholder_problems(head.plain, words))
    built: list[tuple[PackFile, Form]] = []
    for file in files:
        if file is head:
            continue
        wrong = _schema_findings(file)
        if not wrong and head is not None and framework is not None:
            built.append((file, build_form(file.plain, head.plain)))
            found += file.findings(placeholder_problems(file.plain, words))
        found += wrong
    complete = framework is not None and len(built) == len(files) - 1
    found += _rule_findings(built, complete=complete)
    if files and files == [head]:
        found.append(_about(folder, "There is no form beside framework.toml.", "Add a form."))
    forms = tuple(form for _, form in built)
    programme = None
    if len(everything) > len(files):
        duties = next(file for file in everything if file.path.name == PROGRAMME_FILE)
        programme, faults = _duties(duties, framework, forms if complete else None)
        found += faults
    return Pack(folder, framework, forms, _in_order(found, everything), programme)


def _duties(
    file: PackFile, framework: Framework | None, forms: tuple[Form, ...] | None
) -> tuple[Programme | None, tuple[Finding, ...]]:
    """Read the duties; `forms` is None where some could not be read."""
    found = file.faults or file.findings(PROGRAMME.problems(file.plain, ()))
    if found or framework is None:
        return None, found
    known = None if forms is None else {form.id: form for form in forms}
    found = file.findings(
        (
            *programme_problems(file.plain, framework.id, known),
            *placeholder_problems(file.plain, framework.vocabulary),
        )
    )
    return (None if found else build_programme(file.plain, framework)), found


def _schema_findings(file: PackFile) -> tuple[Finding, ...]:
    if file.faults:
        return file.faults
    schema = FRAMEWORK if file.path.name == FRAMEWORK_FILE else FORM
    return file.findings(schema.problems(file.plain, ()))


def _rule_findings(built: list[tuple[PackFile, Form]], *, complete: bool) -> list[Finding]:
    """Give what does not fit together; links only where every form could be read."""
    forms: dict[str, Form] = {}
    found: list[Finding] = []
    for file, form in built:
        problems = [*form_problems(form)]
        if form.id in forms:
            what = f"The form “{form.id}” stands in another file of this folder too."
            problems.append(Problem(("id",), what, "Give each form an id of its own."))
        forms.setdefault(form.id, form)
        found += file.findings(problems)
    if complete:
        for file, form in built:
            found += file.findings(link_problems(form, forms))
    return found


def _in_order(found: list[Finding], files: list[PackFile]) -> tuple[Finding, ...]:
    order = {str(file.path): place for place, file in enumerate(files)}
    return tuple(sorted(found, key=lambda one: (order.get(one.file, -1), one.line or 0)))


def _holds_packs(path: Path) -> bool:
    return not (path / FRAMEWORK_FILE).exists() and (
        bool(_pack_folders(path)) or not _toml_files(path)
    )


def _pack_folders(root: Path) -> list[Path]:
    if not root.is_dir():
        return []
    folders = (path for path in root.glob("*/") if path.is_dir() and path.name != WORDING_FOLDER)
    return sorted(path for path in folders if _toml_files(path))


def _toml_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _about(path: Path, what: str, remedy: str) -> Finding:
    return Finding(str(path), None, "", what, remedy)
