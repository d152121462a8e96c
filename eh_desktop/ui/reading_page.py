"""One form to be read in peace: what it is for, its sections, statements and guidance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Form, Section
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.language import say
from eh_desktop.services.formshelf import AUDIENCE_WORDS, size_of
from eh_desktop.ui.icons import icon
from eh_desktop.ui.text_find import TextFind
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page

WIDEST = 900
"""Lines longer than this many px at 100 % are hard to read."""


class ReadingPage(Page):
    """The form as text, with the ways to put it on paper, and to start it."""

    closeRequested = Signal()
    startRequested = Signal(str)
    blankRequested = Signal(str)
    fillableRequested = Signal(str)
    """Each with the form's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a form."""
        super().__init__(say("Form"), parent=parent)
        self._form_id = ""
        self._content: QWidget | None = None
        self.back_button = button(say("&Back"))
        self.back_button.setIcon(icon("back", THEME.colour("text"), THEME.px(16)))
        self.back_button.setIconSize(QSize(THEME.px(16), THEME.px(16)))
        self.back_button.clicked.connect(self.closeRequested)
        self.blank_button = button(say("Blank form to &print"))
        self.blank_button.clicked.connect(self._blank)
        self.fillable_button = button(say("Save a &fillable PDF…"))
        self.fillable_button.clicked.connect(self._fillable)
        self.start_button = button(say("&Start"), "primary")
        self.start_button.clicked.connect(self._start)
        self._actions = (
            self.back_button,
            self.blank_button,
            self.fillable_button,
            self.start_button,
        )
        self.head_actions.addWidget(self.back_button)
        self.finder = TextFind(self, self.content)
        self.put_under_head(self.finder.bar)
        ways = Flow(THEME.px(8))  # beside a long title there is no room for them
        for made in (self.start_button, self.blank_button, self.fillable_button):
            ways.add(made)
        self.column.addWidget(ways)

    def show_form(self, form: Form) -> None:
        """Show another form from its beginning."""
        self.finder.restart()
        self._form_id = form.id
        self.title.setText(form.title)
        for_whom = say(AUDIENCE_WORDS.get(form.audience, form.audience))
        facts = (
            form.framework.authority,
            say("version {version}", version=form.version),
            say("wording of {whose}", whose=form.wording) if form.wording else "",
            say("for {whom}", whom=for_whom),
            size_of(form),
        )
        self.set_note(" · ".join(fact for fact in facts if fact))
        self.fillable_button.setVisible(form.fillable)
        self.start_button.setVisible(form.fillable)
        self.start_button.setAccessibleName(say("Start: {title}", title=form.title))
        if self._content is not None:
            self.column.removeWidget(self._content)
            self._content.setParent(None)
            self._content.deleteLater()
        self._content = _content(form)
        self.column.addWidget(self._content)

    def content(self) -> QWidget | None:
        """Give what shows the form's texts; None without a form."""
        return self._content

    def wait(self, waiting: bool) -> None:
        """Take no second wish while a PDF is being made."""
        for made in self._actions:
            made.setEnabled(not waiting)

    def _blank(self) -> None:
        self.blankRequested.emit(self._form_id)

    def _fillable(self) -> None:
        self.fillableRequested.emit(self._form_id)

    def _start(self) -> None:
        self.startRequested.emit(self._form_id)


def _content(form: Form) -> QWidget:
    outer, ground = QWidget(), QWidget()
    ground.setMaximumWidth(THEME.px(WIDEST))
    row = QHBoxLayout(outer)  # alone, a layout would take the height for the width it has
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(ground, 100)
    row.addStretch(1)
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(THEME.px(12))
    for card in _cards(form):
        column.addWidget(card)
    column.addWidget(label(say("Source: {source}", source=form.source), "muted"))
    return outer


def _cards(form: Form) -> Iterator[Card]:
    if form.intro.strip():
        yield _texts(say("What it is for"), form.intro.strip().split("\n\n"))
    if form.header:
        yield _texts(
            say("What is recorded"), [", ".join(entry.label for entry in form.header) + "."]
        )
    for section in form.sections:
        yield _section(section)
    if form.rule is not None and form.rule.why:
        yield _texts(say("How a grade is suggested"), [form.rule.why])


def _texts(title: str, paragraphs: Sequence[str]) -> Card:
    card = Card(title)
    for paragraph in paragraphs:
        card.body.addWidget(label(paragraph))
    return card


def _section(section: Section) -> Card:
    card = Card(section.title)
    for said in (section.intro, _answers(section)):
        if said:
            card.body.addWidget(label(said, "muted"))
    if section.fields and not section.after:
        card.body.addWidget(label(_recorded(section), "muted"))
    group = ""
    for criterion in section.criteria:
        if criterion.group != group:
            group = criterion.group
            card.body.addWidget(label(group, "strong"))
        card.body.addWidget(_statement(criterion))
    if section.fields and section.after:
        card.body.addWidget(label(_recorded(section), "muted"))
    if section.comments_label:
        card.body.addWidget(
            label(
                say(
                    "With a box for {comments_label}.",
                    comments_label=section.comments_label.lower(),
                ),
                "muted",
            )
        )
    return card


def _statement(criterion: Criterion) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(THEME.px(8))
    number = label(criterion.number, "number", wrap=False)
    number.setMinimumWidth(THEME.px(24))
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(THEME.px(2))
    row.addLayout(words, 1)
    words.addWidget(label(criterion.text, "criterion"))
    guidance = criterion.guidance
    for pattern, said in (
        ("", guidance.look_for),
        (say("Met: {meaning}", meaning=guidance.met), guidance.met),
        (say("Not met: {meaning}", meaning=guidance.not_met), guidance.not_met),
    ):
        if said:
            words.addWidget(label(pattern or said, "muted"))
    return made


def _answers(section: Section) -> str:
    """Give the words of the scale where the whole section has one."""
    kinds = {criterion.kind for criterion in section.criteria}
    kind = CRITERION_KINDS[kinds.pop()] if len(kinds) == 1 else None
    if kind is None or not kind.options:
        return ""
    return say(
        "Answered with: {list}.", list=", ".join(say(option.label) for option in kind.options)
    )


def _recorded(section: Section) -> str:
    return say("Also recorded: {list}.", list=", ".join(entry.label for entry in section.fields))
