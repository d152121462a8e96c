"""What goes along when a record is duplicated as a new draft, and what has no place in it.

Judgements never lead the hand: of an audit or a feedback sheet nothing that was judged or written
is taken. Of a checklist and a self-assessment a person may take what they tick.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Criterion, Field, Form, criterion_name
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.record import Answer, Question, Record

TAKING: frozenset[str] = frozenset({"checklist", "self_assessment"})
"""The kinds of form of which answers, notes and actions may be taken along."""


@dataclass(frozen=True, slots=True)
class Take:
    """What a person ticked."""

    case: bool = False
    """The same case: its reference, and what the form knows of it."""
    answers: bool = False
    notes: bool = False
    actions: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """The entries of a new draft, and in sentences what was taken and what was not."""

    fields: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    taken: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    """What was ticked and has no place any more."""


def names_service(form: Form) -> bool:
    """Tell whether a form is about a service, which stays the same: no case has to be ticked."""
    return bool(form.case_field) and form.field(form.case_field).default == "{agency}"


def carried(
    old: Form,
    record: Record,
    form: Form,
    defaults: Mapping[str, str],
    of_case: Sequence[str],
    take: Take,
) -> Carried:
    """Give what a new draft of `form` begins with, made from a record of `old`.

    `defaults` are the fields as a new draft has them, filled with its owner and the day;
    `of_case` are the ids of fields that hold something of a case.
    """
    fields, taken, left = _fields(old, record, form, defaults, of_case, take)
    made = Carried(fields, taken=taken, left=left)
    if form.kind not in TAKING:
        return made
    answers, questions, lost = _answers(old, record, form, take)
    comments = _comments(record, form) if take.notes else {}
    gone = _comments_left(old, record, form) if take.notes else ()
    return replace(
        made,
        answers=answers,
        questions=questions,
        comments=comments,
        taken=(*taken, *_counted(answers, comments)),
        left=(*left, *lost, *gone),
    )


def _fields(
    old: Form,
    record: Record,
    form: Form,
    defaults: Mapping[str, str],
    of_case: Sequence[str],
    take: Take,
) -> tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]:
    wanted = list(_wanted(old, of_case, take))
    there = {entry.id: entry for _, entry in form.fields()}
    fields, taken, left = dict(defaults), [], []
    for entry in wanted:
        value = record.fields.get(entry.id, "")
        if not value.strip():
            continue
        same = there.get(entry.id)
        name = say("“{label}”", label=entry.label)
        if same is None or not FIELD_KINDS[same.kind].allows(same, value):
            left.append(say("{what} is not in this version of the form as it was", what=name))
        else:
            fields[entry.id] = value
            taken.append(name)
    return fields, tuple(taken), tuple(left)


def _wanted(old: Form, of_case: Sequence[str], take: Take) -> Iterator[Field]:
    """Give the fields to be taken along: the service; the case where it is ticked."""
    for entry in old.header:
        own = entry.default in ("{name}", "{role}", "{today}")
        about = entry.id == old.case_field and not names_service(old)
        service = entry.default == "{agency}"
        if own:
            continue
        if service or (take.case and (about or entry.personal or entry.id in of_case)):
            yield entry


def _answers(
    old: Form, record: Record, form: Form, take: Take
) -> tuple[dict[str, Answer], dict[str, Question], tuple[str, ...]]:
    there = {criterion.id: criterion for _, criterion in form.criteria()}
    names = {
        criterion.id: criterion_name(section, criterion) for section, criterion in old.criteria()
    }
    answers: dict[str, Answer] = {}
    questions: dict[str, Question] = {}
    left: list[str] = []
    order = [*(key for key in names if key in record.answers), *(record.answers.keys() - names)]
    for key in order:
        kept = _kept(record.answers[key], take)
        if kept == Answer():
            continue
        name = names.get(key, key)
        criterion = there.get(key)
        if criterion is None:
            left.append(say("{place} is not in this version of the form", place=name))
            continue
        if not _fits(criterion, kept):
            left.append(say("{place} is answered in another way in this version", place=name))
            kept = replace(kept, value=None)
        if kept != Answer():
            answers[key] = kept
        question = record.questions.get(key)
        if kept.value == UNSURE and question is not None:
            questions[key] = replace(question, outcome="")
    return answers, questions, tuple(left)


def _kept(answer: Answer, take: Take) -> Answer:
    """Give what is ticked of an answer; who verified it, and how good it was, never goes along."""
    return Answer(
        answer.value if take.answers else None,
        answer.note if take.notes else "",
        answer.evidence if take.notes else "",
        action=answer.action if take.actions else "",
    )


def _fits(criterion: Criterion, answer: Answer) -> bool:
    return answer.value is None or scale_of(criterion).allows(answer.value)


def _comments(record: Record, form: Form) -> dict[str, str]:
    return {
        section.id: record.comments[section.id]
        for section in form.sections
        if section.comments_label and record.comments.get(section.id, "").strip()
    }


def _comments_left(old: Form, record: Record, form: Form) -> tuple[str, ...]:
    there = {section.id for section in form.sections if section.comments_label}
    return tuple(
        say("the comments on {section} have no place in this version", section=section.short_title)
        for section in old.sections
        if record.comments.get(section.id, "").strip() and section.id not in there
    )


def _counted(answers: Mapping[str, Answer], comments: Mapping[str, str]) -> Iterator[str]:
    given = sum(1 for answer in answers.values() if answer.value is not None)
    notes = sum(1 for answer in answers.values() if answer.written) + len(comments)
    asked = sum(1 for answer in answers.values() if answer.action.strip())
    if given:
        yield say_count("{count} answer", "{count} answers", given)
    if notes:
        yield say_count("{count} note", "{count} notes", notes)
    if asked:
        yield say_count("{count} action beside an answer", "{count} actions beside answers", asked)
