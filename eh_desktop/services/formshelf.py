"""The forms as a person looks for them: their own framework first, each with what it is for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.form import Form, Framework
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.language import mark, say, say_count

KIND_WORDS = {
    "audit": mark("Audit"),
    "checklist": mark("Checklist"),
    "self_assessment": mark("Self-assessment"),
    "standards": mark("Standards"),
    "case_study": mark("Case study"),
    "feedback": mark("Feedback"),
}
"""What each kind of form is called, in the order in which a shelf holds them."""
AUDIENCE_WORDS = {
    "all": mark("everyone in early help"),
    "auditor": "auditors",
    "line_manager": mark("line managers"),
    "head_of_service": mark("heads of service"),
    "practitioner": "practitioners",
    "champion": "champions",
    "child": mark("children and young people"),
    "parent": mark("parents and carers"),
}
"""Whom a form is for."""
_SENTENCE_END = re.compile(r"(?<=[.])\s|\n")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The forms of one framework."""

    framework: Framework
    forms: tuple[Form, ...]


class FormShelf:
    """Every form of this installation, by framework: the owner's first, the rest by name."""

    def __init__(self, forms: Sequence[Form], own: str) -> None:
        """Take all forms and the id of the owner's framework."""
        self._own = own
        self._shelves = _shelves(forms, own)

    def all(self) -> tuple[Shelf, ...]:
        """Give every shelf."""
        return self._shelves

    def to_start(self, kinds: Collection[str]) -> tuple[Shelf, ...]:
        """Give the forms of these kinds that can be filled in; no shelf is empty."""
        found = []
        for shelf in self._shelves:
            forms = tuple(form for form in shelf.forms if form.fillable and form.kind in kinds)
            if forms:
                found.append(Shelf(shelf.framework, forms))
        return tuple(found)

    def is_own(self, shelf: Shelf) -> bool:
        """Tell whether a shelf is of the owner's framework."""
        return shelf.framework.id == self._own

    def only(self, kinds: Collection[str]) -> Form | None:
        """Give the one form of these kinds in the owner's framework; None for several or none."""
        forms = [form for s in self.to_start(kinds) if self.is_own(s) for form in s.forms]
        return forms[0] if len(forms) == 1 else None

    def form(self, form_id: str) -> Form:
        """Give a form by id; FormTrouble if there is none such."""
        for shelf in self._shelves:
            for form in shelf.forms:
                if form.id == form_id:
                    return form
        raise FormTrouble(
            say("There is no form “{form_id}”.", form_id=form_id),
            remedy=say("Choose a form of the list."),
        )


def frameworks_of(forms: Sequence[Form]) -> tuple[tuple[str, str], ...]:
    """Give the frameworks in which anything can be filled in, as (id, title), by authority."""
    there = {form.framework.id: form.framework for form in forms if form.fillable}
    ordered = sorted(there.values(), key=lambda one: one.authority.casefold())
    return tuple((one.id, one.title) for one in ordered)


def what_for(form: Form) -> str:
    """Give the first sentence of what a form says about itself; its source where it says none."""
    return _SENTENCE_END.split(form.intro.strip(), maxsplit=1)[0] or f"{form.source}."


def size_of(form: Form) -> str:
    """Give how much there is to answer, or to read: `20 questions`, `22 statements to read`."""
    count = sum(1 for _ in form.criteria())
    if not form.fillable:
        return say_count("{count} statement to read", "{count} statements to read", count)
    answered = sum(1 for _, one in form.criteria() if CRITERION_KINDS[one.kind].answered)
    return say_count("{count} question", "{count} questions", answered)


def _shelves(forms: Sequence[Form], own: str) -> tuple[Shelf, ...]:
    order = list(KIND_WORDS)
    by_framework: dict[str, list[Form]] = {}
    for form in sorted(forms, key=lambda one: (order.index(one.kind), one.title.casefold())):
        by_framework.setdefault(form.framework.id, []).append(form)
    shelves = [Shelf(there[0].framework, tuple(there)) for there in by_framework.values()]
    return tuple(
        sorted(
            shelves,
            key=lambda shelf: (shelf.framework.id != own, shelf.framework.authority.casefold()),
        )
    )
