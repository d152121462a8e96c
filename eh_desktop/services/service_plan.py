"""The plan of a service: what its yearly checklists came to, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.follow_up import OPEN
from eh_desktop.domain.form import Criterion, Section, asked, criterion_name
from eh_desktop.domain.improvement import ImprovementPlan, LineKind, PlanLine, Yearly, in_plan_order
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.language import in_english
from eh_desktop.domain.name_check import Named, Typed, named, names_of
from eh_desktop.domain.programme import Stream
from eh_desktop.domain.record import State
from eh_desktop.domain.side_by_side import COMPARED_KINDS, Filled, sentence, side_by_side
from eh_desktop.domain.totals import totals
from eh_desktop.services.comparisons import ComparisonService
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import first_of, local_day
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.services.follow_up import FollowUpService
from eh_desktop.services.programme import ProgrammeService
from eh_desktop.services.signing import APPLICATION

HEAD = "head_of_service"
"""The role that answers for a service."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The forms of one yearly duty about one service."""

    stands: StreamStanding
    title: str
    finished: tuple[Filled, ...]
    """The earliest first."""
    draft_id: str
    done: bool
    """Whether one of this service was finished within the period."""


class ServicePlanService:
    """Gather the plan, print it, and look through it for names."""

    def __init__(
        self,
        context: Context,
        programme: ProgrammeService,
        follow_up: FollowUpService,
        comparisons: ComparisonService,
    ) -> None:
        """Work on an open vault."""
        self._context = context
        self._programme = programme
        self._follow_up = follow_up
        self._comparisons = comparisons

    def streams(self) -> tuple[Stream, ...]:
        """Give the yearly checklists that the owner's framework asks of a service."""
        forms = {form.id: form for form in self._context.library.forms}
        return tuple(
            stream
            for stream in self._programme.programme().streams
            if stream.duty == "form"
            and stream.per == "year"
            and HEAD in stream.roles
            and stream.form_id in forms
            and forms[stream.form_id].kind in COMPARED_KINDS
        )

    def is_own(self) -> bool:
        """Tell whether the owner's role has such a duty."""
        return any(self._context.profile.role in stream.roles for stream in self.streams())

    def first(self) -> tuple[str, str] | None:
        """Give id and title of the checklist that the owner begins with; None for other roles."""
        role = self._context.profile.role
        own = [stream.form_id for stream in self.streams() if role in stream.roles]
        if not own:
            return None
        forms = [self._context.library.form(form_id) for form_id in own]
        form = next((one for one in forms if one.kind == "checklist"), forms[0])
        return form.id, form.title

    def services(self) -> tuple[str, ...]:
        """Give the services that such checklists are about here, the owner's own first."""
        context = self._context
        forms = {stream.form_id for stream in self.streams()}
        found: dict[str, str] = {}
        for one in context.records.summaries():
            name = one.fields.get(context.form(one.form_hash).case_field, "").strip()
            ended = one.state in (State.SUPERSEDED, State.WITHDRAWN)
            if one.form_id in forms and not ended and name:
                found.setdefault(ref_key(name), name)
        agency = context.profile.agency.strip()
        own = found.pop(ref_key(agency), agency)
        others = tuple(sorted(found.values(), key=str.casefold))
        return (own, *others) if own else others

    def plan(self, service: str = "") -> ImprovementPlan:
        """Give the plan of a service; of the owner's own where none is named."""
        context, profile = self._context, self._context.profile
        name = service or next(iter(self.services()), "")
        rows = self._follow_up.rows()
        kept = [self._kept(stream, name) for stream in self.streams()]
        lines = [line for one in kept for line in self._lines(one, rows)]
        ended = [line for line in lines if not line.is_open and line.status != "carried"]
        yearly = tuple(_yearly(one) for one in kept)
        plan = ImprovementPlan(
            name,
            self._programme.framework_title,
            context.today(),
            profile.name,
            profile.job_title,
            yearly,
            in_plan_order([line for line in lines if line.is_open]),
            (),
        )
        recent = [line for line in ended if line.ended_on >= plan.since]
        recent.sort(key=lambda line: line.ended_on, reverse=True)
        done = tuple(recent)
        return ImprovementPlan(
            plan.service,
            plan.framework,
            plan.made_on,
            plan.made_by,
            plan.role,
            plan.yearly,
            plan.lines,
            done,
        )

    def document(self, plan: ImprovementPlan) -> bytes:
        """Give the plan as a PDF for the governors."""
        from eh_desktop.documents.plan_document import build_plan_pdf

        printed = self._in_english(plan)
        return build_plan_pdf(printed, printed_at=self._context.now(), application=APPLICATION)

    def table(self, plan: ImprovementPlan, ending: str) -> bytes:
        """Give the plan as `xlsx` or `csv`, a line for each thing to improve and done."""
        from eh_desktop.services.plan_sheet import plan_csv, plan_workbook

        made = self._in_english(plan)
        return plan_workbook(made) if ending == "xlsx" else plan_csv(made)

    def names(self, plan: ImprovementPlan) -> tuple[Named, ...]:
        """Give the typed texts of a plan that name somebody of a case of this laptop."""
        return named(_typed(plan), names_of(self._context.cases.all()))

    def _in_english(self, plan: ImprovementPlan) -> ImprovementPlan:
        """Give a plan as it is printed; what was typed stays as it was looked through for names."""
        with in_english():
            again = self.plan(plan.service)
        moved = {one.form_id: one.moved for one in again.yearly}
        answers = {_place(line): line.answer for line in (*again.lines, *again.done)}

        def said(lines: Sequence[PlanLine]) -> tuple[PlanLine, ...]:
            return tuple(
                replace(line, answer=answers.get(_place(line), line.answer)) for line in lines
            )

        yearly = (replace(one, moved=moved.get(one.form_id, one.moved)) for one in plan.yearly)
        return replace(plan, yearly=tuple(yearly), lines=said(plan.lines), done=said(plan.done))

    def _kept(self, stream: Stream, service: str) -> _Kept:
        context = self._context
        stands = next(one for one in self._programme.standing() if one.stream.id == stream.id)
        there = self._comparisons.same(stream.form_id, service)
        finished = [one for one in there if one.state is not State.DRAFT]
        drafts = [one.id for one in there if one.state is State.DRAFT]
        by_id = {one.id: one for one in context.records.summaries()}
        days = [local_day(first_of(one, by_id).signed_at) for one in finished]
        return _Kept(
            stands,
            context.library.form(stream.form_id).title,
            tuple(self._comparisons.filled(context.records.get(one.id)) for one in finished),
            drafts[-1] if drafts else "",
            any(day in stands.span for day in days),
        )

    def _lines(self, kept: _Kept, rows: Sequence[FollowRow]) -> Iterator[PlanLine]:
        """Give what follows from the forms, then what the last one asks and nobody took up."""
        if not kept.finished:
            return
        forms = {one.record.id: one for one in kept.finished}
        taken = set()
        started = {(row.item, row.item_id) for row in rows if row.record_id in forms}
        for row in rows:
            one = forms.get(row.record_id)
            if row.record_id == kept.draft_id and (row.item, row.item_id) in started:
                one = self._comparisons.filled(self._context.records.get(row.record_id))
            if one is None or row.item not in ("action", "question") or row.taken_up:
                continue
            if row.status not in ("dropped", "carried"):
                taken.add(row.criterion_id)
            yield self._of_row(one, row)
        last = kept.finished[-1]
        for section in last.form.sections:
            for criterion in asked(section, last.record.fields):
                if criterion.id not in taken and _falls_short(last, criterion):
                    yield _of_finding(last, section, criterion)

    def _of_row(self, one: Filled, row: FollowRow) -> PlanLine:
        known = {criterion.id: criterion for _, criterion in one.form.criteria()}
        criterion = known.get(row.criterion_id)
        answer = one.record.answer(row.criterion_id)
        kind: LineKind = "question" if row.item == "question" else "action"
        text = criterion.text if criterion is not None else ""
        return PlanLine(
            kind,
            row.record_id,
            row.criterion_id,
            row.finding,
            text,
            scale_of(criterion).text(answer.value) if criterion is not None else "",
            answer.note,
            "" if row.what == text else row.what,
            row.who,
            row.due,
            row.how_known,
            row.status,
            row.rating,
            row.note if row.status not in OPEN else "",
            self._ended_on(row),
            row.id,
            one.form.title,
        )

    def _ended_on(self, row: FollowRow) -> str:
        """Give the day on which a row came to its end."""
        if row.status in OPEN:
            return ""
        with in_english():
            detail = self._follow_up.detail(row.id)
        ends = [line.at for line in detail.history if line.words in _END_WORDS]
        if not ends:
            return ""
        return local_day(ends[-1]).isoformat()


_END_WORDS = ("Done", "Answered", "Dropped")


def _place(line: PlanLine) -> tuple[str, str]:
    return line.record_id, line.criterion_id


def _yearly(kept: _Kept) -> Yearly:
    stands, finished = kept.stands, kept.finished
    now = finished[-1] if finished else None
    before = finished[-2] if len(finished) > 1 else None
    moved = sentence(side_by_side((before, now))) if now is not None and before is not None else ""
    return Yearly(
        stands.stream.form_id,
        kept.title,
        stands.stream.id,
        stands.starts,
        stands.due_on,
        stands.status == "late" and not kept.done,
        kept.done,
        now.record.id if now is not None else "",
        kept.draft_id,
        now.day if now is not None else "",
        _completed_by(now) if now is not None else "",
        totals(now.form, now.record).whole if now is not None else None,
        before.day if before is not None else "",
        totals(before.form, before.record).whole if before is not None else None,
        moved,
    )


def _completed_by(one: Filled) -> str:
    for entry in one.form.header:
        if entry.default == "{name}":
            return one.record.fields.get(entry.id, "").strip()
    return ""


def _falls_short(one: Filled, criterion: Criterion) -> bool:
    kind, value = scale_of(criterion), one.record.answer(criterion.id).value
    points = kind.points(value)
    return value == UNSURE or (points is not None and points < kind.most_points)


def _of_finding(one: Filled, section: Section, criterion: Criterion) -> PlanLine:
    answer = one.record.answer(criterion.id)
    return PlanLine(
        "finding",
        one.record.id,
        criterion.id,
        criterion_name(section, criterion),
        criterion.text,
        scale_of(criterion).text(answer.value),
        answer.note,
        answer.action,
        "",
        "",
        "",
        "undated",
        form_title=one.form.title,
    )


def _typed(plan: ImprovementPlan) -> Iterator[Typed]:
    """Give every text of a plan that a person typed."""
    for line in (*plan.lines, *plan.done):
        place = line.place or line.form_title
        for text, where in (
            (line.note, "note"),
            (line.action, "question" if line.kind == "question" else "action"),
            (line.who, "who"),
            (line.how_known, "how we will know"),
            (line.said, "what was said of it"),
        ):
            if text.strip():
                yield Typed(text, f"{place}: {where}", line.record_id, line.criterion_id)
