"""The tables of the store. Plain types only, so that the centre can keep them in PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import DDL, MetaData, Table, event
from sqlmodel import Field, SQLModel

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Rows(SQLModel):
    """What all tables share: one catalogue, apart from any other in the process."""

    metadata = METADATA


def _later(before: str = "") -> Any:
    """Give a text column that came after the first store; `before` is what older rows hold."""
    return Field(sa_column_kwargs={"server_default": before})


class FormRow(Rows, table=True):
    """A form as it was when a record was filled with it."""

    __tablename__ = "form"
    hash: str = Field(primary_key=True)
    form_id: str
    version: int
    plain: str


class RecordRow(Rows, table=True):
    """A record without its entries."""

    __tablename__ = "record"
    id: str = Field(primary_key=True)
    form_id: str
    form_version: int
    form_hash: str = Field(foreign_key="form.hash")
    state: str
    created_at: str
    changed_at: str
    revision: int
    previous_hash: str
    amends: str
    amendment: int
    amendment_reason: str
    suggested: str


class FieldRow(Rows, table=True):
    """One header field."""

    __tablename__ = "field"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    key: str = Field(primary_key=True)
    value: str


class AnswerRow(Rows, table=True):
    """What stands at one criterion."""

    __tablename__ = "answer"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    criterion: str = Field(primary_key=True)
    value: str | None
    note: str
    evidence: str
    practice: str
    verified_where: str = _later()
    verified_by: str = _later()
    action: str = _later()


class CommentRow(Rows, table=True):
    """The comments of one section."""

    __tablename__ = "comment"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    key: str = Field(primary_key=True)
    value: str


class AwardRow(Rows, table=True):
    """The grade of one section, or overall."""

    __tablename__ = "award"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    key: str = Field(primary_key=True)
    grade: str
    reason: str


class LearningPointRow(Rows, table=True):
    """One learning point."""

    __tablename__ = "learning_point"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    id: str = Field(primary_key=True)
    text: str


class ActionRow(Rows, table=True):
    """One agreed action."""

    __tablename__ = "action"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    id: str = Field(primary_key=True)
    what: str
    who: str
    by_when: str
    how_known: str
    criterion_id: str
    table_id: str = _later()


class ConcernRow(Rows, table=True):
    """One safeguarding concern."""

    __tablename__ = "concern"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    id: str = Field(primary_key=True)
    criterion_id: str
    what: str
    raised_at: str
    told_whom: str
    told_at: str
    outcome: str


class QuestionRow(Rows, table=True):
    """What a “?” opened at one criterion."""

    __tablename__ = "question"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    criterion_id: str = Field(primary_key=True)
    what: str
    owner: str
    by_when: str
    outcome: str


class VerificationRow(Rows, table=True):
    """A second rating at one criterion."""

    __tablename__ = "verification"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    criterion_id: str = Field(primary_key=True)
    value: str | None
    note: str


class JournalRow(Rows, table=True):
    """One journal entry; never deleted, and changed only where an erasure takes its detail."""

    __tablename__ = "journal"
    number: int = Field(primary_key=True)
    at: str
    who: str
    what: str
    record_id: str = Field(index=True)
    detail: str
    previous: str
    hash: str


class RevisionRow(Rows, table=True):
    """One final version of a record; never changed, and deleted only by an erasure."""

    __tablename__ = "revision"
    record_id: str = Field(primary_key=True, foreign_key="record.id")
    number: int = Field(primary_key=True)
    hash: str
    previous_hash: str
    plain: str
    at: str


class DocumentRow(Rows, table=True):
    """A signed PDF; `number` counts a record's documents from 1."""

    __tablename__ = "document"
    sha256: str = Field(primary_key=True)
    record_id: str = Field(foreign_key="record.id", index=True)
    number: int
    kind: str
    at: str
    content: bytes


class SettingRow(Rows, table=True):
    """One setting; the value is JSON."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: str


class SentBundleRow(Rows, table=True):
    """One bundle that left this laptop; the ids are JSON lists."""

    __tablename__ = "sent_bundle"
    sequence: int = Field(primary_key=True)
    sha256: str
    at: str
    recipient: str
    previous_hash: str
    record_ids: str
    return_ids: str = _later("[]")
    tombstone_ids: str = _later("[]")
    """The ids of records that are erased."""


class DeviceRow(Rows, table=True):
    """A laptop that the centre has enrolled."""

    __tablename__ = "device"
    id: str = Field(primary_key=True)
    public_key: str
    name: str
    role: str
    agency: str
    certificate: str
    enrolled_at: str
    last_sequence: int
    last_hash: str
    active: bool


class IntakeRow(Rows, table=True):
    """What became of one file that was given to the centre."""

    __tablename__ = "intake"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    file_name: str
    sha256: str = Field(index=True)
    device_id: str
    sequence: int
    result: str
    reason: str


class ReceivedRow(Rows, table=True):
    """One revision of a record that the centre took in."""

    __tablename__ = "received"
    record_id: str = Field(primary_key=True)
    revision_hash: str = Field(primary_key=True)
    device_id: str = Field(foreign_key="device.id", index=True)
    sequence: int
    at: str
    form_id: str
    form_version: int
    form_hash: str
    plain: str
    pdf_sha256: str


def table(name: str) -> Table:
    """Give a table by its name, for statements."""
    return METADATA.tables[name]


_BEING_ERASED = (
    "IN (SELECT tombstone.subject_id FROM tombstone "
    "JOIN erasing ON erasing.subject_id = tombstone.subject_id)"
)
_SAME = " AND ".join(
    f"NEW.{name} = OLD.{name}"
    for name in ("number", "at", "who", "what", "record_id", "previous", "hash")
)
_GUARDS = {
    "journal": {
        "UPDATE": (
            "WHEN NOT (NEW.detail = '{\"erased\":\"' || OLD.record_id || '\"}' "
            f"AND {_SAME} AND OLD.record_id {_BEING_ERASED}) "
        ),
        "DELETE": "",
    },
    "revision": {"UPDATE": "", "DELETE": f"WHEN NOT OLD.record_id {_BEING_ERASED} "},
    "tombstone": {"UPDATE": "", "DELETE": ""},
    "received_return": {"UPDATE": "", "DELETE": ""},
    "received_tombstone": {"UPDATE": "", "DELETE": ""},
}
"""When a change is refused, by table: always, but for what a tombstone says is being erased."""


def _refuse(name: str, verb: str, guard: str) -> DDL:
    return DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
        f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} {guard}"
        f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
    )


def guard_history() -> None:
    """Refuse changes of what is append-only, once all tables are made: a guard reads others."""
    for name, verbs in _GUARDS.items():
        for verb, guard in verbs.items():
            refusal = _refuse(name, verb, guard).execute_if(dialect="sqlite")
            event.listen(METADATA, "after_create", refusal)
