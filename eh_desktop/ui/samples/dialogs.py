"""Who audits, sharing cases out, and giving one case to somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from eh_desktop.domain.allocation import Allocation, Auditor, conflict
from eh_desktop.domain.entries import table_rows, table_text
from eh_desktop.domain.form import Column, Field
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.sampling import SampleCase
from eh_desktop.ui.cases.fields_dialog import FieldsDialog
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.sheet import Sheet

TEAM = "team"


class TeamDialog(FieldsDialog):
    """The people to whom cases are given, remembered for the next sample."""

    def __init__(
        self, team: Sequence[Auditor], parent: QWidget, *, today: str, new_id: Callable[[], str]
    ) -> None:
        """Show who is known."""
        rows = [
            {
                "id": new_id(),
                "name": one.name,
                "agency": one.agency,
                "people": ", ".join(one.team),
            }
            for one in team
        ]
        values = {TEAM: table_text(rows)}
        groups = [("", [team_field()])]
        super().__init__(
            say("Who audits"), say("&Save"), groups, values, parent, today=today, new_id=new_id
        )

    def team(self) -> tuple[Auditor, ...]:
        """Give the auditors as they stand; rows without any word are left out."""
        rows = table_rows(self.values().get(TEAM, ""))
        read = [
            {key: row.get(key, "").strip() for key in ("name", "agency", "people")} for row in rows
        ]
        return tuple(
            Auditor(one["name"], one["agency"], _names(one["people"]))
            for one in read
            if any(one.values())
        )


class ShareDialog(Sheet):
    """Ask how the cases are to be shared out."""

    HELP = "share"

    given = Signal(bool, int, bool)
    """In pairs; how many one auditor takes at most, 0 for any number; anew."""

    def __init__(
        self, team: Sequence[Auditor], waiting: int, moved: int, pair: int, parent: QWidget
    ) -> None:
        """Say who is there; `waiting` cases have nobody, `moved` have but are not started.

        `pair` is how many each of a buddy pair takes by the duty; 0 where it has no pairs.
        """
        super().__init__(say("Allocate evenly"), say("&Allocate"), parent)
        said = say_count(
            "{count} case has nobody yet. They are shared out as evenly as can be; nobody gets a "
            "case that they had a part in.",
            "{count} cases have nobody yet. They are shared out as evenly as can be; nobody gets a "
            "case that they had a part in.",
            waiting,
        )
        self.column.addWidget(label(said))
        people = "\n".join(", ".join(p for p in (one.name, one.agency) if p) for one in team)
        self.column.addWidget(
            label(
                say_count("Among {count} auditor:", "Among {count} auditors:", len(team)), "strong"
            )
        )
        self.column.addWidget(label(people, "muted"))
        self.pairs = QCheckBox(say("In &buddy pairs of different agencies"))
        self.pairs.setChecked(pair > 0)
        self.most = QLineEdit(str(pair) if pair else "")
        self.most.setValidator(QIntValidator(1, 999, self.most))
        self.most.setPlaceholderText(say("any number"))
        self.anew = QCheckBox(
            say("Also share out a&new the {moved} that are not started", moved=moved)
        )
        self.anew.setChecked(waiting == 0)
        self.anew.setVisible(moved > 0)
        self.column.addWidget(self.pairs)
        self.column.addWidget(Labelled(say("Cases for each auditor at most"), self.most))
        self.column.addWidget(self.anew)
        self.column.addStretch(1)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._give)
        self.pairs.setFocus()

    def _give(self) -> None:
        most = int(self.most.text() or 0)
        self.given.emit(self.pairs.isChecked(), most, self.anew.isChecked())


class AssignDialog(Sheet):
    """Give one case to an auditor and a buddy. Who must not have it is named with the reason."""

    given = Signal(str, str)
    """The auditor and the buddy, by name; empty for none."""

    def __init__(
        self, one: Allocation, case: SampleCase, team: Sequence[Auditor], parent: QWidget
    ) -> None:
        """Choose who has it now, if they may, else the first who may."""
        super().__init__(say("Who audits {case_ref}?", case_ref=one.case_ref), say("&Give"), parent)
        about = ", ".join(part for part in (case.agency, case.lead) if part)
        if about:
            self.column.addWidget(label(about, "muted"))
        self.auditor, self.partner = QComboBox(), QComboBox()
        self.partner.addItem(say("No buddy"), "")
        for who in team:
            why = conflict(who, case)
            words = f"{who.name}: {why}" if why else who.name
            self.auditor.addItem(words, who.name)
            self.partner.addItem(words, who.name)
        may = [who.name for who in team if not conflict(who, case)]
        first = one.auditor if one.auditor in may else next(iter(may), "")
        self.auditor.setCurrentIndex(max(0, self.auditor.findData(first)))
        self.partner.setCurrentIndex(max(0, self.partner.findData(one.partner)))
        self.column.addWidget(Labelled(say("Auditor"), self.auditor))
        self.column.addWidget(Labelled(say("Buddy"), self.partner, say("From another agency.")))
        self.column.addStretch(1)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._give)
        self.auditor.currentIndexChanged.connect(self.message.clear)
        self.partner.currentIndexChanged.connect(self.message.clear)
        self.auditor.setFocus()

    def _give(self) -> None:
        self.given.emit(
            str(self.auditor.currentData() or ""), str(self.partner.currentData() or "")
        )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


def team_field() -> Field:
    """Give the table of auditors."""
    return Field(
        TEAM,
        say("Auditors"),
        "table",
        hint=say(
            "Nobody gets a case that they lead or led, or that one of their own people leads: "
            "those whom they supervise or share a team with, their names parted by commas."
        ),
        columns=(
            Column("name", say("Name"), required=True),
            Column("agency", say("Agency")),
            Column("people", say("Their own people")),
        ),
    )
