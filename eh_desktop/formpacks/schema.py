"""The keys of a form pack: which there are, which have to be there, and what each takes.

A form that passed once is opened again for ever from the records that keep it, so a limit here
may be loosened in a later version and never tightened.
"""

from __future__ import annotations

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import AUDIENCES, CRITERION_KINDS, FIELD_KINDS, FORM_KINDS
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

_FIELD = Table(
    entries={
        "id": _id(),
        "label": _text(120),
        "kind": Text(required=True, allowed=tuple(FIELD_KINDS)),
        "required": YesNo(),
        "hint": _text(300, required=False),
        "default": _text(200, required=False),
        "personal": YesNo(),
        "differs_from": Text(most=60, pattern=_PLAIN_ID, pattern_words=_PLAIN_WORDS),
        "choice": Tables(of=_CHOICE),
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

_CRITERION = Table(
    entries={
        "id": _id(r"[a-z0-9_]+(\.[a-z0-9_]+)*", "small letters, digits and _, with dots between"),
        "number": _text(10),
        "text": _text(CRITERION_TEXT),
        "kind": Text(allowed=tuple(CRITERION_KINDS)),
        "source": _SOURCE,
        "limiting": YesNo(),
        "guidance": _GUIDANCE,
    }
)

_CONDITION = Table(
    entries={
        "field": _id(),
        "unless": Texts(required=True, may_be_empty=False),
        "because": _text(300),
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
        "source": _SOURCE,
        "condition": _CONDITION,
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
    "grading": _GRADING,
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
