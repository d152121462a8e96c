"""Pictures of every place of the application: empty, in the middle of work, and full."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from eh_desktop.demo import cases, made_up
from eh_desktop.demo import made_up_forms as text
from eh_desktop.demo.access_gallery import AccessGallery
from eh_desktop.demo.case_gallery import CaseGallery
from eh_desktop.demo.child_gallery import ChildGallery
from eh_desktop.demo.editor_gallery import EditorGallery
from eh_desktop.demo.import_gallery import ImportGallery
from eh_desktop.demo.laptop import SIZE
from eh_desktop.demo.made_up_cases import fill_cases
from eh_desktop.demo.made_up_service import HEAD
from eh_desktop.demo.palette_gallery import PaletteGallery
from eh_desktop.demo.paper import typed_into
from eh_desktop.demo.player import Player
from eh_desktop.demo.programme_gallery import ProgrammeGallery
from eh_desktop.demo.retention_gallery import RetentionGallery
from eh_desktop.demo.return_gallery import ReturnGallery
from eh_desktop.demo.sample_gallery import SampleGallery
from eh_desktop.demo.sending_gallery import SendingGallery
from eh_desktop.demo.service_gallery import ServiceGallery
from eh_desktop.demo.tools_gallery import ToolsGallery
from eh_desktop.domain.people import Profile
from eh_desktop.services.paper import fillable_pdf
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.forms_page import FormsPage
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.tasks import JobRunner

Found = TypeVar("Found", bound=QWidget)
OWNER = Profile(made_up.NAME, "auditor", made_up.JOB_TITLE, made_up.AGENCY, text.OWNER_FRAMEWORK)
AUDITOR = replace(OWNER, framework_id="tameside")


@dataclass(frozen=True, slots=True)
class Cupboard:
    """A vault that was filled once, and is opened for the pictures of each look."""

    vault: VaultService
    data_key: bytes
    records: Mapping[str, str]
    """Ids by name; empty for a vault with nothing in it."""
    paper: bytes = b""
    """A filled PDF of which some could not be read."""


def make_cupboards(folder: Path) -> tuple[Cupboard, Cupboard, Cupboard]:
    """Make an empty vault, one full of forms, and an auditor's for the yearly cycle (10 s)."""
    made = []
    for name, owner in (("empty", OWNER), ("full", OWNER), ("busy", AUDITOR)):
        vault = VaultService(folder / name)
        keys = vault.make_keys(made_up.PASSPHRASE)
        workspace = vault.begin(keys.data_key, owner)
        try:
            records = cases.fill_all(workspace) if name == "full" else {}
            form = workspace.shelf.form("bathnes.service_checklist")
        finally:
            workspace.leave()
        paper = typed_into(fillable_pdf(form), text.UNREADABLE) if records else b""
        made.append(Cupboard(vault, keys.data_key, records, paper))
    return made[0], made[1], made[2]


def _cupboard(folder: Path, owner: Profile) -> Cupboard:
    """Make an empty vault of somebody's."""
    vault = VaultService(folder)
    keys = vault.make_keys(made_up.PASSPHRASE)
    vault.begin(keys.data_key, owner).leave()
    return Cupboard(vault, keys.data_key, {})


class Gallery:
    """Walks through the places of an open desk."""

    def __init__(self, player: Player, preferences: Preferences, width: int = SIZE[0]) -> None:
        """Take pictures of windows that are `width` px wide."""
        self._player = player
        self._preferences = preferences
        self._width = width

    def show_all(self, empty: Cupboard, full: Cupboard, folder: Path) -> None:
        """Picture every place; `folder` takes what is saved on the way."""
        with self._open(empty) as desk:
            for place in ("audits", "checklists", "feedback", "actions", "exchange"):
                self._visit(desk, place, f"{place}-empty")
            CaseGallery(self._player, desk).show_empty()
            SampleGallery(self._player, desk).show_empty()
            RetentionGallery(self._player, desk).show_empty()
            AccessGallery(self._player, desk).show_empty()
        with self._open(full) as desk:
            for place in ("home", "audits", "checklists", "feedback", "everything", "actions"):
                self._visit(desk, place, f"{place}-full")
            self._nothing_found(desk)
            self._forms(desk)
            self._starts(desk)
            self._unread(desk, full.paper, folder / "filled.pdf")
            EditorGallery(self._player, desk).show_all(full.records)
            ToolsGallery(self._player, desk).show_all(full.records)
            ChildGallery(self._player, desk).show_all(full.records)
            SendingGallery(self._player, desk).show_all(full.records, folder)

    def show_desk(self, busy: Cupboard, folder: Path) -> None:
        """Picture the places of the yearly cycle; `folder` takes what is saved on the way."""
        with self._open(busy) as desk:
            case_ids = fill_cases(desk.workspace)
            CaseGallery(self._player, desk).show_all(case_ids)
            ImportGallery(self._player, desk).show_all(folder)
            ProgrammeGallery(self._player, desk).show_all()
            SampleGallery(self._player, desk).show_all()
            ReturnGallery(self._player, desk).show_all()
            PaletteGallery(self._player, desk).show_all()
            AccessGallery(self._player, desk).show_all(case_ids)
            RetentionGallery(self._player, desk).show_all()  # last: cases are erased in it

    def show_service(self, folder: Path) -> None:
        """Picture what a headteacher has: the plan, years beside each other, the document."""
        head = replace(AUDITOR, role="head_of_service", job_title=HEAD[1], agency=HEAD[2])
        head = replace(head, name=HEAD[0])
        cupboard = _cupboard(folder / "head", head)
        with self._open(cupboard) as desk:
            ServiceGallery(self._player, desk).show_all()

    @contextmanager
    def _open(self, cupboard: Cupboard) -> Iterator[Desk]:
        runner, window = JobRunner(), MainWindow()
        vault, used = self._unused(cupboard)
        workspace = vault.open(cupboard.data_key)
        desk = Desk(workspace, window, runner, self._preferences, vault)
        try:
            window.resize(self._width, SIZE[1])
            window.show()
            self._player.show(window)
            yield desk
        finally:
            window.close()
            runner.drain()
            for made in (window, runner):
                made.deleteLater()
            self._player.settle()
            used.cleanup()

    def _unused(self, cupboard: Cupboard) -> tuple[VaultService, TemporaryDirectory[str]]:
        """Copy the vault, so that each look begins with the same."""
        copy = TemporaryDirectory(prefix="eh-desktop-vault-")
        shutil.copytree(cupboard.vault.folder, copy.name, dirs_exist_ok=True)
        return VaultService(Path(copy.name)), copy

    def _visit(self, desk: Desk, page_id: str, name: str) -> None:
        desk.go(page_id)
        self._player.picture(name, desk.window)

    def _nothing_found(self, desk: Desk) -> None:
        desk.go("audits")
        page = _is(desk.window.built("audits"), RecordsPage)
        self._player.write(page.text_filter, "C-99")
        self._player.picture("audits-nothing-found", desk.window)
        page.text_filter.clear()

    def _forms(self, desk: Desk) -> None:
        self._visit(desk, "forms", "forms")
        desk.forms.read("bathnes.service_checklist")
        self._player.picture("form-reading", desk.window)
        desk.forms.read("tameside.standards")
        self._player.picture("form-reading-standards", desk.window)

    def _starts(self, desk: Desk) -> None:
        for place in ("checklists", "audits"):
            desk.go(place)
            desk.starts.start(place)
            dialog = desk.starts.dialog
            if dialog is None:
                raise LookupError("nobody asked which form")
            self._player.picture(f"start-{place}", dialog)
            if dialog.all_box.isVisible():
                dialog.all_box.click()
                self._player.picture(f"start-{place}-of-all", dialog)
            dialog.reject()
            self._player.settle()

    def _unread(self, desk: Desk, paper: bytes, path: Path) -> None:
        path.write_bytes(paper)
        desk.go("forms")
        page = _is(desk.window.built("forms"), FormsPage)
        with self._player.answering(path):
            self._player.click(page.bring_button)
        self._player.wait("what could not be read", lambda: desk.forms.dialog is not None)
        dialog = desk.forms.dialog
        if dialog is not None:
            self._player.picture("unread", dialog)
            dialog.reject()
        self._player.settle()


def _is(widget: QWidget | None, kind: type[Found]) -> Found:
    if not isinstance(widget, kind):
        raise LookupError(f"no {kind.__name__} is open")
    return widget
