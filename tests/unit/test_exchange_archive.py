"""The ZIP inside a bundle: opened by any program, and by ours only in its one spelling."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.exchange import archive
from eh_desktop.exchange.archive import read_archive, write_archive

ENTRIES = {"manifest.json": b"{}", "records.jsonl": b"1\n2\n", "documents/a.pdf": b""}
NAMES = st.text("abcdef0123456789._-", min_size=1).filter(lambda name: name.strip("."))


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_what_was_written_is_read_back_in_its_order(entries: dict[str, bytes]) -> None:
    read = read_archive(write_archive(entries))
    assert list(read.items()) == list(entries.items())
    with zipfile.ZipFile(io.BytesIO(write_archive(entries))) as other:
        assert {name: other.read(name) for name in other.namelist()} == entries
        assert other.testzip() is None


def test_writing_twice_gives_the_same_bytes() -> None:
    assert write_archive(ENTRIES) == write_archive(dict(ENTRIES))


def test_any_changed_byte_is_refused() -> None:
    data = write_archive(ENTRIES)
    for place in range(len(data)):
        for flip in (1, 0x40, 0x80):
            changed = bytearray(data)
            changed[place] ^= flip
            with pytest.raises(BundleRefused):
                read_archive(bytes(changed))


@pytest.mark.parametrize("count", range(1, 60, 7))
def test_cut_padded_or_prefixed_archives_are_refused(count: int) -> None:
    data = write_archive(ENTRIES)
    for changed in (data[:-count], data + b"\0" * count, b"\0" * count + data, data[count:]):
        with pytest.raises(BundleRefused):
            read_archive(changed)


def _zipped(compression: int, *entries: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as made:
        for name, data in entries:
            made.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_bomb_is_refused_before_anything_is_inflated(compression: int) -> None:
    bomb = _zipped(compression, ("records.jsonl", b"0" * 50_000_000))
    assert len(bomb) < 100_000
    with pytest.raises(BundleRefused, match="could swell"):
        read_archive(bomb)


def test_an_ordinary_stored_zip_is_not_our_spelling() -> None:
    with pytest.raises(BundleRefused, match="unexpected header"):
        read_archive(_zipped(zipfile.ZIP_STORED, ("records.jsonl", b"1\n")))


@pytest.mark.parametrize(
    "name",
    [
        "../../x", "..", "/etc/x", "a/../b", "a//b", "./a", "a/", "", "c:\\x", "c:x", "a\\..\\b",
        "nul\0x", "é", "line\nbreak", "n" * 101, "documents/../manifest.json",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused_both_ways(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BundleRefused):
        write_archive({name: b"x"})
    with monkeypatch.context() as careless:
        careless.setattr(archive, "_check_entry", lambda *_: None)
        made = _raw(name)
    with pytest.raises(BundleRefused, match="A name in the bundle"):
        read_archive(made)


def _raw(name: str) -> bytes:
    """Give an archive of one entry with a name that `write_archive` would refuse."""
    body = archive._local_header(name, 0, 0)
    return body + b"PK\x01\x02"


def test_one_name_twice_is_refused() -> None:
    one = archive._local_header("a", 0, 0)
    places = [("a", 0, 0, 0), ("a", 0, 0, len(one))]
    with pytest.raises(BundleRefused, match="one name twice"):
        read_archive(one + one + archive._directory(places, 2 * len(one)))


def test_entries_that_overlap_are_refused() -> None:
    one = archive._local_header("a", 0, 0)
    places = [("a", 0, 0, 0), ("b", 0, 0, 0)]
    with pytest.raises(BundleRefused, match="list of contents"):
        read_archive(one + archive._directory(places, len(one)))


def test_limits_hold_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    many = write_archive({f"{n}": b"" for n in range(4)})
    large = write_archive({"a": b"x" * 300})
    for limit, value, made in (
        ("MAX_ENTRIES", 3, many),
        ("MAX_ENTRY", 299, large),
        ("MAX_ARCHIVE", 299, large),
    ):
        with monkeypatch.context() as small:
            entries = read_archive(made)
            small.setattr(archive, limit, value)
            with pytest.raises(BundleRefused, match="too large"):
                read_archive(made)
            with pytest.raises(BundleRefused, match="too large"):
                write_archive(entries)


@given(st.binary(max_size=300))
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(BundleRefused):
        read_archive(b"PK\x03\x04" + data)
