"""Read `crosswalk.toml`: which criteria of which forms answer the same theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from eh_desktop.domain.crosswalk import LEAST_THEMES, Crosswalk, Theme, criterion_link
from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.kinds import scale_of
from eh_desktop.formpacks.entries import Table, Tables, Text, Texts, nearest
from eh_desktop.formpacks.finding import Finding, Problem
from eh_desktop.formpacks.pack_file import PackFile
from eh_desktop.formpacks.schema import GUIDANCE_TEXT

CROSSWALK_FILE = "crosswalk.toml"
"""The file beside the frameworks' folders."""

_THEME = Table(
    entries={
        "id": Text(
            required=True,
            most=60,
            pattern="[a-z][a-z0-9_]*",
            pattern_words="small letters, digits and _, a letter first",
        ),
        "title": Text(required=True, most=120),
        "about": Text(required=True, most=GUIDANCE_TEXT),
        "criteria": Texts(
            required=True,
            may_be_empty=False,
            of=Text(
                most=140,
                pattern=r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*:[a-z0-9_.]+",
                pattern_words="a form's id, a colon and a criterion's, as tameside.audit:s1.2",
            ),
        ),
    }
)
SCHEMA = Table(entries={"theme": Tables(of=_THEME, required=True)})
"""The keys of crosswalk.toml."""


@dataclass(frozen=True, slots=True)
class CrosswalkPack:
    """The crosswalk, what is wrong with it, and which criteria it leaves out."""

    crosswalk: Crosswalk = field(default_factory=Crosswalk)
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Finding, ...] = ()
    """Too few themes, and criteria of audits in none: to be mended, and no reason not to start."""


def read_crosswalk(file: PackFile, forms: Iterable[Form]) -> CrosswalkPack:
    """Read the crosswalk of these forms, which are all that there are."""
    found = file.faults or file.findings(SCHEMA.problems(file.plain, ()))
    if found:
        return CrosswalkPack(findings=found)
    themes = (
        Theme(**{**plain, "criteria": tuple(plain["criteria"])}) for plain in file.plain["theme"]
    )
    crosswalk = Crosswalk(tuple(themes))
    known = {form.id: form for form in forms}
    return CrosswalkPack(
        crosswalk,
        file.findings(_problems(crosswalk, known)),
        file.findings(_gaps(crosswalk, known.values())),
    )


def crosswalk_path(root: Path) -> Path:
    """Give where the crosswalk of a folder of packs stands, if there is one."""
    return root / CROSSWALK_FILE


def _problems(crosswalk: Crosswalk, forms: dict[str, Form]) -> Iterator[Problem]:
    known = {
        form.id: {criterion.id: criterion for _, criterion in form.criteria()}
        for form in forms.values()
    }
    seen: set[str] = set()
    for at, theme in enumerate(crosswalk.themes):
        if theme.id in seen:
            what = f"The theme “{theme.id}” stands here a second time."
            yield Problem(("theme", at, "id"), what, "Give each theme an id of its own.")
        seen.add(theme.id)
        for place, link in enumerate(theme.criteria):
            for what, remedy in _link_faults(link, known):
                yield Problem(("theme", at, "criteria", place), what, remedy)


def _link_faults(link: str, known: dict[str, dict[str, Criterion]]) -> Iterator[tuple[str, str]]:
    form_id, _, criterion_id = link.partition(":")
    criteria = known.get(form_id)
    if criteria is None:
        yield f"“{link}” names a form that is not here.", nearest(form_id, known)
    elif criterion_id not in criteria:
        what = f"“{link}” names a criterion that {form_id} does not have."
        yield what, nearest(criterion_id, criteria)
    elif not scale_of(criteria[criterion_id]).answered:
        what = f"“{link}” names a statement that is only read, so it has no results."
        yield what, "Take it out."


def _gaps(crosswalk: Crosswalk, forms: Iterable[Form]) -> Iterator[Problem]:
    if len(crosswalk.themes) < LEAST_THEMES:
        what = f"There are {len(crosswalk.themes)} themes; at least {LEAST_THEMES} are needed."
        yield Problem(("theme",), what, "Add [[theme]] tables.")
    covered = {link for theme in crosswalk.themes for link in theme.criteria}
    for form in forms:
        for _, criterion in form.criteria() if form.kind == "audit" else ():
            link = criterion_link(form.id, criterion.id)
            if scale_of(criterion).answered and link not in covered:
                what = f"“{link}” is asked in an audit and stands in no theme."
                yield Problem(("theme",), what, "Add it to the theme it belongs to.")
