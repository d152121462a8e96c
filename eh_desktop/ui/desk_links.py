"""How the desks of one matter lead to another: their signals, connected here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eh_desktop.ui.desk import Desk


def connect_matters(desk: Desk) -> None:
    """Let every desk lead to what its matter is about."""
    for connect in _MATTERS:
        connect(desk)


def _connect_duplicates(desk: Desk) -> None:
    """Let a form be duplicated from its list and from the editor; the new draft opens."""
    desk.lists.duplicateRequested.connect(desk.duplicates.ask)
    desk.audits.duplicateRequested.connect(desk.duplicates.ask)
    desk.duplicates.started.connect(desk.open_audit)


def _connect_actions(desk: Desk) -> None:
    """Let what is followed up open its form, and a signed notice be shown."""
    actions = desk.actions
    actions.openRequested.connect(desk.open_audit)
    actions.questionChosen.connect(desk.audits.open)
    actions.startRequested.connect(desk.starts.start)
    actions.notices.made.connect(desk.documents.show_made)
    desk.audits.follow_on.concernRequested.connect(actions.show_detail)


def _connect_service(desk: Desk) -> None:
    """Let forms be laid beside each other, and the plan lead to what it is made of."""
    service = desk.service
    service.pageRequested.connect(desk.go)
    service.openRequested.connect(desk.open_audit)
    service.criterionRequested.connect(desk.audits.open)
    service.formRequested.connect(desk.audits.start)
    desk.lists.formRequested.connect(desk.audits.start)
    service.historyRequested.connect(desk.actions.show_detail)
    service.documentMade.connect(desk.documents.show_made)
    desk.actions.stepTaken.connect(service.refresh)
    desk.audits.follow_on.compareRequested.connect(service.compare)
    desk.lists.compareRequested.connect(service.compare)


def _connect_programme(desk: Desk) -> None:
    """Let the figures of Home open their duties, and duties what they are about."""
    lists, programme = desk.lists, desk.programme
    lists.pageRequested.connect(desk.go)
    lists.dutyRowsRequested.connect(programme.open_duty)
    lists.dutyActRequested.connect(programme.act)
    lists.exportRequested.connect(programme.ask_export)
    programme.pageRequested.connect(desk.go)
    programme.openRequested.connect(desk.open_audit)
    programme.formRequested.connect(desk.audits.start)
    programme.caseRequested.connect(desk.cases.case.open)
    programme.sampleRequested.connect(desk.samples.draw_for)
    programme.logRequested.connect(desk.cases.show_tab)
    programme.entryRequested.connect(desk.cases.open_entry)


def _connect_retention(desk: Desk) -> None:
    """Let what is kept be opened, held and erased, from where it is and from its own page."""
    retention, kept = desk.retention, desk.kept
    retention.left.connect(desk.cases.show)
    retention.caseRequested.connect(desk.cases.case.open)
    retention.recordRequested.connect(desk.open_audit)
    retention.entryRequested.connect(desk.cases.open_entry)
    retention.changed.connect(kept.show_changed)
    retention.erased.connect(kept.let_go)
    desk.cases.keepingRequested.connect(retention.show)
    desk.settings.keepingRequested.connect(retention.show)
    desk.cases.entryKeepingRequested.connect(kept.ask_entry)
    desk.audits.keepingRequested.connect(kept.ask_record)
    case = desk.cases.case
    case.holdRequested.connect(kept.hold_case)
    case.liftRequested.connect(kept.lift_case)
    case.eraseRequested.connect(kept.erase_case)


def _connect_returns(desk: Desk) -> None:
    """Let the rows of a return open what they are, and its duty lead to it."""
    returns = desk.returns
    returns.recordRequested.connect(desk.open_audit)
    returns.caseRequested.connect(desk.cases.case.open)

    def open_entry(entry_id: str) -> None:
        desk.cases.open_entry(entry_id)
        if desk.cases.dialog is not None:
            desk.cases.dialog.finished.connect(returns.refresh)

    returns.entryRequested.connect(open_entry)
    returns.sendRequested.connect(desk.exchange.show_return)
    desk.programme.returnRequested.connect(returns.open)


def _connect_access(desk: Desk) -> None:
    """Let cases lead to the search for a person, and what it finds open what it is."""
    access, cases = desk.access, desk.cases
    cases.accessRequested.connect(access.show)
    cases.case.personRequested.connect(access.begin_for)

    def leave(case_id: str) -> None:
        if case_id and case_id in {one.id for one in desk.workspace.cases.all()}:
            cases.case.open(case_id)
        else:
            cases.show()

    access.backRequested.connect(leave)
    opens = {
        "case": cases.case.open,
        "record": desk.open_audit,
        "log": cases.open_entry,
        "sample": desk.samples.sample.open,
        "return": desk.returns.open,
    }

    def open_item(kind: str, item_id: str) -> None:
        opens[kind](item_id)

    access.openRequested.connect(open_item)
    desk.retention.erased.connect(access.let_go)


def _connect_palette(desk: Desk) -> None:
    """Let everything that can be done or opened be found by a few letters.

    A desk that has something to offer is asked by one line here (`palette.commands`).
    """
    palette = desk.palette
    for source in (
        desk.cases.commands,
        desk.samples.commands,
        desk.starts.commands,
        desk.imports.commands,
        desk.programme.commands,
        desk.access.commands,
        desk.retention.commands,
        desk.service.commands,
        desk.settings.commands,
        desk.words.commands,
    ):
        palette.commands.offer(source)
    palette.caseRequested.connect(desk.cases.case.open)
    palette.recordRequested.connect(desk.open_audit)
    desk.window.paletteRequested.connect(palette.show)
    desk.window.helpRequested.connect(desk.help.show)
    desk.audits.opened.connect(palette.note_record)
    desk.cases.case.opened.connect(palette.note_case)


_MATTERS = (
    _connect_service,
    _connect_duplicates,
    _connect_programme,
    _connect_returns,
    _connect_actions,
    _connect_retention,
    _connect_access,
    _connect_palette,
)
"""What connects the desks of one matter with the others."""
