"""The papers that go into a drawer: the blank form and the recovery sheet."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from eh_desktop.documents.blank import build_blank_pdf
from eh_desktop.documents.recovery_sheet import build_recovery_sheet
from eh_desktop.domain.grades import Grade
from tests.documents_fixtures import PRINTED_AT, printed, squeezed, tameside_audit
from tests.domain_fixtures import small_form

KEY = "7KQ2M-XJ4TB-N9WRC-5HDVE-PZ38G-A6YFS-2ULHK-QW2E4-RT5Y6-U47E8-ASDF7-KQ"


def _sheet(name: str = "Ines Łukowska", folder: str = "EH Desktop", key: str = KEY) -> bytes:
    return build_recovery_sheet(
        name=name,
        agency="Marrow Lane Service",
        vault_folder_name=folder,
        recovery_key_groups=key,
        made_at=PRINTED_AT,
    )


def test_the_blank_form_asks_everything() -> None:
    form = tameside_audit()
    found = squeezed(printed(build_blank_pdf(form)))
    for entry in form.header:
        assert squeezed(entry.label) in found
        assert all(squeezed(choice.label) in found for choice in entry.choices)
    count = 0
    for section, criterion in form.criteria():
        assert squeezed(criterion.text) in found
        assert squeezed(section.title) in found
        count += 1
    assert found.count("Partiallymet") == count
    assert found.count("Notapplicable") >= count  # the introduction may name it too
    boxes = "".join(grade.label for grade in Grade)
    assert found.count(squeezed(boxes)) == len(form.graded_sections()) + 1
    assert "Howwewillknow" in found


def test_the_blank_form_is_the_same_every_time() -> None:
    assert build_blank_pdf(small_form()) == build_blank_pdf(small_form())


def test_a_form_without_grades_has_no_grade_boxes() -> None:
    assert "Overallgrade" not in squeezed(printed(build_blank_pdf(small_form(rule=None))))


def test_the_recovery_sheet_is_one_page_with_the_whole_key() -> None:
    pdf = _sheet()
    found = squeezed(printed(pdf))
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert KEY.replace("-", "") in found
    for words in ("Ines Łukowska, Marrow Lane Service", "EH Desktop", "Forgotten passphrase"):
        assert squeezed(words) in found
    for title in ("What it is for", "How to keep it", "How to use it", "Who not to give it to"):
        assert squeezed(title) in found


def test_the_square_code_holds_the_key() -> None:
    """The modules of the printed code are those of the key and of no other."""
    assert _squares(_sheet()) != _squares(_sheet(key=KEY.replace("7", "8")))
    assert _squares(_sheet()) == _squares(_sheet(name="Someone Else"))


def test_long_names_do_not_push_the_sheet_onto_a_second_page() -> None:
    pdf = _sheet(name="Very Long Name " * 60, folder="folder" * 200)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_a_sheet_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a key"):
        _sheet(key=" - ")


def _squares(pdf: bytes) -> list[bytes]:
    content = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert content is not None
    lines = content.get_data().split(b"\n")
    return [line for line in lines if line.endswith((b" re f", b" re f*", b" re", b" f*"))]
