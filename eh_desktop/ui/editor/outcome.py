"""The outcome that the answers suggest: shown beside its field, and on the last tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.form_rules import OutcomeRule
from eh_desktop.domain.language import say
from eh_desktop.domain.outcomes import suggest_outcome
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.form_words import field_place
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import beside_links
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.focus_card import FocusCard


class OutcomeHint(QFrame):
    """The suggestion with its working, a link that takes it over, and what falling short means."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the suggestion of a form that has an outcome."""
        super().__init__(parent)
        set_look(self, "aside")
        self._sitting = sitting
        self._suggested = ""
        self.title = label("", "strong")
        self.because = label("", "muted")
        self.use = button("", "link")
        self.use.clicked.connect(self._use)
        self.flag = label("", "warning")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(4), THEME.px(8), THEME.px(12), THEME.px(8))
        layout.setSpacing(THEME.px(4))
        for part in (self.title, self.because):
            layout.addLayout(beside_links(part))
        layout.addWidget(self.use)
        layout.addLayout(beside_links(self.flag))
        self.refresh()

    def refresh(self) -> None:
        """Show what the answers suggest now."""
        form, record = self._sitting.form, self._sitting.record
        rule = _rule(form)
        found = suggest_outcome(form, record)
        self._suggested = {None: "", True: rule.meets, False: rule.falls_short}[found.meets]
        words = form.field(rule.field).label_of(self._suggested)
        chosen = record.fields.get(rule.field, "")
        self.title.setText(say("Suggested: {words}", words=words))
        self.title.setVisible(bool(words))
        self.because.setText(found.because)
        self.use.setText(say("Use “{words}”", words=words).replace("&", "&&"))
        self.use.setAccessibleName(say("Use the suggested outcome, {words}", words=words))
        offered = bool(self._suggested) and chosen != self._suggested
        self.use.setVisible(offered and self._sitting.editable)
        self.flag.setText(rule.flag)
        self.flag.setVisible((chosen or self._suggested) == rule.falls_short and bool(rule.flag))

    def _use(self) -> None:
        if self._suggested:
            key = _rule(self._sitting.form).field
            self.changed.emit(Change(Part.FIELD, key, self._suggested))


class OutcomeCard(FocusCard):
    """The outcome on the last tab: what was chosen, and what is suggested."""

    changed = Signal(object)
    followed = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the outcome of a form that has one."""
        super().__init__(parent)
        self._sitting = sitting
        rule = _rule(sitting.form)
        title = sitting.form.field(rule.field).label
        self.setAccessibleName(title)
        self.body.addWidget(label(title, "card-title"))
        self.chosen = chip("")
        self.body.addWidget(self.chosen)
        self.hint = OutcomeHint(sitting, self)
        self.hint.changed.connect(self.changed)
        self.body.addWidget(self.hint)
        self.link = button(say("Go to “{title}”", title=title).replace("&", "&&"), "link")
        self.link.clicked.connect(self._follow)
        self.body.addWidget(self.link)
        self.refresh()

    def refresh(self) -> None:
        """Show the outcome as it stands."""
        rule = _rule(self._sitting.form)
        chosen = self._sitting.record.fields.get(rule.field, "")
        words = self._sitting.form.field(rule.field).label_of(chosen)
        self.chosen.setText(words or say("Not decided"))
        looks = {rule.meets: "chip-met", rule.falls_short: "chip-not-met"}
        set_look(self.chosen, looks.get(chosen, "chip-na"))
        self.hint.refresh()

    def _follow(self) -> None:
        form = self._sitting.form
        self.followed.emit(field_place(form, _rule(form).field))


def _rule(form: Form) -> OutcomeRule:
    if form.outcome is None:
        raise ValueError(f"{form.id} has no outcome")
    return form.outcome
