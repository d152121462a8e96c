"""Make domain values from parsed form packs that the schema has accepted."""

from __future__ import annotations

from typing import Any

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.form import (
    Choice,
    Condition,
    Criterion,
    Field,
    Form,
    Framework,
    GradingRule,
    Guidance,
    Section,
)
from eh_desktop.domain.grades import Grade

Parsed = dict[str, Any]
"""A TOML table as tomllib gives it, accepted by the schema."""


def build_form(form: Parsed, framework: Parsed) -> Form:
    """Give the form; its `plain` holds both tables as canonical JSON and `hash` pins that."""
    content = canonical_json({"form": form, "framework": framework})
    rest = {key: inner for key, inner in form.items() if key not in ("grading", "field", "section")}
    return Form(
        framework=build_framework(framework),
        header=tuple(_field(inner) for inner in form.get("field", ())),
        sections=tuple(_section(inner) for inner in form["section"]),
        rule=_rule(form["grading"]) if "grading" in form else None,
        hash=sha256_hex(content),
        plain=content.decode("utf-8"),
        **rest,
    )


def build_framework(plain: Parsed) -> Framework:
    """Give the framework of a framework.toml."""
    return Framework(**plain)


def _field(plain: Parsed) -> Field:
    rest = {key: inner for key, inner in plain.items() if key != "choice"}
    return Field(choices=tuple(Choice(**inner) for inner in plain.get("choice", ())), **rest)


def _section(plain: Parsed) -> Section:
    rest = {key: inner for key, inner in plain.items() if key not in ("criterion", "condition")}
    criteria = tuple(_criterion(inner) for inner in plain.get("criterion", ()))
    condition = _condition(plain["condition"]) if "condition" in plain else None
    return Section(criteria=criteria, condition=condition, **rest)


def _criterion(plain: Parsed) -> Criterion:
    rest = {key: inner for key, inner in plain.items() if key != "guidance"}
    guidance = dict(plain.get("guidance", {}))
    standards = tuple(guidance.pop("standards", ()))
    return Criterion(guidance=Guidance(standards=standards, **guidance), **rest)


def _condition(plain: Parsed) -> Condition:
    return Condition(plain["field"], tuple(plain["unless"]), plain["because"])


def _rule(plain: Parsed) -> GradingRule:
    limits = {key: Grade.from_id(plain[key]) for key in ("limit_not_met", "limit_partially_met")}
    return GradingRule(**{**plain, **limits})
