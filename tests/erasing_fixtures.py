"""Something to erase: a case of long ago with everything that can be about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.record import Answer, Change, Part, Record, State
from eh_desktop.services.brought import Origin, keep_origin
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, filled

MARK = "Zzyzxmarker"
"""A word that stands in everything that is erased, and in nothing else."""
REF = "EH-0777"
REASON = "The time to keep it is over."
PAGE, RESERVED, IV = 4096, 80, 16


def old_case(workspace: Workspace, ref: str = REF, mark: str = MARK, **values: object) -> Case:
    """Keep a case that was closed on 3 March 2018, with people, days and texts."""
    cases = workspace.cases
    made = replace(
        cases.blank(),
        ref=ref,
        family=f"{mark} family",
        agency="Northmoor Council",
        lead=f"{mark} lead",
        status="closed",
        opened_on="2017-01-10",
        closed_on="2018-03-03",
        closing_reason=f"{mark} reason",
        note=f"{mark} note",
        people=(
            CasePerson(cases.new_id(), f"{mark} Child", "child", "2010-02-01"),
            CasePerson(cases.new_id(), f"{mark} Parent", "parent"),
        ),
        dates=(CaseDate(cases.new_id(), "meeting", "2017-02-01", f"{mark} day"),),
    )
    return cases.save(replace(made, **values))  # type: ignore[arg-type]


def entry_about(workspace: Workspace, ref: str = REF, mark: str = MARK) -> LogEntry:
    """Keep a log entry that names a case."""
    values = {"on": "2017-05-04", "who": f"{mark} worker", "case_ref": ref, "sort": "advice"}
    return workspace.logs.save(workspace.logs.blank("support", values))


def signed_about(workspace: Workspace, ref: str = REF, mark: str = MARK) -> str:
    """Keep a signed audit about a case, which was sent; give its id."""
    session = filled(workspace, ref)
    criterion = next(criterion.id for _, criterion in session.form.criteria())
    session.apply(Change(Part.ANSWER, criterion, Answer("met", f"{mark} in a note")))
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    record_id = session.record.id
    send(workspace, record_id)
    return record_id


def send(workspace: Workspace, record_id: str) -> None:
    """Let a signed record count as sent."""
    context = workspace._context
    record: Record = context.records.get(record_id)
    sent = replace(record, state=State.SENT)
    context.records.put(sent, who=context.who, at=context.now(), what="sent")


def full_case(workspace: Workspace) -> tuple[Case, str, str]:
    """Keep a case with a form, an entry and all else; give it, the form's id and the entry's."""
    case = old_case(workspace)
    record_id = signed_about(workspace)
    entry = entry_about(workspace)
    context = workspace._context
    keep_origin(context, record_id, Origin("ab" * 32, context.now(), (f"{MARK} unread",)))
    workspace.record_pages.bring_up_to_date()
    return case, record_id, entry.id


def texts_of_store(workspace: Workspace) -> str:
    """Give every value of every table, FTS tables and all, as one text."""
    driver = workspace._context.store.connection.connection.driver_connection
    names = [row[0] for row in driver.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    found = []
    for name in names:
        for row in driver.execute(f'SELECT * FROM "{name}"'):
            found += [
                one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one)
                for one in row
            ]
    driver.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
    found += [str(row[0]) for row in driver.execute("SELECT term FROM temp.words")]
    driver.execute("DROP TABLE temp.words")
    return "\n".join(found)


def pages_of(path: Path, data_key: bytes) -> bytes:
    """Give every page of an encrypted file in the clear, those that are free as well."""
    raw, found = path.read_bytes(), []
    for start in range(0, len(raw), PAGE):
        page = raw[start : start + PAGE]
        body = page[16 if start == 0 else 0 : PAGE - RESERVED]  # the salt stands before all else
        iv = page[PAGE - RESERVED : PAGE - RESERVED + IV]
        cipher = Cipher(algorithms.AES(data_key), modes.CBC(iv)).decryptor()
        found.append(cipher.update(body) + cipher.finalize())
    return b"".join(found)


def copies_of(folder: Path) -> list[str]:
    """Give the names of the copies that there are."""
    return sorted(path.name for path in (folder / "backups").glob("*"))
