"""The central team's part of the demonstration, by its commands."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eh_desktop import cli
from eh_desktop.central.centre import Centre
from eh_desktop.demo import made_up


@dataclass(frozen=True, slots=True)
class Team:
    """A central team in a folder of its own."""

    folder: Path

    @property
    def card(self) -> Path:
        """The card that laptops import."""
        return self.folder / "centre.ehcentre"

    @property
    def store(self) -> Path:
        """The centre's store."""
        return self.folder / "store"

    def init(self) -> None:
        """Make the store, the keys and the card."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._passphrase_file.write_text(made_up.CENTRAL_PASSPHRASE, encoding="utf-8")
        self._run("init", "--name", made_up.CENTRE_NAME, "--out", str(self.folder))

    def enrol(self, card: Path) -> None:
        """Accept a laptop."""
        self._run("enrol", str(card))

    def take_in(self, *bundles: Path) -> Any:
        """Take bundles in; gives the report as JSON values."""
        return self._run("intake", *map(str, bundles))

    def report(self) -> Any:
        """Count grades; gives the counts as JSON values."""
        return self._run("report")

    def write_identity(self, path: Path) -> None:
        """Write the identity that opens the centre's bundles, for the `age` program."""
        with Centre.open(self.store, made_up.CENTRAL_PASSPHRASE) as centre:
            path.write_text(f"{centre.export_identity()}\n", encoding="utf-8")
        path.chmod(0o600)

    @property
    def _passphrase_file(self) -> Path:
        return self.folder / "passphrase.txt"

    def _run(self, *words: str) -> Any:
        shared = ["--store", str(self.store), "--passphrase-file", str(self._passphrase_file)]
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            cli.main(["central", words[0], *shared, "--json", *words[1:]])
        return json.loads(said.getvalue())
