"""What waits to be sent besides signed forms: submitted returns, and tombstones of records.

A return or a tombstone waits until a bundle that carries it was delivered: the list of sent
bundles is what tells, and it is written only where the file was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.domain.periods import Span, span_of_key
from eh_desktop.domain.returns import PeriodicReturn
from eh_desktop.domain.sent_return import SentReturn, sent_return
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.exchange.manifest import MOST_MORE, TRAVELS
from eh_desktop.services.context import Context


@dataclass(frozen=True, slots=True)
class WaitingReturn:
    """A submitted return that was not sent."""

    id: str
    title: str
    span: Span
    submitted_at: str
    notes: int
    """How many notes go with it, as typed."""


class Outbox:
    """Looks over what waits; sending it is the transfers' part."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def returns(self) -> tuple[WaitingReturn, ...]:
        """List the submitted returns that were not sent, the earliest submission first."""
        sent = self.returns_sent()
        found = [
            WaitingReturn(
                one.id,
                one.frozen.title,
                span_of_key(one.period),
                one.frozen.at,
                len(one.notes),
            )
            for one in self._context.returns.all()
            if one.frozen is not None and one.id not in sent
        ]
        return tuple(sorted(found, key=lambda one: (one.submitted_at, one.title, one.id)))

    def tombstones(self) -> tuple[Tombstone, ...]:
        """Give the tombstones of records that were not sent, the oldest first.

        What was never to leave this laptop, a case or a log entry, leaves no tombstone elsewhere.
        """
        sent = {key for bundle in self._context.sent.all() for key in bundle.tombstone_ids}
        found = [one for one in self._stones() if one.subject_id not in sent]
        return tuple(sorted(found, key=lambda one: (one.at, one.key)))

    def tombstones_for(self, again: Iterable[str]) -> tuple[Tombstone, ...]:
        """Give what goes with the next bundle: the ids named and what waits, as many as fit."""
        asked = frozenset(again)
        named = [one for one in self._stones() if one.subject_id in asked]
        waiting = [one for one in self.tombstones() if one.subject_id not in asked]
        return tuple([*named, *waiting][:MOST_MORE])

    def returns_sent(self) -> Mapping[str, str]:
        """Give when each return was last sent, by its id."""
        bundles = self._context.sent.all()
        return {key: bundle.at for bundle in bundles for key in bundle.return_ids}

    def submitted(self, return_ids: Iterable[str]) -> tuple[SentReturn, ...]:
        """Give returns as they travel; RuleTrouble for one that was not submitted."""
        kept = {one.id: one for one in self._context.returns.all()}
        return tuple(_travelling(kept.get(return_id)) for return_id in return_ids)

    def erased(self, record_ids: Iterable[str]) -> frozenset[str]:
        """Tell which of these records were erased."""
        asked = frozenset(record_ids)
        return frozenset(one.subject_id for one in self._stones() if one.subject_id in asked)

    def _stones(self) -> list[Tombstone]:
        return [one for one in self._context.tombstones.all() if one.subject == TRAVELS]


def _travelling(one: PeriodicReturn | None) -> SentReturn:
    if one is None or one.frozen is None:
        raise RuleTrouble(
            say("A return that was not submitted cannot be sent."),
            "" if one is None else f"{one.return_id}, {one.period}",
            say("Submit it first."),
        )
    return sent_return(one)
