"""What lists of cases and of log entries read: one row for each, its words, and what is behind.

As with records (`search_tables`), all of it can be made again from the cases and entries.
"""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field

from eh_desktop.storage.search_tables import also_make, index_of_words, notes_of
from eh_desktop.storage.tables import Rows

WORDS = "item_search"
"""The index of words; what lists into it also has it merged, a little with each writing."""


class ItemRow(Rows, table=True):
    """A case or an entry of a log as its list orders it; `seq` is its row in `item_search`.

    It grows with each change, so that the latest changed first needs no sorting.
    """

    __tablename__ = "item_listed"
    __table_args__ = (
        # with `seq`, which every index ends with: all that the usual order is made of
        Index("ix_item_listed_list_id", "list_id", "known", "late_on", "soon_on"),
    )
    item_id: str = Field(index=True)
    seq: int = Field(primary_key=True)
    list_id: str
    """`case`, or a log's id."""
    known: str
    """`domain.case_turning.Known`."""
    soon_on: str
    late_on: str
    sort_keys: str
    """What each column is sorted by, as a JSON object."""


class ItemDueRow(Rows, table=True):
    """A case or an entry that was written since it was last listed, in the order of writing."""

    __tablename__ = "item_due"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012  SQLModel's own way
    number: int | None = Field(default=None, primary_key=True)
    """Never used twice, so that the last one tells whether anything was written."""
    item_id: str = Field(index=True)


also_make(
    *index_of_words(WORDS, merged_by_itself=False),
    *notes_of("case_file", "item_due", latest=True),
    *notes_of("log_entry", "item_due", latest=True),
)
