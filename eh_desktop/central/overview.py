"""What a centre has received, in one view: grades, totals, criteria and themes."""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.central.centre import Centre
from eh_desktop.central.statistics import GradeCounts, count_grades, received_records
from eh_desktop.central.tallies import (
    SMALLEST,
    CriterionTally,
    FormTotal,
    ThemeShare,
    counting,
    criterion_plain,
    criterion_tallies,
    form_totals,
    theme_shares,
)
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.crosswalk import Crosswalk


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that is counted over what was received."""

    grades: GradeCounts
    totals: tuple[FormTotal, ...]
    """Forms without grades."""
    criteria: tuple[CriterionTally, ...]
    themes: tuple[ThemeShare, ...]

    def to_plain(self) -> dict[str, Plain]:
        """Give the view as JSON values: the grades' own keys, and `forms`, `criteria`, `themes`."""
        return {
            **self.grades.to_plain(),
            "forms": [_total_plain(one) for one in self.totals],
            "criteria": [criterion_plain(one) for one in self.criteria],
            "themes": [_theme_plain(one) for one in self.themes],
        }

    def text(self) -> str:
        """Give the view for a person; single criteria stand in the JSON."""
        lines = [self.grades.text()]
        if self.totals:
            lines += ["", "Forms without grades"]
            width = max(len(one.title) for one in self.totals)
            lines += [f"  {one.title:{width}}  {_total_words(one)}" for one in self.totals]
        if self.themes:
            lines += ["", "Themes: share of the possible points, by authority"]
            width = max(len(one.authority) for one in self.themes)
            shown = ""
            for theme in self.themes:
                if theme.title != shown:
                    shown = theme.title
                    lines.append(f"  {shown}")
                lines.append(f"    {theme.authority:{width}}  {_theme_words(theme)}")
        return "\n".join(lines)


def overview(centre: Centre, crosswalk: Crosswalk) -> Overview:
    """Count everything a centre has taken in; themes as the crosswalk has them."""
    received, forms = received_records(centre)
    records = counting(received)
    return Overview(
        count_grades(received, forms),
        form_totals(records, forms),
        criterion_tallies(records, forms),
        theme_shares(records, forms, crosswalk),
    )


def _total_words(one: FormTotal) -> str:
    records = f"{one.records} record{'' if one.records == 1 else 's'}"
    if one.share is None:
        return f"{records}, {one.answered} answers"
    return f"{records}, {one.points} of {one.possible} points ({one.share} %)"


def _theme_words(one: ThemeShare) -> str:
    if one.share is None:
        return f"fewer than {SMALLEST} records"
    return f"{one.share} % from {one.records} records"


def _total_plain(one: FormTotal) -> dict[str, Plain]:
    return {
        "form": one.form_id,
        "title": one.title,
        "records": one.records,
        "answered": one.answered,
        "points": one.points,
        "possible": one.possible,
        "share_percent": one.share,
    }


def _theme_plain(one: ThemeShare) -> dict[str, Plain]:
    """Give a theme as JSON; where it is suppressed, its numbers are null."""
    hidden = one.suppressed
    return {
        "theme": one.theme_id,
        "title": one.title,
        "framework": one.framework_id,
        "authority": one.authority,
        "suppressed": hidden,
        "records": None if hidden else one.records,
        "points": None if hidden else one.points,
        "possible": None if hidden else one.possible,
        "share_percent": one.share,
    }
