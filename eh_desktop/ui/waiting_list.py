"""What waits to be sent: forms and returns to tick, and tombstones that go in any case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

if TYPE_CHECKING:
    from eh_desktop.services.outbox import WaitingReturn
    from eh_desktop.services.records import RecordRow

NOTHING = mark("Nothing is waiting.")
FORMS, RETURNS = mark("Signed forms"), mark("Submitted returns")
WHY_TOMBSTONES = mark(
    "A tombstone tells the central team that a form was erased here, so that it is erased there "
    "too; it always goes with the next bundle."
)


class TickLine(QFrame):
    """A tick with its words, which wrap and tick it too."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Start with the tick set."""
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.box.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, THEME.px(2), 0, THEME.px(2))
        row.setSpacing(THEME.px(2))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words), 1, Qt.AlignmentFlag.AlignVCenter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, or take the tick away, wherever the words are pressed."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.box.click()


class WaitingList(QWidget):
    """Ticks for forms and returns, all set at first; a line for what goes in any case."""

    changed = Signal()
    """Another choice was made, or other things wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing waiting."""
        super().__init__(parent)
        self.forms: dict[str, QCheckBox] = {}
        """The ticks of signed forms, by record id."""
        self.returns: dict[str, QCheckBox] = {}
        """The ticks of submitted returns, by the return's id."""
        self.tombstones = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(2))
        self._shown: list[QWidget] = []

    def show_waiting(
        self, rows: Sequence[RecordRow], returns: Sequence[WaitingReturn] = (), tombstones: int = 0
    ) -> None:
        """List what waits; headings only where there is more than one sort."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._shown.clear()
        self.tombstones = tombstones
        several = sum(map(bool, (rows, returns, tombstones))) > 1
        if rows and several:
            self._head(say(FORMS))
        self.forms = {row.record_id: self._tick(_form_words(row)) for row in rows}
        if returns:
            self._head(say(RETURNS))
        self.returns = {one.id: self._tick(_return_words(one)) for one in returns}
        if tombstones:
            said = say_count("{count} tombstone", "{count} tombstones", tombstones)
            self._head(said)
            self._add(label(say(WHY_TOMBSTONES), "muted"))
        if not (rows or returns or tombstones):
            self._add(label(say(NOTHING), "muted"))
        self.changed.emit()

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """Every tick, from top to bottom."""
        return (*self.forms.values(), *self.returns.values())

    @property
    def ready(self) -> bool:
        """Whether there is anything that a bundle would carry."""
        return bool(self.chosen_forms() or self.chosen_returns() or self.tombstones)

    def chosen_forms(self) -> tuple[str, ...]:
        """Give the record ids of the ticked forms."""
        return tuple(key for key, box in self.forms.items() if box.isChecked())

    def chosen_returns(self) -> tuple[str, ...]:
        """Give the ids of the ticked returns."""
        return tuple(key for key, box in self.returns.items() if box.isChecked())

    def words(self) -> str:
        """Say how much of it is chosen; empty where nothing waits."""
        said = []
        if self.boxes:
            chosen = len(self.chosen_forms()) + len(self.chosen_returns())
            said.append(say("{chosen} of {all} chosen.", chosen=chosen, all=len(self.boxes)))
        stones = self.tombstones
        if stones:
            said.append(
                say_count("{count} tombstone goes too.", "{count} tombstones go too.", stones)
            )
        return " ".join(said)

    def _tick(self, words: str) -> QCheckBox:
        line = TickLine(words)
        line.box.toggled.connect(self.changed)
        self._add(line)
        return line.box

    def _head(self, words: str) -> None:
        made = label(words, "strong")
        made.setContentsMargins(0, THEME.px(6) if self._shown else 0, 0, 0)
        self._add(made)

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._column.addWidget(widget)


def _form_words(row: RecordRow) -> str:
    grade = say(row.overall.label) if row.overall is not None else ""
    extra = say("amendment {number}", number=row.amendment) if row.amendment else ""
    signed = say("signed {when}", when=when(row.changed_at))
    parts = (row.case_ref, extra, row.title, grade, signed)
    return " · ".join(part for part in parts if part)


def _return_words(one: WaitingReturn) -> str:
    at = when(one.submitted_at)
    said = say(
        "{title} · {period} · submitted {when}", title=one.title, period=one.span.label, when=at
    )
    if one.notes:
        return say_count(
            "{said} · {count} note as typed",
            "{said} · {count} notes as typed",
            one.notes,
            said=said,
        )
    return said
