"""The index gives every record that a plain scan finds: held against a real FTS5 table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.naming import Name, letters_of
from eh_desktop.domain.subject import Looker, Subject
from eh_desktop.services.subject_words import Vocabulary
from eh_desktop.storage.search_tables import index_of_words

_SIGNS = " -'’.\u00ad\u200d\u0301_2/"
_TYPED = st.text(
    st.one_of(
        st.sampled_from("aeinorslłßéøşıİæﬁ"),
        st.sampled_from(_SIGNS),
        st.characters(max_codepoint=0x9FF, exclude_categories=["Cs", "Cc"]),
    ),
    min_size=1,
    max_size=9,
)


@pytest.fixture
def index() -> Iterator[dbapi2.Connection]:
    """Give an empty index as stores have it."""
    made = dbapi2.connect(":memory:")
    made.execute(index_of_words("search")[0])
    made.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
    yield made
    made.close()


def _by_index(index: dbapi2.Connection, looker: Looker, texts: list[str]) -> set[int]:
    index.execute("DELETE FROM search")
    rows = list(enumerate(texts, 1))
    index.executemany("INSERT INTO search (rowid, texts, facts) VALUES (?, ?, '')", rows)
    vocabulary = Vocabulary(looker.names.words, looker.ref_keys)
    vocabulary.add(row[0] for row in index.execute("SELECT term FROM temp.words"))
    found: set[int] = set(dict(rows)) if vocabulary.odd else set()
    for phrase in vocabulary.phrases():
        asked = f'texts : ("{" ".join(phrase)}")'
        ids = index.execute("SELECT rowid FROM search WHERE search MATCH ?", (asked,))
        found |= {row[0] for row in ids}
    return found


def _by_scan(looker: Looker, texts: list[str]) -> set[int]:
    return {number for number, text in enumerate(texts, 1) if looker.look(text) is not None}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(_TYPED, _TYPED, st.lists(_TYPED, max_size=4), st.sampled_from(_SIGNS), st.text(max_size=3))
@example("Anne-Marie", "O'Brannock", ["Anne Marie OBrannock", "annemarie"], " ", "")
@example("Łukasz", "Straße", ["lukasz strasse", "ŁUKASZ  STRASSE's"], "-", "2")
@example("0", "A\u07feA", ["a\u07fean", "an\u07fee"], " ", "")
@example("0A\u05c8:A", "B:\u05c8:A", [], " ", "")
@example("Jones", "An", ["j o n e s an", "jo\u00adnes"], "'", "x")
def test_the_index_never_misses_what_a_scan_finds(
    index: dbapi2.Connection, given_name: str, family: str, others: list[str], sign: str, end: str
) -> None:
    if not letters_of(given_name + family):
        return
    looker = Looker(Subject((Name(given_name, family),)))
    half = len(given_name) // 2
    texts = [
        *others,
        f"{given_name}{sign}{family}{end}",
        f"{family.upper()}, {given_name.lower()}",
        f"{given_name[:half]}{sign}{given_name[half:]} {family}",
        f"the {family}{sign}s file",
        f"{given_name}\n{family}",
    ]
    assert _by_scan(looker, texts) <= _by_index(index, looker, texts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("CEH0123 -/é"), min_size=4, max_size=9), st.integers(0, 8))
def test_references_are_found_however_they_are_spaced(
    index: dbapi2.Connection, ref: str, cut: int
) -> None:
    if len(ref_key(ref)) < 4 or not any(char.isalnum() for char in ref):
        return
    looker = Looker(Subject((Name("Mina", "Vale"),), refs=(ref,)))
    texts = [f"see {ref[:cut]} {ref[cut:]}.", ref.upper(), f"{ref}x", f"x{ref}", f"({ref.lower()})"]
    assert _by_scan(looker, texts) <= _by_index(index, looker, texts)


def test_words_that_matter_to_nobody_ask_for_nothing() -> None:
    vocabulary = Vocabulary(frozenset({"vale"}))
    vocabulary.add(["cupboard", "heron", "valley"])
    assert vocabulary.phrases() == []
