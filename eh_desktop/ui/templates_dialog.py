"""The owner's sentences: written, named, put in order, deleted and put back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.comment_templates import LONGEST_NAME, Template
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.template_dialog import Names, places_hint, warning_of
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import MessageBar, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.screen import open_at
from eh_desktop.ui.widgets.typed import TypedLine

FULL, EMPTY = (760, 540), (560, 220)
"""The size with something to show, and without, in px at 100 %."""


class TemplatesDialog(QDialog):
    """A list and what is chosen of it. Everything is kept as it is typed."""

    addRequested = Signal()
    changed = Signal(object)
    """A `Template` with another name or text."""
    moveRequested = Signal(str, int)
    removeRequested = Signal(str)
    undoRequested = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        """Make it without any; `names` finds people in a text."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = say("Sentences of your own")
        self.setWindowTitle(title)
        self._names = names
        self._templates: tuple[Template, ...] = ()
        self.message = MessageBar()
        self.undo = button(say("Put it back"), "link")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = TypedLine(say("Name (optional)"))
        self.name.setMaxLength(LONGEST_NAME)
        self.text = GrowingText(say("Text"), lines=5)
        self.warning = label("", "warning")
        self.empty = label(
            say(
                "None yet. Write the first one: a sentence that you use in comments again and "
                "again. In a note, Ctrl+Space then puts it in."
            ),
            "muted",
        )
        self.add = button(say("&Write a new one"))
        self.up, self.down = button(say("Move &up")), button(say("Move &down"))
        self.remove = button(say("De&lete"), "danger")
        self.close_button = button(say("Close"), "primary")
        self._fields = QWidget()
        self._lay_out(title)
        self._connect()
        self.show_templates((), "")

    def show_templates(self, templates: tuple[Template, ...], chosen: str) -> None:
        """Show the templates as they are kept, one of them chosen by its id."""
        self._templates = templates
        self.list.blockSignals(True)  # noqa: FBT003  Qt takes no names
        self.list.clear()
        self.list.addItems([one.title for one in templates])
        ids = [one.id for one in templates]
        at = ids.index(chosen) if chosen in ids else min(0, len(ids) - 1)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)  # noqa: FBT003
        grown = bool(templates) is not self.list.isHidden()
        self._show_chosen()
        if not grown:
            open_at(self, *(FULL if templates else EMPTY))

    def chosen(self) -> Template | None:
        """Give the chosen template; None for none."""
        at = self.list.currentRow()
        return self._templates[at] if 0 <= at < len(self._templates) else None

    def rename(self, template: Template) -> None:
        """Show what was kept of the one that is typed at, and leave the keys where they are."""
        at = [one.id for one in self._templates].index(template.id)
        every = list(self._templates)
        every[at] = template
        self._templates = tuple(every)
        self.list.item(at).setText(template.title)

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, where, and what to do."""
        self.undo.hide()
        self.message.tell(trouble)

    def offer_undo(self, title: str) -> None:
        """Say that one was deleted, and how it comes back."""
        self.message.say(say("“{title}” is deleted.", title=title), look="notice")
        self.undo.show()

    def clear_message(self) -> None:
        """Say nothing any more."""
        self.message.clear()
        self.undo.hide()

    def done(self, result: int) -> None:
        """Say what was typed before it closes."""
        self.name.typing.flush()
        self.text.typing.flush()
        super().done(result)

    def _lay_out(self, title: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(THEME.px(24),) * 4)
        outer.setSpacing(THEME.px(12))
        outer.addWidget(label(title, "title"))
        outer.addWidget(self.message)
        outer.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.undo.hide()
        outer.addWidget(self.empty)
        middle = QHBoxLayout()
        middle.setSpacing(THEME.px(16))
        middle.addWidget(self.list, 2)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(THEME.px(12))
        fields.addWidget(Labelled(say("Text"), self.text, places_hint()))
        fields.addWidget(self.warning)
        fields.addWidget(Labelled(say("Name (optional)"), self.name))
        fields.addStretch(1)
        middle.addWidget(self._fields, 3)
        outer.addLayout(middle, 1)
        foot = Flow(THEME.px(8))
        for made in (self.add, self.up, self.down, self.remove, self.close_button):
            foot.add(made)
        outer.addWidget(foot)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.text.edited.connect(self._edited)
        self.name.edited.connect(self._edited)
        self.text.textChanged.connect(self._warn)
        self.add.clicked.connect(self.addRequested)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self.undoRequested)
        self.close_button.clicked.connect(self.accept)

    def _choose(self) -> None:
        self.clear_message()
        self._show_chosen()

    def _show_chosen(self) -> None:
        one, at = self.chosen(), self.list.currentRow()
        there = one is not None
        self.name.put(one.name if one is not None else "")
        self.text.put(one.text if one is not None else "")
        self.list.setVisible(there)
        self._fields.setVisible(there)
        self.empty.setVisible(not there)
        for made in (self.up, self.down, self.remove):
            made.setVisible(there)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self._templates) - 1)
        self._warn()

    def _edited(self) -> None:
        one = self.chosen()
        if one is not None:
            self.changed.emit(Template(one.id, self.name.text(), self.text.toPlainText()))

    def _warn(self) -> None:
        words = warning_of(self._names(self.text.toPlainText()))
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        one = self.chosen()
        if one is not None:
            self.moveRequested.emit(one.id, by)

    def _remove(self) -> None:
        one = self.chosen()
        if one is not None:
            self.removeRequested.emit(one.id)
