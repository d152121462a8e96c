"""What is kept or printed is English, whatever the screen speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from eh_desktop.demo.pseudo import CLOSES, OPENS, pseudo_spoken
from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.fillable import build_fillable_pdf
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.lifecycle import finalised
from eh_desktop.domain.record import State
from eh_desktop.formpacks.reader import load_library
from tests.documents_fixtures import ROOT, built, full_record, tameside_audit

FORMS = ("tameside.audit", "blackburn.tier2", "bathnes.child_feedback", "cumbria.audit")


@pytest.mark.parametrize("form_id", FORMS)
def test_a_record_is_printed_in_english(form_id: str) -> None:
    """Byte for byte the same; this writes out answers, grades, dates and findings."""
    form = load_library(ROOT / "forms").form(form_id)
    record = full_record(form)
    english = built(record, form)
    with pseudo_spoken():
        assert built(record, form) == english


def test_paper_forms_are_printed_in_english() -> None:
    form = tameside_audit()
    english = build_blank_pdf(form), build_fillable_pdf(form)
    with pseudo_spoken():
        assert (build_blank_pdf(form), build_fillable_pdf(form)) == english


def test_why_a_grade_is_suggested_is_kept_in_english() -> None:
    """The screen says it in its language until the record is finished."""
    form = tameside_audit()
    full = full_record(form)
    names = {one.id: f"Ines {one.id}" for _, one in form.fields() if one.differs_from}
    fields = {**full.fields, **names}
    draft = replace(full, state=State.DRAFT, suggested={}, fields=fields)
    english = finalised(form, draft, date(2027, 1, 1))
    with pseudo_spoken():
        assert suggest(form, draft).overall.because.count(OPENS)
        kept = finalised(form, draft, date(2027, 1, 1))
    assert kept == english
    assert not any(CLOSES in frozen.because for frozen in kept.suggested.values())
