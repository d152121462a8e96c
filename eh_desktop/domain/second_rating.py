"""Two ratings of one criterion: the form's own, and a second one by someone else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.domain.form import Criterion, Form, asked
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.record import Record
from eh_desktop.domain.totals import Total, totals, totals_of

_NUMBERS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)
_HIGHER = mark_count("{number} step higher", "{number} steps higher")
_LOWER = mark_count("{number} step lower", "{number} steps lower")


@dataclass(frozen=True, slots=True)
class Both:
    """What the two ratings of a section, or of a form, come to."""

    own: Total
    second: Total
    rated: int = 0
    """How many criteria have both ratings."""
    differences: int = 0
    """How many of those are rated unlike."""


@dataclass(frozen=True, slots=True)
class BothRatings:
    """Both ratings of each section by id, where it asks anything, and of the whole form."""

    sections: Mapping[str, Both]
    whole: Both


def both_ratings(form: Form, record: Record) -> BothRatings | None:
    """Give both ratings side by side; None where no second rating of what is asked is given."""
    second = {key: one.value for key, one in record.verifications.items()}
    if form.verification is None:
        return None
    own_totals, second_totals = totals(form, record), totals_of(form, record, second)
    if not second_totals.whole.answered:
        return None
    sections = {}
    for section in form.sections:
        if section.id in own_totals.sections:
            pairs = [
                (own, second[criterion.id])
                for criterion in asked(section, record.fields)
                if (own := record.answer(criterion.id).value) is not None
                and second.get(criterion.id) is not None
            ]
            sections[section.id] = Both(
                own_totals.sections[section.id],
                second_totals.sections[section.id],
                len(pairs),
                sum(1 for own, other in pairs if own != other),
            )
    whole = Both(
        own_totals.whole,
        second_totals.whole,
        sum(both.rated for both in sections.values()),
        sum(both.differences for both in sections.values()),
    )
    return BothRatings(sections, whole)


def differences_words(both: Both) -> str:
    """Say how far the ratings are apart: `The two ratings differ at 3 of 12 …`."""
    if not both.rated:
        return say("Nothing has both ratings yet.")
    if not both.differences:
        return say_count(
            "The two ratings agree: none differs of {count} criterion that has both.",
            "The two ratings agree: none differs of {count} criteria that have both.",
            both.rated,
        )
    return say_count(
        "The two ratings differ at {differences} of {count} criterion that has both.",
        "The two ratings differ at {differences} of {count} criteria that have both.",
        both.rated,
        differences=both.differences,
    )


def difference(criterion: Criterion, own: str | None, second: str | None, title: str) -> str:
    """Say how a second rating stands to the form's own; empty while one of them is open.

    `Own rating Green, commissioner's rating Amber: one step lower.`
    """
    if own is None or second is None:
        return ""
    kind = scale_of(criterion)
    if own == second:
        return say("Both ratings are {rating}.", rating=kind.text(own))
    words = say(
        "Own rating {own}, {title} {second}",
        own=kind.text(own),
        title=f"{title[:1].lower()}{title[1:]}",
        second=kind.text(second),
    )
    mine, theirs = kind.points(own), kind.points(second)
    if mine is None or theirs is None:
        return f"{words}."
    steps = abs(theirs - mine)
    how = say_count(*(_HIGHER if theirs > mine else _LOWER), steps, number=say(_NUMBERS[steps]))
    return f"{words}: {how}."
