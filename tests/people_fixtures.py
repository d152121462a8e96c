"""Somebody at their own laptop, with real keys and clicks from the unlock window on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from eh_desktop.demo.player import Player
from eh_desktop.domain.people import Profile
from eh_desktop.services.context import Context
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.actions.actions_page import ActionsPage
from eh_desktop.ui.actions.step_dialog import StepDialog
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.choice_lists import ChoiceList
from eh_desktop.ui.editor.criterion_question import CriterionQuestion
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.programme.duty_table import DutyLink
from tests.journey_fixtures import PASSPHRASE
from tests.shell_fixtures import settle

Kind = TypeVar("Kind")
Prepare = Callable[[Workspace], None]
HELD = Qt.KeyboardModifier.ControlModifier
KEYS = {"yes": "y", "no": "n", "unsure": "?"}


def nothing(_workspace: Workspace) -> None:
    """Leave a new vault as it is."""


class Person:
    """One person: what they see, and their hands."""

    def __init__(self, folder: Path, profile: Profile) -> None:
        """Sit before a laptop that was set up once and is locked."""
        self.hands = Player(None)
        self.folder = folder
        self.entrance = Entrance(VaultService(folder), Preferences(folder))
        self.profile = profile

    @property
    def desk(self) -> Desk:
        """The open desk; read to assert, never to act."""
        assert self.entrance.desk is not None, "the laptop is locked"
        return self.entrance.desk

    @property
    def workspace(self) -> Workspace:
        """The services beneath; read to assert, never to act."""
        return self.desk.workspace

    def unlock(self) -> None:
        """Type the passphrase and come to Home."""
        self.entrance.show()
        window = self.entrance.unlocking
        assert window is not None
        self.hands.write(window.passphrase.edit, PASSPHRASE)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.wait("Home", lambda: self.entrance.desk is not None)
        self.hands.show(self.desk.window)

    def go(self, page_id: str, kind: type[Kind]) -> Kind:
        """Click a place of the rail and give its page."""
        self.hands.click(self.desk.window.rail.button(page_id))
        return self.page(page_id, kind)

    def page(self, page_id: str, kind: type[Kind]) -> Kind:
        """Give the page in front, which has to be this one."""
        assert self.desk.window.current_page_id == page_id
        return _is(self.desk.window.page(page_id), kind)

    def click(self, widget: QWidget | None) -> None:
        """Click what can be seen; the keys go on in what is in front then."""
        assert widget is not None
        self.hands.click(widget)
        front = QApplication.activeModalWidget() or self.desk.window
        if front.isVisible():
            self.hands.show(front)

    def press_words(self, words: str, within: QWidget | None = None) -> None:
        """Click the visible button that says these words."""
        ground = within or self.desk.window
        buttons = [one for one in ground.findChildren(QPushButton) if one.isVisible()]
        found = [one for one in buttons if one.text().replace("&", "").strip("… ") == words]
        assert found, f"no button says “{words}”: {[one.text() for one in buttons]}"
        self.click(found[0])

    def begin_duty(self, title: str) -> None:
        """Click what Home offers to do about a duty."""
        links = self.page("home", HomePage).findChildren(DutyLink)
        self.click(next(one for one in links if one.accessibleName().endswith(f": {title}")))

    def figure(self, title: str) -> str:
        """Give what Home says of a duty: `0 of 1`."""
        links = self.go("home", HomePage).findChildren(DutyLink)
        mine = [one.text() for one in links if f", {title}: " in one.accessibleName()]
        assert len(mine) == 1, mine
        return mine[0]

    def fill(self, texts: dict[str, str], choices: dict[str, str]) -> None:
        """Write into fields of the header, and choose."""
        assert self.editor.tabs is not None
        page = _is(self.editor.tabs.current(), CasePage)
        for key, text in texts.items():
            self.hands.write(page.questions[key].target(), text)
        for key, choice in choices.items():
            self.click(_is(page.questions[key].control, ChoiceList).buttons[choice])
        self.editor.flush()

    def follow(self, words: str, step: str, note: str) -> None:
        """Find a row among the actions by typing, and take a step at it with a note."""
        page = self.go("actions", ActionsPage)
        self.hands.write(page.panel.bar.search, words)
        row = page.row()
        assert row is not None
        assert words in row.what
        self.press_words(step, page)
        asking = _is(self.desk.actions.asking, StepDialog)
        self.hands.write(asking.note, note)
        self.click(asking.accept_button)

    @property
    def editor(self) -> AuditEditor:
        """The editor in front."""
        assert self.desk.window.current_page_id == "audit"
        return _is(self.desk.editor, AuditEditor)

    def next_tab(self) -> QWidget:
        """Turn to the next tab with Ctrl+Tab and give its page."""
        self.hands.press(Qt.Key.Key_Tab, HELD)
        assert self.editor.tabs is not None
        return self.editor.tabs.current()

    def answer(self, values: list[str]) -> SectionPage:
        """Answer a section's criteria with the keyboard alone, F8 leading to each in turn."""
        assert self.editor.tabs is not None
        there = self.editor.tabs.current()
        page = _is(there if isinstance(there, SectionPage) else self.next_tab(), SectionPage)
        for value in values:
            self.hands.type_text(KEYS.get(value, value))
            self.hands.press(Qt.Key.Key_F8)
        return page

    def ask(self, page: SectionPage, criterion_id: str, owner: str, by: str) -> None:
        """Say at a “?” who finds out, and by when."""
        question = page.cards[criterion_id].findChild(CriterionQuestion)
        assert isinstance(question, CriterionQuestion), self.stored()
        self.hands.write(question.owner, owner)
        self.hands.write(question.by_when.line, by)
        self.editor.flush()

    def agree(self, what: str, by: str, table: int = 0) -> None:
        """Add an action on the last tab."""
        assert self.editor.tabs is not None
        page = _is(self.editor.tabs.current(), SummaryPage)
        card = page.tables[table]
        self.click(card.add_button)
        row = list(card.rows.values())[-1]
        self.hands.write(row.what, what)  # type: ignore[attr-defined]
        self.hands.write(row.by_when.line, by)  # type: ignore[attr-defined]
        self.editor.flush()

    def sign(self) -> str:
        """Finish with Ctrl+Return, sign with the passphrase; give the record's id."""
        record_id = self.desk.audits.record_id
        self.hands.press(Qt.Key.Key_Return, HELD)
        dialog = self.desk.signing.dialog
        assert dialog is not None, self._missing()
        self.hands.write(dialog.passphrase.edit, PASSPHRASE)
        self.click(dialog.accept_button)
        self.hands.wait("the PDF", lambda: self.desk.window.current_page_id == "document")
        self.hands.show(self.desk.window)
        assert self.workspace.records.document(record_id)
        return record_id

    def stored(self) -> dict[str, str | None]:
        """Give what is stored of the form that is open: values by criterion."""
        session = self.desk.audits.session
        answers = session.record.answers if session is not None else {}
        return {key: answer.value for key, answer in answers.items()}

    def _missing(self) -> list[str]:
        session = self.desk.audits.session
        return [gap.text for gap in session.missing()] if session is not None else []

    def leave(self) -> None:
        """Close everything."""
        if self.entrance.window is not None:
            self.entrance.window.close()
            self.entrance.window.deleteLater()
        self.entrance.close()
        if self.entrance.unlocking is not None:
            self.entrance.unlocking.close()
            self.entrance.unlocking.deleteLater()
        self.entrance.deleteLater()
        settle()


class Meet(Protocol):
    """Gives a person whose vault was made and prepared, some days ago if need be."""

    def __call__(self, profile: Profile, prepare: Prepare = nothing, days_ago: int = 0) -> Person:
        """Make the vault, prepare it by services, and let the person in."""


@pytest.fixture
def meet(
    folder: Path,
    dressed: QApplication,
    cheap_argon: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Meet]:
    """Give what makes a person's vault and lets them in."""
    people: list[Person] = []

    def make(profile: Profile, prepare: Prepare = nothing, days_ago: int = 0) -> Person:
        vault = VaultService(folder)
        with monkeypatch.context() as then:
            if days_ago:
                then_at = datetime.now(UTC) - timedelta(days=days_ago)
                moment = then_at.isoformat(timespec="seconds")
                then.setattr(Context, "now", lambda _self: moment)
            workspace = vault.begin(vault.make_keys(PASSPHRASE).data_key, profile)
            try:
                prepare(workspace)
            finally:
                workspace.close()
                vault.release()
        person = Person(folder, profile)
        people.append(person)
        person.unlock()
        return person

    yield make
    for person in people:
        person.leave()


def _is(value: object, kind: type[Kind]) -> Kind:
    assert isinstance(value, kind), f"{type(value).__name__} is there, not {kind.__name__}"
    return value
