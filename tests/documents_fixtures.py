"""Filled records for the tests of documents: everything filled in, and words that try things."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from eh_desktop.documents.audit_document import build_audit_pdf
from eh_desktop.documents.signing import SigningIdentity, create_signing_identity, sign_pdf
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Column, Form
from eh_desktop.domain.grades import Grade, Met, Practice
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Concern,
    LearningPoint,
    Record,
    State,
)
from eh_desktop.formpacks.reader import load_library

ROOT = Path(__file__).resolve().parent.parent
PRINTED_AT = "2026-11-22T09:30:00+00:00"
APPLICATION = "EH Desktop test"
SIGNED_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@cache
def tameside_audit() -> Form:
    """Give the real Tameside audit form."""
    return load_library(ROOT / "forms").form("tameside.audit")


@cache
def identity() -> SigningIdentity:
    """Give the signing identity of a made-up auditor."""
    return create_signing_identity("Ines Łukowska", "Marrow Lane Service", now=SIGNED_AT)


def built(record: Record, form: Form | None = None) -> bytes:
    """Give the PDF of a record."""
    chosen = form or tameside_audit()
    return build_audit_pdf(chosen, record, printed_at=PRINTED_AT, application=APPLICATION)


@cache
def signed_audit() -> bytes:
    """Give a small signed audit."""
    record = full_record(tameside_audit())
    return sign_pdf(
        built(record),
        identity(),
        record_json=canonical_json(record_to_plain(record)),
        at=SIGNED_AT,
        reason="Signed as the auditor",
    )


def printed(pdf: bytes) -> str:
    """Give the words of a PDF as poppler reads them, in the order in which they were drawn."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode("utf-8")


def squeezed(text: str) -> str:
    """Give text without any space, so that line breaks do not matter."""
    return "".join(text.split())


def bare_record(form: Form) -> Record:
    """Give a draft in which nothing is filled in."""
    return Record("01939f3e-0000-7000-8000-00000000abcd", form.id, form.version, form.hash)


def full_record(form: Form) -> Record:
    """Give a final amendment in which every entry of every kind is filled in."""
    values = (Met.MET, Met.PARTIALLY_MET, Met.MET, Met.NOT_MET, Met.MET, Met.NOT_APPLICABLE)
    practices = (Practice.NONE, Practice.GOOD, Practice.NONE, Practice.NONE, Practice.EXCEPTIONAL)
    answers = {
        criterion.id: Answer(
            values[at % len(values)],
            note=f"Note {at}: the worker wrote to school & “health” on the same day, <b>twice</b>.",
            evidence=f"Case file page {at + 10}, entry of 3 March 2026",
            practice=practices[at % len(practices)],
        )
        for at, (_, criterion) in enumerate(form.criteria())
    }
    graded = form.graded_sections()
    record = Record(
        "01939f3e-1234-7abc-8def-00000000abcd",
        form.id,
        form.version,
        form.hash,
        state=State.FINAL,
        created_at="2026-11-20T08:00:00+00:00",
        changed_at="2026-11-22T09:00:00+00:00",
        revision=2,
        previous_hash="ab" * 32,
        amends="01939f3d-0000-7000-8000-00000000dcba",
        amendment=1,
        amendment_reason="The review date had been read wrongly.",
        fields=_fields(form),
        answers=answers,
        comments={
            section.id: f"{section.short_title}: warm, clear work with Zoë and Nguyễn Thị Ọ."
            for section in form.sections
        },
        awards={
            **{s.id: Award(Grade.GOOD, f"Reason for {s.short_title} < or >") for s in graded},
            OVERALL: Award(Grade.OUTSTANDING, "The plan changed the family’s life."),
        },
        learning_points={
            "1": LearningPoint("1", "Ask the child first, then the adults."),
            "2": LearningPoint("2", "Dates in the plan make the review easier."),
        },
        actions={
            "1": Action("1", "Set a date for the review", "Team lead", "2026-12-18",
                        "The file shows it", next(c.id for _, c in form.criteria())),
            "2": Action("2", "Share this plan as an example", "Adviser", "2027-01-29",
                        "It is in the training folder"),
        },
        concerns={
            "1": Concern("1", next(c.id for _, c in form.criteria()), "A bruise was missed",
                         "2026-11-20T10:15:00+00:00", "Duty social worker",
                         "2026-11-20T10:40:00+00:00", "Visited the same day; safe"),
        },
    )  # fmt: skip
    return replace_suggested(form, record)


def replace_suggested(form: Form, record: Record) -> Record:
    """Give the record with its suggestions frozen."""
    return replace(record, suggested=suggest(form, record).freeze())


def _fields(form: Form) -> dict[str, str]:
    made = {
        "short_text": "Łucja Őry-Ştefănescu",
        "long_text": "Two lines\nof text",
        "names": "Zoë Ọlá\nΓιώργος Παπάς\nЂорђе Ћирић",
        "date": "2026-11-19",
        "dates": "2026-10-01\n2026-11-12",
        "number": "12",
    }
    values = {
        entry.id: entry.choices[0].id
        if entry.choices
        else table_text([_row(entry.columns)])
        if entry.kind == "table"
        else made[entry.kind]
        for _, entry in form.fields()
    }
    return values | applying(form) | {form.case_field: "C-0147"}


def applying(form: Form) -> dict[str, str]:
    """Give the choices under which as much of a form applies as one record can ask."""
    criteria = (criterion for _, criterion in form.criteria())
    made: dict[str, str] = {}
    for condition in (part.condition for part in (*form.sections, *criteria)):
        if condition is not None:
            choices = form.field(condition.field).choices
            holding = [c.id for c in choices if condition.holds({condition.field: c.id})]
            made[condition.field] = holding[-1]
    return made


def _row(columns: tuple[Column, ...]) -> dict[str, str]:
    """Give one row of a table: one child alone is judged with the family."""
    return {"id": "row", columns[0].id: "Zoë", columns[-1].id: "7"}
