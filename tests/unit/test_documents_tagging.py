"""Documents are tagged: whoever has them read aloud gets the same words in the right order."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer

from eh_desktop.documents.answer_chips import value_chip
from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.blocks import (
    Grid,
    Picture,
    Row,
    grid,
    paragraphs,
    subheading,
    text,
)
from eh_desktop.documents.chips import Chip, concern_chip, grade_chip, no_grade_chip
from eh_desktop.documents.fillable import build_fillable_pdf
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.recovery_sheet import build_recovery_sheet
from eh_desktop.documents.styles import GREY, WIDTH
from eh_desktop.documents.tagging import artifact, element, form_field, tagged
from eh_desktop.domain.grades import Grade, Met
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.record import Answer, Record
from eh_desktop.formpacks.reader import load_library
from tests.documents_fixtures import (
    PRINTED_AT,
    ROOT,
    bare_record,
    built,
    full_record,
    signed_audit,
    squeezed,
    tameside_audit,
)
from tests.domain_fixtures import small_form
from tests.pdf_structure import Node, faults, reading, structure, untagged, words_read

LOREM = "Every word of this sentence is read once and in its order. "


class Drawn(Flowable):
    """A piece that draws what a test says, in a square of 20 points."""

    def __init__(self, draw: Callable[[Canvas], None]) -> None:
        super().__init__()
        self.width, self.height = 20, 20
        self._draw = draw

    def draw(self) -> None:
        self._draw(self.canv)


def _pdf(*story: Flowable, title: bool = True) -> bytes:
    head = [subheading("Title", 1)] if title else []
    imprint = Imprint("Title", "Author", "Subject", "Test", PRINTED_AT, "Head", "Foot", "Reference")
    return build_pdf([*head, *story], imprint)


def _kinds(node: Node) -> list[str]:
    return [kid.kind for kid in node.kids]


def _in_order(found: str, pieces: Sequence[str]) -> None:
    at = 0
    for piece in map(squeezed, pieces):
        after = found.find(piece, at)
        assert after >= 0, (piece, found[at : at + 200])
        at = after + len(piece)


@cache
def _full() -> Record:
    return full_record(tameside_audit())


@cache
def _long() -> bytes:
    first = next(criterion.id for _, criterion in tameside_audit().criteria())
    note = f"{LOREM * 160}\n" + "\n".join(f"Line {at}" for at in range(200))
    return built(replace(_full(), answers={**_full().answers, first: Answer("met", note=note)}))


def _sheet() -> bytes:
    return build_recovery_sheet(
        name="Ines Łukowska",
        agency="Marrow Lane Service",
        vault_folder_name="EH Desktop",
        recovery_key_groups="7KQ2M-XJ4TB-N9WRC",
        made_at=PRINTED_AT,
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: built(_full()),
        lambda: built(bare_record(tameside_audit())),
        lambda: build_blank_pdf(tameside_audit()),
        lambda: build_blank_pdf(small_form(rule=None)),
        _long,
        _sheet,
        signed_audit,
    ],
    ids=["full", "bare", "blank", "blank, no grades", "long", "recovery sheet", "signed"],
)
def test_every_document_is_tagged(make: Callable[[], bytes]) -> None:
    assert faults(make()) == []


def test_every_form_is_tagged_blank_fillable_and_as_a_draft() -> None:
    wrong: dict[tuple[str, str], list[str]] = {}
    for form in load_library(ROOT / "forms").forms:
        wrong[form.id, "blank"] = faults(build_blank_pdf(form))
        wrong[form.id, "fillable"] = faults(build_fillable_pdf(form))
        wrong[form.id, "draft"] = faults(built(bare_record(form), form))
    assert len(wrong) > 60
    assert {key: found[:3] for key, found in wrong.items() if found} == {}


def test_a_filled_audit_is_read_in_order() -> None:
    form, record = tameside_audit(), _full()
    pieces = [form.title, "Grades at a glance", "Overall", Grade.OUTSTANDING.label]
    for section in form.sections:
        pieces.append(section.title)
        for criterion in section.criteria:
            answer = record.answers[criterion.id]
            pieces += [f"{criterion.number} {criterion.text}", f"Evidence {answer.evidence}"]
            pieces.append(f"Note {answer.note}")
            if section is form.sections[0]:  # nothing in it depends on another entry
                pieces.append(value_chip(criterion, answer.value).said)
    pieces += [f"{at} {p.text}" for at, p in enumerate(record.learning_points.values(), 1)]
    pieces += [action.what for action in record.actions.values()]
    pieces += [concern.what for concern in record.concerns.values()]
    _in_order(squeezed(words_read(built(record))), pieces)


def test_a_blank_form_is_read_in_order() -> None:
    form = tameside_audit()
    pieces = [form.title, *(entry.label for entry in form.header)]
    for section in form.sections:
        if section.criteria:
            pieces.append(section.title)
        for criterion in section.criteria:
            options = CRITERION_KINDS[criterion.kind].options
            pieces.append(f"{criterion.number} {criterion.text}")
            pieces += [option.label for option in options]
    _in_order(squeezed(words_read(build_blank_pdf(form))), pieces)


def test_edges_and_repeated_heads_are_not_read() -> None:
    found = words_read(_long())
    assert "Page " not in found.replace("file page", "")
    assert "Official-sensitive" not in found
    rows = [[paragraphs(f"Row {at}. {LOREM * 5}"), [text("x")]] for at in range(30)]
    pdf = _pdf(grid(("Left head", "Right head"), rows, (1, 1), 0))
    assert len(PdfReader(BytesIO(pdf)).pages) > 2
    assert words_read(pdf).count("Left head") == 1
    (table,) = structure(pdf).every("Table")
    assert len(table.kids) == 31
    assert _kinds(table.kids[0]) == ["TH", "TH"]
    assert {tuple(_kinds(row)) for row in table.kids[1:]} == {("TH", "TD")}
    scopes = [cell.attributes["/Scope"] for cell in table.every("TH")]
    assert scopes == ["/Column", "/Column", *["/Row"] * 30]
    assert faults(pdf) == []


def test_a_row_that_breaks_over_pages_stays_one_row() -> None:
    cells = [[paragraphs(LOREM * 100), paragraphs("The other cell. " * 40)]]
    pdf = _pdf(Spacer(1, 500), grid(("One", "Two"), cells, (1, 1)))
    table = next(structure(pdf).every("Table"))
    assert [_kinds(row) for row in table.kids] == [["TH", "TH"], ["TD", "TD"]]
    pieces = [*table.kids[1].kids[0].every("P")]
    assert [page for page, _ in pieces[0].marks] == [0, 1, 2]
    assert squeezed(words_read(pdf)).endswith(squeezed(LOREM * 100 + "The other cell. " * 40))
    assert faults(pdf) == []


def test_a_paragraph_that_goes_on_overleaf_is_one_paragraph() -> None:
    pdf = _pdf(Spacer(1, 600), text(LOREM * 120))
    (paragraph,) = structure(pdf).every("P")
    assert [page for page, _ in paragraph.marks] == [0, 1, 2]
    assert squeezed(LOREM * 120) in squeezed(words_read(pdf))


def test_the_words_at_the_ends_of_lines_stand_apart() -> None:
    assert LOREM * 12 in words_read(_pdf(text(LOREM * 12)))
    assert "one two three" in words_read(_pdf(*paragraphs("one\ntwo\nthree")))
    assert "Note  Ω two αβ" in words_read(_pdf(*paragraphs("Ω\ntwo\nαβ", lead="Note")))


def test_numbered_rows_are_items_and_labels_with_values_are_pairs() -> None:
    def row(number: str, role: str) -> Row:
        cells = [[text(number)], [text(f"words {number}")]]
        return Row(cells, (20, 300), role=role)  # type: ignore[arg-type]  # a plain word here

    wide = Row([[text("3")], [text("words 3")], [no_grade_chip("Open")]], (20, 300, 90), role="LI")
    pdf = _pdf(row("1", "LI"), row("2", "LI"), wide, row("a", "Pair"), text("on"), row("b", "Pair"))
    top = structure(pdf)
    assert _kinds(top) == ["H1", "L", "L", "P", "L"]
    assert [entry.attributes.get("/ListNumbering") for entry in top.every("L")] == [
        "/Decimal",
        None,
        None,
    ]
    items = [*top.every("LI")]
    assert [_kinds(item) for item in items] == [["Lbl", "LBody"]] * 5
    assert _kinds(items[2].kids[1]) == ["Div", "Div"]
    assert [len(entry.kids) for entry in top.every("L")] == [3, 1, 1]
    assert faults(pdf) == []


def test_headings_leave_no_level_out() -> None:
    pdf = _pdf(subheading("Third after first"), subheading("Second", 2), subheading("Third"))
    assert _kinds(structure(pdf)) == ["H1", "H2", "H2", "H3"]
    assert faults(_pdf(text("no title"), title=False)) != []


def test_a_chip_is_its_words_and_its_mark_has_its_own() -> None:
    criterion = next(criterion for _, criterion in tameside_audit().criteria())
    chips = [
        value_chip(criterion, Met.MET),
        value_chip(criterion, Met.NOT_MET),
        grade_chip(Grade.GOOD),
        concern_chip(),
        Chip("Plain", lambda canvas, _: canvas.line(0, 0, 5, 5), GREY),
    ]
    pdf = _pdf(*chips)
    top = structure(pdf)
    assert [node.alt for node in top.every("Figure")] == ["Tick", "Cross", "3 of 4 steps", "Flag"]
    assert all("/BBox" in node.attributes for node in top.every("Figure"))
    assert _kinds(top)[1:] == ["P"] * 5
    for words in ("Met", "Not met", Grade.GOOD.label, "Concern raised", "Plain"):
        assert f'"{words}"' in reading(pdf)
    assert faults(pdf) == []


def test_a_chip_that_is_cut_is_read_in_full() -> None:
    words = "a very long answer of a foreign kind " * 4
    (span,) = structure(_pdf(no_grade_chip(words))).every("Span")
    assert span.actual == words.strip()


def test_letters_in_code_are_read_as_letters_and_what_steers_text_is_not() -> None:
    pdf = _pdf(
        text("A smile 😀 and \u202eno\u202c turn"), *paragraphs("A 🐈\nand\x07 more", lead="L")
    )
    said = [node.actual for node in structure(pdf).every("P")]
    assert said == ["A smile 😀 and ‹U+202E›no‹U+202C› turn", "L A 🐈\nand‹U+0007› more"]
    assert structure(_pdf(text("plain & < ordinary"))).kids[1].actual == ""
    in_head = structure(_pdf(grid(("🐈",), [[[text("x")]]], (1,))))
    assert next(in_head.every("TH")).kids[0].actual == "🐈"


def test_words_that_are_torn_are_read_whole() -> None:
    word = "Donaudampfschifffahrt" * 30
    narrow = Row([[text(f"See {word} now")]], (100,))
    pdf = _pdf(narrow, *paragraphs(f"Or {word}, then.\nNext"))
    said = [node.actual for node in structure(pdf).every("P")]
    assert said == [f"See {word} now", f"Or {word}, then.\nNext"]
    split = structure(_pdf(Spacer(1, 600), Row([[text(word * 4)]], (60,))))
    (paragraph,) = split.every("P")
    assert paragraph.actual == word * 4
    assert {page for page, _ in paragraph.marks} > {0}


def test_the_key_of_a_recovery_sheet_is_read_in_groups() -> None:
    top = structure(_sheet())
    assert [node.actual for node in top.every("Code")] == ["7KQ2M XJ4TB N9WRC"]
    assert [node.alt for node in top.every("Figure")] == ["Square code that holds the recovery key"]


def test_boxes_to_tick_say_what_they_are() -> None:
    boxes = [*structure(build_blank_pdf(tameside_audit())).every("Form")]
    assert len(boxes) > 4 * sum(1 for _ in tameside_audit().criteria())
    assert {box.attributes["/Role"] for box in boxes} == {"/cb"}
    named = {box.alt for box in boxes}
    assert {"Met, box to tick", "Partially met, box to tick", "Not met, box to tick"} <= named


def _field(words: str, name: str) -> Drawn:
    def draw(canvas: Canvas) -> None:
        with form_field(canvas, words):
            canvas.acroForm.textfield(name=name, x=0, y=0, relative=True, forceBorder=True)

    return Drawn(draw)


def _radios(canvas: Canvas) -> None:
    for value in ("yes", "no"):
        with form_field(canvas, f"Agreed: {value}"):
            canvas.acroForm.radio(name="agreed", value=value, selected=value == "no", relative=True)


def test_a_field_is_part_of_the_structure_on_its_own_page() -> None:
    pdf = _pdf(_field("First name", "a"), PageBreak(), _field("Last name", "b"), Drawn(_radios))
    assert faults(pdf) == []
    forms = [*structure(pdf).every("Form")]
    said = [node.alt for node in forms]
    assert said == ["First name", "Last name", "Agreed: yes", "Agreed: no"]
    assert all(len(node.widgets) == 1 for node in forms)
    reader = PdfReader(BytesIO(pdf))
    assert [len(page["/Annots"]) for page in reader.pages] == [1, 3]
    assert set(reader.get_fields() or {}) == {"a", "b", "agreed"}


def test_a_field_cannot_stand_in_an_artifact() -> None:
    def draw(canvas: Canvas) -> None:
        with artifact(canvas), form_field(canvas, "Name"):
            pass

    with pytest.raises(ValueError, match="cannot stand"):
        _pdf(Drawn(draw))


def test_an_untagged_field_is_found() -> None:
    pdf = _pdf(Drawn(lambda canvas: canvas.acroForm.checkbox(name="c")))
    assert faults(pdf) == ["Page 1: the field c is not tagged."]


@pytest.mark.parametrize(
    "piece",
    [
        Paragraph("words", ParagraphStyle("raw")),
        Drawn(lambda canvas: canvas.line(0, 0, 20, 20)),
        Drawn(lambda canvas: canvas.drawString(0, 0, "words")),
        Drawn(lambda canvas: canvas.rect(0, 0, 20, 20, stroke=0, fill=1)),
    ],
    ids=["paragraph", "line", "string", "ground"],
)
def test_what_is_drawn_untagged_is_found(piece: Flowable) -> None:
    assert untagged(_pdf(piece)) != []
    assert untagged(_pdf(Picture(piece, "A picture"))) == []


def test_whatever_stands_inside_tagged_words_belongs_to_them() -> None:
    def draw(canvas: Canvas) -> None:
        with tagged(canvas, "Figure", alt="A sun over a house"):
            inner = Grid(Row([[text("a")]], (50,)), [Row([[concern_chip()]], (90,), role="LI")])
            inner.wrapOn(canvas, WIDTH, 100)
            inner.drawOn(canvas, 0, 0)
            with artifact(canvas), tagged(canvas, "P"), element(canvas, "Sect"):
                canvas.line(0, 0, 9, 9)

    pdf = _pdf(Drawn(draw), text("after"))
    assert _kinds(structure(pdf)) == ["H1", "Figure", "P"]
    assert faults(pdf) == []


def test_only_a_canvas_that_keeps_a_structure_can_be_tagged() -> None:
    with pytest.raises(TypeError, match="TaggingCanvas"), tagged(Canvas(BytesIO()), "P"):
        pass


def test_equal_documents_are_equal_bytes() -> None:
    assert _long() == _long.__wrapped__()
    assert _sheet() == _sheet()


def test_a_signed_audit_stays_tagged_and_valid(tmp_path: Path) -> None:
    assert reading(signed_audit()) == reading(built(_full()))
    file = tmp_path / "audit.pdf"
    file.write_bytes(signed_audit())
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    about = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in about


def test_the_structure_is_packed() -> None:
    pdf = built(_full())
    objects = len(PdfReader(BytesIO(pdf), strict=True).xref_objStm)
    assert objects > 400
    assert pdf.count(b" obj\n") < 40


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=400), min_size=1, max_size=4))
def test_whatever_is_typed_is_tagged(typed: list[str]) -> None:
    cells = [[paragraphs(words), [text(words)]] for words in typed]
    rows = [
        Row([[text("1")], paragraphs(words, lead="Note")], (20, 90), role="LI") for words in typed
    ]
    pdf = _pdf(grid(("Head", ""), cells, (1, 2)), *rows, subheading(typed[0]))
    assert faults(pdf) == []
    assert len([*structure(pdf).every("LI")]) == len(typed)
