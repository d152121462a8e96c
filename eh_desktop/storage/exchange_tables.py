"""The tables of what came to the centre besides records: returns and tombstones."""

from __future__ import annotations

from sqlmodel import Field

from eh_desktop.storage.tables import Rows


class ReceivedReturnRow(Rows, table=True):
    """One submitted return as a device sent it; forks stand beside each other."""

    __tablename__ = "received_return"
    device_id: str = Field(primary_key=True, foreign_key="device.id")
    return_id: str = Field(primary_key=True)
    period: str = Field(primary_key=True)
    hash: str = Field(primary_key=True)
    id: str
    sequence: int
    at: str
    plain: str


class ReceivedTombstoneRow(Rows, table=True):
    """What a device says is erased; `revisions` were held here and were erased with it."""

    __tablename__ = "received_tombstone"
    device_id: str = Field(primary_key=True, foreign_key="device.id")
    subject: str = Field(primary_key=True)
    subject_id: str = Field(primary_key=True)
    hash: str
    sequence: int
    at: str
    revisions: int
    plain: str
