"""A name is found in each of its spellings, and nowhere else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.naming import Name, NamePattern, folded, letters_of, surname_last

ANNE = NamePattern([Name("Anne-Marie", "O'Brannock")])


@pytest.mark.parametrize(
    "text",
    [
        "Anne-Marie O'Brannock",
        "ANNE MARIE OBRANNOCK",
        "annemarie o'brannock",
        "Änne-Marié O’Brannock",
        "O'Brannock, Anne-Marie",
        "OBrannock Annemarie",
        "seen with Anne-Marie O Brannock's mother",
        "Anne-Marie Jo Bea O'Brannock",
        "Anne-\nMarie O'Brannock",
        "annemarieobrannock@example.org",
        "A\u0301nne-Marie O\u00adBrannock",
    ],
)
def test_both_names_in_any_spelling_are_the_whole_name(text: str) -> None:
    match = ANNE.find(text)
    assert match is not None
    assert match.strength == "full"
    found = letters_of(text[match.start : match.end])
    assert found.startswith(("anne", "obrannock"))
    assert found.endswith(("obrannock", "annemarie"))


@pytest.mark.parametrize(
    "text",
    ["Marie came late", "the O'Brannock file", "OBRANNOCK", "Anne O'Brannock", "annemarie"],
)
def test_one_name_alone_is_a_part(text: str) -> None:
    match = ANNE.find(text)
    assert match is not None
    assert match.strength == "part"


@pytest.mark.parametrize("text", ["Mariette", "Hanne-Lore", "Brannocks", "", "O' clock", "a n n e"])
def test_other_words_are_not_the_name(text: str) -> None:
    assert ANNE.find(text) is None


def test_a_short_name_is_no_run_of_small_words() -> None:
    assert NamePattern([Name("Ian", "Example")]).find("I, an auditor, read it") is None


def test_letters_without_a_plain_form_fold_as_people_type_them() -> None:
    pattern = NamePattern([Name("Łukasz", "Sørensen-Æbel")])
    match = pattern.find("Lukasz Sorensen Aebel")
    assert match is not None
    assert match.strength == "full"
    assert folded("Straße") == "strasse"


def test_every_other_name_counts_as_well() -> None:
    pattern = NamePattern([Name("Mina", "Vale"), Name("Mina", "Quill")])
    assert pattern.is_name("Mrs Quill, Mina")
    assert pattern.is_name("Ms. Mina Quill.")
    assert pattern.is_name("Mina Vale")
    assert not pattern.is_name("Mina Vale and her mother")
    assert not NamePattern([Name("", "Vale")]).is_name("Vale")


def test_a_name_needs_letters() -> None:
    with pytest.raises(ValueError, match="letters"):
        NamePattern([Name("12", "--")])


def test_the_place_is_right_where_letters_fold_to_none_or_two() -> None:
    text = "ßßé́: Mina Vale"
    match = NamePattern([Name("Mina", "Vale")]).find(text)
    assert match is not None
    assert text[match.start : match.end] == "Mina Vale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amir James Example", Name("Amir James", "Example")),
        ("Example,  Amir James", Name("Amir James", "Example")),
        ("Amir", Name("", "Amir")),
        ("", Name()),
    ],
)
def test_a_written_name_is_read(text: str, name: Name) -> None:
    assert surname_last(text) == name


_LETTERS = st.text(st.characters(categories=["Lu", "Ll", "Lo"], max_codepoint=0x52F), min_size=3)
_AROUND = st.text(st.sampled_from(" .,;:!()\n—“”0123456789"), max_size=5)


@given(_LETTERS, _LETTERS, _AROUND, _AROUND, st.sampled_from([" ", "  ", "-", ", ", "\n", " - "]))
def test_a_name_is_always_found_however_it_is_written(
    first: str, last: str, before: str, after: str, between: str
) -> None:
    if min(len(letters_of(first)), len(letters_of(last))) < 2:
        return
    pattern = NamePattern([Name(first, last)])
    for one, other in ((first, last), (last, first)):
        for spelt in (str, str.upper, str.lower):
            for form in ("NFC", "NFD"):
                written = unicodedata.normalize(form, f"{spelt(one)}{between}{spelt(other)}")
                match = pattern.find(f"{before}{written}{after}")
                assert match is not None
                assert match.strength == "full"


@given(st.text(), st.text())
def test_what_is_found_has_its_place_in_the_text(name: str, text: str) -> None:
    if not letters_of(name):
        return
    match = NamePattern([Name(name, "Example")]).find(text)
    assert match is None or 0 <= match.start < match.end <= len(text)
