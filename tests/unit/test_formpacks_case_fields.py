"""Which field holds what of a case: the shipped file names real fields; a broken one is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.case_facts import DAY_FACTS, LOOK, FieldFact, FormFields, filled_from
from eh_desktop.domain.entries import FIELD_KINDS, table_rows
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.case_fields import FILE, load_case_fields
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder

CASE = Case(
    "c1",
    "C-0147",
    agency="Housing",
    lead="Rowan Achterberg",
    past_leads=("Ines Marlowe", "Bo Wyke"),
    step_down=True,
    opened_on="2026-01-05",
    people=(CasePerson("p1", "Ada Lind"), CasePerson("p2", "Bo Lind", "parent")),
    dates=(
        CaseDate("d1", "meeting", "2026-03-02"),
        CaseDate("d2", "meeting", "2026-02-02"),
        CaseDate("d3", "review", "2026-03-10"),
        CaseDate("d4", "review", "2026-06-10"),
    ),
)
TODAY = date(2026, 11, 24)


def test_the_shipped_file_names_fields_that_there_are_and_facts_that_fit() -> None:
    library = load_library(forms_folder())
    for form_id, about in load_case_fields(forms_folder()).items():
        form = library.form(form_id)
        for key, held in about.fields.items():
            entry = form.field(key)
            choices = {choice.id for choice in entry.choices}
            assert {held.yes, held.no} - {""} <= choices
            assert (entry.kind in ("date", "dates")) == (held.fact in DAY_FACTS)
            assert entry.kind != "choice" or held.yes


def test_every_form_about_one_case_is_filled_from_it() -> None:
    library, known = load_library(forms_folder()), load_case_fields(forms_folder())
    about_cases = {form.id for form in library.forms if form.case_field == "case_ref"}
    assert about_cases == {form_id for form_id, about in known.items() if about.fills}


@pytest.mark.parametrize("form_id", sorted(load_case_fields(forms_folder())))
def test_what_a_case_fills_is_valid_in_its_form(form_id: str) -> None:
    form = load_library(forms_folder()).form(form_id)
    about = load_case_fields(forms_folder())[form_id]
    filled = filled_from(CASE, form, about, TODAY, iter(f"n{at}" for at in range(99)).__next__)
    assert filled
    for key, value in filled.items():
        entry = form.field(key)
        assert FIELD_KINDS[entry.kind].allows(entry, value), (key, value)
        assert about.fields[key].fact != LOOK


def test_an_audit_is_filled_with_children_leads_and_days() -> None:
    form = load_library(forms_folder()).form("tameside.audit")
    about = load_case_fields(forms_folder())["tameside.audit"]
    filled = filled_from(CASE, form, about, TODAY, lambda: "row-1")
    children = table_rows(filled.pop("children"))
    assert [row["name"] for row in children] == ["Ada Lind"]
    assert filled == {
        "case_ref": "C-0147",
        "lead_current": "Rowan Achterberg",
        "lead_past": "Ines Marlowe\nBo Wyke",
        "opened_after": "step_down",
        "date_opened": "2026-01-05",
        "taf_first": "2026-02-02",
        "review_first": "2026-03-10",
        "review_dates": "2026-06-10",
    }


def test_what_a_case_does_not_know_is_left_as_it_is() -> None:
    form = load_library(forms_folder()).form("tameside.audit")
    about = load_case_fields(forms_folder())["tameside.audit"]
    assert filled_from(Case("c", "C-1"), form, about, TODAY, lambda: "x") == {"case_ref": "C-1"}


def test_there_may_be_no_file(tmp_path: Path) -> None:
    assert load_case_fields(tmp_path) == {}


def test_a_file_gives_facts_choices_and_whether_it_fills(tmp_path: Path) -> None:
    text = '[form."a.b"]\nfills = false\n[form."a.b".fields]\nx = "ref"\n'
    text += 'y = { fact = "step_down", yes = "y", no = "n" }\n'
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    held = {"x": FieldFact("ref"), "y": FieldFact("step_down", "y", "n")}
    assert load_case_fields(tmp_path) == {"a.b": FormFields("a.b", held, fills=False)}


@pytest.mark.parametrize(
    "text",
    [
        "form = 1",
        "other = 1",
        '[form]\n"a.b" = 1',
        '[form."a.b"]\nmore = 1',
        '[form."a.b"]\nfills = "no"',
        '[form."a.b"]\nfields = 1',
        '[form."a.b".fields]\nx = 1',
        '[form."a.b".fields]\nx = { yes = "y" }',
        '[form."a.b".fields]\nx = { fact = 1 }',
        '[form."a.b".fields]\nx = "reff"',
        "not toml",
        "\ufffe",
    ],
)
def test_a_file_that_cannot_be_read_names_itself(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(FormTrouble) as told:
        load_case_fields(tmp_path)
    assert FILE in told.value.where
    assert told.value.remedy
