"""From draft to moderated: which step may follow which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.gaps import Gap, Place, missing
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.language import in_english, mark, say
from eh_desktop.domain.record import Record, State

__all__ = ["NEXT", "Gap", "Place", "advanced", "amendment_of", "finalised", "missing"]

NEXT: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.FINAL, State.WITHDRAWN}),
    State.FINAL: frozenset({State.SIGNED, State.SUPERSEDED, State.WITHDRAWN}),
    State.SIGNED: frozenset({State.SENT, State.SUPERSEDED, State.WITHDRAWN}),
    State.SENT: frozenset({State.SENT, State.RECEIVED, State.SUPERSEDED, State.WITHDRAWN}),
    State.RECEIVED: frozenset({State.MODERATED, State.SUPERSEDED, State.WITHDRAWN}),
    State.MODERATED: frozenset({State.SUPERSEDED}),
    State.SUPERSEDED: frozenset(),
    State.WITHDRAWN: frozenset(),
}

_STATE_WORDS: dict[State, str] = {
    State.DRAFT: mark("draft"),
    State.FINAL: mark("final"),
    State.SIGNED: mark("signed"),
    State.SENT: mark("sent"),
    State.RECEIVED: mark("received"),
    State.MODERATED: mark("moderated"),
    State.SUPERSEDED: mark("superseded"),
    State.WITHDRAWN: mark("withdrawn"),
}


def state_word(state: State) -> str:
    """Give what a state is called inside a sentence: `a record that is signed`."""
    return say(_STATE_WORDS[state])


def finalised(form: Form, record: Record, today: date) -> Record:
    """Give the record as final, its suggestions frozen; RuleTrouble while something is missing."""
    gaps = missing(form, record, today)
    if gaps:
        raise RuleTrouble(
            say("It is not finished: {text}", text=gaps[0].text),
            say("and {count} more", count=len(gaps) - 1) if len(gaps) > 1 else "",
            say("Go through the list of what is missing."),
        )
    final = advanced(record, State.FINAL)
    with in_english():  # it is kept, and signed
        frozen = suggest(form, record).freeze() if form.rule is not None else {}
    return replace(final, suggested=frozen, revision=max(record.revision, 0) + 1)


def advanced(record: Record, to: State) -> Record:
    """Give the record in its next state; RuleTrouble if that step is not allowed."""
    if to not in NEXT[record.state]:
        raise RuleTrouble(
            say(
                "A record that is {state} cannot become {next}.",
                state=state_word(record.state),
                next=state_word(to),
            ),
            remedy=say("Amend it with a reason instead.") if to is State.DRAFT else "",
        )
    return replace(record, state=to)


def amendment_of(original: Record, original_hash: str, new_id: str, reason: str, at: str) -> Record:
    """Give a new draft that amends a final record; the original is kept as it is.

    A superseded one can be amended again, once the amendment that superseded it is withdrawn.
    """
    if original.state in (State.DRAFT, State.WITHDRAWN):
        raise RuleTrouble(
            say("A record that is {state} cannot be amended.", state=state_word(original.state)),
            remedy=say("Amend the latest final version."),
        )
    if not reason.strip():
        raise RuleTrouble(say("An amendment needs a reason."), remedy=say("Write why it is made."))
    return replace(
        original,
        id=new_id,
        state=State.DRAFT,
        created_at=at,
        changed_at=at,
        revision=original.revision,
        previous_hash=original_hash,
        amends=original.id,
        amendment=original.amendment + 1,
        amendment_reason=reason.strip(),
        suggested={},
    )
