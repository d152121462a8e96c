"""The questions of a draw: which duty and period, how many, which cases, which not, which seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eh_desktop.domain.entries import table_rows
from eh_desktop.domain.form import Column, Field
from eh_desktop.domain.language import say
from eh_desktop.domain.periods import Span
from eh_desktop.domain.programme import Population, Stream
from eh_desktop.domain.sampling import LONGEST_SEED, Asked, Exclusion
from eh_desktop.services.samples import Board
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.samples.themes_box import ThemesBox
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.labelled import Labelled


@dataclass(frozen=True, slots=True)
class DrawFacts:
    """What the questions are about."""

    streams: tuple[Stream, ...]
    periods: Callable[[Stream], Sequence[Span]]
    board: Board
    seed: str
    """What the machine drew."""
    today: str
    new_id: Callable[[], str]


class DrawForm(QWidget):
    """Asks, and says whenever an answer changes. `asked` gives the question as it stands."""

    changed = Signal()
    seedRequested = Signal()
    """The machine is to draw another seed."""

    def __init__(self, facts: DrawFacts, parent: QWidget | None = None) -> None:
        """Fill in the first duty."""
        super().__init__(parent)
        self._facts = facts
        self._machine_seed = facts.seed
        self.stream = QComboBox()
        for one in facts.streams:
            self.stream.addItem(say(one.title), one.id)
        self.says = label("", "muted")
        self.period = QComboBox()
        self.share, self.least = _number(100), _number(9999)
        self.themes = ThemesBox(facts.board.agencies, facts.board.priorities)
        self.by_agency = QCheckBox(say("Draw from each &agency in proportion"))
        self.leave_out = QCheckBox(say("Leave out cases of a sample in the last &twelve months"))
        self.seed = QLineEdit(facts.seed)
        self.seed.setMaxLength(LONGEST_SEED)
        self.seed_button = button(say("New &seed"))
        self.out = FieldQuestion(
            _out_field(), editable=True, today=facts.today, new_id=facts.new_id
        )
        self._out = ""
        self._lay_out()
        self._connect()
        self._take_stream()

    @property
    def typed(self) -> bool:
        """Whether a person wrote something that would be lost: an exclusion, or a seed."""
        return bool(self._exclusions()) or self.seed.text() != self._machine_seed

    @property
    def leaves_out_lately(self) -> bool:
        """Whether cases of a sample in the last twelve months are left out."""
        return self.leave_out.isChecked()

    def chosen_stream(self) -> Stream:
        """Give the duty that is chosen."""
        return self._facts.streams[max(self.stream.currentIndex(), 0)]

    def asked(self) -> Asked:
        """Give the question as it stands; the rules of the draw say what is wrong with it."""
        span: Span = self.period.currentData()
        seed = self.seed.text().strip()
        return Asked(
            self.chosen_stream().id,
            span.key,
            min(span.ends.isoformat(), self._facts.today),
            seed,
            "machine" if seed == self._machine_seed else "typed",
            int(self.share.text() or 0),
            int(self.least.text() or 0),
            self.by_agency.isChecked(),
            self.themes.value(span),
            self._exclusions(),
        )

    def put_seed(self, seed: str) -> None:
        """Show a seed that the machine drew."""
        self._machine_seed = seed
        self.seed.setText(seed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(12))
        column.addWidget(Labelled(say("Duty"), self.stream))
        column.addWidget(self.says)
        column.addWidget(Labelled(say("Period"), self.period))
        many = QHBoxLayout()
        many.setSpacing(THEME.px(12))
        many.addWidget(Labelled(say("Per cent of the cases"), self.share))
        many.addWidget(Labelled(say("Cases at least"), self.least))
        column.addLayout(many)
        column.addWidget(self.themes)
        column.addWidget(self.by_agency)
        column.addWidget(self.leave_out)
        column.addWidget(self.out)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        row.addWidget(self.seed, 1)
        row.addWidget(self.seed_button)
        seed = QWidget()
        seed.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        hint = say(
            "The same list and the same seed always give the same cases. Type one that was agreed "
            "before, or keep the one that the machine drew."
        )
        asked = Labelled(say("Seed"), seed, hint)
        self.seed.setAccessibleName(say("Seed"))
        self.seed.setAccessibleDescription(hint)
        column.addWidget(asked)
        column.addStretch(1)

    def _connect(self) -> None:
        self.stream.currentIndexChanged.connect(self._take_stream)
        self.period.currentIndexChanged.connect(self.changed)
        for made in (self.share, self.least, self.seed):
            made.textChanged.connect(self.changed)
        for box in (self.by_agency, self.leave_out):
            box.toggled.connect(self.changed)
        self.themes.changed.connect(self.changed)
        self.seed_button.clicked.connect(self.seedRequested)
        self.out.changed.connect(self._take_out)

    def _take_stream(self) -> None:
        """Fill in what the duty says; what is asked beside it stays."""
        stream = self.chosen_stream()
        words = " ".join(part for part in (say(stream.says), stream.because) if part)
        self.says.setText(words)
        with QSignalBlocker(self.period), QSignalBlocker(self.share), QSignalBlocker(self.least):
            self.period.clear()
            for span in self._facts.periods(stream):
                self.period.addItem(span.label, span)
            self.share.setText(str(stream.share) if stream.share else "")
            self.least.setText(str(stream.count) if stream.count else "")
        self.themes.put_population(_STATUS[stream.population])
        self.changed.emit()

    def _take_out(self, change: object) -> None:
        self._out = str(getattr(change, "value", "") or "")
        self.out.put(self._out)
        self.changed.emit()

    def _exclusions(self) -> tuple[Exclusion, ...]:
        rows = table_rows(self._out) if self._out else []
        read = [(row.get("ref", "").strip(), row.get("reason", "").strip()) for row in rows]
        return tuple(Exclusion(ref, reason) for ref, reason in read if ref or reason)


_STATUS: dict[Population, Literal["open", "closed", "both"]] = {
    "": "open",
    "open": "open",
    "closed": "closed",
    "all": "both",
}


def _number(most: int) -> QLineEdit:
    """Give a line for a whole number, empty for none."""
    made = QLineEdit()
    made.setValidator(QIntValidator(0, most, made))
    made.setPlaceholderText(say("none"))
    return made


def _out_field() -> Field:
    """Give the table of cases to leave out."""
    return Field(
        "out",
        say("Cases to leave out"),
        "table",
        required=False,
        hint=say(
            "Each with the reason, which is kept and goes out with the sample: name no family in "
            "it."
        ),
        columns=(
            Column("ref", say("Case"), required=True),
            Column("reason", say("Reason"), required=True),
        ),
    )
