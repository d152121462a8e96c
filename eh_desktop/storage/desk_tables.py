"""The tables of the desk: cases, logs, samples, follow-up, returns, holds and erasures."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String
from sqlmodel import Field

from eh_desktop.storage.tables import Rows, guard_history


class CaseRow(Rows, table=True):
    """A case without its people and days; `past_leads` is a JSON list."""

    __tablename__ = "case_file"
    id: str = Field(primary_key=True)
    ref: str
    ref_key: str = Field(index=True)
    """`domain.case.ref_key` of the reference."""
    family: str
    agency: str = Field(index=True)
    lead: str
    past_leads: str
    status: str
    step_down: bool
    priority: str
    opened_on: str
    consent_on: str
    assessed_on: str
    plan_on: str
    closed_on: str
    closing_reason: str
    note: str
    batch: str = Field(index=True)
    created_at: str
    changed_at: str


class CasePersonRow(Rows, table=True):
    """One member of a family."""

    __tablename__ = "case_person"
    case_id: str = Field(primary_key=True, foreign_key="case_file.id")
    id: str = Field(primary_key=True)
    name: str
    role: str
    born: str


class CaseDateRow(Rows, table=True):
    """One day of a case."""

    __tablename__ = "case_date"
    case_id: str = Field(primary_key=True, foreign_key="case_file.id")
    id: str = Field(primary_key=True)
    kind: str
    on_date: str
    note: str


class LogEntryRow(Rows, table=True):
    """One entry of a log; `plain` holds its values by field as JSON, for they differ by log."""

    __tablename__ = "log_entry"
    id: str = Field(primary_key=True)
    kind: str = Field(index=True)
    on_date: str = Field(index=True)
    case_key: str = Field(index=True)
    """`domain.case.ref_key` of the case that it names; empty for none."""
    plain: str
    batch: str = Field(index=True)
    created_at: str
    changed_at: str


class BatchRow(Rows, table=True):
    """One spreadsheet that was brought in; `target` is `case` or a log's id."""

    __tablename__ = "batch"
    id: str = Field(primary_key=True)
    at: str
    who: str
    target: str
    file_name: str
    sha256: str
    taken: int
    left_out: int
    undone_at: str


class BatchChangeRow(Rows, table=True):
    """What a spreadsheet changed that was there before it: `before` is JSON, for taking it back."""

    __tablename__ = "batch_change"
    batch_id: str = Field(primary_key=True, foreign_key="batch.id")
    item_id: str = Field(primary_key=True)
    """The id of the case or the log entry."""
    before: str


class SampleRow(Rows, table=True):
    """One sample as it was drawn; of `plain` an erasure alone changes reasons, and nothing else."""

    __tablename__ = "sample"
    id: str = Field(primary_key=True)
    stream: str = Field(index=True)
    period: str
    drawn_at: str
    plain: str
    listed: str
    """The list that it was drawn from, as JSON rows; apart, for it can be long."""


class AllocationRow(Rows, table=True):
    """One case of a sample, and who audits it; `number` counts a sample's allocations from 1."""

    __tablename__ = "allocation"
    sample_id: str = Field(primary_key=True, foreign_key="sample.id")
    number: int = Field(primary_key=True)
    case_id: str = Field(index=True)
    case_ref: str
    auditor: str
    partner: str
    state: str
    """`drawn` (nobody has it yet), `allocated`, `started`, `done` or `handed_back`."""
    reason: str
    record_id: str
    replaces: int
    """The number that this one stands in for; 0 for none."""
    changed_at: str


class FollowUpRow(Rows, table=True):
    """One step in following up an action, a question or a concern; never changed."""

    __tablename__ = "follow_up"
    id: str = Field(primary_key=True)
    record_id: str = Field(index=True, foreign_key="record.id")
    item: str
    """`action`, `question`, `concern` or `criterion`."""
    item_id: str
    step: str
    note: str
    on_date: str
    at: str
    who: str


class ReturnRow(Rows, table=True):
    """One periodic return: its figures and notes as JSON, frozen once `frozen_at` is set."""

    __tablename__ = "periodic_return"
    id: str = Field(primary_key=True)
    return_id: str = Field(index=True)
    period: str
    plain: str
    changed_at: str
    frozen_at: str


class HoldRow(Rows, table=True):
    """A legal hold: what stands here is not erased."""

    __tablename__ = "legal_hold"
    subject: str = Field(primary_key=True)
    """`case`, `record` or `log_entry`."""
    subject_id: str = Field(primary_key=True)
    reason: str
    at: str
    who: str


class TombstoneRow(Rows, table=True):
    """What was erased, when and why, signed; the content is gone. Never changed, never deleted."""

    __tablename__ = "tombstone"
    subject: str = Field(primary_key=True)
    subject_id: str = Field(primary_key=True)
    subject_hash: str
    at: str
    who: str
    reason: str
    plain: str
    signature: str


class ErasingRow(Rows, table=True):
    """What is being erased in the transaction under way: `ended` refers to nothing that there is.

    The reference is looked at when the transaction ends, so that none ends with a row in here: the
    exception that the triggers make for it cannot outlast what it is made for.
    """

    __tablename__ = "erasing"
    subject_id: str = Field(primary_key=True)
    ended: str = Field(
        sa_column=Column(
            "ended",
            String,
            ForeignKey("erasing.subject_id", deferrable=True, initially="DEFERRED"),
            nullable=False,
        )
    )


guard_history()
