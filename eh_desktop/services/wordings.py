"""Local wording: an authority's own words over the forms, on screen and on paper.

It lives in `wording/` of the data folder, or beside the forms; the data folder's comes first. What
is wrong with it never stops the application: the forms' own words are shown, and Home says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.wording import Wording, apply_wording, texts_of, uncovered, word_framework
from eh_desktop.formpacks.finding import Finding
from eh_desktop.formpacks.reader import Library
from eh_desktop.formpacks.wording import WORDING_FOLDER, WordingPack, read_wording, read_wordings

MOST_NOTICES = 3
"""How many faults of a wording are told before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class LocalWording:
    """The wordings that are laid over, by framework, and what is wrong with any."""

    wordings: Mapping[str, Wording] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    unused: tuple[Path, ...] = ()
    """Files of which nothing can be used, so that the forms' own words are shown."""

    def worded(self, form: Form) -> Form:
        """Give a form with the local words of its framework; its id, version and hash stay."""
        wording = self.wordings.get(form.framework.id)
        return apply_wording(form, wording) if wording is not None else form

    def over(self, library: Library) -> Library:
        """Give the library with the local words laid over every form and framework."""
        if not self.wordings:
            return library
        frameworks = (
            word_framework(one, self.wordings[one.id]) if one.id in self.wordings else one
            for one in library.frameworks
        )
        forms = tuple(self.worded(form) for form in library.forms)
        return replace(library, forms=forms, frameworks=tuple(frameworks))

    def notices(self) -> tuple[str, ...]:
        """Say what is wrong, for Home: one sentence or two for each file, () if nothing."""
        said = []
        for file, told in _by_file(self.findings):
            shown = (
                say("It is not used, and the forms' own words are shown.")
                if Path(file) in self.unused
                else say("The rest of it is used.")
            )
            said.append(say("Local wording {told} {shown}", told=told, shown=shown))
        return _few(said, say("More is wrong with the local wording: run eh-desktop doctor."))


def left_out(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Say which files of forms are faulty, and what follows; () if none is."""
    said = [
        say(
            "Forms, {framework}/{told} What belongs to it is left out until it is mended; records "
            "open as before.",
            framework=Path(file).parent.name,
            told=told,
        )
        for file, told in _by_file(findings)
    ]
    return _few(said, say("More is wrong with the forms: run eh-desktop doctor."))


def left_out_of_report(library: Library) -> tuple[str, ...]:
    """Say which faulty forms a report does without, and what is missing in it; () if none is."""
    if not library.findings:
        return ()
    said = [
        say(
            "Forms, {framework}/{told} Records are counted in their senders' words where ours are "
            "left out.",
            framework=Path(file).parent.name,
            told=told,
        )
        for file, told in _by_file(library.findings)
    ]
    if not library.crosswalk.themes:
        said.append(
            say(
                "Themes: they name forms of every framework, so none is shown until all are "
                "mended. Run eh-desktop forms check on the forms' folder."
            )
        )
    return tuple(said)


def _by_file(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    """Give each file with its name, what is wrong first and how much more there is."""
    listed = list(findings)
    counts = Counter(found.file for found in listed)
    first = {found.file: found for found in reversed(listed)}
    for file, count in counts.items():
        found = first[file]
        place = say(", line {line}", line=found.line) if found.line is not None else ""
        more = ""
        if count > 1:
            more = say_count("There is {count} more.", "There are {count} more.", count - 1)
            more = f" {more}"
        yield file, f"{Path(file).name}{place}: {found.what}{more}"


def _few(said: list[str], otherwise: str) -> tuple[str, ...]:
    if len(said) > MOST_NOTICES:
        said[MOST_NOTICES:] = [otherwise]
    return tuple(said)


@dataclass(frozen=True, slots=True)
class FormCoverage:
    """How much of one form's texts a wording covers."""

    form_id: str
    title: str
    covered: int
    texts: int
    left: tuple[str, ...]
    """The places that keep the form's own words: `criterion[s1.1].text`."""


@dataclass(frozen=True, slots=True)
class WordingReport:
    """What one file of wording does: whose words, what is wrong, what it leaves uncovered."""

    name: str
    findings: tuple[Finding, ...]
    forms: tuple[FormCoverage, ...]


def load_wording(library: Library, *folders: Path) -> LocalWording:
    """Read the wordings of some folders, the first one's before the others'."""
    wordings: dict[str, Wording] = {}
    findings: list[Finding] = []
    unused: list[Path] = []
    for folder in dict.fromkeys(folders):
        for pack in read_wordings(folder, library.forms):
            findings += pack.findings
            if pack.wording is None:
                unused.append(pack.path)
            else:
                wordings.setdefault(pack.wording.framework_id, pack.wording)
    return LocalWording(wordings, tuple(findings), tuple(unused))


def wording_folder(folder: Path) -> Path:
    """Give where local wording lies in a data folder, or in a folder of forms."""
    return folder / WORDING_FOLDER


def report_on(path: Path, library: Library) -> WordingReport:
    """Say what a file of wording leaves uncovered, form by form; no form if it cannot be used."""
    pack: WordingPack = read_wording(path, library.forms)
    if pack.wording is None:
        return WordingReport("", pack.findings, ())
    wording = pack.wording
    mine = (form for form in library.forms if form.framework.id == wording.framework_id)
    return WordingReport(
        wording.name, pack.findings, tuple(_coverage(form, wording) for form in mine)
    )


def _coverage(form: Form, wording: Wording) -> FormCoverage:
    texts = sum(1 for own in texts_of(form).values() if own)
    left = tuple(_place(key) for key in uncovered(form, wording))
    return FormCoverage(form.id, form.title, texts - len(left), texts, left)


def _place(key: tuple[str, ...]) -> str:
    """Give a text's key as a person finds it: `criterion[s1.1].text`."""
    if len(key) < 3:
        return ".".join(key)
    said = f"{key[0]}[{key[1]}]"
    return f"{said}.{'.'.join(key[2:])}"
