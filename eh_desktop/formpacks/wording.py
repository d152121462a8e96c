"""Read local wording: a TOML file of texts by id that is laid over a framework's forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eh_desktop.domain.form import Form
from eh_desktop.domain.wording import TextKey, Wording, texts_of
from eh_desktop.formpacks.building import Parsed, spoken
from eh_desktop.formpacks.entries import Entry, Table, Tables, Text, Words, nearest
from eh_desktop.formpacks.finding import Finding, KeyPath, Problem
from eh_desktop.formpacks.pack_file import PackFile, read_pack_file
from eh_desktop.formpacks.placeholders import placeholder_problems
from eh_desktop.formpacks.schema import CRITERION_TEXT, GRADE_IDS, GUIDANCE_TEXT

WORDING_FOLDER = "wording"
"""The folder beside the frameworks' that holds local wording, not a framework."""

_TITLE, _PROSE = Text(most=160), Text(most=GUIDANCE_TEXT, many_lines=True)
_STATEMENT = Text(most=2 * CRITERION_TEXT, many_lines=True)
"""An original sentence may be longer than ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ById(Entry):
    """A table of tables by the id of what they word."""

    of: Entry

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give the problems of each table; which ids there are is known to the forms alone."""
        if not isinstance(value, dict):
            yield from Table(entries={}).problems(value, path)
            return
        for name, inner in value.items():
            yield from self.of.problems(inner, (*path, name))


_COLUMN = Table(entries={"label": _TITLE, "choice": Words(of=_TITLE)})
_FIELD = Table(
    entries={
        "label": _TITLE,
        "hint": Text(most=300),
        "choice": Words(of=_TITLE),
        "column": _ById(of=_COLUMN),
    }
)
_SECTION = Table(
    entries={
        "title": _TITLE,
        "short_title": Text(most=40),
        "intro": _PROSE,
        "comments_label": _TITLE,
        "total_label": Text(most=60),
    }
)
_CRITERION = Table(
    entries={
        "text": _STATEMENT,
        "group": _TITLE,
        "look_for": _PROSE,
        "met": _PROSE,
        "not_met": _PROSE,
    }
)
_FORM = Table(
    entries={
        "id": Text(required=True, most=120),
        "title": _TITLE,
        "short_title": Text(most=40),
        "intro": _PROSE,
        "section": _ById(of=_SECTION),
        "criterion": _ById(of=_CRITERION),
        "field": _ById(of=_FIELD),
        "action_table": _ById(of=Table(entries={"title": _TITLE})),
        "scale": _ById(of=Words(of=_PROSE)),
    }
)
_GRADES = Table(entries=dict.fromkeys(GRADE_IDS, _PROSE))
SCHEMA = Table(
    entries={
        "framework": Text(required=True, most=60),
        "name": Text(required=True, most=120),
        "form": Tables(of=_FORM),
        "grades": _GRADES,
    }
)
"""The keys of a wording's file."""


@dataclass(frozen=True, slots=True)
class WordingPack:
    """One file of local wording: what can be laid over, and what is wrong with it."""

    path: Path
    wording: Wording | None
    """None where the file cannot be used at all; else without the texts that name nothing."""
    findings: tuple[Finding, ...]


def read_wordings(folder: Path, forms: Iterable[Form]) -> tuple[WordingPack, ...]:
    """Read every wording of a folder by file name; none where there is no such folder.

    `forms` are the framework's own. Of two files for one framework the second is not used.
    """
    known, used, packs = tuple(forms), dict[str, Path](), []
    for path in sorted(folder.glob("*.toml")):
        pack = read_wording(path, known)
        framework_id = pack.wording.framework_id if pack.wording is not None else ""
        if framework_id in used:
            what = f"{used[framework_id].name} words the framework “{framework_id}” already."
            twice = Finding(str(path), None, "framework", what, "Put both into one file.")
            pack = WordingPack(path, None, (twice, *pack.findings))
        elif framework_id:
            used[framework_id] = path
        packs.append(pack)
    return tuple(packs)


def read_wording(path: Path, forms: Iterable[Form]) -> WordingPack:
    """Read one file of wording for these forms, and say what in it names nothing."""
    file = read_pack_file(path)
    found = file.faults or file.findings(SCHEMA.problems(file.plain, ()))
    if found:
        return WordingPack(path, None, found)
    mine = {form.id: form for form in forms if form.framework.id == file.plain["framework"]}
    if not mine:
        return WordingPack(path, None, _unknown_framework(file, forms))
    words = next(iter(mine.values())).framework.vocabulary
    problems = [
        *_grade_problems(file.plain.get("grades", {}), mine),
        *_form_problems(file.plain.get("form", []), mine),
        *placeholder_problems(file.plain, words),
    ]
    return WordingPack(path, _built(file.plain, words, mine), file.findings(problems))


def _built(plain: Parsed, words: Mapping[str, str], mine: Mapping[str, Form]) -> Wording:
    said = spoken(plain, words)
    forms: dict[str, dict[TextKey, str]] = {}
    for entry in said.get("form", []):
        if entry["id"] in mine:
            known = texts_of(mine[entry["id"]])
            texts = forms.setdefault(entry["id"], {})
            texts.update({key: text for key, text in _texts(entry) if key in known})
    return Wording(said["name"], said["framework"], forms, said.get("grades", {}))


def _texts(value: Any, key: TextKey = ()) -> Iterator[tuple[TextKey, str]]:
    """Give every text of a form's table by its place, which is its key in the form too."""
    if isinstance(value, str):
        if key != ("id",):
            yield key, value
        return
    for name, inner in value.items():
        yield from _texts(inner, (*key, name))


def _form_problems(entries: list[Parsed], mine: Mapping[str, Form]) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, entry in enumerate(entries):
        form = mine.get(entry["id"])
        if form is None:
            what = f"The framework has no form “{entry['id']}”."
            yield Problem(("form", at, "id"), what, nearest(entry["id"], mine))
            continue
        if form.id in seen:
            what = f"The form “{form.id}” stands here a second time."
            yield Problem(("form", at, "id"), what, "Put its texts into one [[form]].")
        seen.add(form.id)
        known = texts_of(form)
        for key, _ in _texts(entry):
            if key not in known:
                yield Problem(("form", at, *key), *_nothing_there(form, key, known))


def _nothing_there(form: Form, key: TextKey, known: Collection[TextKey]) -> tuple[str, str]:
    what = f"{form.id} has nothing to word at “{'.'.join(key):.80}”."
    if key[-1] == "group":
        return what, "Word a heading at the first criterion below it."
    depth = max(at for at in range(len(key)) if any(other[:at] == key[:at] for other in known))
    beside = dict.fromkeys(other[depth] for other in known if other[:depth] == key[:depth])
    remedy = nearest(key[depth], beside)
    return what, remedy if len(remedy) < 200 else f"eh-desktop forms show {form.id} lists the ids."


def _grade_problems(grades: Mapping[str, str], mine: Mapping[str, Form]) -> Iterator[Problem]:
    own = next(iter(mine.values())).framework.grades
    for grade in grades:
        if grade not in own:
            what = f"The framework does not say what “{grade}” means, so there is nothing to word."
            yield Problem(("grades", grade), what, "Take it out.")


def _unknown_framework(file: PackFile, forms: Iterable[Form]) -> tuple[Finding, ...]:
    named = str(file.plain["framework"])
    known = list(dict.fromkeys(form.framework.id for form in forms))
    what = f"There is no framework “{named}”."
    remedy = nearest(named, known) if known else ""
    return file.findings([Problem(("framework",), what, remedy)])
