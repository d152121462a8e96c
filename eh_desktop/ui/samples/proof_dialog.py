"""How a sample was drawn: everything that whoever checks it needs to know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.language import say, say_count
from eh_desktop.services.samples import SampleStanding
from eh_desktop.ui.samples.page_keys import turn_page
from eh_desktop.ui.samples.words import drawn_words, period_label, strata_words
from eh_desktop.ui.widgets.basic import button, label, line
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 640


class ProofDialog(Sheet):
    """Read, saved for whoever checks it, and closed again. What it says can be copied."""

    exportRequested = Signal()

    def __init__(self, found: SampleStanding, parent: QWidget) -> None:
        """Lay out the facts, one under the other."""
        super().__init__(say("How it was drawn"), say("&Close"), parent)
        at_least(self, WIDE)
        for heading, lines in _facts(found):
            if lines:
                self.column.addWidget(label(heading, "strong"))
                words = label("\n".join(lines))
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.column.addWidget(words)
                self.column.addWidget(line())
        said = say(
            "Save the sample for checking, and anyone can draw it again from its list: "
            "“eh-desktop sample verify” says whether it is the same."
        )
        self.column.addWidget(label(said, "muted"))
        self.column.addStretch(1)
        save = button(say("Save for chec&king…"))
        save.clicked.connect(self.exportRequested)
        self.save_button = save
        self.column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self.cancel_button.hide()
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with Page Up and Page Down, so that all can be read without a mouse."""
        if not turn_page(self._area, event):
            super().keyPressEvent(event)


def _facts(found: SampleStanding) -> list[tuple[str, list[str]]]:
    sample = found.sample
    asked, drawn = sample.asked, sample.drawn
    machine = asked.seed_from == "machine"
    return [
        (
            say("What was asked"),
            [f"{sample.title}, {period_label(asked.period)}", drawn_words(found)],
        ),
        (say("Agencies, in proportion"), strata_words(drawn) if asked.by_agency else []),
        (say("Drawn, by rank"), [", ".join(drawn.refs)]),
        (say("Left out"), [f"{one.ref}: {one.reason}" for one in asked.exclusions]),
        (say("Drawn with a warning"), [f"{one.ref}: {one.reason}" for one in sample.warnings]),
        (say("Handed back"), _handed_back(found)),
        (
            say("Seed"),
            [
                say("{seed} (the machine drew it)", seed=asked.seed)
                if machine
                else say("{seed} (a person typed it)", seed=asked.seed)
            ],
        ),
        (
            say_count(
                "SHA-256 of the list of {count} case",
                "SHA-256 of the list of {count} cases",
                drawn.listed,
            ),
            [drawn.list_hash],
        ),
        (
            say("By whom"),
            [f"{sample.drawn_by}, {british_moment(sample.drawn_at)}, {drawn.algorithm}"],
        ),
    ]


def _handed_back(found: SampleStanding) -> list[str]:
    refs = {one.number: one.case_ref for one in found.allocations}
    into = {one.replaces: one.case_ref for one in found.allocations if one.replaces}
    return [
        say(
            "{ref}, in its place {other}: {reason}",
            ref=refs[one.number],
            other=into.get(one.number, say("none")),
            reason=one.reason,
        )
        for one in found.allocations
        if one.state == "handed_back"
    ]
