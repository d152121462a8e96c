"""The notice of a concern: one page whatever is written, tagged, the same for the same input."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from eh_desktop.documents.notice import build_notice_pdf
from eh_desktop.domain.notice import (
    NOTICE_KEY,
    ConcernNotice,
    Dated,
    is_notice,
    notice_to_plain,
)

AT = "2026-11-24T09:30:00+00:00"
NOTICE = ConcernNotice(
    "r1",
    "c1",
    "Case reference",
    "C-0147",
    "Case quality audit",
    "Assessment, 7",
    "The file shows that parents were involved.",
    "A bruise <img src='/etc/passwd'> & nobody told.",
    "2026-11-20T10:00:00+00:00",
    "Robin Example",
    "Robin Example, Made-up Agency",
    (Dated("Duty desk", "2026-11-20"),),
    (Dated("A meeting was held."),),
)
LONG = "Every word of this was seen on the file and written down as it stood. " * 400
LINES = "\n".join(str(number) for number in range(900))


def _built(notice: ConcernNotice) -> PdfReader:
    made = build_notice_pdf(notice, printed_at=AT, application="EH Desktop test")
    assert made == build_notice_pdf(notice, printed_at=AT, application="EH Desktop test")
    return PdfReader(io.BytesIO(made))


def test_it_says_what_it_is_about() -> None:
    reader = _built(NOTICE)
    words = " ".join(reader.pages[0].extract_text().split())
    for part in (
        "C-0147",
        "Assessment, 7",
        "<img src='/etc/passwd'> & nobody told.",
        "by Robin Example",
        "Duty desk",
        "A meeting was held.",
        "The outcome is still open.",
        "Page 1 of 1",
    ):
        assert part in words
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"


def test_what_is_not_there_is_named() -> None:
    bare = replace(NOTICE, told=(), outcomes=(), finding="", raised_at="", raised_by="")
    words = _built(bare).pages[0].extract_text()
    for part in ("Nobody has been told yet.", "None is recorded yet.", "The whole case"):
        assert part in words


def test_a_settled_concern_says_so() -> None:
    assert (
        "An outcome is recorded." in _built(replace(NOTICE, is_open=False)).pages[0].extract_text()
    )


@pytest.mark.parametrize("words", [LONG, LINES, "x" * 9000, "\u0141\u0119\U0001f600" * 900])
def test_it_stays_one_page(words: str) -> None:
    many = tuple(Dated(words, "2026-11-20") for _ in range(30))
    full = replace(NOTICE, what=words, told=many, outcomes=many, finding_text=words)
    reader = _built(full)
    assert len(reader.pages) == 1
    said = " ".join(reader.pages[0].extract_text().split())
    assert "shortened: the whole text is attached" in said
    assert " of 30; all are attached" in said


def test_the_data_holds_everything() -> None:
    plain = notice_to_plain(replace(NOTICE, what=LONG), AT)
    assert is_notice(plain)
    assert plain[NOTICE_KEY]["what"] == LONG
    assert plain[NOTICE_KEY]["made_at"] == AT
    assert plain[NOTICE_KEY]["told"] == [{"whom": "Duty desk", "at": "2026-11-20"}]
    assert not is_notice({"id": "r1"})
    assert not is_notice(None)
    assert not is_notice({**plain, "more": 1})
