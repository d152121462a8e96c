"""Whether one record of a proven bundle can be taken in: its form, its shape, its signed PDF."""

from __future__ import annotations

from collections.abc import Iterator

from eh_desktop.documents.verifying import verify_pdf
from eh_desktop.domain.codec import record_from_plain, record_hash, record_to_plain
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.exchange import Device
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import OVERALL, Part, Record
from eh_desktop.domain.siblings import rolled_values, split_key
from eh_desktop.exchange.strict import read_canonical

_LARGEST = (1 << 31) - 1


def record_faults(record: Record, form: Form) -> Iterator[str]:
    """Say what is not well formed in a record of this form, one sentence each."""
    if (record.form_id, record.form_version, record.form_hash) != (
        form.id,
        form.version,
        form.hash,
    ):
        yield "It names another form than the one it was filled with."
    if not record.id.strip() or not 1 <= record.revision <= _LARGEST:
        yield "It has no id or was never final."
    clear = bool(record.amends) is bool(record.amendment) and record.amends != record.id
    if not clear or not 0 <= record.amendment <= _LARGEST:
        yield "It is not clear whether it amends another record."
    yield from _criterion_faults(record, form)
    if any(
        key != getattr(entry, "id", key)
        for part in (Part.LEARNING_POINT, Part.ACTION, Part.CONCERN)
        for key, entry in record.entries(part).items()
    ):
        yield "An entry of it stands under another entry's id."
    yield from _grade_faults(record, form)


def _criterion_faults(record: Record, form: Form) -> Iterator[str]:
    known = {criterion.id: criterion for _, criterion in form.criteria()}
    for key in record.answers:
        criterion_id, child_id = split_key(key)
        if criterion_id not in known:
            yield "It answers a criterion that its form does not have."
            break
        apart = form.siblings is not None and known[criterion_id].per_child
        if key != criterion_id and not (child_id and apart):
            yield "It answers for one child what its form asks for all of them."
            break
    rolled = rolled_values(form, record)
    if any(record.answer(key).value != value for key, value in rolled.items()):
        yield "An answer of it is not what its answers for each child come to."
    if not known.keys() >= record.questions.keys():
        yield "It asks about a criterion that its form does not have."
    if any(key != question.criterion_id for key, question in record.questions.items()):
        yield "A question of it stands under another criterion's id."
    if form.verification is None and record.verifications:
        yield "It verifies ratings, and its form asks for no second rating."
    elif not known.keys() >= record.verifications.keys():
        yield "It verifies a criterion that its form does not have."
    tables = {table.id for table in form.action_tables} | {""}
    if any(action.table not in tables for action in record.actions.values()):
        yield "An action of it stands in a table that its form does not have."


def _grade_faults(record: Record, form: Form) -> Iterator[str]:
    graded = {section.id for section in form.graded_sections()} | {OVERALL}
    expected = graded if form.rule is not None else set()
    if not expected.issuperset(record.awards):
        yield "It awards a grade to a section that carries none."
    if set(record.suggested) != expected:
        yield "Its suggested grades are not those of its form's sections."
    if not all(suggestion.because.strip() for suggestion in record.suggested.values()):
        yield "A suggested grade of it does not say why."


def document_fault(record: Record, document: bytes | None, device: Device) -> str:
    """Say why the signed PDF is not this record's, signed by this device's owner; empty if it is.

    The embedded record may be in an earlier state than the one sent; its content is the same. It
    has the one spelling that every record has, so that no two readers find two records in it.
    """
    if document is None:
        return "It came without its signed PDF."
    verdict = verify_pdf(document, trust_pem=device.certificate)
    if not verdict.intact:
        return f"Its PDF is not intact: {verdict.reason}"
    if not verdict.trusted:
        return f"Its PDF was signed by {verdict.signer}, not with the certificate of this device."
    try:
        plain = read_canonical(verdict.record_json.encode(), "record.json")
        embedded = record_from_plain(plain)
        if record_to_plain(embedded) != plain:
            return "Its PDF carries more than the record."
        other = record_hash(embedded) != record_hash(record)
    except (BundleRefused, ValueError, TypeError, RecursionError):
        return "Its PDF does not carry the record."
    return "Its PDF carries another record." if other else ""
