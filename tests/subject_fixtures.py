"""A marker name planted wherever a person can type, and the search for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from eh_desktop.domain.allocation import Allocation
from eh_desktop.domain.batch import Batch
from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.follow_up import Step
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.naming import Name
from eh_desktop.domain.record import VALUE_TYPES, Award, Change, Part, Record, apply
from eh_desktop.domain.returns import PeriodicReturn
from eh_desktop.domain.subject import Found, Subject
from eh_desktop.services.brought import Origin, keep_origin
from eh_desktop.services.subject_access import Decided
from eh_desktop.services.subject_export import AccessJob
from eh_desktop.services.unsaved import Unsaved
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.batch_changes import BatchChangeRepository

MARKED = "Zéphyrine O'Quokka"
TYPED_AS = "seen by ZEPHYRINE O’QUOKKA, who said so"
SUBJECT = Subject((Name("Zephyrine", "O'Quokka"),))
AT = "2026-11-22T09:30:00+00:00"
WHO = {"who": "Robin Example", "at": AT, "what": "planted"}
NOT_TYPED = frozenset(
    {"id", "record_id", "criterion_id", "table", "practice", "grade", "raised_at"}
)
"""Members of a record's entries that are ids, choices, and the moment of the clock."""
CASE_NOT_TYPED = frozenset({"id", "status", "batch", "created_at", "changed_at"})
Planted = dict[str, str]
"""What was planted: the key of the item that has to be found, by the place."""


def searched(workspace: Workspace, subject: Subject = SUBJECT, *, thorough: bool = False) -> Found:
    """Search to the end."""
    search = workspace.subject_access.search(subject, thorough=thorough)
    done = [step.done for step in search.steps()]
    assert done == sorted(done)
    assert search.found is not None
    return search.found


def gathered(
    workspace: Workspace, found: Found, left_out: dict[str, int] | None = None
) -> AccessJob:
    """Give out everything that was found; give the job that writes it."""
    decided = Decided(found.items, left_out or {})
    *_, last = workspace.subject_access.gather(found, decided, "2026-11-03")
    assert last.done == last.total == len(found.items)
    assert last.job is not None
    return last.job


def plant_records(workspace: Workspace) -> Planted:
    """Plant the marker in every text of every part of a record, a record for each."""
    context = workspace._context
    first = workspace.records.open(workspace.records.start("tameside.audit"))
    criterion = next(one.id for _, one in first.form.criteria())
    planted: Planted = {}
    for place, change, more in _changes(criterion):
        record = Record(
            context.new_id(),
            first.form.id,
            first.form.version,
            first.form.hash,
            created_at=AT,
            changed_at=AT,
            **more,  # type: ignore[arg-type]
        )
        record = apply(record, change) if change is not None else record
        context.records.add(record, **WHO)
        planted[place] = f"record:{record.id}"
    return planted


def _changes(criterion: str) -> Iterator[tuple[str, Change | None, dict[str, str]]]:
    yield "amendment_reason", None, {"amendment_reason": TYPED_AS}
    rows = f'[{{"id":"1","name":"{MARKED}"}}]'
    for key, value in (("case_ref", MARKED), ("children", rows), ("unknown", TYPED_AS)):
        yield f"field.{key}", Change(Part.FIELD, key, value), {}
    yield "comment", Change(Part.COMMENT, "assessment", TYPED_AS), {}
    for part, kind in VALUE_TYPES.items():
        for member in () if kind is str else fields(kind):
            if member.name in NOT_TYPED:
                continue
            if kind is Award:
                value: object = Award(Grade.GOOD, TYPED_AS)
            else:
                ids = [one.name for one in fields(kind) if one.name in ("id", "criterion_id")]
                value = kind(**dict.fromkeys(ids, criterion) | {member.name: TYPED_AS})
            yield f"{part}.{member.name}", Change(part, criterion, value), {}  # type: ignore[arg-type]


def plant_cases(workspace: Workspace) -> Planted:
    """Plant the marker in every text of a case, its people and its days, a case for each."""
    context, planted = workspace._context, {}
    for member in fields(Case):
        if member.name in CASE_NOT_TYPED or member.name in ("people", "dates", "step_down"):
            continue
        if member.name.endswith("_on"):
            continue
        value: object = (TYPED_AS,) if member.name == "past_leads" else TYPED_AS
        case = replace(Case(context.new_id(), f"M-{member.name}"), **{member.name: value})  # type: ignore[arg-type]
        context.cases.put(case, **WHO)
        planted[f"case.{member.name}"] = f"case:{case.id}"
    person, day = CasePerson("p1", MARKED), CaseDate("d1", "review", "2026-11-02", TYPED_AS)
    for place, more in (("person", {"people": (person,)}), ("day", {"dates": (day,)})):
        case = replace(Case(context.new_id(), f"M-{place}"), **more)  # type: ignore[arg-type]
        context.cases.put(case, **WHO)
        planted[f"case.{place}"] = f"case:{case.id}"
    return planted


def plant_logs(workspace: Workspace) -> Planted:
    """Plant the marker in every text field of every log, an entry for each."""
    context, planted = workspace._context, {}
    for kind in LOG_KINDS.values():
        for field in kind.fields:
            if field.kind in ("date", "choice", "number"):
                continue
            value = f'[{{"id":"1","name":"{MARKED}"}}]' if field.kind == "names" else TYPED_AS
            entry = LogEntry(context.new_id(), kind.id, {kind.on: "2026-11-02", field.id: value})
            context.logs.put(entry, **WHO)
            planted[f"log.{kind.id}.{field.id}"] = f"log:{entry.id}"
    return planted


def plant_the_rest(workspace: Workspace, record_id: str) -> Planted:
    """Plant the marker in imports, samples, returns, settings, what was sent and what followed."""
    context = workspace._context
    for number, member in enumerate(("note", "who")):
        step = Step(context.new_id(), record_id, "action", "a1", "done", at=AT)
        context.follow_up.add(replace(step, **{member: TYPED_AS}, item_id=f"a{number}"))
    batch = Batch("b1", AT, "Robin Example", "case", f"{MARKED}.xlsx", "0" * 64)
    context.batches.add(batch)
    context.batches.add(replace(batch, id="b2", file_name="cases.csv", who=MARKED))
    context.batches.add(replace(batch, id="b3", file_name="cases.csv"))
    changes = BatchChangeRepository(context.store)
    changes.add_many("b3", {"c1": f'{{"note":"{TYPED_AS}"}}'})
    context.returns.put(PeriodicReturn("r1", "made.up", "2026-Q3", {"f1": TYPED_AS}), **WHO)
    context.sent.add(SentBundle(1, "0" * 64, AT, f"Centre of {MARKED}", "", ()))
    context.sent.add(SentBundle(2, "1" * 64, AT, "A centre", "", (record_id,)))
    workspace.unsaved.keep(Unsaved("case", "c9", {"note": TYPED_AS}))
    workspace.unsaved.put_aside("Amend this audit", [("Reason", TYPED_AS)], ())
    keep_origin(context, "somewhere", Origin("", AT, (TYPED_AS,)))
    return {
        "follow_up": f"record:{record_id}",
        "batch.file_name": "import:b1",
        "batch.who": "import:b2",
        "batch_change": "import:b3",
        "return": "return:r1",
        "recipient": "sent:1",
        "carried": "sent:2",
        "unsaved": 'other:["setting", "unsaved_dialog"]',
        "words": 'other:["setting", "unsaved_words"]',
        "unread": 'other:["setting", "brought_in"]',
    }


def plant_allocations(workspace: Workspace, sample_id: str) -> None:
    """Plant the marker in every text of a sample's allocations."""
    context = workspace._context
    plain = Allocation(sample_id, 900, "c1", "C-1", changed_at=AT)
    for number, member in enumerate(("case_ref", "auditor", "partner", "reason"), 901):
        one = replace(plain, number=number, **{member: TYPED_AS})  # type: ignore[arg-type]
        context.samples.put([one], **WHO)


def opened(path: Path) -> dict[str, bytes]:
    """Give the parts of a folder that was written, by name."""
    return {
        str(one.relative_to(path)): one.read_bytes() for one in path.rglob("*") if one.is_file()
    }
