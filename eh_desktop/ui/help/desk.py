"""Help for cases and logs, samples, duties, actions, returns, sending and settings."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.language import mark
from eh_desktop.ui.help.help_text import Help, part

DESK: Mapping[str, Help] = {
    "cases": Help(
        mark("Cases and logs"),
        mark(
            "The families that early help works with, and what a champion keeps a log of. Samples "
            "are drawn from the cases, and returns are counted from the logs."
        ),
        mark("Add a case, or bring in the spreadsheet that you keep."),
        (
            part(mark("Tabs"), mark("The cases first, then one list for each log.")),
            part(
                mark("Standing"),
                mark(
                    "Whether a day is overdue or drifting by the limits of your framework: "
                    "{assessment}, {plan}, {meeting}, {review}."
                ),
            ),
            part(
                mark("Bring in a spreadsheet"),
                mark("Columns are matched with a preview; it can be undone."),
            ),
            part(
                mark("Search, Views, Export"), mark("As in every list; a view keeps what you see.")
            ),
        ),
        ("cases", "list"),
    ),
    "case": Help(
        mark("A case"),
        mark(
            "One case: its people, its days, what is due, and every form and entry that names it."
        ),
        mark("Start a form for it, or add the latest {meeting} or {review}."),
        (
            part(
                mark("What the dates say"),
                mark("Each day held against its limit, with the arithmetic."),
            ),
            part(
                mark("Family"),
                mark("Cases with the same family name are linked as brothers and sisters."),
            ),
            part(
                mark("Days"),
                mark("Every {meeting}, {review} and other day. Choose one to change it."),
            ),
            part(mark("Close the case"), mark("Needs a day and a reason. It can be opened again.")),
            part(
                mark("Remove mistaken case"),
                mark("For one added by mistake: only while nothing names it and no hold is on it."),
            ),
        ),
        ("case",),
    ),
    "samples": Help(
        mark("Samples"),
        mark("Cases drawn by chance for audit, so that nobody chooses their own."),
        mark("Name the auditors, then draw a sample for a duty."),
        (
            part(
                mark("Auditors"), mark("Who can be given a case, and whom each of them works with.")
            ),
            part(mark("Draw a sample"), mark("Shows what would be drawn before anything is kept.")),
            part(
                mark("Save for checking"),
                mark("A file from which anybody can draw the same sample again."),
            ),
        ),
        ("list",),
    ),
    "sample": Help(
        mark("A sample"),
        mark("The cases of one draw: who audits each, and how far it is."),
        mark("Allocate evenly, then start the audit of a row."),
        (
            part(
                mark("Allocate evenly"),
                mark("Shares the cases out; nobody gets one they are involved in."),
            ),
            part(mark("Give to"), mark("One case to one auditor. A conflict of interest is said.")),
            part(
                mark("Hand back"),
                mark("Found too close late? Hand it back with a reason; another is drawn."),
            ),
            part(mark("How it was drawn"), mark("The list, the seed, what was left out and why.")),
        ),
    ),
    "programme": Help(
        mark("All duties"),
        mark("Everything your framework asks for in this period, and how it stands."),
        mark("Open a figure to see the rows behind it."),
        (
            part(
                mark("Target and done"),
                mark("The arithmetic stands in the sentence under each duty."),
            ),
            part(
                mark("Yours"), mark("Your own duties stand first; others are shown for the whole.")
            ),
            part(
                mark("Export due dates"),
                mark("A calendar file; case references only if you say so."),
            ),
        ),
    ),
    "duty": Help(
        mark("A duty"),
        mark("One duty in one period: what it asks, what was done, and the periods before."),
        mark("Choose a row to open what was counted, or press the button to do the next one."),
        (
            part(
                mark("Rows"),
                mark("What was counted. If one is missing, it is not finished or not dated."),
            ),
            part(
                mark("The day it is due"), mark("Where a board sets the day, it can be put here.")
            ),
            part(mark("Before"), mark("The last periods, to see whether it is kept up.")),
        ),
    ),
    "actions": Help(
        mark("Actions"),
        mark("What follows from finished forms: concerns, actions, questions and re-audits."),
        mark("Begin at the top: open concerns stand first, then what is overdue."),
        (
            part(mark("Colours"), mark("Late is red, due soon is amber; the words say the same.")),
            part(mark("Done"), mark("Needs a note of how you know. Nothing is ever rubbed out.")),
            part(mark("History"), mark("Every step, with who took it and when.")),
            part(
                mark("Signed notice"), mark("One page about a concern, signed, to be sent at once.")
            ),
        ),
        ("list",),
    ),
    "returns": Help(
        mark("Returns"),
        mark("What is reported to the board each period, counted from your logs and cases."),
        mark("Open the return that is due next."),
        (
            part(mark("State"), mark("Open while the period runs; submitted once it is frozen.")),
            part(mark("Due"), mark("Your board's own day where it was set, else the usual one.")),
        ),
        ("list",),
    ),
    "return": Help(
        mark("A return"),
        mark("Every figure of one period. It is counted, never typed."),
        mark("Look through the figures; open the rows of any that surprises you."),
        (
            part(
                mark("Nil"),
                mark("Nothing to count is said as nil, so that it is not taken for missing."),
            ),
            part(
                mark("No number given"),
                mark("There are entries, but none has a number. Open the rows and add it."),
            ),
            part(
                mark("Note"), mark("A note for whoever reads the figure. It is saved as you type.")
            ),
            part(mark("Submit and freeze"), mark("The figures stay as they are from then on.")),
            part(
                mark("Since then"),
                mark("What came in late shows as a difference in the next return."),
            ),
        ),
    ),
    "exchange": Help(
        mark("Send and receive"),
        mark(
            "Gets signed forms safely to the central team: sealed, so that only they can open it."
        ),
        mark("Once: import the centre's card, and give them the card of this laptop."),
        (
            part(
                mark("Fingerprint"),
                mark("Read it out over the telephone: it must be the same on both sides."),
            ),
            part(
                mark("Waiting to be sent"),
                mark("Tick what goes, then make a bundle for USB or e-mail."),
            ),
            part(mark("Sent from here"), mark("Every bundle. If one was lost, make it again.")),
        ),
    ),
    "settings": Help(
        mark("Settings"),
        mark("How it looks, when it locks, and the keys to your vault."),
        mark("Choose colours and text size: they work at once."),
        (
            part(
                mark("Locking"),
                mark("After this long without a key or the mouse, it asks for the passphrase."),
            ),
            part(
                mark("Passphrase"),
                mark("You need the old one. If it is lost, use the recovery sheet."),
            ),
            part(
                mark("Recovery sheet"),
                mark("A new one makes the old one void. Keep it away from the laptop."),
            ),
        ),
    ),
}
