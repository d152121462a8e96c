"""What answers say together: by criterion across versions, by form, and by theme.

A criterion is counted by its form's id and its own, whatever version it was answered in. Were its
kind to change, answers of the two kinds are counted apart. The newest version gives the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from eh_desktop.central.small_numbers import SMALLEST, masked
from eh_desktop.central.statistics import standing
from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.crosswalk import Crosswalk, Theme, criterion_link
from eh_desktop.domain.form import Criterion, Form, asked
from eh_desktop.domain.kinds import CriterionKind, Tally, scale_of
from eh_desktop.domain.record import Record
from eh_desktop.domain.totals import Total, per_cent, points_of, totals


@dataclass(frozen=True, slots=True)
class CriterionTally:
    """What was answered at one criterion of a form, in all of its versions."""

    form_id: str
    criterion_id: str
    number: str
    text: str
    kind: str
    versions: tuple[int, ...]
    """The versions of the form that were answered, in order."""
    asked: int
    """Records in which it applied."""
    tally: Tally
    labels: Mapping[str, str]
    """The words of each value that is counted."""

    @property
    def suppressed(self) -> bool:
        """Whether too few records have an answer to show more than that."""
        return self.tally.answered < SMALLEST

    @property
    def counts(self) -> Mapping[str, int | None]:
        """How often each value was given, None for a count that is withheld."""
        if self.suppressed:
            return dict.fromkeys(self.tally.counts)
        return masked(self.tally.counts)


@dataclass(frozen=True, slots=True)
class FormTotal:
    """What the records of a form without grades come to together."""

    form_id: str
    title: str
    records: int
    answered: int
    points: int
    possible: int

    @property
    def suppressed(self) -> bool:
        """Whether there are too few records to show more than that."""
        return self.records < SMALLEST

    @property
    def share(self) -> int | None:
        """The score in whole per cent of the best possible one, half rounded up.

        None where nothing carries points, and where suppressed.
        """
        hidden = self.suppressed or not self.possible
        return None if hidden else per_cent(self.points, self.possible)


@dataclass(frozen=True, slots=True)
class ThemeShare:
    """What one framework's records come to in one theme.

    Every answer counts by its own share of the possible points, whatever its scale: one on a
    scale of 0 to 10 weighs no more than one of Met.
    """

    theme_id: str
    title: str
    framework_id: str
    authority: str
    records: int
    """Records with an answer that carries points in this theme."""
    answers: int
    """Those answers."""
    mean: Fraction
    """The mean of the answers' shares, from 0 to 1."""
    telling: bool = False
    """Whether it comes of one criterion alone, of which some counts are withheld."""

    @property
    def suppressed(self) -> bool:
        """Whether there are too few records to show more than that.

        The mean of a single criterion's answers would give away counts that are withheld there.
        """
        return self.records < SMALLEST or self.telling

    @property
    def share(self) -> int | None:
        """The mean share in whole per cent, half rounded up; None where suppressed."""
        hidden = self.suppressed
        return None if hidden else per_cent(self.mean.numerator, self.mean.denominator)


def counting(received: Iterable[Record]) -> tuple[Record, ...]:
    """Give the records that count, each once: the latest revision, amendments in its place."""
    return tuple(standing({record_hash(record): record for record in received}))


def criterion_tallies(
    records: Iterable[Record], forms: Mapping[str, Form]
) -> tuple[CriterionTally, ...]:
    """Tally each criterion over records that count; `forms` by hash. In the forms' own order."""
    found: dict[tuple[str, str, str], list[tuple[Form, Criterion, str | None]]] = defaultdict(list)
    for form, criterion, record in _answers(records, forms):
        value = record.answer(criterion.id).value
        found[form.id, criterion.id, criterion.kind].append((form, criterion, value))
    order = _order(forms)
    keys = sorted(found, key=lambda key: (key[0], order[key[0], key[1]], key[2]))
    return tuple(_tally(found[key]) for key in keys)


def form_totals(records: Sequence[Record], forms: Mapping[str, Form]) -> tuple[FormTotal, ...]:
    """Give the totals of each form without grades that carries points, by form id."""
    found: dict[str, list[tuple[Form, Total]]] = defaultdict(list)
    for record in records:
        form = forms[record.form_hash]
        if form.rule is None:
            found[form.id].append((form, totals(form, record).whole))
    return tuple(
        FormTotal(
            form_id,
            max((form for form, _ in pairs), key=lambda form: form.version).title,
            len(pairs),
            sum(total.answered for _, total in pairs),
            sum(total.points for _, total in pairs),
            sum(total.possible for _, total in pairs),
        )
        for form_id, pairs in sorted(found.items())
    )


def theme_shares(
    records: Iterable[Record], forms: Mapping[str, Form], crosswalk: Crosswalk
) -> tuple[ThemeShare, ...]:
    """Give each theme's mean share by framework, in the crosswalk's order."""
    shares: dict[tuple[str, str], list[tuple[str, Fraction]]] = defaultdict(list)
    from_: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    authority: dict[str, str] = {}
    themes: dict[str, tuple[Theme, ...]] = {}
    records = tuple(records)
    secret = [{key} for key in _withheld(records, forms)]
    for form, criterion, record in _answers(records, forms):
        scored = points_of(criterion, record.answer(criterion.id).value)
        if scored is None:
            continue
        authority[form.framework.id] = form.framework.authority
        link = criterion_link(form.id, criterion.id)
        if link not in themes:
            themes[link] = crosswalk.themes_of(form.id, criterion.id)
        for theme in themes[link]:
            share = Fraction(scored, scale_of(criterion).most_points)
            shares[theme.id, form.framework.id].append((record.id, share))
            from_[theme.id, form.framework.id].add((form.id, criterion.id, criterion.kind))
    return tuple(
        ThemeShare(
            theme.id,
            theme.title,
            framework_id,
            authority[framework_id],
            len({record_id for record_id, _ in entries}),
            len(entries),
            sum((share for _, share in entries), Fraction()) / len(entries),
            from_[theme.id, framework_id] in secret,
        )
        for theme in crosswalk.themes
        for framework_id in sorted(authority)
        if (entries := shares.get((theme.id, framework_id)))
    )


def _answers(
    records: Iterable[Record], forms: Mapping[str, Form]
) -> Iterator[tuple[Form, Criterion, Record]]:
    """Give every criterion that is answered and applied to a record."""
    for record in records:
        form = forms[record.form_hash]
        for section in form.sections:
            for criterion in asked(section, record.fields):
                if scale_of(criterion).answered:
                    yield form, criterion, record


def _order(forms: Mapping[str, Form]) -> dict[tuple[str, str], tuple[int, int]]:
    """Give each criterion's place; the newest version of its form that has it says where."""
    order: dict[tuple[str, str], tuple[int, int]] = {}
    for form in sorted(forms.values(), key=lambda form: (-form.version, form.hash)):
        for at, (_, criterion) in enumerate(form.criteria()):
            order.setdefault((form.id, criterion.id), (-form.version, at))
    return order


def _tally(entries: Sequence[tuple[Form, Criterion, str | None]]) -> CriterionTally:
    form, criterion, _ = max(entries, key=lambda entry: (entry[0].version, entry[0].hash))
    kind = _widest(entries)
    return CriterionTally(
        form.id,
        criterion.id,
        criterion.number,
        criterion.text,
        criterion.kind,
        tuple(sorted({one.version for one, _, _ in entries})),
        len(entries),
        kind.tally(value for _, _, value in entries),
        {option.value: option.label for option in kind.options},
    )


def _widest(entries: Sequence[tuple[Form, Criterion, str | None]]) -> CriterionKind:
    """Give the kind with every value of any version: one may add Not applicable."""
    return max((scale_of(criterion) for _, criterion, _ in entries), key=lambda k: len(k.options))


def _withheld(
    records: Iterable[Record], forms: Mapping[str, Form]
) -> Iterator[tuple[str, str, str]]:
    """Give form id, criterion id and kind of the criteria of which some counts are withheld."""
    for one in criterion_tallies(records, forms):
        if None in one.counts.values():
            yield one.form_id, one.criterion_id, one.kind


def criterion_plain(one: CriterionTally) -> dict[str, Plain]:
    """Give a criterion's tally as JSON values; the mean of the points in hundredths, or null.

    Where it is suppressed, its numbers are null; so is a count that is withheld, and then the mean.
    """
    mean, hidden = one.tally.mean, one.suppressed
    if None in one.counts.values():
        mean = None
    return {
        "form": one.form_id,
        "criterion": one.criterion_id,
        "number": one.number,
        "text": one.text,
        "kind": one.kind,
        "versions": list(one.versions),
        "suppressed": hidden,
        "asked": None if hidden else one.asked,
        "answered": None if hidden else one.tally.answered,
        "counts": None if hidden else dict(one.counts),
        "mean_hundredths": None if hidden or mean is None else round(mean * 100),
    }
