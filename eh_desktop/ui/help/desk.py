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
            part("Tabs", "The cases first, then one list for each log."),
            part(
                "Standing",
                "Whether a day is overdue or drifting by the limits of your framework: "
                "{assessment}, {plan}, {meeting}, {review}.",
            ),
            part("Bring in a spreadsheet", "Columns are matched with a preview; it can be undone."),
            part("Search, Views, Export", "As in every list; a view keeps what you see."),
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
            part("What the dates say", "Each day held against its limit, with the arithmetic."),
            part("Family", "Cases with the same family name are linked as brothers and sisters."),
            part("Days", "Every {meeting}, {review} and other day. Choose one to change it."),
            part("Close the case", "Needs a day and a reason. It can be opened again."),
            part("Remove", "Only while no form, entry or sample names it."),
        ),
        ("case",),
    ),
    "samples": Help(
        mark("Samples"),
        mark("Cases drawn by chance for audit, so that nobody chooses their own."),
        mark("Name the auditors, then draw a sample for a duty."),
        (
            part("Auditors", "Who can be given a case, and whom each of them works with."),
            part("Draw a sample", "Shows what would be drawn before anything is kept."),
            part("Save for checking", "A file with which anybody can draw the same again."),
        ),
        ("list",),
    ),
    "sample": Help(
        mark("A sample"),
        mark("The cases of one draw: who audits each, and how far it is."),
        mark("Allocate evenly, then start the audit of a row."),
        (
            part("Allocate evenly", "Shares the cases out; nobody gets one they are involved in."),
            part("Give to", "One case to one auditor. A conflict of interest is said."),
            part(
                "Hand back", "Found too close late? Hand it back with a reason; another is drawn."
            ),
            part("How it was drawn", "The list, the seed, what was left out and why."),
        ),
    ),
    "programme": Help(
        mark("All duties"),
        mark("Everything your framework asks for in this period, and how it stands."),
        mark("Open a figure to see the rows behind it."),
        (
            part("Target and done", "The arithmetic stands in the sentence under each duty."),
            part("Yours", "Your own duties stand first; others are shown for the whole."),
            part("Export due dates", "A calendar file; case references only if you say so."),
        ),
    ),
    "duty": Help(
        mark("A duty"),
        mark("One duty in one period: what it asks, what was done, and the periods before."),
        mark("Choose a row to open what was counted, or press the button to do the next one."),
        (
            part("Rows", "What was counted. If one is missing, it is not finished or not dated."),
            part("The day it is due", "Where a board sets the day, it can be put here."),
            part("Before", "The last periods, to see whether it is kept up."),
        ),
    ),
    "actions": Help(
        mark("Actions"),
        mark("What follows from finished forms: concerns, actions, questions and re-audits."),
        mark("Begin at the top: open concerns stand first, then what is overdue."),
        (
            part("Colours", "Late is red, due soon is amber; the words say the same."),
            part("Done", "Needs a note of how you know. Nothing is ever rubbed out."),
            part("History", "Every step, with who took it and when."),
            part("Signed notice", "One page about a concern, signed, to be sent at once."),
        ),
        ("list",),
    ),
    "returns": Help(
        mark("Returns"),
        mark("What is reported to the board each period, counted from your logs and cases."),
        mark("Open the return that is due next."),
        (
            part("State", "Open while the period runs; submitted once it is frozen."),
            part("Due", "Your board's own day where it was set, else the usual one."),
        ),
        ("list",),
    ),
    "return": Help(
        mark("A return"),
        mark("Every figure of one period. It is counted, never typed."),
        mark("Look through the figures; open the rows of any that surprises you."),
        (
            part("Nil", "Nothing to count is said as nil, so that it is not taken for missing."),
            part("Note", "A word to whoever reads the figure. It is saved as you type."),
            part("Submit and freeze", "The figures stay as they are from then on."),
            part("Since then", "What came in late shows as a difference in the next return."),
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
                "Fingerprint", "Read it out over the telephone: it must be the same on both sides."
            ),
            part("Waiting to be sent", "Tick what goes, then make a bundle for USB or e-mail."),
            part("Sent from here", "Every bundle. If one was lost, make it again."),
        ),
    ),
    "settings": Help(
        mark("Settings"),
        mark("How it looks, when it locks, and the keys to your vault."),
        mark("Choose colours and text size: they work at once."),
        (
            part("Locking", "After so long without a key or the mouse, the passphrase is asked."),
            part("Passphrase", "You need the old one. If it is lost, use the recovery sheet."),
            part(
                "Recovery sheet", "A new one makes the old one void. Keep it away from the laptop."
            ),
        ),
    ),
}
