"""Know again what was erased, when it is brought in from elsewhere: by keyed hashes alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.importing import Item, Taken
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.near_duplicates import Match, item_name
from eh_desktop.domain.tombstone import Tombstone, marked


@dataclass(frozen=True, slots=True)
class ErasedMarks:
    """When what was erased, by its mark. Plain values, for a worker thread."""

    secret: bytes = field(default=b"", repr=False)
    """The vault's own."""
    at: Mapping[str, str] = field(default_factory=dict)
    """The moment of each erasure, by mark."""

    def case(self, ref: str) -> str:
        """Give when the case of a reference was erased; empty where none was."""
        return self._find(case_words(ref)) if self.at and ref_key(ref) else ""

    def paper(self, sha256: str) -> str:
        """Give when the form that a filled PDF became was erased; empty where none was."""
        return self._find(paper_words(sha256)) if self.at and sha256 else ""

    def item(self, item: Item) -> str:
        """Give when a case or an entry was erased, or the case that the entry names."""
        if not self.at:
            return ""
        if isinstance(item, Case):
            return self.case(item.ref)
        field_id = LOG_KINDS[item.kind].case
        named = self.case(item.values.get(field_id, "")) if field_id else ""
        return named or self._find(entry_words(item))

    def _find(self, words: Sequence[str]) -> str:
        return self.at.get(marked(self.secret, *words), "")


def marks_of(tombstones: Iterable[Tombstone], secret: bytes) -> ErasedMarks:
    """Give what tombstones can be known again by."""
    return ErasedMarks(secret, {mark: one.at for one in tombstones for mark in one.marks})


def case_words(ref: str) -> tuple[str, ...]:
    """Give what a case is known by, to be marked."""
    return ("case", ref_key(ref))


def paper_words(sha256: str) -> tuple[str, ...]:
    """Give what a filled PDF is known by, to be marked."""
    return ("paper", sha256)


def entry_words(entry: LogEntry) -> tuple[str, ...]:
    """Give what an entry of a log is known by, to be marked: log, day, subject and case."""
    kind = LOG_KINDS[entry.kind]
    named = ref_key(entry.values.get(kind.case, "")) if kind.case else ""
    what = ref_key(entry.values.get(kind.what, ""))
    return ("log_entry", entry.kind, on_day(entry), what, named)


def erased_rows(taken: Iterable[Taken], marks: ErasedMarks) -> tuple[Match, ...]:
    """Give each row of a spreadsheet that would bring back what was erased."""
    return tuple(
        Match(one.row, one.item.id, "", item_name(one.item), 0, "erased", at)
        for one in taken
        if (at := marks.item(one.item))
    )
