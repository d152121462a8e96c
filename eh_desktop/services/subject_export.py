"""Write what is given to the person who asked: a report, its data, and the signed PDFs."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from eh_desktop import __version__
from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.subject import AccessReport, Reported
from eh_desktop.services.placing import LeftBehind, beside, place_file, write_fresh

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
        last_look = partial(_go_on, cancelled)
        last_look()
        if self.form == "folder":
            return self._place(partial(_place_folder, self.target, parts, last_look))
        packed = _zipped(parts, self.report.made_at)
        if self.form == "sealed":
            from eh_desktop.exchange.sealing import seal_with_passphrase

            packed = seal_with_passphrase(packed, self.passphrase)
        last_look()
        return self._place(partial(place_file, self.target, packed, last_look))

    def _place(self, place: Callable[[], None]) -> Path:
        try:
            place()
        except OSError as error:
            raise _trouble(self.target, error) from error
        return self.target


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
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


def _place_folder(target: Path, parts: Mapping[str, bytes], last_look: Callable[[], None]) -> None:
    """Write each part into a folder beside its place, then give it its name."""
    _refuse_taken(target)
    with beside(target) as folder:
        folder.mkdir(mode=0o700)
        for name, content in parts.items():
            path = folder / name
            if not path.parent.exists():
                path.parent.mkdir(mode=0o700)
            write_fresh(path, content)
        last_look()
        _refuse_taken(target)
        folder.rename(target)


def _refuse_taken(target: Path) -> None:
    if target.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _trouble(target: Path, error: OSError) -> Trouble:
    if isinstance(error, LeftBehind):
        reason = f" ({error.strerror})" if error.strerror else ""
        return Trouble(
            say("The export could not be written whole, and a part of it is still there."),
            f"{error.filename}{reason}",
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
