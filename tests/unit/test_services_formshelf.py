"""The shelf of forms: the owner's framework first, and a start at once only without a choice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.kinds import AUDIENCES, FORM_KINDS
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.formshelf import (
    AUDIENCE_WORDS,
    KIND_WORDS,
    FormShelf,
    frameworks_of,
    size_of,
    what_for,
)


@pytest.fixture(scope="module")
def forms() -> tuple[Form, ...]:
    return load_library(forms_folder()).forms


def test_every_kind_and_audience_has_its_words() -> None:
    assert set(KIND_WORDS) == set(FORM_KINDS)
    assert set(AUDIENCE_WORDS) == set(AUDIENCES)


def test_own_framework_stands_first_and_the_rest_by_authority(forms: tuple[Form, ...]) -> None:
    shelf = FormShelf(forms, "cumbria")
    names = [one.framework.authority for one in shelf.all()]
    assert names[0] == "Cumbria"
    assert names[1:] == sorted(names[1:])
    assert sum(len(one.forms) for one in shelf.all()) == len(forms) == 24


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("tameside", "tameside.audit"),
        ("cumbria", "cumbria.audit"),
        ("east_midlands", "east_midlands.closed_caf_audit"),
        ("blackburn", None),
        ("bathnes", None),
        ("nowhere", None),
    ],
)
def test_audit_starts_at_once_only_where_there_is_one(
    forms: tuple[Form, ...], own: str, expected: str | None
) -> None:
    form = FormShelf(forms, own).only({"audit"})
    assert (form.id if form else None) == expected


def test_only_what_can_be_filled_in_is_started(forms: tuple[Form, ...]) -> None:
    shelves = FormShelf(forms, "tameside").to_start({"standards", "checklist"})
    ids = [form.id for shelf in shelves for form in shelf.forms]
    assert "tameside.standards" not in ids
    assert "bathnes.parenting_assessment" in ids
    assert all(shelf.forms for shelf in shelves)
    assert "East Midlands" not in [shelf.framework.authority for shelf in shelves]


def test_form_is_found_by_its_id(forms: tuple[Form, ...]) -> None:
    shelf = FormShelf(forms, "tameside")
    assert shelf.form("bathnes.case_study").kind == "case_study"
    with pytest.raises(FormTrouble, match="no form “x”"):
        shelf.form("x")


def test_frameworks_are_offered_by_authority(forms: tuple[Form, ...]) -> None:
    ids = [framework_id for framework_id, _ in frameworks_of(forms)]
    assert ids == ["bathnes", "blackburn", "cumbria", "east_midlands", "tameside"]
    only_read = [form for form in forms if not form.fillable]
    assert frameworks_of(only_read) == ()


def test_purpose_is_the_first_sentence(forms: tuple[Form, ...]) -> None:
    form = forms[0]
    assert what_for(replace(form, intro="Asks how? In two parts. Then more.")) == (
        "Asks how? In two parts."
    )
    assert what_for(replace(form, intro="One line\n\nand another.")) == "One line"
    assert what_for(replace(form, intro="", source="A place")) == "A place."
    assert all(what_for(one).strip() for one in forms)


def test_size_counts_what_is_answered_or_read(forms: tuple[Form, ...]) -> None:
    sizes = {form.id: size_of(form) for form in forms}
    assert sizes["tameside.audit"] == "21 questions"
    assert sizes["tameside.standards"] == "22 statements to read"
