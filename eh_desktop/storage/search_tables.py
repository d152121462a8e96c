"""What lists and searches read: one row for each record, its words, and what is behind.

`listed` and the FTS5 table `search` can always be made again from the records. A trigger notes in
`search_due` every record that was written, in the transaction that writes it; whoever lists or
searches brings those up to date first, so that nothing found is ever out of date, and a crash in
between loses nothing. The same statements stand in the migration.
"""

from __future__ import annotations

from sqlalchemy import DDL, event
from sqlmodel import Field

from eh_desktop.storage.tables import METADATA, Rows


class ListedRow(Rows, table=True):
    """A record as lists show it; `seq` is its row in `search`.

    It grows with the time of the last change, so that the newest first needs no sorting.
    """

    __tablename__ = "listed"
    record_id: str = Field(index=True)
    seq: int = Field(primary_key=True)
    form_hash: str = Field(index=True)
    form_id: str
    kind: str
    title: str
    state: str
    about_key: str
    title_key: str
    state_rank: int
    done: int
    """Thousandths of what is asked that are answered."""
    grade: str
    grade_rank: int
    """-1 where none is awarded."""
    plain: str
    """The rest as JSON."""


class SearchDueRow(Rows, table=True):
    """A record that was written since it was last listed."""

    __tablename__ = "search_due"
    record_id: str = Field(primary_key=True)


SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "texts, facts, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
)
SECURE = "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)"
"""What is erased leaves no words in the index."""
_NOTED = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
NOTES = tuple(
    f"CREATE TRIGGER record_{verb.lower()}_due AFTER {verb} ON record "  # noqa: S608  our own names
    f"BEGIN INSERT OR IGNORE INTO search_due VALUES ({which}.id); END"
    for verb, which in _NOTED.items()
)

for _statement in (SEARCH, SECURE, *NOTES):
    event.listen(
        METADATA,
        "after_create",
        DDL(_statement).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]
    )
