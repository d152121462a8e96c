"""Help for Home, the lists of forms, the editor, forms to read, and documents."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.language import mark
from eh_desktop.ui.help.help_text import Help, part

_LIST_PARTS = (
    part(
        mark("Search"),
        mark(
            "Every word has to stand somewhere in the form, notes included. Words in quotes stand "
            "together."
        ),
    ),
    part(mark("Views"), mark("Keeps the search, filters, order and columns you see under a name.")),
    part(mark("Export"), mark("Copies the rows, or saves them as CSV or a workbook.")),
)

WORK: Mapping[str, Help] = {
    "home": Help(
        mark("Home"),
        mark("Home answers one question: what is due, and what is unfinished?"),
        mark("Open a draft to go on with it, or press the button at the top to start something."),
        (
            part(
                mark("Due"),
                mark(
                    "Your duties of this period: how many are asked, how many are done. A figure "
                    "opens the rows it was counted from."
                ),
            ),
            part(
                mark("Figures"),
                mark("Drafts, what waits to be sent, what was finished. Each opens a list."),
            ),
            part(
                mark("Actions"),
                mark("What was agreed in finished forms and is due soon or overdue."),
            ),
            part(
                mark("Open concerns"),
                mark("Safeguarding concerns without an outcome. Follow these first."),
            ),
            part(
                mark("Open questions"), mark("Every “?” that somebody is to find out, and by when.")
            ),
        ),
    ),
    "audits": Help(
        mark("Audits"),
        mark("Every audit on this laptop, from draft to sent."),
        mark("Choose a row and press Enter to open it, or start an audit at the top right."),
        (
            *_LIST_PARTS,
            part(
                mark("Amend"),
                mark("A signed form never changes: you open a numbered amendment of it."),
            ),
            part(
                mark("Withdraw"),
                mark("Takes a form back for a reason. It stays in the list, marked."),
            ),
        ),
        ("list",),
    ),
    "checklists": Help(
        mark("Checklists"),
        mark(
            "Checklists, self-assessments and case studies: one piece of work or a whole service."
        ),
        mark("Start one at the top right, or open a draft to go on."),
        (
            *_LIST_PARTS,
            part(
                mark("Last time"),
                mark("An open checklist shows what was answered last time beside it."),
            ),
        ),
        ("list",),
    ),
    "feedback": Help(
        mark("Feedback"),
        mark("What children, young people and parents say about the help they had."),
        mark("Start a sheet, fill in its first page, then hand the laptop over from the sheet."),
        (
            part(
                mark("Hand over"),
                mark("Child mode shows the statements alone. Your passphrase brings you back."),
            ),
            *_LIST_PARTS,
        ),
        ("list",),
    ),
    "everything": Help(
        mark("All forms"),
        mark("Every form on this laptop in one list, as the figures of Home count them."),
        mark("Choose a row and press Enter to open it."),
        _LIST_PARTS,
        ("list",),
    ),
    "forms": Help(
        mark("Forms"),
        mark("The forms themselves: to read, to start, to print, or to fill in as a PDF."),
        mark("Open a form to read it in peace before you use it."),
        (
            part(
                mark("Your framework"), mark("Its forms stand first; those of other areas follow.")
            ),
            part(
                mark("Bring in a filled PDF"),
                mark(
                    "Takes in what somebody filled in elsewhere. What could not be read is listed."
                ),
            ),
        ),
    ),
    "form": Help(
        mark("A form to read"),
        mark("The whole form as text, with its guidance, before anything is filled in."),
        mark("Press Start to fill it in here, or save it for somebody else."),
        (
            part(mark("Blank form to print"), mark("A PDF for pen and paper.")),
            part(
                mark("Save a fillable PDF"),
                mark("For a school or agency to fill in on their computer."),
            ),
            part(mark("How a grade is suggested"), mark("The form's own rule, where it has one.")),
        ),
    ),
    "audit": Help(
        mark("An open form"),
        mark("One form, filled in section by section. Everything is saved as you type."),
        mark("Answer what is in focus: press its digit, then F8 for the next without an answer."),
        (
            part(
                mark("Tabs"),
                mark("One for each section, with how much is answered. The last one sums up."),
            ),
            part(
                mark("Note and evidence"), mark("Why you judged so. They open under the statement.")
            ),
            part(
                mark("Guidance"),
                mark("What to look for, and what met and not met mean. It can be closed."),
            ),
            part(
                mark("Grade"),
                mark(
                    "It is suggested and never imposed. You award; a different grade needs a "
                    "reason, and both are kept."
                ),
            ),
            part(
                mark("Concern"),
                mark(
                    "Raises a safeguarding concern: who was told, when, and what came of it. "
                    "Signing waits for the outcome."
                ),
            ),
            part(
                mark("Finish and sign"),
                mark("Shows what is missing, or asks for your passphrase to sign."),
            ),
        ),
        ("form",),
    ),
    "document": Help(
        mark("A document"),
        mark("A PDF as it was signed or made. It is kept in the vault and opens from memory."),
        mark("Read it here, or save a copy to give to somebody."),
        (
            part(mark("Save a copy"), mark("The copy leaves the vault: it holds personal data.")),
            part(mark("Pages and zoom"), mark("The buttons above the pages, or their keys.")),
        ),
        ("document",),
    ),
}
