"""What was erased: when, by whom, why, how much, and whether its tombstones are sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.ui.retention.cards_tab import CardsTab
from eh_desktop.ui.retention.words import BASIS_WORDS, counts_words, stone_counts
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label

MOST_SHOWN, MOST_STONES = 50, 12
HASH_GROUP = 8
_PROOF = mark(
    "A fingerprint tells nobody what was erased. It shows that a copy which turns up later is what "
    "was erased here: its fingerprint is the same (SHA-256 under a secret of this vault)."
)


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
        cards: list[QWidget] = [ErasureCard(one, titles) for one in erasures[:MOST_SHOWN]]
        if len(erasures) > MOST_SHOWN:
            said = say("These are the latest {count}.", count=MOST_SHOWN)
            cards.append(label(said, "muted"))
        self.put(cards or [_nothing_card()])


class ErasureCard(Card):
    """What was erased in one go; by what it is told again stands behind a button."""

    def __init__(self, stones: Sequence[Tombstone], titles: Mapping[str, str]) -> None:
        """Show the tombstones; `titles` names forms and logs by id."""
        first = stones[0]
        super().__init__(british_moment(first.at), stone_counts(stones))
        head = QHBoxLayout()
        head.setSpacing(THEME.px(8))
        look = "chip" if first.basis == "due" else "chip-partly"
        head.addWidget(chip(say(BASIS_WORDS[first.basis]), look), 0, Qt.AlignmentFlag.AlignTop)
        why = say("{who}: {reason}", who=first.who, reason=first.reason)
        head.addWidget(label(why), 1)
        self.body.addLayout(head)
        shown = stones[:MOST_STONES]
        for one in shown:
            self.body.addWidget(label(_stone_words(one, titles), "muted"))
        if len(stones) > MOST_STONES:
            said = say("and {count} more", count=len(stones) - MOST_STONES)
            self.body.addWidget(label(said, "muted"))
        self.proof_button = button("", "link")
        self.proof_button.setAccessibleDescription(f"{british_moment(first.at)}. {why}")
        self.proof_button.clicked.connect(self._turn)
        self.body.addWidget(self.proof_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.proofs = [label(_proof_words(one, titles)) for one in shown]
        self.proofs.insert(0, label(say(_PROOF), "muted"))
        for proof in self.proofs:
            proof.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(proof)
        self._show_proofs(shown=False)

    def _turn(self) -> None:
        self._show_proofs(shown=self.proofs[0].isHidden())

    def _show_proofs(self, *, shown: bool) -> None:
        words = say("Hide the proof") if shown else say("Show the proof, for whoever checks")
        self.proof_button.setText(words)
        self.proof_button.setAccessibleName(words)
        for proof in self.proofs:
            proof.setVisible(shown)


def _stone_words(one: Tombstone, titles: Mapping[str, str]) -> str:
    """Give what a tombstone stands for, without a name."""
    parts = [_what(one, titles), counts_words(one.parts.items())]
    if one.due_on:
        parts.append(say("due since {day}", day=british_date(one.due_on)))
    return " · ".join(part for part in parts if part)


def _proof_words(one: Tombstone, titles: Mapping[str, str]) -> str:
    """Give the hash of what was erased, whole, in groups that a line can break between."""
    digits = one.subject_hash
    groups = (digits[at : at + HASH_GROUP] for at in range(0, len(digits), HASH_GROUP))
    return say("{what}, fingerprint: {hash}", what=_what(one, titles), hash=" ".join(groups))


def _what(one: Tombstone, titles: Mapping[str, str]) -> str:
    return titles.get(one.kind, one.kind) or say("Case")


def _nothing_card() -> Card:
    card = Card(say("Nothing was erased yet"))
    said = say(
        "Whatever is erased leaves a signed tombstone here: what kind of thing it was, when and by "
        "whom it was erased, and why. It names nobody. By it the application knows again what is "
        "brought in later, so that nothing comes back unasked."
    )
    card.body.addWidget(label(said))
    return card
