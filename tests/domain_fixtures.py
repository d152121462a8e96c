"""Small forms and records built by hand, for the tests of the domain."""

from __future__ import annotations

from datetime import date, timedelta

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.form import (
    Condition,
    Criterion,
    Field,
    Form,
    Framework,
    GradingRule,
    Section,
)
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.working_days import Calendar, working_days_between

RULE = GradingRule(
    id="points-1",
    requires_improvement_from=40,
    good_from=75,
    outstanding_from=100,
    exceptional_needed=1,
    limit_not_met=Grade.REQUIRES_IMPROVEMENT,
    limit_partially_met=Grade.GOOD,
    overall_steps_above_lowest=1,
    why="made up for a test",
)


def counts_as_worked(day: date, calendar: Calendar) -> bool:
    """Tell whether a day counts when working days are counted up to and including it."""
    return working_days_between(day - timedelta(days=1), day, calendar) == 1


def section(number: int, criteria: int, *, limiting: int | None = None) -> Section:
    """Give a graded section with numbered criteria, one of them limiting if named."""
    made = tuple(
        Criterion(f"s{number}.{i}", str(i), f"Statement {i}", limiting=i == limiting)
        for i in range(1, criteria + 1)
    )
    condition = Condition("opened_after", ("step_down",), "Opened after a step-down.")
    return Section(
        f"s{number}",
        f"Section {number}",
        f"Part {number}",
        made,
        comments_label="Comments",
        condition=condition if number == 1 else None,
    )


def small_form(*sections: Section, rule: GradingRule | None = RULE) -> Form:
    """Give a form of these sections and a feedback summary."""
    used = sections or (section(1, 4, limiting=4), section(2, 3))
    summary = Section("sum", "Feedback summary", "Summary", graded=False)
    framework = Framework("made_up", "Made-up framework", "Made-up council", "a test")
    plain = canonical_json({"sections": [entry.id for entry in used]}).decode()
    return Form(
        "made_up.audit",
        1,
        "audit",
        "auditor",
        "Case audit",
        "Audit",
        framework,
        (
            Field("case_ref", "Case reference", "short_text"),
            Field("audit_date", "Date of audit", "date"),
            Field("opened_after", "Opened after", "short_text", required=False),
        ),
        (*used, summary),
        rule,
        "a test",
        sha256_hex(plain.encode()),
        plain,
        case_field="case_ref",
    )
