"""The cards of a section's criteria, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from eh_desktop.domain.form import Criterion
from eh_desktop.ui.editor.criterion_card import CriterionCard


class SectionCards(Mapping[str, CriterionCard]):
    """Cards by criterion id, in the form's order; asking for one makes it."""

    def __init__(
        self, criteria: tuple[Criterion, ...], make: Callable[[Criterion], CriterionCard]
    ) -> None:
        """Start with no card; `make` makes one and puts it where it belongs."""
        self._criteria = {criterion.id: criterion for criterion in criteria}
        self._make = make
        self._made: dict[str, CriterionCard] = {}

    def __getitem__(self, key: str) -> CriterionCard:
        """Give a card, making it if need be; KeyError for a criterion of another section."""
        if key not in self._made:
            self._made[key] = self._make(self._criteria[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether a criterion stands in this section; nothing is made."""
        return key in self._criteria

    def __iter__(self) -> Iterator[str]:
        """Give the criteria's ids; nothing is made."""
        return iter(self._criteria)

    def __len__(self) -> int:
        """Give how many criteria there are."""
        return len(self._criteria)

    def made(self) -> list[CriterionCard]:
        """Give the cards there are by now, in the form's order."""
        return [self._made[key] for key in self._criteria if key in self._made]

    def precedes(self, key: str) -> bool:
        """Tell whether there is a card of a criterion that follows this one."""
        keys = list(self._criteria)
        return any(after in self._made for after in keys[keys.index(key) + 1 :])

    def below(self) -> list[Criterion]:
        """Give the criteria without a card that follow the first card there is, in their order."""
        return [one for one in list(self._criteria.values())[self._first() :] if self._lacks(one)]

    def above(self) -> list[Criterion]:
        """Give the criteria before the first card there is, the nearest first."""
        return list(self._criteria.values())[: self._first()][::-1]

    def _first(self) -> int:
        return next((at for at, key in enumerate(self._criteria) if key in self._made), 0)

    def _lacks(self, criterion: Criterion) -> bool:
        return criterion.id not in self._made
