"""What a centre has received, in one view: grades, totals, choices, criteria, themes, returns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eh_desktop.central.centre import Centre
from eh_desktop.central.field_counts import (
    FieldCount,
    field_counts,
    field_plain,
    field_words,
)
from eh_desktop.central.own_words import in_own_words
from eh_desktop.central.return_counts import ReturnCount, return_counts
from eh_desktop.central.return_words import HOW_RETURNS, return_lines, return_plain
from eh_desktop.central.small_numbers import HOW, SMALLEST, WITHHELD
from eh_desktop.central.statistics import GradeCounts, count_grades, received_records
from eh_desktop.central.tallies import (
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
from eh_desktop.domain.form import Form


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that is counted over what was received."""

    grades: GradeCounts
    totals: tuple[FormTotal, ...]
    """Forms without grades."""
    fields: tuple[FieldCount, ...]
    """Outcomes, and the choices that judge."""
    criteria: tuple[CriterionTally, ...]
    themes: tuple[ThemeShare, ...]
    left_out: tuple[str, ...] = ()
    """What is missing in it, and why, a sentence or two each."""
    returns: tuple[ReturnCount, ...] = ()

    def to_plain(self) -> dict[str, Plain]:
        """Give the view as JSON values: the grades' own keys, and a list for each other part."""
        return {
            **self.grades.to_plain(),
            "forms": [_total_plain(one) for one in self.totals],
            "fields": [field_plain(one) for one in self.fields],
            "criteria": [criterion_plain(one) for one in self.criteria],
            "themes": [_theme_plain(one) for one in self.themes],
            "returns": [return_plain(one) for one in self.returns],
            "small_numbers": HOW,
            "left_out": list(self.left_out),
        }

    def text(self) -> str:
        """Give the view for a person; single criteria stand in the JSON."""
        lines = [self.grades.text()]
        if self.totals:
            lines += ["", "Forms without grades"]
            width = max(len(one.title) for one in self.totals)
            lines += [f"  {one.title:{width}}  {_total_words(one)}" for one in self.totals]
        if self.fields:
            lines += ["", "Outcomes and choices"]
            width = max(len(_field_name(one)) for one in self.fields)
            lines += [f"  {_field_name(one):{width}}  {field_words(one)}" for one in self.fields]
        if self.themes:
            lines += ["", "Themes: mean score in % of the best answer, by authority"]
            width = max(len(one.authority) for one in self.themes)
            shown = ""
            for theme in self.themes:
                if theme.title != shown:
                    shown = theme.title
                    lines.append(f"  {shown}")
                lines.append(f"    {theme.authority:{width}}  {_theme_words(theme)}")
        if self.returns:
            lines += ["", "Returns", *return_lines(self.returns)]
        lines += ["", HOW]
        if self.returns:
            lines.append(HOW_RETURNS)
        if self.left_out:
            lines += ["", "Left out:", *(f"  {one}" for one in self.left_out)]
        return "\n".join(lines)


def overview(
    centre: Centre, crosswalk: Crosswalk, own: Iterable[Form] = (), left_out: Sequence[str] = ()
) -> Overview:
    """Count everything a centre has taken in; themes as the crosswalk has them.

    `own` are the forms that the centre has itself: their words are shown wherever they have any.
    `left_out` says what of the centre's own could not be read.
    """
    received, kept = received_records(centre)
    forms = in_own_words(kept, own)
    records = counting(received)
    return Overview(
        count_grades(received, forms),
        form_totals(records, forms),
        field_counts(records, forms),
        criterion_tallies(records, forms),
        theme_shares(records, forms, crosswalk),
        tuple(left_out),
        return_counts(centre),
    )


def _field_name(one: FieldCount) -> str:
    return f"{one.form_title}: {one.label}"


def _total_words(one: FormTotal) -> str:
    if one.suppressed:
        return WITHHELD
    records = f"{one.records} records"
    if one.share is None:
        return f"{records}, {one.answered} answers"
    return f"{records}, score {one.share} % of the best possible"


def _theme_words(one: ThemeShare) -> str:
    if one.share is None:
        enough = one.records >= SMALLEST
        return "withheld, as it would give a small number away" if enough else WITHHELD
    return f"{one.share} % from {one.records} records"


def _total_plain(one: FormTotal) -> dict[str, Plain]:
    """Give a form's total as JSON; where it is suppressed, its numbers are null."""
    hidden = one.suppressed
    return {
        "form": one.form_id,
        "title": one.title,
        "suppressed": hidden,
        "records": None if hidden else one.records,
        "answered": None if hidden else one.answered,
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
        "answers": None if hidden else one.answers,
        "share_percent": one.share,
    }
