"""Agreed actions, a card for each of the form's tables: what, who, by when, how we will know."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.form import ActionTable
from eh_desktop.domain.gaps import action_table
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.record import Action, Change, LearningPoint, Part
from eh_desktop.domain.sentences import listed
from eh_desktop.ui.editor.plain_controls import name_control
from eh_desktop.ui.editor.rows_card import EntryRow, RowsCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.focus_card import tab_through
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

TWO_COLUMNS_PX = 560
"""From this width on, at 100 %, a row has two columns."""
_EMPTY = {
    "what": mark("what is to be done"),
    "who": mark("by whom"),
    "by_when": mark("by when"),
    "how_known": mark("how you will know"),
}


class ActionRow(EntryRow):
    """One action with the parts that its table asks for; any other that is written shows too."""

    def __init__(self, action: Action, asks: tuple[str, ...]) -> None:
        """Show an action of a table that asks for these of its four parts."""
        super().__init__(action.id)
        set_look(self, "entry")
        self._action = action
        self._asks = asks
        self._title = label("", "strong")
        self.what = GrowingText(say("What is to be done"))
        self.who = TypedLine(say("Who does it"), say("Name or role"))
        self.by_when = DateField(say("By when"))
        self.how_known = GrowingText(say("How we will know"))
        self._boxes = {
            "what": Titled(say("What is to be done?"), self.what),
            "how_known": Titled(say("How will we know?"), self.how_known),
            "who": Titled(say("Who does it?"), self.who),
            "by_when": Titled(say("By when?"), self.by_when),
        }
        self._wide: bool | None = None
        self._shown: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(12), THEME.px(8), THEME.px(12), THEME.px(12))
        layout.setSpacing(THEME.px(4))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove_link)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(THEME.px(16))
        self._grid.setVerticalSpacing(THEME.px(8))
        layout.addLayout(self._grid)
        self._arrange(wide=True)
        self.what.edited.connect(self._what)
        self.who.edited.connect(self._who)
        self.by_when.edited.connect(self._by_when)
        self.how_known.edited.connect(self._how_known)

    def show_action(self, action: Action) -> None:
        """Show the action as stored, leaving alone what is being typed."""
        self._action = action
        self.what.put(action.what)
        self.who.put(action.who)
        self.by_when.put(action.by_when)
        self.how_known.put(action.how_known)
        self._arrange(wide=self._wide is True)

    def number(self, number: int) -> None:
        """Say which action this is."""
        self._title.setText(say("Action {number}", number=number))
        self.remove_link.setAccessibleName(say("Remove action {number}", number=number))
        names = (say("What is to be done"), say("Who does it"), say("How we will know"))
        controls = (self.what, self.who, self.how_known)
        for name, control in zip(names, controls, strict=True):
            control.setAccessibleName(say("{name}, action {number}", name=name, number=number))
        when = say("By when")
        name_control(self.by_when, say("{name}, action {number}", name=when, number=number))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the parts shown in reading order, then the removal."""
        stops: dict[str, tuple[QWidget, ...]] = {
            "what": (self.what,),
            "how_known": (self.how_known,),
            "who": (self.who,),
            "by_when": (self.by_when.line, self.by_when.picker),
        }
        order = self._order()
        return (*(stop for name in order for stop in stops[name]), self.remove_link)

    def first_open(self) -> QWidget:
        """Give the first part that is asked and empty, or the date that is none."""
        controls: dict[str, QWidget] = {
            "what": self.what,
            "who": self.who,
            "by_when": self.by_when.line,
            "how_known": self.how_known,
        }
        empty = [
            control
            for name, control in controls.items()
            if name in self._asks and not getattr(self._action, name).strip()
        ]
        dated = self.by_when.line if "by_when" in self._order() else self.what
        return empty[0] if empty else dated

    def lock(self) -> None:
        """Show the action without letting it change."""
        super().lock()
        for text in (self.what, self.who, self.how_known):
            text.setReadOnly(True)
        self.by_when.set_read_only(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns or one, as the width allows."""
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= THEME.px(TWO_COLUMNS_PX))

    def _order(self) -> list[str]:
        """Give the parts that are shown, in reading order."""
        wide = ("what", "how_known", "who", "by_when")
        narrow = ("what", "who", "by_when", "how_known")
        wanted = wide if self._wide else narrow
        return [n for n in wanted if n in self._asks or getattr(self._action, n).strip()]

    def _arrange(self, *, wide: bool) -> None:
        before, self._wide = self._wide, wide
        order = self._order()
        if before is wide and order == self._shown:
            return
        self._shown = order
        count = 2 if wide else 1
        for box in self._boxes.values():
            self._grid.removeWidget(box)
        # What is to be done has a line of its own unless there is another long text beside it.
        alone = count == 2 and "how_known" not in order
        at = 0
        for name in order:
            span = count if alone and name == "what" else 1
            line, column = divmod(at, count)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(self._boxes[name], line, column, 1, span, top)
            at += span
        for name, box in self._boxes.items():
            box.setVisible(name in order)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)

    def _put(self, action: Action) -> None:
        self._action = action
        self.changed.emit(Change(Part.ACTION, action.id, action))

    def _what(self, text: str) -> None:
        self._put(replace(self._action, what=text))

    def _who(self, text: str) -> None:
        self._put(replace(self._action, who=text))

    def _by_when(self, text: str) -> None:
        self._put(replace(self._action, by_when=text))

    def _how_known(self, text: str) -> None:
        self._put(replace(self._action, how_known=text))


class ActionsCard(RowsCard):
    """The actions of one of the form's tables."""

    part = Part.ACTION

    def __init__(self, sitting: Sitting, table: ActionTable, parent: QWidget) -> None:
        """Show the record's actions that stand in a table."""
        self.table = table
        asks = [say(_EMPTY[name]) for name in table.asks]
        super().__init__(
            sitting,
            parent,
            title=table.title,
            empty=say("None yet. Agree {list}.", list=listed(asks)),
            add=say("Add an action"),
        )
        if len(sitting.form.action_tables) > 1:
            self.add_button.setAccessibleName(say("Add an action to {title}", title=table.title))
        self.take_over = button("")
        self.carry_over = button("")
        self.body.removeWidget(self.add_button)
        foot = QHBoxLayout()
        foot.setSpacing(THEME.px(8))
        foot.addWidget(self.add_button)
        foot.addWidget(self.take_over)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addWidget(self.carry_over, 0, Qt.AlignmentFlag.AlignLeft)
        tab_through([self.add_button, self.take_over, self.carry_over])
        self.take_over.clicked.connect(self._take_over)
        self.carry_over.clicked.connect(self._carry_over)
        sitting.follow_on.changed.connect(self.offer)
        self.offer()

    def offer(self) -> None:
        """Offer to take over what was noted at the criteria and stands in no row."""
        count = len(self.noted())
        self.take_over.setText(
            say_count(
                "Take over {count} action noted at the {where}",
                "Take over {count} actions noted at the {where}",
                count,
                where=self._where(),
            )
        )
        self.take_over.setVisible(count > 0 and self._sitting.editable)
        still = len(self.earlier())
        self.carry_over.setText(
            say_count(
                "Carry over {count} action that is still open from before",
                "Carry over {count} actions that are still open from before",
                still,
            )
        )
        self.carry_over.setVisible(still > 0)

    def earlier(self) -> list[Action]:
        """Give the actions of finished forms about the same that are open and not carried over."""
        if not self._sitting.editable:
            return []
        kept = self._sitting.record.actions
        found = self._sitting.follow_on.earlier()
        return [one for one in found if self.holds(one) and one.id not in kept]

    def noted(self) -> list[tuple[str, str]]:
        """Give criterion and words of each action noted at an answer and not taken over yet.

        The form's first table takes them; for any other there is none.
        """
        form, record = self._sitting.form, self._sitting.record
        if form.action_tables[0] != self.table:
            return []
        taken = {action.criterion_id for action in record.actions.values()}
        return [
            (criterion.id, words)
            for section in form.sections
            if "action" in section.details
            for criterion in self._sitting.asked(section)
            if (words := record.answer(criterion.id).action.strip()) and criterion.id not in taken
        ]

    def blank(self, key: str) -> Action:
        """Give an empty action."""
        return Action(key, table=self.table.id)

    def holds(self, entry: object) -> bool:
        """Tell whether an action stands in this table."""
        form = self._sitting.form
        return isinstance(entry, Action) and action_table(form, entry).id == self.table.id

    def make_row(self, entry: LearningPoint | Action) -> EntryRow:
        """Give the row of an action."""
        return ActionRow(Action(entry.id), self.table.asks)

    def _where(self) -> str:
        return "standards" if self._sitting.form.kind == "self_assessment" else "questions"

    def _take_over(self) -> None:
        made = []
        for criterion_id, words in self.noted():
            row = replace(self.blank(self._sitting.new_id()), what=words, criterion_id=criterion_id)
            made.append(row.id)
            self.changed.emit(Change(Part.ACTION, row.id, row))
        if made and made[0] in self.rows:
            self.rows[made[0]].first_open().setFocus()  # the button is gone: say who and when

    def _carry_over(self) -> None:
        """Take them with their ids: by these the follow-up knows that they went on here."""
        carried = self.earlier()
        for action in carried:
            self.changed.emit(Change(Part.ACTION, action.id, action))
        if carried and carried[0].id in self.rows:
            self.rows[carried[0].id].first_open().setFocus()
        self.offer()

    def _show(self, row: EntryRow, entry: object) -> None:
        if isinstance(row, ActionRow) and isinstance(entry, Action):
            row.show_action(entry)
