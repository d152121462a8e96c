"""The least that prints the same words with ReportLab and signs them with pyHanko."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from eh_desktop.documents.signing import SigningIdentity
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record
from eh_desktop.paths import resource

STYLE = ParagraphStyle("raw", fontName="RawNoto", fontSize=9, leading=12)


def rows(form: Form, record: Record) -> list[list[str]]:
    """Give the words of an audit as rows of three cells."""
    made = [[entry.label, record.fields.get(entry.id, ""), ""] for entry in form.header]
    for section in form.sections:
        made.append([section.title, "", ""])
        for criterion in section.criteria:
            answer = record.answer(criterion.id)
            text = f"{criterion.text} {answer.note} {answer.evidence}"
            made.append([criterion.number, text, answer.value or ""])
        if section.id in record.suggested:
            frozen = record.suggested[section.id]
            made.append([record.comments.get(section.id, ""), frozen.because, str(frozen.grade)])
    made += [["", point.text, ""] for point in record.learning_points.values()]
    for action in record.actions.values():
        made.append([action.what, f"{action.who} {action.how_known}", action.by_when])
    return made


def build(rows: list[list[str]]) -> bytes:
    """Print the rows as one table of paragraphs."""
    pdfmetrics.registerFont(TTFont("RawNoto", str(resource("fonts/NotoSans-Regular.ttf"))))
    cells = [[Paragraph(escape(cell), STYLE) for cell in row] for row in rows]
    table = Table(cells, colWidths=[110, 290, 90], repeatRows=0)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "#D7DCE3")]))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build([table])
    return out.getvalue()


def signer(identity: SigningIdentity) -> signers.SimpleSigner:
    """Give pyHanko's own signer over the same key."""
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        load_pem_private_key,
    )
    from cryptography.x509 import load_pem_x509_certificate
    from pyhanko.keys import load_private_key_from_pemder_data
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = load_pem_private_key(identity.private_key_pem.encode(), None)
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    certificate = load_pem_x509_certificate(identity.certificate_pem.encode())
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=load_private_key_from_pemder_data(der, None),
        cert_registry=SimpleCertificateStore(),
    )


def sign(pdf: bytes, raw_signer: signers.SimpleSigner) -> bytes:
    """Sign as pyHanko's own documentation shows."""
    meta = signers.PdfSignatureMetadata(
        field_name="Signature1",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        md_algorithm="sha256",
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    return signers.sign_pdf(writer, meta, signer=raw_signer).getvalue()
