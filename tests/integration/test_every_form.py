"""Every form of every framework: filled by keyboard alone, kept, printed, signed, carried."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eh_desktop.central import centre as central
from eh_desktop.central.centre import Centre
from eh_desktop.central.intake import take_in
from eh_desktop.domain.codec import record_from_plain, record_to_plain
from eh_desktop.domain.errors import DocumentRefused
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record
from eh_desktop.formpacks.building import build_form
from eh_desktop.formpacks.reader import form_from_plain, load_library
from eh_desktop.formpacks.workbook import from_workbook, to_workbook
from eh_desktop.paths import forms_folder
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.paper import blank_pdf, fillable_pdf, look_at
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.application import dress
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner
from tests.journey_fixtures import PASSPHRASE, PROFILE
from tests.keyboard_fixtures import Typist
from tests.pdf_structure import faults
from tests.programs import need
from tests.shell_fixtures import settle

FORMS = load_library(forms_folder()).forms
FILLABLE = tuple(form for form in FORMS if form.fillable)


def _ids(form: Form) -> str:
    return form.id


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[VaultService, Workspace]]:
    """Give one laptop for all forms."""
    service = VaultService(tmp_path_factory.mktemp("laptop"))
    keys = service.make_keys(PASSPHRASE)
    service.hold()
    workspace = service.begin(keys.data_key, PROFILE)
    yield service, workspace
    workspace.close()
    service.release()


@pytest.fixture
def desk(qapp: object, qtbot: QtBot, house: tuple[VaultService, Workspace]) -> Iterator[Desk]:
    """Give the desk over that laptop; the store stays open behind it."""
    service, workspace = house
    dress(qapp, "light", 100)  # type: ignore[arg-type]
    window, runner = MainWindow(), JobRunner()
    made = Desk(workspace, window, runner, Preferences(service.folder), service)
    window.resize(1280, 900)
    made.go("home")
    window.show()
    yield made
    made.audits.flush()
    runner.drain()
    window.deleteLater()
    runner.deleteLater()
    settle()


def test_there_are_twenty_four() -> None:
    assert len(FORMS) == 24
    assert len({form.id for form in FORMS}) == 24
    assert [form.id for form in FORMS if not form.fillable] == ["tameside.standards"]


@pytest.mark.parametrize("form", FILLABLE, ids=_ids)
def test_a_keyboard_fills_it_and_it_is_kept(form: Form, desk: Desk) -> None:
    workspace = desk.workspace
    record_id = workspace.records.start(form.id)
    desk.open_audit(record_id)
    editor, session = desk.editor, desk.audits.session
    assert editor is not None
    assert session is not None
    Typist(editor).fill()
    gaps = [gap.text for gap in session.missing()]
    assert gaps == []
    for section, criterion in form.criteria():
        if criterion.kind != "standard" and section in form.sections:
            asked = session.record.answer(criterion.id).value is not None
            assert asked or _left_out(form, session.record, criterion.id), criterion.id
    again = workspace.records.open(record_id)
    assert replace(again.record, changed_at="") == replace(session.record, changed_at="")
    assert record_from_plain(record_to_plain(again.record)) == again.record
    _finish(workspace, again)


@pytest.mark.parametrize("form", FORMS, ids=_ids)
def test_it_prints_and_travels_as_a_file(form: Form) -> None:
    assert faults(blank_pdf(form)) == []
    plain = json.loads(form.plain)
    back = from_workbook(to_workbook(plain["form"]))
    assert build_form(back.plain, plain["framework"]) == form
    assert form_from_plain(form.plain) == form
    if form.fillable:
        pdf = fillable_pdf(form)
        assert faults(pdf) == []
        with pytest.raises(DocumentRefused, match="Nothing is filled in here") as refused:
            look_at(pdf, FORMS)
        assert refused.value.where == form.title


def test_all_of_them_reach_the_centre(
    house: tuple[VaultService, Workspace], tmp_path: Path
) -> None:
    _, workspace = house
    ids = tuple(row.record_id for row in workspace.transfers.waiting())
    assert len(ids) == len(FILLABLE), "this follows the test that fills every form"
    central.init(tmp_path / "centre", "Made-up centre", PASSPHRASE)
    with Centre.open(tmp_path / "centre", PASSPHRASE) as centre:
        centre.enrol(workspace.transfers.device_card().text)
        workspace.transfers.import_centre(centre.card().to_text())
        bundle = workspace.transfers.keep(workspace.transfers.prepare(ids).run(), tmp_path)
        report = take_in(centre, [bundle], "2026-11-23T09:00:00+00:00")
        assert [outcome.file for outcome in report.accepted] == [bundle.name], report
        assert {received.record_id for received in centre.received.all()} == set(ids)


def _left_out(form: Form, record: Record, criterion_id: str) -> bool:
    for section, criterion in form.criteria():
        if criterion.id == criterion_id:
            conditions = (section.condition, criterion.condition)
            return any(c is not None and not c.holds(record.fields) for c in conditions)
    return False


def _finish(workspace: Workspace, session: RecordSession) -> None:
    """Sign it, and let poppler and our own reader look at the paper."""
    signed = workspace.signing.prepare(session).run(PASSPHRASE)
    workspace.signing.keep(signed)
    assert faults(signed.pdf) == []
    need("pdfsig")
