"""The signature container: one fixed profile of CMS, read only where it is its own encoding.

A container is DER whose every byte follows from three values: the signer's certificate, the
signed attributes and the signature. Anything else, such as a longer length, another order, a
spare certificate or an unsigned attribute, is refused, so that no byte of it can be changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from asn1crypto import cms, tsp  # type: ignore[import-untyped]  # the library ships no types
from asn1crypto import x509 as asn1_x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of the curve P-256."""
tsp.SigningCertificateV2  # noqa: B018  importing tsp teaches cms what this attribute is
_ATTRIBUTES = {"content_type", "message_digest", "signing_certificate_v2"}


@dataclass(frozen=True, slots=True)
class Container:
    """The free values of a container, as DER."""

    certificate: bytes
    attributes: bytes
    """The signed attributes as the SET OF that is signed."""
    signature: bytes

    def encode(self) -> bytes:
        """Give the one encoding of these values; ValueError or TypeError if they are not DER."""
        digest = cms.DigestAlgorithm({"algorithm": "sha256"})
        certificate = asn1_x509.Certificate.load(self.certificate, strict=True)
        signer = cms.SignerInfo(
            {
                "version": "v1",
                "sid": cms.SignerIdentifier(
                    {
                        "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                            {
                                "issuer": certificate.issuer,
                                "serial_number": certificate.serial_number,
                            }
                        )
                    }
                ),
                "digest_algorithm": digest,
                "signature_algorithm": cms.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
                "signed_attrs": cms.CMSAttributes.load(self.attributes, strict=True),
                "signature": self.signature,
            }
        )
        signed = cms.SignedData(
            {
                "version": "v1",
                "digest_algorithms": cms.DigestAlgorithms((digest,)),
                "encap_content_info": {"content_type": "data"},
                "certificates": [cms.CertificateChoices("certificate", certificate)],
                "signer_infos": [signer],
            }
        )
        content = cms.ContentInfo({"content_type": "signed_data", "content": signed})
        encoded: bytes = content.dump(force=False)
        return encoded


def read_container(der: bytes) -> Container:
    """Read a container; ValueError where it is not exactly its canonical encoding."""
    try:
        content = cms.ContentInfo.load(der, strict=True)
        signed = content["content"]
        signer = signed["signer_infos"][0]
        attributes = bytes(signer["signed_attrs"].dump())
        container = Container(
            bytes(signed["certificates"][0].chosen.dump()),
            b"\x31" + attributes[1:],
            bytes(signer["signature"].native),
        )
        same = container.encode() == der
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as wrong:
        raise ValueError("the signature container cannot be read") from wrong
    if not same:
        raise ValueError("the signature container is not in its one encoding")
    return container


def attested_digest(container: Container) -> bytes:
    """Give the digest that the signed attributes attest; ValueError if they are not the profile's.

    The certificate's own hash stands in them too and has to agree.
    """
    found: dict[str, object] = {}
    for attribute in cms.CMSAttributes.load(container.attributes, strict=True):
        values = attribute["values"]
        if len(values) != 1 or attribute["type"].native in found:
            raise ValueError("an attribute of the signature stands twice")
        found[attribute["type"].native] = values[0].native
    if set(found) != _ATTRIBUTES or found["content_type"] != "data":
        raise ValueError("the signature's attributes are not those of a signed form")
    named = found["signing_certificate_v2"]
    hashes_named = (
        [entry["cert_hash"] for entry in named["certs"]] if isinstance(named, dict) else []
    )
    if hashes_named != [sha256(container.certificate).digest()]:
        raise ValueError("the signature names another certificate")
    digest = found["message_digest"]
    if not isinstance(digest, bytes):
        raise TypeError("the signature attests no digest")
    return digest


def check_signature(container: Container, key: ec.EllipticCurvePublicKey) -> bool:
    """Tell whether the signature is the key's, in canonical DER and in the lower of its two forms.

    Each ECDSA signature has a twin, which anyone can work out; only the lower one is accepted.
    """
    if key.curve.name != "secp256r1":
        return False
    try:
        key.verify(container.signature, container.attributes, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return lower_form(container.signature) == container.signature


def lower_form(signature: bytes) -> bytes:
    """Give a P-256 signature in the lower of its two forms, as canonical DER."""
    r, s = utils.decode_dss_signature(signature)
    return utils.encode_dss_signature(r, min(s, ORDER - s))
