"""What was erased: when, by whom, why, how much, and whether its tombstones are sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.language import say
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.ui.retention.cards_tab import CardsTab
from eh_desktop.ui.retention.words import BASIS_WORDS, counts_words, stone_counts
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label

MOST_SHOWN, MOST_STONES = 50, 12
HASH_START = 16
"""So many digits of a hash are shown; all of them stand in the tip."""


class ErasedTab(CardsTab):
    """A card for each erasure, with its tombstones."""

    checkRequested = Signal()
    """Every tombstone is to be checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_erased` brings the cards."""
        super().__init__(parent)
        self.check_button = button(say("&Check all of them"))
        self.check_button.clicked.connect(self.checkRequested)
        self.check_button.hide()
        self.column.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_erased(
        self, erasures: Sequence[Sequence[Tombstone]], titles: Mapping[str, str]
    ) -> None:
        """Show what was erased, the latest first; `titles` names forms and logs by id."""
        self.check_button.setVisible(bool(erasures))
        cards: list[QWidget] = [_erasure_card(one, titles) for one in erasures[:MOST_SHOWN]]
        if len(erasures) > MOST_SHOWN:
            said = say("These are the latest {count}.", count=MOST_SHOWN)
            cards.append(label(said, "muted"))
        self.put(cards or [_nothing_card()])


def _erasure_card(stones: Sequence[Tombstone], titles: Mapping[str, str]) -> Card:
    first = stones[0]
    card = Card(british_moment(first.at), stone_counts(stones))
    head = QHBoxLayout()
    head.setSpacing(THEME.px(8))
    look = "chip" if first.basis == "due" else "chip-partly"
    head.addWidget(chip(say(BASIS_WORDS[first.basis]), look), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(label(say("{who}: {reason}", who=first.who, reason=first.reason)), 1)
    card.body.addLayout(head)
    for one in stones[:MOST_STONES]:
        words = label(_stone_words(one, titles, HASH_START), "muted")
        words.setToolTip(_stone_words(one, titles))
        card.body.addWidget(words)
    if len(stones) > MOST_STONES:
        said = say("and {count} more", count=len(stones) - MOST_STONES)
        card.body.addWidget(label(said, "muted"))
    return card


def _stone_words(one: Tombstone, titles: Mapping[str, str], digits: int = 0) -> str:
    """Give what a tombstone stands for, without a name; its hash whole, or so many digits of it."""
    what = titles.get(one.kind, one.kind) or say("Case")
    parts = [what, counts_words(one.parts.items())]
    if one.due_on:
        parts.append(say("due since {day}", day=british_date(one.due_on)))
    if digits:
        parts.append(say("hash {hash}…", hash=one.subject_hash[:digits]))
    else:
        parts.append(say("hash {hash}", hash=one.subject_hash))
    return " · ".join(part for part in parts if part)


def _nothing_card() -> Card:
    card = Card(say("Nothing was erased yet"))
    said = say(
        "Whatever is erased leaves a signed tombstone here: what kind of thing it was, when and by "
        "whom it was erased, and why. It names nobody. By it the application knows again what is "
        "brought in later, so that nothing comes back unasked."
    )
    card.body.addWidget(label(said))
    return card
