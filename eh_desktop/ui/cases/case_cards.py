"""The cards of a case's page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import CaseFinding, standing_of
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LogEntry, LogKind, on_day
from eh_desktop.services.records import RecordRow
from eh_desktop.ui.cases.words import (
    STANDING_LOOKS,
    STANDING_WORDS,
    STATUS_WORDS,
    capital,
    date_kinds,
    finding_chip,
    happened,
)
from eh_desktop.ui.said import STATE_LOOKS, STATE_WORDS, of_day
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, chip, label, line
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.rows import RowLink, rows_of

_ROLES = {"child": mark("Child"), "parent": mark("Parent or carer"), "other": mark("Other")}


def facts_card(case: Case, words: Mapping[str, str]) -> Card:
    """Give who leads the case, and what else is written about it."""
    card = Card(say("The case"))
    facts = (
        (capital(words["lead"]), case.lead),
        (say("Led before by"), ", ".join(case.past_leads)),
        (say("Agency"), case.agency),
        (say("Family"), case.family),
        (say("Priority or theme"), case.priority),
        (say("Step-down"), say("Came down from statutory social care") if case.step_down else ""),
        (say("Status"), say(STATUS_WORDS[case.status])),
        (say("Why it was closed"), case.closing_reason),
        (say("Note"), case.note),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(16))
    grid.setVerticalSpacing(THEME.px(6))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for row, (name, text) in enumerate((name, text) for name, text in facts if text):
        grid.addWidget(label(name, "muted"), row, 0, top)
        grid.addWidget(label(text), row, 1, top)
    card.body.addLayout(grid)
    return card


def people_card(case: Case, chosen: Callable[[], None]) -> Card:
    """Give the people of the family; `chosen` is called by the link to all about one of them."""
    card = Card(say("The family"))
    if not case.people:
        card.body.addWidget(
            label(say("Nobody is entered yet. Edit the case to add people."), "muted")
        )
    for person in case.people:
        said, born = say(_ROLES[person.role]), british_date(person.born)
        if born:
            said = say("{role}, born on {date}", role=said, date=born)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(label(person.name, "strong"))
        told.addWidget(label(said, "muted"))
        words = say("Everything about {name}", name=person.name)
        link = LinkButton(say("All that is held…"), words)
        link.setProperty("key", person.id)
        link.clicked.connect(chosen)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(12))
        row.addLayout(told, 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
    return card


def findings_card(findings: Sequence[CaseFinding]) -> Card:
    """Give how the case stands to each limit of the framework, with the working."""
    card = Card(say("Dates against the framework"))
    if not findings:
        card.body.addWidget(
            label(say("This framework sets no limits for the days of a case."), "muted")
        )
    for at, finding in enumerate(findings):
        if at:
            card.body.addWidget(line())
        words, look = finding_chip(finding)
        head = QHBoxLayout()
        head.setSpacing(THEME.px(12))
        head.addWidget(label(finding.title, "strong"), 1)
        head.addWidget(chip(words, look), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        card.body.addWidget(label(finding.because))
        if finding.source:
            card.body.addWidget(label(say("Source: {source}.", source=finding.source), "muted"))
    return card


def timeline_card(case: Case, words: Mapping[str, str], chosen: Callable[[], None]) -> Card:
    """Give what happened, the latest first; `chosen` is called by a day that can be changed."""
    card = Card(say("What happened"))
    days = happened(case, words)
    if not days:
        card.body.addWidget(label(say("No day is entered yet."), "muted"))
        return card
    kinds = date_kinds(words)
    left = {(one.on, kinds[one.kind], one.note): one.id for one in case.dates}
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(16))
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, entry in enumerate(reversed(days)):
        on, what, note = entry
        grid.addLayout(_told(label(british_date(on), "strong", wrap=False)), row, 0, top)
        said = (label(what), label(note, "muted")) if note else (label(what),)
        grid.addLayout(_told(*said), row, 1, top)
        if entry in left:
            change = LinkButton(
                say("Change…"), say("Change {what} of {date}", what=what, date=british_date(on))
            )
            change.setProperty("key", left[entry])
            change.clicked.connect(chosen)
            grid.addWidget(change, row, 2, top)
    card.body.addLayout(grid)
    return card


def _told(*said: QLabel) -> QVBoxLayout:
    """Give lines that begin as low as the words of a link beside them."""
    column = QVBoxLayout()
    column.setContentsMargins(0, THEME.px(4), 0, THEME.px(2))
    column.setSpacing(0)
    for one in said:
        column.addWidget(one)
    return column


def siblings_card(case: Case, siblings: Sequence[tuple[Case, tuple[CaseFinding, ...]]]) -> Card:
    """Give the other cases of the same family; each opens."""
    card = Card(say("Brothers and sisters"))
    rows = rows_of(card)
    for other, findings in siblings:
        standing = standing_of(other, findings)
        names = ", ".join(child.name for child in other.children)
        title = " · ".join(part for part in (other.ref, names) if part)
        rows.add(
            RowLink(
                f"case:{other.id}",
                title,
                other.lead,
                say(STANDING_WORDS[standing]),
                STANDING_LOOKS[standing],
            )
        )
    if not siblings:
        said = say("No other case is of this family.")
        if not case.family.strip():
            said = say("Name the family, and the cases of brothers and sisters stand here.")
        card.body.addWidget(label(said, "muted"))
    return card


def records_card(records: Sequence[RecordRow]) -> Card:
    """Give the forms that name the case; each opens."""
    card = Card(say("Forms about this case"))
    rows = rows_of(card)
    for row in records:
        day = of_day(row.day, row.changed_at)
        note = f"{row.answered} · {day}" if row.answered else day
        rows.add(
            RowLink(
                f"record:{row.record_id}",
                row.title,
                note,
                say(STATE_WORDS[row.state]),
                STATE_LOOKS[row.state],
            )
        )
    if not records:
        said = say("None yet. “Start a form” begins one with its header filled from this case.")
        card.body.addWidget(label(said, "muted"))
    return card


def log_card(entries: Sequence[tuple[LogKind, LogEntry]]) -> Card:
    """Give the entries of all logs that name the case; each opens."""
    card = Card(say("In the logs"))
    rows = rows_of(card)
    for kind, entry in entries:
        what = entry.values.get(kind.what, "")
        title = f"{capital(kind.one)}: {what}" if what else capital(kind.one)
        rows.add(RowLink(f"entry:{entry.id}", title, british_date(on_day(entry))))
    if not entries:
        card.body.addWidget(label(say("No entry of a log names this case."), "muted"))
    return card
