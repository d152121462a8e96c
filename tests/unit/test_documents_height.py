"""Whatever a form may say prints, blank and fillable and filled, however high it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.blocks import Grid, Row, grid, text
from eh_desktop.documents.fillable import build_fillable_pdf
from eh_desktop.documents.handwriting import TickBox
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.form import Form
from eh_desktop.domain.wording import Wording, apply_wording, texts_of
from tests.documents_fixtures import printed, squeezed
from tests.paper_fixtures import every_form, full, paper
from tests.pdf_structure import faults, untagged

TALL = ("blackburn.tier1", "blackburn.tier2", "bathnes.child_feedback")
HOSTILE = {
    "word": "W" * 160,
    "emoji": "\U0001f600" * 160,
    "right to left": "ابن سينا " * 18,
    "marks": "e" + "\u0301\u0323\u0302" * 50,
}


def _worded(form: Form, words: str) -> Form:
    """Give the form saying nothing but these words, as local wording may."""
    texts = {
        key: words[: 40 if key[-1] == "short_title" else 160]
        for key, own in texts_of(form).items()
        if own
    }
    return apply_wording(form, Wording("x", form.framework.id, {form.id: texts}))


@pytest.mark.parametrize("form_id", TALL)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_every_text_that_a_form_may_hold_prints(form_id: str, words: str) -> None:
    form = _worded(next(form for form in every_form() if form.id == form_id), words)
    for pdf in (build_blank_pdf(form), build_fillable_pdf(form), paper(form, full(form))):
        assert list(faults(pdf)) == []


def _printed(*story: Flowable) -> str:
    imprint = Imprint("t", "a", "s", "test", made_at="2026-11-22T09:30:00+00:00")
    pdf = build_pdf(list(story), imprint)
    assert untagged(pdf) == []
    return squeezed(printed(pdf))


def test_what_is_higher_than_a_page_and_in_one_piece_is_made_smaller() -> None:
    words = "\U0001f600" * 1200 + "END"
    found = _printed(Spacer(1, 300), Row([[TickBox(words, large=True)]], [WIDTH]), text("After"))
    assert found.count("‹U+1F600›") == 1200
    assert "END" in found
    assert "After" in found


def test_a_table_under_a_head_higher_than_a_page_keeps_every_row() -> None:
    tall = grid(
        ("\U0001f600" * 900, "B"), [[[text(f"row{n}")], [text("x")]] for n in range(3)], (1, 9)
    )
    assert isinstance(tall, Grid)
    found = _printed(tall, text("After"))
    assert all(f"row{n}" in found for n in range(3))
    assert "After" in found


@pytest.mark.parametrize(
    "typed", ["W" * 3000, "\x00" * 400, "\U0001f600" * 900, "e" + "\u0301" * 900, "ابن " * 300]
)
def test_whatever_is_typed_prints_in_names_and_notes(typed: str) -> None:
    form = next(form for form in every_form() if form.id == "tameside.audit")
    record = full(form)
    first = next(iter(record.answers))
    record = replace(
        record,
        fields={**record.fields, "lead_current": typed + "END1"},
        answers={**record.answers, first: replace(record.answers[first], note=typed + "END2")},
    )
    found = squeezed(printed(paper(form, record)))
    assert "END1" in found
    assert "END2" in found
