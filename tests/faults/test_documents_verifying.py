"""A signed audit with anything at all changed is refused, and no file makes the verifier fail."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from asn1crypto import cms, keys, pem
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa, utils
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader, PdfWriter

from eh_desktop.documents import pades
from eh_desktop.documents.container import ORDER, Container, lower_form, read_container
from eh_desktop.documents.signing import sign_pdf
from eh_desktop.documents.verifying import (
    CHANGED,
    CONTAINER_CHANGED,
    NOT_A_PDF,
    NOT_COVERED,
    NOT_SIGNED,
    UNREADABLE,
    verify_pdf,
)
from tests.documents_fixtures import (
    SIGNED_AT,
    bare_record,
    built,
    full_record,
    identity,
    signed_audit,
    tameside_audit,
)


def _gap(pdf: bytes) -> tuple[int, int]:
    first, second = re.findall(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", pdf)[-1]
    return int(first), int(second)


def _padded(pdf: bytes) -> bytes:
    first, second = _gap(pdf)
    return bytes.fromhex(pdf[first + 1 : second - 1].decode())


def _container(pdf: bytes) -> bytes:
    padded = _padded(pdf)
    return padded[: 4 + int.from_bytes(padded[2:4])]


def _with_padded(pdf: bytes, padded: bytes) -> bytes:
    first, second = _gap(pdf)
    return pdf[: first + 1] + padded.hex().upper().encode() + pdf[second - 1 :]


def _with_container(pdf: bytes, container: bytes) -> bytes:
    return _with_padded(pdf, container.ljust(len(_padded(pdf)), b"\0"))


def _flipped(pdf: bytes, at: int, mask: int = 1) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ mask]) + pdf[at + 1 :]


def _refused(pdf: bytes) -> str:
    verdict = verify_pdf(pdf)
    assert not verdict.intact
    assert not verdict.covers_whole_file
    assert not verdict.signer
    assert not verdict.record_json
    return verdict.reason


def test_the_untouched_file_is_intact() -> None:
    assert verify_pdf(signed_audit()).intact
    assert verify_pdf(_with_container(signed_audit(), _container(signed_audit()))).intact


@pytest.mark.parametrize("mask", [0x01, 0x20])
def test_every_byte_of_the_container_and_its_padding(mask: int) -> None:
    """0x01 gives another digit or no digit; 0x20 turns `A` into `a`, the same value in hex."""
    good = signed_audit()
    first, second = _gap(good)
    passed = [at for at in range(first, second) if verify_pdf(_flipped(good, at, mask)).intact]
    assert passed == []


def test_many_ranges_are_not_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    class Counting:
        def fullmatch(self, _data: bytes, start: int, _end: int) -> None:
            read.append(start)

    monkeypatch.setattr("eh_desktop.documents.verifying._HEX", Counting())
    gap, width = b"<" + b"A" * 100_000 + b">", 60
    first = len(b"%PDF-1.7\n") + 500 * width
    one = b"/ByteRange [0 %d %d 0]" % (first, first + len(gap))
    assert _refused(b"%PDF-1.7\n" + one.ljust(width) * 500 + gap) == NOT_COVERED
    assert len(read) <= 8


def test_every_digit_of_the_container_turned_into_the_next() -> None:
    good = signed_audit()
    first, second = _gap(good)
    passed = []
    for at in range(first + 1, second - 1):
        digit = b"%X" % ((int(good[at : at + 1], 16) + 1) % 16)
        if verify_pdf(good[:at] + digit + good[at + 1 :]).intact:
            passed.append(at)
    assert passed == []


def test_a_dense_sample_of_all_other_bytes() -> None:
    good = signed_audit()
    edges = [*range(600), *range(len(good) - 600, len(good))]
    first, second = _gap(good)
    around = [*range(first - 100, first), *range(second, second + 100)]
    sample = {*edges, *around, *range(0, len(good), 37)}
    assert [at for at in sorted(sample) if verify_pdf(_flipped(good, at)).intact] == []


@pytest.mark.parametrize("junk", [b"\n", b"\0", b" ", b"%%EOF\n", b"junk", b"\r\n%comment"])
def test_junk_at_the_end_or_the_start(junk: bytes) -> None:
    assert _refused(signed_audit() + junk) == NOT_COVERED
    assert _refused(junk + signed_audit()) in (NOT_COVERED, NOT_A_PDF)


def test_a_shortened_file() -> None:
    good = signed_audit()
    for length in (*range(0, len(good), 997), len(good) - 1):
        _refused(good[:length])


def test_junk_with_the_byte_range_stretched_over_it() -> None:
    good = signed_audit()
    first, second = _gap(good)
    old = b"/ByteRange [0 %d %d %d]" % (first, second, len(good) - second)
    new = b"/ByteRange [0 %d %d %d]" % (first, second, len(good) - second + 4)
    assert _refused(good.replace(old, new) + b"junk") == CHANGED


def test_a_gap_wider_than_the_container() -> None:
    good = signed_audit()
    first, second = _gap(good)
    old = b"/ByteRange [0 %d %d %d]" % (first, second, len(good) - second)
    for a, b in ((first - 1, second), (first, second + 1), (first + 1, second - 1)):
        new = b"/ByteRange [0 %d %d %d]" % (a, b, len(good) - b)
        assert _refused(good.replace(old, new)) == NOT_COVERED


def test_a_second_byte_range_that_would_do_as_well() -> None:
    good = signed_audit()
    first, second = _gap(good)
    both = b"/ByteRange [0 %d %d %d]" % (first, second, len(good) - second)
    spare = good.index(b"]" + b" " * 20, second) + 2
    room = good[: spare - 1]
    assert _refused(room + both[: len(good) - len(room)] + good[len(room) + len(both) :])


def test_a_page_changed_in_a_later_revision() -> None:
    writer = PdfWriter(BytesIO(signed_audit()), incremental=True)
    writer.pages[0].rotate(90)
    out = BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(signed_audit())
    assert _refused(out.getvalue()) == NOT_COVERED


def test_a_page_replaced_in_a_rewritten_file() -> None:
    writer = PdfWriter(clone_from=BytesIO(signed_audit()))
    other = PdfReader(BytesIO(built(bare_record(tameside_audit()))))
    writer.insert_page(other.pages[0], 0)
    writer.remove_page(1)
    out = BytesIO()
    writer.write(out)
    _refused(out.getvalue())


def test_an_empty_revision_added_by_pyhanko() -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed_audit()))
    writer.root["/Lang"] = generic.pdf_string("cy")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    assert _refused(out.getvalue()) == NOT_COVERED


def test_a_signature_stripped() -> None:
    writer = PdfWriter(clone_from=BytesIO(signed_audit()))
    for key in ("/AcroForm", "/Perms"):
        del writer.root_object[generic.pdf_name(key)]
    writer.remove_annotations(None)
    out = BytesIO()
    writer.write(out)
    _refused(out.getvalue())
    assert _refused(built(full_record(tameside_audit()))) == NOT_SIGNED


def test_a_signature_taken_from_another_document() -> None:
    other = sign_pdf(
        built(bare_record(tameside_audit())),
        identity(),
        record_json=b"{}",
        at=SIGNED_AT,
        reason="Signed as the auditor",
    )
    assert _refused(_with_container(signed_audit(), _container(other))) == CHANGED
    assert _refused(signed_audit()[: _gap(signed_audit())[0]] + other[_gap(other)[0] :])


def test_an_encrypted_file() -> None:
    writer = PdfWriter(clone_from=BytesIO(signed_audit()))
    writer.encrypt("secret", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    _refused(out.getvalue())


def test_what_is_no_pdf() -> None:
    for data in (b"", b"%", b"PK\x03\x04", b"\xff" * 5000, b"\n%PDF-1.7"):
        assert _refused(data) == NOT_A_PDF
        assert verify_pdf(data).kind == "unknown"
    assert _refused(b"%PDF-1.7\n") == NOT_SIGNED


class TestContainer:
    """What can be rewritten in a container without breaking its signature is refused."""

    def test_padding_that_is_not_zero(self) -> None:
        padded = _padded(signed_audit())
        assert _refused(_with_padded(signed_audit(), padded[:-1] + b"\1")) == CONTAINER_CHANGED

    def test_the_twin_of_the_signature(self) -> None:
        """(r, s) and (r, n - s) are both valid; anyone can turn one into the other."""
        held = read_container(_container(signed_audit()))
        r, s = utils.decode_dss_signature(held.signature)
        twin = utils.encode_dss_signature(r, ORDER - s)
        forged = Container(held.certificate, held.attributes, twin).encode()
        assert lower_form(twin) == held.signature
        assert _refused(_with_container(signed_audit(), forged)) == CONTAINER_CHANGED

    def test_a_signature_with_a_zero_before_it(self) -> None:
        held = read_container(_container(signed_audit()))
        sig = held.signature
        longer = b"\x30" + bytes([sig[1] + 1, 2, sig[3] + 1, 0]) + sig[4:]
        forged = Container(held.certificate, held.attributes, longer).encode()
        assert _refused(_with_container(signed_audit(), forged)) == CONTAINER_CHANGED

    def test_an_unsigned_attribute_added(self) -> None:
        content = cms.ContentInfo.load(_container(signed_audit()))
        extra = cms.CMSAttribute({"type": "content_type", "values": ["data"]})
        content["content"]["signer_infos"][0]["unsigned_attrs"] = cms.CMSAttributes([extra])
        assert self._rewritten(content) == CONTAINER_CHANGED

    def test_a_second_certificate_added(self) -> None:
        content = cms.ContentInfo.load(_container(signed_audit()))
        held = read_container(_container(signed_audit())).certificate
        other = cms.CertificateChoices("certificate", asn1_x509.Certificate.load(held))
        content["content"]["certificates"].append(other)
        assert self._rewritten(content) == CONTAINER_CHANGED

    def test_a_digest_algorithm_spelled_without_its_null(self) -> None:
        """Both spellings are allowed by the standards; only one is ours."""
        der = _container(signed_audit())
        sha256_id = bytes.fromhex("0609608648016503040201")
        spelled = b"\x31\x0f\x30\x0d" + sha256_id + b"\x05\x00"
        assert der.count(spelled) == 1
        forged = bytearray(der.replace(spelled, b"\x31\x0d\x30\x0b" + sha256_id))
        for length in (2, 17, 21):
            shorter = int.from_bytes(forged[length : length + 2]) - 2
            forged[length : length + 2] = shorter.to_bytes(2)
        content = cms.ContentInfo.load(bytes(forged), strict=True)
        assert content["content"]["digest_algorithms"][0]["algorithm"].native == "sha256"
        assert _refused(_with_container(signed_audit(), bytes(forged))) == CONTAINER_CHANGED

    def test_content_inside(self) -> None:
        content = cms.ContentInfo.load(_container(signed_audit()))
        content["content"]["encap_content_info"]["content"] = b"x"
        assert self._rewritten(content) == CONTAINER_CHANGED

    def test_a_length_in_more_bytes_than_it_needs(self) -> None:
        der = _container(signed_audit())
        assert der[:2] == b"\x30\x82"
        longer = b"\x30\x83\x00" + der[2:]
        assert _refused(_with_container(signed_audit(), longer)) == CONTAINER_CHANGED
        inner = der.index(b"\xa0\x82")
        longer = der[:inner] + b"\xa0\x83\x00" + der[inner + 2 :]
        longer = b"\x30\x82" + (len(longer) - 4).to_bytes(2) + longer[4:]
        assert _refused(_with_container(signed_audit(), longer)) == CONTAINER_CHANGED

    def _rewritten(self, content: cms.ContentInfo) -> str:
        forged = content.dump(force=True)
        assert forged != _container(signed_audit())
        return _refused(_with_container(signed_audit(), forged))


class TestHostileSigner:
    """Someone signs with a certificate of their own, but not what an audit is."""

    def test_two_signatures(self) -> None:
        once = self._approved(built(bare_record(tameside_audit())), "One")
        twice = self._approved(once, "Two")
        assert _refused(twice) == "The PDF does not carry exactly one signature."

    def test_a_signature_that_allows_changes(self) -> None:
        pdf = self._approved(built(bare_record(tameside_audit())), "One")
        assert "does not forbid changes" in _refused(pdf)
        certified = self._approved(
            built(bare_record(tameside_audit())), "One", certify=MDPPerm.FILL_FORMS
        )
        assert "does not forbid changes" in _refused(certified)

    def test_an_empty_signature_field_beside_the_signature(self) -> None:
        writer = IncrementalPdfFileWriter(BytesIO(built(bare_record(tameside_audit()))))
        append_signature_field(writer, SigFieldSpec("Spare"))
        out = BytesIO()
        writer.write(out)
        assert "exactly one signature" in _refused(self._signed(out.getvalue()))

    def test_a_second_attachment(self) -> None:
        writer = IncrementalPdfFileWriter(BytesIO(built(bare_record(tameside_audit()))))
        stream = embed.EmbeddedFileObject.from_file_data(writer, data=b"x")
        embed.embed_file(writer, embed.FileSpec("a.exe", embedded_data=stream))
        out = BytesIO()
        writer.write(out)
        assert "other attachments" in _refused(self._signed(out.getvalue()))

    def test_a_record_that_unpacks_without_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pades, "_MOST_RECORD", 1000)
        assert verify_pdf(self._signed(record=b" " * 1000)).intact
        assert "far too large" in _refused(self._signed(record=b" " * 1001))

    def test_a_record_that_is_not_text(self) -> None:
        assert _refused(self._signed(record=b"\xff\xfe")) == UNREADABLE

    def test_a_damaged_pdf_under_a_good_signature(self) -> None:
        """The PDF around it is broken, yet the signature over its bytes is genuine."""
        good = signed_audit()
        renamed = good.replace(b"/SubFilter", b"/SubFolter")
        assert _refused(self._resigned(renamed)) == UNREADABLE
        other = good.replace(b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached")
        assert "not of the kind" in _refused(self._resigned(other))
        assert verify_pdf(self._resigned(good.replace(b"/F 132", b"/F 133"))).intact
        assert _refused(self._resigned(_without_xref(signed_audit()))) == UNREADABLE

    @pytest.mark.parametrize("flaw", ["curve", "rsa", "usage", "no usage", "issuer", "other name"])
    def test_a_certificate_that_is_not_a_persons(self, flaw: str) -> None:
        pdf = built(bare_record(tameside_audit()))
        forged = self._approved(pdf, "One", certify=MDPPerm.NO_CHANGES, signer=_flawed(flaw))
        assert _refused(forged)

    def test_the_same_way_of_signing_without_a_flaw_passes(self) -> None:
        pdf = built(bare_record(tameside_audit()))
        made = self._approved(pdf, "One", certify=MDPPerm.NO_CHANGES, signer=_flawed(""))
        verdict = verify_pdf(made)
        assert verdict.intact, verdict.reason
        assert verdict.record_json == ""

    def test_a_signature_without_a_moment(self) -> None:
        pdf = self._resigned(signed_audit().replace(b"/M (D", b"/N (D"))
        assert "does not say when" in _refused(pdf)

    def test_attributes_that_are_not_an_audits(self) -> None:
        pdf = built(bare_record(tameside_audit()))
        made = self._approved(pdf, "One", SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
        assert _refused(made) == CONTAINER_CHANGED

    def _signed(self, pdf: bytes | None = None, record: bytes = b"{}") -> bytes:
        return sign_pdf(
            pdf or built(bare_record(tameside_audit())),
            identity(),
            record_json=record,
            at=SIGNED_AT,
            reason="A test",
        )

    def _resigned(self, pdf: bytes) -> bytes:
        """Sign the bytes outside the gap again, as they now are."""
        first, second = _gap(pdf)
        digest = sha256(pdf[:first] + pdf[second:]).digest()
        held = read_container(_container(pdf))
        old = sha256(signed_audit()[:first] + signed_audit()[second:]).digest()
        attributes = held.attributes.replace(old, digest)
        signature = _signer().sign_raw(attributes, "sha256")
        return _with_container(pdf, Container(held.certificate, attributes, signature).encode())

    def _approved(
        self,
        pdf: bytes,
        field: str,
        subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES,
        certify: MDPPerm | None = None,
        signer: signers.Signer | None = None,
    ) -> bytes:
        metadata = signers.PdfSignatureMetadata(
            field_name=field,
            md_algorithm="sha256",
            subfilter=subfilter,
            certify=certify is not None,
            docmdp_permissions=certify or MDPPerm.FILL_FORMS,
        )
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        session = signers.PdfSigner(metadata, signer or _signer()).init_signing_session(writer)
        session.system_time = SIGNED_AT
        return bytes(_finished(session).getvalue())


def _finished(session: signers.PdfSigningSession) -> BytesIO:
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=8192)
    prepared, out = document.digest_tbs_document()
    attributes = PdfCMSSignedAttributes(signing_time=SIGNED_AT)
    asyncio.run(document.perform_signature(prepared.document_digest, attributes))
    return out


def _signer() -> pades.LowerFormSigner:
    _, _, certificate = pem.unarmor(identity().certificate_pem.encode())
    _, _, key = pem.unarmor(identity().private_key_pem.encode())
    loaded = asn1_x509.Certificate.load(certificate)
    return pades.LowerFormSigner(loaded, keys.PrivateKeyInfo.load(key), SimpleCertificateStore())


def _flawed(flaw: str) -> signers.Signer:
    """Give a signer whose certificate has one thing wrong with it."""
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = ec.generate_private_key(
        ec.SECP384R1() if flaw == "curve" else ec.SECP256R1()
    )
    if flaw == "rsa":
        key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Someone")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(SIGNED_AT - timedelta(days=1))
        .not_valid_after(SIGNED_AT + timedelta(days=1))
    )
    usage = dict.fromkeys(_USAGES, False) | {"digital_signature": True}
    usage["content_commitment"] = flaw != "usage"
    if flaw != "no usage":
        builder = builder.add_extension(x509.KeyUsage(**usage), critical=True)
    if flaw == "other name":  # a kind of name that the library does not know
        other = x509.UnrecognizedExtension(
            x509.ObjectIdentifier("2.5.29.17"), bytes.fromhex("3004a3023000")
        )
        builder = builder.add_extension(other, critical=False)
    issuer = ec.generate_private_key(ec.SECP256R1()) if flaw == "issuer" else key
    certificate = builder.sign(issuer, hashes.SHA256())
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    kind = signers.SimpleSigner if flaw in ("curve", "rsa") else pades.LowerFormSigner
    loaded = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    return kind(loaded, keys.PrivateKeyInfo.load(der), SimpleCertificateStore())


_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def _without_xref(pdf: bytes) -> bytes:
    at = pdf.rindex(b"startxref")
    return pdf[:at] + pdf[at:].replace(b"startxref", b"startxxxx")


@settings(max_examples=300)
@given(st.data())
def test_any_other_mutation(data: st.DataObject) -> None:
    good = signed_audit()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 4000)))
    put = data.draw(st.one_of(st.binary(max_size=40), st.just(good[start:end] * 2)))
    changed = good[:start] + put + good[end:]
    if changed != good:
        _refused(changed)


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes_after_the_first_five(tail: bytes) -> None:
    _refused(b"%PDF-" + tail)
    size = len(tail)
    framed = b"%PDF-<" + tail.hex().upper().encode() + b">"
    rest = b"/ByteRange [0 5 %d %d]"
    length = len(rest % (7 + 2 * size, 10))
    _refused(framed + rest % (7 + 2 * size, length))


@settings(max_examples=100)
@given(st.data())
def test_any_other_container(data: st.DataObject) -> None:
    """Random edits of the DER itself, with the padding right."""
    der = _container(signed_audit())
    at = data.draw(st.integers(0, len(der)))
    cut = data.draw(st.integers(0, 6))
    forged = der[:at] + data.draw(st.binary(max_size=6)) + der[at + cut :]
    if len(forged) <= len(_padded(signed_audit())):
        other = _with_container(signed_audit(), forged)
        if other != signed_audit():  # zeros added at the end only stand in for padding
            _refused(other)
