"""What the answers and grades mean in a form, in its own words, as a small legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportlab.platypus import Flowable

from eh_desktop.documents.answer_chips import value_chip
from eh_desktop.documents.blocks import Look, Row, subheading, text
from eh_desktop.documents.opening import heading
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import CRITERION_KINDS

_CHIP = 128.0
_LOOK = Look(above=3, below=4, gap=12)
_TITLES = {"grade": "The four grades", "rag": "Red, amber and green", "scale_0_10": "From 0 to 10"}


def legend_story(form: Form) -> Iterator[Flowable]:
    """Give every scale of the form that is described, and the grades where it has any."""
    scales = [*_scales(form)]
    for at, (kind_id, words) in enumerate(scales):
        rows = [_row(kind_id, value, said) for value, said in words.items()]
        if not at:
            yield from heading("What the answers mean", rows[0] if rows else None)
        if len(scales) > 1:
            yield Row([[subheading(_TITLES.get(kind_id, "The answers"))]], [WIDTH], _TITLE)
        yield from rows


_TITLE = Look(above=6, below=2, rule=None)


def _scales(form: Form) -> Iterator[tuple[str, Mapping[str, str]]]:
    used = {criterion.kind for _, criterion in form.criteria()}
    if form.rule is not None or "grade" in used:
        known = [grade.id for grade in reversed(Grade) if grade.id in form.framework.grades]
        if known:
            yield "grade", {grade: form.framework.grades[grade] for grade in known}
    for kind_id, words in form.descriptors.items():
        if kind_id in used and kind_id in CRITERION_KINDS and kind_id != "grade":
            order = [option.value for option in CRITERION_KINDS[kind_id].options]
            yield kind_id, {value: words[value] for value in order if value in words}


def _row(kind_id: str, value: str, words: str) -> Row:
    chip = value_chip(Criterion(value, "", "", kind_id), value)
    widths = (_CHIP, WIDTH - _CHIP - _LOOK.gap)
    return Row([[chip], [text(words)]], widths, _LOOK, "Pair")
