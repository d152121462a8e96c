"""Every form as a fillable PDF: it asks everything, and what is entered comes back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from eh_desktop.documents.fillable import build_fillable_pdf
from eh_desktop.documents.paper_fields import paper_fields
from eh_desktop.documents.reading_filled import PaperImport, read_filled
from eh_desktop.domain.entries import table_rows
from eh_desktop.domain.form import Column, Field, Form
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.record import (
    Action,
    Answer,
    LearningPoint,
    Part,
    Question,
    Record,
    Verification,
    apply,
)
from eh_desktop.formpacks.reader import load_library
from tests.documents_fixtures import ROOT
from tests.paper_filling import (
    Values,
    filled_by_pypdf,
    filled_like_acrobat,
    in_one_stream,
    rewritten,
)
from tests.pdf_structure import faults, structure

FORMS = load_library(ROOT / "forms").forms
TO_FILL = [form for form in FORMS if form.fillable]
every_form = pytest.mark.parametrize("form", TO_FILL, ids=lambda form: form.id)
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), max_codepoint=0x2FFFF)


@cache
def fillable(form_id: str) -> bytes:
    """Give a form as a fillable PDF."""
    return build_fillable_pdf(next(form for form in FORMS if form.id == form_id))


def read(pdf: bytes) -> PaperImport:
    """Read a filled PDF with rows named by number."""
    numbers = count(1)
    return read_filled(pdf, FORMS, lambda: f"{next(numbers):04}")


def record_of(read: PaperImport) -> Record:
    """Give the record that an import makes."""
    record = Record("r", read.form_id, read.version, "")
    for change in read.changes:
        record = apply(record, change)
    return record


class Filling:
    """Values for every field of a form, and the record that they make, from a source of values."""

    def __init__(
        self, form: Form, pick: Callable[[list[str]], str], text: Callable[[bool], str]
    ) -> None:
        """Take what chooses a value, or "" for none, and what gives a text, of lines or not."""
        self.values: dict[str, str] = {}
        self.fields: dict[str, object] = {}
        self.answers: dict[str, Answer] = {}
        self.record = Record("r", form.id, form.version, "")
        self._pick, self._text = pick, text
        self._number = count(1)
        self._fill(form)

    def _fill(self, form: Form) -> None:
        for _, entry in form.fields():
            value = self._table(entry) if entry.columns else self._entry(entry)
            if value:
                self.fields[entry.id] = value
        for section, criterion in form.criteria():
            answer = Answer(value=self._answer(criterion) or None)
            if not scale_of(criterion).answered:
                continue
            members = {"note": "note"} if form.kind != "feedback" else {}
            members |= {name: name for name in section.details}
            members |= {"action": "answer_action"} if "action" in section.details else {}
            if criterion.kind == "text":
                members.pop("note")
            for member, name in members.items():
                line = member in ("verified_where", "verified_by")
                answer = replace(answer, **{member: self._put(f"{name}.{criterion.id}", line)})
            if form.rule is not None and section.graded and criterion.kind != "text":
                good = self._choose(f"practice_good.{criterion.id}", ["good"])
                best = self._choose(f"practice_exceptional.{criterion.id}", ["exceptional"])
                answer = replace(answer, practice=Practice(best or good))
            if answer != Answer():
                self.answers[criterion.id] = answer
            self._beside(form, criterion, answer)
        comments = {
            section.id: self._put(f"comment.{section.id}", line=False)
            for section in form.sections
            if section.comments_label
        }
        self.record = replace(self.record, comments={k: v for k, v in comments.items() if v})
        self._rows(form)

    def _answer(self, criterion: Any) -> str:
        name = f"answer.{criterion.id}"
        if criterion.kind == "text":
            return self._put(name, line=False)
        return self._choose(name, [option.value for option in scale_of(criterion).options])

    def _beside(self, form: Form, criterion: Any, answer: Answer) -> None:
        at = criterion.id
        if answer.value == UNSURE:
            parts = {name: self._put(f"question_{name}.{at}") for name in ("what", "owner")}
            question = Question(at, **parts, by_when=self._date(f"question_by_when.{at}"))
            if question != Question(at):
                self.record = replace(
                    self.record, questions={**self.record.questions, at: question}
                )
        if form.verification is not None and scale_of(criterion).options:
            options = [option.value for option in scale_of(criterion).options]
            rating = Verification(
                self._choose(f"rating.{at}", options) or None, self._put(f"rating_note.{at}")
            )
            if rating != Verification():
                self.record = replace(
                    self.record, verifications={**self.record.verifications, at: rating}
                )

    def _rows(self, form: Form) -> None:
        if form.learning_points:
            points = [self._put(f"learning.{row}", line=False) for row in (1, 2, 3)]
            made = {str(at): LearningPoint("", text) for at, text in enumerate(points) if text}
            self.record = replace(self.record, learning_points=made)
        actions = []
        for table in form.action_tables:
            before = f"action.{table.id}" if table.id else "action"
            for row in range(1, 5):
                said = {
                    member: self._date(f"{before}.{row}.by_when")
                    if member == "by_when"
                    else self._put(f"{before}.{row}.{member}", line=member == "who")
                    for member in table.asks
                }
                if any(said.values()):
                    actions.append(Action("", table=table.id, **said))
        self.record = replace(self.record, actions={str(at): a for at, a in enumerate(actions)})

    def _table(self, entry: Field) -> list[dict[str, str]]:
        rows = []
        for row in range(1, (entry.rows or 4) + 1):
            cells = {
                column.id: self._cell(f"table.{entry.id}.{row}.{column.id}", column)
                for column in entry.columns
            }
            if any(cells.values()):
                rows.append({name: said for name, said in cells.items() if said})
        return rows

    def _entry(self, entry: Field) -> str:
        name = f"field.{entry.id}"
        if entry.kind == "choices":
            chosen = [self._choose(f"{name}.{c.id}", [c.id]) for c in entry.choices]
            return "\n".join(filter(None, chosen))
        if entry.kind == "dates":
            self.values[name] = "1.2.2026\n22/11/2026"
            return "2026-02-01\n2026-11-22"
        return self._cell(name, entry)

    def _cell(self, name: str, entry: Field | Column) -> str:
        if entry.kind == "choice":
            return self._choose(name, [choice.id for choice in entry.choices])
        if entry.kind == "date":
            return self._date(name)
        if entry.kind == "number":
            return self._choose(name, ["7", "12.5"])
        return self._put(name, line=entry.kind == "short_text")

    def _choose(self, name: str, options: list[str]) -> str:
        chosen = self._pick(options)
        if chosen:
            self.values[name] = chosen
        return chosen

    def _date(self, name: str) -> str:
        written = {"5/3/2026": "2026-03-05", "22 November 2026": "2026-11-22"}
        chosen = self._choose(name, list(written))
        return written.get(chosen, "")

    def _put(self, name: str, line: bool = True) -> str:
        written = self._text(line)
        if written:
            self.values[name] = written
        return written


def same(record: Record, filling: Filling) -> None:
    """Hold that a record is what was filled in, whatever its rows are called."""
    fields: dict[str, object] = dict(record.fields)
    for key, value in filling.fields.items():
        if isinstance(value, list):
            rows = [dict(row) for row in table_rows(record.fields[key])]
            assert all(row.pop("id") for row in rows)
            fields[key] = rows
    assert fields == filling.fields
    assert dict(record.answers) == filling.answers
    wanted = filling.record
    for part in (Part.COMMENT, Part.QUESTION, Part.VERIFICATION):
        assert record.entries(part) == wanted.entries(part)
    points = [point.text for point in record.learning_points.values()]
    assert points == [point.text for point in wanted.learning_points.values()]
    actions = [replace(action, id="") for action in record.actions.values()]
    assert actions == list(wanted.actions.values())


def _everything(form: Form) -> Filling:
    """Fill every field, each text with words of its own."""
    number = count(1)

    def text(line: bool) -> str:
        said = f"Zoë’s {next(number)} (ö) \\ 50 %"
        return said if line else f"{said}\n\nand more"

    return Filling(form, lambda options: options[next(number) % len(options)], text)


def _widgets(pdf: bytes) -> Iterator[str]:
    """Give the names of the fields as they are read aloud, each once."""
    reader = PdfReader(BytesIO(pdf))
    for node in structure(pdf).every("Form"):
        item = reader.get_object(node.widgets[0])
        parts: list[str] = []
        while item is not None:
            parts += [str(item["/T"])] if "/T" in item else []
            above = item.get("/Parent")
            item = above.get_object() if above is not None else None
        yield ".".join(reversed(parts))


@every_form
def test_every_field_stands_once_in_reading_order_and_says_what_it_is(form: Form) -> None:
    pdf = fillable(form.id)
    asked = paper_fields(form)
    assert list(dict.fromkeys(_widgets(pdf))) == list(asked)
    fields = PdfReader(BytesIO(pdf)).get_fields() or {}
    leaves = {name: field for name, field in fields.items() if field.get("/FT")}
    assert set(leaves) == {"form", *asked}
    for name, field in asked.items():
        assert leaves[name]["/TU"] == field.tip
        assert len(field.tip) > 3


@every_form
def test_it_is_tagged_sound_and_free_of_scripts(form: Form) -> None:
    pdf = fillable(form.id)
    assert faults(pdf) == []
    checked = rewritten(pdf, "--qdf", "--object-streams=disable")
    assert b"/JavaScript" not in checked
    assert b"/JS" not in checked
    assert b"/URI" not in checked
    assert build_fillable_pdf(form) == pdf
    mark = f"{form.id} {form.version} {form.hash}"
    reader = PdfReader(BytesIO(pdf))
    assert (reader.get_fields() or {})["form"]["/V"] == mark
    assert reader.metadata is not None
    assert reader.metadata["/Keywords"] == mark


@every_form
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_is_entered_comes_back(form: Form, data: st.DataObject) -> None:
    seed = data.draw(st.randoms(use_true_random=False))
    texts = st.text(_LETTERS, min_size=1, max_size=30).filter(lambda t: bool(t.strip()))
    pool = [said.strip() for said in data.draw(st.lists(texts, min_size=3, max_size=8))]

    def text(line: bool) -> str:
        said = seed.choice(["", *pool])
        return said if line or not said else f"{said}\n {seed.choice(pool)}"

    filling = Filling(form, lambda options: seed.choice(["", *options]), text)
    if filling.values:
        came = read(filled_like_acrobat(fillable(form.id), filling.values))
        assert came.unread == ()
        same(record_of(came), filling)


@every_form
def test_other_programs_save_it_and_it_comes_back(form: Form) -> None:
    filling = _everything(form)
    asked = paper_fields(form)
    kept = {name for name in filling.values if name in asked}
    assert kept == set(filling.values)
    for options in ((), ("--linearize",), ("--object-streams=generate",)):
        saved = filled_by_pypdf(fillable(form.id), filling.values)
        came = read(rewritten(saved, *options) if options else saved)
        assert came.unread == ()
        same(record_of(came), filling)


def test_a_form_saved_as_one_object_stream_comes_back() -> None:
    filling = _everything(next(form for form in FORMS if form.id == "bathnes.standards"))
    saved = in_one_stream(filled_by_pypdf(fillable("bathnes.standards"), filling.values))
    came = read(saved)
    assert came.unread == ()
    same(record_of(came), filling)


def _picture(pdf: bytes, page: int) -> bytes:
    command = ["pdftoppm", "-r", "40", "-f", str(page), "-l", str(page), "-gray", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    ("form_id", "name", "value", "page"),
    [
        ("tameside.audit", "answer.s1.1", "met", 2),
        ("tameside.audit", "practice_good.s1.1", "good", 2),
        ("tameside.parent_feedback", "answer.f1", "happy", 2),
    ],
)
def test_what_is_chosen_prints(form_id: str, name: str, value: str, page: int) -> None:
    pdf = fillable(form_id)
    chosen = filled_like_acrobat(pdf, {name: value})
    assert _picture(chosen, page) != _picture(pdf, page)


def test_fields_of_one_size_do_not_share_what_is_drawn_in_them() -> None:
    reader = PdfReader(BytesIO(fillable("tameside.audit")))
    drawn = [
        annotation.get_object()["/AP"].raw_get("/N").idnum
        for page in reader.pages
        for annotation in page["/Annots"]
        if annotation.get_object().get("/FT") == "/Tx"
    ]
    assert len(drawn) == len(set(drawn))


def test_an_id_that_begins_another_keeps_a_field_of_its_own() -> None:
    form = next(form for form in FORMS if form.id == "cumbria.bottom_lines")
    section = form.sections[0]
    first, second = section.criteria[:2]
    twins = (replace(first, id="q1"), replace(second, id="q1.a"))
    made = replace(form, sections=(replace(section, criteria=twins),))
    asked = paper_fields(made)
    assert "answer.q1._" in asked
    assert "answer.q1.a" in asked
    values: Values = {"answer.q1._": "yes", "answer.q1.a": "no"}
    came = read_filled(filled_like_acrobat(build_fillable_pdf(made), values), [made])
    assert {key: a.value for key, a in record_of(came).answers.items()} == {
        "q1": "yes",
        "q1.a": "no",
    }
