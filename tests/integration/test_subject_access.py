"""Everything about one person is found wherever it was typed, and given out whole."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
from pypdf import PdfReader
from sqlalchemy import Boolean, Integer, LargeBinary

from eh_desktop.demo.pseudo import OPENS, pseudo_spoken
from eh_desktop.documents.subject_document import build_subject_pdf
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.naming import Name
from eh_desktop.domain.record import SIGNED_PDF, Answer, Change, Part
from eh_desktop.domain.subject import NOT_SAID, PERHAPS, FoundItem, Kind, Looker, Subject
from eh_desktop.services import subject_items
from eh_desktop.services.erased import SECRET_SETTING
from eh_desktop.services.signing import IDENTITY_SETTING
from eh_desktop.services.subject_access import JOURNAL_WORDS, Decided, other_spellings
from eh_desktop.services.subject_export import AccessStopped, report_to_plain
from eh_desktop.services.subject_finds import Finds, leaves
from eh_desktop.services.subject_items import SubjectItems
from eh_desktop.services.transfers import DEVICE_SETTING
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.database import Store
from eh_desktop.storage.held_columns import INDEXED, RECORD_TABLES, UNTYPED, UNTYPED_TABLES
from eh_desktop.storage.repositories.held_texts import HeldTextRepository
from eh_desktop.storage.tables import METADATA
from tests.integration.test_samples import kept
from tests.journey_fixtures import filled, service, signed, workspace
from tests.pdf_structure import faults
from tests.programs import need
from tests.samples_fixtures import TEAM, add_cases
from tests.storage_fixtures import cheap, folder, store
from tests.subject_fixtures import (
    MARKED,
    SUBJECT,
    gathered,
    opened,
    plant_allocations,
    plant_cases,
    plant_logs,
    plant_records,
    plant_the_rest,
    searched,
)

__all__ = ["cheap", "folder", "service", "store", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
MINA = Subject((Name("Mina", "Vale"),), "2015-03-04")
AT = "2026-11-28T09:30:00+00:00"
PASSPHRASE = "plum anchor velvet orbit"


def _go_on() -> bool:
    return False


def _kinds(items: tuple[FoundItem, ...]) -> dict[str, str]:
    return {one.key: one.standing for one in items}


def _mina(workspace: Workspace, ref: str = "C-0300", born: str = "2015-03-04") -> Case:
    people = (
        CasePerson("p1", "Mina Vale", "child", born),
        CasePerson("p2", "Una Vale", "parent"),
    )
    return workspace.cases.save(
        Case(f"case-{ref}", ref, "Vale", lead="Ines Marlowe", people=people)
    )


def test_every_text_column_is_searched_unless_it_is_named_as_holding_no_words(store: Store) -> None:
    """A new table or a new text column is searched by itself, or fails here."""
    every = {
        f"{name}.{column.name}"
        for name, one in METADATA.tables.items()
        for column in one.columns
        if not isinstance(column.type, Integer | Boolean | LargeBinary)
    }
    assert every >= UNTYPED | INDEXED
    assert UNTYPED_TABLES.keys() <= METADATA.tables.keys()
    expected = {name for name in every - UNTYPED if name.partition(".")[0] not in UNTYPED_TABLES}
    connection = store.connection
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    for name, one in METADATA.tables.items():
        if name in UNTYPED_TABLES:
            continue
        values = {}
        for column in one.columns:
            text = not isinstance(column.type, Integer | Boolean | LargeBinary)
            planted = f"{name}.{column.name}" in expected
            values[column.name] = MARKED if planted else "x" if text else 1
        connection.execute(one.insert(), values)
    held, looker = HeldTextRepository(store), Looker(SUBJECT)
    found = {
        f"{row.table}.{column}"
        for name, columns in held.plans(thorough=True)
        for row in held.slice(name, columns, 0, 100, thorough=True)
        for column, text in row.texts.items()
        for _, leaf in leaves(text)
        if looker.look(leaf) is not None
    }
    assert found == expected
    by_row = {f"{name}.{column}" for name, columns in held.plans() for column in columns}
    by_index = {
        f"{row.table}.{column}" for row in held.of_records(["x", MARKED]) for column in row.texts
    }
    assert by_row | by_index == expected
    assert by_index == INDEXED
    assert {name.partition(".")[0] for name in INDEXED} <= set(RECORD_TABLES)


def test_a_name_is_found_in_every_place_that_a_person_can_type_into(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)
    planted = plant_records(workspace) | plant_cases(workspace) | plant_logs(workspace)
    sample = kept(workspace)
    plant_allocations(workspace, sample.id)
    planted |= {"sample": f"sample:{sample.id}"}
    bare = workspace.records.start("tameside.audit")
    planted |= plant_the_rest(workspace, bare)
    found = searched(workspace)
    keys = {one.key for one in found.items}
    assert {place: key for place, key in planted.items() if key not in keys} == {}
    assert keys - set(planted.values()) == {"journal:about"}
    assert _kinds(found.items) == _kinds(searched(workspace, thorough=True).items)
    looker = Looker(SUBJECT)
    for one in gathered(workspace, found).report.items:
        if one.item.key != planted["carried"]:  # it says what it carried, not what stands in it
            said = " ".join(text for _, text in one.content.lines)
            assert looker.look(said) is not None, one.item.key
            assert looker.look(canonical_json(one.content.plain).decode()), one.item.key


def test_the_index_and_a_plain_scan_agree_on_every_spelling(workspace: Workspace) -> None:
    session = filled(workspace, "C-0300")
    first, second, third, *_ = (one.id for _, one in session.form.criteria())
    for key, text in (
        (first, "Anne Marie OBrannock came"),
        (second, "ANNE\u00adMARIE, O’Brannock"),
        (third, "Łękowski's note about Annemarie"),
    ):
        session.apply(Change(Part.ANSWER, key, Answer("met", text)))
    for name in (Name("Anne-Marie", "O'Brannock"), Name("Annemarie", ""), Name("", "Lekowski")):
        subject = Subject((name,))
        quick, slow = searched(workspace, subject), searched(workspace, subject, thorough=True)
        assert [one.key for one in quick.items] == [one.key for one in slow.items]
        hits = next(one.hits for one in quick.items if one.kind == "record")
        assert {hit for hit in hits if hit.place != "An earlier version"} == set(
            next(one.hits for one in slow.items if one.kind == "record")
        )


def test_what_is_theirs_is_told_from_what_names_them_and_what_may_be_another(
    workspace: Workspace,
) -> None:
    _mina(workspace)
    _mina(workspace, "C-0400", "2012-01-09")
    _mina(workspace, "C-0500", "")
    theirs = filled(workspace, "c-0300").record.id
    named = filled(workspace, "C-0999")
    first = next(one.id for _, one in named.form.criteria())
    named.apply(Change(Part.ANSWER, first, Answer("met", "A friend of Mina Vale.")))
    values = {"asked_on": "2026-11-02", "who": "Selma Vance", "consent": "given"}
    about = workspace.logs.save(LogEntry("l1", "sharing_request", values | {"case_ref": "C-0300"}))
    course = {"on": "2026-11-02", "person": "Vale, Mina", "course": "First aid"}
    workspace.logs.save(LogEntry("l2", "training", course))
    found = searched(workspace, MINA)
    assert found.refs == ("C-0300",)
    standings = _kinds(found.items)
    assert standings["case:case-C-0300"] == "certain"
    assert standings["case:case-C-0400"] == "possible"
    assert standings["case:case-C-0500"] == "mentioned"
    assert standings[f"record:{theirs}"] == "certain"
    assert standings[f"record:{named.record.id}"] == "mentioned"
    assert standings[f"log:{about.id}"] == standings["log:l2"] == "certain"
    order = [one.standing for one in found.items]
    assert order == sorted(order, key=("certain", "mentioned", "possible").index)
    by_key = {one.key: one for one in found.items}
    assert by_key["case:case-C-0300"].others == ("Una Vale", "Ines Marlowe")
    assert by_key[f"log:{about.id}"].others == ("Selma Vance",)


def test_without_a_date_of_birth_a_reference_makes_it_certain(workspace: Workspace) -> None:
    _mina(workspace, born="")
    assert _kinds(searched(workspace, MINA).items)["case:case-C-0300"] == "mentioned"
    known = Subject(MINA.names, "", ("c-0300",))
    assert _kinds(searched(workspace, known).items)["case:case-C-0300"] == "certain"


def test_a_search_writes_nothing_and_finds_nothing_of_keys(workspace: Workspace) -> None:
    _mina(workspace)
    searched(workspace, MINA)
    before = workspace._context.journal.head()
    found = searched(workspace, MINA)
    gathered(workspace, found)
    assert workspace._context.journal.head() == before
    assert workspace.first_broken_entry() is None
    owner = searched(workspace, Subject((Name("Morgan", "Hartley-Vale"),)))
    for key in (IDENTITY_SETTING, DEVICE_SETTING, SECRET_SETTING):  # their digits spell names
        workspace._context.settings.set(key, "00ada00")
    workspace._context.settings.set("another", "00ada00")
    ada = searched(workspace, Subject((Name("Ada", ""),)))
    assert [one.key for one in ada.items] == ['other:["setting", "another"]']
    by = next(one for one in owner.items if one.key == "journal:by")
    content = workspace.subject_access.content(owner, by)
    assert len(content.lines) == len(by.rows) == workspace._context.journal.count()


def test_a_thing_that_is_gone_since_is_said(workspace: Workspace) -> None:
    case = _mina(workspace)
    found = searched(workspace, MINA)
    workspace.cases.remove(case.id)
    item = next(one for one in found.items if one.kind == "case")
    with pytest.raises(RuleTrouble, match="removed since"):
        workspace.subject_access.content(found, item)
    with pytest.raises(RuleTrouble, match="removed since"):
        gathered(workspace, found)


def test_a_case_removed_while_the_search_runs_is_left_out(workspace: Workspace) -> None:
    case = _mina(workspace, "C-0400", "2012-01-09")
    search = workspace.subject_access.search(MINA)
    for step in search.steps():
        if step.done == 800 and workspace.cases.count():
            workspace.cases.remove(case.id)
    assert search.found is not None
    assert "case" not in {one.kind for one in search.found.items}


def test_the_export_holds_report_data_and_signed_pdfs(workspace: Workspace, tmp_path: Path) -> None:
    _mina(workspace)
    record_id = signed(workspace, "C-0300")
    found = searched(workspace, MINA)
    left = {"It is about another family": 2, "": 1}
    job = gathered(workspace, found, left)
    place = job.to("folder", tmp_path / "given").run(_go_on)
    parts = opened(place)
    assert set(parts) == {"report.pdf", "data.json", "signed/001.pdf"}
    assert parts["signed/001.pdf"] == workspace._context.documents.latest(record_id, SIGNED_PDF)
    assert faults(parts["report.pdf"]) == []
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(parts["report.pdf"])).pages)
    words = " ".join(words.split())
    for said in (
        "Mina Vale",
        "4 March 2015",
        "3 November 2026",
        "3 December 2026",
        "It is about another family",
        "No reason was given",
        "Case C-0300",
        "signed/001.pdf",
        "Certainly about this person",
    ):
        assert said in words
    data = json.loads(parts["data.json"])
    assert canonical_json(data) == parts["data.json"]
    assert (data["format"], data["version"]) == ("eh-desktop.subject-access", 1)
    assert data["due"] == "2026-12-03"
    assert sum(one["count"] for one in data["left_out"]) == 3
    record = next(one for one in data["items"] if one["kind"] == "record")
    assert record["content"]["record"]["fields"]["case_ref"] == "C-0300"
    assert record["files"] == ["signed/001.pdf"]
    assert record["content"]["journal"][0]["what"] == "started"
    if os.name == "posix":
        assert {one.stat().st_mode & 0o077 for one in place.rglob("*")} == {0}


def test_what_is_given_out_is_english_whatever_the_screen_speaks(workspace: Workspace) -> None:
    _mina(workspace)
    signed(workspace, "C-0300")
    values = {"on": "2026-11-20", "who": "Selma Vance", "sort": "advice", "case_ref": "C-0300"}
    workspace.logs.save(workspace.logs.blank("support", values))
    plain = report_to_plain(gathered(workspace, searched(workspace, MINA)).report)
    with pseudo_spoken():
        found = searched(workspace, MINA)
        assert found.items[0].title.startswith(OPENS)
        decided = Decided(found.items, {say(PERHAPS): 1, "": 1, "Somebody typed this": 1})
        job = next(
            one.job for one in workspace.subject_access.gather(found, decided, "") if one.job
        )
        told = report_to_plain(job.report)
        build_subject_pdf(job.report, application="Test")
    assert isinstance(plain, dict)
    assert isinstance(told, dict)
    assert told["items"] == plain["items"]
    assert told["searched"] == plain["searched"]
    reasons = [one.reason for one in job.report.left_out]
    assert reasons == [NOT_SAID, "Somebody typed this", PERHAPS]


def test_the_sealed_file_opens_with_its_passphrase_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    _mina(workspace)
    job = gathered(workspace, searched(workspace, MINA))
    path = job.to("sealed", tmp_path / "given.zip.age", PASSPHRASE).run(_go_on)
    sealed = path.read_bytes()
    assert sealed.startswith(b"age-encryption.org/v1\n-> scrypt")
    assert b"Vale" not in sealed
    assert [one.name for one in path.parent.glob("given*")] == ["given.zip.age"]
    packed = pyrage.passphrase.decrypt(sealed, PASSPHRASE)
    with zipfile.ZipFile(BytesIO(packed)) as files:
        assert files.testzip() is None
        assert files.namelist() == ["report.pdf", "data.json"]
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(sealed, "another passphrase")
    with pytest.raises(RuleTrouble, match="needs a passphrase"):
        job.to("sealed", tmp_path / "none.zip.age").run(_go_on)
    assert PASSPHRASE not in repr(job.to("sealed", path, PASSPHRASE))


def test_the_age_program_opens_the_sealed_file(workspace: Workspace, tmp_path: Path) -> None:
    need("age")
    _mina(workspace)
    job = gathered(workspace, searched(workspace, MINA))
    path = job.to("sealed", tmp_path / "given.zip.age", PASSPHRASE).run(_go_on)
    opened_at = tmp_path / "given.zip"
    age = shutil.which("age")
    assert age is not None
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [age, "-d", "-o", str(opened_at), str(path)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=_take_terminal,
    )
    os.close(theirs)
    asked = b""
    while b"assphrase" not in asked:
        asked += os.read(ours, 1024)
    os.write(ours, f"{PASSPHRASE}\n".encode())
    assert process.wait(timeout=60) == 0
    os.close(ours)
    with zipfile.ZipFile(opened_at) as files:
        assert json.loads(files.read("data.json"))["subject"]["names"][0]["family"] == "Vale"


def _take_terminal() -> None:
    """Make the terminal at standard input this process's own: age asks there."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_a_place_that_cannot_be_written_keeps_nothing(workspace: Workspace, tmp_path: Path) -> None:
    _mina(workspace)
    job = gathered(workspace, searched(workspace, MINA))
    there = tmp_path / "there"
    there.mkdir()
    (there / "mine.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(Trouble, match="of this name already"):
        job.to("folder", there).run(_go_on)
    assert opened(there) == {"mine.txt": b"kept"}
    for form, place in (("zip", "no/given.zip"), ("folder", "no/given")):
        with pytest.raises(Trouble, match="could not be written") as told:
            job.to(form, tmp_path / place).run(_go_on)  # type: ignore[arg-type]
        assert "Choose another place" in told.value.remedy
    blocked = tmp_path / "given.zip"
    blocked.mkdir()
    with pytest.raises(Trouble, match="could not be written"):
        job.to("zip", blocked).run(_go_on)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["given.zip", "there", "vault"]


@pytest.mark.parametrize("where", ["log", "record"])
def test_a_fault_while_things_are_put_together_is_no_omission(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """An entry of a log that nobody knows any more is there all the same."""
    workspace._context.logs.put(
        LogEntry("e9", "support", {"who": "Mina Vale"}, created_at=AT), who="Robin", at=AT, what="x"
    )
    filled(workspace).apply(Change(Part.COMMENT, "assessment", "Mina Vale was heard."))
    if where == "log":
        monkeypatch.delitem(LOG_KINDS, "support")  # type: ignore[arg-type]
    else:
        monkeypatch.setattr(subject_items, "_named_in", _no_field)
    with pytest.raises(KeyError, match="support" if where == "log" else "no such field"):
        searched(workspace, MINA)


def _no_field(*_given: object) -> None:
    raise KeyError("no such field")


def test_what_is_removed_while_the_search_goes_on_is_passed_over(workspace: Workspace) -> None:
    context, case = workspace._context, _mina(workspace)
    record_id = signed(workspace)
    context.sent.add(SentBundle(1, "0" * 64, AT, "C", "", (record_id,)))
    finds = Finds(Looker(MINA))
    gone: list[tuple[Kind, str]] = [
        ("case", "gone"),
        ("log", "gone"),
        ("record", "gone"),
        ("sample", "gone"),
        ("return", "gone"),
        ("import", "gone"),
        ("sent", "9"),
    ]
    there: list[tuple[Kind, str]] = [("case", case.id), ("record", record_id)]
    for key in (*gone, *there):
        finds.add(key, "Note", "Mina Vale", "certain", "Named")
    items = SubjectItems(context)
    assert [one.key for one in items.build(finds)] == [
        *(f"{kind}:{name}" for kind, name in there),
        "sent:1",
    ]
    assert items.refs([case.id, "gone"]) == (case.ref,)


def test_a_sent_form_that_is_erased_while_the_search_goes_on_ends_nothing(
    workspace: Workspace,
) -> None:
    context = workspace._context
    context.sent.add(SentBundle(1, "0" * 64, AT, "C", "", ("erased",)))
    context.cases.put(
        Case("c9", "C-0399", people=(CasePerson("p1", "Mina Vale", "child"),), batch="gone"),
        who="Robin",
        at=AT,
        what="case added",
    )
    finds = Finds(Looker(MINA))
    finds.add(("record", "erased"), "Note", "Mina Vale", "certain", "Named")
    finds.add(("case", "c9"), "Person", "Mina Vale", "certain", "Named")
    assert [one.key for one in SubjectItems(context).build(finds)] == ["case:c9"]


def test_a_cancelled_export_writes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    _mina(workspace)
    job = gathered(workspace, searched(workspace, MINA))
    with pytest.raises(AccessStopped):
        job.to("zip", tmp_path / "given.zip").run(lambda: True)
    assert not (tmp_path / "given.zip").exists()


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_an_export_cancelled_while_it_is_written_leaves_nothing(
    workspace: Workspace, tmp_path: Path, form: str
) -> None:
    """A stick is slow: all is written beside its place when the person cancels."""
    _mina(workspace)
    place = tmp_path / "given"
    job = gathered(workspace, searched(workspace, MINA)).to(form, place)  # type: ignore[arg-type]
    with pytest.raises(AccessStopped):
        job.run(lambda: any(tmp_path.glob("given*")))
    assert not list(tmp_path.glob("given*"))


def test_the_journal_keeps_that_a_request_was_met_and_never_whose(workspace: Workspace) -> None:
    _mina(workspace)
    found = searched(workspace, MINA)
    before = workspace._context.journal.count()
    workspace.subject_access.keep(Decided(found.items, {"Not theirs": 2}))
    entries = workspace._context.journal.entries()[before:]
    assert [one.what for one in entries] == [JOURNAL_WORDS]
    assert json.loads(entries[0].detail) == {"items": len(found.items), "left_out": 2}
    assert "Vale" not in f"{entries[0].detail}{entries[0].what}{entries[0].record_id}"


def test_a_person_of_a_case_comes_with_name_birth_and_reference(workspace: Workspace) -> None:
    _mina(workspace)
    access = workspace.subject_access
    subject = access.person_of("case-C-0300", "p1")
    assert subject == Subject((Name("Mina", "Vale"),), "2015-03-04", ("C-0300",))
    with pytest.raises(KeyError):
        access.person_of("case-C-0300", "p9")
    turned = [one.names[0] for one in other_spellings(subject)]
    assert turned == [Name("Vale", "Mina"), Name("", "Vale"), Name("Mina")]
    assert [one.names[0] for one in other_spellings(Subject((Name("", "Mina Vale"),)))] == [
        Name("Mina", "Vale")
    ]
    assert access.due("") == ("", "")


def test_nothing_found_says_what_was_searched(workspace: Workspace) -> None:
    _mina(workspace)
    found = searched(workspace, Subject((Name("Nobody", "Anywhere"),)))
    assert found.items == ()
    assert dict(found.searched)["Cases"] == 1
