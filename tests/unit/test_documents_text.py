"""What people type is printed as they typed it: never markup, never lost, never hidden."""

from __future__ import annotations

import ast
import builtins
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reportlab.lib import utils as reportlab_utils

from eh_desktop.documents.blocks import paragraphs
from eh_desktop.documents.pages import Imprint, build_pdf
from eh_desktop.documents.text import broken, escape, visible
from eh_desktop.domain.record import Answer
from tests.documents_fixtures import (
    bare_record,
    built,
    printed,
    squeezed,
    tameside_audit,
)

HOSTILE = (
    '<img src="/etc/hostname"/>',
    "<img src='file:///etc/hostname' width=1 height=1/>",
    '<img src="http://198.51.100.7/x.png"/>',
    '<a href="http://198.51.100.7/">press</a>',
    "<b>bold</b><i>&lt;</i><br/><para>",
    "AT&T &amp; &#60; &nbsp; &bogus;",
    "a ]]> b <![CDATA[ c ]]> <!-- d --> <?xml e ?>",
    "</font></para><onDraw name=x label=y/>",
    '<font face="nowhere" size=900>big</font>',
    "{{7*7}} %s %(x)s \\n \\u0041 $HOME",
    "<",
    ">",
    "&",
    "\"'",
)


def _one_page(text: str) -> bytes:
    imprint = Imprint("t", "a", "s", "test", made_at="2026-11-22T09:30:00+00:00")
    return build_pdf(paragraphs(text), imprint)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_prints_literally(text: str) -> None:
    assert squeezed(text) in squeezed(printed(_one_page(text)))


def test_nothing_typed_opens_a_file_or_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    _one_page("warm the fonts")
    opened: list[str] = []

    def no_opening(name: object, *_: object, **__: object) -> None:
        opened.append(str(name))
        raise AssertionError(f"opened {name}")

    record = bare_record(tameside_audit())
    words = "\n".join(HOSTILE)
    first = next(criterion.id for _, criterion in tameside_audit().criteria())
    record = replace(
        record,
        fields={entry.id: words for entry in tameside_audit().header},
        answers={first: Answer("met", note=words, evidence=words)},
        comments={"s1": words},
    )
    monkeypatch.setattr(builtins, "open", no_opening)
    monkeypatch.setattr("socket.socket.connect", no_opening)
    monkeypatch.setattr(reportlab_utils, "open_for_read", no_opening)
    pdf = built(record)
    monkeypatch.undo()
    assert not opened
    assert squeezed(printed(pdf)).count(squeezed(HOSTILE[0])) >= 4


def test_no_paragraph_holds_a_very_long_word_or_line() -> None:
    for text in ("A" * 50_000, "<" * 5_000, "e\u0301o\u0323" * 300, "word " * 10_000, "\n" * 999):
        pieces = [piece for line in text.splitlines() for piece in broken(line)]
        assert max((len(word) for piece in pieces for word in piece.split()), default=0) <= 200
        assert max(map(len, pieces)) <= 4300
        made = paragraphs(text)
        assert max(len(one.getPlainText(identify=True)) for one in made) <= 6000
    assert "".join(broken("word " * 10_000)) == "word " * 10_000
    assert "".join(broken("o\u0323" * 500)) == "ọ" * 500
    found = squeezed(printed(_one_page("0123456789" * 400)))
    assert "0123456789" * 3 in found
    assert len(re.findall("0123456789", found)) > 390


def test_line_breaks_stay() -> None:
    assert escape("a\nb\r\nc\rd\u2028e\x0bf") == "a<br/>b<br/>c<br/>d<br/>e<br/>f"
    assert escape("") == ""


def test_other_scripts_take_their_own_font() -> None:
    assert escape("Ա") == '<font face="NotoSansArmenian">Ա</font>'
    assert escape("x ✓ ok") == 'x <font face="NotoSansSymbols2">✓</font> ok'
    text = "Հայաստան და საქართველო → ≥ 5 ✓ Ọlá Łódź Ŵy Țară Ώρα Ћирић Nguyễn"
    assert squeezed(text) in squeezed(printed(_one_page(text)))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\U0001f600", "‹U+1F600›"),
        ("\u202egpj.exe", "‹U+202E›gpj.exe"),
        ("\u2066x\u2069", "‹U+2066›x‹U+2069›"),
        ("a\u200bb", "a‹U+200B›b"),
        ("\x00\x07\x1b[31m", "‹U+0000›‹U+0007›‹U+001B›[31m"),
        ("\ud800", "‹U+D800›"),
        ("\U0001d50d", "‹U+1D50D›"),
        ("\ue000\uffff", "‹U+E000›‹U+FFFF›"),
        ("ابن", "‹U+0627›‹U+0628›‹U+0646›"),
        ("a\tb\u2003c", "a b c"),
    ],
)
def test_what_cannot_be_printed_is_shown_by_its_code(typed: str, shown: str) -> None:
    assert escape(typed) == shown
    assert visible(typed) == shown
    assert squeezed(shown) in squeezed(printed(_one_page(typed)))


def test_letters_typed_in_two_parts_become_one() -> None:
    assert escape("o\u0323") == "ọ"
    assert visible(" two\nlines ") == "two lines"


@settings(max_examples=40)
@given(st.text(max_size=120))
@example("\x1f<\u2029")
@example("fi ffi ﬁ İi̇ ŀ ﬀ")
def test_any_text_is_printed_in_full(text: str) -> None:
    expected = "".join(visible(line) for line in text.splitlines())
    found = unicodedata.normalize("NFC", squeezed(printed(_one_page(text))))
    assert squeezed(expected) in found


@given(st.text(max_size=60))
def test_markup_can_be_read_back(text: str) -> None:
    import html

    lines = [re.sub(r"</?font[^>]*>", "", part) for part in escape(text).split("<br/>")]
    assert [visible(html.unescape(line)) for line in lines] == [
        visible(line) for line in text.splitlines() or [""]
    ]


def test_there_is_one_way_into_markup() -> None:
    package = Path(__file__).resolve().parents[2] / "eh_desktop" / "documents"
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sorted(package.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"Text", "Heading", "Paragraph"}
        and not ast.unparse(node.args[0]).startswith("escape(")
    ]
    assert [name.split(":")[0] for name in bare] == ["words.py"]  # `paragraphs`, with its lead
