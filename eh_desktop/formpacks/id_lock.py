"""`ids.lock.json`: the ids that have been published, so that none changes or comes back unnoticed.

Records keep answers by id. A criterion that was published stays, or goes with a higher version of
its form and takes its id with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eh_desktop.domain.form import Form
from eh_desktop.formpacks.finding import Finding
from eh_desktop.formpacks.pack_file import MOST_BYTES

LOCK_FILE = "ids.lock.json"
"""The file beside the frameworks' folders; optional."""

_ANEW = "Then write the ids anew: eh-desktop forms ids --write."


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one form: its version, its criteria, and ids that it once had."""

    version: int
    criteria: tuple[str, ...]
    retired: tuple[str, ...] = ()


Lock = Mapping[str, Published]
"""By form id."""


def read_lock(root: Path) -> tuple[Lock, tuple[Finding, ...]]:
    """Read the lock of a folder of packs; empty where it has none."""
    path = root / LOCK_FILE
    if not path.exists():
        return {}, ()
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("it is over 1 MB")
        plain = json.loads(path.read_text(encoding="utf-8"))
        return {form_id: _published(entry) for form_id, entry in plain.items()}, ()
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        what = f"The list of published ids cannot be read: {error}."
        remedy = "Fetch it again; only if nothing was published yet, delete it."
        return {}, (Finding(str(path), None, "", what, remedy),)


def lock_findings(root: Path, lock: Lock, forms: Iterable[Form]) -> Iterator[Finding]:
    """Give published ids that are gone, or came back, without a higher version of their form."""
    path, here = str(root / LOCK_FILE), {form.id: form for form in forms}
    for form_id, published in lock.items():
        form = here.get(form_id)
        if form is None:
            what = f"The form “{form_id}” was published and is not here."
            yield Finding(path, None, form_id, what, "Put it back: records name it.")
        else:
            for what, remedy in _faults(form, published):
                yield Finding(path, None, form_id, what, remedy)


def lock_text(forms: Iterable[Form], before: Lock) -> str:
    """Give the lock for these forms as JSON, a line for each; ids that went stay as retired."""
    made: dict[str, dict[str, Any]] = {}
    for form in sorted(forms, key=lambda form: form.id):
        ids = _ids(form)
        old = before.get(form.id, Published(0, ()))
        gone = [one for one in (*old.retired, *old.criteria) if one not in ids]
        made[form.id] = {"version": form.version, "criteria": ids}
        if gone:
            made[form.id]["retired"] = sorted(gone)
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(entry)}" for key, entry in made.items())
    return f"{{\n{lines}\n}}\n"


def _faults(form: Form, published: Published) -> Iterator[tuple[str, str]]:
    ids = _ids(form)
    if form.version < published.version:
        what = f"“{form.id}” is version {form.version}; {published.version} was published."
        yield what, f"Raise its version to {published.version + 1}."
    for one in published.criteria:
        if one not in ids and form.version <= published.version:
            what = f"The criterion “{one}” of {form.id} was published and is gone."
            remedy = f"Put its id back, or raise the form's version above {published.version}."
            yield what, f"{remedy} {_ANEW}"
    for one in ids:
        if one in published.retired:
            what = f"“{one}” was the id of another criterion of {form.id} before."
            yield what, "Give the new criterion an id that was never used."
        elif one not in published.criteria and form.version == published.version:
            what = f"The criterion “{one}” of {form.id} is new in a version that was published."
            yield what, f"Raise the form's version above {published.version}. {_ANEW}"


def _ids(form: Form) -> list[str]:
    return [criterion.id for _, criterion in form.criteria()]


def _published(plain: Mapping[str, Any]) -> Published:
    version, lists = plain["version"], (plain["criteria"], plain.get("retired", []))
    if type(version) is not int or not all(
        isinstance(ids, list) and all(isinstance(one, str) for one in ids) for ids in lists
    ):
        raise ValueError("an entry is not a version with lists of ids")
    return Published(version, tuple(lists[0]), tuple(lists[1]))
