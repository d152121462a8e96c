"""A second rating at a criterion, by someone else, and how far it lies from the form's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change, Part, Verification
from eh_desktop.domain.second_rating import difference
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.meanings import meanings
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answers import make_answer
from eh_desktop.ui.widgets.basic import label, line
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.link_button import LinkButton


class CriterionVerification(CriterionPart):
    """The second rating with its own note; both ratings are kept."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make the rating, open; the note is made when it is first asked for."""
        super().__init__(sitting, section, criterion, parent)
        self._kind = scale_of(criterion)
        rule = sitting.form.verification
        self._title = rule.title if rule is not None else ""
        name = say("{title} of {number}", title=self._title, number=criterion.number)
        means = meanings(sitting.form, criterion)
        self.group = make_answer(name, self._kind, self, means=means)
        self.note: GrowingText | None = None
        self.note_link = LinkButton(say("Note"), say("Note, {name}", name=name))
        self.apart = label("", "muted")
        self.apart.hide()
        self._narrow: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, THEME.px(6), 0, THEME.px(2))
        self._column.setSpacing(THEME.px(8))
        self._column.addWidget(line())
        self._head = QGridLayout()
        self._head.setHorizontalSpacing(THEME.px(12))
        self._head.setVerticalSpacing(THEME.px(6))
        self._head.setColumnStretch(0, 1)
        words = QHBoxLayout()
        words.addWidget(label(self._title, "strong"))
        words.addWidget(self.note_link)
        words.addStretch(1)
        self._head.addLayout(words, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.apart)
        self._arrange(narrow=False)
        self.set_answerable(sitting.editable)
        self.group.chosen.connect(self._chosen)
        self.note_link.clicked.connect(self._open_note)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether the form has a second rating, and this criterion a scale for it."""
        if sitting.form.verification is None or not scale_of(criterion).options:
            return False
        return sitting.editable or criterion.id in sitting.record.verifications

    def refresh(self) -> None:
        """Show rating, note and difference."""
        stored = self._verification()
        self.group.put(stored.value)
        if stored.note and self.note is None:
            self._make_note()
        if self.note is not None:
            self.note.put(stored.note)
        own = self.sitting.record.answer(self.criterion.id).value
        said = difference(self.criterion, own, stored.value, self._title)
        if said != self.apart.text():
            self.apart.setText(said)
            self.apart.setVisible(bool(said))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the link to the note, the rating's buttons, then the note."""
        note = () if self.note is None else (self.note,)
        return (self.note_link, *self.group.segments, *note)

    def set_answerable(self, answerable: bool) -> None:
        """Let the rating be given, or only be read."""
        self.group.set_read_only(not answerable)
        if not answerable or self.note is not None:
            self.note_link.hide()
        elif self.note_link.isHidden():
            self.note_link.show()
        if self.note is not None:
            self.note.setReadOnly(not answerable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate with the keys of an answer, unless a text takes them."""
        typing = isinstance(QApplication.focusWidget(), QPlainTextEdit)
        if typing or not self.group.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rating at the right of its title, or under it."""
        super().resizeEvent(event)
        width = event.size().width()
        self._arrange(narrow=width - self.group.wide() < THEME.px(240))
        self.group.fit(width)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        spot = (1, 0) if narrow else (0, 1)
        self._head.addWidget(self.group, *spot, Qt.AlignmentFlag.AlignLeft)

    def _verification(self) -> Verification:
        return self.sitting.record.verifications.get(self.criterion.id, Verification())

    def _make_note(self) -> GrowingText:
        made = GrowingText(
            say("Note on {title}, {number}", title=self._title, number=self.criterion.number),
            lines=1,
        )
        made.setReadOnly(not self.sitting.editable)
        made.edited.connect(self._noted)
        self._column.insertWidget(2, Titled(say("Note"), made))
        self.note_link.hide()
        self.note = made
        self.ordered.emit()
        return made

    def _open_note(self) -> None:
        note = self.note or self._make_note()
        note.setFocus()

    def _put(self, verification: Verification) -> None:
        value = None if verification == Verification() else verification
        self.said(Change(Part.VERIFICATION, self.criterion.id, value))

    def _chosen(self, value: str | None) -> None:
        self._put(replace(self._verification(), value=value))

    def _noted(self, text: str) -> None:
        self._put(replace(self._verification(), note=text))
