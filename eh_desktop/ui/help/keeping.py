"""Help for keeping and erasing, for what is held about one person, and for a service's plan."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.language import mark
from eh_desktop.ui.help.help_text import Help, part

KEEPING: Mapping[str, Help] = {
    "retention": Help(
        mark("Keep and erase"),
        mark("How long cases, forms and log entries are kept, and what has been kept long enough."),
        mark("Look at what is due. Each row shows the arithmetic that makes it so."),
        (
            part(
                mark("Due"),
                mark("Tick what is to go. What belongs to a case goes with it, and is listed."),
            ),
            part(
                mark("Schedule"), mark("Months in use and archived, over those of your framework.")
            ),
            part(
                mark("Holds"),
                mark("What is under a legal hold is not erased, whatever the schedule says."),
            ),
            part(
                mark("Erased"),
                mark("A signed note that something was erased, when and why. It names nobody."),
            ),
        ),
        ("tabs",),
    ),
    "subject_access": Help(
        mark("Everything about one person"),
        mark("Finds all that is held about somebody who asks, so that you can answer them."),
        mark("Write the name as you know it; add other spellings, a date of birth and references."),
        (
            part(
                mark("Other spellings"),
                mark("Married names, short names: each is looked for as well."),
            ),
            part(
                mark("Received on"),
                mark("The answer is due within one calendar month; the day is shown."),
            ),
        ),
    ),
    "subject_access_found": Help(
        mark("What was found"),
        mark("Every place in which the person may be named, and how sure that is."),
        mark("Read through the list, and untick what is not to be given out."),
        (
            part(
                mark("Certain, named, possible"),
                mark("How sure it is. What is only possible is unticked."),
            ),
            part(
                mark("Also names"), mark("It names others as well. Read it before you give it out.")
            ),
            part(mark("Leave out, with a reason"), mark("The reason is counted in the report.")),
            part(
                mark("Give it out"),
                mark("One file, sealed with a passphrase that you tell them apart."),
            ),
        ),
        ("found", "list"),
    ),
    "service_plan": Help(
        mark("Service plan"),
        mark("What your service is to improve, from its yearly checklist, and how far it is."),
        mark("Complete the yearly checklist; every “No” and “?” then stands here."),
        (
            part(
                mark("Rows"), mark("What is overdue comes first. Open one to note what was done.")
            ),
            part(mark("Compare years"), mark("This year's answers beside last year's.")),
            part(
                mark("Document for governors"),
                mark("The plan as pages. It is looked through for names before it is made."),
            ),
        ),
    ),
    "compare": Help(
        mark("Years beside each other"),
        mark("The same checklist in two years or more: what moved, and what became of the plans."),
        mark("Choose the years at the top, and what is to be shown."),
        (
            part(
                mark("Marks"),
                mark("Better, the same, not as good, new, still open; each is said in words."),
            ),
            part(
                mark("Agreed then"), mark("The action of that year, and what became of it since.")
            ),
        ),
    ),
}
