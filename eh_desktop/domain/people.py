"""Who works here: the profile of a laptop's owner and the roles they can have."""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.domain.language import mark

ROLES: tuple[tuple[str, str], ...] = (
    ("auditor", mark("Auditor: I audit case files")),
    ("line_manager", mark("Line manager: I dip-sample and supervise")),
    ("head_of_service", mark("Head of service or headteacher")),
    ("practitioner", mark("Practitioner: I check my own work")),
    ("champion", mark("Early help champion: I keep the local log")),
)
"""Role id and what it says at the first start."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Who uses this vault and under which framework."""

    name: str
    role: str
    """A role id."""
    job_title: str
    """The role as it is printed on an audit: `CAF adviser`."""
    agency: str
    framework_id: str
