"""Which work is flagged is data of the form: read, shown, and checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eh_desktop.formpacks.checker import check
from eh_desktop.formpacks.reader import load_library
from eh_desktop.services.form_text import show_text
from tests.formpacks_fixtures import FORMS, edited

FIELD, VALUES = 'flag_field = "part"\n', 'flag_values = ["first_assessment"]\n'


def test_a_first_assessment_alone_is_flagged() -> None:
    form = load_library(FORMS).form("blackburn.tier1")
    assert form.outcome is not None
    assert (form.outcome.about, form.outcome.flag_field) == ("practitioner", "part")
    assert form.outcome.flag_values == ("first_assessment",)
    assert "  flags practitioner where part is first_assessment\n" in show_text(form)


@pytest.mark.parametrize(
    ("old", "new", "key", "what"),
    [
        (FIELD, 'flag_field = "parts"\n', "outcome.flag_field",
         "It names the field “parts”, and there is no such field."),
        (FIELD, 'flag_field = "case_ref"\n', "outcome.flag_field",
         "“case_ref” is of kind short_text; flag_field needs one of kind choice."),
        (VALUES, 'flag_values = ["plan", "last"]\n', "outcome.flag_values[#2]",
         "It names the choice “last”, and there is no such choice."),
        (FIELD, "", "outcome",
         "flag_field and flag_values go together, and one of them is missing."),
        (VALUES, "", "outcome",
         "flag_field and flag_values go together, and one of them is missing."),
        (VALUES, "flag_values = []\n", "outcome.flag_values", "“flag_values” is empty."),
        ('about = "practitioner"\n', "", "outcome.flag_field",
         "It says which work is flagged, but not whose: about is missing."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(tmp_path: Path, old: str, new: str, key: str, what: str) -> None:
    shutil.copytree(FORMS / "blackburn", tmp_path / "blackburn")
    path = tmp_path / "blackburn" / "tier1.toml"
    path.write_text(edited(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")
    assert [(one.key, one.what) for one in check(tmp_path)] == [(key, what)]
