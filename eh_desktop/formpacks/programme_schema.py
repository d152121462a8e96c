"""The keys of `programme.toml`: which there are, which have to be there, and what each takes."""

from __future__ import annotations

from typing import get_args

from eh_desktop.domain.log import LOG_KINDS
from eh_desktop.domain.people import ROLES
from eh_desktop.domain.programme import CENTRE, OCCASIONS, PERIODS, Duty, Population
from eh_desktop.formpacks.entries import Table, Tables, Text, Texts, Whole

PROGRAMME_ROLES: tuple[str, ...] = (*(role for role, _ in ROLES), CENTRE)
"""Who can have a duty."""
CASE_DAYS: tuple[str, ...] = ("opened_on", "consent_on", "assessed_on", "plan_on", "closed_on")
"""The days of a case that a figure can count by."""
CASE_FACTS: tuple[str, ...] = ("status", "step_down", "priority", "agency", "lead")
"""What else of a case can narrow a figure."""

_PLAIN_ID = "[a-z][a-z0-9_]*"
_PLAIN_WORDS = "small letters, digits and _, a letter first"
_PREFIXED = Text(
    required=True,
    most=60,
    pattern=rf"{_PLAIN_ID}\.{_PLAIN_ID}",
    pattern_words="the framework's id, a dot and a name, as tameside.service_sample",
)
_FORM_LINK = Text(
    most=60,
    pattern=rf"{_PLAIN_ID}\.{_PLAIN_ID}",
    pattern_words="a form's id, as tameside.audit",
)
_RETURN_LINK = Text(
    most=60,
    pattern=rf"{_PLAIN_ID}\.{_PLAIN_ID}",
    pattern_words="the id of a [[return]] of this file",
)
_VALUE = Text(most=60)
_POPULATIONS = tuple(one for one in get_args(Population) if one)


def _id(*, required: bool = True) -> Text:
    return Text(required=required, most=60, pattern=_PLAIN_ID, pattern_words=_PLAIN_WORDS)


_STREAM = Table(
    entries={
        "id": _PREFIXED,
        "title": Text(required=True, most=60),
        "says": Text(required=True, most=400),
        "duty": Text(required=True, allowed=get_args(Duty), noun="duty"),
        "per": Text(required=True, allowed=PERIODS, noun="period"),
        "roles": Texts(of=Text(allowed=PROGRAMME_ROLES, noun="role")),
        "form_id": _FORM_LINK,
        "also": Texts(of=_FORM_LINK, may_be_empty=False),
        "at": Texts(of=Text(allowed=OCCASIONS, noun="occasion"), may_be_empty=False),
        "return_id": _RETURN_LINK,
        "log": Text(allowed=tuple(LOG_KINDS), noun="log"),
        "entries": Texts(of=_VALUE, may_be_empty=False),
        "count": Whole(most=1000),
        "most": Whole(most=1000),
        "every": Whole(least=1, most=10),
        "share": Whole(least=1, most=100),
        "each": Text(allowed=("auditor", "service", "practitioner")),
        "pair": Whole(least=1, most=20),
        "population": Text(allowed=_POPULATIONS),
        "when": Text(most=60),
        "because": Text(most=400),
        "source": Text(required=True, most=300),
    }
)

_FIGURE = Table(
    entries={
        "id": _id(),
        "title": Text(required=True, most=120),
        "of": Text(required=True, allowed=("log", "case", "record")),
        "kind": Text(most=60),
        "field": _id(required=False),
        "values": Texts(of=_VALUE, may_be_empty=False),
        "measure": Text(allowed=("count", "sum", "median_days", "share")),
    }
)

_RETURN = Table(
    entries={
        "id": _PREFIXED,
        "title": Text(required=True, most=80),
        "per": Text(required=True, allowed=PERIODS, noun="period"),
        "due_days": Whole(required=True, most=180),
        "source": Text(required=True, most=300),
        "figure": Tables(of=_FIGURE, required=True),
    }
)

_RETENTION = Table(
    entries={
        "subject": Text(required=True, allowed=("case", "record", "log_entry")),
        "accessible_months": Whole(required=True, most=1200),
        "archived_months": Whole(required=True, most=1200),
        "source": Text(required=True, most=300),
    }
)

PROGRAMME = Table(
    entries={
        "stream": Tables(of=_STREAM, required=True),
        "return": Tables(of=_RETURN),
        "retention": Tables(of=_RETENTION, required=True),
    }
)
"""The keys of programme.toml."""
