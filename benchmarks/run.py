"""Measure everything, each figure as a ratio to a raw baseline of the same run.

`python benchmarks/run.py [--smoke] [NAME …]` prints a table and writes build/bench.json.
With --smoke every benchmark runs a few rounds only: it shows that they work, not how fast.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import (  # noqa: E402
    answering,
    cases,
    desk,
    forms,
    importing,
    lists,
    opening,
    palette,
    printing,
    starting,
    unlocking,
)

ALL = {
    "starting": starting.measure,
    "unlocking": unlocking.measure,
    "answering": answering.measure,
    "lists": lists.measure,
    "cases": cases.measure,
    "desk": desk.measure,
    "palette": palette.measure,
    "opening": opening.measure,
    "forms": forms.measure,
    "printing": printing.measure,
    "importing": importing.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ALL))
    parser.add_argument("--smoke", action="store_true", help="a few rounds only")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    arguments = parser.parse_args()
    figures = []
    for name in arguments.names or ALL:
        figures += ALL[name](smoke=arguments.smoke)
    plain = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "smoke": arguments.smoke,
        "figures": [figure.to_plain() for figure in figures],
    }
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(plain, indent=1), encoding="utf-8")
    for figure in figures:
        print(figure.line())
    return 0


if __name__ == "__main__":
    sys.exit(main())
