"""A table as it was read from a file: headings and rows of texts, and what is no table at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say

MOST_BYTES = 50_000_000
MOST_ROWS, MOST_COLUMNS = 200_000, 200
MOST_CELLS, MOST_LETTERS = 5_000_000, 200_000_000
"""In all rows together."""
FEWER = mark("Split it into smaller files, and bring them in one after the other.")
_LOOKED_AT = 30
"""Rows among which the headings are looked for."""


class SheetRefused(Trouble):
    """A file that cannot be read as a table: says what it is, and how to make one of it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under headings; days that the file holds as such are ISO dates."""

    headings: tuple[str, ...]
    """Each different from the others; a column without one is called by its letter."""
    rows: Sequence[Sequence[str]]
    """As many texts in each as there are headings; rows without any text are left out."""
    numbers: Sequence[int]
    """The number of each row in the file, from 1, as spreadsheet programs count."""
    sheets: tuple[str, ...] = ()
    """The names of a workbook's sheets; () for CSV."""
    sheet: str = ""
    header: int = 1
    """The number of the row that holds the headings."""
    encoding: str = ""
    delimiter: str = ""
    """Of CSV: `,`, `;` or a tab."""
    warnings: tuple[str, ...] = ()
    """What a person should know about the file before they take it, a sentence each."""


Lines = list[tuple[int, list[str]]]
"""Rows that hold anything, each with its number."""


def gathered(rows: Iterable[Sequence[str]], file: str) -> Lines:
    """Give the rows that hold anything, the empty ends cut off; SheetRefused for too many."""
    lines: Lines = []
    cells = letters = 0
    for number, row in enumerate(rows, 1):
        texts = [text.strip() for text in row]
        while texts and not texts[-1]:
            texts.pop()
        if not texts:
            continue
        lines.append((number, texts))
        cells += len(texts)
        letters += sum(map(len, texts))
        if len(texts) > MOST_COLUMNS:
            what = say(
                "Row {number} has {count} columns, more than the {most_columns} allowed.",
                number=number,
                count=len(texts),
                most_columns=MOST_COLUMNS,
            )
            raise SheetRefused(
                what, file, say("Delete the columns after the last one that is needed.")
            )
        if len(lines) > MOST_ROWS + _LOOKED_AT or cells > MOST_CELLS or letters > MOST_LETTERS:
            what = say(
                "The table has more than {most_rows:,} rows, or far too much text.",
                most_rows=MOST_ROWS,
            )
            raise SheetRefused(what, file, say(FEWER))
    return lines


def laid_out(lines: Lines, file: str, header: int) -> tuple[int, tuple[str, ...], Lines]:
    """Give the header's row number, the headings, and the rows below, a text under each heading.

    `header` is the number of the headings' row, or 0 to find it. SheetRefused for an empty table.
    """
    at = _header_place(lines, header)
    if at is None:
        what = say("There is nothing in this table.")
        raise SheetRefused(what, file, say("Choose another sheet, or another file."))
    below = lines[at + 1 :]
    width = max((len(texts) for _, texts in lines[at:]), default=0)
    for _, texts in below:
        texts.extend([""] * (width - len(texts)))
    given = lines[at][1] + [""] * (width - len(lines[at][1]))
    used = [
        column
        for column in range(width)
        if given[column] or any(texts[column] for _, texts in below)
    ]
    if len(used) < width:
        below = [(number, [texts[column] for column in used]) for number, texts in below]
    return lines[at][0], tuple(_headings(given, used)), below


def _header_place(lines: Lines, header: int) -> int | None:
    """Find the headings: the first row about as wide as those below, of words alone."""
    if header:
        return next((place for place, (number, _) in enumerate(lines) if number >= header), None)
    top = lines[:_LOOKED_AT]
    if not top:
        return None
    widest = max(_filled(texts) for _, texts in top)
    for place, (_, texts) in enumerate(top):
        wide = _filled(texts) >= max(0.6 * widest, 1)
        if wide and all(_is_words(text) for text in texts if text):
            return place
    return 0


def _filled(texts: Sequence[str]) -> int:
    return sum(1 for text in texts if text)


def _is_words(text: str) -> bool:
    """Whether a text can be a heading: it has letters, and is neither a number nor a date."""
    return any(letter.isalpha() for letter in text) and not text[:4].isdecimal()


def _headings(given: Sequence[str], used: Sequence[int]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for column in used:
        heading = " ".join(given[column].split()) or f"Column {letter_of(column)}"
        times = seen[heading] = seen.get(heading, 0) + 1
        yield heading if times == 1 else f"{heading} ({times})"


def letter_of(column: int) -> str:
    """Give the letter of a column counted from 0: A, Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
