"""Words in any dialog are there again after the application locked or closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.services.unsaved import Written
from eh_desktop.services.vaults import VaultService, strength
from eh_desktop.ui.access.give_dialog import GiveDialog
from eh_desktop.ui.cases.fields_dialog import FieldsDialog, SureDialog
from eh_desktop.ui.child.handover import HandOverDialog
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.retention.dialogs import EraseSheet
from eh_desktop.ui.samples.draw_dialog import DrawDialog
from eh_desktop.ui.template_dialog import TemplateDialog
from eh_desktop.ui.templates_dialog import TemplatesDialog
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.written_sheet import WrittenSheet
from tests.erasing_fixtures import old_case, texts_of_store
from tests.journey_fixtures import filled, service, signed, workspace
from tests.shell_fixtures import desk_over, settle
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
TYPED = "Quince and larch"
Asked = tuple[Sheet, QWidget]
Ask = Callable[[Desk], Asked]


def _open(desk: Desk, kind: type[Sheet] = Sheet) -> Sheet:
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def _amend(desk: Desk) -> Asked:
    desk.reasons.amend(signed(desk.workspace))
    return _open(desk), _open(desk).reason  # type: ignore[attr-defined]


def _hold(desk: Desk) -> Asked:
    desk.retention.keeping.ask_hold("case", old_case(desk.workspace).id)
    return _open(desk), _open(desk).reason  # type: ignore[attr-defined]


def _term(desk: Desk) -> Asked:
    desk.retention.keeping.ask_term("case")
    return _open(desk), _open(desk).reason  # type: ignore[attr-defined]


def _erase(desk: Desk) -> Asked:
    case = old_case(desk.workspace, closed_on=desk.workspace.cases.today())
    desk.retention.ask_erasing("case", case.id)
    return _open(desk), _open(desk).reason  # type: ignore[attr-defined]


def _template(desk: Desk) -> Asked:
    desk.audits.templates.keep("Good practice.")
    dialog = _open(desk)
    assert isinstance(dialog, TemplateDialog)
    return dialog, dialog.name


def _step(desk: Desk) -> Asked:
    signed(desk.workspace)
    row = next(one for one in desk.workspace.follow_up.rows() if "done" in one.steps)
    desk.actions.show_detail(row.id)
    desk.actions.ask(row.id, "done")
    dialog = desk.actions.asking
    assert dialog is not None
    return dialog, dialog.note  # type: ignore[union-attr]


def _field(desk: Desk, key: str) -> Asked:
    dialog = _open(desk, FieldsDialog)
    assert isinstance(dialog, FieldsDialog)
    return dialog, dialog.questions[key].target()


def _day(desk: Desk) -> Asked:
    desk.cases.case.open(
        desk.workspace.cases.save(replace(desk.workspace.cases.blank(), ref="C-0401")).id
    )
    desk.cases.case.add_day("meeting")
    return _field(desk, "note")


def _closure(desk: Desk) -> Asked:
    desk.cases.case.open(
        desk.workspace.cases.save(replace(desk.workspace.cases.blank(), ref="C-0401")).id
    )
    desk.cases.case.close_case()
    return _field(desk, "closing_reason")


def _team(desk: Desk) -> Asked:
    desk.samples.sample.allocation.ask_team()
    dialog = _open(desk, FieldsDialog)
    assert isinstance(dialog, FieldsDialog)
    dialog.questions["team"].control.add_button.click()  # type: ignore[union-attr]
    settle()
    return dialog, dialog.focusWidget() or dialog


def _draw(desk: Desk) -> Asked:
    desk.samples.draw()
    dialog = _open(desk)
    assert isinstance(dialog, DrawDialog)
    return dialog, dialog.form.seed


ASKS = (_amend, _hold, _term, _erase, _template, _step, _day, _closure, _team, _draw)


@contextmanager
def _again(desk: Desk, service: VaultService) -> Iterator[Desk]:
    """Close, as the lock does, and open the vault anew."""
    desk.window.close()
    settle()
    with desk_over(service.open(service.data_key), service) as again:  # type: ignore[attr-defined]
        again.words.offer()
        yield again


def _offered(desk: Desk) -> WrittenSheet:
    assert desk.words.sheet is not None
    return desk.words.sheet


def _press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


@pytest.mark.parametrize("ask", ASKS)
def test_words_of_any_dialog_are_offered_after_the_lock(
    qtbot: QtBot, desk: Desk, service: VaultService, ask: Ask
) -> None:
    dialog, text = ask(desk)
    title = dialog.windowTitle()
    qtbot.keyClicks(text, TYPED)
    with _again(desk, service) as again:
        (kept,) = again.workspace.unsaved.aside()
        assert kept.title == title
        assert any(TYPED in words for _, words in kept.words)
        assert all(asked for asked, _ in kept.words)
        sheet = _offered(again)
        assert sheet.isVisible()
        _press(qtbot, sheet.copy_buttons[0])
        assert TYPED in QApplication.clipboard().text()
        assert "Copied." in sheet.message.accessibleName()


@pytest.mark.parametrize("ask", ASKS)
def test_a_dialog_in_which_nobody_typed_leaves_nothing(
    qtbot: QtBot, desk: Desk, service: VaultService, ask: Ask
) -> None:
    ask(desk)
    with _again(desk, service) as again:
        assert again.workspace.unsaved.aside() == ()
        assert again.words.sheet is None
        assert again.words.commands() == ()


def test_they_stay_until_they_are_thrown_away(
    qtbot: QtBot, desk: Desk, service: VaultService
) -> None:
    for ask in (_term, _closure):
        _, text = ask(desk)
        qtbot.keyClicks(text, TYPED)
    with _again(desk, service) as again:
        sheet = _offered(again)
        assert len(sheet.cards) == 2
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        settle()
        assert again.words.sheet is None
        (command,) = again.words.commands()
        command.run()
        sheet = _offered(again)
        _press(qtbot, sheet.throw_buttons[0])
        sure = again.words.sure
        assert isinstance(sure, SureDialog)
        _press(qtbot, sure.cancel_button)
        assert len(again.workspace.unsaved.aside()) == 2
        for number in (0, 1):
            _press(qtbot, sheet.throw_buttons[number])
            sure = again.words.sure
            assert isinstance(sure, SureDialog)
            _press(qtbot, sure.accept_button)
            assert len(again.workspace.unsaved.aside()) == 1 - number
        assert again.words.sheet is None
        assert TYPED not in texts_of_store(again.workspace)


def test_a_passphrase_is_never_kept_shown_or_not(
    qtbot: QtBot, desk: Desk, service: VaultService
) -> None:
    dialog, text = _erase(desk)
    assert isinstance(dialog, EraseSheet)
    qtbot.keyClicks(text, TYPED)
    dialog.passphrase.show_button.click()
    qtbot.keyClicks(dialog.passphrase.edit, "secret plum anchor")
    give = GiveDialog(1, 0, strength, desk.window)
    give.open()
    for question in give.findChildren(Labelled):
        for edit in question.findChildren(QWidget):
            QTest.keyClicks(edit, "velvet orbit")
    with _again(desk, service) as again:
        (kept,) = again.workspace.unsaved.aside()
        assert [words for _, words in kept.words] == [TYPED]
        held = texts_of_store(again.workspace)
        assert "secret plum" not in held
        assert "velvet" not in held


def test_nothing_of_it_stands_in_clear_text_on_the_disk(
    qtbot: QtBot, desk: Desk, service: VaultService
) -> None:
    _, text = _term(desk)
    qtbot.keyClicks(text, TYPED)
    desk.window.close()
    files = [path for path in service.folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if TYPED.encode() in path.read_bytes()]


def test_a_second_case_dialog_does_not_take_the_place_of_the_first(
    qtbot: QtBot, desk: Desk, service: VaultService
) -> None:
    desk.cases.case.add()
    _, line = _field(desk, "ref")
    qtbot.keyClicks(line, "C-0301")
    with _again(desk, service) as again:
        assert again.workspace.unsaved.aside() == ()
        again.cases.case.add()
        _, line = _field(again, "ref")
        qtbot.keyClicks(line, "C-0302")
        with _again(again, service) as last:
            (kept,) = last.workspace.unsaved.aside()
            assert [words for _, words in kept.words] == ["C-0302"]
            taken = last.workspace.unsaved.take()
            assert taken is not None
            assert taken.values["ref"] == "C-0301"


def test_words_that_wait_to_be_said_are_saved_where_they_belong(
    qtbot: QtBot, desk: Desk, service: VaultService
) -> None:
    desk.audits.templates.manage()
    dialog = next(one for one in desk.window.findChildren(TemplatesDialog) if one.isVisible())
    _press(qtbot, dialog.add)
    qtbot.keyClicks(dialog.text, TYPED)
    with _again(desk, service) as again:
        assert TYPED in texts_of_store(again.workspace)


def test_hand_over_keeps_what_is_filled_in(qtbot: QtBot, desk: Desk, service: VaultService) -> None:
    desk.child.ask(desk.workspace.records.start("tameside.child_feedback"))
    dialog = desk.child.dialog
    assert isinstance(dialog, HandOverDialog)
    field = next(iter(dialog.fields.values()))
    qtbot.keyClicks(field.target(), "7")
    with _again(desk, service) as again:
        (kept,) = again.workspace.unsaved.aside()
        assert "7" in [words for _, words in kept.words]


def test_the_notice_opens_after_unlocking(
    qtbot: QtBot, service: VaultService, entrance: Entrance
) -> None:
    opened = service.open(service.data_key)  # type: ignore[attr-defined]
    filled(opened)
    opened.unsaved.put_aside("Amend this audit", [("Reason", TYPED)], ())
    opened.close()
    entrance._open(service.data_key)  # type: ignore[attr-defined]
    assert entrance.desk is not None
    sheet = _offered(entrance.desk)
    assert sheet.isVisible()
    assert isinstance(entrance.desk.workspace.unsaved.aside()[0], Written)
