"""From draft to moderated: what is missing before the end, and which step may follow which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form, Section, section_applies
from eh_desktop.domain.grading import Suggestions, needs_reason, suggest
from eh_desktop.domain.kinds import FIELD_KINDS
from eh_desktop.domain.record import OVERALL, Part, Record, State

NEXT: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.FINAL, State.WITHDRAWN}),
    State.FINAL: frozenset({State.SIGNED, State.SUPERSEDED, State.WITHDRAWN}),
    State.SIGNED: frozenset({State.SENT, State.SUPERSEDED, State.WITHDRAWN}),
    State.SENT: frozenset({State.SENT, State.RECEIVED, State.SUPERSEDED, State.WITHDRAWN}),
    State.RECEIVED: frozenset({State.MODERATED, State.SUPERSEDED, State.WITHDRAWN}),
    State.MODERATED: frozenset({State.SUPERSEDED}),
    State.SUPERSEDED: frozenset(),
    State.WITHDRAWN: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a record something stands: a part, its key, and the tab that shows it."""

    section_id: str
    """A section's id; empty for the header."""
    part: Part
    key: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that stands between a draft and its end, and the place to mend it."""

    place: Place
    text: str


def missing(form: Form, record: Record, today: date) -> tuple[Gap, ...]:
    """List what is missing before the record can become final, in the order of the form."""
    suggestions = suggest(form, record) if form.rule is not None else None
    gaps = [*_header_gaps(form, record, today)]
    for section in form.sections:
        if section_applies(section, record.fields):
            gaps.extend(_section_gaps(section, record, suggestions))
    if suggestions is not None:
        last = form.sections[-1].id
        gaps.extend(_award_gaps(last, OVERALL, "Overall grade", record, suggestions))
    gaps.extend(_row_gaps(form, record))
    gaps.extend(_concern_gaps(form.sections[-1].id, record, today))
    return tuple(gaps)


def finalised(form: Form, record: Record, today: date) -> Record:
    """Give the record as final, its suggestions frozen; RuleTrouble while something is missing."""
    gaps = missing(form, record, today)
    if gaps:
        raise RuleTrouble(
            f"The audit is not finished: {gaps[0].text}",
            f"and {len(gaps) - 1} more" if len(gaps) > 1 else "",
            "Go through the list of what is missing.",
        )
    final = advanced(record, State.FINAL)
    frozen = suggest(form, record).freeze() if form.rule is not None else {}
    return replace(final, suggested=frozen, revision=max(record.revision, 0) + 1)


def advanced(record: Record, to: State) -> Record:
    """Give the record in its next state; RuleTrouble if that step is not allowed."""
    if to not in NEXT[record.state]:
        raise RuleTrouble(
            f"A record that is {record.state} cannot become {to}.",
            remedy="Amend it with a reason instead." if to is State.DRAFT else "",
        )
    return replace(record, state=to)


def amendment_of(original: Record, original_hash: str, new_id: str, reason: str, at: str) -> Record:
    """Give a new draft that amends a final record; the original is kept as it is.

    A superseded one can be amended again, once the amendment that superseded it is withdrawn.
    """
    if original.state in (State.DRAFT, State.WITHDRAWN):
        raise RuleTrouble(
            f"A record that is {original.state} cannot be amended.",
            remedy="Amend the latest final version.",
        )
    if not reason.strip():
        raise RuleTrouble("An amendment needs a reason.", remedy="Write why it is made.")
    return replace(
        original,
        id=new_id,
        state=State.DRAFT,
        created_at=at,
        changed_at=at,
        revision=original.revision,
        previous_hash=original_hash,
        amends=original.id,
        amendment=original.amendment + 1,
        amendment_reason=reason.strip(),
        suggested={},
    )


def _header_gaps(form: Form, record: Record, today: date) -> Iterator[Gap]:
    for entry in form.header:
        value = record.fields.get(entry.id, "").strip()
        place = Place("", Part.FIELD, entry.id)
        if not value:
            if entry.required:
                yield Gap(place, f"{entry.label} is empty.")
        elif not FIELD_KINDS[entry.kind].allows(entry, value):
            yield Gap(place, f"{entry.label}: {_wrong(entry.kind, value)}")
        elif entry.kind == "date" and date.fromisoformat(value) > today:
            yield Gap(place, f"{entry.label} is in the future.")
        elif entry.differs_from and _names(value) & _names(
            record.fields.get(entry.differs_from, "")
        ):
            other = form.field(entry.differs_from).label
            yield Gap(place, f"{entry.label} names the same person as “{other}”: hand it back.")


def _names(text: str) -> set[str]:
    return {" ".join(line.split()).casefold() for line in text.splitlines() if line.strip()}


def _wrong(kind: str, value: str) -> str:
    words = {"date": f"“{value}” is not a date.", "choice": "choose one of the answers."}
    return words.get(kind, "write it on one line.")


def _section_gaps(
    section: Section, record: Record, suggestions: Suggestions | None
) -> Iterator[Gap]:
    for criterion in section.criteria:
        if record.answer(criterion.id).value is None:
            place = Place(section.id, Part.ANSWER, criterion.id)
            yield Gap(place, f"{section.short_title} {criterion.number} is not answered.")
    if section.comments_required and not record.comments.get(section.id, "").strip():
        place = Place(section.id, Part.COMMENT, section.id)
        yield Gap(place, f"{section.short_title}: the comments are empty.")
    if section.graded and suggestions is not None:
        title = f"{section.short_title}: the grade"
        yield from _award_gaps(section.id, section.id, title, record, suggestions)


def _award_gaps(
    section_id: str, key: str, title: str, record: Record, suggestions: Suggestions
) -> Iterator[Gap]:
    suggestion, award = suggestions.of(key), record.awards.get(key)
    place = Place(section_id, Part.AWARD, key)
    if award is None:
        if suggestion.applies:
            yield Gap(place, f"{title} is not awarded.")
    elif needs_reason(suggestion.grade, award.grade) and not award.reason.strip():
        yield Gap(place, f"{title} differs from the suggestion and needs a reason.")


def _row_gaps(form: Form, record: Record) -> Iterator[Gap]:
    last = form.sections[-1].id
    for number, point in enumerate(record.learning_points.values(), 1):
        if not point.text.strip():
            yield Gap(
                Place(last, Part.LEARNING_POINT, point.id), f"Learning point {number} is empty."
            )
    words = {
        "what": "what is to be done",
        "who": "who does it",
        "by_when": "by when",
        "how_known": "how we will know",
    }
    for number, action in enumerate(record.actions.values(), 1):
        place = Place(last, Part.ACTION, action.id)
        absent = [said for name, said in words.items() if not getattr(action, name).strip()]
        if absent:
            yield Gap(place, f"Action {number} does not say {', '.join(absent)}.")
        elif parse_iso_date(action.by_when) is None:
            yield Gap(place, f"Action {number}: “{action.by_when}” is not a date.")


def _concern_gaps(section_id: str, record: Record, today: date) -> Iterator[Gap]:
    for number, concern in enumerate(record.concerns.values(), 1):
        place = Place(section_id, Part.CONCERN, concern.id)
        told = parse_iso_date(concern.told_at)
        if not concern.settled:
            words = "record what it is, who was told, when, and the outcome."
            yield Gap(place, f"Concern {number}: {words}")
        elif told is None:
            yield Gap(place, f"Concern {number}: “{concern.told_at}” is not a date.")
        elif told > today:
            yield Gap(place, f"Concern {number}: who was told is dated in the future.")
