"""The laptops that the centre has enrolled."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.exchange import Device
from eh_desktop.domain.language import say
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_DEVICE = table("device")


class DeviceRepository:
    """Enrol devices and follow the chain of their bundles."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, device: Device) -> None:
        """Enrol a device; RuleTrouble where its key is enrolled already."""
        with self._store.transaction():
            if self.get(device.id) is not None:
                raise RuleTrouble(
                    say("This device is enrolled already."), say("device {id}", id=device.id)
                )
            values = {name: getattr(device, name) for name in Device.__slots__}
            self._store.write(insert(_DEVICE), values)

    def get(self, device_id: str) -> Device | None:
        """Give a device by its fingerprint, or None."""
        rows = self._store.rows(select(_DEVICE).where(_DEVICE.c.id == device_id))
        return Device(**rows[0]) if rows else None

    def all(self) -> tuple[Device, ...]:
        """Give every device, in the order of enrolment."""
        query = select(_DEVICE).order_by(_DEVICE.c.enrolled_at, _DEVICE.c.id)
        return tuple(Device(**row) for row in self._store.rows(query))

    def advance(self, device_id: str, sequence: int, sha256: str) -> None:
        """Note the last bundle taken in from a device; KeyError for an unknown one."""
        self._update(device_id, {"last_sequence": sequence, "last_hash": sha256})

    def set_active(self, device_id: str, *, active: bool) -> None:
        """Accept or no longer accept what a device sends; KeyError for an unknown one."""
        self._update(device_id, {"active": active})

    def _update(self, device_id: str, values: dict[str, object]) -> None:
        changed = update(_DEVICE).where(_DEVICE.c.id == device_id).values(values)
        if self._store.write(changed) == 0:
            raise KeyError(device_id)
