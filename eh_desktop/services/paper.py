"""Forms that are filled in away from the application: printed, filled as PDFs, brought in again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.codec import change_to_plain
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import state_word
from eh_desktop.domain.record import Part, Record, State, apply
from eh_desktop.services.brought import Origin, keep_origin, origins
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import local_day
from eh_desktop.services.erased import erased_marks

if TYPE_CHECKING:
    from eh_desktop.documents.reading_filled import PaperImport


class AlreadyBroughtIn(RuleTrouble):
    """The very same file has become a record before."""

    def __init__(self, record_id: str, what: str, where: str = "", remedy: str = "") -> None:
        """Name the record that it became."""
        super().__init__(what, where, remedy)
        self.record_id = record_id


class ErasedBefore(RuleTrouble):
    """What this file says was erased here, and would come back with it."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came of a filled PDF: a draft, and what could not be read."""

    record_id: str
    form_title: str
    unread: tuple[str, ...]
    """Sentences with the place each; what was typed there stands in them as it was typed."""


def blank_pdf(form: Form) -> bytes:
    """Give the form as a PDF to print and fill in by hand."""
    from eh_desktop.documents.blank import build_blank_pdf

    return build_blank_pdf(form)


def fillable_pdf(form: Form) -> bytes:
    """Give the form as a PDF to fill in with any PDF reader; RuleTrouble if it is only read."""
    from eh_desktop.documents.fillable import build_fillable_pdf

    if not form.fillable:
        raise RuleTrouble(
            say("{title} is read, not filled in.", title=form.title),
            form.id,
            say("Choose another form."),
        )
    return build_fillable_pdf(form)


def read_paper(pdf: bytes, forms: tuple[Form, ...]) -> PaperImport:
    """Read a filled PDF (any thread, up to seconds); DocumentRefused says why not."""
    from eh_desktop.documents.reading_filled import read_filled

    return read_filled(pdf, forms)


def look_at(pdf: bytes, forms: tuple[Form, ...]) -> dict[str, Any]:
    """Give what a filled PDF says as JSON values, taking nothing in; DocumentRefused says why not.

    `form`, `version`, `entries` (each part, key and value) and `unread` (sentences).
    """
    read = read_paper(pdf, forms)
    return {
        "form": read.form_id,
        "version": read.version,
        "entries": [change_to_plain(change) for change in read.changes],
        "unread": list(read.unread),
    }


class PaperService:
    """Brings filled PDFs in as drafts."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def bring_in(self, pdf: bytes, *, again: bool = False) -> BroughtIn:
        """Make a draft of a filled PDF, whole or not at all; DocumentRefused says why not.

        `again` as in `keep`.
        """
        return self.keep(read_paper(pdf, self._context.library.forms), again=again)

    def keep(self, read: PaperImport, *, again: bool = False) -> BroughtIn:
        """Make a draft of what was read of a filled PDF, whole or not at all.

        Unless `again` is said, AlreadyBroughtIn names what the very same file became before, and
        ErasedBefore says that this, or the case that it names, was erased.
        """
        context = self._context
        form = context.library.form(read.form_id)
        if not again:
            self._refuse_twice(read.sha256)
            self._refuse_erased(read, form)
        at = context.now()
        record = Record(
            context.new_id(), form.id, form.version, form.hash, created_at=at, changed_at=at
        )
        for change in read.changes:
            record = apply(record, change)
        detail: Plain = {
            "version": read.version,
            "entries": len(read.changes),
            "unread": len(read.unread),
            "sha256": read.sha256,
        }
        with context.store.transaction():
            context.forms.keep(form.hash, form.id, form.version, form.plain)
            context.records.add(
                record, who=context.who, at=at, what="brought in from paper", detail=detail
            )
            keep_origin(context, record.id, Origin(read.sha256, at, read.unread))
        return BroughtIn(record.id, form.title, read.unread)

    def _refuse_erased(self, read: PaperImport, form: Form) -> None:
        marks = erased_marks(self._context)
        fields = {one.key: one.value for one in read.changes if one.part is Part.FIELD}
        case = str(fields.get(form.case_field) or "").strip()
        at = marks.paper(read.sha256) or marks.case(case)
        if at:
            day = british_date(local_day(at).isoformat())
            if marks.paper(read.sha256):
                what = say("The form that this file became was erased on {day}.", day=day)
            else:
                what = say("The case {case} was erased on {day}.", case=case, day=day)
            rest = say("Leave it out, unless there is a new reason to keep it.")
            raise ErasedBefore(what, form.title, rest)

    def _refuse_twice(self, sha256: str) -> None:
        same = {
            record_id: origin
            for record_id, origin in origins(self._context).items()
            if sha256 and origin.sha256 == sha256
        }
        for record_id in sorted(same, reverse=True):
            record = self._context.records.get(record_id)
            if record.state is State.WITHDRAWN:
                continue
            form = self._context.form(record.form_hash)
            case = record.fields.get(form.case_field, "").strip()
            where = f"{form.title}, {case}" if case else form.title
            day = british_date(same[record_id].at)
            raise AlreadyBroughtIn(
                record_id,
                say("This very file was brought in on {day}.", day=day),
                say("It became: {where} ({state}).", where=where, state=state_word(record.state)),
                say("Open that instead; bring it in again only if you need a second one."),
            )
