"""A small sound form pack, and a way to break it, for the tests of form packs."""

from __future__ import annotations

from pathlib import Path

FORMS = Path(__file__).resolve().parents[1] / "forms"
"""The packs that the application comes with."""

FRAMEWORK = """\
id = "moor"
title = "Moorland early help"
authority = "Moorland"
source = "A made-up framework"

[vocabulary]
assessment = "EHA"

[grades]
inadequate = "Parts are missing."
requires_improvement = "Parts are weak."
good = "It is done well."
outstanding = "Others can learn from it."
"""

AUDIT = """\
id = "moor.audit"
version = 3
kind = "audit"
audience = "auditor"
title = "Moorland audit"
short_title = "Audit"
source = "A made-up framework, audit"
case_field = "case_ref"

[grading]
id = "points-1"
requires_improvement_from = 40
good_from = 75
outstanding_from = 100
exceptional_needed = 1
limit_not_met = "requires_improvement"
limit_partially_met = "good"
overall_steps_above_lowest = 1

[[field]]
id = "case_ref"
label = "Case reference"
kind = "short_text"

[[field]]
id = "opened"
label = "Opened after"
kind = "choice"
required = false

[[field.choice]]
id = "request"
label = "A request"

[[field.choice]]
id = "step_down"
label = "A step-down"

[[section]]
id = "s1"
title = "The assessment"
short_title = "Assessment"
comments_label = "Comments"

[section.condition]
field = "opened"
unless = ["step_down"]
because = "It was a step-down."

[[section.criterion]]
id = "s1.1"
number = "1"
text = "Needs are named"

[section.criterion.guidance]
look_for = "Look at the first page."
standards = ["moor.standards:s1.1"]

[[section.criterion]]
id = "s1.2"
number = "2"
text = "Concerns are named"
limiting = true

[[section]]
id = "s2"
title = "Feedback summary"
short_title = "Summary"
graded = false
"""

STANDARDS = """\
id = "moor.standards"
version = 1
kind = "standards"
audience = "all"
title = "Moorland standards"
short_title = "Standards"
source = "A made-up framework, standards"

[[section]]
id = "s1"
title = "The assessment"
short_title = "Assessment"
graded = false

[[section.criterion]]
id = "s1.1"
number = "1"
text = "Needs are named"
kind = "standard"
"""

PACK = {"framework.toml": FRAMEWORK, "audit.toml": AUDIT, "standards.toml": STANDARDS}


def write_pack(folder: Path, **changed: str | bytes | None) -> Path:
    """Write the sound pack to `folder/moor`, files replaced or (None) left out by their stem."""
    pack = folder / "moor"
    pack.mkdir(parents=True)
    for name, text in PACK.items():
        content = changed.pop(name.removesuffix(".toml"), text)
        if isinstance(content, bytes):
            (pack / name).write_bytes(content)
        elif content is not None:
            (pack / name).write_text(content, encoding="utf-8")
    assert not changed, f"no such file: {changed}"
    return pack


def edited(text: str, old: str, new: str) -> str:
    """Give the text with the first `old` replaced; it must be there."""
    assert old in text, old
    return text.replace(old, new, 1)


def line_with(text: str, part: str) -> int:
    """Give the number, from 1, of the first line that holds `part`."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if part in line)
