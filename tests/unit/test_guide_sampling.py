"""The worked example of `docs/sampling.md` is what the code draws."""

from __future__ import annotations

import re
from pathlib import Path

from eh_desktop.domain.sample_list import list_csv, list_hash, read_list
from eh_desktop.domain.sampling import (
    ALGORITHM,
    Asked,
    Exclusion,
    Themes,
    draw,
    rank,
    replacement,
)

GUIDE = (Path(__file__).resolve().parents[2] / "docs/sampling.md").read_text(encoding="utf-8")
ASKED = Asked(
    "guide",
    "2026-11",
    "2026-11-24",
    "heron 7",
    share=50,
    themes=Themes("open"),
    exclusions=(Exclusion("C-0101", "In court"),),
)


def test_the_list_has_the_hash_that_the_guide_says() -> None:
    lines = re.findall(r"^    ((?:Reference|C-\d{4}),.*)$", GUIDE, re.MULTILINE)
    data = "\r\n".join([*lines, ""]).encode("utf-8-sig")
    cases = read_list(data, "guide")
    assert list_csv(cases) == data
    assert f"`{list_hash(cases)}`" in GUIDE
    assert f"`{ALGORITHM}`" in GUIDE
    hashed = list_hash(cases)
    told = re.findall(r"^    ([0-9a-f]{64})  (\S+)$", GUIDE, re.MULTILINE)
    ranks = sorted((rank("heron 7", hashed, one.ref), one.ref.lower()) for one in cases[:4])
    assert told == ranks
    drawn = draw(ASKED, cases, hashed)
    assert drawn.refs == ("C-0119", "C-0112")
    assert replacement(ASKED, cases, hashed, "C-0119", drawn.refs) == "C-0107"
