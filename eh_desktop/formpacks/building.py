"""Make domain values from parsed form packs that the schema has accepted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.form import (
    ActionTable,
    Choice,
    Column,
    Condition,
    Criterion,
    Field,
    Form,
    Framework,
    GradingRule,
    Guidance,
    Section,
)
from eh_desktop.domain.form_rules import (
    Clause,
    Contradiction,
    DateRule,
    OutcomeRule,
    Siblings,
    Verification,
)
from eh_desktop.domain.grades import Grade

Parsed = dict[str, Any]
"""A TOML table as tomllib gives it, accepted by the schema."""

PLACEHOLDER = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)\}")
UNSPOKEN = frozenset({"default", "vocabulary"})
"""Keys whose texts are not looked through for local words."""

_BUILT = (
    "grading",
    "field",
    "section",
    "action_table",
    "scale",
    "date_rule",
    "contradiction",
    "outcome",
    "siblings",
    "verification",
)


def build_form(form: Parsed, framework: Parsed) -> Form:
    """Give the form; its `plain` holds both tables as canonical JSON and `hash` pins that.

    The framework's local words stand in the texts of the form, not in its `plain`.
    """
    content = canonical_json({"form": form, "framework": framework})
    words = framework.get("vocabulary", {})
    said = spoken(form, words)
    rest = {key: inner for key, inner in said.items() if key not in _BUILT}
    rule = _rule(said["grading"]) if "grading" in said else None
    tables = tuple(_action_table(inner) for inner in said.get("action_table", ()))
    return Form(
        framework=build_framework(spoken(framework, words)),
        header=tuple(_field(inner) for inner in said.get("field", ())),
        sections=tuple(_section(inner) for inner in said["section"]),
        rule=rule,
        hash=sha256_hex(content),
        plain=content.decode("utf-8"),
        learning_points=rest.pop("learning_points", rule is not None),
        action_tables=tables or ((ActionTable("", "Actions"),) if rule is not None else ()),
        descriptors=said.get("scale", {}),
        date_rules=tuple(DateRule(**inner) for inner in said.get("date_rule", ())),
        contradictions=tuple(_contradiction(inner) for inner in said.get("contradiction", ())),
        outcome=_outcome(said["outcome"]) if "outcome" in said else None,
        siblings=Siblings(**said["siblings"]) if "siblings" in said else None,
        verification=Verification(**said["verification"]) if "verification" in said else None,
        **rest,
    )


def spoken(plain: Parsed, words: Mapping[str, str]) -> Parsed:
    """Give a table with `{meeting}` and `{Meeting}` in its texts replaced by the local words."""
    made: Parsed = _spoken(plain, words) if words else plain
    return made


def _spoken(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda found: local_word(found[1], words) or found[0], value)
    if isinstance(value, list):
        return [_spoken(inner, words) for inner in value]
    if isinstance(value, dict):
        return {
            key: inner if key in UNSPOKEN else _spoken(inner, words) for key, inner in value.items()
        }
    return value


def local_word(name: str, words: Mapping[str, str]) -> str:
    """Give the local word of a name, begun with a capital where the name is; empty if unknown."""
    if name in words:
        return words[name]
    word = words.get(name[0].lower() + name[1:], "")
    return word[:1].upper() + word[1:]


def build_framework(plain: Parsed) -> Framework:
    """Give the framework of a framework.toml."""
    return Framework(**plain)


def _field(plain: Parsed) -> Field:
    rest = {key: inner for key, inner in plain.items() if key not in ("choice", "column")}
    columns = tuple(_column(inner) for inner in plain.get("column", ()))
    return Field(choices=_choices(plain), columns=columns, **rest)


def _column(plain: Parsed) -> Column:
    rest = {key: inner for key, inner in plain.items() if key != "choice"}
    return Column(choices=_choices(plain), **rest)


def _choices(plain: Parsed) -> tuple[Choice, ...]:
    return tuple(Choice(**inner) for inner in plain.get("choice", ()))


def _section(plain: Parsed) -> Section:
    built = ("criterion", "condition", "field", "details")
    rest = {key: inner for key, inner in plain.items() if key not in built}
    return Section(
        criteria=tuple(_criterion(inner) for inner in plain.get("criterion", ())),
        condition=_condition(plain),
        fields=tuple(_field(inner) for inner in plain.get("field", ())),
        details=tuple(plain.get("details", ())),
        **rest,
    )


def _criterion(plain: Parsed) -> Criterion:
    rest = {key: inner for key, inner in plain.items() if key not in ("guidance", "condition")}
    guidance = dict(plain.get("guidance", {}))
    standards = tuple(guidance.pop("standards", ()))
    return Criterion(
        guidance=Guidance(standards=standards, **guidance), condition=_condition(plain), **rest
    )


def _condition(parent: Parsed) -> Condition | None:
    if "condition" not in parent:
        return None
    plain = parent["condition"]
    unless, only_if = tuple(plain.get("unless", ())), tuple(plain.get("only_if", ()))
    return Condition(plain["field"], unless, plain["because"], only_if)


def _action_table(plain: Parsed) -> ActionTable:
    if "asks" not in plain:
        return ActionTable(plain["id"], plain["title"])
    return ActionTable(plain["id"], plain["title"], tuple(plain["asks"]))


def _contradiction(plain: Parsed) -> Contradiction:
    return Contradiction(plain["id"], plain["says"], tuple(_clause(one) for one in plain["when"]))


def _outcome(plain: Parsed) -> OutcomeRule:
    return OutcomeRule(**{**plain, "flag_values": tuple(plain.get("flag_values", ()))})


def _clause(plain: Parsed) -> Clause:
    entries: Parsed = {**plain, "values": tuple(plain.get("values", ()))}
    for key in ("lowest", "highest"):
        if key in plain:
            entries[key] = Grade.from_id(plain[key])
    return Clause(**entries)


def _rule(plain: Parsed) -> GradingRule:
    limits = {key: Grade.from_id(plain[key]) for key in ("limit_not_met", "limit_partially_met")}
    return GradingRule(**{**plain, **limits})
