"""One criterion answered for each child of a family, and what the answers come to together."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.domain.siblings import Child, child_key, children, separate, split_key
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.meanings import meanings
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answers import make_answer
from eh_desktop.ui.widgets.basic import label

NAME_PX = 150
"""The least width of a child's name beside its answer, at 100 %."""


class ChildRow(QWidget):
    """A child's name and answer."""

    answered = Signal(str, object)
    """The child's id and the value given."""

    def __init__(self, child: Child, criterion: Criterion, sitting: Sitting) -> None:
        """Show a child with an open answer."""
        super().__init__()
        self.child = child
        name = say(
            "Answer for {name}, {number}: {text}",
            name=child.name,
            number=criterion.number,
            text=criterion.text,
        )
        means = meanings(sitting.form, criterion)
        self.group = make_answer(name, scale_of(criterion), self, means=means)
        self.name = label(child.name, "strong")
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(12))
        self._grid.setVerticalSpacing(THEME.px(4))
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.name, 0, 0)
        self._arrange(narrow=False)
        self.group.chosen.connect(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer for this child with the keys of an answer, unless a text takes them."""
        typing = isinstance(QApplication.focusWidget(), QPlainTextEdit)
        if typing or not self.group.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answer beside the name or under it, as the width allows."""
        super().resizeEvent(event)
        width = event.size().width()
        beside = not self.group.spreads and width - self.group.wide() >= THEME.px(NAME_PX)
        self._arrange(narrow=not beside)
        self.group.fit(width)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        spot = (1, 0) if narrow else (0, 1)
        if self.group.spreads:
            self._grid.addWidget(self.group, *spot)
        else:
            self._grid.addWidget(self.group, *spot, Qt.AlignmentFlag.AlignLeft)

    def _chosen(self, value: str | None) -> None:
        self.answered.emit(self.child.id, value)


class CriterionChildren(CriterionPart):
    """A row for each child; the criterion's own answer is only read here."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make no row yet."""
        super().__init__(sitting, section, criterion, parent)
        self.rows: dict[str, ChildRow] = {}
        self._answerable = sitting.editable
        self.together = label("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, THEME.px(2), 0, THEME.px(4))
        self._column.setSpacing(THEME.px(6))
        self._column.addWidget(self.together)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether children are judged apart at this criterion."""
        if not criterion.per_child or not scale_of(criterion).answered:
            return False
        return separate(sitting.form, sitting.record)

    def refresh(self) -> None:
        """Show the children that are named now, their answers, and what these come to."""
        named = {child.id: child for child in children(self.sitting.form, self.sitting.record)}
        if [(c.id, c.name) for c in named.values()] != self._shown():
            self._build(tuple(named.values()))
        for child_id, row in self.rows.items():
            key = child_key(self.criterion.id, child_id)
            row.group.put(self.sitting.record.answer(key).value)
        self.together.setText(self._together())

    def controls(self) -> tuple[QWidget, ...]:
        """Give all rows' buttons."""
        return tuple(segment for row in self.rows.values() for segment in row.group.segments)

    def control(self, key: str) -> QWidget | None:
        """Give the answer of the child that a key names, else the first that is open."""
        child_id = split_key(key)[1]
        if child_id in self.rows:
            return self.rows[child_id].group.tab_stop()
        rows = list(self.rows.values())
        waiting = [row for row in rows if row.group.value() is None]
        return next((row.group.tab_stop() for row in waiting or rows), None)

    def set_answerable(self, answerable: bool) -> None:
        """Let the children's answers be given, or only be read."""
        self._answerable = answerable
        for row in self.rows.values():
            row.group.set_read_only(not answerable)

    def _shown(self) -> list[tuple[str, str]]:
        return [(row.child.id, row.child.name) for row in self.rows.values()]

    def _build(self, named: tuple[Child, ...]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {child.id: ChildRow(child, self.criterion, self.sitting) for child in named}
        for index, row in enumerate(self.rows.values()):
            row.group.set_read_only(not self._answerable)
            row.answered.connect(self._answered)
            self._column.insertWidget(index, row)
        self.ordered.emit()

    def _together(self) -> str:
        form, record = self.sitting.form, self.sitting.record
        value = record.answer(self.criterion.id).value
        if value is None:
            return say("Together: not yet, a child's answer is still open.")
        field = form.siblings.roll_up if form.siblings else ""
        how = form.field(field).label_of(record.fields.get(field, ""))
        words = scale_of(self.criterion).text(value)
        return say("Together: {words}, counted as “{how}”.", words=words, how=how)

    def _answered(self, child_id: str, value: str | None) -> None:
        key = child_key(self.criterion.id, child_id)
        answer = replace(self.sitting.record.answer(key), value=value)
        self.said(Change(Part.ANSWER, key, None if answer == Answer() else answer))
