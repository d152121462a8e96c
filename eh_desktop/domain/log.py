"""The logs of champions and advisers: which there are, and what is written in each.

Labels hold `{assessment}`, `{meeting}` and `{lead}`, which the framework's own words replace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.form import Choice, Field
from eh_desktop.domain.language import mark


@dataclass(frozen=True, slots=True)
class LogKind:
    """One log. Its entries are values by field id, as a form's header."""

    id: str
    title: str
    """The log: `Sharing requests`."""
    one: str
    """One entry, as part of a sentence: `sharing request`."""
    add: str
    """What a new entry is: `Log a sharing request`."""
    change: str
    """What is done to one that is there: `Change a sharing request`."""
    purpose: str
    """What it is for, in one sentence for a person who sees it empty."""
    fields: tuple[Field, ...]
    on: str
    """The field of the day that an entry belongs to."""
    what: str
    """The field that tells entries apart in a list."""
    case: str = ""
    """The field that names a case; empty where an entry is about none."""
    answered: str = ""
    """The field of the day on which a request was answered: the turnaround is counted to it."""
    again: str = ""
    """The field of the day on which it is due again."""

    def field(self, field_id: str) -> Field:
        """Give a field; KeyError for an unknown id."""
        for one in self.fields:
            if one.id == field_id:
                return one
        raise KeyError(field_id)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of a log."""

    id: str
    kind: str
    """One of `LOG_KINDS`."""
    values: Mapping[str, str] = field(default_factory=dict)
    """By field id; what is empty is left out."""
    batch: str = ""
    created_at: str = ""
    changed_at: str = ""


def _text(key: str, label: str, *, required: bool = False, personal: bool = False) -> Field:
    return Field(key, label, "short_text", required=required, personal=personal)


def _day(key: str, label: str, *, required: bool = False, future: bool = False) -> Field:
    return Field(key, label, "date", required=required, future=future)


def _choice(key: str, label: str, *choices: tuple[str, str], required: bool = False) -> Field:
    made = tuple(Choice(*one) for one in choices)
    return Field(key, label, "choice", required=required, choices=made)


_NOTE = Field("note", mark("Note"), "long_text", required=False)
_CASE = Field("case_ref", mark("Case reference"), "short_text", required=False, personal=True)
_HOURS = Field("hours", mark("Hours"), "number", required=False)

LOG_KINDS: Mapping[str, LogKind] = {
    kind.id: kind
    for kind in (
        LogKind(
            "sharing_request",
            mark("Sharing requests"),
            mark("sharing request"),
            mark("Log a sharing request"),
            mark("Change a sharing request"),
            mark(
                "Who asked for information about a family, with which consent, and when they got "
                "it."
            ),
            (
                _day("asked_on", mark("Asked on"), required=True),
                _text("who", mark("Who asked"), required=True),
                _text("agency", mark("Their agency")),
                _CASE,
                _choice(
                    "consent",
                    mark("Consent"),
                    ("given", mark("Given by the family")),
                    ("refused", mark("Refused")),
                    ("not_needed", mark("Not needed: risk of harm")),
                    ("awaited", mark("Awaited")),
                    required=True,
                ),
                _day("answered_on", mark("Answered on")),
                _choice(
                    "result",
                    mark("Answer"),
                    ("shared", mark("Shared")),
                    ("part", mark("Shared in part")),
                    ("none", mark("Declined")),
                ),
                _NOTE,
            ),
            on="asked_on",
            what="who",
            case="case_ref",
            answered="answered_on",
        ),
        LogKind(
            "training",
            mark("Training"),
            "training",
            mark("Log training"),
            mark("Change training"),
            mark("Who learned what, when, and when it is due again."),
            (
                _day("on", mark("Date"), required=True),
                _text("person", mark("Person"), required=True, personal=True),
                _text("course", mark("Course"), required=True),
                _text("agency", mark("Agency")),
                _choice(
                    "certificate",
                    mark("Certificate"),
                    ("yes", mark("Seen")),
                    ("no", mark("Not seen")),
                ),
                _day("again_on", mark("Due again on"), future=True),
                _NOTE,
            ),
            on="on",
            what="person",
            again="again_on",
        ),
        LogKind(
            "training_given",
            mark("Training given"),
            mark("training given"),
            mark("Log training given"),
            mark("Change training given"),
            mark("Training that you held, one to one or for a group, and who came."),
            (
                _day("on", mark("Date"), required=True),
                _text("course", mark("What about"), required=True),
                _choice(
                    "setting",
                    mark("For whom"),
                    ("one_to_one", mark("One to one")),
                    ("group", mark("A group")),
                    required=True,
                ),
                Field("attended", mark("How many came"), "number", required=False),
                Field("names", mark("Who came"), "names", required=False, personal=True),
                _HOURS,
                _NOTE,
            ),
            on="on",
            what="course",
        ),
        LogKind(
            "meeting",
            mark("Meetings and surgeries"),
            mark("meeting or surgery"),
            mark("Log a meeting or surgery"),
            mark("Change a meeting or surgery"),
            mark("The {meeting} meetings, surgeries and champions' meetings that you went to."),
            (
                _day("on", mark("Date"), required=True),
                _choice(
                    "sort",
                    mark("What it was"),
                    ("team", mark("{meeting} meeting")),
                    ("surgery", mark("Surgery")),
                    ("champions", mark("Champions' meeting")),
                    ("moderation", mark("Moderation meeting")),
                    ("other", mark("Another meeting")),
                    required=True,
                ),
                _text("where", mark("Where or with whom"), required=True),
                _CASE,
                _HOURS,
                _NOTE,
            ),
            on="on",
            what="where",
            case="case_ref",
        ),
        LogKind(
            "support",
            mark("Support given"),
            mark("support given"),
            mark("Log support given"),
            mark("Change support given"),
            mark(
                "Help that you gave to a {lead} or another worker: advice, a review, a visit "
                "together."
            ),
            (
                _day("on", mark("Date"), required=True),
                _text("who", mark("Who was helped"), required=True),
                _text("agency", mark("Their agency")),
                _choice(
                    "sort",
                    mark("How"),
                    ("advice", mark("Advice")),
                    ("review", mark("Looked at the {assessment}")),
                    ("visit", mark("Visited together")),
                    ("other", mark("Otherwise")),
                    required=True,
                ),
                _CASE,
                _HOURS,
                _NOTE,
            ),
            on="on",
            what="who",
            case="case_ref",
        ),
        LogKind(
            "threshold_query",
            mark("Threshold queries"),
            mark("threshold query"),
            mark("Log a threshold query"),
            mark("Change a threshold query"),
            mark("Questions about which level of need a family has, and what came of them."),
            (
                _day("on", mark("Date"), required=True),
                _text("who", mark("Who asked"), required=True),
                _text("agency", mark("Their agency")),
                _CASE,
                _choice(
                    "level",
                    mark("Level advised"),
                    ("1", mark("Level 1")),
                    ("2", mark("Level 2")),
                    ("3", mark("Level 3")),
                    ("4", mark("Level 4")),
                ),
                _day("answered_on", mark("Answered on")),
                _NOTE,
            ),
            on="on",
            what="who",
            case="case_ref",
            answered="answered_on",
        ),
    )
}
"""Every log, by id, in the order in which they are shown."""


def on_day(entry: LogEntry) -> str:
    """Give the day that an entry belongs to, ISO; empty where it is not given."""
    return entry.values.get(LOG_KINDS[entry.kind].on, "")
