"""An auditor: a sample in buddy pairs, an audit with a concern, signed, sent and taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from eh_desktop.demo import made_up
from eh_desktop.demo.centre import Team
from eh_desktop.demo.filling import Filling
from eh_desktop.domain.people import Profile
from eh_desktop.domain.record import OVERALL
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.samples.dialogs import ShareDialog
from eh_desktop.ui.samples.sample_page import SamplePage
from eh_desktop.ui.samples.samples_page import SamplesPage
from tests.people_fixtures import HELD, Meet, Person
from tests.samples_fixtures import OWNER, TEAM, add_cases

PROFILE = Profile(OWNER.name, "auditor", "CAF adviser", OWNER.agency, "tameside")


def _cases(workspace: Workspace) -> None:
    add_cases(workspace)
    workspace.samples.set_team(TEAM)


def _begin_own(auditor: Person) -> str:
    """Draw a sample, share it out in buddy pairs, and start the first audit of one's own."""
    samples = auditor.go("samples", SamplesPage)
    auditor.press_words("Draw a sample", samples)
    draw = auditor.desk.samples.dialog
    assert draw is not None
    auditor.hands.write(draw.form.least, "6")
    auditor.hands.wait("the draw", draw.accept_button.isEnabled)
    auditor.click(draw.accept_button)
    page = auditor.page("sample", SamplePage)
    auditor.click(page.share_button)
    share = auditor.desk.samples.sample.allocation.dialog
    assert isinstance(share, ShareDialog)
    auditor.click(share.pairs)
    auditor.click(share.accept_button)
    standing = auditor.workspace.samples.all()[0].standing
    mine = next(one for one in standing if one.auditor == PROFILE.name)
    assert mine.partner not in ("", PROFILE.name), "somebody of another agency looks with them"
    page.panel.table.setFocus()
    auditor.hands.press(Qt.Key.Key_Home)
    for _ in range(mine.number - 1):
        auditor.hands.press(Qt.Key.Key_Down)
    assert page.panel.chosen_id() == str(mine.number)
    auditor.click(page.open_button)
    return mine.case_ref


def _audit(auditor: Person) -> str:
    """Judge every section, raise a concern, be stopped by it, tell somebody, and sign."""
    filling = Filling(auditor.hands, auditor.desk)
    filling.choose("stage", "final_review")
    filling.choose("opened_after", "request")
    for section in ("s1", "s2", "s3"):
        filling.section(section)
    filling.raise_concern()
    filling.award("s1")
    filling.award("s2", made_up.AWARD_DIFFERENT, made_up.AWARD_REASON)
    filling.award("s3")
    filling.summary()
    filling.award(OVERALL)
    auditor.hands.press(Qt.Key.Key_Return, HELD)
    assert auditor.desk.signing.dialog is None, "an open concern goes first"
    filling.settle_concern()
    return auditor.sign()


def test_an_auditor_from_the_sample_to_the_centre(meet: Meet, tmp_path: Path) -> None:
    team = Team(tmp_path / "centre")
    team.init()
    auditor = meet(PROFILE, _cases)
    case_ref = _begin_own(auditor)
    record_id = _audit(auditor)
    record = auditor.workspace.records.open(record_id).record
    assert record.fields["case_ref"] == case_ref
    (concern,) = record.concerns.values()
    assert concern.told_whom == made_up.CONCERN_TOLD

    exchange = auditor.go("exchange", ExchangePage)
    card, out = tmp_path / "laptop.ehdevice", tmp_path / "out"
    out.mkdir()
    with auditor.hands.answering(team.card, card, out):
        auditor.click(exchange.import_button)
        auditor.click(exchange.card_button)
        team.enrol(card)
        auditor.click(exchange.bundle_button)
        auditor.hands.wait("the bundle", lambda: bool(list(out.glob("*.ehbundle"))))
    auditor.hands.wait("the page", lambda: not auditor.desk.runner.busy)
    taken = team.take_in(*out.glob("*.ehbundle"))
    assert [one["records"] for one in taken["accepted"]] == [1]
    assert auditor.workspace.records.open(record_id).record.state == "sent"
