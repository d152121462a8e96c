"""Lists and samples as files: one spelling, read strictly, and drawn again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.sample_file import (
    Replacement,
    SampleFile,
    differences,
    from_bytes,
    from_plain,
    to_bytes,
    to_plain,
)
from eh_desktop.domain.sample_list import (
    HEADINGS,
    list_csv,
    list_differences,
    list_hash,
    list_rows,
    read_list,
)
from eh_desktop.domain.sampling import (
    Asked,
    Exclusion,
    Sample,
    SampleCase,
    Themes,
    draw,
    replacement,
)

CASES = tuple(
    SampleCase(f"C-{n:04}", ("Northmoor", "Fell School")[n % 2], opened_on="2026-01-05")
    for n in range(1, 31)
)
ASKED = Asked(
    "tameside.service_sample",
    "2026-11",
    "2026-11-24",
    "heron 7",
    "machine",
    share=10,
    by_agency=True,
    themes=Themes("open", agencies=("Northmoor", "Fell School")),
    exclusions=(Exclusion("C-0003", "In court"),),
)


def made() -> SampleFile:
    drawn = draw(ASKED, CASES, list_hash(CASES))
    sample = Sample("s1", "Dip sample", "2026-11-24T09:00:00+00:00", "Morgan", ASKED, drawn)
    out = drawn.refs[1]
    into = replacement(ASKED, CASES, drawn.list_hash, out, drawn.refs)
    second = replacement(ASKED, CASES, drawn.list_hash, into, (*drawn.refs, into))
    chain = (Replacement(out, "Conflict", into), Replacement(into, "Conflict", second))
    return SampleFile(sample, CASES, chain)


FILE = made()


def test_a_list_has_one_spelling() -> None:
    data = list_csv(reversed(CASES))
    assert data == list_csv(CASES)
    assert data.startswith(
        b"\xef\xbb\xbfReference,Agency,Status,Opened,Closed,Step-down,Priority\r\n"
    )
    assert data.endswith(b"C-0030,Northmoor,open,2026-01-05,,no,\r\n")
    assert list_hash(CASES) == sha256_hex(data)
    assert read_list(data, "list.csv") == CASES


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@given(st.lists(st.tuples(texts, texts, st.booleans()), max_size=6))
def test_any_list_is_read_back(rows: list[tuple[str, str, bool]]) -> None:
    cases = [
        SampleCase(f"{ref}{at}", agency, "closed", "2026-01-05", "2026-02-01", down, agency)
        for at, (ref, agency, down) in enumerate(rows)
    ]
    read = read_list(list_csv(cases), "list.csv")
    assert list_rows(read) == list_rows(cases)
    assert list_hash(read) == list_hash(cases)


def test_a_spreadsheet_finds_no_formula_and_may_save_it_again() -> None:
    cases = (SampleCase("=1+1", "-Agency", opened_on="2026-01-05", priority="'@"),)
    assert b"'=1+1,'-Agency,open,2026-01-05,,no,''@\r\n" in list_csv(cases)
    saved = list_csv(cases).replace(b"2026-01-05", b"05/01/2026").replace(b"\r\n", b"\n")
    assert read_list(saved.removeprefix(b"\xef\xbb\xbf") + b"\n", "list.csv") == cases


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", "list.csv, line 1"),
        (b"a,b\n", "list.csv, line 1"),
        (b"\xff\xfe", "list.csv: "),
        (b'"open', "list.csv: "),
        (",".join(HEADINGS).encode() + b"\nC-1,x\n", "list.csv, line 2"),
        (",".join(HEADINGS).encode() + b"\nC-1,,ajar,,,no,\n", "list.csv, line 2"),
        (",".join(HEADINGS).encode() + b"\nC-1,,open,,,maybe,\n", "list.csv, line 2"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, where: str) -> None:
    with pytest.raises(Trouble) as told:
        read_list(data, "list.csv")
    assert told.value.where.startswith(where)


def test_differences_of_lists_name_their_cases() -> None:
    there = (*list_rows(CASES[1:]), ("Z-1", *list_rows(CASES)[0][1:]))
    there = ((there[0][0], "Elsewhere", *there[0][2:]), *there[1:])
    assert list_differences(list_rows(CASES), there) == (
        "1 missing: C-0001",
        "1 added: Z-1",
        "1 changed: C-0002",
    )
    assert list_differences(list_rows(CASES), ())[0].endswith("C-0005…")


def test_a_sample_is_read_back_and_drawn_again() -> None:
    assert from_bytes(to_bytes(FILE), "x") == FILE
    assert from_plain(to_plain(FILE.sample)) == FILE.sample
    assert differences(FILE) == ()
    assert differences(FILE, tuple(reversed(CASES))) == ()


def changed(**more: Any) -> SampleFile:
    return replace(FILE, sample=replace(FILE.sample, **more))


def test_whatever_was_changed_is_named() -> None:
    drawn, refs = FILE.sample.drawn, FILE.sample.drawn.refs
    other = next(one.ref for one in CASES if one.ref not in refs)
    cases = {
        "Cases drawn: the file says": changed(drawn=replace(drawn, refs=(other, *refs[1:]))),
        "Cases wanted: the file says 9": changed(drawn=replace(drawn, wanted=9)),
        "The shares of the agencies": changed(drawn=replace(drawn, strata=())),
        "drawing again gives": changed(asked=replace(ASKED, seed="heron 8")),
        "Cases excluded": changed(asked=replace(ASKED, exclusions=())),
        "only “eh-sample-1” is known": changed(drawn=replace(drawn, algorithm="other")),
        "The list is not the one": changed(drawn=replace(drawn, list_hash="0" * 64)),
    }
    for said, file in cases.items():
        assert said in "\n".join(differences(file)), said
    fewer = replace(FILE, cases=CASES[:-1])
    assert differences(fewer)[0].endswith("Its own list was changed.")
    assert differences(fewer, CASES) == ()
    assert differences(FILE, CASES[1:])[1] == "1 missing: C-0001"


def test_replacements_have_to_be_the_next_ranks() -> None:
    first, second = FILE.replacements
    swapped = replace(FILE, replacements=(replace(first, into=second.into),))
    assert differences(swapped) == (
        f"In place of {first.out}: the file says {second.into}, drawing again gives {first.into}.",
    )
    none = replace(FILE, replacements=(replace(first, into=""),))
    assert f"the file says none, drawing again gives {first.into}" in differences(none)[0]
    for wrong in (replace(first, out="Z-1"), replace(first, out="")):
        assert "is not in the sample" in differences(replace(FILE, replacements=(wrong,)))[0]
    assert "is not in the sample" in differences(replace(FILE, replacements=(first, first)))[0]


def plain() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(to_bytes(FILE))
    return found


def broken(*path: Any, value: Any = None) -> bytes:
    found = inner = plain()
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return canonical_json(found)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff", "This is not a sample"),
        (b"[]", "This is not a sample"),
        (b'{"a":1.5}', "This is not a sample"),
        (broken("format", value=2), "This is not a sample"),
        (broken("more", value=2), "This is not a sample"),
        (to_bytes(FILE) + b"\n", "not written as the application writes it"),
        (broken("sample", value=1), "sample does not have the members"),
        (
            broken("sample", "asked", "share", value=True),
            "sample.asked.share is not of the type int",
        ),
        (broken("sample", "asked", "seed", value=1), "sample.asked.seed is not of the type str"),
        (broken("sample", "asked", "seed_from", value="x"), "is none of typed, machine"),
        (broken("sample", "asked", "themes", "agencies", value="x"), "agencies is not a list"),
        (broken("sample", "drawn", "refs", 0, value=1), "refs[0] is not of the type str"),
        (broken("list", 0, value=["C-1"]), "A line has 1 columns"),
        (broken("list", value={}), "list is not a list"),
        (broken("replacements", 0, "more", value=""), "replacements[0] does not have the members"),
    ],
)
def test_what_is_no_sample_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Trouble) as told:
        from_bytes(data, "x.ehsample")
    assert said in str(told.value)
    assert "x.ehsample" in told.value.where
