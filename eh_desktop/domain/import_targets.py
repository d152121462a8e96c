"""What a spreadsheet can be brought into: the cases or a log, with the fields of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eh_desktop.domain.batch import CASES
from eh_desktop.domain.form import Choice, Field
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS, LogKind

CellKind = Literal["line", "text", "day", "days", "choice", "yes_no", "names", "number"]


@dataclass(frozen=True, slots=True)
class TargetField:
    """One field that a column can be read into."""

    id: str
    label: str
    kind: CellKind = "line"
    required: bool = False
    choices: tuple[Choice, ...] = ()
    also: tuple[str, ...] = ()
    """What columns are called that hold it."""
    future: bool = False
    """Whether a day may lie ahead."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What people write for a choice, in small letters, by the choice's id."""

    @property
    def many(self) -> bool:
        """Whether several columns may be read into it."""
        return self.kind in ("days", "names", "text")


@dataclass(frozen=True, slots=True)
class Target:
    """What rows become: cases, or entries of a log."""

    id: str
    """`CASES`, or a log's id."""
    title: str
    many: str
    """What it holds, as part of a sentence: `cases`."""
    fields: tuple[TargetField, ...]

    def field(self, field_id: str) -> TargetField:
        """Give a field; KeyError for an unknown id."""
        for one in self.fields:
            if one.id == field_id:
                return one
        raise KeyError(field_id)


_OPEN = ("open", "active", "live", "current", "ongoing", "new", "in progress", "o")
_CLOSED = ("closed", "close", "ended", "complete", "completed", "inactive", "finished", "c")
_STATUS = {**dict.fromkeys(_OPEN, "open"), **dict.fromkeys(_CLOSED, "closed")}
_KINDS: Mapping[str, CellKind] = {
    "short_text": "line",
    "long_text": "text",
    "date": "day",
    "choice": "choice",
    "names": "names",
    "number": "number",
}
_ALSO = {
    "on": ("day", "when", "date of {meeting}"),
    "asked_on": ("date", "asked", "requested on", "request date", "received"),
    "answered_on": ("answered", "replied", "response date", "date answered", "date shared"),
    "again_on": ("renewal", "expires", "due", "refresher due", "next due"),
    "who": ("name", "worker", "requested by", "practitioner", "person"),
    "agency": ("organisation", "team", "service", "school", "setting"),
    "case_ref": ("case", "reference", "ref", "case number", "case no", "file"),
    "consent": ("consent given", "family consent"),
    "result": ("outcome", "result", "shared"),
    "person": ("name", "attendee", "worker", "delegate", "practitioner"),
    "course": ("training", "title", "topic", "course title", "subject"),
    "certificate": ("certificate seen", "evidence"),
    "setting": ("one to one or group", "type"),
    "attended": ("number", "attendees", "how many", "number attended"),
    "names": ("attendees", "who attended", "delegates"),
    "hours": ("time", "length", "duration"),
    "sort": ("type", "kind", "what"),
    "where": ("place", "venue", "location", "with"),
    "level": ("level of need", "threshold", "level advised"),
    "note": ("notes", "comment", "comments", "remarks", "details"),
}


_CASE_FIELDS = (
    TargetField(
        "ref",
        mark("Reference"),
        required=True,
        also=(
            "case reference",
            "case ref",
            "case number",
            "case no",
            "case id",
            "id",
            "file",
            "{assessment} reference",
            "{assessment} number",
            "{assessment} id",
            "{assessment} ref",
            "{assessment} no",
            "ref",
            "case",
            "unique id",
        ),
    ),
    TargetField("family", mark("Family"), also=("family name", "surname", "household")),
    TargetField(
        "children",
        mark("Children"),
        "names",
        also=(
            "child",
            "child name",
            "name of child",
            "young person",
            "name",
            "pupil",
            "sibling",
        ),
    ),
    TargetField(
        "born",
        mark("Children born on"),
        "days",
        also=("date of birth", "dob", "born", "birth date"),
    ),
    TargetField(
        "parents", mark("Parents or carers"), "names", also=("parent", "carer", "mother", "father")
    ),
    TargetField("agency", mark("Agency"), also=("school", "setting", "organisation", "team")),
    TargetField(
        "lead",
        mark("Lead now"),
        also=("{lead}", "lead", "lead worker", "current lead", "worker", "key worker"),
    ),
    TargetField("past_leads", mark("Led before"), "names", also=("previous lead", "past leads")),
    TargetField(
        "status",
        mark("Status"),
        "choice",
        choices=(Choice("open", mark("Open")), Choice("closed", mark("Closed"))),
        also=("open or closed", "state", "case status"),
        meanings=_STATUS,
    ),
    TargetField(
        "step_down",
        mark("Came from social care"),
        "yes_no",
        also=("step down", "stepped down", "step-down", "from social care"),
    ),
    TargetField("priority", mark("Theme"), also=("priority", "category", "need", "theme")),
    TargetField(
        "opened_on",
        mark("Opened on"),
        "day",
        also=("opened", "start date", "date opened", "open date", "started", "date"),
    ),
    TargetField(
        "consent_on", mark("Consent on"), "day", also=("consent", "consent date", "date of consent")
    ),
    TargetField(
        "assessed_on",
        mark("Assessed on"),
        "day",
        also=("{assessment} date", "date of {assessment}", "assessment date", "assessed"),
    ),
    TargetField("plan_on", mark("Plan dated"), "day", also=("plan date", "date of plan", "plan")),
    TargetField(
        "meetings",
        mark("{meeting} meetings"),
        "days",
        also=("{meeting} date", "{meeting}", "meeting", "meeting date", "first {meeting}"),
    ),
    TargetField("reviews", mark("Reviews"), "days", also=("review", "review date", "last review")),
    TargetField(
        "feedback", mark("Family asked on"), "days", also=("feedback", "feedback date", "asked")
    ),
    TargetField(
        "closed_on",
        mark("Closed on"),
        "day",
        also=("closed", "closure date", "end date", "closure"),
    ),
    TargetField(
        "closing_reason",
        mark("Why closed"),
        also=("closure reason", "reason for closure", "outcome", "closing reason"),
    ),
    TargetField("note", mark("Note"), "text", also=("notes", "comment", "comments", "remarks")),
)


def case_target(words: Mapping[str, str]) -> Target:
    """Give the target of cases; `words` has the local words for assessment, meeting and lead."""
    short = {key: word.removesuffix(" meeting") for key, word in words.items()}
    return Target(
        CASES, say("Cases"), say("cases"), tuple(_worded(one, short) for one in _CASE_FIELDS)
    )


def log_target(kind: LogKind, words: Mapping[str, str]) -> Target:
    """Give the target of a log whose labels are in local words already."""
    fields = tuple(_worded(_of_log(one, kind.id), words) for one in kind.fields)
    return Target(kind.id, kind.title, say("entries"), fields)


def _of_log(one: Field, kind_id: str) -> TargetField:
    english = LOG_KINDS[kind_id].field(one.id).label
    known = () if english == one.label else (english,)
    return TargetField(
        one.id,
        one.label,
        _KINDS[one.kind],
        required=one.required,
        choices=one.choices,
        also=(*_ALSO.get(one.id, ()), *known),
        future=one.future,
    )


def _worded(one: TargetField, words: Mapping[str, str]) -> TargetField:
    """Put local words where braces name them; the first letter of a label stays a capital."""
    label = say(one.label, **words)
    return TargetField(
        one.id,
        label[:1].upper() + label[1:],
        one.kind,
        one.required,
        tuple(Choice(each.id, say(each.label)) for each in one.choices),
        tuple(_filled(text, words) for text in one.also),
        one.future,
        one.meanings,
    )


def _filled(text: str, words: Mapping[str, str]) -> str:
    for key, word in words.items():
        text = text.replace(f"{{{key}}}", word)
    return text
