"""Duplicate as new: a fresh draft of the same form, with what a person wants of an earlier one."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.duplicating import TAKING, Carried, Take, carried, names_service
from eh_desktop.domain.errors import FormTrouble, RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.gaps import action_table
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.record import Action, Change, Part, Record, State
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.follow_up import note_carried, open_before
from eh_desktop.services.records import RecordService

STARTED = "started as a copy"
"""How the journal calls it."""
_UNFINISHED = (State.DRAFT, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class CopyOffer:
    """What can be taken along from one record, for the sheet of choices."""

    record_id: str
    title: str
    about: str
    """What its case field is called; empty where the form is about a service or nobody."""
    case: str
    """What stands there; empty for nothing."""
    takes: bool
    """Whether answers, notes and actions may go along at all."""
    answers: int
    notes: int
    actions: int
    version: int
    newer: int
    """The version of the new draft, where it is another one; 0 for the same."""


@dataclass(frozen=True, slots=True)
class CopyOrigin:
    """What the journal says of a draft that was started as a copy."""

    record_id: str
    """The record that it was made from."""
    title: str
    at: str
    taken: tuple[str, ...]
    left: tuple[str, ...]


class DuplicateService:
    """Makes new drafts of records in whatever state; the record itself stays as it is."""

    def __init__(self, context: Context, records: RecordService, cases: CaseForms) -> None:
        """Work on an open vault."""
        self._context = context
        self._records = records
        self._cases = cases

    def offer(self, record_id: str) -> CopyOffer:
        """Say what can be taken along; RuleTrouble where the form is there no longer."""
        record, old, form = self._forms(record_id)
        about = "" if not old.case_field or names_service(old) else old.field(old.case_field).label
        notes = sum(1 for answer in record.answers.values() if answer.written)
        return CopyOffer(
            record_id,
            form.title,
            about,
            record.fields.get(old.case_field, "").strip(),
            form.kind in TAKING,
            sum(1 for answer in record.answers.values() if answer.value is not None),
            notes + sum(1 for text in record.comments.values() if text.strip()),
            len(record.actions) + sum(1 for one in record.answers.values() if one.action.strip()),
            old.version,
            form.version if form.version != old.version else 0,
        )

    def make(self, record_id: str, take: Take) -> str:
        """Start the new draft, all of it or nothing; give its id."""
        record, old, form = self._forms(record_id)
        context, at = self._context, self._context.now()
        made = carried(
            old,
            record,
            form,
            self._records.defaults(form),
            self._cases.fields_of(form.id),
            take,
        )
        draft = _draft(context.new_id(), form, made, at)
        with context.store.transaction():
            context.forms.keep(form.hash, form.id, form.version, form.plain)
            context.records.add(draft, who=context.who, at=at, what="started")
            if take.actions and form.kind in TAKING:
                made = self._take_actions(record, form, draft, made)
            context.journal.append(
                who=context.who,
                at=at,
                what=STARTED,
                record_id=draft.id,
                detail=_detail(record_id, old, made),
            )
        return draft.id

    def origin(self, record_id: str) -> CopyOrigin | None:
        """Give what the journal says of a record that was started as a copy; None for others."""
        entry = self._context.journal.first_called(record_id, STARTED)
        if entry is None:
            return None
        detail = json.loads(entry.detail)
        return CopyOrigin(
            detail["from"],
            detail["title"],
            entry.at,
            tuple(detail["taken"]),
            tuple(detail["left"]),
        )

    def _forms(self, record_id: str) -> tuple[Record, Form, Form]:
        """Give a record, the form it was filled with, and the form as it is now."""
        record = self._context.records.get(record_id)
        old = self._context.form(record.form_hash)
        try:
            return record, old, self._context.library.form(record.form_id)
        except FormTrouble as trouble:
            raise RuleTrouble(
                say("This form is no longer in use, so no new draft of it can be started."),
                old.title,
                say("The record itself can still be read and printed."),
            ) from trouble

    def _take_actions(self, record: Record, form: Form, draft: Record, made: Carried) -> Carried:
        """Put the actions into the draft: those of a finished record are carried over."""
        context, at = self._context, self._context.now()
        finished = record.state not in _UNFINISHED
        still = {one.id: one for one in open_before(context, form, draft)} if finished else {}
        taken = 0
        for action in record.actions.values():
            if finished and action.id not in still:
                continue
            new = still.get(action.id) or _anew(action, form, context.new_id())
            change = Change(Part.ACTION, new.id, new)
            context.records.change(draft.id, change, who=context.who, at=at)
            if finished:
                note_carried(context, draft.id, new.id)
            taken += 1
        said = (say_count("{count} action", "{count} actions", taken),) if taken else ()
        behind = len(record.actions) - taken
        left: tuple[str, ...] = ()
        if behind:  # by their number: the words of a record go when it is erased
            left = (
                say_count(
                    "{count} action is done, or about another case",
                    "{count} actions are done, or about another case",
                    behind,
                ),
            )
        return replace(made, taken=(*made.taken, *said), left=(*made.left, *left))


def _draft(record_id: str, form: Form, made: Carried, at: str) -> Record:
    return Record(
        record_id,
        form.id,
        form.version,
        form.hash,
        created_at=at,
        changed_at=at,
        fields=made.fields,
        answers=made.answers,
        questions=made.questions,
        comments=made.comments,
    )


def _anew(action: Action, form: Form, action_id: str) -> Action:
    criteria = {criterion.id for _, criterion in form.criteria()}
    at = action.criterion_id if action.criterion_id in criteria else ""
    table = action_table(form, action).id
    return replace(action, id=action_id, criterion_id=at, table=table)


def _detail(record_id: str, old: Form, made: Carried) -> Plain:
    return {
        "from": record_id,
        "title": old.title,
        "version": old.version,
        "taken": list(made.taken),
        "left": list(made.left),
    }
