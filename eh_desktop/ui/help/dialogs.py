"""Help for dialogs that ask more than one thing."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.language import mark
from eh_desktop.ui.help.help_text import Help, part

DIALOGS: Mapping[str, Help] = {
    "draw": Help(
        mark("Drawing a sample"),
        mark(
            "Draws cases by chance for one duty and one period. Nothing is kept until you say so."
        ),
        mark("Choose the duty and the period; the right side shows what would be drawn."),
        (
            part(
                mark("How many"),
                mark("A share of the cases is rounded up, so that a small service has one."),
            ),
            part(
                mark("Themes"), mark("Draws only from cases that fit, such as those stepped down.")
            ),
            part(
                mark("Left out"),
                mark("Cases you leave out for a reason, which is kept with the sample."),
            ),
            part(
                mark("Seed"),
                mark(
                    "The number the draw starts from. It lets anybody draw the same sample again."
                ),
            ),
        ),
        ("dialog",),
    ),
    "import": Help(
        mark("Bringing in a spreadsheet"),
        mark("Reads a spreadsheet into cases or a log: all of it or none, and it can be undone."),
        mark("Choose the file, and say in which row its headings stand."),
        (
            part(mark("Match"), mark("Which column goes where. Days are read in British order.")),
            part(
                mark("Decide"),
                mark(
                    "Rows like one that you have: leave them out, bring them in, or update yours."
                ),
            ),
            part(
                mark("Left out"),
                mark("Rows that cannot be read are listed with the reason, to be mended."),
            ),
            part(
                mark("Past imports"),
                mark("What was brought in before, and the way to take it back."),
            ),
        ),
        ("dialog",),
    ),
    "case_fields": Help(
        mark("The facts of a case"),
        mark("What is known of one case. Only the reference is needed."),
        mark("Type the reference, then what you know; the rest can come later."),
        (
            part(
                mark("Case reference"),
                mark(
                    "One that looks the same as another case's is pointed out: open that case, or "
                    "say that they are two."
                ),
            ),
            part(
                mark("Family"),
                mark("The same words in two cases link them as brothers and sisters."),
            ),
            part(
                mark("Lead"),
                mark("When it changes, whoever led before is kept: they may not audit it."),
            ),
            part(mark("Days"), mark("22/11/2026, 22.11.26, 22 Nov 2026 and “today” all work.")),
        ),
        ("dialog",),
    ),
    "log_entry": Help(
        mark("An entry of a log"),
        mark("One line of the log: what happened, when, and with whom."),
        mark("Fill in what is marked as needed, and save."),
        (
            part(
                mark("Case reference"),
                mark(
                    "Links the entry to its case, whose page then shows it. One that no case here "
                    "has is kept, and pointed out."
                ),
            ),
            part(mark("Days"), mark("22/11/2026, 22.11.26, 22 Nov 2026 and “today” all work.")),
            part(
                mark("Remove"),
                mark("Takes the entry away. The journal keeps that it was, not what it said."),
            ),
        ),
        ("dialog",),
    ),
    "sign": Help(
        mark("Signing"),
        mark("Closes the form for good and signs its PDF with your key."),
        mark("Look at the grades once more, then type your passphrase."),
        (
            part(
                mark("Final"),
                mark("Nothing in it can change afterwards. A change is a numbered amendment."),
            ),
            part(
                mark("Signature"),
                mark("It shows who signed and when, and whether a letter was changed since."),
            ),
        ),
        ("dialog",),
    ),
    "share": Help(
        mark("Allocating evenly"),
        mark("Shares the cases of a sample out between the auditors."),
        mark("Look at who gets what; nothing is given before you press the button."),
        (
            part(
                mark("Evenly"),
                mark("Nobody has more than one case more than another, where that can be."),
            ),
            part(
                mark("Conflict of interest"),
                mark("Nobody gets a case that they lead, led or are involved in."),
            ),
        ),
        ("dialog",),
    ),
    "hand_over": Help(
        mark("Handing the laptop over"),
        mark("Shows a child or a parent the statements alone, in large letters."),
        mark("Say who answers; then give them the laptop."),
        (
            part(mark("Who answers"), mark("Only what is needed to tell whose sheet it is.")),
            part(
                mark("Coming back"),
                mark("Your passphrase alone leads back. Nothing else can be seen."),
            ),
        ),
        ("dialog",),
    ),
    "export_dates": Help(
        mark("Exporting due dates"),
        mark("Writes what is due as a calendar file that any calendar opens."),
        mark("Decide whether case references may stand in it."),
        (
            part(
                mark("Without references"),
                mark("Says only what is due, and may stand in a shared calendar."),
            ),
            part(mark("With references"), mark("Says which case. It then holds personal data.")),
        ),
        ("dialog",),
    ),
}
