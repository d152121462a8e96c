"""Where a bundle stands in its device's order: next, early, late, known, or a fork.

Each bundle names its number and the hash of the one before. Nothing here refuses: the two tell the
centre what is still on its way and where a device's history has split, and that is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.canonical import Plain


@dataclass(frozen=True, slots=True)
class Link:
    """One bundle as the order sees it: its manifest hash and the one before."""

    hash: str
    previous: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The bundles taken in from one device, by number; a fork leaves two under one number."""

    links: Mapping[int, tuple[Link, ...]] = field(default_factory=dict)

    def knows(self, sequence: int, link: Link) -> bool:
        """Tell whether this very bundle was taken in before."""
        return link in self.links.get(sequence, ())

    def added(self, sequence: int, link: Link) -> Chain:
        """Give the chain with one more bundle; a known one changes nothing."""
        if self.knows(sequence, link):
            return self
        kept = tuple(sorted((*self.links.get(sequence, ()), link), key=lambda one: one.hash))
        return Chain({**self.links, sequence: kept})

    def warnings(self, sequence: int, link: Link) -> tuple[str, ...]:
        """Say what is odd about taking this bundle in now, one sentence each."""
        said = []
        if any(other != link for other in self.links.get(sequence, ())):
            said.append(
                f"Fork: another bundle {sequence} of this device came before. Both are kept. "
                "Its vault may have been copied or restored from a backup; ask the sender."
            )
        elif self._splits(sequence, link):
            said.append(
                f"Fork: bundle {sequence} does not follow the bundles next to it. All are kept. "
                "The sender's vault may have been copied or restored from a backup; ask the sender."
            )
        absent = self._absent(sequence)
        if absent:
            said.append(f"{absent} of this device {_have(absent)} not arrived.")
        return tuple(said)

    def to_plain(self) -> Plain:
        """Give the chain as JSON values."""
        return {
            str(sequence): [[link.hash, link.previous] for link in links]
            for sequence, links in self.links.items()
        }

    def _splits(self, sequence: int, link: Link) -> bool:
        before, after = self.links.get(sequence - 1, ()), self.links.get(sequence + 1, ())
        follows = not before or link.previous in {one.hash for one in before}
        followed = not after or link.hash in {one.previous for one in after}
        return not (follows and followed)

    def _absent(self, sequence: int) -> str:
        """Name the numbers up to this bundle that have not come, as `Bundles 3–4, 7`."""
        known, gaps, start = sorted({*self.links, sequence}), [], 1
        for number in known:
            if number > sequence:
                break
            if number > start:
                gaps.append(f"{start}" if number == start + 1 else f"{start}–{number - 1}")
            start = number + 1
        plural = len(gaps) > 1 or any("–" in gap for gap in gaps)
        return f"Bundle{'s' if plural else ''} {', '.join(gaps)}" if gaps else ""


def chain_from_plain(plain: Plain) -> Chain:
    """Read a chain as `to_plain` gave it; None is the chain of a device that sent nothing yet."""
    return Chain(
        {
            int(sequence): tuple(Link(*pair) for pair in pairs)
            for sequence, pairs in (plain or {}).items()
        }
    )


def _have(absent: str) -> str:
    return "have" if absent.startswith("Bundles") else "has"
