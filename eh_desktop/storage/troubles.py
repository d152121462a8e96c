"""What a refusal of the database means for the person; no SQL error leaves this folder."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from eh_desktop.domain.errors import RuleTrouble, Trouble, VaultDamaged, VaultInUse, VaultTrouble
from eh_desktop.domain.language import mark, say
from eh_desktop.storage.files import disk_full, not_writable

_PERM, _BUSY, _LOCKED, _READONLY = 3, 5, 6, 8
_CORRUPT, _FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 11, 13, 14, 19, 26
BACKUPS_REMEDY = mark(
    "Keep a copy of the whole folder. Then put the newest file of the folder “backups” in the "
    "place of this one, and remove its neighbours that end in -wal and -shm."
)


def damaged_store(path: Path, finding: str = "") -> VaultDamaged:
    """Say that the store is not what was written."""
    what = say("The store is damaged, or it belongs to another vault.")
    return VaultDamaged(what, f"{path} ({finding})" if finding else str(path), say(BACKUPS_REMEDY))


def trouble_of(error: Exception, path: Path) -> Trouble:
    """Give the trouble for an error of SQLAlchemy, of SQLCipher, or of the text it was given."""
    if isinstance(error, UnicodeEncodeError):
        return RuleTrouble(
            say("The text holds half of a character, which cannot be kept."),
            remedy=say("Delete the odd character and type it again."),
        )
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None) or 0
    return _by_code(code & 0xFF, path) or VaultTrouble(
        say("The store did not do what was asked: {words}.", words=_words(cause)),
        str(path),
        say("Close the application and open it again; nothing of the last change was kept."),
    )


def _by_code(code: int, path: Path) -> Trouble | None:
    if code == _FULL:
        return disk_full(path)
    if code in (_READONLY, _CANTOPEN, _PERM):
        return not_writable(path)
    if code in (_CORRUPT, _NOTADB):
        return damaged_store(path)
    if code in (_BUSY, _LOCKED):
        return VaultInUse(
            say("Another program is using the store."), str(path), say("Close it, then try again.")
        )
    if code == _CONSTRAINT:
        return VaultTrouble(
            say("The change does not fit what is in the store, so it was not kept."),
            str(path),
            say("Open the record again and repeat the change."),
        )
    return None


def _words(cause: BaseException | None) -> str:
    """Give the database's own words; SQLAlchemy's would carry the statement."""
    return str(cause) if isinstance(cause, dbapi2.Error) else type(cause).__name__
