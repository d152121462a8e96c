"""TOML is written so that it reads back as it was, in the words of the packs."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from eh_desktop.formpacks.toml_writing import to_toml
from tests.formpacks_fixtures import FORMS
from tests.workbook_fixtures import plain_forms

PACKS = sorted(FORMS.glob("*/*.toml"))


def _statements(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("path", PACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_pack_reads_back(path: Any) -> None:
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    assert tomllib.loads(to_toml(plain)) == plain


def test_a_pack_is_written_as_it_was_by_hand() -> None:
    text = (FORMS / "tameside" / "audit.toml").read_text(encoding="utf-8")
    assert _statements(to_toml(tomllib.loads(text))) == _statements(text)


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(plain_forms())
def test_every_form_reads_back(plain: dict[str, Any]) -> None:
    assert tomllib.loads(to_toml(plain)) == plain


@pytest.mark.parametrize(
    "text", ['"""', 'a\n"', '\n\n"""" ', "back\\slash\n\\", "\x7f\t\r\n", "'''\n'''", '""\n""']
)
def test_awkward_texts_read_back(text: str) -> None:
    plain = {"text": text, "a key, quoted": {text: [text]}, "": {}, "none": []}
    assert tomllib.loads(to_toml(plain)) == plain


def test_what_no_pack_holds_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        to_toml({"share": 0.5})
    with pytest.raises(TypeError, match="list"):
        to_toml({"mixed": ["a", 1]})
