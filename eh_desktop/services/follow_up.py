"""Follow up what was agreed, asked and feared, over all records and after they are signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.follow_up import OPEN, Followed, Item, Step, checked, followed, urgency
from eh_desktop.domain.form import Form, asked
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Action, Record, State
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.context import Context
from eh_desktop.services.follow_history import FollowDetail, detail_of
from eh_desktop.services.follow_rows import Book, FollowRow, row_id, rows_of, same_case


class FollowUpService:
    """Everything that is followed up: list it, take a step, carry it into the next record."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def rows(self) -> tuple[FollowRow, ...]:
        """Give everything that is followed up: open concerns, then overdue; what ended last."""
        return tuple(sorted(rows_of(self._book(), self._met_since), key=_in_list))

    def row(self, row_id: str) -> FollowRow:
        """Give one row as it stands now; KeyError for one that is not there (any more)."""
        found = next((row for row in self.rows() if row.id == row_id), None)
        if found is None:
            raise KeyError(row_id)
        return found

    def detail(self, row_id: str) -> FollowDetail:
        """Give one row with its finding and its history; KeyError as `row`."""
        row = self.row(row_id)
        book = self._book()
        return detail_of(self._context, book, row)

    def open_re_audits(self) -> tuple[FollowRow, ...]:
        """Give the criteria that wait to be looked at again; `due` says by when."""
        rows = (row for row in self.rows() if row.item == "criterion")
        return tuple(row for row in rows if row.status in OPEN)

    def open_concerns(self) -> tuple[FollowRow, ...]:
        """Give the concerns without an outcome, also those that were opened again."""
        return tuple(row for row in self.rows() if row.item == "concern" and row.status in OPEN)

    def take(self, row_id: str, step: str, note: str = "", on_date: str = "") -> None:
        """Take a step at a row; RuleTrouble says why it cannot be taken or what it lacks."""
        row = self.row(row_id)
        if row.draft and row.item in ("question", "concern"):
            raise RuleTrouble(
                say("This {item} stands in a draft.", item=row.item),
                remedy=say("Open the form and write it there."),
            )
        if row.taken_up:
            raise RuleTrouble(
                say("A later form has taken this up."),
                remedy=say("Open that form and write it there."),
            )
        self._add(row.record_id, row.item, row.item_id, step, note, on_date)

    def can_be_asked_again(self, record_id: str, criterion_id: str) -> bool:
        """Tell whether a re-audit may be asked for: finished, not fully met, not asked yet."""
        summary = self._book().summaries.get(record_id)
        if summary is None or summary.state in (State.DRAFT, State.SUPERSEDED, State.WITHDRAWN):
            return False
        form, record = self._context.form(summary.form_hash), self._context.records.get(record_id)
        mine = (r for r in self.rows() if r.item == "criterion" and r.record_id == record_id)
        asked_for = {row.item_id for row in mine if row.status in OPEN or row.taken_up}
        return falls_short(form, record, criterion_id) and criterion_id not in asked_for

    def ask_re_audit(self, record_id: str, criterion_id: str, by: str, why: str = "") -> str:
        """Ask that a criterion which is not met is looked at again by a day; give the row's id."""
        if not self.can_be_asked_again(record_id, criterion_id):
            raise RuleTrouble(
                say("No re-audit can be asked for here."),
                remedy=say("The record has to be finished, and the criterion not met."),
            )
        self._add(record_id, "criterion", criterion_id, "re_audit", why, by)
        return row_id(record_id, "criterion", criterion_id)

    def _add(
        self, record_id: str, item: Item, item_id: str, name: str, note: str, on_date: str
    ) -> None:
        context, book = self._context, self._book()
        made = Step(context.new_id(), record_id, item, item_id, name, note, on_date)
        before = book.steps_of(record_id, item, item_id)
        start = None
        if item == "concern":
            concerns = book.summaries[record_id].concerns
            settled = any(one.id == item_id and one.settled for one in concerns)
            start = Followed("done" if settled else "open")
        step = checked(made, before, start)
        context.follow_up.add(replace(step, at=context.now(), who=context.who))

    def _met_since(self, book: Book, summary: RecordSummary, criterion_id: str, since: str) -> str:
        """Give the id of a record about the same that was finished since and answers it in full."""
        context = self._context
        form = context.form(summary.form_hash)
        about = summary.fields.get(form.case_field, "")
        for other in book.finished():
            if other.form_id != summary.form_id or other.signed_at < since:
                continue
            theirs = context.form(other.form_hash)
            itself = other.id == summary.id
            if not itself and not same_case(other.fields.get(theirs.case_field, ""), about):
                continue
            if _met(theirs, context.records.get(other.id), criterion_id):
                return other.id
        return ""

    def _book(self) -> Book:
        context = self._context
        today = date.fromisoformat(context.today())
        return Book(context.records.summaries(), context.follow_up.all(), context.form, today)


def falls_short(form: Form, record: Record, criterion_id: str) -> bool:
    """Tell whether a criterion was asked, carries points, and has less than the best answer."""
    points = _points(form, record, criterion_id)
    return points is not None and points[0] < points[1]


def _met(form: Form, record: Record, criterion_id: str) -> bool:
    points = _points(form, record, criterion_id)
    return points is not None and points[0] == points[1]


def _points(form: Form, record: Record, criterion_id: str) -> tuple[int, int] | None:
    for section in form.sections:
        for criterion in asked(section, record.fields):
            if criterion.id == criterion_id:
                scale = scale_of(criterion)
                got = scale.points(record.answer(criterion_id).value)
                return None if got is None else (got, scale.most_points)
    return None


def open_before(context: Context, form: Form, record: Record) -> tuple[Action, ...]:
    """Give the open actions of finished records about the same, for the next one to carry on.

    Only forms of one framework and kind follow each other. Owner and day are those of today's
    follow-up; a criterion or a table that the form does not have is left out.
    """
    about = record.fields.get(form.case_field, "")
    if not form.action_tables or not about.strip() or not record.editable:
        return ()
    today = date.fromisoformat(context.today())
    book = Book(context.records.summaries(), context.follow_up.all(), context.form, today)
    mine, found = set(book.lineage(record.id)), []
    criteria = {criterion.id for _, criterion in form.criteria()}
    tables = {table.id for table in form.action_tables}
    rows = {row.id: row for row in rows_of(book, _never) if row.item == "action"}
    for summary in book.finished():
        theirs = context.form(summary.form_hash)
        follows = theirs.kind == form.kind and theirs.framework.id == form.framework.id
        if summary.id in mine or not follows or not same_case(book.case_of(summary), about):
            continue
        for action in summary.actions:
            row = rows.get(row_id(summary.id, "action", action.id))
            if row is not None and row.status in OPEN:
                at = action.criterion_id if action.criterion_id in criteria else ""
                table = action.table if action.table in tables else form.action_tables[0].id
                who, due = row.who, row.due
                found.append(replace(action, who=who, by_when=due, criterion_id=at, table=table))
    return tuple(sorted(found, key=lambda action: (action.by_when or "9999", action.id)))


def note_carried(context: Context, record_id: str, action_id: str) -> None:
    """Write down that a draft took over an action of an earlier record, where it did."""
    today = date.fromisoformat(context.today())
    book = Book(context.records.summaries(), context.follow_up.all(), context.form, today)
    mine, about = set(book.lineage(record_id)), book.case_of(book.summaries[record_id])
    for summary in book.finished():
        if summary.id in mine or all(action.id != action_id for action in summary.actions):
            continue
        before = book.steps_of(summary.id, "action", action_id)
        stands = followed("action", before).phase
        if stands not in ("open", "started") or not same_case(book.case_of(summary), about):
            continue
        made = Step(context.new_id(), summary.id, "action", action_id, "carried", record_id)
        step = checked(made, before)
        context.follow_up.add(replace(step, at=context.now(), who=context.who))


def _in_list(row: FollowRow) -> tuple[bool, int, str, str]:
    worrying = row.item == "concern" and row.status in OPEN
    return (not worrying, *urgency(row.status, row.due), row.id)


def _never(_book: Book, _summary: RecordSummary, _criterion_id: str, _since: str) -> str:
    return ""
