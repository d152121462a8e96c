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


def index_of_words(name: str, *, merged_by_itself: bool = True) -> tuple[str, ...]:
    """Give what makes an index of texts and facts, whose erased words leave no trace in it.

    Its parts are merged as it is written, unless whoever writes to it has that done piece by piece.
    """
    never = f"INSERT INTO {name}({name}, rank) VALUES ('automerge', 0)"  # noqa: S608  our own name
    return (
        (
            f"CREATE VIRTUAL TABLE {name} USING fts5("
            "texts, facts, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
        ),
        f"INSERT INTO {name}({name}, rank) VALUES ('secure-delete', 1)",  # noqa: S608  our own name
        *(() if merged_by_itself else (never,)),
    )


def notes_of(name: str, due: str, *, latest: bool = False) -> tuple[str, ...]:
    """Give the triggers that note in `due` each row of a table that is written or goes.

    `latest` moves what is noted already behind all the others. It is deleted first, since the
    statement that sets a trigger off decides on conflicts in it.
    """
    first = f"DELETE FROM {due} WHERE item_id = {{which}}.id; " if latest else ""  # noqa: S608
    into = f"INSERT INTO {due} (item_id)" if latest else f"INSERT OR IGNORE INTO {due}"
    return tuple(
        f"CREATE TRIGGER {name}_{verb.lower()}_due AFTER {verb} ON {name} "
        f"BEGIN {first.format(which=which)}{into} VALUES ({which}.id); END"
        for verb, which in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    )


def also_make(*statements: str) -> None:
    """Run statements in an SQLite store once all tables are made."""
    for statement in statements:
        made = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
        event.listen(METADATA, "after_create", made)


also_make(*index_of_words("search"), *notes_of("record", "search_due"))
