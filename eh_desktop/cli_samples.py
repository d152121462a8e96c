"""The command that draws a sample again and says whether it is the same."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from eh_desktop.cli_console import Arguments, read_bytes, say
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.sample_file import SampleFile, differences, from_bytes
from eh_desktop.domain.sample_list import list_hash, read_list
from eh_desktop.domain.sampling import themes_text


def add_samples(commands: Any) -> None:
    """Add `sample` to the command line."""
    sample = commands.add_parser("sample", help="check a dip sample by drawing it again")
    kinds = sample.add_subparsers(dest="what", required=True, metavar="WHAT")
    verify = kinds.add_parser("verify", help="draw a sample again: the same cases or not")
    verify.add_argument("file", type=Path, help="the sample, as it was exported (.ehsample)")
    verify.add_argument(
        "--population", type=Path, metavar="LIST.csv", help="the list, where you kept one apart"
    )
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(handler=_verify)


def _verify(arguments: Arguments) -> int:
    file = from_bytes(read_bytes(arguments.file), str(arguments.file))
    cases = file.cases
    if arguments.population is not None:
        cases = read_list(read_bytes(arguments.population), str(arguments.population))
    found = differences(file, cases)
    asked, drawn = file.sample.asked, file.sample.drawn
    plain = {
        "same": not found,
        "differences": list(found),
        "title": file.sample.title,
        "drawn_at": file.sample.drawn_at,
        "drawn_by": file.sample.drawn_by,
        **{key: asdict(asked)[key] for key in ("stream", "period", "as_at", "seed", "seed_from")},
        **{key: asdict(drawn)[key] for key in ("algorithm", "listed", "population", "wanted")},
        "list_sha256": list_hash(cases),
        "drawn": list(drawn.refs),
        "exclusions": [asdict(one) for one in asked.exclusions],
        "replacements": [asdict(one) for one in file.replacements],
    }
    say(arguments, plain, "\n".join(_lines(file, found, list_hash(cases))))
    return 1 if found else 0


def _lines(file: SampleFile, found: tuple[str, ...], hashed: str) -> list[str]:
    sample = file.sample
    asked, drawn = sample.asked, sample.drawn
    head = "NOT THE SAME: drawing again gives something else." if found else "The same."
    return [
        f"{head} {sample.title}, {asked.period}",
        *(f"  {one}" for one in found),
        f"Drawn by {sample.drawn_by}, {british_moment(sample.drawn_at)}",
        f"Seed:       {asked.seed} ({asked.seed_from})",
        f"List:       {drawn.listed} cases, SHA-256 {hashed}",
        f"Population: {drawn.population} ({themes_text(asked.themes)})",
        f"Wanted:     {drawn.wanted}, of which {len(drawn.refs)} drawn: {', '.join(drawn.refs)}",
        *(f"Excluded:   {one.ref}: {one.reason}" for one in asked.exclusions),
        *(
            f"Replaced:   {one.out} by {one.into or 'none'}: {one.reason}"
            for one in file.replacements
        ),
    ]
