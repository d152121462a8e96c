"""The strip above the pages: tabs with their progress, undo, redo, and guidance on or off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from eh_desktop.domain.form import Field, Section, undecided
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.lifecycle import Gap
from eh_desktop.domain.record import Part
from eh_desktop.ui.editor.form_words import details_title, noun
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_plan import FINISH, paged_sections, summary_section
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.tokens import BODY_PT
from eh_desktop.ui.widgets.basic import button, line
from eh_desktop.ui.widgets.marks import mark_icon
from eh_desktop.ui.widgets.tab_bar import TabBar
from eh_desktop.ui.widgets.tips import tip

_OF_A_SECTION = (Part.FIELD, Part.ANSWER, Part.QUESTION, Part.COMMENT, Part.AWARD)
"""What stands on a section's own tab."""
_SAID = {
    "cross": mark("{title}, something is wrong"),
    "tick": mark("{title}, complete"),
    "": mark("{title}, not complete"),
}
_ALL, _BRIEF, _NONE = "all", "brief", "none"
"""How much is told of progress; in brief, a tick stands for its count."""
_WHOLE, _SHORTEST = 100, 7
"""How many letters a title keeps: all, or so few."""
_UNCUT = ((_WHOLE, _ALL), (_WHOLE, _BRIEF))
_SHORTENED = (
    *_UNCUT,
    (_WHOLE, _NONE),
    *((letters, _BRIEF) for letters in (20, 18, 16, 14)),
    *((letters, _NONE) for letters in range(20, _SHORTEST - 1, -1)),
)
"""Letters and progress, tried in this order until all tabs fit: words are worth more than counts,
which tips and screen readers tell still."""
_UNKNOWN = 100_000
"""A width, in pixels, at which nothing is cut: until the strip is laid out."""
LEFT = mark("not applicable")
GUIDE_WORDS = (mark("Hide guidance"), mark("Show guidance"))


@dataclass(frozen=True, slots=True)
class _Tab:
    """What one tab says: its title, its progress, the same for screen readers, its mark."""

    title: str
    progress: str
    said: str
    mark: str = ""

    def text(self, letters: int, told: str) -> str:
        """Give the words with a title of so many letters; what is cut ends in `…`."""
        cut = len(self.title) > letters
        title = f"{self.title[: letters - 1].rstrip()}…" if cut else self.title
        progress = self.progress
        if told != _ALL:
            progress = "" if self.mark == "tick" else progress.replace(say(LEFT), say("n/a"))
        if told == _NONE and progress != say("n/a"):
            progress = ""
        return "  ".join(part for part in (title, progress) if part)


class TabStrip(QWidget):
    """The header's details, one tab for each section, and the tab where the form is finished."""

    def __init__(self, sitting: Sitting) -> None:
        """Make the tabs of a form."""
        super().__init__()
        self._sitting = sitting
        self.bar = TabBar(say("Parts of the {noun}", noun=noun(sitting.form)))
        self.undo = button(say("Undo"), "link", tip="Ctrl+Z")
        self.redo = button(say("Redo"), "link", tip="Ctrl+Shift+Z")
        self.guide = button(say(GUIDE_WORDS[0]), "link")
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(THEME.px(2))
        for tool in (self.guide, self.undo, self.redo):
            row.addWidget(tool)
            _keep_room(tool)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.bar, 0, 0)
        self._grid.addWidget(self._tools, 0, 1)
        self._grid.addWidget(line(), 1, 0, 1, 2)
        self._sections = paged_sections(sitting.form)
        for _ in range(len(self._sections) + 2):
            self.bar.addTab("")
        self._shown: list[_Tab] = []
        self._width = _UNKNOWN
        self._marks = [""] * self.bar.count()
        self.name_tabs()

    def show_history(self, back: str, forward: str, *, shown: bool) -> None:
        """Say at Undo and Redo what they are about; nothing to do where it is empty."""
        undo, redo = say("Undo: {what}", what=back), say("Redo: {what}", what=forward)
        for tool, what, words, keys in (
            (self.undo, back, undo, "Ctrl+Z"),
            (self.redo, forward, redo, "Ctrl+Shift+Z"),
        ):
            tool.setEnabled(bool(what))
            tool.setVisible(shown)
            tool.setAccessibleDescription(words if what else "")
            tool.setToolTip(tip(f"{words} ({keys})" if what else keys))

    def name_tabs(self) -> None:
        """Show each tab's progress; what is complete has a tick, what is wrong a cross."""
        gaps = [gap for gap in self._sitting.gaps() if gap.place.part in _OF_A_SECTION]
        header = [g for g in gaps if g.place.part is Part.FIELD and not g.place.section_id]
        form = self._sitting.form
        tabs = [self._fields_tab(details_title(form), form.header, header)]
        for section in self._sections:
            ours = [gap for gap in gaps if gap.place.section_id == section.id]
            tabs.append(self._section_tab(section, ours))
        summary = summary_section(form)
        last = say(FINISH) if summary is None else summary.short_title
        tabs.append(_Tab(last, "", last))
        if tabs != self._shown:
            self._shown = tabs
            self._show_marks()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten titles where there is no room; at last, put the tools under the tabs."""
        super().resizeEvent(event)
        self._width = event.size().width()
        self._fit()

    def _section_tab(self, section: Section, gaps: list[Gap]) -> _Tab:
        title = section.short_title
        given, count = self._sitting.answered(section)
        if not self._sitting.applies(section):
            if undecided(section.condition, self._sitting.record.fields):
                return _Tab(
                    title, "", say("{title}, depends on an answer that is open", title=title)
                )
            return _Tab(title, say(LEFT), say("{title}, not applicable", title=title))
        if count:
            said = say(
                "{title}, {given} of {count} answered", title=title, given=given, count=count
            )
            complete = bool(given) and not gaps  # where all may be left, nothing is no end
            said = say(_SAID["tick"], title=said) if complete else said
            return _Tab(title, f"{given}/{count}", said, "tick" if complete else "")
        if section.fields:
            return self._fields_tab(title, section.fields, gaps)
        return _Tab(title, "", title)

    def _fields_tab(self, title: str, entries: tuple[Field, ...], gaps: list[Gap]) -> _Tab:
        fields = self._sitting.record.fields
        if not gaps and not self._sitting.has_entries(entries):
            return _Tab(title, "", say("{title}, nothing filled in", title=title))
        wrong = any(fields.get(gap.place.key, "").strip() for gap in gaps)
        sign = "cross" if wrong else "" if gaps else "tick"
        return _Tab(title, "", say(_SAID[sign], title=title), sign)

    def _show_marks(self) -> None:
        for index, tab in enumerate(self._shown):
            if self.bar.accessibleTabName(index) != tab.said:
                self.bar.setAccessibleTabName(index, tab.said)
            if self._marks[index] != tab.mark:
                self._marks[index] = mark = tab.mark
                ink, ratio = "met" if mark == "tick" else "not_met", self.devicePixelRatioF()
                icon = mark_icon(mark, ink, THEME.px(14), ratio) if mark else QIcon()
                self.bar.setTabIcon(index, icon)

    def _fit(self) -> None:
        """Leave room for the tools beside the tabs only where no title is cut for them."""
        self._tighten(tight=False)
        beside = self._fits(self._width - self._tools.sizeHint().width(), _UNCUT)
        if not beside and not self._fits(self._width, _UNCUT):
            self._tighten(tight=True)  # room between the words goes before any letter does
        # Else the tools have a line of their own; where even that is too narrow, arrows help.
        if not beside and not self._fits(self._width, _SHORTENED):
            self._show_texts(_WHOLE, _BRIEF)
        spot = (0, 1) if beside else (2, 0)
        self._grid.addWidget(self._tools, *spot, Qt.AlignmentFlag.AlignRight)

    def _tighten(self, *, tight: bool) -> None:
        look = "tight" if tight else ""
        if (self.bar.property("look") or "") != look:
            set_look(self.bar, look)

    def _fits(self, room: int, tried: Sequence[tuple[int, str]]) -> bool:
        """Shorten the words until all tabs stand in a width in pixels; tell whether they do."""
        for letters, told in tried:
            if letters < _WHOLE and self._alike(letters):
                continue
            self._show_texts(letters, told)
            if self.bar.sizeHint().width() + self._bolder() <= room:
                return True
        return False

    def _bolder(self) -> int:
        """Give how much wider a tab can be in front, where it is bold, in pixels."""
        plain, bold = (QFontMetrics(THEME.font(BODY_PT, bold=bold)) for bold in (False, True))
        texts = [self.bar.tabText(index) for index in range(self.bar.count())]
        return max(bold.horizontalAdvance(text) - plain.horizontalAdvance(text) for text in texts)

    def _alike(self, letters: int) -> bool:
        """Tell whether titles of so many letters could be taken for each other."""
        titles = {tab.title for tab in self._shown}
        return len({title[: letters - 1] for title in titles}) < len(titles)

    def _show_texts(self, letters: int, told: str) -> None:
        for index, tab in enumerate(self._shown):
            text = tab.text(letters, told)
            whole = tab.text(_WHOLE, _ALL)
            hint = tip(whole if text != whole else "")
            text = text.replace("&", "&&")
            if self.bar.tabText(index) != text:
                self.bar.setTabText(index, text)
            if self.bar.tabToolTip(index) != hint:
                self.bar.setTabToolTip(index, hint)


def _keep_room(tool: QPushButton) -> None:
    """Keep a tool's room while it is hidden: no tab moves when another one is shown."""
    policy = tool.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    tool.setSizePolicy(policy)
