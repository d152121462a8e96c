"""What a filled PDF says is taken in or listed; a hostile one is refused in words."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Rectangle
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from eh_desktop.documents import reading_filled_pdf
from eh_desktop.documents.fillable import build_fillable_pdf
from eh_desktop.documents.reading_filled import PaperImport, read_filled
from eh_desktop.documents.reading_filled_values import read_date
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.formpacks.reader import load_library
from tests.documents_fixtures import ROOT, signed_audit
from tests.paper_filling import filled_by_pypdf, filled_like_acrobat, rewritten

FORMS = load_library(ROOT / "forms").forms
AUDIT = next(form for form in FORMS if form.id == "tameside.audit")
CHECKLIST = next(form for form in FORMS if form.id == "tameside.service_checklist")
MARK = f"({AUDIT.id} {AUDIT.version} {AUDIT.hash})".encode()


def blank(form: Form = AUDIT) -> bytes:
    """Give a form to fill in."""
    return _blank(form.id)


@cache
def _blank(form_id: str) -> bytes:
    return build_fillable_pdf(next(form for form in FORMS if form.id == form_id))


def read(values: Mapping[str, str], form: Form = AUDIT) -> PaperImport:
    """Fill a form and read it."""
    return read_filled(filled_like_acrobat(blank(form), values), FORMS)


def changed(pdf: bytes, change: object) -> bytes:
    """Give a PDF after a change to its catalogue, made with pypdf."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    change(writer)  # type: ignore[operator]
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def raw_pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """Give a file of these objects; 1 is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, source in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, source)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def one_field(entries: bytes, more: Mapping[int, bytes] | None = None) -> bytes:
    """Give a file with the mark of the audit and one field, object 4."""
    fields = b"[3 0 R 4 0 R]"
    return raw_pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields %s>>>>" % fields,
            2: b"<</Type/Pages/Kids[]/Count 0>>",
            3: b"<</FT/Tx/T(form)/V %s>>" % MARK,
            4: entries,
            **(more or {}),
        }
    )


def refusal(pdf: bytes) -> str:
    """Give why a file is refused."""
    with pytest.raises(DocumentRefused) as refused:
        read_filled(pdf, FORMS)
    assert refused.value.remedy
    return refused.value.what


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("field.audit_date", "31/2/2026", "Date of the audit: this is not a day, month and year."),
        ("field.audit_date", "11/22/2026", "Date of the audit: this is not a day, month and year."),
        ("field.audit_date", "2026-11-22 or so", "Date of the audit: this is not a day"),
        ("field.audit_date", "next week\n<b>", "Date of the audit: this is not a day"),
        ("field.review_dates", "soon", "Later reviews: this is not a day, month and year."),
        ("table.children.2.age", "about ten", "Children and young people, row 2, Age in years"),
        ("answer.s1.4", "excellent", "Assessment 4: this is not one of the answers."),
        ("field.case_ref", "x" * 301, "Case reference: it is longer than 300 letters."),
        ("note.s1.1", "y" * 8001, "Assessment 1, note: it is longer than 8000 letters."),
        ("action.2.by_when", "ASAP", "Actions, row 2, by when: this is not a day"),
        ("child.2.s1.6", "met", "Assessment 6, child 2: children are judged together."),
    ],
)
def test_what_does_not_fit_is_listed_as_it_was_typed(name: str, typed: str, said: str) -> None:
    came = read({name: typed, "field.auditor": "A. Example"})
    assert [change.key for change in came.changes] == ["auditor"]
    (line,) = came.unread
    assert line.startswith(said)
    assert "Met" in line if typed == "met" else f"“{typed}”" in line


def test_the_days_that_can_be_read_are_kept() -> None:
    came = read({"field.review_dates": "1/2/26; sometime\n3 March 2026"})
    assert came.changes == (Change(Part.FIELD, "review_dates", "2026-02-01\n2026-03-03"),)
    assert came.unread == ("Later reviews: this is not a day, month and year. “sometime”",)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3/4/2026", "2026-04-03"),
        (" 03.04.26 ", "2026-04-03"),
        ("2026-04-03", "2026-04-03"),
        ("3rd of April 2026", "2026-04-03"),
        ("3 Apr. 2026", "2026-04-03"),
        ("22 NOVEMBER 2026", "2026-11-22"),
        ("3 Ma 2026", None),
        ("32 April 2026", None),
        ("2026-04-03T10:00", None),
        ("4-3-26", "2026-03-04"),
        ("tomorrow", None),
    ],
)
def test_days_are_read_in_british_order(typed: str, day: str | None) -> None:
    came = read_date(typed)
    assert (came.isoformat() if came else None) == day


def test_a_question_needs_its_question_mark() -> None:
    asked = {"question_what.q1": "Who has it?", "question_by_when.q1": "1/2/2027"}
    came = read({**asked, "answer.q1": "yes"}, CHECKLIST)
    assert [change.part for change in came.changes] == [Part.ANSWER]
    assert [line.split("“")[-1] for line in came.unread] == ["Who has it?”", "2027-02-01”"]
    opened = read({**asked, "answer.q1": "unsure"}, CHECKLIST)
    assert opened.unread == ()
    assert {change.part for change in opened.changes} == {Part.ANSWER, Part.QUESTION}


def test_children_apart_make_the_answer_and_the_one_they_replace_is_listed() -> None:
    came = read(
        {
            "table.children.1.name": "R",
            "table.children.3.name": "S",
            "field.roll_up": "lowest",
            "child.1.s1.6": "met",
            "child.3.s1.6": "not_met",
            "child.4.s1.6": "met",
            "answer.s1.6": "met",
            "note.s1.6": "Kept",
        }
    )
    answers = {c.key: c.value for c in came.changes if c.part is Part.ANSWER}
    assert answers["s1.6"] == Answer("not_met", note="Kept")
    assert sorted(a.value or "" for a in answers.values() if isinstance(a, Answer)) == [
        "met",
        "not_met",
        "not_met",
    ]
    assert came.unread == (
        "Assessment 6, child 4: the child is not named. “Met”",
        "Assessment 6: the children's own answers count instead of this one. “Met”",
    )


def test_a_field_of_another_version_is_listed_with_its_own_words() -> None:
    section = AUDIT.sections[0]
    gone = replace(section.criteria[0], id="s1.99", text="Asked in the first version only")
    old = replace(
        AUDIT,
        version=1,
        hash="0" * 64,
        sections=(
            replace(section, criteria=(gone, *section.criteria[1:])),
            *AUDIT.sections[1:],
        ),
    )
    values = {"answer.s1.99": "met", "note.s1.99": "Lost?", "answer.s1.2": "met"}
    came = read_filled(filled_like_acrobat(build_fillable_pdf(old), values), FORMS)
    assert came.version == 1
    assert came.changes == (Change(Part.ANSWER, "s1.2", Answer("met")),)
    assert "version 1" in came.unread[0]
    assert any("Asked in the first version only" in line for line in came.unread)
    assert any("“Lost?”" in line for line in came.unread)
    assert len(came.unread) == 3


def test_the_file_s_properties_say_which_form_it_is_where_the_hidden_field_is_gone() -> None:
    def remove(writer: PdfWriter) -> None:
        form = writer.root_object["/AcroForm"]
        fields = form["/Fields"]
        form[NameObject("/Fields")] = ArrayObject(
            [item for item in fields if item.get_object()["/T"] != "form"]
        )

    filled = filled_like_acrobat(blank(), {"field.case_ref": "C-0147"})
    came = read_filled(changed(filled, remove), FORMS)
    assert came.changes == (Change(Part.FIELD, "case_ref", "C-0147"),)


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        (b"(plain)", "plain"),
        (b"(a\\)\\\\\\050\\r\\nb)", "a)\\(\nb"),
        (b"(it\\220s \\240 5\\r)", "it’s € 5\n"),
        (b"<FEFF0141FFFD>", "Ł\ufffd"),
        (b"<FFFE4101>", "Ł"),
        (b"<EFBBBFC581>", "Ł"),
        (b"<FEFFD83DDE00>", "😀"),
        (b"<FEFF0061D83D0062>", "a‹U+D83D›b"),
        (b"/Name", "Name"),
        (b"17", "17"),
        (b"5 0 R", "from a stream"),
    ],
)
def test_texts_are_read_in_every_encoding(stored: bytes, typed: str) -> None:
    stream = b"<</Length 13>>\nstream\nfrom a stream\nendstream"
    pdf = one_field(b"<</FT/Tx/T(note.s1.1)/V %s>>" % stored, {5: stream})
    (change,) = read_filled(pdf, FORMS).changes
    assert change.value == Answer(note=typed)


@pytest.mark.parametrize(
    "entries",
    [
        b"<</FT/Btn/T(answer.s1.1)/V/met>>",
        b"<</FT/Btn/T(answer.s1.1)/V(met)>>",
        b"<</FT/Btn/T(answer.s1.1)/AS/met>>",
        b"<</FT/Btn/T(answer.s1.1)/Kids[<</AS/Off>> <</AS/met>>]>>",
        b"<</T(answer)/FT/Btn/Kids[<</T(s1)/Kids[<</T(1)/V/m#65t>>]>>]>>",
        b"<</FT/Ch/T(answer.s1.1)/V[(met)]>>",
        b"<</FT/Ch/T(answer.s1.1)/V(MET)>>",
    ],
)
def test_a_choice_is_read_however_it_is_kept(entries: bytes) -> None:
    came = read_filled(one_field(entries), FORMS)
    assert came.changes == (Change(Part.ANSWER, "s1.1", Answer("met")),)


def test_a_field_that_stands_twice_loses_nothing() -> None:
    pdf = one_field(b"<</Kids[<</T(note.s1.1)/FT/Tx/V(one)>> <</T(note.s1.1)/FT/Tx/V(two)>>]/T()>>")
    came = read_filled(pdf, FORMS)
    assert came.changes == (Change(Part.ANSWER, "s1.1", Answer(note="one")),)
    assert "“two”" in came.unread[0]


def test_comments_drawings_and_stray_fields_on_a_page_are_not_lost() -> None:
    def write_on(writer: PdfWriter) -> None:
        writer.add_annotation(0, FreeText(text="See the letter", rect=(50, 50, 200, 90)))
        writer.add_annotation(1, Rectangle(rect=(50, 50, 200, 90)))
        stray = {
            "/Type": NameObject("/Annot"),
            "/Subtype": NameObject("/Widget"),
            "/FT": NameObject("/Tx"),
            "/T": TextStringObject("field.auditor_role"),
            "/V": TextStringObject("Adviser"),
        }
        page = writer.pages[0]
        made = DictionaryObject({NameObject(key): value for key, value in stray.items()})
        page["/Annots"].append(writer._add_object(made))

    came = read_filled(changed(blank(), write_on), FORMS)
    assert came.changes == (Change(Part.FIELD, "auditor_role", "Adviser"),)
    assert came.unread == (
        "Page 1: a comment was put onto the page: “See the letter”",
        "Page 2: something was drawn or stamped onto the page.",
    )


def test_scripts_and_attached_files_are_named_and_left_alone() -> None:
    def load(writer: PdfWriter) -> None:
        script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('hello')")}
        action = DictionaryObject({NameObject(key): value for key, value in script.items()})
        writer.root_object[NameObject("/OpenAction")] = action
        writer.add_attachment("macro.txt", b"content")

    filled = filled_like_acrobat(blank(), {"field.case_ref": "C-0147"})
    came = read_filled(changed(filled, load), FORMS)
    assert len(came.changes) == 1
    assert came.unread == (
        "The file carries a script. It was not run.",
        "The file carries attached files. They are not taken in.",
    )


def test_what_carries_nothing_to_read_is_refused_in_words() -> None:
    filled = filled_by_pypdf(blank(), {"field.case_ref": "C-0147"})
    scan = BytesIO()
    Image.new("L", (300, 400), 200).save(scan, "PDF")
    locked = rewritten(filled, "--encrypt", "", "owner", "256", "--")
    asked = rewritten(filled, "--encrypt", "secret", "owner", "256", "--")
    xfa = raw_pdf({1: b"<</Type/Catalog/AcroForm<</XFA(x)/Fields[]>>>>"})
    assert "not a PDF" in refusal(b"PK\x03\x04")
    assert "not a PDF" in refusal(b"")
    assert "Nothing is filled in" in refusal(blank())
    assert "no fields" in refusal(scan.getvalue())
    assert "no fields" in refusal(signed_audit())
    assert "password" in refusal(locked)
    assert "password" in refusal(asked)
    assert "XFA" in refusal(xfa)
    assert "not one of the forms" in refusal(one_field(b"<<>>").replace(b"(form)", b"(from)"))
    other = one_field(b"<<>>").replace(b"tameside.audit", b"tameside.other")
    assert "not known here" in refusal(other)


def test_a_flattened_form_is_refused_in_words() -> None:
    filled = filled_by_pypdf(blank(), {"field.case_ref": "C-0147"})
    assert "no fields" in refusal(rewritten(filled, "--flatten-annotations=all"))


def _nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def _bomb() -> bytes:
    packed = zlib.compress(b"\0" * 300_000_000, 9)
    stream = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream"
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[9 0 R]>>>>",
        2: b"<</Type/Pages/Kids[]/Count 0>>",
        3: stream % (len(packed), packed),
    }
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, source in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, source)
    start = len(out)
    rows = b"".join(b"\x01" + places[n].to_bytes(4) + b"\0\0" for n in (1, 2, 3))
    rows += b"\x02" + (3).to_bytes(4) + b"\0\0" + b"\x01" + start.to_bytes(4) + b"\0\0"
    out += b"10 0 obj\n<</Type/XRef/Size 11/Root 1 0 R/W[1 4 2]/Index[1 3 9 2]/Length %d>>" % (
        len(rows)
    )
    out += b"\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (rows, start)
    return bytes(out)


HOSTILE = {
    "a value that is itself": one_field(b"<</FT/Tx/T(note.s1.1)/V 5 0 R>>", {5: b"5 0 R"}),
    "values in a ring": one_field(b"<</T(a)/V 5 0 R>>", {5: b"6 0 R", 6: b"5 0 R"}),
    "arrays a thousand deep": one_field(b"<</T(a)/V %b>>" % _nested(30_000)),
    "a million fields": one_field(b"<</T(a)/Kids[%b]>>" % (b"<</T(b)>>" * 200_000)),
    "a packed field list": _bomb(),
    "text without end": one_field(b"<</FT/Tx/T(zz)/V(%b)>>" % (b"x" * 1_100_000)),
    "a text that never closes": one_field(b"<</FT/Tx/T(zz)/V(%b" % (b"(" * 50_000)),
    "a hex text that never closes": one_field(b"<</FT/Tx/T(zz)/V<%b" % (b"41" * 50_000)),
    "pages in a ring": one_field(b"<</T(a)>>").replace(b"Kids[]", b"Kids[2 0 R]"),
    "no catalogue": raw_pdf({1: b"null"}),
    "a catalogue that is a text": raw_pdf({1: b"(x)"}),
    "fields that are a number": raw_pdf({1: b"<</AcroForm<</Fields 7>>>>"}),
}


@pytest.mark.parametrize("pdf", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused(pdf: bytes) -> None:
    assert refusal(pdf)


def test_fields_in_a_ring_are_read_once() -> None:
    pdf = one_field(
        b"<</T(note)/Kids[5 0 R]>>", {5: b"<</T(s1)/Parent 4 0 R/Kids[4 0 R 6 0 R]>>",
        6: b"<</T(1)/FT/Tx/Parent 6 0 R/V(kept)>>"},
    )  # fmt: skip
    assert read_filled(pdf, FORMS).changes == (Change(Part.ANSWER, "s1.1", Answer(note="kept")),)


def test_a_file_that_is_too_large_is_refused_unopened() -> None:
    assert "more than a filled form" in refusal(b"%PDF-1.7" + b" " * reading_filled_pdf.MOST_BYTES)


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_filled_pdf, "_SECONDS", -1.0)
    assert "more than a filled form" in refusal(blank())


def test_previous_tables_in_a_ring_are_refused() -> None:
    pdf = one_field(b"<</T(a)>>")
    start = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    assert refusal(pdf.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % start))


@settings(max_examples=60, deadline=None)
@given(at=st.floats(0, 1), length=st.integers(0, 40), noise=st.binary(max_size=40))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(
    at: float, length: int, noise: bytes
) -> None:
    pdf = _small()
    place = int(at * len(pdf))
    came = None
    with suppress(DocumentRefused):
        came = read_filled(pdf[:place] + noise + pdf[place + length :], FORMS)
    assert came is None or came.form_id == CHECKLIST.id


@settings(max_examples=40, deadline=None)
@given(at=st.floats(0, 1))
def test_a_file_that_is_cut_off_is_refused(at: float) -> None:
    pdf = _small()
    assert refusal(pdf[: int(at * (len(pdf) - 8))])


@cache
def _small() -> bytes:
    return filled_like_acrobat(blank(CHECKLIST), {"answer.q1": "yes", "note.q1": "Seen"})
