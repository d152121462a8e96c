"""Write what is given to the person who asked: a report, its data, and the signed PDFs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from eh_desktop import __version__
from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.subject import AccessReport, Reported

Form = Literal["sealed", "zip", "folder"]
"""An encrypted file, a plain ZIP, or a plain folder."""
FORMAT, VERSION = "eh-desktop.subject-access", 1
REPORT, DATA = "report.pdf", "data.json"
ENDINGS: Mapping[Form, str] = {"sealed": ".zip.age", "zip": ".zip", "folder": ""}


class AccessStopped(Exception):  # noqa: N818  it is what a person asked for
    """The person cancelled; nothing was written."""


@dataclass(frozen=True, slots=True)
class AccessJob:
    """Plain values for a worker thread."""

    report: AccessReport
    files: Mapping[str, bytes]
    form: Form = "sealed"
    target: Path = field(default_factory=Path)
    passphrase: str = field(default="", repr=False)

    def to(self, form: Form, target: Path, passphrase: str = "") -> AccessJob:
        """Give the job that writes in a form to a place; the passphrase is for `sealed` alone."""
        return replace(self, form=form, target=target, passphrase=passphrase)

    def run(self, cancelled: Callable[[], bool]) -> Path:
        """Write it all and give the place; nothing is left behind where that fails.

        RuleTrouble for a sealed file without a passphrase, Trouble where the place cannot be
        written, AccessStopped where it was cancelled.
        """
        from eh_desktop.documents.subject_document import build_subject_pdf

        if self.form == "sealed" and not self.passphrase:
            raise RuleTrouble(say("An encrypted file needs a passphrase."))
        report = build_subject_pdf(self.report, application=f"EH Desktop {__version__}")
        parts = {REPORT: report, DATA: canonical_json(report_to_plain(self.report)), **self.files}
        if cancelled():
            raise AccessStopped
        if self.form == "folder":
            return _unless(cancelled, _write_folder(self.target, parts))
        packed = _zipped(parts, self.report.made_at)
        if self.form == "sealed":
            from eh_desktop.exchange.sealing import seal_with_passphrase

            packed = seal_with_passphrase(packed, self.passphrase)
        if cancelled():
            raise AccessStopped
        return _unless(cancelled, _write(self.target, packed))


def _unless(cancelled: Callable[[], bool], written: Path) -> Path:
    """Give what was written; take it back where it was cancelled meanwhile, as was said."""
    if not cancelled():
        return written
    try:
        if written.is_dir():
            shutil.rmtree(written)
        else:
            written.unlink()
    except OSError as error:
        raise _trouble(written, error, gone=False) from error
    raise AccessStopped


def report_to_plain(report: AccessReport) -> Plain:
    """Give a report as JSON values; `docs/subject-access.md` says what each is."""
    subject = report.subject
    names = [{"given": one.given, "family": one.family} for one in subject.names]
    return {
        "format": FORMAT,
        "version": VERSION,
        "subject": {"names": names, "born": subject.born, "case_refs": list(subject.refs)},
        "searched_at": report.searched_at,
        "made_at": report.made_at,
        "made_by": report.made_by,
        "agency": report.agency,
        "received": report.received,
        "due": report.due,
        "searched": [{"what": what, "count": count} for what, count in report.searched],
        "items": [_item_to_plain(one) for one in report.items],
        "left_out": [{"reason": one.reason, "count": one.count} for one in report.left_out],
    }


def _item_to_plain(one: Reported) -> Plain:
    item = one.item
    return {
        "kind": item.kind,
        "id": item.id,
        "title": item.title,
        "standing": item.standing,
        "since": item.since,
        "until": item.until,
        "found": [{"place": hit.place, "text": hit.excerpt, "why": hit.why} for hit in item.hits],
        "more_places": item.more_hits,
        "files": list(one.files),
        "content": one.content.plain,
    }


def _zipped(parts: Mapping[str, bytes], at: str) -> bytes:
    """Give a ZIP; its times are when the report was made, UTC."""
    out = BytesIO()
    year, month, day = (int(part) for part in at[:10].split("-"))
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            info = ZipInfo(name, (year, month, day, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o100600 << 16
            packed.writestr(info, content)
    return out.getvalue()


def _write_folder(target: Path, parts: Mapping[str, bytes]) -> Path:
    """Write each part into a folder that is not there yet."""
    made: list[Path] = []
    try:
        target.mkdir(mode=0o700)
        made.append(target)
        for name, content in parts.items():
            path = target / name
            if not path.parent.exists():
                path.parent.mkdir(mode=0o700)
                made.append(path.parent)
            made.append(path)  # before it is written: half a file has to go as well
            _fresh(path, content)
    except OSError as error:
        raise _trouble(target, error, gone=_undo(made)) from error
    return target


def _write(target: Path, content: bytes) -> Path:
    """Write one file beside its place first, so that half a file never has its name."""
    beside = target.with_name(f"{target.name}.part")
    try:
        beside.unlink(missing_ok=True)
        _fresh(beside, content)
        beside.replace(target)
    except OSError as error:
        raise _trouble(target, error, gone=_undo([beside])) from error
    return target


def _fresh(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)


def _undo(made: list[Path]) -> bool:
    """Take back what was written before something went wrong; tell whether all of it is gone."""
    gone = True
    for path in reversed(made):
        try:
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
        except OSError:
            gone = False
    return gone


def _trouble(target: Path, error: OSError, *, gone: bool) -> Trouble:
    if not gone:
        return Trouble(
            say("The export could not be written whole, and a part of it is still there."),
            f"{target} ({error.strerror or error})",
            say("Delete that part, then choose another place and export again."),
        )
    there = isinstance(error, FileExistsError)
    return Trouble(
        say("There is something of this name already.")
        if there
        else say("The export could not be written, so nothing was."),
        f"{target} ({error.strerror or error})",
        say("Choose another place and export again."),
    )
