"""Everything about one person: search, look through, and hand over what is theirs."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import in_english, say, translated
from eh_desktop.domain.naming import Name, surname_last
from eh_desktop.domain.subject import (
    NOT_SAID,
    PERHAPS,
    AccessReport,
    Content,
    Found,
    FoundItem,
    LeftOut,
    Problem,
    Reported,
    Subject,
    due_on,
    problems,
)
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.context import Context
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.subject_contents import SubjectContents
from eh_desktop.services.subject_export import AccessJob
from eh_desktop.services.subject_items import SubjectItems
from eh_desktop.services.subject_search import SubjectSearch

JOURNAL_WORDS = "subject access export"


@dataclass(frozen=True, slots=True)
class Decided:
    """What the owner of the laptop decided about what was found."""

    given: tuple[FoundItem, ...]
    left_out: Mapping[str, int]
    """How many items are left out, by reason."""


@dataclass
class Gathering:
    """What is given out, being read step by step; `job` is there after the last."""

    total: int
    done: int = 0
    job: AccessJob | None = None


class SubjectAccessService:
    """Search for a person and make what is given to them. It changes nothing but the journal."""

    def __init__(self, context: Context, pages: RecordPages) -> None:
        """Work on an open vault."""
        self._context = context
        self._pages = pages
        self._items = SubjectItems(context)

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def problems(self, subject: Subject, received: str = "") -> tuple[Problem, ...]:
        """Give all that keeps a search from being begun; () for nothing."""
        return problems(subject, received, date.fromisoformat(self.today()))

    def search(self, subject: Subject, *, thorough: bool = False) -> SubjectSearch:
        """Give a search to be stepped through; `thorough` reads every row instead of the index."""
        return SubjectSearch(self._context, self._pages, self._items, subject, thorough=thorough)

    def person_of(self, case_id: str, person_id: str) -> Subject:
        """Give a person of a case as one to look for; KeyError where there is none."""
        case = self._context.cases.get(case_id)
        return subject_of(case, person_id)

    def due(self, received: str) -> tuple[str, str]:
        """Give by when a request is to be answered, ISO, and the arithmetic; empty for no day."""
        day = parse_iso_date(received)
        if day is None:
            return "", ""
        if day > date.fromisoformat(self.today()):
            return "", say("This day has not come yet. Enter the day on which the request came.")
        due, said = due_on(day, bank_holidays())
        return due.isoformat(), said

    def content(self, found: Found, item: FoundItem) -> Content:
        """Give what one found thing says; RuleTrouble where it was removed since."""
        return _read(SubjectContents(self._context, found), item)

    def gather(self, found: Found, decided: Decided, received: str) -> Iterator[Gathering]:
        """Read all that is given out, a thing at a time; the last gives the job that writes it.

        RuleTrouble where something was removed since the search.
        """
        gathering = Gathering(len(decided.given))
        english = yield from self._in_english(found, gathering)
        items = {one.key: one for one in english.items}
        contents = SubjectContents(self._context, found)
        reported: list[Reported] = []
        files: dict[str, bytes] = {}
        for item in decided.given:
            content = _read(contents, item, english=True)
            mine = []
            for pin in content.documents:
                name = f"signed/{len(files) + 1:03}.pdf"
                files[name] = self._context.documents.get(pin)
                mine.append(name)
            reported.append(Reported(items.get(item.key, item), content, tuple(mine)))
            gathering.done += 1
            yield gathering
        gathering.job = AccessJob(self._report(english, decided, reported, received), files)
        yield gathering

    def _in_english(self, found: Found, gathering: Gathering) -> Generator[Gathering, None, Found]:
        """Search once more, saying it in English, where the screen speaks another language.

        What is given out must say the same to everybody, whoever's screen it was found on.
        """
        if not translated():
            return found
        search = self.search(found.subject)
        steps = search.steps()
        there = True
        while there:
            with in_english():
                there = next(steps, None) is not None
            yield gathering
        return replace(search.found, at=found.at) if search.found is not None else found

    def keep(self, decided: Decided) -> None:
        """Keep in the journal that a request was met: when, by whom, how much; never of whom."""
        context = self._context
        left = sum(decided.left_out.values())
        context.journal.append(
            who=context.who,
            at=context.now(),
            what=JOURNAL_WORDS,
            detail={"items": len(decided.given), "left_out": left},
        )

    def _report(
        self, found: Found, decided: Decided, reported: Sequence[Reported], received: str
    ) -> AccessReport:
        context = self._context
        ours = {"": NOT_SAID, say(PERHAPS): PERHAPS}
        left = (
            LeftOut(ours.get(reason, reason), count)
            for reason, count in sorted(decided.left_out.items())
            if count
        )
        return AccessReport(
            found.subject,
            found.at,
            context.now(),
            context.who,
            context.profile.agency,
            found.searched,
            tuple(reported),
            tuple(left),
            received,
            self.due(received)[0],
        )


def _read(contents: SubjectContents, item: FoundItem, *, english: bool = False) -> Content:
    try:
        with in_english() if english else nullcontext():
            return contents.of(item)
    except LookupError as gone:
        raise RuleTrouble(
            say("This is not there any more: it was removed since the search."),
            item.title,
            say("Search again."),
        ) from gone


def subject_of(case: Case, person_id: str) -> Subject:
    """Give a person of a case as one to look for; KeyError where there is none."""
    for person in case.people:
        if person.id == person_id:
            name = surname_last(person.name)
            return Subject((name,), person.born, (case.ref,))
    raise KeyError(person_id)


def other_spellings(subject: Subject) -> tuple[Subject, ...]:
    """Give what else to look for where nothing was found: the names turned round, or one alone."""
    first = subject.names[0]
    found = []
    if first.given and first.family:
        found.append(Name(first.family, first.given))
        found.append(Name("", first.family))
        found.append(Name(first.given, ""))
    elif len(first.shown.split()) > 1:
        found.append(surname_last(first.shown))
    return tuple(replace(subject, names=(name, *subject.names[1:])) for name in found)
