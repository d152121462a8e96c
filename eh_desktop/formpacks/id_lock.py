"""`ids.lock.json`: what has been published, so that nothing changes or comes back unnoticed.

Records keep answers by id, and count by the version they were filled with. What was published
stays as it is, or goes with a higher version of its form and takes its id with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eh_desktop.domain.canonical import plain_hash
from eh_desktop.domain.form import Form
from eh_desktop.formpacks.finding import Finding
from eh_desktop.formpacks.pack_file import MOST_BYTES
from eh_desktop.formpacks.plain_file import read_plain

LOCK_FILE = "ids.lock.json"
"""The file beside the frameworks' folders; optional."""

_ANEW = "Then write the ids anew: eh-desktop forms ids --write."
_LISTS = {"sections": "section", "fields": "field", "action_tables": "table of actions"}
"""The lists of ids beside the criteria, each with what one of them is called."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one form in one version, and ids that it once had."""

    version: int
    hash: str
    """The form's own hash, which pins its content and its framework's."""
    content: str
    """The hash of its content without the framework, to tell the two apart."""
    criteria: Mapping[str, tuple[str, str]]
    """Section and kind by id, in the form's order."""
    lists: Mapping[str, tuple[str, ...]]
    """The ids of `sections`, `fields` and `action_tables`, in the form's order."""
    retired: tuple[str, ...] = ()
    """Ids of criteria that went."""


Lock = Mapping[str, Published]
"""By form id."""


def read_lock(root: Path) -> tuple[Lock, tuple[Finding, ...]]:
    """Read the lock of a folder of packs; empty where it has none."""
    path = root / LOCK_FILE
    if not path.exists():
        return {}, ()
    try:
        data = read_plain(path, MOST_BYTES)
        if len(data) > MOST_BYTES:
            raise ValueError("it is over 1 MB")
        plain = json.loads(data.decode("utf-8"))
        return {form_id: _published(entry) for form_id, entry in plain.items()}, ()
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        what = f"The list of published ids cannot be read: {error}."
        remedy = "Fetch it again; only if nothing was published yet, delete it."
        return {}, (Finding(str(path), None, "", what, remedy),)


def lock_findings(root: Path, lock: Lock, forms: Iterable[Form]) -> Iterator[Finding]:
    """Give what was published and changed, went, or came back without a higher version."""
    path, here = str(root / LOCK_FILE), {form.id: form for form in forms}
    reworded: dict[str, list[Form]] = {}
    for form_id, published in lock.items():
        form = here.get(form_id)
        if form is None:
            what = f"The form “{form_id}” was published and is not here."
            yield Finding(path, None, form_id, what, "Put it back: records name it.")
            continue
        for what, remedy in _faults(form, published):
            yield Finding(path, None, form_id, what, remedy)
        now = _of(form)
        same = (now.version, now.content) == (published.version, published.content)
        if same and now.hash != published.hash:
            reworded.setdefault(form.framework.id, []).append(form)
    for framework_id, changed in reworded.items():
        named = ", ".join(form.id for form in changed)
        what = f"The framework “{framework_id}” changed, and with it what these forms say: {named}."
        remedy = f"Put framework.toml back, or raise the version of each of them. {_ANEW}"
        yield Finding(path, None, framework_id, what, remedy)


def lock_text(forms: Iterable[Form], before: Lock) -> str:
    """Give the lock for these forms as JSON, a line for each; ids that went stay as retired."""
    made: dict[str, dict[str, Any]] = {}
    for form in sorted(forms, key=lambda form: form.id):
        now, old = _of(form), before.get(form.id)
        made[form.id] = {
            "version": now.version,
            "hash": now.hash,
            "content": now.content,
            **now.lists,
            "criteria": now.criteria,
        }
        once = (*old.retired, *old.criteria) if old is not None else ()
        gone = sorted({one for one in once if one not in now.criteria})
        if gone:
            made[form.id]["retired"] = gone
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(entry)}" for key, entry in made.items())
    return f"{{\n{lines}\n}}\n"


def _of(form: Form) -> Published:
    lists = {
        "sections": [section.id for section in form.sections],
        "fields": [entry.id for _, entry in form.fields()],
        "action_tables": [table.id for table in form.action_tables],
    }
    return Published(
        form.version,
        form.hash,
        plain_hash(json.loads(form.plain)["form"]),
        {criterion.id: (section.id, criterion.kind) for section, criterion in form.criteria()},
        {key: tuple(ids) for key, ids in lists.items()},
    )


def _faults(form: Form, old: Published) -> Iterator[tuple[str, str]]:
    now = _of(form)
    if now.version < old.version:
        what = f"“{form.id}” is version {form.version}; {old.version} was published."
        yield what, f"Raise its version to {old.version + 1}."
    for one in now.criteria:
        if one in old.retired:
            what = f"“{one}” was the id of another criterion of {form.id} before."
            yield what, "Give the new criterion an id that was never used."
    if now.version > old.version:
        return
    found = [*_came_and_went("criterion", form, [*old.criteria], [*now.criteria], old)]
    for key, noun in _LISTS.items():
        found += _came_and_went(noun, form, old.lists[key], now.lists[key], old)
    found += _moved(form, old, now)
    yield from found
    if not found and now.version == old.version and now.content != old.content:
        what = f"{form.id} says something else than its version {old.version} did when published."
        yield what, f"Raise its version to {old.version + 1}, or put it back. {_ANEW}"


def _came_and_went(
    noun: str, form: Form, before: Iterable[str], now: Iterable[str], old: Published
) -> Iterator[tuple[str, str]]:
    """Give the ids that are gone, and those that are new in a version that was published."""
    had, has = tuple(before), tuple(now)
    for one in had:
        if one not in has:
            what = f"The {noun} “{one}” of {form.id} was published and is gone."
            remedy = f"Put its id back, or raise the form's version above {old.version}."
            yield what, f"{remedy} {_ANEW}"
    for one in has:
        if one not in had and one not in old.retired and form.version == old.version:
            what = f"The {noun} “{one}” of {form.id} is new in a version that was published."
            yield what, f"Raise the form's version above {old.version}. {_ANEW}"


def _moved(form: Form, old: Published, now: Published) -> Iterator[tuple[str, str]]:
    """Give the criteria that stand elsewhere or are answered otherwise, and ids that swapped."""
    remedy = f"Put it back, or raise the form's version above {old.version}. {_ANEW}"
    both = [one for one in old.criteria if one in now.criteria]
    for one in both:
        (was_in, was), (is_in, kind) = old.criteria[one], now.criteria[one]
        if was_in != is_in and is_in in old.lists["sections"]:
            yield f"The criterion “{one}” of {form.id} moved from {was_in} to {is_in}.", remedy
        if was != kind:
            yield f"The criterion “{one}” of {form.id} was of kind {was} and is now {kind}.", remedy
    stayed = {one for one in both if old.criteria[one][0] == now.criteria[one][0]}
    orders = ([one for one in criteria if one in stayed] for criteria in (both, now.criteria))
    elsewhere = [f"“{one}”" for one, other in zip(*orders, strict=True) if one != other]
    if elsewhere:
        said = ", ".join(elsewhere)
        yield f"These criteria of {form.id} stand in another order: {said}.", remedy


def _published(plain: Mapping[str, Any]) -> Published:
    texts = (plain["hash"], plain["content"])
    lists = {key: plain[key] for key in _LISTS}
    retired, criteria = plain.get("retired", []), dict(plain["criteria"])
    if type(plain["version"]) is not int or not all(isinstance(one, str) for one in texts):
        raise ValueError("an entry has no version or no hashes")
    if not all(_is_ids(ids) for ids in (*lists.values(), retired)):
        raise ValueError("an entry is not a version with lists of ids")
    if not all(_is_ids(place) and len(place) == 2 for place in criteria.values()):
        raise ValueError("a criterion has not its section and its kind")
    return Published(
        plain["version"],
        *texts,
        {one: (place[0], place[1]) for one, place in criteria.items()},
        {key: tuple(ids) for key, ids in lists.items()},
        tuple(retired),
    )


def _is_ids(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
