"""A filled form as lines to read: every word that was written in it, under what it was asked."""

from __future__ import annotations

from collections.abc import Iterator

from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Form, criterion_name
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import OVERALL, Record

Line = tuple[str, str]


def record_lines(form: Form, record: Record) -> Iterator[Line]:
    """Give a record's header, answers, grades, comments and what follows from them."""
    yield say("State"), record.state.value.capitalize()
    if record.amendment_reason:
        yield say("Why it was amended"), record.amendment_reason
    yield from _header(form, record)
    yield from _answers(form, record)
    titles = {section.id: section.title for section in form.sections} | {OVERALL: say("Overall")}
    for key, award in record.awards.items():
        said = ": ".join(part for part in (award.grade.label, award.reason) if part)
        yield say("Grade, {section}", section=titles.get(key, key)), said
    for key, text in record.comments.items():
        yield say("Comment, {section}", section=titles.get(key, key)), text
    for point in record.learning_points.values():
        yield say("Learning point"), point.text
    yield from _after(record)


def _header(form: Form, record: Record) -> Iterator[Line]:
    known = {field.id: field for _, field in form.fields()}
    for key, value in record.fields.items():
        field = known.get(key)
        if value and field is not None:
            yield field.label, FIELD_KINDS[field.kind].text(field, value)
        elif value:
            yield key, value


def _answers(form: Form, record: Record) -> Iterator[Line]:
    known = {one.id: (criterion_name(section, one), one) for section, one in form.criteria()}
    for key, answer in record.answers.items():
        named, criterion = known.get(key.partition("@")[0], (key, None))
        words = scale_of(criterion).text(answer.value) if criterion is not None else answer.value
        written = (answer.note, answer.evidence, answer.verified_where, answer.verified_by)
        said = " · ".join(part for part in (words or "", *written, answer.action) if part)
        if said:
            asked = f"{named}: {criterion.text}" if criterion is not None else named
            yield asked, said
    for key, rating in record.verifications.items():
        named, criterion = known.get(key, (key, None))
        words = scale_of(criterion).text(rating.value) if criterion is not None else rating.value
        said = " · ".join(part for part in (words or "", rating.note) if part)
        yield say("Second rating, {criterion}", criterion=named), said


def _after(record: Record) -> Iterator[Line]:
    for action in record.actions.values():
        parts = (action.what, action.who, british_date(action.by_when), action.how_known)
        yield say("Action"), " · ".join(part for part in parts if part)
    for one in record.concerns.values():
        told = " ".join(part for part in (one.told_whom, british_moment(one.told_at)) if part)
        parts = (one.what, british_moment(one.raised_at), told, one.outcome)
        yield say("Concern"), " · ".join(part for part in parts if part)
    for question in record.questions.values():
        parts = (question.what, question.owner, british_date(question.by_when), question.outcome)
        yield say("Question"), " · ".join(part for part in parts if part)
