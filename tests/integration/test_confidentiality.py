"""No name and no note stands in any file of the data folder, while it is open or after."""

from __future__ import annotations

from pathlib import Path

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.record import Answer, Change, Concern, Part
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from tests.journey_fixtures import NOTE, PASSPHRASE, PROFILE, filled

WORDS = ("Zebedee Quillfeather", "a bruise like a butterfly", NOTE, PROFILE.name, PROFILE.agency)


def _files_with_words(folder: Path) -> list[str]:
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [
        f"{name}: {word}"
        for name, data in files.items()
        for word in (*WORDS, PASSPHRASE)
        if any(s in data for s in (word.encode(), word.encode("utf-16-le"), word[5:25].encode()))
    ]


def test_nothing_stands_in_the_open(folder: Path) -> None:
    vault = VaultService(folder)
    keys = vault.make_keys(PASSPHRASE)
    vault.hold()
    opened = vault.begin(keys.data_key, PROFILE)
    Preferences(folder).change(scheme="dark")
    session = filled(opened)
    children = table_text(({"id": "k1", "name": WORDS[0]},))
    session.apply(Change(Part.FIELD, "children", children))
    session.apply(Change(Part.ANSWER, "s1.6", Answer("met", WORDS[1])))
    key = session.new_id()
    concern = Concern(key, "s1.10", WORDS[1], session.now(), "Duty team", "2026-11-20", "Safe")
    session.apply(Change(Part.CONCERN, key, concern))
    assert _files_with_words(folder) == []
    opened.signing.keep(opened.signing.prepare(session).run(PASSPHRASE))
    assert _files_with_words(folder) == []
    opened.close()
    vault.release()
    assert list((folder / "backups").iterdir())
    assert _files_with_words(folder) == []


def test_the_search_would_find_a_word(folder: Path) -> None:
    (folder / "leak.txt").write_text(f"about {WORDS[0]}", encoding="utf-8")
    assert _files_with_words(folder) == [f"leak.txt: {WORDS[0]}"]
