"""What pyHanko does for us: writing a PAdES signature, and reading one by its own rules.

Importing this module imports pyHanko (a third of a second): `signing` and `verifying` do so
only when they are called.
"""

from __future__ import annotations

import asyncio
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from asn1crypto import keys, x509  # type: ignore[import-untyped]  # it ships no types
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    InvisSigSettings,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    enumerate_sig_fields,
)
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import CertificateStore, SimpleCertificateStore

from eh_desktop.documents.container import lower_form

FIELD, ATTACHMENT = "Signature", "record.json"
_BESIDES_CERTIFICATE = 1024
"""Bytes reserved for the container on top of the certificate: names, attributes, signature."""
_MOST_RECORD = 64 * 1024 * 1024
"""Bytes of an embedded record: more is not a record but an attack."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What pyHanko found in a file with one valid signature."""

    signed_at: datetime
    record_json: str


class LowerFormSigner(SimpleSigner):
    """A signer whose ECDSA signatures are always in the lower of their two forms."""

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        """Give the signature as canonical DER."""
        return lower_form(super().sign_raw(data, digest_algorithm))


def write_signature(
    pdf: bytes,
    certificate: bytes,
    key: bytes,
    *,
    name: str,
    record: bytes,
    at: datetime,
    reason: str,
) -> bytes:
    """Give the PDF with the record attached and a certifying signature over all of it.

    `certificate` and `key` are DER. Both are added in one incremental revision.
    """
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    _attach(writer, record, at)
    loaded = x509.Certificate.load(certificate)
    signer = LowerFormSigner(loaded, keys.PrivateKeyInfo.load(key), _no_others())
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        name=name,
        reason=reason,
    )
    # nothing is shown: outside of the page the field needs no place in the structure (PDF/UA)
    field = SigFieldSpec(FIELD, invis_sig_settings=InvisSigSettings(box_out_of_bounds=True))
    session = PdfSigner(metadata, signer, new_field_spec=field).init_signing_session(writer)
    session.system_time = at
    reserved = 2 * (len(certificate) + _BESIDES_CERTIFICATE)
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=reserved)
    prepared, out = document.digest_tbs_document()
    asyncio.run(
        document.perform_signature(
            prepared.document_digest, PdfCMSSignedAttributes(signing_time=at)
        )
    )
    out.seek(0)
    return bytes(out.read())


def read_signature(data: bytes, certificate: bytes) -> Reading:
    """Validate the file's one signature with pyHanko; ValueError says what is wrong.

    Raises whatever pyHanko raises for a malformed file.
    """
    reader = PdfFileReader(BytesIO(data), strict=True)
    if reader.encrypted:
        raise ValueError("The PDF is encrypted, which a signed form never is.")
    values = [value for _, value, _ in enumerate_sig_fields(reader)]
    if len(values) != 1 or values[0] is None:
        raise ValueError("The PDF does not carry exactly one signature.")
    if values[0].get_object()["/SubFilter"] != SigSeedSubFilter.PADES.value:
        raise ValueError("The signature is not of the kind that a signed form carries.")
    signatures = reader.embedded_signatures
    if len(signatures) != 1:
        raise ValueError("The PDF does not carry exactly one signature.")
    signed_at = signatures[0].self_reported_timestamp
    if signed_at is None or signed_at.tzinfo is None:
        raise ValueError("The signature does not say when it was made.")
    _validate(signatures[0], certificate, signed_at)
    return Reading(signed_at.astimezone(UTC), _attached(reader))


def _no_others() -> CertificateStore:
    store: CertificateStore = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # theirs
    return store


def _attach(writer: IncrementalPdfFileWriter, record: bytes, at: datetime) -> None:
    stream = embed.EmbeddedFileObject.from_file_data(
        writer,
        data=record,
        mime_type="application/json",
        params=embed.EmbeddedFileParams(creation_date=at, modification_date=at),
    )
    spec = embed.FileSpec(
        ATTACHMENT, file_name=ATTACHMENT, embedded_data=stream, description="The record as data"
    )
    embed.embed_file(writer, spec)


def _validate(signature: EmbeddedPdfSignature, certificate: bytes, at: datetime) -> None:
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(certificate)], moment=at, allow_fetching=False
    )
    status = validate_pdf_signature(signature, context, skip_diff=True)
    if status.coverage is not SignatureCoverageLevel.ENTIRE_FILE:
        raise ValueError("The signature does not cover the whole file.")
    certified = signature.docmdp_level
    if certified is not MDPPerm.NO_CHANGES:
        raise ValueError("The signature does not forbid changes, as that of a signed form does.")
    if not (status.intact and status.valid and status.trusted):
        raise ValueError("The signature is not valid.")


def _attached(reader: PdfFileReader) -> str:
    """Give the attached record; empty where there is none. Unpacks no more than a record needs."""
    names = reader.root
    for key in ("/Names", "/EmbeddedFiles", "/Names"):
        if key not in names:
            return ""
        names = names[key]
    if len(names) != 2 or names[0] != ATTACHMENT:
        raise ValueError("The PDF carries other attachments than its record.")
    stream = names[1]["/EF"]["/F"]
    if not isinstance(stream, generic.StreamObject) or stream["/Filter"] != "/FlateDecode":
        raise ValueError("The attached record cannot be read.")
    unpacked = zlib.decompressobj()
    record = unpacked.decompress(stream.encoded_data, _MOST_RECORD)
    if not unpacked.eof:
        raise ValueError("The attached record is not complete or far too large.")
    return record.decode("utf-8")
