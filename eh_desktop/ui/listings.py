"""The lists of records: which kinds of form each holds, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import mark, mark_count, say_count


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of records."""

    page_id: str
    title: str
    kinds: tuple[str, ...]
    """The kinds of form; empty for all."""
    one: str
    """What one of them is called: `audit`."""
    many: str
    start: str
    """What its button says; empty where nothing can be started."""
    empty_title: str
    empty_text: str
    about: str
    """The heading over what a record is about."""
    nameless: str
    """What stands there while it is not filled in."""
    find: str
    """What stands in the empty text filter."""
    graded: bool = False


AUDITS = Listing(
    "audits",
    mark("Audits"),
    ("audit",),
    *mark_count("audit", "audits"),
    mark("Start an audit"),
    mark("No audits yet"),
    mark("Start one: choose a case file, and judge it section by section."),
    mark("Case"),
    mark("No reference yet"),
    mark("Find a case, a form, a grade…"),
    graded=True,
)
CHECKLISTS = Listing(
    "checklists",
    mark("Checklists"),
    ("checklist", "self_assessment", "standards", "case_study"),
    *mark_count("checklist", "checklists"),
    mark("Start a checklist"),
    mark("No checklists yet"),
    mark(
        "Checklists, self-assessments and case studies: look at one piece of work, or at the whole "
        "service, and keep what is to be done about it."
    ),
    mark("About"),
    mark("Not named yet"),
    mark("Find a service, a case, a form…"),
)
FEEDBACK = Listing(
    "feedback",
    mark("Feedback"),
    ("feedback",),
    *mark_count("feedback sheet", "feedback sheets"),
    mark("Start a feedback sheet"),
    mark("No feedback yet"),
    mark(
        "Start a sheet, fill in its first page, and hand the laptop over: a child or parent sees "
        "the statements alone, and your passphrase brings you back."
    ),
    mark("Service"),
    mark("Not named yet"),
    mark("Find a service, a form…"),
)
EVERYTHING = Listing(
    "everything",
    mark("All forms"),
    (),
    *mark_count("form", "forms"),
    "",
    mark("Nothing yet"),
    mark("Audits, checklists and feedback that you start are listed here."),
    mark("About"),
    mark("Not named yet"),
    mark("Find a case, a form, a grade…"),
    graded=True,
)
LISTINGS = (AUDITS, CHECKLISTS, FEEDBACK)
"""The lists of the rail, in its order."""


def first_listing(role: str, own: Sequence[Form]) -> Listing:
    """Give the list a person of this role is likeliest to start something in.

    `own` are the forms of their framework that can be filled in: first what is written for their
    role counts, then what there is at all, an auditor's audits before the rest.
    """
    usual = LISTINGS if role == "auditor" else (CHECKLISTS, AUDITS, FEEDBACK)
    for forms in ([form for form in own if form.audience == role], own):
        there = {listing_of(form.kind).page_id for form in forms}
        for listing in usual:
            if listing.page_id in there:
                return listing
    return usual[0]


def called(kind: str) -> str:
    """Give what one form of a kind is called inside a sentence: `audit`, `feedback sheet`."""
    listing = listing_of(kind)
    return say_count(listing.one, listing.many, 1)


def listing_of(kind: str) -> Listing:
    """Give the list in which records of a kind of form stand."""
    return next(listing for listing in LISTINGS if kind in listing.kinds)
