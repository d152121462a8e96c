"""Read `case_fields.toml`: which field of which form holds what a case knows."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eh_desktop.domain.case_facts import FACTS, FieldFact, FormFields
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.pack_file import MOST_BYTES
from eh_desktop.formpacks.plain_file import read_plain

FILE = "case_fields.toml"
"""The file beside the frameworks' folders."""
_OF_FORM, _OF_FIELD = frozenset({"fills", "fields"}), frozenset({"fact", "yes", "no"})


def load_case_fields(root: Path) -> Mapping[str, FormFields]:
    """Give what the fields of each form hold, by form id; nothing where there is no such file.

    FormTrouble names the form and field that cannot be read. A form or field that is not there
    is no trouble: it may belong to a pack that was left out.
    """
    path = root / FILE
    if not path.exists():
        return {}
    try:
        plain = tomllib.loads(read_plain(path, MOST_BYTES).decode("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _trouble(path, "", f"The file cannot be read: {error}.") from error
    forms = plain.pop("form", {})
    if plain or not isinstance(forms, dict):
        raise _trouble(path, "", "It holds something else than [form] tables.")
    return {form_id: _form(path, form_id, table) for form_id, table in forms.items()}


def _form(path: Path, form_id: str, table: Any) -> FormFields:
    if not isinstance(table, dict) or not table.keys() <= _OF_FORM:
        raise _trouble(path, form_id, "A form takes `fills` and `fields`.")
    fills, fields = table.get("fills", True), table.get("fields", {})
    if not isinstance(fills, bool) or not isinstance(fields, dict):
        raise _trouble(path, form_id, "`fills` is true or false, `fields` a table.")
    held = {key: _field(path, f"{form_id}.{key}", value) for key, value in fields.items()}
    return FormFields(form_id, held, fills)


def _field(path: Path, place: str, value: Any) -> FieldFact:
    given = {"fact": value} if isinstance(value, str) else value
    if not isinstance(given, dict) or not given.keys() <= _OF_FIELD or "fact" not in given:
        raise _trouble(path, place, "A field takes a fact, or a table of `fact`, `yes`, `no`.")
    if not all(isinstance(one, str) for one in given.values()):
        raise _trouble(path, place, "A fact and its choices are texts.")
    if given["fact"] not in FACTS:
        what = f"There is no fact “{given['fact']:.40}”."
        raise _trouble(path, place, what, nearest(given["fact"], list(FACTS)))
    return FieldFact(**given)


def _trouble(path: Path, place: str, what: str, remedy: str = "") -> FormTrouble:
    where = f"{path}, {place}" if place else str(path)
    return FormTrouble(what, where, remedy or "Mend the file, or install the application again.")
