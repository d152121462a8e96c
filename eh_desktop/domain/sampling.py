"""Dip samples: drawn so that anyone can draw them again. `docs/sampling.md` gives the algorithm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.case import CaseStatus, ref_key
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.sentences import listed
from eh_desktop.domain.working_days import add_months

ALGORITHM = "eh-sample-1"
LONGEST_SEED = 64
LATELY_MONTHS = 12
"""A case that was in a sample less than so many months ago is not drawn without a warning."""
MOST_MONTHS = 600
LATEST_YEAR = 2999
"""No draw is made for a day after it; adding months to a day has to stay in the calendar."""
SeedFrom = Literal["typed", "machine"]
YesNo = Literal["", "yes", "no"]


@dataclass(frozen=True, slots=True)
class SampleCase:
    """What sampling and allocation know of a case. Days are ISO dates, empty where not known."""

    ref: str
    agency: str = ""
    status: CaseStatus = "open"
    opened_on: str = ""
    closed_on: str = ""
    step_down: bool = False
    priority: str = ""
    id: str = ""
    """Empty where the case was read from a list."""
    lead: str = ""
    past_leads: tuple[str, ...] = ()
    involved: tuple[str, ...] = ()
    """Names of others who are named in the case: supervisor, team member, worker."""


@dataclass(frozen=True, slots=True)
class Themes:
    """Which cases a sample is about. Every theme that is given has to fit; empty ones do."""

    status: Literal["", "open", "closed"] = ""
    agencies: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    step_down: YesNo = ""
    open_over_months: int = 0
    """Open for longer than so many months; 0 for any time."""
    closed_from: str = ""
    closed_to: str = ""
    """Of closed cases, the first and the last day of closure, both counted in."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One case that must not be drawn, and why."""

    ref: str
    reason: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that decides a draw but the list of cases."""

    stream: str
    period: str
    as_at: str
    """ISO date: the day on which the themes are judged."""
    seed: str
    seed_from: SeedFrom = "typed"
    share: int = 0
    """Whole per cent of the population; rounded up."""
    least: int = 0
    """At least so many. Where a share is given too, the larger counts."""
    by_agency: bool = False
    """Whether each agency is drawn from in proportion to its cases."""
    themes: Themes = Themes()
    exclusions: tuple[Exclusion, ...] = ()


@dataclass(frozen=True, slots=True)
class Stratum:
    """One part of those that can be drawn: how many there are, and how many of them are drawn."""

    agency: str
    cases: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a draw gives; the same for the same list and the same `Asked`, for ever."""

    algorithm: str
    list_hash: str
    listed: int
    population: int
    """How many of the list fit the themes."""
    wanted: int
    excluded: int
    """How many of the population were excluded."""
    strata: tuple[Stratum, ...]
    refs: tuple[str, ...]
    """References as the list writes them, by rank."""

    @property
    def short(self) -> int:
        """How many fewer could be drawn than were wanted."""
        return self.wanted - len(self.refs)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample as it was kept."""

    id: str
    title: str
    """The stream's title, as it was then."""
    drawn_at: str
    drawn_by: str
    asked: Asked
    drawn: Drawn
    warnings: tuple[Exclusion, ...] = ()
    """What was said of drawn cases, such as that one was in a sample lately."""


def draw(asked: Asked, cases: Sequence[SampleCase], list_hash: str) -> Drawn:
    """Draw a sample; RuleTrouble names what cannot be asked. `list_hash` is that of the cases."""
    check(asked, cases)
    population = [case for case in cases if fits(case, asked.themes, asked.as_at)]
    pool = _pool(asked, population)
    wanted = wanted_of(asked.share, asked.least, len(population))
    strata = strata_of(pool, min(wanted, len(pool)), by_agency=asked.by_agency)
    quotas = {agency_key(one.agency): one.drawn for one in strata}
    refs = []
    for case in ranked(asked.seed, list_hash, pool):
        key = agency_key(case.agency) if asked.by_agency else ""
        if quotas[key]:
            quotas[key] -= 1
            refs.append(case.ref)
    return Drawn(
        ALGORITHM,
        list_hash,
        len(cases),
        len(population),
        wanted,
        len(population) - len(pool),
        strata,
        tuple(refs),
    )


def replacement(
    asked: Asked,
    cases: Sequence[SampleCase],
    list_hash: str,
    out: str,
    used: Iterable[str],
) -> str:
    """Give the case that stands in for `out`: the next rank of its agency's, else of all.

    `used` are all that were drawn or stood in before. "" where none is left.
    """
    taken = {ref_key(ref) for ref in (out, *used)}
    population = [case for case in cases if fits(case, asked.themes, asked.as_at)]
    agency = next((agency_key(one.agency) for one in cases if ref_key(one.ref) == ref_key(out)), "")
    left = [
        case
        for case in ranked(asked.seed, list_hash, _pool(asked, population))
        if ref_key(case.ref) not in taken
    ]
    same = [case for case in left if agency_key(case.agency) == agency]
    chosen = (same if asked.by_agency and same else left)[:1]
    return chosen[0].ref if chosen else ""


def rank(seed: str, list_hash: str, ref: str) -> str:
    """Give the rank of a case: SHA-256 (hex) of `seed|list hash|reference`, the lowest first.

    The reference is written without spaces and in lower case.
    """
    return sha256_hex(f"{seed}|{list_hash}|{ref_key(ref)}".encode())


def ranked(seed: str, list_hash: str, cases: Iterable[SampleCase]) -> list[SampleCase]:
    """Give the cases in the order of their ranks."""
    return sorted(cases, key=lambda case: (rank(seed, list_hash, case.ref), ref_key(case.ref)))


def wanted_of(share: int, least: int, population: int) -> int:
    """Give how many are due of a population: the share, rounded up, or `least` where it is more."""
    return max(-(-share * population // 100), least)


_WHOLE = mark_count(
    "{share} % of {count} case is {exact}.", "{share} % of {count} cases is {exact}."
)
_ROUNDED = mark_count(
    "{share} % of {count} case is {exact}; rounded up, {part}.",
    "{share} % of {count} cases is {exact}; rounded up, {part}.",
)
_STATUS_WORDS = {"": mark("all cases"), "open": mark("open cases"), "closed": mark("closed cases")}


def working(share: int, least: int, population: int) -> str:
    """Say how the number came about, as in `5 % of 43 cases is 2.15; rounded up, 3.` on screen."""
    wanted = wanted_of(share, least, population)
    if not share:
        return say_count("{count} is asked for.", "{count} are asked for.", least)
    whole, rest = divmod(share * population, 100)
    exact = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    part = wanted_of(share, 0, population)
    words = _ROUNDED if rest else _WHOLE
    said = say_count(*words, population, share=share, exact=exact, part=part)
    if least and wanted > part:
        return say(
            "{said} At least {least} are due, so {wanted}.", said=said, least=least, wanted=wanted
        )
    return said


def strata_of(pool: Sequence[SampleCase], wanted: int, *, by_agency: bool) -> tuple[Stratum, ...]:
    """Share `wanted` out over the agencies in proportion, the largest remainders rounded up.

    Equal remainders go to the agency with more cases, then by name. `wanted` is at most the pool.
    """
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for case in sorted(pool, key=lambda one: ref_key(one.ref)):
        key = agency_key(case.agency) if by_agency else ""
        names.setdefault(key, " ".join(case.agency.split()) if by_agency else "")
        sizes[key] = sizes.get(key, 0) + 1
    whole = {key: wanted * size // len(pool) for key, size in sizes.items()}
    rest = {key: wanted * size % len(pool) for key, size in sizes.items()}
    over = sorted(sizes, key=lambda key: (-rest[key], -sizes[key], key))
    for key in over[: wanted - sum(whole.values())]:
        whole[key] += 1
    return tuple(Stratum(names[key], sizes[key], whole[key]) for key in sorted(sizes))


def fits(case: SampleCase, themes: Themes, as_at: str) -> bool:
    """Tell whether a case is one that the sample is about."""
    return all(
        (
            not themes.status or case.status == themes.status,
            _named(case.agency, themes.agencies),
            _named(case.priority, themes.priorities),
            not themes.step_down or case.step_down is (themes.step_down == "yes"),
            _open_over(case, themes.open_over_months, as_at),
            case.status == "open" or _closed_within(case, themes),
        )
    )


def themes_text(themes: Themes) -> str:
    """Say in words which cases a sample is about: `open cases, open for over 24 months`."""
    parts = [say(_STATUS_WORDS[themes.status])]
    if themes.open_over_months:
        parts.append(say("open for over {count} months", count=themes.open_over_months))
    if themes.agencies:
        parts.append(say("of {agencies}", agencies=listed(themes.agencies)))
    if themes.priorities:
        parts.append(say("with the priority {priorities}", priorities=listed(themes.priorities)))
    if themes.step_down:
        parts.append(
            say("after a step-down") if themes.step_down == "yes" else say("without a step-down")
        )
    if themes.status != "open" and (themes.closed_from or themes.closed_to):
        days = [
            say("from {date}", date=british_date(themes.closed_from)) if themes.closed_from else "",
            say("up to {date}", date=british_date(themes.closed_to)) if themes.closed_to else "",
        ]
        parts.append(
            " ".join(
                [say("closed") if themes.status else say("if closed, then"), *filter(None, days)]
            )
        )
    return ", ".join(parts)


def lately(on: str, as_at: str) -> bool:
    """Tell whether a sample of the day `on` is less than twelve months old at `as_at`."""
    day, today = parse_iso_date(on), parse_iso_date(as_at)
    return day is not None and today is not None and add_months(day, LATELY_MONTHS) > today


def agency_key(agency: str) -> str:
    """Give what two spellings of an agency share: letter case and spaces aside."""
    return " ".join(agency.split()).casefold()


def check(asked: Asked, cases: Iterable[SampleCase]) -> None:
    """Raise RuleTrouble for what cannot be drawn, naming it."""
    _check_seed(asked.seed)
    day = parse_iso_date(asked.as_at)
    if day is None or day.year > LATEST_YEAR:
        raise RuleTrouble(
            say("The day of the draw is not a date."), asked.as_at, say("Choose a day.")
        )
    if not 0 <= asked.share <= 100 or asked.least < 0 or not (asked.share or asked.least):
        what = say("Say how many cases to draw.")
        raise RuleTrouble(what, "", say("Give a share of 1 to 100 %, or a number of at least 1."))
    if not 0 <= asked.themes.open_over_months <= MOST_MONTHS:
        what = say(
            "Open for more than {count} months cannot be asked for.",
            count=asked.themes.open_over_months,
        )
        raise RuleTrouble(
            what,
            say("Open for"),
            say("Ask for up to {count} months.", count=MOST_MONTHS),
        )
    known: dict[str, str] = {}
    for case in cases:
        key = ref_key(case.ref)
        if not key or key in known:
            what = (
                say("Two cases have the same reference.")
                if key
                else say("A case has no reference.")
            )
            where = say("{known} and {ref}", known=known[key], ref=case.ref) if key else ""
            raise RuleTrouble(what, where, say("Give each case its own reference under Cases."))
        known[key] = case.ref
    for entry in asked.exclusions:
        if ref_key(entry.ref) not in known:
            raise RuleTrouble(
                say("No case has this reference."), entry.ref, say("Check the exclusions.")
            )
        if not entry.reason.strip():
            raise RuleTrouble(say("An exclusion needs a reason."), entry.ref, say("Write why."))


def _check_seed(seed: str) -> None:
    if not seed or seed != seed.strip() or len(seed) > LONGEST_SEED:
        what = say(
            "The seed is a word or number of 1 to {count} characters.",
            count=LONGEST_SEED,
        )
        raise RuleTrouble(what, say("Seed"), say("Type one, or let the machine draw one."))
    if "|" in seed or not seed.isprintable():
        raise RuleTrouble(
            say("The seed has a character that it cannot have."), say("Seed"), say("Leave out “|”.")
        )


def _pool(asked: Asked, population: Sequence[SampleCase]) -> list[SampleCase]:
    """Give those of the population that can be drawn."""
    out = {ref_key(entry.ref) for entry in asked.exclusions}
    return [case for case in population if ref_key(case.ref) not in out]


def _named(text: str, among: tuple[str, ...]) -> bool:
    return not among or agency_key(text) in {agency_key(one) for one in among}


def _closed_within(case: SampleCase, themes: Themes) -> bool:
    first, last = themes.closed_from, themes.closed_to
    return (not first or case.closed_on >= first) and (not last or "" < case.closed_on <= last)


def _open_over(case: SampleCase, months: int, as_at: str) -> bool:
    if not months:
        return True
    opened, today = parse_iso_date(case.opened_on), parse_iso_date(as_at)
    if case.status != "open" or opened is None or today is None or opened >= today:
        return False
    return add_months(opened, months) < today
