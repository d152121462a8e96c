"""A new passphrase, typed twice, with its strength as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.vaults import LEAST_LENGTH, Strength
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase import PassphraseEdit

Rate = Callable[[str, Sequence[str]], Strength]
"""`VaultService.strength`: a passphrase and the words a guesser would know."""


class StrengthMeter(QWidget):
    """How hard a passphrase is to guess: four steps, a word, and one sentence of advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        row = QHBoxLayout()
        row.setSpacing(THEME.px(12))
        self.bar = QProgressBar()
        self.bar.setRange(0, 4)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("Strength of the passphrase"))
        self.word = label("", "strong", wrap=False)
        self.word.setMinimumWidth(
            self.word.fontMetrics().horizontalAdvance(say("Very strong") + "  ")
        )
        row.addWidget(self.bar, 1)
        row.addWidget(self.word)
        layout.addLayout(row)
        self.advice = label("", "muted")
        layout.addWidget(self.advice)

    def show_strength(self, rated: Strength) -> None:
        """Show a rating; the word says what the colour says."""
        set_look(self.bar, "done" if rated.enough else "weak")
        self.bar.setValue(max(rated.score, 1) if rated.label else 0)
        self.word.setText(rated.label)
        self.advice.setText(
            rated.advice or say("Good enough. Keep it in your head, not on the laptop.")
        )


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, with its strength as it is typed."""

    entered = Signal()

    def __init__(
        self, rate: Rate, words: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        """Take the rating function and the words a guesser would know."""
        super().__init__(parent)
        self._rate = rate
        self.words = tuple(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(12))
        words_hint = say("Four or more words that do not belong together work well.")
        hint = say(
            "At least {least_length} characters. {words_hint}",
            least_length=LEAST_LENGTH,
            words_hint=words_hint,
        )
        self.first = Labelled(say("New passphrase"), PassphraseEdit(), hint)
        self.meter = StrengthMeter()
        self.second = Labelled(say("The same passphrase again"), PassphraseEdit())
        for widget in (self.first, self.meter, self.second):
            layout.addWidget(widget)
        self._edit(self.first).changed.connect(self._rated)
        self._edit(self.first).entered.connect(self.focusNextChild)
        self._edit(self.second).entered.connect(self.entered)
        self._edit(self.second).changed.connect(self._forgive)
        self.setFocusProxy(self.first.control)
        self.meter.advice.hide()

    @property
    def lines(self) -> tuple[QLineEdit, QLineEdit]:
        """The two lines it is typed into."""
        return self._edit(self.first).edit, self._edit(self.second).edit

    def text(self) -> str:
        """Give the passphrase of the first line."""
        return self._edit(self.first).text()

    def valid(self) -> bool:
        """Tell whether it is strong enough and the same twice; say what is wrong if not."""
        rated = self._rate(self.text(), self.words)
        self.first.say_wrong("" if rated.enough else self._weak(rated))
        same = self.text() == self._edit(self.second).text()
        self.second.say_wrong("" if same else say("The two are not the same. Type it again."))
        wrong = self.first if self.first.wrong else self.second
        if wrong.wrong:
            wrong.control.setFocus()
        return not wrong.wrong

    def clear(self) -> None:
        """Empty both lines."""
        for line in (self.first, self.second):
            self._edit(line).clear()
            line.say_wrong("")

    def _weak(self, rated: Strength) -> str:
        if not self.text():
            return say("Choose a passphrase.")
        short = len(self.text()) < LEAST_LENGTH  # the hint says how long it has to be
        why = say("It is too short.") if short else rated.advice
        return say("This is too easy to guess. {why}", why=why).strip()

    def _rated(self, text: str) -> None:
        self.first.say_wrong("")
        self.meter.advice.setVisible(len(text) >= LEAST_LENGTH)
        self.meter.show_strength(self._rate(text, self.words))

    def _forgive(self) -> None:
        self.second.say_wrong("")

    @staticmethod
    def _edit(line: Labelled) -> PassphraseEdit:
        assert isinstance(line.control, PassphraseEdit)  # noqa: S101  made above
        return line.control
