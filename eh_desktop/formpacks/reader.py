"""Read form packs into domain values, and a kept form back into the same value."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.crosswalk import Crosswalk
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.form import Form, Framework
from eh_desktop.domain.programme import Programme
from eh_desktop.formpacks.building import build_form
from eh_desktop.formpacks.cache import ParseCache
from eh_desktop.formpacks.checker import crosswalk_of, read_packs
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import Finding, Problem, spelled, trouble
from eh_desktop.formpacks.pack_file import MOST_BYTES
from eh_desktop.formpacks.rules import form_problems
from eh_desktop.formpacks.schema import KEPT

KEPT_FORM = "the form kept with the record"
"""How a form without a file is named in a trouble."""

_MOST_PROBLEMS = 20  # what a stranger sent may hold any number of them


@dataclass(frozen=True, slots=True)
class Library:
    """Every form and framework that this installation knows, each id once."""

    forms: tuple[Form, ...]
    frameworks: tuple[Framework, ...]
    crosswalk: Crosswalk = field(default_factory=Crosswalk)
    findings: tuple[Finding, ...] = ()
    """What is wrong with what was left out; nothing where all was read."""
    programmes: tuple[Programme, ...] = ()
    """The duties of the frameworks that state any."""

    def programme(self, framework_id: str) -> Programme:
        """Give the duties of a framework; an empty programme where it states none."""
        for one in self.programmes:
            if one.framework_id == framework_id:
                return one
        return Programme(framework_id)

    def form(self, form_id: str) -> Form:
        """Give a form by id; FormTrouble names the ids there are."""
        for form in self.forms:
            if form.id == form_id:
                return form
        raise _absent("form", form_id, [form.id for form in self.forms])

    def framework(self, framework_id: str) -> Framework:
        """Give a framework by id; FormTrouble names the ids there are."""
        for framework in self.frameworks:
            if framework.id == framework_id:
                return framework
        raise _absent("framework", framework_id, [one.id for one in self.frameworks])


def load_library(root: Path, cache: Path | None = None) -> Library:
    """Read every pack below a folder; FormTrouble says what is wrong first, and where.

    `cache` is the file that keeps the parsed tables for the next time, if any is wanted. Only the
    checker asks for what a crosswalk leaves out and for published ids: an author mends those.
    """
    found = load_whole(root, cache)
    if found.findings:
        raise trouble(found.findings)
    return found


def load_whole(root: Path, cache: Path | None = None) -> Library:
    """Read the packs that are whole, and say in `findings` what is wrong with the others.

    A framework is there with all of its forms or not at all, as they name each other. The
    crosswalk names forms of all frameworks, so it is left out with any of them.
    """
    parses = ParseCache(cache)
    packs = [*read_packs(root, parses)]
    findings = tuple(found for pack in packs for found in pack.findings)
    crosswalk = Crosswalk()
    if not findings:
        beside = crosswalk_of(root, packs, parses)
        findings = beside.findings
        crosswalk = crosswalk if findings else beside.crosswalk
    parses.save()
    whole = [pack for pack in packs if not pack.findings]
    return Library(
        tuple(form for pack in whole for form in pack.forms),
        tuple(pack.framework for pack in whole if pack.framework is not None),
        crosswalk,
        findings,
        tuple(pack.programme for pack in whole if pack.programme is not None),
    )


def form_from_plain(text: str) -> Form:
    """Rebuild a form from its `plain`; FormTrouble if it is not one, whoever it came from.

    The result equals the form that gave the text, its hash too. Links to standards are not
    followed: the standards are another form, and may have moved on.
    """
    plain = _canonical(text)
    _refuse(KEPT.problems(plain, ()), plain)
    form = build_form(plain["form"], plain["framework"])
    _refuse(form_problems(form), plain["form"])
    return form


def _canonical(text: str) -> Any:
    if len(text) > 2 * MOST_BYTES:
        raise FormTrouble("The form is over 2 MB, which no form is.", KEPT_FORM)
    try:
        plain = json.loads(text)
        same = canonical_json(plain) == text.encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        what = "The form is not the canonical JSON that is kept of one."
        raise FormTrouble(what, KEPT_FORM, "Fetch the record again.") from error
    if not same:
        what = "The form is not spelled the one way that its hash is of."
        raise FormTrouble(what, KEPT_FORM, "Fetch the record again.")
    return plain


def _refuse(problems: Iterable[Problem], plain: Any) -> None:
    found = tuple(
        Finding(KEPT_FORM, None, spelled(problem.path, plain), problem.what, problem.remedy)
        for problem in islice(problems, _MOST_PROBLEMS)
    )
    if found:
        raise trouble(found)


def _absent(noun: str, wanted: str, known: list[str]) -> FormTrouble:
    there = f"There are: {', '.join(known)}." if known else "There are none."
    guess = nearest(wanted, known) if known else ""
    hint = guess if guess.startswith("Did") else ""
    return FormTrouble(f"There is no {noun} “{wanted}”.", there, hint)
