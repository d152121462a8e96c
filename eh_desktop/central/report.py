"""What an intake did: one line for each file, for people and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from eh_desktop.domain.canonical import Plain

ACCEPTED, IGNORED, REFUSED = "accepted", "ignored", "refused"
_LISTS = ("refused_records", "refused_more")


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file."""

    file: str
    """The file's name without its folder."""
    result: str
    """`accepted`, `ignored` or `refused`."""
    reason: str
    """Why, in whole sentences."""
    sha256: str = ""
    device: str = ""
    """The device's id; empty where the file does not tell."""
    sender: str = ""
    """The enrolled name and agency; empty for a stranger."""
    sequence: int = 0
    records: int = 0
    """How many record revisions were new and were taken in."""
    returns: int = 0
    """How many submitted returns were new and were taken in."""
    tombstones: int = 0
    """How many tombstones were new and were taken in."""
    erased: int = 0
    """How many records were erased here by those tombstones."""
    refused_records: tuple[str, ...] = ()
    """Records that were left out while others were taken: which, and why."""
    refused_more: tuple[str, ...] = ()
    """Returns and tombstones that were left out: which, and why."""


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What became of every file, in the order they were given."""

    accepted: tuple[FileOutcome, ...]
    ignored: tuple[FileOutcome, ...]
    refused: tuple[FileOutcome, ...]

    def to_plain(self) -> dict[str, Plain]:
        """Give the report as JSON values."""
        kinds = {ACCEPTED: self.accepted, IGNORED: self.ignored, REFUSED: self.refused}
        return {
            kind: [
                {**asdict(outcome), **{key: list(getattr(outcome, key)) for key in _LISTS}}
                for outcome in outcomes
            ]
            for kind, outcomes in kinds.items()
        }

    def text(self) -> str:
        """Give the report for a person: a block for each file, then the sum."""
        lines = []
        for outcome in (*self.accepted, *self.ignored, *self.refused):
            lines.append(f"{outcome.result.capitalize()}: {outcome.file}")
            if outcome.sender:
                lines.append(f"    from {outcome.sender}, bundle {outcome.sequence}")
            lines.append(f"    {outcome.reason}")
            left_out = (*outcome.refused_records, *outcome.refused_more)
            lines.extend(f"    left out: {line}" for line in left_out)
        lines.append(
            f"{len(self.accepted)} accepted ({self._taken()}), "
            f"{len(self.ignored)} ignored, {len(self.refused)} refused."
        )
        return "\n".join(lines)

    def _taken(self) -> str:
        """Give `3 new records`, and returns and erased records where there are any."""
        said = [counted(sum(outcome.records for outcome in self.accepted), "new record")]
        returns = sum(outcome.returns for outcome in self.accepted)
        erased = sum(outcome.erased for outcome in self.accepted)
        said += [counted(returns, "new return")] if returns else []
        said += [f"{counted(erased, 'record')} erased"] if erased else []
        return ", ".join(said)


def counted(count: int, noun: str, many: str = "") -> str:
    """Give `1 record`, `2 records`; `many` where an s does not do."""
    return f"{count} {noun if count == 1 else many or noun + 's'}"


def report_of(outcomes: Sequence[FileOutcome]) -> IntakeReport:
    """Sort outcomes by what became of the files."""
    accepted, ignored, refused = (
        tuple(outcome for outcome in outcomes if outcome.result == kind)
        for kind in (ACCEPTED, IGNORED, REFUSED)
    )
    return IntakeReport(accepted, ignored, refused)
