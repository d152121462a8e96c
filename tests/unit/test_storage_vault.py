"""The keys: opened by the passphrase or the recovery key, and by nothing else."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import argon2.low_level
import pyrage
import pytest
from argon2.exceptions import HashingError

from eh_desktop.domain.canonical import canonical_json, plain_hash
from eh_desktop.domain.errors import (
    RuleTrouble,
    VaultDamaged,
    VaultExists,
    VaultFromNewerVersion,
    VaultMissing,
    VaultTrouble,
    WrongPassphrase,
)
from eh_desktop.storage import vault
from eh_desktop.storage.keyfile import read_key_file, write_key_file
from tests.storage_fixtures import DATA_KEY, PASSPHRASE, cheap, folder, photograph

__all__ = ["cheap", "folder"]
pytestmark = pytest.mark.usefixtures("cheap")


def _rewrite(folder: Path, **changes: object) -> None:
    """Change the key file and give it a checksum that fits, as someone hostile would."""
    path = folder / vault.VAULT_FILE
    plain = json.loads(path.read_bytes())
    del plain["checksum"]
    for place, value in changes.items():
        inner, names = plain, place.split("__")
        for name in names[:-1]:
            inner = inner[name]
        inner[names[-1]] = value
    plain["checksum"] = plain_hash(plain)
    path.write_bytes(canonical_json(plain) + b"\n")


def test_a_vault_opens_with_its_passphrase_and_its_recovery_key(folder: Path) -> None:
    assert not vault.vault_exists(folder)
    keys = vault.create_keys(folder, PASSPHRASE)
    assert vault.vault_exists(folder)
    assert len(keys.data_key) == vault.KEY_LENGTH
    assert vault.open_keys(folder, PASSPHRASE) == keys.data_key
    assert vault.open_with_recovery(folder, keys.recovery_key) == keys.data_key


def test_two_vaults_share_nothing(tmp_path: Path) -> None:
    first = vault.create_keys(tmp_path / "a", PASSPHRASE)
    second = vault.create_keys(tmp_path / "b", PASSPHRASE)
    assert first.data_key != second.data_key
    with pytest.raises(WrongPassphrase, match="not the key of this vault"):
        vault.open_with_recovery(tmp_path / "a", second.recovery_key)


def test_the_published_cost_is_in_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    keys = vault.create_keys(folder, PASSPHRASE)
    plain = json.loads((folder / vault.VAULT_FILE).read_bytes())
    assert plain["passphrase"]["cost"] == {"memory_kib": 131072, "passes": 3, "lanes": 2}
    assert vault.open_keys(folder, PASSPHRASE) == keys.data_key


def test_neither_key_stands_in_a_file_or_a_repr(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    raw = (folder / vault.VAULT_FILE).read_bytes()
    assert keys.data_key.hex().encode() not in raw
    assert keys.recovery_key.replace("-", "").encode() not in raw.upper()
    assert PASSPHRASE.encode() not in raw
    assert keys.data_key.hex() not in repr(keys)
    assert keys.recovery_key not in repr(keys)


def test_a_vault_is_never_made_over_another(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    before = photograph(folder)
    with pytest.raises(VaultExists) as raised:
        vault.create_keys(folder, "another passphrase")
    assert raised.value.where == str(folder)
    assert photograph(folder) == before


def test_a_wrong_passphrase_is_said_and_changes_nothing(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    before = photograph(folder)
    for wrong in ("", PASSPHRASE + " ", PASSPHRASE.upper(), "\ud800"):
        with pytest.raises(WrongPassphrase, match="does not open this vault") as raised:
            vault.open_keys(folder, wrong)
        assert raised.value.remedy
    assert photograph(folder) == before


def test_an_empty_passphrase_is_refused(folder: Path) -> None:
    with pytest.raises(RuleTrouble):
        vault.create_keys(folder, "")
    assert not vault.vault_exists(folder)


def test_accents_open_however_the_keyboard_composes_them(folder: Path) -> None:
    word = "crème brûlée für Łódź"
    composed, apart = (unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    assert composed != apart
    keys = vault.create_keys(folder, apart)
    assert vault.open_keys(folder, composed) == keys.data_key


def test_a_recovery_key_is_in_groups_and_taken_as_typed(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    groups = keys.recovery_key.split("-")
    assert [len(group) for group in groups] == [5] * 11 + [3]
    plain = "".join(groups)
    for typed in (
        plain,
        plain.lower(),
        " ".join(groups),
        f"AGE-SECRET-KEY-1{plain}",
        f"  age-secret-key-1{keys.recovery_key.lower()}\n",
        keys.recovery_key.replace("0", "O").replace("L", "I").replace("8", "B"),
    ):
        assert vault.open_with_recovery(folder, typed) == keys.data_key


def test_a_mistyped_recovery_key_is_told_apart_from_anothers(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    letters = keys.recovery_key.replace("-", "")
    for place in range(len(letters)):
        other = "Q" if letters[place] != "Q" else "P"
        with pytest.raises(WrongPassphrase, match="mistyped"):
            vault.open_with_recovery(folder, letters[:place] + other + letters[place + 1 :])
    for typed in ("", letters[:-1], letters + "Q", letters[1] + letters[0] + letters[2:], "ключ"):
        if typed != letters:
            with pytest.raises(WrongPassphrase, match="mistyped"):
                vault.open_with_recovery(folder, typed)
    stranger = str(pyrage.x25519.Identity.generate())
    with pytest.raises(WrongPassphrase, match="not the key of this vault"):
        vault.open_with_recovery(folder, stranger)


def test_a_new_passphrase_replaces_the_old_one(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    vault.change_passphrase(folder, keys.data_key, "a new one entirely")
    assert vault.open_keys(folder, "a new one entirely") == keys.data_key
    assert vault.open_with_recovery(folder, keys.recovery_key) == keys.data_key
    with pytest.raises(WrongPassphrase):
        vault.open_keys(folder, PASSPHRASE)


def test_a_new_recovery_key_replaces_the_old_one_alone(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    centre = pyrage.x25519.Identity.generate()
    vault.add_recovery_recipient(folder, keys.data_key, f" {centre.to_public()}\n")
    newer = vault.new_recovery_key(folder, keys.data_key)
    assert vault.open_with_recovery(folder, newer) == keys.data_key
    assert vault.open_with_recovery(folder, str(centre)) == keys.data_key
    assert vault.open_keys(folder, PASSPHRASE) == keys.data_key
    with pytest.raises(WrongPassphrase):
        vault.open_with_recovery(folder, keys.recovery_key)


def test_a_recipient_is_added_once_and_only_if_it_is_one(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    vault.add_recovery_recipient(folder, keys.data_key, recipient)
    before = photograph(folder)
    vault.add_recovery_recipient(folder, keys.data_key, recipient)
    with pytest.raises(RuleTrouble, match="not an age recipient"):
        vault.add_recovery_recipient(folder, keys.data_key, "age1nobody")
    assert photograph(folder) == before


def test_the_age_program_opens_the_recovery_file(folder: Path, tmp_path: Path) -> None:
    program = shutil.which("age")
    if program is None:
        pytest.skip("the age program is not installed")
    keys = vault.create_keys(folder, PASSPHRASE)
    plain = json.loads((folder / vault.VAULT_FILE).read_bytes())
    (tmp_path / "key.age").write_bytes(bytes.fromhex(plain["recovery"]["age"]))
    letters = keys.recovery_key.replace("-", "")
    (tmp_path / "identity").write_text(f"AGE-SECRET-KEY-1{letters}\n")
    command = [program, "-d", "-i", str(tmp_path / "identity"), str(tmp_path / "key.age")]
    assert subprocess.run(command, capture_output=True, check=True).stdout == keys.data_key


def test_another_vaults_data_key_never_gets_into_the_key_file(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    before = photograph(folder)
    for change in (
        lambda: vault.change_passphrase(folder, DATA_KEY, "any"),
        lambda: vault.new_recovery_key(folder, DATA_KEY),
        lambda: vault.add_recovery_recipient(folder, DATA_KEY, "age1"),
    ):
        with pytest.raises(WrongPassphrase, match="does not belong"):
            change()
    assert photograph(folder) == before


def test_every_changed_byte_is_damage_not_a_wrong_passphrase(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    path = folder / vault.VAULT_FILE
    whole = path.read_bytes()
    for place in range(len(whole)):
        for flip in (0x01, 0x20, 0x80):
            spoilt = bytearray(whole)
            spoilt[place] ^= flip
            path.write_bytes(spoilt)
            before = photograph(folder)
            with pytest.raises(VaultDamaged, match="not about the passphrase"):
                vault.open_keys(folder, PASSPHRASE)
            assert photograph(folder) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"1.5",
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * (2 << 20),
        b'{"a":1.5}\n',
    ],
    ids=range(9),
)
def test_any_other_content_is_damage(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / vault.VAULT_FILE).write_bytes(content)
    with pytest.raises(VaultDamaged):
        vault.open_keys(folder, PASSPHRASE)


def test_cut_short_or_lengthened_is_damage(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    path = folder / vault.VAULT_FILE
    whole = path.read_bytes()
    for content in (*(whole[:length] for length in range(0, len(whole), 37)), whole + b"\n"):
        path.write_bytes(content)
        with pytest.raises(VaultDamaged):
            vault.open_keys(folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("passphrase__cost__memory_kib", 64 * 1024 * 1024),
        ("passphrase__cost__memory_kib", 512 * 1024 + 1),
        ("passphrase__cost__passes", 9),
        ("passphrase__cost__lanes", 5),
        ("passphrase__cost__memory_kib", 1),
        ("passphrase__cost__passes", 10**9),
        ("passphrase__cost__lanes", 0),
        ("passphrase__cost__lanes", True),
        ("passphrase__cost__passes", "3"),
        ("passphrase__salt", "00"),
        ("passphrase__nonce", "zz"),
        ("passphrase__kdf", "md5"),
        ("passphrase", None),
        ("recovery", []),
        ("recovery__others", [1]),
        ("recovery__age", 7),
        ("kind", "another"),
        ("key_check", 1),
        ("seal", 1),
        ("seal", "00"),
    ],
)
def test_a_hostile_file_asks_for_nothing(folder: Path, place: str, value: object) -> None:
    vault.create_keys(folder, PASSPHRASE)
    _rewrite(folder, **{place: value})
    with pytest.raises(VaultDamaged):
        vault.open_keys(folder, PASSPHRASE)


def test_the_seal_is_bound_to_its_parameters(folder: Path) -> None:
    vault.create_keys(folder, PASSPHRASE)
    _rewrite(folder, key_check="0" * 64)
    with pytest.raises(WrongPassphrase):
        vault.open_keys(folder, PASSPHRASE)


def test_a_recovery_file_with_another_key_is_damage(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    recipient = json.loads((folder / vault.VAULT_FILE).read_bytes())["recovery"]["recipient"]
    forged = pyrage.encrypt(DATA_KEY, [pyrage.x25519.Recipient.from_str(recipient)])
    _rewrite(folder, recovery__age=forged.hex())
    with pytest.raises(VaultDamaged):
        vault.open_with_recovery(folder, keys.recovery_key)


def test_a_recovery_file_with_a_shorter_key_is_damage(folder: Path) -> None:
    keys, short = vault.create_keys(folder, PASSPHRASE), DATA_KEY[:16]
    recipient = json.loads((folder / vault.VAULT_FILE).read_bytes())["recovery"]["recipient"]
    forged = pyrage.encrypt(short, [pyrage.x25519.Recipient.from_str(recipient)])
    _rewrite(folder, recovery__age=forged.hex(), key_check=vault._key_check(short))
    write_key_file(folder, read_key_file(folder), short)
    with pytest.raises(VaultDamaged):
        vault.open_with_recovery(folder, keys.recovery_key)


def _plant(folder: Path, place: str, stranger: str) -> None:
    plain = json.loads((folder / vault.VAULT_FILE).read_bytes())
    recipients = [plain["recovery"]["recipient"], stranger]
    known = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    planted: dict[str, object] = {
        "recovery__others": [stranger],
        "recovery__recipient": stranger,
        "recovery__age": pyrage.encrypt(DATA_KEY, known).hex(),
        "seal": "0" * 64,
    }
    _rewrite(folder, **{place: planted[place]})


PLACES = ("recovery__others", "recovery__recipient", "recovery__age", "seal")


@pytest.mark.parametrize("place", PLACES)
def test_whoever_only_writes_the_file_cannot_make_themselves_a_recipient(
    folder: Path, place: str
) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    stranger = pyrage.x25519.Identity.generate()
    _plant(folder, place, str(stranger.to_public()))
    before = photograph(folder)
    printed: list[str] = []
    for use in (
        lambda: vault.open_keys(folder, PASSPHRASE),
        lambda: vault.change_passphrase(folder, keys.data_key, "a new one entirely"),
        lambda: vault.new_recovery_key(folder, keys.data_key, printed.append),
        lambda: vault.add_recovery_recipient(folder, keys.data_key, "age1"),
    ):
        with pytest.raises(VaultDamaged, match="changed by something other") as raised:
            use()
        assert raised.value.remedy
    with pytest.raises(VaultDamaged):
        vault.open_with_recovery(folder, keys.recovery_key)
    assert printed == []
    assert photograph(folder) == before


def test_a_seal_from_before_does_not_fit_the_recipients_of_now(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    older = read_key_file(folder).seal
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    vault.add_recovery_recipient(folder, keys.data_key, recipient)
    assert vault.open_keys(folder, PASSPHRASE) == keys.data_key
    _rewrite(folder, seal=older.hex())
    with pytest.raises(VaultDamaged, match="changed by something other"):
        vault.open_keys(folder, PASSPHRASE)


def test_parameters_of_the_passphrase_are_sealed_for_the_recovery_key_too(folder: Path) -> None:
    keys = vault.create_keys(folder, PASSPHRASE)
    _rewrite(folder, passphrase__cost__passes=2)
    with pytest.raises(VaultDamaged, match="changed by something other"):
        vault.open_with_recovery(folder, keys.recovery_key)


@pytest.mark.parametrize("number", [2, 99, "2"])
def test_a_newer_format_is_said(folder: Path, number: object) -> None:
    vault.create_keys(folder, PASSPHRASE)
    _rewrite(folder, format=number)
    before = photograph(folder)
    with pytest.raises(VaultFromNewerVersion, match="newer version"):
        vault.open_keys(folder, PASSPHRASE)
    assert photograph(folder) == before


def test_no_vault_is_said(folder: Path) -> None:
    with pytest.raises(VaultMissing):
        vault.open_keys(folder, PASSPHRASE)


def test_a_key_file_that_cannot_be_read_is_said(folder: Path) -> None:
    (folder / vault.VAULT_FILE).mkdir(parents=True)
    with pytest.raises(VaultTrouble, match="could not be used"):
        vault.open_keys(folder, PASSPHRASE)


def test_too_little_memory_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.create_keys(folder, PASSPHRASE)

    def refuse(*_: object) -> bytes:
        raise HashingError("Memory allocation error")

    monkeypatch.setattr(argon2.low_level, "hash_secret_raw", refuse)
    with pytest.raises(VaultTrouble, match="Memory allocation") as raised:
        vault.open_keys(folder, PASSPHRASE)
    assert "8 MB" in raised.value.remedy


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")
@pytest.mark.parametrize("umask", [0, 0o022, 0o077, 0o777])
def test_only_the_owner_can_read_it_under_any_umask(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        keys = vault.create_keys(folder, PASSPHRASE)
        vault.change_passphrase(folder, keys.data_key, "another")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / vault.VAULT_FILE).stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == [vault.VAULT_FILE]


def test_an_open_folder_is_closed(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    vault.create_keys(folder, PASSPHRASE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_the_unlock_window_imports_leaves_the_keys_for_later() -> None:
    code = (
        "import sys, eh_desktop.services.vaults\n"
        "heavy = {'pyrage', 'hmac', 'eh_desktop.storage.vault', 'eh_desktop.storage.keyfile'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_importing_the_keys_and_the_lock_loads_nothing_heavy() -> None:
    code = (
        "import sys, eh_desktop.storage.vault, eh_desktop.storage.lock\n"
        "heavy = {'sqlalchemy', 'sqlmodel', 'sqlcipher3', 'pydantic', 'argon2', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
