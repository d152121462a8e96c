"""What checking a signed file found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who signed a file, when, and whether it is exactly what they signed."""

    kind: str
    """`signed_pdf`, `concern_notice`, `bundle` or `unknown`."""
    intact: bool
    reason: str
    """One sentence for a person: why it is, or is not, intact."""
    signer: str = ""
    """The certificate's common name and organisation; empty where there is no signer."""
    signed_at: str = ""
    """UTC, ISO 8601."""
    covers_whole_file: bool = False
    trusted: bool | None = None
    """Whether a given trusted certificate is the signer's; None where none was given."""
    fingerprint: str = ""
    """SHA-256 (hex) of the signer's certificate or device key."""
    record_json: str = ""
    """The embedded record as JSON, where the file carries one and is intact."""
