"""The keys of a form pack: which there are, which have to be there, and what each takes.

A form that passed once is opened again for ever from the records that keep it, so a limit here
may be loosened in a later version and never tightened.
"""

from __future__ import annotations

from eh_desktop.domain.entries import COLUMN_KINDS, FIELD_KINDS
from eh_desktop.domain.form import DETAILS
from eh_desktop.domain.form_rules import UNITS
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import AUDIENCES, CRITERION_KINDS, FORM_KINDS
from eh_desktop.formpacks.entries import Entry, Table, Tables, Text, Texts, Whole, Words, YesNo

GRADE_IDS: tuple[str, ...] = tuple(grade.id for grade in Grade)
"""The ids of the four grades, worst first."""

CRITERION_TEXT, GUIDANCE_TEXT = 300, 1000
"""The most characters of a criterion, and of a guidance text."""

_PLAIN_ID = "[a-z][a-z0-9_]*"
_PLAIN_WORDS = "small letters, digits and _, a letter first"


def _id(pattern: str = _PLAIN_ID, words: str = _PLAIN_WORDS) -> Text:
    return Text(required=True, most=60, pattern=pattern, pattern_words=words)


def _text(most: int, *, required: bool = True, may_be_empty: bool = False) -> Text:
    return Text(most=most, required=required, may_be_empty=may_be_empty)


def _prose(most: int = GUIDANCE_TEXT) -> Text:
    return Text(most=most, many_lines=True)


_SOURCE = _text(300, required=False)

_CHOICE = Table(entries={"id": _id(), "label": _text(120)})

_LINK = Text(most=60, pattern=_PLAIN_ID, pattern_words=_PLAIN_WORDS)
_PLACE = Text(
    most=60,
    pattern=r"[a-z0-9_]+(\.[a-z0-9_]+)*",
    pattern_words="small letters, digits and _, with dots between",
)

_COLUMN = Table(
    entries={
        "id": _id(),
        "label": _text(120),
        "kind": Text(allowed=COLUMN_KINDS),
        "required": YesNo(),
        "choice": Tables(of=_CHOICE),
    }
)

_FIELD = Table(
    entries={
        "id": _id(),
        "label": _text(160),
        "kind": Text(required=True, allowed=tuple(FIELD_KINDS)),
        "required": YesNo(),
        "hint": _text(300, required=False),
        "default": _text(200, required=False),
        "personal": YesNo(),
        "differs_from": _LINK,
        "choice": Tables(of=_CHOICE),
        "column": Tables(of=_COLUMN),
        "rows": Whole(most=30),
        "future": YesNo(),
    }
)

_GUIDANCE = Table(
    entries={
        "look_for": _prose(),
        "met": _prose(),
        "not_met": _prose(),
        "standards": Texts(
            of=Text(
                most=140,
                pattern=r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*:[a-z0-9_.]+",
                pattern_words="a form's id, a colon and a criterion's, as tameside.standards:s1.2",
            )
        ),
    }
)

_CONDITION = Table(
    entries={
        "field": _id(),
        "unless": Texts(may_be_empty=False),
        "only_if": Texts(may_be_empty=False),
        "because": _text(300),
    }
)

_CRITERION = Table(
    entries={
        "id": _id(r"[a-z0-9_]+(\.[a-z0-9_]+)*", "small letters, digits and _, with dots between"),
        "number": _text(10),
        "text": _text(CRITERION_TEXT),
        "kind": Text(allowed=tuple(CRITERION_KINDS)),
        "source": _SOURCE,
        "limiting": YesNo(),
        "optional": YesNo(),
        "may_not_apply": YesNo(),
        "per_child": YesNo(),
        "group": _text(120, required=False),
        "condition": _CONDITION,
        "guidance": _GUIDANCE,
    }
)

_SECTION = Table(
    entries={
        "id": _id(),
        "title": _text(120),
        "short_title": _text(40),
        "intro": _prose(),
        "graded": YesNo(),
        "comments_label": _text(120, required=False, may_be_empty=True),
        "comments_required": YesNo(),
        "notes_required": YesNo(),
        "details": Texts(of=Text(allowed=DETAILS, noun="detail")),
        "total_label": _text(60, required=False),
        "after": YesNo(),
        "source": _SOURCE,
        "condition": _CONDITION,
        "field": Tables(of=_FIELD),
        "criterion": Tables(of=_CRITERION),
    }
)

_GRADING = Table(
    entries={
        "id": _text(60),
        "requires_improvement_from": Whole(required=True),
        "good_from": Whole(required=True),
        "outstanding_from": Whole(required=True),
        "exceptional_needed": Whole(required=True),
        "limit_not_met": Text(required=True, allowed=GRADE_IDS, noun="grade"),
        "limit_partially_met": Text(required=True, allowed=GRADE_IDS, noun="grade"),
        "overall_steps_above_lowest": Whole(required=True, most=3),
        "why": _prose(),
        "limits": _text(40, required=False),
    }
)

_ACTION_TABLE = Table(
    entries={
        "id": _id(),
        "title": _text(80),
        "asks": Texts(
            of=Text(allowed=("what", "who", "by_when", "how_known"), noun="part of an action"),
            may_be_empty=False,
        ),
    }
)

_DATE_RULE = Table(
    entries={
        "id": _id(),
        "title": _text(160),
        "start": _LINK,
        "end": _id(),
        "limit": Whole(required=True, least=1, most=1000),
        "unit": Text(required=True, allowed=UNITS),
        "tolerated": Whole(most=1000),
        "every": YesNo(),
        "criterion": _PLACE,
        "source": _SOURCE,
        "over": _text(40, required=False),
    }
)

_CLAUSE = Table(
    entries={
        "criterion": _PLACE,
        "field": _LINK,
        "award": _LINK,
        "actions": Text(allowed=("none", "undated", "unowned")),
        "any": Text(allowed=("limiting_not_met", "limiting_not_fully_met", "open_concern")),
        "values": Texts(may_be_empty=False),
        "least": Whole(),
        "most": Whole(),
        "noted": YesNo(),
        "filled": YesNo(),
        "column": _LINK,
        "lowest": Text(allowed=GRADE_IDS, noun="grade"),
        "highest": Text(allowed=GRADE_IDS, noun="grade"),
        "section": _LINK,
        "answered": YesNo(),
    }
)

_CONTRADICTION = Table(
    entries={"id": _id(), "says": _text(400), "when": Tables(of=_CLAUSE, required=True)}
)

_OUTCOME = Table(
    entries={
        "id": _text(60),
        "field": _id(),
        "meets": _id(),
        "falls_short": _id(),
        "meets_from": Whole(required=True, least=1),
        "about": _LINK,
        "flag": _text(300),
        "why": _prose(),
        "flag_field": _LINK,
        "flag_values": Texts(may_be_empty=False),
    }
)

_FORM: dict[str, Entry] = {
    "id": _id(
        rf"{_PLAIN_ID}\.{_PLAIN_ID}", "the framework's id, a dot and a name, as tameside.audit"
    ),
    "version": Whole(required=True, least=1, most=100_000),
    "kind": Text(required=True, allowed=FORM_KINDS),
    "audience": Text(required=True, allowed=AUDIENCES),
    "title": _text(120),
    "short_title": _text(40),
    "source": _text(300),
    "case_field": _text(60, required=False),
    "intro": _prose(),
    "learning_points": YesNo(),
    "concerns": YesNo(),
    "grading": _GRADING,
    "outcome": _OUTCOME,
    "verification": Table(entries={"title": _text(60), "by": _id(), "on": _id()}),
    "siblings": Table(entries={"children": _id(), "roll_up": _id()}),
    "scale": Table(
        entries={kind.id: Words(of=_prose()) for kind in CRITERION_KINDS.values() if kind.options}
    ),
    "action_table": Tables(of=_ACTION_TABLE),
    "date_rule": Tables(of=_DATE_RULE),
    "contradiction": Tables(of=_CONTRADICTION),
    "field": Tables(of=_FIELD),
    "section": Tables(of=_SECTION, required=True),
}

FORM = Table(entries=_FORM)
"""The keys of a form's file."""

FRAMEWORK = Table(
    entries={
        "id": _id(),
        "title": _text(120),
        "authority": _text(120),
        "source": _text(300),
        "vocabulary": Words(of=_text(80)),
        "grades": Words(names=GRADE_IDS, of=_prose()),
    }
)
"""The keys of framework.toml."""

KEPT = Table(
    entries={
        "form": Table(entries=_FORM, required=True),
        "framework": Table(entries=FRAMEWORK.entries, required=True),
    }
)
"""A form together with its framework, as a record keeps it."""
